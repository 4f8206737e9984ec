#pragma once

#include "services/local/operation.h"

namespace keyturn::local {

class RamTable;

//! STS 2015-04-01: who signs. Open to every active AccessKey.
[[nodiscard]] Product stsProduct(const RamTable &ram);

} // namespace keyturn::local
