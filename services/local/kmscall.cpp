#include "services/local/kmscall.h"

#include "services/local/choices.h"
#include "services/local/operation.h"
#include "services/local/refusal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace keyturn::local {

using namespace Qt::StringLiterals;

const QStringList &regions()
{
    static const QStringList all{u"cn-qingdao"_s, u"cn-beijing"_s, u"cn-zhangjiakou"_s,
        u"cn-huhehaote"_s, u"cn-wulanchabu"_s, u"cn-hangzhou"_s, u"cn-shanghai"_s, u"cn-fuzhou"_s,
        u"cn-shenzhen"_s, u"cn-heyuan"_s, u"cn-guangzhou"_s, u"cn-wuhan-lr"_s, u"cn-chengdu"_s,
        u"cn-zhengzhou-jva"_s, u"cn-hongkong"_s, u"ap-northeast-1"_s, u"ap-northeast-2"_s,
        u"ap-southeast-1"_s, u"ap-southeast-3"_s, u"ap-southeast-5"_s, u"ap-southeast-6"_s,
        u"ap-southeast-7"_s, u"eu-central-1"_s, u"eu-west-1"_s, u"us-east-1"_s, u"us-west-1"_s,
        u"na-south-1"_s, u"me-east-1"_s, u"me-central-1"_s, u"cn-hangzhou-finance"_s,
        u"cn-shanghai-finance-1"_s, u"cn-shenzhen-finance-1"_s, u"cn-beijing-finance-1"_s,
        u"cn-heyuan-acdr-1"_s};
    return all;
}

QString regionOf(const Call &call)
{
    QString region = call.parameters.text(u"RegionId"_s);
    if (region.isEmpty())
        return choices::defaultRegion;
    // Any ID of the right form: KMS opens regions faster than programs are updated.
    static const QRegularExpression form(u"^[a-z]{2,4}(-[a-z0-9]+){1,4}\\z"_s);
    if (!form.match(region).hasMatch())
        throw invalidParameter(u"RegionId"_s);
    return region;
}

QStringList numbered(const Call &call, const QString &name, const QString &suffix)
{
    QStringList values;
    for (int i = 1; call.parameters.has(u"%1.%2%3"_s.arg(name).arg(i).arg(suffix)); ++i)
        values.append(call.parameters.text(u"%1.%2%3"_s.arg(name).arg(i).arg(suffix)));
    return values;
}

QList<Permission> kmsPermissions(const QString &action, const Call &call)
{
    const QString container = u"acs:kms:%1:%2:secret"_s.arg(regionOf(call), choices::accountId);
    QStringList names = numbered(call, u"ResourceId"_s);
    QString needed = u"kms:"_s + action;
    if (call.parameters.has(u"SecretName"_s) && action != "CreateSecret"_L1)
        names.append(call.parameters.text(u"SecretName"_s));
    // To read several values at once takes the permission to read each.
    if (action == "BatchGetSecretValue"_L1) {
        needed = u"kms:GetSecretValue"_s;
        for (const QJsonValue item : call.parameters.array(u"SecretsList"_s))
            names.append(item["SecretName"_L1].toString());
    }
    if (names.isEmpty())
        return {{needed, container}};
    QList<Permission> permissions;
    for (const QString &name : names)
        permissions.append(
            {needed, name.startsWith("acs:kms:"_L1) ? name : container + u'/' + name});
    return permissions;
}

SecretRow secretNamed(const SecretTable &secrets, const Call &call, const QString &nameOrArn)
{
    QString name = nameOrArn;
    const QString region = regionOf(call);
    static const QRegularExpression arn(u"^acs:kms:([^:]*):([^:]*):secret/(.+)$"_s);
    if (const auto match = arn.match(name); match.hasMatch()) {
        if (match.captured(1) != region || match.captured(2) != choices::accountId)
            throw secretNotFound();
        name = match.captured(3);
    }
    const auto secret = secrets.find(region, name);
    if (!secret)
        throw secretNotFound();
    return *secret;
}

SecretRow requireSecret(const SecretTable &secrets, const Call &call)
{
    return secretNamed(secrets, call, call.parameters.required(u"SecretName"_s));
}

SecretRow requireUsableSecret(const SecretTable &secrets, const Call &call)
{
    SecretRow secret = requireSecret(secrets, call);
    if (secret.isPendingDeletion())
        throw secretInDeleteWindow();
    return secret;
}

QString arnOf(const SecretRow &secret)
{
    return u"acs:kms:%1:%2:secret/%3"_s.arg(secret.region, choices::accountId, secret.name);
}

QString extendedConfigOf(const SecretRow &secret)
{
    const QJsonObject config{{u"SecretSubType"_s, u"RamUserAccessKey"_s},
        {u"UserName"_s, secret.userName},
        {u"CustomData"_s, QJsonDocument::fromJson(secret.customData.toUtf8()).object()}};
    return QString::fromUtf8(QJsonDocument(config).toJson(QJsonDocument::Compact));
}

void putRotation(QJsonObject &json, const SecretRow &secret)
{
    if (secret.lastRotation.isValid())
        json[u"LastRotationDate"_s] = apiTime(secret.lastRotation);
    if (secret.rotation == AutomaticRotation::Disabled) {
        json[u"AutomaticRotation"_s] = u"Disabled"_s;
        return;
    }
    const bool enabled = secret.rotation == AutomaticRotation::Enabled;
    json[u"AutomaticRotation"_s] = enabled ? u"Enabled"_s : u"Invalid"_s;
    json[u"RotationInterval"_s] = u"%1s"_s.arg(secret.intervalSeconds);
    json[u"NextRotationDate"_s] = apiTime(secret.nextRotation);
}

QJsonObject tagsOf(const SecretTable &secrets, qint64 secret)
{
    QJsonArray tags;
    for (const Tag &tag : secrets.tags(secret))
        tags.append(QJsonObject{{u"TagKey"_s, tag.key}, {u"TagValue"_s, tag.value}});
    return {{u"Tag"_s, tags}};
}

void checkTag(const Tag &tag, const QString &parameter)
{
    static const QRegularExpression allowed(u"^[\\p{L}\\p{N} /\\\\_.+=:@-]*$"_s);
    const bool good = !tag.key.isEmpty() && tag.key.size() <= choices::tagLength
        && tag.value.size() <= choices::tagLength && !tag.key.startsWith("aliyun"_L1)
        && !tag.key.startsWith("acs:"_L1) && allowed.match(tag.key).hasMatch()
        && allowed.match(tag.value).hasMatch();
    if (!good)
        throw invalidParameter(parameter);
}

QList<Tag> requestedTags(const Call &call, int limit)
{
    const QJsonArray array = call.parameters.array(u"Tags"_s);
    QList<Tag> tags;
    for (const QJsonValue item : array) {
        const Tag tag{item["TagKey"_L1].toString(), item["TagValue"_L1].toString()};
        checkTag(tag, u"Tags"_s);
        tags.append(tag);
    }
    if (tags.size() > limit)
        throw invalidParameter(u"Tags"_s, u"There are more than %1."_s.arg(limit));
    return tags;
}

} // namespace keyturn::local
