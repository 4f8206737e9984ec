#include "services/local/ramusers.h"

#include "services/local/limits.h"
#include "services/local/refusal.h"

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

Refusal noUser()
{
    return ramNotFound(u"User"_s, u"user"_s);
}

Refusal noKey()
{
    return ramNotFound(u"User.AccessKey"_s, u"user access key"_s);
}

} // namespace

RamUsers::RamUsers(Store &store, RamTable &ram)
    : m_ram(ram)
    , m_recycleBin(store)
{}

RamUserRow RamUsers::named(const QString &name) const
{
    const auto user = m_ram.user(name);
    if (!user)
        throw noUser();
    return *user;
}

RamUserRow RamUsers::withId(const QString &id) const
{
    const auto user = m_ram.userWithId(id);
    if (!user)
        throw noUser();
    return *user;
}

RamUserRow RamUsers::caller(const Call &call, const QString &parameter) const
{
    if (call.caller.kind != Caller::Kind::RamUser)
        throw missingParameter(parameter);
    return named(call.caller.name);
}

RamUserRow RamUsers::create(const QString &name, const UserWishes &wishes, const QDateTime &now)
{
    if (m_ram.user(name))
        throw ramExists(u"User"_s, u"user"_s);
    if (m_ram.userCount() >= limits::usersOfAccount)
        throw limitExceeded(u"User"_s, u"The count of users beyond the current limits."_s);
    RamUserRow user{name, m_ram.newUserId(), {}, {}, now, now};
    wishes.applyTo(user);
    m_ram.insertUser(user);
    return user;
}

RamUserRow RamUsers::update(
    RamUserRow user, const QString &newName, const UserWishes &wishes, const QDateTime &now)
{
    const QString formerName = user.name;
    if (!newName.isEmpty())
        user.name = newName;
    if (user.name != formerName && m_ram.user(user.name))
        throw ramExists(u"User"_s, u"user"_s);
    wishes.applyTo(user);
    user.updated = now;
    m_ram.updateUser(formerName, user);
    return user;
}

void RamUsers::remove(const RamUserRow &user)
{
    if (!keysOf(user).isEmpty())
        throw deleteConflict(
            u"User.AccessKey"_s, u"The user CAN NOT has any access key while deleting the user."_s);
    if (!m_ram.policiesOf(RamTable::Principal::User, user.name).isEmpty())
        throw deleteConflict(u"User.Policy"_s,
            u"The user CAN NOT has any attached policy while deleting the user."_s);
    m_ram.removeUser(user.name);
}

AccessKeyRow RamUsers::requireKey(const RamUserRow &user, const Call &call) const
{
    const auto key = m_ram.accessKey(call.parameters.required(u"UserAccessKeyId"_s));
    if (!key || key->userName != user.name)
        throw noKey();
    return *key;
}

QList<AccessKeyRow> RamUsers::keysOf(const RamUserRow &user) const
{
    return m_ram.accessKeysOf(user.name);
}

QJsonObject RamUsers::createKey(const RamUserRow &user, const QDateTime &now)
{
    if (keysOf(user).size() >= limits::accessKeysOfUser)
        throw accessKeyLimit();
    const AccessKeyRow key{m_ram.newAccessKeyId(), user.name, true, now};
    const SecretBytes secret = RamTable::newAccessKeySecret();
    m_ram.insertAccessKey(key, secret);
    QJsonObject body = accessKeyJson(key);
    secret.withView([&body](std::string_view bytes) {
        body[u"AccessKeySecret"_s] =
            QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()));
    });
    return {{u"AccessKey"_s, body}};
}

void RamUsers::updateKey(const AccessKeyRow &key, bool active, const QDateTime &now)
{
    m_ram.setActive(key.id, active, now);
}

void RamUsers::removeKey(const AccessKeyRow &key, const QDateTime &now)
{
    m_recycleBin.put(key.id, now);
}

QList<RecycledKeyRow> RamUsers::recycledKeysOf(const RamUserRow &user, const QDateTime &now) const
{
    return m_recycleBin.keysOf(user.id, now);
}

RecycledKeyRow RamUsers::requireRecycledKey(const Call &call) const
{
    const auto key = m_recycleBin.key(call.parameters.required(u"UserAccessKeyId"_s), call.now);
    if (!key)
        throw noKey();
    return *key;
}

void RamUsers::restoreKey(const RecycledKeyRow &key, const QDateTime &now)
{
    if (m_ram.accessKey(key.id))
        throw ramExists(u"User.AccessKey"_s, u"user access key"_s);
    if (m_ram.accessKeysOf(key.userName).size() >= limits::accessKeysOfUser)
        throw accessKeyLimit();
    m_recycleBin.restore(key.id, now);
}

void RamUsers::removeRecycledKey(const RecycledKeyRow &key)
{
    m_recycleBin.remove(key.id);
}

QJsonObject userJson(const RamUserRow &user)
{
    return {{u"UserId"_s, user.id}, {u"DisplayName"_s, user.displayName},
        {u"Comments"_s, user.comments}, {u"Email"_s, user.email},
        {u"MobilePhone"_s, user.mobilePhone}, {u"CreateDate"_s, apiTime(user.created)},
        {u"UpdateDate"_s, apiTime(user.updated)}};
}

QJsonObject accessKeyJson(const AccessKeyRow &key)
{
    return {{u"AccessKeyId"_s, key.id}, {u"Status"_s, key.active ? u"Active"_s : u"Inactive"_s},
        {u"CreateDate"_s, apiTime(key.created)}};
}

} // namespace keyturn::local
