#include "services/local/keytable.h"

#include "services/local/store.h"

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

InstanceRow readInstance(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.time(3), row.time(4)};
}

KeyRow readKey(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.time(4)};
}

} // namespace

KeyTable::KeyTable(Store &store)
    : m_store(store)
{}

std::optional<InstanceRow> KeyTable::instance(const QString &region, const QString &id) const
{
    Statement row(m_store,
        u"SELECT id,region,name,created,ends FROM instances WHERE region=? AND id=?"_s,
        {region, id});
    return row.next() ? std::optional(readInstance(row)) : std::nullopt;
}

QList<InstanceRow> KeyTable::instances(const QString &region) const
{
    Statement row(m_store,
        u"SELECT id,region,name,created,ends FROM instances WHERE region=? ORDER BY id"_s,
        {region});
    QList<InstanceRow> instances;
    while (row.next())
        instances.append(readInstance(row));
    return instances;
}

void KeyTable::insertInstance(const InstanceRow &instance)
{
    m_store.run(u"INSERT INTO instances (id,region,name,created,ends) VALUES (?,?,?,?,?)"_s,
        {instance.id, instance.region, instance.name, sqlTime(instance.created),
            sqlTime(instance.ends)});
}

bool KeyTable::hasEnded(const QString &id, const QDateTime &now) const
{
    return !id.isEmpty()
        && Statement(
            m_store, u"SELECT 1 FROM instances WHERE id=? AND ends<=?"_s, {id, sqlTime(now)})
               .next();
}

bool KeyTable::haveAllEnded(const QDateTime &now) const
{
    return !isEmpty()
        && !Statement(m_store, u"SELECT 1 FROM instances WHERE ends>?"_s, {sqlTime(now)}).next();
}

bool KeyTable::isEmpty() const
{
    return !Statement(m_store, u"SELECT 1 FROM instances"_s).next();
}

void KeyTable::setEnd(const QDateTime &end)
{
    m_store.run(u"UPDATE instances SET ends=?"_s, {sqlTime(end)});
}

std::optional<KeyRow> KeyTable::key(const QString &region, const QString &id) const
{
    Statement row(m_store,
        u"SELECT id,instance,region,description,created FROM keys WHERE region=? AND id=?"_s,
        {region, id});
    return row.next() ? std::optional(readKey(row)) : std::nullopt;
}

QList<KeyRow> KeyTable::keys(const QString &region) const
{
    Statement row(m_store,
        u"SELECT id,instance,region,description,created FROM keys WHERE region=? ORDER BY id"_s,
        {region});
    QList<KeyRow> keys;
    while (row.next())
        keys.append(readKey(row));
    return keys;
}

void KeyTable::insertKey(const KeyRow &key)
{
    m_store.run(u"INSERT INTO keys (id,instance,region,description,created) VALUES (?,?,?,?,?)"_s,
        {key.id, key.instanceId, key.region, key.description, sqlTime(key.created)});
}

QList<Tag> KeyTable::tags(const QString &keyId) const
{
    Statement row(m_store, u"SELECT key,value FROM key_tags WHERE owner=? ORDER BY key"_s, {keyId});
    QList<Tag> tags;
    while (row.next())
        tags.append({row.text(0), row.text(1)});
    return tags;
}

void KeyTable::setTag(const QString &keyId, const Tag &tag)
{
    m_store.run(u"INSERT OR REPLACE INTO key_tags VALUES (?,?,?)"_s, {keyId, tag.key, tag.value});
}

void KeyTable::removeTag(const QString &keyId, const QString &name)
{
    m_store.run(u"DELETE FROM key_tags WHERE owner=? AND key=?"_s, {keyId, name});
}

void KeyTable::clear()
{
    for (const auto table : {"key_tags"_L1, "keys"_L1, "instances"_L1})
        m_store.run(u"DELETE FROM "_s + table);
}

} // namespace keyturn::local
