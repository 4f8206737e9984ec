#pragma once

#include "models/secretstatus.h"
#include "services/types/secret.h"
#include "services/types/trail.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

//! Words for facts, in the user's language: dates, periods, statuses. Local time, 24 hours.
namespace keyturn::phrase {

[[nodiscard]] QString dateTime(const QDateTime &time); //!< Thu 16 Jul 2026, 10:24
[[nodiscard]] QString plainDateTime(const QDateTime &time); //!< 16 Jul 2026, 10:24
[[nodiscard]] QString date(const QDateTime &time); //!< 16 Jul 2026
[[nodiscard]] QString shortDate(const QDateTime &time); //!< 16 Jul
[[nodiscard]] QString dateTimeWithUtc(const QDateTime &time); //!< for tool tips

[[nodiscard]] QString days(int count); //!< 30 days
[[nodiscard]] QString interval(std::chrono::seconds seconds); //!< 30 days, 6 hours
[[nodiscard]] QString timeLeft(const QDateTime &now, const QDateTime &end); //!< 30 h, 5 days
[[nodiscard]] QString timeUntil(const QDateTime &now, const QDateTime &then); //!< in 6 days
[[nodiscard]] QString ago(const QDateTime &then, const QDateTime &now); //!< 12 min ago
[[nodiscard]] QString service(const QString &name); //!< KMS, ECS
[[nodiscard]] QString use(const AccessKeyUse &use, const QDateTime &now); //!< 2 hours ago · ECS
[[nodiscard]] QString elapsed(const QDateTime &since, const QDateTime &now); //!< 12 s, 3 min

[[nodiscard]] QString status(SecretStatus status, const Secret &secret, const QDateTime &now,
    const std::optional<QDateTime> &rotationEnds);
[[nodiscard]] QString period(const Secret &secret);
[[nodiscard]] QString nextRotation(const Secret &secret, const QDateTime &now);
[[nodiscard]] QString toolTip(const Secret &secret, int column);

//! Text of a service on one line: control and direction-changing characters become visible
//! escapes, because they can make a name look like another.
[[nodiscard]] QString oneLine(const QString &text);
[[nodiscard]] QString searchText(const Secret &secret);

} // namespace keyturn::phrase
