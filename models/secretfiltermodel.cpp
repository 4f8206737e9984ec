#include "models/secretfiltermodel.h"

#include "models/secretlistmodel.h"

namespace keyturn {

SecretFilterModel::SecretFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SecretListModel::SortRole);
    setDynamicSortFilter(true);
}

void SecretFilterModel::setSearch(const QString &text)
{
    m_search = text.trimmed().toLower();
    invalidateFilter();
}

void SecretFilterModel::setFilter(Filter filter)
{
    m_filter = filter;
    invalidateFilter();
}

QString SecretFilterModel::filterName(Filter filter)
{
    switch (filter) {
    case Filter::All:
        return tr("All");
    case Filter::NeedsAttention:
        return tr("Needs attention");
    case Filter::Rotating:
        return tr("Rotating");
    case Filter::DueSoon:
        return tr("Due soon");
    case Filter::OnSchedule:
        return tr("On schedule");
    case Filter::RotationOff:
        return tr("Rotation off");
    case Filter::PendingDeletion:
        return tr("Pending deletion");
    }
    Q_UNREACHABLE();
}

int SecretFilterModel::count(Filter filter) const
{
    int passing = 0;
    for (int row = 0; row < sourceModel()->rowCount(); ++row)
        passing += passes(row, filter) ? 1 : 0;
    return passing;
}

bool SecretFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (!passes(row, m_filter))
        return false;
    const QString text = sourceModel()->index(row, 0).data(SecretListModel::SearchRole).toString();
    return m_search.isEmpty() || text.contains(m_search);
}

bool SecretFilterModel::passes(int row, Filter filter) const
{
    const auto status = static_cast<SecretStatus>(
        sourceModel()->index(row, 0).data(SecretListModel::StatusRole).toInt());
    switch (filter) {
    case Filter::All:
        return true;
    case Filter::NeedsAttention:
        return needsAttention(status);
    case Filter::Rotating:
        return status == SecretStatus::Rotating;
    case Filter::DueSoon:
        return status == SecretStatus::DueSoon;
    case Filter::OnSchedule:
        return status == SecretStatus::OnSchedule;
    case Filter::RotationOff:
        return status == SecretStatus::RotationOff;
    case Filter::PendingDeletion:
        return status == SecretStatus::PendingDeletion;
    }
    Q_UNREACHABLE();
}

} // namespace keyturn
