#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace keyturn::local {

class ReceivedRequest;

//! What a call is about, as ActionTrail names it.
struct Resource
{
    QString type; //!< ACS::KMS::Secret
    QString name; //!< acs/ram/user/alice
    QString region; //!< empty where the product knows none
};

//! What the audit log tells of a call besides who made it, when, and what became of it.
struct Subject
{
    Resource resource;
    QString parameters; //!< JSON object, without secret values
};

//! By parameters and host; of what was just made, by the answer.
[[nodiscard]] Resource resourceOf(
    const QString &product, const ReceivedRequest &request, const QJsonObject &body);
//! The parameters as a JSON object, without those that only sign the request.
[[nodiscard]] QString auditedParameters(const QMap<QString, QString> &redacted);

} // namespace keyturn::local
