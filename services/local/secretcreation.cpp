#include "services/local/secretcreation.h"

#include "services/local/choices.h"
#include "services/local/keytable.h"
#include "services/local/kmscall.h"
#include "services/local/limits.h"
#include "services/local/operation.h"
#include "services/local/ramtable.h"
#include "services/local/refusal.h"
#include "services/local/secretpolicy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

RotationPolicy requestedRotation(const Call &call)
{
    if (!call.parameters.flag(u"EnableAutomaticRotation"_s))
        return RotationPolicy::off();
    const auto interval = RotationInterval::parse(call.parameters.required(u"RotationInterval"_s));
    if (!interval)
        throw invalidParameter(u"RotationInterval"_s, u"6 hours to 8760 hours are allowed."_s);
    return RotationPolicy::every(*interval);
}

QString checkedCustomData(const QJsonObject &custom)
{
    const bool good = custom.size() <= limits::customDataPairs
        && std::all_of(
            custom.begin(), custom.end(), [](const QJsonValue &value) { return value.isString(); });
    if (!good)
        throw invalidParameter(u"ExtendedConfig"_s, u"CustomData holds up to ten texts."_s);
    return QString::fromUtf8(QJsonDocument(custom).toJson(QJsonDocument::Compact));
}

SecretCreation::SecretCreation(
    RamTable &ram, SecretTable &secrets, const KeyTable &keys, const Call &call)
    : m_ram(ram)
    , m_secrets(secrets)
    , m_keys(keys)
    , m_call(call)
{}

QJsonObject SecretCreation::run()
{
    m_secret.region = regionOf(m_call);
    m_secret.created = m_secret.updated = m_call.now;
    readKind();
    m_versionId = requestedVersionId(m_call);
    m_isBinary = requestsBinary(m_call);
    m_value = requestedValue(m_call);
    readName();
    readRotation();
    readPlace();
    readPolicy();
    const QList<Tag> tags = requestedTags(m_call, limits::tagsOfSecret);
    m_secret.description = m_call.parameters.limited(u"Description"_s, choices::descriptionLength);
    if (!isGeneric())
        checkUser();
    checkName();
    if (!isGeneric())
        checkAccessKeys();
    insert();
    for (const Tag &tag : tags)
        m_secrets.setTag(m_secret.id, tag);
    if (!m_policy.isEmpty())
        m_secrets.setPolicy(m_secret.id, m_policy);
    return answer();
}

void SecretCreation::insert()
{
    m_secrets.insert(m_secret);
    VersionRow version{m_versionId, m_call.now, {}, m_isBinary, {stageCurrent}};
    if (!isGeneric())
        version.accessKeyId = m_pairs.front().id;
    m_secrets.addVersion(m_secret.id, version, isGeneric() ? m_value : m_pairs.front().secret);
}

QJsonObject SecretCreation::answer() const
{
    QJsonObject json{{u"Arn"_s, arnOf(m_secret)}, {u"SecretName"_s, m_secret.name},
        {u"SecretType"_s, nameOf(m_secret.type)}, {u"VersionId"_s, m_versionId}};
    if (!isGeneric())
        json[u"ExtendedConfig"_s] = extendedConfigOf(m_secret);
    if (!m_secret.instanceId.isEmpty())
        json[u"DKMSInstanceId"_s] = m_secret.instanceId;
    putRotation(json, m_secret);
    return json;
}

void SecretCreation::readKind()
{
    (void)m_call.parameters.required(u"SecretName"_s);
    const QString type = m_call.parameters.text(u"SecretType"_s);
    if (type == nameOf(SecretType::RamCredentials))
        m_secret.type = SecretType::RamCredentials;
    else if (type.isEmpty() || type == nameOf(SecretType::Generic))
        m_secret.type = SecretType::Generic;
    else
        throw invalidParameter(
            u"SecretType"_s, u"Only Generic and RAMCredentials are kept here."_s);
}

//! The name, and what the type wants with it.
void SecretCreation::readName()
{
    const QString name = m_call.parameters.text(u"SecretName"_s);
    if (!isGeneric()) {
        if (name != "$Auto"_L1)
            throw invalidParameter(u"SecretName"_s, u"RAMCredentials want $Auto."_s);
        if (m_isBinary)
            throw invalidParameter(u"SecretDataType"_s, u"RAMCredentials want text."_s);
        readAccessKeys();
        readOwner();
        return;
    }
    static const QRegularExpression form(
        u"^[A-Za-z0-9_/+=.@-]{1,%1}\\z"_s.arg(limits::secretNameLength));
    if (!form.match(name).hasMatch())
        throw invalidParameter(u"SecretName"_s,
            u"It has 1 to %1 letters, digits and _/+=.@-"_s.arg(limits::secretNameLength));
    if (name.startsWith("acs/"_L1))
        throw invalidParameter(u"SecretName"_s, u"acs/ is for secrets that KMS names."_s);
    if (!m_call.parameters.text(u"ExtendedConfig"_s).isEmpty())
        throw invalidParameter(u"ExtendedConfig"_s, u"Generic secrets have none."_s);
    m_secret.name = name;
    m_secret.customData = u"{}"_s;
}

void SecretCreation::readOwner()
{
    (void)m_call.parameters.required(u"ExtendedConfig"_s);
    (void)m_call.parameters.limited(u"ExtendedConfig"_s, limits::extendedConfigLength);
    const QJsonObject config = m_call.parameters.object(u"ExtendedConfig"_s);
    if (config["SecretSubType"_L1].toString() != "RamUserAccessKey"_L1)
        throw invalidParameter(u"ExtendedConfig"_s, u"SecretSubType must be RamUserAccessKey."_s);
    m_secret.userName = config["UserName"_L1].toString();
    if (m_secret.userName.isEmpty())
        throw invalidParameter(u"ExtendedConfig"_s, u"UserName is missing."_s);
    const QJsonValue custom = config["CustomData"_L1];
    if (!custom.isUndefined() && !custom.isObject())
        throw invalidParameter(u"ExtendedConfig"_s, u"CustomData is not an object."_s);
    m_secret.customData = checkedCustomData(custom.toObject());
    m_secret.name = choices::secretNamePrefix + m_secret.userName;
}

void SecretCreation::readAccessKeys()
{
    const QJsonObject object = m_call.parameters.object(u"SecretData"_s);
    for (const QJsonValue item : object["AccessKeys"_L1].toArray()) {
        const QString id = item["AccessKeyId"_L1].toString();
        const QByteArray secret = item["AccessKeySecret"_L1].toString().toUtf8();
        if (id.isEmpty() || secret.isEmpty())
            throw invalidParameter(u"SecretData"_s, u"An AccessKey pair is not complete."_s);
        m_pairs.push_back({id,
            SecretBytes::copyOf({secret.constData(), static_cast<std::size_t>(secret.size())})});
        if (!m_pairs.back().secret.isValid())
            throw Refusal{500, u"InternalFailure"_s, u"Internal Failure."_s};
    }
    if (m_pairs.empty())
        throw invalidParameter(u"SecretData"_s, u"It holds no AccessKeys."_s);
}

void SecretCreation::readRotation()
{
    const RotationPolicy policy = requestedRotation(m_call);
    const auto interval = policy.interval();
    if (!interval)
        return;
    if (isGeneric())
        throw invalidParameter(
            u"EnableAutomaticRotation"_s, u"Generic secrets are not rotated by KMS."_s);
    m_secret.rotation = AutomaticRotation::Enabled;
    m_secret.intervalSeconds = interval->seconds().count();
    m_secret.nextRotation = m_call.now.addSecs(m_secret.intervalSeconds);
}

//! DKMSInstanceId and EncryptionKeyId: both, or neither for the shared KMS.
void SecretCreation::readPlace()
{
    const QString instance = m_call.parameters.text(u"DKMSInstanceId"_s);
    const QString keyId = m_call.parameters.text(u"EncryptionKeyId"_s);
    if (!instance.isEmpty() && !m_keys.instance(m_secret.region, instance))
        throw instanceNotFound();
    if (m_keys.hasEnded(instance, m_call.now))
        throw instanceExpired();
    const auto key = m_keys.key(m_secret.region, nameIn(m_call, u"key"_s, keyId));
    if (!keyId.isEmpty() && (!key || (!instance.isEmpty() && key->instanceId != instance)))
        throw keyNotFound();
    if (instance.isEmpty() != keyId.isEmpty())
        throw missingParameter(keyId.isEmpty() ? u"EncryptionKeyId"_s : u"DKMSInstanceId"_s);
    if (!key)
        return;
    if (m_secrets.countInInstance(instance) >= limits::secretsOfInstance)
        throw Refusal{400, u"Rejected.LimitExceeded"_s, u"The secret quota is exceeded."_s};
    m_secret.instanceId = instance;
    m_secret.keyId = key->id;
}

void SecretCreation::readPolicy()
{
    m_policy = m_call.parameters.text(u"Policy"_s);
    if (m_policy.isEmpty())
        return;
    if (m_secret.instanceId.isEmpty())
        throw invalidParameter(u"Policy"_s, u"Only secrets in a KMS instance have one."_s);
    checkSecretPolicy(m_policy);
}

void SecretCreation::checkUser() const
{
    if (!m_ram.user(m_secret.userName))
        throw ramNotFound(u"User"_s, u"user"_s);
}

void SecretCreation::checkName() const
{
    const auto existing = m_secrets.find(m_secret.region, m_secret.name);
    if (!existing)
        return;
    if (existing->isPendingDeletion())
        throw secretInDeleteWindow();
    throw Refusal{409, u"Rejected.ResourceExist"_s, u"The resource already exists."_s};
}

//! SecretData must name exactly the AccessKeys that the user has, each once.
void SecretCreation::checkAccessKeys() const
{
    QSet<QString> owned;
    for (const AccessKeyRow &key : m_ram.accessKeysOf(m_secret.userName))
        owned.insert(key.id);
    if (owned.isEmpty())
        throw invalidParameter(u"SecretData"_s, u"The RAM user has no AccessKey."_s);
    QSet<QString> given;
    for (const Pair &pair : m_pairs) {
        if (!owned.contains(pair.id) || given.contains(pair.id))
            throw invalidParameter(u"SecretData"_s,
                u"The AccessKey %1 is not one of the RAM user, or comes twice."_s.arg(pair.id));
        given.insert(pair.id);
    }
    const QSet<QString> missing = owned - given;
    if (!missing.isEmpty())
        throw invalidParameter(u"SecretData"_s,
            u"The AccessKey %1 of the RAM user is missing."_s.arg(*missing.begin()));
}

} // namespace keyturn::local
