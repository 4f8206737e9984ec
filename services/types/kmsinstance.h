#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace keyturn {

//! A KMS instance of the region, as GetKmsInstance tells of it.
struct KmsInstance
{
    QString id; //!< kst-…
    QString name;
    QString status; //!< Connected, or in KMS's word why it cannot be used
    QDateTime ends; //!< paid until then; null if KMS sent none
    QStringList keys; //!< symmetric keys that can encrypt a secret; from ListKeys

    [[nodiscard]] bool isUsable() const
    {
        return status == QLatin1StringView("Connected") && !keys.isEmpty();
    }
};

//! Where a secret lies: in an instance, encrypted with a key of it, or in the shared KMS.
struct KmsPlace
{
    QString instanceId; //!< empty: the shared KMS
    QString keyId;

    [[nodiscard]] bool isShared() const { return instanceId.isEmpty(); }
    bool operator==(const KmsPlace &) const = default;
};

} // namespace keyturn
