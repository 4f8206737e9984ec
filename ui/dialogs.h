#pragma once

#include "services/types/result.h"
#include "ui/messagedialog.h"

namespace keyturn {

struct Workspace;

//! Restore Secret: asks, restores, and closes when KMS has answered.
[[nodiscard]] MessageDialog *makeRestoreDialog(
    Workspace *workspace, const QString &name, QWidget *parent);

//! Who read the secret, and when.
void openReaders(Workspace *workspace, const QString &name, QWidget *parent);

//! Closes the dialog when the service did what was asked, else shows why not.
void showAnswer(MessageDialog *dialog, const Workspace &workspace, const QString &name,
    const Result<Done> &answer);
//! While the dialog is busy it tells when an answer was lost and the truth is being found out.
void announceChecking(MessageDialog *dialog, Workspace *workspace);

//! What is said between a lost answer and the truth.
[[nodiscard]] QString checkingText();
//! The sentence for an error, with code and RequestId on a line of their own.
[[nodiscard]] QString errorText(
    const Workspace &workspace, const Error &error, const QString &name);

} // namespace keyturn
