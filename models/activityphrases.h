#pragma once

#include "services/types/apicallrecord.h"

#include <QString>

//! Words for calls, in the user's language.
namespace keyturn::phrase {

[[nodiscard]] QString callState(const ApiCallRecord &call); //!< Retrying · 2 of 3
[[nodiscard]] QString callDuration(const ApiCallRecord &call); //!< 212 ms, 2.1 s
//! The hour of today, else with the day.
[[nodiscard]] QString callTime(const QDateTime &time, const QDateTime &now);
//! 3 (10:20:02, 10:20:03, 10:20:04)
[[nodiscard]] QString callAttempts(const ApiCallRecord &call);
//! What became of the call, in one or two sentences; empty while nothing is to be said.
[[nodiscard]] QString callStory(const ApiCallRecord &call, const QString &target);

//! A command as it is shown: in lines, with what would reorder or hide text made visible.
[[nodiscard]] QString shownCommand(const QString &command);

//! The secret, RAM user, role, policy or AccessKey that a call is about; empty when it is about
//! the region.
[[nodiscard]] QString callTarget(const ApiCallRecord &call);

} // namespace keyturn::phrase
