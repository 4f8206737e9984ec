#include "tests/support/localbackend.h"

#include <QSignalSpy>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = local::Fault::Kind;

class TstSession : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsPlace();
    void livesInTheTimeOfTheSandbox();
    void identifies();
    void forgetsAnIdentityThatIsRefused();
    void startsAnewInAnotherRegion();
    void staysWhenTheRegionIsTheSame();
    void answersOfTheRegionThatWasLeftNeverCome();
    void changesTheRegionFromAnAnswer();
    void signsWithTheNewAccount();
};

void TstSession::knowsItsPlace()
{
    LocalBackend backend;
    QCOMPARE(backend.session().region(), u"cn-hangzhou"_s);
    QVERIFY(backend.session().isSandbox());
    QCOMPARE(backend.session().kmsHost(), u"127.0.0.1"_s);
    QCOMPARE(backend.workspace().regionName(), u"China (Hangzhou)"_s);
    const ManualClock clock(LocalBackend::start());
    const Session cloud({Account::Kind::Cloud, u"Cloud"_s, Endpoints::alibabaCloud(),
                            std::make_shared<Credentials>()},
        u"cn-beijing"_s, clock);
    QVERIFY(!cloud.isSandbox());
    QCOMPARE(cloud.kmsHost(), u"kms.cn-beijing.aliyuncs.com"_s);
    // A turned clock belongs to the sandbox; the cloud has the time of this computer.
    QVERIFY(qAbs(cloud.now().secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void TstSession::livesInTheTimeOfTheSandbox()
{
    LocalBackend backend;
    QCOMPARE(backend.session().now(), LocalBackend::start());
    backend.advance(48h);
    QCOMPARE(backend.session().now(), LocalBackend::start().addDays(2));
}

void TstSession::identifies()
{
    LocalBackend backend;
    QVERIFY(!backend.session().identity());
    QSignalSpy identified(&backend.session(), &Session::identityChanged);
    backend.session().identify();
    QVERIFY(identified.wait());
    QVERIFY(backend.session().identity());
    QCOMPARE(backend.session().identity()->accountId, u"1000000000000001"_s);
    QCOMPARE(backend.session().identity()->name(), u"kms-admin"_s);
    QCOMPARE(backend.session().identity()->type, CallerIdentity::Type::RamUser);
    QCOMPARE(backend.actions(), QStringList{u"GetCallerIdentity"_s});
}

void TstSession::forgetsAnIdentityThatIsRefused()
{
    LocalBackend backend;
    QSignalSpy identified(&backend.session(), &Session::identityChanged);
    backend.session().identify();
    QVERIFY(identified.wait());
    backend.plan(u"GetCallerIdentity"_s, Kind::Expired);
    backend.session().identify();
    QVERIFY(identified.wait());
    QVERIFY(!backend.session().identity());
}

void TstSession::startsAnewInAnotherRegion()
{
    LocalBackend backend;
    const QSignalSpy changed(&backend.session(), &Session::changed);
    backend.session().setRegion(u"cn-shanghai"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(backend.session().region(), u"cn-shanghai"_s);
    QCOMPARE(backend.session().kms().region(), u"cn-shanghai"_s);
    QVERIFY(!backend.session().identity());
}

void TstSession::staysWhenTheRegionIsTheSame()
{
    LocalBackend backend;
    const QSignalSpy changed(&backend.session(), &Session::changed);
    backend.session().setRegion(u"cn-hangzhou"_s);
    QCOMPARE(changed.count(), 0);
    QVERIFY(backend.settle());
    QCOMPARE(backend.actions(), QStringList());
}

void TstSession::answersOfTheRegionThatWasLeftNeverCome()
{
    LocalBackend backend;
    backend.plan(u"ListSecrets"_s, Kind::Slow);
    QObject context;
    bool told = false;
    backend.session().kms().listSecrets(
        1, 10, {&context, [&told](const Result<SecretPage> &) { told = true; }});
    QVERIFY(backend.settle());
    backend.session().setRegion(u"cn-shanghai"_s);
    QTRY_COMPARE(backend.requests(u"ListSecrets"_s).size(), 2); // the list's own, in Shanghai
    QVERIFY(backend.settle());
    QVERIFY(!told);
    QTRY_VERIFY(context.children().isEmpty());
}

void TstSession::changesTheRegionFromAnAnswer()
{
    LocalBackend backend;
    QObject context;
    int told = 0;
    backend.session().kms().listSecrets(1, 10, {&context, [&](const Result<SecretPage> &) {
                                                    ++told;
                                                    backend.session().setRegion(u"cn-shanghai"_s);
                                                }});
    QTRY_COMPARE(told, 1);
    QTRY_VERIFY(backend.isListed() && backend.secrets().rowCount() == 2);
}

void TstSession::signsWithTheNewAccount()
{
    LocalBackend backend;
    Account account = backend.account();
    auto credentials = std::make_shared<Credentials>();
    credentials->accessKeyId = u"LTAI5tSANDBOX0000021"_s;
    credentials->accessKeySecret = SecretBytes::copyOf("not-a-real-secret-0021");
    account.credentials = credentials;
    QSignalSpy identified(&backend.session(), &Session::identityChanged);
    backend.session().setAccount(account);
    QVERIFY(identified.wait());
    QCOMPARE(backend.session().identity()->name(), u"report-builder"_s);
}

QTEST_GUILESS_MAIN(TstSession)
#include "tst_session.moc"
