#include "ui/widgets/filterchip.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace keyturn {

namespace {
constexpr int padding = 11;
constexpr int gap = 6;
} // namespace

FilterChip::FilterChip(const QString &label, Shape shape, QWidget *parent)
    : QAbstractButton(parent)
    , m_shape(shape)
{
    setText(label);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (shape == Shape::Pill)
        setProperty("kt-ring", metrics::filterChipHeight / 2);
}

void FilterChip::setCount(int count)
{
    if (count == m_count)
        return;
    const QSize before = sizeHint();
    m_count = count;
    if (sizeHint() != before)
        updateGeometry();
    update();
}

void FilterChip::setAttention(bool attention)
{
    m_attention = attention;
    update();
}

QString FilterChip::countText() const
{
    return m_count < 0 ? QString() : locale().toString(m_count);
}

QSize FilterChip::sizeHint() const
{
    // As wide as in the checked state, so that nothing moves on a click.
    const bool preset = m_shape == Shape::Preset;
    const QFontMetrics fm(keyturn::font(preset ? TextRole::SmallStrong : TextRole::SmallMedium));
    const QFontMetrics strong(keyturn::font(TextRole::SmallStrong));
    const int count = m_count < 0 ? 0 : gap + strong.horizontalAdvance(countText());
    return {2 * padding + fm.horizontalAdvance(text()) + count,
        std::max(metrics::filterChipHeight, fm.height() + 10)};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    const bool on = isChecked();
    const bool preset = m_shape == Shape::Preset;
    const Token fill = on ? Token::AccentTint : underMouse() ? Token::BgHover : Token::BgSurface;
    paintBox(&painter, rect(), preset ? metrics::radiusMedium : height() / 2.0,
        theme.color(isEnabled() ? fill : Token::BgSunken),
        theme.color(on && isEnabled() ? Token::AccentLine : Token::BorderDefault));
    const Token normal = on ? Token::AccentText : Token::TextSecondary;
    painter.setFont(keyturn::font(on && preset ? TextRole::SmallStrong : TextRole::SmallMedium));
    painter.setPen(theme.color(isEnabled() ? normal : Token::TextDisabled));
    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    if (m_count < 0) {
        painter.drawText(rect(), Qt::AlignCenter, text());
        return;
    }
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeading, text());
    const bool danger = m_attention && m_count > 0;
    painter.setFont(keyturn::font(danger ? TextRole::SmallStrong : TextRole::SmallMedium));
    const Token number = danger ? Token::DangerText : on ? Token::AccentText : Token::TextTertiary;
    painter.setPen(theme.color(isEnabled() ? number : Token::TextDisabled));
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignTrailing, countText());
}

void FilterChip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace keyturn
