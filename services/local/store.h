#pragma once

#include "services/local/database.h"
#include "services/local/folderlock.h"
#include "services/local/valuecipher.h"
#include "services/types/result.h"

#include <QString>

namespace keyturn::local {

//! The SQLite file of the service, its key and its lock. Owned by the engine and used in the
//! engine's thread only. A statement that fails makes the next commit fail, and those after it in
//! the same transaction are not run.
class Store
{
public:
    //! In memory if `folder` is empty. The error is a sentence for people that says what to do.
    Result<Done> open(const QString &folder);
    void close();
    //! True until something was put into it.
    [[nodiscard]] bool isNew();
    //! An older program wrote it; open() brought it up to date.
    [[nodiscard]] bool wasUpgraded() const { return m_wasUpgraded; }

    //! False if there can be no transaction; nothing must be written then.
    [[nodiscard]] bool begin();
    //! False, and all undone, if a statement of the transaction failed.
    bool commit();
    void rollback();
    //! A statement of the transaction failed.
    [[nodiscard]] bool hasFailed() const { return m_database.hasFailed(); }
    void clearAll();
    //! Runs a statement that finds nothing. How many rows it changed.
    int run(const QString &sql, const QVariantList &values = {}); // NOLINT(modernize-use-nodiscard)

    [[nodiscard]] QString meta(const QString &key);
    void setMeta(const QString &key, const QString &value);
    //! 1, 2, 3 … of each name.
    qint64 nextNumber(const QString &counter);

    //! How often the rows of secrets and their tags changed.
    [[nodiscard]] quint64 secretChanges() const { return m_database.changes(); }

    //! For statements.
    operator Database &() { return m_database; } // NOLINT(google-explicit-constructor)
    [[nodiscard]] const ValueCipher &cipher() const { return m_cipher; }

private:
    [[nodiscard]] QString prepareFolder(const QString &folder);
    [[nodiscard]] QString openFolder(const QString &folder);
    [[nodiscard]] QString prepareKey(const QString &path);
    [[nodiscard]] QString openDatabase(const QString &path);
    [[nodiscard]] QString prepareSchema();
    [[nodiscard]] QString checkKey();
    [[nodiscard]] qint64 schemaFound();

    Database m_database;
    ValueCipher m_cipher;
    FolderLock m_lock;
    bool m_wasUpgraded = false;
};

} // namespace keyturn::local
