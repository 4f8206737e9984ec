#pragma once

#include "services/local/operation.h"

namespace keyturn::local {

class RamTable;
class Sessions;

//! STS 2015-04-01: who signs, open to everybody, and temporary credentials of roles.
[[nodiscard]] Product stsProduct(const RamTable &ram, Sessions &sessions);

} // namespace keyturn::local
