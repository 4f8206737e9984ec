#pragma once

#include "services/local/operation.h"
#include "services/local/ramparameters.h"
#include "services/local/ramtable.h"
#include "services/local/recyclebin.h"

#include <QJsonObject>

namespace keyturn::local {

//! The rules for RAM users and their AccessKeys, whichever API asks. Owned by the tables of
//! operations of RAM and IMS, one each.
class RamUsers
{
public:
    RamUsers(Store &store, RamTable &ram);

    //! Each throws EntityNotExist.User.
    [[nodiscard]] RamUserRow named(const QString &name) const;
    [[nodiscard]] RamUserRow withId(const QString &id) const;
    //! Who calls. A role has no AccessKeys: throws that `parameter` is missing.
    [[nodiscard]] RamUserRow caller(const Call &call, const QString &parameter) const;

    RamUserRow create(const QString &name, const UserWishes &wishes, const QDateTime &now);
    //! An empty name: it stays.
    RamUserRow update(
        RamUserRow user, const QString &newName, const UserWishes &wishes, const QDateTime &now);
    void remove(const RamUserRow &user);

    //! Throws EntityNotExist.User.AccessKey unless it is the user's.
    [[nodiscard]] AccessKeyRow requireKey(const RamUserRow &user, const Call &call) const;
    [[nodiscard]] QList<AccessKeyRow> keysOf(const RamUserRow &user) const;
    //! {AccessKey}, with the secret.
    QJsonObject createKey(const RamUserRow &user, const QDateTime &now);
    void updateKey(const AccessKeyRow &key, bool active, const QDateTime &now);
    //! To the recycle bin.
    void removeKey(const AccessKeyRow &key, const QDateTime &now);

    [[nodiscard]] QList<RecycledKeyRow> recycledKeysOf(
        const RamUserRow &user, const QDateTime &now) const;
    //! Throws EntityNotExist.User.AccessKey.
    [[nodiscard]] RecycledKeyRow requireRecycledKey(const Call &call) const;
    void restoreKey(const RecycledKeyRow &key, const QDateTime &now);
    void removeRecycledKey(const RecycledKeyRow &key);

private:
    RamTable &m_ram;
    RecycleBin m_recycleBin;
};

//! What RAM and IMS tell alike.
[[nodiscard]] QJsonObject userJson(const RamUserRow &user);
[[nodiscard]] QJsonObject accessKeyJson(const AccessKeyRow &key);

} // namespace keyturn::local
