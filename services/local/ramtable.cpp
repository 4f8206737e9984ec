#include "services/local/ramtable.h"

#include "services/local/choices.h"
#include "services/local/store.h"

#include <array>
#include <openssl/rand.h>
#include <string_view>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

QString word(RamTable::Principal kind)
{
    return kind == RamTable::Principal::User ? u"user"_s : u"role"_s;
}

RamUserRow readUser(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.time(4), row.time(5)};
}

AccessKeyRow readKey(const Statement &row)
{
    return {row.text(0), row.text(1), row.number(2) != 0, row.time(3)};
}

PolicyRow readPolicy(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.time(4)};
}

QByteArray placeOf(const QString &accessKeyId)
{
    return "access_keys/" + accessKeyId.toUtf8();
}

} // namespace

RamTable::RamTable(Store &store)
    : m_store(store)
{}

std::optional<RamUserRow> RamTable::user(const QString &name) const
{
    Statement row(m_store,
        u"SELECT name,id,display,comments,created,updated FROM users WHERE name=?"_s, {name});
    return row.next() ? std::optional(readUser(row)) : std::nullopt;
}

QList<RamUserRow> RamTable::usersAfter(const QString &name, int count) const
{
    Statement row(m_store,
        u"SELECT name,id,display,comments,created,updated FROM users WHERE name>?"
        " ORDER BY name LIMIT ?"_s,
        {name, count});
    QList<RamUserRow> users;
    while (row.next())
        users.append(readUser(row));
    return users;
}

void RamTable::insertUser(const RamUserRow &user)
{
    Statement(m_store, u"INSERT INTO users VALUES (?,?,?,?,?,?)"_s,
        {user.name, user.id, user.displayName, user.comments, sqlTime(user.created),
            sqlTime(user.updated)});
}

void RamTable::removeUser(const QString &name)
{
    Statement(m_store, u"DELETE FROM access_keys WHERE user=?"_s, {name});
    Statement(m_store, u"DELETE FROM attachments WHERE kind='user' AND principal=?"_s, {name});
    Statement(m_store, u"DELETE FROM users WHERE name=?"_s, {name});
}

QString RamTable::newUserId()
{
    return u"22274892453%1"_s.arg(m_store.nextNumber(u"id"_s), 7, 10, '0'_L1);
}

std::optional<AccessKeyRow> RamTable::accessKey(const QString &id) const
{
    Statement row(m_store, u"SELECT id,user,active,created FROM access_keys WHERE id=?"_s, {id});
    return row.next() ? std::optional(readKey(row)) : std::nullopt;
}

QList<AccessKeyRow> RamTable::accessKeysOf(const QString &userName) const
{
    Statement row(m_store,
        u"SELECT id,user,active,created FROM access_keys WHERE user=? ORDER BY created,id"_s,
        {userName});
    QList<AccessKeyRow> keys;
    while (row.next())
        keys.append(readKey(row));
    return keys;
}

SecretBytes RamTable::secretOf(const QString &accessKeyId) const
{
    Statement row(m_store, u"SELECT secret FROM access_keys WHERE id=?"_s, {accessKeyId});
    return row.next() ? m_store.cipher().unseal(placeOf(accessKeyId), row.bytes(0)) : SecretBytes();
}

void RamTable::insertAccessKey(const AccessKeyRow &key, const SecretBytes &secret)
{
    const QByteArray sealed = m_store.cipher().seal(placeOf(key.id), secret);
    Statement(m_store,
        u"INSERT INTO access_keys (id,user,active,created,secret) VALUES (?,?,?,?,?)"_s,
        {key.id, key.userName, key.active ? 1 : 0, sqlTime(key.created),
            sealed.isEmpty() ? QVariant() : QVariant(sealed)});
}

void RamTable::setActive(const QString &accessKeyId, bool active)
{
    Statement(
        m_store, u"UPDATE access_keys SET active=? WHERE id=?"_s, {active ? 1 : 0, accessKeyId});
}

void RamTable::removeAccessKey(const QString &id)
{
    Statement(m_store, u"DELETE FROM access_keys WHERE id=?"_s, {id});
}

void RamTable::noteUse(const QString &accessKeyId, const QDateTime &time, const QString &service)
{
    const Statement noted(m_store, u"UPDATE access_keys SET used=?,used_service=? WHERE id=?"_s,
        {sqlTime(time), service, accessKeyId});
}

QString RamTable::newAccessKeyId()
{
    constexpr qint64 firstFree = 100; // below it are the keys of the samples
    return choices::accessKeyPrefix
        + u"%1"_s.arg(
            firstFree + m_store.nextNumber(u"accessKey"_s), choices::accessKeyDigits, 10, '0'_L1);
}

SecretBytes RamTable::newAccessKeySecret()
{
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    SecretBytes secret;
    while (secret.isValid() && secret.size() < choices::accessKeySecretLength) {
        unsigned char byte = 0;
        if (RAND_bytes(&byte, 1) != 1)
            return {};
        // 248 is four times the alphabet: no letter comes more often than another.
        if (byte < 4 * alphabet.size())
            secret.append(alphabet.substr(byte % alphabet.size(), 1));
    }
    return secret;
}

std::optional<RoleRow> RamTable::selectRole(const QString &where, const QString &name) const
{
    Statement row(m_store,
        u"SELECT name,id,trust,description,session,created FROM roles WHERE "_s + where, {name});
    if (!row.next())
        return std::nullopt;
    return RoleRow{row.text(0), row.text(1), row.text(2), row.text(3),
        static_cast<int>(row.number(4)), row.time(5)};
}

std::optional<RoleRow> RamTable::role(const QString &name) const
{
    return selectRole(u"name=?"_s, name);
}

std::optional<RoleRow> RamTable::roleInAnyCase(const QString &name) const
{
    return selectRole(u"name=? COLLATE NOCASE"_s, name);
}

void RamTable::insertRole(const RoleRow &role)
{
    Statement(m_store, u"INSERT INTO roles VALUES (?,?,?,?,?,?)"_s,
        {role.name, role.id, role.trust, role.description, role.sessionSeconds,
            sqlTime(role.created)});
}

void RamTable::removeRole(const QString &name)
{
    Statement(m_store, u"DELETE FROM attachments WHERE kind='role' AND principal=?"_s, {name});
    Statement(m_store, u"DELETE FROM roles WHERE name=?"_s, {name});
}

std::optional<PolicyRow> RamTable::policy(const QString &name, const QString &type) const
{
    Statement row(m_store,
        u"SELECT name,type,document,description,created FROM policies WHERE name=? AND type=?"_s,
        {name, type});
    return row.next() ? std::optional(readPolicy(row)) : std::nullopt;
}

void RamTable::putPolicy(const PolicyRow &policy)
{
    Statement(m_store, u"INSERT OR REPLACE INTO policies VALUES (?,?,?,?,?)"_s,
        {policy.name, policy.type, policy.document, policy.description, sqlTime(policy.created)});
}

int RamTable::attachmentCount(const QString &name, const QString &type) const
{
    Statement row(
        m_store, u"SELECT COUNT(*) FROM attachments WHERE name=? AND type=?"_s, {name, type});
    return row.next() ? static_cast<int>(row.number(0)) : 0;
}

bool RamTable::attach(
    Principal kind, const QString &principal, const PolicyRow &policy, const QDateTime &now)
{
    return Statement(m_store, u"INSERT OR IGNORE INTO attachments VALUES (?,?,?,?,?)"_s,
               {word(kind), principal, policy.name, policy.type, sqlTime(now)})
               .changed()
        > 0;
}

bool RamTable::detach(
    Principal kind, const QString &principal, const QString &name, const QString &type)
{
    return Statement(m_store,
               u"DELETE FROM attachments WHERE kind=? AND principal=? AND name=? AND type=?"_s,
               {word(kind), principal, name, type})
               .changed()
        > 0;
}

QList<PolicyRow> RamTable::policiesOf(Principal kind, const QString &principal) const
{
    Statement row(m_store,
        u"SELECT p.name,p.type,p.document,p.description,a.attached FROM attachments a"
        " JOIN policies p ON p.name=a.name AND p.type=a.type"
        " WHERE a.kind=? AND a.principal=? ORDER BY p.name"_s,
        {word(kind), principal});
    QList<PolicyRow> policies;
    while (row.next())
        policies.append(readPolicy(row));
    return policies;
}

} // namespace keyturn::local
