#pragma once

#include "services/types/secretbytes.h"

#include <QString>

#include <memory>

namespace keyturn {

//! The operator's own key, the one that Keyturn signs with. Shared read-only by all calls.
struct Credentials
{
    QString accessKeyId;
    SecretBytes accessKeySecret;
    QString securityToken; //!< empty for a long-lived AccessKey
};

using SharedCredentials = std::shared_ptr<const Credentials>;

} // namespace keyturn
