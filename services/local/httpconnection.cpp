#include "services/local/httpconnection.h"

#include "services/local/httpserver.h"

#include <QDateTime>
#include <QHostAddress>
#include <QLocale>
#include <QSslSocket>
#include <QTcpSocket>

#include <algorithm>
#include <array>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

struct Reason
{
    int status;
    const char *words;
};

constexpr std::array reasons{Reason{200, "OK"}, Reason{302, "Found"}, Reason{400, "Bad Request"},
    Reason{403, "Forbidden"}, Reason{404, "Not Found"}, Reason{408, "Request Timeout"},
    Reason{409, "Conflict"}, Reason{413, "Content Too Large"}, Reason{414, "URI Too Long"},
    Reason{417, "Expectation Failed"}, Reason{429, "Too Many Requests"},
    Reason{431, "Request Header Fields Too Large"}, Reason{500, "Internal Server Error"},
    Reason{503, "Service Unavailable"}, Reason{505, "HTTP Version Not Supported"}};

QByteArray reason(int status)
{
    const auto found = std::find_if(reasons.begin(), reasons.end(),
        [status](const Reason &reason) { return reason.status == status; });
    return found == reasons.end() ? "Error"_ba : QByteArray(found->words);
}

//! The computer's time, not the sandbox's: clients measure their clock against this header.
QByteArray httpDate()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'")
        .toLatin1();
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, HttpServer *server)
    : QObject(server)
    , m_server(server)
    , m_socket(socket)
    , m_tls(qobject_cast<QSslSocket *>(socket))
{
    socket->setParent(this);
    socket->setReadBufferSize(static_cast<qint64>(HttpParser::bodyLimit));
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &HttpConnection::expire);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QTcpSocket::bytesWritten, this, &HttpConnection::written);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (m_tls)
        startTls();
    else
        begin();
}

//! A client that never finishes its handshake, or speaks HTTP instead, is cut off.
void HttpConnection::startTls()
{
    m_state = State::Handshake;
    connect(m_tls, &QSslSocket::encrypted, this, &HttpConnection::begin);
    connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::written);
    connect(m_tls, &QSslSocket::errorOccurred, this, [this] {
        if (m_state == State::Handshake)
            cut();
    });
    arm(m_server->m_deadlines.head);
    m_tls->startServerEncryption();
}

void HttpConnection::begin()
{
    m_state = State::Reading;
    watch();
    read();
}

void HttpConnection::read()
{
    const QByteArray bytes = m_socket->readAll();
    if (bytes.isEmpty() || m_state == State::Leaving)
        return;
    if (m_state == State::Reading)
        readRequest({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    else
        refuse(400); // bytes before the answer to what came before them
}

void HttpConnection::readRequest(std::string_view bytes)
{
    switch (m_parser.feed(bytes)) {
    case HttpParser::Progress::NeedMore:
        if (m_parser.takeExpectation())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        watch();
        return;
    case HttpParser::Progress::Failed:
        refuse(m_parser.errorStatus());
        return;
    case HttpParser::Progress::Complete:
        break;
    }
    m_deadline.stop();
    m_state = State::Waiting;
    HttpRequest request = m_parser.take();
    request.peer = m_socket->peerAddress().toString().toStdString();
    m_keepAlive = request.keepAlive();
    m_headOnly = request.method == "HEAD";
    m_server->dispatch(request, HttpExchange(this));
}

void HttpConnection::answer(const HttpReply &reply)
{
    if (m_state != State::Waiting)
        return;
    m_state = State::Writing;
    m_keepAlive = m_keepAlive && !reply.cutInHalf;
    const QByteArray bytes = serialise(reply);
    arm(m_server->m_deadlines.write);
    m_socket->write(
        reply.cutInHalf ? bytes.first(bytes.size() - reply.body.size() / 2 - 1) : bytes);
}

void HttpConnection::cut()
{
    m_socket->abort();
}

void HttpConnection::written()
{
    const bool isSent =
        m_socket->bytesToWrite() == 0 && (!m_tls || m_tls->encryptedBytesToWrite() == 0);
    if (m_state != State::Writing || !isSent)
        return;
    if (!m_keepAlive) {
        m_state = State::Leaving;
        m_socket->disconnectFromHost();
        return;
    }
    m_state = State::Reading;
    m_watched = HttpParser::Phase::Over;
    watch();
}

void HttpConnection::expire()
{
    if (m_state == State::Reading && m_parser.phase() != HttpParser::Phase::Idle)
        refuse(408);
    else
        cut();
}

void HttpConnection::refuse(int status)
{
    m_keepAlive = false;
    m_headOnly = false;
    m_state = State::Leaving;
    m_socket->write(serialise(
        plainRefusal(status, u"InvalidRequest"_s, QString::fromLatin1(reason(status)) + u'.')));
    // Closing with unread bytes would reset the connection and take the answer back; the client is
    // given a moment to read it and to leave.
    constexpr std::chrono::milliseconds lingering(300);
    arm(lingering);
}

//! Arms the deadline of the phase that the request is in, once a phase.
void HttpConnection::watch()
{
    const HttpParser::Phase phase = m_parser.phase();
    if (phase == m_watched)
        return;
    m_watched = phase;
    const HttpDeadlines &deadlines = m_server->m_deadlines;
    if (phase == HttpParser::Phase::Idle)
        arm(deadlines.idle);
    else
        arm(phase == HttpParser::Phase::Head ? deadlines.head : deadlines.body);
}

void HttpConnection::arm(std::chrono::milliseconds deadline)
{
    m_deadline.start(deadline);
}

QByteArray HttpConnection::serialise(const HttpReply &reply) const
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reason(reply.status)
        + "\r\nDate: " + httpDate() + "\r\nContent-Type: " + reply.contentType
        + "\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\nx-acs-request-id: "
        + reply.requestId + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n";
    if (!reply.location.isEmpty())
        bytes += "Location: " + reply.location + "\r\n";
    bytes += m_keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return m_headOnly ? bytes : bytes + reply.body;
}

} // namespace keyturn::local
