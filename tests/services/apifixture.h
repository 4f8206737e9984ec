#pragma once

#include "services/openapi/apiclient.h"
#include "tests/support/scriptedserver.h"

#include <QObject>

#include <memory>
#include <vector>

namespace keyturn::test {

//! A client of the scripted server, with short times, and what it told. Owned by a test function.
class ApiFixture
{
public:
    static constexpr const char *keyId = "example-key-id";
    static constexpr const char *keySecret = "example-key-secret/+=";

    explicit ApiFixture(const QList<Answer> &script = {});
    //! The same for another port, such as one that nobody listens on.
    explicit ApiFixture(quint16 port);

    //! A call of KMS with one plain parameter and one secret.
    void call(Effect effect);
    void call(ApiRequest request);
    [[nodiscard]] static ApiRequest request(Effect effect);
    //! Another client with other times or another AccessKey.
    void reconnect(const CallTiming &timing, const QString &securityToken = {});

    [[nodiscard]] static CallTiming shortTimes();
    [[nodiscard]] std::size_t told() const { return results.size(); }

    ScriptedServer server;
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    std::unique_ptr<ApiClient> api;
    std::vector<Result<ApiReply>> results;

private:
    quint16 m_port;
};

} // namespace keyturn::test
