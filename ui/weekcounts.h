#pragma once

#include "ui/widgets/weekstrip.h"

#include <QDateTime>
#include <QList>

namespace keyturn {

class SecretListModel;

//! Rotations and deletions of each of the seven days from today, local time.
[[nodiscard]] QList<DayCounts> weekCounts(const SecretListModel &secrets, const QDateTime &now);

} // namespace keyturn
