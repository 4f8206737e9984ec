#pragma once

#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

namespace keyturn::local {

//! Takes connections, over TLS once it has a certificate; the handshake is left to whoever takes
//! them over, so that it counts against the same limits as a request. Owned by the HTTP server.
class TlsListener : public QTcpServer
{
    Q_OBJECT

public:
    using QTcpServer::QTcpServer;
    //! Nothing: plain connections.
    void setTls(const std::optional<QSslConfiguration> &tls) { m_tls = tls; }
    [[nodiscard]] bool isEncrypted() const { return m_tls.has_value(); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    std::optional<QSslConfiguration> m_tls;
};

} // namespace keyturn::local
