#pragma once

#include "services/types/secretbytes.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace keyturn {

struct RamUser
{
    QString name; //!< logon name: 1 to 64 of letters, digits, . - _
    QString displayName;
    QString comments;
    QDateTime created;
    bool operator==(const RamUser &) const = default;
};

//! One page of ListUsers; `marker` is empty on the last.
struct RamUserPage
{
    QList<RamUser> users;
    QString marker;
};

struct AccessKey
{
    enum class Status { Active, Inactive };
    QString id;
    Status status = Status::Active;
    QDateTime created;
    bool operator==(const AccessKey &) const = default;
};

//! The answer of CreateAccessKey: the only time that RAM shows the secret.
struct CreatedAccessKey
{
    AccessKey key;
    SecretBytes secret;
};

struct RamRole
{
    QString name;
    QString arn;
    QString trustPolicy; //!< AssumeRolePolicyDocument, JSON text
};

struct RamPolicy
{
    enum class Type { System, Custom };
    QString name;
    Type type = Type::System;
    bool operator==(const RamPolicy &) const = default;
};

} // namespace keyturn
