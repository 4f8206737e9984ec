#include "services/local/faultplan.h"

#include <algorithm>
#include <iterator>

namespace keyturn::local {

using namespace Qt::StringLiterals;

std::optional<Fault> FaultPlan::take(const QString &action)
{
    const auto found =
        std::find_if(m_faults.begin(), m_faults.end(), [&action](const Fault &fault) {
            return fault.count > 0 && (fault.action == action || fault.action == "*"_L1);
        });
    if (found == m_faults.end())
        return std::nullopt;
    --found->count;
    return *found;
}

QList<Fault> FaultPlan::left() const
{
    QList<Fault> faults;
    std::copy_if(m_faults.begin(), m_faults.end(), std::back_inserter(faults),
        [](const Fault &fault) { return fault.count > 0; });
    return faults;
}

} // namespace keyturn::local
