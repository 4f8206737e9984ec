#include "services/local/choices.h"
#include "tests/local/kmsbench.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(keyturn::local::TestParameters)

namespace {

const QString inside = u"inside/database"_s;
const QString reader = u"reconcile-job"_s;
const QString readerArn = u"acs:ram::1000000000000001:user/reconcile-job"_s;

TestParameters insideCreation()
{
    return named(inside,
        {{u"VersionId"_s, u"v1"_s}, {u"SecretData"_s, u"a-value"_s},
            {u"DKMSInstanceId"_s, choices::sampleInstance},
            {u"EncryptionKeyId"_s, choices::sampleKey}});
}

//! A policy with one statement.
QString policyOf(const QString &effect, const QString &principal, const QString &action)
{
    return uR"({"Version":"1","Statement":[{"Sid":"mine","Effect":"%1","Principal":{"RAM":["%2"]},"Action":["%3"],"Resource":["*"]}]})"_s
        .arg(effect, principal, action);
}

const QString all = u"acs:ram::1000000000000001:*"_s;

} // namespace

//! KMS instances and their keys, the policies of secrets in them, and what KMS tells of itself.
class TstKmsInstances : public KmsBench
{
    Q_OBJECT

private slots:
    void listsInstancesAndKeys();
    void filtersKeys_data();
    void filtersKeys();
    void refuses_data();
    void refuses();
    void emptyAccountHasNone();
    void createsInAnInstance();
    void quotaCounts();
    void ramSecretLivesInAnInstance();
    void tagsKeys();
    void hasADefaultPolicy();
    void setsPolicies();
    void refusesBadPolicies_data();
    void refusesBadPolicies();
    void policyLetsIn();
    void policyKeepsOut();
    void wholeAccountIsLeftToRam();
    void keysTakePermissions();
    void makesPasswords_data();
    void makesPasswords();
    void refusesBadPasswords_data();
    void refusesBadPasswords();
    void isOpened();

private:
    void openDemo();
    void grant(const QString &policy);
    void grantOwn(const QString &name, const QString &actions);
    [[nodiscard]] SignedClient readerClient() const;
};

void TstKmsInstances::openDemo()
{
    m_service->reset(Sample::Demo);
    QCOMPARE(code(u"CreateSecret"_s, insideCreation()), QString());
}

SignedClient TstKmsInstances::readerClient() const
{
    return {m_port, u"LTAI5tSANDBOX0000023"_s, "not-a-real-secret-0023"};
}

void TstKmsInstances::grant(const QString &policy)
{
    QCOMPARE(m_client
                 ->ram(u"AttachPolicyToUser"_s,
                     {{u"UserName"_s, reader}, {u"PolicyName"_s, policy},
                         {u"PolicyType"_s, u"System"_s}})
                 .status,
        200);
}

void TstKmsInstances::grantOwn(const QString &name, const QString &actions)
{
    const QString document =
        uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":[%1],"Resource":"*"}]})"_s.arg(
            actions);
    QCOMPARE(
        m_client->ram(u"CreatePolicy"_s, {{u"PolicyName"_s, name}, {u"PolicyDocument"_s, document}})
            .status,
        200);
    QCOMPARE(
        m_client
            ->ram(u"AttachPolicyToUser"_s,
                {{u"UserName"_s, reader}, {u"PolicyName"_s, name}, {u"PolicyType"_s, u"Custom"_s}})
            .status,
        200);
}

void TstKmsInstances::listsInstancesAndKeys()
{
    openDemo();
    const QJsonObject list = m_client->kms(u"ListKmsInstances"_s).json();
    QCOMPARE(list["TotalCount"_L1].toInt(), 1);
    QCOMPARE(list["PageSize"_L1].toInt(), 20);
    QCOMPARE(list["KmsInstances"_L1]["KmsInstance"_L1][0]["KmsInstanceId"_L1].toString(),
        choices::sampleInstance);
    QCOMPARE(m_client->kms(u"GetDefaultKmsInstance"_s).json()["DefaultKmsInstanceId"_L1].toString(),
        choices::sampleInstance);
    const TestParameters instance{{u"KmsInstanceId"_s, choices::sampleInstance}};
    const QJsonObject got =
        m_client->kms(u"GetKmsInstance"_s, instance).json()["KmsInstance"_L1].toObject();
    QCOMPARE(got["Status"_L1].toString(), u"Connected"_s);
    QVERIFY(got["SecretNum"_L1].isString());
    const QJsonArray quotas = m_client->kms(u"GetKmsInstanceQuotaInfos"_s, instance)
                                  .json()["KmsInstanceQuotaInfos"_L1]
                                  .toArray();
    QCOMPARE(quotas.size(), 4);

    const QJsonObject keys = m_client->kms(u"ListKeys"_s).json();
    QCOMPARE(keys["TotalCount"_L1].toInt(), 1);
    QCOMPARE(keys["Keys"_L1]["Key"_L1][0]["KeyId"_L1].toString(), choices::sampleKey);
    const QString arn = keys["Keys"_L1]["Key"_L1][0]["KeyArn"_L1].toString();
    QCOMPARE(arn, u"acs:kms:cn-hangzhou:1000000000000001:key/"_s + choices::sampleKey);
    for (const QString &id : {choices::sampleKey, arn}) {
        const QJsonObject key =
            m_client->kms(u"DescribeKey"_s, {{u"KeyId"_s, id}}).json()["KeyMetadata"_L1].toObject();
        QCOMPARE(key["KeySpec"_L1].toString(), u"Aliyun_AES_256"_s);
        QCOMPARE(key["KeyState"_L1].toString(), u"Enabled"_s);
        QCOMPARE(key["DKMSInstanceId"_L1].toString(), choices::sampleInstance);
    }
    const QJsonObject elsewhere =
        m_client->kms(u"ListKmsInstances"_s, {{u"RegionId"_s, u"cn-shanghai"_s}}).json();
    QCOMPARE(elsewhere["TotalCount"_L1].toInt(-1), 0);
}

void TstKmsInstances::filtersKeys_data()
{
    QTest::addColumn<QString>("filters");
    QTest::addColumn<int>("total");
    const QString one = uR"([{"Key":"%1","Values":["%2"]}])"_s;
    QTest::newRow("state") << one.arg(u"KeyState"_s, u"Enabled"_s) << 1;
    QTest::newRow("other state") << one.arg(u"KeyState"_s, u"Disabled"_s) << 0;
    QTest::newRow("spec") << one.arg(u"KeySpec"_s, u"Aliyun_AES_256"_s) << 1;
    QTest::newRow("other spec") << one.arg(u"KeySpec"_s, u"RSA_2048"_s) << 0;
    QTest::newRow("instance") << one.arg(u"DKMSInstanceId"_s, choices::sampleInstance) << 1;
    QTest::newRow("other instance") << one.arg(u"DKMSInstanceId"_s, u"kst-1"_s) << 0;
    QTest::newRow("all three")
        << uR"([{"Key":"KeyState","Values":["Disabled","Enabled"]},{"Key":"KeySpec","Values":["Aliyun_AES_256"]},{"Key":"DKMSInstanceId","Values":["%1"]}])"_s
               .arg(choices::sampleInstance)
        << 1;
}

void TstKmsInstances::filtersKeys()
{
    QFETCH(QString, filters);
    QFETCH(int, total);
    m_service->reset(Sample::Demo);
    const QJsonObject json = m_client->kms(u"ListKeys"_s, {{u"Filters"_s, filters}}).json();
    QCOMPARE(json["TotalCount"_L1].toInt(-1), total);
    QCOMPARE(json["Keys"_L1]["Key"_L1].toArray().size(), total);
}

void TstKmsInstances::refuses_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<TestParameters>("parameters");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &action, const TestParameters &parameters,
                         const QString &expected) {
        QTest::newRow(name) << action << parameters << expected;
    };
    const auto change = [](const QString &name, const QString &value) {
        return with(with(insideCreation(), u"SecretName"_s, u"other"_s), name, value);
    };
    const QString noInstance = u"404 Forbidden.DKMSInstanceNotFound"_s;
    const QString noKey = u"404 Forbidden.KeyNotFound"_s;
    const QString missing = u"400 MissingParameter"_s;
    const QString invalid = u"400 InvalidParameter"_s;
    const QString create = u"CreateSecret"_s;
    row("no such instance", u"GetKmsInstance"_s, {{u"KmsInstanceId"_s, u"kst-1"_s}}, noInstance);
    row("no instance named", u"GetKmsInstance"_s, {}, missing);
    row("quotas of nothing", u"GetKmsInstanceQuotaInfos"_s,
        {{u"KmsInstanceId"_s, choices::sampleInstance}, {u"ResourceType"_s, u"disk"_s}}, invalid);
    row("no such key", u"DescribeKey"_s, {{u"KeyId"_s, u"key-1"_s}}, noKey);
    row("no key named", u"DescribeKey"_s, {}, missing);
    row("unknown filter", u"ListKeys"_s,
        {{u"Filters"_s, uR"([{"Key":"Colour","Values":["red"]}])"_s}}, invalid);
    row("page of 101", u"ListKeys"_s, {{u"PageSize"_s, u"101"_s}}, invalid);
    row("create: other instance", create, change(u"DKMSInstanceId"_s, u"kst-1"_s), noInstance);
    row("create: other key", create, change(u"EncryptionKeyId"_s, u"key-1"_s), noKey);
    row("create: key alone", create, change(u"DKMSInstanceId"_s, {}), missing);
    row("create: instance alone", create, change(u"EncryptionKeyId"_s, {}), missing);
    row("create: other region", create, change(u"RegionId"_s, u"cn-shanghai"_s), noInstance);
    row("create: bad policy", create, change(u"Policy"_s, u"{}"_s), invalid);
}

void TstKmsInstances::refuses()
{
    QFETCH(QString, action);
    QFETCH(TestParameters, parameters);
    QFETCH(QString, expected);
    openDemo();
    QCOMPARE(code(action, parameters), expected);
    QCOMPARE(code(u"DescribeSecret"_s, named(u"other"_s)), u"404 Forbidden.ResourceNotFound"_s);
}

void TstKmsInstances::emptyAccountHasNone()
{
    QCOMPARE(m_client->kms(u"ListKmsInstances"_s).json()["TotalCount"_L1].toInt(-1), 0);
    QCOMPARE(m_client->kms(u"ListKeys"_s).json()["TotalCount"_L1].toInt(-1), 0);
    QVERIFY(!m_client->kms(u"GetDefaultKmsInstance"_s).json().contains("DefaultKmsInstanceId"_L1));
    m_service->reset(Sample::Demo);
    m_service->reset(Sample::Empty);
    QCOMPARE(m_client->kms(u"ListKeys"_s).json()["TotalCount"_L1].toInt(-1), 0);
}

void TstKmsInstances::createsInAnInstance()
{
    m_service->reset(Sample::Demo);
    const QJsonObject created = m_client->kms(u"CreateSecret"_s, insideCreation()).json();
    QCOMPARE(created["DKMSInstanceId"_L1].toString(), choices::sampleInstance);
    const QJsonObject read = describe(inside);
    QCOMPARE(read["DKMSInstanceId"_L1].toString(), choices::sampleInstance);
    QCOMPARE(read["EncryptionKeyId"_L1].toString(), choices::sampleKey);
    QVERIFY(!describe().contains("DKMSInstanceId"_L1));
    const QString filter = uR"([{"Key":"DKMSInstanceId","Values":["%1"]}])"_s;
    const QJsonObject list =
        m_client->kms(u"ListSecrets"_s, {{u"Filters"_s, filter.arg(choices::sampleInstance)}})
            .json();
    // One of the sample secrets is there already.
    QCOMPARE(list["TotalCount"_L1].toInt(), 2);
    QCOMPARE(list["SecretList"_L1]["Secret"_L1][1]["SecretName"_L1].toString(), inside);
    QCOMPARE(m_client->kms(u"ListSecrets"_s, {{u"Filters"_s, filter.arg(QString())}})
                 .json()["TotalCount"_L1]
                 .toInt(-1),
        0);
    QCOMPARE(m_client->kms(u"GetSecretValue"_s, named(inside)).json()["SecretData"_L1].toString(),
        u"a-value"_s);
}

void TstKmsInstances::quotaCounts()
{
    openDemo();
    const QJsonObject json =
        m_client
            ->kms(u"GetKmsInstanceQuotaInfos"_s,
                {{u"KmsInstanceId"_s, choices::sampleInstance}, {u"ResourceType"_s, u"secret"_s}})
            .json();
    QCOMPARE(json["KmsInstanceId"_L1].toString(), choices::sampleInstance);
    QCOMPARE(json["KmsInstanceQuotaInfos"_L1].toArray().size(), 1);
    QCOMPARE(json["KmsInstanceQuotaInfos"_L1][0]["UsedQuantity"_L1].toInt(), 2);
}

void TstKmsInstances::ramSecretLivesInAnInstance()
{
    m_service->reset(Sample::Demo);
    TestParameters parameters = creation(u"reconcile-job"_s, {u"0000023"_s});
    parameters[u"DKMSInstanceId"_s] = choices::sampleInstance;
    parameters[u"EncryptionKeyId"_s] =
        u"acs:kms:cn-hangzhou:1000000000000001:key/"_s + choices::sampleKey;
    QCOMPARE(code(u"CreateSecret"_s, parameters), QString());
    const QString name = u"acs/ram/user/reconcile-job"_s;
    QCOMPARE(describe(name)["EncryptionKeyId"_L1].toString(), choices::sampleKey);
    QCOMPARE(code(u"RotateSecret"_s, named(name, {{u"VersionId"_s, u"v2"_s}})), QString());
    QCOMPARE(code(u"GetSecretPolicy"_s, named(name)), QString());
}

void TstKmsInstances::tagsKeys()
{
    m_service->reset(Sample::Demo);
    const TestParameters key{{u"KeyId"_s, choices::sampleKey}};
    const auto tags = [&] {
        QStringList found;
        const QJsonObject json = m_client->kms(u"ListResourceTags"_s, key).json();
        for (const QJsonValue tag : json["Tags"_L1]["Tag"_L1].toArray())
            found.append(
                u"%1=%2"_s.arg(tag["TagKey"_L1].toString(), tag["TagValue"_L1].toString()));
        return found;
    };
    QCOMPARE(tags(), QStringList());
    QCOMPARE(
        code(u"TagResource"_s, with(key, u"Tags"_s, uR"([{"TagKey":"env","TagValue":"prod"}])"_s)),
        QString());
    TestParameters several{{u"ResourceType"_s, u"key"_s}, {u"ResourceId.1"_s, choices::sampleKey},
        {u"Tag.1.Key"_s, u"team"_s}, {u"Tag.1.Value"_s, u"a"_s}};
    QCOMPARE(code(u"TagResources"_s, several), QString());
    QCOMPARE(tags(), (QStringList{u"env=prod"_s, u"team=a"_s}));
    const QJsonObject listed =
        m_client->kms(u"ListTagResources"_s, {{u"ResourceType"_s, u"key"_s}}).json();
    QCOMPARE(listed["TagResources"_L1]["TagResource"_L1].toArray().size(), 2);
    QCOMPARE(
        listed["TagResources"_L1]["TagResource"_L1][0]["ResourceType"_L1].toString(), u"key"_s);
    QCOMPARE(code(u"UntagResource"_s, with(key, u"TagKeys"_s, uR"(["env"])"_s)), QString());
    QCOMPARE(tags(), QStringList{u"team=a"_s});
    several[u"ResourceId.1"_s] = u"key-1"_s;
    QCOMPARE(code(u"TagResources"_s, several), u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(
        code(u"TagResource"_s, with(with(key, u"SecretName"_s, orderService), u"Tags"_s, u"[]"_s)),
        u"400 InvalidParameter"_s);
    QCOMPARE(code(u"TagResource"_s, {{u"CertificateId"_s, u"c"_s}, {u"Tags"_s, u"[]"_s}}),
        u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(code(u"ListResourceTags"_s, {}), u"400 MissingParameter"_s);
}

void TstKmsInstances::hasADefaultPolicy()
{
    openDemo();
    const QJsonObject json =
        m_client->kms(u"GetSecretPolicy"_s, named(inside, {{u"PolicyName"_s, u"default"_s}}))
            .json();
    const QString policy = json["Policy"_L1].toString();
    QVERIFY2(policy.contains(all), qPrintable(policy));
    QCOMPARE(code(u"SetSecretPolicy"_s, named(inside, {{u"Policy"_s, policy}})), QString());
    QCOMPARE(code(u"GetSecretPolicy"_s, named(inside, {{u"PolicyName"_s, u"other"_s}})),
        u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(code(u"GetSecretPolicy"_s, named(orderService)), u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(code(u"SetSecretPolicy"_s, named(orderService, {{u"Policy"_s, policy}})),
        u"404 Forbidden.ResourceNotFound"_s);
}

void TstKmsInstances::setsPolicies()
{
    m_service->reset(Sample::Demo);
    const QString first = policyOf(u"Allow"_s, readerArn, u"kms:GetSecretValue"_s);
    QCOMPARE(code(u"CreateSecret"_s, with(insideCreation(), u"Policy"_s, first)), QString());
    const auto policy = [this] {
        return m_client->kms(u"GetSecretPolicy"_s, named(inside)).json()["Policy"_L1].toString();
    };
    QCOMPARE(policy(), first);
    const QString second = policyOf(u"Deny"_s, readerArn, u"kms:*"_s);
    QCOMPARE(code(u"SetSecretPolicy"_s, named(inside, {{u"Policy"_s, second}})), QString());
    QCOMPARE(policy(), second);
}

void TstKmsInstances::refusesBadPolicies_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("expected");
    const QString invalid = u"400 InvalidParameter"_s;
    const QString good = policyOf(u"Allow"_s, readerArn, u"kms:*"_s);
    QTest::newRow("none") << QString() << u"400 MissingParameter"_s;
    QTest::newRow("not JSON") << u"x"_s << invalid;
    QTest::newRow("no statement") << uR"({"Version":"1","Statement":[]})"_s << invalid;
    QTest::newRow("other product") << policyOf(u"Allow"_s, readerArn, u"ram:*"_s) << invalid;
    QTest::newRow("other effect") << policyOf(u"Perhaps"_s, readerArn, u"kms:*"_s) << invalid;
    QTest::newRow("other principal") << policyOf(u"Allow"_s, u"somebody"_s, u"kms:*"_s) << invalid;
    QTest::newRow("long Sid") << QString(good).replace(u"mine"_s, QString(129, u's')) << invalid;
    QTest::newRow("longest Sid") << QString(good).replace(u"mine"_s, QString(128, u's'))
                                 << QString();
    QTest::newRow("longest") << good + QString(32768 - good.size(), u' ') << QString();
    QTest::newRow("too long") << good + QString(32769 - good.size(), u' ') << invalid;
}

void TstKmsInstances::refusesBadPolicies()
{
    QFETCH(QString, policy);
    QFETCH(QString, expected);
    openDemo();
    QCOMPARE(code(u"SetSecretPolicy"_s, named(inside, {{u"Policy"_s, policy}})), expected);
}

void TstKmsInstances::policyLetsIn()
{
    openDemo();
    const SignedClient client = readerClient();
    QCOMPARE(client.kms(u"DescribeSecret"_s, named(inside)).code(), u"Forbidden.NoPermission"_s);
    QCOMPARE(code(u"SetSecretPolicy"_s,
                 named(inside,
                     {{u"Policy"_s, policyOf(u"Allow"_s, readerArn, u"kms:DescribeSecret"_s)}})),
        QString());
    QCOMPARE(client.kms(u"DescribeSecret"_s, named(inside)).status, 200);
    QCOMPARE(client
                 .kms(u"DescribeSecret"_s,
                     named(u"acs:kms:cn-hangzhou:1000000000000001:secret/"_s + inside))
                 .status,
        200);
    QCOMPARE(client.kms(u"GetSecretValue"_s, named(inside)).code(), u"Forbidden.NoPermission"_s);
    QCOMPARE(
        client.kms(u"DescribeSecret"_s, named(orderService)).code(), u"Forbidden.NoPermission"_s);
}

void TstKmsInstances::policyKeepsOut()
{
    openDemo();
    grant(u"AliyunKMSSecretAdminAccess"_s);
    const SignedClient client = readerClient();
    QCOMPARE(client.kms(u"GetSecretValue"_s, named(inside)).status, 200);
    QCOMPARE(code(u"SetSecretPolicy"_s,
                 named(inside,
                     {{u"Policy"_s, policyOf(u"Deny"_s, readerArn, u"kms:GetSecretValue"_s)}})),
        QString());
    const WireReply refused = client.kms(u"GetSecretValue"_s, named(inside));
    QCOMPARE(refused.code(), u"Forbidden.NoPermission"_s);
    QCOMPARE(refused.json()["AccessDeniedDetail"_L1]["NoPermissionType"_L1].toString(),
        u"ExplicitDeny"_s);
    QCOMPARE(client.kms(u"DescribeSecret"_s, named(inside)).status, 200);
    QCOMPARE(code(u"GetSecretValue"_s, named(inside)), QString());
}

void TstKmsInstances::wholeAccountIsLeftToRam()
{
    openDemo();
    const SignedClient client = readerClient();
    QCOMPARE(code(u"SetSecretPolicy"_s,
                 named(inside, {{u"Policy"_s, policyOf(u"Allow"_s, all, u"kms:*"_s)}})),
        QString());
    QCOMPARE(client.kms(u"DescribeSecret"_s, named(inside)).code(), u"Forbidden.NoPermission"_s);
    QCOMPARE(code(u"SetSecretPolicy"_s,
                 named(inside, {{u"Policy"_s, policyOf(u"Deny"_s, all, u"kms:DeleteSecret"_s)}})),
        QString());
    QCOMPARE(code(u"DeleteSecret"_s, named(inside)), u"403 Forbidden.NoPermission"_s);
}

void TstKmsInstances::keysTakePermissions()
{
    openDemo();
    grantOwn(u"without-key"_s, uR"("kms:GetSecretValue","kms:CreateSecret")"_s);
    const SignedClient client = readerClient();
    QCOMPARE(client.kms(u"GetSecretValue"_s, named(orderService)).status, 200);
    WireReply refused = client.kms(u"GetSecretValue"_s, named(inside));
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json()["AccessDeniedDetail"_L1]["AuthAction"_L1].toString(), u"kms:Decrypt"_s);
    refused =
        client.kms(u"CreateSecret"_s, with(insideCreation(), u"SecretName"_s, u"inside/second"_s));
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json()["AccessDeniedDetail"_L1]["AuthAction"_L1].toString(),
        u"kms:GenerateDataKey"_s);
    grantOwn(u"with-key"_s, uR"("kms:Decrypt","kms:GenerateDataKey")"_s);
    QCOMPARE(client.kms(u"GetSecretValue"_s, named(inside)).status, 200);
    QCOMPARE(
        client.kms(u"CreateSecret"_s, with(insideCreation(), u"SecretName"_s, u"inside/second"_s))
            .status,
        200);
}

void TstKmsInstances::makesPasswords_data()
{
    QTest::addColumn<TestParameters>("parameters");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("pattern");
    const auto row = [](const char *name, const TestParameters &parameters, int length,
                         const QString &pattern) {
        QTest::newRow(name) << parameters << length << pattern;
    };
    const QString yes = u"true"_s;
    const QString each = u"(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^a-zA-Z0-9])[!-~]+"_s;
    row("defaults", {}, 32, each);
    row("shortest", {{u"PasswordLength"_s, u"8"_s}}, 8, each);
    row("longest", {{u"PasswordLength"_s, u"128"_s}}, 128, each);
    row("no punctuation", {{u"ExcludePunctuation"_s, yes}}, 32, u"[a-zA-Z0-9]+"_s);
    row("digits",
        {{u"ExcludePunctuation"_s, yes}, {u"ExcludeLowercase"_s, yes},
            {u"ExcludeUppercase"_s, yes}},
        32, u"[0-9]+"_s);
    row("no digits", {{u"ExcludeNumbers"_s, yes}}, 32, u"[^0-9]+"_s);
    row("without some",
        {{u"ExcludeCharacters"_s, u"abc]\\"_s}, {u"ExcludePunctuation"_s, u"false"_s}}, 32,
        u"[^abc\\]\\\\]+"_s);
    row("any mixture", {{u"RequireEachIncludedType"_s, u"false"_s}}, 32, u"[!-~]+"_s);
}

void TstKmsInstances::makesPasswords()
{
    QFETCH(TestParameters, parameters);
    QFETCH(int, length);
    QFETCH(QString, pattern);
    const QRegularExpression form(u"^(?:%1)\\z"_s.arg(pattern));
    QSet<QString> made;
    for (int i = 0; i < 20; ++i) {
        const QString password = m_client->kms(u"GetRandomPassword"_s, parameters)
                                     .json()["RandomPassword"_L1]
                                     .toString();
        QCOMPARE(password.size(), length);
        QVERIFY2(form.match(password).hasMatch(), qPrintable(password));
        made.insert(password);
    }
    QCOMPARE(made.size(), 20);
}

void TstKmsInstances::refusesBadPasswords_data()
{
    QTest::addColumn<TestParameters>("parameters");
    const QString yes = u"true"_s;
    QTest::newRow("short") << TestParameters{{u"PasswordLength"_s, u"7"_s}};
    QTest::newRow("long") << TestParameters{{u"PasswordLength"_s, u"129"_s}};
    QTest::newRow("no number") << TestParameters{{u"PasswordLength"_s, u"many"_s}};
    QTest::newRow("perhaps") << TestParameters{{u"ExcludeNumbers"_s, u"perhaps"_s}};
    QTest::newRow("nothing left") << TestParameters{{u"ExcludeNumbers"_s, yes},
        {u"ExcludePunctuation"_s, yes}, {u"ExcludeLowercase"_s, yes}, {u"ExcludeUppercase"_s, yes}};
}

void TstKmsInstances::refusesBadPasswords()
{
    QFETCH(TestParameters, parameters);
    QCOMPARE(code(u"GetRandomPassword"_s, parameters), u"400 InvalidParameter"_s);
}

void TstKmsInstances::isOpened()
{
    QCOMPARE(code(u"OpenKmsService"_s, {}), u"403 Forbidden.NoPermission"_s);
    m_client->ram(u"AttachPolicyToUser"_s,
        {{u"PolicyType"_s, u"System"_s}, {u"PolicyName"_s, u"AliyunKMSFullAccess"_s},
            {u"UserName"_s, choices::operatorName}});
    QCOMPARE(code(u"OpenKmsService"_s, {}), u"400 Forbidden.Opened"_s);
    QCOMPARE(m_client->kms(u"DescribeAccountKmsStatus"_s).json()["AccountStatus"_L1].toString(),
        u"Enabled"_s);
}

QTEST_GUILESS_MAIN(TstKmsInstances)
#include "tst_kmsinstances.moc"
