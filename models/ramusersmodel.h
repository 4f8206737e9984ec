#pragma once

#include "services/types/callback.h"
#include "services/types/error.h"
#include "services/types/ram.h"

#include <QAbstractListModel>
#include <QHash>

#include <optional>

namespace keyturn {

class SecretListModel;
class Session;

//! The RAM users of the account and whether each can be chosen for a new secret. Users come page
//! by page, their AccessKeys one by one after them. Owned by the application.
class RamUsersModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole,
        DisplayNameRole,
        StateRole, //!< int of UserState
        StateTextRole,
        SearchRole
    };
    enum class UserState { Unknown, NoAccessKey, Selectable, Managed, PendingDeletion };
    enum class State { Idle, Loading, Ready, Failed };

    struct User
    {
        RamUser user;
        std::optional<QList<AccessKey>> keys; //!< not known yet, or not allowed to know
        bool isAsked = false; //!< its AccessKeys are being read, or were
    };

    RamUsersModel(Session *session, SecretListModel *secrets, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] const User &user(int row) const { return m_users.at(row); }
    [[nodiscard]] int indexOf(const QString &userName) const;
    [[nodiscard]] UserState userState(const User &user) const;
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    //! Users of whom it is known that they hold no AccessKey.
    [[nodiscard]] QStringList usersWithoutAccessKey() const;

    void refresh();
    //! Reads the AccessKeys of one user again, as after one was created.
    void refreshKeys(const QString &userName);

signals:
    void stateChanged();
    void keysChanged(const QString &userName);

private:
    void listPage(const QString &marker);
    void takePage(const RamUserPage &page);
    void nextKeys();
    void readKeys(const QString &userName, bool listed);
    void becomeReady();
    void takeKeys(const QString &userName, const Result<QList<AccessKey>> &keys, bool listed);
    void setState(State state);
    void statesChanged();
    void askAgain();
    [[nodiscard]] QString stateText(const User &user) const;

    Session *m_session;
    SecretListModel *m_secrets;
    QList<User> m_users;
    QList<int> m_waiting; //!< rows of users whose AccessKeys are still to be read
    bool m_isDue = false; //!< the first page is to be asked for
    int m_running = 0; //!< readings of AccessKeys that belong to the listing
    bool m_listing = false; //!< a page of users is still to come
    int m_generation = 0;
    State m_state = State::Idle;
    Error m_error;
};

} // namespace keyturn
