#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::bench {

//! What a load came to. Latencies are of one request, from its first byte sent to its last
//! received.
struct Load
{
    double perSecond = 0;
    double medianMicroseconds = 0;
    double p99Microseconds = 0;
    std::size_t answered = 0;
    std::size_t refused = 0; //!< answered with anything but 200
    std::string firstAnswer;
    std::string firstRefusal;
};

//! Sends the requests over `connections` kept connections, each a next one as soon as it has its
//! answer, until all are answered or the time is over. `again` begins anew at the last.
[[nodiscard]] Load runLoad(unsigned short port, const std::vector<std::string> &requests,
    int connections, std::chrono::milliseconds limit, bool again);

//! One request over a connection of its own: head and body of its answer.
[[nodiscard]] std::string ask(unsigned short port, const std::string &request);

//! Length of the HTTP message at the beginning of `bytes`, 0 while it is not whole.
[[nodiscard]] std::size_t messageLength(std::string_view bytes);
[[nodiscard]] bool writeAll(int socket, std::string_view bytes);

} // namespace keyturn::bench
