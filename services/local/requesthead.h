#pragma once

#include "services/local/httpparser.h"
#include "services/local/parameters.h"
#include "services/local/refusal.h"

#include <QString>

#include <variant>

namespace keyturn::local {

//! What a request wants, and how it says so: with ACS3-HMAC-SHA256 in headers, with the older RPC
//! signature in parameters. The signature decides, for RPC clients send the headers, too.
struct RequestHead
{
    bool isRpc = false;
    bool wantsXml = false;
    QString action; //!< CreateSecret
    QString version; //!< 2016-01-20
    QString date;
    QString nonce;
    QString securityToken; //!< of temporary credentials
    QString hostRegion; //!< cn-shanghai of kms.cn-shanghai.localhost; may be empty
};

//! A request, read once for all who look at it. Lives as long as the bytes it was read from.
class ReceivedRequest
{
public:
    //! Never throws: what cannot be read is empty.
    explicit ReceivedRequest(const HttpRequest &http);

    [[nodiscard]] const HttpRequest &http() const { return m_http; }
    [[nodiscard]] const RequestHead &head() const { return m_head; }
    //! Throws if they cannot be read.
    [[nodiscard]] const Parameters &parameters() const;
    //! The same; empty if they cannot be read.
    [[nodiscard]] const Parameters &readableParameters() const;

private:
    const HttpRequest &m_http;
    std::variant<Parameters, Refusal> m_parameters;
    RequestHead m_head;
};

//! Empty if the header was not sent.
[[nodiscard]] QString headerText(const HttpRequest &request, std::string_view name);

} // namespace keyturn::local
