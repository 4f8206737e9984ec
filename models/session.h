#pragma once

#include "models/account.h"
#include "services/clients/actiontrailclient.h"
#include "services/clients/kmsclient.h"
#include "services/clients/ramclient.h"
#include "services/clients/stsclient.h"
#include "services/openapi/apiclient.h"
#include "services/types/clock.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace keyturn {

//! The clients of one account and region. Shared, because a write keeps the ones it began with
//! until its end: leaving the account or region must not cut it off.
struct Clients
{
    Clients(const Account &account, const QString &region);
    std::unique_ptr<ApiClient> api;
    KmsClient kms;
    RamClient ram;
    StsClient sts;
    ActionTrailClient trail;
};
using SharedClients = std::shared_ptr<Clients>;

//! Is told of the calls of every account.
using AccountObserver = std::function<void(const Account &, const ApiCallRecord &)>;

//! The account and region that the window works in, and its clients. Lives as long as the window;
//! models start anew on changed(). Reads of the account or region that was left never arrive:
//! their calls end with the clients.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(Account account, QString region, const Clock &sandboxClock, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] bool isSandbox() const { return m_account.kind == Account::Kind::Sandbox; }
    [[nodiscard]] QString region() const { return m_region; }
    //! Of the sandbox, which can be turned; of this computer for the cloud.
    [[nodiscard]] QDateTime now() const;
    //! Who signs, once STS has told.
    [[nodiscard]] const std::optional<CallerIdentity> &identity() const { return m_identity; }

    //! For writes, and for the reads that belong to them.
    [[nodiscard]] const SharedClients &clients() const { return m_clients; }
    [[nodiscard]] ApiClient &api() { return *m_clients->api; }
    [[nodiscard]] KmsClient &kms() { return m_clients->kms; }
    [[nodiscard]] RamClient &ram() { return m_clients->ram; }
    [[nodiscard]] StsClient &sts() { return m_clients->sts; }
    [[nodiscard]] ActionTrailClient &trail() { return m_clients->trail; }

    void setRegion(const QString &region);
    void setAccount(const Account &account);
    //! Tells everybody to start anew, as after a reset of the sandbox.
    void restart();
    //! Asks STS; identityChanged() follows when it answers.
    void identify();
    //! Who hears of every call, also of those that are made beside clients().
    void setCallObserver(AccountObserver observer);
    [[nodiscard]] CallObserver callObserver() const;
    //! The host that KMS is called at, for the status bar and messages.
    [[nodiscard]] QString kmsHost() const;

signals:
    void changed();
    void identityChanged();

private:
    Account m_account;
    QString m_region;
    const Clock &m_sandboxClock;
    SharedClients m_clients;
    AccountObserver m_observer;
    std::optional<CallerIdentity> m_identity;
};

} // namespace keyturn
