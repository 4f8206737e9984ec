#include "ui/style/paint.h"

#include <QPainter>
#include <QPen>
#include <QWidget>

#include <cmath>

namespace keyturn {

namespace {
qreal snap(qreal value, qreal ratio)
{
    return std::round(value * ratio) / ratio;
}

QRectF snapped(const QPainter *painter, const QRectF &rect)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    return {QPointF(snap(rect.left(), ratio), snap(rect.top(), ratio)),
        QPointF(snap(rect.right(), ratio), snap(rect.bottom(), ratio))};
}
} // namespace

void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
    const QColor &border, qreal width, Qt::PenStyle style)
{
    const qreal half = border.isValid() ? width / 2 : 0;
    const QRectF inner = snapped(painter, rect).adjusted(half, half, -half, -half);
    const qreal round = std::max<qreal>(0, std::min(radius - half, inner.height() / 2));
    QPen pen(border, width, style);
    if (style != Qt::SolidLine)
        pen.setDashPattern({3, 3});
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? pen : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(inner, round, round);
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRectF &rect, qreal controlRadius)
{
    paintBox(painter, rect.adjusted(-3, -3, 3, 3), controlRadius + 3, {},
        Theme::current().color(Token::FocusRing), 2);
}

void paintHairline(QPainter *painter, const QRectF &rect, Qt::Edge edge, const QColor &color)
{
    const QRectF area = snapped(painter, rect);
    const qreal top = edge == Qt::TopEdge ? area.top() : area.bottom() - 1;
    painter->fillRect(QRectF(area.left(), top, area.width(), 1), color);
}

bool hasVisibleFocus(const QWidget *widget)
{
    return widget && widget->hasFocus()
        && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

} // namespace keyturn
