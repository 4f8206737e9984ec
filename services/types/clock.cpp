#include "services/types/clock.h"

namespace keyturn {

QDateTime OffsetClock::now() const
{
    return QDateTime::currentDateTimeUtc().addMSecs(m_offset);
}

ManualClock::ManualClock(const QDateTime &start)
    : m_time(start.toMSecsSinceEpoch())
{}

QDateTime ManualClock::now() const
{
    return QDateTime::fromMSecsSinceEpoch(m_time, Qt::UTC);
}

} // namespace keyturn
