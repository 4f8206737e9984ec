#pragma once

#include "services/openapi/apirequest.h"
#include "services/openapi/endpoints.h"
#include "services/openapi/retrytable.h"
#include "services/types/apicallrecord.h"
#include "services/types/callback.h"
#include "services/types/credentials.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace keyturn {

//! Calls the services of one account with one AccessKey. Owned by the session; has its own
//! connections, because Qt shares them regardless of the TLS settings they were made with.
class ApiClient
{
public:
    ApiClient(Endpoints endpoints, SharedCredentials credentials, CallTiming timing = {});
    ~ApiClient();
    ApiClient(const ApiClient &) = delete;
    ApiClient &operator=(const ApiClient &) = delete;

    //! Signs and sends. The call is a child of the callback's context.
    void call(ApiRequest request, Callback<ApiReply> done);

    //! Is told of every call from now on.
    void setObserver(CallObserver observer) { m_observer = std::move(observer); }

    [[nodiscard]] const Endpoints &endpoints() const { return m_endpoints; }
    [[nodiscard]] QString accessKeyId() const { return m_credentials->accessKeyId; }
    [[nodiscard]] const CallTiming &timing() const { return m_timing; }

private:
    Endpoints m_endpoints;
    SharedCredentials m_credentials;
    CallTiming m_timing;
    CallObserver m_observer;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace keyturn
