#include "services/local/database.h"
#include "tests/local/kmsbench.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(keyturn::local::TestParameters)

class TstRotation : public KmsBench
{
    Q_OBJECT

private slots:
    void rotates();
    void rotationIsIdempotent();
    void rotationIsCountedByTheHour();
    void rotatesOnTime();
    void rotationWaitsForTheHandOver();
    void failsAndRecovers_data();
    void failsAndRecovers();
    void failureByHandIsRemembered();
    void formerValueIsForgotten();
    void eitherRoleIsEnough();
    void newPolicyRunsWhatIsOverdue();
    void newPolicyRepairsInvalid();
    void deletionDuringRotationKeepsBothKeys();
    void runsWhatFellDueWhileClosed();
    void passesAYearAtOnce();
    void aJumpEndsAsStepsDo();
    void handsOverInOrderWhileTimeJumps();
    void purgesBetweenRotations();
    void failsOnceInAYear();
    void continuesAHandOverAfterARestart();
    void forgetsCallsOfTheFuture();
    void neverPurgesEarlyWhenTheClockGoesBack();
    void retriesOnlyAtItsMoment();
    void demoRotationEnds();
};

void TstRotation::rotates()
{
    QCOMPARE(code(u"CreateSecret"_s, rotatingEvery(u"30d"_s)), QString());
    m_clock->advance(1h);
    const WireReply reply =
        m_client->kms(u"RotateSecret"_s, named(orderService, {{u"VersionId"_s, u"v2"_s}}));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json()["VersionId"_L1].toString(), u"v2"_s);

    QCOMPARE(versions(), (QStringList{u"v2 ACSCurrent"_s, u"v1 ACSPrevious"_s}));
    QCOMPARE(describe()["LastRotationDate"_L1].toString(), u"2026-06-16T03:24:00Z"_s);
    QCOMPARE(describe()["NextRotationDate"_L1].toString(), u"2026-07-16T03:24:00Z"_s);
    QCOMPARE(value(u"ACSPrevious"_s), u"ACSPrevious LTAI5tSANDBOX0000015 given-secret-0000015"_s);
    const QStringList keys = keysOf(u"order-service"_s);
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys.first(), u"LTAI5tSANDBOX0000015"_s);
    const QStringList current = value().split(u' ');
    QCOMPARE(current.value(1), keys.last());
    QCOMPARE(current.value(2).size(), 30);
    QCOMPARE(code(u"UpdateSecretRotationPolicy"_s,
                 named(orderService, {{u"EnableAutomaticRotation"_s, u"false"_s}})),
        u"409 Rejected.SecretRotating"_s);

    pass(48h - 1s);
    QCOMPARE(keysOf(u"order-service"_s), keys);
    pass(1s);
    QCOMPARE(keysOf(u"order-service"_s), QStringList{keys.last()});
    QCOMPARE(versions(), (QStringList{u"v2 ACSCurrent"_s, u"v1"_s}));
    QCOMPARE(value(u"ACSPrevious"_s), u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(value().split(u' '), current);
    QCOMPARE(code(u"UpdateSecretRotationPolicy"_s,
                 named(orderService, {{u"EnableAutomaticRotation"_s, u"false"_s}})),
        QString());
    QCOMPARE(describe()["AutomaticRotation"_L1].toString(), u"Disabled"_s);
}

void TstRotation::rotationIsIdempotent()
{
    const auto rotate = [this](const QString &version) {
        return code(u"RotateSecret"_s, named(orderService, {{u"VersionId"_s, version}}));
    };
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    QCOMPARE(rotate({}), u"400 MissingParameter"_s);
    QCOMPARE(rotate(QString(65, u'v')), u"400 InvalidParameter"_s);
    QCOMPARE(rotate(u"v2"_s), QString());
    const QString current = value();
    QCOMPARE(rotate(u"v2"_s), QString());
    QCOMPARE(rotate(u"v1"_s), QString());
    QCOMPARE(rotate(u"v3"_s), u"409 Rejected.SecretRotating"_s);
    QCOMPARE(value(), current);
    QCOMPARE(versions().size(), 2);
    pass(48h);
    QCOMPARE(rotate(u"v2"_s), QString());
    QCOMPARE(value(), current);
    QCOMPARE(rotate(u"v3"_s), QString());
    QVERIFY(value() != current);
    // Rotation by hand leaves automatic rotation as it is.
    QCOMPARE(describe()["AutomaticRotation"_L1].toString(), u"Disabled"_s);
}

void TstRotation::rotationIsCountedByTheHour()
{
    m_service->stop();
    start({.sample = Sample::Demo, .handOver = 0s});
    const auto rotate = [this](int version) {
        return code(
            u"RotateSecret"_s, named(orderService, {{u"VersionId"_s, u"r%1"_s.arg(version)}}));
    };
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(rotate(i), QString());
        pass(1min);
    }
    QCOMPARE(m_service->rotationsThisHour(), 50);
    QCOMPARE(rotate(50), u"429 Rejected.Throttling"_s);
    QCOMPARE(rotate(49), QString());
    pass(10min);
    QCOMPARE(m_service->rotationsThisHour(), 49);
    QCOMPARE(rotate(50), QString());
    QCOMPARE(rotate(51), u"429 Rejected.Throttling"_s);
}

void TstRotation::rotatesOnTime()
{
    QCOMPARE(code(u"CreateSecret"_s, rotatingEvery(u"7d"_s)), QString());
    pass(7 * day - 1s);
    QVERIFY(!describe().contains("LastRotationDate"_L1));
    pass(1s);
    QCOMPARE(describe()["LastRotationDate"_L1].toString(), u"2026-06-23T02:24:00Z"_s);
    QCOMPARE(describe()["NextRotationDate"_L1].toString(), u"2026-06-30T02:24:00Z"_s);
    QCOMPARE(versions().size(), 2);
    QVERIFY(versions().first().section(u' ', 0, 0).size() == 36);
    pass(7 * day);
    QCOMPARE(versions().size(), 3);
    QCOMPARE(keysOf(u"order-service"_s).size(), 2);
    QCOMPARE(m_service->rotationsThisHour(), 0);
}

void TstRotation::rotationWaitsForTheHandOver()
{
    QCOMPARE(code(u"CreateSecret"_s, rotatingEvery(u"6h"_s)), QString());
    pass(6h);
    QCOMPARE(versions().size(), 2);
    pass(40h);
    QCOMPARE(versions().size(), 2);
    pass(8h);
    QCOMPARE(versions().size(), 3);
    QCOMPARE(keysOf(u"order-service"_s).size(), 2);
    QCOMPARE(describe()["LastRotationDate"_L1].toString(), u"2026-06-18T08:24:00Z"_s);
}

void TstRotation::failsAndRecovers_data()
{
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("expected");
    QTest::newRow("role") << u"role"_s << u"403 Forbidden.RamRoleNotFound"_s;
    QTest::newRow("policy of the role") << u"policy"_s << u"403 Forbidden.RamRoleNotFound"_s;
    QTest::newRow("user") << u"user"_s << u"404 EntityNotExist.User"_s;
    QTest::newRow("second key") << u"key"_s << u"409 LimitExceeded.User.AccessKey"_s;
}

void TstRotation::failsAndRecovers()
{
    QFETCH(QString, cause);
    QFETCH(QString, expected);
    QCOMPARE(code(u"CreateSecret"_s, rotatingEvery(u"7d"_s)), QString());
    const QString before = value();
    QString secondKey;
    if (cause == "role"_L1)
        m_service->setTrouble(Trouble::NoServiceRole, true);
    if (cause == "policy"_L1)
        m_client->ram(u"DetachPolicyFromRole"_s,
            {{u"RoleName"_s, roleName},
                {u"PolicyName"_s, u"AliyunKMSManageRAMCredentialsRolePolicy"_s},
                {u"PolicyType"_s, u"System"_s}});
    if (cause == "user"_L1)
        m_service->removeRamUser(u"order-service"_s);
    if (cause == "key"_L1) {
        m_client->ram(u"CreateAccessKey"_s, {{u"UserName"_s, u"order-service"_s}});
        secondKey = keysOf(u"order-service"_s).last();
    }
    pass(7 * day);
    QCOMPARE(describe()["AutomaticRotation"_L1].toString(), u"Invalid"_s);
    QCOMPARE(describe()["NextRotationDate"_L1].toString(), u"2026-06-23T02:24:00Z"_s);
    QVERIFY(!describe().contains("LastRotationDate"_L1));
    QCOMPARE(value(), before);
    QCOMPARE(code(u"RotateSecret"_s, named(orderService, {{u"VersionId"_s, u"v2"_s}})), expected);
    QCOMPARE(versions().size(), 1);
    pass(day);
    QCOMPARE(describe()["AutomaticRotation"_L1].toString(), u"Invalid"_s);

    if (cause != "key"_L1)
        return;
    m_client->ram(u"DeleteAccessKey"_s,
        {{u"UserName"_s, u"order-service"_s}, {u"UserAccessKeyId"_s, secondKey}});
    QCOMPARE(code(u"RotateSecret"_s, named(orderService, {{u"VersionId"_s, u"v2"_s}})), QString());
    QCOMPARE(describe()["AutomaticRotation"_L1].toString(), u"Enabled"_s);
    QCOMPARE(describe()["NextRotationDate"_L1].toString(), u"2026-07-01T02:24:00Z"_s);
}

void TstRotation::failureByHandIsRemembered()
{
    QCOMPARE(code(u"CreateSecret"_s, rotatingEvery(u"7d"_s)), QString());
    m_service->setTrouble(Trouble::NoServiceRole, true);
    QCOMPARE(code(u"RotateSecret"_s, named(orderService, {{u"VersionId"_s, u"v2"_s}})),
        u"403 Forbidden.RamRoleNotFound"_s);
    QCOMPARE(describe()["AutomaticRotation"_L1].toString(), u"Invalid"_s);
    QCOMPARE(m_service->rotationsThisHour(), 1);
}

void TstRotation::formerValueIsForgotten()
{
    const QTemporaryDir folder;
    m_service->stop();
    start({.dataFolder = folder.path()});
    pass(30h);
    m_service->stop();
    Database database;
    QCOMPARE(database.open(folder.filePath(u"local.db"_s)), QString());
    const auto isHeld = [&database](const QString &version) {
        Statement row(database, u"SELECT value IS NOT NULL FROM versions WHERE id=?"_s, {version});
        return row.next() && row.number(0) != 0;
    };
    QVERIFY(isHeld(u"sbx-000012"_s));
    QVERIFY(!isHeld(u"sbx-000009"_s));
}

void TstRotation::eitherRoleIsEnough()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    m_service->setTrouble(Trouble::NoServiceRole, true);
    const QString role = u"AliyunKMSManageRAMCredentialsRole"_s;
    const auto create = [&](const QString &principal) {
        const QString trust =
            uR"({"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Service":["%1"]}}],"Version":"1"})"_s;
        m_client->ram(u"CreateRole"_s,
            {{u"RoleName"_s, role}, {u"AssumeRolePolicyDocument"_s, trust.arg(principal)}});
        m_client->ram(u"AttachPolicyToRole"_s,
            {{u"RoleName"_s, role}, {u"PolicyName"_s, u"AliyunKMSManageRAMCredentialsRolePolicy"_s},
                {u"PolicyType"_s, u"System"_s}});
        return code(u"RotateSecret"_s, named(orderService, {{u"VersionId"_s, u"v2"_s}}));
    };
    QCOMPARE(create(u"ecs.aliyuncs.com"_s), u"403 Forbidden.RamRoleNotFound"_s);
    m_service->setTrouble(Trouble::NoServiceRole, true);
    QCOMPARE(create(u"kms.aliyuncs.com"_s), QString());
}

void TstRotation::newPolicyRunsWhatIsOverdue()
{
    const auto policy = [this](const TestParameters &parameters) {
        return code(u"UpdateSecretRotationPolicy"_s, named(orderService, parameters));
    };
    const QString enable = u"EnableAutomaticRotation"_s;
    const QString interval = u"RotationInterval"_s;
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    pass(10 * day);
    QCOMPARE(policy({}), u"400 MissingParameter"_s);
    QCOMPARE(policy({{enable, u"true"_s}}), u"400 MissingParameter"_s);
    QCOMPARE(policy({{enable, u"true"_s}, {interval, u"5h"_s}}), u"400 InvalidParameter"_s);
    QCOMPARE(policy({{enable, u"false"_s}, {interval, u"5h"_s}}), QString());
    QCOMPARE(policy({{enable, u"true"_s}, {interval, u"30d"_s}}), QString());
    QCOMPARE(describe()["NextRotationDate"_L1].toString(), u"2026-07-16T02:24:00Z"_s);
    QVERIFY(!describe().contains("LastRotationDate"_L1));
    QCOMPARE(policy({{enable, u"true"_s}, {interval, u"7d"_s}}), QString());
    QCOMPARE(describe()["LastRotationDate"_L1].toString(), u"2026-06-26T02:24:00Z"_s);
    QCOMPARE(describe()["NextRotationDate"_L1].toString(), u"2026-07-03T02:24:00Z"_s);
}

void TstRotation::newPolicyRepairsInvalid()
{
    m_service->reset(Sample::Demo);
    const QString name = u"acs/ram/user/checkout-api"_s;
    const auto policy = [&](const QString &interval) {
        return code(u"UpdateSecretRotationPolicy"_s,
            named(name,
                {{u"EnableAutomaticRotation"_s, u"true"_s}, {u"RotationInterval"_s, interval}}));
    };
    QCOMPARE(policy(u"365d"_s), QString());
    QCOMPARE(describe(name)["AutomaticRotation"_L1].toString(), u"Enabled"_s);
    // It still holds two AccessKeys: what is due at once fails at once.
    QCOMPARE(policy(u"7d"_s), QString());
    QCOMPARE(describe(name)["AutomaticRotation"_L1].toString(), u"Invalid"_s);
}

void TstRotation::deletionDuringRotationKeepsBothKeys()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    QCOMPARE(code(u"RotateSecret"_s, named(orderService, {{u"VersionId"_s, u"v2"_s}})), QString());
    const QStringList keys = keysOf(u"order-service"_s);
    QCOMPARE(code(u"DeleteSecret"_s, named(orderService, {{u"RecoveryWindowInDays"_s, u"7"_s}})),
        QString());
    pass(3 * day);
    QCOMPARE(keysOf(u"order-service"_s), keys);
    pass(5 * day);
    QCOMPARE(code(u"DescribeSecret"_s, named(orderService)), u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(keysOf(u"order-service"_s), keys);
}

void TstRotation::runsWhatFellDueWhileClosed()
{
    const QTemporaryDir folder;
    const LocalServiceOptions options{.dataFolder = folder.path()};
    m_service->stop();
    start(options);
    m_service->runDue();
    const qsizetype versionsBefore = versions(u"acs/ram/user/ci-deployer"_s).size();
    m_service->stop();
    m_clock->advance(30 * day);
    start(options);
    QVERIFY(!describe(u"acs/ram/user/promo-2024"_s).isEmpty());
    m_service->runDue();
    // Five weekly rotations fell due, the first a day after the start: each was made at its time.
    const QJsonObject secret = describe(u"acs/ram/user/ci-deployer"_s);
    QCOMPARE(versions(u"acs/ram/user/ci-deployer"_s).size(), versionsBefore + 5);
    QCOMPARE(secret["LastRotationDate"_L1].toString(), u"2026-07-15T02:00:00Z"_s);
    QCOMPARE(secret["NextRotationDate"_L1].toString(), u"2026-07-22T02:00:00Z"_s);
    QCOMPARE(keysOf(u"ci-deployer"_s).size(), 2);
    QCOMPARE(code(u"DescribeSecret"_s, named(u"acs/ram/user/promo-2024"_s)),
        u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(describe(u"acs/ram/user/oss-backup"_s)["NextRotationDate"_L1].toString(),
        u"2026-08-28T02:00:00Z"_s);
    m_service->stop();
}

void TstRotation::passesAYearAtOnce()
{
    m_service->reset(Sample::Demo);
    pass(365 * day);
    QCOMPARE(m_client->kms(u"ListSecrets"_s).json()["TotalCount"_L1].toInt(), 12);
    // Every 30 days from day 19 on, and every 90 days from day 73 on.
    const QJsonObject monthly = describe();
    QCOMPARE(monthly["AutomaticRotation"_L1].toString(), u"Enabled"_s);
    QCOMPARE(monthly["LastRotationDate"_L1].toString(), u"2027-05-31T02:00:00Z"_s);
    QCOMPARE(monthly["NextRotationDate"_L1].toString(), u"2027-06-30T02:00:00Z"_s);
    QCOMPARE(versions().size(), 5 + 12);
    QCOMPARE(keysOf(u"order-service"_s).size(), 1);
    const QString backup = u"acs/ram/user/oss-backup"_s;
    QCOMPARE(describe(backup)["LastRotationDate"_L1].toString(), u"2027-05-25T02:00:00Z"_s);
    QCOMPARE(versions(backup).size(), 2 + 4);
    QCOMPARE(
        describe(u"acs/ram/user/checkout-api"_s)["AutomaticRotation"_L1].toString(), u"Invalid"_s);
}

//! Nothing depends on whether the clock jumps or goes.
void TstRotation::aJumpEndsAsStepsDo()
{
    const auto account = [this](std::chrono::hours step) {
        m_service->reset(Sample::Demo);
        for (std::chrono::hours passed(0); passed < 100 * day; passed += step)
            pass(step);
        QStringList all;
        for (const QJsonValue item : m_client->kms(u"ListSecrets"_s, {{u"PageSize"_s, u"100"_s}})
                                         .json()["SecretList"_L1]["Secret"_L1]
                                         .toArray()) {
            const QString name = item["SecretName"_L1].toString();
            const QJsonObject secret = describe(name);
            all.append(u"%1 %2 %3 %4"_s.arg(name, secret["LastRotationDate"_L1].toString(),
                secret["NextRotationDate"_L1].toString(), secret["UpdateTime"_L1].toString()));
            for (const QString &version : versions(name))
                all.append(version.section(u' ', 1));
            all.append(keysOf(name.section(u'/', -1)));
        }
        m_clock->advance(-100 * day);
        return all;
    };
    const QStringList jumped = account(100 * day);
    QVERIFY(jumped.size() > 50);
    QCOMPARE(account(5h), jumped);
}

void TstRotation::handsOverInOrderWhileTimeJumps()
{
    QCOMPARE(code(u"CreateSecret"_s, rotatingEvery(u"6h"_s)), QString());
    // The hand-over takes eight intervals: rotations come when it ends, 48 hours apart.
    pass(6h + 10 * 48h);
    QCOMPARE(versions().size(), 1 + 11);
    QCOMPARE(describe()["LastRotationDate"_L1].toString(), u"2026-07-06T08:24:00Z"_s);
    QCOMPARE(describe()["NextRotationDate"_L1].toString(), u"2026-07-06T14:24:00Z"_s);
    const WireReply listed = m_client->kms(u"ListSecretVersionIds"_s, named(orderService));
    QStringList created;
    for (const QJsonValue version : listed.json()["VersionIds"_L1]["VersionId"_L1].toArray())
        created.append(version["CreateTime"_L1].toString());
    QCOMPARE(created, (QStringList{u"2026-07-06T08:24:00Z"_s, u"2026-07-04T08:24:00Z"_s}));
}

void TstRotation::purgesBetweenRotations()
{
    QCOMPARE(code(u"CreateSecret"_s, rotatingEvery(u"7d"_s)), QString());
    QCOMPARE(code(u"CreateSecret"_s, creation(u"report-builder"_s, {u"0000022"_s, u"0000021"_s})),
        QString());
    QCOMPARE(code(u"DeleteSecret"_s,
                 named(u"acs/ram/user/report-builder"_s, {{u"RecoveryWindowInDays"_s, u"10"_s}})),
        QString());
    pass(15 * day);
    QCOMPARE(m_client->kms(u"ListSecrets"_s).json()["TotalCount"_L1].toInt(), 1);
    QCOMPARE(versions().size(), 3);
    QCOMPARE(describe()["LastRotationDate"_L1].toString(), u"2026-06-30T02:24:00Z"_s);
}

//! A failure is no reason to try again: Invalid stays until somebody does something about it.
void TstRotation::failsOnceInAYear()
{
    QCOMPARE(code(u"CreateSecret"_s, rotatingEvery(u"7d"_s)), QString());
    m_service->setTrouble(Trouble::NoServiceRole, true);
    pass(365 * day);
    QCOMPARE(describe()["AutomaticRotation"_L1].toString(), u"Invalid"_s);
    QCOMPARE(describe()["UpdateTime"_L1].toString(), u"2026-06-23T02:24:00Z"_s);
    QCOMPARE(versions().size(), 1);
}

void TstRotation::continuesAHandOverAfterARestart()
{
    const QTemporaryDir folder;
    m_service->stop();
    start({.dataFolder = folder.path()});
    m_service->runDue();
    const QString user = u"media-transcoder"_s;
    QCOMPARE(keysOf(user).size(), 2);
    m_service->stop();
    m_clock->advance(30h - 1s);
    start({.dataFolder = folder.path()});
    m_service->runDue();
    QCOMPARE(keysOf(user).size(), 2);
    pass(1s);
    QCOMPARE(keysOf(user), QStringList{u"LTAI5tSANDBOX0000033"_s});
    m_service->stop();
}

void TstRotation::forgetsCallsOfTheFuture()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    QCOMPARE(code(u"RotateSecret"_s, named(orderService, {{u"VersionId"_s, u"v2"_s}})), QString());
    QCOMPARE(m_service->rotationsThisHour(), 1);
    pass(-2h);
    QCOMPARE(m_service->rotationsThisHour(), 0);
    pass(2h);
    QCOMPARE(m_service->rotationsThisHour(), 1);
}

void TstRotation::neverPurgesEarlyWhenTheClockGoesBack()
{
    QCOMPARE(code(u"CreateSecret"_s, rotatingEvery(u"7d"_s)), QString());
    QCOMPARE(code(u"DeleteSecret"_s, named(orderService, {{u"RecoveryWindowInDays"_s, u"7"_s}})),
        QString());
    pass(-60 * day);
    QCOMPARE(describe()["PlannedDeleteTime"_L1].toString(), u"2026-06-23T02:24:00Z"_s);
    pass(60 * day + 7 * day - 1s);
    QCOMPARE(code(u"DescribeSecret"_s, named(orderService)), QString());
    pass(1s);
    QCOMPARE(code(u"DescribeSecret"_s, named(orderService)), u"404 Forbidden.ResourceNotFound"_s);
}

void TstRotation::retriesOnlyAtItsMoment()
{
    m_service->reset(Sample::Demo);
    m_service->runDue();
    const QString name = u"acs/ram/user/iot-ingest"_s;
    QCOMPARE(describe(name)["AutomaticRotation"_L1].toString(), u"Enabled"_s);
    QCOMPARE(describe(name)["NextRotationDate"_L1].toString(), u"2026-06-13T02:00:00Z"_s);
    pass(7 * day - 1s);
    QCOMPARE(describe(name)["NextRotationDate"_L1].toString(), u"2026-06-13T02:00:00Z"_s);
    pass(1s);
    QCOMPARE(describe(name)["LastRotationDate"_L1].toString(), u"2026-06-23T02:24:00Z"_s);
    QCOMPARE(describe(name)["NextRotationDate"_L1].toString(), u"2026-06-30T02:24:00Z"_s);
}

void TstRotation::demoRotationEnds()
{
    m_service->reset(Sample::Demo);
    const QString name = u"acs/ram/user/media-transcoder"_s;
    QCOMPARE(keysOf(u"media-transcoder"_s),
        (QStringList{u"LTAI5tSANDBOX0000032"_s, u"LTAI5tSANDBOX0000033"_s}));
    QCOMPARE(versions(name),
        (QStringList{u"sbx-000012 ACSCurrent"_s, u"sbx-000009 ACSPrevious"_s, u"sbx-000006"_s}));
    QCOMPARE(value({}, name), u"ACSCurrent LTAI5tSANDBOX0000033 not-a-real-secret-0033"_s);
    pass(30h);
    QCOMPARE(keysOf(u"media-transcoder"_s), QStringList{u"LTAI5tSANDBOX0000033"_s});
}

QTEST_GUILESS_MAIN(TstRotation)
#include "tst_rotation.moc"
