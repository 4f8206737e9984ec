#include "models/keyuses.h"

#include "models/session.h"

namespace keyturn {

KeyUses::KeyUses(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

void KeyUses::clear()
{
    ++m_generation;
    m_ids.clear();
    m_uses.clear();
    m_waiting = 0;
}

void KeyUses::look(const QString &userName, const QStringList &accessKeyIds)
{
    ++m_generation;
    m_ids = accessKeyIds;
    m_waiting = 2 * static_cast<int>(accessKeyIds.size());
    for (const QString &id : accessKeyIds) {
        m_session->ram().getAccessKeyLastUsed(
            userName, id, {this, [=, this, was = m_generation](const Result<QDateTime> &time) {
                               if (time && was == m_generation)
                                   take(id, {*time, {}, {}});
                               answered(was);
                           }});
        m_session->trail().getAccessKeyLastUsedInfo(
            id, {this, [=, this, was = m_generation](const Result<AccessKeyUse> &use) {
                     if (use && was == m_generation)
                         take(id, *use);
                     answered(was);
                 }});
    }
}

//! Both services are behind, not by the same time: the younger use is the true one.
void KeyUses::take(const QString &accessKeyId, const AccessKeyUse &use)
{
    const auto known = m_uses.constFind(accessKeyId);
    const bool isNews = known == m_uses.constEnd() || !known->time.isValid();
    if (isNews || known->time.toSecsSinceEpoch() < use.time.toSecsSinceEpoch())
        m_uses.insert(accessKeyId, use);
    else if (known->time.toSecsSinceEpoch() == use.time.toSecsSinceEpoch()
        && known->service.isEmpty())
        m_uses.insert(accessKeyId, use);
}

void KeyUses::answered(int generation)
{
    if (generation != m_generation)
        return;
    --m_waiting;
    emit changed();
}

std::optional<AccessKeyUse> KeyUses::use(const QString &accessKeyId) const
{
    const auto found = m_uses.constFind(accessKeyId);
    return found == m_uses.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<AccessKeyUse> KeyUses::last() const
{
    AccessKeyUse last;
    for (const QString &id : m_ids) {
        const std::optional<AccessKeyUse> one = use(id);
        if (!one)
            return std::nullopt;
        if (one->time.isValid() && (!last.time.isValid() || last.time < one->time))
            last = *one;
    }
    return last;
}

} // namespace keyturn
