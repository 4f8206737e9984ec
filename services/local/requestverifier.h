#pragma once

#include "services/local/operation.h"
#include "services/local/refusal.h"
#include "services/local/requesthead.h"
#include "services/types/secretbytes.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::local {

//! Who signed a request, with which nonce, and until when the request can be believed.
struct Signature
{
    Caller caller;
    QString nonce;
    QDateTime expires;
};

//! Holds a request against its signature, ACS3-HMAC-SHA256 or RPC with HMAC-SHA1. Owned by the
//! gateway. Time means the computer's time: the sandbox's may be turned.
class RequestVerifier
{
public:
    struct Key
    {
        SecretBytes secret;
        Caller caller;
        bool active = true;
    };
    //! Null if there is no such AccessKey; else good until the next look-up. May throw what is to
    //! be said of a security token.
    using KeyLookup =
        std::function<const Key *(const QString &accessKeyId, const QString &securityToken)>;
    using WallClock = std::function<QDateTime()>;

    explicit RequestVerifier(
        KeyLookup lookup, WallClock wallClock = &QDateTime::currentDateTimeUtc);

    //! Throws the gateway's Refusal. Whether the nonce is new is not looked at.
    [[nodiscard]] Signature verify(const ReceivedRequest &request) const;
    [[nodiscard]] QDateTime wallTime() const { return m_wallClock(); }

private:
    using Mac = std::function<std::string(const SecretBytes &secret, std::string_view text)>;
    //! Parts of the header of this name; good while the request is.
    struct Authorization
    {
        std::string_view accessKeyId;
        std::vector<std::string_view> signedHeaders;
        std::string_view signature;
    };

    [[nodiscard]] static Authorization parse(const HttpRequest &request);
    static void checkCoverage(
        const HttpRequest &request, const Authorization &authorization, std::string_view bodyHash);
    //! Who signed, once the signature is found right.
    [[nodiscard]] Caller checkAcs3(const ReceivedRequest &request) const;
    [[nodiscard]] Caller checkRpc(const ReceivedRequest &request) const;
    struct Claim
    {
        QString accessKeyId;
        QString securityToken;
        std::string text;
        std::string signature;
    };
    [[nodiscard]] Caller checkMac(
        const Claim &claim, const Mac &mac, const std::function<Refusal()> &mismatch) const;
    //! When the signature grows too old.
    [[nodiscard]] QDateTime checkTime(const QString &date) const;

    KeyLookup m_lookup;
    WallClock m_wallClock;
    SecretBytes m_nobodys; //!< what is signed with for an unknown AccessKey
};

} // namespace keyturn::local
