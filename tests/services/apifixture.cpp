#include "tests/services/apifixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keyturn::test {

ApiFixture::ApiFixture(const QList<Answer> &script)
    : ApiFixture(quint16(0))
{
    m_port = server.port();
    server.play(script);
    reconnect(shortTimes());
}

ApiFixture::ApiFixture(quint16 port)
    : m_port(port)
{
    if (port != 0)
        reconnect(shortTimes());
}

CallTiming ApiFixture::shortTimes()
{
    CallTiming timing;
    timing.connect = 2s;
    timing.firstByte = 400ms;
    timing.total = 1200ms;
    timing.transientBase = 5ms;
    timing.throttledBase = 5ms;
    return timing;
}

void ApiFixture::reconnect(const CallTiming &timing, const QString &securityToken)
{
    auto credentials = std::make_shared<Credentials>();
    credentials->accessKeyId = QString::fromLatin1(keyId);
    credentials->accessKeySecret = SecretBytes::copyOf(keySecret);
    credentials->securityToken = securityToken;
    api = std::make_unique<ApiClient>(Endpoints::local(m_port), credentials, timing);
}

ApiRequest ApiFixture::request(Effect effect)
{
    ApiRequest request{Product::Kms, "TestAction", effect, u"cn-hangzhou"_s, {}};
    request.parameters.add("Name", u"a b&c=中"_s);
    request.parameters.addSecret("SecretData", SecretBytes::copyOf("Tr0ub4dor&3"));
    return request;
}

void ApiFixture::call(Effect effect)
{
    call(request(effect));
}

void ApiFixture::call(ApiRequest request)
{
    api->call(std::move(request),
        {context.get(), [this](Result<ApiReply> result) { results.push_back(std::move(result)); }});
}

} // namespace keyturn::test
