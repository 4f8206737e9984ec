#include "models/bulkoperation.h"
#include "tests/support/localbackend.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

using Kind = local::Fault::Kind;
using State = BulkOperation::State;

namespace {

constexpr int patience = 20'000;

QStringList named(const QStringList &users)
{
    QStringList names;
    for (const QString &user : users)
        names << SecretOperations::expectedName(user);
    return names;
}

} // namespace

// One change to several secrets, against the real service.
class TstBulkOperation : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void allows_data();
    void allows();
    void oneAfterTheOther();
    void refusalsDoNotStopTheOthers();
    void lostAnswersAreFoundOut();
    void unknownIsSaid();
    void cancelsAfterTheOneUnderWay();
    void anotherRegionEndsIt();
    void turnsOffAndOn();
    void addsATag();

private:
    [[nodiscard]] std::unique_ptr<BulkOperation> operation(const QStringList &users)
    {
        return std::make_unique<BulkOperation>(&m_backend->workspace(), named(users));
    }

    std::unique_ptr<LocalBackend> m_backend;
};

void TstBulkOperation::init()
{
    m_backend = std::make_unique<LocalBackend>();
    m_backend->secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_backend->isListed(), patience);
    m_backend->forget();
}

void TstBulkOperation::allows_data()
{
    QTest::addColumn<BulkAction>("action");
    QTest::addColumn<QStringList>("users");
    QTest::newRow("plan") << BulkAction::PlanDeletion
                          << QStringList{
                                 u"order-service"_s, u"media-transcoder"_s, u"legacy-batch"_s};
    QTest::newRow("restore") << BulkAction::Restore << QStringList{u"promo-2024"_s};
    QTest::newRow("off") << BulkAction::TurnOff << QStringList{u"order-service"_s};
    QTest::newRow("on") << BulkAction::TurnOn << QStringList{u"legacy-batch"_s};
    QTest::newRow("tag") << BulkAction::AddTag
                         << QStringList{
                                u"order-service"_s, u"media-transcoder"_s, u"legacy-batch"_s};
}

void TstBulkOperation::allows()
{
    QFETCH(const BulkAction, action);
    QFETCH(const QStringList, users);
    const QStringList all = named({u"order-service"_s, u"media-transcoder"_s, u"legacy-batch"_s,
        u"promo-2024"_s, u"no-such-user"_s});
    QCOMPARE(allowing(action, all, m_backend->secrets()), named(users));
}

void TstBulkOperation::oneAfterTheOther()
{
    const QStringList users{u"order-service"_s, u"mail-relay"_s, u"edge-cache"_s};
    const auto bulk = operation(users);
    const QAbstractItemModelTester tester(
        bulk.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    int most = 0;
    connect(bulk.get(), &BulkOperation::progressed, this,
        [&] { most = std::max(most, bulk->count(State::Running)); });
    const QSignalSpy finished(bulk.get(), &BulkOperation::finished);
    bulk->start({BulkAction::PlanDeletion, *RecoveryWindow::fromDays(7), {}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
    QCOMPARE(most, 1);
    QCOMPARE(bulk->names(State::Done), named(users));
    QCOMPARE(m_backend->requests(u"DeleteSecret"_s).size(), 3);
    for (const local::RequestRecord &record : m_backend->requests(u"DeleteSecret"_s)) {
        QCOMPARE(record.parameters.value(u"RecoveryWindowInDays"_s), u"7"_s);
        QVERIFY(!record.parameters.contains(u"ForceDeleteWithoutRecovery"_s));
    }
    for (const QString &user : users)
        QVERIFY(m_backend->truth(user)->isPendingDeletion());
    QVERIFY(bulk->index(0, BulkOperation::Outcome).data().toString().contains(u"Deleted on"_s));
}

void TstBulkOperation::refusalsDoNotStopTheOthers()
{
    // Pending deletion already: KMS refuses that one in its own words.
    const auto bulk = operation({u"promo-2024"_s, u"no-such-user"_s, u"mail-relay"_s});
    bulk->start({BulkAction::TurnOff, {}, {}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(bulk->finishedCount(), 3, patience);
    QCOMPARE(bulk->names(State::Refused), named({u"promo-2024"_s, u"no-such-user"_s}));
    QCOMPARE(bulk->names(State::Done), named({u"mail-relay"_s}));
    const auto words = [&](int row) {
        return bulk->index(row, BulkOperation::Outcome).data().toString();
    };
    QVERIFY2(words(0).contains(u"pending deletion"_s), qPrintable(words(0)));
    QVERIFY2(words(1).contains(u"no longer exists"_s), qPrintable(words(1)));
    QVERIFY(!bulk->isRunning());
}

void TstBulkOperation::lostAnswersAreFoundOut()
{
    m_backend->plan(u"DeleteSecret"_s, Kind::CutAfterEffect);
    const auto bulk = operation({u"order-service"_s, u"mail-relay"_s});
    bool checked = false;
    connect(bulk.get(), &BulkOperation::progressed, this,
        [&] { checked = checked || bulk->count(State::Checking) == 1; });
    bulk->start({BulkAction::PlanDeletion, {}, {}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(bulk->count(State::Done), 2, patience);
    QVERIFY(checked);
    // The write was not made again.
    QCOMPARE(m_backend->requests(u"DeleteSecret"_s).size(), 2);

    m_backend->plan(u"DeleteSecret"_s, Kind::CutBeforeEffect);
    const auto without = operation({u"edge-cache"_s});
    without->start({BulkAction::PlanDeletion, {}, {}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(without->count(State::Refused), 1, patience);
    QVERIFY(!m_backend->truth(u"edge-cache"_s)->isPendingDeletion());
}

void TstBulkOperation::unknownIsSaid()
{
    m_backend->service().setFaults({{u"DeleteSecret"_s, Kind::CutAfterEffect, 1},
        {u"DescribeSecret"_s, Kind::ServerError, 3}});
    const auto bulk = operation({u"order-service"_s, u"mail-relay"_s});
    bulk->start({BulkAction::PlanDeletion, {}, {}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(bulk->finishedCount(), 2, patience);
    QCOMPARE(bulk->names(State::Unknown), named({u"order-service"_s}));
    QCOMPARE(bulk->names(State::Done), named({u"mail-relay"_s}));
}

void TstBulkOperation::cancelsAfterTheOneUnderWay()
{
    const auto bulk = operation({u"order-service"_s, u"mail-relay"_s, u"edge-cache"_s});
    const QSignalSpy finished(bulk.get(), &BulkOperation::finished);
    bulk->start({BulkAction::PlanDeletion, {}, {}, {}});
    bulk->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
    QCOMPARE(bulk->count(State::Done), 1);
    QCOMPARE(bulk->count(State::Canceled), 2);
    QVERIFY(m_backend->settle());
    QCOMPARE(m_backend->requests(u"DeleteSecret"_s).size(), 1);
}

void TstBulkOperation::anotherRegionEndsIt()
{
    const auto bulk = operation({u"order-service"_s, u"mail-relay"_s});
    bulk->start({BulkAction::PlanDeletion, {}, {}, {}});
    m_backend->session().setRegion(u"cn-shanghai"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!bulk->isRunning(), patience);
    QCOMPARE(bulk->count(State::Canceled), 1);
    for (const local::RequestRecord &record : m_backend->requests(u"DeleteSecret"_s))
        QCOMPARE(record.parameters.value(u"RegionId"_s), u"cn-hangzhou"_s);
}

void TstBulkOperation::turnsOffAndOn()
{
    const QStringList users{u"order-service"_s, u"mail-relay"_s};
    const auto off = operation(users);
    off->start({BulkAction::TurnOff, {}, {}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(off->count(State::Done), 2, patience);
    QVERIFY(m_backend->truth(u"mail-relay"_s)->rotation == AutomaticRotation::Disabled);
    const auto on = operation(users);
    on->start({BulkAction::TurnOn, {}, *RotationInterval::parse(u"60d"), {}});
    QTRY_COMPARE_WITH_TIMEOUT(on->count(State::Done), 2, patience);
    QVERIFY(m_backend->truth(u"mail-relay"_s)->interval == std::chrono::hours(60 * 24));
}

void TstBulkOperation::addsATag()
{
    m_backend->plan(u"TagResource"_s, Kind::CutAfterEffect);
    const auto bulk = operation({u"order-service"_s, u"mail-relay"_s});
    bulk->start({BulkAction::AddTag, {}, {}, {u"owner"_s, u"payments"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(bulk->count(State::Done), 2, patience);
    const Tag owner{u"owner"_s, u"payments"_s};
    QVERIFY(m_backend->truth(u"order-service"_s)->tags.contains(owner));
    QVERIFY(m_backend->truth(u"mail-relay"_s)->tags.contains(owner));
    // The list learns it without being asked.
    QTRY_VERIFY(m_backend->row(u"mail-relay"_s)->secret.tags.contains(owner));
}

QTEST_GUILESS_MAIN(TstBulkOperation)
#include "tst_bulkoperation.moc"
