#pragma once

#include <QString>

#include <tuple>

namespace keyturn {

//! What a row of a table is sorted by; the first member that differs counts.
struct SortKey
{
    qint64 number = 0;
    qint64 time = 0;
    QString text = {};
    bool operator==(const SortKey &) const = default;
    bool operator<(const SortKey &other) const
    {
        return std::tie(number, time, text) < std::tie(other.number, other.time, other.text);
    }
};

} // namespace keyturn
