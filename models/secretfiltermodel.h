#pragma once

#include "models/secretquery.h"

#include <QSortFilterProxyModel>

namespace keyturn {

class SecretListModel;

//! The list as a person filters, searches and sorts it. Owned by the secrets page.
class SecretFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    //! In the order of the filter chips.
    enum class Filter {
        All,
        NeedsAttention,
        Rotating,
        DueSoon,
        OnSchedule,
        RotationOff,
        PendingDeletion
    };
    static constexpr int filterCount = 7;
    //! In addition to those of SecretListModel.
    enum Role {
        NeedlesRole = Qt::UserRole + 100, //!< QStringList: what the search found in this cell
        FoundTagRole //!< the tag that only the search knows of: "env=production", else empty
    };

    explicit SecretFilterModel(QObject *parent = nullptr);

    void setSearch(const QString &text);
    void setFilter(Filter filter);
    [[nodiscard]] QString search() const { return m_query.text(); }
    [[nodiscard]] Filter filter() const { return m_filter; }
    [[nodiscard]] static QString filterName(Filter filter);
    //! How many secrets pass a filter; the search does not count.
    [[nodiscard]] int count(Filter filter) const;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool passes(int row, Filter filter) const;

    [[nodiscard]] bool matchesTerms(int row) const;
    [[nodiscard]] QString foundTag(int row) const;
    [[nodiscard]] const SecretListModel *list() const;

    SecretQuery m_query;
    Filter m_filter = Filter::All;
};

} // namespace keyturn
