#include "services/clients/kmsjson.h"

#include "services/clients/wiretime.h"
#include "services/openapi/replyreader.h"
#include "services/types/rotationpolicy.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace keyturn::kmsjson {

namespace {

QDateTime time(const QJsonObject &object, QLatin1StringView name)
{
    return fromWireTime(object[name].toString());
}

AutomaticRotation automaticRotation(const QString &text)
{
    if (text == "Enabled"_L1)
        return AutomaticRotation::Enabled;
    return text == "Invalid"_L1 ? AutomaticRotation::Invalid : AutomaticRotation::Disabled;
}

QString userNameOf(const QJsonObject &object)
{
    const QByteArray config = object["ExtendedConfig"_L1].toString().toUtf8();
    return QJsonDocument::fromJson(config).object()["UserName"_L1].toString();
}

QList<Tag> tags(const QJsonObject &object)
{
    QList<Tag> list;
    const QJsonArray array = object["Tags"_L1].toObject()["Tag"_L1].toArray();
    for (const QJsonValue &tag : array)
        list << Tag{tag["TagKey"_L1].toString(), tag["TagValue"_L1].toString()};
    return list;
}

std::optional<Secret> secretOf(const QJsonObject &object)
{
    Secret secret;
    secret.name = object["SecretName"_L1].toString();
    if (secret.name.isEmpty())
        return std::nullopt;
    secret.arn = object["Arn"_L1].toString();
    secret.description = object["Description"_L1].toString();
    secret.userName = userNameOf(object);
    secret.instanceId = object["DKMSInstanceId"_L1].toString();
    secret.rotation = automaticRotation(object["AutomaticRotation"_L1].toString());
    secret.interval = parseInterval(object["RotationInterval"_L1].toString());
    secret.lastRotation = time(object, "LastRotationDate"_L1);
    secret.nextRotation = time(object, "NextRotationDate"_L1);
    secret.created = time(object, "CreateTime"_L1);
    secret.updated = time(object, "UpdateTime"_L1);
    secret.plannedDeletion = time(object, "PlannedDeleteTime"_L1);
    secret.tags = tags(object);
    return secret;
}

void appendJsonString(SecretBytes &to, std::string_view text)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    to.append("\"");
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            to.append("\\");
        if (byte < 0x20U) {
            const std::array<char, 6> escape = {
                '\\', 'u', '0', '0', digits[byte >> 4U], digits[byte & 15U]};
            to.append({escape.data(), escape.size()});
        } else {
            to.append({&c, 1});
        }
    }
    to.append("\"");
}

} // namespace

std::optional<Secret> secret(const ApiReply &reply)
{
    return secretOf(reply.object);
}

std::optional<SecretPage> secretPage(const ApiReply &reply)
{
    const QJsonValue list = reply.object["SecretList"_L1];
    const QJsonValue total = reply.object["TotalCount"_L1];
    if (!list.isObject() || !total.isDouble())
        return std::nullopt;
    if (!list["Secret"_L1].isArray() && total.toInt() != 0)
        return std::nullopt; // half an answer must not empty the list
    SecretPage page;
    page.total = total.toInt();
    const QJsonArray array = list["Secret"_L1].toArray();
    for (const QJsonValue &item : array) {
        std::optional<Secret> secret = secretOf(item.toObject());
        if (!secret)
            return std::nullopt;
        page.secrets << *secret;
    }
    return page;
}

std::optional<SecretValue> secretValue(ApiReply &reply)
{
    const auto data = reply.secrets.find("SecretData");
    if (data == reply.secrets.end())
        return std::nullopt;
    std::optional<ApiReply> inner = data->second.withView(
        [](std::string_view text) { return readReply(text, {"AccessKeySecret"}); });
    if (!inner || !inner->secrets.contains("AccessKeySecret"))
        return std::nullopt;
    SecretValue value;
    value.versionId = reply.object["VersionId"_L1].toString();
    value.accessKeyId = inner->object["AccessKeyId"_L1].toString();
    value.accessKeySecret = std::move(inner->secrets.find("AccessKeySecret")->second);
    value.generated = time(inner->object, "GenerateTimestamp"_L1);
    if (value.accessKeyId.isEmpty() || value.accessKeySecret.isEmpty())
        return std::nullopt;
    return value;
}

std::optional<QList<SecretVersion>> versions(const ApiReply &reply)
{
    const QJsonValue list = reply.object["VersionIds"_L1];
    if (!list["VersionId"_L1].isArray())
        return std::nullopt;
    QList<SecretVersion> versions;
    const QJsonArray array = list["VersionId"_L1].toArray();
    for (const QJsonValue &item : array) {
        SecretVersion version;
        version.id = item["VersionId"_L1].toString();
        version.created = time(item.toObject(), "CreateTime"_L1);
        const QJsonArray stages = item["VersionStages"_L1]["VersionStage"_L1].toArray();
        for (const QJsonValue &stage : stages)
            version.stages << stage.toString();
        if (version.id.isEmpty())
            return std::nullopt;
        versions << version;
    }
    return versions;
}

std::optional<QStringList> names(
    const ApiReply &reply, QLatin1StringView list, QLatin1StringView item, QLatin1StringView name)
{
    const QJsonValue object = reply.object[list];
    if (!object[item].isArray())
        return std::nullopt;
    QStringList found;
    const QJsonArray array = object[item].toArray();
    for (const QJsonValue &entry : array)
        found << entry[name].toString();
    return found;
}

SecretBytes secretData(const std::vector<AccessKeyPair> &pairs)
{
    SecretBytes data;
    bool held = true;
    data.append(R"({"AccessKeys":[)");
    for (const AccessKeyPair &pair : pairs) {
        if (&pair != &pairs.front())
            data.append(",");
        const QByteArray id = pair.id.toUtf8();
        data.append(R"({"AccessKeyId":)");
        appendJsonString(data, {id.constData(), static_cast<std::size_t>(id.size())});
        data.append(R"(,"AccessKeySecret":)");
        pair.secret.withView([&data](std::string_view secret) { appendJsonString(data, secret); });
        data.append("}");
        held = held && pair.secret.isValid();
    }
    data.append("]}");
    if (!held)
        data.invalidate();
    return data;
}

QString tagList(const QList<Tag> &tags)
{
    QJsonArray list;
    for (const Tag &tag : tags)
        list << QJsonObject{{u"TagKey"_s, tag.key}, {u"TagValue"_s, tag.value}};
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QString extendedConfig(const QString &userName)
{
    const QJsonObject config{{u"SecretSubType"_s, u"RamUserAccessKey"_s}, {u"UserName"_s, userName},
        {u"CustomData"_s, QJsonObject()}};
    return QString::fromUtf8(QJsonDocument(config).toJson(QJsonDocument::Compact));
}

} // namespace keyturn::kmsjson
