#pragma once

#include "services/local/operation.h"

#include <limits>

namespace keyturn::local {

//! The part of a list that PageNumber and PageSize ask for.
struct Page
{
    Page(const Call &call, int defaultSize, int maximumSize)
        : number(call.parameters.number(
            QStringLiteral("PageNumber"), 1, std::numeric_limits<int>::max(), 1))
        , size(call.parameters.number(QStringLiteral("PageSize"), 1, maximumSize, defaultSize))
    {}

    [[nodiscard]] qint64 first() const { return (qint64(number) - 1) * size; }

    template<typename T> [[nodiscard]] QList<T> of(const QList<T> &all) const
    {
        return first() < all.size() ? all.mid(first(), size) : QList<T>();
    }

    void put(QJsonObject &json, qint64 total) const
    {
        json[QStringLiteral("PageNumber")] = number;
        json[QStringLiteral("PageSize")] = size;
        json[QStringLiteral("TotalCount")] = total;
    }

    int number;
    int size;
};

} // namespace keyturn::local
