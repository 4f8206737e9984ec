#include "ui/widgets/tagchip.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace keyturn {

namespace {
constexpr int tagPadding = 8;
constexpr int tagGap = 4;
constexpr int stagePadding = 7;

QFont stageFont()
{
    QFont stage = font(TextRole::Caption);
    stage.setWeight(QFont::DemiBold);
    return stage;
}
} // namespace

QSize stageSize(const QString &text)
{
    const QFontMetrics fm(stageFont());
    return {fm.horizontalAdvance(text) + 2 * stagePadding + 2,
        std::max(metrics::chipHeight, fm.height() + 4)};
}

void paintStage(QPainter *painter, const QRect &cell, bool current, const QString &text,
    Qt::LayoutDirection direction)
{
    const Theme &theme = Theme::current();
    const QSize size = stageSize(text);
    QRect stage(
        cell.x(), cell.y() + (cell.height() - size.height()) / 2, size.width(), size.height());
    stage = QStyle::visualRect(direction, cell, stage);
    paintBox(painter, stage, metrics::radiusSmall,
        theme.color(current ? Token::AccentTint : Token::BgSurface),
        theme.color(current ? Token::AccentLine : Token::NeutralLine));
    painter->save();
    painter->setFont(stageFont());
    painter->setPen(theme.color(current ? Token::AccentText : Token::NeutralText));
    painter->drawText(stage, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter->restore();
}

TagChip::TagChip(Look look, const QString &key, const QString &value, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_key(key)
    , m_value(value)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(key.isEmpty() ? value : tr("%1: %2").arg(key, value));
}

QFont TagChip::textFont() const
{
    return m_look == Look::Tag ? keyturn::font(TextRole::Small) : stageFont();
}

QSize TagChip::sizeHint() const
{
    if (m_look != Look::Tag)
        return stageSize(m_value);
    const QFontMetrics fm(textFont());
    const int key = m_key.isEmpty() ? 0 : fm.horizontalAdvance(m_key) + tagGap;
    return {
        2 * tagPadding + key + fm.horizontalAdvance(m_value) + 1, std::max(22, fm.height() + 6)};
}

void TagChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_look != Look::Tag)
        return paintStage(
            &painter, rect(), m_look == Look::CurrentStage, m_value, layoutDirection());
    const Theme &theme = Theme::current();
    paintBox(&painter, rect(), metrics::radiusSmall, theme.color(Token::NeutralTint));
    painter.setFont(textFont());
    const QRect inner = rect().adjusted(tagPadding, 0, -tagPadding, 0);
    const int key =
        m_key.isEmpty() ? 0 : QFontMetrics(textFont()).horizontalAdvance(m_key) + tagGap;
    painter.setPen(theme.color(Token::TextTertiary));
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeading, m_key);
    painter.setPen(theme.color(Token::NeutralText));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), inner.adjusted(key, 0, 8, 0)),
        Qt::AlignVCenter | Qt::AlignLeading, m_value);
}

void TagChip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace keyturn
