#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVariant>

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace keyturn::local {

//! A connection to an SQLite database and the statements prepared on it. Owned by the store and
//! used in one thread. SQLite's own interface, for Qt's driver describes every column anew each
//! time a statement runs, which costs several times what the statement does.
class Database
{
public:
    Database() = default;
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    //! ":memory:" or a file. Without a value all is well; else what SQLite says.
    [[nodiscard]] QString open(const QString &path);
    void close();

    //! False if there can be no transaction; nothing must be written then.
    [[nodiscard]] bool begin();
    //! Whether commit() waits for the disk, as it does at first. What it did not wait for outlives
    //! the process, not the power, and is on the disk with the next commit that waits.
    void setWaiting(bool waiting);
    //! False, and all undone, if a statement of the transaction failed.
    [[nodiscard]] bool commit();
    void rollback();
    //! How many rows of these tables were written since open(), also by what was undone.
    void watch(const std::vector<std::string> &tables) { m_watched = tables; }
    [[nodiscard]] quint64 changes() const { return m_changes; }

    //! A statement failed since the last begin.
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    //! One came across a page that is none of SQLite's.
    [[nodiscard]] bool hasFoundDamage() const { return m_foundDamage; }

private:
    friend class Statement;
    friend class Insertion;

    //! Prepared; taken from those that were given back, if there is one. Null if the SQL is wrong.
    [[nodiscard]] sqlite3_stmt *take(const QString &sql);
    void giveBack(const QString &sql, sqlite3_stmt *statement);
    void complain();
    void noteChange(const char *table);
    [[nodiscard]] bool run(const QString &sql);

    sqlite3 *m_handle = nullptr;
    std::unordered_map<QString, std::vector<sqlite3_stmt *>> m_idle; //!< by their SQL
    std::vector<std::string> m_watched;
    quint64 m_changes = 0;
    bool m_inTransaction = false;
    bool m_failed = false;
    bool m_foundDamage = false;
};

//! One SQL statement, run at construction with its values bound in order: texts, bytes, numbers or
//! null. Lives on the stack.
class Statement
{
public:
    Statement(Database &database, const QString &sql, const QVariantList &values = {});
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    //! To the first row, then to the one after it.
    bool next();
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    //! Null if the column is.
    [[nodiscard]] QDateTime time(int column) const;
    [[nodiscard]] int changed() const { return m_changed; }
    [[nodiscard]] bool isGood() const { return m_good; }

private:
    void bind(int position, const QVariant &value);
    void step();

    Database &m_database;
    QString m_sql;
    sqlite3_stmt *m_statement = nullptr;
    int m_changed = 0;
    bool m_good = true;
    bool m_hasRow = false;
    bool m_isBeforeFirst = true;
};

//! An SQL statement that is run for row after row: what is done ten thousand times a second has no
//! time for variants. Lives on the stack.
class Insertion
{
public:
    Insertion(Database &database, const QString &sql);
    ~Insertion();
    Insertion(const Insertion &) = delete;
    Insertion &operator=(const Insertion &) = delete;

    //! Numbers and texts, in order. A text that the row before had at this place, too, is kept.
    template<typename... Values> void add(const Values &...values)
    {
        int position = 0;
        m_texts.resize(sizeof...(values));
        (bind(++position, values), ...);
        run();
    }

private:
    void bind(int position, qint64 value);
    void bind(int position, const QString &value);
    void run();

    Database &m_database;
    QString m_sql;
    sqlite3_stmt *m_statement = nullptr;
    std::vector<std::optional<QString>> m_texts; //!< bound, by their places
};

//! As a column: milliseconds since 1970, or NULL.
[[nodiscard]] QVariant sqlTime(const QDateTime &time);

} // namespace keyturn::local
