#include "services/local/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <array>
#include <vector>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownerOnlyFolder = ownerOnly | QFile::ExeOwner;

constexpr std::array settings{"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON", "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON", "PRAGMA temp_store=MEMORY", "PRAGMA mmap_size=0"};

//! What each version of the schema adds to the one before. What is released is not changed.
const std::vector<std::vector<const char *>> migrations{
    {"CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "CREATE TABLE users (name TEXT PRIMARY KEY, id TEXT NOT NULL, display TEXT NOT NULL,"
        " comments TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL)",
        "CREATE TABLE access_keys (id TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES users(name),"
        " active INTEGER NOT NULL, created INTEGER NOT NULL, secret BLOB NOT NULL)",
        "CREATE INDEX keys_of_user ON access_keys(user)",
        "CREATE TABLE roles (name TEXT PRIMARY KEY, id TEXT NOT NULL, trust TEXT NOT NULL,"
        " description TEXT NOT NULL, session INTEGER NOT NULL, created INTEGER NOT NULL)",
        "CREATE TABLE policies (name TEXT NOT NULL, type TEXT NOT NULL, document TEXT NOT NULL,"
        " description TEXT NOT NULL, created INTEGER NOT NULL, PRIMARY KEY (name, type))",
        "CREATE TABLE attachments (kind TEXT NOT NULL, principal TEXT NOT NULL, name TEXT NOT NULL,"
        " type TEXT NOT NULL, attached INTEGER NOT NULL, PRIMARY KEY (kind, principal, name, "
        "type))",
        "CREATE TABLE secrets (id INTEGER PRIMARY KEY AUTOINCREMENT, region TEXT NOT NULL,"
        " name TEXT NOT NULL, user TEXT NOT NULL, description TEXT NOT NULL, custom TEXT NOT NULL,"
        " rotation INTEGER NOT NULL, interval INTEGER NOT NULL, created INTEGER NOT NULL,"
        " updated INTEGER NOT NULL, last_rotation INTEGER, next_rotation INTEGER, retry_at INTEGER,"
        " planned_deletion INTEGER, hand_over_ends INTEGER, UNIQUE (region, name))",
        "CREATE TABLE versions (secret INTEGER NOT NULL REFERENCES secrets(id) ON DELETE CASCADE,"
        " id TEXT NOT NULL, serial INTEGER NOT NULL, created INTEGER NOT NULL, stage TEXT NOT NULL,"
        " access_key TEXT NOT NULL, value BLOB, PRIMARY KEY (secret, id))",
        "CREATE TABLE tags (secret INTEGER NOT NULL REFERENCES secrets(id) ON DELETE CASCADE,"
        " key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (secret, key))",
        "CREATE TABLE nonces (access_key TEXT NOT NULL, nonce TEXT NOT NULL, used INTEGER NOT NULL,"
        " PRIMARY KEY (access_key, nonce))",
        "CREATE INDEX nonces_by_age ON nonces(used)",
        "CREATE TABLE rotation_calls (called INTEGER NOT NULL)"},
    {"ALTER TABLE access_keys ADD COLUMN used INTEGER",
        "ALTER TABLE access_keys ADD COLUMN used_service TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE access_keys ADD COLUMN updated INTEGER",
        "ALTER TABLE users ADD COLUMN email TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE users ADD COLUMN mobile TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE roles ADD COLUMN updated INTEGER",
        "CREATE TABLE recycled_keys (id TEXT PRIMARY KEY, user_id TEXT NOT NULL,"
        " user TEXT NOT NULL, created INTEGER NOT NULL, recycled INTEGER NOT NULL,"
        " deleted INTEGER NOT NULL, secret BLOB NOT NULL)",
        "CREATE INDEX recycled_keys_of_user"
        " ON recycled_keys(user_id)",
        "CREATE TABLE events (id INTEGER PRIMARY KEY, time INTEGER NOT NULL,"
        " region TEXT NOT NULL, service TEXT NOT NULL, version TEXT NOT NULL, name TEXT NOT NULL,"
        " is_write INTEGER NOT NULL, request TEXT NOT NULL, address TEXT NOT NULL,"
        " agent TEXT NOT NULL, caller_kind TEXT NOT NULL, caller TEXT NOT NULL,"
        " caller_id TEXT NOT NULL, session TEXT NOT NULL, access_key TEXT NOT NULL,"
        " resource TEXT NOT NULL, resource_type TEXT NOT NULL, parameters TEXT NOT NULL,"
        " code TEXT NOT NULL, message TEXT NOT NULL)",
        "CREATE INDEX events_by_time ON events(time)",
        "CREATE INDEX events_by_key ON events(access_key, time)"},
    // The next thing that time does to a secret: its purge, the end of its hand-over, its rotation.
    {"ALTER TABLE secrets ADD COLUMN due INTEGER GENERATED ALWAYS AS"
     " (CASE WHEN planned_deletion IS NOT NULL THEN planned_deletion"
     " WHEN hand_over_ends IS NOT NULL THEN hand_over_ends"
     " WHEN rotation=1 THEN MAX(next_rotation, COALESCE(retry_at, next_rotation)) END) VIRTUAL",
        "CREATE INDEX secrets_by_due ON secrets(due)",
        // Generic secrets, and several stages of one version.
        "ALTER TABLE secrets ADD COLUMN type INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE secrets ADD COLUMN instance TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE secrets ADD COLUMN encryption_key TEXT NOT NULL DEFAULT ''",
        "CREATE INDEX secrets_by_type ON secrets(region, type, name)",
        "CREATE INDEX secrets_of_instances ON secrets(instance) WHERE instance<>''",
        "ALTER TABLE versions ADD COLUMN is_binary INTEGER NOT NULL DEFAULT 0",
        "CREATE TABLE stages (secret INTEGER NOT NULL, stage TEXT NOT NULL, version TEXT NOT NULL,"
        " PRIMARY KEY (secret, stage), FOREIGN KEY (secret, version)"
        " REFERENCES versions(secret, id) ON DELETE CASCADE) WITHOUT ROWID",
        "INSERT OR IGNORE INTO stages SELECT secret, stage, id FROM versions WHERE stage<>''"
        " ORDER BY serial DESC",
        "ALTER TABLE versions DROP COLUMN stage",
        // How many secrets there are is asked for with each page of them.
        "CREATE TABLE secret_counts (region TEXT NOT NULL, type INTEGER NOT NULL,"
        " secrets INTEGER NOT NULL, changes INTEGER NOT NULL, PRIMARY KEY (region, type))"
        " WITHOUT ROWID",
        "INSERT INTO secret_counts SELECT region, type, COUNT(*), 0 FROM secrets GROUP BY 1, 2",
        "CREATE TRIGGER secret_added AFTER INSERT ON secrets BEGIN"
        " INSERT INTO secret_counts VALUES (NEW.region, NEW.type, 1, 1)"
        " ON CONFLICT (region, type) DO UPDATE SET secrets=secrets+1, changes=changes+1; END",
        "CREATE TRIGGER secret_removed AFTER DELETE ON secrets BEGIN UPDATE secret_counts"
        " SET secrets=secrets-1, changes=changes+1 WHERE region=OLD.region AND type=OLD.type; END",
        "CREATE TABLE secret_policies (secret INTEGER PRIMARY KEY"
        " REFERENCES secrets(id) ON DELETE CASCADE, policy TEXT NOT NULL)",
        "CREATE TABLE instances (id TEXT PRIMARY KEY, region TEXT NOT NULL, name TEXT NOT NULL,"
        " created INTEGER NOT NULL, ends INTEGER NOT NULL)",
        "CREATE TABLE keys (id TEXT PRIMARY KEY, instance TEXT NOT NULL REFERENCES instances(id),"
        " region TEXT NOT NULL, description TEXT NOT NULL, created INTEGER NOT NULL)",
        "CREATE TABLE key_tags (owner TEXT NOT NULL REFERENCES keys(id) ON DELETE CASCADE,"
        " key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (owner, key)) WITHOUT ROWID"},
    // Each call writes it, while hardly anybody asks for the calls of one AccessKey.
    {"DROP INDEX events_by_key"},
};

Error refused(const QString &message)
{
    return {ErrorKind::Refused, Outcome::NotSent, {}, message, {}};
}

QByteArray keyCheckPlace()
{
    return "meta/keyCheck"_ba;
}

//! Whole or not at all: half a key would lock the store for ever.
bool writeKey(const QString &path, const SecretBytes &key)
{
    QSaveFile file(path);
    return key.withView([&file](std::string_view bytes) {
        return file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly)
            && file.write(bytes.data(), static_cast<qint64>(bytes.size())) == ValueCipher::keySize
            && file.commit();
    });
}

QString damaged(const QString &path)
{
    return u"The store %1 is damaged. Put a copy back, or move the folder away to start anew."_s
        .arg(path);
}

} // namespace

Result<Done> Store::open(const QString &folder)
{
    QString problem;
    if (folder.isEmpty()) {
        m_cipher.setKey(ValueCipher::newKey());
        problem = openDatabase(u":memory:"_s);
        if (problem.isEmpty())
            problem = prepareSchema();
    } else {
        problem = openFolder(folder);
    }
    if (problem.isEmpty())
        problem = checkKey();
    if (problem.isEmpty())
        return Done();
    close();
    return refused(problem);
}

//! The schema is made before the key. So a key without a schema says that the file was torn, not
//! that the first start was, and the other way round.
QString Store::openFolder(const QString &folder)
{
    const QString path = folder + u"/local.db"_s;
    QString problem = prepareFolder(folder);
    const QFileInfo key(folder + u"/local.key"_s);
    // SQLite takes a file without a whole page for a new one.
    constexpr qint64 smallestPage = 512;
    if (problem.isEmpty() && key.exists() && QFileInfo(path).size() < smallestPage)
        problem =
            u"The store %1 is missing or empty, but its key is there. Put a copy back, or move the folder away to start anew."_s
                .arg(path);
    if (problem.isEmpty() && QFileInfo(path).size() % smallestPage != 0)
        problem = damaged(path);
    if (problem.isEmpty())
        problem = openDatabase(path);
    if (problem.isEmpty() && key.exists() && schemaFound() <= 0)
        problem = damaged(path);
    if (problem.isEmpty())
        problem = prepareSchema();
    return problem.isEmpty() ? prepareKey(key.filePath()) : problem;
}

QString Store::prepareFolder(const QString &folder)
{
    const QDir parent = QFileInfo(folder).absoluteDir();
    const bool made = QFileInfo(folder).isDir()
        || (QDir().mkpath(parent.path()) && QDir().mkdir(folder, ownerOnlyFolder));
    if (!made || !QFile::setPermissions(folder, ownerOnlyFolder) || !QFileInfo(folder).isWritable())
        return u"The folder %1 cannot be written. Make it writable or choose another one."_s.arg(
            folder);
    switch (m_lock.take(folder + u"/local.lock"_s)) {
    case FolderLock::State::Taken:
        return {};
    case FolderLock::State::InUse:
        return u"The store in %1 is in use by another process. Close that one, or choose another folder."_s
            .arg(folder);
    case FolderLock::State::Impossible:
        break;
    }
    return u"The folder %1 cannot be locked. The disk may be full, or the folder not writable."_s
        .arg(folder);
}

QString Store::prepareKey(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        if (!meta(u"keyCheck"_s).isEmpty())
            return u"The key file %1 is missing, so the values of the store cannot be read. Put it back, or move the folder away to start anew."_s
                .arg(path);
        SecretBytes key = ValueCipher::newKey();
        const bool written = writeKey(path, key);
        m_cipher.setKey(std::move(key));
        return written ? QString()
                       : u"The file %1 cannot be written. The disk may be full."_s.arg(path);
    }
    std::array<char, ValueCipher::keySize + 1> bytes{};
    if (QFileInfo(file).isSymLink() || !file.setPermissions(ownerOnly)
        || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)
        || file.read(bytes.data(), bytes.size()) != ValueCipher::keySize)
        return u"The key file %1 cannot be read, or is no key. Put the right one back, or move the folder away to start anew."_s
            .arg(path);
    m_cipher.setKey(SecretBytes::copyOf({bytes.data(), ValueCipher::keySize}));
    bytes.fill('\0');
    return {};
}

QString Store::openDatabase(const QString &path)
{
    if (path != ":memory:"_L1) {
        // SQLite gives -wal and -shm the mode of the file itself, so that one is made first.
        QFile file(path);
        const bool good = file.exists()
            ? !QFileInfo(path).isSymLink() && file.setPermissions(ownerOnly)
            : file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly);
        if (!good)
            return u"The file %1 cannot be written. Make it writable or choose another folder."_s
                .arg(path);
    }
    const QString problem = m_database.open(path);
    m_database.watch({"secrets", "tags"});
    if (!problem.isEmpty())
        return u"The store %1 cannot be opened: %2"_s.arg(path, problem);
    for (const char *const setting : settings)
        run(QString::fromLatin1(setting));
    // SQLite itself notices a broken page only when it comes across it.
    Statement check(m_database, u"PRAGMA quick_check(1)"_s);
    const bool whole = check.next() && check.text(0) == "ok"_L1;
    if (m_database.hasFoundDamage() || (!whole && check.isGood()))
        return damaged(path);
    return m_database.hasFailed()
        ? u"The store %1 cannot be opened. The disk may be full, or the file not readable."_s.arg(
            path)
        : QString();
}

//! -1 if it cannot be read.
qint64 Store::schemaFound()
{
    Statement version(m_database, u"PRAGMA user_version"_s);
    return version.next() ? version.number(0) : -1;
}

QString Store::prepareSchema()
{
    const qint64 found = schemaFound();
    const auto newest = static_cast<qint64>(migrations.size());
    if (found < 0)
        return u"The store cannot be read. It may be damaged; move it away to start anew."_s;
    if (found > newest)
        return u"The store was written by a newer version of this program. Use that version, or choose another folder."_s;
    if (found == newest)
        return {};
    m_wasUpgraded = found > 0;
    QString problem = u"The store cannot be set up. The disk may be full."_s;
    if (!begin())
        return problem;
    for (auto step = migrations.begin() + found; step != migrations.end(); ++step) {
        for (const char *const change : *step)
            run(QString::fromLatin1(change));
    }
    run(u"PRAGMA user_version=%1"_s.arg(newest));
    return commit() ? QString() : problem;
}

QString Store::checkKey()
{
    const QByteArray sealed = QByteArray::fromBase64(meta(u"keyCheck"_s).toLatin1());
    const SecretBytes expected = SecretBytes::copyOf("the right key");
    if (sealed.isEmpty()) {
        const QByteArray fresh = m_cipher.seal(keyCheckPlace(), expected);
        if (fresh.isEmpty())
            return u"There is no memory for the key of the store."_s;
        if (!begin())
            return u"The store cannot be written. The disk may be full."_s;
        setMeta(u"keyCheck"_s, QString::fromLatin1(fresh.toBase64()));
        return commit() ? QString() : u"The store cannot be written. The disk may be full."_s;
    }
    if (m_cipher.unseal(keyCheckPlace(), sealed).equals(expected))
        return {};
    return u"The key file does not belong to this store. Put the right one back, or move the folder away to start anew."_s;
}

void Store::close()
{
    m_database.close();
    m_wasUpgraded = false;
    m_lock.release();
}

bool Store::isNew()
{
    return !Statement(m_database, u"SELECT 1 FROM users"_s).next();
}

bool Store::begin()
{
    return m_database.begin();
}

bool Store::commit()
{
    return m_database.commit();
}

void Store::rollback()
{
    m_database.rollback();
}

void Store::clearAll()
{
    for (const char *const table : {"tags", "versions", "secrets", "attachments", "policies",
             "roles", "recycled_keys", "access_keys", "users", "rotation_calls", "events"})
        run(u"DELETE FROM "_s + QLatin1String(table));
    run(u"DELETE FROM meta WHERE key LIKE 'counter.%'"_s);
}

QString Store::meta(const QString &key)
{
    Statement row(m_database, u"SELECT value FROM meta WHERE key=?"_s, {key});
    return row.next() ? row.text(0) : QString();
}

void Store::setMeta(const QString &key, const QString &value)
{
    run(u"INSERT OR REPLACE INTO meta VALUES (?,?)"_s, {key, value});
}

qint64 Store::nextNumber(const QString &counter)
{
    const QString key = u"counter."_s + counter;
    const qint64 number = meta(key).toLongLong() + 1;
    setMeta(key, QString::number(number));
    return number;
}

int Store::run(const QString &sql, const QVariantList &values)
{
    return Statement(m_database, sql, values).changed();
}

} // namespace keyturn::local
