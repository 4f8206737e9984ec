#include "services/local/choices.h"
#include "services/local/limits.h"
#include "services/local/localram.h"
#include "services/local/refusal.h"

#include <QJsonDocument>

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

constexpr int trustLength = 2048;
constexpr int descriptionLength = 1024;

//! Each statement must say who is trusted.
bool namesPrincipals(const QString &trust)
{
    const QJsonArray statements = QJsonDocument::fromJson(trust.toUtf8())["Statement"_L1].toArray();
    return std::all_of(statements.begin(), statements.end(), [](const QJsonValue &statement) {
        return !statement["Principal"_L1].toObject().isEmpty();
    });
}

QString trustOf(const Call &call, const QString &parameter)
{
    QString trust = call.parameters.required(parameter);
    if (trust.size() > trustLength)
        throw tooLong(parameter);
    if (!PolicyDocument::parse(trust) || !namesPrincipals(trust))
        throw Refusal{400, u"MalformedPolicyDocument"_s,
            u"The trust policy is malformed: each statement needs a Principal."_s};
    return trust;
}

int sessionOf(const Call &call, const QString &parameter, int fallback)
{
    return call.parameters.number(
        parameter, limits::sessionMinimum, limits::sessionMaximum, fallback);
}

QJsonObject wholeJson(const RoleRow &role)
{
    QJsonObject json = roleJson(role);
    json[u"AssumeRolePolicyDocument"_s] = role.trust;
    return json;
}

} // namespace

QJsonObject roleJson(const RoleRow &role)
{
    return {{u"RoleId"_s, role.id}, {u"RoleName"_s, role.name},
        {u"Arn"_s, u"acs:ram::%1:role/%2"_s.arg(choices::accountId, role.name.toLower())},
        {u"Description"_s, role.description}, {u"MaxSessionDuration"_s, role.sessionSeconds},
        {u"CreateDate"_s, apiTime(role.created)},
        {u"UpdateDate"_s, apiTime(role.updated.isValid() ? role.updated : role.created)}};
}

void LocalRam::addRoleOperations(OperationTable &table)
{
    table[u"CreateRole"_s] = writing(&LocalRam::createRole);
    table[u"DeleteRole"_s] = writing(&LocalRam::deleteRole);
    table[u"GetRole"_s] = reading(&LocalRam::getRole);
    table[u"ListRoles"_s] = reading(&LocalRam::listRoles);
    table[u"UpdateRole"_s] = writing(&LocalRam::updateRole);
}

RoleRow LocalRam::requireRole(const Call &call) const
{
    const auto role = m_ram.role(roleNameOf(call));
    if (!role)
        throw ramNotFound(u"Role"_s, u"role"_s);
    return *role;
}

QJsonObject LocalRam::listRoles(const Call &call) const
{
    const PageWish wish = PageWish::of(call, 100);
    QJsonArray rows;
    QStringList names;
    for (const RoleRow &role : m_ram.rolesAfter(wish.after, wish.count + 1)) {
        rows.append(roleJson(role));
        names.append(role.name);
    }
    return wish.reply(u"Roles"_s, u"Role"_s, rows, names);
}

QJsonObject LocalRam::getRole(const Call &call) const
{
    return {{u"Role"_s, wholeJson(requireRole(call))}};
}

QJsonObject LocalRam::createRole(const Call &call)
{
    const QString name = roleNameOf(call);
    const QString trust = trustOf(call, u"AssumeRolePolicyDocument"_s);
    const QString description = shortTextOf(call, u"Description"_s, descriptionLength);
    const int session = sessionOf(call, u"MaxSessionDuration"_s, limits::sessionMinimum);
    if (m_ram.role(name))
        throw ramExists(u"Role"_s, u"role"_s);
    if (m_ram.roleCount() >= limits::rolesOfAccount)
        throw limitExceeded(u"Role"_s, u"The count of roles beyond the current limits."_s);
    const RoleRow role{name, m_ram.newUserId(), trust, description, session, call.now, call.now};
    m_ram.insertRole(role);
    return {{u"Role"_s, wholeJson(role)}};
}

QJsonObject LocalRam::updateRole(const Call &call)
{
    RoleRow role = requireRole(call);
    if (call.parameters.has(u"NewAssumeRolePolicyDocument"_s))
        role.trust = trustOf(call, u"NewAssumeRolePolicyDocument"_s);
    if (call.parameters.has(u"NewDescription"_s))
        role.description = shortTextOf(call, u"NewDescription"_s, descriptionLength);
    role.sessionSeconds = sessionOf(call, u"NewMaxSessionDuration"_s, role.sessionSeconds);
    role.updated = call.now;
    m_ram.updateRole(role);
    return {{u"Role"_s, wholeJson(role)}};
}

QJsonObject LocalRam::deleteRole(const Call &call)
{
    const RoleRow role = requireRole(call);
    if (!m_ram.policiesOf(Principal::Role, role.name).isEmpty())
        throw deleteConflict(u"Role.Policy"_s,
            u"The role CAN NOT has any attached policy while deleting the role."_s);
    m_ram.removeRole(role.name);
    return {};
}

} // namespace keyturn::local
