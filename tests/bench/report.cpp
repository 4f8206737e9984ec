#include "tests/bench/report.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <fstream>
#include <iomanip>
#include <sstream>
#include <thread>

namespace keyturn::bench {

namespace {

std::string machine()
{
    std::ifstream cpuinfo("/proc/cpuinfo");
    std::string line;
    while (std::getline(cpuinfo, line) && !line.starts_with("model name")) {}
    const std::size_t colon = line.find(": ");
    return (colon == std::string::npos ? "unknown processor" : line.substr(colon + 2)) + ", "
        + std::to_string(std::thread::hardware_concurrency()) + " threads";
}

std::string today()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 16> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d", &utc)};
}

std::string number(double value)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(value < 100 ? 2 : 0) << value;
    return text.str();
}

std::string shown(const Spread &spread)
{
    return number(spread.median) + " (" + number(spread.least) + "–" + number(spread.greatest)
        + ')';
}

//! Of each round, what `value` makes of it.
template<typename Value> Spread each(const Row &row, Value value)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < row.service.size(); ++i)
        values.push_back(value(i));
    return spreadOf(values);
}

void writeRow(std::ostream &out, const Row &row)
{
    const auto rate = [&](const std::vector<Load> &loads) {
        return number(each(row, [&](std::size_t i) { return loads[i].perSecond; }).median);
    };
    const auto slower = [&](const std::vector<Load> &loads) {
        return shown(each(
            row, [&](std::size_t i) { return loads[i].perSecond / row.service[i].perSecond; }));
    };
    const auto later = [&](double Load::*latency) {
        return shown(each(
            row, [&](std::size_t i) { return row.service[i].*latency / row.bare[i].*latency; }));
    };
    out << "| " << row.operation << " | " << row.secrets << " | " << row.answerBytes << " | "
        << rate(row.loop) << " | " << rate(row.bare) << " | " << rate(row.service) << " | "
        << slower(row.bare) << " | " << later(&Load::medianMicroseconds) << " | "
        << later(&Load::p99Microseconds) << " | " << slower(row.loop) << " |\n";
}

//! How much slower the same operation is on the greatest store than on the smallest one.
void writeGrowth(std::ostream &out, const std::vector<Row> &rows)
{
    for (const Row &small : rows) {
        for (const Row &large : rows) {
            if (small.operation != large.operation || large.secrets != 100 * small.secrets)
                continue;
            std::vector<double> ratios;
            for (std::size_t i = 0; i < small.service.size(); ++i)
                ratios.push_back(small.service[i].perSecond / large.service[i].perSecond);
            out << "- " << small.operation << ", " << large.secrets << " secrets beside "
                << small.secrets << ": " << shown(spreadOf(ratios))
                << " times slower (wanted: 2)\n";
        }
    }
}

} // namespace

Spread spreadOf(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    return {values[values.size() / 2], values.front(), values.back()};
}

std::string report(const std::vector<Row> &rows, const Memory &memory, const std::string &commit)
{
    std::ostringstream out;
    out << "# How fast keyturn-kms is\n\nWritten by `./dev bench` on " << today() << ", commit "
        << commit << ", " << machine()
        << ".\n\nSigned requests over eight kept connections, each with the next request as soon "
           "as "
           "its answer is there,\nin turns against `keyturn-kms` and two servers that answer the "
           "same "
           "bytes to everything:\n\n- *bare*: the HTTP server of keyturn-kms with nothing behind "
           "it. It reads HTTP as strictly, on the same sockets.\n- *loop*: epoll, one thread, "
           "reads "
           "no more than Content-Length. What the machine gives at most.\n\nRatios say how many "
           "times the other is faster; the middle of "
        << (rows.empty() ? 0 : rows.front().service.size())
        << " rounds (least–greatest). Wanted of reads: 3 or less\nbeside bare. \"New\": each page "
           "for the first time after a change; else pages are asked for again and again.\n\n"
           "| operation | secrets | bytes | loop/s | bare/s | service/s | bare ÷ service | p50 | "
           "p99 "
           "| loop ÷ service |\n"
           "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";
    for (const Row &row : rows)
        writeRow(out, row);
    out << '\n';
    writeGrowth(out, rows);
    out << "- Resident memory with " << memory.secrets << " secrets: " << number(memory.started)
        << " MiB at the start, " << number(memory.loaded)
        << " MiB after the load (wanted: below 200)\n";
    return out.str();
}

} // namespace keyturn::bench
