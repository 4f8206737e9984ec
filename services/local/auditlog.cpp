#include "services/local/auditlog.h"

#include "services/local/limits.h"
#include "services/local/ramtable.h"
#include "services/local/store.h"

#include <QScopeGuard>

#include <utility>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype flushAt = 500;

QString word(Caller::Kind kind)
{
    return kind == Caller::Kind::RamUser ? u"ram-user"_s : u"assumed-role"_s;
}

const QString insertion =
    u"INSERT INTO events (time,region,service,version,name,is_write,request,address,agent,"
    "caller_kind,caller,caller_id,session,access_key,resource,resource_type,parameters,code,"
    "message) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s;

void add(Insertion &rows, const AuditEvent &event)
{
    const Caller &caller = event.caller;
    rows.add(event.time.toMSecsSinceEpoch(), event.region, event.service, event.version, event.name,
        qint64(event.isWrite), event.requestId, event.address, event.agent, word(caller.kind),
        caller.name, caller.id, caller.session, caller.accessKeyId, event.resource,
        event.resourceType, event.parameters, event.code, event.message);
}

AuditEvent readEvent(const Statement &row)
{
    AuditEvent event;
    event.time = row.time(0);
    event.region = row.text(1);
    event.service = row.text(2);
    event.version = row.text(3);
    event.name = row.text(4);
    event.isWrite = row.number(5) != 0;
    event.requestId = row.text(6);
    event.address = row.text(7);
    event.agent = row.text(8);
    event.caller.kind = row.text(9) == word(Caller::Kind::AssumedRole) ? Caller::Kind::AssumedRole
                                                                       : Caller::Kind::RamUser;
    event.caller.name = row.text(10);
    event.caller.id = row.text(11);
    event.caller.session = row.text(12);
    event.caller.accessKeyId = row.text(13);
    event.resource = row.text(14);
    event.resourceType = row.text(15);
    event.parameters = row.text(16);
    event.code = row.text(17);
    event.message = row.text(18);
    event.id = row.number(19);
    return event;
}

} // namespace

AuditLog::AuditLog(Store &store, RamTable &ram)
    : m_store(store)
    , m_ram(ram)
{}

void AuditLog::insert(const AuditEvent &event)
{
    Insertion rows(m_store, insertion);
    add(rows, event);
    m_ram.noteUse(event.caller.accessKeyId, event.time, event.service);
}

void AuditLog::append(AuditEvent event)
{
    m_waiting.append(std::move(event));
    if (m_waiting.size() >= flushAt)
        flush();
}

void AuditLog::flush()
{
    if (m_waiting.isEmpty())
        return;
    // Nobody was promised that reads are on record before the power fails, and under load this is
    // done many times a second.
    Database &database = m_store;
    database.setWaiting(false);
    const auto waiting = qScopeGuard([&database] { database.setWaiting(true); });
    if (!m_store.begin())
        return;
    Insertion rows(database, insertion);
    QHash<QString, const AuditEvent *> uses;
    for (const AuditEvent &event : std::as_const(m_waiting)) {
        add(rows, event);
        uses[event.caller.accessKeyId] = &event;
    }
    for (const AuditEvent *const event : std::as_const(uses))
        m_ram.noteUse(event->caller.accessKeyId, event->time, event->service);
    m_store.run(
        u"DELETE FROM events WHERE id<=(SELECT MAX(id) FROM events)-?"_s, {limits::auditLogLength});
    // A store that cannot be written now loses nothing by the next try.
    if (m_store.commit() || m_waiting.size() > limits::auditLogLength)
        m_waiting.clear();
}

void AuditLog::forget()
{
    m_waiting.clear();
}

QList<AuditEvent> AuditLog::select(const QString &rest, const QVariantList &values) const
{
    Statement row(m_store,
        u"SELECT time,region,service,version,name,is_write,request,address,agent,caller_kind,"
        "caller,caller_id,session,access_key,resource,resource_type,parameters,code,message,id"
        " FROM events "_s
            + rest,
        values);
    QList<AuditEvent> events;
    while (row.next())
        events.append(readEvent(row));
    return events;
}

QList<AuditEvent> AuditLog::find(const Query &query) const
{
    QString rest = u"WHERE time>=? AND time<=? AND access_key<>''"_s;
    QVariantList values{sqlTime(query.from), sqlTime(query.to)};
    for (const auto &[column, value] : query.equal) {
        rest += u" AND "_s + column + u"=?"_s;
        values.append(value);
    }
    if (!query.region.isEmpty()) {
        rest += u" AND region IN ('',?)"_s;
        values.append(query.region);
    }
    const bool isForward = query.order == Order::OldestFirst;
    if (query.afterId > 0) {
        rest += isForward ? u" AND (time,id)>(?,?)"_s : u" AND (time,id)<(?,?)"_s;
        values << sqlTime(query.afterTime) << query.afterId;
    }
    rest += u" ORDER BY time %1, id %1 LIMIT ?"_s.arg(isForward ? u"ASC"_s : u"DESC"_s);
    values << query.limit;
    return select(rest, values);
}

qint64 AuditLog::lastId() const
{
    Statement row(m_store, u"SELECT MAX(id) FROM events"_s);
    return row.next() ? row.number(0) : 0;
}

QList<AuditEvent> AuditLog::lastUses(const Uses &uses) const
{
    QString rest = u"WHERE id IN (SELECT MAX(id) FROM events WHERE access_key=?"_s;
    QVariantList values{uses.accessKeyId};
    if (!uses.service.isEmpty()) {
        rest += u" AND service=?"_s;
        values.append(uses.service);
    }
    if (uses.upTo > 0) {
        rest += u" AND id<=?"_s;
        values.append(uses.upTo);
    }
    rest += u" AND "_s + uses.groupedBy + u"<>'' GROUP BY "_s + uses.groupedBy + u')';
    if (uses.before > 0) {
        rest += u" AND id<?"_s;
        values.append(uses.before);
    }
    rest += u" ORDER BY id DESC LIMIT ?"_s;
    values << uses.limit;
    return select(rest, values);
}

} // namespace keyturn::local
