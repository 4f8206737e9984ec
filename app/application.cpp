#include "app/application.h"

#include "app/themechoice.h"
#include "services/credentials/environmentcredentials.h"
#include "ui/style/keyturnstyle.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace keyturn {

Application::Application(const QString &dataFolder)
    : m_dataFolder(dataFolder)
    , m_desktop(schemeOf(QApplication::palette()))
    , m_style(new KeyturnStyle(
          schemeFor(static_cast<ThemeChoice>(m_settings.theme()), m_desktop.scheme())))
{
    QApplication::setStyle(m_style);
    connect(&m_desktop, &DesktopLook::changed, this, &Application::applyLook);
    applyLook();
    m_language.apply(m_settings.language());
}

Application::~Application()
{
    if (m_window)
        rememberWindow();
}

void Application::rememberWindow()
{
    m_settings.setGeometry(m_window->saveGeometry());
    m_settings.setColumns(m_window->columns());
    m_settings.setPage(m_window->page());
}

std::optional<QString> Application::start()
{
    const Result<Account> sandbox = m_sandbox.start(m_dataFolder);
    if (!sandbox)
        return sandbox.error().message;
    m_accounts << *sandbox;
    if (SharedCredentials credentials = takeEnvironmentCredentials())
        m_accounts << Account{Account::Kind::Cloud, u"Alibaba Cloud"_s, Endpoints::alibabaCloud(),
            std::move(credentials)};
    m_workspace = std::make_unique<Workspace>(*sandbox, m_settings.region(), m_sandbox.clock());
    m_workspace->sandbox = m_sandbox.controls();
    // Inside of the folder that the sandbox keeps to one process.
    m_workspace->activity.keepIn(m_dataFolder + u"/activity"_s);
    connect(&m_workspace->session, &Session::changed, this,
        [this] { m_settings.setRegion(m_workspace->session.region()); });
    makeWindow();
    m_workspace->session.restart();
    return std::nullopt;
}

void Application::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_workspace.get(), m_accounts);
    m_window->setChoices(static_cast<ThemeChoice>(m_settings.theme()), m_settings.language());
    m_window->setMotionReduced(m_settings.isMotionReduced());
    m_window->restoreGeometry(m_settings.geometry());
    m_window->setColumns(m_settings.columns());
    m_window->showPage(static_cast<Navigation::Page>(m_settings.page()));
    connect(m_window.get(), &MainWindow::accountChosen, this, &Application::chooseAccount);
    connect(m_window.get(), &MainWindow::themeChosen, this, &Application::applyTheme);
    connect(m_window.get(), &MainWindow::motionReduced, this, &Application::applyMotion);
    // Queued: the menu that was clicked goes away with the old window.
    connect(m_window.get(), &MainWindow::languageChosen, this, &Application::chooseLanguage,
        Qt::QueuedConnection);
    m_window->show();
}

void Application::chooseAccount(const Account &account)
{
    if (account.kind != m_workspace->session.account().kind)
        m_workspace->session.setAccount(account);
}

void Application::applyTheme(ThemeChoice choice)
{
    m_settings.setTheme(static_cast<int>(choice));
    applyLook();
}

void Application::applyMotion(bool reduced)
{
    m_settings.setMotionReduced(reduced);
    applyLook();
}

void Application::applyLook()
{
    m_style->setScheme(schemeFor(static_cast<ThemeChoice>(m_settings.theme()), m_desktop.scheme()));
    m_style->setMotionReduced(m_settings.isMotionReduced() || m_desktop.isMotionReduced());
}

void Application::chooseLanguage(const QString &language)
{
    m_settings.setLanguage(language);
    rememberWindow();
    m_window.reset();
    m_language.apply(language);
    makeWindow();
    m_workspace->session.restart();
}

} // namespace keyturn
