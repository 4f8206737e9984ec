#include "services/openapi/endpoints.h"

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

QString cloudHost(Product product, const QString &region)
{
    switch (product) {
    case Product::Kms:
        return "kms.%1.aliyuncs.com"_L1.arg(region);
    case Product::Ram:
        return u"ram.aliyuncs.com"_s;
    case Product::Sts:
        return u"sts.aliyuncs.com"_s;
    case Product::ActionTrail:
        return "actiontrail.%1.aliyuncs.com"_L1.arg(region);
    }
    Q_UNREACHABLE();
}

} // namespace

Endpoints Endpoints::local(quint16 port)
{
    Q_ASSERT(port != 0);
    return Endpoints(port);
}

Endpoints Endpoints::alibabaCloud()
{
    return Endpoints(0);
}

QUrl Endpoints::url(Product product, const QString &region) const
{
    QUrl url;
    url.setScheme(isLocal() ? u"http"_s : u"https"_s);
    url.setHost(isLocal() ? u"127.0.0.1"_s : cloudHost(product, region));
    if (isLocal())
        url.setPort(m_port);
    url.setPath(u"/"_s);
    return url;
}

QByteArray Endpoints::hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (url.port() >= 0)
        host += ':' + QByteArray::number(url.port());
    return host;
}

QByteArray Endpoints::version(Product product)
{
    switch (product) {
    case Product::Kms:
        return "2016-01-20";
    case Product::Ram:
        return "2015-05-01";
    case Product::Sts:
        return "2015-04-01";
    case Product::ActionTrail:
        return "2020-07-06";
    }
    Q_UNREACHABLE();
}

} // namespace keyturn
