// keyturn-bench: how fast keyturn-kms is beside a server that does nothing.
#include "tests/bench/child.h"
#include "tests/bench/report.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <memory>
#include <random>
#include <stdexcept>

using namespace keyturn::bench;

namespace {

const std::string region = "cn-hangzhou";

struct Options
{
    std::string program;
    std::string httpProgram;
    std::string results;
    std::string commit = "unknown";
    std::string operation; //!< the only one to measure; empty: all
    int rounds = 7;
    int connections = 8;
    std::chrono::milliseconds limit{700};
    std::size_t reads = 8000; //!< signed for a round
    std::size_t writes = 60;
    std::vector<std::size_t> sizes{1'000, 10'000, 100'000};
    bool isSmoke = false;
};

std::string required(const std::string &answer)
{
    if (!answer.starts_with("HTTP/1.1 200 "))
        throw std::runtime_error("Refused: " + answer);
    return answer;
}

//! Deletes secrets and asks for new ones of the same RAM users.
std::vector<std::string> creations(
    const Kms &kms, Signer &signer, const std::vector<std::string> &names)
{
    std::vector<std::string> requests;
    for (const std::string &name : names) {
        const std::string user = name.substr(name.rfind('/') + 1);
        (void)required(ask(kms.port(),
            signer.kms("DeleteSecret",
                {{"RegionId", region}, {"SecretName", name},
                    {"ForceDeleteWithoutRecovery", "true"}})));
        std::string pairs;
        for (const std::string &key :
            members(required(ask(kms.port(), signer.ram("ListAccessKeys", {{"UserName", user}}))),
                "AccessKeyId")) {
            pairs.append(pairs.empty() ? "" : ",");
            pairs.append(R"({"AccessKeyId":")").append(key);
            pairs.append(R"(","AccessKeySecret":"not-a-real-secret"})");
        }
        requests.push_back(signer.kms("CreateSecret",
            {{"RegionId", region}, {"SecretName", "$Auto"}, {"SecretType", "RAMCredentials"},
                {"VersionId", "v1"}, {"Description", "made by the bench"},
                {"SecretData", R"({"AccessKeys":[)" + pairs + "]}"},
                {"ExtendedConfig",
                    R"({"SecretSubType":"RamUserAccessKey","UserName":")" + user + R"("})"},
                {"EnableAutomaticRotation", "true"}, {"RotationInterval", "30d"}}));
    }
    return requests;
}

//! A store of one size, with what the requests need to know of it.
class Stocked
{
public:
    Stocked(const Options &options, std::size_t size)
        : m_kms(options.program, options.isSmoke ? "demo" : "fleet:" + std::to_string(size))
        , m_signer(m_kms.signer())
        , m_memoryAtStart(m_kms.residentMebibytes())
    {
        for (std::size_t page = 1; page <= 1 + size / 100 && page <= 20; ++page) {
            for (std::string &name :
                members(required(ask(m_kms.port(), listPage(page))), "SecretName"))
                m_names.push_back(std::move(name));
        }
        m_pages = options.isSmoke ? 1 : size / 100;
        if (m_names.empty())
            throw std::runtime_error("The store has no secrets.");
    }

    [[nodiscard]] const Kms &kms() const { return m_kms; }
    [[nodiscard]] double memoryAtStart() const { return m_memoryAtStart; }

    std::vector<std::string> describes(std::size_t count)
    {
        std::vector<std::string> requests;
        for (std::size_t i = 0; i < count; ++i)
            requests.push_back(m_signer.kms("DescribeSecret",
                {{"RegionId", region}, {"SecretName", m_names[m_dice() % (m_names.size() / 2)]}}));
        return requests;
    }

    std::vector<std::string> lists(std::size_t count)
    {
        std::vector<std::string> requests;
        for (std::size_t i = 0; i < count; ++i)
            requests.push_back(listPage(1 + m_dice() % m_pages));
        return requests;
    }

    //! After a change, so that the service has no answer ready.
    std::vector<std::string> changedLists(std::size_t count)
    {
        (void)required(ask(m_kms.port(),
            m_signer.kms("UpdateSecret",
                {{"RegionId", region}, {"SecretName", m_names.front()},
                    {"Description", "changed " + std::to_string(m_dice())}})));
        std::vector<std::string> requests;
        for (std::size_t page = 1; page <= std::min(count, m_pages); ++page)
            requests.push_back(listPage(page));
        return requests;
    }

    std::vector<std::string> creates(std::size_t count)
    {
        // Of the half that is not read; each once, for not all that are deleted are made again.
        if (m_created + count > m_names.size() / 2)
            throw std::runtime_error("There are too few secrets to make anew.");
        m_created += count;
        const auto end = m_names.end() - static_cast<std::ptrdiff_t>(m_created - count);
        const std::vector<std::string> names(end - static_cast<std::ptrdiff_t>(count), end);
        return creations(m_kms, m_signer, names);
    }

private:
    std::string listPage(std::size_t page)
    {
        return m_signer.kms("ListSecrets",
            {{"RegionId", region}, {"PageNumber", std::to_string(page)}, {"PageSize", "100"}});
    }

    Kms m_kms;
    Signer m_signer;
    std::vector<std::string> m_names;
    std::size_t m_pages = 1;
    std::size_t m_created = 0;
    std::mt19937 m_dice{20260616};
    double m_memoryAtStart;
};

//! One line of the table while it is measured.
struct Course
{
    Stocked *store = nullptr;
    std::function<std::vector<std::string>()> requests;
    std::unique_ptr<BareServer> loop;
    std::unique_ptr<FixedHttp> bare;
    Row row;
    //! Answers that were asked for before; else all are new.
    bool isWarm = true;
};

Load checked(Load load)
{
    if (load.refused > 0)
        throw std::runtime_error("Refused: " + load.firstRefusal);
    return load;
}

//! The bare servers get the very answer that the service gave.
Course prepared(const Options &options, Stocked &store, const std::string &operation,
    std::size_t secrets, std::function<std::vector<std::string>()> requests)
{
    Course course{
        &store, std::move(requests), nullptr, nullptr, {operation, secrets, 0, {}, {}, {}}};
    const std::string answer = required(ask(store.kms().port(), course.requests().front()));
    course.row.answerBytes = answer.size();
    course.loop = std::make_unique<BareServer>(answer);
    course.bare = std::make_unique<FixedHttp>(
        options.httpProgram, answer.substr(answer.find("\r\n\r\n") + 4));
    return course;
}

//! The Host header names the port of the service, and a server answers to its own only.
std::vector<std::string> readdressed(
    std::vector<std::string> requests, unsigned short from, unsigned short to)
{
    const std::string old = "127.0.0.1:" + std::to_string(from);
    for (std::string &request : requests) {
        const std::size_t at = request.find(old);
        if (at != std::string::npos)
            request.replace(at, old.size(), "127.0.0.1:" + std::to_string(to));
    }
    return requests;
}

void runRound(const Options &options, Course &course)
{
    const std::vector<std::string> requests = course.requests();
    course.row.loop.push_back(
        checked(runLoad(course.loop->port(), requests, options.connections, options.limit, true)));
    course.row.bare.push_back(checked(runLoad(course.bare->port(),
        readdressed(requests, course.store->kms().port(), course.bare->port()), options.connections,
        options.limit, true)));
    if (course.isWarm)
        (void)checked(runLoad(course.store->kms().port(), course.requests(), options.connections,
            std::chrono::minutes(1), false)); // of its own: a signature is good once
    course.row.service.push_back(checked(
        runLoad(course.store->kms().port(), requests, options.connections, options.limit, false)));
}

std::string measure(const Options &options)
{
    std::vector<std::unique_ptr<Stocked>> stores;
    std::vector<Course> courses;
    for (const std::size_t size : options.sizes) {
        std::fprintf(stderr, "Filling a store with %zu secrets…\n", size);
        Stocked &store = *stores.emplace_back(std::make_unique<Stocked>(options, size));
        courses.push_back(prepared(options, store, "DescribeSecret", size,
            [&store, &options] { return store.describes(options.reads); }));
        courses.push_back(prepared(options, store, "ListSecrets", size,
            [&store, &options] { return store.lists(options.reads / 4); }));
        courses.push_back(prepared(options, store, "ListSecrets, new", size,
            [&store, &options] { return store.changedLists(options.reads / 4); }));
        courses.back().isWarm = false;
        if (size == options.sizes[options.sizes.size() / 2]) {
            courses.push_back(prepared(options, store, "CreateSecret", size,
                [&store, &options] { return store.creates(options.writes); }));
            courses.back().isWarm = false;
        }
    }
    if (!options.operation.empty())
        std::erase_if(courses,
            [&options](const Course &course) { return course.row.operation != options.operation; });
    for (int round = 0; round <= options.rounds; ++round) {
        std::fprintf(stderr, "Round %d of %d…\n", round, options.rounds);
        for (Course &course : courses) {
            runRound(options, course);
            if (round == 0) // to get warm
                course.row.loop.clear(), course.row.bare.clear(), course.row.service.clear();
        }
    }
    std::vector<Row> rows;
    for (const Course &course : courses)
        rows.push_back(course.row);
    const Memory memory{options.sizes.back(), stores.back()->memoryAtStart(),
        stores.back()->kms().residentMebibytes()};
    return report(rows, memory, options.commit);
}

Options parsed(const std::vector<std::string> &words)
{
    Options options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        if (word == "--smoke") {
            options.isSmoke = true;
            options.rounds = 1;
            options.reads = 40;
            options.writes = 2;
            options.limit = std::chrono::milliseconds(200);
            options.sizes = {13};
        } else if (word.starts_with("--") && i + 1 < words.size()) {
            const std::string &value = words[++i];
            if (word == "--results")
                options.results = value;
            else if (word == "--commit")
                options.commit = value;
            else if (word == "--rounds")
                options.rounds = std::stoi(value);
            else if (word == "--secrets")
                options.sizes = {std::stoul(value)};
            else if (word == "--operation")
                options.operation = value;
            else
                throw std::runtime_error(word + " is no option.");
        } else {
            (options.program.empty() ? options.program : options.httpProgram) = word;
        }
    }
    if (options.httpProgram.empty())
        throw std::runtime_error(
            "Usage: keyturn-bench [--smoke] [--rounds N] [--secrets N] "
            "[--operation NAME] [--results FILE] [--commit NAME] keyturn-kms keyturn-bench-http");
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    try {
        const Options options = parsed({argv + 1, argv + argc});
        const std::string text = measure(options);
        std::fputs(text.c_str(), stdout);
        if (!options.results.empty())
            std::ofstream(options.results) << text;
        return 0;
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "keyturn-bench: %s\n", problem.what());
        return 1;
    }
}
