#include "models/retrycountdown.h"

#include <algorithm>
#include <array>

namespace keyturn {

namespace {
constexpr std::array waits{5, 15, 60};
} // namespace

RetryCountdown::RetryCountdown(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &RetryCountdown::tick);
}

void RetryCountdown::failed()
{
    m_left = waits.at(std::min(m_failures, waits.size() - 1));
    ++m_failures;
    m_timer.start();
}

void RetryCountdown::stop()
{
    m_timer.stop();
}

void RetryCountdown::reset()
{
    stop();
    m_failures = 0;
}

void RetryCountdown::tick()
{
    --m_left;
    emit ticked();
    if (m_left > 0)
        return;
    stop();
    emit due();
}

} // namespace keyturn
