#include "tests/local/signedclient.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>
#include <QUrl>
#include <QUuid>

#include <utility>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray formBody(const TestParameters &parameters)
{
    QByteArrayList pairs;
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        pairs.append(QUrl::toPercentEncoding(it.key()) + '=' + QUrl::toPercentEncoding(it.value()));
    return pairs.join('&');
}

QByteArray bytesOf(const SecretBytes &secret)
{
    return secret.withView([](std::string_view view) {
        return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
    });
}

//! Bytes that are still missing, or -1 while that cannot be told.
qsizetype missing(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return -1;
    const WireReply head = parseWireReply(bytes);
    return end + 4 + head.headers.value("content-length"_ba).toLongLong() - bytes.size();
}

} // namespace

QJsonObject WireReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString WireReply::code() const
{
    return json()["Code"_L1].toString();
}

WireReply parseWireReply(const QByteArray &bytes)
{
    WireReply reply;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return reply;
    QByteArrayList lines = bytes.first(end).replace("\r\n", "\n").split('\n');
    reply.status = lines.takeFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    reply.body = bytes.sliced(end + 4);
    return reply;
}

SignedClient::SignedClient(quint16 port, QString accessKeyId, QByteArray accessKeySecret)
    : m_port(port)
    , m_accessKeyId(std::move(accessKeyId))
    , m_secret(std::move(accessKeySecret))
{}

SignedClient::SignedClient(const Access &access)
    : SignedClient(access.port, access.accessKeyId, bytesOf(access.accessKeySecret))
{}

WireReply SignedClient::kms(const QString &action, const TestParameters &parameters) const
{
    return raw(request(action, u"2016-01-20"_s, parameters));
}

WireReply SignedClient::ram(const QString &action, const TestParameters &parameters) const
{
    return raw(request(action, u"2015-05-01"_s, parameters));
}

WireReply SignedClient::sts(const QString &action, const TestParameters &parameters) const
{
    return raw(request(action, u"2015-04-01"_s, parameters));
}

WireReply SignedClient::actionTrail(const QString &action, const TestParameters &parameters) const
{
    return raw(request(action, u"2020-07-06"_s, parameters));
}

WireReply SignedClient::raw(const QByteArray &bytes, int timeout) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    if (!socket.waitForConnected(timeout))
        return {};
    socket.write(bytes);
    QByteArray answer;
    QElapsedTimer timer;
    timer.start();
    while (missing(answer) != 0 && !timer.hasExpired(timeout)) {
        if (!socket.waitForReadyRead(timeout - static_cast<int>(timer.elapsed())))
            break;
        answer += socket.readAll();
    }
    return missing(answer) == 0 ? parseWireReply(answer) : WireReply();
}

QByteArray SignedClient::request(const QString &action, const QString &version,
    const TestParameters &parameters, const QByteArray &nonce, const QByteArray &date) const
{
    const QByteArray body = formBody(parameters);
    const QByteArray now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1();
    QMap<QByteArray, QByteArray> headers{
        {"content-type"_ba, "application/x-www-form-urlencoded"_ba},
        {"host"_ba, "127.0.0.1:" + QByteArray::number(m_port)},
        {"x-acs-action"_ba, action.toLatin1()}, {"x-acs-content-sha256"_ba, sha256(body)},
        {"x-acs-date"_ba, date.isEmpty() ? now : date},
        {"x-acs-signature-nonce"_ba,
            nonce.isEmpty() ? QUuid::createUuid().toByteArray(QUuid::Id128) : nonce},
        {"x-acs-version"_ba, version.toLatin1()}};
    if (!m_securityToken.isEmpty())
        headers["x-acs-security-token"_ba] = m_securityToken;
    QByteArray lines;
    QByteArray wire;
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        lines += it.key() + ':' + it.value() + '\n';
        wire += it.key() + ": " + it.value() + "\r\n";
    }
    const QByteArray names = headers.keys().join(';');
    const QByteArray canonical =
        "POST\n/\n\n" + lines + '\n' + names + '\n' + headers["x-acs-content-sha256"_ba];
    const QByteArray signature = QMessageAuthenticationCode::hash(
        "ACS3-HMAC-SHA256\n" + sha256(canonical), m_secret, QCryptographicHash::Sha256)
                                     .toHex();
    return "POST / HTTP/1.1\r\n" + wire + "Authorization: ACS3-HMAC-SHA256 Credential="
        + m_accessKeyId.toLatin1() + ",SignedHeaders=" + names + ",Signature=" + signature
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace keyturn::local
