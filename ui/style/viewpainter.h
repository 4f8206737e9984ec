#pragma once

#include <QStyle>

QT_BEGIN_NAMESPACE
class QPainter;
class QStyleOption;
class QStyleOptionFrame;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionViewItem;
class QWidget;
QT_END_NAMESPACE

//! What the style paints for item views, headers, scroll bars, progress bars and frames.
namespace keyturn::views {

void paintHeader(const QStyleOptionHeader *option, QPainter *painter, const QWidget *widget);
void paintHeaderBackground(const QStyleOption *option, QPainter *painter);
[[nodiscard]] QSize headerSize(const QStyleOptionHeader *option, const QWidget *widget);

void paintRow(const QStyleOptionViewItem *option, QPainter *painter);
void paintBranch(const QStyleOption *option, QPainter *painter);

void paintScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget);
[[nodiscard]] QRect scrollBarRect(const QStyleOptionSlider *option, QStyle::SubControl part);

void paintProgress(const QStyleOptionProgressBar *option, QPainter *painter, const QWidget *widget);
void paintToolTip(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void paintFrame(const QStyleOptionFrame *option, QPainter *painter);
void paintSplitter(const QStyleOption *option, QPainter *painter);

} // namespace keyturn::views
