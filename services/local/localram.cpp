#include "services/local/localram.h"

#include "services/local/authorization.h"
#include "services/local/choices.h"
#include "services/local/refusal.h"

#include <utility>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const RamUserRow &user)
{
    QJsonObject json = userJson(user);
    json[u"UserName"_s] = user.name;
    return json;
}

QString arnNamed(const Call &call, const QString &parameter, const QString &kind)
{
    const QString name = call.parameters.text(parameter);
    return ramArn(kind, name.isEmpty() ? u"*"_s : name);
}

//! System policies belong to no account.
QString policyArn(const Call &call)
{
    if (call.parameters.text(u"PolicyType"_s) == "System"_L1)
        return u"acs:ram::system:policy/"_s + call.parameters.text(u"PolicyName"_s);
    return arnNamed(call, u"PolicyName"_s, u"policy"_s);
}

//! On what the action is about, whatever else the call names; on all of its kind if it names none.
//! An attachment is about two things.
QList<Permission> ramPermissions(const QString &action, const Call &call)
{
    QStringList resources;
    // A list is about all of its kind, whatever it is asked with.
    if (action == "ListUsers"_L1)
        resources.append(ramArn(u"user"_s, u"*"_s));
    else if (action.contains("Role"_L1))
        resources.append(arnNamed(call, u"RoleName"_s, u"role"_s));
    else if (action.contains("AccessKey"_L1) && call.parameters.text(u"UserName"_s).isEmpty())
        resources.append(arnOf(call.caller));
    else if (action.contains("User"_L1) || action.contains("AccessKey"_L1))
        resources.append(arnNamed(call, u"UserName"_s, u"user"_s));
    const bool isAttachment = action.startsWith("Attach"_L1) || action.startsWith("Detach"_L1);
    if (isAttachment || action.endsWith("Policy"_L1) || action == "ListPolicies"_L1)
        resources.append(policyArn(call));
    if (resources.isEmpty())
        resources.append(u"*"_s);
    QList<Permission> permissions;
    for (const QString &resource : resources)
        permissions.append({u"ram:"_s + action, resource});
    return permissions;
}

QJsonObject accountAlias(const Call &)
{
    return {{u"AccountAlias"_s, choices::accountAlias}};
}

} // namespace

LocalRam::LocalRam(Store &store, RamTable &ram, Decoder decoder)
    : m_ram(ram)
    , m_users(store, ram)
    , m_decoder(std::move(decoder))
{}

Product LocalRam::product()
{
    OperationTable table;
    addUserOperations(table);
    addRoleOperations(table);
    addPolicyOperations(table);
    return {u"Ram"_s, table, &ramPermissions};
}

Operation LocalRam::reading(Read run) const
{
    return {[this, run](const Call &call) { return (this->*run)(call); }};
}

Operation LocalRam::writing(Write run)
{
    return {[this, run](const Call &call) { return (this->*run)(call); }, true};
}

void LocalRam::addUserOperations(OperationTable &table)
{
    table[u"CreateAccessKey"_s] = writing(&LocalRam::createAccessKey);
    table[u"CreateUser"_s] = writing(&LocalRam::createUser);
    table[u"DecodeDiagnosticMessage"_s] = reading(&LocalRam::decodeDiagnosticMessage);
    table[u"DeleteAccessKey"_s] = writing(&LocalRam::deleteAccessKey);
    table[u"DeleteUser"_s] = writing(&LocalRam::deleteUser);
    table[u"GetAccessKeyLastUsed"_s] = reading(&LocalRam::getAccessKeyLastUsed);
    table[u"GetAccountAlias"_s] = {&accountAlias};
    table[u"GetUser"_s] = reading(&LocalRam::getUser);
    table[u"ListAccessKeys"_s] = reading(&LocalRam::listAccessKeys);
    table[u"ListUsers"_s] = reading(&LocalRam::listUsers);
    table[u"UpdateAccessKey"_s] = writing(&LocalRam::updateAccessKey);
    table[u"UpdateUser"_s] = writing(&LocalRam::updateUser);
}

RamUserRow LocalRam::requireUser(const Call &call) const
{
    return m_users.named(userNameOf(call, u"UserName"_s));
}

RamUserRow LocalRam::userOrCaller(const Call &call) const
{
    return !call.parameters.text(u"UserName"_s).isEmpty() ? requireUser(call)
                                                          : m_users.caller(call, u"UserName"_s);
}

QJsonObject LocalRam::listUsers(const Call &call) const
{
    const PageWish wish = PageWish::of(call, 100);
    QJsonArray rows;
    QStringList names;
    for (const RamUserRow &user : m_ram.usersAfter(wish.after, wish.count + 1)) {
        rows.append(json(user));
        names.append(user.name);
    }
    return wish.reply(u"Users"_s, u"User"_s, rows, names);
}

QJsonObject LocalRam::getUser(const Call &call) const
{
    QJsonObject user = json(requireUser(call));
    user[u"LastLoginDate"_s] = QString(); // nobody logs on to a console here
    return {{u"User"_s, user}};
}

QJsonObject LocalRam::createUser(const Call &call)
{
    const QString name = userNameOf(call, u"UserName"_s);
    return {{u"User"_s, json(m_users.create(name, UserWishes::of(call), call.now))}};
}

QJsonObject LocalRam::updateUser(const Call &call)
{
    const RamUserRow user = requireUser(call);
    const QString parameter = u"NewUserName"_s;
    const QString newName =
        call.parameters.has(parameter) ? userNameOf(call, parameter) : user.name;
    const UserWishes wishes = UserWishes::of(call, u"New"_s);
    return {{u"User"_s, json(m_users.update(user, newName, wishes, call.now))}};
}

QJsonObject LocalRam::deleteUser(const Call &call)
{
    m_users.remove(requireUser(call));
    return {};
}

QJsonObject LocalRam::listAccessKeys(const Call &call) const
{
    QJsonArray list;
    for (const AccessKeyRow &key : m_users.keysOf(userOrCaller(call)))
        list.append(accessKeyJson(key));
    return {{u"AccessKeys"_s, QJsonObject{{u"AccessKey"_s, list}}}};
}

QJsonObject LocalRam::getAccessKeyLastUsed(const Call &call) const
{
    const AccessKeyUse use = m_ram.lastUse(m_users.requireKey(userOrCaller(call), call).id);
    const QJsonObject body{{u"LastUsedDate"_s, use.time.isValid() ? apiTime(use.time) : QString()}};
    return {{u"AccessKeyLastUsed"_s, body}};
}

QJsonObject LocalRam::createAccessKey(const Call &call)
{
    return m_users.createKey(userOrCaller(call), call.now);
}

QJsonObject LocalRam::updateAccessKey(const Call &call)
{
    const bool active = statusOf(call);
    m_users.updateKey(m_users.requireKey(userOrCaller(call), call), active, call.now);
    return {};
}

QJsonObject LocalRam::deleteAccessKey(const Call &call)
{
    m_users.removeKey(m_users.requireKey(userOrCaller(call), call), call.now);
    return {};
}

QJsonObject LocalRam::decodeDiagnosticMessage(const Call &call) const
{
    const QString parameter = u"EncodedDiagnosticMessage"_s;
    const QJsonObject decoded = m_decoder(call.parameters.required(parameter));
    if (decoded.isEmpty())
        throw Refusal{400, u"InvalidParameter."_s + parameter,
            u"The parameter - \"%1\" is incorrect."_s.arg(parameter)};
    return {{u"DecodedDiagnosticMessage"_s, decoded}};
}

} // namespace keyturn::local
