#pragma once

#include "services/types/secret.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace keyturn {

//! What a person should know first about a secret. KMS has no status field; it is derived, in this
//! order of urgency, which is also the order of the list.
enum class SecretStatus {
    RotationFailed, //!< AutomaticRotation is Invalid
    Overdue, //!< the next rotation lies more than an hour in the past
    Unavailable, //!< KMS answers Rejected.Unavailable
    Rotating,
    DueSoon, //!< within three days
    OnSchedule,
    RotationOff,
    PendingDeletion,
    Unknown //!< not described yet
};

//! How long KMS takes to hand over from the old AccessKey to the new one. KMS does not tell;
//! about two days is what its documentation says.
inline constexpr std::chrono::hours handOverEstimate{48};

//! `rotationEnds` is set while a rotation is known to run.
[[nodiscard]] SecretStatus statusOf(
    const Secret &secret, const QDateTime &now, const std::optional<QDateTime> &rotationEnds);

//! "Needs attention": what will not mend itself.
[[nodiscard]] bool needsAttention(SecretStatus status);

//! Share of the rotation period that has passed, 0 to 1.
[[nodiscard]] double rotationShare(const Secret &secret, const QDateTime &now);

//! What may be done with a secret in a state.
struct AllowedActions
{
    bool rotate = false;
    bool configureRotation = false;
    bool edit = false;
    bool readValue = false;
    bool planDeletion = false;
    bool restore = false;
};
[[nodiscard]] AllowedActions allowedActions(SecretStatus status);

} // namespace keyturn
