#pragma once

#include "services/types/error.h"

#include <QString>

namespace keyturn::phrase {

//! What happened and what to do, in one or two sentences. `subject` is the secret, RAM user or
//! role that the call was about; `host` the service that was called.
[[nodiscard]] QString error(const Error &error, const QString &subject, const QString &host);

//! Code and RequestId, for a small line below the sentence and for Copy Error Details. Empty when
//! the service never answered.
[[nodiscard]] QString errorDetails(const Error &error);

} // namespace keyturn::phrase
