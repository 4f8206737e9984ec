#include "services/openapi/apiclient.h"

#include "services/openapi/apicall.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace keyturn {

namespace {

//! No proxy, in words that make Qt buffer what it reads. Without a proxy it reads the head of an
//! answer byte by byte, with a system call for each: two thirds of what a call to this computer
//! costs (QHttpNetworkConnectionChannel::ensureConnection, Qt 6.4). The default proxy of a loopback
//! address is none.
class BufferedWithoutProxy : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override
    {
        return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
    }
};

} // namespace

ApiClient::ApiClient(Endpoints endpoints, SharedCredentials credentials, CallTiming timing)
    : m_endpoints(endpoints)
    , m_credentials(std::move(credentials))
    , m_timing(timing)
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    if (m_endpoints.isLocal())
        m_network->setProxyFactory(new BufferedWithoutProxy);
}

ApiClient::~ApiClient() = default;

void ApiClient::call(ApiRequest request, Callback<ApiReply> done)
{
    const QUrl url = m_endpoints.url(request.product, request.region);
    const bool secret = !request.secretMembers.empty();
    auto *call = new ApiCall(
        m_network.get(), m_credentials, url, std::move(request), m_timing, std::move(done));
    // OpenSSL keeps the last record of an open connection in clear; drop it after a secret.
    if (secret && !m_endpoints.isLocal())
        QObject::connect(call, &QObject::destroyed, m_network.get(),
            &QNetworkAccessManager::clearConnectionCache);
    call->observe(m_observer);
    call->start();
}

} // namespace keyturn
