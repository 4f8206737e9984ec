#include "services/local/localkms.h"

#include "services/local/choices.h"
#include "services/local/kmscall.h"
#include "services/local/kmsinstances.h"
#include "services/local/kmspermissions.h"
#include "services/local/limits.h"
#include "services/local/randompassword.h"
#include "services/local/refusal.h"
#include "services/local/rotation.h"
#include "services/local/secretcreation.h"
#include "services/local/secrettable.h"
#include "services/local/store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

QJsonObject named(const SecretRow &secret)
{
    return {{u"SecretName"_s, secret.name}};
}

QJsonObject regionList(const Call &)
{
    QJsonArray list;
    for (const QString &region : regions())
        list.append(QJsonObject{{u"RegionId"_s, region}});
    return {{u"Regions"_s, QJsonObject{{u"Region"_s, list}}}};
}

//! Everybody who may call has opened KMS already.
QJsonObject openService(const Call &)
{
    throw Refusal{400, u"Forbidden.Opened"_s, u"Your kms service has been opened."_s};
}

QJsonObject accountStatus(const Call &)
{
    return {{u"AccountStatus"_s, u"Enabled"_s}};
}

} // namespace

LocalKms::LocalKms(Store &store, RamTable &ram, SecretTable &secrets, Rotation &rotation)
    : m_store(store)
    , m_ram(ram)
    , m_secrets(secrets)
    , m_rotation(rotation)
    , m_keys(store)
{}

Product LocalKms::product()
{
    return {u"Kms"_s, operations(),
        [this](const QString &action, const Call &call) {
            return kmsPermissions(m_secrets, action, call);
        },
        [this](const Permission &permission, const Call &call) {
            return secretPolicy(m_secrets, permission, call);
        }};
}

OperationTable LocalKms::operations()
{
    const auto read = [this](QJsonObject (LocalKms::*run)(const Call &) const) {
        return Operation{[this, run](const Call &call) { return (this->*run)(call); }};
    };
    const auto stable = [this](QJsonObject (LocalKms::*run)(const Call &) const) {
        return Operation{
            [this, run](const Call &call) { return (this->*run)(call); }, false, false, true};
    };
    Operation list;
    list.text = [this](const Call &call) { return listSecrets(call); };
    list.run = [this](const Call &call) {
        return QJsonDocument::fromJson(listSecrets(call)).object();
    };
    list.isStable = true;
    const auto write = [this](QJsonObject (LocalKms::*run)(const Call &)) {
        return Operation{[this, run](const Call &call) { return (this->*run)(call); }, true};
    };
    OperationTable table{
        {u"BatchGetSecretValue"_s, read(&LocalKms::batchGetSecretValue)},
        {u"CreateSecret"_s, write(&LocalKms::createSecret)},
        {u"DeleteSecret"_s, write(&LocalKms::deleteSecret)},
        {u"DescribeAccountKmsStatus"_s, {&accountStatus}},
        {u"DescribeRegions"_s, {&regionList, false, true}},
        {u"DescribeSecret"_s, stable(&LocalKms::describeSecret)},
        {u"GetRandomPassword"_s, {&randomPassword}},
        {u"GetSecretPolicy"_s, read(&LocalKms::getSecretPolicy)},
        {u"GetSecretValue"_s, read(&LocalKms::getSecretValue)},
        {u"ListResourceTags"_s, read(&LocalKms::listResourceTags)},
        {u"ListSecretVersionIds"_s, read(&LocalKms::listSecretVersionIds)},
        {u"ListSecrets"_s, list},
        {u"ListTagResources"_s, read(&LocalKms::listTagResources)},
        {u"OpenKmsService"_s, {&openService}},
        {u"PutSecretValue"_s, write(&LocalKms::putSecretValue)},
        {u"RestoreSecret"_s, write(&LocalKms::restoreSecret)},
        {u"RotateSecret"_s, write(&LocalKms::rotateSecret)},
        {u"SetSecretPolicy"_s, write(&LocalKms::setSecretPolicy)},
        {u"TagResource"_s, write(&LocalKms::tagResource)},
        {u"TagResources"_s, write(&LocalKms::tagResources)},
        {u"UntagResource"_s, write(&LocalKms::untagResource)},
        {u"UntagResources"_s, write(&LocalKms::untagResources)},
        {u"UpdateSecret"_s, write(&LocalKms::updateSecret)},
        {u"UpdateSecretRotationPolicy"_s, write(&LocalKms::updateSecretRotationPolicy)},
        {u"UpdateSecretVersionStage"_s, write(&LocalKms::updateSecretVersionStage)},
    };
    table.insert(instanceOperations(m_keys, m_secrets));
    return table;
}

QJsonObject LocalKms::createSecret(const Call &call)
{
    return SecretCreation(m_ram, m_secrets, m_keys, call).run();
}

QJsonObject LocalKms::updateSecret(const Call &call)
{
    SecretRow secret = requireUsableSecret(m_secrets, call);
    if (call.parameters.has(u"Description"_s))
        secret.description = call.parameters.limited(u"Description"_s, choices::descriptionLength);
    const QString customData = u"ExtendedConfig.CustomData"_s;
    if (call.parameters.has(customData)) {
        requireType(secret, SecretType::RamCredentials);
        secret.customData = checkedCustomData(call.parameters.object(customData));
        if (extendedConfigOf(secret).size() > limits::extendedConfigLength)
            throw invalidParameter(customData,
                u"ExtendedConfig would be longer than %1 characters."_s.arg(
                    limits::extendedConfigLength));
    }
    secret.updated = call.now;
    m_secrets.update(secret);
    return named(secret);
}

QJsonObject LocalKms::updateSecretRotationPolicy(const Call &call)
{
    SecretRow secret = requireUsableSecret(m_secrets, call);
    requireType(secret, SecretType::RamCredentials);
    (void)call.parameters.required(u"EnableAutomaticRotation"_s);
    const RotationPolicy policy = requestedRotation(call);
    if (secret.isRotating())
        throw secretRotating();
    secret.retryAt = {};
    secret.updated = call.now;
    secret.rotation = policy.isOn() ? AutomaticRotation::Enabled : AutomaticRotation::Disabled;
    secret.nextRotation = {};
    if (const auto interval = policy.interval()) {
        secret.intervalSeconds = interval->seconds().count();
        const QDateTime base = secret.lastRotation.isValid() ? secret.lastRotation : secret.created;
        secret.nextRotation = base.addSecs(secret.intervalSeconds);
    }
    m_secrets.update(secret);
    if (policy.isOn() && secret.nextRotation <= call.now)
        m_rotation.rotateUnattended(secret, call.now);
    return named(secret);
}

QJsonObject LocalKms::rotateSecret(const Call &call)
{
    SecretRow secret = requireUsableSecret(m_secrets, call);
    requireType(secret, SecretType::RamCredentials);
    const QString versionId = requestedVersionId(call);
    QJsonObject json{
        {u"Arn"_s, arnOf(secret)}, {u"SecretName"_s, secret.name}, {u"VersionId"_s, versionId}};
    // The name of the version is the idempotency token.
    if (m_secrets.version(secret.id, versionId))
        return json;
    if (secret.isRotating())
        throw secretRotating();
    countRotation(call.now);
    m_rotation.rotate(secret, versionId, call.now);
    return json;
}

void LocalKms::countRotation(const QDateTime &now)
{
    if (rotationCalls(m_store, now) >= limits::rotationsPerHour)
        throw throttled();
    m_store.run(u"DELETE FROM rotation_calls WHERE called<=?"_s, {sqlTime(now.addDays(-1))});
    m_store.run(u"INSERT INTO rotation_calls VALUES (?)"_s, {sqlTime(now)});
}

QJsonObject LocalKms::deleteSecret(const Call &call)
{
    SecretRow secret = requireSecret(m_secrets, call);
    const QString window = u"RecoveryWindowInDays"_s;
    if (call.parameters.flag(u"ForceDeleteWithoutRecovery"_s)) {
        if (call.parameters.has(window))
            throw invalidParameter(window, u"It does not go with ForceDeleteWithoutRecovery."_s);
        m_secrets.remove(secret.id);
        QJsonObject json = named(secret);
        json[u"PlannedDeleteTime"_s] = apiTime(call.now);
        return json;
    }
    const int days = call.parameters.number(window, 7, 30, 30);
    if (secret.isPendingDeletion())
        throw secretInDeleteWindow();
    secret.plannedDeletion = call.now.addDays(days);
    secret.updated = call.now;
    m_secrets.update(secret);
    QJsonObject json = named(secret);
    json[u"PlannedDeleteTime"_s] = apiTime(secret.plannedDeletion);
    return json;
}

QJsonObject LocalKms::restoreSecret(const Call &call)
{
    SecretRow secret = requireSecret(m_secrets, call);
    if (!secret.isPendingDeletion())
        throw Refusal{409, u"Rejected.ResourceInUse"_s, u"The secret is not to be deleted."_s};
    secret.plannedDeletion = {};
    secret.updated = call.now;
    if (secret.rotation == AutomaticRotation::Enabled && secret.nextRotation <= call.now)
        secret.nextRotation = call.now.addSecs(secret.intervalSeconds);
    m_secrets.update(secret);
    return named(secret);
}

int rotationCalls(Store &store, const QDateTime &now)
{
    Statement row(store, u"SELECT COUNT(*) FROM rotation_calls WHERE called>? AND called<=?"_s,
        {sqlTime(now.addSecs(-3600)), sqlTime(now)});
    return row.next() ? static_cast<int>(row.number(0)) : 0;
}

} // namespace keyturn::local
