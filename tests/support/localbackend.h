#pragma once

#include "models/workspace.h"
#include "services/local/localservice.h"
#include "services/types/clock.h"

#include <QStringList>

#include <chrono>
#include <memory>

namespace keyturn::test {

//! The fixture of the models: the real local service in memory, a clock that the test turns, and a
//! workspace that is connected to it. Nothing is asked before a test asks for it. Owned by a test.
class LocalBackend
{
public:
    explicit LocalBackend(local::Sample sample = local::Sample::Demo,
        const QString &region = QStringLiteral("cn-hangzhou"));
    ~LocalBackend();
    LocalBackend(const LocalBackend &) = delete;
    LocalBackend &operator=(const LocalBackend &) = delete;

    //! 10:24 in Shanghai on 16 June 2026.
    [[nodiscard]] static QDateTime start();

    [[nodiscard]] Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] Session &session() { return m_workspace->session; }
    [[nodiscard]] SecretListModel &secrets() { return m_workspace->secrets; }
    [[nodiscard]] SecretOperations &operations() { return m_workspace->operations; }
    [[nodiscard]] local::LocalService &service() { return m_service; }
    [[nodiscard]] Account account() const { return m_account; }

    //! Turns the clock and lets the service do what is due.
    void advance(std::chrono::milliseconds by);
    //! The next `count` requests of an action meet a misfortune.
    void plan(const QString &action, local::Fault::Kind kind, int count = 1);

    //! The requests since the last forget(), and their actions.
    const QList<local::RequestRecord> &journal();
    QStringList actions();
    //! Those of one action.
    QList<local::RequestRecord> requests(const QString &action);
    void forget();
    //! A request of one's own, awaited: what the client sent before it has reached the service.
    //! It does not show in the journal.
    [[nodiscard]] bool settle();

    //! Every row of the list is known.
    [[nodiscard]] bool isListed();
    //! A row of the list by the name of its RAM user; null when there is none.
    [[nodiscard]] const SecretListModel::Row *row(const QString &userName);
    //! The secret of a RAM user as the service has it now, asked for apart from the workspace.
    [[nodiscard]] Result<Secret> truth(const QString &userName);

private:
    ManualClock m_clock;
    local::LocalService m_service;
    Account m_account;
    std::unique_ptr<Workspace> m_workspace;
    QList<local::RequestRecord> m_journal;
};

} // namespace keyturn::test
