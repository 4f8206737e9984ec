#include "ui/widgets/toasthost.h"

#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace keyturn {

namespace {
constexpr int most = 2;
constexpr int fromEdge = 14;
} // namespace

ToastHost::ToastHost(QWidget *content)
    : QWidget(content)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("toastHost"));
    setAccessibleName(tr("Notifications"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    content->installEventFilter(this);
    hide();
}

void ToastHost::show(
    Icon icon, const QString &text, const QString &undoText, std::function<void()> undo)
{
    // What is said again takes the place of what was said before.
    const QList<Toast *> before = m_toasts;
    for (Toast *toast : before) {
        if (toast->text() == text)
            remove(toast);
    }
    while (count() >= most)
        remove(m_toasts.first());
    const bool withUndo = static_cast<bool>(undo);
    auto *toast = new Toast(icon, text, undoText, std::move(undo), this);
    connect(toast, &Toast::finished, this, [this, toast] { remove(toast); });
    m_toasts.append(toast);
    m_layout->addWidget(toast, 0, Qt::AlignHCenter);
    toast->show();
    QWidget::show();
    place();
    toast->start(withUndo ? 2 * m_lifetime : m_lifetime);
    QAccessibleEvent event(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool ToastHost::undoNewest()
{
    const auto found = std::find_if(
        m_toasts.rbegin(), m_toasts.rend(), [](const Toast *toast) { return toast->canUndo(); });
    if (found == m_toasts.rend())
        return false;
    (*found)->undo();
    return true;
}

void ToastHost::dropUndo()
{
    const QList<Toast *> toasts = m_toasts;
    for (Toast *toast : toasts) {
        if (toast->canUndo())
            remove(toast);
    }
}

void ToastHost::setLifetime(int milliseconds)
{
    m_lifetime = milliseconds;
}

QStringList ToastHost::texts() const
{
    QStringList texts;
    for (const Toast *toast : m_toasts)
        texts.append(toast->text());
    return texts;
}

void ToastHost::remove(Toast *toast)
{
    if (!m_toasts.removeOne(toast))
        return;
    m_layout->removeWidget(toast);
    toast->hide();
    toast->deleteLater();
    setVisible(!m_toasts.isEmpty());
    place();
}

void ToastHost::place()
{
    const QWidget *content = parentWidget();
    const int width = std::min(m_layout->sizeHint().width(), content->width() - 2 * fromEdge);
    const int height = m_layout->sizeHint().height();
    setGeometry(
        (content->width() - width) / 2, content->height() - fromEdge - height, width, height);
    raise();
}

bool ToastHost::eventFilter(QObject *object, QEvent *event)
{
    if (object == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(object, event);
}

void ToastHost::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && parentWidget())
        place();
}

} // namespace keyturn
