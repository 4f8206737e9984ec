#include "services/local/secrettable.h"

#include "services/local/secretfilter.h"
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
        row.time(10), row.time(11), row.time(12), row.time(13), row.time(14), row.time(15),
        static_cast<SecretType>(row.number(16)), row.text(17), row.text(18)};
}

QString placeInInstance(const QString &region, const QString &name)
{
    return region + u'/' + name;
}

} // namespace

QString nameOf(SecretType type)
{
    return type == SecretType::Generic ? u"Generic"_s : u"RAMCredentials"_s;
}

SecretTable::SecretTable(Store &store)
    : m_store(store)
{}

QList<SecretRow> SecretTable::select(const QString &rest, const QVariantList &values) const
{
    Statement row(m_store,
        u"SELECT id,region,name,user,description,custom,rotation,interval,created,updated,"
        "last_rotation,next_rotation,retry_at,planned_deletion,hand_over_ends,due,type,instance,encryption_key FROM secrets "_s
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

SecretRows SecretTable::page(
    const QString &region, const SecretFilter &filter, qint64 skipped, int count) const
{
    const QString where = u" WHERE region=?"_s + filter.condition();
    const QVariantList values = QVariantList{region} + filter.values();
    if (!filter.isByTypeOnly()) {
        Statement row(m_store, u"SELECT COUNT(*) FROM secrets"_s + where, values);
        const qint64 total = row.next() ? row.number(0) : 0;
        return {select(where + u" ORDER BY name LIMIT ? OFFSET ?"_s,
                    values + QVariantList{count, skipped}),
            total};
    }
    // Of each type it is known how many there are, and how often that changed.
    Statement row(
        m_store, u"SELECT SUM(secrets),SUM(changes) FROM secret_counts"_s + where, values);
    if (!row.next() || row.number(0) == 0)
        return {};
    Marks &marks = m_marks[region + filter.condition()];
    if (marks.changes != row.number(1))
        marks = {row.number(1), {}};
    return {marked(marks, where, values, {skipped, count}), row.number(0)};
}

QList<SecretRow> SecretTable::marked(
    Marks &marks, const QString &where, const QVariantList &values, const Range &range) const
{
    constexpr qsizetype mostMarks = 20'000;
    auto mark = marks.names.upperBound(range.skipped);
    const bool isMarked = mark != marks.names.begin();
    if (isMarked)
        --mark;
    // One row more than asked for is where the next page begins.
    QList<SecretRow> rows = select(where + u" AND name>=? ORDER BY name LIMIT ? OFFSET ?"_s,
        values
            + QVariantList{isMarked ? mark.value() : QString(), range.count + 1,
                range.skipped - (isMarked ? mark.key() : 0)});
    if (marks.names.size() > mostMarks)
        marks.names.clear();
    if (!rows.isEmpty())
        marks.names[range.skipped] = rows.first().name;
    if (rows.size() > range.count) {
        marks.names[range.skipped + range.count] = rows.last().name;
        rows.removeLast();
    }
    return rows;
}

int SecretTable::countInInstance(const QString &instanceId) const
{
    Statement row(
        m_store, u"SELECT COUNT(*) FROM secrets WHERE instance<>'' AND instance=?"_s, {instanceId});
    return row.next() ? static_cast<int>(row.number(0)) : 0;
}

bool SecretTable::mayBeInInstance(const QString &region, const QString &name) const
{
    if (!m_inInstances) {
        m_inInstances.emplace();
        Statement row(m_store, u"SELECT region,name FROM secrets WHERE instance<>''"_s);
        while (row.next())
            m_inInstances->insert(placeInInstance(row.text(0), row.text(1)));
    }
    return m_inInstances->contains(placeInInstance(region, name));
}

std::optional<SecretRow> SecretTable::firstDue(const QDateTime &now) const
{
    const QList<SecretRow> found =
        select(u"WHERE due<=? ORDER BY due,id LIMIT 1"_s, {sqlTime(now)});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<SecretRow> SecretTable::nextToRotate() const
{
    const QList<SecretRow> found = select(u"WHERE due IS NOT NULL AND rotation=1 AND "
                                          u"planned_deletion IS NULL AND hand_over_ends IS NULL"
                                          " ORDER BY due,id LIMIT 1"_s,
        {});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QDateTime SecretTable::nextDue() const
{
    Statement row(m_store, u"SELECT MIN(due) FROM secrets"_s);
    return row.next() ? row.time(0) : QDateTime();
}

void SecretTable::insert(SecretRow &secret)
{
    m_store.run(
        u"INSERT INTO secrets (description,custom,rotation,interval,updated,last_rotation,"
        "next_rotation,retry_at,planned_deletion,hand_over_ends,region,name,user,created,type,"
        "instance,encryption_key) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
        mutableColumns(secret)
            + QVariantList{secret.region, secret.name, secret.userName, sqlTime(secret.created),
                static_cast<int>(secret.type), secret.instanceId, secret.keyId});
    Statement row(m_store, u"SELECT last_insert_rowid()"_s);
    secret.id = row.next() ? row.number(0) : 0;
    if (m_inInstances && !secret.instanceId.isEmpty())
        m_inInstances->insert(placeInInstance(secret.region, secret.name));
}

void SecretTable::update(const SecretRow &secret)
{
    m_store.run(u"UPDATE secrets SET description=?,custom=?,rotation=?,interval=?,updated=?,"
                "last_rotation=?,next_rotation=?,retry_at=?,planned_deletion=?,hand_over_ends=?"
                " WHERE id=?"_s,
        mutableColumns(secret) + QVariantList{secret.id});
}

void SecretTable::remove(qint64 id)
{
    m_store.run(u"DELETE FROM secrets WHERE id=?"_s, {id});
}

QList<VersionRow> SecretTable::selectVersions(const QString &rest, const QVariantList &values) const
{
    Statement row(m_store,
        u"SELECT id,created,access_key,is_binary,(SELECT group_concat(stage,char(10)) FROM stages"
        " s WHERE s.secret=versions.secret AND s.version=versions.id) FROM versions "_s
            + rest,
        values);
    QList<VersionRow> versions;
    while (row.next())
        versions.append({row.text(0), row.time(1), row.text(2), row.number(3) != 0,
            row.text(4).split(u'\n', Qt::SkipEmptyParts)});
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
    const QList<VersionRow> found = selectVersions(
        u"WHERE secret=? AND id=(SELECT version FROM stages WHERE secret=? AND stage=?)"_s,
        {secret, secret, stage});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QStringList SecretTable::stages(qint64 secret) const
{
    Statement row(m_store, u"SELECT stage FROM stages WHERE secret=?"_s, {secret});
    QStringList stages;
    while (row.next())
        stages.append(row.text(0));
    return stages;
}

void SecretTable::addVersion(qint64 secret, const VersionRow &version, const SecretBytes &value)
{
    const QByteArray sealed =
        value.isEmpty() ? QByteArray() : m_store.cipher().seal(placeOf(secret, version.id), value);
    m_store.run(
        u"INSERT INTO versions (secret,id,serial,created,access_key,is_binary,value) VALUES (?,?,"
        "(SELECT COALESCE(MAX(serial),0)+1 FROM versions WHERE secret=?),?,?,?,?)"_s,
        {secret, version.id, secret, sqlTime(version.created), version.accessKeyId,
            version.isBinary ? 1 : 0, sealed.isEmpty() ? QVariant() : QVariant(sealed)});
    for (const QString &stage : version.stages)
        moveStage(secret, stage, version.id);
}

void SecretTable::moveStage(qint64 secret, const QString &stage, const QString &version)
{
    if (stage == stageCurrent)
        m_store.run(u"INSERT OR REPLACE INTO stages SELECT secret,?,version FROM stages"
                    " WHERE secret=? AND stage=? AND version<>?"_s,
            {stagePrevious, secret, stageCurrent, version});
    m_store.run(u"INSERT OR REPLACE INTO stages VALUES (?,?,?)"_s, {secret, stage, version});
}

void SecretTable::removeStage(qint64 secret, const QString &stage)
{
    m_store.run(u"DELETE FROM stages WHERE secret=? AND stage=?"_s, {secret, stage});
}

void SecretTable::dropOldVersions(qint64 secret, int most)
{
    m_store.run(
        u"DELETE FROM versions WHERE secret=? AND id IN (SELECT id FROM versions v WHERE secret=?"
        " AND NOT EXISTS (SELECT 1 FROM stages s WHERE s.secret=v.secret AND s.version=v.id)"
        " ORDER BY serial"
        " LIMIT MAX(0,(SELECT COUNT(*) FROM versions WHERE secret=?)-?))"_s,
        {secret, secret, secret, most});
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
    m_store.run(u"UPDATE versions SET value=NULL WHERE secret=? AND id=?"_s, {secret, version});
}

QList<Tag> SecretTable::tags(qint64 secret) const
{
    Statement row(m_store, u"SELECT key,value FROM tags WHERE secret=? ORDER BY key"_s, {secret});
    QList<Tag> tags;
    while (row.next())
        tags.append({row.text(0), row.text(1)});
    return tags;
}

QList<TagRow> SecretTable::tagRows(const QString &region, const TagChoice &choice) const
{
    QString sql = u"SELECT name,t.key,t.value FROM secrets CROSS JOIN tags t ON t.secret=secrets.id"
                  " WHERE region=? AND name>=? AND (name>? OR t.key>?)"_s;
    QVariantList values{region, choice.after.resource, choice.after.resource, choice.after.key};
    if (!choice.names.isEmpty()) {
        sql += u" AND name IN (%1)"_s.arg(QStringList(choice.names.size(), u"?"_s).join(u','));
        for (const QString &name : choice.names)
            values.append(name);
    }
    for (const Tag &tag : choice.having) {
        sql +=
            u" AND EXISTS (SELECT 1 FROM tags WHERE secret=secrets.id AND key=? AND ? IN ('',value))"_s;
        values << tag.key << tag.value;
    }
    Statement row(m_store, sql + u" ORDER BY name,t.key LIMIT ?"_s, values << choice.count);
    QList<TagRow> rows;
    while (row.next())
        rows.append({row.text(0), {row.text(1), row.text(2)}});
    return rows;
}

void SecretTable::setTag(qint64 secret, const Tag &tag)
{
    m_store.run(u"INSERT OR REPLACE INTO tags VALUES (?,?,?)"_s, {secret, tag.key, tag.value});
}

void SecretTable::removeTag(qint64 secret, const QString &key)
{
    m_store.run(u"DELETE FROM tags WHERE secret=? AND key=?"_s, {secret, key});
}

QString SecretTable::policy(qint64 secret) const
{
    Statement row(m_store, u"SELECT policy FROM secret_policies WHERE secret=?"_s, {secret});
    return row.next() ? row.text(0) : QString();
}

void SecretTable::setPolicy(qint64 secret, const QString &policy)
{
    m_store.run(u"INSERT OR REPLACE INTO secret_policies VALUES (?,?)"_s, {secret, policy});
}

} // namespace keyturn::local
