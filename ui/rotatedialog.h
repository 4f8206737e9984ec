#pragma once

#include "ui/messagedialog.h"

namespace keyturn {

class EvidencePanel;
class RotationQuota;
struct Workspace;

//! Rotate Immediately: says what will happen to the pair in use, who still reads it, and how many
//! rotations of this hour are left. Owned by its parent; deletes itself when it is closed.
class RotateDialog : public MessageDialog
{
    Q_OBJECT

public:
    RotateDialog(Workspace *workspace, const QString &secretName, QWidget *parent);

private:
    void showQuota();
    void showLateReaders();

    Workspace *m_workspace;
    QString m_name;
    EvidencePanel *m_evidence;
    RotationQuota *m_quota;
    NoteLine *m_late;
    NoteLine *m_left;
};

} // namespace keyturn
