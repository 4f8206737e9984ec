#include "tests/services/apifixture.h"

#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Misfortune
{
    const char *name;
    Answer answer;
    ErrorKind kind;
    Outcome outcome;
};

Answer raw(const QByteArray &bytes, Answer::End end = Answer::End::KeepOpen)
{
    Answer answer{bytes};
    answer.end = end;
    return answer;
}

Answer chunkedHead(const QByteArray &chunks, Answer::End end)
{
    return raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
               "Transfer-Encoding: chunked\r\n\r\n"
            + chunks,
        end);
}

Answer trickle()
{
    Answer answer = ScriptedServer::good();
    answer.piece = 1;
    answer.pause = 30ms; // every byte is in time, the whole is not
    return answer;
}

Answer withHeader(Answer answer, const QByteArray &header)
{
    answer.bytes.replace("Content-Length:", header + "\r\nContent-Length:");
    return answer;
}

QByteArray error(const char *code)
{
    return QByteArray(R"({"Code":")") + code + R"(","RequestId":"r","Message":"m"})";
}

QList<Misfortune> connectionFaults()
{
    using enum Answer::End;
    using Start = Answer::Start;
    const Answer good = ScriptedServer::good();
    const qsizetype head = good.bytes.indexOf("\r\n\r\n") + 4;
    return {
        {"FIN", Answer::drop(Close), ErrorKind::Network, Outcome::Unknown},
        {"RST", Answer::drop(Reset), ErrorKind::Network, Outcome::Unknown},
        {"FIN after the head", Answer::drop(Close, Start::Head), ErrorKind::Network,
            Outcome::Unknown},
        {"RST after the head", Answer::drop(Reset, Start::Head), ErrorKind::Network,
            Outcome::Unknown},
        {"half a head, FIN", good.cutAfter(30), ErrorKind::Network, Outcome::Unknown},
        {"half a head, RST", good.cutAfter(30, Reset), ErrorKind::Network, Outcome::Unknown},
        {"head only, FIN", good.cutAfter(head), ErrorKind::Network, Outcome::Unknown},
        {"half a body, FIN", good.cutAfter(head + 9), ErrorKind::Network, Outcome::Unknown},
        {"half a body, RST", good.cutAfter(head + 9, Reset), ErrorKind::Network, Outcome::Unknown},
        {"last byte missing, FIN", good.cutAfter(good.bytes.size() - 1), ErrorKind::Network,
            Outcome::Unknown},
        {"chunked, no end", chunkedHead("16\r\n{\"RequestId\":\"scripted", Close),
            ErrorKind::Network, Outcome::Unknown},
        {"chunked, last chunk missing",
            chunkedHead("18\r\n{\"RequestId\":\"scripted\"}\r\n", Close), ErrorKind::Network,
            Outcome::Unknown},
        {"silent", Answer::silent(), ErrorKind::Timeout, Outcome::Unknown},
        {"half a body, silent", good.cutAfter(head + 9, KeepOpen), ErrorKind::Timeout,
            Outcome::Unknown},
        {"trickle", trickle(), ErrorKind::Timeout, Outcome::Unknown},
    };
}

QList<Misfortune> answerFaults()
{
    const QByteArray megabytes(5 * 1024 * 1024, 'x');
    const QByteArray fat = R"({"RequestId":"r","x":")" + megabytes + "\"}";
    const auto damaged = [](const char *name, const Answer &answer) {
        return Misfortune{name, answer, ErrorKind::Protocol, Outcome::Unknown};
    };
    return {
        damaged("garbage", Answer::json("<<< no JSON >>>")),
        damaged("truncated JSON", Answer::json(R"({"RequestId":"scri)")),
        damaged("two objects", Answer::json(R"({"RequestId":"r"}{"RequestId":"r"})")),
        damaged("name twice", Answer::json(R"({"RequestId":"r","RequestId":"r"})")),
        damaged("array", Answer::json(R"([{"RequestId":"r"}])")),
        damaged("no RequestId", Answer::json(R"({"SecretName":"n"})")),
        damaged("empty body", Answer::json("")),
        damaged("204", raw("HTTP/1.1 204 No Content\r\n\r\n")),
        damaged("5 MiB", Answer::json(fat)),
        damaged("5 MiB without a length",
            raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + fat,
                Answer::End::Close)),
        damaged("HTML", Answer::typed("text/html", R"({"RequestId":"r"})")),
        damaged("XML", Answer::typed("text/xml;charset=utf-8", "<KMS/>")),
        damaged("text that begins like JSON", Answer::typed("application/jsonp", "f({})")),
        damaged(
            "no type", raw("HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{\"RequestId\":\"r\"}")),
        damaged("compressed all the same",
            withHeader(Answer::json("\x1f\x8b\x08"), "Content-Encoding: gzip")),
        damaged("302", Answer::redirect(302, "/")),
        damaged("304", raw("HTTP/1.1 304 Not Modified\r\n\r\n")),
        damaged("503 as HTML",
            raw("HTTP/1.1 503 X\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>")),
        damaged("400 as HTML",
            raw("HTTP/1.1 400 X\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>")),
        {"500", Answer::json(error("InternalFailure"), 500), ErrorKind::Server, Outcome::Unknown},
        {"503", Answer::json(error("ServiceUnavailable"), 503), ErrorKind::Server,
            Outcome::Unknown},
        {"500 with a strange code", Answer::json(error("New"), 500), ErrorKind::Server,
            Outcome::Unknown},
        {"400 without RequestId", Answer::json(R"({"Code":"InvalidParameter"})", 400),
            ErrorKind::InvalidParameter, Outcome::Unknown},
        {"429 without RequestId", Answer::json(R"({"Code":"Rejected.Throttling"})", 429),
            ErrorKind::Throttled, Outcome::Unknown},
        {"nonce used", Answer::json(error("SignatureNonceUsed"), 400), ErrorKind::Other,
            Outcome::Unknown},
        {"400", Answer::json(error("InvalidParameter"), 400), ErrorKind::InvalidParameter,
            Outcome::Rejected},
        {"401 that wants a password",
            withHeader(Answer::json(error("IncompleteSignature"), 401),
                "WWW-Authenticate: Basic realm=\"x\""),
            ErrorKind::Credentials, Outcome::Rejected},
        {"403", Answer::json(error("Forbidden.NoPermission"), 403), ErrorKind::Denied,
            Outcome::Rejected},
        {"409", Answer::json(error("Rejected.ResourceExist"), 409), ErrorKind::AlreadyExists,
            Outcome::Rejected},
        {"clock", Answer::json(error("InvalidTimeStamp.Expired"), 400), ErrorKind::ClockSkew,
            Outcome::Rejected},
    };
}

} // namespace

class TstApiCallFaults : public QObject
{
    Q_OBJECT

private slots:
    void writesGoOnce_data();
    void writesGoOnce();
    void oldConnection();
    void endsAtOnce_data();
    void endsAtOnce();
    void notHttp();
    void refusedConnection_data();
    void refusedConnection();
    void firstByteWithoutABody();
    void largeSecretAnswers();
};

void TstApiCallFaults::writesGoOnce_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<bool>("warm");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Outcome>("outcome");
    const QList<Misfortune> all = connectionFaults() + answerFaults();
    for (const Misfortune &misfortune : all) {
        for (const bool warm : {false, true})
            QTest::addRow("%s, %s", misfortune.name, warm ? "warm" : "cold")
                << misfortune.answer << warm << misfortune.kind << misfortune.outcome;
    }
}

void TstApiCallFaults::writesGoOnce()
{
    QFETCH(const Answer, answer);
    QFETCH(const bool, warm);
    QFETCH(const ErrorKind, kind);
    QFETCH(const Outcome, outcome);
    ApiFixture fixture;
    if (warm) {
        fixture.call(Effect::Read);
        QTRY_COMPARE(fixture.told(), std::size_t(1));
    }
    const int before = warm ? 1 : 0;
    fixture.server.play({answer});
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.told(), std::size_t(before) + 1);
    QVERIFY(!fixture.results.back());
    QCOMPARE(fixture.results.back().error().outcome, outcome);
    QCOMPARE(fixture.results.back().error().kind, kind);
    QCOMPARE(fixture.server.requests().size(), before + 1);
    if (warm)
        QCOMPARE(fixture.server.requests().at(1).connection, 1); // the case that it means to try
    // "And nothing more": a later call is the next thing that the server sees.
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(before) + 2);
    QVERIFY(fixture.results.back());
    QCOMPARE(fixture.server.requests().size(), before + 2);
    QCOMPARE(fixture.told(), std::size_t(before) + 2);
}

void TstApiCallFaults::oldConnection()
{
    // The server closes a kept connection just when the client writes into it.
    Answer last = ScriptedServer::good();
    last.end = Answer::End::Close;
    ApiFixture fixture({last});
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.told(), std::size_t(2));
    if (!fixture.results.back())
        QVERIFY(fixture.results.back().error().outcome != Outcome::Rejected);
    QVERIFY(fixture.server.requests().size() <= 2);
}

void TstApiCallFaults::endsAtOnce_data()
{
    QTest::addColumn<Answer::End>("end");
    QTest::newRow("FIN") << Answer::End::Close;
    QTest::newRow("RST") << Answer::End::Reset;
}

void TstApiCallFaults::endsAtOnce()
{
    QFETCH(const Answer::End, end);
    ApiFixture fixture(QList<Answer>(4, Answer::drop(end, Answer::Start::Connection)));
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(!fixture.results.front());
    QCOMPARE(fixture.results.front().error().kind, ErrorKind::Network);
    QVERIFY(fixture.results.front().error().outcome != Outcome::Rejected);
    QVERIFY(fixture.server.requests().size() <= 1);
}

void TstApiCallFaults::notHttp()
{
    ApiFixture fixture({raw("SSH-2.0-OpenSSH_9.2\r\n", Answer::End::Close)});
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(!fixture.results.front());
    QCOMPARE(fixture.results.front().error().outcome, Outcome::Unknown);
    QCOMPARE(fixture.server.requests().size(), 1);
}

void TstApiCallFaults::refusedConnection_data()
{
    QTest::addColumn<Effect>("effect");
    QTest::newRow("read") << Effect::Read;
    QTest::newRow("write") << Effect::Write;
}

void TstApiCallFaults::refusedConnection()
{
    QFETCH(const Effect, effect);
    ApiFixture fixture(ScriptedServer::deadPort());
    fixture.call(effect);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(!fixture.results.front());
    QCOMPARE(
        fixture.results.front().error(), (Error{ErrorKind::Network, Outcome::NotSent, {}, {}, {}}));
}

void TstApiCallFaults::firstByteWithoutABody()
{
    // GetCallerIdentity has no parameters; its answer must not be waited for any longer.
    CallTiming timing = ApiFixture::shortTimes();
    timing.total = 60s;
    ApiFixture fixture({Answer::silent()});
    fixture.reconnect(timing);
    fixture.call({Product::Sts, "GetCallerIdentity", Effect::Write, {}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.told(), std::size_t(1), 4000);
    QCOMPARE(fixture.results.front().error().kind, ErrorKind::Timeout);
    QCOMPARE(fixture.results.front().error().outcome, Outcome::Unknown);
}

void TstApiCallFaults::largeSecretAnswers()
{
    const auto answer = [](qsizetype size) {
        return Answer::json(R"({"RequestId":"r","Secret":")" + QByteArray(size, 's') + "\"}");
    };
    ApiFixture fixture({answer(100'000), answer(300'000)});
    for (const bool fits : {true, false}) {
        ApiRequest request = ApiFixture::request(Effect::Write);
        request.secretMembers = {"Secret"};
        fixture.call(std::move(request));
        QTRY_COMPARE(fixture.told(), std::size_t(fits ? 1 : 2));
        QCOMPARE(fixture.results.back().has_value(), fits);
    }
    QCOMPARE(fixture.results.front()->secrets.at("Secret").size(), std::size_t(100'000));
    QCOMPARE(fixture.results.back().error().kind, ErrorKind::Protocol);
}

QTEST_GUILESS_MAIN(TstApiCallFaults)
#include "tst_apicallfaults.moc"
