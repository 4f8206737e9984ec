#include "services/clients/kmsclient.h"

#include "services/clients/decoded.h"
#include "services/clients/kmsjson.h"
#include "services/clients/wiretime.h"
#include "services/openapi/apiclient.h"

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! An answer about another secret than the one that was asked for is a damaged answer.
bool isAbout(const QString &name, const ApiReply &reply)
{
    return reply.object["SecretName"_L1].toString() == name;
}

Callback<ApiReply> acknowledged(const QString &name, Callback<Done> done)
{
    return decoded<Done>(
        [name](const ApiReply &reply) {
            return isAbout(name, reply) ? std::optional(Done()) : std::nullopt;
        },
        std::move(done));
}

QString stageName(VersionStage stage)
{
    return stage == VersionStage::Current ? u"ACSCurrent"_s : u"ACSPrevious"_s;
}

} // namespace

KmsClient::KmsClient(ApiClient &api, QString region)
    : m_api(api)
    , m_region(std::move(region))
{}

ApiRequest KmsClient::request(const char *action, Effect effect) const
{
    ApiRequest request{Product::Kms, action, effect, m_region, {}};
    request.parameters.add("RegionId", m_region);
    return request;
}

ApiRequest KmsClient::request(const char *action, Effect effect, const QString &name) const
{
    ApiRequest named = request(action, effect);
    named.parameters.add("SecretName", name);
    return named;
}

void KmsClient::createSecret(const CreateSecretRequest &secret, Callback<Secret> done)
{
    // KMS names the secret after the RAM user; any other name is refused for this type.
    ApiRequest create = request("CreateSecret", Effect::Write, u"$Auto"_s);
    create.parameters.add("SecretType", u"RAMCredentials"_s);
    create.parameters.add("VersionId", secret.versionId);
    create.parameters.add("SecretDataType", u"text"_s);
    create.parameters.addSecret("SecretData", kmsjson::secretData(secret.accessKeys));
    create.parameters.add("ExtendedConfig", kmsjson::extendedConfig(secret.userName));
    create.parameters.add("EnableAutomaticRotation", secret.rotation.isOn());
    if (secret.rotation.isOn())
        create.parameters.add("RotationInterval", secret.rotation.interval()->toParameter());
    if (!secret.description.isEmpty())
        create.parameters.add("Description", secret.description);
    const auto decode = [version = secret.versionId](const ApiReply &reply) {
        const bool same = reply.object["VersionId"_L1].toString() == version;
        return same ? kmsjson::secret(reply) : std::nullopt;
    };
    m_api.call(std::move(create), decoded<Secret>(decode, std::move(done)));
}

void KmsClient::listSecrets(int page, int pageSize, Callback<SecretPage> done)
{
    ApiRequest list = request("ListSecrets", Effect::Read);
    list.parameters.add("Filters", uR"([{"Key":"SecretType","Values":["RAMCredentials"]}])"_s);
    list.parameters.add("FetchTags", true);
    list.parameters.add("PageNumber", page);
    list.parameters.add("PageSize", pageSize);
    m_api.call(std::move(list), decoded<SecretPage>(kmsjson::secretPage, std::move(done)));
}

void KmsClient::describeSecret(const QString &name, Callback<Secret> done)
{
    ApiRequest describe = request("DescribeSecret", Effect::Read, name);
    describe.parameters.add("FetchTags", true);
    const auto decode = [name](const ApiReply &reply) {
        return isAbout(name, reply) ? kmsjson::secret(reply) : std::nullopt;
    };
    m_api.call(std::move(describe), decoded<Secret>(decode, std::move(done)));
}

void KmsClient::getSecretValue(const QString &name, VersionStage stage, Callback<SecretValue> done)
{
    ApiRequest get = request("GetSecretValue", Effect::Read, name);
    get.parameters.add("VersionStage", stageName(stage));
    get.secretMembers = {"SecretData"};
    const auto decode = [name](ApiReply &reply) {
        return isAbout(name, reply) ? kmsjson::secretValue(reply) : std::nullopt;
    };
    m_api.call(std::move(get), decoded<SecretValue>(decode, std::move(done)));
}

void KmsClient::listSecretVersionIds(const QString &name, Callback<QList<SecretVersion>> done)
{
    ApiRequest list = request("ListSecretVersionIds", Effect::Read, name);
    list.parameters.add("IncludeDeprecated", true);
    list.parameters.add("PageNumber", 1);
    list.parameters.add("PageSize", 100);
    const auto decode = [name](const ApiReply &reply) {
        return isAbout(name, reply) ? kmsjson::versions(reply) : std::nullopt;
    };
    m_api.call(std::move(list), decoded<QList<SecretVersion>>(decode, std::move(done)));
}

void KmsClient::rotateSecret(const QString &name, const QString &versionId, Callback<Done> done)
{
    ApiRequest rotate = request("RotateSecret", Effect::Write, name);
    rotate.parameters.add("VersionId", versionId);
    m_api.call(std::move(rotate), acknowledged(name, std::move(done)));
}

void KmsClient::updateSecret(const QString &name, const QString &description, Callback<Done> done)
{
    ApiRequest update = request("UpdateSecret", Effect::Write, name);
    update.parameters.add("Description", description);
    m_api.call(std::move(update), acknowledged(name, std::move(done)));
}

void KmsClient::updateSecretRotationPolicy(
    const QString &name, const RotationPolicy &policy, Callback<Done> done)
{
    ApiRequest update = request("UpdateSecretRotationPolicy", Effect::Write, name);
    update.parameters.add("EnableAutomaticRotation", policy.isOn());
    if (policy.isOn())
        update.parameters.add("RotationInterval", policy.interval()->toParameter());
    m_api.call(std::move(update), acknowledged(name, std::move(done)));
}

void KmsClient::deleteSecret(
    const QString &name, const Deletion &deletion, Callback<QDateTime> done)
{
    ApiRequest remove = request("DeleteSecret", Effect::Write, name);
    // KMS refuses a window together with an immediate deletion.
    if (deletion.isImmediate())
        remove.parameters.add("ForceDeleteWithoutRecovery", true);
    else
        remove.parameters.add("RecoveryWindowInDays", deletion.window()->days());
    const auto decode = [name](const ApiReply &reply) -> std::optional<QDateTime> {
        if (!isAbout(name, reply))
            return std::nullopt;
        return fromWireTime(reply.object["PlannedDeleteTime"_L1].toString());
    };
    m_api.call(std::move(remove), decoded<QDateTime>(decode, std::move(done)));
}

void KmsClient::restoreSecret(const QString &name, Callback<Done> done)
{
    m_api.call(request("RestoreSecret", Effect::Write, name), acknowledged(name, std::move(done)));
}

void KmsClient::tagResource(const QString &name, const QList<Tag> &tags, Callback<Done> done)
{
    ApiRequest tag = request("TagResource", Effect::Write, name);
    tag.parameters.add("Tags", kmsjson::tagList(tags));
    // The answer does not name the secret.
    const auto decode = [](const ApiReply &) { return std::optional(Done()); };
    m_api.call(std::move(tag), decoded<Done>(decode, std::move(done)));
}

void KmsClient::describeRegions(Callback<QStringList> done)
{
    const auto decode = [](const ApiReply &reply) {
        return kmsjson::names(reply, "Regions"_L1, "Region"_L1, "RegionId"_L1);
    };
    m_api.call(
        request("DescribeRegions", Effect::Read), decoded<QStringList>(decode, std::move(done)));
}

void KmsClient::describeAccountKmsStatus(Callback<QString> done)
{
    const auto decode = [](const ApiReply &reply) -> std::optional<QString> {
        const QString status = reply.object["AccountStatus"_L1].toString();
        return status.isEmpty() ? std::nullopt : std::optional(status);
    };
    m_api.call(request("DescribeAccountKmsStatus", Effect::Read),
        decoded<QString>(decode, std::move(done)));
}

void KmsClient::listKmsInstances(Callback<QStringList> done)
{
    ApiRequest list = request("ListKmsInstances", Effect::Read);
    list.parameters.add("PageNumber", 1);
    list.parameters.add("PageSize", 100);
    const auto decode = [](const ApiReply &reply) {
        return kmsjson::names(reply, "KmsInstances"_L1, "KmsInstance"_L1, "KmsInstanceId"_L1);
    };
    m_api.call(std::move(list), decoded<QStringList>(decode, std::move(done)));
}

void KmsClient::listKeys(const QString &instanceId, Callback<QStringList> done)
{
    ApiRequest list = request("ListKeys", Effect::Read);
    list.parameters.add("Filters",
        uR"([{"Key":"KeyState","Values":["Enabled"]},)"
        uR"({"Key":"KeySpec","Values":["Aliyun_AES_256"]},)"
        uR"({"Key":"DKMSInstanceId","Values":["%1"]}])"_s.arg(instanceId));
    list.parameters.add("PageNumber", 1);
    list.parameters.add("PageSize", 100);
    const auto decode = [](const ApiReply &reply) {
        return kmsjson::names(reply, "Keys"_L1, "Key"_L1, "KeyId"_L1);
    };
    m_api.call(std::move(list), decoded<QStringList>(decode, std::move(done)));
}

} // namespace keyturn
