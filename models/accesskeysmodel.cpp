#include "models/accesskeysmodel.h"

#include "models/phrases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

void AccessKeysModel::setKeys(const QList<AccessKey> &keys)
{
    beginResetModel();
    m_keys = keys;
    std::stable_sort(m_keys.begin(), m_keys.end(),
        [](const AccessKey &a, const AccessKey &b) { return a.created > b.created; });
    m_free = keys.size() < places ? 1 : 0; // the next rotation uses one of them
    endResetModel();
}

void AccessKeysModel::clear()
{
    beginResetModel();
    m_keys.clear();
    m_roles.clear();
    m_uses.clear();
    m_free = 0;
    endResetModel();
}

void AccessKeysModel::setRoles(const QHash<QString, KeyRole> &roles)
{
    if (roles == m_roles)
        return;
    m_roles = roles;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void AccessKeysModel::setUses(const QHash<QString, AccessKeyUse> &uses, const QDateTime &now)
{
    m_uses = uses;
    m_now = now;
    if (rowCount() > 0)
        emit dataChanged(index(0, LastUsed), index(rowCount() - 1, LastUsed));
}

int AccessKeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size()) + m_free;
}

int AccessKeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccessKeysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.row() >= m_keys.size())
        return freePlace(index.column(), role);
    const AccessKey &key = m_keys.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(key, index.column());
    case Qt::AccessibleTextRole: {
        const QString text = display(key, index.column()).toString();
        return text.isEmpty() ? u"–"_s : text;
    }
    case Qt::ToolTipRole:
        if (index.column() == Created)
            return phrase::dateTimeWithUtc(key.created);
        if (index.column() == LastUsed)
            return phrase::dateTimeWithUtc(m_uses.value(key.id).time);
        return {};
    case ActiveRole:
        return key.status == AccessKey::Status::Active;
    case PlaceRole:
        return static_cast<int>(m_roles.value(key.id, KeyRole::NotKnown));
    case FreeRole:
        return false;
    default:
        return {};
    }
}

QVariant AccessKeysModel::freePlace(int column, int role) const
{
    if (role == FreeRole)
        return true;
    const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (text && column == Id)
        return tr("Free. The next rotation uses this place.");
    return role == Qt::AccessibleTextRole ? QVariant(u"–"_s) : QVariant();
}

QVariant AccessKeysModel::display(const AccessKey &key, int column) const
{
    switch (column) {
    case Id:
        return phrase::oneLine(key.id);
    case Status:
        return key.status == AccessKey::Status::Active ? tr("Active") : tr("Disabled");
    case Created:
        return phrase::date(key.created);
    case LastUsed:
        return lastUsed(key);
    case Place: {
        const KeyRole role = m_roles.value(key.id, KeyRole::NotKnown);
        return role == KeyRole::InSecret ? tr("In this secret")
            : role == KeyRole::Leaving   ? tr("Being deleted")
                                         : QString();
    }
    default:
        return {};
    }
}

QString AccessKeysModel::lastUsed(const AccessKey &key) const
{
    const auto use = m_uses.constFind(key.id);
    if (use == m_uses.constEnd())
        return u"–"_s;
    return use->time.isValid() ? phrase::use(*use, m_now) : tr("Never used");
}

QVariant AccessKeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id:
        return tr("AccessKey ID");
    case Status:
        return tr("Status");
    case Created:
        return tr("Created");
    case LastUsed:
        return tr("Last Used");
    default:
        return QString(); // the tag speaks for itself
    }
}

} // namespace keyturn
