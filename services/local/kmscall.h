#pragma once

#include "services/local/keytable.h"
#include "services/local/refusal.h"
#include "services/local/secrettable.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

//! What the operations of KMS have in common: where a call is aimed, and how a secret is written.
namespace keyturn::local {

struct Call;

[[nodiscard]] const QStringList &regions();
[[nodiscard]] QString regionOf(const Call &call);
//! Name.N by number, whichever numbers there are; each with a suffix. Empty where only others of
//! the same number are there.
[[nodiscard]] QStringList numbered(
    const Call &call, const QString &name, const QString &suffix = {});
//! What is behind acs:kms:<region>:<account>:<kind>/, or the text itself if it is no ARN. Throws
//! 404 if it belongs elsewhere.
[[nodiscard]] QString nameIn(const Call &call, const QString &kind, const QString &nameOrArn);
//! The secret of this name or ARN; throws 404 if there is none.
[[nodiscard]] SecretRow secretNamed(
    const SecretTable &secrets, const Call &call, const QString &nameOrArn);
//! The secret that SecretName (a name or an ARN) means; throws 404 if there is none.
[[nodiscard]] SecretRow requireSecret(const SecretTable &secrets, const Call &call);
//! The same; throws 409 while the secret waits for its deletion.
[[nodiscard]] SecretRow requireUsableSecret(const SecretTable &secrets, const Call &call);
//! Throws if the operation is not for secrets of this type.
void requireType(const SecretRow &secret, SecretType type);
//! The key that KeyId (an ID or an ARN) means; throws 404 if there is none.
[[nodiscard]] KeyRow requireKey(const KeyTable &keys, const Call &call);
//! VersionId, which every new version needs.
[[nodiscard]] QString requestedVersionId(const Call &call);
//! SecretData; throws if it is missing or too long.
[[nodiscard]] SecretBytes requestedValue(const Call &call);
//! SecretDataType: true for binary, false for text.
[[nodiscard]] bool requestsBinary(const Call &call);

[[nodiscard]] Refusal instanceNotFound();
[[nodiscard]] Refusal instanceExpired();
[[nodiscard]] Refusal keyNotFound();

[[nodiscard]] QString arnOf(const KeyRow &key);
[[nodiscard]] QString arnOf(const SecretRow &secret);
[[nodiscard]] QString extendedConfigOf(const SecretRow &secret);
//! EncryptionKeyId and DKMSInstanceId of a secret in an instance.
void putPlace(QJsonObject &json, const SecretRow &secret);
//! AutomaticRotation and the dates and interval that belong to it; nothing of a Generic secret.
void putRotation(QJsonObject &json, const SecretRow &secret);
[[nodiscard]] QJsonObject tagsOf(const SecretTable &secrets, qint64 secret);
//! Throws what the documentation says of a bad key or value of a tag.
void checkTag(const Tag &tag, const QString &parameter);
//! Reads Tags: [{"TagKey","TagValue"}].
[[nodiscard]] QList<Tag> requestedTags(const Call &call, int limit);

} // namespace keyturn::local
