#include "services/local/choices.h"
#include "services/local/kmscall.h"
#include "services/local/localkms.h"
#include "services/local/refusal.h"
#include "services/local/secretfilter.h"
#include "services/local/secrettable.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

// The operations of LocalKms that change nothing.
namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

constexpr int lastPage = std::numeric_limits<int>::max();

//! The part of `all` that PageNumber and PageSize ask for.
struct Page
{
    Page(const Call &call, int defaultSize, int maximumSize)
        : number(call.parameters.number(u"PageNumber"_s, 1, lastPage, 1))
        , size(call.parameters.number(u"PageSize"_s, 1, maximumSize, defaultSize))
    {}

    template<typename T> [[nodiscard]] QList<T> of(const QList<T> &all) const
    {
        const qint64 first = (qint64(number) - 1) * size;
        return first < all.size() ? all.mid(first, size) : QList<T>();
    }

    void put(QJsonObject &json, qsizetype total) const
    {
        json[u"PageNumber"_s] = number;
        json[u"PageSize"_s] = size;
        json[u"TotalCount"_s] = static_cast<int>(total);
    }

    int number;
    int size;
};

QJsonObject listItem(const SecretRow &secret)
{
    QJsonObject json{{u"SecretName"_s, secret.name}, {u"SecretType"_s, u"RAMCredentials"_s},
        {u"CreateTime"_s, apiTime(secret.created)}, {u"UpdateTime"_s, apiTime(secret.updated)}};
    if (secret.isPendingDeletion())
        json[u"PlannedDeleteTime"_s] = apiTime(secret.plannedDeletion);
    return json;
}

QJsonObject stages(const QString &stage)
{
    return {{u"VersionStage"_s, stage.isEmpty() ? QJsonArray() : QJsonArray{stage}}};
}

QString secretData(const VersionRow &version, const SecretBytes &value)
{
    const QString secret = value.withView([](std::string_view bytes) {
        return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    });
    const QJsonObject json{{u"AccessKeyId"_s, version.accessKeyId}, {u"AccessKeySecret"_s, secret},
        {u"GenerateTimestamp"_s, apiTime(version.created)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

//! Which value is wanted. Of a RAM secret the stage decides; VersionId is not looked at.
struct ValueChoice
{
    QString stage;
    bool extendedConfig = false;
};

QJsonObject valueOf(const SecretTable &secrets, const SecretRow &secret, const ValueChoice &choice)
{
    const QString stage = choice.stage.isEmpty() ? stageCurrent : choice.stage;
    if (stage != stageCurrent && stage != stagePrevious)
        throw invalidParameter(u"VersionStage"_s, u"ACSCurrent and ACSPrevious can be read."_s);
    const auto version = secrets.staged(secret.id, stage);
    const SecretBytes value = version ? secrets.value(secret.id, version->id) : SecretBytes();
    if (!version || value.isEmpty())
        throw secretNotFound();
    QJsonObject json{{u"SecretName"_s, secret.name}, {u"SecretType"_s, u"RAMCredentials"_s},
        {u"SecretDataType"_s, u"text"_s}, {u"VersionId"_s, version->id},
        {u"VersionStages"_s, stages(stage)}, {u"SecretData"_s, secretData(*version, value)},
        {u"CreateTime"_s, apiTime(version->created)}};
    putRotation(json, secret);
    if (choice.extendedConfig)
        json[u"ExtendedConfig"_s] = extendedConfigOf(secret);
    return json;
}

} // namespace

QJsonObject LocalKms::listSecrets(const Call &call) const
{
    const Page page(call, 10, 100);
    const bool fetchTags = call.parameters.flag(u"FetchTags"_s);
    const SecretFilter filter(call.parameters.array(u"Filters"_s));
    QList<SecretRow> matching;
    for (const SecretRow &secret : m_secrets.inRegion(regionOf(call))) {
        if (filter.accepts(secret, m_secrets))
            matching.append(secret);
    }
    QJsonArray items;
    for (const SecretRow &secret : page.of(matching)) {
        QJsonObject item = listItem(secret);
        if (fetchTags)
            item[u"Tags"_s] = tagsOf(m_secrets, secret.id);
        items.append(item);
    }
    QJsonObject json{{u"SecretList"_s, QJsonObject{{u"Secret"_s, items}}}};
    page.put(json, matching.size());
    return json;
}

QJsonObject LocalKms::describeSecret(const Call &call) const
{
    const SecretRow secret = requireSecret(m_secrets, call);
    QJsonObject json = listItem(secret);
    json[u"Arn"_s] = arnOf(secret);
    json[u"ExtendedConfig"_s] = extendedConfigOf(secret);
    if (!secret.description.isEmpty())
        json[u"Description"_s] = secret.description;
    putRotation(json, secret);
    if (call.parameters.flag(u"FetchTags"_s))
        json[u"Tags"_s] = tagsOf(m_secrets, secret.id);
    return json;
}

QJsonObject LocalKms::getSecretValue(const Call &call) const
{
    const SecretRow secret = requireUsableSecret(m_secrets, call);
    const Parameters &parameters = call.parameters;
    QJsonObject json = valueOf(m_secrets, secret,
        {parameters.text(u"VersionStage"_s), parameters.flag(u"FetchExtendedConfig"_s)});
    if (parameters.flag(u"DryRun"_s))
        throw Refusal{400, u"DryRunOperationError"_s, u"The request would have succeeded."_s};
    return json;
}

QJsonObject LocalKms::batchGetSecretValue(const Call &call) const
{
    (void)call.parameters.required(u"SecretsList"_s);
    const QJsonArray wanted = call.parameters.array(u"SecretsList"_s);
    if (wanted.isEmpty() || wanted.size() > choices::secretsOfBatch)
        throw invalidParameter(
            u"SecretsList"_s, u"It takes 1 to %1 secrets."_s.arg(choices::secretsOfBatch));
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
            values.append(valueOf(m_secrets, secret,
                {item["VersionStage"_L1].toString(), item["FetchExtendedConfig"_L1].toBool()}));
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
        versions.removeIf([](const VersionRow &version) { return version.stage.isEmpty(); });
    QJsonArray items;
    for (const VersionRow &version : page.of(versions))
        items.append(
            QJsonObject{{u"VersionId"_s, version.id}, {u"CreateTime"_s, apiTime(version.created)},
                {u"VersionStages"_s, stages(version.stage)}});
    QJsonObject json{
        {u"SecretName"_s, secret.name}, {u"VersionIds"_s, QJsonObject{{u"VersionId"_s, items}}}};
    page.put(json, versions.size());
    return json;
}

} // namespace keyturn::local
