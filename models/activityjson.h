#pragma once

#include "services/types/apicallrecord.h"

#include <QJsonObject>

namespace keyturn::activityjson {

//! A call as an object, for the history and for Export JSON.
[[nodiscard]] QJsonObject object(const ApiCallRecord &call);
//! Nothing when the object is not a call.
[[nodiscard]] std::optional<ApiCallRecord> call(const QJsonObject &object);

} // namespace keyturn::activityjson
