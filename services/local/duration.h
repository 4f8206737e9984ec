#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace keyturn::local {

//! 90s, 30m, 6h or 2d; nothing when it is none of them, or not above zero.
[[nodiscard]] std::optional<std::chrono::seconds> parseDuration(const QString &text);

} // namespace keyturn::local
