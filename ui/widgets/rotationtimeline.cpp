#include "ui/widgets/rotationtimeline.h"

#include "ui/style/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QToolTip>

#include <algorithm>

namespace keyturn {

namespace {
constexpr qint64 day = 24 * 3600;

QString stateName(TimelineKey::State state)
{
    switch (state) {
    case TimelineKey::Deleted:
        return RotationTimeline::tr("Deleted");
    case TimelineKey::InUse:
        return RotationTimeline::tr("In use");
    case TimelineKey::Planned:
        return RotationTimeline::tr("Planned");
    case TimelineKey::Leaving:
        break;
    }
    return RotationTimeline::tr("Being deleted");
}
} // namespace

RotationTimeline::RotationTimeline(QWidget *parent)
    : QWidget(parent)
{
    installPaintedParts();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setProperty("kt-ring", -1);
    updateDescription();
}

void RotationTimeline::setRange(const QDateTime &from, const QDateTime &to)
{
    m_from = from;
    m_to = to;
    update();
}

void RotationTimeline::setNow(const QDateTime &now)
{
    m_now = now;
    update();
}

void RotationTimeline::setKeys(const QList<TimelineKey> &keys)
{
    m_keys = keys;
    rebuildParts();
}

void RotationTimeline::setRotations(const QList<TimelineRotation> &rotations)
{
    m_rotations = rotations;
    rebuildParts();
}

void RotationTimeline::setReads(const QList<TimelineReads> &reads)
{
    m_reads = reads;
    updateGeometry();
    update();
}

void RotationTimeline::setMonthsShown(bool shown)
{
    m_months = shown;
    update();
}

void RotationTimeline::setLaneNamesShown(bool shown)
{
    m_laneNames = shown;
    update();
}

void RotationTimeline::setDateFormat(const QString &format)
{
    m_dateFormat = format;
    updateDescription();
}

void RotationTimeline::setInteractive(bool interactive)
{
    m_interactive = interactive;
}

QString RotationTimeline::dateText(const QDateTime &time) const
{
    return m_dateFormat.isEmpty() ? locale().toString(time, QLocale::ShortFormat)
                                  : locale().toString(time, m_dateFormat);
}

void RotationTimeline::rebuildParts()
{
    m_parts.clear();
    for (qsizetype i = 0; i < m_keys.size(); ++i)
        m_parts.append({true, i, m_keys.at(i).from});
    for (qsizetype i = 0; i < m_rotations.size(); ++i)
        m_parts.append({false, i, m_rotations.at(i).at});
    std::stable_sort(
        m_parts.begin(), m_parts.end(), [](const Part &a, const Part &b) { return a.at < b.at; });
    m_currentPart = std::min(m_currentPart, int(m_parts.size()) - 1);
    updateDescription();
    update();
}

void RotationTimeline::updateDescription()
{
    int past = 0;
    int failed = 0;
    QString next = tr("none");
    for (const TimelineRotation &rotation : m_rotations) {
        past += !rotation.future && !rotation.failed ? 1 : 0;
        failed += rotation.failed ? 1 : 0;
        if (rotation.next)
            next = dateText(rotation.at);
    }
    setAccessibleName(tr("Rotation timeline. %1 past rotations, %2 failed. Next rotation %3.")
                          .arg(past)
                          .arg(failed)
                          .arg(next));
}

int RotationTimeline::partCount() const
{
    return int(m_parts.size());
}

QString RotationTimeline::partName(int part) const
{
    if (part < 0 || part >= partCount())
        return {};
    const Part &found = m_parts.at(part);
    if (found.isKey) {
        const TimelineKey &key = m_keys.at(found.index);
        const QString who = key.name.isEmpty() ? key.label : key.name;
        return key.isOpen
            ? tr("%1, %2, since %3").arg(who, stateName(key.state), dateText(key.from))
            : tr("%1, %2, from %3 to %4")
                  .arg(who, stateName(key.state), dateText(key.from), dateText(key.to));
    }
    const TimelineRotation &rotation = m_rotations.at(found.index);
    const QString what = rotation.failed ? tr("Rotation failed")
        : rotation.future                ? tr("Planned rotation")
                                         : tr("Rotation");
    const QString name = tr("%1 · %2").arg(what, dateText(rotation.at));
    return rotation.detail.isEmpty() ? name : tr("%1. %2").arg(name, rotation.detail);
}

QRect RotationTimeline::partRect(int part) const
{
    if (part < 0 || part >= partCount())
        return {};
    const Part &found = m_parts.at(part);
    if (found.isKey)
        return barRect(m_keys.at(found.index)).toAlignedRect();
    return failureRect(m_rotations.at(found.index)).toAlignedRect();
}

int RotationTimeline::partAt(QPoint position) const
{
    // Marks lie on top of bars.
    for (const bool keys : {false, true})
        for (int i = 0; i < partCount(); ++i)
            if (m_parts.at(i).isKey == keys && partRect(i).contains(position))
                return i;
    return -1;
}

void RotationTimeline::select(int part)
{
    if (part < 0 || part >= partCount())
        return;
    m_currentPart = part;
    const Part &shown = m_parts.at(part);
    if (m_interactive)
        bringIntoView(shown.at, shown.isKey ? m_keys.at(shown.index).to : shown.at);
    announcePart(this, part);
    update();
    const QRect rect = partRect(part);
    QToolTip::showText(mapToGlobal(QPoint(rect.x(), rect.bottom() + 4)), partName(part), this);
}

//! Who walks with the keys comes to parts that the range does not show.
void RotationTimeline::bringIntoView(const QDateTime &from, const QDateTime &to)
{
    if (to > m_from && from < m_to)
        return;
    const qint64 length = m_from.secsTo(m_to);
    const QDateTime start = from.addSecs(-length / 4);
    setShownRange(start, start.addSecs(length));
}

bool RotationTimeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int part = partAt(help->pos());
        if (part < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), partName(part), this, partRect(part));
        return true;
    }
    return QWidget::event(event);
}

void RotationTimeline::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return select(std::max(0, m_currentPart - 1));
    case Qt::Key_Right:
        return select(std::min(partCount() - 1, m_currentPart + 1));
    case Qt::Key_Home:
        return select(0);
    case Qt::Key_End:
        return select(partCount() - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void RotationTimeline::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_currentPart < 0 && partCount() > 0)
        m_currentPart = 0;
    announcePart(this, m_currentPart);
    update();
}

void RotationTimeline::setShownRange(const QDateTime &from, const QDateTime &to)
{
    setRange(from, to);
    emit rangeChanged(from, to);
}

void RotationTimeline::mousePressEvent(QMouseEvent *event)
{
    if (m_interactive && event->button() == Qt::LeftButton)
        m_dragFrom = event->position().toPoint();
}

void RotationTimeline::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragFrom || width() <= leftEdge())
        return;
    const QPoint here = event->position().toPoint();
    const qreal share = (m_dragFrom->x() - here.x()) / laneWidth();
    m_dragFrom = here;
    const auto seconds = qint64(share * double(m_from.secsTo(m_to)));
    setShownRange(m_from.addSecs(seconds), m_to.addSecs(seconds));
}

void RotationTimeline::mouseReleaseEvent(QMouseEvent *)
{
    m_dragFrom.reset();
}

void RotationTimeline::mouseDoubleClickEvent(QMouseEvent *)
{
    if (m_interactive)
        emit nowRequested();
}

void RotationTimeline::wheelEvent(QWheelEvent *event)
{
    if (!m_interactive || !(event->modifiers() & Qt::ControlModifier))
        return QWidget::wheelEvent(event);
    const double factor = event->angleDelta().y() > 0 ? 0.8 : 1.25;
    const qint64 length =
        std::clamp<qint64>(qint64(double(m_from.secsTo(m_to)) * factor), 14 * day, 2 * 366 * day);
    // The time under the pointer stays where it is.
    const double share = std::clamp((event->position().x() - leftEdge()) / laneWidth(), 0.0, 1.0);
    const auto under = qint64(double(m_from.secsTo(m_to)) * share);
    const QDateTime from = m_from.addSecs(under - qint64(double(length) * share));
    setShownRange(from, from.addSecs(length));
    event->accept();
}

void RotationTimeline::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace keyturn
