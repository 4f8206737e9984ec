#pragma once

#include "services/local/httpparser.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

//! What a request looks like to both signer and verifier, of ACS3-HMAC-SHA256 and of the older RPC
//! signature with HMAC-SHA1. The service's own
//! reading of the rules: nothing here is shared with the clients.
namespace keyturn::local {

using NamedValues = std::vector<std::pair<std::string, std::string>>;

//! Percent-encoding undone, `+` read as a space; nothing if an escape is broken.
[[nodiscard]] std::optional<std::string> percentDecoded(std::string_view text);
[[nodiscard]] std::string percentEncoded(std::string_view text);
//! The pairs of a query or a form body, in the order in which they were sent.
[[nodiscard]] std::optional<NamedValues> decodedPairs(std::string_view text);
[[nodiscard]] std::string_view queryOf(const HttpRequest &request);
//! The body, when it is a form; else nothing.
[[nodiscard]] std::string_view formOf(const HttpRequest &request);
//! Those of the query, then those of the form.
[[nodiscard]] std::optional<NamedValues> allPairs(const HttpRequest &request);
[[nodiscard]] std::string canonicalQuery(NamedValues pairs);

//! 32 bytes.
[[nodiscard]] std::string sha256(std::string_view bytes);
[[nodiscard]] std::string sha256Hex(std::string_view bytes);
[[nodiscard]] std::string hmacSha256Hex(std::string_view key, std::string_view bytes);

//! Nothing if the query cannot be decoded or a signed header was not sent. `bodyHash` is the
//! sha256Hex of the body.
[[nodiscard]] std::optional<std::string> canonicalRequest(const HttpRequest &request,
    const std::vector<std::string_view> &signedHeaders, std::string_view bodyHash);
[[nodiscard]] std::string stringToSign(std::string_view canonicalRequest);

//! RPC: all parameters but Signature itself; nothing if they cannot be decoded.
[[nodiscard]] std::optional<std::string> rpcStringToSign(const HttpRequest &request);
[[nodiscard]] std::string hmacSha1Base64(std::string_view key, std::string_view bytes);

} // namespace keyturn::local
