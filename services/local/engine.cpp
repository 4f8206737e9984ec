#include "services/local/engine.h"

#include "services/local/choices.h"
#include "services/local/faultreplies.h"
#include "services/local/limits.h"
#include "services/local/servicerole.h"
#include "services/local/tlsidentity.h"

#include <QUuid>

#include <openssl/crypto.h>
#include <utility>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

Error refused(const QString &message)
{
    return {ErrorKind::Refused, Outcome::NotSent, {}, message, {}};
}

} // namespace

Engine::Engine(const Clock &clock)
    : m_clock(clock)
    , m_ram(m_store)
    , m_secrets(m_store)
    , m_rotation(m_store, m_ram, m_secrets)
    , m_gateway(m_store, m_ram, m_secrets, m_rotation, clock)
    , m_server([this](const HttpRequest &request,
                   const HttpExchange &exchange) { handle(request, exchange); },
          this)
    , m_troubles(m_store, m_ram, m_secrets, m_faults)
    , m_watch(this)
    , m_flush(this)
{
    connect(&m_watch, &QTimer::timeout, this, &Engine::watch);
    connect(&m_flush, &QTimer::timeout, this, [this] { m_gateway.flush(); });
}

Result<Access> Engine::open(const LocalServiceOptions &options)
{
    // First what needs no store: it is not even made when the service cannot be had.
    const Result<Done> prepared = prepareTls(options);
    if (!prepared)
        return prepared.error();
    const Result<Done> ready = openStore(options);
    if (!ready)
        return ready.error();
    const Result<Done> listening = listen(options);
    if (!listening) {
        m_gateway.close();
        m_store.close();
        return listening.error();
    }
    if (options.control)
        m_control.emplace(*options.control, m_faults, m_clock, [this] { clockTurned(); });
    m_watching = false;
    m_watch.start(limits::firstDueRun);
    m_flush.start(limits::auditFlush);
    return Access{m_server.port(), choices::accountId, m_operatorKeyId, m_operatorSecret.clone()};
}

Result<Done> Engine::prepareTls(const LocalServiceOptions &options)
{
    m_server.setTls(std::nullopt);
    if (!options.tls && !options.address.isLoopback())
        return refused(u"Other computers are served over TLS only."_s);
    if (!options.tls)
        return Done();
    const Result<QSslConfiguration> tls = tlsConfiguration(*options.tls);
    if (!tls)
        return tls.error();
    m_server.setTls(*tls);
    return Done();
}

Result<Done> Engine::listen(const LocalServiceOptions &options)
{
    if (m_server.listen(options.port, options.address))
        return Done();
    return refused(u"Port %1 of %2 cannot be opened (%3). Choose another port."_s.arg(
        QString::number(options.port), options.address.toString(), m_server.errorString()));
}

//! With its operator, and with what the gateway keeps beside it.
Result<Done> Engine::openStore(const LocalServiceOptions &options)
{
    const Result<Done> opened = m_store.open(options.dataFolder);
    if (!opened)
        return opened;
    m_rotation.setHandOver(options.handOver);
    m_keepsJournal = options.keepsJournal;
    QString problem;
    if (!ensureOperator(options))
        problem = u"The store cannot be written. The disk may be full."_s;
    else if (!hasOperator(options))
        problem =
            u"The store in %1 was made with another first AccessKey, %2. Leave the AccessKey out, "
            u"or choose another folder."_s.arg(options.dataFolder, m_operatorKeyId);
    else if (!m_gateway.open(options.dataFolder))
        problem =
            u"The folder %1 cannot be written. The disk may be full."_s.arg(options.dataFolder);
    if (problem.isEmpty())
        return Done();
    m_store.close();
    return refused(problem);
}

//! A new store is filled; an old one gets its operator back if somebody deleted it.
bool Engine::ensureOperator(const LocalServiceOptions &options)
{
    const bool isNew = m_store.isNew();
    const QString kept = m_store.meta(u"operatorKeyId"_s);
    const QString chosen = isNew ? options.accessKeyId : kept;
    m_operatorKeyId = chosen.isEmpty() ? choices::operatorKeyId : chosen;
    m_operatorSecret = m_ram.secretOf(m_operatorKeyId);
    if (m_store.wasUpgraded() && !refreshSystemPolicies())
        return false;
    if (!m_operatorSecret.isEmpty())
        return true;
    const bool given = options.accessKeySecret && m_operatorKeyId == options.accessKeyId;
    m_operatorSecret = given ? options.accessKeySecret->clone() : RamTable::newAccessKeySecret();
    if (!m_store.begin())
        return false;
    if (isNew)
        fill(options.sample);
    else
        sampleAccount().addOperator(m_operatorKeyId, m_operatorSecret);
    m_store.setMeta(u"operatorKeyId"_s, m_operatorKeyId);
    return m_store.commit();
}

bool Engine::refreshSystemPolicies()
{
    if (!m_store.begin())
        return false;
    sampleAccount().addSystemPolicies();
    return m_store.commit();
}

//! Whether the store's operator is the one that was asked for.
bool Engine::hasOperator(const LocalServiceOptions &options) const
{
    if (options.accessKeyId.isEmpty())
        return true;
    return options.accessKeyId == m_operatorKeyId
        && (!options.accessKeySecret || options.accessKeySecret->equals(m_operatorSecret));
}

void Engine::close()
{
    m_watch.stop();
    m_flush.stop();
    m_server.close();
    m_troubles.endAll(m_clock.now().toUTC());
    m_gateway.close();
    m_store.close();
    m_journal.clear();
    m_faults.set({});
    m_control.reset();
    // QThread::wait does not wait for the destructors of thread-local data.
    OPENSSL_thread_stop();
}

SampleAccount Engine::sampleAccount()
{
    return {m_store, m_ram, m_secrets, m_clock.now().toUTC()};
}

void Engine::fill(Sample sample)
{
    // What was sealed for the account of before is not read any more.
    m_store.setMeta(u"accountSerial"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
    sampleAccount().fill(sample, m_operatorKeyId, m_operatorSecret);
}

void Engine::reset(Sample sample)
{
    if (!m_store.begin())
        return;
    m_store.clearAll();
    fill(sample);
    m_store.commit();
    m_troubles.forget();
    m_gateway.forgetAccount();
    m_nextDue = m_rotation.nextDue();
}

void Engine::runDue()
{
    if (!m_watching) {
        m_watching = true;
        m_watch.start(limits::dueWatch);
    }
    m_rotation.runDue(m_clock.now().toUTC(), m_stops);
    m_gateway.forgetIdentities();
    m_nextDue = m_rotation.nextDue();
}

void Engine::watch()
{
    if (!m_watching || (m_nextDue.isValid() && m_nextDue <= m_clock.now()))
        runDue();
}

QList<RequestRecord> Engine::takeJournal()
{
    return std::exchange(m_journal, {});
}

void Engine::note(const RequestRecord &record)
{
    if (!m_keepsJournal)
        return;
    if (m_journal.size() >= limits::journalLength)
        m_journal.removeFirst();
    m_journal.append(record);
}

void Engine::setTrouble(Trouble trouble, bool on)
{
    m_troubles.set(trouble, on, m_clock.now().toUTC());
    m_gateway.forgetIdentities();
}

void Engine::removeRamUser(const QString &userName)
{
    if (!m_store.begin())
        return;
    m_ram.removeUser(userName);
    m_store.commit();
    m_gateway.forgetIdentities();
}

int Engine::rotationsThisHour()
{
    return rotationCalls(m_store, m_clock.now());
}

std::chrono::milliseconds Engine::clockOffset()
{
    return std::chrono::milliseconds(m_store.meta(u"clockOffset"_s).toLongLong());
}

void Engine::setClockOffset(std::chrono::milliseconds offset)
{
    m_store.setMeta(u"clockOffset"_s, QString::number(offset.count()));
}

//! The next start without a clock of its own goes on from here.
void Engine::clockTurned()
{
    setClockOffset(
        std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(m_clock.now())));
    runDue();
}

void Engine::handle(const HttpRequest &request, const HttpExchange &exchange)
{
    if (m_control) {
        if (const auto reply = m_control->answer(request, m_server.port())) {
            exchange.answer(*reply);
            return;
        }
    }
    if (!m_faults.isEmpty()) {
        if (const auto fault = m_faults.take(Gateway::actionOf(request))) {
            meet(*fault, request, exchange);
            return;
        }
    }
    const Gateway::Reply reply = serve(request);
    note(reply.record);
    exchange.answer(reply.http);
}

Gateway::Reply Engine::serve(const HttpRequest &request)
{
    // What is due is done before anybody asks, not up to a second later.
    if (m_watching)
        watch();
    Gateway::Reply reply = m_gateway.run(request);
    if (reply.wrote)
        m_nextDue = m_rotation.nextDue();
    return reply;
}

void Engine::meet(const Fault &fault, const HttpRequest &request, const HttpExchange &exchange)
{
    if (fault.kind == Fault::Kind::Slow) {
        QTimer::singleShot(fault.delayMs, this, [this, request, exchange] {
            const Gateway::Reply reply = serve(request);
            note(reply.record);
            exchange.answer(reply.http);
        });
        return;
    }
    if (!meetBeforeEffect(fault, request, exchange))
        meetAfterEffect(fault, request, exchange);
}

bool Engine::meetBeforeEffect(
    const Fault &fault, const HttpRequest &request, const HttpExchange &exchange)
{
    Refusal refusal;
    switch (fault.kind) {
    case Fault::Kind::Silent:
        note(Gateway::describe(request));
        exchange.ignore();
        return true;
    case Fault::Kind::CutBeforeEffect:
        note(Gateway::describe(request));
        exchange.cut();
        return true;
    case Fault::Kind::Throttled:
    case Fault::Kind::ServerError:
    case Fault::Kind::Unavailable:
        refusal = passingRefusal(fault.kind, Gateway::isForKms(request));
        break;
    case Fault::Kind::Expired:
        refusal = {400, u"InvalidTimeStamp.Expired"_s,
            u"Specified time stamp or date value is expired."_s};
        break;
    case Fault::Kind::Redirect:
        refusal = {302, u"Moved"_s, u"Elsewhere."_s};
        break;
    default:
        return false;
    }
    Gateway::Reply reply = m_gateway.refuse(request, refusal);
    if (fault.kind == Fault::Kind::Redirect)
        reply.http.location = m_server.origin() + "/moved";
    note(reply.record);
    exchange.answer(reply.http);
    return true;
}

void Engine::meetAfterEffect(
    const Fault &fault, const HttpRequest &request, const HttpExchange &exchange)
{
    Gateway::Reply reply = serve(request);
    const bool isCut =
        fault.kind == Fault::Kind::CutAfterEffect || fault.kind == Fault::Kind::CutMidReply;
    if (isCut)
        reply.record.status = 0;
    note(reply.record);
    if (fault.kind == Fault::Kind::CutAfterEffect) {
        exchange.cut();
        return;
    }
    damage(reply.http, fault.kind);
    exchange.answer(reply.http);
}

} // namespace keyturn::local
