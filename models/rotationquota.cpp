#include "models/rotationquota.h"

#include "models/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

RotationQuota::RotationQuota(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

void RotationQuota::look()
{
    ++m_generation;
    m_isLooking = true;
    lookPage(0, {});
}

void RotationQuota::lookPage(int counted, const QString &token)
{
    const QDateTime now = m_session->now();
    const TrailQuery query{u"RotateSecret"_s, now.addSecs(-3600), now, token};
    m_session->trail().lookupEvents(query,
        {this, [=, this, was = m_generation](const Result<TrailPage> &page) {
             if (was != m_generation)
                 return;
             const auto accepted = [](const TrailEvent &event) {
                 return event.errorCode.isEmpty();
             };
             const int sum = !page ? 0
                                   : counted
                     + static_cast<int>(
                         std::count_if(page->events.cbegin(), page->events.cend(), accepted));
             if (page && !page->nextToken.isEmpty() && sum < perHour)
                 return lookPage(sum, page->nextToken);
             m_used = page ? std::optional(std::min(sum, perHour)) : std::nullopt;
             m_isLooking = false;
             emit changed();
         }});
}

} // namespace keyturn
