#include "services/local/choices.h"
#include "services/local/kmscall.h"
#include "services/local/limits.h"
#include "services/local/localkms.h"
#include "services/local/page.h"
#include "services/local/refusal.h"
#include "services/local/secretfilter.h"
#include "services/local/secrettable.h"

#include <QJsonArray>
#include <QJsonDocument>

// The operations of LocalKms that change nothing.
namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

QJsonObject listItem(const SecretRow &secret)
{
    QJsonObject json{{u"SecretName"_s, secret.name}, {u"SecretType"_s, nameOf(secret.type)},
        {u"CreateTime"_s, apiTime(secret.created)}, {u"UpdateTime"_s, apiTime(secret.updated)}};
    if (secret.isPendingDeletion())
        json[u"PlannedDeleteTime"_s] = apiTime(secret.plannedDeletion);
    return json;
}

//! All but the last brace of the same as text. Nothing in it needs to be escaped: what a secret may
//! be called is checked when it is made.
void appendItem(QByteArray &json, const SecretRow &secret)
{
    json += "{\"CreateTime\":\"" + apiTime(secret.created).toLatin1();
    if (secret.isPendingDeletion())
        json += "\",\"PlannedDeleteTime\":\"" + apiTime(secret.plannedDeletion).toLatin1();
    json += "\",\"SecretName\":\"" + secret.name.toUtf8() + "\",\"SecretType\":\""
        + nameOf(secret.type).toLatin1() + "\",\"UpdateTime\":\""
        + apiTime(secret.updated).toLatin1() + '"';
}

QJsonObject stagesOf(const QStringList &stages)
{
    return {{u"VersionStage"_s, QJsonArray::fromStringList(stages)}};
}

//! The value as it was put; of a RAM secret, the AccessKey that it stands for.
QString secretData(const SecretRow &secret, const VersionRow &version, const SecretBytes &value)
{
    QString text = value.withView([](std::string_view bytes) {
        return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    });
    if (secret.type == SecretType::Generic)
        return text;
    const QJsonObject json{{u"AccessKeyId"_s, version.accessKeyId}, {u"AccessKeySecret"_s, text},
        {u"GenerateTimestamp"_s, apiTime(version.created)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

//! Which value is wanted. Of a RAM secret the stage decides; VersionId is not looked at.
struct ValueChoice
{
    QString stage;
    QString versionId;
    bool extendedConfig = false;
};

//! Clients write it as a boolean or as a text.
bool isTrue(const QJsonValue &value)
{
    return value.toBool() || value.toString().compare("true"_L1, Qt::CaseInsensitive) == 0;
}

std::optional<VersionRow> chosenVersion(
    const SecretTable &secrets, const SecretRow &secret, const ValueChoice &choice)
{
    const QString stage = choice.stage.isEmpty() ? stageCurrent : choice.stage;
    if (secret.type == SecretType::RamCredentials) {
        if (stage != stageCurrent && stage != stagePrevious)
            throw invalidParameter(u"VersionStage"_s, u"ACSCurrent and ACSPrevious can be read."_s);
        return secrets.staged(secret.id, stage);
    }
    if (choice.versionId.isEmpty())
        return secrets.staged(secret.id, stage);
    auto version = secrets.version(secret.id, choice.versionId);
    const bool fits = version && (choice.stage.isEmpty() || version->stages.contains(stage));
    return fits ? version : std::nullopt;
}

QJsonObject valueOf(const SecretTable &secrets, const SecretRow &secret, const ValueChoice &choice)
{
    const auto version = chosenVersion(secrets, secret, choice);
    const SecretBytes value = version ? secrets.value(secret.id, version->id) : SecretBytes();
    if (!version || value.isEmpty())
        throw secretNotFound();
    QJsonObject json{{u"SecretName"_s, secret.name}, {u"SecretType"_s, nameOf(secret.type)},
        {u"SecretDataType"_s, version->isBinary ? u"binary"_s : u"text"_s},
        {u"VersionId"_s, version->id}, {u"VersionStages"_s, stagesOf(version->stages)},
        {u"SecretData"_s, secretData(secret, *version, value)},
        {u"CreateTime"_s, apiTime(version->created)}};
    putRotation(json, secret);
    if (choice.extendedConfig && secret.type == SecretType::RamCredentials)
        json[u"ExtendedConfig"_s] = extendedConfigOf(secret);
    return json;
}

} // namespace

//! Written as text: as objects, a page took most of the time of its request.
QByteArray LocalKms::listSecrets(const Call &call) const
{
    const Page page(call, 10, 100);
    const bool fetchTags = call.parameters.flag(u"FetchTags"_s);
    const SecretFilter filter(call.parameters.array(u"Filters"_s));
    const SecretRows found = m_secrets.page(regionOf(call), filter, page.first(), page.size);
    QByteArray json = "{\"PageNumber\":" + QByteArray::number(page.number)
        + ",\"PageSize\":" + QByteArray::number(page.size) + ",\"SecretList\":{\"Secret\":[";
    for (const SecretRow &secret : found.rows) {
        if (!json.endsWith('['))
            json += ',';
        appendItem(json, secret);
        if (fetchTags)
            json += ",\"Tags\":"
                + QJsonDocument(local::tagsOf(m_secrets, secret.id)).toJson(QJsonDocument::Compact);
        json += '}';
    }
    json += "]},\"TotalCount\":" + QByteArray::number(found.total) + '}';
    return json;
}

QJsonObject LocalKms::describeSecret(const Call &call) const
{
    const SecretRow secret = requireSecret(m_secrets, call);
    QJsonObject json = listItem(secret);
    json[u"Arn"_s] = arnOf(secret);
    if (secret.type == SecretType::RamCredentials)
        json[u"ExtendedConfig"_s] = extendedConfigOf(secret);
    putPlace(json, secret);
    if (!secret.description.isEmpty())
        json[u"Description"_s] = secret.description;
    putRotation(json, secret);
    if (call.parameters.flag(u"FetchTags"_s))
        json[u"Tags"_s] = local::tagsOf(m_secrets, secret.id);
    return json;
}

QJsonObject LocalKms::getSecretValue(const Call &call) const
{
    const Parameters &parameters = call.parameters;
    const bool isDryRun = parameters.flag(u"DryRun"_s);
    QJsonObject json;
    try {
        const SecretRow secret = requireUsableSecret(m_secrets, call);
        if (m_keys.hasEnded(secret.instanceId, call.now))
            throw instanceExpired();
        json = valueOf(m_secrets, secret,
            {parameters.text(u"VersionStage"_s), parameters.text(u"VersionId"_s),
                parameters.flag(u"FetchExtendedConfig"_s)});
    } catch (const Refusal &refusal) {
        if (isDryRun)
            throw Refusal{400, u"ValidationError"_s, refusal.message};
        throw;
    }
    if (isDryRun)
        throw Refusal{400, u"DryRunOperationError"_s, u"The request would have succeeded."_s};
    return json;
}

QJsonObject LocalKms::batchGetSecretValue(const Call &call) const
{
    (void)call.parameters.required(u"SecretsList"_s);
    const QJsonArray wanted = call.parameters.array(u"SecretsList"_s);
    if (wanted.isEmpty() || wanted.size() > limits::secretsOfBatch)
        throw invalidParameter(
            u"SecretsList"_s, u"It takes 1 to %1 secrets."_s.arg(limits::secretsOfBatch));
    QJsonArray values;
    QJsonArray errors;
    for (const QJsonValue item : wanted) {
        const QString name = item["SecretName"_L1].toString();
        if (name.isEmpty())
            throw missingParameter(u"SecretName"_s);
        try {
            const SecretRow secret = secretNamed(m_secrets, call, name);
            if (secret.isPendingDeletion())
                throw secretInDeleteWindow();
            if (m_keys.hasEnded(secret.instanceId, call.now))
                throw instanceExpired();
            values.append(valueOf(m_secrets, secret,
                {item["VersionStage"_L1].toString(), item["VersionId"_L1].toString(),
                    isTrue(item["FetchExtendedConfig"_L1])}));
        } catch (const Refusal &refusal) {
            errors.append(QJsonObject{{u"SecretName"_s, name}, {u"HttpStatus"_s, refusal.status},
                {u"Code"_s, refusal.code}, {u"Message"_s, refusal.message}});
        }
    }
    return {{u"SecretValues"_s, values}, {u"Errors"_s, errors}};
}

QJsonObject LocalKms::listSecretVersionIds(const Call &call) const
{
    const SecretRow secret = requireSecret(m_secrets, call);
    const Page page(call, 20, choices::versionPageMaximum);
    const bool deprecated = call.parameters.flag(u"IncludeDeprecated"_s);
    QList<VersionRow> versions = m_secrets.versions(secret.id);
    if (!deprecated)
        versions.removeIf([](const VersionRow &version) { return version.stages.isEmpty(); });
    QJsonArray items;
    for (const VersionRow &version : page.of(versions))
        items.append(
            QJsonObject{{u"VersionId"_s, version.id}, {u"CreateTime"_s, apiTime(version.created)},
                {u"VersionStages"_s, stagesOf(version.stages)}});
    QJsonObject json{
        {u"SecretName"_s, secret.name}, {u"VersionIds"_s, QJsonObject{{u"VersionId"_s, items}}}};
    page.put(json, versions.size());
    return json;
}

} // namespace keyturn::local
