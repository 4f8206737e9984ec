#pragma once

#include <cstdint>
#include <string_view>

namespace keyturn::local {

//! Which Host headers name this service. On loopback only names that no DNS server can give to
//! another computer's page; where other computers may come, whatever they call this one.
struct HostRule
{
    std::uint16_t port = 0;
    bool encrypted = false; //!< says which port goes without saying: 443, or 80
    bool fromNetwork = false;

    [[nodiscard]] bool accepts(std::string_view host) const;

private:
    [[nodiscard]] bool acceptsPort(std::string_view text) const;
};

} // namespace keyturn::local
