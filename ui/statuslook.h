#pragma once

#include "models/secretstatus.h"
#include "ui/widgets/statuschip.h"

namespace keyturn {

//! Icon and colours of a status. Each status has its own icon shape: colour never speaks alone.
[[nodiscard]] ChipLook statusLook(SecretStatus status);

//! Colour of the passed share in the Next Rotation column.
[[nodiscard]] Token rotationBarToken(SecretStatus status);

} // namespace keyturn
