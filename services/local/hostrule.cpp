#include "services/local/hostrule.h"

#include <algorithm>
#include <string>

namespace keyturn::local {

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

//! kms.cn-hangzhou.localhost and the like: RFC 6761 keeps them on this computer.
bool isBelowLocalhost(std::string_view name)
{
    return name.ends_with(".localhost") && name.front() != '.'
        && name.find("..") == std::string_view::npos
        && std::all_of(name.begin(), name.end(), isNameCharacter);
}

bool isLoopbackName(std::string_view name)
{
    return name == "127.0.0.1" || name == "localhost" || name == "[::1]" || isBelowLocalhost(name);
}

} // namespace

bool HostRule::accepts(std::string_view host) const
{
    // The colons of an IPv6 address lie within its brackets.
    const auto bracket = host.find(']');
    const auto colon = host.find(':', bracket == std::string_view::npos ? 0 : bracket);
    const std::string_view name = host.substr(0, colon);
    const std::string_view rest =
        colon == std::string_view::npos ? std::string_view() : host.substr(colon);
    if (bracket != std::string_view::npos && !name.ends_with(']'))
        return false;
    return acceptsPort(rest) && (fromNetwork ? !name.empty() : isLoopbackName(name));
}

bool HostRule::acceptsPort(std::string_view text) const
{
    constexpr std::uint16_t http = 80;
    constexpr std::uint16_t https = 443;
    if (text.empty())
        return fromNetwork || port == (encrypted ? https : http);
    return text == ":" + std::to_string(port);
}

} // namespace keyturn::local
