#include "tests/local/kmsbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace keyturn::local {

using namespace Qt::StringLiterals;

TestParameters named(const QString &name, const TestParameters &more)
{
    TestParameters parameters = more;
    parameters[u"SecretName"_s] = name;
    return parameters;
}

TestParameters creation(const QString &user, const QStringList &keys)
{
    QJsonArray pairs;
    for (const QString &key : keys)
        pairs.append(QJsonObject{{u"AccessKeyId"_s, u"LTAI5tSANDBOX"_s + key},
            {u"AccessKeySecret"_s, u"given-secret-"_s + key}});
    const QJsonObject data{{u"AccessKeys"_s, pairs}};
    const QJsonObject config{{u"SecretSubType"_s, u"RamUserAccessKey"_s}, {u"UserName"_s, user}};
    const auto text = [](const QJsonObject &json) {
        return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    };
    return {{u"SecretName"_s, u"$Auto"_s}, {u"SecretType"_s, u"RAMCredentials"_s},
        {u"VersionId"_s, u"v1"_s}, {u"SecretData"_s, text(data)},
        {u"ExtendedConfig"_s, text(config)}};
}

TestParameters orderCreation()
{
    return creation(u"order-service"_s, {u"0000015"_s});
}

TestParameters with(TestParameters parameters, const QString &name, const QString &value)
{
    parameters[name] = value;
    return parameters;
}

TestParameters rotatingEvery(const QString &interval)
{
    return with(with(orderCreation(), u"EnableAutomaticRotation"_s, u"true"_s),
        u"RotationInterval"_s, interval);
}

void KmsBench::init()
{
    m_clock = std::make_unique<ManualClock>(QDateTime(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC));
    m_service = std::make_unique<LocalService>(*m_clock);
    start({.sample = Sample::Empty});
    m_service->runDue();
    m_client->ram(u"CreateRole"_s,
        {{u"RoleName"_s, roleName},
            {u"AssumeRolePolicyDocument"_s,
                uR"({"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Service":["kms.aliyuncs.com"]}}],"Version":"1"})"_s}});
    m_client->ram(u"AttachPolicyToRole"_s,
        {{u"RoleName"_s, roleName}, {u"PolicyName"_s, u"AliyunKMSManageRAMCredentialsRolePolicy"_s},
            {u"PolicyType"_s, u"System"_s}});
}

void KmsBench::cleanup()
{
    m_client.reset();
    m_service.reset();
}

void KmsBench::start(const LocalServiceOptions &options)
{
    const Result<Access> access = m_service->start(options);
    QVERIFY2(access, access ? "" : qPrintable(access.error().message));
    m_client = std::make_unique<SignedClient>(*access);
    m_port = access->port;
}

void KmsBench::pass(std::chrono::milliseconds time)
{
    m_clock->advance(time);
    m_service->runDue();
}

QString KmsBench::code(const QString &action, const TestParameters &parameters)
{
    const WireReply reply = m_client->kms(action, parameters);
    return reply.status == 200 ? QString()
                               : u"%1 %2"_s.arg(QString::number(reply.status), reply.code());
}

QJsonObject KmsBench::describe(const QString &name)
{
    return m_client->kms(u"DescribeSecret"_s, named(name, {{u"FetchTags"_s, u"true"_s}})).json();
}

QString KmsBench::value(const QString &stage, const QString &name)
{
    const WireReply reply =
        m_client->kms(u"GetSecretValue"_s, named(name, {{u"VersionStage"_s, stage}}));
    if (reply.status != 200)
        return u"%1 %2"_s.arg(QString::number(reply.status), reply.code());
    const QJsonObject data =
        QJsonDocument::fromJson(reply.json()["SecretData"_L1].toString().toUtf8()).object();
    return u"%1 %2 %3"_s.arg(reply.json()["VersionStages"_L1]["VersionStage"_L1][0].toString(),
        data["AccessKeyId"_L1].toString(), data["AccessKeySecret"_L1].toString());
}

QStringList KmsBench::keysOf(const QString &user)
{
    const QJsonObject list = m_client->ram(u"ListAccessKeys"_s, {{u"UserName"_s, user}}).json();
    QStringList keys;
    for (const QJsonValue key : list["AccessKeys"_L1]["AccessKey"_L1].toArray())
        keys.append(key["AccessKeyId"_L1].toString());
    return keys;
}

QStringList KmsBench::versions(const QString &name)
{
    const QJsonObject list =
        m_client->kms(u"ListSecretVersionIds"_s, named(name, {{u"IncludeDeprecated"_s, u"true"_s}}))
            .json();
    QStringList all;
    for (const QJsonValue version : list["VersionIds"_L1]["VersionId"_L1].toArray()) {
        const QString stage = version["VersionStages"_L1]["VersionStage"_L1][0].toString();
        all.append(u"%1 %2"_s.arg(version["VersionId"_L1].toString(), stage).trimmed());
    }
    return all;
}

} // namespace keyturn::local
