#pragma once

#include "services/local/fault.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace keyturn::local {

//! A slow answer comes no later than this.
inline constexpr std::chrono::minutes longestFaultDelay{10};

// The names of faults, wherever a person writes them: on a command line and in a control call.

[[nodiscard]] std::optional<Fault::Kind> faultKindOf(QStringView name);
[[nodiscard]] QString faultName(Fault::Kind kind);
[[nodiscard]] QStringList faultNames();
//! Nothing when a part is not understood. `delay` is a duration for slow, else empty.
[[nodiscard]] std::optional<Fault> faultOf(
    const QString &action, QStringView kind, qint64 count, const QString &delay);

} // namespace keyturn::local
