#include "services/local/httpparser.h"

#include <QTest>

using namespace keyturn::local;
using Progress = HttpParser::Progress;

namespace {

//! The status of the failure; 0 if the bytes are a good request, -1 if more is wanted.
int fate(const std::string &bytes)
{
    HttpParser parser;
    switch (parser.feed(bytes)) {
    case Progress::Complete:
        return 0;
    case Progress::Failed:
        return parser.errorStatus();
    default:
        return -1;
    }
}

std::string request(const std::string &headers, const std::string &body = {})
{
    return "POST / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body;
}

} // namespace

class TstHttpParser : public QObject
{
    Q_OBJECT

private slots:
    void readsARequest();
    void readsItSplitAtEveryByte();
    void readsChunks();
    void readsChunksSplitAtEveryByte();
    void readsOneAfterTheOther();
    void tellsThePhase();
    void knowsWhenToClose();
    void refuses_data();
    void refuses();
    void keepsToTheLimits();
};

void TstHttpParser::readsARequest()
{
    HttpParser parser;
    QCOMPARE(parser.feed("POST /?a=%20b HTTP/1.1\r\nHost: x:1\r\nX-Acs-Action:\t ListSecrets "
                         "\r\nContent-Length: 3\r\n\r\nabc"),
        Progress::Complete);
    const HttpRequest request = parser.take();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/?a=%20b");
    QCOMPARE(request.minorVersion, 1);
    QCOMPARE(*request.header("x-acs-action"), "ListSecrets");
    QCOMPARE(*request.header("host"), "x:1");
    QVERIFY(!request.header("missing"));
    QCOMPARE(request.body, "abc");
    QVERIFY(request.keepAlive());
}

void TstHttpParser::readsItSplitAtEveryByte()
{
    const std::string bytes = request("Content-Length: 5\r\n", "hello");
    for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
        HttpParser parser;
        QCOMPARE(parser.feed(bytes.substr(0, cut)), Progress::NeedMore);
        QCOMPARE(parser.feed(bytes.substr(cut)), Progress::Complete);
        QCOMPARE(parser.take().body, "hello");
    }
}

void TstHttpParser::readsChunks()
{
    HttpParser parser;
    QCOMPARE(parser.feed(request(
                 "Transfer-Encoding: Chunked\r\n", "5\r\nhello\r\nA\r\n0123456789\r\n0\r\n\r\n")),
        Progress::Complete);
    QCOMPARE(parser.take().body, "hello0123456789");
}

void TstHttpParser::readsChunksSplitAtEveryByte()
{
    const std::string bytes =
        request("Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n0002\r\nde\r\n0\r\n\r\n");
    for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
        HttpParser parser;
        QCOMPARE(parser.feed(bytes.substr(0, cut)), Progress::NeedMore);
        QCOMPARE(parser.feed(bytes.substr(cut)), Progress::Complete);
        QCOMPARE(parser.take().body, "abcde");
    }
}

void TstHttpParser::readsOneAfterTheOther()
{
    HttpParser parser;
    QCOMPARE(parser.feed(request("Content-Length: 1\r\n", "a")), Progress::Complete);
    QCOMPARE(parser.take().body, "a");
    QCOMPARE(parser.feed(request({})), Progress::Complete);
    QVERIFY(parser.take().body.empty());
    QCOMPARE(parser.feed(request({})), Progress::Complete);
    QCOMPARE(parser.feed("G"), Progress::Failed);
    QCOMPARE(parser.errorStatus(), 400);
}

void TstHttpParser::tellsThePhase()
{
    HttpParser parser;
    QCOMPARE(parser.phase(), HttpParser::Phase::Idle);
    (void)parser.feed("P");
    QCOMPARE(parser.phase(), HttpParser::Phase::Head);
    (void)parser.feed("OST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n");
    QCOMPARE(parser.phase(), HttpParser::Phase::Head);
    (void)parser.feed("\r\n");
    QCOMPARE(parser.phase(), HttpParser::Phase::Body);
    (void)parser.feed("ab");
    QCOMPARE(parser.phase(), HttpParser::Phase::Over);
}

void TstHttpParser::knowsWhenToClose()
{
    const auto keepsAlive = [](const std::string &bytes) {
        HttpParser parser;
        return parser.feed(bytes) == Progress::Complete && parser.take().keepAlive();
    };
    QVERIFY(keepsAlive(request({})));
    QVERIFY(keepsAlive(request("Connection: Keep-Alive, TE\r\n")));
    QVERIFY(keepsAlive(request("Connection: closed\r\n")));
    QVERIFY(!keepsAlive(request("Connection: Close\r\n")));
    QVERIFY(!keepsAlive(request("Connection: TE ,\tClose\r\n")));
    QVERIFY(!keepsAlive(request("Connection: close, TE\r\n")));
    QVERIFY(!keepsAlive("GET / HTTP/1.0\r\nHost: a\r\n\r\n"));
    QCOMPARE(fate("GET / HTTP/1.0\r\n\r\n"), 0);
}

void TstHttpParser::refuses_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const std::string &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    row("pipelining", request({}) + "G", 400);
    row("bytes after a body", request("Content-Length: 1\r\n", "ab"), 400);
    row("LF alone after the line", "GET / HTTP/1.1\nHost: a\r\n\r\n", 400);
    row("LF alone after a header", "GET / HTTP/1.1\r\nHost: a\n\r\n", 400);
    row("CR alone", "GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n", 400);
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two hosts", request("HOST: b\r\n"), 400);
    row("two equal lengths", request("Content-Length: 1\r\nContent-Length: 1\r\n", "a"), 400);
    row("two actions", request("x-acs-action: A\r\nX-Acs-Action: B\r\n"), 400);
    row("length and chunks",
        request("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400);
    row("chunks and length",
        request("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"), 400);
    row("negative length", request("Content-Length: -5\r\n"), 400);
    row("signed length", request("Content-Length: +5\r\n"), 400);
    row("hexadecimal length", request("Content-Length: 0x5\r\n"), 400);
    row("two lengths in one", request("Content-Length: 1, 1\r\n"), 400);
    row("empty length", request("Content-Length:\r\n"), 400);
    row("length beyond any number", request("Content-Length: 10000000000000000000000\r\n"), 413);
    row("length beyond the limit", request("Content-Length: 262145\r\n"), 413);
    row("gzip", request("Transfer-Encoding: gzip, chunked\r\n"), 400);
    row("chunks in HTTP/1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
        400);
    row("chunk without size", request("Transfer-Encoding: chunked\r\n", "\r\n"), 400);
    row("chunk size with a sign", request("Transfer-Encoding: chunked\r\n", "-1\r\n"), 400);
    row("chunk size with a plus", request("Transfer-Encoding: chunked\r\n", "+1\r\n"), 400);
    row("chunk size with a space", request("Transfer-Encoding: chunked\r\n", "1 \r\n"), 400);
    row("chunks twice", request("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
        400);
    row("chunks in chunks", request("Transfer-Encoding: chunked, chunked\r\n"), 400);
    row("pipelining after chunks", request("Transfer-Encoding: chunked\r\n", "0\r\n\r\nG"), 400);
    row("two connections", request("Connection: close\r\nConnection: keep-alive\r\n"), 400);
    row("chunk size with 0x", request("Transfer-Encoding: chunked\r\n", "0x1\r\n"), 400);
    row("chunk extension", request("Transfer-Encoding: chunked\r\n", "1;a=b\r\n"), 400);
    row("chunk longer than said", request("Transfer-Encoding: chunked\r\n", "1\r\nab\r\n"), 400);
    row("chunk beyond the limit", request("Transfer-Encoding: chunked\r\n", "40001\r\n"), 413);
    row("endless chunk size", request("Transfer-Encoding: chunked\r\n", "0000000001\r\n"), 400);
    row("trailer", request("Transfer-Encoding: chunked\r\n", "0\r\nA: b\r\n\r\n"), 400);
    row("expect", request("Expect: a-miracle\r\nContent-Length: 1\r\n"), 417);
    row("HTTP/9.9", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", 505);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
    row("no version", "GET /\r\n\r\n", 400);
    row("garbage", std::string("\x16\x03\x01\x02\r\n\r\n"), 400);
    row("absolute target", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("space in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("byte above ASCII in the target", "GET /\xc3\xa4 HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("space before the colon", request("A : b\r\n"), 400);
    row("folded header", request("A: b\r\n c\r\n"), 400);
    row("no colon", request("A\r\n"), 400);
    row("NUL in a value", request(std::string("A: b\0c\r\n", 8)), 400);
}

void TstHttpParser::refuses()
{
    QFETCH(std::string, bytes);
    QFETCH(int, status);
    QCOMPARE(fate(bytes), status);
    // Byte by byte there is no other outcome than at once.
    HttpParser parser;
    auto progress = Progress::NeedMore;
    for (const char byte : bytes)
        progress = parser.feed({&byte, 1});
    QCOMPARE(progress, Progress::Failed);
    QCOMPARE(parser.errorStatus(), status);
}

void TstHttpParser::keepsToTheLimits()
{
    const std::string end = " HTTP/1.1";
    const std::string target =
        '/' + std::string(HttpParser::requestLineLimit - 5 - end.size(), 'a');
    QCOMPARE(fate("GET " + target + end + "\r\nHost: a\r\n\r\n"), 0);
    QCOMPARE(fate("GET " + target + 'a' + end + "\r\nHost: a\r\n\r\n"), 414);
    QCOMPARE(fate(std::string(HttpParser::requestLineLimit + 1, 'a')), 414);

    const std::string longest = "A:" + std::string(HttpParser::headerLimit - 2, 'a') + "\r\n";
    QCOMPARE(fate(request(longest)), 0);
    QCOMPARE(fate(request("B" + longest)), 431);
    QCOMPARE(fate(request(longest + longest + longest)), 0);
    QCOMPARE(fate(request(longest + longest + longest + longest)), 431);

    std::string many;
    for (std::size_t i = 1; i < HttpParser::headerCountLimit; ++i)
        many += "A" + std::to_string(i) + ": b\r\n";
    QCOMPARE(fate(request(many)), 0);
    QCOMPARE(fate(request(many + "B: c\r\n")), 431);

    const std::string body(HttpParser::bodyLimit, 'a');
    QCOMPARE(fate(request("Content-Length: 262144\r\n", body)), 0);
    const std::string whole = "40000\r\n" + body + "\r\n";
    QCOMPARE(fate(request("Transfer-Encoding: chunked\r\n", whole + "0\r\n\r\n")), 0);
    QCOMPARE(fate(request("Transfer-Encoding: chunked\r\n", whole + "1\r\n")), 413);
}

QTEST_APPLESS_MAIN(TstHttpParser)
#include "tst_httpparser.moc"
