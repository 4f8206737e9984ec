#pragma once

#include "services/types/credentials.h"

namespace keyturn {

//! The AccessKey of ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, for
//! temporary ones, ALIBABA_CLOUD_SECURITY_TOKEN; null when the first two are not set. The secret
//! is removed from the environment, so that no child process inherits it.
[[nodiscard]] SharedCredentials takeEnvironmentCredentials();

} // namespace keyturn
