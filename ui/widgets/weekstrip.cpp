#include "ui/widgets/weekstrip.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace keyturn {

namespace {
constexpr int columnWidth = 22;
constexpr int cellWidth = 16;
constexpr int cellHeight = 22;
constexpr int gapAbove = 8;
constexpr int gapBelow = 4;
} // namespace

WeekStrip::WeekStrip(QWidget *parent)
    : QWidget(parent)
    , m_days(dayCount)
{
    installPaintedParts();
    setObjectName(QStringLiteral("weekStrip"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setProperty("kt-ring", -1);
    setAccessibleName(tr("Next 7 days"));
}

void WeekStrip::setCounts(const QDate &first, const QList<DayCounts> &days)
{
    m_first = first;
    m_days = days;
    m_days.resize(dayCount);
    setAccessibleDescription(summary());
    update();
}

QString WeekStrip::summary() const
{
    int rotations = 0;
    int deletions = 0;
    for (const DayCounts &day : m_days) {
        rotations += day.rotations;
        deletions += day.deletions;
    }
    return tr("%1, %2").arg(
        tr("%n rotation(s)", nullptr, rotations), tr("%n deletion(s)", nullptr, deletions));
}

QString WeekStrip::partName(int part) const
{
    const DayCounts day = m_days.value(part);
    return tr("%1: %2, %3")
        .arg(locale().toString(m_first.addDays(part), QLocale::LongFormat),
            tr("%n rotation(s)", nullptr, day.rotations),
            tr("%n deletion(s)", nullptr, day.deletions));
}

int WeekStrip::headHeight() const
{
    return lineHeight(TextRole::SmallMedium) + lineHeight(TextRole::Caption);
}

QSize WeekStrip::sizeHint() const
{
    return {dayCount * (columnWidth + 2),
        headHeight() + gapAbove + cellHeight + gapBelow + lineHeight(TextRole::Caption)};
}

QSize WeekStrip::minimumSizeHint() const
{
    return {dayCount * columnWidth, sizeHint().height()};
}

QRect WeekStrip::partRect(int part) const
{
    const int space = width() - dayCount * columnWidth;
    const int x = part * columnWidth + space * part / (dayCount - 1);
    const QRect rect(x, headHeight() + gapAbove - 2, columnWidth,
        cellHeight + gapBelow + lineHeight(TextRole::Caption) + 2);
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

QRect WeekStrip::cellRect(int day) const
{
    const QRect part = partRect(day);
    return {part.x() + (columnWidth - cellWidth) / 2, part.y() + 2, cellWidth, cellHeight};
}

int WeekStrip::dayAt(QPoint position) const
{
    for (int i = 0; i < dayCount; ++i)
        if (partRect(i).contains(position))
            return i;
    return -1;
}

void WeekStrip::paintMarks(QPainter *painter, const QRect &cell, const DayCounts &counts) const
{
    const Theme &theme = Theme::current();
    const QColor violet = theme.color(Token::VioletIcon);
    const QColor blue = theme.color(Token::AccentFill);
    if (counts.rotations > 1 || counts.deletions > 1) {
        painter->setFont(keyturn::font(TextRole::CaptionMedium));
        painter->setPen(theme.color(counts.deletions > 0 ? Token::VioletText : Token::AccentText));
        painter->drawText(cell.adjusted(-4, 0, 4, 0), Qt::AlignCenter, tr("2+"));
        return;
    }
    const bool both = counts.rotations > 0 && counts.deletions > 0;
    const QPointF middle = QRectF(cell).center();
    QRectF mark(0, 0, 6, 6);
    if (counts.rotations > 0) {
        mark.moveCenter(middle - QPointF(0, both ? 4.5 : 0));
        paintBox(painter, mark, 3, blue);
    }
    if (counts.deletions > 0) {
        mark.moveCenter(middle + QPointF(0, both ? 4.5 : 0));
        paintBox(painter, mark, 1, violet);
    }
}

void WeekStrip::paintDay(QPainter *painter, int day) const
{
    const Theme &theme = Theme::current();
    const DayCounts counts = m_days.value(day);
    const QRect cell = cellRect(day);
    const bool any = counts.rotations > 0 || counts.deletions > 0;
    const bool deletion = counts.deletions > 0;
    const bool today = day == 0;
    const QColor fill = theme.color(deletion ? Token::VioletTint : Token::AccentTint);
    const Token line = today ? Token::AccentText
        : deletion           ? Token::VioletLine
        : any                ? Token::AccentLine
                             : Token::BorderDefault;
    paintBox(painter, cell, metrics::radiusSmall, any ? fill : QColor(), theme.color(line), 1,
        any || today ? Qt::SolidLine : Qt::DashLine);
    paintMarks(painter, cell, counts);
    QFont letter = keyturn::font(TextRole::Caption);
    letter.setWeight(today ? QFont::DemiBold : QFont::Normal);
    painter->setFont(letter);
    painter->setPen(theme.color(today ? Token::AccentText : Token::TextTertiary));
    const QRect part = partRect(day);
    painter->drawText(
        QRect(part.x(), cell.bottom() + 1 + gapBelow, part.width(), lineHeight(TextRole::Caption)),
        Qt::AlignCenter,
        locale().standaloneDayName(m_first.addDays(day).dayOfWeek(), QLocale::NarrowFormat));
}

void WeekStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    const int line = lineHeight(TextRole::SmallMedium);
    const auto text = Qt::AlignVCenter | Qt::AlignLeading;
    painter.setFont(keyturn::font(TextRole::SmallMedium));
    painter.setPen(theme.color(Token::TextSecondary));
    painter.drawText(QRect(0, 0, width(), line), text, tr("Next 7 days"));
    painter.setFont(keyturn::font(TextRole::Caption));
    painter.setPen(theme.color(Token::TextTertiary));
    painter.drawText(QRect(0, line, width(), lineHeight(TextRole::Caption)), text,
        painter.fontMetrics().elidedText(summary(), Qt::ElideRight, width()));
    if (!m_first.isValid())
        return;
    for (int day = 0; day < dayCount; ++day)
        paintDay(&painter, day);
    if (hasVisibleFocus(this))
        paintBox(&painter, partRect(m_current), metrics::radiusMedium, {},
            theme.color(Token::FocusRing), 2);
}

bool WeekStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int day = dayAt(help->pos());
        if (day < 0 || !m_first.isValid())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), partName(day), this, partRect(day));
        return true;
    }
    return QWidget::event(event);
}

void WeekStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const int day = dayAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || day < 0 || !m_first.isValid())
        return;
    m_current = day;
    update();
    emit dayClicked(m_first.addDays(day));
}

void WeekStrip::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_current = std::clamp(m_current + (event->key() == forward ? 1 : -1), 0, dayCount - 1);
        announcePart(this, m_current);
        return update();
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_first.isValid())
            emit dayClicked(m_first.addDays(m_current));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void WeekStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    announcePart(this, m_current);
}

void WeekStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace keyturn
