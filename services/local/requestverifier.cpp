#include "services/local/requestverifier.h"

#include "services/local/canonicalrequest.h"
#include "services/local/choices.h"
#include "services/local/parameters.h"
#include "services/local/refusal.h"

#include <algorithm>
#include <array>
#include <openssl/crypto.h>
#include <utility>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

Refusal incomplete(const QString &why)
{
    return {400, u"IncompleteSignature"_s,
        u"The request signature does not conform to Aliyun standards. "_s + why};
}

//! What was signed is not said again if it may hold a secret value: its hash must do.
QString said(const std::string &text, const QString &securityToken)
{
    const bool isSecret = text.find("SecretData") != std::string::npos || !securityToken.isEmpty();
    return QString::fromStdString(isSecret ? "SHA-256 " + sha256Hex(text) : text);
}

//! Clients find out with it whether their secret is wrong or their way of signing.
Refusal acs3Mismatch(const std::string &canonical, const QString &securityToken)
{
    const QString sentence = u"Specified signature does not match our calculation. server "
                             "StringToSign is [%1] server CanonicalRequest is [%2]"_s;
    return {400, u"SignatureDoesNotMatch"_s,
        sentence.arg(
            QString::fromStdString(stringToSign(canonical)), said(canonical, securityToken))};
}

Refusal rpcMismatch(const std::string &text, const QString &securityToken)
{
    return {400, u"SignatureDoesNotMatch"_s,
        u"Specified signature is not matched with our calculation. server string to sign is:"_s
            + said(text, securityToken)};
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    parts.reserve(8);
    while (true) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

bool contains(const std::vector<std::string_view> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool sameText(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

//! The rest of `text` after `prefix`.
std::optional<std::string_view> after(std::string_view text, std::string_view prefix)
{
    if (!text.starts_with(prefix) || text.size() == prefix.size())
        return std::nullopt;
    return text.substr(prefix.size());
}

} // namespace

RequestVerifier::RequestVerifier(KeyLookup lookup, WallClock wallClock)
    : m_lookup(std::move(lookup))
    , m_wallClock(std::move(wallClock))
    , m_nobodys(SecretBytes::copyOf("no such AccessKey in this account"))
{}

Signature RequestVerifier::verify(const ReceivedRequest &request) const
{
    const RequestHead &head = request.head();
    const Caller caller = head.isRpc ? checkRpc(request) : checkAcs3(request);
    const QDateTime expires = checkTime(head.date);
    if (head.nonce.isEmpty() || head.nonce.size() > choices::nonceMaximum)
        throw Refusal{
            400, u"InvalidParameter.SignatureNonce"_s, u"The nonce is too short or too long."_s};
    return {caller, head.nonce, expires};
}

RequestVerifier::Authorization RequestVerifier::parse(const HttpRequest &request)
{
    const std::string *header = request.header("authorization");
    if (!header)
        throw incomplete(u"There is no Authorization header; ACS3-HMAC-SHA256 is wanted."_s);
    const auto fields = after(*header, "ACS3-HMAC-SHA256 ");
    const std::vector<std::string_view> parts = split(fields.value_or(""), ',');
    if (parts.size() != 3)
        throw incomplete(u"ACS3-HMAC-SHA256 with three fields is wanted."_s);
    const auto credential = after(parts[0], "Credential=");
    const auto names = after(parts[1], "SignedHeaders=");
    const auto signature = after(parts[2], "Signature=");
    if (!credential || !names || !signature || signature->size() != 64)
        throw incomplete(u"A field of the Authorization header is not understood."_s);
    return {*credential, split(*names, ';'), *signature};
}

//! Everything that says what is done must be under the signature.
void RequestVerifier::checkCoverage(
    const HttpRequest &request, const Authorization &authorization, std::string_view bodyHash)
{
    constexpr std::array<std::pair<std::string_view, QStringView>, 4> needed{
        {{"x-acs-action", u"Action"}, {"x-acs-version", u"Version"}, {"x-acs-date", u"Timestamp"},
            {"x-acs-signature-nonce", u"SignatureNonce"}}};
    for (const auto &[name, parameter] : needed) {
        if (!request.header(name))
            throw missingPart(parameter.toString());
    }
    for (const std::string_view name : {"host", "x-acs-content-sha256"}) {
        if (!contains(authorization.signedHeaders, name))
            throw incomplete(u"A header that must be signed is not signed."_s);
    }
    for (const HttpHeader &header : request.headers) {
        const bool mustBeSigned =
            header.name.starts_with("x-acs-") || header.name == "content-type";
        if (mustBeSigned && !contains(authorization.signedHeaders, header.name))
            throw incomplete(u"A header that must be signed is not signed."_s);
    }
    const std::string *const hash = request.header("x-acs-content-sha256");
    if (!hash || *hash != bodyHash)
        throw Refusal{400, u"SignatureDoesNotMatch"_s,
            u"Specified signature does not match our calculation. The body does not match "
            "x-acs-content-sha256."_s};
}

Caller RequestVerifier::checkAcs3(const ReceivedRequest &request) const
{
    const Authorization authorization = parse(request.http());
    const std::string bodyHash = sha256Hex(request.http().body);
    checkCoverage(request.http(), authorization, bodyHash);
    const auto canonical = canonicalRequest(request.http(), authorization.signedHeaders, bodyHash);
    if (!canonical)
        throw incomplete(u"A signed header is missing, or the query is broken."_s);
    const Mac mac = [](const SecretBytes &secret, std::string_view text) {
        return secret.withView([text](std::string_view key) { return hmacSha256Hex(key, text); });
    };
    const QString &token = request.head().securityToken;
    return checkMac({QString::fromUtf8(authorization.accessKeyId.data(),
                         static_cast<qsizetype>(authorization.accessKeyId.size())),
                        token, stringToSign(*canonical), std::string(authorization.signature)},
        mac, [&] { return acs3Mismatch(*canonical, token); });
}

//! The signature covers every parameter, so only those that make it one are looked at here.
Caller RequestVerifier::checkRpc(const ReceivedRequest &request) const
{
    const Parameters &parameters = request.parameters();
    for (const QString &name : {u"Action"_s, u"Version"_s, u"AccessKeyId"_s, u"Timestamp"_s,
             u"SignatureNonce"_s, u"SignatureMethod"_s, u"SignatureVersion"_s}) {
        if (parameters.text(name).isEmpty())
            throw missingPart(name);
    }
    if (parameters.text(u"SignatureMethod"_s) != "HMAC-SHA1"_L1)
        throw Refusal{400, u"InvalidSignatureMethod"_s,
            u"Specified signature method is not valid; HMAC-SHA1 is wanted."_s};
    if (parameters.text(u"SignatureVersion"_s) != "1.0"_L1)
        throw incomplete(u"SignatureVersion 1.0 is wanted."_s);
    const Mac mac = [](const SecretBytes &secret, std::string_view text) {
        SecretBytes signingKey = secret.clone();
        signingKey.append("&");
        return signingKey.withView(
            [text](std::string_view key) { return hmacSha1Base64(key, text); });
    };
    const auto text = rpcStringToSign(request.http());
    if (!text)
        throw incomplete(u"The parameters cannot be read."_s);
    const QString &token = request.head().securityToken;
    return checkMac({parameters.text(u"AccessKeyId"_s), token, *text,
                        parameters.text(u"Signature"_s).toStdString()},
        mac, [&] { return rpcMismatch(*text, token); });
}

Caller RequestVerifier::checkMac(
    const Claim &claim, const Mac &mac, const std::function<Refusal()> &mismatch) const
{
    const Key *const key = m_lookup(claim.accessKeyId, claim.securityToken);
    // An unknown AccessKey costs the same work as a known one.
    const SecretBytes &secret = key ? key->secret : m_nobodys;
    const bool same = sameText(mac(secret, claim.text), claim.signature);
    if (!key)
        throw Refusal{
            404, u"InvalidAccessKeyId.NotFound"_s, u"Specified access key is not found."_s};
    if (!key->active)
        throw Refusal{
            400, u"InvalidAccessKeyId.Inactive"_s, u"Specified access key is disabled."_s};
    if (!same || !secret.isValid())
        throw mismatch();
    return key->caller;
}

QDateTime RequestVerifier::checkTime(const QString &date) const
{
    const QDateTime signedAt = parseApiTime(date);
    if (!signedAt.isValid())
        throw Refusal{400, u"InvalidTimeStamp.Format"_s,
            u"Specified time stamp or date value is not well formatted."_s};
    const auto off = std::chrono::milliseconds(std::abs(signedAt.msecsTo(m_wallClock())));
    if (off > choices::signatureTolerance)
        throw Refusal{400, u"InvalidTimeStamp.Expired"_s,
            u"Specified time stamp or date value is expired."_s};
    return signedAt.addSecs(std::chrono::seconds(choices::signatureTolerance).count());
}

} // namespace keyturn::local
