#pragma once

#include "services/types/callback.h"

#include <QString>

#include <array>

namespace keyturn {

class Session;

//! The role through which KMS manages AccessKeys of RAM users. There are two generations; either
//! one is enough. "Crendentials" is the vendor's spelling and must stay.
namespace servicerole {

inline constexpr std::array<const char *, 2> roleNames = {
    "AliyunKMSManagedRAMCrendentialsRole", "AliyunKMSManageRAMCredentialsRole"};

[[nodiscard]] QString roleName(); //!< the one that authorize() creates
[[nodiscard]] QString policyName();
[[nodiscard]] QString trustPolicy();
[[nodiscard]] QString policyDocument();

//! True when one of the two roles exists, trusts KMS and holds its policy.
void check(Session *session, Callback<bool> done);

//! Creates role, policy and attachment; what already exists is left as it is.
void authorize(Session *session, Callback<Done> done);

} // namespace servicerole
} // namespace keyturn
