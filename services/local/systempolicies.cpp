#include "services/local/systempolicies.h"

#include "services/local/servicerole.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

QString allowing(const QStringList &actions)
{
    const QJsonObject statement{{u"Effect"_s, u"Allow"_s},
        {u"Action"_s, QJsonArray::fromStringList(actions)}, {u"Resource"_s, u"*"_s}};
    const QJsonObject document{{u"Version"_s, u"1"_s}, {u"Statement"_s, QJsonArray{statement}}};
    return QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact));
}

//! What shows secrets, keys and instances, but no value.
const QStringList kmsReads{u"kms:Describe*"_s, u"kms:List*"_s, u"kms:GetKmsInstance"_s,
    u"kms:GetDefaultKmsInstance"_s, u"kms:GetKmsInstanceQuotaInfos"_s, u"kms:GetSecretPolicy"_s,
    u"kms:GetRandomPassword"_s};

const QStringList secretChanges{u"kms:CreateSecret"_s, u"kms:DeleteSecret"_s,
    u"kms:RestoreSecret"_s, u"kms:UpdateSecret"_s, u"kms:UpdateSecretVersionStage"_s,
    u"kms:UpdateSecretRotationPolicy"_s, u"kms:PutSecretValue"_s, u"kms:RotateSecret"_s,
    u"kms:SetSecretPolicy"_s, u"kms:TagResource"_s, u"kms:UntagResource"_s, u"kms:TagResources"_s,
    u"kms:UntagResources"_s, u"kms:GenerateDataKey"_s};

const QStringList valueReads{u"kms:GetSecretValue"_s, u"kms:Decrypt"_s};

const QStringList secretUses =
    valueReads + QStringList{u"kms:DescribeSecret"_s, u"kms:ListSecretVersionIds"_s};

const QStringList keyUses{u"kms:Encrypt"_s, u"kms:Decrypt"_s, u"kms:GenerateDataKey"_s,
    u"kms:GenerateDataKeyWithoutPlaintext"_s, u"kms:AsymmetricSign"_s, u"kms:AsymmetricVerify"_s};

const QStringList keyChanges{u"kms:*Key"_s, u"kms:*Alias"_s, u"kms:TagResource*"_s,
    u"kms:UntagResource*"_s, u"kms:UpdateKeyDescription"_s, u"kms:UpdateRotationPolicy"_s};

} // namespace

QList<SystemPolicy> systemPolicies()
{
    return {
        {u"AdministratorAccess"_s, u"All operations on all resources."_s, allowing({u"*"_s})},
        {u"AliyunKMSFullAccess"_s, u"All operations of KMS."_s, allowing({u"kms:*"_s})},
        {u"AliyunKMSReadOnlyAccess"_s, u"Reads of KMS, without secret values."_s,
            allowing(kmsReads)},
        {u"AliyunKMSSecretAdminAccess"_s, u"Management of secrets, values included."_s,
            allowing(kmsReads + secretChanges + valueReads)},
        {u"AliyunKMSSecretUserAccess"_s, u"Reading of secret values."_s, allowing(secretUses)},
        {u"AliyunKMSCryptoAdminAccess"_s, u"Management of keys."_s,
            allowing(kmsReads + keyChanges)},
        {u"AliyunKMSCryptoUserAccess"_s, u"Use of keys."_s, allowing(keyUses)},
        {u"AliyunRAMFullAccess"_s, u"All operations of RAM."_s, allowing({u"ram:*"_s})},
        {u"AliyunRAMReadOnlyAccess"_s, u"Reads of RAM."_s,
            allowing({u"ram:Get*"_s, u"ram:List*"_s, u"ram:DecodeDiagnosticMessage"_s})},
        {u"AliyunSTSAssumeRoleAccess"_s, u"Assuming roles."_s, allowing({u"sts:AssumeRole"_s})},
        {u"AliyunActionTrailFullAccess"_s, u"All operations of ActionTrail."_s,
            allowing({u"actiontrail:*"_s})},
        {u"AliyunActionTrailReadOnlyAccess"_s, u"Reads of ActionTrail."_s,
            allowing({u"actiontrail:LookupEvents"_s, u"actiontrail:Get*"_s,
                u"actiontrail:Describe*"_s, u"actiontrail:List*"_s})},
        {consolePolicy, u"The policy of the role with which KMS manages AccessKeys."_s,
            servicePolicyDocument()},
    };
}

} // namespace keyturn::local
