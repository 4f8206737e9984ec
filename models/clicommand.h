#pragma once

#include "services/types/createsecretrequest.h"

#include <QString>

namespace keyturn::cli {

//! The same calls as commands of the aliyun CLI, quoted for a POSIX shell. Never with a secret:
//! where a value belongs, "$SECRET_DATA" stands.
[[nodiscard]] QString describeSecret(const QString &name, const QString &region);
[[nodiscard]] QString getSecretValue(const QString &name);
//! The secret values of the request are not looked at.
[[nodiscard]] QString createSecret(const CreateSecretRequest &request, const QString &region);
[[nodiscard]] QString authorize(const QString &roleName, const QString &trustPolicy,
    const QString &policyName, const QString &policyDocument);

} // namespace keyturn::cli
