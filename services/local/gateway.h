#pragma once

#include "services/local/authorization.h"
#include "services/local/httpserver.h"
#include "services/local/localims.h"
#include "services/local/localkms.h"
#include "services/local/localram.h"
#include "services/local/localservice.h"
#include "services/local/operation.h"
#include "services/local/refusal.h"
#include "services/local/requestverifier.h"

namespace keyturn {
class Clock;
}

namespace keyturn::local {

//! What every request goes through: parameters, signature, permission, the operation in its
//! transaction, the envelope of the answer. Owned by the engine.
class Gateway
{
public:
    struct Reply
    {
        HttpReply http;
        RequestRecord record;
        bool wrote = false; //!< something in the store may be different now
    };

    Gateway(
        Store &store, RamTable &ram, SecretTable &secrets, Rotation &rotation, const Clock &clock);

    [[nodiscard]] Reply run(const HttpRequest &request);
    //! To be called when users, roles or policies changed without a request.
    void forgetPolicies() { m_authorization.forget(); }
    //! As if the service had refused the request, without looking at it.
    [[nodiscard]] Reply refuse(const HttpRequest &request, const Refusal &refusal) const;
    [[nodiscard]] static QString actionOf(const HttpRequest &request);
    //! What is known of a request that nobody looks at.
    [[nodiscard]] static RequestRecord describe(const HttpRequest &request);

private:
    [[nodiscard]] const Product &productOf(const RequestRecord &record) const;
    [[nodiscard]] static const Operation &operationOf(
        const Product &product, const RequestRecord &record);
    [[nodiscard]] Caller callerOf(const Signature &signature) const;
    [[nodiscard]] QJsonObject runInTransaction(
        const Operation &operation, const Call &call, const Signature &signature);
    void rememberNonce(const Signature &signature);

    Store &m_store;
    RamTable &m_ram;
    const Clock &m_clock;
    RequestVerifier m_verifier;
    LocalKms m_kms;
    LocalRam m_localRam;
    LocalIms m_ims;
    Authorization m_authorization;
    QHash<QString, Product> m_products; //!< by API version
};

} // namespace keyturn::local
