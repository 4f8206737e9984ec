#pragma once

#include <string>
#include <vector>

namespace keyturn::bench {

//! What curl needs, from its start to its end, for these signed requests over six connections.
//! Throws if one of them is not answered with 200.
[[nodiscard]] double curlSeconds(unsigned short port, const std::vector<std::string> &requests);

} // namespace keyturn::bench
