#pragma once

#include <QAbstractListModel>

namespace keyturn {

//! The regions of KMS, from a table of the resources. An ID that is not in it is fine, too: KMS
//! opens regions faster than programs are updated.
class RegionsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, SearchRole };

    explicit RegionsModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    //! In the user's language; the ID itself when the table does not have it.
    [[nodiscard]] QString name(const QString &regionId) const;
    //! Whether a text can be a region ID: letters, digits and dashes, as in ap-southeast-1.
    [[nodiscard]] static bool isRegionId(const QString &text);

private:
    struct Region
    {
        QString id;
        QString english;
        QString chinese;
    };
    [[nodiscard]] static QString localName(const Region &region);

    QList<Region> m_regions;
};

} // namespace keyturn
