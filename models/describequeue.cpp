#include "models/describequeue.h"

#include "models/secretstatus.h"
#include "models/session.h"

namespace keyturn {

DescribeQueue::DescribeQueue(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

void DescribeQueue::add(const QStringList &names)
{
    for (const QString &name : names) {
        if (!m_waiting.contains(name))
            m_waiting << name;
    }
    next();
}

void DescribeQueue::prefer(const QStringList &names)
{
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        if (m_waiting.removeOne(*name))
            m_waiting.prepend(*name);
    }
}

void DescribeQueue::stop()
{
    m_waiting.clear();
    if (isIdle())
        emit idle();
}

void DescribeQueue::clear()
{
    m_waiting.clear();
    m_running = 0;
    ++m_generation;
}

void DescribeQueue::next()
{
    while (m_running < atATime && !m_waiting.isEmpty()) {
        ++m_running;
        describe(m_waiting.takeFirst());
    }
}

void DescribeQueue::describe(const QString &name)
{
    m_session->kms().describeSecret(
        name, {this, [this, name, generation = m_generation](const Result<Secret> &secret) {
                   if (generation != m_generation)
                       return;
                   if (secret)
                       return lookForRotation(*secret);
                   emit failed(name, secret.error());
                   finished();
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
