#include "services/clients/kmsjson.h"
#include "services/openapi/replyreader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray sample(const char *name)
{
    QFile file(QStringLiteral(KEYTURN_TEST_DATA "/api/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ApiReply replyOf(const QByteArray &text, const std::vector<std::string_view> &secrets = {})
{
    std::optional<ApiReply> reply = readReply(text.trimmed().toStdString(), secrets);
    return reply ? std::move(*reply) : ApiReply();
}

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

std::string textOf(const SecretBytes &secret)
{
    return secret.withView([](std::string_view bytes) { return std::string(bytes); });
}

} // namespace

class TstKmsJson : public QObject
{
    Q_OBJECT

private slots:
    void createdSecret();
    void describedSecret();
    void bareSecret();
    void automaticRotation_data();
    void automaticRotation();
    void secretWithoutAName();
    void list();
    void badLists_data();
    void badLists();
    void value();
    void badValues_data();
    void badValues();
    void versions();
    void badVersions_data();
    void badVersions();
    void names();
    void kmsInstance();
    void secretData();
    void secretDataThatWasNotHeld();
    void extendedConfig();
};

void TstKmsJson::createdSecret()
{
    const auto secret = kmsjson::secret(replyOf(sample("create-secret.json")));
    QVERIFY(secret);
    QCOMPARE(secret->name, u"acs/ram/user/alice"_s);
    QCOMPARE(secret->arn, u"acs:kms:cn-hangzhou:1234567890123456:secret/acs/ram/user/alice"_s);
    QCOMPARE(secret->userName, u"alice"_s);
    QCOMPARE(secret->instanceId, u"kst-hzz65f176a0ogplgq0001"_s);
    QCOMPARE(secret->rotation, AutomaticRotation::Enabled);
    QCOMPARE(secret->interval, std::optional(std::chrono::seconds(168h)));
    QCOMPARE(secret->nextRotation, utc("2026-01-22T08:00:00Z"));
    QVERIFY(!secret->lastRotation.isValid());
    QVERIFY(!secret->isPendingDeletion());
}

void TstKmsJson::describedSecret()
{
    const auto secret = kmsjson::secret(replyOf(sample("describe-secret.json")));
    QVERIFY(secret);
    Secret expected;
    expected.name = u"acs/ram/user/alice"_s;
    expected.arn = u"acs:kms:cn-hangzhou:1234567890123456:secret/acs/ram/user/alice"_s;
    expected.description = u"backup job"_s;
    expected.userName = u"alice"_s;
    expected.instanceId = u"kst-hzz65f176a0ogplgq0001"_s;
    expected.rotation = AutomaticRotation::Enabled;
    expected.interval = 604800s;
    expected.lastRotation = utc("2026-01-15T09:00:00Z");
    expected.nextRotation = utc("2026-01-22T09:00:00Z");
    expected.created = utc("2026-01-15T08:00:00Z");
    expected.updated = utc("2026-01-15T09:00:00Z");
    expected.tags = {{u"env"_s, u"prod"_s}};
    QVERIFY(*secret == expected);
}

void TstKmsJson::bareSecret()
{
    // Fields that do not apply are absent.
    const auto secret = kmsjson::secret(replyOf(R"({"SecretName":"n","RequestId":"r"})"));
    QVERIFY(secret);
    Secret expected;
    expected.name = u"n"_s;
    QVERIFY(*secret == expected);
}

void TstKmsJson::automaticRotation_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<AutomaticRotation>("rotation");
    QTest::newRow("Enabled") << "Enabled"_ba << AutomaticRotation::Enabled;
    QTest::newRow("Disabled") << "Disabled"_ba << AutomaticRotation::Disabled;
    QTest::newRow("Invalid") << "Invalid"_ba << AutomaticRotation::Invalid;
}

void TstKmsJson::automaticRotation()
{
    QFETCH(const QByteArray, text);
    QFETCH(const AutomaticRotation, rotation);
    const auto secret =
        kmsjson::secret(replyOf(R"({"SecretName":"n","AutomaticRotation":")" + text + R"("})"));
    QVERIFY(secret);
    QCOMPARE(secret->rotation, rotation);
}

void TstKmsJson::secretWithoutAName()
{
    QVERIFY(!kmsjson::secret(replyOf(R"({"RequestId":"r"})")));
    QVERIFY(!kmsjson::secret(replyOf(R"({"SecretName":""})")));
    QVERIFY(!kmsjson::secret(replyOf(R"({"SecretName":7})")));
}

void TstKmsJson::list()
{
    const auto page = kmsjson::secretPage(replyOf(sample("list-secrets.json")));
    QVERIFY(page);
    QCOMPARE(page->total, 2);
    QCOMPARE(page->secrets.size(), 2);
    const Secret &alice = page->secrets.first();
    QCOMPARE(alice.name, u"acs/ram/user/alice"_s);
    QCOMPARE(alice.created, utc("2026-01-15T08:00:00Z"));
    QCOMPARE(alice.updated, utc("2026-01-15T08:30:00Z"));
    QCOMPARE(alice.tags, (QList<Tag>{{u"env"_s, u"prod"_s}, {u"团队"_s, u"订单"_s}}));
    QVERIFY(!alice.isPendingDeletion());
    const Secret &bob = page->secrets.last();
    QVERIFY(bob.isPendingDeletion());
    QCOMPARE(bob.plannedDeletion, utc("2026-02-09T02:00:00Z"));
    QVERIFY(bob.tags.isEmpty());

    const auto none =
        kmsjson::secretPage(replyOf(R"({"SecretList":{"Secret":[]},"TotalCount":0})"));
    QVERIFY(none);
    QCOMPARE(none->total, 0);
    QVERIFY(none->secrets.isEmpty());
}

void TstKmsJson::badLists_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QByteArray(text);
    };
    row("nothing", R"({"RequestId":"r"})");
    row("no total", R"({"SecretList":{"Secret":[]}})");
    row("total as text", R"({"SecretList":{"Secret":[]},"TotalCount":"0"})");
    row("no list", R"({"TotalCount":0})");
    row("list as array", R"({"SecretList":[],"TotalCount":0})");
    row("null", R"({"SecretList":null,"TotalCount":0})");
    row("item without name", R"({"SecretList":{"Secret":[{"CreateTime":"x"}]},"TotalCount":1})");
    row("item is no object", R"({"SecretList":{"Secret":["n"]},"TotalCount":1})");
    // Read as "no secrets", these would empty the list of a region.
    row("array is an object", R"({"SecretList":{"Secret":{"SecretName":"n"}},"TotalCount":1})");
    row("array is a text", R"({"SecretList":{"Secret":"n"},"TotalCount":1})");
    row("array is missing, total is not", R"({"SecretList":{},"TotalCount":5})");
}

void TstKmsJson::badLists()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!kmsjson::secretPage(replyOf(text)));
}

void TstKmsJson::value()
{
    ApiReply reply = replyOf(sample("get-secret-value.json"), {"SecretData"});
    QCOMPARE(reply.object["SecretData"_L1].toString(), QString());
    const auto value = kmsjson::secretValue(reply);
    QVERIFY(value);
    QCOMPARE(value->versionId, u"v1"_s);
    QCOMPARE(value->accessKeyId, u"example-new-key-id"_s);
    QCOMPARE(textOf(value->accessKeySecret), std::string("not-a-real-secret \"中\\"));
    QCOMPARE(value->generated, utc("2026-01-15T09:00:00Z"));
}

void TstKmsJson::badValues_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QByteArray(text);
    };
    row("no SecretData", R"({"SecretName":"n"})");
    row("SecretData is an object", R"({"SecretData":{"AccessKeyId":"i","AccessKeySecret":"s"}})");
    row("not JSON", R"({"SecretData":"text"})");
    row("truncated", R"({"SecretData":"{\"AccessKeyId\":\"i\",\"AccessKeySecret\":\"s"})");
    row("no secret inside", R"({"SecretData":"{\"AccessKeyId\":\"i\"}"})");
    row("secret is a number", R"({"SecretData":"{\"AccessKeyId\":\"i\",\"AccessKeySecret\":5}"})");
    row("empty secret", R"({"SecretData":"{\"AccessKeyId\":\"i\",\"AccessKeySecret\":\"\"}"})");
    row("no AccessKeyId", R"({"SecretData":"{\"AccessKeySecret\":\"s\"}"})");
}

void TstKmsJson::badValues()
{
    QFETCH(const QByteArray, text);
    ApiReply reply = replyOf(text, {"SecretData"});
    QVERIFY(!kmsjson::secretValue(reply));
}

void TstKmsJson::versions()
{
    const auto versions = kmsjson::versions(replyOf(sample("list-secret-version-ids.json")));
    QVERIFY(versions);
    const QList<SecretVersion> expected = {
        {u"r-20260115"_s, utc("2026-01-15T09:00:00Z"), {u"ACSCurrent"_s}},
        {u"v1"_s, utc("2026-01-15T08:00:00Z"), {u"ACSPrevious"_s}},
        {u"v0"_s, utc("2026-01-01T08:00:00Z"), {}},
    };
    QCOMPARE(*versions, expected);
}

void TstKmsJson::badVersions_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QByteArray(text);
    };
    row("nothing", R"({"RequestId":"r"})");
    row("bare array", R"({"VersionIds":[]})");
    row("version without ID", R"({"VersionIds":{"VersionId":[{"CreateTime":"x"}]}})");
    row("version is a text", R"({"VersionIds":{"VersionId":["v1"]}})");
    // Read as "no versions", this would say that a rotation had no effect.
    row("array is a text", R"({"VersionIds":{"VersionId":"v1"}})");
}

void TstKmsJson::badVersions()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!kmsjson::versions(replyOf(text)));
}

void TstKmsJson::kmsInstance()
{
    const auto instance = kmsjson::instance(replyOf(sample("get-kms-instance.json")));
    QVERIFY(instance);
    QCOMPARE(instance->id, u"kst-hzz65f176a0ogplgq0001"_s);
    QCOMPARE(instance->name, u"prod"_s);
    QCOMPARE(instance->ends, QDateTime(QDate(2027, 1, 15), QTime(8, 0), Qt::UTC));
    QVERIFY(!instance->isUsable()); // its keys are not known yet
    QVERIFY(!kmsjson::instance(replyOf(R"({"KmsInstance":{"InstanceId":"kst-1"}})")));
    QVERIFY(!kmsjson::instance(replyOf(R"({"KmsInstance":[]})")));
    const auto keys =
        kmsjson::names(replyOf(sample("list-keys.json")), "Keys"_L1, "Key"_L1, "KeyId"_L1);
    QCOMPARE(keys.value_or(QStringList()), QStringList(u"key-hzz65f1cb66fa420000001"_s));
}

void TstKmsJson::names()
{
    const auto regions = kmsjson::names(
        replyOf(sample("describe-regions.json")), "Regions"_L1, "Region"_L1, "RegionId"_L1);
    QVERIFY(regions);
    QCOMPARE(*regions, (QStringList{u"cn-hangzhou"_s, u"cn-shanghai"_s}));
    QVERIFY(!kmsjson::names(replyOf(R"({})"), "Regions"_L1, "Region"_L1, "RegionId"_L1));
}

void TstKmsJson::secretData()
{
    std::vector<AccessKeyPair> pairs;
    pairs.push_back({u"first"_s, SecretBytes::copyOf("plain/+=")});
    pairs.push_back({u"se\"cond"_s, SecretBytes::copyOf("\"\\\n\x01中")});
    const std::string text = textOf(kmsjson::secretData(pairs));
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    const QJsonArray keys = document.object()["AccessKeys"_L1].toArray();
    QCOMPARE(document.object().size(), 1);
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys[0].toObject(),
        (QJsonObject{{u"AccessKeyId"_s, u"first"_s}, {u"AccessKeySecret"_s, u"plain/+="_s}}));
    QCOMPARE(keys[1].toObject(),
        (QJsonObject{
            {u"AccessKeyId"_s, u"se\"cond"_s}, {u"AccessKeySecret"_s, u"\"\\\n\u0001中"_s}}));
    QCOMPARE(textOf(kmsjson::secretData({})), std::string(R"({"AccessKeys":[]})"));
}

void TstKmsJson::secretDataThatWasNotHeld()
{
    std::vector<AccessKeyPair> pairs;
    pairs.push_back({u"first"_s, SecretBytes::copyOf("good")});
    SecretBytes lost;
    lost.invalidate();
    pairs.push_back({u"second"_s, std::move(lost)});
    QVERIFY(!kmsjson::secretData(pairs).isValid());
}

void TstKmsJson::extendedConfig()
{
    const QJsonObject config =
        QJsonDocument::fromJson(kmsjson::extendedConfig(u"a\"b"_s).toUtf8()).object();
    const QJsonObject expected{{u"SecretSubType"_s, u"RamUserAccessKey"_s},
        {u"UserName"_s, u"a\"b"_s}, {u"CustomData"_s, QJsonObject()}};
    QCOMPARE(config, expected);
}

QTEST_GUILESS_MAIN(TstKmsJson)
#include "tst_kmsjson.moc"
