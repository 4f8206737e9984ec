#pragma once

#include "models/account.h"
#include "ui/style/icon.h"

#include <QColor>

namespace keyturn {

class DialogFrame;
struct Workspace;

//! How an account is told apart: the sandbox has a colour that no account may have.
struct AccountLook
{
    QColor swatch;
    Icon icon;
};

[[nodiscard]] AccountLook accountLook(Account::Kind kind);
[[nodiscard]] QString accountName(const Account &account);

//! Puts account and region into the foot of a dialog that changes something.
void showIdentity(DialogFrame *dialog, const Workspace &workspace);

} // namespace keyturn
