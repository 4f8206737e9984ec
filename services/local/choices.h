#pragma once

#include <QString>

#include <chrono>

//! What the documentation of KMS, RAM and STS leaves open, and what this service does about it.
//! Clients must not depend on any of it: they read the state again after each write.
namespace keyturn::local::choices {

using namespace Qt::StringLiterals;

// Identity of the sandbox account.
inline const QString accountId = u"1000000000000001"_s;
inline const QString operatorName = u"kms-admin"_s;
inline const QString operatorKeyId = u"LTAI5tSANDBOX0000001"_s;
inline const QString accessKeyPrefix = u"LTAI5tSANDBOX"_s;
inline constexpr int accessKeyDigits = 7;
inline constexpr int accessKeySecretLength = 30;
inline const QString defaultRegion = u"cn-hangzhou"_s;

// Secrets. The name of a RAM secret is made of the logon name, not of the display name.
inline const QString secretNamePrefix = u"acs/ram/user/"_s;
inline constexpr int descriptionLength = 256;
inline constexpr int secretDataBytes = 30720;
inline constexpr int extendedConfigLength = 1024;
inline constexpr int customDataPairs = 10;
inline constexpr int versionIdLength = 64;
inline constexpr int tagsOfSecret = 20;
inline constexpr int tagsOfCall = 10;
inline constexpr int tagLength = 128;
inline constexpr int resourcesOfCall = 50;
inline constexpr int secretsOfBatch = 20;
inline constexpr int versionPageMaximum = 100;

// Rotation. A rotation needs a free slot among the user's two AccessKeys.
inline constexpr int accessKeysOfUser = 2;
inline constexpr int rotationsPerHour = 50;
inline const QString rotating = u"Rejected.SecretRotating"_s;
inline const QString roleMissing = u"Forbidden.RamRoleNotFound"_s;
inline const QString instanceMissing = u"Forbidden.DKMSInstanceNotFound"_s;

// RAM and IMS. Quotas are those of GetAccountSummary in a new account.
inline const QString accountAlias = u"keyturn-sandbox"_s;
//! Open: what becomes of a secret whose RAM user gets a new name. The secret goes on naming the
//! old one, so that its next rotation fails.
inline constexpr int userNameLength = 64;
//! Open: whether the API moves a deleted RAM user to the recycle bin as the console does. Users are
//! deleted for good, and with them their AccessKeys in the recycle bin.
inline constexpr int usersOfAccount = 1000;
inline constexpr int rolesOfAccount = 1000;
inline constexpr int policiesOfAccount = 1500;
inline constexpr int customPoliciesOfUser = 10;
inline constexpr int customPoliciesOfRole = 5;
inline constexpr int systemPoliciesOfPrincipal = 20;
inline constexpr int policyLength = 6144;
//! Open: what UpdateRole without NewMaxSessionDuration does, for which its page names a default.
//! The role keeps what it has.
inline constexpr int sessionMinimum = 3600;
inline constexpr int sessionMaximum = 43200;
//! Open: whether the AccessKey that a rotation removes goes to the recycle bin like one that is
//! deleted through RAM or IMS. It does not, and cannot be restored.
inline constexpr std::chrono::hours recycleTime{30 * 24};
//! Open: whether the API deletes an AccessKey that is still enabled, which the console refuses. It
//! does.
inline constexpr int recycledKeysOfUser = 3;
//! Open: whether an AccessKey that comes back from the recycle bin is enabled. It is, and signs
//! again at once.
inline constexpr bool restoredKeyIsActive = true;

// Signatures. The time of a signature is held against the computer's clock, never the sandbox's.
inline constexpr std::chrono::minutes signatureTolerance{15};
inline constexpr std::chrono::minutes nonceMemory{35};
inline constexpr int nonceMinimum = 8;
inline constexpr int nonceMaximum = 128;

// Temporary credentials. They end by the sandbox's time, which is also what Expiration is told in.
inline constexpr int sessionSeconds = 3600;
inline constexpr int shortestSession = 900;
inline constexpr int sessionPolicyLength = 2048;

// The engine.
inline constexpr int journalLength = 10000;
inline constexpr int auditLogLength = 100'000;
inline constexpr std::chrono::milliseconds auditFlush{500};
inline constexpr std::chrono::milliseconds firstDueRun{2000};
inline constexpr std::chrono::milliseconds dueWatch{1000};
inline constexpr int hugeReplyBytes = 16 * 1024 * 1024;

} // namespace keyturn::local::choices
