#pragma once

#include "services/local/operation.h"
#include "services/local/ramtable.h"
#include "services/local/ramusers.h"

#include <functional>

namespace keyturn::local {

//! The operations of RAM 2015-05-01 that secrets need: users, AccessKeys, roles and policies. Owned
//! by the gateway.
class LocalRam
{
public:
    //! What EncodedDiagnosticMessage says; empty if it is not ours.
    using Decoder = std::function<QJsonObject(const QString &message)>;

    LocalRam(Store &store, RamTable &ram, Decoder decoder);
    [[nodiscard]] Product product();

private:
    using Principal = RamTable::Principal;
    using Read = QJsonObject (LocalRam::*)(const Call &) const;
    using Write = QJsonObject (LocalRam::*)(const Call &);

    [[nodiscard]] Operation reading(Read run) const;
    [[nodiscard]] Operation writing(Write run);
    void addUserOperations(OperationTable &table);
    void addRoleOperations(OperationTable &table);
    void addPolicyOperations(OperationTable &table);

    // localram.cpp
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
    [[nodiscard]] QJsonObject decodeDiagnosticMessage(const Call &call) const;
    [[nodiscard]] RamUserRow requireUser(const Call &call) const;
    [[nodiscard]] RamUserRow userOrCaller(const Call &call) const;

    // ramroles.cpp
    [[nodiscard]] QJsonObject listRoles(const Call &call) const;
    [[nodiscard]] QJsonObject getRole(const Call &call) const;
    [[nodiscard]] QJsonObject createRole(const Call &call);
    [[nodiscard]] QJsonObject updateRole(const Call &call);
    [[nodiscard]] QJsonObject deleteRole(const Call &call);
    [[nodiscard]] RoleRow requireRole(const Call &call) const;

    // rampolicies.cpp
    [[nodiscard]] QJsonObject listPolicies(const Call &call) const;
    [[nodiscard]] QJsonObject getPolicy(const Call &call) const;
    [[nodiscard]] QJsonObject listEntitiesForPolicy(const Call &call) const;
    [[nodiscard]] QJsonObject listPoliciesForUser(const Call &call) const;
    [[nodiscard]] QJsonObject listPoliciesForRole(const Call &call) const;
    [[nodiscard]] QJsonObject createPolicy(const Call &call);
    [[nodiscard]] QJsonObject deletePolicy(const Call &call);
    [[nodiscard]] QJsonObject attachPolicyToUser(const Call &call);
    [[nodiscard]] QJsonObject attachPolicyToRole(const Call &call);
    [[nodiscard]] QJsonObject detachPolicyFromUser(const Call &call);
    [[nodiscard]] QJsonObject detachPolicyFromRole(const Call &call);
    [[nodiscard]] PolicyRow requirePolicy(const Call &call) const;
    void attach(Principal kind, const QString &name, const Call &call);
    void detach(Principal kind, const QString &name, const Call &call);

    RamTable &m_ram;
    RamUsers m_users;
    Decoder m_decoder;
};

//! As lists show a role: without its trust policy.
[[nodiscard]] QJsonObject roleJson(const RoleRow &role);

} // namespace keyturn::local
