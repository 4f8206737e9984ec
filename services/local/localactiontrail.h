#pragma once

#include "services/local/operation.h"

namespace keyturn::local {

class AuditLog;
class RamTable;

//! ActionTrail 2020-07-06 over the service's own record of calls: who did what, and what an
//! AccessKey was last used for.
[[nodiscard]] Product actionTrailProduct(AuditLog &log, const RamTable &ram);

} // namespace keyturn::local
