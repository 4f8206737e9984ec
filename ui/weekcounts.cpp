#include "ui/weekcounts.h"

#include "models/secretlistmodel.h"
#include "models/secretquery.h"

#include <algorithm>
#include <array>

namespace keyturn {

QList<DayCounts> weekCounts(const SecretListModel &secrets, const QDateTime &now)
{
    constexpr int days = 7;
    QList<DayCounts> week(days);
    // Each secret is only compared: to ask for the local time of each would take a fleet too long.
    const QDate today = now.toLocalTime().date();
    std::array<qint64, days> ends{};
    for (int day = 0; day < days; ++day)
        ends.at(static_cast<std::size_t>(day)) =
            today.addDays(day + 1).startOfDay().toMSecsSinceEpoch();
    const qint64 begin = today.startOfDay().toMSecsSinceEpoch();
    for (int i = 0; i < secrets.rowCount(); ++i) {
        const Secret &secret = secrets.row(i).secret;
        const QDateTime next = nextEvent(secret);
        const qint64 time = next.isValid() ? next.toMSecsSinceEpoch() : begin - 1;
        if (time < begin || time >= ends.back())
            continue;
        const auto day = std::upper_bound(ends.begin(), ends.end(), time) - ends.begin();
        int &count = secret.isPendingDeletion() ? week[day].deletions : week[day].rotations;
        ++count;
    }
    return week;
}

} // namespace keyturn
