#include "ui/widgets/swatch.h"

#include "ui/style/paint.h"

#include <QPainter>

namespace keyturn {

void paintSwatch(QPainter *painter, const QRectF &rect, const QColor &color, Icon icon)
{
    const qreal side = rect.width() >= 20 ? 16 : 12;
    paintBox(painter, rect, rect.width() >= 20 ? 6 : 5, color);
    QRectF place(0, 0, side, side);
    place.moveCenter(rect.center());
    paintIcon(painter, place, icon, Theme::current().color(Token::TextOnAccent));
}

Swatch::Swatch(const QColor &color, Icon icon, int side, QWidget *parent)
    : QWidget(parent)
    , m_color(color)
    , m_icon(icon)
{
    setFixedSize(side, side);
}

void Swatch::setAccount(const QColor &color, Icon icon)
{
    m_color = color;
    m_icon = icon;
    update();
}

void Swatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSwatch(&painter, rect(), m_color, m_icon);
}

} // namespace keyturn
