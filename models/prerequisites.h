#pragma once

#include "services/types/error.h"
#include "services/types/ram.h"

#include <QDateTime>
#include <QObject>

namespace keyturn {

class RamUsersModel;
class Session;

//! What must be in place before a secret can be created, each with its state, reason and fix.
//! Owned by the application; runs when the account changes and on request.
class Prerequisites : public QObject
{
    Q_OBJECT

public:
    enum class Id { Identity, RamPolicy, KmsPolicy, ServiceRole, AccessKeys };
    enum class State { Running, Passed, Warning, Failed, Unknown };

    struct Check
    {
        Id id = Id::Identity;
        State state = State::Running;
        QString title;
        QString detail;
    };

    Prerequisites(Session *session, RamUsersModel *users, QObject *parent = nullptr);

    [[nodiscard]] const QList<Check> &checks() const { return m_checks; }
    [[nodiscard]] const Check &check(Id id) const;
    [[nodiscard]] bool isRunning() const;
    //! Checks that failed or warn.
    [[nodiscard]] int problemCount() const;
    [[nodiscard]] bool hasFailure() const;
    [[nodiscard]] QDateTime checkedAt() const { return m_checkedAt; }
    [[nodiscard]] static QString groupName(Id id);
    [[nodiscard]] QString accountId() const;

    void run();
    //! Creates the service role, its policy and the attachment; then checks again.
    void authorize();
    [[nodiscard]] bool isAuthorizing() const { return m_authorizing; }

signals:
    void changed();
    //! Authorize ended; the error is empty words when it worked.
    void authorized(const QString &error);

private:
    void start();
    void identityKnown();
    void checkPolicies();
    void judgePolicies(const QList<RamPolicy> &policies);
    void checkServiceRole();
    void judgeAccessKeys();
    void set(Id id, State state, const QString &title, const QString &detail);

    Session *m_session;
    RamUsersModel *m_users;
    QList<Check> m_checks;
    QDateTime m_checkedAt;
    int m_generation = 0;
    bool m_authorizing = false;
};

} // namespace keyturn
