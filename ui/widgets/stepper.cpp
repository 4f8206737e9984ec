#include "ui/widgets/stepper.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace keyturn {

namespace {
constexpr int circle = 22;
constexpr int gap = 8;
constexpr int lineGap = 12;
constexpr int shortestLine = 24;
} // namespace

Stepper::Stepper(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    installPaintedParts();
    setContentsMargins(metrics::space6, 0, metrics::space6, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMouseTracking(true);
    setProperty("kt-ring", -1);
    setCurrent(0);
}

void Stepper::setCurrent(int step)
{
    m_current = step;
    m_focused = step;
    // With nothing behind the current step there is nothing to press.
    setFocusPolicy(step > 0 ? Qt::TabFocus : Qt::NoFocus);
    updateName();
    update();
}

void Stepper::updateName()
{
    setAccessibleName(m_steps.isEmpty() ? QString() : partName(m_current));
}

QString Stepper::partName(int part) const
{
    const QString state = part < m_current ? tr("done")
        : part == m_current                ? tr("current")
                                           : tr("not started");
    return tr("Step %1 of %2: %3, %4")
        .arg(part + 1)
        .arg(m_steps.size())
        .arg(m_steps.value(part), state);
}

int Stepper::partCount() const
{
    return int(m_steps.size());
}

int Stepper::stepWidth(int step, bool current) const
{
    const QFontMetrics fm(keyturn::font(current ? TextRole::Strong : TextRole::Medium));
    return circle + gap + fm.horizontalAdvance(m_steps.at(step));
}

QRect Stepper::partRect(int part) const
{
    const QRect area = contentsRect();
    int used = 0;
    int before = 0;
    for (int i = 0; i < partCount(); ++i) {
        used += stepWidth(i, i == m_current);
        before += i < part ? stepWidth(i, i == m_current) : 0;
    }
    const int gaps = std::max(1, partCount() - 1);
    const int free = std::max(0, area.width() - used);
    const QRect rect(area.x() + before + free * part / gaps, area.center().y() - 13,
        stepWidth(part, part == m_current), 28);
    return QStyle::visualRect(layoutDirection(), area, rect);
}

QSize Stepper::sizeHint() const
{
    int width = 0;
    for (int i = 0; i < partCount(); ++i)
        width += stepWidth(i, true);
    width += (partCount() - 1) * (shortestLine + 2 * lineGap);
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(),
        std::max(metrics::stepperHeight, fontMetrics().height() + 24)};
}

QSize Stepper::minimumSizeHint() const
{
    return sizeHint();
}

void Stepper::paintStep(QPainter *painter, int step) const
{
    const Theme &theme = Theme::current();
    const bool done = step < m_current;
    const bool current = step == m_current;
    const QRect whole = partRect(step);
    QRect disc(whole.x(), 0, circle, circle);
    disc.moveTop(whole.center().y() - circle / 2 + 1);
    disc = QStyle::visualRect(layoutDirection(), whole, disc);
    const Token fill = current ? Token::AccentFill : done ? Token::AccentTint : Token::BgSurface;
    const Token line = current ? Token::AccentFill
        : done                 ? Token::AccentLine
                               : Token::BorderControl;
    paintBox(painter, disc, circle / 2.0, theme.color(fill), theme.color(line), 1.5);
    if (done) {
        paintIcon(painter, QRectF(disc).adjusted(4, 4, -4, -4), Icon::Check,
            theme.color(Token::AccentText));
    } else {
        painter->setFont(keyturn::font(TextRole::SmallStrong));
        painter->setPen(theme.color(current ? Token::TextOnAccent : Token::TextTertiary));
        painter->drawText(disc, Qt::AlignCenter, locale().toString(step + 1));
    }
    painter->setFont(keyturn::font(current ? TextRole::Strong : TextRole::Medium));
    painter->setPen(theme.color(current ? Token::TextPrimary
            : done                      ? Token::TextSecondary
                                        : Token::TextTertiary));
    const QRect text(whole.x() + circle + gap, whole.y(), whole.width(), whole.height());
    painter->drawText(QStyle::visualRect(layoutDirection(), whole, text.adjusted(0, 0, -30, 0)),
        Qt::AlignVCenter | Qt::AlignLeading | Qt::TextDontClip, m_steps.at(step));
}

void Stepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::current();
    paintHairline(&painter, rect(), Qt::BottomEdge, theme.color(Token::BorderSubtle));
    for (int i = 0; i < partCount(); ++i) {
        paintStep(&painter, i);
        if (i + 1 == partCount())
            break;
        const QRect left = partRect(layoutDirection() == Qt::RightToLeft ? i + 1 : i);
        const QRect right = partRect(layoutDirection() == Qt::RightToLeft ? i : i + 1);
        const int from = left.right() + lineGap;
        painter.fillRect(QRectF(from, left.center().y(), right.x() - lineGap - from, 1.5),
            theme.color(i < m_current ? Token::AccentLine : Token::BorderDefault));
    }
    if (hasVisibleFocus(this))
        paintFocusRing(&painter, partRect(m_focused).adjusted(-2, 1, 4, -1), metrics::radiusMedium);
}

int Stepper::stepAt(QPoint position) const
{
    for (int i = 0; i < m_current; ++i)
        if (partRect(i).contains(position))
            return i;
    return -1;
}

void Stepper::mouseMoveEvent(QMouseEvent *event)
{
    if (stepAt(event->position().toPoint()) >= 0)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

void Stepper::mouseReleaseEvent(QMouseEvent *event)
{
    const int step = stepAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && step >= 0)
        emit stepClicked(step);
}

void Stepper::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const bool arrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (arrow) {
        const int step = event->key() == forward ? 1 : -1;
        m_focused = std::clamp(m_focused + step, 0, m_current);
        announcePart(this, m_focused);
        return update();
    }
    const bool press = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter;
    if (press && m_focused < m_current)
        return emit stepClicked(m_focused);
    QWidget::keyPressEvent(event);
}

void Stepper::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_focused = m_current;
    announcePart(this, m_focused);
}

void Stepper::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace keyturn
