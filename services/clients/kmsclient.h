#pragma once

#include "services/openapi/apirequest.h"
#include "services/types/callback.h"
#include "services/types/createsecretrequest.h"
#include "services/types/deletion.h"
#include "services/types/secret.h"

#include <QStringList>

namespace keyturn {

class ApiClient;

//! KMS 2016-01-20 in one region: the operations that a console for dynamic RAM secrets needs.
class KmsClient
{
public:
    KmsClient(ApiClient &api, QString region);

    [[nodiscard]] QString region() const { return m_region; }

    //! The answer has the name that KMS gave; description and times come from describeSecret.
    void createSecret(const CreateSecretRequest &secret, Callback<Secret> done);
    //! Dynamic RAM secrets only. Pages count from 1; pageSize is 1 to 100.
    void listSecrets(int page, int pageSize, Callback<SecretPage> done);
    void describeSecret(const QString &name, Callback<Secret> done);
    //! Each call is an event in ActionTrail.
    void getSecretValue(const QString &name, VersionStage stage, Callback<SecretValue> done);
    //! All versions, the ones without a stage too, newest first as KMS sends them.
    void listSecretVersionIds(const QString &name, Callback<QList<SecretVersion>> done);
    //! The answer says that the rotation was accepted. The same versionId again has no effect.
    void rotateSecret(const QString &name, const QString &versionId, Callback<Done> done);
    void updateSecret(const QString &name, const QString &description, Callback<Done> done);
    void updateSecretRotationPolicy(
        const QString &name, const RotationPolicy &policy, Callback<Done> done);
    //! Gives the time of the deletion; null when KMS sends none.
    void deleteSecret(const QString &name, const Deletion &deletion, Callback<QDateTime> done);
    //! Adds tags, or gives those of the same keys other values.
    void tagResource(const QString &name, const QList<Tag> &tags, Callback<Done> done);
    void restoreSecret(const QString &name, Callback<Done> done);

    void describeRegions(Callback<QStringList> done);
    //! Enabled, NotEnabled, InDebt or Suspended.
    void describeAccountKmsStatus(Callback<QString> done);
    void listKmsInstances(Callback<QStringList> done);
    //! Symmetric keys of an instance that can encrypt a secret.
    void listKeys(const QString &instanceId, Callback<QStringList> done);

private:
    [[nodiscard]] ApiRequest request(const char *action, Effect effect) const;
    [[nodiscard]] ApiRequest request(const char *action, Effect effect, const QString &name) const;

    ApiClient &m_api;
    QString m_region;
};

} // namespace keyturn
