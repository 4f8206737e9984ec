#include "tests/support/scriptedserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace keyturn::test {

namespace {

QByteArray withHead(int status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

Answer Answer::json(const QByteArray &body, int status)
{
    return {withHead(status, "Content-Type: application/json;charset=utf-8\r\n", body)};
}

Answer Answer::typed(const QByteArray &type, const QByteArray &body)
{
    return {withHead(200, "Content-Type: " + type + "\r\n", body)};
}

Answer Answer::redirect(int status, const QByteArray &location)
{
    return {withHead(status,
        "Content-Type: application/json;charset=utf-8\r\nLocation: " + location + "\r\n",
        R"({"RequestId":"redirect"})")};
}

Answer Answer::drop(End end, Start start)
{
    Answer answer;
    answer.end = end;
    answer.start = start;
    return answer;
}

Answer Answer::cutAfter(qsizetype count, End how) const
{
    Answer answer = *this;
    answer.bytes.truncate(count);
    answer.end = how;
    return answer;
}

ScriptedServer::ScriptedServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("The scripted server cannot listen.");
}

Answer ScriptedServer::good()
{
    return Answer::json(R"({"RequestId":"scripted"})");
}

quint16 ScriptedServer::deadPort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("No port is free.");
    return server.serverPort();
}

Answer::Start ScriptedServer::nextStart() const
{
    return m_script.isEmpty() ? Answer::Start::WholeRequest : m_script.first().start;
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        m_open.insert(socket, Connection{++m_connections, {}});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_open.remove(socket);
            socket->deleteLater();
        });
        if (nextStart() == Answer::Start::Connection)
            act(socket);
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    if (!m_open.contains(socket))
        return;
    m_open[socket].unread += socket->readAll();
    while (m_open.contains(socket)) {
        Connection &connection = m_open[socket];
        if (connection.request < 0 && !takeHead(socket, connection))
            return;
        if (!m_open.contains(socket) || !takeBody(connection))
            return;
        act(socket);
    }
}

//! True when a head has come and its body is to be read.
bool ScriptedServer::takeHead(QTcpSocket *socket, Connection &connection)
{
    const qsizetype end = connection.unread.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    WireRequest request;
    request.head = connection.unread.first(end);
    request.connection = connection.number;
    connection.unread.remove(0, end + 4);
    connection.missing = request.header("Content-Length").toLongLong();
    connection.request = m_requests.size();
    m_requests << request;
    if (nextStart() != Answer::Start::Head)
        return true;
    act(socket);
    return false;
}

bool ScriptedServer::takeBody(Connection &connection)
{
    const qsizetype count = std::min(connection.missing, connection.unread.size());
    m_requests[connection.request].body += connection.unread.first(count);
    connection.unread.remove(0, count);
    connection.missing -= count;
    if (connection.missing > 0)
        return false;
    connection.request = -1;
    return true;
}

void ScriptedServer::act(QTcpSocket *socket)
{
    const Answer answer = m_script.isEmpty() ? good() : m_script.takeFirst();
    write(socket, answer, 0);
}

void ScriptedServer::write(QTcpSocket *socket, const Answer &answer, qsizetype from)
{
    if (from >= answer.bytes.size()) {
        if (answer.beforeEnd.count() == 0)
            return end(socket, answer.end);
        QTimer::singleShot(
            answer.beforeEnd, socket, [this, socket, how = answer.end] { end(socket, how); });
        return;
    }
    const qsizetype count = answer.piece > 0 ? answer.piece : answer.bytes.size();
    if (answer.pause.count() == 0) {
        socket->write(answer.bytes.mid(from, count));
        return write(socket, answer, from + count);
    }
    QTimer::singleShot(answer.pause, socket, [this, socket, answer, from, count] {
        socket->write(answer.bytes.mid(from, count));
        write(socket, answer, from + count);
    });
}

void ScriptedServer::end(QTcpSocket *socket, Answer::End how)
{
    if (how == Answer::End::KeepOpen)
        return;
    if (how == Answer::End::Close)
        return socket->disconnectFromHost();
    const linger now = {1, 0}; // an RST instead of a FIN
    ::setsockopt(
        static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

} // namespace keyturn::test
