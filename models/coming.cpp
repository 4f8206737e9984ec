#include "models/coming.h"

#include "models/secretlistmodel.h"

namespace keyturn {

namespace {

QDateTime rotationOf(const Secret &secret)
{
    const bool rotates =
        !secret.isPendingDeletion() && secret.rotation == AutomaticRotation::Enabled;
    return rotates ? secret.nextRotation : QDateTime();
}

QDateTime deletionOf(const Secret &secret)
{
    return secret.plannedDeletion;
}

Coming earliest(
    const SecretListModel &secrets, const QDateTime &now, QDateTime (*timeOf)(const Secret &))
{
    Coming found;
    for (int i = 0; i < secrets.rowCount(); ++i) {
        const Secret &secret = secrets.row(i).secret;
        const QDateTime time = timeOf(secret);
        if (time.isValid() && time > now && (!found.time.isValid() || time < found.time))
            found = {time, secret.userName};
    }
    return found;
}

} // namespace

Coming nextRotation(const SecretListModel &secrets, const QDateTime &now)
{
    return earliest(secrets, now, &rotationOf);
}

Coming nextDeletion(const SecretListModel &secrets, const QDateTime &now)
{
    return earliest(secrets, now, &deletionOf);
}

} // namespace keyturn
