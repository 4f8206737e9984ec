#pragma once

#include "tests/bench/load.h"

#include <string>
#include <vector>

namespace keyturn::bench {

//! One operation on one store: what each round measured on the bare servers and on the service.
struct Row
{
    std::string operation;
    std::size_t secrets = 0;
    std::size_t answerBytes = 0;
    std::vector<Load> loop; //!< epoll and nothing else
    std::vector<Load> bare; //!< the HTTP server of the service with a fixed answer
    std::vector<Load> service;
};

//! The middle of the rounds, and the least and the greatest.
struct Spread
{
    double median = 0;
    double least = 0;
    double greatest = 0;
};
[[nodiscard]] Spread spreadOf(std::vector<double> values);

struct Memory
{
    std::size_t secrets = 0;
    double started = 0; //!< MiB
    double loaded = 0;
};

//! The results as Markdown.
[[nodiscard]] std::string report(
    const std::vector<Row> &rows, const Memory &memory, const std::string &commit);

} // namespace keyturn::bench
