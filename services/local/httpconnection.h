#pragma once

#include "services/local/httpparser.h"

#include <QObject>
#include <QTimer>

#include <chrono>

QT_BEGIN_NAMESPACE
class QSslSocket;
class QTcpSocket;
QT_END_NAMESPACE

namespace keyturn::local {

class HttpServer;
struct HttpReply;

//! One client: reads a request, waits for the answer, writes it, reads the next. Owned by the
//! server, gone with its socket.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, HttpServer *server);

    void answer(const HttpReply &reply);
    void cut();

private:
    enum class State { Handshake, Reading, Waiting, Writing, Leaving };

    void startTls();
    void begin();
    void read();
    void readRequest(std::string_view bytes);
    void expire();
    void written();
    void refuse(int status);
    void watch();
    void arm(std::chrono::milliseconds deadline);
    [[nodiscard]] QByteArray serialise(const HttpReply &reply) const;

    HttpServer *m_server;
    QTcpSocket *m_socket;
    QSslSocket *m_tls; //!< the same socket; null without TLS
    HttpParser m_parser;
    HttpParser::Phase m_watched = HttpParser::Phase::Over;
    QTimer m_deadline;
    State m_state = State::Reading;
    bool m_keepAlive = true;
    bool m_headOnly = false;
};

} // namespace keyturn::local
