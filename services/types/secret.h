#pragma once

#include "services/types/secretbytes.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace keyturn {

//! KMS's AutomaticRotation. Invalid: KMS can no longer rotate the secret by itself.
enum class AutomaticRotation { Disabled, Enabled, Invalid };

struct Tag
{
    QString key;
    QString value;
    bool operator==(const Tag &) const = default;
};

//! What KMS tells of a dynamic RAM secret; never its value. Times are UTC and null where KMS sent
//! none. ListSecrets fills only name, created, updated, plannedDeletion and tags.
struct Secret
{
    QString name; //!< acs/ram/user/<user>, made by KMS
    QString arn;
    QString description;
    QString userName; //!< the RAM user, from ExtendedConfig
    QString instanceId;
    AutomaticRotation rotation = AutomaticRotation::Disabled;
    std::optional<std::chrono::seconds> interval;
    QDateTime lastRotation;
    QDateTime nextRotation;
    QDateTime created;
    QDateTime updated;
    QDateTime plannedDeletion; //!< set only while the secret waits for its deletion
    QList<Tag> tags;

    [[nodiscard]] bool isPendingDeletion() const { return plannedDeletion.isValid(); }
    bool operator==(const Secret &) const = default;
};

//! One page of ListSecrets.
struct SecretPage
{
    QList<Secret> secrets;
    int total = 0;
};

//! A version and its stages. Of a RAM secret only ACSCurrent and ACSPrevious can be read.
struct SecretVersion
{
    QString id;
    QDateTime created;
    QStringList stages;
    bool operator==(const SecretVersion &) const = default;
};

enum class VersionStage { Current, Previous };

//! The value of a RAM secret. The only place where it leaves KMS; move-only through SecretBytes.
struct SecretValue
{
    QString versionId;
    QString accessKeyId;
    SecretBytes accessKeySecret;
    QDateTime generated;
};

} // namespace keyturn
