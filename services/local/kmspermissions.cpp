#include "services/local/kmspermissions.h"

#include "services/local/choices.h"
#include "services/local/kmscall.h"
#include "services/local/secretpolicy.h"

#include <QJsonArray>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

QString containerOf(const Call &call, const QString &kind)
{
    return u"acs:kms:%1:%2:%3"_s.arg(regionOf(call), choices::accountId, kind);
}

QString resource(const Call &call, const QString &kind, const QString &nameOrArn)
{
    return nameOrArn.startsWith("acs:kms:"_L1) ? nameOrArn
                                               : containerOf(call, kind) + u'/' + nameOrArn;
}

//! The secrets that a call reads or changes by name.
QStringList namedSecrets(const QString &action, const Call &call)
{
    QStringList names;
    if (call.parameters.has(u"SecretName"_s) && action != "CreateSecret"_L1)
        names.append(call.parameters.text(u"SecretName"_s));
    if (call.parameters.text(u"ResourceType"_s) != "key"_L1)
        names += numbered(call, u"ResourceId"_s);
    if (action == "BatchGetSecretValue"_L1) {
        for (const QJsonValue item : call.parameters.array(u"SecretsList"_s))
            names.append(item["SecretName"_L1].toString());
    }
    return names;
}

QStringList namedKeys(const Call &call)
{
    QStringList ids;
    if (call.parameters.has(u"KeyId"_s))
        ids.append(call.parameters.text(u"KeyId"_s));
    if (call.parameters.text(u"ResourceType"_s) == "key"_L1)
        ids += numbered(call, u"ResourceId"_s);
    return ids;
}

QString containerKind(const QString &action)
{
    if (action == "ListKeys"_L1 || action == "DescribeKey"_L1)
        return u"key"_s;
    return action.contains("KmsInstance"_L1) ? u"keystore"_s : u"secret"_s;
}

//! The row of a secret whose resource this is, if it is in an instance.
std::optional<SecretRow> secretInInstance(
    const SecretTable &secrets, const QString &arn, const Call &call)
{
    const QString prefix = containerOf(call, u"secret"_s) + u'/';
    if (!arn.startsWith(prefix))
        return std::nullopt;
    const QString name = arn.mid(prefix.size());
    const QString region = regionOf(call);
    return secrets.mayBeInInstance(region, name) ? secrets.find(region, name) : std::nullopt;
}

} // namespace

QList<Permission> kmsPermissions(
    const SecretTable &secrets, const QString &action, const Call &call)
{
    // To read several values at once takes the permission to read each.
    const bool readsValues = action == "GetSecretValue"_L1 || action == "BatchGetSecretValue"_L1;
    const QString needed = readsValues ? u"kms:GetSecretValue"_s : u"kms:"_s + action;
    QList<Permission> permissions;
    for (const QString &name : namedSecrets(action, call)) {
        permissions.append({needed, resource(call, u"secret"_s, name)});
        const auto secret = readsValues
            ? secretInInstance(secrets, permissions.last().resource, call)
            : std::nullopt;
        if (secret && !secret->keyId.isEmpty())
            permissions.append({u"kms:Decrypt"_s, resource(call, u"key"_s, secret->keyId)});
    }
    for (const QString &id : namedKeys(call))
        permissions.append({needed, resource(call, u"key"_s, id)});
    if (call.parameters.has(u"KmsInstanceId"_s))
        permissions.append(
            {needed, resource(call, u"keystore"_s, call.parameters.text(u"KmsInstanceId"_s))});
    if (permissions.isEmpty())
        permissions.append({needed, containerOf(call, containerKind(action))});
    const QString key = call.parameters.text(u"EncryptionKeyId"_s);
    if (action == "CreateSecret"_L1 && !key.isEmpty())
        permissions.append({u"kms:GenerateDataKey"_s, resource(call, u"key"_s, key)});
    return permissions;
}

QString secretPolicy(const SecretTable &secrets, const Permission &permission, const Call &call)
{
    const auto secret = secretInInstance(secrets, permission.resource, call);
    return secret ? decidingPart(secrets.policy(secret->id)) : QString();
}

} // namespace keyturn::local
