#include "services/clients/ramjson.h"
#include "services/openapi/replyreader.h"

#include <QFile>
#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample(const char *name)
{
    QFile file(QStringLiteral(KEYTURN_TEST_DATA "/api/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ApiReply replyOf(const QByteArray &text)
{
    std::optional<ApiReply> reply = readReply(text.trimmed().toStdString(), {"AccessKeySecret"});
    return reply ? std::move(*reply) : ApiReply();
}

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

void row(const char *name, const char *text)
{
    QTest::newRow(name) << QByteArray(text);
}

} // namespace

class TstRamJson : public QObject
{
    Q_OBJECT

private slots:
    void users();
    void lastPageHasNoMarker();
    void badUsers_data();
    void badUsers();
    void user();
    void accessKeys();
    void badAccessKeys_data();
    void badAccessKeys();
    void lastUsed();
    void createdAccessKey();
    void badCreatedAccessKeys_data();
    void badCreatedAccessKeys();
    void role();
    void policies();
    void badPolicies_data();
    void badPolicies();
};

void TstRamJson::users()
{
    const auto page = ramjson::userPage(replyOf(sample("list-users.json")));
    QVERIFY(page);
    QCOMPARE(page->marker, u"EXAMPLEMARKER"_s);
    const QList<RamUser> expected = {
        {u"alice"_s, u"Alice Backup"_s, u"nightly"_s, utc("2025-11-23T12:33:18Z")},
        {u"bob.2_x-y"_s, {}, {}, utc("2025-11-24T12:33:18Z")},
    };
    QVERIFY(page->users == expected);
}

void TstRamJson::lastPageHasNoMarker()
{
    const auto page =
        ramjson::userPage(replyOf(R"({"Users":{"User":[]},"IsTruncated":false,"Marker":"old"})"));
    QVERIFY(page);
    QVERIFY(page->users.isEmpty());
    QVERIFY(page->marker.isEmpty());
}

void TstRamJson::badUsers_data()
{
    QTest::addColumn<QByteArray>("text");
    row("nothing", R"({"RequestId":"r"})");
    row("bare array", R"({"Users":[]})");
    row("user without a name", R"({"Users":{"User":[{"DisplayName":"x"}]}})");
    row("user is a text", R"({"Users":{"User":["alice"]}})");
    row("array is a text", R"({"Users":{"User":"alice"}})");
    // Half of the users must not pass as all of them.
    row("truncated without a marker", R"({"Users":{"User":[]},"IsTruncated":true})");
}

void TstRamJson::badUsers()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!ramjson::userPage(replyOf(text)));
}

void TstRamJson::user()
{
    const auto user = ramjson::user(replyOf(sample("get-user.json")));
    QVERIFY(user);
    QVERIFY(*user == (RamUser{u"alice"_s, u"Alice Backup"_s, {}, utc("2025-11-23T12:33:18Z")}));
    QVERIFY(!ramjson::user(replyOf(R"({"RequestId":"r"})")));
}

void TstRamJson::accessKeys()
{
    const auto keys = ramjson::accessKeys(replyOf(sample("list-access-keys.json")));
    QVERIFY(keys);
    const QList<AccessKey> expected = {
        {u"example-alice-key-1"_s, AccessKey::Status::Active, utc("2025-11-23T12:40:00Z")},
        {u"example-alice-key-2"_s, AccessKey::Status::Inactive, utc("2025-12-23T12:40:00Z")},
    };
    QVERIFY(*keys == expected);
    const auto none = ramjson::accessKeys(replyOf(R"({"AccessKeys":{"AccessKey":[]}})"));
    QVERIFY(none);
    QVERIFY(none->isEmpty());
}

void TstRamJson::badAccessKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    row("nothing", R"({"RequestId":"r"})");
    row("bare array", R"({"AccessKeys":[]})");
    row("key without ID", R"({"AccessKeys":{"AccessKey":[{"Status":"Active"}]}})");
    // Read as "no AccessKey", this would call a user with one unusable.
    row("array is an object", R"({"AccessKeys":{"AccessKey":{"AccessKeyId":"i"}}})");
}

void TstRamJson::badAccessKeys()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!ramjson::accessKeys(replyOf(text)));
}

void TstRamJson::lastUsed()
{
    QCOMPARE(ramjson::lastUsed(replyOf(sample("get-access-key-last-used.json"))),
        std::optional(utc("2026-01-15T06:37:40Z")));
    // Never used: the field is empty or absent.
    QCOMPARE(ramjson::lastUsed(replyOf(R"({"AccessKeyLastUsed":{"LastUsedDate":""}})")),
        std::optional(QDateTime()));
    QCOMPARE(ramjson::lastUsed(replyOf(R"({"AccessKeyLastUsed":{}})")), std::optional(QDateTime()));
    QVERIFY(!ramjson::lastUsed(replyOf(R"({"RequestId":"r"})")));
    QVERIFY(!ramjson::lastUsed(replyOf(R"({"AccessKeyLastUsed":{"LastUsedDate":"soon"}})")));
}

void TstRamJson::createdAccessKey()
{
    ApiReply reply = replyOf(sample("create-access-key.json"));
    QVERIFY(reply.object["AccessKey"_L1]["AccessKeySecret"_L1].toString().isEmpty());
    const auto created = ramjson::createdAccessKey(reply);
    QVERIFY(created);
    QCOMPARE(created->key.id, u"example-alice-key-2"_s);
    QCOMPARE(created->key.status, AccessKey::Status::Active);
    QVERIFY(created->secret.equals(SecretBytes::copyOf("not-a-real-secret/+=")));
}

void TstRamJson::badCreatedAccessKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    row("nothing", R"({"RequestId":"r"})");
    row("no secret", R"({"AccessKey":{"AccessKeyId":"i","Status":"Active"}})");
    row("empty secret", R"({"AccessKey":{"AccessKeyId":"i","AccessKeySecret":""}})");
    row("no ID", R"({"AccessKey":{"AccessKeySecret":"s"}})");
}

void TstRamJson::badCreatedAccessKeys()
{
    QFETCH(const QByteArray, text);
    ApiReply reply = replyOf(text);
    QVERIFY(!ramjson::createdAccessKey(reply));
}

void TstRamJson::role()
{
    const auto role = ramjson::role(replyOf(sample("get-role.json")));
    QVERIFY(role);
    QCOMPARE(role->name, u"AliyunKMSManageRAMCredentialsRole"_s);
    QCOMPARE(role->arn, u"acs:ram::1234567890123456:role/aliyunkmsmanageramcredentialsrole"_s);
    QVERIFY(role->trustPolicy.contains("\"kms.aliyuncs.com\""_L1));
    QVERIFY(!ramjson::role(replyOf(R"({"RequestId":"r"})")));
}

void TstRamJson::policies()
{
    const auto policies = ramjson::policies(replyOf(sample("list-policies-for-role.json")));
    QVERIFY(policies);
    const QList<RamPolicy> expected = {
        {u"AliyunKMSManageRAMCredentialsRolePolicy"_s, RamPolicy::Type::System},
        {u"own-policy"_s, RamPolicy::Type::Custom}};
    QVERIFY(*policies == expected);
    QCOMPARE(ramjson::policyType(RamPolicy::Type::System), u"System"_s);
    QCOMPARE(ramjson::policyType(RamPolicy::Type::Custom), u"Custom"_s);
}

void TstRamJson::badPolicies_data()
{
    QTest::addColumn<QByteArray>("text");
    row("nothing", R"({"RequestId":"r"})");
    row("bare array", R"({"Policies":[]})");
    row("array is a text", R"({"Policies":{"Policy":"x"}})");
}

void TstRamJson::badPolicies()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!ramjson::policies(replyOf(text)));
}

QTEST_GUILESS_MAIN(TstRamJson)
#include "tst_ramjson.moc"
