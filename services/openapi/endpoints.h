#pragma once

#include "services/openapi/apirequest.h"

#include <QByteArray>
#include <QUrl>

namespace keyturn {

//! Where the services are: in the cloud, or all at one address on this computer. The backend is
//! chosen here and nowhere else.
class Endpoints
{
public:
    [[nodiscard]] static Endpoints local(quint16 port);
    [[nodiscard]] static Endpoints alibabaCloud();

    [[nodiscard]] bool isLocal() const { return m_port != 0; }
    [[nodiscard]] QUrl url(Product product, const QString &region) const;
    //! The Host header that QNetworkAccessManager sends for a URL: with the port when it has one.
    [[nodiscard]] static QByteArray hostHeader(const QUrl &url);
    //! The API version of a product, such as 2016-01-20.
    [[nodiscard]] static QByteArray version(Product product);

private:
    explicit Endpoints(quint16 port)
        : m_port(port)
    {}
    quint16 m_port;
};

} // namespace keyturn
