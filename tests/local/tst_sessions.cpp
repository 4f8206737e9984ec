#include "tests/local/kmsbench.h"

#include <QJsonArray>
#include <QTest>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

namespace {

const QString demoArn = u"acs:ram::1000000000000001:role/demo"_s;

QString policy(const QString &statement)
{
    return uR"({"Version":"1","Statement":[%1]})"_s.arg(statement);
}

QString trusting(const QString &principal)
{
    return policy(
        uR"({"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"RAM":["%1"]}})"_s.arg(
            principal));
}

const QString describeOnly = policy(
    uR"({"Effect":"Allow","Action":["kms:DescribeSecret","kms:ListSecrets"],"Resource":"*"})"_s);

} // namespace

//! Temporary credentials, from AssumeRole to their end.
class TstSessions : public KmsBench
{
    Q_OBJECT

private slots:
    void assumes();
    void tellsWhoActs();
    void hasThePermissionsOfTheRole();
    void isNarrowedByItsPolicy();
    void ends();
    void refusesTokens();
    void outlivesARestartAndNoReset();
    void wantsTrust();
    void refusesParameters_data();
    void refusesParameters();

private:
    void makeRole(const QString &trust, const QString &policyName);
    [[nodiscard]] QJsonObject assume(const TestParameters &more = {});
    [[nodiscard]] SignedClient acting(const QJsonObject &reply) const;
};

void TstSessions::makeRole(const QString &trust, const QString &policyName)
{
    m_client->ram(u"CreateRole"_s,
        {{u"RoleName"_s, u"demo"_s}, {u"AssumeRolePolicyDocument"_s, trust},
            {u"MaxSessionDuration"_s, u"7200"_s}});
    m_client->ram(u"AttachPolicyToRole"_s,
        {{u"RoleName"_s, u"demo"_s}, {u"PolicyName"_s, policyName},
            {u"PolicyType"_s, u"System"_s}});
}

QJsonObject TstSessions::assume(const TestParameters &more)
{
    TestParameters parameters{{u"RoleArn"_s, demoArn}, {u"RoleSessionName"_s, u"desk"_s}};
    parameters.insert(more);
    const WireReply reply = m_client->sts(u"AssumeRole"_s, parameters);
    return reply.status == 200
        ? reply.json()
        : QJsonObject{{u"refused"_s, u"%1 %2"_s.arg(QString::number(reply.status), reply.code())}};
}

SignedClient TstSessions::acting(const QJsonObject &reply) const
{
    const QJsonValue credentials = reply["Credentials"_L1];
    SignedClient client(m_port, credentials["AccessKeyId"_L1].toString(),
        credentials["AccessKeySecret"_L1].toString().toLatin1());
    client.setSecurityToken(credentials["SecurityToken"_L1].toString().toLatin1());
    return client;
}

void TstSessions::assumes()
{
    makeRole(trusting(u"acs:ram::1000000000000001:root"_s), u"AliyunKMSReadOnlyAccess"_s);
    const QJsonObject reply = assume();
    QVERIFY2(!reply.contains("refused"_L1), qPrintable(reply["refused"_L1].toString()));
    const QJsonValue credentials = reply["Credentials"_L1];
    QVERIFY(credentials["AccessKeyId"_L1].toString().startsWith("STS."_L1));
    QCOMPARE(credentials["Expiration"_L1].toString(), u"2026-06-16T03:24:00Z"_s);
    QCOMPARE(reply["AssumedRoleUser"_L1]["Arn"_L1].toString(), demoArn + u"/desk"_s);
    QCOMPARE(acting(reply).kms(u"ListSecrets"_s).status, 200);
    QCOMPARE(acting(assume({{u"RoleArn"_s, u"acs:ram::1000000000000001:role/DEMO"_s}}))
                 .kms(u"ListSecrets"_s)
                 .status,
        200);
}

void TstSessions::tellsWhoActs()
{
    makeRole(trusting(u"acs:ram::1000000000000001:user/kms-admin"_s), u"AliyunKMSReadOnlyAccess"_s);
    const QJsonObject reply = assume();
    const QJsonObject who = acting(reply).sts(u"GetCallerIdentity"_s).json();
    QCOMPARE(who["IdentityType"_L1].toString(), u"AssumedRoleUser"_s);
    QCOMPARE(who["Arn"_L1].toString(), u"acs:ram::1000000000000001:assumed-role/demo/desk"_s);
    QCOMPARE(who["PrincipalId"_L1].toString(),
        reply["AssumedRoleUser"_L1]["AssumedRoleId"_L1].toString());
    QVERIFY(!who.contains("UserId"_L1));
}

void TstSessions::hasThePermissionsOfTheRole()
{
    makeRole(trusting(u"acs:ram::1000000000000001:root"_s), u"AliyunKMSReadOnlyAccess"_s);
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    const SignedClient client = acting(assume());
    QCOMPARE(client.kms(u"DescribeSecret"_s, named(orderService)).status, 200);
    const WireReply refused = client.kms(u"GetSecretValue"_s, named(orderService));
    QCOMPARE(refused.status, 403);
    const QJsonValue detail = refused.json()["AccessDeniedDetail"_L1];
    QCOMPARE(detail["AuthPrincipalType"_L1].toString(), u"AssumedRoleUser"_s);
    QCOMPARE(detail["AuthAction"_L1].toString(), u"kms:GetSecretValue"_s);
    QCOMPARE(detail["NoPermissionType"_L1].toString(), u"ImplicitDeny"_s);
    QCOMPARE(detail["PolicyType"_L1].toString(), u"AccountLevelIdentityBasedPolicy"_s);
    // What the role gains, its sessions gain.
    m_client->ram(u"AttachPolicyToRole"_s,
        {{u"RoleName"_s, u"demo"_s}, {u"PolicyName"_s, u"AliyunKMSSecretUserAccess"_s},
            {u"PolicyType"_s, u"System"_s}});
    QCOMPARE(client.kms(u"GetSecretValue"_s, named(orderService)).status, 200);
    m_client->ram(u"DetachPolicyFromRole"_s,
        {{u"RoleName"_s, u"demo"_s}, {u"PolicyName"_s, u"AliyunKMSReadOnlyAccess"_s},
            {u"PolicyType"_s, u"System"_s}});
    QCOMPARE(client.kms(u"ListSecrets"_s).status, 403);
}

void TstSessions::isNarrowedByItsPolicy()
{
    makeRole(trusting(u"acs:ram::1000000000000001:root"_s), u"AliyunKMSFullAccess"_s);
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    const SignedClient client = acting(assume({{u"Policy"_s, describeOnly}}));
    QCOMPARE(client.kms(u"DescribeSecret"_s, named(orderService)).status, 200);
    const WireReply refused = client.kms(u"DeleteSecret"_s, named(orderService));
    QCOMPARE(refused.code(), u"Forbidden.NoPermission"_s);
    QCOMPARE(
        refused.json()["AccessDeniedDetail"_L1]["PolicyType"_L1].toString(), u"SessionPolicy"_s);
    // It takes away and never adds.
    QCOMPARE(
        acting(
            assume({{u"Policy"_s, policy(uR"({"Effect":"Allow","Action":"*","Resource":"*"})"_s)}}))
            .ram(u"ListUsers"_s)
            .status,
        403);
}

void TstSessions::ends()
{
    makeRole(trusting(u"acs:ram::1000000000000001:root"_s), u"AliyunKMSFullAccess"_s);
    const SignedClient client = acting(assume({{u"DurationSeconds"_s, u"900"_s}}));
    pass(std::chrono::seconds(899));
    QCOMPARE(client.kms(u"ListSecrets"_s).status, 200);
    pass(std::chrono::seconds(1));
    const WireReply late = client.kms(u"ListSecrets"_s);
    QCOMPARE(late.status, 400);
    QCOMPARE(late.code(), u"InvalidSecurityToken.Expired"_s);
}

void TstSessions::refusesTokens()
{
    makeRole(trusting(u"acs:ram::1000000000000001:root"_s), u"AliyunKMSFullAccess"_s);
    SignedClient one = acting(assume());
    const QByteArray other = assume()["Credentials"_L1]["SecurityToken"_L1].toString().toLatin1();
    one.setSecurityToken(other);
    QCOMPARE(one.kms(u"ListSecrets"_s).code(), u"InvalidSecurityToken.MismatchWithAccessKey"_s);
    one.setSecurityToken("CAISthisisnotatoken");
    QCOMPARE(one.kms(u"ListSecrets"_s).code(), u"InvalidSecurityToken.Malformed"_s);
    one.setSecurityToken({});
    QCOMPARE(one.kms(u"ListSecrets"_s).code(), u"MissingSecurityToken"_s);
    m_client->setSecurityToken(other);
    QCOMPARE(
        m_client->kms(u"ListSecrets"_s).code(), u"InvalidSecurityToken.MismatchWithAccessKey"_s);
}

void TstSessions::outlivesARestartAndNoReset()
{
    makeRole(trusting(u"acs:ram::1000000000000001:root"_s), u"AliyunKMSFullAccess"_s);
    const SignedClient client = acting(assume());
    QCOMPARE(client.kms(u"ListSecrets"_s).status, 200);
    m_service->reset(Sample::Empty);
    makeRole(trusting(u"acs:ram::1000000000000001:root"_s), u"AliyunKMSFullAccess"_s);
    QCOMPARE(client.kms(u"ListSecrets"_s).code(), u"InvalidSecurityToken.Malformed"_s);
}

void TstSessions::wantsTrust()
{
    makeRole(trusting(u"acs:ram::1000000000000001:user/somebody"_s), u"AliyunKMSFullAccess"_s);
    QCOMPARE(assume()["refused"_L1].toString(), u"403 NoPermission"_s);
    QCOMPARE(assume({{u"RoleArn"_s, u"acs:ram::1000000000000001:role/nobody"_s}})["refused"_L1]
                 .toString(),
        u"404 EntityNotExist.Role"_s);
    QCOMPARE(
        assume({{u"RoleArn"_s, u"acs:ram::2000000000000002:role/demo"_s}})["refused"_L1].toString(),
        u"404 EntityNotExist.Role"_s);
    // Who may not assume roles at all is not asked for the role's trust.
    const SignedClient other(m_port, u"LTAI5tSANDBOX0000023"_s, "not-a-real-secret-0023");
    QCOMPARE(
        other.sts(u"AssumeRole"_s, {{u"RoleArn"_s, demoArn}, {u"RoleSessionName"_s, u"desk"_s}})
            .code(),
        u"NoPermission"_s);
}

void TstSessions::refusesParameters_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("refused");
    QTest::newRow("no role ARN") << u"RoleArn"_s << u"demo"_s << u"400 InvalidParameter.RoleArn"_s;
    QTest::newRow("no session name")
        << u"RoleSessionName"_s << QString() << u"400 MissingRoleSessionName"_s;
    QTest::newRow("short session name")
        << u"RoleSessionName"_s << u"a"_s << u"400 InvalidParameter.RoleSessionName"_s;
    QTest::newRow("session name with a slash")
        << u"RoleSessionName"_s << u"a/b"_s << u"400 InvalidParameter.RoleSessionName"_s;
    QTest::newRow("too brief") << u"DurationSeconds"_s << u"899"_s
                               << u"400 InvalidParameter.DurationSeconds"_s;
    QTest::newRow("longer than the role allows")
        << u"DurationSeconds"_s << u"7201"_s << u"400 InvalidParameter.DurationSeconds"_s;
    QTest::newRow("no number") << u"DurationSeconds"_s << u"long"_s
                               << u"400 InvalidParameter.DurationSeconds"_s;
    QTest::newRow("policy that is none")
        << u"Policy"_s << u"{}"_s << u"400 InvalidParameter.PolicyGrammar"_s;
    QTest::newRow("large policy") << u"Policy"_s << QString(2049, u'a')
                                  << u"400 InvalidParameter.PolicySize"_s;
    QTest::newRow("external ID") << u"ExternalId"_s << u"a b"_s
                                 << u"400 InvalidParameter.ExternalId"_s;
}

void TstSessions::refusesParameters()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    makeRole(trusting(u"acs:ram::1000000000000001:root"_s), u"AliyunKMSFullAccess"_s);
    QTEST(assume({{name, value}})["refused"_L1].toString(), "refused");
}

QTEST_GUILESS_MAIN(TstSessions)
#include "tst_sessions.moc"
