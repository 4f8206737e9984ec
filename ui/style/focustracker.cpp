#include "ui/style/focustracker.h"

#include "ui/style/focusring.h"

#include <QApplication>
#include <QFocusEvent>
#include <QWidget>

namespace keyturn {

FocusTracker::~FocusTracker()
{
    delete m_ring;
}

bool FocusTracker::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange && object == qApp)
        QMetaObject::invokeMethod(this, &FocusTracker::fontChanged, Qt::QueuedConnection);
    if (!object->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(object);
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        m_keyboard = true;
        break;
    case QEvent::MouseButtonPress:
        m_keyboard = false;
        widget->window()->setAttribute(Qt::WA_KeyboardFocusChange, false);
        hideRing();
        break;
    case QEvent::FocusIn:
        focusIn(widget, static_cast<QFocusEvent *>(event)->reason());
        break;
    case QEvent::FocusOut:
        hideRing();
        break;
    default:
        break;
    }
    return false;
}

void FocusTracker::focusIn(QWidget *widget, Qt::FocusReason reason)
{
    const bool byKeys = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason;
    const bool visible = byKeys || (reason != Qt::MouseFocusReason && m_keyboard);
    // Qt sets this attribute but never takes it back when the mouse takes over.
    widget->window()->setAttribute(Qt::WA_KeyboardFocusChange, visible);
    if (visible && FocusRing::isWantedBy(widget))
        showRing(widget);
}

void FocusTracker::showRing(QWidget *widget)
{
    if (!m_ring)
        m_ring = new FocusRing(widget);
    m_ring->setWidget(widget);
}

void FocusTracker::hideRing()
{
    if (m_ring)
        m_ring->setWidget(nullptr);
}

} // namespace keyturn
