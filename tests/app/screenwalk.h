#pragma once

#include "tests/app/guipilot.h"
#include "tests/support/localbackend.h"
#include "ui/mainwindow.h"

#include <functional>

namespace keyturn::test {

//! A walk through the real window on the sample account: creating, deleting, restoring, and every
//! other screen and state. The tour takes a picture at each stop; tests look whether all is well.
//! A step that fails ends the walk with its name. Owned by the tour or a test.
class ScreenWalk
{
public:
    //! Told at each stop, with the name of the screen.
    using Visit = std::function<void(const QString &screen)>;

    ScreenWalk(QSize size, Visit visit);
    void walk();

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] GuiPilot &pilot() { return m_pilot; }

private:
    [[nodiscard]] Prerequisites &checks() { return m_backend.workspace().prerequisites; }
    void until(const char *what, const std::function<bool()> &condition);
    void must(const char *what, bool done);
    void stop(const QString &screen);
    void act(const char *actionName);
    void closePopup();
    void closeDialog(const char *objectName);

    void untilEvidence();

    void list();
    void columns();
    void several();
    void menus();
    void palette();
    void create();
    void remove();
    void restore();
    void rotation();
    void details();
    void activity();
    void sandbox();
    void prerequisites();
    void help();
    void stale();
    void emptyAndFailed();
    void incomplete();

    Visit m_visit;
    LocalBackend m_backend;
    MainWindow m_window;
    GuiPilot m_pilot;
};

//! What a screen is called in the design's pictures, without the ending; empty when it has none.
[[nodiscard]] QString designName(const QString &screen);

} // namespace keyturn::test
