#include "services/local/localkms.h"

#include "services/local/choices.h"
#include "services/local/kmscall.h"
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

//! A page of a list that is always empty here: the sandbox has no instances and no keys.
QJsonObject emptyPage(const Call &call, const QString &list, const QString &item, int pageSize)
{
    const Parameters &parameters = call.parameters;
    return {{list, QJsonObject{{item, QJsonArray()}}},
        {u"PageNumber"_s, parameters.number(u"PageNumber"_s, 1, 1000000, 1)},
        {u"PageSize"_s, parameters.number(u"PageSize"_s, 1, 100, pageSize)}, {u"TotalCount"_s, 0}};
}

} // namespace

LocalKms::LocalKms(Store &store, RamTable &ram, SecretTable &secrets, Rotation &rotation)
    : m_store(store)
    , m_ram(ram)
    , m_secrets(secrets)
    , m_rotation(rotation)
{}

Product LocalKms::product()
{
    return {u"Kms"_s, operations(), &kmsPermissions};
}

OperationTable LocalKms::operations()
{
    const auto read = [this](QJsonObject (LocalKms::*run)(const Call &) const) {
        return Operation{[this, run](const Call &call) { return (this->*run)(call); }};
    };
    const auto write = [this](QJsonObject (LocalKms::*run)(const Call &)) {
        return Operation{[this, run](const Call &call) { return (this->*run)(call); }, true};
    };
    const auto empty = [](const QString &list, const QString &item, int size) {
        return Operation{[=](const Call &call) { return emptyPage(call, list, item, size); }};
    };
    return {
        {u"BatchGetSecretValue"_s, read(&LocalKms::batchGetSecretValue)},
        {u"CreateSecret"_s, write(&LocalKms::createSecret)},
        {u"DeleteSecret"_s, write(&LocalKms::deleteSecret)},
        {u"DescribeAccountKmsStatus"_s,
            {[](const Call &) {
                 return QJsonObject{{u"AccountStatus"_s, u"Enabled"_s}};
             },
                false, true}},
        {u"DescribeRegions"_s, {&regionList, false, true}},
        {u"DescribeSecret"_s, read(&LocalKms::describeSecret)},
        {u"GetSecretValue"_s, read(&LocalKms::getSecretValue)},
        {u"ListKeys"_s, empty(u"Keys"_s, u"Key"_s, 10)},
        {u"ListKmsInstances"_s, empty(u"KmsInstances"_s, u"KmsInstance"_s, 20)},
        {u"ListSecretVersionIds"_s, read(&LocalKms::listSecretVersionIds)},
        {u"ListSecrets"_s, read(&LocalKms::listSecrets)},
        {u"ListTagResources"_s, read(&LocalKms::listTagResources)},
        {u"RestoreSecret"_s, write(&LocalKms::restoreSecret)},
        {u"RotateSecret"_s, write(&LocalKms::rotateSecret)},
        {u"TagResource"_s, write(&LocalKms::tagResource)},
        {u"TagResources"_s, write(&LocalKms::tagResources)},
        {u"UntagResource"_s, write(&LocalKms::untagResource)},
        {u"UntagResources"_s, write(&LocalKms::untagResources)},
        {u"UpdateSecret"_s, write(&LocalKms::updateSecret)},
        {u"UpdateSecretRotationPolicy"_s, write(&LocalKms::updateSecretRotationPolicy)},
    };
}

QJsonObject LocalKms::createSecret(const Call &call)
{
    return SecretCreation(m_ram, m_secrets, call).run();
}

QJsonObject LocalKms::updateSecret(const Call &call)
{
    SecretRow secret = requireUsableSecret(m_secrets, call);
    if (call.parameters.has(u"Description"_s))
        secret.description = call.parameters.limited(u"Description"_s, choices::descriptionLength);
    const QString customData = u"ExtendedConfig.CustomData"_s;
    if (call.parameters.has(customData))
        secret.customData = checkedCustomData(call.parameters.object(customData));
    secret.updated = call.now;
    m_secrets.update(secret);
    return named(secret);
}

QJsonObject LocalKms::updateSecretRotationPolicy(const Call &call)
{
    SecretRow secret = requireUsableSecret(m_secrets, call);
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
    const QString versionId = call.parameters.required(u"VersionId"_s);
    (void)call.parameters.limited(u"VersionId"_s, choices::versionIdLength);
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
    if (rotationCalls(m_store, now) >= choices::rotationsPerHour)
        throw throttled();
    const Statement forgotten(
        m_store, u"DELETE FROM rotation_calls WHERE called<=?"_s, {sqlTime(now.addDays(-1))});
    const Statement counted(m_store, u"INSERT INTO rotation_calls VALUES (?)"_s, {sqlTime(now)});
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
