#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace keyturn::local {

class Store;

struct RecycledKeyRow
{
    QString id;
    QString userId;
    QString userName;
    QDateTime created;
    QDateTime recycled;
    QDateTime deleted; //!< when it is gone for good
};

//! The AccessKeys that were deleted and can still come back. They sign nothing while they are here.
//! Owned by RamUsers.
class RecycleBin
{
public:
    explicit RecycleBin(Store &store);

    //! Moves an AccessKey here; the oldest one of a user with too many is gone for good.
    void put(const QString &accessKeyId, const QDateTime &now);
    //! The youngest first.
    [[nodiscard]] QList<RecycledKeyRow> keysOf(const QString &userId, const QDateTime &now) const;
    [[nodiscard]] std::optional<RecycledKeyRow> key(
        const QString &accessKeyId, const QDateTime &now) const;
    //! Back to its user, who must have room for it.
    void restore(const QString &accessKeyId, const QDateTime &now);
    void remove(const QString &accessKeyId);
    //! Forgets what has been here for too long.
    void removeExpired(const QDateTime &now);

private:
    Store &m_store;
};

} // namespace keyturn::local
