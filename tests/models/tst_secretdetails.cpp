#include "models/secretdetails.h"
#include "tests/support/localbackend.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = local::Fault::Kind;

constexpr int patience = 20'000;
const QString order = SecretOperations::expectedName(u"order-service"_s);

} // namespace

class TstSecretDetails : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opens();
    void opensAnotherOne();
    void opensWhatIsNotThere();
    void asksAgainAfterARotation();
    void opensBeforeTheFactsAreKnown();
    void versionsCannotBeRead();
    void keysCannotBeRead();
    void dropsAnswersOfTheOneBefore();

private:
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<SecretDetails> m_details;
};

void TstSecretDetails::init()
{
    m_details.reset();
    m_backend = std::make_unique<LocalBackend>();
    m_details = std::make_unique<SecretDetails>(&m_backend->session(), &m_backend->secrets());
    m_backend->secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_backend->isListed(), patience);
    m_backend->forget();
}

void TstSecretDetails::opens()
{
    const QAbstractItemModelTester versions(
        m_details->versions(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester keys(
        m_details->accessKeys(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_details->open(order);
    QCOMPARE(m_details->name(), order);
    QTRY_COMPARE(m_details->versions()->rowCount(), 5);
    QTRY_COMPARE(m_details->accessKeys()->rowCount(), 2); // one, and a free place
    QVERIFY(!m_details->error());
    QCOMPARE(m_details->keys()->first().id, u"LTAI5tSANDBOX0000015"_s);
    QCOMPARE(
        m_details->versions()->index(0, VersionsModel::Stage).data().toString(), u"ACSCurrent"_s);
    QVERIFY(m_backend->settle());
    const auto keyOf = [this](int row) {
        return m_details->versions()->index(row, VersionsModel::AccessKeyId).data().toString();
    };
    QCOMPARE(keyOf(0), u"LTAI5tSANDBOX0000015"_s);
    QCOMPARE(keyOf(1), u"–"_s); // gone, and KMS does not tell
    QCOMPARE(m_details->currentAccessKeyId(), u"LTAI5tSANDBOX0000015"_s);
    QTRY_COMPARE(m_details->evidence().reads(), Evidence::Reads::Known);
    QTRY_COMPARE(m_details->accessKeys()->index(0, AccessKeysModel::LastUsed).data().toString(),
        u"Never used"_s);
    QVERIFY(m_backend->requests(u"GetSecretValue"_s).isEmpty()); // looking is not reading
    // ActionTrail wants to be asked seldom.
    const auto lookups = m_backend->requests(u"LookupEvents"_s).size();
    m_details->refresh();
    QVERIFY(m_backend->settle());
    QCOMPARE(m_backend->requests(u"LookupEvents"_s).size(), lookups);
}

void TstSecretDetails::opensAnotherOne()
{
    m_details->open(order);
    QTRY_COMPARE(m_details->versions()->rowCount(), 5);
    m_details->open(SecretOperations::expectedName(u"legacy-batch"_s));
    QCOMPARE(m_details->versions()->rowCount(), 0); // never the versions of another one
    QCOMPARE(m_details->accessKeys()->rowCount(), 0);
    QTRY_COMPARE(m_details->versions()->rowCount(), 1);
    QTRY_COMPARE(m_details->accessKeys()->rowCount(), 2); // one, and a free place
}

void TstSecretDetails::opensWhatIsNotThere()
{
    m_details->open(u"acs/ram/user/nobody"_s);
    QVERIFY(m_backend->settle());
    QCOMPARE(m_backend->actions(), QStringList());
    QCOMPARE(m_details->versions()->rowCount(), 0);
}

void TstSecretDetails::asksAgainAfterARotation()
{
    m_details->open(order);
    QTRY_COMPARE(m_details->versions()->rowCount(), 5);
    QObject context;
    bool accepted = false;
    m_backend->operations().rotate(
        order, {&context, [&accepted](const Result<Done> &done) { accepted = done.has_value(); }});
    QTRY_VERIFY(accepted);
    QTRY_COMPARE(m_details->versions()->rowCount(), 6);
    QTRY_COMPARE(m_details->accessKeys()->rowCount(), 2);
    QVERIFY(m_backend->settle());
    QCOMPARE(m_backend->requests(u"ListSecretVersionIds"_s).size(), 2);
}

void TstSecretDetails::opensBeforeTheFactsAreKnown()
{
    m_backend->session().restart(); // rows come without their RAM user first
    m_details->open(order);
    QTRY_COMPARE_WITH_TIMEOUT(m_details->versions()->rowCount(), 5, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_details->accessKeys()->rowCount(), 2, patience);
}

void TstSecretDetails::versionsCannotBeRead()
{
    m_backend->plan(u"ListSecretVersionIds"_s, Kind::Expired);
    m_details->open(order);
    QTRY_VERIFY(m_details->error());
    QCOMPARE(m_details->error()->kind, ErrorKind::ClockSkew);
    QTRY_COMPARE(
        m_details->accessKeys()->rowCount(), 2); // one, and a free place // the rest is still told
    m_details->refresh();
    QTRY_COMPARE(m_details->versions()->rowCount(), 5);
    QVERIFY(!m_details->error());
}

void TstSecretDetails::keysCannotBeRead()
{
    m_backend->plan(u"ListAccessKeys"_s, Kind::Expired);
    m_details->open(order);
    QTRY_VERIFY(m_details->error());
    // Not known is not "none": a page must not say that the user has no AccessKey.
    QVERIFY(!m_details->keys());
    QVERIFY(m_backend->settle());
    QCOMPARE(m_backend->requests(u"ListAccessKeys"_s).size(), 1);
}

void TstSecretDetails::dropsAnswersOfTheOneBefore()
{
    m_backend->plan(u"ListSecretVersionIds"_s, Kind::Slow);
    m_details->open(order);
    QVERIFY(m_backend->settle());
    m_details->open(SecretOperations::expectedName(u"legacy-batch"_s));
    QTRY_COMPARE(m_backend->requests(u"ListSecretVersionIds"_s).size(), 2);
    QVERIFY(m_backend->settle());
    QTRY_COMPARE(m_details->versions()->rowCount(), 1);
}

QTEST_GUILESS_MAIN(TstSecretDetails)
#include "tst_secretdetails.moc"
