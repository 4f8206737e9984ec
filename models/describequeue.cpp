#include "models/describequeue.h"

#include "models/secretstatus.h"
#include "models/session.h"

namespace keyturn {

DescribeQueue::DescribeQueue(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &DescribeQueue::next);
}

void DescribeQueue::add(const QStringList &names)
{
    for (const QString &name : names) {
        if (m_waiting.contains(name))
            continue;
        m_waiting << name;
        m_order.push_back(name);
    }
    next();
}

void DescribeQueue::prefer(const QStringList &names)
{
    m_preferred = names;
    next();
}

void DescribeQueue::setOnlyPreferred(bool only)
{
    m_onlyPreferred = only;
    next();
}

void DescribeQueue::stop()
{
    m_waiting.clear();
    m_order.clear();
    m_pause.stop();
    if (isIdle())
        emit idle();
}

void DescribeQueue::clear()
{
    m_waiting.clear();
    m_order.clear();
    m_preferred.clear();
    m_pause.stop();
    m_pace = m_session->account().endpoints.isLocal() ? Pace() : Pace::ofTheCloud();
    m_running = 0;
    ++m_generation;
}

std::optional<QString> DescribeQueue::take()
{
    while (!m_preferred.isEmpty()) {
        QString name = m_preferred.takeFirst();
        if (m_waiting.remove(name))
            return name;
    }
    while (!m_onlyPreferred && !m_order.empty()) {
        QString name = std::move(m_order.front());
        m_order.pop_front();
        if (m_waiting.remove(name))
            return name;
    }
    return std::nullopt;
}

void DescribeQueue::next()
{
    while (m_running < atATime && !m_pause.isActive()) {
        const std::optional<QString> name = take();
        if (!name)
            return;
        ++m_running;
        describe(*name);
        if (const auto pause = m_pace.pause(); pause.count() > 0)
            m_pause.start(pause);
    }
}

//! What KMS had no time for is asked for once more, slower.
void DescribeQueue::failedOne(const QString &name, const Error &error)
{
    if (error.kind == ErrorKind::Throttled && m_pace.slowDown()) {
        m_waiting << name;
        m_order.push_back(name);
    } else {
        emit failed(name, error);
    }
    finished();
}

void DescribeQueue::describe(const QString &name)
{
    m_session->kms().describeSecret(
        name, {this, [this, name, generation = m_generation](const Result<Secret> &secret) {
                   if (generation != m_generation)
                       return;
                   if (!secret)
                       return failedOne(name, secret.error());
                   m_pace.speedUp();
                   lookForRotation(*secret);
               }});
}

//! KMS has no field that says "rotating". Shortly after a rotation the RAM user still holds two
//! AccessKeys, the new and the old one; that is the sign.
void DescribeQueue::lookForRotation(const Secret &secret)
{
    const QDateTime end =
        secret.lastRotation.addSecs(std::chrono::seconds(handOverEstimate).count());
    const bool recent = secret.lastRotation.isValid() && end > m_session->now();
    if (!recent || secret.isPendingDeletion() || secret.userName.isEmpty()) {
        emit described(secret, {});
        return finished();
    }
    m_session->ram().listAccessKeys(secret.userName,
        {this,
            [this, secret, end, generation = m_generation](const Result<QList<AccessKey>> &keys) {
                if (generation != m_generation)
                    return;
                const bool rotating = keys && keys->size() == 2;
                emit described(secret, rotating ? end : QDateTime());
                finished();
            }});
}

void DescribeQueue::finished()
{
    --m_running;
    next();
    if (isIdle())
        emit idle();
}

} // namespace keyturn
