#include "services/local/secrettable.h"

#include "services/local/store.h"

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

QByteArray placeOf(qint64 secret, const QString &version)
{
    return "versions/" + QByteArray::number(secret) + '/' + version.toUtf8();
}

QVariantList mutableColumns(const SecretRow &row)
{
    return {row.description, row.customData, static_cast<int>(row.rotation), row.intervalSeconds,
        sqlTime(row.updated), sqlTime(row.lastRotation), sqlTime(row.nextRotation),
        sqlTime(row.retryAt), sqlTime(row.plannedDeletion), sqlTime(row.handOverEnds)};
}

SecretRow readSecret(const Statement &row)
{
    return {row.number(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
        static_cast<AutomaticRotation>(row.number(6)), row.number(7), row.time(8), row.time(9),
        row.time(10), row.time(11), row.time(12), row.time(13), row.time(14)};
}

} // namespace

SecretTable::SecretTable(Store &store)
    : m_store(store)
{}

QList<SecretRow> SecretTable::select(const QString &rest, const QVariantList &values) const
{
    Statement row(m_store,
        u"SELECT id,region,name,user,description,custom,rotation,interval,created,updated,"
        "last_rotation,next_rotation,retry_at,planned_deletion,hand_over_ends FROM secrets "_s
            + rest,
        values);
    QList<SecretRow> secrets;
    while (row.next())
        secrets.append(readSecret(row));
    return secrets;
}

std::optional<SecretRow> SecretTable::find(const QString &region, const QString &name) const
{
    const QList<SecretRow> found = select(u"WHERE region=? AND name=?"_s, {region, name});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<SecretRow> SecretTable::byId(qint64 id) const
{
    const QList<SecretRow> found = select(u"WHERE id=?"_s, {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<SecretRow> SecretTable::inRegion(const QString &region) const
{
    return select(u"WHERE region=? ORDER BY name"_s, {region});
}

QList<SecretRow> SecretTable::all() const
{
    return select(u"ORDER BY id"_s, {});
}

void SecretTable::insert(SecretRow &secret)
{
    Statement(m_store,
        u"INSERT INTO secrets (description,custom,rotation,interval,updated,last_rotation,"
        "next_rotation,retry_at,planned_deletion,hand_over_ends,region,name,user,created)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
        mutableColumns(secret)
            + QVariantList{secret.region, secret.name, secret.userName, sqlTime(secret.created)});
    if (const auto stored = find(secret.region, secret.name))
        secret.id = stored->id;
}

void SecretTable::update(const SecretRow &secret)
{
    Statement(m_store,
        u"UPDATE secrets SET description=?,custom=?,rotation=?,interval=?,updated=?,"
        "last_rotation=?,next_rotation=?,retry_at=?,planned_deletion=?,hand_over_ends=?"
        " WHERE id=?"_s,
        mutableColumns(secret) + QVariantList{secret.id});
}

void SecretTable::remove(qint64 id)
{
    Statement(m_store, u"DELETE FROM secrets WHERE id=?"_s, {id});
}

QList<VersionRow> SecretTable::selectVersions(const QString &rest, const QVariantList &values) const
{
    Statement row(m_store, u"SELECT id,created,stage,access_key FROM versions "_s + rest, values);
    QList<VersionRow> versions;
    while (row.next())
        versions.append({row.text(0), row.time(1), row.text(2), row.text(3)});
    return versions;
}

QList<VersionRow> SecretTable::versions(qint64 secret) const
{
    return selectVersions(u"WHERE secret=? ORDER BY serial DESC"_s, {secret});
}

std::optional<VersionRow> SecretTable::version(qint64 secret, const QString &id) const
{
    const QList<VersionRow> found = selectVersions(u"WHERE secret=? AND id=?"_s, {secret, id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<VersionRow> SecretTable::staged(qint64 secret, const QString &stage) const
{
    const QList<VersionRow> found =
        selectVersions(u"WHERE secret=? AND stage=?"_s, {secret, stage});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

void SecretTable::addVersion(qint64 secret, const VersionRow &version, const SecretBytes &value)
{
    const QByteArray sealed =
        value.isEmpty() ? QByteArray() : m_store.cipher().seal(placeOf(secret, version.id), value);
    Statement(m_store,
        u"INSERT INTO versions VALUES (?,?,"
        "(SELECT COALESCE(MAX(serial),0)+1 FROM versions WHERE secret=?),?,?,?,?)"_s,
        {secret, version.id, secret, sqlTime(version.created), version.stage, version.accessKeyId,
            sealed.isEmpty() ? QVariant() : QVariant(sealed)});
}

void SecretTable::setStage(qint64 secret, const QString &version, const QString &stage)
{
    Statement(m_store, u"UPDATE versions SET stage=? WHERE secret=? AND id=?"_s,
        {stage, secret, version});
}

SecretBytes SecretTable::value(qint64 secret, const QString &version) const
{
    Statement row(
        m_store, u"SELECT value FROM versions WHERE secret=? AND id=?"_s, {secret, version});
    return row.next() ? m_store.cipher().unseal(placeOf(secret, version), row.bytes(0))
                      : SecretBytes();
}

void SecretTable::dropValue(qint64 secret, const QString &version)
{
    Statement(
        m_store, u"UPDATE versions SET value=NULL WHERE secret=? AND id=?"_s, {secret, version});
}

QList<Tag> SecretTable::tags(qint64 secret) const
{
    Statement row(m_store, u"SELECT key,value FROM tags WHERE secret=? ORDER BY key"_s, {secret});
    QList<Tag> tags;
    while (row.next())
        tags.append({row.text(0), row.text(1)});
    return tags;
}

void SecretTable::setTag(qint64 secret, const Tag &tag)
{
    Statement(
        m_store, u"INSERT OR REPLACE INTO tags VALUES (?,?,?)"_s, {secret, tag.key, tag.value});
}

void SecretTable::removeTag(qint64 secret, const QString &key)
{
    Statement(m_store, u"DELETE FROM tags WHERE secret=? AND key=?"_s, {secret, key});
}

} // namespace keyturn::local
