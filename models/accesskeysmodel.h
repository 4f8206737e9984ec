#pragma once

#include "services/types/ram.h"

#include <QAbstractTableModel>

namespace keyturn {

//! The AccessKeys of the RAM user behind a secret.
class AccessKeysModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Id, Status, Created, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setKeys(const QList<AccessKey> &keys);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    QList<AccessKey> m_keys;
};

} // namespace keyturn
