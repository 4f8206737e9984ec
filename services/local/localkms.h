#pragma once

#include "services/local/operation.h"

namespace keyturn::local {

class RamTable;
class Rotation;
class SecretTable;
class Store;
struct SecretRow;

//! The operations of KMS 2016-01-20 on dynamic RAM secrets. Owned by the gateway.
class LocalKms
{
public:
    LocalKms(Store &store, RamTable &ram, SecretTable &secrets, Rotation &rotation);
    [[nodiscard]] Product product();

private:
    [[nodiscard]] OperationTable operations();
    [[nodiscard]] QJsonObject listSecrets(const Call &call) const;
    [[nodiscard]] QJsonObject describeSecret(const Call &call) const;
    [[nodiscard]] QJsonObject getSecretValue(const Call &call) const;
    [[nodiscard]] QJsonObject batchGetSecretValue(const Call &call) const;
    [[nodiscard]] QJsonObject listSecretVersionIds(const Call &call) const;
    [[nodiscard]] QJsonObject listTagResources(const Call &call) const;

    [[nodiscard]] QJsonObject createSecret(const Call &call);
    [[nodiscard]] QJsonObject updateSecret(const Call &call);
    [[nodiscard]] QJsonObject updateSecretRotationPolicy(const Call &call);
    [[nodiscard]] QJsonObject rotateSecret(const Call &call);
    [[nodiscard]] QJsonObject deleteSecret(const Call &call);
    [[nodiscard]] QJsonObject restoreSecret(const Call &call);
    [[nodiscard]] QJsonObject tagResource(const Call &call);
    [[nodiscard]] QJsonObject untagResource(const Call &call);
    [[nodiscard]] QJsonObject tagResources(const Call &call);
    [[nodiscard]] QJsonObject untagResources(const Call &call);
    void touchTags(SecretRow &secret, const Call &call, const QString &parameter);
    void countRotation(const QDateTime &now);

    Store &m_store;
    RamTable &m_ram;
    SecretTable &m_secrets;
    Rotation &m_rotation;
};

//! Calls of RotateSecret in the hour before `now`.
[[nodiscard]] int rotationCalls(Store &store, const QDateTime &now);

} // namespace keyturn::local
