#pragma once

#include "services/local/httpparser.h"
#include "services/local/tlslistener.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <optional>

namespace keyturn::local {

class HttpConnection;

//! How long a client may take over each part of a request.
struct HttpDeadlines
{
    std::chrono::milliseconds head = std::chrono::seconds(5); //!< and over the TLS handshake
    std::chrono::milliseconds body = std::chrono::seconds(10);
    std::chrono::milliseconds idle = std::chrono::seconds(15);
    std::chrono::milliseconds write = std::chrono::seconds(10);
};

struct HttpReply
{
    int status = 200;
    QByteArray body;
    QByteArray requestId;
    QByteArray contentType = QByteArrayLiteral("application/json;charset=utf-8");
    QByteArray location;
    bool cutInHalf = false; //!< for faults: half of it, then the end of the connection
};

//! A request that waits for its answer. Copies stand for the same request; all is lost on a
//! connection that is gone.
class HttpExchange
{
public:
    explicit HttpExchange(HttpConnection *connection);
    void answer(const HttpReply &reply) const;
    //! Ends the connection without a word.
    void cut() const;
    //! Never answers; the connection stays open until the client leaves.
    void ignore() const;

private:
    QPointer<HttpConnection> m_connection;
};

//! A bounded HTTP/1.1 server that only programs can talk to, never a browser. Lives in the engine's
//! thread, which owns it and answers the requests.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    using Answerer = std::function<void(const HttpRequest &, const HttpExchange &)>;
    static constexpr int connectionLimit = 32;

    explicit HttpServer(Answerer answerer, QObject *parent = nullptr);
    void setDeadlines(const HttpDeadlines &deadlines) { m_deadlines = deadlines; }
    //! Before listen(); nothing: plain HTTP.
    void setTls(const std::optional<QSslConfiguration> &tls) { m_server.setTls(tls); }
    bool listen(quint16 port, const QHostAddress &address = QHostAddress::LocalHost);
    void close();
    //! What URLs of this service begin with, as in http://127.0.0.1:8080.
    [[nodiscard]] QByteArray origin() const;
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QString errorString() const { return m_server.errorString(); }

private:
    friend class HttpConnection;
    void accept();
    void dispatch(const HttpRequest &request, const HttpExchange &exchange);
    [[nodiscard]] std::optional<HttpReply> refusal(const HttpRequest &request) const;
    [[nodiscard]] bool isOurHost(const HttpRequest &request) const;

    Answerer m_answerer;
    HttpDeadlines m_deadlines;
    TlsListener m_server;
};

//! The answer to what never became a request: a status and a sentence.
[[nodiscard]] HttpReply plainRefusal(int status, const QString &code, const QString &message);

} // namespace keyturn::local
