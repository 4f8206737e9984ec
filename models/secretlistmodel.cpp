#include "models/secretlistmodel.h"

#include "models/dropelsewhere.h"
#include "models/phrases.h"
#include "models/runs.h"
#include "models/secretcolumns.h"
#include "models/session.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
//! A fleet is described row by row, but an eye follows no faster than this.
constexpr auto gatherTime = std::chrono::milliseconds(100);

} // namespace

SecretListModel::SecretListModel(Session *session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_listing(session, this)
    , m_queue(session, this)
{
    connect(session, &Session::changed, this, &SecretListModel::start);
    connect(&m_listing, &SecretListing::found, this, &SecretListModel::takeIn);
    connect(&m_listing, &SecretListing::finished, this, &SecretListModel::finishListing);
    connect(&m_listing, &SecretListing::failed, this, &SecretListModel::fail);
    connect(&m_queue, &DescribeQueue::described, this, &SecretListModel::describedOne);
    connect(&m_queue, &DescribeQueue::failed, this, &SecretListModel::describeFailed);
    connect(&m_queue, &DescribeQueue::idle, this, &SecretListModel::tellChanges);
    m_tell.setSingleShot(true);
    m_tell.setInterval(gatherTime);
    connect(&m_tell, &QTimer::timeout, this, &SecretListModel::tellChanges);
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
        if (index.column() == Status && status(row) == SecretStatus::Unknown)
            return tr("Not known yet");
        return index.column() == Name ? accessibleText(row) : display(row, index.column());
    case NameRole:
        return row.secret.name;
    case StatusRole:
        return static_cast<int>(status(row));
    case ShareRole:
        return rotationShare(row.secret, m_session->now());
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

SortKey SecretListModel::sortKey(const Row &row, int column) const
{
    switch (column) {
    case Status: // urgent ones first, within a status by time
    case Next: {
        const QDateTime next =
            row.secret.isPendingDeletion() ? row.secret.plannedDeletion : row.secret.nextRotation;
        const qint64 time =
            next.isValid() ? next.toSecsSinceEpoch() : std::numeric_limits<qint64>::max();
        return {column == Status ? static_cast<qint64>(status(row)) : 0, time};
    }
    case Period:
        return {row.secret.interval.value_or(std::chrono::seconds(0)).count()};
    case LastRotation:
    case Created:
    case Updated:
    case PlannedDeletion: {
        const QDateTime time = column::time(row.secret, column);
        return {0, time.isValid() ? time.toSecsSinceEpoch() : 0};
    }
    default:
        break;
    }
    const QString text = column::text(row.secret, column).toLower();
    return {text.isEmpty() ? 1 : 0, 0, text}; // those without one behind the others
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
    m_queue.clear();
    m_changed.clear();
    m_fresh.clear();
    beginResetModel();
    dropElsewhere(m_rows);
    dropElsewhere(m_indexes);
    endResetModel();
    m_loadedAt = {};
    m_total = 0;
    refresh();
    emit factsChanged();
}

void SecretListModel::refresh()
{
    appendFresh();
    m_listed.clear();
    setLoading();
    m_listing.begin();
}

void SecretListModel::retry()
{
    if (m_state != State::Failed)
        return refresh(); // no page is missing
    setLoading();
    m_listing.resume();
}

void SecretListModel::setLoading()
{
    m_state = State::Loading;
    m_queue.setOnlyPreferred(true); // not before everything is listed
    emit stateChanged();
}

void SecretListModel::takeIn(const QList<Secret> &secrets)
{
    m_total = m_listing.total();
    QStringList known;
    for (const Secret &secret : secrets) {
        if (m_listed.contains(secret.name))
            continue; // it moved between two pages
        m_listed << secret.name;
        const int row = indexOf(secret.name);
        if (row < 0) {
            m_fresh << secret;
            continue;
        }
        known << secret.name;
        update(row, secret);
    }
    m_queue.add(known);
    // The first page at once: a person waits for it.
    if (m_rows.isEmpty())
        appendFresh();
    tellLater();
}

void SecretListModel::appendFresh()
{
    const QList<Secret> fresh = std::exchange(m_fresh, {});
    append(fresh);
    QStringList names;
    for (const Secret &secret : fresh)
        names << secret.name;
    m_queue.add(names);
}

void SecretListModel::append(const QList<Secret> &secrets)
{
    if (secrets.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(secrets.size()) - 1);
    m_rows.reserve(std::max<qsizetype>(m_total, first + secrets.size()));
    for (const Secret &secret : secrets) {
        m_indexes.insert(secret.name, rowCount());
        m_rows << Row{secret, false, {}, {}, phrase::searchText(secret)};
    }
    endInsertRows();
}

//! The list knows less than DescribeSecret: what is known stays, what the list tells is taken over.
void SecretListModel::update(int row, const Secret &listed)
{
    Secret &known = m_rows[row].secret;
    known.updated = listed.updated;
    known.plannedDeletion = listed.plannedDeletion;
    known.tags = listed.tags;
    rowChangedLater(row);
}

void SecretListModel::finishListing()
{
    appendFresh();
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (!m_listed.contains(m_rows.at(i).secret.name))
            remove(QString(m_rows.at(i).secret.name));
    }
    m_total = rowCount();
    m_listed.clear();
    m_state = State::Ready;
    m_loadedAt = m_session->now();
    emit stateChanged();
    emit factsChanged();
    m_queue.setOnlyPreferred(false);
}

void SecretListModel::fail(const Error &error)
{
    appendFresh();
    m_queue.setOnlyPreferred(false);
    m_state = State::Failed;
    m_error = error;
    emit stateChanged();
    emit factsChanged();
}

void SecretListModel::upsert(const Secret &secret)
{
    const int known = indexOf(secret.name);
    if (known < 0)
        append({secret});
    else
        update(known, secret);
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
    Row &row = m_rows[index];
    row.secret = secret;
    row.described = true;
    row.error.reset();
    row.rotationEnds = rotationEnds.isValid() ? std::optional(rotationEnds) : std::nullopt;
    rowChangedLater(index);
}

void SecretListModel::describeFailed(const QString &name, const Error &error)
{
    const int index = indexOf(name);
    if (index < 0)
        return;
    if (error.kind == ErrorKind::NotFound)
        return remove(name);
    m_rows[index].error = std::make_shared<const Error>(error);
    rowChangedLater(index);
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
    m_changed.remove(name);
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
    m_rows[row].search = phrase::searchText(m_rows.at(row).secret);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void SecretListModel::rowChangedLater(int row)
{
    m_rows[row].search = phrase::searchText(m_rows.at(row).secret);
    m_changed << m_rows.at(row).secret.name;
    tellLater();
}

void SecretListModel::tellLater()
{
    if (!m_tell.isActive())
        m_tell.start();
}

void SecretListModel::tellChanges()
{
    m_tell.stop();
    appendFresh();
    std::vector<int> rows;
    for (const QString &name : std::as_const(m_changed)) {
        if (const int row = indexOf(name); row >= 0)
            rows.push_back(row);
    }
    m_changed.clear();
    forRuns(std::move(rows), [this](int first, int last) {
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    });
    emit factsChanged();
}

} // namespace keyturn
