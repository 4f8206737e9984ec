#pragma once

#include <algorithm>
#include <vector>

namespace keyturn {

//! Calls with the first and the last of each run of neighbours.
template<typename Tell> void forRuns(std::vector<int> rows, Tell tell)
{
    std::sort(rows.begin(), rows.end());
    for (auto first = rows.begin(); first != rows.end();) {
        auto end = first + 1;
        while (end != rows.end() && *end == *(end - 1) + 1)
            ++end;
        tell(*first, *(end - 1));
        first = end;
    }
}

} // namespace keyturn
