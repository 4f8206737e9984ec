#include "services/local/choices.h"
#include "services/local/limits.h"
#include "tests/local/kmsbench.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

namespace {

const QString inside = u"inside/database"_s;

TestParameters insideCreation(const QString &name)
{
    return named(name,
        {{u"VersionId"_s, u"v1"_s}, {u"SecretData"_s, u"a-value"_s},
            {u"DKMSInstanceId"_s, choices::sampleInstance},
            {u"EncryptionKeyId"_s, choices::sampleKey}});
}

} // namespace

//! What a person lets go wrong in the sandbox, and takes back.
class TstTroubles : public KmsBench
{
    Q_OBJECT

private slots:
    void throttlesEverything();
    void slowsEverythingDown();
    void takesTheServiceRole();
    void authorizingEndsTheTrouble();
    void deletesTheUserOfTheNextRotation();
    void leavesAUserMadeMeanwhile();
    void expiresInstances();
    void anEmptyAccountHasFewer();
    void endsWithTheService();
    void endsWithAReset();

private:
    [[nodiscard]] bool isOn(Trouble trouble) { return m_service->troubles().on.testFlag(trouble); }
};

void TstTroubles::throttlesEverything()
{
    m_service->setTrouble(Trouble::Throttling, true);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(code(u"DescribeRegions"_s, {}), u"429 Rejected.Throttling"_s);
    QVERIFY(isOn(Trouble::Throttling));
    m_service->setTrouble(Trouble::Throttling, false);
    QCOMPARE(code(u"DescribeRegions"_s, {}), QString());
    QVERIFY(!isOn(Trouble::Throttling));
}

void TstTroubles::slowsEverythingDown()
{
    m_service->setTrouble(Trouble::SlowNetwork, true);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(code(u"DescribeRegions"_s, {}), QString());
    QVERIFY(timer.elapsed() >= limits::slowNetwork.count() - 100);
    // The one that is refused does not wait for it.
    m_service->setTrouble(Trouble::Throttling, true);
    QCOMPARE(code(u"DescribeRegions"_s, {}), u"429 Rejected.Throttling"_s);
}

void TstTroubles::takesTheServiceRole()
{
    m_service->reset(Sample::Demo);
    QVERIFY(!isOn(Trouble::NoServiceRole));
    m_service->setTrouble(Trouble::NoServiceRole, true);
    QVERIFY(isOn(Trouble::NoServiceRole));
    QCOMPARE(m_client->ram(u"GetRole"_s, {{u"RoleName"_s, roleName}}).status, 404);
    const TestParameters rotation = named(orderService, {{u"VersionId"_s, u"by-hand"_s}});
    QCOMPARE(code(u"RotateSecret"_s, rotation), u"403 Forbidden.RamRoleNotFound"_s);
    m_service->setTrouble(Trouble::NoServiceRole, false);
    QVERIFY(!isOn(Trouble::NoServiceRole));
    QCOMPARE(code(u"RotateSecret"_s, rotation), QString());
}

void TstTroubles::authorizingEndsTheTrouble()
{
    m_service->reset(Sample::Demo);
    m_service->setTrouble(Trouble::NoServiceRole, true);
    QCOMPARE(
        m_client
            ->ram(u"CreateRole"_s,
                {{u"RoleName"_s, u"AliyunKMSManageRAMCredentialsRole"_s},
                    {u"AssumeRolePolicyDocument"_s,
                        uR"({"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Service":["kms.aliyuncs.com"]}}],"Version":"1"})"_s}})
            .status,
        200);
    QVERIFY(isOn(Trouble::NoServiceRole));
    QCOMPARE(m_client
                 ->ram(u"AttachPolicyToRole"_s,
                     {{u"RoleName"_s, u"AliyunKMSManageRAMCredentialsRole"_s},
                         {u"PolicyType"_s, u"System"_s},
                         {u"PolicyName"_s, u"AliyunKMSManageRAMCredentialsRolePolicy"_s}})
                 .status,
        200);
    QVERIFY(!isOn(Trouble::NoServiceRole));
}

void TstTroubles::deletesTheUserOfTheNextRotation()
{
    m_service->reset(Sample::Demo);
    const QString deployer = u"acs/ram/user/ci-deployer"_s;
    QCOMPARE(m_service->troubles().userName, u"ci-deployer"_s);
    const QStringList keys = keysOf(u"ci-deployer"_s);
    const QString before = value({}, deployer);
    m_service->setTrouble(Trouble::NoRamUser, true);
    QCOMPARE(m_service->troubles().userName, u"ci-deployer"_s);
    QCOMPARE(m_client->ram(u"GetUser"_s, {{u"UserName"_s, u"ci-deployer"_s}}).status, 404);
    pass(day);
    QCOMPARE(describe(deployer)["AutomaticRotation"_L1].toString(), u"Invalid"_s);
    m_service->setTrouble(Trouble::NoRamUser, false);
    QCOMPARE(keysOf(u"ci-deployer"_s), keys);
    QCOMPARE(value({}, deployer), before);
    QCOMPARE(code(u"RotateSecret"_s, named(deployer, {{u"VersionId"_s, u"by-hand"_s}})), QString());
    QVERIFY(!isOn(Trouble::NoRamUser));
}

void TstTroubles::leavesAUserMadeMeanwhile()
{
    m_service->reset(Sample::Demo);
    m_service->setTrouble(Trouble::NoRamUser, true);
    QCOMPARE(m_client->ram(u"CreateUser"_s, {{u"UserName"_s, u"ci-deployer"_s}}).status, 200);
    m_service->setTrouble(Trouble::NoRamUser, false);
    QVERIFY(!isOn(Trouble::NoRamUser));
    QCOMPARE(keysOf(u"ci-deployer"_s), QStringList());
}

void TstTroubles::expiresInstances()
{
    m_service->reset(Sample::Demo);
    QCOMPARE(code(u"CreateSecret"_s, insideCreation(inside)), QString());
    m_service->setTrouble(Trouble::InstanceExpired, true);
    QVERIFY(isOn(Trouble::InstanceExpired));
    const QString unavailable = u"409 Rejected.Unavailable"_s;
    QCOMPARE(code(u"GetSecretValue"_s, named(inside)), unavailable);
    QCOMPARE(code(u"PutSecretValue"_s,
                 named(inside, {{u"VersionId"_s, u"v2"_s}, {u"SecretData"_s, u"new"_s}})),
        unavailable);
    QCOMPARE(code(u"CreateSecret"_s, insideCreation(u"inside/other"_s)), unavailable);
    QCOMPARE(code(u"DescribeSecret"_s, named(inside)), QString());
    QCOMPARE(code(u"GetSecretValue"_s, named(orderService)), QString());
    // A rotation cannot be: AutomaticRotation tells.
    const QString cache = u"acs/ram/user/edge-cache"_s;
    QCOMPARE(describe(cache)["DKMSInstanceId"_L1].toString(), choices::sampleInstance);
    QCOMPARE(code(u"RotateSecret"_s, named(cache, {{u"VersionId"_s, u"v9"_s}})), unavailable);
    pass(60 * day);
    QCOMPARE(describe(cache)["AutomaticRotation"_L1].toString(), u"Invalid"_s);
    m_service->setTrouble(Trouble::InstanceExpired, false);
    QCOMPARE(code(u"GetSecretValue"_s, named(inside)), QString());
    QCOMPARE(code(u"RotateSecret"_s, named(cache, {{u"VersionId"_s, u"v9"_s}})), QString());
    QCOMPARE(describe(cache)["AutomaticRotation"_L1].toString(), u"Enabled"_s);
    // Without anybody's doing it ends after the years that were paid for.
    pass(4 * 365 * day);
    QVERIFY(isOn(Trouble::InstanceExpired));
    QCOMPARE(code(u"GetSecretValue"_s, named(inside)), unavailable);
}

void TstTroubles::anEmptyAccountHasFewer()
{
    m_service->reset(Sample::Empty);
    const TroubleState state = m_service->troubles();
    QVERIFY(!state.possible.testFlag(Trouble::InstanceExpired));
    QVERIFY(!state.possible.testFlag(Trouble::NoRamUser));
    QVERIFY(state.possible.testFlag(Trouble::Throttling));
    QVERIFY(state.on.testFlag(Trouble::NoServiceRole)); // it was never authorized
    m_service->setTrouble(Trouble::NoRamUser, true);
    m_service->setTrouble(Trouble::InstanceExpired, true);
    QCOMPARE(m_service->troubles().on, Troubles(Trouble::NoServiceRole));
}

void TstTroubles::endsWithTheService()
{
    const QTemporaryDir folder;
    m_service->stop();
    start({.dataFolder = folder.path()});
    const QStringList keys = keysOf(u"ci-deployer"_s);
    for (const Trouble trouble :
        {Trouble::Throttling, Trouble::NoServiceRole, Trouble::NoRamUser, Trouble::InstanceExpired})
        m_service->setTrouble(trouble, true);
    m_service->stop();
    start({.dataFolder = folder.path()});
    QCOMPARE(m_service->troubles().on, Troubles());
    QCOMPARE(keysOf(u"ci-deployer"_s), keys);
}

void TstTroubles::endsWithAReset()
{
    m_service->reset(Sample::Demo);
    for (const Trouble trouble : {Trouble::SlowNetwork, Trouble::NoServiceRole, Trouble::NoRamUser,
             Trouble::InstanceExpired})
        m_service->setTrouble(trouble, true);
    m_service->reset(Sample::Demo);
    QCOMPARE(m_service->troubles().on, Troubles());
    QCOMPARE(m_client->ram(u"GetUser"_s, {{u"UserName"_s, u"ci-deployer"_s}}).status, 200);
}

QTEST_MAIN(TstTroubles)
#include "tst_troubles.moc"
