#pragma once

#include "models/workspace.h"
#include "tests/bench/fleet/heartbeat.h"
#include "ui/mainwindow.h"

#include <functional>

namespace keyturn::bench {

//! Lets the event loop run until it is so, looked at every millisecond.
void turnUntil(const std::function<bool()> &condition);

//! The real window on a service.
class Console
{
public:
    explicit Console(const Account &account);

    struct Times
    {
        double firstRows = 0; //!< seconds until rows of the first page are shown
        double listed = 0;
        double described = 0;
    };
    //! Begins anew and waits for everything. Throws if something is refused.
    Times load();

    //! What a person does with a list, one after the other: sorts it by each column, filters it,
    //! searches, scrolls through it.
    void use();

    [[nodiscard]] Heartbeat &heartbeat() { return m_heartbeat; }

private:
    OffsetClock m_clock;
    Workspace m_workspace;
    MainWindow m_window;
    Heartbeat m_heartbeat;
};

//! The list alone, without a window.
class List
{
public:
    explicit List(const Account &account);

    //! Bytes of memory that a secret takes, with all that is known of it.
    [[nodiscard]] double bytesPerSecret();
    //! A keystroke in the search beside a scan of the same texts: how many times as long.
    [[nodiscard]] double searchRatio();
    [[nodiscard]] double searchMilliseconds() const { return m_milliseconds; }
    //! Lists all, and describes them if it is asked for.
    void load(bool describes);

private:
    OffsetClock m_clock;
    Session m_session;
    SecretListModel m_secrets;
    double m_milliseconds = 0;
};

} // namespace keyturn::bench
