#pragma once

#include "ui/style/icon.h"

#include <QList>
#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace keyturn {

class Toast;

//! Shows up to two short messages at the lower edge of the content. Child of the content.
class ToastHost : public QWidget
{
    Q_OBJECT

public:
    explicit ToastHost(QWidget *content);

    using QWidget::show;
    //! The undo function runs at most once. A toast with the same text gives way.
    void show(Icon icon, const QString &text, const QString &undoText = {},
        std::function<void()> undo = {});
    //! Runs the undo of the newest toast that has one; false if there is none.
    bool undoNewest();
    //! Closes the toasts that have an undo: what they would undo is out of reach.
    void dropUndo();
    //! Plain toasts stay this long, toasts with Undo twice as long; 0 keeps them until closed.
    void setLifetime(int milliseconds);
    [[nodiscard]] int count() const { return static_cast<int>(m_toasts.size()); }
    [[nodiscard]] QStringList texts() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void remove(Toast *toast);
    void place();

    QVBoxLayout *m_layout;
    QList<Toast *> m_toasts;
    int m_lifetime = 5000;
};

} // namespace keyturn
