#include "models/activitymodel.h"

#include "models/activityhistory.h"
#include "models/activityphrases.h"
#include "models/phrases.h"
#include "models/regionsmodel.h"
#include "models/session.h"

#include <QCryptographicHash>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

// What is over sooner than this never shows as running.
constexpr auto gatherTime = std::chrono::milliseconds(100);

//! A name for the file of an account, which tells nothing about it.
QString accountKey(const Account &account)
{
    if (account.kind == Account::Kind::Sandbox)
        return u"sandbox"_s;
    const QString id = account.credentials ? account.credentials->accessKeyId : QString();
    const QByteArray hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(24));
}

Product productOf(const ApiCallRecord &call)
{
    if (call.product == "ram"_L1)
        return Product::Ram;
    return call.product == "sts"_L1 ? Product::Sts : Product::Kms;
}

} // namespace

ActivityModel::ActivityModel(Session *session, const RegionsModel *regions, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_regions(regions)
    , m_account(accountKey(session->account()))
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(gatherTime);
    connect(&m_flush, &QTimer::timeout, this, &ActivityModel::flush);
    connect(session, &Session::changed, this, &ActivityModel::sessionChanged);
    // A call may end after the model did.
    session->setCallObserver(
        [self = QPointer(this)](const Account &account, const ApiCallRecord &call) {
            if (self)
                self->report(account, call);
        });
}

ActivityModel::~ActivityModel() = default;

void ActivityModel::keepIn(const QString &folder)
{
    m_history = std::make_unique<ActivityHistory>(folder);
    connect(m_history.get(), &ActivityHistory::loaded, this, &ActivityModel::loaded);
    m_history->load(m_account, m_session->now());
}

void ActivityModel::report(const Account &account, const ApiCallRecord &call)
{
    ApiCallRecord noted = call;
    const QString key = accountKey(account);
    const bool shown = key == m_account;
    const bool isNew = !m_numbers.contains(noted.id) && !m_pendingPlaces.contains(noted.id);
    if (shown && isNew && noted.attempts.isEmpty() && noted.isRunning()) {
        takeNew(&noted);
    } else if (const auto place = m_pendingPlaces.constFind(noted.id);
               place != m_pendingPlaces.cend()) {
        noted.started = m_pending.at(*place).started;
        m_pending[*place] = noted;
    } else if (const auto number = m_numbers.constFind(noted.id); number != m_numbers.cend()) {
        ApiCallRecord &old = m_calls[static_cast<std::size_t>(*number - m_first)];
        noted.started = old.started;
        old = noted;
        share(&old);
        m_changed << *number;
        if (!noted.isRunning())
            m_numbers.erase(number);
    }
    // A change is written before its answer is known, so that a crash does not make it unseen.
    const bool begins = noted.changes && noted.attempts.isEmpty();
    if (m_history && (!noted.isRunning() || begins))
        m_history->append(key, noted);
    if (!m_flush.isActive())
        m_flush.start();
}

void ActivityModel::takeNew(ApiCallRecord *call)
{
    call->started = m_session->now().toUTC(); // in the sandbox another time than the computer's
    m_pendingPlaces.insert(call->id, m_pending.size());
    m_pending << *call;
}

void ActivityModel::sessionChanged()
{
    const QString account = accountKey(m_session->account());
    if (account == m_account)
        return;
    m_account = account;
    beginResetModel();
    m_calls.clear();
    m_first = 0;
    m_numbers.clear();
    m_pending.clear();
    m_pendingPlaces.clear();
    m_changed.clear();
    endResetModel();
    count();
    if (m_history)
        m_history->load(m_account, m_session->now());
}

void ActivityModel::loaded(const QString &account, const QList<ApiCallRecord> &calls)
{
    if (account != m_account)
        return;
    QSet<quint64> known;
    for (const ApiCallRecord &call : m_calls)
        known << call.id;
    for (const ApiCallRecord &call : std::as_const(m_pending))
        known << call.id;
    std::deque<ApiCallRecord> older;
    for (const ApiCallRecord &call : calls) {
        if (!known.contains(call.id))
            older.push_back(call);
    }
    const auto space = static_cast<std::size_t>(std::max(0, mostCalls - rowCount()));
    if (older.size() > space)
        older.erase(older.begin(), older.end() - static_cast<std::ptrdiff_t>(space));
    if (older.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(older.size()) - 1);
    for (ApiCallRecord &call : older)
        share(&call);
    m_calls.insert(m_calls.begin(), older.begin(), older.end());
    m_first -= static_cast<qint64>(older.size());
    endInsertRows();
    count();
}

void ActivityModel::flush()
{
    insertPending();
    tellChanges();
    dropOldest();
    count();
}

void ActivityModel::insertPending()
{
    if (m_pending.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(m_pending.size()) - 1);
    for (ApiCallRecord &call : m_pending) {
        share(&call);
        if (call.isRunning())
            m_numbers.insert(call.id, m_first + static_cast<qint64>(m_calls.size()));
        m_calls.push_back(std::move(call));
    }
    m_pending.clear();
    m_pendingPlaces.clear();
    endInsertRows();
}

void ActivityModel::tellChanges()
{
    const qint64 last = m_first + static_cast<qint64>(m_calls.size()) - 1;
    for (const qint64 number : std::as_const(m_changed)) {
        const int row = static_cast<int>(last - number);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    m_changed.clear();
}

void ActivityModel::dropOldest()
{
    const int tooMany = rowCount() - mostCalls;
    if (tooMany <= 0)
        return;
    beginRemoveRows({}, mostCalls, rowCount() - 1);
    for (int i = 0; i < tooMany; ++i) {
        m_numbers.remove(m_calls.front().id);
        m_calls.pop_front();
    }
    m_first += tooMany;
    endRemoveRows();
}

void ActivityModel::count()
{
    Counts counts;
    const QDateTime midnight = m_session->now().toLocalTime().date().startOfDay().toUTC();
    for (const ApiCallRecord &call : m_calls) {
        const int failed = call.hasFailed() ? 1 : 0;
        const int today = call.started >= midnight ? 1 : 0;
        ++counts.all;
        counts.running += call.isRunning() ? 1 : 0;
        counts.changes += call.changes ? 1 : 0;
        counts.failed += failed;
        counts.today += today;
        counts.failedToday += failed * today;
    }
    m_counts = counts;
    emit countsChanged();
}

void ActivityModel::share(ApiCallRecord *call)
{
    const auto shared = [this](QString *text) {
        if (m_texts.size() < 500) // names of operations, parameters, regions
            m_texts.insert(*text);
        const auto found = m_texts.constFind(*text);
        if (found != m_texts.cend())
            *text = *found;
    };
    for (QString *text :
        {&call->product, &call->action, &call->region, &call->endpoint, &call->accessKeyId})
        shared(text);
    for (CallParameter &parameter : call->parameters) {
        shared(&parameter.name);
        if (parameter.value.size() < 6)
            shared(&parameter.value);
    }
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const ApiCallRecord &ActivityModel::call(int row) const
{
    return m_calls[m_calls.size() - 1 - static_cast<std::size_t>(row)];
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ApiCallRecord &call = this->call(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(call, column);
    case Qt::AccessibleTextRole:
        if (column == Time)
            return accessibleText(call);
        return column == Command ? tr("Copy as aliyun CLI Command") : display(call, column);
    case Qt::ToolTipRole:
        if (column == Time)
            return phrase::dateTimeWithUtc(call.started);
        return column == Command ? tr("Copy as aliyun CLI Command") : display(call, column);
    case StateRole:
        return static_cast<int>(call.state);
    case FixedRole:
        return column == RequestId;
    default:
        return {};
    }
}

QVariant ActivityModel::display(const ApiCallRecord &call, int column) const
{
    switch (column) {
    case Time:
        return phrase::callTime(call.started, m_session->now());
    case Operation:
        return call.action;
    case Target:
        return target(call);
    case Status:
        return phrase::callState(call);
    case Duration:
        return phrase::callDuration(call);
    case RequestId:
        return call.requestId.isEmpty() ? u"–"_s : phrase::oneLine(call.requestId);
    default:
        return QString();
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Operation:
        return tr("Operation");
    case Target:
        return tr("Target");
    case Status:
        return tr("Status");
    case Duration:
        return tr("Duration");
    case RequestId:
        return tr("Request ID");
    default:
        return QString();
    }
}

QString ActivityModel::target(const ApiCallRecord &call) const
{
    const QString target = phrase::callTarget(call);
    if (!target.isEmpty())
        return phrase::oneLine(target);
    return call.region.isEmpty() ? u"–"_s : m_regions->name(call.region);
}

QString ActivityModel::accessibleText(const ApiCallRecord &call) const
{
    return tr("%1, %2, %3, %4")
        .arg(phrase::callTime(call.started, m_session->now()), call.action, target(call),
            phrase::callState(call));
}

bool ActivityModel::canRepeat(const ApiCallRecord &call) const
{
    const bool telling = call.action == "GetSecretValue"_L1
        || std::any_of(call.parameters.begin(), call.parameters.end(),
            [](const CallParameter &parameter) { return parameter.secret; });
    return !call.isRunning() && !call.changes && !telling
        && call.accessKeyId == m_session->api().accessKeyId();
}

void ActivityModel::repeat(const ApiCallRecord &call)
{
    if (!canRepeat(call))
        return;
    ApiRequest request{productOf(call), call.action.toLatin1(), Effect::Read, call.region, {}};
    for (const CallParameter &parameter : call.parameters)
        request.parameters.add(parameter.name.toLatin1().constData(), parameter.value);
    // Only its report is of interest.
    m_session->api().call(std::move(request), {this, [](const Result<ApiReply> &) {}});
}

} // namespace keyturn
