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
    m_query = SecretQuery(text);
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
    if (!m_query.words().isEmpty()) {
        const QString text =
            sourceModel()->index(row, 0).data(SecretListModel::SearchRole).toString();
        if (!text.contains(m_query.words()))
            return false;
    }
    return !m_query.hasTerms() || matchesTerms(row);
}

bool SecretFilterModel::matchesTerms(int row) const
{
    const SecretListModel::Row &found = list()->row(row);
    const QString status = list()->index(row, SecretListModel::Status).data().toString();
    return m_query.matchesTerms(found.secret, list()->status(found), status);
}

const SecretListModel *SecretFilterModel::list() const
{
    return qobject_cast<const SecretListModel *>(sourceModel());
}

QVariant SecretFilterModel::data(const QModelIndex &index, int role) const
{
    if (role == NeedlesRole)
        return m_query.needles(index.column());
    if (role == FoundTagRole)
        return foundTag(mapToSource(index).row());
    return QSortFilterProxyModel::data(index, role);
}

//! Only where name and description do not show why the row is there.
QString SecretFilterModel::foundTag(int row) const
{
    if (m_query.isEmpty())
        return {};
    const Secret &secret = list()->row(row).secret;
    const QString &words = m_query.words();
    const bool shown = words.isEmpty() || secret.name.contains(words, Qt::CaseInsensitive)
        || secret.description.contains(words, Qt::CaseInsensitive);
    return m_query.foundTag(secret, !shown);
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
