#pragma once

#include <chrono>

//! How much and how long: bounds that the documentation of KMS, RAM and STS names, then those of
//! the engine.
namespace keyturn::local::limits {

// Secrets.
inline constexpr int secretNameLength = 192;
inline constexpr int secretDataBytes = 30720;
inline constexpr int extendedConfigLength = 1024;
inline constexpr int customDataPairs = 10;
inline constexpr int versionIdLength = 64;
inline constexpr int versionsOfGeneric = 10;
inline constexpr int versionsOfRam = 100; // kept as a record; two at most have a value
inline constexpr int stagesOfSecret = 8;
inline constexpr int policyBytes = 32768;
inline constexpr int stageLength = 64;
inline constexpr int tagsOfSecret = 20;
inline constexpr int tagsOfCall = 10;
inline constexpr int tagLength = 128;
inline constexpr int resourcesOfCall = 50;
inline constexpr int secretsOfBatch = 20;
inline constexpr int rotationsPerHour = 50;

// Instances; these are of the one in the demo account.
inline constexpr int secretsOfInstance = 1000;
inline constexpr int keysOfInstance = 1000;
inline constexpr int requestsOfInstance = 1000; // a second
inline constexpr int networksOfInstance = 5;
inline constexpr int yearsOfInstance = 3;

// Passwords.
inline constexpr int shortestPassword = 8;
inline constexpr int longestPassword = 128;

// RAM, by the quotas of GetAccountSummary in a new account, and STS.
inline constexpr int accessKeysOfUser = 2;
inline constexpr int userNameLength = 64;
inline constexpr int usersOfAccount = 1000;
inline constexpr int rolesOfAccount = 1000;
inline constexpr int policiesOfAccount = 1500;
inline constexpr int customPoliciesOfUser = 10;
inline constexpr int customPoliciesOfRole = 5;
inline constexpr int systemPoliciesOfPrincipal = 20;
inline constexpr int policyLength = 6144;
inline constexpr int sessionMinimum = 3600; // MaxSessionDuration of a role, in seconds
inline constexpr int sessionMaximum = 43200;
inline constexpr int sessionSeconds = 3600;
inline constexpr int shortestSession = 900;
inline constexpr int sessionPolicyLength = 2048;

// The engine.
inline constexpr int accessKeyDigits = 7; // behind choices::accessKeyPrefix
inline constexpr int accessKeySecretLength = 30;
inline constexpr int dueOfTransaction = 100;
inline constexpr int journalLength = 10000;
inline constexpr int auditLogLength = 100'000;
inline constexpr std::chrono::milliseconds auditFlush{500};
inline constexpr std::chrono::milliseconds firstDueRun{2000};
inline constexpr std::chrono::milliseconds dueWatch{1000};
inline constexpr std::chrono::milliseconds duePatience{10000};
inline constexpr std::chrono::milliseconds slowNetwork{1500}; // of Trouble::SlowNetwork
inline constexpr int hugeReplyBytes = 16 * 1024 * 1024;

} // namespace keyturn::local::limits
