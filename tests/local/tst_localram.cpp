#include "services/types/clock.h"
#include "tests/local/signedclient.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

class TstLocalRam : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pagesThroughUsers();
    void makesAndDeletesUsers();
    void checksUserNames_data();
    void checksUserNames();
    void makesTwoAccessKeysAtMost();
    void newAccessKeySigns();
    void disabledAccessKeyDoesNotSign();
    void sampleAccessKeysSign();
    void refusesForeignAccessKeys();
    void checksWhatIsSaidOfUsers_data();
    void checksWhatIsSaidOfUsers();
    void changesUsers();
    void tellsAccountAlias();
    void actsOnTheCallerWithoutUserName();
    void decodesDenials();
    void asksForPermission();
    void refusesUnknownApis();
    void refusesReplays();

private:
    QString ramCode(const QString &action, const TestParameters &parameters)
    {
        const WireReply reply = m_client->ram(action, parameters);
        return reply.status == 200 ? QString()
                                   : u"%1 %2"_s.arg(QString::number(reply.status), reply.code());
    }

    QJsonObject ram(const QString &action, const TestParameters &parameters)
    {
        return m_client->ram(action, parameters).json();
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<SignedClient> m_client;
    quint16 m_port = 0;
};

void TstLocalRam::init()
{
    m_client.reset();
    m_service.reset();
    m_clock = std::make_unique<ManualClock>(QDateTime(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC));
    m_service = std::make_unique<LocalService>(*m_clock);
    const Result<Access> access = m_service->start({.sample = Sample::Empty});
    QVERIFY(access);
    m_port = access->port;
    m_client = std::make_unique<SignedClient>(*access);
}

void TstLocalRam::pagesThroughUsers()
{
    QStringList names;
    QString marker;
    int pages = 0;
    do {
        const QJsonObject page =
            m_client->ram(u"ListUsers"_s, {{u"MaxItems"_s, u"4"_s}, {u"Marker"_s, marker}}).json();
        for (const QJsonValue user : page["Users"_L1]["User"_L1].toArray())
            names.append(user["UserName"_L1].toString());
        marker = page["Marker"_L1].toString();
        QCOMPARE(page["IsTruncated"_L1].toBool(), !marker.isEmpty());
        ++pages;
    } while (!marker.isEmpty());
    QCOMPARE(pages, 3);
    QCOMPARE(names.size(), 9);
    QStringList sorted = names;
    sorted.sort();
    sorted.removeDuplicates();
    QCOMPARE(names, sorted);
    QCOMPARE(ramCode(u"ListUsers"_s, {{u"MaxItems"_s, u"0"_s}}), u"400 InvalidParameter"_s);
    QCOMPARE(ramCode(u"ListUsers"_s, {{u"MaxItems"_s, u"1001"_s}}), u"400 InvalidParameter"_s);
    QCOMPARE(ramCode(u"ListUsers"_s, {{u"Marker"_s, u"!!"_s}}), u"400 InvalidParameter"_s);
}

void TstLocalRam::makesAndDeletesUsers()
{
    const TestParameters alice{{u"UserName"_s, u"alice"_s}};
    QCOMPARE(ramCode(u"GetUser"_s, alice), u"404 EntityNotExist.User"_s);
    const QJsonObject user =
        m_client
            ->ram(u"CreateUser"_s, {{u"UserName"_s, u"alice"_s}, {u"DisplayName"_s, u"Alice 中"_s}})
            .json()["User"_L1]
            .toObject();
    QCOMPARE(user["DisplayName"_L1].toString(), u"Alice 中"_s);
    QCOMPARE(user["CreateDate"_L1].toString(), u"2026-06-16T02:24:00Z"_s);
    QVERIFY(!user["UserId"_L1].toString().isEmpty());
    QCOMPARE(ramCode(u"CreateUser"_s, alice), u"409 EntityAlreadyExists.User"_s);
    QCOMPARE(ramCode(u"CreateAccessKey"_s, alice), QString());
    QCOMPARE(ramCode(u"DeleteUser"_s, alice), u"409 DeleteConflict.User.AccessKey"_s);
    m_service->removeRamUser(u"alice"_s);
    QCOMPARE(ramCode(u"GetUser"_s, alice), u"404 EntityNotExist.User"_s);
    QCOMPARE(ramCode(u"CreateUser"_s, alice), QString());
    QCOMPARE(ramCode(u"DeleteUser"_s, alice), QString());
    QCOMPARE(ramCode(u"DeleteUser"_s, alice), u"404 EntityNotExist.User"_s);
}

void TstLocalRam::checksUserNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("longest") << QString(64, u'a') << QString();
    QTest::newRow("all characters") << u"aZ.-_09"_s << QString();
    QTest::newRow("too long") << QString(65, u'a') << u"400 InvalidParameter.UserName.Length"_s;
    QTest::newRow("space") << u"a b"_s << u"400 InvalidParameter.UserName.InvalidChars"_s;
    QTest::newRow("line") << u"ab\n"_s << u"400 InvalidParameter.UserName.InvalidChars"_s;
    QTest::newRow("empty") << QString() << u"400 MissingUserName"_s;
}

void TstLocalRam::checksUserNames()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    QCOMPARE(ramCode(u"CreateUser"_s, {{u"UserName"_s, name}}), code);
}

void TstLocalRam::makesTwoAccessKeysAtMost()
{
    const TestParameters user{{u"UserName"_s, u"image-resizer"_s}};
    const QJsonObject first =
        m_client->ram(u"CreateAccessKey"_s, user).json()["AccessKey"_L1].toObject();
    const QJsonObject second =
        m_client->ram(u"CreateAccessKey"_s, user).json()["AccessKey"_L1].toObject();
    QVERIFY(first["AccessKeyId"_L1].toString().startsWith(u"LTAI5tSANDBOX"_s));
    QCOMPARE(first["AccessKeyId"_L1].toString().size(), 20);
    QCOMPARE(first["AccessKeySecret"_L1].toString().size(), 30);
    QVERIFY(first["AccessKeyId"_L1] != second["AccessKeyId"_L1]);
    QVERIFY(first["AccessKeySecret"_L1] != second["AccessKeySecret"_L1]);
    QCOMPARE(ramCode(u"CreateAccessKey"_s, user), u"409 LimitExceeded.User.AccessKey"_s);
    const QJsonObject list = m_client->ram(u"ListAccessKeys"_s, user).json();
    const QJsonArray keys = list["AccessKeys"_L1]["AccessKey"_L1].toArray();
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys[0]["Status"_L1].toString(), u"Active"_s);
    QVERIFY(!keys[0].toObject().contains("AccessKeySecret"_L1));
    QCOMPARE(ramCode(u"CreateAccessKey"_s, {{u"UserName"_s, u"nobody"_s}}),
        u"404 EntityNotExist.User"_s);
    QCOMPARE(ramCode(u"DeleteAccessKey"_s,
                 {{u"UserName"_s, u"image-resizer"_s},
                     {u"UserAccessKeyId"_s, first["AccessKeyId"_L1].toString()}}),
        QString());
    QCOMPARE(ramCode(u"CreateAccessKey"_s, user), QString());
}

void TstLocalRam::newAccessKeySigns()
{
    const QJsonObject key =
        m_client->ram(u"CreateAccessKey"_s, {{u"UserName"_s, u"image-resizer"_s}})
            .json()["AccessKey"_L1]
            .toObject();
    const SignedClient other(
        m_port, key["AccessKeyId"_L1].toString(), key["AccessKeySecret"_L1].toString().toLatin1());
    QCOMPARE(other.sts(u"GetCallerIdentity"_s).json()["Arn"_L1].toString(),
        u"acs:ram::1000000000000001:user/image-resizer"_s);
}

void TstLocalRam::disabledAccessKeyDoesNotSign()
{
    const QString id = u"LTAI5tSANDBOX0000023"_s;
    const SignedClient other(m_port, id, "not-a-real-secret-0023");
    const auto update = [&](const QString &status) {
        return ramCode(u"UpdateAccessKey"_s,
            {{u"UserName"_s, u"reconcile-job"_s}, {u"UserAccessKeyId"_s, id},
                {u"Status"_s, status}});
    };
    QCOMPARE(other.sts(u"GetCallerIdentity"_s).status, 200);
    QCOMPARE(update(u"Inactive"_s), QString());
    QCOMPARE(other.sts(u"GetCallerIdentity"_s).code(), u"InvalidAccessKeyId.Inactive"_s);
    QCOMPARE(update(u"Active"_s), QString());
    QCOMPARE(other.sts(u"GetCallerIdentity"_s).status, 200);
    QCOMPARE(update(u"Sleeping"_s), u"400 InvalidParameter.Status"_s);
}

void TstLocalRam::sampleAccessKeysSign()
{
    const SignedClient good(m_port, u"LTAI5tSANDBOX0000021"_s, "not-a-real-secret-0021");
    const WireReply identity = good.sts(u"GetCallerIdentity"_s);
    QCOMPARE(
        identity.json()["Arn"_L1].toString(), u"acs:ram::1000000000000001:user/report-builder"_s);
    const SignedClient wrong(m_port, u"LTAI5tSANDBOX0000021"_s, "not-a-real-secret-0022");
    const WireReply refused = wrong.sts(u"GetCallerIdentity"_s);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"SignatureDoesNotMatch"_s);
    QVERIFY(refused.json().contains("HostId"_L1));
    QVERIFY(refused.json().contains("Recommend"_L1));
    const SignedClient unknown(m_port, u"LTAI5tSANDBOX9999999"_s, "x");
    QCOMPARE(unknown.sts(u"GetCallerIdentity"_s).status, 404);
}

void TstLocalRam::refusesForeignAccessKeys()
{
    const TestParameters foreign{
        {u"UserName"_s, u"image-resizer"_s}, {u"UserAccessKeyId"_s, u"LTAI5tSANDBOX0000021"_s}};
    QCOMPARE(ramCode(u"DeleteAccessKey"_s, foreign), u"404 EntityNotExist.User.AccessKey"_s);
    QCOMPARE(ramCode(u"DeleteAccessKey"_s, {{u"UserName"_s, u"image-resizer"_s}}),
        u"400 MissingUserAccessKeyId"_s);
}

void TstLocalRam::checksWhatIsSaidOfUsers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *test, const QString &name, const QString &value,
                         const QString &problem = {}) {
        QTest::newRow(test) << name << value << problem;
    };
    row("display name", u"DisplayName"_s, QString(128, u'd'));
    row("display name too long", u"DisplayName"_s, QString(129, u'd'), u"Length"_s);
    row("comments", u"Comments"_s, QString(128, u'\u4e2d'));
    row("comments too long", u"Comments"_s, QString(129, u'c'), u"Length"_s);
    row("email", u"Email"_s, u"alice@example.com"_s);
    row("no email", u"Email"_s, u"alice"_s, u"Format"_s);
    row("phone", u"MobilePhone"_s, u"86-13800000000"_s);
    row("no country", u"MobilePhone"_s, u"13800000000"_s, u"Format"_s);
}

void TstLocalRam::checksWhatIsSaidOfUsers()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, problem);
    const auto expected = [&problem](const QString &parameter) {
        return problem.isEmpty() ? QString()
                                 : u"400 InvalidParameter.%1.%2"_s.arg(parameter, problem);
    };
    const TestParameters alice{{u"UserName"_s, u"alice"_s}};
    QCOMPARE(
        ramCode(u"CreateUser"_s, {{u"UserName"_s, u"alice"_s}, {name, value}}), expected(name));
    if (!problem.isEmpty()) {
        QCOMPARE(ramCode(u"GetUser"_s, alice), u"404 EntityNotExist.User"_s);
        return;
    }
    const QJsonObject user = ram(u"GetUser"_s, alice)["User"_L1].toObject();
    QCOMPARE(user[name].toString(), value);
    QCOMPARE(user["LastLoginDate"_L1], QJsonValue(u""_s));
    const QString changed = u"New"_s + name;
    QCOMPARE(ramCode(u"UpdateUser"_s, {{u"UserName"_s, u"alice"_s}, {changed, value + value}}),
        u"400 InvalidParameter.%1.%2"_s.arg(
            changed, value.size() == 128 ? u"Length"_s : u"Format"_s));
}

void TstLocalRam::changesUsers()
{
    const QString former = u"reconcile-job"_s;
    const TestParameters renamed{{u"UserName"_s, u"reconcile"_s}};
    QCOMPARE(ramCode(u"AttachPolicyToUser"_s,
                 {{u"UserName"_s, former}, {u"PolicyName"_s, u"AliyunRAMReadOnlyAccess"_s},
                     {u"PolicyType"_s, u"System"_s}}),
        QString());
    const SignedClient other(m_port, u"LTAI5tSANDBOX0000023"_s, "not-a-real-secret-0023");
    m_clock->advance(std::chrono::hours(1));
    QCOMPARE(
        ramCode(u"UpdateUser"_s, {{u"UserName"_s, former}, {u"NewUserName"_s, u"data-sync"_s}}),
        u"409 EntityAlreadyExists.User"_s);
    QCOMPARE(ramCode(u"UpdateUser"_s, {{u"UserName"_s, former}, {u"NewUserName"_s, u"a b"_s}}),
        u"400 InvalidParameter.NewUserName.InvalidChars"_s);
    QCOMPARE(
        ramCode(u"UpdateUser"_s, {{u"UserName"_s, u"nobody"_s}}), u"404 EntityNotExist.User"_s);
    const QString id =
        ram(u"GetUser"_s, {{u"UserName"_s, former}})["User"_L1]["UserId"_L1].toString();
    const QJsonObject user = ram(u"UpdateUser"_s,
        {{u"UserName"_s, former}, {u"NewUserName"_s, u"reconcile"_s},
            {u"NewComments"_s, u"renamed"_s}})["User"_L1]
                                 .toObject();
    QCOMPARE(user["UserName"_L1].toString(), u"reconcile"_s);
    QCOMPARE(user["Comments"_L1].toString(), u"renamed"_s);
    QCOMPARE(user["DisplayName"_L1].toString(), u"Daily reconciliation"_s);
    QCOMPARE(user["UserId"_L1].toString(), id);
    QCOMPARE(user["UpdateDate"_L1].toString(), u"2026-06-16T03:24:00Z"_s);
    QCOMPARE(ramCode(u"GetUser"_s, {{u"UserName"_s, former}}), u"404 EntityNotExist.User"_s);
    QCOMPARE(
        ram(u"ListAccessKeys"_s, renamed)["AccessKeys"_L1]["AccessKey"_L1].toArray().size(), 1);
    QCOMPARE(other.ram(u"GetUser"_s, renamed).status, 200);
}

void TstLocalRam::tellsAccountAlias()
{
    QCOMPARE(ram(u"GetAccountAlias"_s, {})["AccountAlias"_L1].toString(), u"keyturn-sandbox"_s);
}

void TstLocalRam::actsOnTheCallerWithoutUserName()
{
    const QJsonObject made = ram(u"CreateAccessKey"_s, {})["AccessKey"_L1].toObject();
    const QString id = made["AccessKeyId"_L1].toString();
    QCOMPARE(ram(u"ListAccessKeys"_s, {})["AccessKeys"_L1]["AccessKey"_L1].toArray().size(), 2);
    const SignedClient self(m_port, id, made["AccessKeySecret"_L1].toString().toLatin1());
    QCOMPARE(self.sts(u"GetCallerIdentity"_s).json()["Arn"_L1].toString(),
        u"acs:ram::1000000000000001:user/kms-admin"_s);
    QCOMPARE(ram(u"GetAccessKeyLastUsed"_s,
                 {{u"UserAccessKeyId"_s, u"LTAI5tSANDBOX0000021"_s}})["Code"_L1]
                 .toString(),
        u"EntityNotExist.User.AccessKey"_s);
    QCOMPARE(ramCode(u"DeleteAccessKey"_s, {{u"UserAccessKeyId"_s, id}}), QString());
    QCOMPARE(self.sts(u"GetCallerIdentity"_s).status, 404);
}

void TstLocalRam::decodesDenials()
{
    const SignedClient other(m_port, u"LTAI5tSANDBOX0000023"_s, "not-a-real-secret-0023");
    const QJsonObject detail = other.ram(u"GetUser"_s, {{u"UserName"_s, u"newsletter"_s}})
                                   .json()["AccessDeniedDetail"_L1]
                                   .toObject();
    const QString message = detail["EncodedDiagnosticMessage"_L1].toString();
    QVERIFY(!message.isEmpty());
    const QJsonObject decoded = ram(u"DecodeDiagnosticMessage"_s,
        {{u"EncodedDiagnosticMessage"_s, message}})["DecodedDiagnosticMessage"_L1]
                                    .toObject();
    QCOMPARE(decoded["AuthAction"_L1].toString(), u"ram:GetUser"_s);
    QCOMPARE(decoded["AuthResource"_L1].toString(), u"acs:ram::1000000000000001:user/newsletter"_s);
    QCOMPARE(decoded["ExplicitDeny"_L1], QJsonValue(false));
    QCOMPARE(ramCode(u"DecodeDiagnosticMessage"_s, {{u"EncodedDiagnosticMessage"_s, u"AQEA"_s}}),
        u"400 InvalidParameter.EncodedDiagnosticMessage"_s);
    QCOMPARE(ramCode(u"DecodeDiagnosticMessage"_s, {}), u"400 MissingEncodedDiagnosticMessage"_s);
}

void TstLocalRam::asksForPermission()
{
    const SignedClient other(m_port, u"LTAI5tSANDBOX0000023"_s, "not-a-real-secret-0023");
    QCOMPARE(other.ram(u"ListUsers"_s).code(), u"NoPermission"_s);
    const WireReply refused = other.kms(u"ListSecrets"_s);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), u"Forbidden.NoPermission"_s);
    QCOMPARE(refused.json()["HttpStatus"_L1].toInt(), 403);
    QCOMPARE(other.kms(u"DescribeRegions"_s).status, 200);
    QCOMPARE(
        ramCode(u"AttachPolicyToUser"_s,
            {{u"UserName"_s, u"reconcile-job"_s}, {u"PolicyName"_s, u"AliyunKMSReadOnlyAccess"_s},
                {u"PolicyType"_s, u"System"_s}}),
        QString());
    QCOMPARE(other.kms(u"ListSecrets"_s).status, 200);
    QCOMPARE(other.kms(u"DeleteSecret"_s, {{u"SecretName"_s, u"a"_s}}).status, 403);
}

void TstLocalRam::refusesUnknownApis()
{
    QCOMPARE(ramCode(u"DeleteEverything"_s, {}), u"404 InvalidApi.NotFound"_s);
    QCOMPARE(m_client->raw(m_client->request(u"ListUsers"_s, u"2001-01-01"_s, {})).code(),
        u"InvalidProduct.NotFound"_s);
    QCOMPARE(m_client->kms(u"ListUsers"_s).code(), u"InvalidApi.NotFound"_s);
}

void TstLocalRam::refusesReplays()
{
    const QByteArray read = m_client->request(u"ListUsers"_s, u"2015-05-01"_s, {});
    QCOMPARE(m_client->raw(read).status, 200);
    QCOMPARE(m_client->raw(read).code(), u"SignatureNonceUsed"_s);
    const QByteArray write =
        m_client->request(u"CreateUser"_s, u"2015-05-01"_s, {{u"UserName"_s, u"alice"_s}});
    QCOMPARE(m_client->raw(write).status, 200);
    QCOMPARE(ramCode(u"DeleteUser"_s, {{u"UserName"_s, u"alice"_s}}), QString());
    QCOMPARE(m_client->raw(write).code(), u"SignatureNonceUsed"_s);
    const QByteArray late = m_client->request(u"ListUsers"_s, u"2015-05-01"_s, {}, {},
        QDateTime::currentDateTimeUtc().addSecs(-16 * 60).toString(Qt::ISODate).toLatin1());
    QCOMPARE(m_client->raw(late).code(), u"InvalidTimeStamp.Expired"_s);
}

QTEST_GUILESS_MAIN(TstLocalRam)
#include "tst_localram.moc"
