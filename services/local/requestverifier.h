#pragma once

#include "services/local/httpparser.h"
#include "services/types/secretbytes.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace keyturn::local {

//! Who signed a request, and with which nonce.
struct Signature
{
    QString accessKeyId;
    QString userName;
    QString nonce;
};

//! Holds a request against its signature, ACS3-HMAC-SHA256 or RPC with HMAC-SHA1. Owned by the
//! engine. Time means the computer's time: the sandbox's may be turned.
class RequestVerifier
{
public:
    struct Key
    {
        SecretBytes secret;
        QString userName;
        bool active = true;
    };
    using KeyLookup = std::function<std::optional<Key>(const QString &accessKeyId)>;
    using WallClock = std::function<QDateTime()>;

    explicit RequestVerifier(
        KeyLookup lookup, WallClock wallClock = &QDateTime::currentDateTimeUtc);

    //! Throws the gateway's Refusal. A nonce that got through is remembered.
    Signature verify(const HttpRequest &request);
    [[nodiscard]] QDateTime wallTime() const { return m_wallClock(); }

private:
    using Mac = std::function<std::string(const SecretBytes &secret, std::string_view text)>;
    struct Authorization
    {
        std::string accessKeyId;
        std::vector<std::string> signedHeaders;
        std::string signature;
    };

    [[nodiscard]] static Authorization parse(const HttpRequest &request);
    static void checkCoverage(const HttpRequest &request, const Authorization &authorization);
    //! The AccessKey ID, once the signature is found right.
    [[nodiscard]] Signature checkAcs3(const HttpRequest &request) const;
    [[nodiscard]] Signature checkRpc(const HttpRequest &request) const;
    [[nodiscard]] Signature checkMac(const QString &accessKeyId, const std::string &text,
        const std::string &given, const Mac &mac) const;
    void checkTime(const QString &date) const;
    void useNonce(const QString &accessKeyId, const QString &nonce);

    KeyLookup m_lookup;
    WallClock m_wallClock;
    QHash<QString, QDateTime> m_nonces; //!< "AccessKeyId nonce" and when it was used
    QDateTime m_lastSweep;
};

} // namespace keyturn::local
