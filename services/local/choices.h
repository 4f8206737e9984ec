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
