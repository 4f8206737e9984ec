#pragma once

#include "models/account.h"
#include "models/sandboxcontrols.h"
#include "services/local/localservice.h"
#include "services/types/clock.h"

#include <QObject>

namespace keyturn {

//! The embedded service and its clock, which the user may turn. Owned by the application.
class Sandbox : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(QObject *parent = nullptr);

    //! Starts the service on the store in a folder; a new store holds sample data.
    Result<Account> start(const QString &dataFolder);
    //! For the window; good as long as the sandbox lives.
    [[nodiscard]] SandboxControls controls();

    [[nodiscard]] const Clock &clock() const { return m_clock; }

private:
    void advance(std::chrono::milliseconds by);
    void reset(bool empty);

    OffsetClock m_clock;
    local::LocalService m_service;
    quint16 m_port = 0;
};

} // namespace keyturn
