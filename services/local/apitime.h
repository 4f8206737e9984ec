#pragma once

#include <QDateTime>
#include <QString>

namespace keyturn::local {

//! A time as the APIs write it: 2026-01-15T08:00:00Z. Every answer holds several, and Qt's own
//! functions, which know all calendars and formats, take a good part of an answer's time for them.
[[nodiscard]] QString apiTime(const QDateTime &time);
//! Exactly that form, in UTC; null if the text has another.
[[nodiscard]] QDateTime parseApiTime(const QString &text);

} // namespace keyturn::local
