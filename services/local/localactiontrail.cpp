#include "services/local/localactiontrail.h"

#include "services/local/auditlog.h"
#include "services/local/choices.h"
#include "services/local/kmscall.h"
#include "services/local/lookupquery.h"
#include "services/local/ramtable.h"
#include "services/local/refusal.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

struct ServiceName
{
    QString english;
    QString chinese;
};

ServiceName nameOf(const QString &service)
{
    static const QHash<QString, ServiceName> names{
        {u"Kms"_s, {u"Key Management Service"_s, u"密钥管理服务"_s}},
        {u"Ram"_s, {u"Resource Access Management"_s, u"访问控制"_s}},
        {u"Ims"_s, {u"Identity Management Service"_s, u"身份管理服务"_s}},
        {u"Sts"_s, {u"Security Token Service"_s, u"安全令牌服务"_s}},
        {u"Actiontrail"_s, {u"ActionTrail"_s, u"操作审计"_s}}};
    return names.value(service, {service, service});
}

QString sourceOf(const AuditEvent &event)
{
    const QString host = event.service.toLower();
    return event.region.isEmpty() ? host + u".aliyuncs.com"_s
                                  : u"%1.%2.aliyuncs.com"_s.arg(host, event.region);
}

QJsonObject identityOf(const Caller &caller)
{
    const bool isUser = caller.kind == Caller::Kind::RamUser;
    QJsonObject json{{u"type"_s, isUser ? u"ram-user"_s : u"assumed-role"_s},
        {u"accountId"_s, choices::accountId},
        {u"principalId"_s, isUser ? caller.id : caller.id + u':' + caller.session},
        {u"userName"_s, isUser ? caller.name : caller.name + u':' + caller.session},
        {u"accessKeyId"_s, caller.accessKeyId}};
    if (!isUser)
        json[u"sessionContext"_s] =
            QJsonObject{{u"attributes"_s, QJsonObject{{u"mfaAuthenticated"_s, u"false"_s}}}};
    return json;
}

QJsonObject detailOf(const AuditEvent &event)
{
    const bool isGlobal = event.region.isEmpty();
    QJsonObject json{{u"eventId"_s, event.requestId.toUpper()}, {u"eventVersion"_s, 1},
        {u"eventSource"_s, sourceOf(event)}, {u"eventName"_s, event.name},
        {u"eventRW"_s, event.isWrite ? u"Write"_s : u"Read"_s}, {u"eventType"_s, u"ApiCall"_s},
        {u"eventTime"_s, apiTime(event.time)}, {u"serviceName"_s, event.service},
        {u"apiVersion"_s, event.version}, {u"requestId"_s, event.requestId},
        {u"acsRegion"_s, isGlobal ? choices::defaultRegion : event.region},
        {u"isGlobal"_s, isGlobal}, {u"sourceIpAddress"_s, event.address},
        {u"userAgent"_s, event.agent}, {u"userIdentity"_s, identityOf(event.caller)},
        {u"requestParameters"_s, QJsonDocument::fromJson(event.parameters.toUtf8()).object()},
        {u"requestParameterJson"_s, event.parameters}};
    if (!event.resource.isEmpty()) {
        json[u"resourceName"_s] = event.resource;
        json[u"resourceType"_s] = event.resourceType;
        json[u"referencedResources"_s] =
            QJsonObject{{event.resourceType, QJsonArray{event.resource}}};
    }
    if (!event.code.isEmpty()) {
        json[u"errorCode"_s] = event.code;
        json[u"errorMessage"_s] = event.message;
    }
    return json;
}

QJsonObject useOf(const AuditEvent &event)
{
    return {{u"UsedTimestamp"_s, event.time.toMSecsSinceEpoch()},
        {u"Source"_s, u"ManagementEvent"_s},
        {u"Detail"_s,
            QString::fromUtf8(QJsonDocument(detailOf(event)).toJson(QJsonDocument::Compact))}};
}

void putService(QJsonObject &json, const QString &service)
{
    json[u"ServiceName"_s] = service;
    json[u"ServiceNameEn"_s] = nameOf(service).english;
    json[u"ServiceNameCn"_s] = nameOf(service).chinese;
}

//! A user's AccessKey that exists; throws else.
AccessKeyRow requireKey(const RamTable &ram, const Call &call)
{
    const auto key = ram.accessKey(call.parameters.required(u"AccessKey"_s));
    if (!key)
        throw Refusal{404, u"AccessKeyNotFound"_s, u"The specified AccessKey does not exist."_s};
    return *key;
}

QJsonObject lookupEvents(AuditLog &log, const Call &call)
{
    log.flush();
    const LookupQuery lookup(call);
    AuditLog::Query query = lookup.query();
    ++query.limit; // to see whether there is another page
    QList<AuditEvent> events = log.find(query);
    const bool more = events.size() == query.limit;
    if (more)
        events.removeLast();
    QJsonArray list;
    for (const AuditEvent &event : events)
        list.append(detailOf(event));
    return {{u"Events"_s, list}, {u"StartTime"_s, apiTime(query.from)},
        {u"EndTime"_s, apiTime(query.to)},
        {u"NextToken"_s, more ? lookup.tokenAfter(events.last()) : QString()}};
}

QJsonObject lastUsedInfo(AuditLog &log, const RamTable &ram, const Call &call)
{
    log.flush();
    const AccessKeyRow key = requireKey(ram, call);
    const auto user = ram.user(key.userName);
    QJsonObject json;
    const auto uses = log.lastUses({key.id, u"access_key"_s});
    if (!uses.isEmpty()) {
        json = useOf(uses.first());
        putService(json, uses.first().service);
    }
    json[u"AccessKeyId"_s] = key.id;
    json[u"AccountId"_s] = choices::accountId;
    json[u"AccountType"_s] = u"ram-user"_s;
    json[u"OwnerId"_s] = user ? user->id : QString();
    json[u"UserName"_s] = key.userName;
    return json;
}

//! How one of the four lists of last uses is made.
struct UseList
{
    QString name; //!< of the list in the answer
    QString column;
    bool needsService = false;
    void (*put)(QJsonObject &, const AuditEvent &);
};

//! Where a page of last uses begins. Later uses do not count: they would move the pages.
struct UsePlace
{
    qint64 upTo;
    qint64 before = 0;
};

UsePlace placeOfToken(const AuditLog &log, const Call &call)
{
    const QString token = call.parameters.text(u"NextToken"_s);
    if (token.isEmpty())
        return {log.lastId()};
    bool isGood = true;
    bool isGoodToo = true;
    const UsePlace place{token.section(u' ', 0, 0).toLongLong(&isGood),
        token.section(u' ', 1).toLongLong(&isGoodToo)};
    if (!isGood || !isGoodToo || place.upTo <= 0 || place.before <= 0)
        throw invalidParameter(u"NextToken"_s);
    return place;
}

QJsonObject lastUsedList(AuditLog &log, const RamTable &ram, const Call &call, const UseList &kind)
{
    constexpr int largestPage = 100;
    log.flush();
    const AccessKeyRow key = requireKey(ram, call);
    const QString service = kind.needsService ? call.parameters.required(u"ServiceName"_s)
                                              : call.parameters.text(u"ServiceName"_s);
    const int size = call.parameters.number(u"PageSize"_s, 0, largestPage, 20);
    const UsePlace place = placeOfToken(log, call);
    QList<AuditEvent> uses =
        log.lastUses({key.id, kind.column, service, place.upTo, place.before, size + 1});
    const bool more = size > 0 && uses.size() > size;
    while (uses.size() > size)
        uses.removeLast();
    QJsonArray list;
    for (const AuditEvent &event : uses) {
        QJsonObject use = useOf(event);
        kind.put(use, event);
        list.append(use);
    }
    return {{kind.name, list},
        {u"NextToken"_s, more ? u"%1 %2"_s.arg(place.upTo).arg(uses.last().id) : QString()}};
}

const std::array<std::pair<QString, UseList>, 4> &useLists()
{
    static const std::array<std::pair<QString, UseList>, 4> lists{
        {{u"GetAccessKeyLastUsedEvents"_s,
             {u"Events"_s, u"name"_s, true,
                 [](QJsonObject &json, const AuditEvent &event) {
                     json[u"EventName"_s] = event.name;
                 }}},
            {u"GetAccessKeyLastUsedProducts"_s,
                {u"Products"_s, u"service"_s, false,
                    [](QJsonObject &json, const AuditEvent &event) {
                        putService(json, event.service);
                    }}},
            {u"GetAccessKeyLastUsedIps"_s,
                {u"Ips"_s, u"address"_s, false,
                    [](QJsonObject &json, const AuditEvent &event) {
                        json[u"Ip"_s] = event.address;
                    }}},
            {u"GetAccessKeyLastUsedResources"_s,
                {u"Resources"_s, u"resource"_s, true,
                    [](QJsonObject &json, const AuditEvent &event) {
                        json[u"ResourceName"_s] = event.resource;
                        json[u"ResourceType"_s] = event.resourceType;
                    }}}}};
    return lists;
}

} // namespace

Product actionTrailProduct(AuditLog &log, const RamTable &ram)
{
    OperationTable operations{
        {u"LookupEvents"_s, {[&log](const Call &call) { return lookupEvents(log, call); }}},
        {u"GetAccessKeyLastUsedInfo"_s,
            {[&log, &ram](const Call &call) { return lastUsedInfo(log, ram, call); }}}};
    for (const auto &[action, kind] : useLists())
        operations.insert(action, {[&log, &ram, kind = kind](const Call &call) {
            return lastUsedList(log, ram, call, kind);
        }});
    const auto permissions = [](const QString &action, const Call &) {
        return QList<Permission>{{u"actiontrail:"_s + action, u"*"_s}};
    };
    return {u"Actiontrail"_s, operations, permissions};
}

} // namespace keyturn::local
