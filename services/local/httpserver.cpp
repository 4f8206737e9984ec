#include "services/local/httpserver.h"

#include "services/local/hostrule.h"
#include "services/local/httpconnection.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QUuid>

#include <utility>

namespace keyturn::local {

using namespace Qt::StringLiterals;

HttpExchange::HttpExchange(HttpConnection *connection)
    : m_connection(connection)
{}

void HttpExchange::answer(const HttpReply &reply) const
{
    if (m_connection)
        m_connection->answer(reply);
}

void HttpExchange::cut() const
{
    if (m_connection)
        m_connection->cut();
}

void HttpExchange::ignore() const
{
    // Nothing is armed while a request waits for its answer.
}

HttpServer::HttpServer(Answerer answerer, QObject *parent)
    : QObject(parent)
    , m_answerer(std::move(answerer))
    , m_server(this)
{
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
}

bool HttpServer::listen(quint16 port, const QHostAddress &address)
{
    return m_server.listen(address, port) && m_server.serverAddress() == address;
}

QByteArray HttpServer::origin() const
{
    const QHostAddress address = m_server.serverAddress();
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const QByteArray name = address.toString().toLatin1();
    return (m_server.isEncrypted() ? "https://" : "http://") + (isV6 ? '[' + name + ']' : name)
        + ':' + QByteArray::number(port());
}

void HttpServer::close()
{
    m_server.close();
    qDeleteAll(findChildren<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly));
}

void HttpServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        const auto open =
            findChildren<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly).size();
        if (open < connectionLimit)
            new HttpConnection(socket, this);
        else
            delete socket;
    }
}

void HttpServer::dispatch(const HttpRequest &request, const HttpExchange &exchange)
{
    if (const std::optional<HttpReply> refused = refusal(request))
        exchange.answer(*refused);
    else
        m_answerer(request, exchange);
}

std::optional<HttpReply> HttpServer::refusal(const HttpRequest &request) const
{
    // A web page must not reach the service: neither across origins nor by DNS rebinding.
    if (!isOurHost(request))
        return plainRefusal(403, u"Forbidden.Host"_s, u"The Host header is not this service."_s);
    if (request.header("origin") || request.header("sec-fetch-site"))
        return plainRefusal(403, u"Forbidden.Origin"_s, u"Browsers are not served."_s);
    if (request.method == "OPTIONS")
        return plainRefusal(403, u"Forbidden.Origin"_s, u"There is no cross-origin access."_s);
    if (request.method != "GET" && request.method != "POST")
        return plainRefusal(
            403, u"UnsupportedHTTPMethod"_s, u"This http method is not supported."_s);
    return std::nullopt;
}

bool HttpServer::isOurHost(const HttpRequest &request) const
{
    const std::string *host = request.header("host");
    const HostRule rule{port(), m_server.isEncrypted(), !m_server.serverAddress().isLoopback()};
    return host && rule.accepts(*host);
}

HttpReply plainRefusal(int status, const QString &code, const QString &message)
{
    const QString requestId = QUuid::createUuid().toString(QUuid::WithoutBraces).toUpper();
    const QJsonObject body{{u"RequestId"_s, requestId}, {u"HostId"_s, u"127.0.0.1"_s},
        {u"Code"_s, code}, {u"Message"_s, message}};
    HttpReply reply;
    reply.status = status;
    reply.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    reply.requestId = requestId.toLatin1();
    return reply;
}

} // namespace keyturn::local
