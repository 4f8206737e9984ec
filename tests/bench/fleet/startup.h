#pragma once

#include <functional>
#include <string>

namespace keyturn::bench {

//! Seconds from the start of a process until it has painted: an empty QMainWindow, or Keyturn with
//! the rows of its sandbox. `program` is this program, which calls itself.
struct Startup
{
    double empty = 0;
    double keyturn = 0;
};
[[nodiscard]] Startup startupOf(const std::string &program);

//! What the process that was started does; `run` is its event loop.
int paintAndLeave(const std::string &what, const std::function<int()> &run);

} // namespace keyturn::bench
