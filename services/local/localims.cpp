#include "services/local/localims.h"

#include "services/local/authorization.h"
#include "services/local/choices.h"
#include "services/local/limits.h"
#include "services/local/refusal.h"

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

const QString principalName = u"UserPrincipalName"_s;
const QString userId = u"UserId"_s;
const QString userAccessKeyId = u"UserAccessKeyId"_s;

//! The first is the account's default. A name under the account ID works as well.
QStringList domains()
{
    return {choices::accountAlias + u".onaliyun.com"_s, choices::accountId + u".onaliyun.com"_s};
}

//! alice of alice@<alias>.onaliyun.com; empty if it is no name of this account.
QString userNameIn(const QString &name)
{
    const qsizetype at = name.indexOf(u'@');
    return at > 0 && domains().contains(name.mid(at + 1)) ? name.left(at) : QString();
}

QString newUserNameOf(const Call &call, const QString &parameter)
{
    QString name = userNameIn(call.parameters.required(parameter));
    if (name.isEmpty())
        throw Refusal{400, u"InvalidParameter.%1.Format"_s.arg(parameter),
            u"The format of the parameter - \"%1\" is incorrect."_s.arg(parameter)};
    checkUserName(name, parameter);
    return name;
}

QJsonObject json(const RamUserRow &user)
{
    QJsonObject json = userJson(user);
    json[principalName] = principalNameOf(user.name);
    json[u"ProvisionType"_s] = u"Manual"_s;
    json[u"Status"_s] = u"active"_s;
    json[u"LastLoginDate"_s] = QString(); // nobody logs on to a console here
    return json;
}

QJsonObject json(const RecycledKeyRow &key)
{
    return {{u"AccessKeyId"_s, key.id}, {u"CreateDate"_s, apiTime(key.created)},
        {u"RecycleDate"_s, apiTime(key.recycled)}, {u"DeleteDate"_s, apiTime(key.deleted)}};
}

//! Users here are neither frozen nor tagged.
bool asksForNobody(const Call &call)
{
    const QString status = call.parameters.text(u"Status"_s);
    if (!QStringList{QString(), u"active"_s, u"freeze"_s, u"active,freeze"_s}.contains(status))
        throw Refusal{
            400, u"InvalidParameter.Status"_s, u"The parameter - \"Status\" is incorrect."_s};
    return status == "freeze"_L1 || call.parameters.has(u"Tag.1.Key"_s);
}

QJsonObject defaultDomain(const Call &)
{
    return {{u"DefaultDomainName"_s, domains().constFirst()}};
}

} // namespace

QString principalNameOf(const QString &userName)
{
    return userName + u'@' + domains().constFirst();
}

LocalIms::LocalIms(Store &store, RamTable &ram)
    : m_ram(ram)
    , m_users(store, ram)
{}

Product LocalIms::product()
{
    return {u"Ims"_s, operations(),
        [this](const QString &action, const Call &call) { return permissions(action, call); }};
}

OperationTable LocalIms::operations()
{
    const auto read = [this](Read run) {
        return Operation{[this, run](const Call &call) { return (this->*run)(call); }};
    };
    const auto write = [this](Write run) {
        return Operation{[this, run](const Call &call) { return (this->*run)(call); }, true};
    };
    return {
        {u"CreateAccessKey"_s, write(&LocalIms::createAccessKey)},
        {u"CreateUser"_s, write(&LocalIms::createUser)},
        {u"DeleteAccessKey"_s, write(&LocalIms::deleteAccessKey)},
        {u"DeleteAccessKeyInRecycleBin"_s, write(&LocalIms::deleteAccessKeyInRecycleBin)},
        {u"DeleteUser"_s, write(&LocalIms::deleteUser)},
        {u"GetAccessKeyInfoInRecycleBin"_s, read(&LocalIms::getAccessKeyInfoInRecycleBin)},
        {u"GetAccessKeyLastUsed"_s, read(&LocalIms::getAccessKeyLastUsed)},
        {u"GetAccountSummary"_s, read(&LocalIms::getAccountSummary)},
        {u"GetDefaultDomain"_s, {&defaultDomain}},
        {u"GetUser"_s, read(&LocalIms::getUser)},
        {u"ListAccessKeys"_s, read(&LocalIms::listAccessKeys)},
        {u"ListAccessKeysInRecycleBin"_s, read(&LocalIms::listAccessKeysInRecycleBin)},
        {u"ListUsers"_s, read(&LocalIms::listUsers)},
        {u"RestoreAccessKeyFromRecycleBin"_s, write(&LocalIms::restoreAccessKeyFromRecycleBin)},
        {u"UpdateAccessKey"_s, write(&LocalIms::updateAccessKey)},
        {u"UpdateUser"_s, write(&LocalIms::updateUser)},
    };
}

//! On the user that the call means, however it says so. The recycle bin knows no single resources.
QList<Permission> LocalIms::permissions(const QString &action, const Call &call) const
{
    const auto on = [&action](const QString &resource) {
        return QList<Permission>{{u"ram:"_s + action, resource}};
    };
    if (action.contains("RecycleBin"_L1) || action == "GetAccountSummary"_L1
        || action == "GetDefaultDomain"_L1)
        return on(u"*"_s);
    if (action == "ListUsers"_L1)
        return on(ramArn(u"user"_s, u"*"_s));
    if (call.parameters.has(principalName))
        return on(ramArn(u"user"_s, userNameIn(call.parameters.text(principalName))));
    const bool isAboutUser = action.endsWith("User"_L1);
    if (isAboutUser && call.parameters.has(userId)) {
        const auto user = m_ram.userWithId(call.parameters.text(userId));
        return on(user ? ramArn(u"user"_s, user->name) : u"*"_s);
    }
    if (action == "GetUser"_L1) {
        const auto key = m_ram.accessKey(call.parameters.text(userAccessKeyId));
        return on(key ? ramArn(u"user"_s, key->userName) : u"*"_s);
    }
    return on(arnOf(call.caller));
}

RamUserRow LocalIms::userMeant(const QString &parameter, const Call &call) const
{
    const QString value = call.parameters.required(parameter);
    if (parameter == principalName)
        return m_users.named(userNameIn(value));
    if (parameter == userId)
        return m_users.withId(value);
    const auto key = m_ram.accessKey(value);
    if (!key)
        throw ramNotFound(u"User.AccessKey"_s, u"user access key"_s);
    return m_users.named(key->userName);
}

RamUserRow LocalIms::oneUser(const Call &call, const QStringList &parameters) const
{
    QStringList given;
    std::copy_if(parameters.begin(), parameters.end(), std::back_inserter(given),
        [&call](const QString &parameter) { return call.parameters.has(parameter); });
    if (given.isEmpty())
        throw missingParameter(parameters.constFirst());
    if (given.size() > 1)
        throw invalidParameter(
            given.constLast(), u"Give only one of them: %1."_s.arg(given.join(u", "_s)));
    return userMeant(given.constFirst(), call);
}

RamUserRow LocalIms::userOrCaller(const Call &call) const
{
    return call.parameters.has(principalName) ? userMeant(principalName, call)
                                              : m_users.caller(call, principalName);
}

RamUserRow LocalIms::binOwner(const Call &call) const
{
    return call.parameters.has(userId) ? userMeant(userId, call) : m_users.caller(call, userId);
}

RecycledKeyRow LocalIms::recycledKey(const Call &call) const
{
    const RamUserRow user = binOwner(call);
    RecycledKeyRow key = m_users.requireRecycledKey(call);
    if (key.userId != user.id)
        throw ramNotFound(u"User.AccessKey"_s, u"user access key"_s);
    return key;
}

QJsonObject LocalIms::listUsers(const Call &call) const
{
    const PageWish wish = PageWish::of(call, 1000);
    QJsonArray rows;
    QStringList names;
    if (!asksForNobody(call)) {
        for (const RamUserRow &user : m_ram.usersAfter(wish.after, wish.count + 1)) {
            rows.append(json(user));
            names.append(user.name);
        }
    }
    return wish.reply(u"Users"_s, u"User"_s, rows, names);
}

QJsonObject LocalIms::getUser(const Call &call) const
{
    return {{u"User"_s, json(oneUser(call, {principalName, userId, userAccessKeyId}))}};
}

QJsonObject LocalIms::createUser(const Call &call)
{
    const QString name = newUserNameOf(call, principalName);
    if (call.parameters.text(u"DisplayName"_s).isEmpty())
        throw missingParameter(u"DisplayName"_s);
    return {{u"User"_s, json(m_users.create(name, UserWishes::of(call), call.now))}};
}

QJsonObject LocalIms::updateUser(const Call &call)
{
    const RamUserRow user = oneUser(call, {principalName, userId});
    const QString parameter = u"NewUserPrincipalName"_s;
    const QString newName =
        call.parameters.has(parameter) ? newUserNameOf(call, parameter) : user.name;
    const UserWishes wishes = UserWishes::of(call, u"New"_s);
    return {{u"User"_s, json(m_users.update(user, newName, wishes, call.now))}};
}

QJsonObject LocalIms::deleteUser(const Call &call)
{
    m_users.remove(oneUser(call, {principalName, userId}));
    return {};
}

QJsonObject LocalIms::listAccessKeys(const Call &call) const
{
    QJsonArray list;
    for (const AccessKeyRow &key : m_users.keysOf(userOrCaller(call))) {
        QJsonObject row = accessKeyJson(key);
        row[u"UpdateDate"_s] = apiTime(key.updated.isValid() ? key.updated : key.created);
        list.append(row);
    }
    return {{u"AccessKeys"_s, QJsonObject{{u"AccessKey"_s, list}}}};
}

QJsonObject LocalIms::getAccessKeyLastUsed(const Call &call) const
{
    const AccessKeyUse use = m_ram.lastUse(m_users.requireKey(userOrCaller(call), call).id);
    const QJsonObject body{{u"LastUsedDate"_s, use.time.isValid() ? apiTime(use.time) : QString()},
        {u"ServiceName"_s, use.service}};
    return {{u"AccessKeyLastUsed"_s, body}};
}

QJsonObject LocalIms::createAccessKey(const Call &call)
{
    return m_users.createKey(userOrCaller(call), call.now);
}

QJsonObject LocalIms::updateAccessKey(const Call &call)
{
    const bool active = statusOf(call);
    m_users.updateKey(m_users.requireKey(userOrCaller(call), call), active, call.now);
    return {};
}

QJsonObject LocalIms::deleteAccessKey(const Call &call)
{
    m_users.removeKey(m_users.requireKey(userOrCaller(call), call), call.now);
    return {};
}

QJsonObject LocalIms::getAccountSummary(const Call &) const
{
    // There are no groups and no MFA devices here; the quotas that the others share are RAM's.
    const QJsonObject summary{{u"Users"_s, m_ram.userCount()},
        {u"UsersQuota"_s, limits::usersOfAccount}, {u"Roles"_s, m_ram.roleCount()},
        {u"RolesQuota"_s, limits::rolesOfAccount}, {u"Policies"_s, m_ram.customPolicyCount()},
        {u"PoliciesQuota"_s, limits::policiesOfAccount},
        {u"PolicySizeQuota"_s, limits::policyLength}, {u"VersionsPerPolicyQuota"_s, 5},
        {u"AccessKeysPerUserQuota"_s, limits::accessKeysOfUser},
        {u"AccountAccessKeysPerAccountQuota"_s, limits::accessKeysOfUser},
        {u"AttachedPoliciesPerUserQuota"_s, limits::customPoliciesOfUser},
        {u"AttachedPoliciesPerRoleQuota"_s, limits::customPoliciesOfRole},
        {u"AttachedPoliciesPerGroupQuota"_s, 5},
        {u"AttachedSystemPoliciesPerUserQuota"_s, limits::systemPoliciesOfPrincipal},
        {u"AttachedSystemPoliciesPerRoleQuota"_s, limits::systemPoliciesOfPrincipal},
        {u"AttachedSystemPoliciesPerGroupQuota"_s, 20}, {u"Groups"_s, 0}, {u"GroupsQuota"_s, 50},
        {u"GroupsPerUserQuota"_s, 5}, {u"MFADevices"_s, 0}, {u"MFADevicesInUse"_s, 0},
        {u"VirtualMFADevicesQuota"_s, 1000}, {u"IPItemsPerAKPolicyQuota"_s, 50},
        {u"ConditionsPerAKPolicyQuota"_s, 8}};
    return {{u"SummaryMap"_s, summary}};
}

QJsonObject LocalIms::listAccessKeysInRecycleBin(const Call &call) const
{
    QJsonArray list;
    for (const RecycledKeyRow &key : m_users.recycledKeysOf(binOwner(call), call.now))
        list.append(json(key));
    return {{u"AccessKeys"_s, QJsonObject{{u"AccessKey"_s, list}}}};
}

QJsonObject LocalIms::getAccessKeyInfoInRecycleBin(const Call &call) const
{
    const RecycledKeyRow key = m_users.requireRecycledKey(call);
    QJsonObject body = json(key);
    body[userId] = key.userId;
    body[principalName] = principalNameOf(key.userName);
    body[u"UserRecycled"_s] = false;
    return {{u"AccessKey"_s, body}};
}

QJsonObject LocalIms::restoreAccessKeyFromRecycleBin(const Call &call)
{
    m_users.restoreKey(recycledKey(call), call.now);
    return {};
}

QJsonObject LocalIms::deleteAccessKeyInRecycleBin(const Call &call)
{
    m_users.removeRecycledKey(recycledKey(call));
    return {};
}

} // namespace keyturn::local
