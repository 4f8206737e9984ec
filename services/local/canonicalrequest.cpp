#include "services/local/canonicalrequest.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <vector>

namespace keyturn::local {

namespace {

constexpr std::string_view upperDigits = "0123456789ABCDEF";
constexpr std::string_view lowerDigits = "0123456789abcdef";

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool isUnreserved(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-'
        || c == '_' || c == '.' || c == '~';
}

std::string hex(std::string_view bytes)
{
    std::string text(bytes.size() * 2, '\0');
    auto place = text.begin();
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        *place++ = lowerDigits[byte >> 4];
        *place++ = lowerDigits[byte & 0x0f];
    }
    return text;
}

const unsigned char *asBytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

//! HMAC with one digest. OpenSSL's own HMAC() would look both algorithms up each time.
class Hmac
{
public:
    explicit Hmac(std::string digest)
    {
        EVP_MAC *const algorithm = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
        m_prepared = EVP_MAC_CTX_new(algorithm);
        EVP_MAC_free(algorithm);
        const std::array<OSSL_PARAM, 2> parameters{
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0),
            OSSL_PARAM_construct_end()};
        EVP_MAC_CTX_set_params(m_prepared, parameters.data());
    }
    ~Hmac() { EVP_MAC_CTX_free(m_prepared); }
    Hmac(const Hmac &) = delete;
    Hmac &operator=(const Hmac &) = delete;

    [[nodiscard]] std::string of(std::string_view key, std::string_view bytes) const
    {
        std::string mac(EVP_MAX_MD_SIZE, '\0');
        std::size_t size = 0;
        EVP_MAC_CTX *const context = EVP_MAC_CTX_dup(m_prepared);
        const bool good = EVP_MAC_init(context, asBytes(key), key.size(), nullptr) == 1
            && EVP_MAC_update(context, asBytes(bytes), bytes.size()) == 1
            && EVP_MAC_final(
                   context, reinterpret_cast<unsigned char *>(mac.data()), &size, mac.size())
                == 1;
        EVP_MAC_CTX_free(context);
        mac.resize(good ? size : 0);
        return mac;
    }

private:
    EVP_MAC_CTX *m_prepared;
};

} // namespace

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        if (text.size() - i < 3 || hexValue(text[i + 1]) < 0 || hexValue(text[i + 2]) < 0)
            return std::nullopt;
        decoded += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
        i += 2;
    }
    return decoded;
}

std::string percentEncoded(std::string_view text)
{
    std::string encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        if (isUnreserved(c)) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += upperDigits[byte >> 4];
        encoded += upperDigits[byte & 0x0f];
    }
    return encoded;
}

std::optional<NamedValues> decodedPairs(std::string_view text)
{
    NamedValues pairs;
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        const std::string_view item = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (item.empty())
            continue;
        const auto equals = std::min(item.find('='), item.size());
        auto name = percentDecoded(item.substr(0, equals));
        auto value = percentDecoded(item.substr(std::min(equals + 1, item.size())));
        if (!name || !value)
            return std::nullopt;
        pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return pairs;
}

std::string_view queryOf(const HttpRequest &request)
{
    const std::string_view target = request.target;
    const auto mark = target.find('?');
    return mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
}

std::string_view formOf(const HttpRequest &request)
{
    const std::string *type = request.header("content-type");
    constexpr std::string_view form = "application/x-www-form-urlencoded";
    const bool isForm = type && type->size() >= form.size()
        && std::equal(form.begin(), form.end(), type->begin(), [](char one, char other) {
               return one == (other >= 'A' && other <= 'Z' ? other + 32 : other);
           });
    return isForm ? std::string_view(request.body) : std::string_view();
}

std::optional<NamedValues> allPairs(const HttpRequest &request)
{
    auto pairs = decodedPairs(queryOf(request));
    auto form = decodedPairs(formOf(request));
    if (!pairs || !form)
        return std::nullopt;
    std::move(form->begin(), form->end(), std::back_inserter(*pairs));
    return pairs;
}

std::string canonicalQuery(NamedValues pairs)
{
    std::sort(pairs.begin(), pairs.end());
    std::string query;
    for (const auto &[name, value] : pairs) {
        if (!query.empty())
            query += '&';
        query += percentEncoded(name) + '=' + percentEncoded(value);
    }
    return query;
}

std::string sha256(std::string_view bytes)
{
    // EVP_sha256() would look the algorithm up each time.
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    std::string digest(32, '\0');
    EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char *>(digest.data()),
        nullptr, algorithm, nullptr);
    return digest;
}

std::string sha256Hex(std::string_view bytes)
{
    return hex(sha256(bytes));
}

std::string hmacSha256Hex(std::string_view key, std::string_view bytes)
{
    static const Hmac hmac("SHA256");
    return hex(hmac.of(key, bytes));
}

std::optional<std::string> canonicalRequest(const HttpRequest &request,
    const std::vector<std::string_view> &signedHeaders, std::string_view bodyHash)
{
    const auto pairs = decodedPairs(queryOf(request));
    if (!pairs)
        return std::nullopt;
    std::string headers;
    std::string names;
    for (const std::string_view name : signedHeaders) {
        const std::string *value = request.header(name);
        if (!value)
            return std::nullopt;
        headers.append(name).append(":").append(*value).append("\n");
        names.append(names.empty() ? "" : ";").append(name);
    }
    const std::string_view target = request.target;
    const std::string_view path = target.substr(0, std::min(target.find('?'), target.size()));
    std::string text = request.method;
    text.append("\n").append(path).append("\n").append(canonicalQuery(*pairs)).append("\n");
    text.append(headers).append("\n").append(names).append("\n").append(bodyHash);
    return text;
}

std::optional<std::string> rpcStringToSign(const HttpRequest &request)
{
    auto pairs = allPairs(request);
    if (!pairs)
        return std::nullopt;
    std::erase_if(*pairs, [](const auto &pair) { return pair.first == "Signature"; });
    return request.method + "&%2F&" + percentEncoded(canonicalQuery(std::move(*pairs)));
}

std::string hmacSha1Base64(std::string_view key, std::string_view bytes)
{
    static const Hmac hmac("SHA1");
    const std::string mac = hmac.of(key, bytes);
    std::array<unsigned char, 29> text{}; // 28 letters and a null
    const int length = EVP_EncodeBlock(text.data(), asBytes(mac), static_cast<int>(mac.size()));
    return {text.begin(), text.begin() + length};
}

std::string stringToSign(std::string_view canonicalRequest)
{
    return "ACS3-HMAC-SHA256\n" + sha256Hex(canonicalRequest);
}

} // namespace keyturn::local
