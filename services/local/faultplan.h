#pragma once

#include "services/local/localservice.h"

#include <optional>

namespace keyturn::local {

//! The misfortunes that were ordered and did not happen yet. Owned by the engine.
class FaultPlan
{
public:
    void set(const QList<Fault> &faults) { m_faults = faults; }
    [[nodiscard]] bool isEmpty() const { return m_faults.isEmpty(); }
    //! The one that meets this request; it is then used up.
    [[nodiscard]] std::optional<Fault> take(const QString &action);
    //! Those that are still to come.
    [[nodiscard]] QList<Fault> left() const;

private:
    QList<Fault> m_faults;
};

} // namespace keyturn::local
