#include "models/secretstatus.h"

#include <algorithm>

namespace keyturn {

namespace {
constexpr qint64 overdueAfter = 3600;
constexpr qint64 dueSoonWithin = 3 * 86400;
} // namespace

SecretStatus statusOf(
    const Secret &secret, const QDateTime &now, const std::optional<QDateTime> &rotationEnds)
{
    if (secret.isPendingDeletion())
        return SecretStatus::PendingDeletion;
    if (secret.rotation == AutomaticRotation::Invalid)
        return SecretStatus::RotationFailed;
    if (rotationEnds && *rotationEnds > now)
        return SecretStatus::Rotating;
    if (secret.rotation == AutomaticRotation::Disabled)
        return SecretStatus::RotationOff;
    if (!secret.nextRotation.isValid())
        return SecretStatus::OnSchedule;
    const qint64 left = now.secsTo(secret.nextRotation);
    if (left < -overdueAfter)
        return SecretStatus::Overdue;
    return left <= dueSoonWithin ? SecretStatus::DueSoon : SecretStatus::OnSchedule;
}

bool needsAttention(SecretStatus status)
{
    return status == SecretStatus::RotationFailed || status == SecretStatus::Overdue
        || status == SecretStatus::Unavailable;
}

double rotationShare(const Secret &secret, const QDateTime &now)
{
    if (!secret.nextRotation.isValid() || !secret.interval || secret.interval->count() <= 0)
        return 0;
    const auto left = static_cast<double>(now.secsTo(secret.nextRotation));
    return std::clamp(1 - left / static_cast<double>(secret.interval->count()), 0.0, 1.0);
}

AllowedActions allowedActions(SecretStatus status)
{
    if (status == SecretStatus::Unknown)
        return {};
    if (status == SecretStatus::PendingDeletion)
        return {.restore = true};
    const bool idle = status != SecretStatus::Rotating;
    return {.rotate = idle,
        .configureRotation = idle,
        .edit = true,
        .readValue = true,
        .planDeletion = true,
        .restore = false};
}

} // namespace keyturn
