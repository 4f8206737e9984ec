#include "ui/widgets/statuschip.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace keyturn {

namespace {
constexpr int paddingLeft = 6;
constexpr int paddingRight = 8;
constexpr int gap = 5;

int chipHeight(const QFontMetrics &fm)
{
    return std::max(metrics::chipHeight, fm.height() + 4);
}
} // namespace

QSize chipSize(const QString &text)
{
    const QFontMetrics fm(font(TextRole::SmallMedium));
    return {paddingLeft + metrics::chipIcon + gap + fm.horizontalAdvance(text) + paddingRight + 1,
        chipHeight(fm)};
}

void paintChip(QPainter *painter, const QRect &cell, const ChipLook &look, const QString &text,
    Qt::LayoutDirection direction)
{
    const Theme &theme = Theme::current();
    const QSize size = chipSize(text);
    QRect chip(
        cell.x(), cell.y() + (cell.height() - size.height()) / 2, size.width(), size.height());
    chip = QStyle::visualRect(direction, cell, chip);
    if (look.tint)
        paintBox(painter, chip, chip.height() / 2.0, theme.color(*look.tint));
    const int start = look.tint ? paddingLeft : 0;
    const QRect icon(chip.x() + start, chip.y() + (chip.height() - metrics::chipIcon) / 2,
        metrics::chipIcon, metrics::chipIcon);
    paintIcon(
        painter, QStyle::visualRect(direction, chip, icon), look.icon, theme.color(look.iconToken));
    const int offset = start + metrics::chipIcon + gap;
    const QRect label(chip.x() + offset, chip.y(), chip.width() - offset, chip.height());
    painter->save();
    painter->setFont(font(TextRole::SmallMedium));
    painter->setPen(theme.color(look.text));
    painter->drawText(QStyle::visualRect(direction, chip, label),
        int(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter
            | Qt::TextSingleLine,
        text);
    painter->restore();
}

StatusChip::StatusChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

StatusChip::StatusChip(const ChipLook &look, const QString &text, QWidget *parent)
    : StatusChip(parent)
{
    setStatus(look, text);
}

void StatusChip::setStatus(const ChipLook &look, const QString &text)
{
    m_look = look;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    return chipSize(m_text);
}

void StatusChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_look, m_text, layoutDirection());
}

void StatusChip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace keyturn
