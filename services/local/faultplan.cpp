#include "services/local/faultplan.h"

#include <algorithm>
#include <iterator>

namespace keyturn::local {

using namespace Qt::StringLiterals;

std::optional<Fault> FaultPlan::take(const QString &action)
{
    const auto fits = [&action](const Fault &fault) {
        return fault.count > 0 && (fault.action == action || fault.action == "*"_L1);
    };
    const auto found = std::find_if(m_faults.begin(), m_faults.end(), fits);
    if (found != m_faults.end()) {
        --found->count;
        return *found;
    }
    const auto standing = std::find_if(m_standing.begin(), m_standing.end(), fits);
    return standing == m_standing.end() ? std::nullopt : std::optional(*standing);
}

QList<Fault> FaultPlan::left() const
{
    QList<Fault> faults;
    std::copy_if(m_faults.begin(), m_faults.end(), std::back_inserter(faults),
        [](const Fault &fault) { return fault.count > 0; });
    return faults;
}

} // namespace keyturn::local
