#pragma once

#include "services/types/apicallrecord.h"

#include <QByteArray>

namespace keyturn::activityexport {

enum class Format { Csv, Json };

//! RFC 4180 with a heading; no field is taken for a formula by a spreadsheet.
[[nodiscard]] QByteArray csv(const QList<ApiCallRecord> &calls);
[[nodiscard]] QByteArray json(const QList<ApiCallRecord> &calls);
//! Writes a file, whole or not at all. Returns why it could not, or nothing.
[[nodiscard]] QString save(
    const QString &fileName, Format format, const QList<ApiCallRecord> &calls);

} // namespace keyturn::activityexport
