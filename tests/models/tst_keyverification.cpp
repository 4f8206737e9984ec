#include "models/keyverification.h"
#include "tests/support/localbackend.h"
#include "tests/support/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = local::Fault::Kind;

constexpr int patience = 20'000;
const QString builderKey = u"LTAI5tSANDBOX0000021"_s;

AccessKeyPair pair(const QString &id, const char *secret)
{
    return {id, SecretBytes::copyOf(secret)};
}

} // namespace

class TstKeyVerification : public QObject
{
    Q_OBJECT

private slots:
    void verdicts_data();
    void verdicts();
    void disabledKey();
    void oneHarmlessCallWithThatKey();
    void ownAccountIsAskedWhenUnknown();
    void otherAccount();
    void couldNotBeChecked_data();
    void couldNotBeChecked();
    void newCheckEndsTheOldOne();
    void goingAwayEndsTheCheck();
    void checksAgainFromItsAnswer();
    void wordsForEveryVerdict();

private:
    [[nodiscard]] static std::optional<KeyVerdict> verdict(
        LocalBackend &backend, const AccessKeyPair &typed, const QString &userName);
};

std::optional<KeyVerdict> TstKeyVerification::verdict(
    LocalBackend &backend, const AccessKeyPair &typed, const QString &userName)
{
    KeyVerification verification(&backend.session());
    QSignalSpy verified(&verification, &KeyVerification::verified);
    verification.verify(typed, userName);
    if (!verified.wait(patience) || verified.count() != 1)
        return std::nullopt;
    return verified.first().first().value<KeyVerdict>();
}

void TstKeyVerification::verdicts_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("user");
    QTest::addColumn<KeyVerdict>("expected");
    const QByteArray right = "not-a-real-secret-0021";
    const QString user = u"report-builder"_s;
    QTest::newRow("valid") << builderKey << right << user << KeyVerdict::Valid;
    QTest::newRow("wrong secret") << builderKey << "wrong"_ba << user << KeyVerdict::WrongSecret;
    QTest::newRow("secret with space")
        << builderKey << right + ' ' << user << KeyVerdict::WrongSecret;
    QTest::newRow("unknown key") << u"LTAI-no-such-key"_s << right << user
                                 << KeyVerdict::UnknownKey;
    QTest::newRow("other user") << builderKey << right << u"newsletter"_s << KeyVerdict::OtherUser;
    QTest::newRow("name in other case")
        << builderKey << right << u"Report-Builder"_s << KeyVerdict::OtherUser;
}

void TstKeyVerification::verdicts()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, secret);
    QFETCH(const QString, user);
    QFETCH(const KeyVerdict, expected);
    LocalBackend backend;
    QCOMPARE(verdict(backend, pair(id, secret.constData()), user), std::optional(expected));
}

void TstKeyVerification::disabledKey()
{
    LocalBackend backend;
    ApiRequest disable{Product::Ram, "UpdateAccessKey", Effect::Write, {}, {}};
    disable.parameters.add("UserName", u"report-builder"_s);
    disable.parameters.add("UserAccessKeyId", builderKey);
    disable.parameters.add("Status", u"Inactive"_s);
    bool done = false;
    backend.session().api().call(std::move(disable),
        {this, [&done](const Result<ApiReply> &reply) { done = reply.has_value(); }});
    QTRY_VERIFY(done);
    QCOMPARE(verdict(backend, pair(builderKey, "not-a-real-secret-0021"), u"report-builder"_s),
        std::optional(KeyVerdict::Disabled));
}

void TstKeyVerification::oneHarmlessCallWithThatKey()
{
    LocalBackend backend;
    backend.session().identify();
    QTRY_VERIFY(backend.session().identity());
    backend.forget();
    QVERIFY(verdict(backend, pair(builderKey, "not-a-real-secret-0021"), u"report-builder"_s));
    QVERIFY(backend.settle());
    QCOMPARE(backend.actions(), QStringList{u"GetCallerIdentity"_s});
    QCOMPARE(backend.journal().first().accessKeyId, builderKey);
    QVERIFY(backend.journal().first().parameters.isEmpty());
}

void TstKeyVerification::ownAccountIsAskedWhenUnknown()
{
    LocalBackend backend;
    QVERIFY(verdict(backend, pair(builderKey, "not-a-real-secret-0021"), u"report-builder"_s));
    QVERIFY(backend.settle());
    QCOMPARE(backend.requests(u"GetCallerIdentity"_s).size(), 2);
    QVERIFY(backend.journal().last().accessKeyId != builderKey);
}

void TstKeyVerification::otherAccount()
{
    // Somebody else's RAM user of the same name, while the own account is not known yet.
    const auto identity = [](const char *account) {
        return Answer::json(QByteArray(R"({"IdentityType":"RAMUser","AccountId":"%1","UserId":"2",)"
                                       R"("Arn":"acs:ram::%1:user/report-builder",)"
                                       R"("PrincipalId":"2","RequestId":"r"})")
                                .replace("%1", account));
    };
    LocalBackend backend;
    const OffsetClock clock;
    ScriptedServer server;
    Account account = backend.account();
    account.endpoints = Endpoints::local(server.port());
    for (const bool same : {false, true}) {
        Session session(account, u"cn-hangzhou"_s, clock);
        server.play({identity("1000000000000002"),
            identity(same ? "1000000000000002" : "1000000000000001")});
        KeyVerification verification(&session);
        QSignalSpy verified(&verification, &KeyVerification::verified);
        verification.verify(pair(builderKey, "any"), u"report-builder"_s);
        QVERIFY(verified.wait(patience));
        QCOMPARE(verified.first().first().value<KeyVerdict>(),
            same ? KeyVerdict::Valid : KeyVerdict::OtherAccount);
        QCOMPARE(session.identity().has_value(), false);
    }
}

void TstKeyVerification::couldNotBeChecked_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<KeyVerdict>("expected");
    // Never called wrong only because the network is.
    QTest::newRow("server error") << Kind::ServerError << KeyVerdict::NoAnswer;
    QTest::newRow("cut") << Kind::CutBeforeEffect << KeyVerdict::NoAnswer;
    QTest::newRow("garbage") << Kind::GarbageJson << KeyVerdict::NoAnswer;
    QTest::newRow("HTML") << Kind::WrongContentType << KeyVerdict::NoAnswer;
    QTest::newRow("clock") << Kind::Expired << KeyVerdict::ClockWrong;
}

void TstKeyVerification::couldNotBeChecked()
{
    QFETCH(const Kind, kind);
    QFETCH(const KeyVerdict, expected);
    LocalBackend backend;
    backend.plan(u"GetCallerIdentity"_s, kind, 3);
    QCOMPARE(verdict(backend, pair(builderKey, "not-a-real-secret-0021"), u"report-builder"_s),
        std::optional(expected));
}

void TstKeyVerification::newCheckEndsTheOldOne()
{
    LocalBackend backend;
    KeyVerification verification(&backend.session());
    QSignalSpy verified(&verification, &KeyVerification::verified);
    backend.plan(u"GetCallerIdentity"_s, Kind::Slow);
    verification.verify(pair(builderKey, "not-a-real-secret-0021"), u"report-builder"_s);
    QTRY_COMPARE(backend.session().isSandbox(), true);
    verification.verify(pair(builderKey, "wrong"), u"report-builder"_s);
    QVERIFY(verified.wait(patience));
    QCOMPARE(verified.first().first().value<KeyVerdict>(), KeyVerdict::WrongSecret);
    QVERIFY(!verified.wait(500)); // longer than the slow answer takes
}

void TstKeyVerification::goingAwayEndsTheCheck()
{
    LocalBackend backend;
    backend.plan(u"GetCallerIdentity"_s, Kind::Slow);
    auto verification = std::make_unique<KeyVerification>(&backend.session());
    bool told = false;
    connect(verification.get(), &KeyVerification::verified, this, [&told] { told = true; });
    verification->verify(pair(builderKey, "not-a-real-secret-0021"), u"report-builder"_s);
    verification.reset();
    QVERIFY(backend.settle());
    QVERIFY(!told);
}

void TstKeyVerification::checksAgainFromItsAnswer()
{
    // Checking again replaces the client in the middle of its own answer.
    LocalBackend backend;
    KeyVerification verification(&backend.session());
    QList<KeyVerdict> verdicts;
    connect(&verification, &KeyVerification::verified, this, [&](KeyVerdict verdict) {
        verdicts << verdict;
        if (verdicts.size() < 5)
            verification.verify(pair(builderKey, "wrong"), u"report-builder"_s);
    });
    verification.verify(pair(builderKey, "not-a-real-secret-0021"), u"report-builder"_s);
    QTRY_COMPARE_WITH_TIMEOUT(verdicts.size(), 5, patience);
    QCOMPARE(verdicts.first(), KeyVerdict::Valid);
    QCOMPARE(verdicts.last(), KeyVerdict::WrongSecret);
}

void TstKeyVerification::wordsForEveryVerdict()
{
    QStringList all;
    for (int i = 0; i <= static_cast<int>(KeyVerdict::NoAnswer); ++i)
        all << verdictText(static_cast<KeyVerdict>(i), u"key-1"_s, u"alice"_s, u"host"_s);
    QVERIFY(!all.contains(QString()));
    QCOMPARE(all.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(TstKeyVerification)
#include "tst_keyverification.moc"
