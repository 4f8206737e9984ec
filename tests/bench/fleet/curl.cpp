#include "tests/bench/fleet/curl.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <unistd.h>

namespace keyturn::bench {

namespace {

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '"';
}

//! The request as curl's own words: its headers one by one, and its body.
std::string configOf(unsigned short port, std::string_view request)
{
    const auto head = request.substr(0, request.find("\r\n\r\n"));
    std::string config = "url = \"http://127.0.0.1:" + std::to_string(port) + "/\"\n";
    config += "output = \"/dev/null\"\nwrite-out = \"%{http_code}\\n\"\n";
    for (std::size_t at = head.find("\r\n"); at != std::string_view::npos;) {
        const std::size_t end = head.find("\r\n", at + 2);
        const auto line = head.substr(at + 2, end - at - 2);
        if (!line.starts_with("content-length") && !line.starts_with("host"))
            config += "header = " + quoted(line) + '\n';
        at = end;
    }
    return config + "data-raw = " + quoted(request.substr(head.size() + 4)) + '\n';
}

class TemporaryFile
{
public:
    TemporaryFile()
    {
        m_path = std::filesystem::temp_directory_path() / "keyturn-curl-XXXXXX";
        const int file = mkstemp(m_path.data());
        if (file < 0)
            throw std::runtime_error("There is no temporary file.");
        close(file);
    }
    ~TemporaryFile() { std::filesystem::remove(m_path); }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    [[nodiscard]] const std::string &path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace

double curlSeconds(unsigned short port, const std::vector<std::string> &requests)
{
    const TemporaryFile config;
    const TemporaryFile codes;
    {
        std::ofstream file(config.path());
        for (const std::string &request : requests)
            file << (&request == requests.data() ? "" : "next\n") << configOf(port, request);
    }
    const std::string command = "curl --silent --parallel --parallel-max 6 --config '"
        + config.path() + "' >'" + codes.path() + "' 2>/dev/null";
    const auto began = std::chrono::steady_clock::now();
    const int status = std::system(command.c_str()); // NOLINT: a shell is what a person would use
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - began;
    std::ifstream answers(codes.path());
    std::size_t good = 0;
    for (std::string code; answers >> code;)
        good += code == "200" ? 1 : 0;
    if (status != 0 || good != requests.size())
        throw std::runtime_error("curl got " + std::to_string(good) + " good answers to "
            + std::to_string(requests.size()) + " requests.");
    return taken.count();
}

} // namespace keyturn::bench
