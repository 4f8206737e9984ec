#include "services/local/secretcreation.h"

#include "services/local/choices.h"
#include "services/local/kmscall.h"
#include "services/local/operation.h"
#include "services/local/ramtable.h"
#include "services/local/refusal.h"
#include "services/local/secrettable.h"

#include <QJsonArray>
#include <QJsonDocument>
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
    const bool good = custom.size() <= choices::customDataPairs
        && std::all_of(
            custom.begin(), custom.end(), [](const QJsonValue &value) { return value.isString(); });
    if (!good)
        throw invalidParameter(u"ExtendedConfig"_s, u"CustomData holds up to ten texts."_s);
    return QString::fromUtf8(QJsonDocument(custom).toJson(QJsonDocument::Compact));
}

SecretCreation::SecretCreation(RamTable &ram, SecretTable &secrets, const Call &call)
    : m_ram(ram)
    , m_secrets(secrets)
    , m_call(call)
{}

QJsonObject SecretCreation::run()
{
    readKind();
    readAccessKeys();
    readOwner();
    readRotation();
    const QList<Tag> tags = requestedTags(m_call, choices::tagsOfSecret);
    const QString description =
        m_call.parameters.limited(u"Description"_s, choices::descriptionLength);
    checkUser();
    checkName();
    checkAccessKeys();
    const SecretRow secret = insert(description);
    for (const Tag &tag : tags)
        m_secrets.setTag(secret.id, tag);
    QJsonObject json{{u"Arn"_s, arnOf(secret)}, {u"SecretName"_s, secret.name},
        {u"SecretType"_s, u"RAMCredentials"_s},
        {u"VersionId"_s, m_call.parameters.text(u"VersionId"_s)},
        {u"ExtendedConfig"_s, extendedConfigOf(secret)}};
    putRotation(json, secret);
    return json;
}

SecretRow SecretCreation::insert(const QString &description)
{
    SecretRow secret;
    secret.description = description;
    secret.region = regionOf(m_call);
    secret.name = choices::secretNamePrefix + m_userName;
    secret.userName = m_userName;
    secret.customData = m_customData;
    secret.created = secret.updated = m_call.now;
    if (const auto interval = m_rotation.interval()) {
        secret.rotation = AutomaticRotation::Enabled;
        secret.intervalSeconds = interval->seconds().count();
        secret.nextRotation = m_call.now.addSecs(secret.intervalSeconds);
    }
    m_secrets.insert(secret);
    m_secrets.addVersion(secret.id,
        {m_call.parameters.text(u"VersionId"_s), m_call.now, stageCurrent, m_pairs.front().id},
        m_pairs.front().secret);
    return secret;
}

void SecretCreation::readKind()
{
    const Parameters &parameters = m_call.parameters;
    const QString name = parameters.required(u"SecretName"_s);
    if (parameters.text(u"SecretType"_s) != "RAMCredentials"_L1)
        throw invalidParameter(u"SecretType"_s, u"Only RAMCredentials are kept here."_s);
    if (name != "$Auto"_L1)
        throw invalidParameter(u"SecretName"_s, u"RAMCredentials want $Auto."_s);
    (void)parameters.required(u"VersionId"_s);
    (void)parameters.limited(u"VersionId"_s, choices::versionIdLength);
    const QString kind = parameters.text(u"SecretDataType"_s);
    if (!kind.isEmpty() && kind != "text"_L1)
        throw invalidParameter(u"SecretDataType"_s, u"RAMCredentials want text."_s);
    if (parameters.has(u"DKMSInstanceId"_s))
        throw Refusal{404, choices::instanceMissing, u"The KMS instance is not found."_s};
    if (parameters.has(u"EncryptionKeyId"_s))
        throw Refusal{404, u"Forbidden.KeyNotFound"_s, u"The specified Key is not found."_s};
}

void SecretCreation::readOwner()
{
    (void)m_call.parameters.required(u"ExtendedConfig"_s);
    (void)m_call.parameters.limited(u"ExtendedConfig"_s, choices::extendedConfigLength);
    const QJsonObject config = m_call.parameters.object(u"ExtendedConfig"_s);
    if (config["SecretSubType"_L1].toString() != "RamUserAccessKey"_L1)
        throw invalidParameter(u"ExtendedConfig"_s, u"SecretSubType must be RamUserAccessKey."_s);
    m_userName = config["UserName"_L1].toString();
    if (m_userName.isEmpty())
        throw invalidParameter(u"ExtendedConfig"_s, u"UserName is missing."_s);
    const QJsonValue custom = config["CustomData"_L1];
    if (!custom.isUndefined() && !custom.isObject())
        throw invalidParameter(u"ExtendedConfig"_s, u"CustomData is not an object."_s);
    m_customData = checkedCustomData(custom.toObject());
}

void SecretCreation::readAccessKeys()
{
    const QString data = m_call.parameters.required(u"SecretData"_s);
    if (data.toUtf8().size() > choices::secretDataBytes)
        throw invalidParameter(
            u"SecretData"_s, u"It is longer than %1 bytes."_s.arg(choices::secretDataBytes));
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
    m_rotation = requestedRotation(m_call);
}

void SecretCreation::checkUser() const
{
    if (!m_ram.user(m_userName))
        throw ramNotFound(u"User"_s, u"user"_s);
}

void SecretCreation::checkName() const
{
    const auto existing = m_secrets.find(regionOf(m_call), choices::secretNamePrefix + m_userName);
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
    for (const AccessKeyRow &key : m_ram.accessKeysOf(m_userName))
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
