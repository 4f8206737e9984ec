#pragma once

#include "services/openapi/apirequest.h"
#include "services/types/createsecretrequest.h"
#include "services/types/secret.h"

#include <QStringList>

#include <optional>

namespace keyturn::kmsjson {

//! Decoders of KMS's answers: no value when a field that must be there is missing or of another
//! type. Fields that do not apply are absent from KMS's JSON and stay empty.

[[nodiscard]] std::optional<Secret> secret(const ApiReply &reply);
[[nodiscard]] std::optional<SecretPage> secretPage(const ApiReply &reply);
[[nodiscard]] std::optional<SecretValue> secretValue(ApiReply &reply);
[[nodiscard]] std::optional<QList<SecretVersion>> versions(const ApiReply &reply);
[[nodiscard]] std::optional<QStringList> names(
    const ApiReply &reply, QLatin1StringView list, QLatin1StringView item, QLatin1StringView name);

//! {"AccessKeys":[{"AccessKeyId":…,"AccessKeySecret":…}]}, every pair of the user.
[[nodiscard]] SecretBytes secretData(const std::vector<AccessKeyPair> &pairs);
//! [{"TagKey":…,"TagValue":…}]
[[nodiscard]] QString tagList(const QList<Tag> &tags);
[[nodiscard]] QString extendedConfig(const QString &userName);

} // namespace keyturn::kmsjson
