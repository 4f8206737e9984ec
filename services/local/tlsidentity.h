#pragma once

#include "services/local/localservice.h"

#include <QSslConfiguration>

namespace keyturn::local {

//! TLS 1.2 or newer with this certificate and key. The error names the file and what is wrong.
[[nodiscard]] Result<QSslConfiguration> tlsConfiguration(const TlsFiles &files);

} // namespace keyturn::local
