#include "ui/widgets/busyring.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace keyturn {

namespace {
constexpr int frame = 40; // milliseconds
constexpr int step = 14; // degrees

bool wantsMotion(const QWidget *widget)
{
    return widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) > 0;
}
} // namespace

void paintRing(QPainter *painter, const QRectF &rect, const QColor &color, double share, int angle)
{
    const qreal width = rect.width() / 8;
    const QRectF circle = rect.adjusted(width, width, -width, -width);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Theme::current().color(Token::BorderDefault), width));
    painter->drawEllipse(circle);
    painter->setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
    painter->drawArc(circle, (90 - angle) * 16, -qRound(share * 360 * 16));
    painter->restore();
}

BusyRing::BusyRing(int side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("In progress"));
    m_timer.setInterval(frame);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + step) % 360;
        update();
    });
}

void BusyRing::setBusy()
{
    m_share = -1;
    turn();
    update();
}

void BusyRing::turn()
{
    if (m_share < 0 && isVisible() && wantsMotion(this))
        m_timer.start();
    else
        m_timer.stop();
}

void BusyRing::setShare(double share)
{
    m_share = std::clamp(share, 0.0, 1.0);
    m_timer.stop();
    update();
}

void BusyRing::setToken(Token token)
{
    m_token = token;
    update();
}

void BusyRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRectF place(0, 0, m_side, m_side);
    place.moveCenter(QRectF(rect()).center());
    const bool busy = m_share < 0;
    paintRing(&painter, place, Theme::current().color(m_token), busy ? 0.28 : m_share,
        busy ? m_angle : 0);
}

void BusyRing::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    turn();
}

void BusyRing::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void BusyRing::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        turn(); // whether things move may have changed
}

} // namespace keyturn
