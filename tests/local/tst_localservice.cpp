#include "services/types/clock.h"
#include "tests/local/signedclient.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

namespace {

const QDateTime today(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC);

QStringList namesOf(const WireReply &reply)
{
    QStringList names;
    for (const QJsonValue item : reply.json()["SecretList"_L1]["Secret"_L1].toArray())
        names.append(item["SecretName"_L1].toString());
    return names;
}

} // namespace

class TstLocalService : public QObject
{
    Q_OBJECT

private slots:
    void answersInMemory();
    void fillsTheDemoAccount();
    void fillsTheEmptyAccount();
    void keepsFilesToTheOwner();
    void refusesASecondService();
    void refusesAFolderThatCannotBeWritten();
    void refusesAStoreOfANewerProgram();
    void refusesAStoreWithoutItsKey();
    void encryptsValues();
    void findsItsStoreAgain();
    void refusesAReplayAfterARestart();
    void resetKeepsTheOperator();
    void bringsTheOperatorBack();
    void journalHoldsNoSecret();
    void meetsFaultsWithoutEffect_data();
    void meetsFaultsWithoutEffect();
    void meetsFaultsAfterTheEffect_data();
    void meetsFaultsAfterTheEffect();
    void slowAnswerIsWhole();
    void countsFaultsDown();
    void keepsTheClockOffset();
    void watchesTheClockByItself();
};

void TstLocalService::answersInMemory()
{
    const ManualClock clock(today);
    LocalService service(clock);
    const Result<Access> access = service.start({});
    QVERIFY(access);
    QCOMPARE(access->accountId, u"1000000000000001"_s);
    QCOMPARE(access->accessKeyId, u"LTAI5tSANDBOX0000001"_s);
    QCOMPARE(access->accessKeySecret.size(), std::size_t(30));
    const WireReply reply = SignedClient(*access).sts(u"GetCallerIdentity"_s);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json()["Arn"_L1].toString(), u"acs:ram::1000000000000001:user/kms-admin"_s);
    QCOMPARE(reply.json()["IdentityType"_L1].toString(), u"RAMUser"_s);
    QVERIFY(!reply.json()["RequestId"_L1].toString().isEmpty());
    service.stop();
    QCOMPARE(SignedClient(*access).sts(u"GetCallerIdentity"_s).status, 0);
}

void TstLocalService::fillsTheDemoAccount()
{
    const ManualClock clock(today);
    LocalService service(clock);
    const Result<Access> access = service.start({});
    QVERIFY(access);
    const SignedClient client(*access);
    const WireReply all = client.kms(u"ListSecrets"_s, {{u"PageSize"_s, u"100"_s}});
    QCOMPARE(namesOf(all).size(), 14);
    QCOMPARE(all.json()["TotalCount"_L1].toInt(), 14);
    const auto other = [&client](const QString &region) {
        return namesOf(client.kms(u"ListSecrets"_s, {{u"RegionId"_s, region}}));
    };
    QCOMPARE(other(u"cn-shanghai"_s).size(), 2);
    QCOMPARE(other(u"ap-southeast-1"_s).size(), 1);
    QCOMPARE(other(u"cn-beijing"_s).size(), 0);

    const QJsonObject failed =
        client.kms(u"DescribeSecret"_s, {{u"SecretName"_s, u"acs/ram/user/checkout-api"_s}}).json();
    QCOMPARE(failed["AutomaticRotation"_L1].toString(), u"Invalid"_s);
    QCOMPARE(failed["NextRotationDate"_L1].toString(), u"2026-06-14T02:00:00Z"_s);
    const QJsonObject order =
        client.kms(u"DescribeSecret"_s, {{u"SecretName"_s, u"acs/ram/user/order-service"_s}})
            .json();
    QCOMPARE(order["NextRotationDate"_L1].toString(), u"2026-07-05T02:00:00Z"_s);
    QCOMPARE(order["LastRotationDate"_L1].toString(), u"2026-06-05T02:00:00Z"_s);
    QCOMPARE(order["RotationInterval"_L1].toString(), u"2592000s"_s);
    const QJsonObject versions = client
                                     .kms(u"ListSecretVersionIds"_s,
                                         {{u"SecretName"_s, u"acs/ram/user/order-service"_s},
                                             {u"IncludeDeprecated"_s, u"true"_s}})
                                     .json();
    QCOMPARE(versions["TotalCount"_L1].toInt(), 5);

    const QJsonObject users = client.ram(u"ListUsers"_s).json();
    QCOMPARE(users["Users"_L1]["User"_L1].toArray().size(), 23);
    QCOMPARE(users["IsTruncated"_L1].toBool(), false);
    QCOMPARE(client.ram(u"GetRole"_s, {{u"RoleName"_s, u"AliyunKMSManagedRAMCrendentialsRole"_s}})
                 .status,
        200);
}

void TstLocalService::fillsTheEmptyAccount()
{
    const ManualClock clock(today);
    LocalService service(clock);
    const Result<Access> access = service.start({.sample = Sample::Empty});
    QVERIFY(access);
    const SignedClient client(*access);
    QCOMPARE(namesOf(client.kms(u"ListSecrets"_s)).size(), 0);
    QCOMPARE(client.ram(u"ListUsers"_s).json()["Users"_L1]["User"_L1].toArray().size(), 9);
    const WireReply role =
        client.ram(u"GetRole"_s, {{u"RoleName"_s, u"AliyunKMSManagedRAMCrendentialsRole"_s}});
    QCOMPARE(role.status, 404);
    QCOMPARE(role.code(), u"EntityNotExist.Role"_s);
}

void TstLocalService::keepsFilesToTheOwner()
{
    const QTemporaryDir parent;
    const QString folder = parent.filePath(u"a/store"_s);
    const ManualClock clock(today);
    LocalService service(clock);
    QVERIFY(service.start({.dataFolder = folder}));
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    const auto folderMode = owner | QFile::ExeOwner | QFile::ExeUser;
    QCOMPARE(QFile::permissions(folder), folderMode);
    for (const QString &name :
        {u"local.db"_s, u"local.db-wal"_s, u"local.db-shm"_s, u"local.key"_s, u"local.lock"_s})
        QCOMPARE(QFile::permissions(folder + u'/' + name), owner);
}

void TstLocalService::refusesASecondService()
{
    const QTemporaryDir folder;
    const ManualClock clock(today);
    LocalService first(clock);
    QVERIFY(first.start({.dataFolder = folder.path()}));
    LocalService second(clock);
    const Result<Access> refused = second.start({.dataFolder = folder.path()});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY(refused.error().message.contains(u"in use"_s));
    first.stop();
    QVERIFY(second.start({.dataFolder = folder.path()}));
}

void TstLocalService::refusesAFolderThatCannotBeWritten()
{
    const QTemporaryDir parent;
    QFile blocker(parent.filePath(u"file"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const ManualClock clock(today);
    LocalService service(clock);
    const Result<Access> refused = service.start({.dataFolder = parent.filePath(u"file/store"_s)});
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"writable"_s));
}

void TstLocalService::refusesAStoreOfANewerProgram()
{
    const QTemporaryDir folder;
    const ManualClock clock(today);
    {
        LocalService service(clock);
        QVERIFY(service.start({.dataFolder = folder.path()}));
    }
    // user_version is a big-endian number at byte 60 of every SQLite file.
    QFile file(folder.filePath(u"local.db"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(60));
    QCOMPARE(file.write(QByteArray::fromHex("00000063")), 4);
    file.close();
    LocalService service(clock);
    const Result<Access> refused = service.start({.dataFolder = folder.path()});
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"newer version"_s));
}

void TstLocalService::refusesAStoreWithoutItsKey()
{
    const QTemporaryDir folder;
    const ManualClock clock(today);
    LocalService service(clock);
    QVERIFY(service.start({.dataFolder = folder.path()}));
    service.stop();
    const QString key = folder.filePath(u"local.key"_s);
    QVERIFY(QFile::rename(key, key + u".old"_s));
    Result<Access> refused = service.start({.dataFolder = folder.path()});
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"missing"_s));

    QFile wrong(key);
    QVERIFY(wrong.open(QIODevice::WriteOnly));
    QCOMPARE(wrong.write(QByteArray(32, 'x')), 32);
    wrong.close();
    refused = service.start({.dataFolder = folder.path()});
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"does not belong"_s));

    QVERIFY(QFile::remove(key));
    QVERIFY(QFile::rename(key + u".old"_s, key));
    QVERIFY(service.start({.dataFolder = folder.path()}));
}

void TstLocalService::encryptsValues()
{
    const QTemporaryDir folder;
    const ManualClock clock(today);
    LocalService service(clock);
    const Result<Access> access = service.start({.dataFolder = folder.path()});
    QVERIFY(access);
    const WireReply value = SignedClient(*access).kms(
        u"GetSecretValue"_s, {{u"SecretName"_s, u"acs/ram/user/order-service"_s}});
    QVERIFY(value.body.contains("not-a-real-secret-0015"));
    service.stop();
    QByteArray bytes;
    const QStringList names = QDir(folder.path()).entryList(QDir::Files);
    QVERIFY(names.contains(u"local.db"_s));
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        bytes += file.readAll();
    }
    QVERIFY(bytes.contains("LTAI5tSANDBOX0000015"));
    QVERIFY(!bytes.contains("not-a-real-secret"));
    access->accessKeySecret.withView([&bytes](std::string_view secret) {
        QVERIFY(!bytes.contains(QByteArrayView(secret.data(), qsizetype(secret.size()))));
    });
}

void TstLocalService::findsItsStoreAgain()
{
    const QTemporaryDir folder;
    const ManualClock clock(today);
    LocalService service(clock);
    const LocalServiceOptions options{.dataFolder = folder.path(), .sample = Sample::Empty};
    const Result<Access> first = service.start(options);
    QVERIFY(first);
    QCOMPARE(SignedClient(*first).ram(u"CreateUser"_s, {{u"UserName"_s, u"alice"_s}}).status, 200);
    service.stop();
    const Result<Access> second = service.start({.dataFolder = folder.path()});
    QVERIFY(second);
    QVERIFY(second->accessKeySecret.equals(first->accessKeySecret));
    QCOMPARE(SignedClient(*second).ram(u"GetUser"_s, {{u"UserName"_s, u"alice"_s}}).status, 200);
    QCOMPARE(namesOf(SignedClient(*second).kms(u"ListSecrets"_s)).size(), 0);
}

void TstLocalService::refusesAReplayAfterARestart()
{
    const QTemporaryDir folder;
    const ManualClock clock(today);
    LocalService service(clock);
    const Result<Access> first = service.start({.dataFolder = folder.path()});
    QVERIFY(first);
    const QByteArray write = SignedClient(*first).request(
        u"UpdateSecret"_s, u"2016-01-20"_s, {{u"SecretName"_s, u"acs/ram/user/mail-relay"_s}});
    QCOMPARE(SignedClient(*first).raw(write).status, 200);
    service.stop();
    const Result<Access> second = service.start({.dataFolder = folder.path(), .port = first->port});
    QVERIFY(second);
    QCOMPARE(SignedClient(*second).raw(write).code(), u"SignatureNonceUsed"_s);
}

void TstLocalService::resetKeepsTheOperator()
{
    const ManualClock clock(today);
    LocalService service(clock);
    const Result<Access> access = service.start({});
    QVERIFY(access);
    const SignedClient client(*access);
    service.reset(Sample::Empty);
    QCOMPARE(namesOf(client.kms(u"ListSecrets"_s)).size(), 0);
    service.reset(Sample::Demo);
    QCOMPARE(namesOf(client.kms(u"ListSecrets"_s, {{u"PageSize"_s, u"50"_s}})).size(), 14);
}

void TstLocalService::bringsTheOperatorBack()
{
    const QTemporaryDir folder;
    const ManualClock clock(today);
    LocalService service(clock);
    QVERIFY(service.start({.dataFolder = folder.path()}));
    service.removeRamUser(u"kms-admin"_s);
    service.stop();
    const Result<Access> access = service.start({.dataFolder = folder.path()});
    QVERIFY(access);
    QCOMPARE(SignedClient(*access).kms(u"ListSecrets"_s).status, 200);
}

void TstLocalService::journalHoldsNoSecret()
{
    const ManualClock clock(today);
    LocalService service(clock);
    const Result<Access> access = service.start({.sample = Sample::Empty});
    QVERIFY(access);
    const SignedClient client(*access);
    const QString data =
        uR"({"AccessKeys":[{"AccessKeyId":"LTAI5tSANDBOX0000015","AccessKeySecret":"a \"q\" secret"}]})"_s;
    const TestParameters parameters{{u"SecretName"_s, u"$Auto"_s},
        {u"SecretType"_s, u"RAMCredentials"_s}, {u"VersionId"_s, u"v1"_s}, {u"SecretData"_s, data},
        {u"ExtendedConfig"_s,
            uR"({"SecretSubType":"RamUserAccessKey","UserName":"order-service"})"_s}};
    QCOMPARE(client.kms(u"CreateSecret"_s, parameters).status, 200);
    QCOMPARE(client.kms(u"CreateSecret"_s, parameters).status, 409);
    const QList<RequestRecord> journal = service.takeJournal();
    QCOMPARE(journal.size(), 2);
    QCOMPARE(journal[0].action, u"CreateSecret"_s);
    QCOMPARE(journal[0].version, u"2016-01-20"_s);
    QCOMPARE(journal[0].target, "/"_ba);
    QCOMPARE(journal[0].status, 200);
    QVERIFY(journal[0].executed);
    QCOMPARE(journal[0].accessKeyId, access->accessKeyId);
    QCOMPARE(journal[0].parameters[u"VersionId"_s], u"v1"_s);
    QCOMPARE(journal[0].parameters[u"SecretData"_s],
        uR"({"AccessKeys":[{"AccessKeyId":"LTAI5tSANDBOX0000015","AccessKeySecret":"***"}]})"_s);
    QCOMPARE(journal[1].code, u"Rejected.ResourceExist"_s);
    QVERIFY(!journal[1].executed);
    QVERIFY(service.takeJournal().isEmpty());
}

void TstLocalService::meetsFaultsWithoutEffect_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, Fault::Kind kind, int status, const QString &code) {
        QTest::newRow(name) << static_cast<int>(kind) << status << code;
    };
    row("silent", Fault::Kind::Silent, 0, {});
    row("cut", Fault::Kind::CutBeforeEffect, 0, {});
    row("throttled", Fault::Kind::Throttled, 400, u"Throttling.User"_s);
    row("server error", Fault::Kind::ServerError, 500, u"InternalError"_s);
    row("unavailable", Fault::Kind::Unavailable, 503, u"ServiceUnavailable"_s);
    row("redirect", Fault::Kind::Redirect, 302, u"Moved"_s);
    row("expired", Fault::Kind::Expired, 400, u"InvalidTimeStamp.Expired"_s);
}

void TstLocalService::meetsFaultsWithoutEffect()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    QFETCH(QString, code);
    const ManualClock clock(today);
    LocalService service(clock);
    const Result<Access> access = service.start({});
    QVERIFY(access);
    const SignedClient client(*access);
    service.setFaults({{u"CreateUser"_s, static_cast<Fault::Kind>(kind)}});
    const QByteArray request =
        client.request(u"CreateUser"_s, u"2015-05-01"_s, {{u"UserName"_s, u"alice"_s}});
    const WireReply reply = client.raw(request, status == 0 ? 200 : SignedClient::patience);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.headers.contains("location"_ba), status == 302);
    const QList<RequestRecord> journal = service.takeJournal();
    QCOMPARE(journal.size(), 1);
    QVERIFY(!journal.first().executed);
    QCOMPARE(journal.first().status, status);
    QCOMPARE(client.ram(u"GetUser"_s, {{u"UserName"_s, u"alice"_s}}).status, 404);
}

void TstLocalService::meetsFaultsAfterTheEffect_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, Fault::Kind kind, int status) {
        QTest::newRow(name) << static_cast<int>(kind) << status;
    };
    row("cut after", Fault::Kind::CutAfterEffect, 0);
    row("cut mid reply", Fault::Kind::CutMidReply, 0);
    row("garbage", Fault::Kind::GarbageJson, 200);
    row("truncated", Fault::Kind::TruncatedJson, 200);
    row("huge", Fault::Kind::HugeReply, 200);
    row("content type", Fault::Kind::WrongContentType, 200);
    row("empty", Fault::Kind::EmptyBody, 200);
}

void TstLocalService::meetsFaultsAfterTheEffect()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    const ManualClock clock(today);
    LocalService service(clock);
    const Result<Access> access = service.start({});
    QVERIFY(access);
    const SignedClient client(*access);
    service.setFaults({{u"CreateUser"_s, static_cast<Fault::Kind>(kind)}});
    const WireReply reply = client.ram(u"CreateUser"_s, {{u"UserName"_s, u"alice"_s}});
    QCOMPARE(reply.status, status);
    const bool isIntact = kind == static_cast<int>(Fault::Kind::WrongContentType)
        || kind == static_cast<int>(Fault::Kind::HugeReply);
    QCOMPARE(!reply.json().isEmpty(), isIntact);
    QCOMPARE(reply.body.size() > 10'000'000, kind == static_cast<int>(Fault::Kind::HugeReply));
    if (kind == static_cast<int>(Fault::Kind::WrongContentType))
        QVERIFY(reply.headers["content-type"_ba].startsWith("text/html"));
    const QList<RequestRecord> journal = service.takeJournal();
    QCOMPARE(journal.size(), 1);
    QVERIFY(journal.first().executed);
    QCOMPARE(journal.first().status, status);
    QCOMPARE(client.ram(u"GetUser"_s, {{u"UserName"_s, u"alice"_s}}).status, 200);
}

void TstLocalService::slowAnswerIsWhole()
{
    const ManualClock clock(today);
    LocalService service(clock);
    const Result<Access> access = service.start({});
    QVERIFY(access);
    const SignedClient client(*access);
    service.setFaults({{u"*"_s, Fault::Kind::Slow, 1, 150}});
    const QByteArray request = client.request(u"ListUsers"_s, u"2015-05-01"_s, {});
    QCOMPARE(client.raw(request, 20).status, 0);
    service.setFaults({{u"*"_s, Fault::Kind::Slow, 1, 100}});
    QCOMPARE(client.ram(u"ListUsers"_s).status, 200);
}

void TstLocalService::countsFaultsDown()
{
    const ManualClock clock(today);
    LocalService service(clock);
    const Result<Access> access = service.start({});
    QVERIFY(access);
    const SignedClient client(*access);
    service.setFaults({{u"ListUsers"_s, Fault::Kind::Throttled, 2}});
    QCOMPARE(client.ram(u"GetUser"_s, {{u"UserName"_s, u"mail-relay"_s}}).status, 200);
    QCOMPARE(client.ram(u"ListUsers"_s).status, 400);
    QCOMPARE(client.ram(u"ListUsers"_s).status, 400);
    QCOMPARE(client.ram(u"ListUsers"_s).status, 200);
}

void TstLocalService::keepsTheClockOffset()
{
    const QTemporaryDir folder;
    const ManualClock clock(today);
    LocalService service(clock);
    QVERIFY(service.start({.dataFolder = folder.path()}));
    QCOMPARE(service.clockOffset(), std::chrono::milliseconds(0));
    service.setClockOffset(std::chrono::hours(72));
    service.stop();
    QVERIFY(service.start({.dataFolder = folder.path()}));
    QCOMPARE(service.clockOffset(), std::chrono::milliseconds(std::chrono::hours(72)));
}

void TstLocalService::watchesTheClockByItself()
{
    ManualClock clock(today);
    LocalService service(clock);
    const Result<Access> access = service.start({});
    QVERIFY(access);
    const SignedClient client(*access);
    service.runDue();
    clock.advance(std::chrono::hours(24 * 6));
    const TestParameters name{{u"SecretName"_s, u"acs/ram/user/old-crm-sync"_s}};
    QTRY_COMPARE(client.kms(u"DescribeSecret"_s, name).status, 404);
}

QTEST_GUILESS_MAIN(TstLocalService)
#include "tst_localservice.moc"
