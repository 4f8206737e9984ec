#include "ui/secretactions.h"

#include "models/secretlistmodel.h"
#include "ui/style/icon.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace keyturn {

SecretActions::SecretActions(SecretListModel *secrets, QWidget *window)
    : QObject(window)
    , m_secrets(secrets)
    , m_window(window)
{
    const auto separator = [this] {
        auto *line = new QAction(this);
        line->setSeparator(true);
        m_menu << line;
    };
    add(Rotate, tr("Rotate Immediately"), "rotateAction", u"Ctrl+T"_s)
        ->setIcon(icon(Icon::Rotate, Token::TextTertiary));
    add(ConfigureRotation, tr("Configuration rotation"), "configureRotationAction", u"Ctrl+E"_s)
        ->setIcon(icon(Icon::Clock, Token::TextTertiary));
    add(ToggleRotation, tr("Turn off automatic rotation"), "toggleRotationAction", {})
        ->setIcon(icon(Icon::Pause, Token::TextTertiary));
    separator();
    add(CopyName, tr("Copy Secret Name"), "copyNameAction", QKeySequence::Copy)
        ->setIcon(icon(Icon::Copy, Token::TextTertiary));
    add(CopyCli, tr("Copy as aliyun CLI Command"), "copyCliAction", {})
        ->setIcon(icon(Icon::Terminal, Token::TextTertiary));
    add(Edit, tr("Edit Description and Tags"), "editAction", u"F2"_s)
        ->setIcon(icon(Icon::Edit, Token::TextTertiary));
    separator();
    QAction *plan =
        add(PlanDeletion, tr("Plan Deletion Secret"), "planDeletionAction", QKeySequence::Delete);
    plan->setIcon(icon(Icon::Trash, Token::DangerText));
    plan->setProperty("kt-danger", true);
    add(Restore, tr("Restore Secret"), "restoreAction", u"Ctrl+Shift+R"_s)
        ->setIcon(icon(Icon::Undo, Token::TextTertiary));

    connect(secrets, &SecretListModel::factsChanged, this, &SecretActions::update);
    update();
}

QAction *SecretActions::add(
    Id id, const QString &text, const char *objectName, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(objectName));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [this, id] { trigger(id); });
    m_window->addAction(action);
    m_actions.at(static_cast<std::size_t>(id)) = action;
    m_menu << action;
    return action;
}

void SecretActions::setSecret(const QString &name)
{
    setSecrets(name.isEmpty() ? QStringList() : QStringList{name});
}

void SecretActions::setSecrets(const QStringList &names)
{
    m_names = names;
    update();
}

void SecretActions::trigger(Id id)
{
    if (m_names.size() > 1)
        emit triggeredForMany(id, m_names);
    else
        emit triggered(id, secret());
}

void SecretActions::update()
{
    if (m_names.size() > 1)
        updateForMany();
    else
        updateForOne();
}

void SecretActions::updateForMany()
{
    const QString one = tr("Select one secret only.");
    enable(Rotate, false, one);
    enable(ConfigureRotation, false, one);
    enable(CopyName, true, {});
    enable(CopyCli, true, {});
    const auto enableFor = [this](Id id, BulkAction action) {
        enable(id, !allowing(action, m_names, *m_secrets).isEmpty(),
            tr("None of the selected secrets allows it."));
    };
    // What is on is turned off first; only where all are off, they are turned on.
    const bool anyOn = !allowing(BulkAction::TurnOff, m_names, *m_secrets).isEmpty();
    enableFor(ToggleRotation, anyOn ? BulkAction::TurnOff : BulkAction::TurnOn);
    enableFor(Edit, BulkAction::AddTag);
    enableFor(PlanDeletion, BulkAction::PlanDeletion);
    enableFor(Restore, BulkAction::Restore);
    action(ToggleRotation)
        ->setText(anyOn ? tr("Turn off automatic rotation") : tr("Turn on automatic rotation"));
    action(Edit)->setText(tr("Add Tag"));
}

void SecretActions::updateForOne()
{
    const SecretListModel::Row *row = m_secrets->find(secret());
    const SecretStatus status = row ? m_secrets->status(*row) : SecretStatus::Unknown;
    const AllowedActions allowed = allowedActions(status);
    QString reason;
    if (status == SecretStatus::PendingDeletion)
        reason = tr("This secret is pending deletion. Restore it first.");
    else if (status == SecretStatus::Rotating)
        reason = tr("Your secret is being rotated, please try again later");
    else if (!row)
        reason = tr("Select a secret first.");

    enable(Rotate, allowed.rotate, reason);
    enable(ConfigureRotation, allowed.configureRotation, reason);
    enable(ToggleRotation, allowed.configureRotation, reason);
    enable(CopyName, row != nullptr, reason);
    enable(CopyCli, row != nullptr, reason);
    enable(Edit, allowed.edit, reason);
    enable(PlanDeletion, allowed.planDeletion, reason);
    enable(Restore, allowed.restore,
        row ? tr("Only a secret that is pending deletion can be restored.") : reason);
    action(Edit)->setText(tr("Edit Description"));
    const bool off = row && row->secret.rotation == AutomaticRotation::Disabled;
    action(ToggleRotation)
        ->setText(off ? tr("Turn on automatic rotation") : tr("Turn off automatic rotation"));
}

void SecretActions::enable(Id id, bool enabled, const QString &reason)
{
    action(id)->setEnabled(enabled);
    action(id)->setToolTip(enabled ? QString() : reason);
    action(id)->setStatusTip(enabled ? QString() : reason);
}

} // namespace keyturn
