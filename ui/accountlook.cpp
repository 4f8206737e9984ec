#include "ui/accountlook.h"

#include "models/workspace.h"
#include "ui/widgets/dialogframe.h"

#include <QCoreApplication>

namespace keyturn {

AccountLook accountLook(Account::Kind kind)
{
    if (kind == Account::Kind::Sandbox)
        return {QColor(0xB7, 0x79, 0x1F), Icon::Cube};
    return {QColor(0x0F, 0x76, 0x6E), Icon::Cloud};
}

QString accountName(const Account &account)
{
    if (account.kind == Account::Kind::Sandbox)
        return QCoreApplication::translate("Account", "Local sandbox");
    return account.name;
}

void showIdentity(DialogFrame *dialog, const Workspace &workspace)
{
    const Account &account = workspace.session.account();
    const AccountLook look = accountLook(account.kind);
    dialog->setIdentity(accountName(account), workspace.regionName(), look.swatch, look.icon);
}

} // namespace keyturn
