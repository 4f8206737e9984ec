#pragma once

#include "services/openapi/apirequest.h"

#include <optional>
#include <string_view>

namespace keyturn {

//! Reads a JSON answer strictly. No value when it is damaged, or when the secure heap is full.
[[nodiscard]] std::optional<ApiReply> readReply(
    std::string_view text, const std::vector<std::string_view> &secretMembers);

} // namespace keyturn
