// The drawing of RotationTimeline; what it answers to is in rotationtimeline.cpp.
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/rotationtimeline.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace keyturn {

namespace {
constexpr int laneGap = 6;
constexpr int laneNames = 92;
constexpr int barRadius = 5;
constexpr int handOverDays = 2;
constexpr int nowHalf = 34;
constexpr int readsHeight = 18;

int topOfLanes()
{
    return std::max(28, lineHeight(TextRole::Caption) + 12);
}

int readsBaseline() // below the lanes
{
    return std::max(47, 6 + lineHeight(TextRole::Caption) + 25);
}

int laneHeight()
{
    return std::max(24, QFontMetrics(font(TextRole::Caption)).height() + 6);
}

struct BarLook
{
    Token fill;
    Token line;
    Token text;
    Qt::PenStyle pen = Qt::SolidLine;
};

BarLook lookOf(TimelineKey::State state)
{
    switch (state) {
    case TimelineKey::Deleted:
        return {Token::BgSunken, Token::BorderControl, Token::TextSecondary};
    case TimelineKey::InUse:
        return {Token::AccentFill, Token::AccentFill, Token::TextOnAccent};
    case TimelineKey::Planned:
        return {Token::BgSurface, Token::AccentText, Token::AccentText, Qt::DashLine};
    case TimelineKey::Leaving:
        break;
    }
    return {Token::WarningTint, Token::WarningIcon, Token::WarningText};
}

QColor translucent(Token token, float share)
{
    QColor color = Theme::current().color(token);
    color.setAlphaF(share);
    return color;
}
} // namespace

QSize RotationTimeline::sizeHint() const
{
    const int caption = lineHeight(TextRole::Caption);
    const int labels = bottomOfLanes() + 6 + caption + 2;
    return {640, m_reads.isEmpty() ? labels : bottomOfLanes() + readsBaseline() + 4};
}

QSize RotationTimeline::minimumSizeHint() const
{
    return {320, sizeHint().height()};
}

qreal RotationTimeline::leftEdge() const
{
    return m_laneNames ? scaled(laneNames) : 0;
}

qreal RotationTimeline::xOf(const QDateTime &time) const
{
    const qint64 all = m_from.msecsTo(m_to);
    const qreal share = all > 0 ? qreal(m_from.msecsTo(time)) / qreal(all) : 0;
    return leftEdge() + share * (width() - leftEdge());
}

qreal RotationTimeline::bandWidth() const
{
    return std::max<qreal>(4, xOf(m_from.addDays(handOverDays)) - leftEdge());
}

int RotationTimeline::bottomOfLanes() const
{
    return topOfLanes() + 2 * laneHeight() + laneGap;
}

QRectF RotationTimeline::barRect(const TimelineKey &key) const
{
    const qreal from = xOf(std::max(key.from, m_from));
    const qreal to = xOf(std::min(key.to, m_to));
    const int lane = topOfLanes() + key.lane * (laneHeight() + laneGap);
    return {from, qreal(lane), std::max<qreal>(0, to - from), qreal(laneHeight())};
}

QRectF RotationTimeline::failureRect(const TimelineRotation &rotation) const
{
    const qreal x = xOf(rotation.at);
    if (rotation.failed)
        return {x - 6, topOfLanes() - 18.0, 12, 10};
    return {x, topOfLanes() - 4.0, bandWidth(), qreal(bottomOfLanes() - topOfLanes() + 8)};
}

void RotationTimeline::paintMonths(QPainter *painter) const
{
    const Theme &theme = Theme::current();
    painter->setFont(keyturn::font(TextRole::Caption));
    QDate month(m_from.date().year(), m_from.date().month(), 1);
    for (; month.startOfDay() < m_to; month = month.addMonths(1)) {
        const qreal x = xOf(month.startOfDay());
        if (x >= leftEdge())
            painter->fillRect(QRectF(x, topOfLanes() - 6, 1, bottomOfLanes() - topOfLanes() + 12),
                theme.color(Token::BorderSubtle));
        const qreal from = std::max(x, leftEdge());
        const qreal to = std::min<qreal>(xOf(month.addMonths(1).startOfDay()), width());
        const qreal middle = (from + to) / 2;
        const QString name = locale().standaloneMonthName(month.month(), QLocale::ShortFormat);
        const bool fits = painter->fontMetrics().horizontalAdvance(name) + 8 < to - from;
        if (!fits || std::abs(middle - xOf(m_now)) <= nowHalf)
            continue;
        painter->setPen(theme.color(Token::TextTertiary));
        painter->drawText(QRectF(from, 2, to - from, topOfLanes() - 8), Qt::AlignCenter, name);
    }
}

void RotationTimeline::paintLaneNames(QPainter *painter) const
{
    painter->setFont(keyturn::font(TextRole::Caption));
    painter->setPen(Theme::current().color(Token::TextTertiary));
    for (int lane = 0; lane < 2; ++lane)
        painter->drawText(
            QRectF(0, topOfLanes() + lane * (laneHeight() + laneGap), leftEdge() - 8, laneHeight()),
            Qt::AlignVCenter | Qt::AlignLeft, tr("AccessKey %1").arg(lane + 1));
}

qreal RotationTimeline::labelX(const TimelineKey &key, const QRectF &bar) const
{
    qreal x = bar.left() + 9;
    for (const TimelineRotation &rotation : m_rotations)
        if (!rotation.failed && std::abs(rotation.at.secsTo(key.from)) < 24 * 3600)
            x = std::max(x, xOf(rotation.at) + bandWidth() + 8);
    const qreal now = xOf(m_now);
    if (key.state == TimelineKey::InUse && now > bar.left() && now < bar.right())
        x = std::max(x, now + 8);
    return x;
}

void RotationTimeline::paintKey(QPainter *painter, const TimelineKey &key) const
{
    if (key.to <= m_from || key.from >= m_to)
        return;
    const Theme &theme = Theme::current();
    const BarLook look = lookOf(key.state);
    const QRectF bar = barRect(key);
    const bool planned = key.state == TimelineKey::Planned;
    QColor line = theme.color(look.line);
    if (planned)
        line.setAlphaF(0.75F);
    paintBox(painter, bar, barRadius, theme.color(look.fill), line, 1, look.pen);
    const qreal now = xOf(m_now);
    if (key.state == TimelineKey::InUse && now > bar.left()) {
        painter->save();
        painter->setClipRect(QRectF(bar.left(), bar.top(), now - bar.left(), bar.height()));
        paintBox(painter, bar, barRadius, theme.color(Token::AccentPressed));
        painter->restore();
    }
    painter->setFont(keyturn::font(TextRole::CaptionMedium));
    const qreal x = labelX(key, bar);
    if (key.label.isEmpty()
        || painter->fontMetrics().horizontalAdvance(key.label) > bar.right() - x - 4)
        return;
    painter->setPen(theme.color(look.text));
    painter->drawText(QRectF(x, bar.top(), bar.right() - x, bar.height()),
        Qt::AlignVCenter | Qt::AlignLeft, key.label);
}

void RotationTimeline::paintHandOver(QPainter *painter, const TimelineRotation &rotation) const
{
    const bool outside = rotation.at.addDays(handOverDays) < m_from || rotation.at > m_to;
    if (rotation.failed || outside)
        return;
    const QRectF band(
        xOf(rotation.at), topOfLanes() - 4, bandWidth(), bottomOfLanes() - topOfLanes() + 8);
    paintBox(painter, band, 2,
        rotation.future ? translucent(Token::AccentFill, 0.22F)
                        : translucent(Token::BorderControl, 0.28F));
}

void RotationTimeline::paintRotations(QPainter *painter) const
{
    const Theme &theme = Theme::current();
    qreal free = -1; // where the last label ended
    for (const TimelineRotation &rotation : m_rotations) {
        if (rotation.at < m_from || rotation.at > m_to)
            continue;
        const qreal x = xOf(rotation.at);
        if (rotation.failed) {
            QPainterPath mark;
            const QRectF place = failureRect(rotation);
            mark.addPolygon(QPolygonF({place.topLeft(), place.topRight(), {x, place.bottom()}}));
            painter->fillPath(mark, theme.color(Token::DangerIcon));
        }
        QFont text = keyturn::font(TextRole::Caption);
        text.setWeight(rotation.next ? QFont::DemiBold : QFont::Normal);
        painter->setFont(text);
        const qreal half = painter->fontMetrics().horizontalAdvance(rotation.label) / 2.0;
        const qreal from = std::clamp<qreal>(x - half, leftEdge(), width() - 2 * half);
        if (rotation.label.isEmpty() || (from < free && !rotation.next))
            continue;
        free = from + 2 * half + 8;
        painter->setPen(theme.color(rotation.next ? Token::AccentText : Token::TextTertiary));
        painter->drawText(
            QRectF(from, bottomOfLanes() + 6, 2 * half + 2, lineHeight(TextRole::Caption)),
            Qt::AlignVCenter | Qt::AlignLeft, rotation.label);
    }
}

void RotationTimeline::paintReads(QPainter *painter) const
{
    if (m_reads.isEmpty())
        return;
    const Theme &theme = Theme::current();
    const int base = bottomOfLanes() + readsBaseline();
    int most = 1;
    for (const TimelineReads &reads : m_reads)
        most = std::max(most, reads.count);
    for (const TimelineReads &reads : m_reads) {
        const QDateTime at = reads.day.startOfDay();
        if (at < m_from || at > m_to || reads.count <= 0)
            continue;
        const qreal height = std::max<qreal>(2, qreal(readsHeight) * reads.count / most);
        paintBox(painter, QRectF(xOf(at), base - height, 2.6, height), 1,
            translucent(Token::BorderControl, 0.55F));
    }
    painter->fillRect(
        QRectF(leftEdge(), base, width() - leftEdge(), 1), theme.color(Token::BorderDefault));
    painter->setFont(keyturn::font(TextRole::Caption));
    painter->setPen(theme.color(Token::TextTertiary));
    const int tall = std::max(16, painter->fontMetrics().height());
    if (m_laneNames)
        painter->drawText(QRectF(0, base + 2 - tall, leftEdge() - 8, tall),
            Qt::AlignVCenter | Qt::AlignLeft, tr("Reads per day"));
}

void RotationTimeline::paintNow(QPainter *painter) const
{
    if (!m_now.isValid() || m_now < m_from || m_now > m_to)
        return;
    const Theme &theme = Theme::current();
    const qreal x = xOf(m_now);
    const int below = m_reads.isEmpty() ? 6 : readsBaseline() + 3;
    painter->fillRect(
        QRectF(x - 0.75, topOfLanes() - 10, 1.5, bottomOfLanes() + below - topOfLanes() + 10),
        theme.color(Token::TextPrimary));
    QFont text = keyturn::font(TextRole::Caption);
    text.setWeight(QFont::DemiBold);
    painter->setFont(text);
    const qreal half =
        std::max(19.0, painter->fontMetrics().horizontalAdvance(tr("Now")) / 2.0 + 7);
    const qreal from = std::clamp<qreal>(x - half, 0, width() - 2 * half);
    const int tall = std::max(16, painter->fontMetrics().height());
    const QRectF pill(from, topOfLanes() - 8 - tall, 2 * half, tall);
    paintBox(painter, pill, tall / 2.0, theme.color(Token::TextPrimary));
    painter->setPen(theme.color(Token::BgSurface));
    painter->drawText(pill, Qt::AlignCenter, tr("Now"));
}

void RotationTimeline::paintEvent(QPaintEvent *)
{
    if (!m_from.isValid() || m_from >= m_to)
        return;
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_months)
        paintMonths(&painter);
    if (m_laneNames)
        paintLaneNames(&painter);
    painter.save();
    painter.setClipRect(QRectF(leftEdge(), 0, width() - leftEdge(), height()));
    for (const TimelineKey &key : m_keys)
        paintKey(&painter, key);
    for (const TimelineRotation &rotation : m_rotations)
        paintHandOver(&painter, rotation);
    painter.restore();
    paintRotations(&painter);
    paintReads(&painter);
    paintNow(&painter);
    if (hasVisibleFocus(this) && m_currentPart >= 0)
        paintBox(&painter, QRectF(partRect(m_currentPart)).adjusted(-2, -2, 2, 2), barRadius + 2,
            {}, Theme::current().color(Token::FocusRing), 2);
}

} // namespace keyturn
