#include "models/activityfiltermodel.h"

#include "models/activitymodel.h"

namespace keyturn {

ActivityFilterModel::ActivityFilterModel(ActivityModel *activity, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_activity(activity)
{
    setSourceModel(activity);
}

void ActivityFilterModel::setSearch(const QString &text)
{
    m_search = text.trimmed();
    invalidateFilter();
}

void ActivityFilterModel::setFilter(Filter filter)
{
    m_filter = filter;
    invalidateFilter();
}

QString ActivityFilterModel::filterName(Filter filter)
{
    switch (filter) {
    case Filter::All:
        return tr("All");
    case Filter::Running:
        return tr("Running");
    case Filter::Failed:
        return tr("Failed");
    case Filter::ChangesOnly:
        return tr("Changes only");
    }
    Q_UNREACHABLE();
}

int ActivityFilterModel::count(Filter filter) const
{
    const ActivityModel::Counts &counts = m_activity->counts();
    switch (filter) {
    case Filter::All:
        return counts.all;
    case Filter::Running:
        return counts.running;
    case Filter::Failed:
        return counts.failed;
    case Filter::ChangesOnly:
        return counts.changes;
    }
    Q_UNREACHABLE();
}

const ApiCallRecord &ActivityFilterModel::call(const QModelIndex &index) const
{
    return m_activity->call(mapToSource(index).row());
}

QList<ApiCallRecord> ActivityFilterModel::calls() const
{
    QList<ApiCallRecord> calls;
    calls.reserve(rowCount());
    for (int row = 0; row < rowCount(); ++row)
        calls << call(index(row, 0));
    return calls;
}

bool ActivityFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ApiCallRecord &call = m_activity->call(row);
    if (!passes(call))
        return false;
    const auto found = [this](const QString &text) {
        return text.contains(m_search, Qt::CaseInsensitive);
    };
    return m_search.isEmpty() || found(call.action) || found(call.requestId)
        || (call.error && found(call.error->code)) || found(m_activity->target(call));
}

bool ActivityFilterModel::passes(const ApiCallRecord &call) const
{
    switch (m_filter) {
    case Filter::All:
        return true;
    case Filter::Running:
        return call.isRunning();
    case Filter::Failed:
        return call.hasFailed();
    case Filter::ChangesOnly:
        return call.changes;
    }
    Q_UNREACHABLE();
}

} // namespace keyturn
