#pragma once

#include "services/types/rotationpolicy.h"

#include <QString>

namespace keyturn::cli {

//! The same calls as commands of the aliyun CLI, quoted for a POSIX shell. Never with a secret:
//! where a value belongs, "$SECRET_DATA" stands.
[[nodiscard]] QString describeSecret(const QString &name, const QString &region);
[[nodiscard]] QString getSecretValue(const QString &name);
[[nodiscard]] QString createSecret(const QString &userName, const QString &versionId,
    const QString &description, const RotationPolicy &rotation, const QString &region);
[[nodiscard]] QString authorize(const QString &roleName, const QString &trustPolicy,
    const QString &policyName, const QString &policyDocument);

} // namespace keyturn::cli
