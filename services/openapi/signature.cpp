#include "services/openapi/signature.h"

#include <algorithm>
#include <array>
#include <openssl/evp.h>

namespace keyturn {

namespace {

constexpr std::size_t sha256Bytes = 32;
using Digest = std::array<unsigned char, sha256Bytes>;

QByteArray hex(const Digest &digest)
{
    return QByteArray(reinterpret_cast<const char *>(digest.data()), sha256Bytes).toHex();
}

const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

QByteArray sha256(std::string_view text)
{
    // EVP_sha256() would look the algorithm up each time.
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    Digest digest{};
    EVP_Digest(text.data(), text.size(), digest.data(), nullptr, algorithm, nullptr);
    return hex(digest);
}

QByteArray hmacSha256(std::string_view key, std::string_view text)
{
    Digest digest{};
    std::size_t size = digest.size();
    EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, key.data(), key.size(), bytesOf(text),
        text.size(), digest.data(), digest.size(), &size);
    return hex(digest);
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

template<typename Append> void encode(std::string_view bytes, Append append)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : bytes) {
        const bool unreserved = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
        if (unreserved) {
            append(std::string_view(&c, 1));
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        const std::array<char, 3> escape = {'%', digits[byte >> 4U], digits[byte & 15U]};
        append(std::string_view(escape.data(), escape.size()));
    }
}

QByteArray canonicalQuery(NameValues query)
{
    std::sort(query.begin(), query.end());
    QByteArrayList pairs;
    for (const auto &[name, value] : query)
        pairs << percentEncoded(viewOf(name)) + '=' + percentEncoded(viewOf(value));
    return pairs.join('&');
}

NameValues signedHeaders(const SigningInput &input, const QByteArray &contentSha256)
{
    NameValues headers = input.extraHeaders;
    headers << std::pair{"host", input.host} << std::pair{"x-acs-action", input.action}
            << std::pair{"x-acs-version", input.version} << std::pair{"x-acs-date", input.date}
            << std::pair{"x-acs-signature-nonce", input.nonce}
            << std::pair{"x-acs-content-sha256", contentSha256};
    if (!input.contentType.isEmpty())
        headers << std::pair{"content-type", input.contentType};
    std::sort(headers.begin(), headers.end());
    return headers;
}

} // namespace

QByteArray percentEncoded(std::string_view bytes)
{
    QByteArray encoded;
    encoded.reserve(static_cast<qsizetype>(bytes.size()));
    encode(bytes, [&encoded](std::string_view part) {
        encoded.append(part.data(), static_cast<qsizetype>(part.size()));
    });
    return encoded;
}

void appendPercentEncoded(SecretBytes &to, std::string_view bytes)
{
    encode(bytes, [&to](std::string_view part) { to.append(part); });
}

Signature sign(const SigningInput &input, const SecretBytes &body, const QByteArray &accessKeyId,
    const SecretBytes &accessKeySecret)
{
    Signature signature;
    signature.contentSha256 = body.withView(sha256);

    QByteArray canonicalHeaders;
    QByteArrayList names;
    for (const auto &[name, value] : signedHeaders(input, signature.contentSha256)) {
        canonicalHeaders += name + ':' + value.trimmed() + '\n';
        names << name;
    }
    signature.signedHeaders = names.join(';');

    const QByteArray canonicalRequest = input.method + "\n/\n" + canonicalQuery(input.query) + '\n'
        + canonicalHeaders + '\n' + signature.signedHeaders + '\n' + signature.contentSha256;
    signature.canonicalRequestSha256 = sha256(viewOf(canonicalRequest));

    const QByteArray stringToSign = "ACS3-HMAC-SHA256\n" + signature.canonicalRequestSha256;
    signature.value = accessKeySecret.withView(
        [&](std::string_view key) { return hmacSha256(key, viewOf(stringToSign)); });
    signature.authorization = "ACS3-HMAC-SHA256 Credential=" + accessKeyId
        + ",SignedHeaders=" + signature.signedHeaders + ",Signature=" + signature.value;
    return signature;
}

} // namespace keyturn
