#pragma once

#include "models/secrethistory.h"
#include "services/types/trail.h"

#include <QAbstractTableModel>

namespace keyturn {

//! The AccessKeys of the RAM user behind a secret: when each was used last, and what it is to the
//! secret. A place that is free is a row, too.
class AccessKeysModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Id, Status, Created, LastUsed, Place, ColumnCount };
    enum Role {
        FreeRole = Qt::UserRole, //!< bool: the row is a free place
        ActiveRole, //!< bool
        PlaceRole //!< int of KeyRole
    };
    static constexpr int places = 2; //!< RAM lets a user hold two

    using QAbstractTableModel::QAbstractTableModel;

    void setKeys(const QList<AccessKey> &keys);
    //! Of a user whose AccessKeys are not known, nothing is free.
    void clear();
    void setRoles(const QHash<QString, KeyRole> &roles);
    void setUses(const QHash<QString, AccessKeyUse> &uses, const QDateTime &now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant freePlace(int column, int role) const;
    [[nodiscard]] QVariant display(const AccessKey &key, int column) const;
    [[nodiscard]] QString lastUsed(const AccessKey &key) const;

    QList<AccessKey> m_keys;
    QHash<QString, KeyRole> m_roles;
    QHash<QString, AccessKeyUse> m_uses;
    QDateTime m_now;
    int m_free = 0;
};

} // namespace keyturn
