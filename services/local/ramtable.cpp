#include "services/local/ramtable.h"

#include "services/local/choices.h"
#include "services/local/limits.h"
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
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.time(4), row.time(5),
        row.text(6), row.text(7)};
}

const QString userColumns = u"name,id,display,comments,created,updated,email,mobile"_s;
const QString keyColumns = u"id,user,active,created,updated"_s;
const QString roleColumns = u"name,id,trust,description,session,created,updated"_s;
const QString policyColumns = u"name,type,document,description,created"_s;

AccessKeyRow readKey(const Statement &row)
{
    return {row.text(0), row.text(1), row.number(2) != 0, row.time(3), row.time(4)};
}

RoleRow readRole(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), static_cast<int>(row.number(4)),
        row.time(5), row.time(6)};
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
    Statement row(m_store, u"SELECT %1 FROM users WHERE name=?"_s.arg(userColumns), {name});
    return row.next() ? std::optional(readUser(row)) : std::nullopt;
}

std::optional<RamUserRow> RamTable::userWithId(const QString &id) const
{
    Statement row(m_store, u"SELECT %1 FROM users WHERE id=?"_s.arg(userColumns), {id});
    return row.next() ? std::optional(readUser(row)) : std::nullopt;
}

int RamTable::counted(const QString &sql) const
{
    Statement row(m_store, sql);
    return row.next() ? static_cast<int>(row.number(0)) : 0;
}

int RamTable::userCount() const
{
    return counted(u"SELECT COUNT(*) FROM users"_s);
}

QList<RamUserRow> RamTable::usersAfter(const QString &name, int count) const
{
    Statement row(m_store,
        u"SELECT %1 FROM users WHERE name>? ORDER BY name LIMIT ?"_s.arg(userColumns),
        {name, count});
    QList<RamUserRow> users;
    while (row.next())
        users.append(readUser(row));
    return users;
}

void RamTable::insertUser(const RamUserRow &user)
{
    m_store.run(u"INSERT INTO users (%1) VALUES (?,?,?,?,?,?,?,?)"_s.arg(userColumns),
        {user.name, user.id, user.displayName, user.comments, sqlTime(user.created),
            sqlTime(user.updated), user.email, user.mobilePhone});
}

void RamTable::updateUser(const QString &name, const RamUserRow &user)
{
    if (user.name != name) {
        // Until the commit, the AccessKeys may name a user that is not there yet.
        m_store.run(u"PRAGMA defer_foreign_keys=ON"_s);
        m_store.run(u"UPDATE access_keys SET user=? WHERE user=?"_s, {user.name, name});
        m_store.run(u"UPDATE recycled_keys SET user=? WHERE user_id=?"_s, {user.name, user.id});
        m_store.run(u"UPDATE attachments SET principal=? WHERE kind='user' AND principal=?"_s,
            {user.name, name});
    }
    m_store.run(
        u"UPDATE users SET name=?,display=?,comments=?,updated=?,email=?,mobile=? WHERE name=?"_s,
        {user.name, user.displayName, user.comments, sqlTime(user.updated), user.email,
            user.mobilePhone, name});
}

void RamTable::removeUser(const QString &name)
{
    m_store.run(u"DELETE FROM access_keys WHERE user=?"_s, {name});
    m_store.run(
        u"DELETE FROM recycled_keys WHERE user_id=(SELECT id FROM users WHERE name=?)"_s, {name});
    m_store.run(u"DELETE FROM attachments WHERE kind='user' AND principal=?"_s, {name});
    m_store.run(u"DELETE FROM users WHERE name=?"_s, {name});
}

QString RamTable::newUserId()
{
    return u"22274892453%1"_s.arg(m_store.nextNumber(u"id"_s), 7, 10, '0'_L1);
}

std::optional<AccessKeyRow> RamTable::accessKey(const QString &id) const
{
    Statement row(m_store, u"SELECT %1 FROM access_keys WHERE id=?"_s.arg(keyColumns), {id});
    return row.next() ? std::optional(readKey(row)) : std::nullopt;
}

QList<AccessKeyRow> RamTable::accessKeysOf(const QString &userName) const
{
    Statement row(m_store,
        u"SELECT %1 FROM access_keys WHERE user=? ORDER BY created,id"_s.arg(keyColumns),
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

std::optional<SigningKey> RamTable::signingKey(const QString &accessKeyId) const
{
    Statement row(m_store,
        u"SELECT k.secret,u.name,u.id,k.active FROM access_keys k JOIN users u ON u.name=k.user"
        " WHERE k.id=?"_s,
        {accessKeyId});
    if (!row.next())
        return std::nullopt;
    return SigningKey{m_store.cipher().unseal(placeOf(accessKeyId), row.bytes(0)), row.text(1),
        row.text(2), row.number(3) != 0};
}

void RamTable::noteUse(const QString &accessKeyId, const QDateTime &time, const QString &service)
{
    m_store.run(u"UPDATE access_keys SET used=?,used_service=?"
                " WHERE id=? AND (used IS NULL OR used<=?)"_s,
        {sqlTime(time), service, accessKeyId, sqlTime(time)});
}

AccessKeyUse RamTable::lastUse(const QString &accessKeyId) const
{
    Statement row(
        m_store, u"SELECT used,used_service FROM access_keys WHERE id=?"_s, {accessKeyId});
    return row.next() ? AccessKeyUse{row.time(0), row.text(1)} : AccessKeyUse();
}

void RamTable::insertAccessKey(const AccessKeyRow &key, const SecretBytes &secret)
{
    const QByteArray sealed = m_store.cipher().seal(placeOf(key.id), secret);
    m_store.run(u"INSERT INTO access_keys (id,user,active,created,secret) VALUES (?,?,?,?,?)"_s,
        {key.id, key.userName, key.active ? 1 : 0, sqlTime(key.created),
            sealed.isEmpty() ? QVariant() : QVariant(sealed)});
}

void RamTable::setActive(const QString &accessKeyId, bool active, const QDateTime &now)
{
    m_store.run(u"UPDATE access_keys SET active=?,updated=COALESCE(?,updated) WHERE id=?"_s,
        {active ? 1 : 0, sqlTime(now), accessKeyId});
}

void RamTable::removeAccessKey(const QString &id)
{
    m_store.run(u"DELETE FROM access_keys WHERE id=?"_s, {id});
}

QString RamTable::newAccessKeyId()
{
    constexpr qint64 firstFree = 100; // below it are the keys of the samples
    return choices::accessKeyPrefix
        + u"%1"_s.arg(
            firstFree + m_store.nextNumber(u"accessKey"_s), limits::accessKeyDigits, 10, '0'_L1);
}

SecretBytes RamTable::newAccessKeySecret()
{
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    SecretBytes secret;
    while (secret.isValid() && secret.size() < limits::accessKeySecretLength) {
        unsigned char byte = 0;
        if (RAND_bytes(&byte, 1) != 1)
            return {};
        // 248 is four times the alphabet: no letter comes more often than another.
        if (byte < 4 * alphabet.size())
            secret.append(alphabet.substr(byte % alphabet.size(), 1));
    }
    return secret;
}

std::optional<RoleRow> RamTable::role(const QString &name) const
{
    Statement row(m_store, u"SELECT %1 FROM roles WHERE name=?"_s.arg(roleColumns), {name});
    return row.next() ? std::optional(readRole(row)) : std::nullopt;
}

int RamTable::roleCount() const
{
    return counted(u"SELECT COUNT(*) FROM roles"_s);
}

QList<RoleRow> RamTable::rolesAfter(const QString &name, int count) const
{
    Statement row(m_store,
        u"SELECT %1 FROM roles WHERE name>? ORDER BY name LIMIT ?"_s.arg(roleColumns),
        {name, count});
    QList<RoleRow> roles;
    while (row.next())
        roles.append(readRole(row));
    return roles;
}

std::optional<RoleRow> RamTable::roleInAnyCase(const QString &name) const
{
    Statement row(
        m_store, u"SELECT %1 FROM roles WHERE name=? COLLATE NOCASE"_s.arg(roleColumns), {name});
    return row.next() ? std::optional(readRole(row)) : std::nullopt;
}

void RamTable::insertRole(const RoleRow &role)
{
    m_store.run(u"INSERT INTO roles (%1) VALUES (?,?,?,?,?,?,?)"_s.arg(roleColumns),
        {role.name, role.id, role.trust, role.description, role.sessionSeconds,
            sqlTime(role.created), sqlTime(role.updated)});
}

void RamTable::updateRole(const RoleRow &role)
{
    m_store.run(u"UPDATE roles SET trust=?,description=?,session=?,updated=? WHERE name=?"_s,
        {role.trust, role.description, role.sessionSeconds, sqlTime(role.updated), role.name});
}

void RamTable::removeRole(const QString &name)
{
    m_store.run(u"DELETE FROM attachments WHERE kind='role' AND principal=?"_s, {name});
    m_store.run(u"DELETE FROM roles WHERE name=?"_s, {name});
}

std::optional<PolicyRow> RamTable::policy(const QString &name, const QString &type) const
{
    Statement row(m_store, u"SELECT %1 FROM policies WHERE name=? AND type=?"_s.arg(policyColumns),
        {name, type});
    return row.next() ? std::optional(readPolicy(row)) : std::nullopt;
}

void RamTable::putPolicy(const PolicyRow &policy)
{
    m_store.run(u"INSERT OR REPLACE INTO policies VALUES (?,?,?,?,?)"_s,
        {policy.name, policy.type, policy.document, policy.description, sqlTime(policy.created)});
}

void RamTable::removeCustomPolicy(const QString &name)
{
    m_store.run(u"DELETE FROM policies WHERE name=? AND type='Custom'"_s, {name});
}

int RamTable::customPolicyCount() const
{
    return counted(u"SELECT COUNT(*) FROM policies WHERE type='Custom'"_s);
}

QList<PolicyRow> RamTable::policiesAfter(const QString &name, const QString &type, int count) const
{
    Statement row(m_store,
        u"SELECT %1 FROM policies WHERE name>? AND ? IN ('',type) ORDER BY name LIMIT ?"_s.arg(
            policyColumns),
        {name, type, count});
    QList<PolicyRow> policies;
    while (row.next())
        policies.append(readPolicy(row));
    return policies;
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
    return m_store.run(u"INSERT OR IGNORE INTO attachments VALUES (?,?,?,?,?)"_s,
               {word(kind), principal, policy.name, policy.type, sqlTime(now)})
        > 0;
}

bool RamTable::detach(
    Principal kind, const QString &principal, const QString &name, const QString &type)
{
    return m_store.run(
               u"DELETE FROM attachments WHERE kind=? AND principal=? AND name=? AND type=?"_s,
               {word(kind), principal, name, type})
        > 0;
}

QList<AttachmentRow> RamTable::attachmentsOf(const PolicyRow &policy, Principal kind) const
{
    Statement row(m_store,
        u"SELECT principal,attached FROM attachments WHERE name=? AND type=? AND kind=?"
        " ORDER BY principal"_s,
        {policy.name, policy.type, word(kind)});
    QList<AttachmentRow> attachments;
    while (row.next())
        attachments.append({row.text(0), row.time(1)});
    return attachments;
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
