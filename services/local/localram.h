#pragma once

#include "services/local/operation.h"
#include "services/local/ramtable.h"

namespace keyturn::local {

//! The operations of RAM 2015-05-01 that secrets need: users, AccessKeys, roles and policies. Owned
//! by the gateway.
class LocalRam
{
public:
    explicit LocalRam(RamTable &ram);
    [[nodiscard]] Product product();

private:
    [[nodiscard]] OperationTable operations();
    [[nodiscard]] QJsonObject listUsers(const Call &call) const;
    [[nodiscard]] QJsonObject getUser(const Call &call) const;
    [[nodiscard]] QJsonObject listAccessKeys(const Call &call) const;
    [[nodiscard]] QJsonObject getRole(const Call &call) const;
    [[nodiscard]] QJsonObject getPolicy(const Call &call) const;
    [[nodiscard]] QJsonObject listPoliciesForUser(const Call &call) const;
    [[nodiscard]] QJsonObject listPoliciesForRole(const Call &call) const;

    [[nodiscard]] QJsonObject createUser(const Call &call);
    [[nodiscard]] QJsonObject deleteUser(const Call &call);
    [[nodiscard]] QJsonObject createAccessKey(const Call &call);
    [[nodiscard]] QJsonObject updateAccessKey(const Call &call);
    [[nodiscard]] QJsonObject deleteAccessKey(const Call &call);
    [[nodiscard]] QJsonObject createRole(const Call &call);
    [[nodiscard]] QJsonObject deleteRole(const Call &call);
    [[nodiscard]] QJsonObject createPolicy(const Call &call);
    [[nodiscard]] QJsonObject attachPolicyToRole(const Call &call);
    [[nodiscard]] QJsonObject detachPolicyFromRole(const Call &call);
    [[nodiscard]] QJsonObject attachPolicyToUser(const Call &call);

    [[nodiscard]] RamUserRow requireUser(const Call &call) const;
    [[nodiscard]] RamUserRow userOrCaller(const Call &call) const;
    [[nodiscard]] AccessKeyRow requireAccessKey(const Call &call) const;
    [[nodiscard]] RoleRow requireRole(const Call &call) const;
    [[nodiscard]] PolicyRow requirePolicy(const Call &call) const;

    RamTable &m_ram;
};

} // namespace keyturn::local
