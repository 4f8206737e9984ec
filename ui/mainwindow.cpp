#include "ui/mainwindow.h"

#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/activitypage.h"
#include "ui/activitytable.h"
#include "ui/detailspage.h"
#include "ui/guide.h"
#include "ui/helpsheet.h"
#include "ui/mainmenus.h"
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

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr int refreshSeconds = 60;

//! A panel in a colour of the theme with a line at its right edge.
class Sidebar : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::current();
        painter.fillRect(rect(), theme.color(Token::BgSidebar));
        painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.color(Token::BorderDefault));
        if (ruled && ruled->isVisible())
            painter.fillRect(
                QRect(10, ruled->y() - 12, width() - 21, 1), theme.color(Token::BorderDefault));
    }

public:
    const QWidget *ruled = nullptr; //!< has a hairline above
};

} // namespace

MainWindow::MainWindow(Workspace *workspace, const QList<Account> &accounts, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_accounts(accounts)
    , m_actions(new SecretActions(&workspace->secrets, this))
    , m_menus(new MainMenus(this))
    , m_topBar(new TopBar(workspace, accounts, this))
    , m_sidebar(makeSidebar())
    , m_content(new QWidget(this))
    , m_pages(new QStackedWidget(m_content))
    , m_secretsPage(new SecretsPage(workspace, m_pages))
    , m_detailsPage(new DetailsPage(workspace, m_actions, m_pages))
    , m_prerequisitesPage(new PrerequisitesPage(workspace, m_pages))
    , m_activityPage(new ActivityPage(workspace, m_pages))
    , m_statusLine(new StatusLine(workspace, this))
    , m_toasts(new ToastHost(m_content))
    , m_flows(new SecretFlows(workspace, m_toasts, this))
    , m_guide(new Guide(workspace, accounts, m_menus, m_content, this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(960, 600);
    resize(1280, 768);
    m_pages->setObjectName(u"pageStack"_s);
    m_toasts->setObjectName(u"toastHost"_s);
    makeLayout();
    setMenuBar(m_menus);
    m_menus->addSecretActions(m_actions->menuActions());
    m_menus->addColumnActions(m_secretsPage->table()->columns()->actions());
    connectPages();
    auto *second = new QTimer(this);
    connect(second, &QTimer::timeout, this, &MainWindow::tick);
    second->start(std::chrono::seconds(1));
    showPage(Navigation::Secrets);
    updateNavigation();
    tick();
}

void MainWindow::makeLayout()
{
    for (QWidget *page :
        {static_cast<QWidget *>(m_secretsPage), static_cast<QWidget *>(m_detailsPage),
            static_cast<QWidget *>(m_prerequisitesPage), static_cast<QWidget *>(m_activityPage)})
        m_pages->addWidget(page);
    auto *contentLayout = new QVBoxLayout(m_content);
    contentLayout->setContentsMargins(0, 0, 0, 0);
    contentLayout->addWidget(m_pages);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addWidget(m_content, 1);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addLayout(middle, 1);
    layout->addWidget(m_statusLine);
    setCentralWidget(central);
}

QWidget *MainWindow::makeSidebar()
{
    auto *sidebar = new Sidebar(this);
    m_navigation = new Navigation(sidebar);
    m_week = new WeekStrip(sidebar);
    m_week->setObjectName(u"weekStrip"_s);
    sidebar->ruled = m_week;
    auto *week = new QHBoxLayout;
    week->setContentsMargins(12, 12, 12, 0);
    week->addWidget(m_week);
    auto *layout = new QVBoxLayout(sidebar);
    layout->setContentsMargins(8, 10, 9, 12);
    layout->setSpacing(2);
    layout->addWidget(m_navigation, 1);
    layout->addLayout(week);
    return sidebar;
}

void MainWindow::setChoices(ThemeChoice theme, const QString &language)
{
    m_menus->setChoices(theme, language);
}

QString MainWindow::columns() const
{
    return m_secretsPage->table()->columns()->state();
}

void MainWindow::setColumns(const QString &state)
{
    m_secretsPage->table()->columns()->restore(state);
}

void MainWindow::showMoreMenu(const QPoint &position, bool rightAligned)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"moreMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions(m_actions->menuActions());
    m_secretsPage->table()->setMenuOpen(rightAligned);
    connect(
        menu, &QMenu::aboutToHide, this, [this] { m_secretsPage->table()->setMenuOpen(false); });
    const int left = rightAligned ? menu->sizeHint().width() : 0;
    menu->popup(position - QPoint(left, 0));
}

void MainWindow::showPage(Navigation::Page page)
{
    m_navigation->setPage(page);
    if (page == Navigation::Prerequisites)
        m_pages->setCurrentWidget(m_prerequisitesPage);
    else if (page == Navigation::Activity)
        m_pages->setCurrentWidget(m_activityPage);
    else
        m_pages->setCurrentWidget(m_secretsPage);
    pageChanged();
}

void MainWindow::openDetails(const QString &secretName)
{
    m_navigation->setPage(Navigation::Secrets);
    m_pages->setCurrentWidget(m_detailsPage);
    m_detailsPage->open(secretName);
    pageChanged();
}

void MainWindow::pageChanged()
{
    const bool details = m_pages->currentWidget() == m_detailsPage;
    if (!details)
        m_detailsPage->leave();
    if (!details && m_pages->currentWidget() == m_secretsPage)
        m_actions->setSecrets(m_secretsPage->table()->selectedSecrets());
    const QString page = details ? phrase::oneLine(m_detailsPage->secretName())
        : m_pages->currentWidget() == m_prerequisitesPage ? tr("Prerequisites")
        : m_pages->currentWidget() == m_activityPage      ? tr("Activity")
                                                          : tr("Secrets");
    setWindowTitle(page + u" — Keyturn"_s);
    m_menus->setBackEnabled(details);
    m_menus->setValueEnabled(details);
}

void MainWindow::back()
{
    const QString name = m_detailsPage->secretName();
    showPage(Navigation::Secrets);
    m_secretsPage->table()->selectSecret(name);
    m_secretsPage->table()->setFocus();
}

void MainWindow::refresh()
{
    m_workspace->secrets.refresh();
    if (m_pages->currentWidget() == m_detailsPage)
        m_detailsPage->refresh();
    if (m_pages->currentWidget() == m_prerequisitesPage)
        m_workspace->prerequisites.run();
}

void MainWindow::accountChanged()
{
    if (m_pages->currentWidget() == m_detailsPage)
        showPage(Navigation::Secrets);
    m_toasts->dropUndo(); // Undo would act on the region that is shown now
    m_seconds = 0;
}

void MainWindow::updateNavigation()
{
    const int secrets = m_workspace->secrets.rowCount();
    m_navigation->setCount(Navigation::Secrets, QString::number(secrets));
    const Prerequisites &checks = m_workspace->prerequisites;
    const int problems = checks.problemCount();
    Navigation::Mark mark = Navigation::Mark::None;
    if (!checks.isRunning())
        mark = checks.hasFailure() ? Navigation::Mark::Danger
            : problems > 0         ? Navigation::Mark::Warning
                                   : Navigation::Mark::Check;
    const QString text =
        mark == Navigation::Mark::None || problems == 0 ? QString() : QString::number(problems);
    m_navigation->setCount(Navigation::Prerequisites, text, mark);
    const QDateTime now = m_workspace->session.now();
    m_week->setCounts(now.toLocalTime().date(), weekCounts(m_workspace->secrets, now));
}

void MainWindow::tick()
{
    const SecretListModel &secrets = m_workspace->secrets;
    const QDateTime loaded = secrets.loadedAt();
    m_topBar->setRefreshedText(loaded.isValid()
            ? tr("Refreshed %1 ago").arg(phrase::elapsed(loaded, m_workspace->session.now()))
            : QString());
    m_statusLine->tick();
    m_prerequisitesPage->tick();
    if (++m_seconds % refreshSeconds != 0)
        return;
    m_workspace->secrets.timePassed();
    const bool editing = QApplication::activeModalWidget() || QApplication::activePopupWidget();
    if (isVisible() && !isMinimized() && !editing
        && secrets.state() == SecretListModel::State::Ready)
        m_workspace->secrets.refresh();
}

void MainWindow::about()
{
    auto *dialog =
        new MessageDialog(tr("About Keyturn"), u"Keyturn "_s + QApplication::applicationVersion(),
            tr("A desktop console for dynamic RAM secrets of Alibaba Cloud KMS. Not a product of "
               "Alibaba "
               "Cloud. Apache License 2.0."),
            this);
    dialog->setObjectName(u"aboutDialog"_s);
    dialog->setGlyph(Icon::Key, Token::AccentText, Token::AccentTint);
    dialog->cancelButton()->hide();
    dialog->open();
}

void MainWindow::help()
{
    const QWidget *page = m_pages->currentWidget();
    const HelpTopic topic = page == m_detailsPage ? HelpTopic::Details
        : page == m_prerequisitesPage             ? HelpTopic::Prerequisites
        : page == m_activityPage                  ? HelpTopic::Activity
                                                  : HelpTopic::Secrets;
    (new HelpSheet(topic, this))->open();
}

void MainWindow::movePane(int step)
{
    QList<QWidget *> panes{m_navigation, m_pages};
    if (auto *detail = m_pages->currentWidget()->findChild<QWidget *>(u"activityDetail"_s))
        panes << detail;
    focusNextPane(panes << m_topBar, step);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    // With larger text a window is smaller.
    const bool compact = width() < scaled(metrics::compactWindow);
    m_sidebar->setFixedWidth(compact ? 53 : scaled(metrics::navigationWidth));
    m_navigation->setCompact(compact);
    m_week->setVisible(!compact);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && isMinimized())
        m_detailsPage->leave(); // a revealed value hides with the window
}

} // namespace keyturn
