#include "services/local/recyclebin.h"

#include "services/local/choices.h"
#include "services/local/store.h"

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"id,user_id,user,created,recycled,deleted"_s;

RecycledKeyRow readKey(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.time(3), row.time(4), row.time(5)};
}

} // namespace

RecycleBin::RecycleBin(Store &store)
    : m_store(store)
{}

void RecycleBin::put(const QString &accessKeyId, const QDateTime &now)
{
    const QDateTime deleted = now.addSecs(std::chrono::seconds(choices::recycleTime).count());
    // The value moves as it is sealed. An AccessKey that is here already was made anew meanwhile.
    m_store.run(u"INSERT OR REPLACE INTO recycled_keys (%1,secret)"
                " SELECT k.id,u.id,u.name,k.created,?,?,k.secret"
                " FROM access_keys k JOIN users u ON u.name=k.user WHERE k.id=?"_s.arg(columns),
        {sqlTime(now), sqlTime(deleted), accessKeyId});
    m_store.run(u"DELETE FROM access_keys WHERE id=?"_s, {accessKeyId});
    removeExpired(now);
    const auto put = key(accessKeyId, now);
    const QList<RecycledKeyRow> all = put ? keysOf(put->userId, now) : QList<RecycledKeyRow>();
    for (qsizetype i = choices::recycledKeysOfUser; i < all.size(); ++i)
        remove(all[i].id);
}

QList<RecycledKeyRow> RecycleBin::keysOf(const QString &userId, const QDateTime &now) const
{
    // By arrival within one moment, too.
    Statement row(m_store,
        u"SELECT %1 FROM recycled_keys WHERE user_id=? AND deleted>?"
        " ORDER BY recycled DESC,rowid DESC"_s.arg(columns),
        {userId, sqlTime(now)});
    QList<RecycledKeyRow> keys;
    while (row.next())
        keys.append(readKey(row));
    return keys;
}

std::optional<RecycledKeyRow> RecycleBin::key(
    const QString &accessKeyId, const QDateTime &now) const
{
    Statement row(m_store, u"SELECT %1 FROM recycled_keys WHERE id=? AND deleted>?"_s.arg(columns),
        {accessKeyId, sqlTime(now)});
    return row.next() ? std::optional(readKey(row)) : std::nullopt;
}

void RecycleBin::restore(const QString &accessKeyId, const QDateTime &now)
{
    m_store.run(u"INSERT INTO access_keys (id,user,active,created,updated,secret)"
                " SELECT id,user,?,created,?,secret FROM recycled_keys WHERE id=?"_s,
        {choices::restoredKeyIsActive ? 1 : 0, sqlTime(now), accessKeyId});
    remove(accessKeyId);
}

void RecycleBin::remove(const QString &accessKeyId)
{
    m_store.run(u"DELETE FROM recycled_keys WHERE id=?"_s, {accessKeyId});
}

void RecycleBin::removeExpired(const QDateTime &now)
{
    m_store.run(u"DELETE FROM recycled_keys WHERE deleted<=?"_s, {sqlTime(now)});
}

} // namespace keyturn::local
