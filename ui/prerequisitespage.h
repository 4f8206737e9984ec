#pragma once

#include "models/prerequisites.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace keyturn {

class Banner;
class Label;
class PrerequisiteRow;
struct Workspace;

//! What must be in place, and Authorize for the service role. Owned by the window.
class PrerequisitesPage : public QWidget
{
    Q_OBJECT

public:
    explicit PrerequisitesPage(Workspace *workspace, QWidget *parent = nullptr);

    void tick();

signals:
    void copyRequested(const QString &command);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeChecks();
    QWidget *makeAuthorize();
    void update();
    void authorized(const QString &error);

    Workspace *m_workspace;
    QWidget *m_segments;
    Label *m_summary;
    Label *m_checked;
    QPushButton *m_run;
    QList<PrerequisiteRow *> m_rows;
    QWidget *m_authorizePanel;
    Label *m_authorizeHeading;
    QPushButton *m_authorize;
    Banner *m_problem;
};

} // namespace keyturn
