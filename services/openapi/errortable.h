#pragma once

#include "services/types/error.h"

#include <QJsonObject>
#include <QNetworkReply>

namespace keyturn {

//! The one table from HTTP status and code of the service to a kind.
[[nodiscard]] ErrorKind errorKind(int httpStatus, const QString &code);

//! The error that a complete answer with status 4xx or 5xx means. 4xx with a code and a RequestId
//! is Rejected; 5xx, and a nonce that the service has seen before, leave the effect Unknown.
[[nodiscard]] Error serviceError(int httpStatus, const QJsonObject &body);

//! The kind of a transport failure. Qt's own text is never used: it holds the whole URL.
[[nodiscard]] ErrorKind transportKind(QNetworkReply::NetworkError error);

//! An answer that is not what it must be. The effect is unknown.
[[nodiscard]] Error damagedAnswer(const QString &requestId = {});

//! A call that Keyturn did not start.
[[nodiscard]] Error refused(const QString &message);

} // namespace keyturn
