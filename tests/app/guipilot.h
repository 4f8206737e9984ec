#pragma once

#include <QAbstractButton>
#include <QPixmap>
#include <QString>
#include <QWidget>

namespace keyturn::test {

//! Hands on the real window: finds widgets only by their object names, as a person finds them by
//! their labels, and acts on them with mouse and keys. Owned by a test or the tour.
class GuiPilot
{
public:
    explicit GuiPilot(QWidget *window)
        : m_window(window)
    {}

    //! The widget of that name in the dialog or window in front; null when it is not to be seen.
    [[nodiscard]] QWidget *find(const QString &objectName) const;
    template<typename T> [[nodiscard]] T *find(const QString &objectName) const
    {
        return qobject_cast<T *>(find(objectName));
    }
    //! The dialog of that name, when it is open.
    [[nodiscard]] QWidget *dialog(const QString &objectName) const;

    //! False when there is no such widget, or it cannot be used.
    bool click(const QString &objectName) const;
    bool type(const QString &objectName, const QString &text) const;
    //! Keys that the window itself answers: its shortcuts. False when it cannot come to the front.
    bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    //! Opens More of a secret and triggers an entry.
    bool choose(const QString &secretName, const QString &actionName) const;
    //! The text of a label or button.
    [[nodiscard]] QString textOf(const QString &objectName) const;

    //! The window with what stands above it: dialogs and menus, without title bars.
    [[nodiscard]] QPixmap picture() const;

private:
    [[nodiscard]] QList<QWidget *> layers() const;

    QWidget *m_window;
};

} // namespace keyturn::test
