#pragma once

#include "services/types/secretbytes.h"

#include <QByteArray>
#include <QList>

#include <string_view>
#include <utility>

namespace keyturn {

//! RFC 3986 over UTF-8 bytes: A-Z a-z 0-9 - _ . ~ stay, all else is %XX in upper case.
[[nodiscard]] QByteArray percentEncoded(std::string_view bytes);
//! The same, appended to a body that may hold secrets.
void appendPercentEncoded(SecretBytes &to, std::string_view bytes);

using NameValues = QList<std::pair<QByteArray, QByteArray>>;

//! What ACS3-HMAC-SHA256 signs of an RPC-style request. The path is always "/".
struct SigningInput
{
    QByteArray method = "POST";
    QByteArray host; //!< as on the wire, with :port when the URL has one
    QByteArray action;
    QByteArray version;
    QByteArray date; //!< UTC, yyyy-MM-ddTHH:mm:ssZ
    QByteArray nonce;
    NameValues query; //!< decoded
    QByteArray contentType; //!< empty when not sent
    NameValues extraHeaders; //!< further x-acs-* headers, lower case
};

//! The result of signing, with its steps for tests.
struct Signature
{
    QByteArray contentSha256;
    QByteArray canonicalRequestSha256;
    QByteArray signedHeaders;
    QByteArray value;
    QByteArray authorization;
};

//! Signs with the AccessKey secret itself as the key (no derived key).
[[nodiscard]] Signature sign(const SigningInput &input, const SecretBytes &body,
    const QByteArray &accessKeyId, const SecretBytes &accessKeySecret);

} // namespace keyturn
