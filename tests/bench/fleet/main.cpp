// keyturn-fleet: how fast the window is with a fleet of secrets, beside curl.
#include "tests/bench/child.h"
#include "tests/bench/fleet/console.h"
#include "tests/bench/fleet/curl.h"
#include "tests/bench/fleet/startup.h"
#include "tests/bench/load.h"
#include "tests/bench/report.h"
#include "ui/style/keyturnstyle.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <stdexcept>

using namespace keyturn;
using namespace keyturn::bench;
using namespace Qt::StringLiterals;

namespace {

struct Options
{
    std::string self;
    std::string program;
    std::string results;
    std::string commit = "unknown";
    std::string paint; //!< what a process of ours shows, and nothing else
    std::size_t secrets = 10'000;
    std::size_t searched = 100'000;
    int rounds = 3;
};

//! The requests that the window makes, signed in advance by other code.
struct Requests
{
    std::vector<std::string> lists;
    std::vector<std::string> describes;
};

std::string listPage(Signer &signer, std::size_t page)
{
    return signer.kms("ListSecrets",
        {{"RegionId", "cn-hangzhou"},
            {"Filters", R"([{"Key":"SecretType","Values":["RAMCredentials"]}])"},
            {"FetchTags", "true"}, {"PageNumber", std::to_string(page)}, {"PageSize", "100"}});
}

class Fleet
{
public:
    Fleet(const std::string &program, std::size_t secrets, bool needsNames = true)
        : m_kms(program, "fleet:" + std::to_string(secrets))
        , m_signer(m_kms.signer())
        , m_pages((secrets + 99) / 100)
    {
        if (!needsNames)
            return;
        for (std::size_t page = 1; page <= m_pages; ++page) {
            for (std::string &name :
                members(ask(m_kms.port(), listPage(m_signer, page)), "SecretName"))
                m_names.push_back(std::move(name));
        }
        if (m_names.empty())
            throw std::runtime_error("The fleet is empty.");
    }

    Requests requests()
    {
        Requests all;
        for (std::size_t page = 1; page <= m_pages; ++page)
            all.lists.push_back(listPage(m_signer, page));
        for (const std::string &name : m_names)
            all.describes.push_back(m_signer.kms("DescribeSecret",
                {{"RegionId", "cn-hangzhou"}, {"SecretName", name}, {"FetchTags", "true"}}));
        return all;
    }

    [[nodiscard]] unsigned short port() const { return m_kms.port(); }
    [[nodiscard]] Account account() const
    {
        auto credentials = std::make_shared<Credentials>();
        credentials->accessKeyId = QString::fromStdString(m_kms.keyId());
        credentials->accessKeySecret = SecretBytes::copyOf(m_kms.secret());
        return {Account::Kind::Sandbox, u"fleet"_s, Endpoints::local(m_kms.port()), credentials};
    }

private:
    Kms m_kms;
    Signer m_signer;
    std::size_t m_pages;
    std::vector<std::string> m_names;
};

struct Results
{
    std::vector<double> listed;
    std::vector<double> described;
    Console::Times times;
    double curlListed = 0;
    double curlDescribed = 0;
    double loadP99 = 0;
    double loadLongest = 0;
    double useP99 = 0;
    double useLongest = 0;
    double bytes = 0;
    double search = 0;
    double searchMilliseconds = 0;
    Startup startup;
};

void load(const Options &options, Results &results)
{
    Fleet fleet(options.program, options.secrets);
    Console console(fleet.account());
    for (int round = 0; round <= options.rounds; ++round) {
        std::fprintf(stderr, "Round %d of %d…\n", round, options.rounds);
        const Requests requests = fleet.requests();
        results.curlListed = curlSeconds(fleet.port(), requests.lists);
        results.curlDescribed = results.curlListed + curlSeconds(fleet.port(), requests.describes);
        console.heartbeat().start();
        results.times = console.load();
        console.heartbeat().stop();
        if (round == 0)
            continue; // to get warm
        results.listed.push_back(results.times.listed / results.curlListed);
        results.described.push_back(results.times.described / results.curlDescribed);
        results.loadP99 = std::max(results.loadP99, console.heartbeat().p99());
        results.loadLongest = std::max(results.loadLongest, console.heartbeat().longest());
    }
    console.heartbeat().start();
    console.use();
    console.heartbeat().stop();
    results.useP99 = console.heartbeat().p99();
    results.useLongest = console.heartbeat().longest();
    results.bytes = List(fleet.account()).bytesPerSecret();
}

void search(const Options &options, Results &results)
{
    std::fprintf(stderr, "Searching in %zu secrets…\n", options.searched);
    const Fleet fleet(options.program, options.searched, false);
    List list(fleet.account());
    list.load(false);
    results.search = list.searchRatio();
    results.searchMilliseconds = list.searchMilliseconds();
}

void start(const Options &options, Results &results)
{
    std::vector<double> empty;
    std::vector<double> keyturn;
    for (int round = 0; round < 2 * options.rounds + 1; ++round) {
        const Startup startup = startupOf(options.self);
        empty.push_back(startup.empty);
        keyturn.push_back(startup.keyturn);
    }
    results.startup = {spreadOf(empty).median, spreadOf(keyturn).median};
}

std::string line(
    const std::string &what, double ratio, const std::string &wanted, const std::string &figures)
{
    std::array<char, 32> number{};
    std::snprintf(number.data(), number.size(), "%.2f", ratio);
    return "| " + what + " | " + number.data() + " | " + wanted + " | " + figures + " |\n";
}

std::string figures(const char *form, double one, double other)
{
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(), form, one, other); // NOLINT: the forms are ours
    return text.data();
}

std::string report(const Options &options, const Results &results)
{
    const std::string fleet = std::to_string(options.secrets);
    std::string text =
        "# How fast the window is with a fleet\n\nThe real window, without a screen, "
        "on `keyturn-kms --seed fleet:"
        + fleet
        + "` beside curl, which makes the same requests over six connections, signed in "
          "advance. Commit "
        + options.commit + ".\n\n| what | times | wanted | figures |\n|---|--:|--:|---|\n";
    text += line("all " + fleet + " listed, beside curl", spreadOf(results.listed).median, "1.5",
        figures("%.3f s; curl %.3f s", results.times.listed, results.curlListed));
    text += line("listed and described, beside curl", spreadOf(results.described).median, "2.5",
        figures("%.2f s; curl %.2f s", results.times.described, results.curlDescribed));
    text += line("a keystroke in the search of " + std::to_string(options.searched)
            + " secrets, beside a scan of the same texts",
        results.search, "2", figures("%.1f ms", results.searchMilliseconds, 0));
    text += line("start to rows, beside an empty QMainWindow",
        results.startup.keyturn / results.startup.empty, "1.5",
        figures("%.3f s; empty %.3f s", results.startup.keyturn, results.startup.empty));
    text +=
        figures("\n- First rows on the screen: %.3f s after the window began anew, with the first"
                " page.\n",
            results.times.firstRows, 0);
    text +=
        figures("- The window's thread is taken for so long at once while it loads: p99 %.1f ms,"
                " at most %.1f ms (wanted: 16).\n",
            results.loadP99, results.loadLongest);
    text += figures("- While somebody sorts, filters, searches and scrolls: p99 %.1f ms, at most"
                    " %.1f ms (wanted: 16).\n",
        results.useP99, results.useLongest);
    text += figures(
        "- Memory of a secret in the list: %.0f bytes (wanted: below 1536).\n", results.bytes, 0);
    return text;
}

Options parsed(const QStringList &words)
{
    Options options;
    options.self = words.first().toStdString();
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (word == "--smoke"_L1) {
            options.secrets = 120;
            options.searched = 120;
            options.rounds = 1;
        } else if (word.startsWith("--"_L1) && i + 1 < words.size()) {
            const std::string value = words.at(++i).toStdString();
            if (word == "--results"_L1)
                options.results = value;
            else if (word == "--commit"_L1)
                options.commit = value;
            else if (word == "--paint"_L1)
                options.paint = value;
            else
                throw std::runtime_error(word.toStdString() + " is no option.");
        } else {
            options.program = word.toStdString();
        }
    }
    if (options.program.empty() && options.paint.empty())
        throw std::runtime_error(
            "Usage: keyturn-fleet [--smoke] [--results FILE] [--commit NAME] keyturn-kms");
    return options;
}

} // namespace

void keyturn::bench::turnUntil(const std::function<bool()> &condition)
{
    QTimer look;
    look.setTimerType(Qt::PreciseTimer);
    QObject::connect(&look, &QTimer::timeout, &look, [&condition] {
        if (condition())
            QApplication::exit();
    });
    look.start(1);
    QApplication::exec();
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    try {
        const Options options = parsed(QApplication::arguments());
        if (!options.paint.empty())
            return paintAndLeave(options.paint, [] { return QApplication::exec(); });
        QApplication::setStyle(new KeyturnStyle(Theme::Scheme::Light));
        Results results;
        start(options, results);
        load(options, results);
        search(options, results);
        const std::string text = report(options, results);
        std::fputs(text.c_str(), stdout);
        if (!options.results.empty())
            std::ofstream(options.results) << text;
        return 0;
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "keyturn-fleet: %s\n", problem.what());
        return 1;
    }
}
