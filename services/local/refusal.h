#pragma once

#include <QJsonObject>
#include <QString>

namespace keyturn::local {

//! Why an operation is refused, in the words of the API. Thrown by the rules and caught in one
//! place, Gateway, which undoes the transaction and writes the error envelope.
struct Refusal
{
    int status = 400;
    QString code;
    QString message;
    bool keepsChanges = false; //!< the failed rotation itself is to be remembered
    QJsonObject accessDenied = {}; //!< AccessDeniedDetail of the envelope
    QString missing = {}; //!< the parameter that is not there
    bool isOfKms = false; //!< not of the gateway in front of it, and in its envelope; faults only
};

//! In the words of KMS.
[[nodiscard]] Refusal missingParameter(const QString &name);
//! In those of the gateway and of all other products: MissingUserName.
[[nodiscard]] Refusal missingPart(const QString &name);
[[nodiscard]] Refusal invalidParameter(const QString &name, const QString &why = {});
[[nodiscard]] Refusal secretNotFound();
[[nodiscard]] Refusal secretInDeleteWindow();
[[nodiscard]] Refusal secretRotating();
[[nodiscard]] Refusal throttled();
[[nodiscard]] Refusal apiNotFound();
[[nodiscard]] Refusal ramNotFound(const QString &what, const QString &sentenceName);
[[nodiscard]] Refusal ramExists(const QString &what, const QString &sentenceName);
[[nodiscard]] Refusal accessKeyLimit();

} // namespace keyturn::local
