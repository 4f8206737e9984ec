#include "tests/bench/load.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace keyturn::bench {

namespace {

using Time = std::chrono::steady_clock;

int connectTo(unsigned short port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        throw std::runtime_error("The server cannot be reached.");
    return socket;
}

//! One kept connection with at most one request on its way.
struct Connection
{
    int socket = -1;
    std::string received;
    Time::time_point sent;
};

//! The closed loop. Owned by runLoad.
class Loop
{
public:
    Loop(unsigned short port, const std::vector<std::string> &requests, int connections, bool again)
        : m_requests(requests)
        , m_again(again)
        , m_epoll(epoll_create1(EPOLL_CLOEXEC))
        , m_connections(static_cast<std::size_t>(connections))
    {
        for (std::size_t i = 0; i < m_connections.size(); ++i) {
            m_connections[i].socket = connectTo(port);
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.u64 = i;
            epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_connections[i].socket, &event);
        }
    }

    ~Loop()
    {
        for (const Connection &connection : m_connections)
            close(connection.socket);
        close(m_epoll);
    }

    Loop(const Loop &) = delete;
    Loop &operator=(const Loop &) = delete;

    Load run(std::chrono::milliseconds limit)
    {
        const auto began = Time::now();
        m_end = began + limit;
        for (Connection &connection : m_connections)
            sendNext(connection);
        std::array<epoll_event, 64> events{};
        auto heard = began;
        while (m_onTheWay > 0) {
            // Does not sleep: to be woken would cost the faster server less, which gives us no
            // time for it.
            const int count = epoll_wait(m_epoll, events.data(), events.size(), 0);
            if (count > 0)
                heard = Time::now();
            else if (Time::now() - heard > std::chrono::minutes(1))
                throw std::runtime_error("The server is silent.");
            for (int i = 0; i < count; ++i)
                receive(m_connections[events.at(static_cast<std::size_t>(i)).data.u64]);
        }
        return summary(Time::now() - began);
    }

private:
    void sendNext(Connection &connection)
    {
        if (m_next == m_requests.size() && m_again)
            m_next = 0;
        if (m_next == m_requests.size() || Time::now() >= m_end)
            return;
        connection.sent = Time::now();
        if (!writeAll(connection.socket, m_requests[m_next++]))
            throw std::runtime_error("The server has gone.");
        ++m_onTheWay;
    }

    void receive(Connection &connection)
    {
        std::array<char, 65536> bytes{};
        const ssize_t count = read(connection.socket, bytes.data(), bytes.size());
        if (count <= 0)
            throw std::runtime_error("The server closed a connection.");
        connection.received.append(bytes.data(), static_cast<std::size_t>(count));
        if (messageLength(connection.received) == 0)
            return;
        m_latencies.push_back(Time::now() - connection.sent);
        note(connection.received);
        connection.received.clear();
        --m_onTheWay;
        sendNext(connection);
    }

    void note(const std::string &answer)
    {
        if (m_result.firstAnswer.empty())
            m_result.firstAnswer = answer;
        if (answer.starts_with("HTTP/1.1 200 "))
            return;
        if (m_result.refused++ == 0)
            m_result.firstRefusal = answer;
    }

    [[nodiscard]] double latency(double part)
    {
        if (m_latencies.empty())
            return 0;
        const auto index = static_cast<std::size_t>(part * double(m_latencies.size() - 1));
        const auto nth = m_latencies.begin() + static_cast<std::ptrdiff_t>(index);
        std::nth_element(m_latencies.begin(), nth, m_latencies.end());
        return std::chrono::duration<double, std::micro>(*nth).count();
    }

    Load summary(Time::duration taken)
    {
        m_result.answered = m_latencies.size();
        m_result.perSecond =
            double(m_latencies.size()) / std::chrono::duration<double>(taken).count();
        m_result.medianMicroseconds = latency(0.5);
        m_result.p99Microseconds = latency(0.99);
        return m_result;
    }

    const std::vector<std::string> &m_requests;
    bool m_again;
    int m_epoll;
    std::vector<Connection> m_connections;
    std::size_t m_next = 0;
    std::size_t m_onTheWay = 0;
    Time::time_point m_end;
    std::vector<Time::duration> m_latencies;
    Load m_result;
};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

Load runLoad(unsigned short port, const std::vector<std::string> &requests, int connections,
    std::chrono::milliseconds limit, bool again)
{
    return Loop(port, requests, connections, again).run(limit);
}

std::string ask(unsigned short port, const std::string &request)
{
    return runLoad(port, {request}, 1, std::chrono::minutes(1), false).firstAnswer;
}

std::size_t messageLength(std::string_view bytes)
{
    constexpr std::string_view name = "\r\ncontent-length:";
    const std::size_t head = bytes.find("\r\n\r\n");
    if (head == std::string_view::npos)
        return 0;
    const std::string_view headers = bytes.substr(0, head);
    const auto *const found = std::search(headers.begin(), headers.end(), name.begin(), name.end(),
        [](char one, char other) { return lower(one) == other; });
    std::size_t length = 0;
    if (found != headers.end()) {
        const auto *digits = found + name.size();
        while (digits != headers.end() && *digits == ' ')
            ++digits;
        std::from_chars(digits, headers.end(), length);
    }
    length += head + 4;
    return bytes.size() >= length ? length : 0;
}

bool writeAll(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

} // namespace keyturn::bench
