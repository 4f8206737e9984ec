#pragma once

#include <QSize>

QT_BEGIN_NAMESPACE
class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;
class QWidget;
QT_END_NAMESPACE

//! What the style paints for menus and the menu bar.
namespace keyturn::menus {

//! Whether pop-up windows may have round corners on this window system.
[[nodiscard]] bool canBeTranslucent();

void paintPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void paintItem(const QStyleOptionMenuItem *option, QPainter *painter, const QWidget *widget);
[[nodiscard]] QSize itemSize(const QStyleOptionMenuItem *option, const QSize &contents);

void paintBarItem(const QStyleOptionMenuItem *option, QPainter *painter);
void paintBarBackground(const QStyleOption *option, QPainter *painter);
[[nodiscard]] QSize barItemSize(const QStyleOptionMenuItem *option);

} // namespace keyturn::menus
