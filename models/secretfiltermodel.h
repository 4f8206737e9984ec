#pragma once

#include "models/secretlistmodel.h"
#include "models/secretquery.h"

#include <QAbstractProxyModel>

#include <array>
#include <vector>

namespace keyturn {

//! The list as a person filters, searches and sorts it. Owned by the secrets page. A proxy of our
//! own: Qt's makes a signal of every run of rows that a search hides, and asks for every sort key
//! anew with each comparison, which takes seconds in a fleet.
class SecretFilterModel : public QAbstractProxyModel
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

    //! A SecretListModel.
    void setSourceModel(QAbstractItemModel *list) override;
    void setSearch(const QString &text);
    void setFilter(Filter filter);
    [[nodiscard]] QString search() const { return m_query.text(); }
    [[nodiscard]] Filter filter() const { return m_filter; }
    [[nodiscard]] static QString filterName(Filter filter);
    //! How many secrets pass each filter; the search does not count.
    [[nodiscard]] std::array<int, filterCount> counts() const;

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    //! Rows of the source model.
    using Rows = std::vector<int>;

    void reset();
    void rowsInserted(int first, int last);
    void forget(int first, int last);
    void rowsRemoved(int first, int last);
    void rowsChanged(int first, int last);

    [[nodiscard]] bool shows(int row) const;
    [[nodiscard]] Rows shownOf(const Rows &sorted) const;
    [[nodiscard]] bool isBefore(int one, int two) const;
    [[nodiscard]] Rows sorted(Rows rows) const;
    //! The order with these rows at the places that they belong to now.
    [[nodiscard]] Rows resorted(int first, int last) const;
    void show(Rows rows);
    void reorder(Rows rows);
    void tell(int first, int last);

    [[nodiscard]] QString foundTag(int row) const;

    const SecretListModel *m_list = nullptr;
    SecretQuery m_query;
    Filter m_filter = Filter::All;
    int m_column = -1; //!< that it is sorted by; below zero: as they come
    Qt::SortOrder m_order = Qt::AscendingOrder;
    Rows m_sorted; //!< all
    Rows m_shown; //!< those that pass
    Rows m_places; //!< of each row of the source: where it is shown, or below zero
};

} // namespace keyturn
