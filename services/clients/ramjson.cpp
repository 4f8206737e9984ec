#include "services/clients/ramjson.h"

#include "services/clients/wiretime.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace keyturn::ramjson {

namespace {

std::optional<RamUser> userOf(const QJsonObject &object)
{
    RamUser user;
    user.name = object["UserName"_L1].toString();
    user.displayName = object["DisplayName"_L1].toString();
    user.comments = object["Comments"_L1].toString();
    user.created = fromWireTime(object["CreateDate"_L1].toString());
    return user.name.isEmpty() ? std::nullopt : std::optional(user);
}

std::optional<AccessKey> accessKeyOf(const QJsonObject &object)
{
    AccessKey key;
    key.id = object["AccessKeyId"_L1].toString();
    const bool active = object["Status"_L1].toString() == "Active"_L1;
    key.status = active ? AccessKey::Status::Active : AccessKey::Status::Inactive;
    key.created = fromWireTime(object["CreateDate"_L1].toString());
    return key.id.isEmpty() ? std::nullopt : std::optional(key);
}

} // namespace

std::optional<RamUserPage> userPage(const ApiReply &reply)
{
    const QJsonValue users = reply.object["Users"_L1];
    if (!users["User"_L1].isArray())
        return std::nullopt;
    RamUserPage page;
    const QJsonArray array = users["User"_L1].toArray();
    for (const QJsonValue &item : array) {
        const std::optional<RamUser> user = userOf(item.toObject());
        if (!user)
            return std::nullopt;
        page.users << *user;
    }
    if (!reply.object["IsTruncated"_L1].toBool())
        return page;
    page.marker = reply.object["Marker"_L1].toString();
    return page.marker.isEmpty() ? std::nullopt : std::optional(page);
}

std::optional<RamUser> user(const ApiReply &reply)
{
    return userOf(reply.object["User"_L1].toObject());
}

std::optional<QList<AccessKey>> accessKeys(const ApiReply &reply)
{
    const QJsonValue list = reply.object["AccessKeys"_L1];
    if (!list["AccessKey"_L1].isArray())
        return std::nullopt;
    QList<AccessKey> keys;
    const QJsonArray array = list["AccessKey"_L1].toArray();
    for (const QJsonValue &item : array) {
        const std::optional<AccessKey> key = accessKeyOf(item.toObject());
        if (!key)
            return std::nullopt;
        keys << *key;
    }
    return keys;
}

std::optional<QDateTime> lastUsed(const ApiReply &reply)
{
    const QJsonValue use = reply.object["AccessKeyLastUsed"_L1];
    if (!use.isObject())
        return std::nullopt;
    const QString text = use["LastUsedDate"_L1].toString();
    const QDateTime time = fromWireTime(text);
    return text.isEmpty() || time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<CreatedAccessKey> createdAccessKey(ApiReply &reply)
{
    const std::optional<AccessKey> key = accessKeyOf(reply.object["AccessKey"_L1].toObject());
    const auto secret = reply.secrets.find("AccessKeySecret");
    if (!key || secret == reply.secrets.end() || secret->second.isEmpty())
        return std::nullopt;
    return CreatedAccessKey{*key, std::move(secret->second)};
}

std::optional<RamRole> role(const ApiReply &reply)
{
    const QJsonObject object = reply.object["Role"_L1].toObject();
    RamRole role{object["RoleName"_L1].toString(), object["Arn"_L1].toString(),
        object["AssumeRolePolicyDocument"_L1].toString()};
    return role.name.isEmpty() ? std::nullopt : std::optional(role);
}

std::optional<QList<RamPolicy>> policies(const ApiReply &reply)
{
    const QJsonValue list = reply.object["Policies"_L1];
    if (!list["Policy"_L1].isArray())
        return std::nullopt;
    QList<RamPolicy> policies;
    const QJsonArray array = list["Policy"_L1].toArray();
    for (const QJsonValue &item : array) {
        const bool custom = item["PolicyType"_L1].toString() == "Custom"_L1;
        policies << RamPolicy{item["PolicyName"_L1].toString(),
            custom ? RamPolicy::Type::Custom : RamPolicy::Type::System};
    }
    return policies;
}

QString policyType(RamPolicy::Type type)
{
    return type == RamPolicy::Type::Custom ? u"Custom"_s : u"System"_s;
}

} // namespace keyturn::ramjson
