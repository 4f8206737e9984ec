#pragma once

#include "services/types/result.h"
#include "ui/messagedialog.h"

namespace keyturn {

struct Workspace;

//! Restore Secret: asks, restores, and closes when KMS has answered.
[[nodiscard]] MessageDialog *makeRestoreDialog(
    Workspace *workspace, const QString &name, QWidget *parent);

//! Rotate Immediately: says what will happen to the pair in use.
[[nodiscard]] MessageDialog *makeRotateDialog(
    Workspace *workspace, const QString &name, QWidget *parent);

//! Edit Description: one line of up to 256 characters.
[[nodiscard]] MessageDialog *makeDescriptionDialog(
    Workspace *workspace, const QString &name, QWidget *parent);

//! What is said between a lost answer and the truth.
[[nodiscard]] QString checkingText();
//! The sentence for an error, with code and RequestId on a line of their own.
[[nodiscard]] QString errorText(
    const Workspace &workspace, const Error &error, const QString &name);

} // namespace keyturn
