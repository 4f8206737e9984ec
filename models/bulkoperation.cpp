#include "models/bulkoperation.h"

#include "models/errorphrases.h"
#include "models/phrases.h"
#include "models/workspace.h"

#include <algorithm>

namespace keyturn {

namespace {

bool allows(BulkAction action, const Secret &secret, const AllowedActions &allowed)
{
    const bool off = secret.rotation == AutomaticRotation::Disabled;
    switch (action) {
    case BulkAction::PlanDeletion:
        return allowed.planDeletion;
    case BulkAction::Restore:
        return allowed.restore;
    case BulkAction::TurnOff:
        return allowed.configureRotation && !off;
    case BulkAction::TurnOn:
        return allowed.configureRotation && off;
    case BulkAction::AddTag:
        return allowed.edit;
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList allowing(BulkAction action, const QStringList &names, const SecretListModel &secrets)
{
    QStringList those;
    for (const QString &name : names) {
        const auto *row = secrets.find(name);
        if (row && allows(action, row->secret, allowedActions(secrets.status(*row))))
            those << name;
    }
    return those;
}

BulkOperation::BulkOperation(Workspace *workspace, const QStringList &names, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
    for (const QString &name : names)
        m_items << Item{name, State::Waiting, {}};
    connect(&workspace->operations, &SecretOperations::checking, this, [this] {
        if (isRunning())
            set(m_running, State::Checking, {});
    });
    // The names are those of the account and region that is left.
    connect(&workspace->session, &Session::changed, this, &BulkOperation::cancel);
}

int BulkOperation::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int BulkOperation::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BulkOperation::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == Name ? phrase::oneLine(item.name) : words(item);
    case StateRole:
        return static_cast<int>(item.state);
    default:
        return {};
    }
}

QVariant BulkOperation::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Secret Name") : tr("Result");
}

QString BulkOperation::words(const Item &item) const
{
    switch (item.state) {
    case State::Waiting:
        return isRunning() ? tr("Waiting") : QString(); // before the start there is nothing to say
    case State::Running:
        return tr("Running…");
    case State::Checking:
        return tr("The answer did not arrive. Checking what happened…");
    case State::Canceled:
        return tr("Not done: canceled");
    case State::Done:
    case State::Refused:
    case State::Unknown:
        return item.text;
    }
    Q_UNREACHABLE();
}

int BulkOperation::count(State state) const
{
    return static_cast<int>(std::count_if(m_items.cbegin(), m_items.cend(),
        [state](const Item &item) { return item.state == state; }));
}

int BulkOperation::finishedCount() const
{
    return rowCount() - count(State::Waiting) - count(State::Running) - count(State::Checking);
}

QStringList BulkOperation::names(State state) const
{
    QStringList those;
    for (const Item &item : m_items) {
        if (item.state == state)
            those << item.name;
    }
    return those;
}

void BulkOperation::start(const BulkChange &change)
{
    if (isRunning() || m_canceled)
        return;
    m_change = change;
    next();
}

void BulkOperation::cancel()
{
    m_canceled = true;
    for (int row = 0; row < m_items.size(); ++row) {
        if (m_items.at(row).state == State::Waiting)
            set(row, State::Canceled, {});
    }
}

void BulkOperation::next()
{
    const auto waiting = std::find_if(m_items.cbegin(), m_items.cend(),
        [](const Item &item) { return item.state == State::Waiting; });
    if (waiting == m_items.cend()) {
        m_running = -1;
        emit progressed();
        emit finished();
        return;
    }
    m_running = static_cast<int>(waiting - m_items.cbegin());
    const QString name = waiting->name;
    set(m_running, State::Running, {});
    write(name);
}

void BulkOperation::write(const QString &name)
{
    SecretOperations &operations = m_workspace->operations;
    const auto said = [this](const QString &text) {
        return Callback<Done>(this, [this, text](const Result<Done> &result) {
            ended(text, result ? std::nullopt : std::optional(result.error()));
        });
    };
    const Callback<QDateTime> deleted(this, [this](const Result<QDateTime> &when) {
        if (!when)
            return ended({}, when.error());
        ended(tr("Deleted on %1").arg(phrase::dateTime(*when)), std::nullopt);
    });
    switch (m_change.action) {
    case BulkAction::PlanDeletion:
        return operations.remove(name, Deletion::planned(m_change.window), deleted);
    case BulkAction::Restore:
        return operations.restore(name, said(tr("Restored")));
    case BulkAction::TurnOff:
        return operations.setRotation(
            name, RotationPolicy::off(), said(tr("Automatic rotation is off")));
    case BulkAction::TurnOn:
        return operations.setRotation(name, RotationPolicy::every(m_change.interval),
            said(tr("Rotates every %1").arg(phrase::interval(m_change.interval.seconds()))));
    case BulkAction::AddTag:
        return operations.setTag(name, m_change.tag, said(tr("Tag added")));
    }
}

void BulkOperation::ended(const QString &text, const std::optional<Error> &error)
{
    const int row = m_running;
    if (!error) {
        set(row, State::Done, text);
        return next();
    }
    const QString why = phrase::error(*error, m_items.at(row).name, m_workspace->session.kmsHost());
    if (error->outcome == keyturn::Outcome::Unknown)
        set(row, State::Unknown, tr("Not known: %1").arg(why));
    else
        set(row, State::Refused, tr("Refused: %1").arg(why));
    next();
}

void BulkOperation::set(int row, State state, const QString &text)
{
    m_items[row].state = state;
    m_items[row].text = text;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit progressed();
}

} // namespace keyturn
