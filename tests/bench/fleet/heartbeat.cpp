#include "tests/bench/fleet/heartbeat.h"

#include <algorithm>

namespace keyturn::bench {

Heartbeat::Heartbeat()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        constexpr double nanosecondsInMillisecond = 1e6;
        m_gaps.push_back(static_cast<double>(m_since.nsecsElapsed()) / nanosecondsInMillisecond);
        m_since.restart();
    });
}

void Heartbeat::start()
{
    m_gaps.clear();
    m_since.start();
    m_timer.start();
}

std::vector<double> Heartbeat::sorted() const
{
    std::vector<double> gaps = m_gaps;
    std::sort(gaps.begin(), gaps.end());
    return gaps;
}

double Heartbeat::longest() const
{
    return m_gaps.empty() ? 0 : sorted().back();
}

double Heartbeat::p99() const
{
    return m_gaps.empty() ? 0 : sorted()[m_gaps.size() * 99 / 100];
}

} // namespace keyturn::bench
