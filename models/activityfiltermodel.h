#pragma once

#include <QSortFilterProxyModel>

namespace keyturn {

class ActivityModel;
struct ApiCallRecord;

//! The calls that pass a filter and a search, in the order of the activity model. Owned by the
//! page.
class ActivityFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Filter { All, Running, Failed, ChangesOnly };
    static constexpr int filterCount = 4;

    explicit ActivityFilterModel(ActivityModel *activity, QObject *parent = nullptr);

    void setSearch(const QString &text);
    void setFilter(Filter filter);
    [[nodiscard]] Filter filter() const { return m_filter; }
    [[nodiscard]] static QString filterName(Filter filter);
    [[nodiscard]] int count(Filter filter) const;

    [[nodiscard]] const ApiCallRecord &call(const QModelIndex &index) const;
    //! All that is shown, from top to bottom.
    [[nodiscard]] QList<ApiCallRecord> calls() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool passes(const ApiCallRecord &call) const;

    ActivityModel *m_activity;
    QString m_search;
    Filter m_filter = Filter::All;
};

} // namespace keyturn
