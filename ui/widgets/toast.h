#pragma once

#include "ui/style/icon.h"

#include <QFrame>
#include <QTimer>

#include <functional>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace keyturn {

class ElidedLabel;

//! One message with its time of life. Owned by a ToastHost.
class Toast : public QFrame
{
    Q_OBJECT

public:
    Toast(Icon icon, const QString &text, const QString &undoText, std::function<void()> undo,
        QWidget *parent);

    //! Zero keeps the toast until it is closed.
    void start(int lifetime);
    [[nodiscard]] bool canUndo() const { return static_cast<bool>(m_undo); }
    void undo();
    [[nodiscard]] QString text() const;

signals:
    void finished();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *makeButton(const QString &text);
    void pause();
    void resume();
    [[nodiscard]] bool isHeld() const;

    Icon m_icon;
    ElidedLabel *m_text;
    std::function<void()> m_undo;
    QTimer m_timer;
    int m_remaining = 0;
};

} // namespace keyturn
