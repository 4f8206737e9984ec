#pragma once

#include <QDateTime>
#include <QFrame>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace keyturn {

class Label;
struct Workspace;

//! The lower edge of the window: whether calls leave this computer, and in the sandbox its time
//! with the menu that turns it. Owned by the window.
class StatusLine : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(Workspace *workspace, QWidget *parent = nullptr);

    void tick();

signals:
    void advanceRequested(std::chrono::milliseconds by);
    void resetRequested(bool empty);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();
    void advanceTo(const QDateTime &time);
    [[nodiscard]] QDateTime nextRotation() const;
    [[nodiscard]] QDateTime nextDeletion() const;

    Workspace *m_workspace;
    QWidget *m_dot;
    Label *m_connection;
    QToolButton *m_sandboxTime;
    Label *m_zone;
};

} // namespace keyturn
