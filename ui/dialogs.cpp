#include "ui/dialogs.h"

#include "models/errorphrases.h"
#include "models/phrases.h"
#include "models/secretdraft.h"
#include "models/workspace.h"
#include "ui/accountlook.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

struct Dialogs
{
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

//! Closes the dialog when the service did what was asked, else shows why not.
void showAnswer(MessageDialog *dialog, const Workspace &workspace, const QString &name,
    const Result<Done> &answer)
{
    if (answer)
        dialog->succeed();
    else
        dialog->showError(errorText(workspace, answer.error(), name));
}

void announceChecking(MessageDialog *dialog, Workspace *workspace)
{
    QObject::connect(&workspace->operations, &SecretOperations::checking, dialog, [dialog] {
        if (dialog->isBusy())
            dialog->showProgress(checkingText());
    });
}

} // namespace

QString checkingText()
{
    return Dialogs::tr("The request was sent but the answer did not arrive. Checking what "
                       "happened…");
}

QString errorText(const Workspace &workspace, const Error &error, const QString &name)
{
    const QString details = phrase::errorDetails(error);
    const QString sentence = phrase::error(error, name, workspace.session.kmsHost());
    return details.isEmpty() ? sentence : sentence + u'\n' + details;
}

MessageDialog *makeRestoreDialog(Workspace *workspace, const QString &name, QWidget *parent)
{
    const auto *row = workspace->secrets.find(name);
    const QDateTime planned = row ? row->secret.plannedDeletion : QDateTime();
    auto *dialog = new MessageDialog(Dialogs::tr("Restore Secret"),
        Dialogs::tr("Restore %1?").arg(phrase::oneLine(name)),
        Dialogs::tr("Its deletion on %1 is canceled. The secret returns to its normal state and "
                    "can be used immediately.")
            .arg(phrase::dateTime(planned)),
        parent);
    dialog->setObjectName(u"restoreSecretDialog"_s);
    dialog->setGlyph(Icon::Undo, Token::AccentText, Token::AccentTint);
    if (row && row->secret.rotation != AutomaticRotation::Disabled && row->secret.interval)
        dialog->setNote(Icon::Rotate,
            Dialogs::tr("Check automatic rotation afterwards. It was set to every %1.")
                .arg(phrase::interval(*row->secret.interval)));
    showIdentity(dialog, *workspace);
    announceChecking(dialog, workspace);
    dialog->waitForAnswer();
    QObject::connect(dialog, &MessageDialog::confirmed, dialog, [dialog, workspace, name] {
        workspace->operations.restore(name, {dialog, [=](const Result<Done> &restored) {
                                                 showAnswer(dialog, *workspace, name, restored);
                                             }});
    });
    return dialog;
}

MessageDialog *makeRotateDialog(Workspace *workspace, const QString &name, QWidget *parent)
{
    auto *dialog = new MessageDialog(Dialogs::tr("Rotate Immediately"),
        Dialogs::tr("Rotate %1 now?").arg(phrase::oneLine(name)),
        Dialogs::tr("KMS creates a new AccessKey pair now. The current pair is deleted when the "
                    "rotation ends."),
        parent);
    dialog->setObjectName(u"rotateDialog"_s);
    dialog->setGlyph(Icon::Rotate, Token::AccentText, Token::AccentTint);
    dialog->setNote(Icon::Clock,
        workspace->session.isSandbox()
            ? Dialogs::tr("In the sandbox a rotation takes 2 days of sandbox time.")
            : Dialogs::tr("KMS sets the duration. It lies between 10 minutes and 2 days."));
    dialog->okButton()->setText(Dialogs::tr("Confirm rotation"));
    showIdentity(dialog, *workspace);
    announceChecking(dialog, workspace);
    dialog->waitForAnswer();
    QObject::connect(dialog, &MessageDialog::confirmed, dialog, [dialog, workspace, name] {
        workspace->operations.rotate(name, {dialog, [=](const Result<Done> &rotated) {
                                                showAnswer(dialog, *workspace, name, rotated);
                                            }});
    });
    return dialog;
}

MessageDialog *makeDescriptionDialog(Workspace *workspace, const QString &name, QWidget *parent)
{
    const auto *row = workspace->secrets.find(name);
    auto *dialog =
        new MessageDialog(Dialogs::tr("Edit Description"), phrase::oneLine(name), {}, parent);
    dialog->setObjectName(u"descriptionDialog"_s);
    auto *edit = new QLineEdit(row ? row->secret.description : QString(), dialog);
    edit->setObjectName(u"descriptionEdit"_s);
    edit->setAccessibleName(Dialogs::tr("Secret Description"));
    dialog->addContent(edit);
    edit->setFocus();
    showIdentity(dialog, *workspace);
    announceChecking(dialog, workspace);
    dialog->waitForAnswer();
    QObject::connect(dialog, &MessageDialog::confirmed, dialog, [dialog, workspace, name, edit] {
        if (edit->text().size() > SecretDraft::longestDescription)
            return dialog->showError(Dialogs::tr("The description is longer than %n characters.",
                nullptr, SecretDraft::longestDescription));
        workspace->operations.setDescription(name, edit->text(),
            {dialog,
                [=](const Result<Done> &saved) { showAnswer(dialog, *workspace, name, saved); }});
    });
    return dialog;
}

} // namespace keyturn
