#pragma once

#include "services/types/trouble.h"

#include <QFrame>
#include <QMap>

#include <chrono>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QPushButton;
class QToolButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace keyturn {

class Label;
class SecretClipboard;
struct Workspace;

//! Everything that can be done to the sandbox: turn its time, let things go wrong, use it from
//! other programs, begin anew. A popup, owned by the status line.
class SandboxPanel : public QFrame
{
    Q_OBJECT

public:
    explicit SandboxPanel(Workspace *workspace, QWidget *parent = nullptr);

    //! Above `corner`, its right edge there; within the screen.
    void popUp(const QPoint &corner);
    //! The time, and what comes next; every second.
    void showTime();

signals:
    //! Something happened that the pages do not know yet.
    void acted();
    void copyRequested(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeTimePart(QVBoxLayout *layout);
    void makeTroublePart(QVBoxLayout *layout);
    void makeAccessPart(QVBoxLayout *layout);
    void makeResetPart(QVBoxLayout *layout);
    QPushButton *addAdvance(const QString &text, const QString &objectName);
    QToolButton *copyButton(const QString &name, const QString &objectName);
    void advance(std::chrono::milliseconds by);
    void advanceTo(const QDateTime &time);
    void copySecret();
    void showTroubles();
    void showAccess();

    Workspace *m_workspace;
    SecretClipboard *m_clipboard;
    Label *m_time;
    QPushButton *m_toRotation;
    QPushButton *m_toDeletion;
    Label *m_rotation;
    Label *m_deletion;
    QMap<Trouble, QCheckBox *> m_troubles;
    Label *m_user;
    Label *m_endpoint;
    Label *m_keyId;
    Label *m_note;
};

} // namespace keyturn
