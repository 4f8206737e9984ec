#pragma once

#include "services/local/keytable.h"
#include "services/local/operation.h"
#include "services/local/secrettable.h"

namespace keyturn::local {

class RamTable;
class Rotation;
class Store;

//! The operations of KMS 2016-01-20: secrets, and what instances and keys they live in. Owned by
//! the gateway.
class LocalKms
{
public:
    LocalKms(Store &store, RamTable &ram, SecretTable &secrets, Rotation &rotation);
    [[nodiscard]] Product product();

private:
    //! What carries tags: a secret or a key.
    struct Tagged
    {
        std::optional<SecretRow> secret;
        QString keyId;
    };

    [[nodiscard]] OperationTable operations();
    [[nodiscard]] QByteArray listSecrets(const Call &call) const;
    [[nodiscard]] QJsonObject describeSecret(const Call &call) const;
    [[nodiscard]] QJsonObject getSecretValue(const Call &call) const;
    [[nodiscard]] QJsonObject batchGetSecretValue(const Call &call) const;
    [[nodiscard]] QJsonObject listSecretVersionIds(const Call &call) const;
    [[nodiscard]] QJsonObject listTagResources(const Call &call) const;
    [[nodiscard]] QJsonObject listResourceTags(const Call &call) const;
    [[nodiscard]] QJsonObject getSecretPolicy(const Call &call) const;

    [[nodiscard]] QJsonObject createSecret(const Call &call);
    [[nodiscard]] QJsonObject updateSecret(const Call &call);
    [[nodiscard]] QJsonObject updateSecretRotationPolicy(const Call &call);
    [[nodiscard]] QJsonObject rotateSecret(const Call &call);
    [[nodiscard]] QJsonObject deleteSecret(const Call &call);
    [[nodiscard]] QJsonObject restoreSecret(const Call &call);
    [[nodiscard]] QJsonObject putSecretValue(const Call &call);
    [[nodiscard]] QJsonObject updateSecretVersionStage(const Call &call);
    [[nodiscard]] QJsonObject setSecretPolicy(const Call &call);
    [[nodiscard]] QJsonObject tagResource(const Call &call);
    [[nodiscard]] QJsonObject untagResource(const Call &call);
    [[nodiscard]] QJsonObject tagResources(const Call &call);
    [[nodiscard]] QJsonObject untagResources(const Call &call);
    void addTags(const Tagged &resource, const QList<Tag> &tags, const Call &call);
    void removeTags(const Tagged &resource, const QStringList &keys, const Call &call);
    void touch(const Tagged &resource, const Call &call);
    [[nodiscard]] QList<Tag> tagsOf(const Tagged &resource) const;
    [[nodiscard]] Tagged namedResource(const Call &call) const;
    [[nodiscard]] Tagged resource(const Call &call, const QString &id) const;
    [[nodiscard]] QList<Tagged> numberedResources(const Call &call) const;
    [[nodiscard]] QList<TagRow> tagsOfKeys(
        const Call &call, const QStringList &ids, const QList<Tag> &wanted) const;
    void checkStages(qint64 secret) const;
    void countRotation(const QDateTime &now);

    Store &m_store;
    RamTable &m_ram;
    SecretTable &m_secrets;
    Rotation &m_rotation;
    KeyTable m_keys;
};

//! Calls of RotateSecret in the hour before `now`.
[[nodiscard]] int rotationCalls(Store &store, const QDateTime &now);

} // namespace keyturn::local
