#include "services/local/kmscall.h"

#include "services/local/choices.h"
#include "services/local/limits.h"
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
        region = call.hostRegion;
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
    for (const int number : call.parameters.numbersOf(name))
        values.append(call.parameters.text(u"%1.%2%3"_s.arg(name).arg(number).arg(suffix)));
    return values;
}

QString nameIn(const Call &call, const QString &kind, const QString &nameOrArn)
{
    static const QRegularExpression arn(u"^acs:kms:([^:]*):([^:]*):([a-z]+)/(.+)$"_s);
    const auto match = arn.match(nameOrArn);
    if (!match.hasMatch())
        return nameOrArn;
    if (match.captured(1) != regionOf(call) || match.captured(2) != choices::accountId
        || match.captured(3) != kind)
        throw secretNotFound();
    return match.captured(4);
}

SecretRow secretNamed(const SecretTable &secrets, const Call &call, const QString &nameOrArn)
{
    const auto secret = secrets.find(regionOf(call), nameIn(call, u"secret"_s, nameOrArn));
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

void requireType(const SecretRow &secret, SecretType type)
{
    if (secret.type != type)
        throw invalidParameter(
            u"SecretName"_s, u"The operation is for secrets of type %1."_s.arg(nameOf(type)));
}

KeyRow requireKey(const KeyTable &keys, const Call &call)
{
    const QString id = call.parameters.required(u"KeyId"_s);
    const auto key = keys.key(regionOf(call), nameIn(call, u"key"_s, id));
    if (!key)
        throw keyNotFound();
    return *key;
}

QString requestedVersionId(const Call &call)
{
    (void)call.parameters.required(u"VersionId"_s);
    return call.parameters.limited(u"VersionId"_s, limits::versionIdLength);
}

SecretBytes requestedValue(const Call &call)
{
    QByteArray data = call.parameters.required(u"SecretData"_s).toUtf8();
    if (data.size() > limits::secretDataBytes)
        throw invalidParameter(
            u"SecretData"_s, u"It is longer than %1 bytes."_s.arg(limits::secretDataBytes));
    SecretBytes value =
        SecretBytes::copyOf({data.constData(), static_cast<std::size_t>(data.size())});
    data.fill('\0');
    if (!value.isValid())
        throw Refusal{500, u"InternalFailure"_s, u"Internal Failure."_s};
    return value;
}

bool requestsBinary(const Call &call)
{
    const QString type = call.parameters.text(u"SecretDataType"_s);
    if (!type.isEmpty() && type != "text"_L1 && type != "binary"_L1)
        throw invalidParameter(u"SecretDataType"_s, u"It is text or binary."_s);
    return type == "binary"_L1;
}

Refusal instanceNotFound()
{
    return {404, choices::instanceMissing, u"The KMS instance is not found."_s};
}

Refusal instanceExpired()
{
    return {409, choices::instanceExpired, u"The KMS instance has expired."_s};
}

Refusal keyNotFound()
{
    return {404, u"Forbidden.KeyNotFound"_s, u"The specified Key is not found."_s};
}

QString arnOf(const KeyRow &key)
{
    return u"acs:kms:%1:%2:key/%3"_s.arg(key.region, choices::accountId, key.id);
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

void putPlace(QJsonObject &json, const SecretRow &secret)
{
    if (secret.instanceId.isEmpty())
        return;
    json[u"EncryptionKeyId"_s] = secret.keyId;
    json[u"DKMSInstanceId"_s] = secret.instanceId;
}

void putRotation(QJsonObject &json, const SecretRow &secret)
{
    if (secret.type == SecretType::Generic)
        return;
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
    static const QRegularExpression allowed(u"^[\\p{L}\\p{N} /\\\\_.+=:@-]*\\z"_s);
    const bool good = !tag.key.isEmpty() && tag.key.size() <= limits::tagLength
        && tag.value.size() <= limits::tagLength && !tag.key.startsWith("aliyun"_L1)
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
        const QJsonValue value = item["TagValue"_L1];
        if (!value.isUndefined() && !value.isString())
            throw invalidParameter(u"Tags"_s, u"TagValue is a text."_s);
        const Tag tag{item["TagKey"_L1].toString(), value.toString()};
        checkTag(tag, u"Tags"_s);
        tags.append(tag);
    }
    if (tags.size() > limit)
        throw invalidParameter(u"Tags"_s, u"There are more than %1."_s.arg(limit));
    return tags;
}

} // namespace keyturn::local
