#pragma once

#include "tests/support/localbackend.h"

namespace keyturn::test {

//! A week in which applications read their secrets, as pictures and tests of evidence need it. The
//! clock ends a few minutes after where it stood. False if the service did not answer.
[[nodiscard]] bool useSecretsForAWeek(LocalBackend &backend);

} // namespace keyturn::test
