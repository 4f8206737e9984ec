#include "models/accesskeysmodel.h"

#include "models/phrases.h"

namespace keyturn {

void AccessKeysModel::setKeys(const QList<AccessKey> &keys)
{
    beginResetModel();
    m_keys = keys;
    endResetModel();
}

int AccessKeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int AccessKeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccessKeysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccessKey &key = m_keys.at(index.row());
    if (role == Qt::ToolTipRole && index.column() == Created)
        return phrase::dateTimeWithUtc(key.created);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Id:
        return phrase::oneLine(key.id);
    case Status:
        return key.status == AccessKey::Status::Active ? tr("Active") : tr("Disabled");
    case Created:
        return phrase::date(key.created);
    default:
        return {};
    }
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
    default:
        return {};
    }
}

} // namespace keyturn
