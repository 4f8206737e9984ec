#pragma once

#include "services/types/rotationpolicy.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dialogframe.h"

#include <QDateTime>

namespace keyturn {

class RotationPolicyWidget;
struct Workspace;

//! Configuration rotation of an existing secret. Owned by the window; deletes itself when it is
//! closed.
class RotationDialog : public DialogFrame
{
    Q_OBJECT

public:
    RotationDialog(Workspace *workspace, const QString &secretName, QWidget *parent = nullptr);

    void reject() override;

signals:
    void saved(const QString &secretName, const keyturn::RotationPolicy &policy);

private:
    void policyChanged();
    void showBanner(Banner::Kind kind, const QString &text);
    void save();
    void setBusy(bool busy);

    Workspace *m_workspace;
    QString m_name;
    QDateTime m_last;
    RotationPolicyWidget *m_policy;
    Banner *m_banner;
    QPushButton *m_ok;
    bool m_busy = false;
};

} // namespace keyturn
