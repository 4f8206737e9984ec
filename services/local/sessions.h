#pragma once

#include "services/types/secretbytes.h"

#include <QDateTime>
#include <QString>

namespace keyturn::local {

class Store;

//! Temporary credentials of a role.
struct Session
{
    QString accessKeyId; //!< begins with STS.
    SecretBytes secret;
    QString roleName;
    QString roleId;
    QString name;
    QString policy; //!< what the session is narrowed to; empty: nothing
    QDateTime expires;
};

//! Temporary credentials live in their own security token, sealed with the key of the store, and
//! nowhere else. Owned by the gateway.
class Sessions
{
public:
    explicit Sessions(Store &store);

    //! The security token; fills in AccessKey ID and secret. Empty if there is no memory for it.
    [[nodiscard]] QString begin(Session &session);
    //! Throws if the token is not of these credentials, or not any more.
    [[nodiscard]] Session find(
        const QString &accessKeyId, const QString &token, const QDateTime &now) const;

    [[nodiscard]] static bool isTemporary(const QString &accessKeyId);

private:
    Store &m_store;
};

} // namespace keyturn::local
