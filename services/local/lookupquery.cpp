#include "services/local/lookupquery.h"

#include "services/local/kmscall.h"
#include "services/local/refusal.h"

#include <QHash>
#include <QMap>
#include <QStringList>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultDays = 7;
constexpr int largestPage = 50;
constexpr int attributesThatCount = 2;

//! The column that holds an attribute; those without one are the same in all events.
const QHash<QString, QString> columns{{u"ServiceName"_s, u"service"_s}, {u"EventName"_s, u"name"_s},
    {u"User"_s, u"caller"_s}, {u"RoleName"_s, u"caller"_s}, {u"PrincipalId"_s, u"caller_id"_s},
    {u"EventId"_s, u"upper(request)"_s}, {u"ResourceType"_s, u"resource_type"_s},
    {u"ResourceName"_s, u"resource"_s}, {u"EventRW"_s, u"is_write"_s},
    {u"EventAccessKeyId"_s, u"access_key"_s}, {u"SourceIpAddress"_s, u"address"_s},
    {u"EventType"_s, u"'ApiCall'"_s}, {u"SensitiveAction"_s, u"'false'"_s}};

//! Which keys go together.
const QHash<QString, QStringList> partners{
    {u"ServiceName"_s,
        {u"EventName"_s, u"User"_s, u"PrincipalId"_s, u"RoleName"_s, u"ResourceName"_s,
            u"EventRW"_s, u"SensitiveAction"_s, u"EventType"_s}},
    {u"ResourceName"_s,
        {u"ResourceType"_s, u"EventName"_s, u"User"_s, u"RoleName"_s, u"ServiceName"_s}},
    {u"EventType"_s, {u"EventName"_s}}};

bool goTogether(const QString &one, const QString &other)
{
    return partners.value(one).contains(other) || partners.value(other).contains(one);
}

QDateTime timeOf(const Call &call, const QString &name)
{
    QDateTime time = QDateTime::fromString(call.parameters.text(name), Qt::ISODate);
    if (!time.isValid())
        throw invalidParameter(name);
    return time.toUTC();
}

} // namespace

LookupQuery::LookupQuery(const Call &call)
{
    readSpan(call);
    m_query.limit = call.parameters.number(u"MaxResults"_s, 1, largestPage, 20);
    const QString direction = call.parameters.text(u"Direction"_s);
    if (!direction.isEmpty() && direction != "FORWARD"_L1 && direction != "BACKWARD"_L1)
        throw invalidParameter(u"Direction"_s);
    m_query.order =
        direction == "FORWARD"_L1 ? AuditLog::Order::OldestFirst : AuditLog::Order::YoungestFirst;
    m_query.region = regionOf(call);
    readAttributes(call);
    readToken(call);
}

void LookupQuery::readSpan(const Call &call)
{
    const bool hasStart = call.parameters.has(u"StartTime"_s);
    if (hasStart != call.parameters.has(u"EndTime"_s))
        throw missingParameter(hasStart ? u"EndTime"_s : u"StartTime"_s);
    m_query.from = hasStart ? timeOf(call, u"StartTime"_s) : call.now.addDays(-defaultDays);
    m_query.to = hasStart ? timeOf(call, u"EndTime"_s) : call.now;
    if (m_query.from > m_query.to)
        throw invalidParameter(u"StartTime"_s, u"It is after EndTime."_s);
}

void LookupQuery::readToken(const Call &call)
{
    const QString token = call.parameters.text(u"NextToken"_s);
    if (token.isEmpty())
        return;
    const QStringList parts =
        QString::fromLatin1(QByteArray::fromBase64(token.toLatin1())).split(u' ');
    bool good = parts.size() == 4;
    std::array<qint64, 4> numbers{};
    for (std::size_t i = 0; good && i < numbers.size(); ++i)
        numbers.at(i) = parts[static_cast<qsizetype>(i)].toLongLong(&good);
    if (!good || numbers[0] <= 0)
        throw invalidParameter(u"NextToken"_s);
    m_query.afterId = numbers[0];
    m_query.afterTime = QDateTime::fromMSecsSinceEpoch(numbers[1], Qt::UTC);
    m_query.from = QDateTime::fromMSecsSinceEpoch(numbers[2], Qt::UTC);
    m_query.to = QDateTime::fromMSecsSinceEpoch(numbers[3], Qt::UTC);
}

QString LookupQuery::tokenAfter(const AuditEvent &last) const
{
    const QString text = u"%1 %2 %3 %4"_s.arg(last.id)
                             .arg(last.time.toMSecsSinceEpoch())
                             .arg(m_query.from.toMSecsSinceEpoch())
                             .arg(m_query.to.toMSecsSinceEpoch());
    return QString::fromLatin1(text.toLatin1().toBase64());
}

//! Of more than two the first two count; of two with the same key, the second.
void LookupQuery::readAttributes(const Call &call)
{
    const QStringList keys = numbered(call, u"LookupAttribute"_s, u".Key"_s);
    const QStringList values = numbered(call, u"LookupAttribute"_s, u".Value"_s);
    QMap<QString, QString> wanted;
    for (int i = 0; i < keys.size() && i < attributesThatCount; ++i) {
        if (!columns.contains(keys[i]))
            throw invalidParameter(u"LookupAttribute.%1.Key"_s.arg(i + 1));
        wanted[keys[i]] = values[i];
    }
    if (wanted.size() == 2 && !goTogether(wanted.firstKey(), wanted.lastKey()))
        throw invalidParameter(u"LookupAttribute"_s,
            u"%1 and %2 do not go together."_s.arg(wanted.firstKey(), wanted.lastKey()));
    for (auto attribute = wanted.begin(); attribute != wanted.end(); ++attribute) {
        QString value = attribute.value();
        if (attribute.key() == "EventRW"_L1)
            value = value == "Write"_L1 ? u"1"_s : value == "Read"_L1 ? u"0"_s : u"-1"_s;
        if (attribute.key() == "RoleName"_L1)
            m_query.equal.append({u"caller_kind"_s, u"assumed-role"_s});
        if (attribute.key() == "User"_L1)
            m_query.equal.append({u"caller_kind"_s, u"ram-user"_s});
        m_query.equal.append({columns.value(attribute.key()), value});
    }
}

} // namespace keyturn::local
