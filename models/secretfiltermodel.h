#pragma once

#include <QSortFilterProxyModel>

namespace keyturn {

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

    explicit SecretFilterModel(QObject *parent = nullptr);

    void setSearch(const QString &text);
    void setFilter(Filter filter);
    [[nodiscard]] QString search() const { return m_search; }
    [[nodiscard]] Filter filter() const { return m_filter; }
    [[nodiscard]] static QString filterName(Filter filter);
    //! How many secrets pass a filter; the search does not count.
    [[nodiscard]] int count(Filter filter) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool passes(int row, Filter filter) const;

    QString m_search;
    Filter m_filter = Filter::All;
};

} // namespace keyturn
