#pragma once

#include "tests/support/wirerequest.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>

#include <chrono>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace keyturn::test {

//! What the server does with one request.
struct Answer
{
    enum class Start { WholeRequest, Head, Connection }; //!< what is read before it acts
    enum class End { KeepOpen, Close, Reset };

    QByteArray bytes = {};
    End end = End::KeepOpen;
    Start start = Start::WholeRequest;
    qsizetype piece = 0; //!< written in pieces of so many bytes; 0: all at once
    std::chrono::milliseconds pause{0}; //!< before each piece
    std::chrono::milliseconds beforeEnd{0};

    [[nodiscard]] static Answer json(const QByteArray &body, int status = 200);
    [[nodiscard]] static Answer typed(const QByteArray &type, const QByteArray &body);
    [[nodiscard]] static Answer redirect(int status, const QByteArray &location);
    [[nodiscard]] static Answer silent() { return {}; }
    [[nodiscard]] static Answer drop(End end, Start start = Start::WholeRequest);
    //! This one, but the connection ends behind its first `count` bytes.
    [[nodiscard]] Answer cutAfter(qsizetype count, End how = End::Close) const;
};

//! Listens on 127.0.0.1, writes down every request and answers by a script: the first request with
//! the first answer and so on; after the script with a plain good one. Owned by a test.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    explicit ScriptedServer(QObject *parent = nullptr);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    void play(const QList<Answer> &script) { m_script = script; }
    //! Requests whose head has come, whole or not, in their order.
    [[nodiscard]] const QList<WireRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    //! Connections that the client still holds open.
    [[nodiscard]] int openConnections() const { return static_cast<int>(m_open.size()); }

    [[nodiscard]] static Answer good();
    //! A port that nobody listens on.
    [[nodiscard]] static quint16 deadPort();

private:
    struct Connection
    {
        int number = 0;
        QByteArray unread;
        qsizetype request = -1; //!< index of the request whose body is still to come
        qsizetype missing = 0; //!< bytes of that body
    };

    void accept();
    void read(QTcpSocket *socket);
    [[nodiscard]] bool takeHead(QTcpSocket *socket, Connection &connection);
    [[nodiscard]] bool takeBody(Connection &connection);
    [[nodiscard]] Answer::Start nextStart() const;
    void act(QTcpSocket *socket);
    void write(QTcpSocket *socket, const Answer &answer, qsizetype from);
    void end(QTcpSocket *socket, Answer::End how);

    QList<Answer> m_script;
    QList<WireRequest> m_requests;
    QHash<QTcpSocket *, Connection> m_open;
    int m_connections = 0;
    QTcpServer m_server; //!< goes first: its sockets tell of their end
};

} // namespace keyturn::test
