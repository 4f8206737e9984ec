#pragma once

#include <QRect>

QT_BEGIN_NAMESPACE
class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;
QT_END_NAMESPACE

//! What the style paints for buttons of all kinds.
namespace keyturn::buttons {

void paintPanel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget);
void paintLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget);
[[nodiscard]] QSize pushSize(const QStyleOptionButton *option, const QWidget *widget);
//! Where the icon, or the ring of a busy button, stands.
[[nodiscard]] QRect iconRect(const QStyleOptionButton *option, const QWidget *widget);

void paintTool(const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget);
[[nodiscard]] QSize toolSize(const QStyleOptionToolButton *option, const QWidget *widget);

void paintRadio(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void paintCheck(const QStyleOption *option, QPainter *painter);

} // namespace keyturn::buttons
