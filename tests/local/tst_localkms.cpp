#include "tests/local/kmsbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(keyturn::local::TestParameters)

class TstLocalKms : public KmsBench
{
    Q_OBJECT

private slots:
    void creates();
    void createsWithTwoAccessKeys();
    void refusesToCreate_data();
    void refusesToCreate();
    void refusesToCreateTwice();
    void keepsRegionsApart();
    void listsByPageAndFilter_data();
    void listsByPageAndFilter();
    void findsByArn();
    void tellsAccountAndRegions();
    void updatesAndTags();
    void refusesBadDeletions_data();
    void refusesBadDeletions();
    void plansDeletionAndPurges();
    void pendingSecretRefusesEverything_data();
    void pendingSecretRefusesEverything();
    void deletesAtOnce();
    void restores();
    void restoreMovesAMissedRotation();
};

void TstLocalKms::creates()
{
    const WireReply reply = m_client->kms(u"CreateSecret"_s,
        with(with(rotatingEvery(u"7d"_s), u"Description"_s, u"数据库 备份 +&"_s), u"Tags"_s,
            uR"([{"TagKey":"env","TagValue":"prod"}])"_s));
    QCOMPARE(reply.status, 200);
    const QJsonObject created = reply.json();
    QCOMPARE(created["SecretName"_L1].toString(), orderService);
    QCOMPARE(created["Arn"_L1].toString(),
        u"acs:kms:cn-hangzhou:1000000000000001:secret/acs/ram/user/order-service"_s);
    QCOMPARE(created["SecretType"_L1].toString(), u"RAMCredentials"_s);
    QCOMPARE(created["VersionId"_L1].toString(), u"v1"_s);
    QCOMPARE(created["AutomaticRotation"_L1].toString(), u"Enabled"_s);
    QCOMPARE(created["RotationInterval"_L1].toString(), u"604800s"_s);
    QCOMPARE(created["NextRotationDate"_L1].toString(), u"2026-06-23T02:24:00Z"_s);

    const QJsonObject read = describe();
    QCOMPARE(read["Description"_L1].toString(), u"数据库 备份 +&"_s);
    QCOMPARE(read["CreateTime"_L1].toString(), u"2026-06-16T02:24:00Z"_s);
    QVERIFY(!read.contains("LastRotationDate"_L1));
    QVERIFY(!read.contains("PlannedDeleteTime"_L1));
    QCOMPARE(read["Tags"_L1]["Tag"_L1][0]["TagValue"_L1].toString(), u"prod"_s);
    const QJsonObject config =
        QJsonDocument::fromJson(read["ExtendedConfig"_L1].toString().toUtf8()).object();
    QCOMPARE(config["UserName"_L1].toString(), u"order-service"_s);
    QVERIFY(config["CustomData"_L1].isObject());
    QCOMPARE(value(), u"ACSCurrent LTAI5tSANDBOX0000015 given-secret-0000015"_s);
    QCOMPARE(value(u"ACSPrevious"_s), u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(versions(), QStringList{u"v1 ACSCurrent"_s});
}

void TstLocalKms::createsWithTwoAccessKeys()
{
    const QString name = u"acs/ram/user/report-builder"_s;
    QCOMPARE(code(u"CreateSecret"_s, creation(u"report-builder"_s, {u"0000022"_s, u"0000021"_s})),
        QString());
    QCOMPARE(value({}, name), u"ACSCurrent LTAI5tSANDBOX0000022 given-secret-0000022"_s);
    QCOMPARE(describe(name)["AutomaticRotation"_L1].toString(), u"Disabled"_s);
    QVERIFY(!describe(name).contains("RotationInterval"_L1));
    QCOMPARE(code(u"RotateSecret"_s, named(name, {{u"VersionId"_s, u"v2"_s}})),
        u"409 LimitExceeded.User.AccessKey"_s);
    QCOMPARE(describe(name)["AutomaticRotation"_L1].toString(), u"Disabled"_s);
}

void TstLocalKms::refusesToCreate_data()
{
    QTest::addColumn<TestParameters>("parameters");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const TestParameters &parameters,
                         const QString &expected) {
        QTest::newRow(name) << parameters << expected;
    };
    const auto change = [](const QString &name, const QString &value) {
        return with(orderCreation(), name, value);
    };
    const QString invalid = u"400 InvalidParameter"_s;
    const QString missing = u"400 MissingParameter"_s;
    row("no name", change(u"SecretName"_s, {}), missing);
    row("own name", change(u"SecretName"_s, orderService), invalid);
    row("generic", change(u"SecretType"_s, u"Generic"_s), invalid);
    row("no version", change(u"VersionId"_s, {}), missing);
    row("long version", change(u"VersionId"_s, QString(65, u'v')), invalid);
    row("longest version", change(u"VersionId"_s, QString(64, u'v')), {});
    row("binary", change(u"SecretDataType"_s, u"binary"_s), invalid);
    row("no data", change(u"SecretData"_s, {}), missing);
    row("data that is not JSON", change(u"SecretData"_s, u"x"_s), invalid);
    row("data of the other form",
        change(u"SecretData"_s, uR"({"AccessKeyId":"a","AccessKeySecret":"b"})"_s), invalid);
    row("data with half a pair",
        change(u"SecretData"_s, uR"({"AccessKeys":[{"AccessKeyId":"LTAI5tSANDBOX0000015"}]})"_s),
        invalid);
    row("too much data", change(u"SecretData"_s, QString(30721, u' ')), invalid);
    row("foreign key", creation(u"order-service"_s, {u"0000021"_s}), invalid);
    row("one key too many", creation(u"order-service"_s, {u"0000015"_s, u"0000021"_s}), invalid);
    row("the same key twice", creation(u"order-service"_s, {u"0000015"_s, u"0000015"_s}), invalid);
    row("not all keys", creation(u"report-builder"_s, {u"0000021"_s}), invalid);
    row("user without keys", creation(u"image-resizer"_s, {u"0000021"_s}), invalid);
    row("no such user", creation(u"nobody"_s, {u"0000015"_s}), u"404 EntityNotExist.User"_s);
    row("no config", change(u"ExtendedConfig"_s, {}), missing);
    row("other kind of config",
        change(u"ExtendedConfig"_s, uR"({"SecretSubType":"X","UserName":"order-service"})"_s),
        invalid);
    row("config without user",
        change(u"ExtendedConfig"_s, uR"({"SecretSubType":"RamUserAccessKey"})"_s), invalid);
    row("long config", change(u"ExtendedConfig"_s, QString(1025, u' ')), invalid);
    row("long description", change(u"Description"_s, QString(257, u'd')), invalid);
    row("longest description", change(u"Description"_s, QString(256, u'd')), {});
    row("rotation without interval", change(u"EnableAutomaticRotation"_s, u"true"_s), missing);
    row("rotation: perhaps", change(u"EnableAutomaticRotation"_s, u"perhaps"_s), invalid);
    row("just under 6 hours", rotatingEvery(u"21599s"_s), invalid);
    row("6 hours", rotatingEvery(u"6h"_s), {});
    row("365 days", rotatingEvery(u"8760h"_s), {});
    row("more than 365 days", rotatingEvery(u"366d"_s), invalid);
    row("interval without unit", rotatingEvery(u"604800"_s), invalid);
    row("21 tags",
        change(
            u"Tags"_s, u"["_s + u"{\"TagKey\":\"k\"},"_s.repeated(20) + u"{\"TagKey\":\"k\"}]"_s),
        invalid);
    row("reserved tag", change(u"Tags"_s, uR"([{"TagKey":"acs:x","TagValue":"y"}])"_s), invalid);
    row("instance", change(u"DKMSInstanceId"_s, u"kst-1"_s),
        u"404 Forbidden.DKMSInstanceNotFound"_s);
    row("unknown region", change(u"RegionId"_s, u"not a region"_s), invalid);
}

void TstLocalKms::refusesToCreate()
{
    QFETCH(TestParameters, parameters);
    QFETCH(QString, expected);
    QCOMPARE(code(u"CreateSecret"_s, parameters), expected);
    const int total = m_client->kms(u"ListSecrets"_s).json()["TotalCount"_L1].toInt();
    QCOMPARE(total, expected.isEmpty() ? 1 : 0);
}

void TstLocalKms::refusesToCreateTwice()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    const WireReply again = m_client->kms(u"CreateSecret"_s, orderCreation());
    QCOMPARE(again.status, 409);
    QCOMPARE(again.code(), u"Rejected.ResourceExist"_s);
    QCOMPARE(again.json()["HttpStatus"_L1].toInt(), 409);
    QCOMPARE(code(u"DeleteSecret"_s, named(orderService)), QString());
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), u"409 Rejected.ResourceInDeleteWindow"_s);
}

void TstLocalKms::keepsRegionsApart()
{
    const QString region = u"RegionId"_s;
    const QString shanghai = u"cn-shanghai"_s;
    QCOMPARE(code(u"CreateSecret"_s, with(orderCreation(), region, shanghai)), QString());
    QCOMPARE(code(u"DescribeSecret"_s, named(orderService)), u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(code(u"DescribeSecret"_s, named(orderService, {{region, shanghai}})), QString());
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    QCOMPARE(code(u"DeleteSecret"_s, named(orderService)), QString());
    QVERIFY(!m_client->kms(u"DescribeSecret"_s, named(orderService, {{region, shanghai}}))
                 .json()
                 .contains("PlannedDeleteTime"_L1));
}

void TstLocalKms::listsByPageAndFilter_data()
{
    QTest::addColumn<TestParameters>("parameters");
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("total");
    const auto row = [](const char *name, const TestParameters &parameters, int items, int total) {
        QTest::newRow(name) << parameters << items << total;
    };
    const auto filter = [](const QString &json) {
        return TestParameters{{u"Filters"_s, json}, {u"PageSize"_s, u"100"_s}};
    };
    row("defaults", {}, 10, 14);
    row("second page", {{u"PageNumber"_s, u"2"_s}}, 4, 14);
    row("past the end", {{u"PageNumber"_s, u"2147483647"_s}, {u"PageSize"_s, u"100"_s}}, 0, 14);
    row("page of 3", {{u"PageSize"_s, u"3"_s}, {u"PageNumber"_s, u"5"_s}}, 2, 14);
    row("page of 0", {{u"PageSize"_s, u"0"_s}}, -1, 0);
    row("page of 101", {{u"PageSize"_s, u"101"_s}}, -1, 0);
    row("page 0", {{u"PageNumber"_s, u"0"_s}}, -1, 0);
    row("by type", filter(uR"([{"Key":"SecretType","Values":["RAMCredentials"]}])"_s), 14, 14);
    row("by other type", filter(uR"([{"Key":"SecretType","Values":["Rds"]}])"_s), 0, 0);
    row("by part of the name", filter(uR"([{"Key":"SecretName","Values":["order","crm"]}])"_s), 2,
        2);
    row("by two keys",
        filter(
            uR"([{"Key":"SecretName","Values":["order","crm"]},{"Key":"TagValue","Values":["orders"]}])"_s),
        1, 1);
    row("by description", filter(uR"([{"Key":"Description","Values":["Catalog"]}])"_s), 1, 1);
    row("by unknown key", filter(uR"([{"Key":"Colour","Values":["red"]}])"_s), -1, 0);
    row("without values", filter(uR"([{"Key":"SecretName","Values":[]}])"_s), -1, 0);
    row("broken", filter(u"{"_s), -1, 0);
}

void TstLocalKms::listsByPageAndFilter()
{
    QFETCH(TestParameters, parameters);
    QFETCH(int, items);
    QFETCH(int, total);
    m_service->reset(Sample::Demo);
    const WireReply reply = m_client->kms(u"ListSecrets"_s, parameters);
    if (items < 0) {
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), u"InvalidParameter"_s);
        return;
    }
    QCOMPARE(reply.status, 200);
    const QJsonArray list = reply.json()["SecretList"_L1]["Secret"_L1].toArray();
    QCOMPARE(list.size(), items);
    QCOMPARE(reply.json()["TotalCount"_L1].toInt(), total);
    for (const QJsonValue item : list) {
        QVERIFY(!item.toObject().contains("AutomaticRotation"_L1));
        QVERIFY(!item.toObject().contains("Tags"_L1));
    }
}

void TstLocalKms::findsByArn()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    const QString arn = describe()["Arn"_L1].toString();
    QCOMPARE(describe(arn)["SecretName"_L1].toString(), orderService);
    QCOMPARE(code(u"DescribeSecret"_s, named(QString(arn).replace(u"0001:"_s, u"0002:"_s))),
        u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(code(u"DescribeSecret"_s, {}), u"400 MissingParameter"_s);
}

void TstLocalKms::tellsAccountAndRegions()
{
    QCOMPARE(m_client->kms(u"DescribeAccountKmsStatus"_s).json()["AccountStatus"_L1].toString(),
        u"Enabled"_s);
    const QJsonObject regions = m_client->kms(u"DescribeRegions"_s).json();
    QVERIFY(regions["Regions"_L1]["Region"_L1].toArray().size() > 30);
    QCOMPARE(m_client->kms(u"ListKmsInstances"_s).json()["TotalCount"_L1].toInt(-1), 0);
    QVERIFY(m_client->kms(u"ListKeys"_s).json()["Keys"_L1]["Key"_L1].isArray());
}

void TstLocalKms::updatesAndTags()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    m_clock->advance(1h);
    QCOMPARE(
        code(u"UpdateSecret"_s, named(orderService, {{u"Description"_s, u"new"_s}})), QString());
    QCOMPARE(describe()["Description"_L1].toString(), u"new"_s);
    QCOMPARE(describe()["UpdateTime"_L1].toString(), u"2026-06-16T03:24:00Z"_s);
    QCOMPARE(code(u"UpdateSecret"_s, named(orderService, {{u"Description"_s, QString(257, u'x')}})),
        u"400 InvalidParameter"_s);
    const auto tag = [this](const QString &json) {
        return code(u"TagResource"_s, named(orderService, {{u"Tags"_s, json}}));
    };
    QCOMPARE(tag(uR"([{"TagKey":"a","TagValue":"1"},{"TagKey":"b","TagValue":"2"}])"_s), QString());
    QCOMPARE(tag(uR"([{"TagKey":"a","TagValue":"3"}])"_s), QString());
    QCOMPARE(describe()["Tags"_L1]["Tag"_L1].toArray().size(), 2);
    QCOMPARE(describe()["Tags"_L1]["Tag"_L1][0]["TagValue"_L1].toString(), u"3"_s);
    QCOMPARE(
        code(u"UntagResource"_s, named(orderService, {{u"TagKeys"_s, uR"(["a"])"_s}})), QString());
    QCOMPARE(code(u"UntagResource"_s, named(orderService, {{u"TagKeys"_s, u"b,c"_s}})), QString());
    QCOMPARE(describe()["Tags"_L1]["Tag"_L1].toArray().size(), 0);
}

void TstLocalKms::refusesBadDeletions_data()
{
    QTest::addColumn<TestParameters>("parameters");
    const QString window = u"RecoveryWindowInDays"_s;
    const QString force = u"ForceDeleteWithoutRecovery"_s;
    QTest::newRow("6 days") << TestParameters{{window, u"6"_s}};
    QTest::newRow("31 days") << TestParameters{{window, u"31"_s}};
    QTest::newRow("some days") << TestParameters{{window, u"some"_s}};
    QTest::newRow("window and force") << TestParameters{{window, u"7"_s}, {force, u"true"_s}};
    QTest::newRow("perhaps") << TestParameters{{force, u"perhaps"_s}};
}

void TstLocalKms::refusesBadDeletions()
{
    QFETCH(TestParameters, parameters);
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    QCOMPARE(code(u"DeleteSecret"_s, named(orderService, parameters)), u"400 InvalidParameter"_s);
    QVERIFY(!describe().contains("PlannedDeleteTime"_L1));
}

void TstLocalKms::plansDeletionAndPurges()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    const WireReply planned = m_client->kms(
        u"DeleteSecret"_s, named(orderService, {{u"RecoveryWindowInDays"_s, u"7"_s}}));
    QCOMPARE(planned.status, 200);
    QCOMPARE(planned.json()["PlannedDeleteTime"_L1].toString(), u"2026-06-23T02:24:00Z"_s);
    QCOMPARE(describe()["PlannedDeleteTime"_L1].toString(), u"2026-06-23T02:24:00Z"_s);
    pass(7 * day - 1s);
    QCOMPARE(code(u"DescribeSecret"_s, named(orderService)), QString());
    pass(1s);
    QCOMPARE(code(u"DescribeSecret"_s, named(orderService)), u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(keysOf(u"order-service"_s), QStringList{u"LTAI5tSANDBOX0000015"_s});
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    const WireReply byDefault = m_client->kms(u"DeleteSecret"_s, named(orderService));
    QCOMPARE(byDefault.json()["PlannedDeleteTime"_L1].toString(), u"2026-07-23T02:24:00Z"_s);
}

void TstLocalKms::pendingSecretRefusesEverything_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<TestParameters>("parameters");
    QTest::newRow("value") << u"GetSecretValue"_s << TestParameters{};
    QTest::newRow("rotate") << u"RotateSecret"_s << TestParameters{{u"VersionId"_s, u"v2"_s}};
    QTest::newRow("policy") << u"UpdateSecretRotationPolicy"_s
                            << TestParameters{{u"EnableAutomaticRotation"_s, u"false"_s}};
    QTest::newRow("update") << u"UpdateSecret"_s << TestParameters{{u"Description"_s, u"x"_s}};
    QTest::newRow("tag") << u"TagResource"_s << TestParameters{{u"Tags"_s, u"[]"_s}};
    QTest::newRow("delete") << u"DeleteSecret"_s << TestParameters{};
}

void TstLocalKms::pendingSecretRefusesEverything()
{
    QFETCH(QString, action);
    QFETCH(TestParameters, parameters);
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    QCOMPARE(code(u"DeleteSecret"_s, named(orderService)), QString());
    QCOMPARE(
        code(action, named(orderService, parameters)), u"409 Rejected.ResourceInDeleteWindow"_s);
}

void TstLocalKms::deletesAtOnce()
{
    const TestParameters force =
        named(orderService, {{u"ForceDeleteWithoutRecovery"_s, u"true"_s}});
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    QCOMPARE(code(u"DeleteSecret"_s, force), QString());
    QCOMPARE(code(u"DeleteSecret"_s, force), u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(keysOf(u"order-service"_s).size(), 1);
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    QCOMPARE(code(u"DeleteSecret"_s, named(orderService)), QString());
    QCOMPARE(code(u"DeleteSecret"_s, force), QString());
    QCOMPARE(code(u"RestoreSecret"_s, named(orderService)), u"404 Forbidden.ResourceNotFound"_s);
}

void TstLocalKms::restores()
{
    QCOMPARE(code(u"CreateSecret"_s, rotatingEvery(u"30d"_s)), QString());
    QCOMPARE(code(u"RestoreSecret"_s, named(orderService)), u"409 Rejected.ResourceInUse"_s);
    QCOMPARE(code(u"DeleteSecret"_s, named(orderService)), QString());
    pass(10 * day);
    QCOMPARE(code(u"RestoreSecret"_s, named(orderService)), QString());
    QVERIFY(!describe().contains("PlannedDeleteTime"_L1));
    QCOMPARE(describe()["NextRotationDate"_L1].toString(), u"2026-07-16T02:24:00Z"_s);
    QCOMPARE(value(), u"ACSCurrent LTAI5tSANDBOX0000015 given-secret-0000015"_s);
    pass(30 * day);
    QCOMPARE(describe()["LastRotationDate"_L1].toString(), u"2026-07-16T02:24:00Z"_s);
}

void TstLocalKms::restoreMovesAMissedRotation()
{
    QCOMPARE(code(u"CreateSecret"_s, rotatingEvery(u"7d"_s)), QString());
    QCOMPARE(code(u"DeleteSecret"_s, named(orderService)), QString());
    pass(10 * day);
    QVERIFY(!describe().contains("LastRotationDate"_L1));
    QCOMPARE(code(u"RestoreSecret"_s, named(orderService)), QString());
    QCOMPARE(describe()["NextRotationDate"_L1].toString(), u"2026-07-03T02:24:00Z"_s);
}

QTEST_GUILESS_MAIN(TstLocalKms)
#include "tst_localkms.moc"
