#pragma once

#include <QDateTime>
#include <QStringView>

namespace keyturn {

//! Reads a time of KMS or RAM: ISO 8601 with Z or an offset, with or without fractions of a second
//! (DeleteSecret was documented with nanoseconds and +08:00). Null when it is none. UTC.
[[nodiscard]] QDateTime fromWireTime(QStringView text);

} // namespace keyturn
