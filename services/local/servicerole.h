#pragma once

#include <QString>

//! The role that KMS assumes to manage the AccessKeys of RAM users. There are two generations of
//! it; either is enough.
namespace keyturn::local {

class RamTable;

inline const QString handmadeRole = QStringLiteral("AliyunKMSManagedRAMCrendentialsRole");
inline const QString handmadePolicy = QStringLiteral("AliyunKMSManagedRAMCrendentialsRolePolicy");
inline const QString consoleRole = QStringLiteral("AliyunKMSManageRAMCredentialsRole");
inline const QString consolePolicy = QStringLiteral("AliyunKMSManageRAMCredentialsRolePolicy");

[[nodiscard]] QString serviceTrustDocument();
[[nodiscard]] QString servicePolicyDocument();
//! Whether one of the two roles trusts KMS and carries its policy.
[[nodiscard]] bool letsKmsManageAccessKeys(const RamTable &ram);
void removeServiceRoles(RamTable &ram);

} // namespace keyturn::local
