#pragma once

#include "models/account.h"
#include "ui/mainmenus.h"
#include "ui/navigation.h"

#include <QMainWindow>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace keyturn {

class ActivityPage;
class DetailsPage;
class Guide;
class PrerequisitesPage;
class SecretActions;
class SecretFlows;
class SecretsPage;
class StatusLine;
class ToastHost;
class TopBar;
class WeekStrip;
struct Workspace;

//! The window: where one is, the pages, and what holds them together. Owned by the application.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workspace *workspace, const QList<Account> &accounts, QWidget *parent = nullptr);

    void setChoices(ThemeChoice theme, const QString &language);
    //! Columns and sorting of the list, as the settings keep them.
    [[nodiscard]] QString columns() const;
    void setColumns(const QString &state);
    void setMotionReduced(bool reduced) { m_menus->setMotionReduced(reduced); }
    [[nodiscard]] Navigation::Page page() const { return m_navigation->page(); }
    void showPage(Navigation::Page page);
    void openDetails(const QString &secretName);

signals:
    void accountChosen(const keyturn::Account &account);
    void themeChosen(keyturn::ThemeChoice theme);
    //! A language such as en or zh_CN; empty to follow the system.
    void languageChosen(const QString &language);
    void motionReduced(bool reduced);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    QWidget *makeSidebar();
    void connectTable();
    void connectPages();
    void connectActivity();
    void connectMenus();
    void connectGuide();
    void showMoreMenu(const QPoint &position, bool rightAligned);
    void pageChanged();
    void back();
    void refresh();
    void accountChanged();
    void updateNavigation();
    void tick();
    void movePane(int step);
    void about();
    void help();

    Workspace *m_workspace;
    QList<Account> m_accounts;
    SecretActions *m_actions;
    MainMenus *m_menus;
    TopBar *m_topBar;
    QWidget *m_sidebar;
    Navigation *m_navigation;
    WeekStrip *m_week;
    QWidget *m_content;
    QStackedWidget *m_pages;
    SecretsPage *m_secretsPage;
    DetailsPage *m_detailsPage;
    PrerequisitesPage *m_prerequisitesPage;
    ActivityPage *m_activityPage;
    StatusLine *m_statusLine;
    ToastHost *m_toasts;
    SecretFlows *m_flows;
    Guide *m_guide;
    int m_seconds = 0;
};

} // namespace keyturn
