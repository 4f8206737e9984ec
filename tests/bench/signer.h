#pragma once

#include <map>
#include <string>
#include <string_view>

namespace keyturn::bench {

using Parameters = std::map<std::string, std::string>;

//! Writes signed requests, whole as they go over the wire: ACS3-HMAC-SHA256, parameters in the form
//! body. From the published description, with no code of the client or the service.
class Signer
{
public:
    Signer(unsigned short port, std::string keyId, std::string secret);

    [[nodiscard]] std::string request(
        std::string_view version, std::string_view action, const Parameters &parameters);
    [[nodiscard]] std::string kms(std::string_view action, const Parameters &parameters)
    {
        return request("2016-01-20", action, parameters);
    }
    [[nodiscard]] std::string ram(std::string_view action, const Parameters &parameters)
    {
        return request("2015-05-01", action, parameters);
    }

private:
    std::string m_host;
    std::string m_keyId;
    std::string m_secret;
    std::string m_nonceStart;
    unsigned long m_nonces = 0;
};

} // namespace keyturn::bench
