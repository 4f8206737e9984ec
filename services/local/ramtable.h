#pragma once

#include "services/types/secretbytes.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace keyturn::local {

class Store;

struct RamUserRow
{
    QString name;
    QString id;
    QString displayName;
    QString comments;
    QDateTime created;
    QDateTime updated;
};

struct AccessKeyRow
{
    QString id;
    QString userName;
    bool active = true;
    QDateTime created;
};

struct RoleRow
{
    QString name;
    QString id;
    QString trust;
    QString description;
    int sessionSeconds = 3600;
    QDateTime created;
};

struct PolicyRow
{
    QString name;
    QString type; //!< System or Custom
    QString document;
    QString description;
    QDateTime created;
};

//! Users, AccessKeys, roles and policies in the store: what RAM, STS and the rotation work on.
//! Owned by the engine.
class RamTable
{
public:
    enum class Principal { User, Role };

    explicit RamTable(Store &store);

    [[nodiscard]] std::optional<RamUserRow> user(const QString &name) const;
    //! At most `count` users after the name, by name.
    [[nodiscard]] QList<RamUserRow> usersAfter(const QString &name, int count) const;
    void insertUser(const RamUserRow &user);
    //! With AccessKeys and attachments.
    void removeUser(const QString &name);
    [[nodiscard]] QString newUserId();

    [[nodiscard]] std::optional<AccessKeyRow> accessKey(const QString &id) const;
    [[nodiscard]] QList<AccessKeyRow> accessKeysOf(const QString &userName) const;
    [[nodiscard]] SecretBytes secretOf(const QString &accessKeyId) const;
    void insertAccessKey(const AccessKeyRow &key, const SecretBytes &secret);
    void setActive(const QString &accessKeyId, bool active);
    void removeAccessKey(const QString &id);
    void noteUse(const QString &accessKeyId, const QDateTime &time, const QString &service);
    [[nodiscard]] QString newAccessKeyId();
    [[nodiscard]] static SecretBytes newAccessKeySecret();

    [[nodiscard]] std::optional<RoleRow> role(const QString &name) const;
    //! As role ARNs are read, in which RAM writes the name in small letters.
    [[nodiscard]] std::optional<RoleRow> roleInAnyCase(const QString &name) const;
    void insertRole(const RoleRow &role);
    void removeRole(const QString &name);

    [[nodiscard]] std::optional<PolicyRow> policy(const QString &name, const QString &type) const;
    //! New, or in place of the one with its name and type.
    void putPolicy(const PolicyRow &policy);
    [[nodiscard]] int attachmentCount(const QString &name, const QString &type) const;
    //! False if it was attached already.
    bool attach(
        Principal kind, const QString &principal, const PolicyRow &policy, const QDateTime &now);
    //! False if it was not attached.
    bool detach(Principal kind, const QString &principal, const QString &name, const QString &type);
    //! `created` of each row is the moment of the attachment.
    [[nodiscard]] QList<PolicyRow> policiesOf(Principal kind, const QString &principal) const;

private:
    [[nodiscard]] std::optional<RoleRow> selectRole(
        const QString &where, const QString &name) const;

    Store &m_store;
};

} // namespace keyturn::local
