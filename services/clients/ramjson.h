#pragma once

#include "services/openapi/apirequest.h"
#include "services/types/ram.h"

#include <optional>

namespace keyturn::ramjson {

//! Decoders of RAM's answers: no value when a field that must be there is missing.

[[nodiscard]] std::optional<RamUserPage> userPage(const ApiReply &reply);
[[nodiscard]] std::optional<RamUser> user(const ApiReply &reply);
[[nodiscard]] std::optional<QList<AccessKey>> accessKeys(const ApiReply &reply);
//! Null when the AccessKey was never used.
[[nodiscard]] std::optional<QDateTime> lastUsed(const ApiReply &reply);
[[nodiscard]] std::optional<CreatedAccessKey> createdAccessKey(ApiReply &reply);
[[nodiscard]] std::optional<RamRole> role(const ApiReply &reply);
[[nodiscard]] std::optional<QList<RamPolicy>> policies(const ApiReply &reply);

[[nodiscard]] QString policyType(RamPolicy::Type type);

} // namespace keyturn::ramjson
