#pragma once

#include <QString>

#include <chrono>

//! What the documentation of KMS, RAM and STS leaves open, and what this service does about it.
//! Clients must not depend on any of it: they read the state again after each write. What begins
//! with "Open:" is a line of the manual page, under the heading of its group: first what is open,
//! to the colon or full stop, then what is done here. The build copies it, nobody else does.
namespace keyturn::local::choices {

using namespace Qt::StringLiterals;

// Identity of the sandbox account.
inline const QString accountId = u"1000000000000001"_s;
inline const QString operatorName = u"kms-admin"_s;
inline const QString operatorKeyId = u"LTAI5tSANDBOX0000001"_s;
inline const QString accessKeyPrefix = u"LTAI5tSANDBOX"_s;

// Requests.
//! Open: Which region a call is for, where one endpoint serves all. The one in the parameter
//! RegionId, any of the right form; else that of the host, as in kms.cn-shanghai.localhost; else
//! cn-hangzhou.
inline const QString defaultRegion = u"cn-hangzhou"_s;
//! Open: A parameter sent twice, in query and form together. InvalidParameter.
//! Open: A plus sign in a query or form. A space.
//! Open: How long a request may be. 256 KiB the target, 8 KiB a header, 32 KiB all headers, 256
//! KiB the body.
//! Open: Which TLS the endpoints speak. 1.2 or newer, and HTTP/1.1 only.
//! Open: How many requests an account may send. As many as it likes; of RotateSecret 50 an hour.
//! Open: Whether x-acs-retry-after comes with a throttled answer. It does not.
//! Open: Whether KMS fills AccessDeniedDetail. It does, as the other products do.
//! Open: The message of a refusal of which only the code is documented. A sentence of ours.

// Secrets.
//! Open: Whether a generated name holds the logon name or the display name. The logon name.
inline const QString secretNamePrefix = u"acs/ram/user/"_s;
//! Open: How long a description may be. 256 characters.
inline constexpr int descriptionLength = 256;
//! Open: Whether ResourceId of a secret is its name or its ARN. Both are taken, the name is given.
//! Open: The largest page of ListSecretVersionIds. 100.
inline constexpr int versionPageMaximum = 100;
//! Open: CreateSecret without an instance and a key. It is accepted; with only one of them it is
//! refused with MissingParameter.
//! Open: The code for an instance that is not there. 404 Forbidden.DKMSInstanceNotFound.
inline const QString instanceMissing = u"Forbidden.DKMSInstanceNotFound"_s;
//! Open: Whether CreateSecret compares SecretData with the AccessKeys of the RAM user. It must
//! name each of them once, and no other; their secrets are not tried.
//! Open: Whether the filter SecretName of ListSecrets wants the whole name. A part will do, as in
//! Description; filters with different keys must all be met.
//! Open: The statuses of a dry run. 400, and 403 with AccessDeniedError.
//! Open: Whether the filter SecretType tells capitals apart. It does not.
//! Open: Whether CreateSecret takes the permission ram:PassRole. It does not.
//! Open: CreateSecret for a RAM user who is not there. 404 EntityNotExist.User.
//! Open: The code of an operation for Generic secrets alone on another, and the other way round.
//! 400 InvalidParameter.
//! Open: Members of a RAM secret's value beside the pair. GenerateTimestamp, and no others.
//! Open: Reading the value of a secret that waits for its deletion. 409
//! Rejected.ResourceInDeleteWindow.
//! Open: RecoveryWindowInDays together with ForceDeleteWithoutRecovery. InvalidParameter.
//! Open: The forced deletion of a secret that waits for its deletion. It is deleted.
//! Open: PlannedDeleteTime in the answer to a forced deletion. The time of the call.
//! Open: The code of PutSecretValue with another value under the name of a version that exists.
//! 409 Rejected.ResourceExist.
inline const QString versionExists = u"Rejected.ResourceExist"_s;

// Instances. The demo account has one, with one key.
//! Open: The ARN of an instance. acs:kms:<region>:<account>:keystore/<instance>.
inline const QString sampleInstance = u"kst-hzz65sandboxdemo00001"_s;
inline const QString sampleKey = u"key-hzz65sandboxdemo00001"_s;
//! Open: What an instance refuses whose time has run out. New secrets in it, and whatever needs a
//! value: 409 Rejected.Unavailable; AutomaticRotation becomes Invalid.
inline const QString instanceExpired = u"Rejected.Unavailable"_s;
//! Open: What the whole account as principal of a secret's policy grants. Nothing by itself: it
//! leaves the decision to RAM.
//! Open: Whether actions in policies are told apart by capitals. They are.
//! Open: Conditions in policies. An allowing statement with a condition allows nothing, a denying
//! one denies always.

// Passwords.
//! Open: The default of RequireEachIncludedType. It is true.

// Rotation. A rotation needs a free slot among the user's two AccessKeys.
//! Open: The rotation of a user who has two AccessKeys. 409 LimitExceeded.User.AccessKey, and
//! AutomaticRotation becomes Invalid.
//! Open: The code of RotateSecret and UpdateSecretRotationPolicy while a rotation runs. 409
//! Rejected.SecretRotating; RotateSecret with the VersionId of a version succeeds and does
//! nothing.
inline const QString rotating = u"Rejected.SecretRotating"_s;
//! Open: The code of a rotation without the service role. 403 Forbidden.RamRoleNotFound, and
//! AutomaticRotation becomes Invalid; CreateSecret does not look at the role.
inline const QString roleMissing = u"Forbidden.RamRoleNotFound"_s;
//! Open: Who the service role must trust. kms.aliyuncs.com, whichever of its two names it has.
//! Open: The shortest interval of UpdateSecretRotationPolicy. 6 hours, as in CreateSecret.
//! Open: An interval that has already passed when it is set. The secret is rotated at once.
//! Open: How long both AccessKeys live after RotateSecret. As after an automatic rotation: the
//! time of --rotation-window.
//! Open: When LastRotationDate moves. At the start of the rotation, not at its end.
//! Open: An automatic rotation that falls due while one runs. It follows when that one ends.
//! Open: How AutomaticRotation comes back from Invalid. By a rotation that succeeds, or by setting
//! the policy again.
//! Open: What becomes of the old AccessKey. It is disabled and deleted in one step when the window
//! ends.
//! Open: A current AccessKey that was deleted in RAM by hand. The next rotation makes a new one.
//! Open: Rotation of a secret that waits for its deletion. There is none.
//! Open: A deletion that is planned while a rotation runs. The rotation stands still: both
//! AccessKeys stay until the secret is restored, and for good if it is purged.
//! Open: How many versions of a RAM secret are told of. 100; two at most have a value.
//! Open: The schedule of a restored secret. The old one; if it was missed, an interval from then.

// RAM. With IMS; quotas are those of GetAccountSummary in a new account.
inline const QString accountAlias = u"keyturn-sandbox"_s;
//! Open: The ARN of a role. Its name in small letters, and not told apart by capitals in policies;
//! AssumedRoleUser has it as it was made.
//! Open: The last use of an AccessKey that was never used. An empty LastUsedDate; ActionTrail
//! leaves the fields out.
//! Open: The code of ActionTrail for an AccessKey that is not there. 404 AccessKeyNotFound.
//! Open: Tags of roles. CreateRole takes them, no operation gives them back.
//! Open: What becomes of a secret whose RAM user gets a new name. The secret goes on naming the
//! old one, so that its next rotation fails.
//! Open: Whether the API moves a deleted RAM user to the recycle bin as the console does. Users
//! are deleted for good, and with them their AccessKeys in the recycle bin.
//! Open: What UpdateRole without NewMaxSessionDuration does, for which its page names a default.
//! The role keeps what it has.
//! Open: Whether the AccessKey that a rotation removes goes to the recycle bin like one that is
//! deleted through RAM or IMS. It does not, and cannot be restored.
inline constexpr std::chrono::hours recycleTime{30 * 24};
//! Open: Whether the API deletes an AccessKey that is still enabled, which the console refuses. It
//! does.
inline constexpr int recycledKeysOfUser = 3;
//! Open: Whether an AccessKey that comes back from the recycle bin is enabled. It is, and signs
//! again at once.
inline constexpr bool restoredKeyIsActive = true;

// Signatures. The time of a signature is held against the computer's clock, never the sandbox's.
//! Open: Which headers must be signed. host, content-type and every x-acs- header; else 400
//! IncompleteSignature.
//! Open: How far the time of a request may be off, 15 or 31 minutes. 15.
inline constexpr std::chrono::minutes signatureTolerance{15};
//! Open: How long a nonce is remembered, and how long it may be. 35 minutes; 128 characters.
inline constexpr std::chrono::minutes nonceMemory{35};
inline constexpr int nonceMaximum = 128;

// Credentials. Those of AssumeRole.
//! Open: By whose clock temporary credentials end. By the service's, which may be turned;
//! Expiration is told in its time.
//! Open: Who may assume a role whose trust policy names the whole account. Every user and role of
//! it that is allowed to assume roles.

// Events. Those of ActionTrail, which come from the service's record of calls.
//! Open: The page of LookupEvents when MaxResults is not sent. 20.
//! Open: ResourceName of an event of KMS. The name of the secret, also where it was called by its
//! ARN.
//! Open: The code for lookup attributes that do not go together. 400 InvalidParameter.
//! Open: How late an event is found. At once.
//! Open: How long events are kept. The last 100,000. After a kill those of reads in the last half
//! second may be missing, after a power failure a few more; those of changes are not.

} // namespace keyturn::local::choices
