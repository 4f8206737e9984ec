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
    QString email = {};
    QString mobilePhone = {};
};

struct AccessKeyRow
{
    QString id;
    QString userName;
    bool active = true;
    QDateTime created;
    QDateTime updated = {}; //!< null: as created
};

//! All that the check of a signature wants to know of an AccessKey.
struct SigningKey
{
    SecretBytes secret;
    QString userName;
    QString userId;
    bool active = true;
};

//! When an AccessKey signed last, and for what; a null time: never.
struct AccessKeyUse
{
    QDateTime time;
    QString service; //!< Kms, Ram …
};

struct RoleRow
{
    QString name;
    QString id;
    QString trust;
    QString description;
    int sessionSeconds = 3600;
    QDateTime created;
    QDateTime updated = {}; //!< null: as created
};

struct PolicyRow
{
    QString name;
    QString type; //!< System or Custom
    QString document;
    QString description;
    QDateTime created;
};

//! Who carries a policy, and since when.
struct AttachmentRow
{
    QString principal;
    QDateTime attached;
};

//! Users, AccessKeys, roles and policies in the store: what RAM, STS and the rotation work on.
//! Owned by the engine.
class RamTable
{
public:
    enum class Principal { User, Role };

    explicit RamTable(Store &store);

    [[nodiscard]] std::optional<RamUserRow> user(const QString &name) const;
    [[nodiscard]] std::optional<RamUserRow> userWithId(const QString &id) const;
    [[nodiscard]] int userCount() const;
    //! At most `count` users after the name, by name.
    [[nodiscard]] QList<RamUserRow> usersAfter(const QString &name, int count) const;
    void insertUser(const RamUserRow &user);
    //! The user of this name as it is now; AccessKeys and attachments follow a new name. Only in a
    //! transaction.
    void updateUser(const QString &name, const RamUserRow &user);
    //! With AccessKeys, also those in the recycle bin, and attachments.
    void removeUser(const QString &name);
    [[nodiscard]] QString newUserId();

    [[nodiscard]] std::optional<AccessKeyRow> accessKey(const QString &id) const;
    [[nodiscard]] QList<AccessKeyRow> accessKeysOf(const QString &userName) const;
    [[nodiscard]] SecretBytes secretOf(const QString &accessKeyId) const;
    //! In one query: every request asks for it.
    [[nodiscard]] std::optional<SigningKey> signingKey(const QString &accessKeyId) const;
    //! A use that is older than the last one known changes nothing.
    void noteUse(const QString &accessKeyId, const QDateTime &time, const QString &service);
    [[nodiscard]] AccessKeyUse lastUse(const QString &accessKeyId) const;
    void insertAccessKey(const AccessKeyRow &key, const SecretBytes &secret);
    void setActive(const QString &accessKeyId, bool active, const QDateTime &now = {});
    //! For good, past the recycle bin.
    void removeAccessKey(const QString &id);
    [[nodiscard]] QString newAccessKeyId();
    [[nodiscard]] static SecretBytes newAccessKeySecret();

    [[nodiscard]] std::optional<RoleRow> role(const QString &name) const;
    //! As role ARNs are read, in which RAM writes the name in small letters.
    [[nodiscard]] std::optional<RoleRow> roleInAnyCase(const QString &name) const;
    [[nodiscard]] int roleCount() const;
    //! At most `count` roles after the name, by name.
    [[nodiscard]] QList<RoleRow> rolesAfter(const QString &name, int count) const;
    void insertRole(const RoleRow &role);
    void updateRole(const RoleRow &role);
    void removeRole(const QString &name);

    [[nodiscard]] std::optional<PolicyRow> policy(const QString &name, const QString &type) const;
    //! New, or in place of the one with its name and type.
    void putPolicy(const PolicyRow &policy);
    void removeCustomPolicy(const QString &name);
    [[nodiscard]] int customPolicyCount() const;
    //! At most `count` policies after the name, by name; of both types if `type` is empty.
    [[nodiscard]] QList<PolicyRow> policiesAfter(
        const QString &name, const QString &type, int count) const;
    [[nodiscard]] int attachmentCount(const QString &name, const QString &type) const;
    //! False if it was attached already.
    bool attach(
        Principal kind, const QString &principal, const PolicyRow &policy, const QDateTime &now);
    //! False if it was not attached.
    bool detach(Principal kind, const QString &principal, const QString &name, const QString &type);
    //! Who carries the policy, by name.
    [[nodiscard]] QList<AttachmentRow> attachmentsOf(const PolicyRow &policy, Principal kind) const;
    //! `created` of each row is the moment of the attachment.
    [[nodiscard]] QList<PolicyRow> policiesOf(Principal kind, const QString &principal) const;

private:
    [[nodiscard]] int counted(const QString &sql) const;

    Store &m_store;
};

} // namespace keyturn::local
