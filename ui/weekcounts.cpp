#include "ui/weekcounts.h"

#include "models/secretlistmodel.h"
#include "models/secretquery.h"

namespace keyturn {

QList<DayCounts> weekCounts(const SecretListModel &secrets, const QDateTime &now)
{
    QList<DayCounts> week(7);
    const QDate today = now.toLocalTime().date();
    for (int i = 0; i < secrets.rowCount(); ++i) {
        const Secret &secret = secrets.row(i).secret;
        const bool deletion = secret.isPendingDeletion();
        const QDateTime time = nextEvent(secret);
        const qint64 day = time.isValid() ? today.daysTo(time.toLocalTime().date()) : -1;
        if (day < 0 || day >= week.size())
            continue;
        int &count = deletion ? week[day].deletions : week[day].rotations;
        ++count;
    }
    return week;
}

} // namespace keyturn
