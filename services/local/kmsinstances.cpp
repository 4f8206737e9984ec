#include "services/local/kmsinstances.h"

#include "services/local/choices.h"
#include "services/local/keytable.h"
#include "services/local/kmscall.h"
#include "services/local/limits.h"
#include "services/local/page.h"
#include "services/local/refusal.h"
#include "services/local/secrettable.h"

#include <QJsonArray>

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

const QString keySpec = u"Aliyun_AES_256"_s;

//! What the filters of a list want of one key; true if they say nothing of it.
bool isWanted(const QJsonArray &filters, const QString &key, const QString &value)
{
    return std::all_of(filters.begin(), filters.end(), [&](const QJsonValue &filter) {
        return filter["Key"_L1].toString() != key
            || filter["Values"_L1].toArray().contains(QJsonValue(value));
    });
}

QJsonArray checkedFilters(const Call &call, const QStringList &keys)
{
    QJsonArray filters = call.parameters.array(u"Filters"_s);
    for (const QJsonValue filter : std::as_const(filters)) {
        if (!keys.contains(filter["Key"_L1].toString()) || filter["Values"_L1].toArray().isEmpty())
            throw invalidParameter(u"Filters"_s);
    }
    return filters;
}

InstanceRow requireInstance(const KeyTable &keys, const Call &call)
{
    const QString id = call.parameters.required(u"KmsInstanceId"_s);
    const auto instance = keys.instance(regionOf(call), id);
    if (!instance)
        throw instanceNotFound();
    return *instance;
}

int keysOf(const KeyTable &keys, const InstanceRow &instance)
{
    const QList<KeyRow> all = keys.keys(instance.region);
    return static_cast<int>(std::count_if(
        all.begin(), all.end(), [&](const KeyRow &key) { return key.instanceId == instance.id; }));
}

QJsonObject listInstances(const KeyTable &keys, const Call &call)
{
    const Page page(call, 20, 100);
    const QJsonArray filters = checkedFilters(call, {u"KmsInstanceId"_s, u"InstanceId"_s});
    QList<InstanceRow> wanted = keys.instances(regionOf(call));
    wanted.removeIf([&filters](const InstanceRow &instance) {
        return !isWanted(filters, u"KmsInstanceId"_s, instance.id)
            || !isWanted(filters, u"InstanceId"_s, instance.id);
    });
    QJsonArray items;
    for (const InstanceRow &instance : page.of(wanted))
        items.append(QJsonObject{{u"KmsInstanceId"_s, instance.id},
            {u"KmsInstanceArn"_s,
                u"acs:kms:%1:%2:keystore/%3"_s.arg(
                    instance.region, choices::accountId, instance.id)}});
    QJsonObject json{{u"KmsInstances"_s, QJsonObject{{u"KmsInstance"_s, items}}}};
    page.put(json, wanted.size());
    return json;
}

QJsonObject getInstance(const KeyTable &keys, const Call &call)
{
    const InstanceRow instance = requireInstance(keys, call);
    const QString start = apiTime(instance.created);
    return {{u"KmsInstance"_s,
        QJsonObject{{u"InstanceId"_s, instance.id}, {u"InstanceName"_s, instance.name},
            {u"Status"_s, u"Connected"_s}, {u"CreateTime"_s, start}, {u"StartDate"_s, start},
            {u"EndDate"_s, apiTime(instance.ends)}, {u"ChargeType"_s, u"PREPAY"_s},
            {u"KeyNum"_s, limits::keysOfInstance},
            {u"SecretNum"_s, QString::number(limits::secretsOfInstance)},
            {u"Spec"_s, limits::requestsOfInstance}, {u"ProductType"_s, u"kms_ddi_public_cn"_s},
            {u"ProductVersion"_s, u"3"_s}, {u"VpcId"_s, u"vpc-sandboxdemo0000000001"_s},
            {u"VpcNum"_s, limits::networksOfInstance}}}};
}

QJsonObject quotas(const KeyTable &keys, const SecretTable &secrets, const Call &call)
{
    const InstanceRow instance = requireInstance(keys, call);
    const QString wanted = call.parameters.text(u"ResourceType"_s);
    struct Quota
    {
        QString type;
        int quota;
        int used;
    };
    QJsonArray infos;
    for (const Quota &one : {Quota{u"key"_s, limits::keysOfInstance, keysOf(keys, instance)},
             Quota{u"secret"_s, limits::secretsOfInstance, secrets.countInInstance(instance.id)},
             Quota{u"qps"_s, limits::requestsOfInstance, 0},
             Quota{u"vpc"_s, limits::networksOfInstance, 1}}) {
        if (wanted.isEmpty() || wanted == one.type)
            infos.append(QJsonObject{{u"ResourceType"_s, one.type}, {u"ResourceQuota"_s, one.quota},
                {u"UsedQuantity"_s, one.used}});
    }
    if (infos.isEmpty())
        throw invalidParameter(u"ResourceType"_s, u"It is key, secret, qps or vpc."_s);
    return {{u"KmsInstanceId"_s, instance.id}, {u"KmsInstanceQuotaInfos"_s, infos}};
}

//! The first of the region; the field is left out where there is none.
QJsonObject defaultInstance(const KeyTable &keys, const Call &call)
{
    const QList<InstanceRow> instances = keys.instances(regionOf(call));
    if (instances.isEmpty())
        return {};
    return {{u"DefaultKmsInstanceId"_s, instances.first().id}};
}

QJsonObject listKeys(const KeyTable &keys, const Call &call)
{
    const Page page(call, 10, 100);
    const QJsonArray filters = checkedFilters(call,
        {u"KeyState"_s, u"KeySpec"_s, u"KeyUsage"_s, u"ProtectionLevel"_s, u"CreatorType"_s,
            u"DKMSInstanceId"_s});
    QList<KeyRow> wanted = keys.keys(regionOf(call));
    wanted.removeIf([&filters](const KeyRow &key) {
        return !isWanted(filters, u"KeyState"_s, u"Enabled"_s)
            || !isWanted(filters, u"KeySpec"_s, keySpec)
            || !isWanted(filters, u"KeyUsage"_s, u"ENCRYPT/DECRYPT"_s)
            || !isWanted(filters, u"ProtectionLevel"_s, u"SOFTWARE"_s)
            || !isWanted(filters, u"CreatorType"_s, u"User"_s)
            || !isWanted(filters, u"DKMSInstanceId"_s, key.instanceId);
    });
    QJsonArray items;
    for (const KeyRow &key : page.of(wanted))
        items.append(QJsonObject{{u"KeyId"_s, key.id}, {u"KeyArn"_s, arnOf(key)}});
    QJsonObject json{{u"Keys"_s, QJsonObject{{u"Key"_s, items}}}};
    page.put(json, wanted.size());
    return json;
}

QJsonObject describeKey(const KeyTable &keys, const Call &call)
{
    const KeyRow key = requireKey(keys, call);
    return {{u"KeyMetadata"_s,
        QJsonObject{{u"KeyId"_s, key.id}, {u"Arn"_s, arnOf(key)}, {u"KeyState"_s, u"Enabled"_s},
            {u"KeySpec"_s, keySpec}, {u"KeyUsage"_s, u"ENCRYPT/DECRYPT"_s},
            {u"ProtectionLevel"_s, u"SOFTWARE"_s}, {u"Origin"_s, u"Aliyun_KMS"_s},
            {u"Creator"_s, choices::accountId}, {u"AutomaticRotation"_s, u"Disabled"_s},
            {u"DeletionProtection"_s, u"Disabled"_s}, {u"DKMSInstanceId"_s, key.instanceId},
            {u"Description"_s, key.description}, {u"CreationDate"_s, apiTime(key.created)}}}};
}

} // namespace

OperationTable instanceOperations(const KeyTable &keys, const SecretTable &secrets)
{
    const auto read = [&keys](QJsonObject (*run)(const KeyTable &, const Call &)) {
        return Operation{[&keys, run](const Call &call) { return run(keys, call); }};
    };
    return {
        {u"DescribeKey"_s, read(&describeKey)},
        {u"GetDefaultKmsInstance"_s, read(&defaultInstance)},
        {u"GetKmsInstance"_s, read(&getInstance)},
        {u"GetKmsInstanceQuotaInfos"_s,
            {[&keys, &secrets](const Call &call) { return quotas(keys, secrets, call); }}},
        {u"ListKeys"_s, read(&listKeys)},
        {u"ListKmsInstances"_s, read(&listInstances)},
    };
}

} // namespace keyturn::local
