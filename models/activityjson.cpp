#include "models/activityjson.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace keyturn::activityjson {

namespace {

using State = ApiCallRecord::State;

template<typename Enum, std::size_t size>
QString nameOf(Enum value, const std::array<const char *, size> &names)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(value)));
}

template<typename Enum, std::size_t size>
std::optional<Enum> valueOf(const QJsonValue &name, const std::array<const char *, size> &names)
{
    for (std::size_t i = 0; i < size; ++i) {
        if (name.toString() == QLatin1StringView(names.at(i)))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

// In the order of the enums; written to disk, so that their order may change.
constexpr std::array stateNames = {
    "Running", "Retrying", "Succeeded", "Failed", "Unknown", "Canceled"};
constexpr std::array outcomeNames = {"NotSent", "Rejected", "Unknown"};
constexpr std::array kindNames = {"Network", "Timeout", "Tls", "Protocol", "Denied", "Credentials",
    "ClockSkew", "NotFound", "AlreadyExists", "PendingDeletion", "NotPendingDeletion", "Rotating",
    "Throttled", "Quota", "InvalidParameter", "Unavailable", "Server", "Refused", "Other"};
static_assert(kindNames.size() == static_cast<std::size_t>(ErrorKind::Other) + 1);

QJsonObject errorObject(const Error &error)
{
    return {{u"Kind"_s, nameOf(error.kind, kindNames)},
        {u"Outcome"_s, nameOf(error.outcome, outcomeNames)}, {u"Code"_s, error.code},
        {u"Message"_s, error.message}};
}

std::optional<Error> error(const QJsonValue &value, const QString &requestId)
{
    if (!value.isObject())
        return std::nullopt;
    return Error{valueOf<ErrorKind>(value["Kind"_L1], kindNames).value_or(ErrorKind::Other),
        valueOf<Outcome>(value["Outcome"_L1], outcomeNames).value_or(Outcome::Unknown),
        value["Code"_L1].toString(), value["Message"_L1].toString(), requestId};
}

QJsonArray parameterArray(const QList<CallParameter> &parameters)
{
    QJsonArray array;
    for (const CallParameter &parameter : parameters) {
        QJsonObject object{{u"Name"_s, parameter.name}};
        if (!parameter.secret)
            object.insert(u"Value"_s, parameter.value);
        array << object;
    }
    return array;
}

} // namespace

QJsonObject object(const ApiCallRecord &call)
{
    QJsonArray attempts;
    for (const int attempt : call.attempts)
        attempts << attempt;
    QJsonObject object{{u"Id"_s, QString::number(call.id, 16)},
        {u"Started"_s, call.started.toUTC().toString(Qt::ISODateWithMs)},
        {u"Product"_s, call.product}, {u"Operation"_s, call.action}, {u"Region"_s, call.region},
        {u"Endpoint"_s, call.endpoint}, {u"AccessKeyId"_s, call.accessKeyId},
        {u"Changes"_s, call.changes}, {u"Parameters"_s, parameterArray(call.parameters)},
        {u"Status"_s, nameOf(call.state, stateNames)}, {u"Attempts"_s, attempts},
        {u"DurationInMilliseconds"_s, call.duration}, {u"HttpStatus"_s, call.httpStatus},
        {u"RequestId"_s, call.requestId}};
    if (call.error)
        object.insert(u"Error"_s, errorObject(*call.error));
    return object;
}

std::optional<ApiCallRecord> call(const QJsonObject &object)
{
    ApiCallRecord call;
    bool hasId = false;
    call.id = object["Id"_L1].toString().toULongLong(&hasId, 16);
    call.started = QDateTime::fromString(object["Started"_L1].toString(), Qt::ISODateWithMs);
    const auto state = valueOf<State>(object["Status"_L1], stateNames);
    call.action = object["Operation"_L1].toString();
    if (!hasId || !call.started.isValid() || !state || call.action.isEmpty())
        return std::nullopt;
    call.state = *state;
    call.product = object["Product"_L1].toString();
    call.region = object["Region"_L1].toString();
    call.endpoint = object["Endpoint"_L1].toString();
    call.accessKeyId = object["AccessKeyId"_L1].toString();
    call.changes = object["Changes"_L1].toBool();
    for (const QJsonValue &value : object["Parameters"_L1].toArray())
        call.parameters << CallParameter{value["Name"_L1].toString(), value["Value"_L1].toString(),
            value["Value"_L1].isUndefined()};
    for (const QJsonValue &value : object["Attempts"_L1].toArray())
        call.attempts << value.toInt();
    call.duration = object["DurationInMilliseconds"_L1].toInt(-1);
    call.httpStatus = object["HttpStatus"_L1].toInt();
    call.requestId = object["RequestId"_L1].toString();
    call.error = error(object["Error"_L1], call.requestId);
    return call;
}

} // namespace keyturn::activityjson
