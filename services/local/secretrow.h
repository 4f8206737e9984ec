#pragma once

#include "services/types/secret.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace keyturn::local {

//! The types of secrets that are kept here; numbers of the store.
enum class SecretType { RamCredentials = 0, Generic = 1 };

//! As the API writes it.
[[nodiscard]] QString nameOf(SecretType type);

struct SecretRow
{
    qint64 id = 0;
    QString region;
    QString name;
    QString userName; //!< of RAMCredentials
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
    //! When time next does something to it; null if never. Worked out by the store.
    QDateTime due = {};
    SecretType type = SecretType::RamCredentials;
    QString instanceId = {}; //!< of KMS; may be empty
    QString keyId = {}; //!< that encrypts it; empty outside of an instance

    [[nodiscard]] bool isRotating() const { return handOverEnds.isValid(); }
    [[nodiscard]] bool isPendingDeletion() const { return plannedDeletion.isValid(); }
};

//! A part of a list, and how long the list is.
struct SecretRows
{
    QList<SecretRow> rows;
    qint64 total = 0;
};

struct VersionRow
{
    QString id;
    QDateTime created;
    QString accessKeyId; //!< of RAMCredentials
    bool isBinary = false;
    QStringList stages; //!< none other of the secret's versions has one of them
};

//! A tag and the name of what has it.
struct TagRow
{
    QString resource;
    Tag tag;
};

//! Where a page of tags begins: behind this one.
struct TagPlace
{
    QString resource;
    QString key;
};

//! Which tags are asked for.
struct TagChoice
{
    QStringList names; //!< of secrets; empty: of all
    QList<Tag> having; //!< the secrets have all of these; an empty value stands for any
    TagPlace after;
    int count = 0;
};

inline const QString stageCurrent = QStringLiteral("ACSCurrent");
inline const QString stagePrevious = QStringLiteral("ACSPrevious");

} // namespace keyturn::local
