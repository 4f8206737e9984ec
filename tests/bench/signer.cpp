#include "tests/bench/signer.h"

#include <array>
#include <ctime>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <random>
#include <utility>

namespace keyturn::bench {

namespace {

using Digest = std::array<unsigned char, 32>;

std::string hex(const Digest &digest)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 0x0fU];
    }
    return text;
}

std::string sha256(std::string_view bytes)
{
    Digest digest{};
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
    return hex(digest);
}

std::string hmac(std::string_view key, std::string_view bytes)
{
    Digest digest{};
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
        reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(), digest.data(),
        nullptr);
    return hex(digest);
}

std::string encoded(std::string_view text)
{
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        if (plain.find(c) != std::string_view::npos) {
            result += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        result += '%';
        result += digits[byte >> 4U];
        result += digits[byte & 0x0fU];
    }
    return result;
}

std::string form(const Parameters &parameters)
{
    std::string body;
    for (const auto &[name, value] : parameters)
        body += (body.empty() ? "" : "&") + encoded(name) + '=' + encoded(value);
    return body;
}

std::string utcNow()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return {text.data(), size};
}

} // namespace

Signer::Signer(unsigned short port, std::string keyId, std::string secret)
    : m_host("127.0.0.1:" + std::to_string(port))
    , m_keyId(std::move(keyId))
    , m_secret(std::move(secret))
    , m_nonceStart("bench-" + std::to_string(std::random_device()()) + '-')
{}

std::string Signer::request(
    std::string_view version, std::string_view action, const Parameters &parameters)
{
    const std::string body = form(parameters);
    const std::string hash = sha256(body);
    const std::map<std::string, std::string> headers{
        {"content-type", "application/x-www-form-urlencoded"}, {"host", m_host},
        {"x-acs-action", std::string(action)}, {"x-acs-content-sha256", hash},
        {"x-acs-date", utcNow()},
        {"x-acs-signature-nonce", m_nonceStart + std::to_string(++m_nonces)},
        {"x-acs-version", std::string(version)}};
    std::string canonical;
    std::string names;
    std::string wire = "POST / HTTP/1.1\r\n";
    for (const auto &[name, value] : headers) {
        canonical += name + ':' + value + '\n';
        names += (names.empty() ? "" : ";") + name;
        wire += name + ": " + value + "\r\n";
    }
    canonical = "POST\n/\n\n" + canonical + '\n' + names + '\n' + hash;
    const std::string signature = hmac(m_secret, "ACS3-HMAC-SHA256\n" + sha256(canonical));
    wire += "authorization: ACS3-HMAC-SHA256 Credential=" + m_keyId + ",SignedHeaders=" + names
        + ",Signature=" + signature + "\r\ncontent-length: " + std::to_string(body.size())
        + "\r\n\r\n";
    return wire + body;
}

} // namespace keyturn::bench
