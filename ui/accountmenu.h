#pragma once

#include "models/account.h"

#include <QMenu>

namespace keyturn {

//! The accounts to choose from, with a check mark on the current one. Owned by the top bar.
class AccountMenu : public QMenu
{
    Q_OBJECT

public:
    AccountMenu(const QList<Account> &accounts, Account::Kind current, QWidget *parent = nullptr);

signals:
    void accountChosen(const keyturn::Account &account);
};

} // namespace keyturn
