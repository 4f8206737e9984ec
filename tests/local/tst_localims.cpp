#include "services/types/clock.h"
#include "tests/local/signedclient.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

namespace {

const QString keyId = u"LTAI5tSANDBOX0000023"_s; // of reconcile-job, its only one
constexpr auto keySecret = "not-a-real-secret-0023";

QString upn(const QString &user)
{
    return user + u"@keyturn-sandbox.onaliyun.com"_s;
}

TestParameters key(const TestParameters &more = {})
{
    TestParameters parameters = more;
    parameters[u"UserAccessKeyId"_s] = keyId;
    return parameters;
}

} // namespace

class TstLocalIms : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsUsers();
    void listsByStatus_data();
    void listsByStatus();
    void findsUsers();
    void makesChangesAndDeletesUsers();
    void checksPrincipalNames_data();
    void checksPrincipalNames();
    void managesAccessKeys();
    void recyclesWhatRamDeletes();
    void restoresFromTheRecycleBin();
    void restoresOnlyIntoAFreeSlot();
    void deletesFromTheRecycleBin();
    void keepsTheYoungestThree();
    void forgetsAfterThirtyDays();
    void recyclesNothingThatARotationRemoves();
    void minglesNoUsersInTheRecycleBin();
    void sumsUpTheAccount();
    void asksForPermission();

private:
    WireReply call(const QString &action, const TestParameters &parameters = {})
    {
        return m_client->raw(m_client->request(action, u"2019-08-15"_s, parameters));
    }

    QJsonObject ims(const QString &action, const TestParameters &parameters = {})
    {
        return call(action, parameters).json();
    }

    QString imsCode(const QString &action, const TestParameters &parameters = {})
    {
        const WireReply reply = call(action, parameters);
        return reply.status == 200 ? QString()
                                   : u"%1 %2"_s.arg(QString::number(reply.status), reply.code());
    }

    QString userId(const QString &user)
    {
        return ims(u"GetUser"_s, {{u"UserPrincipalName"_s, upn(user)}})["User"_L1]["UserId"_L1]
            .toString();
    }

    QStringList recycled(const QString &user)
    {
        const QJsonObject list =
            ims(u"ListAccessKeysInRecycleBin"_s, {{u"UserId"_s, userId(user)}});
        QStringList ids;
        for (const QJsonValue one : list["AccessKeys"_L1]["AccessKey"_L1].toArray())
            ids.append(one["AccessKeyId"_L1].toString());
        return ids;
    }

    //! Makes an AccessKey of the user and deletes it.
    QString makeAndDelete(const QString &user)
    {
        const TestParameters owner{{u"UserPrincipalName"_s, upn(user)}};
        const QString id =
            ims(u"CreateAccessKey"_s, owner)["AccessKey"_L1]["AccessKeyId"_L1].toString();
        TestParameters parameters = owner;
        parameters[u"UserAccessKeyId"_s] = id;
        [&] { QCOMPARE(imsCode(u"DeleteAccessKey"_s, parameters), QString()); }();
        return id;
    }

    bool signs() const
    {
        return SignedClient(m_port, keyId, keySecret).sts(u"GetCallerIdentity"_s).status == 200;
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<SignedClient> m_client;
    quint16 m_port = 0;
};

void TstLocalIms::init()
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

void TstLocalIms::listsUsers()
{
    const QJsonObject all = ims(u"ListUsers"_s);
    QVERIFY(!all["IsTruncated"_L1].toBool());
    QCOMPARE(all["Users"_L1]["User"_L1].toArray().size(), 9);
    const QJsonObject first = all["Users"_L1]["User"_L1][0].toObject();
    QCOMPARE(first["UserPrincipalName"_L1].toString(), upn(u"audit-reader"_s));
    QCOMPARE(first["ProvisionType"_L1].toString(), u"Manual"_s);
    QCOMPARE(first["Status"_L1].toString(), u"active"_s);
    QCOMPARE(first["LastLoginDate"_L1], QJsonValue(u""_s));
    QVERIFY(!first.contains("UserName"_L1));
    const QJsonObject page = ims(u"ListUsers"_s, {{u"MaxItems"_s, u"8"_s}});
    QVERIFY(page["IsTruncated"_L1].toBool());
    const QJsonObject rest = ims(u"ListUsers"_s, {{u"Marker"_s, page["Marker"_L1].toString()}});
    QCOMPARE(rest["Users"_L1]["User"_L1].toArray().size(), 1);
    QCOMPARE(imsCode(u"ListUsers"_s, {{u"MaxItems"_s, u"1001"_s}}), u"400 InvalidParameter"_s);
}

void TstLocalIms::listsByStatus_data()
{
    QTest::addColumn<TestParameters>("parameters");
    QTest::addColumn<int>("count");
    const QString status = u"Status"_s;
    QTest::newRow("active") << TestParameters{{status, u"active"_s}} << 9;
    QTest::newRow("frozen") << TestParameters{{status, u"freeze"_s}} << 0;
    QTest::newRow("both") << TestParameters{{status, u"active,freeze"_s}} << 9;
    QTest::newRow("other") << TestParameters{{status, u"tired"_s}} << -1;
    QTest::newRow("tag") << TestParameters{{u"Tag.1.Key"_s, u"team"_s}} << 0;
}

void TstLocalIms::listsByStatus()
{
    QFETCH(TestParameters, parameters);
    QFETCH(int, count);
    if (count < 0)
        QCOMPARE(imsCode(u"ListUsers"_s, parameters), u"400 InvalidParameter.Status"_s);
    else
        QCOMPARE(ims(u"ListUsers"_s, parameters)["Users"_L1]["User"_L1].toArray().size(), count);
}

void TstLocalIms::findsUsers()
{
    const QString id = userId(u"reconcile-job"_s);
    QVERIFY(!id.isEmpty());
    const auto name = [this](const TestParameters &parameters) {
        return ims(u"GetUser"_s, parameters)["User"_L1]["UserPrincipalName"_L1].toString();
    };
    QCOMPARE(name({{u"UserId"_s, id}}), upn(u"reconcile-job"_s));
    QCOMPARE(name(key()), upn(u"reconcile-job"_s));
    QCOMPARE(name({{u"UserPrincipalName"_s, u"reconcile-job@1000000000000001.onaliyun.com"_s}}),
        upn(u"reconcile-job"_s));
    QCOMPARE(ims(u"GetDefaultDomain"_s)["DefaultDomainName"_L1].toString(),
        u"keyturn-sandbox.onaliyun.com"_s);
    QCOMPARE(imsCode(u"GetUser"_s), u"400 MissingUserPrincipalName"_s);
    QCOMPARE(imsCode(u"GetUser"_s, key({{u"UserId"_s, id}})), u"400 InvalidParameter"_s);
    QCOMPARE(imsCode(u"GetUser"_s, {{u"UserId"_s, u"0"_s}}), u"404 EntityNotExist.User"_s);
    QCOMPARE(imsCode(u"GetUser"_s, {{u"UserAccessKeyId"_s, u"LTAI5tSANDBOX9999999"_s}}),
        u"404 EntityNotExist.User.AccessKey"_s);
    for (const auto &bad : {u"reconcile-job"_s, u"reconcile-job@example.com"_s, upn(u"nobody"_s)})
        QCOMPARE(
            imsCode(u"GetUser"_s, {{u"UserPrincipalName"_s, bad}}), u"404 EntityNotExist.User"_s);
}

void TstLocalIms::makesChangesAndDeletesUsers()
{
    const TestParameters alice{{u"UserPrincipalName"_s, upn(u"alice"_s)}};
    QCOMPARE(imsCode(u"CreateUser"_s, alice), u"400 MissingDisplayName"_s);
    const TestParameters creation{{u"UserPrincipalName"_s, upn(u"alice"_s)},
        {u"DisplayName"_s, u"Alice"_s}, {u"Email"_s, u"alice@example.com"_s}};
    QCOMPARE(imsCode(u"CreateUser"_s, creation), QString());
    QCOMPARE(imsCode(u"CreateUser"_s, creation), u"409 EntityAlreadyExists.User"_s);
    const QString id = userId(u"alice"_s);
    const QJsonObject changed = ims(u"UpdateUser"_s,
        {{u"UserId"_s, id}, {u"NewUserPrincipalName"_s, upn(u"alicia"_s)},
            {u"NewDisplayName"_s, u"Alicia"_s}})["User"_L1]
                                    .toObject();
    QCOMPARE(changed["UserPrincipalName"_L1].toString(), upn(u"alicia"_s));
    QCOMPARE(changed["DisplayName"_L1].toString(), u"Alicia"_s);
    QCOMPARE(changed["Email"_L1].toString(), u"alice@example.com"_s);
    QCOMPARE(m_client->ram(u"GetUser"_s, {{u"UserName"_s, u"alicia"_s}})
                 .json()["User"_L1]["UserId"_L1]
                 .toString(),
        id);
    QCOMPARE(imsCode(u"DeleteUser"_s, {{u"UserId"_s, userId(u"reconcile-job"_s)}}),
        u"409 DeleteConflict.User.AccessKey"_s);
    QCOMPARE(imsCode(u"DeleteUser"_s, {{u"UserId"_s, id}}), QString());
    QCOMPARE(imsCode(u"DeleteUser"_s, {{u"UserId"_s, id}}), u"404 EntityNotExist.User"_s);
}

void TstLocalIms::checksPrincipalNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    const QString problem = u"400 InvalidParameter.UserPrincipalName."_s;
    QTest::newRow("longest") << upn(QString(64, u'a')) << QString();
    QTest::newRow("too long") << upn(QString(65, u'a')) << problem + u"Length"_s;
    QTest::newRow("space") << upn(u"a b"_s) << problem + u"InvalidChars"_s;
    QTest::newRow("no name") << upn({}) << problem + u"Format"_s;
    QTest::newRow("no domain") << u"alice"_s << problem + u"Format"_s;
    QTest::newRow("other domain") << u"alice@other.onaliyun.com"_s << problem + u"Format"_s;
    QTest::newRow("empty") << QString() << u"400 MissingUserPrincipalName"_s;
}

void TstLocalIms::checksPrincipalNames()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    QCOMPARE(imsCode(u"CreateUser"_s,
                 {{u"UserPrincipalName"_s, name}, {u"DisplayName"_s, u"Somebody"_s}}),
        code);
}

void TstLocalIms::managesAccessKeys()
{
    const TestParameters owner{{u"UserPrincipalName"_s, upn(u"reconcile-job"_s)}};
    m_clock->advance(std::chrono::hours(1));
    QVERIFY(signs());
    QCOMPARE(imsCode(u"UpdateAccessKey"_s, key({{u"UserPrincipalName"_s, upn(u"newsletter"_s)}})),
        u"400 MissingStatus"_s);
    TestParameters update = key(owner);
    update[u"Status"_s] = u"Inactive"_s;
    QCOMPARE(imsCode(u"UpdateAccessKey"_s, update), QString());
    QVERIFY(!signs());
    const QJsonObject row =
        ims(u"ListAccessKeys"_s, owner)["AccessKeys"_L1]["AccessKey"_L1][0].toObject();
    QCOMPARE(row["Status"_L1].toString(), u"Inactive"_s);
    QCOMPARE(row["UpdateDate"_L1].toString(), u"2026-06-16T03:24:00Z"_s);
    QVERIFY(row["CreateDate"_L1].toString() < u"2026-06-01"_s);
    QVERIFY(!row.contains("AccessKeySecret"_L1));
    update[u"Status"_s] = u"Asleep"_s;
    QCOMPARE(imsCode(u"UpdateAccessKey"_s, update), u"400 InvalidParameter.Status"_s);
    QCOMPARE(
        ims(u"CreateAccessKey"_s, owner)["AccessKey"_L1]["AccessKeySecret"_L1].toString().size(),
        30);
    QCOMPARE(imsCode(u"CreateAccessKey"_s, owner), u"409 LimitExceeded.User.AccessKey"_s);
    QCOMPARE(imsCode(u"DeleteAccessKey"_s, key({{u"UserPrincipalName"_s, upn(u"newsletter"_s)}})),
        u"404 EntityNotExist.User.AccessKey"_s);
    // Without a name, of the caller.
    QCOMPARE(ims(u"ListAccessKeys"_s)["AccessKeys"_L1]["AccessKey"_L1].toArray().size(), 1);
    QCOMPARE(ims(u"GetAccessKeyLastUsed"_s, key(owner))["AccessKeyLastUsed"_L1].toObject().keys(),
        QStringList({u"LastUsedDate"_s, u"ServiceName"_s}));
}

void TstLocalIms::recyclesWhatRamDeletes()
{
    QVERIFY(recycled(u"reconcile-job"_s).isEmpty());
    const WireReply deleted =
        m_client->ram(u"DeleteAccessKey"_s, key({{u"UserName"_s, u"reconcile-job"_s}}));
    QCOMPARE(deleted.status, 200);
    QVERIFY(!signs());
    const TestParameters user{{u"UserId"_s, userId(u"reconcile-job"_s)}};
    const QJsonObject row =
        ims(u"ListAccessKeysInRecycleBin"_s, user)["AccessKeys"_L1]["AccessKey"_L1][0].toObject();
    QCOMPARE(row["AccessKeyId"_L1].toString(), keyId);
    QCOMPARE(row["RecycleDate"_L1].toString(), u"2026-06-16T02:24:00Z"_s);
    QCOMPARE(row["DeleteDate"_L1].toString(), u"2026-07-16T02:24:00Z"_s);
    const QJsonObject info =
        ims(u"GetAccessKeyInfoInRecycleBin"_s, key())["AccessKey"_L1].toObject();
    QCOMPARE(info["UserPrincipalName"_L1].toString(), upn(u"reconcile-job"_s));
    QCOMPARE(info["UserId"_L1].toString(), user[u"UserId"_s]);
    QCOMPARE(info["UserRecycled"_L1], QJsonValue(false));
    QCOMPARE(info["CreateDate"_L1], row["CreateDate"_L1]);
    QCOMPARE(imsCode(u"GetUser"_s, key()), u"404 EntityNotExist.User.AccessKey"_s);
}

void TstLocalIms::restoresFromTheRecycleBin()
{
    const TestParameters user{{u"UserId"_s, userId(u"reconcile-job"_s)}};
    QCOMPARE(imsCode(u"RestoreAccessKeyFromRecycleBin"_s, key(user)),
        u"404 EntityNotExist.User.AccessKey"_s);
    m_client->ram(u"DeleteAccessKey"_s, key({{u"UserName"_s, u"reconcile-job"_s}}));
    QVERIFY(!signs());
    QCOMPARE(imsCode(u"RestoreAccessKeyFromRecycleBin"_s, key(user)), QString());
    QVERIFY(signs());
    QVERIFY(recycled(u"reconcile-job"_s).isEmpty());
    const TestParameters owner{{u"UserPrincipalName"_s, upn(u"reconcile-job"_s)}};
    const QJsonObject row =
        ims(u"ListAccessKeys"_s, owner)["AccessKeys"_L1]["AccessKey"_L1][0].toObject();
    QCOMPARE(row["AccessKeyId"_L1].toString(), keyId);
    QCOMPARE(row["Status"_L1].toString(), u"Active"_s);
}

void TstLocalIms::restoresOnlyIntoAFreeSlot()
{
    const TestParameters owner{{u"UserPrincipalName"_s, upn(u"reconcile-job"_s)}};
    const TestParameters user{{u"UserId"_s, userId(u"reconcile-job"_s)}};
    QCOMPARE(imsCode(u"DeleteAccessKey"_s, key(owner)), QString());
    QCOMPARE(imsCode(u"CreateAccessKey"_s, owner), QString());
    QCOMPARE(imsCode(u"CreateAccessKey"_s, owner), QString());
    QCOMPARE(imsCode(u"RestoreAccessKeyFromRecycleBin"_s, key(user)),
        u"409 LimitExceeded.User.AccessKey"_s);
    QCOMPARE(recycled(u"reconcile-job"_s), QStringList(keyId));
    QVERIFY(!signs());
}

void TstLocalIms::deletesFromTheRecycleBin()
{
    const TestParameters user{{u"UserId"_s, userId(u"reconcile-job"_s)}};
    m_client->ram(u"DeleteAccessKey"_s, key({{u"UserName"_s, u"reconcile-job"_s}}));
    QCOMPARE(imsCode(u"DeleteAccessKeyInRecycleBin"_s, key(user)), QString());
    QVERIFY(recycled(u"reconcile-job"_s).isEmpty());
    QCOMPARE(imsCode(u"DeleteAccessKeyInRecycleBin"_s, key(user)),
        u"404 EntityNotExist.User.AccessKey"_s);
    QCOMPARE(imsCode(u"RestoreAccessKeyFromRecycleBin"_s, key(user)),
        u"404 EntityNotExist.User.AccessKey"_s);
}

void TstLocalIms::keepsTheYoungestThree()
{
    QStringList all;
    for (int i = 0; i < 4; ++i)
        all.prepend(makeAndDelete(u"newsletter"_s));
    const QString other = makeAndDelete(u"image-resizer"_s);
    QCOMPARE(recycled(u"newsletter"_s), all.first(3));
    QCOMPARE(recycled(u"image-resizer"_s), QStringList(other));
}

void TstLocalIms::forgetsAfterThirtyDays()
{
    constexpr std::chrono::hours month(30 * 24);
    const QString id = makeAndDelete(u"newsletter"_s);
    m_clock->advance(month - std::chrono::seconds(1));
    QCOMPARE(recycled(u"newsletter"_s), QStringList(id));
    m_clock->advance(std::chrono::seconds(1));
    QVERIFY(recycled(u"newsletter"_s).isEmpty());
    QCOMPARE(imsCode(u"RestoreAccessKeyFromRecycleBin"_s,
                 {{u"UserId"_s, userId(u"newsletter"_s)}, {u"UserAccessKeyId"_s, id}}),
        u"404 EntityNotExist.User.AccessKey"_s);
}

void TstLocalIms::recyclesNothingThatARotationRemoves()
{
    m_client.reset();
    const Result<Access> access = m_service->start({.sample = Sample::Demo});
    QVERIFY(access);
    m_client = std::make_unique<SignedClient>(*access);
    const TestParameters owner{{u"UserPrincipalName"_s, upn(u"order-service"_s)}};
    const auto keys = [&] {
        return ims(u"ListAccessKeys"_s, owner)["AccessKeys"_L1]["AccessKey"_L1].toArray();
    };
    const QJsonValue former = keys()[0]["AccessKeyId"_L1];
    QCOMPARE(m_client
                 ->kms(u"RotateSecret"_s,
                     {{u"SecretName"_s, u"acs/ram/user/order-service"_s}, {u"VersionId"_s, u"r"_s}})
                 .status,
        200);
    QCOMPARE(keys().size(), 2);
    m_clock->advance(std::chrono::hours(3 * 24));
    m_service->runDue();
    QCOMPARE(keys().size(), 1);
    QVERIFY(keys()[0]["AccessKeyId"_L1] != former);
    QVERIFY(recycled(u"order-service"_s).isEmpty());
}

void TstLocalIms::minglesNoUsersInTheRecycleBin()
{
    m_client->ram(u"DeleteAccessKey"_s, key({{u"UserName"_s, u"reconcile-job"_s}}));
    const TestParameters other{{u"UserId"_s, userId(u"newsletter"_s)}};
    const QString notFound = u"404 EntityNotExist.User.AccessKey"_s;
    QCOMPARE(imsCode(u"RestoreAccessKeyFromRecycleBin"_s, key(other)), notFound);
    QCOMPARE(imsCode(u"DeleteAccessKeyInRecycleBin"_s, key(other)), notFound);
    QCOMPARE(imsCode(u"RestoreAccessKeyFromRecycleBin"_s, key()), notFound); // the caller's
    QCOMPARE(recycled(u"reconcile-job"_s), QStringList(keyId));
    QVERIFY(!ims(u"ListAccessKeysInRecycleBin"_s).contains("Code"_L1));
    QCOMPARE(imsCode(u"ListAccessKeysInRecycleBin"_s, {{u"UserId"_s, u"0"_s}}),
        u"404 EntityNotExist.User"_s);
}

void TstLocalIms::sumsUpTheAccount()
{
    const auto summary = [this] { return ims(u"GetAccountSummary"_s)["SummaryMap"_L1].toObject(); };
    const QJsonObject before = summary();
    QCOMPARE(before["Users"_L1].toInt(), 9);
    QCOMPARE(before["Roles"_L1].toInt(), 0);
    QCOMPARE(before["Policies"_L1].toInt(), 0);
    QCOMPARE(before["AccessKeysPerUserQuota"_L1].toInt(), 2);
    QCOMPARE(before["UsersQuota"_L1].toInt(), 1000);
    QCOMPARE(before["RolesQuota"_L1].toInt(), 1000);
    QCOMPARE(before["PoliciesQuota"_L1].toInt(), 1500);
    QCOMPARE(before["VersionsPerPolicyQuota"_L1].toInt(), 5);
    QCOMPARE(before["AttachedPoliciesPerUserQuota"_L1].toInt(), 10);
    QCOMPARE(before["AttachedPoliciesPerRoleQuota"_L1].toInt(), 5);
    QCOMPARE(before["AttachedSystemPoliciesPerUserQuota"_L1].toInt(), 20);
    m_client->ram(u"CreateUser"_s, {{u"UserName"_s, u"alice"_s}});
    m_client->ram(u"CreatePolicy"_s,
        {{u"PolicyName"_s, u"Mine"_s},
            {u"PolicyDocument"_s,
                uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":"kms:*","Resource":"*"}]})"_s}});
    QCOMPARE(summary()["Users"_L1].toInt(), 10);
    QCOMPARE(summary()["Policies"_L1].toInt(), 1);
}

void TstLocalIms::asksForPermission()
{
    const SignedClient other(m_port, keyId, keySecret);
    const auto status = [&other](const QString &action, const TestParameters &parameters) {
        return other.raw(other.request(action, u"2019-08-15"_s, parameters)).status;
    };
    const TestParameters self{{u"UserPrincipalName"_s, upn(u"reconcile-job"_s)}};
    const TestParameters foreign{{u"UserPrincipalName"_s, upn(u"newsletter"_s)}};
    QCOMPARE(status(u"GetUser"_s, self), 403);
    m_client->ram(u"CreatePolicy"_s,
        {{u"PolicyName"_s, u"Own"_s},
            {u"PolicyDocument"_s,
                uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":"ram:*","Resource":"acs:ram:*:*:user/reconcile-job"}]})"_s}});
    const WireReply attached = m_client->ram(u"AttachPolicyToUser"_s,
        {{u"UserName"_s, u"reconcile-job"_s}, {u"PolicyName"_s, u"Own"_s},
            {u"PolicyType"_s, u"Custom"_s}});
    QCOMPARE(attached.status, 200);
    QCOMPARE(status(u"GetUser"_s, self), 200);
    QCOMPARE(status(u"GetUser"_s, key()), 200);
    QCOMPARE(status(u"GetUser"_s, {{u"UserId"_s, userId(u"reconcile-job"_s)}}), 200);
    QCOMPARE(status(u"ListAccessKeys"_s, {}), 200);
    QCOMPARE(status(u"GetUser"_s, foreign), 403);
    QCOMPARE(status(u"GetUser"_s, {{u"UserId"_s, userId(u"newsletter"_s)}}), 403);
    QCOMPARE(status(u"CreateAccessKey"_s, foreign), 403);
    QCOMPARE(status(u"ListUsers"_s, {}), 403);
    QCOMPARE(status(u"ListUsers"_s, self), 403);
    QCOMPARE(status(u"ListAccessKeysInRecycleBin"_s, {}), 403);
    QCOMPARE(status(u"GetAccountSummary"_s, {}), 403);
}

QTEST_GUILESS_MAIN(TstLocalIms)
#include "tst_localims.moc"
