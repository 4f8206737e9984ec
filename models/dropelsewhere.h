#pragma once

#include <QThreadPool>

#include <utility>

namespace keyturn {

//! Lets another thread free what a container of values holds: the rows of a fleet take longer than
//! a window may stand still.
template<typename Container> void dropElsewhere(Container &container)
{
    QThreadPool::globalInstance()->start([gone = std::exchange(container, {})] {});
}

} // namespace keyturn
