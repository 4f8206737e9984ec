#include "services/local/localservice.h"

#include "services/local/engine.h"
#include "services/local/limits.h"

#include <QMetaObject>
#include <QSemaphore>

#include <optional>
#include <utility>

namespace keyturn::local {

using namespace Qt::StringLiterals;

LocalService::LocalService(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_thread.setObjectName(u"local service"_s);
}

LocalService::~LocalService()
{
    stop();
}

//! Runs `work` in the engine's thread and waits for it. Nothing happens while the service stands.
template<typename F> void LocalService::inEngine(F &&work)
{
    if (!m_engine)
        return;
    const auto type =
        QThread::currentThread() == &m_thread ? Qt::DirectConnection : Qt::BlockingQueuedConnection;
    QMetaObject::invokeMethod(m_engine, std::forward<F>(work), type);
}

Result<Access> LocalService::start(const LocalServiceOptions &options)
{
    stop();
    m_engine = new Engine(m_clock);
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    m_thread.start();
    std::optional<Result<Access>> access;
    inEngine([&] { access.emplace(m_engine->open(options)); });
    if (!access->has_value())
        stop();
    return std::move(*access);
}

void LocalService::stop()
{
    if (!m_engine)
        return;
    m_engine->interrupt();
    inEngine([this] { m_engine->close(); });
    m_thread.quit();
    m_thread.wait();
    m_engine = nullptr;
}

void LocalService::reset(Sample sample)
{
    inEngine([this, sample] { m_engine->reset(sample); });
}

void LocalService::runDue()
{
    if (!m_engine)
        return;
    const auto done = std::make_shared<QSemaphore>();
    QMetaObject::invokeMethod(
        m_engine,
        [engine = m_engine, done] {
            engine->runDue();
            done->release();
        },
        Qt::QueuedConnection);
    (void)done->tryAcquire(1, static_cast<int>(limits::duePatience.count()));
}

QList<RequestRecord> LocalService::takeJournal()
{
    QList<RequestRecord> journal;
    inEngine([&] { journal = m_engine->takeJournal(); });
    return journal;
}

void LocalService::setFaults(const QList<Fault> &faults)
{
    inEngine([&] { m_engine->setFaults(faults); });
}

TroubleState LocalService::troubles()
{
    TroubleState state;
    inEngine([&] { state = m_engine->troubles(); });
    return state;
}

void LocalService::setTrouble(Trouble trouble, bool on)
{
    inEngine([this, trouble, on] { m_engine->setTrouble(trouble, on); });
}

void LocalService::removeRamUser(const QString &userName)
{
    inEngine([&] { m_engine->removeRamUser(userName); });
}

int LocalService::rotationsThisHour()
{
    int count = 0;
    inEngine([&] { count = m_engine->rotationsThisHour(); });
    return count;
}

std::chrono::milliseconds LocalService::clockOffset()
{
    std::chrono::milliseconds offset(0);
    inEngine([&] { offset = m_engine->clockOffset(); });
    return offset;
}

void LocalService::setClockOffset(std::chrono::milliseconds offset)
{
    inEngine([this, offset] { m_engine->setClockOffset(offset); });
}

} // namespace keyturn::local
