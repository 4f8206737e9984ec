#include "tests/support/localbackend.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = local::Fault::Kind;
using State = SecretListModel::State;

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr int patience = 20'000;

//! A backend whose list is watched for the whole test.
struct ListedBackend : LocalBackend
{
    QAbstractItemModelTester tester{&secrets(), strict};
};

QString cell(LocalBackend &backend, const QString &user, int column)
{
    SecretListModel &model = backend.secrets();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.row(row).secret.userName == user)
            return model.index(row, column).data().toString();
    }
    return u"no such row"_s;
}

QStringList users(LocalBackend &backend)
{
    QStringList names;
    for (int row = 0; row < backend.secrets().rowCount(); ++row)
        names << backend.secrets().row(row).secret.userName;
    names.sort();
    return names;
}

//! Deletes behind the back of the workspace, as another administrator would.
void deleteElsewhere(LocalBackend &backend, const QString &user)
{
    QObject context;
    bool gone = false;
    backend.session().kms().deleteSecret(SecretOperations::expectedName(user),
        Deletion::immediate(), {&context, [&gone](const auto &done) { gone = done.has_value(); }});
    QTRY_VERIFY(gone);
}

} // namespace

class TstSecretListModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listsTheDemo();
    void tellsTheDemoInWords();
    void asksForEachOnceAndNothingMore();
    void describesAFewAtATime();
    void visibleRowsFirst();
    void anEmptyRegion();
    void refreshKeepsRows();
    void retriesWithoutAMissingPage();
    void showsAnotherRegion();
    void dropsAnswersOfTheRegionItLeft();
    void failsAndRecovers_data();
    void failsAndRecovers();
    void firstListingFails();
    void aPageThatFails();
    void aPageThatFailsLater();
    void keepsARowThatCannotBeDescribed();
    void removesWhatIsGoneFromTheList();
    void removesWhatCannotBeFoundAnyMore();
    void timePasses();
    void takesOverWhatAnOperationLearnt();
    void followsARotation();
};

void TstSecretListModel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TstSecretListModel::listsTheDemo()
{
    ListedBackend backend;
    backend.secrets().refresh();
    QCOMPARE(backend.secrets().state(), State::Loading);
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    QCOMPARE(backend.secrets().rowCount(), 14);
    QCOMPARE(backend.secrets().loadedAt(), LocalBackend::start());
    using enum SecretStatus;
    const QList<std::pair<QString, SecretStatus>> expected = {{u"checkout-api"_s, RotationFailed},
        {u"iot-ingest"_s, Overdue}, {u"media-transcoder"_s, Rotating}, {u"ci-deployer"_s, DueSoon},
        {u"bi-exporter"_s, DueSoon}, {u"search-indexer"_s, OnSchedule},
        {u"log-shipper"_s, OnSchedule}, {u"order-service"_s, OnSchedule},
        {u"mail-relay"_s, OnSchedule}, {u"edge-cache"_s, OnSchedule}, {u"oss-backup"_s, OnSchedule},
        {u"legacy-batch"_s, RotationOff}, {u"old-crm-sync"_s, PendingDeletion},
        {u"promo-2024"_s, PendingDeletion}};
    for (const auto &[user, status] : expected) {
        const SecretListModel::Row *row = backend.row(user);
        QVERIFY2(row, qPrintable(user));
        QVERIFY2(row->described, qPrintable(user));
        QCOMPARE(row->secret.userName, user);
        QVERIFY2(backend.secrets().status(*row) == status, qPrintable(user));
    }
    QVERIFY(!backend.row(u"crm-bridge"_s)); // lives in Shanghai
}

void TstSecretListModel::tellsTheDemoInWords()
{
    ListedBackend backend;
    SecretListModel &model = backend.secrets();
    model.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    const auto row = [&](const char *user, const char *status, const char *period,
                         const char *next) {
        const QString name = QString::fromLatin1(user);
        QCOMPARE(cell(backend, name, SecretListModel::Name), SecretOperations::expectedName(name));
        QCOMPARE(cell(backend, name, SecretListModel::Status), QString::fromUtf8(status));
        QCOMPARE(cell(backend, name, SecretListModel::Period), QString::fromUtf8(period));
        QCOMPARE(cell(backend, name, SecretListModel::Next), QString::fromUtf8(next));
    };
    row("checkout-api", "Rotation failed", "30 days", "due 14 Jun");
    row("iot-ingest", "Overdue by 3 days", "7 days", "due 13 Jun");
    row("media-transcoder", "Rotating · 30 h left", "30 days", "in 29 days");
    row("ci-deployer", "Due tomorrow", "7 days", "tomorrow");
    row("bi-exporter", "Due in 2 days", "30 days", "in 2 days");
    row("order-service", "On schedule", "30 days", "in 19 days");
    row("legacy-batch", "Rotation off", "–", "–");
    row("old-crm-sync", "Deletes in 5 days", "–", "–");
    QCOMPARE(cell(backend, u"order-service"_s, SecretListModel::Description),
        u"Order archive in OSS, reports"_s);

    const SecretListModel::Row *order = backend.row(u"order-service"_s);
    const QString spoken = model.accessibleText(*order);
    for (const QString &part :
        {order->secret.name, u"On schedule"_s, u"30 days"_s, u"in 19 days"_s})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TstSecretListModel::asksForEachOnceAndNothingMore()
{
    ListedBackend backend;
    backend.secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    QVERIFY(backend.settle());
    QCOMPARE(backend.requests(u"ListSecrets"_s).size(), 1);
    QCOMPARE(backend.requests(u"DescribeSecret"_s).size(), 14);
    // Only the one that was rotated lately may be in its hand-over.
    const auto keys = backend.requests(u"ListAccessKeys"_s);
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys.first().parameters.value(u"UserName"_s), u"media-transcoder"_s);
    QCOMPARE(backend.journal().size(), 16);
    const QMap<QString, QString> expected{{u"RegionId"_s, u"cn-hangzhou"_s},
        {u"Filters"_s, uR"([{"Key":"SecretType","Values":["RAMCredentials"]}])"_s},
        {u"FetchTags"_s, u"true"_s}, {u"PageNumber"_s, u"1"_s}, {u"PageSize"_s, u"100"_s}};
    QCOMPARE(backend.requests(u"ListSecrets"_s).first().parameters, expected);
    for (const local::RequestRecord &record : backend.journal()) {
        QCOMPARE(record.target, "/"_ba); // nothing in a URL, ever
        QCOMPARE(record.status, 200);
    }
}

void TstSecretListModel::describesAFewAtATime()
{
    ListedBackend backend;
    int running = 0;
    backend.session().setCallObserver([&running](const Account &, const ApiCallRecord &call) {
        if (call.action == "DescribeSecret"_L1 && call.isRunning() && call.attempts.isEmpty())
            ++running;
    });
    backend.plan(u"DescribeSecret"_s, Kind::Silent, 14);
    backend.secrets().refresh();
    QTRY_COMPARE(running, DescribeQueue::atATime);
    // Half of them are on the access manager's connections, the others wait for one.
    QTRY_COMPARE(backend.requests(u"DescribeSecret"_s).size(), DescribeQueue::atATime / 2);
    QCOMPARE(running, DescribeQueue::atATime);
    QCOMPARE(backend.secrets().rowCount(), 14); // names first, facts later
    QCOMPARE(backend.secrets().state(), State::Ready);
    QCOMPARE(backend.secrets().describedCount(), 0);
    for (int row = 0; row < 14; ++row) {
        const SecretStatus status = backend.secrets().status(backend.secrets().row(row));
        QVERIFY(status == SecretStatus::Unknown || status == SecretStatus::PendingDeletion);
    }
}

void TstSecretListModel::visibleRowsFirst()
{
    ListedBackend backend;
    QStringList wanted;
    connect(&backend.secrets(), &SecretListModel::stateChanged, &backend.secrets(), [&] {
        if (backend.secrets().state() != State::Ready)
            return;
        // Rows have come, some are being described; a person looks at the last ones.
        for (int row = 12; row < 14; ++row)
            wanted << backend.secrets().row(row).secret.name;
        backend.secrets().preferVisible(wanted);
    });
    backend.secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    QStringList order;
    for (const local::RequestRecord &record : backend.requests(u"DescribeSecret"_s))
        order << record.parameters.value(u"SecretName"_s);
    QCOMPARE(wanted.size(), 2);
    for (const QString &name : std::as_const(wanted))
        QVERIFY2(order.indexOf(name) < 7, qPrintable(order.join(u' ')));
}

void TstSecretListModel::anEmptyRegion()
{
    LocalBackend backend(local::Sample::Demo, u"cn-beijing"_s);
    backend.secrets().refresh();
    QTRY_COMPARE(backend.secrets().state(), State::Ready);
    QCOMPARE(backend.secrets().rowCount(), 0);
    QVERIFY(!backend.secrets().isStale());
}

void TstSecretListModel::retriesWithoutAMissingPage()
{
    ListedBackend backend;
    backend.secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    QVERIFY(backend.settle());
    backend.secrets().retry();
    QCOMPARE(backend.secrets().state(), State::Loading);
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    QCOMPARE(backend.requests(u"ListSecrets"_s).size(), 2);
    QCOMPARE(backend.secrets().rowCount(), 14);
}

void TstSecretListModel::refreshKeepsRows()
{
    ListedBackend backend;
    SecretListModel &model = backend.secrets();
    model.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    const QPersistentModelIndex selected = model.index(7, 0);
    const QString name = selected.data(SecretListModel::NameRole).toString();
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    backend.forget();
    model.refresh();
    QCOMPARE(model.rowCount(), 14);
    QTRY_COMPARE_WITH_TIMEOUT(backend.requests(u"DescribeSecret"_s).size(), 14, patience);
    QTRY_COMPARE(model.state(), State::Ready);
    QCOMPARE(inserted.count() + removed.count() + reset.count(), 0);
    QVERIFY(selected.isValid());
    QCOMPARE(selected.data(SecretListModel::NameRole).toString(), name);
    // What the list does not tell is not forgotten while the facts are on their way.
    QVERIFY(!backend.row(u"order-service"_s)->secret.description.isEmpty());
}

void TstSecretListModel::showsAnotherRegion()
{
    ListedBackend backend;
    backend.secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    backend.forget();
    backend.session().setRegion(u"cn-shanghai"_s);
    QCOMPARE(backend.secrets().rowCount(), 0); // never two regions at once
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed() && backend.secrets().rowCount() > 0, patience);
    QCOMPARE(users(backend), (QStringList{u"audit-reader"_s, u"crm-bridge"_s}));
    for (const local::RequestRecord &record : backend.requests(u"DescribeSecret"_s))
        QCOMPARE(record.parameters.value(u"RegionId"_s), u"cn-shanghai"_s);
    backend.session().setRegion(u"ap-southeast-1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed() && backend.secrets().rowCount() == 1, patience);
    QCOMPARE(users(backend), QStringList{u"sg-gateway"_s});
}

void TstSecretListModel::dropsAnswersOfTheRegionItLeft()
{
    ListedBackend backend;
    backend.plan(u"ListSecrets"_s, Kind::Slow);
    backend.secrets().refresh();
    QTRY_COMPARE(backend.secrets().state(), State::Loading);
    backend.session().setRegion(u"cn-shanghai"_s);
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed() && backend.secrets().rowCount() > 0, patience);
    QVERIFY(backend.settle());
    QCOMPARE(users(backend), (QStringList{u"audit-reader"_s, u"crm-bridge"_s}));
}

void TstSecretListModel::failsAndRecovers_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<ErrorKind>("error");
    QTest::newRow("throttled") << Kind::Throttled << ErrorKind::Throttled;
    QTest::newRow("server error") << Kind::ServerError << ErrorKind::Server;
    QTest::newRow("garbage") << Kind::GarbageJson << ErrorKind::Protocol;
    QTest::newRow("cut") << Kind::CutBeforeEffect << ErrorKind::Network;
}

void TstSecretListModel::failsAndRecovers()
{
    QFETCH(const Kind, kind);
    QFETCH(const ErrorKind, error);
    ListedBackend backend;
    SecretListModel &model = backend.secrets();
    model.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    backend.forget();
    backend.plan(u"ListSecrets"_s, kind, 3);
    model.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), State::Failed, patience);
    QCOMPARE(model.error().kind, error);
    QCOMPARE(backend.requests(u"ListSecrets"_s).size(), 3);
    QVERIFY(model.isStale());
    QCOMPARE(model.rowCount(), 14); // old rows are better than none
    model.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    QVERIFY(!model.isStale());
}

void TstSecretListModel::firstListingFails()
{
    ListedBackend backend;
    backend.plan(u"ListSecrets"_s, Kind::Expired);
    backend.secrets().refresh();
    QTRY_COMPARE(backend.secrets().state(), State::Failed);
    QCOMPARE(backend.secrets().error().kind, ErrorKind::ClockSkew);
    QVERIFY(!backend.secrets().isStale());
    QCOMPARE(backend.actions(), QStringList{u"ListSecrets"_s});
}

void TstSecretListModel::aPageThatFails()
{
    LocalBackend backend(local::Sample::fleet(231));
    SecretListModel &model = backend.secrets();
    // The other two pages fail, each three times, because a question is asked again.
    connect(&model, &QAbstractItemModel::rowsInserted, &model, [&] {
        if (model.rowCount() == 100)
            backend.plan(u"ListSecrets"_s, Kind::ServerError, 6);
    });
    model.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), State::Failed, patience);
    QVERIFY(model.isIncomplete());
    QVERIFY(!model.isStale());
    QCOMPARE(model.rowCount(), 100); // what has come is there
    QCOMPARE(model.total(), 231);
    backend.forget();
    model.retry();
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), State::Ready, patience);
    QCOMPARE(model.rowCount(), 231);
    QVERIFY(!model.isIncomplete());
    // It went on where it had stopped.
    const auto pages = backend.requests(u"ListSecrets"_s);
    QVERIFY(pages.size() >= 2);
    for (const local::RequestRecord &page : pages)
        QVERIFY(page.parameters.value(u"PageNumber"_s) != "1"_L1);
}

void TstSecretListModel::aPageThatFailsLater()
{
    LocalBackend backend(local::Sample::fleet(131));
    SecretListModel &model = backend.secrets();
    model.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), State::Ready, patience);
    QCOMPARE(model.rowCount(), 131);
    model.remove(model.row(130).secret.name);
    backend.plan(u"ListSecrets"_s, Kind::ServerError, 3);
    model.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), State::Failed, patience);
    // All rows are there, only old.
    QVERIFY(model.isStale());
    QVERIFY(!model.isIncomplete());
}

void TstSecretListModel::keepsARowThatCannotBeDescribed()
{
    ListedBackend backend;
    backend.plan(u"DescribeSecret"_s, Kind::Expired);
    backend.secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    QCOMPARE(backend.secrets().rowCount(), 14);
    int failed = 0;
    for (int row = 0; row < 14; ++row) {
        if (backend.secrets().row(row).error) {
            ++failed;
            QCOMPARE(backend.secrets().row(row).error->kind, ErrorKind::ClockSkew);
        }
    }
    QCOMPARE(failed, 1);
    backend.secrets().refresh();
    const auto isClean = [&backend] {
        for (int row = 0; row < backend.secrets().rowCount(); ++row) {
            if (!backend.secrets().row(row).described || backend.secrets().row(row).error)
                return false;
        }
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isClean(), patience);
}

void TstSecretListModel::removesWhatIsGoneFromTheList()
{
    ListedBackend backend;
    backend.secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    deleteElsewhere(backend, u"mail-relay"_s);
    deleteElsewhere(backend, u"checkout-api"_s);
    const QSignalSpy removed(&backend.secrets(), &QAbstractItemModel::rowsRemoved);
    backend.secrets().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(backend.secrets().rowCount(), 12, patience);
    QVERIFY(!backend.row(u"mail-relay"_s));
    QCOMPARE(removed.count(), 2);
    for (const QString &user : users(backend)) // every name is still found at its row
        QCOMPARE(backend.row(user)->secret.userName, user);
}

void TstSecretListModel::removesWhatCannotBeFoundAnyMore()
{
    ListedBackend backend;
    backend.secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    deleteElsewhere(backend, u"mail-relay"_s);
    backend.secrets().describeAgain(SecretOperations::expectedName(u"mail-relay"_s));
    QTRY_COMPARE(backend.secrets().rowCount(), 13);
    QVERIFY(!backend.row(u"mail-relay"_s));
}

void TstSecretListModel::timePasses()
{
    ListedBackend backend;
    backend.secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    const QSignalSpy changed(&backend.secrets(), &QAbstractItemModel::dataChanged);
    backend.advance(17 * 24h);
    backend.secrets().timePassed();
    QVERIFY(changed.count() > 0);
    QCOMPARE(cell(backend, u"order-service"_s, SecretListModel::Next), u"in 2 days"_s);
    const auto *order = backend.row(u"order-service"_s);
    QVERIFY(backend.secrets().status(*order) == SecretStatus::DueSoon);
    // The service went on: what was due was rotated, what was pending is deleted.
    backend.secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed() && !backend.row(u"old-crm-sync"_s), patience);
    QTRY_VERIFY(backend.row(u"bi-exporter"_s)->secret.lastRotation > LocalBackend::start());
}

void TstSecretListModel::takesOverWhatAnOperationLearnt()
{
    ListedBackend backend;
    SecretListModel &model = backend.secrets();
    model.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    Secret made;
    made.name = SecretOperations::expectedName(u"nobody"_s);
    made.userName = u"nobody"_s;
    model.upsert(made);
    QCOMPARE(model.rowCount(), 15); // at once; then KMS is asked, which does not know it
    QTRY_COMPARE(model.rowCount(), 14);
    model.remove(SecretOperations::expectedName(u"order-service"_s));
    QCOMPARE(model.rowCount(), 13);
    model.remove(u"no such name"_s);
    QCOMPARE(model.rowCount(), 13);
    QVERIFY(!model.find(u"no such name"_s));
}

void TstSecretListModel::followsARotation()
{
    ListedBackend backend;
    backend.secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    const QString name = SecretOperations::expectedName(u"media-transcoder"_s);
    QCOMPARE(*backend.row(u"media-transcoder"_s)->rotationEnds,
        LocalBackend::start().addSecs(30 * 3600));
    backend.advance(31h); // the hand-over is over, the old AccessKey is gone
    backend.secrets().describeAgain(name);
    QTRY_VERIFY(!backend.row(u"media-transcoder"_s)->rotationEnds);
    const auto *row = backend.row(u"media-transcoder"_s);
    QVERIFY(backend.secrets().status(*row) == SecretStatus::OnSchedule);
}

QTEST_GUILESS_MAIN(TstSecretListModel)
#include "tst_secretlistmodel.moc"
