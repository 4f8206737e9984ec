#pragma once

#include "services/types/secret.h"
#include "services/types/secretbytes.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace keyturn::local {

class Store;

struct SecretRow
{
    qint64 id = 0;
    QString region;
    QString name;
    QString userName;
    QString description;
    QString customData; //!< JSON object
    AutomaticRotation rotation = AutomaticRotation::Disabled;
    qint64 intervalSeconds = 0;
    QDateTime created;
    QDateTime updated;
    QDateTime lastRotation;
    QDateTime nextRotation;
    QDateTime retryAt; //!< KMS could not rotate for a passing reason, and tries again then
    QDateTime plannedDeletion;
    QDateTime handOverEnds;

    [[nodiscard]] bool isRotating() const { return handOverEnds.isValid(); }
    [[nodiscard]] bool isPendingDeletion() const { return plannedDeletion.isValid(); }
};

struct VersionRow
{
    QString id;
    QDateTime created;
    QString stage; //!< ACSCurrent, ACSPrevious or empty
    QString accessKeyId;
};

//! Secrets, their versions and tags in the store. Owned by the engine.
class SecretTable
{
public:
    explicit SecretTable(Store &store);

    [[nodiscard]] std::optional<SecretRow> find(const QString &region, const QString &name) const;
    [[nodiscard]] std::optional<SecretRow> byId(qint64 id) const;
    //! By name.
    [[nodiscard]] QList<SecretRow> inRegion(const QString &region) const;
    [[nodiscard]] QList<SecretRow> all() const;
    //! Sets the id.
    void insert(SecretRow &secret);
    void update(const SecretRow &secret);
    void remove(qint64 id);

    //! Youngest first.
    [[nodiscard]] QList<VersionRow> versions(qint64 secret) const;
    [[nodiscard]] std::optional<VersionRow> version(qint64 secret, const QString &id) const;
    [[nodiscard]] std::optional<VersionRow> staged(qint64 secret, const QString &stage) const;
    void addVersion(qint64 secret, const VersionRow &version, const SecretBytes &value);
    void setStage(qint64 secret, const QString &version, const QString &stage);
    [[nodiscard]] SecretBytes value(qint64 secret, const QString &version) const;
    void dropValue(qint64 secret, const QString &version);

    [[nodiscard]] QList<Tag> tags(qint64 secret) const;
    void setTag(qint64 secret, const Tag &tag);
    void removeTag(qint64 secret, const QString &key);

private:
    [[nodiscard]] QList<SecretRow> select(const QString &rest, const QVariantList &values) const;
    [[nodiscard]] QList<VersionRow> selectVersions(
        const QString &rest, const QVariantList &values) const;

    Store &m_store;
};

inline const QString stageCurrent = QStringLiteral("ACSCurrent");
inline const QString stagePrevious = QStringLiteral("ACSPrevious");

} // namespace keyturn::local
