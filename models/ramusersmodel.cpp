#include "models/ramusersmodel.h"

#include "models/dropelsewhere.h"
#include "models/phrases.h"
#include "models/secretlistmodel.h"
#include "models/secretoperations.h"
#include "models/session.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
constexpr int atATime = 4;
}

RamUsersModel::RamUsersModel(Session *session, SecretListModel *secrets, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_secrets(secrets)
{
    connect(session, &Session::changed, this, &RamUsersModel::refresh);
    connect(secrets, &SecretListModel::factsChanged, this, &RamUsersModel::statesChanged);
    connect(secrets, &SecretListModel::rowsRemoved, this, &RamUsersModel::askAgain);
    connect(secrets, &SecretListModel::stateChanged, this, &RamUsersModel::nextKeys);
}

int RamUsersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_users.size());
}

QVariant RamUsersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const User &user = m_users.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return user.user.name;
    case DisplayNameRole:
        return phrase::oneLine(user.user.displayName);
    case StateRole:
        return static_cast<int>(userState(user));
    case StateTextRole:
        return stateText(user);
    case SearchRole:
        return QString(user.user.name + u'\n' + user.user.displayName).toLower();
    case Qt::AccessibleTextRole:
        return QStringList{user.user.name, phrase::oneLine(user.user.displayName), stateText(user)}
            .join(u", "_s);
    case Qt::ToolTipRole:
        return userState(user) == UserState::NoAccessKey
            ? tr("Create an AccessKey for this RAM user first.")
            : QString();
    default:
        return {};
    }
}

Qt::ItemFlags RamUsersModel::flags(const QModelIndex &index) const
{
    // Users that cannot be chosen can still be looked at: a screen reader must be able to read why.
    return QAbstractListModel::flags(index);
}

RamUsersModel::UserState RamUsersModel::userState(const User &user) const
{
    const auto *row = m_secrets->find(SecretOperations::expectedName(user.user.name));
    if (row)
        return row->secret.isPendingDeletion() ? UserState::PendingDeletion : UserState::Managed;
    if (!user.keys)
        return UserState::Unknown;
    return user.keys->isEmpty() ? UserState::NoAccessKey : UserState::Selectable;
}

QString RamUsersModel::stateText(const User &user) const
{
    switch (userState(user)) {
    case UserState::Unknown:
        return {};
    case UserState::NoAccessKey:
        return tr("No AccessKey");
    case UserState::Selectable:
        return tr("%n AccessKeys", nullptr, static_cast<int>(user.keys->size()));
    case UserState::Managed:
        return tr("Already managed");
    case UserState::PendingDeletion:
        return tr("Pending deletion");
    }
    Q_UNREACHABLE();
}

int RamUsersModel::indexOf(const QString &userName) const
{
    for (int i = 0; i < m_users.size(); ++i) {
        if (m_users.at(i).user.name == userName)
            return i;
    }
    return -1;
}

QStringList RamUsersModel::usersWithoutAccessKey() const
{
    QStringList names;
    for (const User &user : m_users) {
        if (user.keys && user.keys->isEmpty())
            names << user.user.name;
    }
    return names;
}

void RamUsersModel::refresh()
{
    ++m_generation;
    m_waiting.clear();
    m_running = 0;
    m_listing = true;
    beginResetModel();
    dropElsewhere(m_users);
    endResetModel();
    setState(State::Loading);
    m_isDue = true;
    nextKeys();
}

void RamUsersModel::listPage(const QString &marker)
{
    m_session->ram().listUsers(
        marker, {this, [this, generation = m_generation](const Result<RamUserPage> &page) {
                     if (generation != m_generation)
                         return;
                     if (page)
                         return takePage(*page);
                     m_error = page.error();
                     setState(State::Failed);
                 }});
}

void RamUsersModel::takePage(const RamUserPage &page)
{
    if (!page.users.isEmpty()) {
        const int first = static_cast<int>(m_users.size());
        beginInsertRows({}, first, first + static_cast<int>(page.users.size()) - 1);
        for (const RamUser &user : page.users) {
            m_waiting << static_cast<int>(m_users.size());
            m_users << User{user, {}, true};
        }
        endInsertRows();
    }
    m_listing = !page.marker.isEmpty();
    if (m_listing)
        listPage(page.marker);
    nextKeys();
}

void RamUsersModel::becomeReady()
{
    if (m_state == State::Loading && !m_listing && m_waiting.isEmpty() && m_running == 0)
        setState(State::Ready);
}

//! After the secrets, which a person waits for. Then it is known, too, who has one: of them nobody
//! asks whether they have AccessKeys.
void RamUsersModel::nextKeys()
{
    if (m_secrets->isListing())
        return;
    if (std::exchange(m_isDue, false))
        return listPage({});
    while (m_running < atATime && !m_waiting.isEmpty()) {
        User &user = m_users[m_waiting.takeFirst()];
        user.isAsked = !m_secrets->find(SecretOperations::expectedName(user.user.name));
        if (!user.isAsked)
            continue;
        ++m_running;
        readKeys(user.user.name, true);
    }
    becomeReady();
}

void RamUsersModel::refreshKeys(const QString &userName)
{
    readKeys(userName, false);
}

void RamUsersModel::readKeys(const QString &userName, bool listed)
{
    m_session->ram().listAccessKeys(userName,
        {this, [=, this, generation = m_generation](const Result<QList<AccessKey>> &keys) {
             if (generation == m_generation)
                 takeKeys(userName, keys, listed);
         }});
}

void RamUsersModel::takeKeys(
    const QString &userName, const Result<QList<AccessKey>> &keys, bool listed)
{
    const int row = indexOf(userName);
    if (row >= 0 && keys) {
        m_users[row].keys = *keys;
        emit dataChanged(index(row), index(row));
        emit keysChanged(userName);
    }
    if (!listed)
        return;
    --m_running;
    nextKeys();
}

void RamUsersModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void RamUsersModel::statesChanged()
{
    if (!m_users.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

//! A user whose secret is gone can be chosen again, if it has an AccessKey.
void RamUsersModel::askAgain()
{
    for (int row = 0; row < rowCount(); ++row) {
        User &user = m_users[row];
        const QString secret = SecretOperations::expectedName(user.user.name);
        if (user.isAsked || m_secrets->find(secret))
            continue;
        user.isAsked = true;
        m_waiting << row;
    }
    if (!m_waiting.isEmpty())
        nextKeys();
}

} // namespace keyturn
