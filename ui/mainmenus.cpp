#include "ui/mainmenus.h"

#include "ui/helpsheet.h"

#include <QActionGroup>
#include <QApplication>

using namespace Qt::StringLiterals;

namespace keyturn {

template<typename Slot>
QAction *MainMenus::add(
    QMenu *menu, const QString &text, const QKeySequence &keys, const char *objectName, Slot slot)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    action->setObjectName(QLatin1StringView(objectName));
    connect(action, &QAction::triggered, this, slot);
    return action;
}

MainMenus::MainMenus(QWidget *parent)
    : QMenuBar(parent)
{
    QMenu *file = addMenu(tr("&File"));
    add(file, tr("Quit"), u"Ctrl+Q"_s, "quitAction", [] { QApplication::closeAllWindows(); });
    m_secret = addMenu(tr("&Secret"));
    m_secret->setToolTipsVisible(true);
    add(m_secret, tr("Create Secret"), QKeySequence::New, "createSecretAction",
        &MainMenus::createRequested);
    add(m_secret, tr("Details"), {}, "detailsAction", &MainMenus::detailsRequested);
    m_secret->addSeparator();
    makeViewMenu();
    makeGoMenu();
    makeHelpMenu();
}

void MainMenus::addSecretActions(const QList<QAction *> &actions)
{
    m_secret->addActions(actions);
    m_secret->addSeparator();
    m_copyValue = add(m_secret, tr("Copy AccessKey secret"), u"Ctrl+Shift+C"_s, "copyValueAction",
        &MainMenus::copyValueRequested);
    m_revealValue = add(m_secret, tr("Show or Hide AccessKey secret"), u"Ctrl+Shift+V"_s,
        "revealValueAction", &MainMenus::revealValueRequested);
    setValueEnabled(false);
}

void MainMenus::makeViewMenu()
{
    QMenu *view = addMenu(tr("&View"));
    add(view, tr("Refresh"), QKeySequence::Refresh, "refreshAction", &MainMenus::refreshRequested);
    view->addSeparator();
    m_columns = view->addMenu(tr("Columns"));
    m_motion = add(view, tr("Reduce Motion"), {}, "reduceMotionAction",
        [this] { emit motionReduced(m_motion->isChecked()); });
    m_motion->setCheckable(true);
    QMenu *theme = view->addMenu(tr("Theme"));
    auto *themes = new QActionGroup(this);
    for (const QString &name : {tr("Follow System"), tr("Light"), tr("Dark")}) {
        const auto choice = static_cast<ThemeChoice>(m_themes.size());
        m_themes << add(
            theme, name, {}, "themeAction", [this, choice] { emit themeChosen(choice); });
        m_themes.last()->setCheckable(true);
        themes->addAction(m_themes.last());
    }
    QMenu *language = view->addMenu(tr("Language"));
    auto *languages = new QActionGroup(this);
    // Each language is written in itself, so that it is found from any other.
    for (const auto &[id, name] : {std::pair(u""_s, tr("Follow System")),
             std::pair(u"en"_s, u"English"_s), std::pair(u"zh_CN"_s, u"简体中文"_s)}) {
        m_languages << add(
            language, name, {}, "languageAction", [this, id = id] { emit languageChosen(id); });
        m_languages.last()->setCheckable(true);
        m_languages.last()->setData(id);
        languages->addAction(m_languages.last());
    }
}

void MainMenus::makeGoMenu()
{
    QMenu *go = addMenu(tr("&Go"));
    add(go, tr("Secrets"), u"Ctrl+1"_s, "goSecretsAction",
        [this] { emit pageRequested(Navigation::Secrets); });
    add(go, tr("Prerequisites"), u"Ctrl+2"_s, "goPrerequisitesAction",
        [this] { emit pageRequested(Navigation::Prerequisites); });
    add(go, tr("Activity"), u"Ctrl+3"_s, "goActivityAction",
        [this] { emit pageRequested(Navigation::Activity); });
    m_back = add(go, tr("Back"), u"Alt+Left"_s, "backAction", &MainMenus::backRequested);
    add(go, tr("Command Palette"), u"Ctrl+K"_s, "paletteAction", &MainMenus::paletteRequested);
    go->addSeparator();
    add(go, tr("Search secrets"), QKeySequence::Find, "findAction", &MainMenus::searchRequested);
    add(go, tr("Account"), u"Ctrl+L"_s, "accountAction", &MainMenus::accountRequested);
    add(go, tr("Region"), u"Ctrl+Shift+L"_s, "regionAction", &MainMenus::regionRequested);
    add(go, tr("Next Pane"), u"F6"_s, "nextPaneAction", [this] { emit paneRequested(1); });
    add(go, tr("Previous Pane"), u"Shift+F6"_s, "previousPaneAction",
        [this] { emit paneRequested(-1); });
    add(go, tr("Undo the Last Change"), u"Alt+Z"_s, "undoAction", &MainMenus::undoRequested);
}

void MainMenus::makeHelpMenu()
{
    QMenu *help = addMenu(tr("&Help"));
    add(help, tr("Help on This Page"), QKeySequence::HelpContents, "helpAction",
        &MainMenus::helpRequested);
    add(help, tr("Documentation"), {}, "documentationAction", &openDocumentation);
    add(help, tr("Keyboard Shortcuts"), u"Ctrl+?"_s, "shortcutsAction",
        &MainMenus::shortcutsRequested);
    add(help, tr("About Keyturn"), {}, "aboutAction", &MainMenus::aboutRequested);
}

void MainMenus::setChoices(ThemeChoice theme, const QString &language)
{
    m_themes.at(static_cast<qsizetype>(theme))->setChecked(true);
    for (QAction *action : std::as_const(m_languages))
        action->setChecked(action->data().toString() == language);
}

void MainMenus::addColumnActions(const QList<QAction *> &actions)
{
    m_columns->addActions(actions);
}

void MainMenus::setMotionReduced(bool reduced)
{
    m_motion->setChecked(reduced);
}

void MainMenus::setValueEnabled(bool enabled)
{
    for (QAction *action : {m_copyValue, m_revealValue}) {
        action->setEnabled(enabled);
        action->setStatusTip(enabled ? QString() : tr("Open the details of a secret first."));
        action->setToolTip(action->statusTip());
    }
}

void MainMenus::setBackEnabled(bool enabled)
{
    m_back->setEnabled(enabled);
    m_back->setStatusTip(enabled ? QString() : tr("Nothing to go back to."));
}

} // namespace keyturn
