#pragma once

#include "models/session.h"
#include "services/types/createsecretrequest.h"

#include <QObject>

#include <memory>

namespace keyturn {

//! What is known about a typed AccessKey pair.
enum class KeyVerdict {
    NotVerified,
    Checking,
    Valid,
    WrongSecret,
    UnknownKey,
    Disabled,
    OtherUser,
    OtherAccount,
    ClockWrong,
    NoAnswer //!< could not be checked; never called wrong
};

//! Checks a typed AccessKey pair with one harmless call, signed with that very pair. Owned by the
//! page that asks; going away ends the check.
class KeyVerification : public QObject
{
    Q_OBJECT

public:
    explicit KeyVerification(Session *session, QObject *parent = nullptr);

    //! `userName` is whom the pair should belong to.
    void verify(const AccessKeyPair &pair, const QString &userName);

signals:
    void verified(keyturn::KeyVerdict verdict);

private:
    void compareWithOwn(const CallerIdentity &caller, const QString &userName);

    Session *m_session;
    std::unique_ptr<ApiClient> m_api;
};

//! One of the sentences below the field.
[[nodiscard]] QString verdictText(
    KeyVerdict verdict, const QString &accessKeyId, const QString &userName, const QString &host);

} // namespace keyturn
