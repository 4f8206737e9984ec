#pragma once

#include "services/local/operation.h"
#include "services/local/ramtable.h"
#include "services/local/ramusers.h"

namespace keyturn::local {

//! The operations of IMS 2019-08-15 on the users and AccessKeys of RAM, and the recycle bin. Owned
//! by the gateway.
class LocalIms
{
public:
    LocalIms(Store &store, RamTable &ram);
    [[nodiscard]] Product product();

private:
    using Read = QJsonObject (LocalIms::*)(const Call &) const;
    using Write = QJsonObject (LocalIms::*)(const Call &);

    [[nodiscard]] OperationTable operations();
    [[nodiscard]] QList<Permission> permissions(const QString &action, const Call &call) const;

    [[nodiscard]] QJsonObject listUsers(const Call &call) const;
    [[nodiscard]] QJsonObject getUser(const Call &call) const;
    [[nodiscard]] QJsonObject createUser(const Call &call);
    [[nodiscard]] QJsonObject updateUser(const Call &call);
    [[nodiscard]] QJsonObject deleteUser(const Call &call);
    [[nodiscard]] QJsonObject listAccessKeys(const Call &call) const;
    [[nodiscard]] QJsonObject getAccessKeyLastUsed(const Call &call) const;
    [[nodiscard]] QJsonObject createAccessKey(const Call &call);
    [[nodiscard]] QJsonObject updateAccessKey(const Call &call);
    [[nodiscard]] QJsonObject deleteAccessKey(const Call &call);
    [[nodiscard]] QJsonObject getAccountSummary(const Call &call) const;

    [[nodiscard]] QJsonObject listAccessKeysInRecycleBin(const Call &call) const;
    [[nodiscard]] QJsonObject getAccessKeyInfoInRecycleBin(const Call &call) const;
    [[nodiscard]] QJsonObject restoreAccessKeyFromRecycleBin(const Call &call);
    [[nodiscard]] QJsonObject deleteAccessKeyInRecycleBin(const Call &call);

    //! Whom the only one of these parameters that is there means.
    [[nodiscard]] RamUserRow oneUser(const Call &call, const QStringList &parameters) const;
    [[nodiscard]] RamUserRow userMeant(const QString &parameter, const Call &call) const;
    [[nodiscard]] RamUserRow userOrCaller(const Call &call) const;
    //! Of the user that UserId means or, without it, of the caller.
    [[nodiscard]] RamUserRow binOwner(const Call &call) const;
    [[nodiscard]] RecycledKeyRow recycledKey(const Call &call) const;

    RamTable &m_ram;
    RamUsers m_users;
};

//! alice@<alias>.onaliyun.com
[[nodiscard]] QString principalNameOf(const QString &userName);

} // namespace keyturn::local
