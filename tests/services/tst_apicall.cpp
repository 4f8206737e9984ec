#include "tests/services/apifixture.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray throttling = R"({"Code":"Rejected.Throttling","RequestId":"r"})";

QByteArray chunked(const QByteArray &body, qsizetype size)
{
    QByteArray bytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                       "Transfer-Encoding: chunked\r\n\r\n";
    for (qsizetype i = 0; i < body.size(); i += size) {
        const QByteArray piece = body.mid(i, size);
        bytes += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    }
    return bytes + "0\r\n\r\n";
}

} // namespace

class TstApiCall : public QObject
{
    Q_OBJECT

private slots:
    void whatGoesOnTheWire();
    void signsEveryAttemptAnew();
    void signsTheSecurityToken();
    void keepsSecretsInTheBody();
    void goodAnswers_data();
    void goodAnswers();
    void handsSecretsOver();
    void usesTheConnectionAgain();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void keepsNoCookies();
    void repeatsThrottled_data();
    void repeatsThrottled();
    void givesUpAfterThree_data();
    void givesUpAfterThree();
    void tellsTheServicesError();
    void sendsNothingWhenTheHeapIsFull();
    void doesNotShortenASecret();
};

void TstApiCall::whatGoesOnTheWire()
{
    ApiFixture fixture;
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(fixture.results.front());
    QCOMPARE(fixture.results.front()->requestId(), u"scripted"_s);
    QCOMPARE(fixture.server.requests().size(), 1);
    const WireRequest &request = fixture.server.requests().first();
    QCOMPARE(request.requestLine(), "POST / HTTP/1.1"_ba);
    QCOMPARE(request.header("Host"), "127.0.0.1:" + QByteArray::number(fixture.server.port()));
    QCOMPARE(request.header("x-acs-action"), "TestAction"_ba);
    QCOMPARE(request.header("x-acs-version"), "2016-01-20"_ba);
    QCOMPARE(request.header("Content-Type"), "application/x-www-form-urlencoded"_ba);
    QCOMPARE(request.header("Content-Length"), QByteArray::number(request.body.size()));
    QCOMPARE(request.header("Accept"), "application/json"_ba);
    QCOMPARE(request.header("Accept-Encoding"), "identity"_ba);
    QCOMPARE(request.header("User-Agent"), "Keyturn"_ba);
    for (const char *unwanted : {"Cookie", "Transfer-Encoding", "Upgrade", "HTTP2-Settings",
             "Referer", "x-acs-security-token", "x-acs-credentials-provider", "Expect"})
        QVERIFY2(request.header(unwanted).isNull(), unwanted);
    QCOMPARE(request.body, "Name=a%20b%26c%3D%E4%B8%AD&SecretData=Tr0ub4dor%263"_ba);
    QVERIFY(request.isSignedWith(ApiFixture::keyId, ApiFixture::keySecret));
    QVERIFY(!request.isSignedWith(ApiFixture::keyId, "another secret"));

    const QDateTime date =
        QDateTime::fromString(QString::fromLatin1(request.header("x-acs-date")), Qt::ISODate);
    QVERIFY(request.header("x-acs-date").endsWith('Z'));
    QVERIFY(qAbs(date.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    static const QRegularExpression nonce(u"^[0-9a-f]{32}$"_s);
    const QString sent = QString::fromLatin1(request.header("x-acs-signature-nonce"));
    QVERIFY(nonce.match(sent).hasMatch());
}

void TstApiCall::signsEveryAttemptAnew()
{
    ApiFixture fixture({Answer::json("{}", 500), Answer::json(throttling, 429)});
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(fixture.results.front());
    QCOMPARE(fixture.server.requests().size(), 3);
    QSet<QByteArray> nonces;
    for (const WireRequest &request : fixture.server.requests()) {
        QVERIFY(request.isSignedWith(ApiFixture::keyId, ApiFixture::keySecret));
        QCOMPARE(request.body, fixture.server.requests().first().body);
        nonces << request.header("x-acs-signature-nonce");
    }
    QCOMPARE(nonces.size(), 3);
}

void TstApiCall::signsTheSecurityToken()
{
    ApiFixture fixture;
    fixture.reconnect(ApiFixture::shortTimes(), u"CAIS-token+/="_s);
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    const WireRequest &request = fixture.server.requests().first();
    QCOMPARE(request.header("x-acs-security-token"), "CAIS-token+/="_ba);
    QVERIFY(request.header("Authorization").contains(";x-acs-security-token;"));
    QVERIFY(request.isSignedWith(ApiFixture::keyId, ApiFixture::keySecret));
}

void TstApiCall::keepsSecretsInTheBody()
{
    ApiFixture fixture({Answer::drop(Answer::End::Close)});
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    const WireRequest &request = fixture.server.requests().first();
    QVERIFY(!request.head.contains("Tr0ub4dor"));
    QVERIFY(!request.head.contains("SecretData"));
    QVERIFY(!request.head.contains(ApiFixture::keySecret));
    QVERIFY(!request.body.contains(ApiFixture::keySecret));
    const Error &error = fixture.results.front().error();
    QVERIFY(error.message.isEmpty()); // Qt's own text holds the whole URL
}

void TstApiCall::goodAnswers_data()
{
    QTest::addColumn<Answer>("answer");
    const QByteArray body = R"({"a":"中","RequestId":"r"})";
    const auto raw = [](const QByteArray &bytes) { return Answer{bytes}; };
    // Qt sometimes takes a body for broken off that comes in one with the end of its connection.
    const auto endless = [](const QByteArray &head, const QByteArray &rest) {
        Answer answer{head + "\r\nContent-Type: application/json\r\n\r\n" + rest};
        answer.end = Answer::End::Close;
        answer.beforeEnd = std::chrono::milliseconds(50);
        return answer;
    };
    Answer slow = Answer::json(body);
    slow.piece = 20;
    slow.pause = std::chrono::milliseconds(5);
    QTest::newRow("plain") << Answer::json(body);
    QTest::newRow("in pieces") << slow;
    QTest::newRow("plain type") << Answer::typed("application/json", body);
    QTest::newRow("type in capitals") << Answer::typed("Application/JSON; charset=UTF-8", body);
    QTest::newRow("chunked") << raw(chunked(body, 7));
    QTest::newRow("chunked, in single bytes") << raw(chunked(body, 1));
    QTest::newRow("until the connection ends") << endless("HTTP/1.1 200 OK", body);
    QTest::newRow("HTTP/1.0") << endless("HTTP/1.0 200 OK", body);
    QTest::newRow("100 before it")
        << raw("HTTP/1.1 100 Continue\r\n\r\n" + Answer::json(body).bytes);
    QTest::newRow("3 MiB") << Answer::json(
        R"({"a":"中","RequestId":"r","x":")" + QByteArray(3 * 1024 * 1024, 'x') + "\"}");
}

void TstApiCall::goodAnswers()
{
    QFETCH(const Answer, answer);
    ApiFixture fixture({answer});
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(fixture.results.front());
    QCOMPARE(fixture.results.front()->object["a"_L1].toString(), u"中"_s);
    QCOMPARE(fixture.server.requests().size(), 1);
}

void TstApiCall::handsSecretsOver()
{
    const QByteArray body = R"({"Key":{"Secret":"v\u4e2d","Id":"i"},"RequestId":"r"})";
    ApiFixture fixture({Answer::json(body)});
    ApiRequest request = ApiFixture::request(Effect::Read);
    request.secretMembers = {"Secret"};
    fixture.call(std::move(request));
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(fixture.results.front());
    const ApiReply &reply = *fixture.results.front();
    QVERIFY(reply.secrets.at("Secret").equals(SecretBytes::copyOf("v中")));
    QCOMPARE(reply.object["Key"_L1]["Secret"_L1].toString(), QString());
    QCOMPARE(reply.object["Key"_L1]["Id"_L1].toString(), u"i"_s);
}

void TstApiCall::usesTheConnectionAgain()
{
    ApiFixture fixture;
    for (std::size_t i = 1; i <= 3; ++i) {
        fixture.call(Effect::Write);
        QTRY_COMPARE(fixture.told(), i);
        QVERIFY(fixture.results.back());
    }
    QCOMPARE(fixture.server.requests().size(), 3);
    QCOMPARE(fixture.server.connections(), 1);
}

void TstApiCall::followsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TstApiCall::followsNoRedirect()
{
    QFETCH(const int, status);
    ScriptedServer elsewhere;
    ApiFixture fixture({Answer::redirect(
        status, "http://127.0.0.1:" + QByteArray::number(elsewhere.port()) + "/")});
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(!fixture.results.front());
    QCOMPARE(fixture.results.front().error().kind, ErrorKind::Protocol);
    QCOMPARE(fixture.results.front().error().outcome, Outcome::Unknown);
    fixture.call(Effect::Write); // had it followed, the other server would know by now
    QTRY_COMPARE(fixture.told(), std::size_t(2));
    QCOMPARE(elsewhere.connections(), 0);
    QCOMPARE(fixture.server.requests().size(), 2);
}

void TstApiCall::keepsNoCookies()
{
    Answer answer = ScriptedServer::good();
    answer.bytes.replace("Content-Length", "Set-Cookie: track=1; Path=/\r\nContent-Length");
    ApiFixture fixture({answer});
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(2));
    QVERIFY(fixture.server.requests().last().header("Cookie").isNull());
}

void TstApiCall::repeatsThrottled_data()
{
    QTest::addColumn<Effect>("effect");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("good");
    for (const auto &[name, effect] :
        {std::pair{"read", Effect::Read}, std::pair{"write", Effect::Write}}) {
        QTest::addRow("%s, once", name) << effect << 1 << 2 << true;
        QTest::addRow("%s, twice", name) << effect << 2 << 3 << true;
        QTest::addRow("%s, for ever", name) << effect << 9 << 3 << false;
    }
}

void TstApiCall::repeatsThrottled()
{
    QFETCH(const Effect, effect);
    QFETCH(const int, times);
    QFETCH(const int, requests);
    QFETCH(const bool, good);
    ApiFixture fixture(QList<Answer>(times, Answer::json(throttling, 429)));
    fixture.call(effect);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QCOMPARE(fixture.results.front().has_value(), good);
    if (!good) {
        QCOMPARE(fixture.results.front().error().kind, ErrorKind::Throttled);
        QCOMPARE(fixture.results.front().error().outcome, Outcome::Rejected);
    }
    QCOMPARE(fixture.server.requests().size(), requests);
}

void TstApiCall::givesUpAfterThree_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("500") << Answer::json(R"({"Code":"InternalFailure","RequestId":"r"})", 500)
                         << ErrorKind::Server;
    QTest::newRow("garbage") << Answer::json("no JSON") << ErrorKind::Protocol;
    QTest::newRow("HTML") << Answer::typed("text/html", "<p>") << ErrorKind::Protocol;
    QTest::newRow("FIN") << Answer::drop(Answer::End::Close) << ErrorKind::Network;
    QTest::newRow("RST") << Answer::drop(Answer::End::Reset) << ErrorKind::Network;
    QTest::newRow("silent") << Answer::silent() << ErrorKind::Timeout;
}

void TstApiCall::givesUpAfterThree()
{
    QFETCH(const Answer, answer);
    QFETCH(const ErrorKind, kind);
    ApiFixture fixture(QList<Answer>(9, answer));
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(!fixture.results.front());
    QCOMPARE(fixture.results.front().error().kind, kind);
    QCOMPARE(fixture.server.requests().size(), 3);
    fixture.server.play({answer, answer});
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(2));
    QVERIFY(fixture.results.back()); // the third attempt may still save it
    QCOMPARE(fixture.server.requests().size(), 6);
}

void TstApiCall::tellsTheServicesError()
{
    ApiFixture fixture({Answer::json(
        R"({"Code":"Forbidden.ResourceNotFound","Message":"No.","RequestId":"r-1"})", 404)});
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QCOMPARE(fixture.results.front().error(),
        (Error{ErrorKind::NotFound, Outcome::Rejected, u"Forbidden.ResourceNotFound"_s, u"No."_s,
            u"r-1"_s}));
    QCOMPARE(fixture.server.requests().size(), 1);
}

void TstApiCall::sendsNothingWhenTheHeapIsFull()
{
    ApiFixture fixture;
    ApiRequest request = ApiFixture::request(Effect::Write);
    SecretBytes lost;
    lost.invalidate();
    request.parameters.addSecret("Lost", std::move(lost));
    fixture.call(std::move(request));
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(!fixture.results.front());
    QCOMPARE(fixture.results.front().error().kind, ErrorKind::Refused);
    QCOMPARE(fixture.results.front().error().outcome, Outcome::NotSent);
    QCOMPARE(fixture.server.connections(), 0);
}

void TstApiCall::doesNotShortenASecret()
{
    ApiFixture fixture;
    ApiRequest request = ApiFixture::request(Effect::Write);
    request.parameters.addSecret("Long", SecretBytes::copyOf(std::string(100'000, '%')));
    fixture.call(std::move(request));
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(fixture.results.front());
    QCOMPARE(fixture.server.requests().first().field("Long"), QByteArray(100'000, '%'));
}

QTEST_GUILESS_MAIN(TstApiCall)
#include "tst_apicall.moc"
