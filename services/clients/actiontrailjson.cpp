#include "services/clients/actiontrailjson.h"

#include "services/clients/wiretime.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace keyturn::actiontrailjson {

namespace {

//! GetSecretValue names one secret, BatchGetSecretValue a list of them.
QStringList secretNames(const QJsonValue &parameters)
{
    const QString name = parameters["SecretName"_L1].toString();
    if (!name.isEmpty())
        return {name};
    QStringList names;
    const QByteArray text = parameters["SecretsList"_L1].toString().toUtf8();
    const QJsonArray list = QJsonDocument::fromJson(text).array();
    for (const QJsonValue &item : list)
        names << item["SecretName"_L1].toString();
    return names;
}

TrailEvent eventOf(const QJsonValue &value)
{
    const QJsonValue identity = value["userIdentity"_L1];
    TrailEvent event;
    event.time = fromWireTime(value["eventTime"_L1].toString());
    event.name = value["eventName"_L1].toString();
    event.caller = identity["userName"_L1].toString();
    if (event.caller.isEmpty())
        event.caller = identity["principalId"_L1].toString();
    event.accessKeyId = identity["accessKeyId"_L1].toString();
    event.address = value["sourceIpAddress"_L1].toString();
    event.userAgent = value["userAgent"_L1].toString();
    event.secretNames = secretNames(value["requestParameters"_L1]);
    event.errorCode = value["errorCode"_L1].toString();
    return event;
}

} // namespace

std::optional<TrailPage> trailPage(const ApiReply &reply)
{
    if (!reply.object["Events"_L1].isArray())
        return std::nullopt;
    TrailPage page;
    const QJsonArray events = reply.object["Events"_L1].toArray();
    for (const QJsonValue &value : events) {
        const TrailEvent event = eventOf(value);
        if (event.name.isEmpty() || !event.time.isValid())
            return std::nullopt; // half a record would hide a reader
        page.events << event;
    }
    page.nextToken = reply.object["NextToken"_L1].toString();
    return page;
}

std::optional<AccessKeyUse> accessKeyUse(const ApiReply &reply)
{
    AccessKeyUse use;
    // A 64-bit number of milliseconds; absent when there was no use.
    const QJsonValue time = reply.object["UsedTimestamp"_L1];
    if (time.isDouble() && time.toInteger() > 0)
        use.time = QDateTime::fromMSecsSinceEpoch(time.toInteger(), Qt::UTC);
    else if (!time.isUndefined() && !time.isNull() && !time.isDouble())
        return std::nullopt;
    use.service = reply.object["ServiceName"_L1].toString();
    const QByteArray detail = reply.object["Detail"_L1].toString().toUtf8();
    use.address = QJsonDocument::fromJson(detail).object()["sourceIpAddress"_L1].toString();
    return use;
}

} // namespace keyturn::actiontrailjson
