#pragma once

#include <string>

namespace keyturn::bench {

//! The least that an HTTP server can do: reads requests by their Content-Length and writes the same
//! bytes to each. One thread, epoll, keep-alive. Returns only if epoll fails.
void serveBare(int listener, const std::string &answer);

//! A socket on any free port of 127.0.0.1, and that port.
struct Listener
{
    int socket = -1;
    unsigned short port = 0;
};
[[nodiscard]] Listener listenAnywhere();

} // namespace keyturn::bench
