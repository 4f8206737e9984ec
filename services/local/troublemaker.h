#pragma once

#include "services/local/ramtable.h"
#include "services/types/trouble.h"

#include <optional>
#include <vector>

namespace keyturn::local {

class FaultPlan;
class SecretTable;
class Store;

//! Lets things go wrong in the account and puts them right again. What was taken away is kept in
//! memory, so that endAll() comes before the store is closed. Owned by the engine.
class TroubleMaker
{
public:
    TroubleMaker(Store &store, RamTable &ram, SecretTable &secrets, FaultPlan &faults);

    [[nodiscard]] TroubleState state(const QDateTime &now) const;
    void set(Trouble trouble, bool on, const QDateTime &now);
    //! Everything as it was.
    void endAll(const QDateTime &now);
    //! The account was made anew: there is nothing to be put back.
    void forget();

private:
    //! A RAM user with all that goes with it.
    struct Exile
    {
        struct Key
        {
            AccessKeyRow row;
            SecretBytes secret;
        };
        RamUserRow user;
        std::vector<Key> keys;
        QList<PolicyRow> policies;
    };

    [[nodiscard]] QString victim() const;
    void apply(Trouble trouble, bool on, const QDateTime &now);
    void exile(const QString &userName);
    void bringBack();
    void setRequestTroubles();

    Store &m_store;
    RamTable &m_ram;
    SecretTable &m_secrets;
    FaultPlan &m_faults;
    Troubles m_made; //!< and not yet taken back
    std::optional<Exile> m_exile;
};

} // namespace keyturn::local
