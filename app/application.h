#pragma once

#include "app/desktoplook.h"
#include "app/language.h"
#include "app/sandbox.h"
#include "app/settings.h"
#include "models/workspace.h"
#include "ui/mainwindow.h"

#include <memory>
#include <optional>

namespace keyturn {

class KeyturnStyle;

//! Builds everything in order and owns it: sandbox, workspace, window. Owned by main.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(const QString &dataFolder);
    ~Application() override;

    //! Starts sandbox and window. Without a value everything is up; else what went wrong and what
    //! to do about it, in a sentence.
    [[nodiscard]] std::optional<QString> start();
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }

private:
    void makeWindow();
    void rememberWindow();
    void applyTheme(ThemeChoice choice);
    void applyMotion(bool reduced);
    void applyLook();
    void chooseAccount(const Account &account);
    void chooseLanguage(const QString &language);

    QString m_dataFolder;
    Settings m_settings;
    DesktopLook m_desktop;
    KeyturnStyle *m_style; //!< owned by QApplication
    Language m_language;
    Sandbox m_sandbox;
    QList<Account> m_accounts;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace keyturn
