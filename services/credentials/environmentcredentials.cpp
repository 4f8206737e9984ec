#include "services/credentials/environmentcredentials.h"

#include <QByteArray>

#include <cstdlib>
#include <cstring>

namespace keyturn {

SharedCredentials takeEnvironmentCredentials()
{
    const QByteArray id = qgetenv("ALIBABA_CLOUD_ACCESS_KEY_ID");
    char *secret = std::getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
    if (id.isEmpty() || !secret || *secret == '\0')
        return {};
    auto credentials = std::make_shared<Credentials>();
    credentials->accessKeyId = QString::fromUtf8(id);
    credentials->accessKeySecret = SecretBytes::copyOf(secret);
    credentials->securityToken = qEnvironmentVariable("ALIBABA_CLOUD_SECURITY_TOKEN");
    explicit_bzero(secret, std::strlen(secret));
    qunsetenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
    return credentials;
}

} // namespace keyturn
