#pragma once

#include "services/types/secret.h"

#include <QAbstractTableModel>
#include <QHash>

namespace keyturn {

//! The versions of a secret and their stages, newest first.
class VersionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Id, Stage, AccessKeyId, Created, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setVersions(const QList<SecretVersion> &versions);
    //! By version; of the others it is not known, for KMS does not tell.
    void setAccessKeys(const QHash<QString, QString> &ids);
    [[nodiscard]] const QList<SecretVersion> &versions() const { return m_versions; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    QList<SecretVersion> m_versions;
    QHash<QString, QString> m_accessKeys;
};

} // namespace keyturn
