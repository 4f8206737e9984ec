#include "services/types/clock.h"

namespace keyturn {

QDateTime OffsetClock::now() const
{
    return QDateTime::currentDateTimeUtc().addMSecs(m_offset);
}

ScaledClock::ScaledClock(double rate)
    : m_start(QDateTime::currentMSecsSinceEpoch())
    , m_rate(rate)
{}

QDateTime ScaledClock::now() const
{
    const auto passed = static_cast<double>(QDateTime::currentMSecsSinceEpoch() - m_start);
    return QDateTime::fromMSecsSinceEpoch(m_start + qRound64(passed * m_rate), Qt::UTC);
}

ManualClock::ManualClock(const QDateTime &start)
    : m_time(start.toMSecsSinceEpoch())
{}

QDateTime ManualClock::now() const
{
    return QDateTime::fromMSecsSinceEpoch(m_time, Qt::UTC);
}

} // namespace keyturn
