#include "models/secretlistmodel.h"

#include "models/phrases.h"
#include "models/secretcolumns.h"
#include "models/session.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
constexpr int pageSize = 100;
constexpr int mostPages = 200;
} // namespace

SecretListModel::SecretListModel(Session *session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_queue(session, this)
{
    connect(session, &Session::changed, this, &SecretListModel::start);
    connect(&m_queue, &DescribeQueue::described, this, &SecretListModel::describedOne);
    connect(&m_queue, &DescribeQueue::failed, this, &SecretListModel::describeFailed);
}

int SecretListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SecretListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SecretListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return phrase::toolTip(row.secret, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Name ? accessibleText(row) : display(row, index.column());
    case NameRole:
        return row.secret.name;
    case StatusRole:
        return static_cast<int>(status(row));
    case ShareRole:
        return rotationShare(row.secret, m_session->now());
    case SortRole:
        return sortKey(row, index.column());
    case SearchRole:
        return phrase::searchText(row.secret);
    default:
        return {};
    }
}

QVariant SecretListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return column::title(section);
}

QVariant SecretListModel::display(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return row.secret.name;
    case Description:
        return phrase::oneLine(row.secret.description);
    case Status:
        return phrase::status(status(row), row.secret, m_session->now(), row.rotationEnds);
    case Period:
        return phrase::period(row.secret);
    case Next:
        return phrase::nextRotation(row.secret, m_session->now());
    case Actions:
        return tr("Details · More");
    default:
        return column::fact(row.secret, column);
    }
}

QVariant SecretListModel::sortKey(const Row &row, int column) const
{
    const qint64 next = row.secret.isPendingDeletion()
        ? row.secret.plannedDeletion.toSecsSinceEpoch()
        : (row.secret.nextRotation.isValid() ? row.secret.nextRotation.toSecsSinceEpoch()
                                             : std::numeric_limits<qint64>::max() / 16);
    switch (column) {
    case Status: // urgent ones first, within a status by time
        return u"%1 %2"_s.arg(static_cast<int>(status(row)), 2, 10, QLatin1Char('0'))
            .arg(next, 20, 10, QLatin1Char('0'));
    case Period:
        return static_cast<qlonglong>(
            row.secret.interval.value_or(std::chrono::seconds(0)).count());
    case Next:
        return next;
    case LastRotation:
    case Created:
    case Updated:
    case PlannedDeletion: {
        const QDateTime time = column::time(row.secret, column);
        return time.isValid() ? time.toSecsSinceEpoch() : qint64(0);
    }
    default:
        return display(row, column).toString().toLower();
    }
}

const SecretListModel::Row *SecretListModel::find(const QString &name) const
{
    const int index = indexOf(name);
    return index < 0 ? nullptr : &m_rows.at(index);
}

SecretStatus SecretListModel::status(const Row &row) const
{
    if (row.error && row.error->kind == ErrorKind::Unavailable)
        return SecretStatus::Unavailable;
    if (!row.described && !row.secret.isPendingDeletion())
        return SecretStatus::Unknown;
    return statusOf(row.secret, m_session->now(), row.rotationEnds);
}

QString SecretListModel::accessibleText(const Row &row) const
{
    return tr("%1, %2, rotation period %3, next rotation %4")
        .arg(row.secret.name, display(row, Status).toString(), display(row, Period).toString(),
            display(row, Next).toString());
}

int SecretListModel::describedCount() const
{
    return static_cast<int>(std::count_if(
        m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.described || row.error; }));
}

bool SecretListModel::hasInstances() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(),
        [](const Row &row) { return !row.secret.instanceId.isEmpty(); });
}

void SecretListModel::start()
{
    ++m_generation;
    m_queue.clear();
    beginResetModel();
    m_rows.clear();
    m_indexes.clear();
    endResetModel();
    m_loadedAt = {};
    m_total = 0;
    refresh();
    emit factsChanged();
}

void SecretListModel::refresh()
{
    m_listed.clear();
    m_page = 1;
    retry();
}

void SecretListModel::retry()
{
    ++m_generation;
    m_state = State::Loading;
    emit stateChanged();
    listPage(m_page);
}

void SecretListModel::listPage(int page)
{
    m_page = page;
    m_session->kms().listSecrets(
        page, pageSize, {this, [this, generation = m_generation](const Result<SecretPage> &found) {
                             if (generation != m_generation)
                                 return;
                             if (!found)
                                 return fail(found.error());
                             takePage(*found);
                         }});
}

void SecretListModel::takePage(const SecretPage &found)
{
    m_total = found.total;
    takeIn(found.secrets);
    const bool more = m_listed.size() < found.total && !found.secrets.isEmpty();
    if (!more || m_page >= mostPages)
        return finishListing();
    emit factsChanged();
    listPage(m_page + 1);
}

void SecretListModel::takeIn(const QList<Secret> &secrets)
{
    QStringList order;
    for (const Secret &secret : secrets) {
        if (m_listed.contains(secret.name))
            continue; // it moved between two pages
        m_listed << secret.name;
        order << secret.name;
        insertOrUpdate(secret);
    }
    m_queue.add(order);
}

void SecretListModel::finishListing()
{
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (!m_listed.contains(m_rows.at(i).secret.name))
            remove(QString(m_rows.at(i).secret.name));
    }
    m_total = rowCount();
    m_listed.clear();
    m_page = 1;
    m_state = State::Ready;
    m_loadedAt = m_session->now();
    emit stateChanged();
    emit factsChanged();
}

void SecretListModel::fail(const Error &error)
{
    m_state = State::Failed;
    m_error = error;
    emit stateChanged();
    emit factsChanged();
}

void SecretListModel::insertOrUpdate(const Secret &listed)
{
    const int index = indexOf(listed.name);
    if (index < 0) {
        const int end = static_cast<int>(m_rows.size());
        beginInsertRows({}, end, end);
        m_rows << Row{listed, false, {}, {}};
        m_indexes.insert(listed.name, end);
        endInsertRows();
        return;
    }
    // The list knows less than DescribeSecret: keep what is known, take over what it tells.
    Secret &known = m_rows[index].secret;
    known.updated = listed.updated;
    known.plannedDeletion = listed.plannedDeletion;
    known.tags = listed.tags;
    rowChanged(index);
}

void SecretListModel::upsert(const Secret &secret)
{
    insertOrUpdate(secret);
    Row &row = m_rows[indexOf(secret.name)];
    if (!row.described)
        row.secret = secret;
    rowChanged(indexOf(secret.name));
    m_queue.add({secret.name});
    emit factsChanged();
}

void SecretListModel::describedOne(const Secret &secret, const QDateTime &rotationEnds)
{
    const int index = indexOf(secret.name);
    if (index < 0)
        return;
    m_rows[index].secret = secret;
    m_rows[index].described = true;
    m_rows[index].error.reset();
    m_rows[index].rotationEnds =
        rotationEnds.isValid() ? std::optional(rotationEnds) : std::nullopt;
    rowChanged(index);
    emit factsChanged();
}

void SecretListModel::describeFailed(const QString &name, const Error &error)
{
    const int index = indexOf(name);
    if (index < 0)
        return;
    if (error.kind == ErrorKind::NotFound)
        return remove(name);
    m_rows[index].error = error;
    rowChanged(index);
    emit factsChanged();
}

void SecretListModel::setRotating(const QString &name, const QDateTime &ends)
{
    const int index = indexOf(name);
    if (index < 0)
        return;
    m_rows[index].rotationEnds = ends;
    rowChanged(index);
    emit factsChanged();
}

void SecretListModel::remove(const QString &name)
{
    const int index = indexOf(name);
    if (index < 0)
        return;
    m_total = std::max(0, m_total - 1);
    beginRemoveRows({}, index, index);
    m_rows.removeAt(index);
    m_indexes.clear();
    for (int i = 0; i < m_rows.size(); ++i)
        m_indexes.insert(m_rows.at(i).secret.name, i);
    endRemoveRows();
    emit factsChanged();
}

void SecretListModel::timePassed()
{
    if (m_rows.isEmpty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit factsChanged();
}

int SecretListModel::indexOf(const QString &name) const
{
    return m_indexes.value(name, -1);
}

void SecretListModel::rowChanged(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

} // namespace keyturn
