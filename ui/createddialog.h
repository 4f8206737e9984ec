#pragma once

#include "services/types/rotationpolicy.h"
#include "ui/widgets/dialogframe.h"

#include <QDateTime>

namespace keyturn {

struct Workspace;

//! Created successfully: the name that KMS gave, the first rotation, and how to read the value.
//! Owned by the window; deletes itself when it is closed.
class CreatedDialog : public DialogFrame
{
    Q_OBJECT

public:
    CreatedDialog(Workspace *workspace, const QString &secretName, const QString &userName,
        const RotationPolicy &rotation, QWidget *parent = nullptr);

signals:
    void detailsRequested(const QString &secretName);
    void copyRequested(const QString &text);

private:
    QWidget *makeHead(const QString &userName, const RotationPolicy &rotation);
    QWidget *makeFacts(const QString &secretName, const QDateTime &first, const QDateTime &now);
    QWidget *makeCommand(const QString &secretName);
    QWidget *withCopy(QWidget *text, const QString &copied, const QString &name);
};

} // namespace keyturn
