#pragma once

#include "ui/style/theme.h"

#include <QRectF>

QT_BEGIN_NAMESPACE
class QPainter;
class QStyleOption;
class QWidget;
QT_END_NAMESPACE

namespace keyturn {

//! Fills a rounded rectangle and draws its border inside the rectangle, snapped to device pixels.
//! An invalid colour leaves that part out.
void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
    const QColor &border = {}, qreal width = 1, Qt::PenStyle style = Qt::SolidLine);
//! The ring around a control with keyboard focus; rect is the control, the ring lies outside it.
void paintFocusRing(QPainter *painter, const QRectF &rect, qreal controlRadius);
//! A 1 px line at the top or bottom edge of a rectangle.
void paintHairline(QPainter *painter, const QRectF &rect, Qt::Edge edge, const QColor &color);
//! Whether a widget should show that it has the focus of the keyboard.
[[nodiscard]] bool hasVisibleFocus(const QWidget *widget);

} // namespace keyturn
