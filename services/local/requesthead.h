#pragma once

#include "services/local/httpparser.h"

#include <QString>

namespace keyturn::local {

//! What a request wants, and how it says so: with ACS3-HMAC-SHA256 in headers, with the older RPC
//! signature in parameters. The signature decides, for RPC clients send the headers, too.
struct RequestHead
{
    bool isRpc = false;
    QString action; //!< CreateSecret
    QString version; //!< 2016-01-20
    QString date;
    QString nonce;

    //! Never throws: what cannot be read is empty.
    [[nodiscard]] static RequestHead of(const HttpRequest &request);
};

} // namespace keyturn::local
