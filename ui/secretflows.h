#pragma once

#include "services/types/rotationpolicy.h"
#include "ui/secretactions.h"

#include <QDateTime>
#include <QObject>

namespace keyturn {

class ToastHost;
struct Workspace;

//! What follows a click on an action: the dialog, and afterwards the toast. Owned by the window.
class SecretFlows : public QObject
{
    Q_OBJECT

public:
    SecretFlows(Workspace *workspace, ToastHost *toasts, QWidget *window);

    void create(const QString &userName = {});
    void start(SecretActions::Id action, const QString &secretName);
    //! The same for several secrets: those that allow it, with a list of what became of each.
    void startMany(SecretActions::Id action, const QStringList &secretNames);
    void copyText(const QString &text, const QString &notice);

signals:
    void detailsRequested(const QString &secretName);
    //! The row of a secret should be selected and in sight.
    void secretToShow(const QString &secretName);
    void prerequisitesRequested();
    //! Description and tags are edited in place, on the details page.
    void editRequested(const QString &secretName);

private:
    void created(
        const QString &secretName, const QString &userName, const RotationPolicy &rotation);
    void planDeletion(const QString &secretName);
    void deleted(const QString &secretName, const QDateTime &when);
    void restore(const QString &secretName);
    void rotate(const QString &secretName);
    void configureRotation(const QString &secretName);
    void toggleRotation(const QString &secretName);
    void setRotation(const QString &secretName, const RotationPolicy &policy);
    void rotationSet(const QString &secretName, const RotationPolicy &policy);
    void openBulk(BulkAction action, const QStringList &secretNames);
    void bulkClosed(BulkAction action, const QStringList &secretNames);

    Workspace *m_workspace;
    ToastHost *m_toasts;
    QWidget *m_window;
};

} // namespace keyturn
