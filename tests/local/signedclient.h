#pragma once

#include "services/local/localservice.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace keyturn::local {

using TestParameters = QMap<QString, QString>;

//! An answer as it came over the wire.
struct WireReply
{
    int status = 0; //!< 0: the connection ended, or nothing came in time
    QMap<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString code() const;
};

//! Reads one answer (status line, headers, Content-Length bytes) from raw bytes.
[[nodiscard]] WireReply parseWireReply(const QByteArray &bytes);

//! A client of the tests: signs by its own reading of ACS3-HMAC-SHA256, so that it can disagree
//! with the service. Blocks; the service lives in a thread of its own.
class SignedClient
{
public:
    static constexpr int patience = 5000; //!< milliseconds

    SignedClient(quint16 port, QString accessKeyId, QByteArray accessKeySecret);
    explicit SignedClient(const Access &access);
    //! Of temporary credentials.
    void setSecurityToken(const QByteArray &token) { m_securityToken = token; }

    [[nodiscard]] WireReply kms(const QString &action, const TestParameters &parameters = {}) const;
    WireReply ram(const QString &action, const TestParameters &parameters = {}) const;
    [[nodiscard]] WireReply sts(const QString &action, const TestParameters &parameters = {}) const;
    [[nodiscard]] WireReply actionTrail(
        const QString &action, const TestParameters &parameters = {}) const;
    //! Sends bytes as they are and reads what comes back.
    [[nodiscard]] WireReply raw(const QByteArray &bytes, int timeout = patience) const;

    //! A whole signed POST with the parameters in a form body.
    [[nodiscard]] QByteArray request(const QString &action, const QString &version,
        const TestParameters &parameters, const QByteArray &nonce = {},
        const QByteArray &date = {}) const;

private:
    quint16 m_port;
    QString m_accessKeyId;
    QByteArray m_secret;
    QByteArray m_securityToken;
};

} // namespace keyturn::local
