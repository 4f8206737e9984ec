#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/activitypage.h"
#include "ui/activitytable.h"
#include "ui/detailspage.h"
#include "ui/guide.h"
#include "ui/mainmenus.h"
#include "ui/mainwindow.h"
#include "ui/messagedialog.h"
#include "ui/prerequisitespage.h"
#include "ui/secretactions.h"
#include "ui/secretflows.h"
#include "ui/secretspage.h"
#include "ui/secretstable.h"
#include "ui/statusline.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/summarycard.h"
#include "ui/tablecolumns.h"
#include "ui/topbar.h"
#include "ui/weekcounts.h"
#include "ui/widgets/toasthost.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

// Who tells whom in the window.
namespace keyturn {

using namespace Qt::StringLiterals;

void MainWindow::connectTable()
{
    SecretsTable *table = m_secretsPage->table();
    connect(table, &SecretsTable::selectedSecretsChanged, m_actions, &SecretActions::setSecrets);
    connect(table, &SecretsTable::detailsRequested, this, &MainWindow::openDetails);
    connect(table, &SecretsTable::moreRequested, this,
        [this](const QString &, const QPoint &position) { showMoreMenu(position, true); });
    connect(table, &SecretsTable::contextMenuRequested, this,
        [this](const QString &, const QPoint &position) { showMoreMenu(position, false); });
    connect(table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != SecretListModel::Actions)
            openDetails(index.data(SecretListModel::NameRole).toString());
    });
    TableColumns *columns = table->columns();
    connect(columns, &TableColumns::changed, this, [this, columns](const QString &before) {
        m_toasts->show(Icon::Columns, tr("Columns changed"), tr("Undo"),
            [columns, before] { columns->restore(before); });
    });
}

void MainWindow::connectPages()
{
    connectTable();
    connect(m_secretsPage, &SecretsPage::createRequested, this, [this] { m_flows->create(); });
    connect(m_secretsPage, &SecretsPage::copyErrorRequested, this,
        [this](const QString &text) { m_flows->copyText(text, tr("Copied")); });
    connect(m_detailsPage, &DetailsPage::backRequested, this, &MainWindow::back);
    connect(m_detailsPage, &DetailsPage::moreRequested, this,
        [this](const QPoint &position) { showMoreMenu(position, true); });
    connect(m_detailsPage, &DetailsPage::copyRequested, this,
        [this](const QString &text) { m_flows->copyText(text, tr("Copied")); });
    connect(m_detailsPage, &DetailsPage::notice, this,
        [this](const QString &text) { m_toasts->show(Icon::Copy, text); });
    connect(m_detailsPage, &DetailsPage::undoableNotice, this,
        [this](const QString &text, const std::function<void()> &undo) {
            m_toasts->show(Icon::Edit, text, undo ? tr("Undo") : QString(), undo);
        });
    connect(m_flows, &SecretFlows::editRequested, this, [this](const QString &name) {
        if (m_pages->currentWidget() != m_detailsPage || m_detailsPage->secretName() != name)
            openDetails(name);
        m_detailsPage->edit();
    });
    connect(m_prerequisitesPage, &PrerequisitesPage::copyRequested, this,
        [this](const QString &text) { m_flows->copyText(text, tr("Copied")); });
    connect(m_actions, &SecretActions::triggered, m_flows, &SecretFlows::start);
    connect(m_actions, &SecretActions::triggeredForMany, m_flows, &SecretFlows::startMany);
    connect(m_week, &WeekStrip::dayClicked, this, [this](const QDate &day) {
        showPage(Navigation::Secrets);
        m_secretsPage->showDay(day);
    });
    connect(m_flows, &SecretFlows::detailsRequested, this, &MainWindow::openDetails);
    connect(m_flows, &SecretFlows::secretToShow, this, [this](const QString &name) {
        m_secretsPage->showAll();
        m_secretsPage->table()->selectSecret(name);
    });
    connect(m_flows, &SecretFlows::prerequisitesRequested, this,
        [this] { showPage(Navigation::Prerequisites); });
    connect(m_navigation, &Navigation::pageRequested, this, &MainWindow::showPage);
    connect(m_topBar, &TopBar::accountChosen, this, &MainWindow::accountChosen);
    connect(m_topBar, &TopBar::regionChosen, &m_workspace->session, &Session::setRegion);
    connect(m_topBar, &TopBar::refreshRequested, this, &MainWindow::refresh);
    connect(m_topBar, &TopBar::helpRequested, this, &MainWindow::help);
    connect(m_statusLine, &StatusLine::sandboxChanged, this, [this] {
        refresh();
        m_workspace->prerequisites.run();
    });
    connect(m_statusLine, &StatusLine::copyRequested, this,
        [this](const QString &text) { m_flows->copyText(text, tr("Copied")); });
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::pageChanged);
    connectActivity();
    connectMenus();
    connect(&m_workspace->session, &Session::changed, this, &MainWindow::accountChanged);
    connect(
        &m_workspace->secrets, &SecretListModel::factsChanged, this, &MainWindow::updateNavigation);
    connect(
        &m_workspace->prerequisites, &Prerequisites::changed, this, &MainWindow::updateNavigation);
}

void MainWindow::connectMenus()
{
    connect(m_menus, &MainMenus::createRequested, this, [this] { m_flows->create(); });
    connect(m_menus, &MainMenus::detailsRequested, this, [this] {
        if (!m_actions->secret().isEmpty())
            openDetails(m_actions->secret());
    });
    connect(m_menus, &MainMenus::refreshRequested, this, &MainWindow::refresh);
    connect(m_menus, &MainMenus::themeChosen, this, &MainWindow::themeChosen);
    connect(m_menus, &MainMenus::languageChosen, this, &MainWindow::languageChosen);
    connect(m_menus, &MainMenus::pageRequested, this, &MainWindow::showPage);
    connect(m_menus, &MainMenus::backRequested, this, &MainWindow::back);
    connect(m_menus, &MainMenus::searchRequested, this, [this] {
        if (m_pages->currentWidget() == m_activityPage)
            return m_activityPage->focusSearch();
        showPage(Navigation::Secrets);
        m_secretsPage->focusSearch();
    });
    connect(m_menus, &MainMenus::accountRequested, m_topBar, &TopBar::openAccountMenu);
    connect(m_menus, &MainMenus::regionRequested, m_topBar, &TopBar::openRegionPopup);
    connect(m_menus, &MainMenus::paneRequested, this, &MainWindow::movePane);
    connect(m_menus, &MainMenus::undoRequested, m_toasts, &ToastHost::undoNewest);
    connect(m_menus, &MainMenus::aboutRequested, this, &MainWindow::about);
    connect(m_menus, &MainMenus::helpRequested, this, &MainWindow::help);
    connectGuide();
}

void MainWindow::connectGuide()
{
    connect(m_menus, &MainMenus::paletteRequested, m_guide, &Guide::openPalette);
    connect(m_menus, &MainMenus::shortcutsRequested, m_guide, &Guide::openShortcuts);
    connect(m_menus, &MainMenus::motionReduced, this, &MainWindow::motionReduced);
    connect(m_guide, &Guide::secretChosen, this, &MainWindow::openDetails);
    connect(m_guide, &Guide::regionChosen, &m_workspace->session, &Session::setRegion);
    connect(m_guide, &Guide::accountChosen, this, &MainWindow::accountChosen);
    const auto press = [this](const char *name) {
        return [this, name] {
            if (auto *button = m_detailsPage->findChild<QAbstractButton *>(QLatin1String(name)))
                button->click();
        };
    };
    connect(m_menus, &MainMenus::copyValueRequested, this, press("copyValueButton"));
    connect(m_menus, &MainMenus::revealValueRequested, this, press("revealButton"));
}

void MainWindow::connectActivity()
{
    connect(m_activityPage, &ActivityPage::prerequisitesRequested, this,
        [this] { showPage(Navigation::Prerequisites); });
    connect(m_activityPage, &ActivityPage::actionRequested, m_flows, &SecretFlows::start);
    connect(m_activityPage, &ActivityPage::createRequested, this, [this] { m_flows->create(); });
    connect(m_activityPage, &ActivityPage::copyRequested, m_flows, &SecretFlows::copyText);
    connect(m_activityPage, &ActivityPage::notice, this,
        [this](Icon icon, const QString &text) { m_toasts->show(icon, text); });
    connect(&m_workspace->activity, &ActivityModel::countsChanged, this, [this] {
        const int running = m_workspace->activity.counts().running;
        m_navigation->setCount(Navigation::Activity,
            running > 0 ? QString::number(running) : QString(),
            running > 0 ? Navigation::Mark::Busy : Navigation::Mark::None);
    });
}

} // namespace keyturn
