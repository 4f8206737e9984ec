#pragma once

#include <QDateTime>
#include <QString>

namespace keyturn {

class SecretListModel;

//! What time will do next to one of the secrets of a list, and when; a null time: nothing.
struct Coming
{
    QDateTime time;
    QString userName;
};

[[nodiscard]] Coming nextRotation(const SecretListModel &secrets, const QDateTime &now);
[[nodiscard]] Coming nextDeletion(const SecretListModel &secrets, const QDateTime &now);

} // namespace keyturn
