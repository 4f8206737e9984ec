#include "tests/bench/bareserver.h"

#include "tests/bench/load.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <unordered_map>

namespace keyturn::bench {

namespace {

void watch(int epoll, int socket)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = socket;
    epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
}

void accept(int epoll, int listener)
{
    const int socket = ::accept(listener, nullptr, nullptr);
    if (socket < 0)
        return;
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    watch(epoll, socket);
}

//! False when the other side has gone.
bool answerWhatIsWhole(int socket, std::string &pending, const std::string &answer)
{
    std::array<char, 16384> bytes{};
    const ssize_t count = read(socket, bytes.data(), bytes.size());
    if (count <= 0)
        return false;
    pending.append(bytes.data(), static_cast<std::size_t>(count));
    while (const std::size_t length = messageLength(pending)) {
        pending.erase(0, length);
        if (!writeAll(socket, answer))
            return false;
    }
    return true;
}

} // namespace

Listener listenAnywhere()
{
    Listener listener;
    listener.socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *any = reinterpret_cast<sockaddr *>(&address);
    if (bind(listener.socket, any, size) == 0 && listen(listener.socket, 128) == 0
        && getsockname(listener.socket, any, &size) == 0)
        listener.port = ntohs(address.sin_port);
    return listener;
}

void serveBare(int listener, const std::string &answer)
{
    const int epoll = epoll_create1(EPOLL_CLOEXEC);
    watch(epoll, listener);
    std::unordered_map<int, std::string> pending;
    std::array<epoll_event, 64> events{};
    while (true) {
        const int count = epoll_wait(epoll, events.data(), events.size(), -1);
        if (count < 0 && errno != EINTR)
            return;
        for (int i = 0; i < count; ++i) {
            const int socket = events.at(static_cast<std::size_t>(i)).data.fd;
            if (socket == listener) {
                accept(epoll, listener);
            } else if (!answerWhatIsWhole(socket, pending[socket], answer)) {
                pending.erase(socket);
                close(socket);
            }
        }
    }
}

} // namespace keyturn::bench
