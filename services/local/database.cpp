#include "services/local/database.h"

#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <sqlite3.h>
#include <utility>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

constexpr int busyMilliseconds = 5000;

//! What a hostile or damaged file may not make SQLite do.
constexpr std::array<std::pair<int, int>, 4> safety{
    {{SQLITE_DBCONFIG_DEFENSIVE, 1}, {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0}, {SQLITE_DBCONFIG_DQS_DDL, 0}}};

//! A null QString is an empty text, not NULL.
void bindText(sqlite3_stmt *statement, int position, const QString &text)
{
    if (text.isEmpty()) {
        sqlite3_bind_text(statement, position, "", 0, SQLITE_STATIC);
        return;
    }
    // Encoded where SQLite keeps it, which is half the work of a copy.
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const auto room = static_cast<sqlite3_uint64>(encode.requiredSpace(text.size()));
    char *const bytes = static_cast<char *>(sqlite3_malloc64(room));
    Q_CHECK_PTR(bytes);
    const char *const end = encode.appendToBuffer(bytes, text);
    sqlite3_bind_text(statement, position, bytes, static_cast<int>(end - bytes), sqlite3_free);
}

} // namespace

Database::~Database()
{
    close();
}

QString Database::open(const QString &path)
{
    close();
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int status = sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags, nullptr);
    if (status != SQLITE_OK) {
        QString problem = QString::fromUtf8(sqlite3_errstr(status));
        close();
        return problem;
    }
    sqlite3_busy_timeout(m_handle, busyMilliseconds);
    const auto hook = [](void *self, int, const char *, const char *table, sqlite3_int64) {
        static_cast<Database *>(self)->noteChange(table);
    };
    sqlite3_update_hook(m_handle, hook, this);
    for (const auto &[option, value] : safety)
        sqlite3_db_config(m_handle, option, value, nullptr);
    return {};
}

void Database::close()
{
    for (const auto &[sql, statements] : m_idle) {
        for (sqlite3_stmt *const statement : statements)
            sqlite3_finalize(statement);
    }
    m_idle.clear();
    sqlite3_close(m_handle);
    m_handle = nullptr;
    m_inTransaction = false;
    m_failed = false;
    m_foundDamage = false;
}

void Database::noteChange(const char *table)
{
    if (std::find(m_watched.begin(), m_watched.end(), table) != m_watched.end())
        ++m_changes;
}

bool Database::run(const QString &sql)
{
    return Statement(*this, sql).isGood();
}

void Database::setWaiting(bool waiting)
{
    // Not prepared and kept: SQLite does it while it reads the SQL.
    sqlite3_exec(m_handle, waiting ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL",
        nullptr, nullptr, nullptr);
}

bool Database::begin()
{
    m_failed = false;
    m_inTransaction = run(u"BEGIN IMMEDIATE"_s);
    return m_inTransaction;
}

bool Database::commit()
{
    if (!m_failed && run(u"COMMIT"_s)) {
        m_inTransaction = false;
        return true;
    }
    rollback();
    return false;
}

void Database::rollback()
{
    m_inTransaction = false;
    // SQLite may have done it by itself; then there is nothing to undo, which is no failure.
    if (sqlite3_get_autocommit(m_handle) == 0)
        (void)run(u"ROLLBACK"_s);
    m_failed = false;
}

sqlite3_stmt *Database::take(const QString &sql)
{
    std::vector<sqlite3_stmt *> &idle = m_idle[sql];
    if (!idle.empty()) {
        sqlite3_stmt *statement = idle.back();
        idle.pop_back();
        return statement;
    }
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    const int status = sqlite3_prepare_v3(m_handle, text.constData(), static_cast<int>(text.size()),
        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (status != SQLITE_OK)
        complain();
    return statement;
}

void Database::giveBack(const QString &sql, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    m_idle[sql].push_back(statement);
}

void Database::complain()
{
    constexpr int primaryCode = 0xff;
    m_failed = true;
    const int code = sqlite3_errcode(m_handle) & primaryCode;
    m_foundDamage = m_foundDamage || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    qWarning("local service: %s", sqlite3_errmsg(m_handle));
}

Statement::Statement(Database &database, const QString &sql, const QVariantList &values)
    : m_database(database)
    , m_sql(sql)
{
    // On a full disk SQLite may end the transaction itself. What came after would be kept.
    if (m_database.m_inTransaction && m_database.m_failed) {
        m_good = false;
        return;
    }
    m_statement = m_database.take(sql);
    for (qsizetype i = 0; i < values.size() && m_statement; ++i)
        bind(static_cast<int>(i) + 1, values[i]);
    step();
    if (m_good && sqlite3_stmt_readonly(m_statement) == 0)
        m_changed = sqlite3_changes(m_database.m_handle);
}

Statement::~Statement()
{
    if (m_statement)
        m_database.giveBack(m_sql, m_statement);
}

void Statement::bind(int position, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        sqlite3_bind_null(m_statement, position);
        break;
    case QMetaType::QString:
        bindText(m_statement, position, value.toString());
        break;
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob(m_statement, position, bytes.constData(), static_cast<int>(bytes.size()),
            SQLITE_TRANSIENT); // NOLINT(performance-no-int-to-ptr)
        break;
    }
    default:
        sqlite3_bind_int64(m_statement, position, value.toLongLong());
        break;
    }
}

void Statement::step()
{
    const int status = m_statement ? sqlite3_step(m_statement) : SQLITE_ERROR;
    m_hasRow = status == SQLITE_ROW;
    m_good = m_hasRow || status == SQLITE_DONE;
    if (!m_good && m_statement)
        m_database.complain();
}

bool Statement::next()
{
    if (!std::exchange(m_isBeforeFirst, false) && m_hasRow)
        step();
    return m_hasRow;
}

QString Statement::text(int column) const
{
    const unsigned char *const text = sqlite3_column_text(m_statement, column);
    return QString::fromUtf8(
        reinterpret_cast<const char *>(text), sqlite3_column_bytes(m_statement, column));
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArray Statement::bytes(int column) const
{
    const void *const bytes = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column)};
}

QDateTime Statement::time(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch(number(column), Qt::UTC);
}

Insertion::Insertion(Database &database, const QString &sql)
    : m_database(database)
    , m_sql(sql)
    , m_statement(database.take(sql))
{}

Insertion::~Insertion()
{
    if (m_statement)
        m_database.giveBack(m_sql, m_statement);
}

void Insertion::bind(int position, qint64 value)
{
    if (m_statement)
        sqlite3_bind_int64(m_statement, position, value);
}

void Insertion::bind(int position, const QString &value)
{
    std::optional<QString> &bound = m_texts[static_cast<std::size_t>(position - 1)];
    if (!m_statement || bound == value)
        return;
    bindText(m_statement, position, value);
    bound = value;
}

void Insertion::run()
{
    // As with Statement: what comes after a failure must not be kept.
    if (!m_statement || (m_database.m_inTransaction && m_database.m_failed))
        return;
    if (sqlite3_step(m_statement) != SQLITE_DONE)
        m_database.complain();
    sqlite3_reset(m_statement);
}

QVariant sqlTime(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

} // namespace keyturn::local
