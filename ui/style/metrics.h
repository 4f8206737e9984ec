#pragma once

#include <QFontMetrics>

#include <algorithm>

//! Lengths in device-independent pixels at the standard font size.
namespace keyturn::metrics {

constexpr int space1 = 4;
constexpr int space2 = 8;
constexpr int space3 = 12;
constexpr int space4 = 16;
constexpr int space6 = 24;

constexpr int radiusSmall = 4;
constexpr int radiusMedium = 6;
constexpr int radiusLarge = 8;
constexpr int line = 1;

constexpr int menuBarHeight = 28;
constexpr int toolBarHeight = 48;
constexpr int pageHeadHeight = 60;
constexpr int tableHeaderHeight = 32;
constexpr int tableRowHeight = 36;
constexpr int compactRowHeight = 28;
constexpr int cardHeaderHeight = 40;
constexpr int innerHeaderHeight = 28;
constexpr int innerRowHeight = 34;
constexpr int controlHeight = 32;
constexpr int smallControlHeight = 28;
constexpr int chipHeight = 20;
constexpr int filterChipHeight = 28;
constexpr int dialogFootHeight = 56;
constexpr int stepperHeight = 52;
constexpr int statusBarHeight = 28;
constexpr int navigationItemHeight = 32;
constexpr int navigationWidth = 208;
//! Windows below these widths drop columns, then the words of the navigation.
constexpr int narrowWindow = 1100;
constexpr int compactWindow = 1000;
constexpr int menuItemHeight = 30;
constexpr int toastHeight = 40;

constexpr int chipIcon = 14;
constexpr int buttonIcon = 16;
constexpr int checkIcon = 18;

constexpr int labelColumn = 152;
constexpr int keyColumn = 128;
constexpr int buttonMinimumWidth = 72;
constexpr int primaryMinimumWidth = 88;

//! Controls and rows grow with the font.
inline int control(const QFontMetrics &font, int token = controlHeight)
{
    return std::max(token, font.height() + 12);
}
inline int row(const QFontMetrics &font, int token = tableRowHeight)
{
    return std::max(token, font.height() + 16);
}

} // namespace keyturn::metrics
