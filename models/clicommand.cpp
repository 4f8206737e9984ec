#include "models/clicommand.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace keyturn::cli {

namespace {

QString quoted(const QString &text)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_@%+=:,./-]+\\z"_s);
    if (plain.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString option(QLatin1StringView name, const QString &value)
{
    return " \\\n  --"_L1 + name + u' ' + quoted(value);
}

} // namespace

QString describeSecret(const QString &name, const QString &region)
{
    return u"aliyun kms DescribeSecret"_s + option("RegionId"_L1, region)
        + option("SecretName"_L1, name);
}

QString getSecretValue(const QString &name)
{
    return u"aliyun kms GetSecretValue"_s + option("SecretName"_L1, name);
}

QString createSecret(const CreateSecretRequest &request, const QString &region)
{
    const RotationPolicy &rotation = request.rotation;
    const QJsonObject config{
        {u"SecretSubType"_s, u"RamUserAccessKey"_s}, {u"UserName"_s, request.userName}};
    QString command = u"aliyun kms CreateSecret"_s + option("RegionId"_L1, region)
        + option("SecretName"_L1, u"$Auto"_s) + option("SecretType"_L1, u"RAMCredentials"_s)
        + option("VersionId"_L1, request.versionId) + u" \\\n  --SecretData \"$SECRET_DATA\""_s
        + option("ExtendedConfig"_L1,
            QString::fromUtf8(QJsonDocument(config).toJson(QJsonDocument::Compact)));
    command += option("EnableAutomaticRotation"_L1, rotation.isOn() ? u"true"_s : u"false"_s);
    if (rotation.isOn())
        command += option("RotationInterval"_L1, rotation.interval()->toParameter());
    if (!request.description.isEmpty())
        command += option("Description"_L1, request.description);
    if (!request.place.isShared())
        command += option("DKMSInstanceId"_L1, request.place.instanceId)
            + option("EncryptionKeyId"_L1, request.place.keyId);
    return command;
}

QString authorize(const QString &roleName, const QString &trustPolicy, const QString &policyName,
    const QString &policyDocument)
{
    return u"aliyun ram CreateRole"_s + option("RoleName"_L1, roleName)
        + option("AssumeRolePolicyDocument"_L1, trustPolicy) + u"\naliyun ram CreatePolicy"_s
        + option("PolicyName"_L1, policyName) + option("PolicyDocument"_L1, policyDocument)
        + u"\naliyun ram AttachPolicyToRole"_s + option("PolicyType"_L1, u"Custom"_s)
        + option("PolicyName"_L1, policyName) + option("RoleName"_L1, roleName);
}

} // namespace keyturn::cli
