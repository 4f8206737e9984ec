#include "models/servicerole.h"
#include "tests/support/localbackend.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

namespace {

using Id = Prerequisites::Id;
using Kind = local::Fault::Kind;
using State = Prerequisites::State;

constexpr int patience = 20'000;

struct CheckedBackend : LocalBackend
{
    using LocalBackend::LocalBackend;
    Prerequisites &checks() { return workspace().prerequisites; }
    [[nodiscard]] State state(Id id) { return checks().check(id).state; }

    void run()
    {
        checks().run();
        QVERIFY(checks().isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!checks().isRunning(), patience);
    }
    //! Authorizes and gives the problem, or "no end".
    [[nodiscard]] QString authorize()
    {
        QSignalSpy authorized(&checks(), &Prerequisites::authorized);
        checks().authorize();
        return authorized.wait(patience) ? authorized.first().first().toString() : u"no end"_s;
    }
};

} // namespace

class TstPrerequisites : public QObject
{
    Q_OBJECT

private slots:
    void demoHasOneWarning();
    void checksAreInOrderAndNamed();
    void emptyAccountIsAuthorized();
    void authorizesOnlyOnce();
    void completesAHalfDoneRole();
    void roleOfOtherTrustDoesNotCount();
    void authorizingFails();
    void authorizingEndsWithTheSession();
    void roleIsTakenAway();
    void notSignedIn();
    void roleCannotBeRead();
    void usersCannotBeListed();
    void policiesCannotBeRead();
    void asksOnceAfterTheSessionChanged();
};

void TstPrerequisites::demoHasOneWarning()
{
    CheckedBackend backend;
    backend.run();
    for (const Id id : {Id::Identity, Id::RamPolicy, Id::KmsPolicy, Id::ServiceRole})
        QCOMPARE(backend.state(id), State::Passed);
    QCOMPARE(backend.state(Id::AccessKeys), State::Warning);
    QVERIFY(backend.checks().check(Id::AccessKeys).detail.contains(u"newsletter"_s));
    QVERIFY(backend.checks().check(Id::AccessKeys).title.contains(u"23"_s));
    QCOMPARE(backend.checks().problemCount(), 1);
    QVERIFY(!backend.checks().hasFailure());
    QCOMPARE(backend.checks().checkedAt(), LocalBackend::start());
    QCOMPARE(backend.checks().accountId(), u"1000000000000001"_s);
    QVERIFY(backend.checks().check(Id::Identity).title.contains(u"kms-admin"_s));
    QVERIFY(backend.checks().check(Id::Identity).detail.contains(u"LTAI5tSANDBOX0000001"_s));
    // It looks, and touches nothing.
    for (const local::RequestRecord &record : backend.journal())
        QVERIFY(record.action.startsWith(u"List"_s) || record.action.startsWith(u"Get"_s));
}

void TstPrerequisites::checksAreInOrderAndNamed()
{
    CheckedBackend backend;
    const QList<Prerequisites::Check> &checks = backend.checks().checks();
    QCOMPARE(checks.size(), 5);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(static_cast<int>(checks.at(i).id), i);
        QVERIFY(!Prerequisites::groupName(checks.at(i).id).isEmpty());
        QCOMPARE(checks.at(i).state, State::Running);
    }
}

void TstPrerequisites::emptyAccountIsAuthorized()
{
    CheckedBackend backend(local::Sample::Empty);
    backend.run();
    QCOMPARE(backend.state(Id::ServiceRole), State::Failed);
    QVERIFY(backend.checks().hasFailure());
    backend.forget();
    QCOMPARE(backend.authorize(), QString());
    QVERIFY(!backend.checks().isAuthorizing());
    QTRY_COMPARE(backend.state(Id::ServiceRole), State::Passed);
    QVERIFY(backend.settle());
    QCOMPARE(backend.actions(),
        (QStringList{u"CreateRole"_s, u"CreatePolicy"_s, u"AttachPolicyToRole"_s, u"GetRole"_s,
            u"ListPoliciesForRole"_s}));
    const QMap<QString, QString> attached{
        {u"PolicyName"_s, u"AliyunKMSManagedRAMCrendentialsRolePolicy"_s},
        {u"PolicyType"_s, u"Custom"_s}, {u"RoleName"_s, u"AliyunKMSManagedRAMCrendentialsRole"_s}};
    QCOMPARE(backend.requests(u"AttachPolicyToRole"_s).first().parameters, attached);
}

void TstPrerequisites::authorizesOnlyOnce()
{
    // What is there already is no failure.
    CheckedBackend backend;
    QCOMPARE(backend.authorize(), QString());
    QTRY_COMPARE(backend.state(Id::ServiceRole), State::Passed);
    for (const QString &action : {u"CreateRole"_s, u"CreatePolicy"_s, u"AttachPolicyToRole"_s}) {
        QCOMPARE(backend.requests(action).size(), 1);
        QVERIFY(!backend.requests(action).first().executed);
    }
}

void TstPrerequisites::completesAHalfDoneRole()
{
    CheckedBackend backend(local::Sample::Empty);
    backend.plan(u"CreatePolicy"_s, Kind::ServerError);
    QVERIFY(!backend.authorize().isEmpty());
    QTRY_COMPARE(backend.state(Id::ServiceRole), State::Failed); // the role alone is not enough
    QCOMPARE(backend.authorize(), QString());
    QTRY_COMPARE(backend.state(Id::ServiceRole), State::Passed);
}

void TstPrerequisites::roleOfOtherTrustDoesNotCount()
{
    CheckedBackend backend(local::Sample::Empty);
    QObject context;
    bool made = false;
    backend.session().ram().createRole(servicerole::roleName(),
        uR"({"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Service":["ecs.aliyuncs.com"]}}],"Version":"1"})"_s,
        u"x"_s, {&context, [&made](const auto &role) { made = role.has_value(); }});
    QTRY_VERIFY(made);
    backend.run();
    QCOMPARE(backend.state(Id::ServiceRole), State::Failed);
}

void TstPrerequisites::authorizingFails()
{
    CheckedBackend backend(local::Sample::Empty);
    backend.run();
    backend.plan(u"CreateRole"_s, Kind::Expired);
    const QString problem = backend.authorize();
    QVERIFY2(problem.contains(u"clock"_s), qPrintable(problem));
    QVERIFY(!backend.checks().isAuthorizing());
    QVERIFY(backend.settle());
    QCOMPARE(backend.state(Id::ServiceRole), State::Failed);
    QVERIFY(backend.requests(u"CreatePolicy"_s).isEmpty());
}

void TstPrerequisites::authorizingEndsWithTheSession()
{
    // The calls of an account that is left never answer; the button must not wait for ever.
    CheckedBackend backend(local::Sample::Empty);
    backend.plan(u"CreateRole"_s, Kind::Slow);
    backend.checks().authorize();
    QVERIFY(backend.checks().isAuthorizing());
    QVERIFY(backend.settle());
    backend.session().restart();
    QTRY_VERIFY_WITH_TIMEOUT(!backend.checks().isRunning(), patience);
    QVERIFY(!backend.checks().isAuthorizing());
}

void TstPrerequisites::roleIsTakenAway()
{
    CheckedBackend backend;
    backend.run();
    QCOMPARE(backend.state(Id::ServiceRole), State::Passed);
    backend.service().setTrouble(Trouble::NoServiceRole, true);
    backend.run();
    QCOMPARE(backend.state(Id::ServiceRole), State::Failed);
    QCOMPARE(backend.checks().problemCount(), 2);
}

void TstPrerequisites::notSignedIn()
{
    CheckedBackend backend;
    Account stranger = backend.account();
    auto credentials = std::make_shared<Credentials>();
    credentials->accessKeyId = u"no-such-key"_s;
    credentials->accessKeySecret = SecretBytes::copyOf("no such secret");
    stranger.credentials = credentials;
    backend.session().setAccount(stranger);
    QTRY_VERIFY_WITH_TIMEOUT(!backend.checks().isRunning(), patience);
    QCOMPARE(backend.state(Id::Identity), State::Failed);
    for (const Id id : {Id::RamPolicy, Id::KmsPolicy, Id::ServiceRole, Id::AccessKeys})
        QCOMPARE(backend.state(id), State::Unknown);
    QVERIFY(backend.checks().hasFailure());
    QVERIFY(!backend.session().identity());
}

void TstPrerequisites::roleCannotBeRead()
{
    CheckedBackend backend;
    backend.plan(u"GetRole"_s, Kind::Expired);
    backend.run();
    QCOMPARE(backend.state(Id::ServiceRole), State::Unknown); // not known is not missing
    QVERIFY(!backend.checks().check(Id::ServiceRole).detail.isEmpty());
}

void TstPrerequisites::usersCannotBeListed()
{
    CheckedBackend backend;
    backend.plan(u"ListUsers"_s, Kind::Expired);
    backend.run();
    QCOMPARE(backend.state(Id::AccessKeys), State::Unknown);
}

void TstPrerequisites::policiesCannotBeRead()
{
    CheckedBackend backend;
    backend.plan(u"ListPoliciesForUser"_s, Kind::Expired);
    backend.run();
    QCOMPARE(backend.state(Id::Identity), State::Passed);
    QCOMPARE(backend.state(Id::RamPolicy), State::Unknown);
    QCOMPARE(backend.state(Id::KmsPolicy), State::Unknown);
    QVERIFY(!backend.checks().hasFailure());
}

void TstPrerequisites::asksOnceAfterTheSessionChanged()
{
    CheckedBackend backend;
    backend.session().restart();
    QTRY_VERIFY_WITH_TIMEOUT(!backend.checks().isRunning() && backend.isListed(), patience);
    QVERIFY(backend.settle());
    for (const QString &action : {u"GetCallerIdentity"_s, u"ListPoliciesForUser"_s, u"GetRole"_s,
             u"ListPoliciesForRole"_s, u"ListUsers"_s, u"ListSecrets"_s})
        QVERIFY2(backend.requests(action).size() == 1,
            qPrintable(u"%1: %2"_s.arg(action).arg(backend.requests(action).size())));
}

QTEST_GUILESS_MAIN(TstPrerequisites)
#include "tst_prerequisites.moc"
