#pragma once

#include "services/local/operation.h"

#include <QHash>
#include <QList>

namespace keyturn::local {

class RamTable;
class Store;

//! Holds what a call needs against the policies of who calls. Owned by the gateway. The sandbox's
//! account itself has no AccessKey, so every caller is somebody whose policies count.
class Authorization
{
public:
    Authorization(Store &store, const RamTable &ram);

    //! Throws 403, with AccessDeniedDetail, at the first permission that is not given.
    void check(const Product &product, const QString &action, const Call &call) const;
    //! Policies are kept parsed; this is for after a change of RAM.
    void forget() { m_policies.clear(); }

    //! What EncodedDiagnosticMessage says, for DecodeDiagnosticMessage; empty if it is not ours.
    [[nodiscard]] QJsonObject decoded(const QString &message) const;

private:
    struct Denial
    {
        const Permission &permission;
        Verdict verdict;
        QString policyType;
    };

    [[nodiscard]] const QList<PolicyDocument> &policiesOf(const Caller &caller) const;
    [[nodiscard]] Verdict identityVerdict(const Caller &caller, const Permission &permission) const;
    [[nodiscard]] QJsonObject detail(const Caller &caller, const Denial &denial) const;

    Store &m_store;
    const RamTable &m_ram;
    mutable QHash<QString, QList<PolicyDocument>> m_policies; //!< by ARN of the principal
};

//! acs:ram::…:user/alice or acs:ram::…:role/demo, as policies name them.
[[nodiscard]] QString arnOf(const Caller &caller);
[[nodiscard]] QString ramArn(const QString &kind, const QString &name);

} // namespace keyturn::local
