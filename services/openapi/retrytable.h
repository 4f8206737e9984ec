#pragma once

#include "services/openapi/apirequest.h"
#include "services/types/error.h"

#include <chrono>
#include <optional>

namespace keyturn {

//! The first attempt and what follows it.
constexpr int mostAttempts = 3;

//! How long one call may take, and how it is repeated.
struct CallTiming
{
    std::chrono::milliseconds connect = std::chrono::seconds(5);
    std::chrono::milliseconds firstByte = std::chrono::seconds(10);
    std::chrono::milliseconds total = std::chrono::seconds(30);
    std::chrono::milliseconds transientBase = std::chrono::milliseconds(100);
    std::chrono::milliseconds throttledBase = std::chrono::seconds(1);
    std::chrono::milliseconds longestWait = std::chrono::seconds(20);
};

//! The one table of what is repeated: how long to wait before attempt number `attempt` + 1
//! (the first is 1), with full jitter; no value when the call has ended. `random` is in [0, 1).
[[nodiscard]] std::optional<std::chrono::milliseconds> waitBeforeRetry(
    const Error &error, Effect effect, int attempt, const CallTiming &timing, double random);

} // namespace keyturn
