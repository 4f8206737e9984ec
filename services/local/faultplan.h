#pragma once

#include "services/local/fault.h"

#include <QList>

#include <optional>

namespace keyturn::local {

//! The misfortunes that were ordered: those that did not happen yet, and those that go on. Owned by
//! the engine.
class FaultPlan
{
public:
    void set(const QList<Fault> &faults) { m_faults = faults; }
    //! They meet every request that nothing else meets; the first one that fits.
    void setStanding(const QList<Fault> &faults) { m_standing = faults; }
    [[nodiscard]] bool isEmpty() const { return m_faults.isEmpty() && m_standing.isEmpty(); }
    //! The one that meets this request; unless it stands, it is then used up.
    [[nodiscard]] std::optional<Fault> take(const QString &action);
    //! Those that are still to come.
    [[nodiscard]] QList<Fault> left() const;

private:
    QList<Fault> m_faults;
    QList<Fault> m_standing;
};

} // namespace keyturn::local
