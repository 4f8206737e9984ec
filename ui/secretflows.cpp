#include "ui/secretflows.h"

#include "models/clicommand.h"
#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/bulkdialog.h"
#include "ui/createddialog.h"
#include "ui/createsecret/createsecretwizard.h"
#include "ui/deletesecretdialog.h"
#include "ui/dialogs.h"
#include "ui/rotatedialog.h"
#include "ui/rotationdialog.h"
#include "ui/style/icon.h"
#include "ui/widgets/toasthost.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace keyturn {

SecretFlows::SecretFlows(Workspace *workspace, ToastHost *toasts, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_toasts(toasts)
    , m_window(window)
{}

void SecretFlows::start(SecretActions::Id action, const QString &secretName)
{
    switch (action) {
    case SecretActions::Rotate:
        return rotate(secretName);
    case SecretActions::ConfigureRotation:
        return configureRotation(secretName);
    case SecretActions::ToggleRotation:
        return toggleRotation(secretName);
    case SecretActions::CopyName:
        return copyText(secretName, tr("Secret name copied"));
    case SecretActions::CopyCli:
        return copyText(cli::describeSecret(secretName, m_workspace->session.region()),
            tr("Command copied. It holds no secret value."));
    case SecretActions::Edit:
        emit editRequested(secretName);
        return;
    case SecretActions::PlanDeletion:
        return planDeletion(secretName);
    case SecretActions::Restore:
        return restore(secretName);
    case SecretActions::IdCount:
        break;
    }
}

void SecretFlows::startMany(SecretActions::Id action, const QStringList &secretNames)
{
    switch (action) {
    case SecretActions::CopyName:
        return copyText(secretNames.join(u'\n'),
            tr("%n secret names copied", nullptr, static_cast<int>(secretNames.size())));
    case SecretActions::CopyCli: {
        QStringList commands;
        for (const QString &name : secretNames)
            commands << cli::describeSecret(name, m_workspace->session.region());
        return copyText(commands.join(u'\n'),
            tr("%n commands copied. They hold no secret value.", nullptr,
                static_cast<int>(commands.size())));
    }
    case SecretActions::ToggleRotation: {
        const bool anyOn =
            !allowing(BulkAction::TurnOff, secretNames, m_workspace->secrets).isEmpty();
        return openBulk(anyOn ? BulkAction::TurnOff : BulkAction::TurnOn, secretNames);
    }
    case SecretActions::Edit:
        return openBulk(BulkAction::AddTag, secretNames);
    case SecretActions::PlanDeletion:
        return openBulk(BulkAction::PlanDeletion, secretNames);
    case SecretActions::Restore:
        return openBulk(BulkAction::Restore, secretNames);
    case SecretActions::Rotate:
    case SecretActions::ConfigureRotation:
    case SecretActions::IdCount:
        break;
    }
}

void SecretFlows::openBulk(BulkAction action, const QStringList &secretNames)
{
    auto *dialog = new BulkDialog(m_workspace, action, secretNames, m_window);
    connect(dialog, &BulkDialog::closed, this, &SecretFlows::bulkClosed);
    dialog->open();
}

void SecretFlows::bulkClosed(BulkAction action, const QStringList &secretNames)
{
    if (action != BulkAction::PlanDeletion || secretNames.isEmpty())
        return;
    m_toasts->show(Icon::Trash,
        tr("The deletion of %n secrets is planned", nullptr, static_cast<int>(secretNames.size())),
        tr("Undo"), [this, secretNames] {
            auto *dialog = new BulkDialog(m_workspace, BulkAction::Restore, secretNames, m_window);
            dialog->open();
            dialog->start();
        });
}

void SecretFlows::copyText(const QString &text, const QString &notice)
{
    QGuiApplication::clipboard()->setText(text);
    m_toasts->show(Icon::Copy, notice);
}

void SecretFlows::create(const QString &userName)
{
    auto *wizard = new CreateSecretWizard(m_workspace, m_window);
    connect(wizard, &CreateSecretWizard::created, this, &SecretFlows::created);
    connect(wizard, &CreateSecretWizard::restoreRequested, this, &SecretFlows::restore);
    connect(wizard, &CreateSecretWizard::detailsRequested, this, &SecretFlows::detailsRequested);
    connect(wizard, &CreateSecretWizard::prerequisitesRequested, this,
        &SecretFlows::prerequisitesRequested);
    connect(wizard, &CreateSecretWizard::copyRequested, this, [this](const QString &command) {
        copyText(command, tr("Command copied. It holds no secret value."));
    });
    if (!userName.isEmpty())
        wizard->selectUser(userName);
    wizard->open();
}

void SecretFlows::created(
    const QString &secretName, const QString &userName, const RotationPolicy &rotation)
{
    emit secretToShow(secretName);
    auto *dialog = new CreatedDialog(m_workspace, secretName, userName, rotation, m_window);
    connect(dialog, &CreatedDialog::detailsRequested, this, &SecretFlows::detailsRequested);
    connect(dialog, &CreatedDialog::copyRequested, this,
        [this](const QString &text) { copyText(text, tr("Copied")); });
    dialog->open();
}

void SecretFlows::planDeletion(const QString &secretName)
{
    auto *dialog = new DeleteSecretDialog(m_workspace, secretName, m_window);
    connect(dialog, &DeleteSecretDialog::deleted, this, &SecretFlows::deleted);
    dialog->open();
}

void SecretFlows::deleted(const QString &secretName, const QDateTime &when)
{
    if (!when.isValid()) {
        m_toasts->show(Icon::Trash, tr("%1 is deleted").arg(phrase::oneLine(secretName)));
        return;
    }
    const QString text =
        tr("%1 will be deleted on %2").arg(phrase::oneLine(secretName), phrase::date(when));
    m_toasts->show(Icon::Trash, text, tr("Undo"), [this, secretName] {
        m_workspace->operations.restore(
            secretName, {this, [this, secretName](const Result<Done> &back) {
                             m_toasts->show(back ? Icon::Undo : Icon::Bang,
                                 back ? tr("%1 is restored").arg(phrase::oneLine(secretName))
                                      : errorText(*m_workspace, back.error(), secretName));
                         }});
    });
}

void SecretFlows::restore(const QString &secretName)
{
    MessageDialog *dialog = makeRestoreDialog(m_workspace, secretName, m_window);
    connect(dialog, &QDialog::accepted, this, [this, secretName] {
        emit secretToShow(secretName);
        m_toasts->show(Icon::Undo, tr("%1 is restored").arg(phrase::oneLine(secretName)));
    });
    dialog->open();
}

void SecretFlows::rotate(const QString &secretName)
{
    auto *dialog = new RotateDialog(m_workspace, secretName, m_window);
    connect(dialog, &QDialog::accepted, this,
        [this] { m_toasts->show(Icon::Rotate, tr("Rotation triggered")); });
    dialog->open();
}

void SecretFlows::configureRotation(const QString &secretName)
{
    auto *dialog = new RotationDialog(m_workspace, secretName, m_window);
    connect(dialog, &RotationDialog::saved, this, &SecretFlows::rotationSet);
    dialog->open();
}

void SecretFlows::toggleRotation(const QString &secretName)
{
    const auto *row = m_workspace->secrets.find(secretName);
    if (!row)
        return;
    // Turning it on needs a period and may rotate at once: that is what the dialog is for.
    if (row->secret.rotation == AutomaticRotation::Disabled)
        return configureRotation(secretName);
    setRotation(secretName, RotationPolicy::off());
}

void SecretFlows::setRotation(const QString &secretName, const RotationPolicy &policy)
{
    m_workspace->operations.setRotation(secretName, policy,
        {this, [this, secretName, policy](const Result<Done> &changed) {
             if (changed)
                 return rotationSet(secretName, policy);
             m_toasts->show(Icon::Bang, errorText(*m_workspace, changed.error(), secretName));
         }});
}

void SecretFlows::rotationSet(const QString &secretName, const RotationPolicy &policy)
{
    const QString name = phrase::oneLine(secretName);
    m_toasts->show(policy.isOn() ? Icon::Clock : Icon::Pause,
        policy.isOn()
            ? tr("%1 rotates every %2").arg(name, phrase::interval(policy.interval()->seconds()))
            : tr("Automatic rotation of %1 is off").arg(name));
}

} // namespace keyturn
