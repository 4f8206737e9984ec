#pragma once

#include "services/local/folderlock.h"
#include "services/local/valuecipher.h"
#include "services/types/result.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace keyturn::local {

//! The SQLite file of the service, its key and its lock. Owned by the engine and used in the
//! engine's thread only. A statement that fails makes the next commit fail, and those after it in
//! the same transaction are not run.
class Store
{
public:
    static constexpr int schemaVersion = 1;

    Store();
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    //! In memory if `folder` is empty. The error is a sentence for people that says what to do.
    Result<Done> open(const QString &folder);
    void close();
    //! True until something was put into it.
    [[nodiscard]] bool isNew();

    //! False if there can be no transaction; nothing must be written then.
    [[nodiscard]] bool begin();
    //! False, and all undone, if a statement of the transaction failed.
    bool commit();
    void rollback();
    void clearAll();

    [[nodiscard]] QString meta(const QString &key);
    void setMeta(const QString &key, const QString &value);
    //! 1, 2, 3 … of each name.
    qint64 nextNumber(const QString &counter);

    [[nodiscard]] const ValueCipher &cipher() const { return m_cipher; }

private:
    friend class Statement;

    [[nodiscard]] QString prepareFolder(const QString &folder);
    [[nodiscard]] QString openFolder(const QString &folder);
    [[nodiscard]] QString prepareKey(const QString &path);
    [[nodiscard]] QString openDatabase(const QString &path);
    [[nodiscard]] QString prepareSchema();
    [[nodiscard]] QString checkKey();
    [[nodiscard]] qint64 schemaFound();
    void noteFailure(int sqliteCode);

    QString m_connection;
    ValueCipher m_cipher;
    FolderLock m_lock;
    bool m_failed = false;
    bool m_inTransaction = false;
    bool m_foundDamage = false;
};

//! One SQL statement, run at construction with its values bound in order. Lives on the stack.
class Statement
{
public:
    Statement(Store &store, const QString &sql, const QVariantList &values = {});

    bool next() { return m_query.next(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    //! Null if the column is.
    [[nodiscard]] QDateTime time(int column) const;
    [[nodiscard]] int changed() const { return m_query.numRowsAffected(); }
    [[nodiscard]] bool isGood() const { return m_good; }

private:
    QSqlQuery m_query;
    bool m_good = false;
};

//! As a column: milliseconds since 1970, or NULL.
[[nodiscard]] QVariant sqlTime(const QDateTime &time);

} // namespace keyturn::local
