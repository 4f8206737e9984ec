#include "tests/support/localbackend.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = local::Fault::Kind;
using State = RamUsersModel::State;
using UserState = RamUsersModel::UserState;

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr int patience = 20'000;

struct UsersBackend : LocalBackend
{
    using LocalBackend::LocalBackend;
    RamUsersModel &users() { return workspace().users; }
    [[nodiscard]] UserState stateOf(const QString &name)
    {
        const int row = users().indexOf(name);
        return row < 0 ? UserState::Unknown : users().userState(users().user(row));
    }
    [[nodiscard]] QString text(const QString &name, int role)
    {
        return users().index(users().indexOf(name)).data(role).toString();
    }

    QAbstractItemModelTester tester{&workspace().users, strict};
};

//! Makes so many RAM users more, which fill a second page of ListUsers.
void addUsers(UsersBackend &backend, int count)
{
    QObject context;
    int made = 0;
    for (int i = 0; i < count; ++i) {
        ApiRequest request{Product::Ram, "CreateUser", Effect::Write, {}, {}};
        request.parameters.add("UserName", u"zz-user-%1"_s.arg(i, 3, 10, QLatin1Char('0')));
        backend.session().api().call(std::move(request),
            {&context, [&made](const Result<ApiReply> &reply) { made += reply ? 1 : 0; }});
    }
    QTRY_COMPARE_WITH_TIMEOUT(made, count, patience);
    backend.forget();
}

} // namespace

class TstRamUsersModel : public QObject
{
    Q_OBJECT

private slots:
    void listsTheDemo();
    void tellsWhoCanBeChosen();
    void asksForEachOnceAndNothingMore();
    void readsEveryPage();
    void isNotReadyBeforeTheLastPage();
    void failsAndRecovers();
    void userWhoseKeysCannotBeRead();
    void readsOneUserAgain();
    void readsOneUserAgainWhileLoading();
    void followsTheSecrets();
    void startsAnewWithTheSession();
};

void TstRamUsersModel::listsTheDemo()
{
    UsersBackend backend;
    QCOMPARE(backend.users().state(), State::Idle);
    backend.users().refresh();
    QCOMPARE(backend.users().state(), State::Loading);
    QTRY_COMPARE_WITH_TIMEOUT(backend.users().state(), State::Ready, patience);
    QCOMPARE(backend.users().rowCount(), 23);
    for (int row = 0; row < 23; ++row)
        QVERIFY(backend.users().user(row).keys);
    QCOMPARE(backend.users().usersWithoutAccessKey(),
        (QStringList{u"image-resizer"_s, u"newsletter"_s}));
    QCOMPARE(backend.users().indexOf(u"nobody"_s), -1);
}

void TstRamUsersModel::tellsWhoCanBeChosen()
{
    UsersBackend backend;
    backend.users().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(backend.users().state(), State::Ready, patience);
    // The secrets are not known yet.
    QCOMPARE(backend.stateOf(u"order-service"_s), UserState::Selectable);
    backend.secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    QCOMPARE(backend.stateOf(u"order-service"_s), UserState::Managed);
    QCOMPARE(backend.stateOf(u"old-crm-sync"_s), UserState::PendingDeletion);
    QCOMPARE(backend.stateOf(u"newsletter"_s), UserState::NoAccessKey);
    QCOMPARE(backend.stateOf(u"report-builder"_s), UserState::Selectable);
    QCOMPARE(backend.stateOf(u"crm-bridge"_s), UserState::Selectable); // managed in Shanghai
    QCOMPARE(backend.text(u"report-builder"_s, RamUsersModel::StateTextRole), u"2 AccessKeys"_s);
    QCOMPARE(backend.text(u"newsletter"_s, RamUsersModel::StateTextRole), u"No AccessKey"_s);
    QVERIFY(!backend.text(u"newsletter"_s, Qt::ToolTipRole).isEmpty());
    QCOMPARE(
        backend.text(u"report-builder"_s, RamUsersModel::DisplayNameRole), u"Report builder"_s);
    QCOMPARE(backend.text(u"report-builder"_s, RamUsersModel::SearchRole),
        u"report-builder\nreport builder"_s);
    QCOMPARE(backend.text(u"order-service"_s, Qt::AccessibleTextRole),
        u"order-service, Order service, Already managed"_s);
}

void TstRamUsersModel::asksForEachOnceAndNothingMore()
{
    UsersBackend backend;
    backend.users().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(backend.users().state(), State::Ready, patience);
    QVERIFY(backend.settle());
    QCOMPARE(backend.requests(u"ListUsers"_s).size(), 1);
    QCOMPARE(backend.requests(u"ListAccessKeys"_s).size(), 23);
    QCOMPARE(backend.journal().size(), 24);
}

void TstRamUsersModel::readsEveryPage()
{
    UsersBackend backend;
    addUsers(backend, 90);
    backend.users().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(backend.users().state(), State::Ready, patience);
    QCOMPARE(backend.users().rowCount(), 113);
    QCOMPARE(backend.requests(u"ListUsers"_s).size(), 2);
    QVERIFY(backend.users().indexOf(u"zz-user-089"_s) >= 0);
    QCOMPARE(backend.users().usersWithoutAccessKey().size(), 92);
}

void TstRamUsersModel::isNotReadyBeforeTheLastPage()
{
    UsersBackend backend;
    addUsers(backend, 90);
    backend.service().setFaults(
        {{u"ListUsers"_s, Kind::Slow, 1, 0}, {u"ListUsers"_s, Kind::Slow, 1, 3000}});
    QList<int> rowsWhenReady;
    connect(&backend.users(), &RamUsersModel::stateChanged, &backend.users(), [&] {
        if (backend.users().state() == State::Ready)
            rowsWhenReady << backend.users().rowCount();
    });
    backend.users().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(
        backend.users().rowCount() == 113 && backend.users().state() == State::Ready, patience);
    QCOMPARE(rowsWhenReady, QList{113}); // half of the users is not all of them
}

void TstRamUsersModel::failsAndRecovers()
{
    UsersBackend backend;
    backend.plan(u"ListUsers"_s, Kind::ServerError, 3);
    backend.users().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(backend.users().state(), State::Failed, patience);
    QCOMPARE(backend.users().error().kind, ErrorKind::Server);
    QCOMPARE(backend.users().rowCount(), 0);
    backend.users().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(backend.users().state(), State::Ready, patience);
    QCOMPARE(backend.users().rowCount(), 23);
}

void TstRamUsersModel::userWhoseKeysCannotBeRead()
{
    UsersBackend backend;
    backend.plan(u"ListAccessKeys"_s, Kind::Expired, 23);
    backend.users().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(backend.users().state(), State::Ready, patience);
    QCOMPARE(backend.users().rowCount(), 23);
    QCOMPARE(backend.stateOf(u"newsletter"_s), UserState::Unknown);
    QVERIFY(backend.users().usersWithoutAccessKey().isEmpty()); // not known is not none
}

void TstRamUsersModel::readsOneUserAgain()
{
    UsersBackend backend;
    backend.users().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(backend.users().state(), State::Ready, patience);
    QObject context;
    bool created = false;
    backend.session().ram().createAccessKey(
        u"newsletter"_s, {&context, [&created](const auto &key) { created = key.has_value(); }});
    QTRY_VERIFY(created);
    backend.forget();
    const QSignalSpy changed(&backend.users(), &RamUsersModel::keysChanged);
    const QSignalSpy states(&backend.users(), &RamUsersModel::stateChanged);
    backend.users().refreshKeys(u"newsletter"_s);
    QTRY_COMPARE(backend.stateOf(u"newsletter"_s), UserState::Selectable);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toString(), u"newsletter"_s);
    QCOMPARE(states.count(), 0);
    QVERIFY(backend.settle());
    QCOMPARE(backend.actions(), QStringList{u"ListAccessKeys"_s});
}

void TstRamUsersModel::readsOneUserAgainWhileLoading()
{
    UsersBackend backend;
    int knownWhenReady = -1;
    connect(&backend.users(), &RamUsersModel::stateChanged, &backend.users(), [&] {
        if (backend.users().state() != State::Ready || knownWhenReady >= 0)
            return;
        knownWhenReady = 0;
        for (int row = 0; row < backend.users().rowCount(); ++row)
            knownWhenReady += backend.users().user(row).keys ? 1 : 0;
    });
    // The last ones are slow, so that a miscount would show.
    backend.users().refresh();
    QTRY_COMPARE(backend.users().rowCount(), 23);
    for (int i = 0; i < 8; ++i)
        backend.users().refreshKeys(u"order-service"_s);
    backend.plan(u"ListAccessKeys"_s, Kind::Slow, 100);
    QTRY_VERIFY_WITH_TIMEOUT(knownWhenReady >= 0, patience);
    QCOMPARE(knownWhenReady, 23);
}

void TstRamUsersModel::followsTheSecrets()
{
    UsersBackend backend;
    backend.users().refresh();
    backend.secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(backend.users().state(), State::Ready, patience);
    const QSignalSpy changed(&backend.users(), &QAbstractItemModel::dataChanged);
    backend.secrets().remove(SecretOperations::expectedName(u"order-service"_s));
    QVERIFY(changed.count() > 0);
    // Nobody had asked for the AccessKeys of a user that has a secret.
    QTRY_COMPARE(backend.stateOf(u"order-service"_s), UserState::Selectable);
}

void TstRamUsersModel::startsAnewWithTheSession()
{
    UsersBackend backend;
    backend.users().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(backend.users().state(), State::Ready, patience);
    backend.session().restart();
    QCOMPARE(backend.users().rowCount(), 0);
    QCOMPARE(backend.users().state(), State::Loading);
    QTRY_COMPARE_WITH_TIMEOUT(backend.users().state(), State::Ready, patience);
    QCOMPARE(backend.users().rowCount(), 23);
}

QTEST_GUILESS_MAIN(TstRamUsersModel)
#include "tst_ramusersmodel.moc"
