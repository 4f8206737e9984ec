#pragma once

#include "services/types/secret.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace keyturn::local {

class Store;

//! A KMS instance; all of them are connected, and usable until their end.
struct InstanceRow
{
    QString id; //!< kst-…
    QString region;
    QString name;
    QDateTime created;
    QDateTime ends; //!< paid until then
};

//! A key of an instance: Aliyun_AES_256, for encryption, enabled. There are no others here.
struct KeyRow
{
    QString id; //!< key-…
    QString instanceId;
    QString region;
    QString description;
    QDateTime created;
};

//! KMS instances and their keys in the store. They come with a sample: no operation makes them.
class KeyTable
{
public:
    explicit KeyTable(Store &store);

    [[nodiscard]] std::optional<InstanceRow> instance(
        const QString &region, const QString &id) const;
    //! By ID.
    [[nodiscard]] QList<InstanceRow> instances(const QString &region) const;
    void insertInstance(const InstanceRow &instance);
    //! False for no instance at all.
    [[nodiscard]] bool hasEnded(const QString &id, const QDateTime &now) const;
    [[nodiscard]] bool haveAllEnded(const QDateTime &now) const;
    [[nodiscard]] bool isEmpty() const;
    //! Of every instance.
    void setEnd(const QDateTime &end);

    [[nodiscard]] std::optional<KeyRow> key(const QString &region, const QString &id) const;
    //! By ID.
    [[nodiscard]] QList<KeyRow> keys(const QString &region) const;
    void insertKey(const KeyRow &key);

    [[nodiscard]] QList<Tag> tags(const QString &keyId) const;
    void setTag(const QString &keyId, const Tag &tag);
    void removeTag(const QString &keyId, const QString &name);

    void clear();

private:
    Store &m_store;
};

} // namespace keyturn::local
