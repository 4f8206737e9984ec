#pragma once

#include "services/local/secretrow.h"
#include "services/types/secretbytes.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QVariant>

#include <optional>

namespace keyturn::local {

class SecretFilter;
class Store;

//! Secrets, their versions and tags in the store. Owned by the engine.
class SecretTable
{
public:
    explicit SecretTable(Store &store);

    [[nodiscard]] std::optional<SecretRow> find(const QString &region, const QString &name) const;
    //! `count` of them, by name, behind the first `skipped`. Not to be asked in a transaction.
    [[nodiscard]] SecretRows page(
        const QString &region, const SecretFilter &filter, qint64 skipped, int count) const;
    [[nodiscard]] int countInInstance(const QString &instanceId) const;
    //! False for sure if the secret is outside of any instance; costs no query.
    [[nodiscard]] bool mayBeInInstance(const QString &region, const QString &name) const;
    //! The one that falls due first, if it has by `now`.
    [[nodiscard]] std::optional<SecretRow> firstDue(const QDateTime &now) const;
    //! Of those that KMS rotates, the one that time comes to first.
    [[nodiscard]] std::optional<SecretRow> nextToRotate() const;
    //! When the next thing happens to any secret; null if never.
    [[nodiscard]] QDateTime nextDue() const;
    //! Sets the id.
    void insert(SecretRow &secret);
    //! Region, name, type, user, instance and key stay as they were.
    void update(const SecretRow &secret);
    void remove(qint64 id);

    //! Youngest first.
    [[nodiscard]] QList<VersionRow> versions(qint64 secret) const;
    [[nodiscard]] std::optional<VersionRow> version(qint64 secret, const QString &id) const;
    [[nodiscard]] std::optional<VersionRow> staged(qint64 secret, const QString &stage) const;
    [[nodiscard]] QStringList stages(qint64 secret) const;
    //! Takes the stages of the new version from those that had them.
    void addVersion(qint64 secret, const VersionRow &version, const SecretBytes &value);
    //! A move of ACSCurrent makes what was current ACSPrevious.
    void moveStage(qint64 secret, const QString &stage, const QString &version);
    void removeStage(qint64 secret, const QString &stage);
    //! The oldest that have no stage, until there are no more than `most`.
    void dropOldVersions(qint64 secret, int most);
    [[nodiscard]] SecretBytes value(qint64 secret, const QString &version) const;
    void dropValue(qint64 secret, const QString &version);

    [[nodiscard]] QList<Tag> tags(qint64 secret) const;
    //! By name and key.
    [[nodiscard]] QList<TagRow> tagRows(const QString &region, const TagChoice &choice) const;
    void setTag(qint64 secret, const Tag &tag);
    void removeTag(qint64 secret, const QString &key);
    //! The policy that was set; empty if none was.
    [[nodiscard]] QString policy(qint64 secret) const;
    void setPolicy(qint64 secret, const QString &policy);

private:
    //! Names at places of a list, so that a page far behind need not be counted off from the start.
    struct Marks
    {
        qint64 changes = -1; //!< of the list, when the marks were made
        QMap<qint64, QString> names;
    };

    struct Range
    {
        qint64 skipped;
        int count;
    };

    [[nodiscard]] QList<SecretRow> marked(
        Marks &marks, const QString &where, const QVariantList &values, const Range &range) const;
    [[nodiscard]] QList<SecretRow> select(const QString &rest, const QVariantList &values) const;
    [[nodiscard]] QList<VersionRow> selectVersions(
        const QString &rest, const QVariantList &values) const;

    Store &m_store;
    //! "region/name" of all secrets in instances, and perhaps of some that are gone.
    mutable std::optional<QSet<QString>> m_inInstances;
    mutable QHash<QString, Marks> m_marks; //!< by region and condition
};

} // namespace keyturn::local
