#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace keyturn {

class Label;
class RotationQuota;
class SandboxPanel;
struct Workspace;

//! The lower edge of the window: whether calls leave this computer, and in the sandbox its time
//! with the panel that turns it. Owned by the window.
class StatusLine : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(Workspace *workspace, QWidget *parent = nullptr);

    void tick();

signals:
    //! What the pages show may be out of date now.
    void sandboxChanged();
    void copyRequested(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openPanel();
    void showRotations();

    Workspace *m_workspace;
    QWidget *m_dot;
    Label *m_connection;
    RotationQuota *m_quota;
    Label *m_rotations;
    QToolButton *m_sandboxTime;
    SandboxPanel *m_panel;
    Label *m_zone;
};

} // namespace keyturn
