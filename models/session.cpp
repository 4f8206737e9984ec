#include "models/session.h"

namespace keyturn {

Clients::Clients(const Account &account, const QString &region)
    : api(std::make_unique<ApiClient>(account.endpoints, account.credentials))
    , kms(*api, region)
    , ram(*api)
    , sts(*api)
    , trail(*api, region)
{}

Session::Session(Account account, QString region, const Clock &sandboxClock, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_region(std::move(region))
    , m_sandboxClock(sandboxClock)
    , m_clients(std::make_shared<Clients>(m_account, m_region))
{}

Session::~Session() = default;

QDateTime Session::now() const
{
    return isSandbox() ? m_sandboxClock.now() : QDateTime::currentDateTimeUtc();
}

void Session::setRegion(const QString &region)
{
    if (region == m_region)
        return;
    m_region = region;
    restart();
}

void Session::setAccount(const Account &account)
{
    m_account = account;
    restart();
}

void Session::restart()
{
    m_identity.reset();
    m_clients = std::make_shared<Clients>(m_account, m_region);
    m_clients->api->setObserver(callObserver());
    emit changed();
    identify();
}

void Session::identify()
{
    sts().getCallerIdentity({this, [this](const Result<CallerIdentity> &identity) {
                                 m_identity = identity ? std::optional(*identity) : std::nullopt;
                                 emit identityChanged();
                             }});
}

void Session::setCallObserver(AccountObserver observer)
{
    m_observer = std::move(observer);
    m_clients->api->setObserver(callObserver());
}

CallObserver Session::callObserver() const
{
    if (!m_observer)
        return {};
    return [observer = m_observer, account = m_account](
               const ApiCallRecord &call) { observer(account, call); };
}

QString Session::kmsHost() const
{
    return m_account.endpoints.url(Product::Kms, m_region).host();
}

} // namespace keyturn
