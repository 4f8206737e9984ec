#pragma once

#include "services/types/apicallrecord.h"
#include "services/types/createsecretrequest.h"
#include "services/types/rotationpolicy.h"

#include <QString>

namespace keyturn::cli {

enum class Shell {
    Posix,
    PowerShell //!< 7.3 or newer: older ones lose the quotes inside of a value
};

//! Any call, from its parameters.
[[nodiscard]] QString command(const ApiCallRecord &call, Shell shell = Shell::Posix);

//! The same calls as commands of the aliyun CLI, quoted for a POSIX shell. Never with a secret:
//! where a value belongs, "$SECRET_DATA" stands.
[[nodiscard]] QString describeSecret(const QString &name, const QString &region);
[[nodiscard]] QString getSecretValue(const QString &name);
//! The secret values of the request are not looked at.
[[nodiscard]] QString createSecret(const CreateSecretRequest &request, const QString &region);
[[nodiscard]] QString authorize(const QString &roleName, const QString &trustPolicy,
    const QString &policyName, const QString &policyDocument);

} // namespace keyturn::cli
