#pragma once

#include "services/local/operation.h"

namespace keyturn::local {

class SecretTable;

//! On the secrets, keys or instances that the call names; on the container of all of them if it
//! names none. What encrypts with a key, or decrypts, takes the permission for that, too.
[[nodiscard]] QList<Permission> kmsPermissions(
    const SecretTable &secrets, const QString &action, const Call &call);
//! The policy that the permission's secret carries, without what leaves the decision to RAM. Costs
//! nothing for secrets outside of an instance, which have none.
[[nodiscard]] QString secretPolicy(
    const SecretTable &secrets, const Permission &permission, const Call &call);

} // namespace keyturn::local
