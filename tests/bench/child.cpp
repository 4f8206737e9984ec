#include "tests/bench/child.h"

#include "tests/bench/bareserver.h"

#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace keyturn::bench {

namespace {

std::string readLine(int file)
{
    std::string line;
    char c = 0;
    while (read(file, &c, 1) == 1 && c != '\n')
        line += c;
    return line;
}

} // namespace

Child::~Child()
{
    if (m_pid < 0)
        return;
    kill(m_pid, SIGKILL);
    waitpid(m_pid, nullptr, 0);
}

double Child::residentMebibytes() const
{
    std::ifstream status("/proc/" + std::to_string(m_pid) + "/status");
    std::string word;
    while (status >> word) {
        double kibibytes = 0;
        if (word == "VmRSS:" && status >> kibibytes)
            return kibibytes / 1024;
    }
    return 0;
}

BareServer::BareServer(const std::string &answer)
{
    const Listener listener = listenAnywhere();
    m_port = listener.port;
    m_pid = fork();
    if (m_pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        serveBare(listener.socket, answer);
        _exit(1);
    }
    close(listener.socket);
}

FixedHttp::FixedHttp(const std::string &program, const std::string &body)
{
    std::array<int, 2> in{};
    std::array<int, 2> out{};
    if (pipe(in.data()) != 0 || pipe(out.data()) != 0)
        throw std::runtime_error("There is no pipe.");
    m_pid = fork();
    if (m_pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(in[0], STDIN_FILENO);
        dup2(out[1], STDOUT_FILENO);
        for (const int file : {in[0], in[1], out[0], out[1]})
            close(file);
        execl(program.c_str(), program.c_str(), nullptr);
        _exit(127);
    }
    close(in[0]);
    close(out[1]);
    const bool isTold = write(in[1], body.data(), body.size()) == static_cast<ssize_t>(body.size());
    close(in[1]);
    const std::string ready = readLine(out[0]);
    close(out[0]);
    if (!isTold || ready.empty())
        throw std::runtime_error(program + " does not start.");
    m_port = static_cast<unsigned short>(std::stoul(member(ready, "Port")));
}

Kms::Kms(const std::string &program, const std::string &seed)
{
    std::string pattern = std::filesystem::temp_directory_path() / "keyturn-bench-XXXXXX";
    if (!mkdtemp(pattern.data()))
        throw std::runtime_error("There is no temporary folder.");
    m_folder = pattern;
    std::array<int, 2> line{};
    if (pipe(line.data()) != 0)
        throw std::runtime_error("There is no pipe.");
    m_pid = fork();
    if (m_pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(line[1], STDOUT_FILENO);
        close(line[0]);
        close(line[1]);
        execl(program.c_str(), program.c_str(), "--data", m_folder.c_str(), "--seed", seed.c_str(),
            nullptr);
        _exit(127);
    }
    close(line[1]);
    const std::string ready = readLine(line[0]);
    close(line[0]);
    if (ready.empty())
        throw std::runtime_error(program + " --seed " + seed + " does not start.");
    m_port = static_cast<unsigned short>(std::stoul(member(ready, "Port")));
    m_keyId = member(ready, "AccessKeyId");
    std::ifstream(member(ready, "AccessKeySecretFile")) >> m_secret;
}

Kms::~Kms()
{
    if (m_pid > 0)
        kill(m_pid, SIGKILL);
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

Signer Kms::signer() const
{
    return {m_port, m_keyId, m_secret};
}

std::string member(const std::string &json, const std::string &name)
{
    const std::vector<std::string> all = members(json, name);
    return all.empty() ? std::string() : all.front();
}

std::vector<std::string> members(const std::string &json, const std::string &name)
{
    const std::string start = '"' + name + "\":";
    std::vector<std::string> found;
    for (std::size_t at = json.find(start); at != std::string::npos; at = json.find(start, at)) {
        at += start.size();
        const bool quoted = json[at] == '"';
        const std::size_t end = quoted ? json.find('"', at + 1) : json.find_first_of(",}", at);
        at += quoted ? 1 : 0;
        found.push_back(json.substr(at, end - at));
    }
    return found;
}

} // namespace keyturn::bench
