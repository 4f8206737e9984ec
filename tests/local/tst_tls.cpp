#include "services/local/httpserver.h"
#include "services/local/tlsidentity.h"
#include "tests/local/signedclient.h"
#include "tests/local/testcertificate.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace keyturn::local;
using namespace Qt::StringLiterals;

class TstTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void servesOverTls_data();
    void servesOverTls();
    void keepsTheConnection();
    void sendsAllBeforeItCloses();
    void endsPlainHttp();
    void endsSilentHandshakes();
    void countsHandshakes();
    void cutsInHalf();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray get(const QByteArray &header = {}) const;
    [[nodiscard]] std::unique_ptr<QSslSocket> encrypted(
        QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater) const;
    [[nodiscard]] std::unique_ptr<QTcpSocket> plain() const;

    QTemporaryDir m_folder;
    TestCertificate m_identity;
    TlsFiles m_files;
    std::unique_ptr<HttpServer> m_server;
    HttpReply m_reply;
};

void TstTls::initTestCase()
{
    m_identity = TestCertificate::make();
    m_files = {write(u"cert"_s, m_identity.certificate), write(u"key"_s, m_identity.key)};
}

void TstTls::init()
{
    m_reply = HttpReply();
    m_reply.body = "{}"_ba;
    m_reply.requestId = "id"_ba;
    m_server = std::make_unique<HttpServer>(
        [this](const HttpRequest &, const HttpExchange &exchange) { exchange.answer(m_reply); });
    const auto tls = tlsConfiguration(m_files);
    QVERIFY(tls);
    m_server->setTls(*tls);
    QVERIFY(m_server->listen(0));
}

QString TstTls::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                : QString();
}

QByteArray TstTls::get(const QByteArray &header) const
{
    return "GET / HTTP/1.1\r\nHost: localhost:" + QByteArray::number(m_server->port()) + "\r\n"
        + header + "\r\n";
}

std::unique_ptr<QTcpSocket> TstTls::plain() const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, m_server->port());
    return socket->waitForConnected() ? std::move(socket) : nullptr;
}

//! Connected by a client that trusts this certificate and no other.
std::unique_ptr<QSslSocket> TstTls::encrypted(QSsl::SslProtocol protocol) const
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromData(m_identity.certificate));
    configuration.setProtocol(protocol);
    socket->setSslConfiguration(configuration);
    socket->connectToHostEncrypted(u"localhost"_s, m_server->port());
    QSignalSpy met(socket.get(), &QSslSocket::encrypted);
    return met.wait() ? std::move(socket) : nullptr;
}

void TstTls::saysWhatIsWrong_data()
{
    QTest::addColumn<TlsFiles>("files");
    QTest::addColumn<QString>("message");
    const auto row = [this](const char *name, const TlsFiles &files, const QString &message) {
        QTest::newRow(name) << files << QString(message).replace("DIR"_L1, m_folder.path());
    };
    const QString cert = m_files.certificate;
    const QString key = m_files.key;
    const QString none = m_folder.filePath(u"none"_s);
    const QString text = write(u"text"_s, "hello\n"_ba);
    const QString other = write(u"other"_s, TestCertificate::make().key);
    const QString locked = write(u"locked"_s,
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n"_ba);
    row("no certificate file", {none, key},
        u"DIR/none cannot be read: No such file or directory."_s);
    row("no key file", {cert, none}, u"DIR/none cannot be read: No such file or directory."_s);
    row("folder", {m_folder.path(), key}, u"DIR cannot be read: it is a folder."_s);
    row("text for a certificate", {text, key}, u"DIR/text holds no certificate in PEM form."_s);
    row("text for a key", {cert, text}, u"DIR/text holds no RSA or EC key in PEM form."_s);
    row("the wrong way round", {key, cert}, u"DIR/key holds no certificate in PEM form."_s);
    row("passphrase", {cert, locked},
        u"The key in DIR/locked has a passphrase. Give one without."_s);
    row("another key", {cert, other},
        u"The key in DIR/other does not belong to the certificate in DIR/cert."_s);
}

void TstTls::saysWhatIsWrong()
{
    QFETCH(const TlsFiles, files);
    QFETCH(const QString, message);
    const auto tls = tlsConfiguration(files);
    QVERIFY(!tls);
    QCOMPARE(tls.error().message, message);
}

void TstTls::servesOverTls_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::newRow("1.2") << QSsl::TlsV1_2;
    QTest::newRow("1.3") << QSsl::TlsV1_3;
}

void TstTls::servesOverTls()
{
    QFETCH(const QSsl::SslProtocol, protocol);
    QCOMPARE(tlsConfiguration(m_files)->protocol(), QSsl::TlsV1_2OrLater);
    const auto socket = encrypted(protocol);
    QVERIFY(socket);
    QCOMPARE(socket->sessionProtocol(), protocol);
    socket->write(get());
    QByteArray answer;
    QTRY_VERIFY((answer += socket->readAll()).endsWith("{}"));
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(m_server->origin().startsWith("https://127.0.0.1:"));
}

void TstTls::keepsTheConnection()
{
    const auto socket = encrypted();
    QVERIFY(socket);
    QByteArray answers;
    for (int i = 1; i <= 3; ++i) {
        socket->write(get());
        QTRY_COMPARE((answers += socket->readAll()).count("{}"), i);
    }
    QVERIFY(socket->isEncrypted());
}

void TstTls::sendsAllBeforeItCloses()
{
    m_reply.body = QByteArray(4 * 1024 * 1024, 'a');
    const auto socket = encrypted();
    QVERIFY(socket);
    socket->write(get("Connection: close\r\n"));
    QByteArray answer;
    const auto isOver = [&] {
        answer += socket->readAll();
        return socket->state() == QAbstractSocket::UnconnectedState;
    };
    QTRY_VERIFY(isOver());
    answer += socket->readAll();
    QCOMPARE(parseWireReply(answer).body.size(), m_reply.body.size());
}

void TstTls::endsPlainHttp()
{
    const auto socket = plain();
    QVERIFY(socket);
    socket->write(get());
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!socket->readAll().contains("HTTP"));
}

void TstTls::endsSilentHandshakes()
{
    using namespace std::chrono_literals;
    m_server->setDeadlines({.head = 50ms, .body = 1h, .idle = 1h, .write = 1h});
    const auto silent = plain();
    QVERIFY(silent);
    QTRY_COMPARE(silent->state(), QAbstractSocket::UnconnectedState);
    const auto half = plain();
    QVERIFY(half);
    half->write("\x16\x03\x01");
    QTRY_COMPARE(half->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(half->readAll().isEmpty());
    // Who is through with it may take longer.
    const auto socket = encrypted();
    QVERIFY(socket);
    const auto later = plain();
    QVERIFY(later);
    QTRY_COMPARE(later->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
}

void TstTls::countsHandshakes()
{
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < HttpServer::connectionLimit; ++i) {
        silent.push_back(plain());
        QVERIFY(silent.back());
    }
    const auto beyond = plain();
    QVERIFY(beyond);
    QTRY_COMPARE(beyond->state(), QAbstractSocket::UnconnectedState);
    silent.clear();
    const auto served = [this] { return encrypted() != nullptr; };
    QTRY_VERIFY(served());
}

void TstTls::cutsInHalf()
{
    m_reply.body = "{\"n\":1}"_ba;
    m_reply.cutInHalf = true;
    const auto socket = encrypted();
    QVERIFY(socket);
    socket->write(get());
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().endsWith("\r\n\r\n{\"n"));
}

QTEST_GUILESS_MAIN(TstTls)
#include "tst_tls.moc"
