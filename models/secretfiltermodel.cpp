#include "models/secretfiltermodel.h"

#include "models/runs.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace keyturn {

namespace {

bool passes(SecretStatus status, SecretFilterModel::Filter filter)
{
    using Filter = SecretFilterModel::Filter;
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

} // namespace

SecretFilterModel::SecretFilterModel(QObject *parent)
    : QAbstractProxyModel(parent)
{}

void SecretFilterModel::setSourceModel(QAbstractItemModel *list)
{
    beginResetModel();
    if (sourceModel())
        sourceModel()->disconnect(this);
    QAbstractProxyModel::setSourceModel(list);
    m_list = qobject_cast<const SecretListModel *>(list);
    connect(
        list, &QAbstractItemModel::modelAboutToBeReset, this, &SecretFilterModel::beginResetModel);
    connect(list, &QAbstractItemModel::modelReset, this, [this] {
        reset();
        endResetModel();
    });
    connect(list, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { rowsInserted(first, last); });
    connect(list, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { forget(first, last); });
    connect(list, &QAbstractItemModel::rowsRemoved, this,
        [this](const QModelIndex &, int first, int last) { rowsRemoved(first, last); });
    connect(list, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            rowsChanged(first.row(), last.row());
        });
    reset();
    endResetModel();
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

std::array<int, SecretFilterModel::filterCount> SecretFilterModel::counts() const
{
    std::array<int, filterCount> counts{};
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const SecretStatus status = m_list->status(m_list->row(row));
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts.at(i) += passes(status, static_cast<Filter>(i)) ? 1 : 0;
    }
    return counts;
}

void SecretFilterModel::setSearch(const QString &text)
{
    m_query = SecretQuery(text);
    show(shownOf(m_sorted));
}

void SecretFilterModel::setFilter(Filter filter)
{
    m_filter = filter;
    show(shownOf(m_sorted));
}

void SecretFilterModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    m_sorted = sorted(std::move(m_sorted));
    show(shownOf(m_sorted));
}

void SecretFilterModel::reset()
{
    m_places.assign(static_cast<std::size_t>(m_list->rowCount()), -1);
    m_sorted.resize(m_places.size());
    std::iota(m_sorted.begin(), m_sorted.end(), 0);
    m_sorted = sorted(std::move(m_sorted));
    m_shown = shownOf(m_sorted);
    for (std::size_t place = 0; place < m_shown.size(); ++place)
        m_places[static_cast<std::size_t>(m_shown[place])] = static_cast<int>(place);
}

void SecretFilterModel::rowsInserted(int first, int last)
{
    const int count = last - first + 1;
    for (Rows *rows : {&m_sorted, &m_shown}) {
        for (int &row : *rows)
            row += row >= first ? count : 0;
    }
    m_places.insert(m_places.begin() + first, static_cast<std::size_t>(count), -1);
    m_sorted = resorted(first, last);
    show(shownOf(m_sorted));
}

//! While the source still has the rows.
void SecretFilterModel::forget(int first, int last)
{
    std::erase_if(m_sorted, [first, last](int row) { return row >= first && row <= last; });
    Rows left;
    std::copy_if(m_shown.begin(), m_shown.end(), std::back_inserter(left),
        [first, last](int row) { return row < first || row > last; });
    show(std::move(left));
}

void SecretFilterModel::rowsRemoved(int first, int last)
{
    const int count = last - first + 1;
    for (Rows *rows : {&m_sorted, &m_shown}) {
        for (int &row : *rows)
            row -= row > last ? count : 0;
    }
    m_places.erase(m_places.begin() + first, m_places.begin() + last + 1);
}

void SecretFilterModel::rowsChanged(int first, int last)
{
    m_sorted = resorted(first, last);
    show(shownOf(m_sorted));
    tell(first, last);
}

bool SecretFilterModel::shows(int row) const
{
    const SecretListModel::Row &found = m_list->row(row);
    if (!m_query.words().isEmpty() && !found.search.contains(m_query.words()))
        return false;
    if (m_filter != Filter::All && !passes(m_list->status(found), m_filter))
        return false;
    if (!m_query.hasTerms())
        return true;
    const QString status = m_list->index(row, SecretListModel::Status).data().toString();
    return m_query.matchesTerms(found.secret, m_list->status(found), status);
}

SecretFilterModel::Rows SecretFilterModel::shownOf(const Rows &sorted) const
{
    Rows shown;
    shown.reserve(sorted.size());
    std::copy_if(sorted.begin(), sorted.end(), std::back_inserter(shown),
        [this](int row) { return shows(row); });
    return shown;
}

//! Rows that are alike stay in the order of the source.
bool SecretFilterModel::isBefore(int one, int two) const
{
    if (m_column >= 0) {
        const auto oneKey = m_list->sortKey(m_list->row(one), m_column);
        const auto twoKey = m_list->sortKey(m_list->row(two), m_column);
        if (oneKey != twoKey)
            return m_order == Qt::AscendingOrder ? oneKey < twoKey : twoKey < oneKey;
    }
    return one < two;
}

SecretFilterModel::Rows SecretFilterModel::sorted(Rows rows) const
{
    std::sort(rows.begin(), rows.end());
    if (m_column < 0)
        return rows;
    std::vector<std::pair<SortKey, int>> keys;
    keys.reserve(rows.size());
    for (const int row : rows)
        keys.emplace_back(m_list->sortKey(m_list->row(row), m_column), row);
    const auto isBefore = [isAscending = m_order == Qt::AscendingOrder](
                              const auto &one, const auto &other) {
        return isAscending ? one.first < other.first : other.first < one.first;
    };
    // KMS lists by name, so that there is often nothing to do.
    if (!std::is_sorted(keys.begin(), keys.end(), isBefore))
        std::stable_sort(keys.begin(), keys.end(), isBefore);
    std::transform(
        keys.begin(), keys.end(), rows.begin(), [](const auto &key) { return key.second; });
    return rows;
}

SecretFilterModel::Rows SecretFilterModel::resorted(int first, int last) const
{
    Rows changed(static_cast<std::size_t>(last - first + 1));
    std::iota(changed.begin(), changed.end(), first);
    Rows others;
    others.reserve(m_sorted.size() + changed.size());
    std::copy_if(m_sorted.begin(), m_sorted.end(), std::back_inserter(others),
        [first, last](int row) { return row < first || row > last; });
    constexpr std::size_t few = 4; // times as many others: then it pays to look for places
    if (changed.size() * few > others.size()) {
        others.insert(others.end(), changed.begin(), changed.end());
        return sorted(std::move(others));
    }
    Rows merged;
    merged.reserve(others.size() + changed.size());
    auto from = others.begin();
    for (const int row : sorted(std::move(changed))) {
        const auto place = std::lower_bound(
            from, others.end(), row, [this](int one, int two) { return isBefore(one, two); });
        merged.insert(merged.end(), from, place);
        merged.push_back(row);
        from = place;
    }
    merged.insert(merged.end(), from, others.end());
    return merged;
}

//! Rows that go are moved to the end before they go, and rows that come are moved from there: three
//! signals at most, however many they are.
void SecretFilterModel::show(Rows rows)
{
    if (rows == m_shown)
        return;
    std::vector<bool> stays(m_places.size(), false);
    for (const int row : rows)
        stays[static_cast<std::size_t>(row)] = true;
    const auto isShown = [this](int row) { return m_places[static_cast<std::size_t>(row)] >= 0; };
    Rows kept;
    kept.reserve(m_shown.size());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(kept), isShown);
    const auto left = static_cast<int>(kept.size());
    std::copy_if(m_shown.begin(), m_shown.end(), std::back_inserter(kept),
        [&stays](int row) { return !stays[static_cast<std::size_t>(row)]; });
    Rows come;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(come),
        [&isShown](int row) { return !isShown(row); });

    reorder(std::move(kept));
    if (left < rowCount()) {
        beginRemoveRows({}, left, rowCount() - 1);
        for (auto place = static_cast<std::size_t>(left); place < m_shown.size(); ++place)
            m_places[static_cast<std::size_t>(m_shown[place])] = -1;
        m_shown.resize(static_cast<std::size_t>(left));
        endRemoveRows();
    }
    if (!come.empty()) {
        beginInsertRows({}, left, left + static_cast<int>(come.size()) - 1);
        for (const int row : come) {
            m_places[static_cast<std::size_t>(row)] = rowCount();
            m_shown.push_back(row);
        }
        endInsertRows();
        reorder(std::move(rows));
    }
}

//! The same rows in another order.
void SecretFilterModel::reorder(Rows rows)
{
    if (rows == m_shown)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList old = persistentIndexList();
    Rows oldRows;
    for (const QModelIndex &index : old)
        oldRows.push_back(m_shown[static_cast<std::size_t>(index.row())]);
    m_shown = std::move(rows);
    for (std::size_t place = 0; place < m_shown.size(); ++place)
        m_places[static_cast<std::size_t>(m_shown[place])] = static_cast<int>(place);
    QModelIndexList moved;
    for (std::size_t i = 0; i < oldRows.size(); ++i)
        moved << index(m_places[static_cast<std::size_t>(oldRows[i])],
            old.at(static_cast<qsizetype>(i)).column());
    changePersistentIndexList(old, moved);
    emit layoutChanged({}, VerticalSortHint);
}

//! Neighbours at once, so that a view can tell what is out of sight.
void SecretFilterModel::tell(int first, int last)
{
    Rows places;
    std::copy_if(m_places.begin() + first, m_places.begin() + last + 1, std::back_inserter(places),
        [](int place) { return place >= 0; });
    forRuns(std::move(places), [this](int from, int to) {
        emit dataChanged(index(from, 0), index(to, columnCount() - 1));
    });
}

QModelIndex SecretFilterModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex SecretFilterModel::parent(const QModelIndex &) const
{
    return {};
}

int SecretFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int SecretFilterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_list ? 0 : m_list->columnCount();
}

QModelIndex SecretFilterModel::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return m_list->index(m_shown[static_cast<std::size_t>(index.row())], index.column());
}

QModelIndex SecretFilterModel::mapFromSource(const QModelIndex &index) const
{
    const int place = index.isValid() ? m_places[static_cast<std::size_t>(index.row())] : -1;
    return place < 0 ? QModelIndex() : createIndex(place, index.column());
}

QVariant SecretFilterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == NeedlesRole)
        return m_query.needles(index.column());
    if (role == FoundTagRole)
        return foundTag(mapToSource(index).row());
    return QAbstractProxyModel::data(index, role);
}

//! Only where name and description do not show why the row is there.
QString SecretFilterModel::foundTag(int row) const
{
    if (m_query.isEmpty())
        return {};
    const Secret &secret = m_list->row(row).secret;
    const QString &words = m_query.words();
    const bool shown = words.isEmpty() || secret.name.contains(words, Qt::CaseInsensitive)
        || secret.description.contains(words, Qt::CaseInsensitive);
    return m_query.foundTag(secret, !shown);
}

} // namespace keyturn
