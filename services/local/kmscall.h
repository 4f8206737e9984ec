#pragma once

#include "services/local/secrettable.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

//! What the operations of KMS have in common: where a call is aimed, and how a secret is written.
namespace keyturn::local {

struct Call;
struct Permission;

[[nodiscard]] const QStringList &regions();
[[nodiscard]] QString regionOf(const Call &call);
//! On the secrets that the call names; on the container of all secrets if it names none.
[[nodiscard]] QList<Permission> kmsPermissions(const QString &action, const Call &call);
//! Name.1, Name.2 and so on, up to the first that is not there; each with a suffix.
[[nodiscard]] QStringList numbered(
    const Call &call, const QString &name, const QString &suffix = {});
//! The secret of this name or ARN; throws 404 if there is none.
[[nodiscard]] SecretRow secretNamed(
    const SecretTable &secrets, const Call &call, const QString &nameOrArn);
//! The secret that SecretName (a name or an ARN) means; throws 404 if there is none.
[[nodiscard]] SecretRow requireSecret(const SecretTable &secrets, const Call &call);
//! The same; throws 409 while the secret waits for its deletion.
[[nodiscard]] SecretRow requireUsableSecret(const SecretTable &secrets, const Call &call);

[[nodiscard]] QString arnOf(const SecretRow &secret);
[[nodiscard]] QString extendedConfigOf(const SecretRow &secret);
//! AutomaticRotation and the dates and interval that belong to it.
void putRotation(QJsonObject &json, const SecretRow &secret);
[[nodiscard]] QJsonObject tagsOf(const SecretTable &secrets, qint64 secret);
//! Throws what the documentation says of a bad key or value of a tag.
void checkTag(const Tag &tag, const QString &parameter);
//! Reads Tags: [{"TagKey","TagValue"}].
[[nodiscard]] QList<Tag> requestedTags(const Call &call, int limit);

} // namespace keyturn::local
