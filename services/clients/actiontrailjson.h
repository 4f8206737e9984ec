#pragma once

#include "services/openapi/apirequest.h"
#include "services/types/trail.h"

#include <optional>

namespace keyturn::actiontrailjson {

//! Decoders of ActionTrail's answers: no value when a field that must be there is missing.

[[nodiscard]] std::optional<TrailPage> trailPage(const ApiReply &reply);
[[nodiscard]] std::optional<AccessKeyUse> accessKeyUse(const ApiReply &reply);

} // namespace keyturn::actiontrailjson
