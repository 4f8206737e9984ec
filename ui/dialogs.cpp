#include "ui/dialogs.h"

#include "models/errorphrases.h"
#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/accountlook.h"
#include "ui/evidencepanel.h"
#include "ui/helpsheet.h"
#include "ui/secretnamelabel.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

struct Dialogs
{
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

} // namespace

void openReaders(Workspace *workspace, const QString &name, QWidget *parent)
{
    auto *dialog = new DialogFrame(Dialogs::tr("Read by"), parent);
    dialog->setObjectName(u"readersDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new SecretNameLabel(TextRole::Heading, dialog);
    heading->setName(name);
    auto *panel = new EvidencePanel(workspace, name, dialog);
    panel->showEveryone();
    dialog->body()->addWidget(heading);
    dialog->body()->addWidget(panel);
    dialog->body()->addStretch();
    showIdentity(dialog, *workspace);
    QPushButton *close = dialog->addButton(Dialogs::tr("Close"), DialogFrame::ButtonRole::Primary);
    close->setObjectName(u"closeButton"_s);
    close->setFocus();
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    constexpr int width = 560;
    dialog->setFixedBodyWidth(width);
    dialog->open();
}

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
    offerHelp(dialog, HelpTopic::Restore);
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

} // namespace keyturn
