#include "services/openapi/retrytable.h"

#include <algorithm>

namespace keyturn {

namespace {

bool isTransient(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
        return true;
    default:
        return false;
    }
}

} // namespace

std::optional<std::chrono::milliseconds> waitBeforeRetry(
    const Error &error, Effect effect, int attempt, const CallTiming &timing, double random)
{
    // A throttled call was refused before it ran, so even a write may be made again.
    const bool throttled = error.kind == ErrorKind::Throttled;
    const bool again = effect == Effect::Read ? throttled || isTransient(error)
                                              : throttled && error.outcome == Outcome::Rejected;
    if (!again || attempt >= mostAttempts)
        return std::nullopt;
    const auto base = throttled ? timing.throttledBase : timing.transientBase;
    const auto longest = std::min(base * (1 << attempt), timing.longestWait);
    return std::chrono::milliseconds(
        static_cast<qint64>(static_cast<double>(longest.count()) * random));
}

} // namespace keyturn
