#include "tests/services/apifixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The six rules of a callback.
class TstApiCallLife : public QObject
{
    Q_OBJECT

private slots:
    void neverBeforeTheCallReturned();
    void onceAndThenGone();
    void isAChildOfItsContext();
    void contextDiesBeforeItStarts();
    void contextDiesInFlight();
    void contextDiesBetweenAttempts();
    void contextDiesWhileTheAnswerComes();
    void callbackDeletesItsContext();
    void callbackDeletesItsContextOnFailure();
    void callbackStartsTheNextCall();
    void callbackDeletesTheClient();
    void clientDiesBeforeItStarts();
    void clientDiesInFlight();
    void clientDiesBetweenAttempts();
    void diesAtAnyMoment_data();
    void diesAtAnyMoment();
    void callsDoNotDisturbEachOther();
    void manyCallsEnd();
};

namespace {

constexpr auto throttling = R"({"Code":"Rejected.Throttling","RequestId":"r"})";

CallTiming longWaits()
{
    CallTiming timing = ApiFixture::shortTimes();
    timing.throttledBase = 1h;
    timing.longestWait = 1h;
    return timing;
}

//! Calls `then` after so many turns of the event loop.
void afterTurns(int turns, QObject *context, const std::function<void()> &then)
{
    if (turns == 0)
        return then();
    QTimer::singleShot(
        0, context, [turns, context, then] { afterTurns(turns - 1, context, then); });
}

} // namespace

void TstApiCallLife::neverBeforeTheCallReturned()
{
    ApiFixture fixture;
    fixture.call(Effect::Read);
    QCOMPARE(fixture.told(), std::size_t(0));
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    // Not even when Keyturn itself refuses the call.
    SecretBytes lost;
    lost.invalidate();
    ApiRequest request = ApiFixture::request(Effect::Write);
    request.parameters.addSecret("Lost", std::move(lost));
    fixture.call(std::move(request));
    QCOMPARE(fixture.told(), std::size_t(1));
    QTRY_COMPARE(fixture.told(), std::size_t(2));
}

void TstApiCallLife::onceAndThenGone()
{
    ApiFixture fixture({Answer::json("{}", 500), Answer::drop(Answer::End::Reset)});
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QTRY_VERIFY(fixture.context->children().isEmpty());
    QCOMPARE(fixture.told(), std::size_t(1));
}

void TstApiCallLife::isAChildOfItsContext()
{
    ApiFixture fixture;
    fixture.call(Effect::Read);
    QCOMPARE(fixture.context->children().size(), 1);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QTRY_COMPARE(fixture.context->children().size(), 0);
}

void TstApiCallLife::contextDiesBeforeItStarts()
{
    ApiFixture fixture;
    fixture.call(Effect::Write);
    fixture.context.reset();
    fixture.context = std::make_unique<QObject>();
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QCOMPARE(fixture.server.requests().size(), 1);
}

void TstApiCallLife::contextDiesInFlight()
{
    ApiFixture fixture({Answer::silent()});
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.server.requests().size(), 1);
    QCOMPARE(fixture.server.openConnections(), 1);
    fixture.context.reset();
    QTRY_COMPARE(fixture.server.openConnections(), 0); // aborted, not merely forgotten
    QCOMPARE(fixture.told(), std::size_t(0));
    fixture.context = std::make_unique<QObject>();
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QCOMPARE(fixture.server.requests().size(), 2);
}

void TstApiCallLife::contextDiesBetweenAttempts()
{
    ApiFixture fixture({Answer::json(throttling, 429)});
    fixture.reconnect(longWaits());
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.server.requests().size(), 1);
    fixture.context.reset();
    fixture.context = std::make_unique<QObject>();
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QCOMPARE(fixture.server.requests().size(), 2);
}

void TstApiCallLife::contextDiesWhileTheAnswerComes()
{
    Answer slow = ScriptedServer::good();
    slow.piece = 10;
    slow.pause = 20ms;
    ApiFixture fixture({slow});
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.server.requests().size(), 1);
    QSignalSpy never(fixture.context.get(), &QObject::objectNameChanged);
    QVERIFY(!never.wait(60)); // some pieces are on their way
    fixture.context.reset();
    QTRY_COMPARE(fixture.server.openConnections(), 0);
    QCOMPARE(fixture.told(), std::size_t(0));
}

void TstApiCallLife::callbackDeletesItsContext()
{
    ApiFixture fixture;
    const auto held = std::make_shared<int>(7);
    int seen = 0;
    fixture.api->call(ApiFixture::request(Effect::Write),
        {fixture.context.get(), [&fixture, &seen, held](const Result<ApiReply> &reply) {
             fixture.context.reset();
             seen = reply ? *held : -1;
         }});
    QTRY_COMPARE(seen, 7);
    QCOMPARE(fixture.server.requests().size(), 1);
}

void TstApiCallLife::callbackDeletesItsContextOnFailure()
{
    for (const Answer &answer : {Answer::drop(Answer::End::Close), Answer::silent(),
             Answer::json(QByteArray(5 * 1024 * 1024, 'x'))}) {
        ApiFixture fixture({answer});
        int calls = 0;
        fixture.api->call(ApiFixture::request(Effect::Write),
            {fixture.context.get(), [&fixture, &calls](const Result<ApiReply> &) {
                 fixture.context.reset();
                 ++calls;
             }});
        QTRY_COMPARE(calls, 1);
    }
}

void TstApiCallLife::callbackStartsTheNextCall()
{
    ApiFixture fixture;
    fixture.api->call(ApiFixture::request(Effect::Read),
        {fixture.context.get(),
            [&fixture](const Result<ApiReply> &) { fixture.call(Effect::Write); }});
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(fixture.results.front());
    QCOMPARE(fixture.server.requests().size(), 2);
    QTRY_VERIFY(fixture.context->children().isEmpty());
}

void TstApiCallLife::callbackDeletesTheClient()
{
    // As when an answer makes the window change its account.
    for (const Answer &answer : {ScriptedServer::good(), Answer::json("{}", 400),
             Answer::drop(Answer::End::Close), Answer::json(QByteArray(5 * 1024 * 1024, 'x'))}) {
        ApiFixture fixture({answer});
        int calls = 0;
        fixture.api->call(ApiFixture::request(Effect::Write),
            {fixture.context.get(), [&fixture, &calls](const Result<ApiReply> &) {
                 fixture.api.reset();
                 ++calls;
             }});
        QTRY_COMPARE(calls, 1);
        QTRY_VERIFY(fixture.context->children().isEmpty());
    }
}

void TstApiCallLife::clientDiesBeforeItStarts()
{
    ApiFixture fixture;
    fixture.call(Effect::Write);
    fixture.api.reset();
    QTRY_VERIFY(fixture.context->children().isEmpty());
    QCOMPARE(fixture.told(), std::size_t(0));
    QCOMPARE(fixture.server.connections(), 0);
}

void TstApiCallLife::clientDiesInFlight()
{
    ApiFixture fixture({Answer::silent()});
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.server.requests().size(), 1);
    fixture.api.reset();
    QTRY_COMPARE(fixture.server.openConnections(), 0);
    QTRY_VERIFY(fixture.context->children().isEmpty());
    QCOMPARE(fixture.told(), std::size_t(0));
}

void TstApiCallLife::clientDiesBetweenAttempts()
{
    ApiFixture fixture({Answer::json(throttling, 429)});
    fixture.reconnect(longWaits());
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.server.requests().size(), 1);
    fixture.api.reset();
    QTRY_COMPARE(fixture.server.openConnections(), 0);
    QCOMPARE(fixture.told(), std::size_t(0));
    QCOMPARE(fixture.server.requests().size(), 1);
}

void TstApiCallLife::diesAtAnyMoment_data()
{
    QTest::addColumn<bool>("client");
    QTest::addColumn<bool>("silent");
    QTest::newRow("context") << false << false;
    QTest::newRow("context, no answer") << false << true;
    QTest::newRow("client") << true << false;
    QTest::newRow("client, no answer") << true << true;
}

void TstApiCallLife::diesAtAnyMoment()
{
    // Qt still asks for the body of a request that was given up a moment ago.
    QFETCH(const bool, client);
    QFETCH(const bool, silent);
    for (int turns = 0; turns < 30; ++turns) {
        ApiFixture fixture(silent ? QList<Answer>{Answer::silent()} : QList<Answer>{});
        fixture.call(Effect::Write);
        bool died = false;
        afterTurns(turns, this, [&] {
            client ? fixture.api.reset() : fixture.context.reset();
            died = true;
        });
        QTRY_VERIFY(died);
        const std::size_t told = fixture.told();
        QVERIFY(told <= (silent ? 0U : 1U));
        // What Qt still has in its queue must do no harm to the next call.
        fixture.server.play({});
        fixture.context = std::make_unique<QObject>();
        fixture.reconnect(ApiFixture::shortTimes());
        fixture.call(Effect::Read);
        QTRY_COMPARE(fixture.told(), told + 1);
        QVERIFY(fixture.results.back());
    }
}

void TstApiCallLife::callsDoNotDisturbEachOther()
{
    ApiFixture fixture({Answer::silent()});
    auto doomed = std::make_unique<QObject>();
    fixture.api->call(ApiFixture::request(Effect::Write),
        {doomed.get(), [](const Result<ApiReply> &) { QFAIL("Its context is dead."); }});
    QTRY_COMPARE(fixture.server.requests().size(), 1);
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.server.requests().size(), 2);
    doomed.reset();
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(fixture.results.front());
}

void TstApiCallLife::manyCallsEnd()
{
    ApiFixture fixture;
    for (int i = 0; i < 50; ++i)
        fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.told(), std::size_t(50));
    for (const Result<ApiReply> &result : fixture.results)
        QVERIFY(result);
    QCOMPARE(fixture.server.requests().size(), 50);
    QTRY_VERIFY(fixture.context->children().isEmpty());
}

QTEST_GUILESS_MAIN(TstApiCallLife)
#include "tst_apicalllife.moc"
