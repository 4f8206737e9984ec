#include "services/local/httpserver.h"
#include "tests/local/signedclient.h"

#include <QHostAddress>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace keyturn::local;
using namespace Qt::StringLiterals;

class TstHttpServer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void answersWithItsHeaders();
    void listensOnLoopbackOnly();
    void letsInOnlyPrograms_data();
    void letsInOnlyPrograms();
    void keepsTheConnection();
    void closesWhenAsked();
    void headHasNoBody();
    void readsChunks();
    void goesOnAfterRefusingAMethod_data();
    void goesOnAfterRefusingAMethod();
    void tellsWhoAsks();
    void refusesPipelining();
    void refusesBytesBeforeTheAnswer();
    void answersBrokenRequests();
    void endsHalfRequests_data();
    void endsHalfRequests();
    void endsDrippingRequests();
    void endsIdleConnections();
    void waitsForItsOwnAnswer();
    void closesWhatIsBeyondTheLimit();
    void cutsInHalf();

private:
    [[nodiscard]] QByteArray host() const;
    [[nodiscard]] std::unique_ptr<QTcpSocket> connected() const;
    //! Sends to a new connection; waits for a whole answer.
    WireReply exchange(const QByteArray &bytes);

    std::unique_ptr<HttpServer> m_server;
    QList<QByteArray> m_seen;
    QByteArray m_body;
    std::string m_peer;
    std::optional<HttpExchange> m_held;
    bool m_hold = false;
    bool m_cutInHalf = false;
};

void TstHttpServer::init()
{
    m_seen.clear();
    m_held.reset();
    m_hold = false;
    m_cutInHalf = false;
    m_server = std::make_unique<HttpServer>(
        [this](const HttpRequest &request, const HttpExchange &exchange) {
            m_seen.append(QByteArray::fromStdString(request.target));
            m_body = QByteArray::fromStdString(request.body);
            m_peer = request.peer;
            HttpReply reply;
            reply.body = "{\"n\":" + QByteArray::number(m_seen.size()) + "}";
            reply.requestId = "id"_ba;
            reply.cutInHalf = m_cutInHalf;
            if (m_hold)
                m_held = exchange;
            else
                exchange.answer(reply);
        });
    QVERIFY(m_server->listen(0));
}

void TstHttpServer::cleanup()
{
    m_server.reset();
}

QByteArray TstHttpServer::host() const
{
    return "Host: 127.0.0.1:" + QByteArray::number(m_server->port()) + "\r\n";
}

std::unique_ptr<QTcpSocket> TstHttpServer::connected() const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, m_server->port());
    return socket->waitForConnected() ? std::move(socket) : nullptr;
}

WireReply TstHttpServer::exchange(const QByteArray &bytes)
{
    const auto socket = connected();
    QSignalSpy news(socket.get(), &QIODevice::readyRead);
    socket->write(bytes);
    QByteArray answer;
    while (
        parseWireReply(answer).status == 0 && socket->state() == QAbstractSocket::ConnectedState) {
        if (!news.wait(500))
            break;
        answer += socket->readAll();
    }
    return parseWireReply(answer);
}

void TstHttpServer::answersWithItsHeaders()
{
    const WireReply reply = exchange("GET /?a=b HTTP/1.1\r\n" + host() + "\r\n");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, "{\"n\":1}"_ba);
    QCOMPARE(reply.headers["content-type"_ba], "application/json;charset=utf-8"_ba);
    QCOMPARE(reply.headers["x-acs-request-id"_ba], "id"_ba);
    QCOMPARE(reply.headers["cache-control"_ba], "no-store"_ba);
    QCOMPARE(reply.headers["x-content-type-options"_ba], "nosniff"_ba);
    const QDateTime date =
        QDateTime::fromString(QString::fromLatin1(reply.headers["date"_ba]), Qt::RFC2822Date);
    QVERIFY(qAbs(date.secsTo(QDateTime::currentDateTimeUtc())) < 120);
    QCOMPARE(m_seen, QList{"/?a=b"_ba});
}

void TstHttpServer::listensOnLoopbackOnly()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(u"127.0.0.2"_s), m_server->port());
    QVERIFY(!socket.waitForConnected(1000));
}

void TstHttpServer::letsInOnlyPrograms_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &method, const QByteArray &host,
                         const QByteArray &header,
                         int status) { QTest::newRow(name) << method << host << header << status; };
    row("address", "GET", "127.0.0.1:PORT", {}, 200);
    row("localhost", "POST", "localhost:PORT", {}, 200);
    row("other name", "POST", "evil.example:PORT", {}, 403);
    row("name that begins like ours", "POST", "localhost:PORT.evil.example", {}, 403);
    row("no port", "POST", "127.0.0.1", {}, 403);
    row("other port", "POST", "127.0.0.1:1", {}, 403);
    row("IPv6 loopback", "POST", "[::1]:PORT", {}, 200);
    row("name below localhost", "POST", "kms.cn-hangzhou.localhost:PORT", {}, 200);
    row("other loopback", "POST", "127.0.0.2:PORT", {}, 403);
    row("capitals", "POST", "LOCALHOST:PORT", {}, 403);
    row("origin", "POST", "127.0.0.1:PORT", "Origin: http://127.0.0.1\r\n", 403);
    row("null origin", "POST", "127.0.0.1:PORT", "Origin: null\r\n", 403);
    row("fetch site", "GET", "127.0.0.1:PORT", "Sec-Fetch-Site: none\r\n", 403);
    row("options", "OPTIONS", "127.0.0.1:PORT", {}, 403);
    row("head", "HEAD", "127.0.0.1:PORT", {}, 403);
    row("put", "PUT", "127.0.0.1:PORT", {}, 403);
    row("trace", "TRACE", "127.0.0.1:PORT", {}, 403);
    row("connect", "CONNECT", "127.0.0.1:PORT", {}, 403);
}

void TstHttpServer::letsInOnlyPrograms()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    host.replace("PORT", QByteArray::number(m_server->port()));
    const WireReply reply =
        exchange(method + " / HTTP/1.1\r\nHost: " + host + "\r\n" + header + "\r\n");
    QCOMPARE(reply.status, status);
    QCOMPARE(m_seen.size(), status == 200 ? 1 : 0);
    for (auto it = reply.headers.begin(); it != reply.headers.end(); ++it)
        QVERIFY(!it.key().startsWith("access-control"));
}

void TstHttpServer::keepsTheConnection()
{
    const auto socket = connected();
    QVERIFY(socket);
    QByteArray answers;
    for (int i = 1; i <= 3; ++i) {
        socket->write("GET / HTTP/1.1\r\n" + host() + "\r\n");
        QTRY_VERIFY(
            (answers += socket->readAll()).contains("{\"n\":" + QByteArray::number(i) + "}"));
    }
    QCOMPARE(answers.count("Connection: keep-alive"), 3);
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
}

void TstHttpServer::closesWhenAsked()
{
    for (const QByteArray &start :
        {"GET / HTTP/1.0\r\n"_ba, "GET / HTTP/1.1\r\nConnection: close\r\n"_ba}) {
        const auto socket = connected();
        QVERIFY(socket);
        socket->write(start + host() + "\r\n");
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        const QByteArray answer = socket->readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
        QVERIFY(answer.contains("Connection: close"));
    }
}

void TstHttpServer::headHasNoBody()
{
    const auto socket = connected();
    QVERIFY(socket);
    socket->write("HEAD / HTTP/1.1\r\n" + host() + "\r\n");
    QByteArray answer;
    QTRY_VERIFY((answer += socket->readAll()).contains("\r\n\r\n"));
    QVERIFY(answer.endsWith("\r\n\r\n"));
    socket->write("GET / HTTP/1.1\r\n" + host() + "\r\n");
    QTRY_VERIFY((answer += socket->readAll()).endsWith("{\"n\":1}"));
    QCOMPARE(answer.count("HTTP/1.1 "), 2);
}

void TstHttpServer::readsChunks()
{
    const auto socket = connected();
    QVERIFY(socket);
    const QByteArray head = "POST / HTTP/1.1\r\n" + host() + "Transfer-Encoding: chunked\r\n\r\n";
    QByteArray answers;
    for (int i = 1; i <= 2; ++i) {
        socket->write(head + "3\r\na=b\r\n");
        socket->write("4\r\n&c=d\r\n0\r\n\r\n");
        QTRY_COMPARE((answers += socket->readAll()).count("HTTP/1.1 200"), i);
        QCOMPARE(m_body, "a=b&c=d"_ba);
    }
}

void TstHttpServer::goesOnAfterRefusingAMethod_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"PUT", "DELETE", "PATCH", "TRACE", "get"})
        QTest::newRow(method) << QByteArray(method);
    QTest::newRow("OPTIONS") << "OPTIONS"_ba;
}

//! The body of what was refused is not read as the next request.
void TstHttpServer::goesOnAfterRefusingAMethod()
{
    QFETCH(QByteArray, method);
    const auto socket = connected();
    QVERIFY(socket);
    socket->write(method + " / HTTP/1.1\r\n" + host() + "Content-Length: 18\r\n\r\n"
        + "GET / HTTP/1.1\r\n\r\n");
    QByteArray answer;
    QTRY_VERIFY((answer += socket->readAll()).endsWith('}'));
    QVERIFY(answer.startsWith("HTTP/1.1 403"));
    QVERIFY(answer.contains("Connection: keep-alive\r\n"));
    QVERIFY(m_seen.isEmpty());
    socket->write("GET / HTTP/1.1\r\n" + host() + "\r\n");
    QTRY_VERIFY((answer += socket->readAll()).endsWith("{\"n\":1}"));
}

void TstHttpServer::tellsWhoAsks()
{
    QCOMPARE(exchange("GET / HTTP/1.1\r\n" + host() + "\r\n").status, 200);
    QCOMPARE(m_peer, "127.0.0.1");
}

void TstHttpServer::refusesPipelining()
{
    const QByteArray one = "GET / HTTP/1.1\r\n" + host() + "\r\n";
    QCOMPARE(exchange(one + one).status, 400);
    QVERIFY(m_seen.isEmpty());
}

void TstHttpServer::refusesBytesBeforeTheAnswer()
{
    m_hold = true;
    const auto socket = connected();
    QVERIFY(socket);
    socket->write("GET / HTTP/1.1\r\n" + host() + "\r\n");
    QTRY_VERIFY(m_held);
    socket->write("G");
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().startsWith("HTTP/1.1 400"));
    m_held->answer({}); // nobody is left to hear it
}

void TstHttpServer::answersBrokenRequests()
{
    const auto socket = connected();
    QVERIFY(socket);
    socket->write("GET / HTTP/1.1\r\nContent-Length: -1\r\n" + host() + "\r\n");
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = socket->readAll();
    QVERIFY(answer.startsWith("HTTP/1.1 400"));
    QVERIFY(answer.contains("Connection: close"));
    QVERIFY(m_seen.isEmpty());
}

void TstHttpServer::endsHalfRequests_data()
{
    QTest::addColumn<QByteArray>("half");
    QTest::newRow("line") << "G"_ba;
    QTest::newRow("head") << "GET / HTTP/1.1\r\nHost"_ba;
    QTest::newRow("body") << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\na"_ba;
    QTest::newRow("chunk")
        << "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"_ba;
}

void TstHttpServer::endsHalfRequests()
{
    QFETCH(QByteArray, half);
    using namespace std::chrono_literals;
    m_server->setDeadlines({.head = 50ms, .body = 50ms, .idle = 1h, .write = 1h});
    const auto socket = connected();
    QVERIFY(socket);
    socket->write(half);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().startsWith("HTTP/1.1 408"));
}

void TstHttpServer::endsDrippingRequests()
{
    using namespace std::chrono_literals;
    m_server->setDeadlines({.head = 200ms, .body = 1h, .idle = 1h, .write = 1h});
    const auto socket = connected();
    QVERIFY(socket);
    socket->write("GET /");
    QTimer drip;
    connect(&drip, &QTimer::timeout, socket.get(), [&socket] { socket->write("a"); });
    drip.start(20ms);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().startsWith("HTTP/1.1 408"));
}

void TstHttpServer::endsIdleConnections()
{
    using namespace std::chrono_literals;
    m_server->setDeadlines({.head = 1h, .body = 1h, .idle = 50ms, .write = 1h});
    const auto socket = connected();
    QVERIFY(socket);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().isEmpty());
}

void TstHttpServer::waitsForItsOwnAnswer()
{
    using namespace std::chrono_literals;
    m_server->setDeadlines({.head = 20ms, .body = 20ms, .idle = 20ms, .write = 1h});
    m_hold = true;
    const auto socket = connected();
    QVERIFY(socket);
    socket->write("GET / HTTP/1.1\r\n" + host() + "\r\n");
    QTRY_VERIFY(m_held);
    // No deadline of the client runs while the service thinks: a second connection outlives its
    // own.
    const auto other = connected();
    QVERIFY(other);
    QTRY_COMPARE(other->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    m_held->answer({});
    QTRY_VERIFY(socket->bytesAvailable() > 0);
    QVERIFY(socket->readAll().startsWith("HTTP/1.1 200"));
}

void TstHttpServer::closesWhatIsBeyondTheLimit()
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < HttpServer::connectionLimit; ++i) {
        sockets.push_back(connected());
        QVERIFY(sockets.back());
        sockets.back()->write("GET / HTTP/1.1\r\n" + host() + "\r\n");
        QTRY_VERIFY(sockets.back()->bytesAvailable() > 0);
    }
    const auto beyond = connected();
    QVERIFY(beyond);
    QTRY_COMPARE(beyond->state(), QAbstractSocket::UnconnectedState);
    sockets.pop_back();
    // The place is free again as soon as the server has seen the other leave.
    const auto served = [this] {
        return exchange("GET / HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n").status;
    };
    QTRY_COMPARE(served(), 200);
}

void TstHttpServer::cutsInHalf()
{
    m_cutInHalf = true;
    const auto socket = connected();
    QVERIFY(socket);
    socket->write("GET / HTTP/1.1\r\n" + host() + "\r\n");
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = socket->readAll();
    QVERIFY(answer.contains("Content-Length: 7\r\n"));
    QVERIFY(answer.endsWith("\r\n\r\n{\"n"));
}

QTEST_GUILESS_MAIN(TstHttpServer)
#include "tst_httpserver.moc"
