#include "ui/accountmenu.h"

#include "ui/accountlook.h"
#include "ui/widgets/swatch.h"

#include <QActionGroup>
#include <QPainter>

namespace keyturn {

namespace {

QIcon swatchIcon(Account::Kind kind)
{
    const AccountLook look = accountLook(kind);
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSwatch(&painter, QRectF(0, 0, 16, 16), look.swatch, look.icon);
    return pixmap;
}

} // namespace

AccountMenu::AccountMenu(const QList<Account> &accounts, Account::Kind current, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QLatin1StringView("accountMenu"));
    auto *group = new QActionGroup(this);
    for (const Account &account : accounts) {
        QAction *action = addAction(swatchIcon(account.kind), accountName(account));
        action->setCheckable(true);
        action->setChecked(account.kind == current);
        group->addAction(action);
        connect(
            action, &QAction::triggered, this, [this, account] { emit accountChosen(account); });
    }
    if (accounts.size() > 1)
        return;
    addSeparator();
    QAction *hint = addAction(
        tr("For Alibaba Cloud, set ALIBABA_CLOUD_ACCESS_KEY_ID and _SECRET before the start"));
    hint->setEnabled(false);
}

} // namespace keyturn
