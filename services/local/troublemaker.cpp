#include "services/local/troublemaker.h"

#include "services/local/faultplan.h"
#include "services/local/keytable.h"
#include "services/local/limits.h"
#include "services/local/sampleaccount.h"
#include "services/local/secrettable.h"
#include "services/local/servicerole.h"
#include "services/local/store.h"

namespace keyturn::local {

using namespace Qt::StringLiterals;

TroubleMaker::TroubleMaker(Store &store, RamTable &ram, SecretTable &secrets, FaultPlan &faults)
    : m_store(store)
    , m_ram(ram)
    , m_secrets(secrets)
    , m_faults(faults)
{}

TroubleState TroubleMaker::state(const QDateTime &now) const
{
    TroubleState state;
    const KeyTable keys(m_store);
    state.userName = victim();
    state.on = m_made & (Trouble::Throttling | Trouble::SlowNetwork);
    state.on.setFlag(Trouble::NoServiceRole, !letsKmsManageAccessKeys(m_ram));
    state.on.setFlag(Trouble::NoRamUser, m_exile.has_value());
    state.on.setFlag(Trouble::InstanceExpired, keys.haveAllEnded(now));
    state.possible = Trouble::Throttling | Trouble::NoServiceRole | Trouble::SlowNetwork;
    state.possible.setFlag(Trouble::NoRamUser, !state.userName.isEmpty());
    state.possible.setFlag(Trouble::InstanceExpired, !keys.isEmpty());
    return state;
}

//! The RAM user of the secret that time comes to first.
QString TroubleMaker::victim() const
{
    if (m_exile)
        return m_exile->user.name;
    const auto secret = m_secrets.nextToRotate();
    return secret && m_ram.user(secret->userName) ? secret->userName : QString();
}

void TroubleMaker::set(Trouble trouble, bool on, const QDateTime &now)
{
    const bool was = state(now).on.testFlag(trouble);
    if (!m_store.begin())
        return;
    apply(trouble, on, now);
    m_store.commit();
    // What was wrong before is not ours to put right.
    if (!on || !was)
        m_made.setFlag(trouble, on);
    setRequestTroubles();
}

void TroubleMaker::apply(Trouble trouble, bool on, const QDateTime &now)
{
    switch (trouble) {
    case Trouble::NoServiceRole:
        removeServiceRoles(m_ram);
        if (!on)
            SampleAccount(m_store, m_ram, m_secrets, now).addServiceRole();
        break;
    case Trouble::NoRamUser:
        if (on)
            exile(victim());
        else
            bringBack();
        break;
    case Trouble::InstanceExpired:
        KeyTable(m_store).setEnd(on ? now : now.addYears(limits::yearsOfInstance));
        break;
    case Trouble::Throttling:
    case Trouble::SlowNetwork:
        break;
    }
}

void TroubleMaker::exile(const QString &userName)
{
    const auto user = m_ram.user(userName);
    if (!user || m_exile)
        return;
    Exile exile{*user, {}, m_ram.policiesOf(RamTable::Principal::User, userName)};
    for (const AccessKeyRow &key : m_ram.accessKeysOf(userName))
        exile.keys.push_back({key, m_ram.secretOf(key.id)});
    m_ram.removeUser(userName);
    m_exile = std::move(exile);
}

//! Somebody may have made a user of the same name meanwhile, who then stays as he is.
void TroubleMaker::bringBack()
{
    if (!m_exile)
        return;
    const Exile exile = std::move(*m_exile);
    m_exile.reset();
    if (m_ram.user(exile.user.name))
        return;
    m_ram.insertUser(exile.user);
    for (const Exile::Key &key : exile.keys)
        m_ram.insertAccessKey(key.row, key.secret);
    for (const PolicyRow &policy : exile.policies)
        m_ram.attach(RamTable::Principal::User, exile.user.name, policy, policy.created);
}

//! Whoever is throttled is so at once, also where the network is slow.
void TroubleMaker::setRequestTroubles()
{
    QList<Fault> faults;
    if (m_made.testFlag(Trouble::Throttling))
        faults.append({u"*"_s, Fault::Kind::Throttled});
    if (m_made.testFlag(Trouble::SlowNetwork))
        faults.append({u"*"_s, Fault::Kind::Slow, 1, int(limits::slowNetwork.count())});
    m_faults.setStanding(faults);
}

void TroubleMaker::endAll(const QDateTime &now)
{
    for (const Trouble trouble :
        {Trouble::NoServiceRole, Trouble::NoRamUser, Trouble::InstanceExpired}) {
        if (m_made.testFlag(trouble))
            set(trouble, false, now);
    }
    forget();
}

void TroubleMaker::forget()
{
    m_exile.reset();
    m_made = {};
    setRequestTroubles();
}

} // namespace keyturn::local
