#pragma once

#include "models/account.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace keyturn {

class Label;
class RegionPopup;
struct Workspace;

//! Where one is: account, SANDBOX badge and region, with refresh and help at the right. Owned by
//! the window.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    TopBar(Workspace *workspace, const QList<Account> &accounts, QWidget *parent = nullptr);

    void setRefreshedText(const QString &text);
    void openAccountMenu();
    void openRegionPopup();

signals:
    void accountChosen(const keyturn::Account &account);
    void regionChosen(const QString &regionId);
    void refreshRequested();
    void helpRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showPlace();

    Workspace *m_workspace;
    QList<Account> m_accounts;
    QToolButton *m_account;
    QToolButton *m_region;
    Label *m_refreshed;
    RegionPopup *m_popup;
};

} // namespace keyturn
