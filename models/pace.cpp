#include "models/pace.h"

#include <algorithm>

namespace keyturn {

namespace {
constexpr double fastest = 10;
constexpr double slowest = 1;
constexpr double step = 0.1;
} // namespace

Pace Pace::ofTheCloud()
{
    Pace pace;
    pace.m_perSecond = fastest;
    return pace;
}

std::chrono::milliseconds Pace::pause() const
{
    constexpr double second = 1000;
    return std::chrono::milliseconds(m_perSecond > 0 ? static_cast<int>(second / m_perSecond) : 0);
}

void Pace::speedUp()
{
    if (m_perSecond > 0)
        m_perSecond = std::min(m_perSecond + step, fastest);
}

bool Pace::slowDown()
{
    if (m_perSecond <= slowest)
        return false;
    m_perSecond = std::max(m_perSecond / 2, slowest);
    return true;
}

} // namespace keyturn
