#pragma once

#include "services/local/answercache.h"
#include "services/local/auditlog.h"
#include "services/local/authorization.h"
#include "services/local/httpserver.h"
#include "services/local/localims.h"
#include "services/local/localkms.h"
#include "services/local/localram.h"
#include "services/local/localservice.h"
#include "services/local/noncememory.h"
#include "services/local/operation.h"
#include "services/local/refusal.h"
#include "services/local/requestverifier.h"
#include "services/local/sessions.h"

#include <unordered_map>

namespace keyturn {
class Clock;
}

namespace keyturn::local {

struct Answer;

//! What every request goes through: parameters, signature, permission, the operation in its
//! transaction, the record of it, the envelope of the answer. Owned by the engine.
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

    //! After the store is open; the folder is the store's. False if it cannot be written.
    [[nodiscard]] bool open(const QString &folder);
    void close();

    [[nodiscard]] Reply run(const HttpRequest &http);
    //! Stores the records of calls that wait for it.
    void flush() { m_audit.flush(); }
    //! To be called when AccessKeys, users, roles or policies changed without a request.
    void forgetIdentities();
    //! To be called when the account was begun anew.
    void forgetAccount();

    //! As if the service had refused the request, without looking at it.
    [[nodiscard]] static Reply refuse(const HttpRequest &http, const Refusal &refusal);
    [[nodiscard]] static QString actionOf(const HttpRequest &http);
    [[nodiscard]] static bool isForKms(const HttpRequest &http);
    //! What is known of a request that nobody looks at.
    [[nodiscard]] static RequestRecord describe(const HttpRequest &http);

private:
    //! One request on its way.
    struct Passage;

    [[nodiscard]] const RequestVerifier::Key *keyOf(
        const QString &accessKeyId, const QString &securityToken);
    [[nodiscard]] const RequestVerifier::Key *sessionKeyOf(
        const QString &accessKeyId, const QString &securityToken);
    void admit(Passage &passage);
    //! The answer, if all goes well.
    [[nodiscard]] HttpReply execute(Passage &passage);
    [[nodiscard]] HttpReply recall(Passage &passage);
    [[nodiscard]] Call allowedCall(const Passage &passage) const;
    [[nodiscard]] QJsonObject runInTransaction(Passage &passage, const Call &call);
    void authorize(const Passage &passage, const Call &call) const;
    void useNonce(Passage &passage);
    void keepNonce(const Passage &passage);
    void rememberInStore(const Signature &signature);

    Store &m_store;
    RamTable &m_ram;
    const Clock &m_clock;
    Sessions m_sessions;
    RequestVerifier m_verifier;
    NonceMemory m_nonces;
    Authorization m_authorization;
    AuditLog m_audit;
    LocalKms m_kms;
    LocalRam m_localRam;
    LocalIms m_ims;
    QHash<QString, Product> m_products; //!< by API version
    AnswerCache m_answers;
    std::unordered_map<QString, RequestVerifier::Key> m_keys; //!< lately used, by AccessKey ID
    RequestVerifier::Key m_sessionKey; //!< the last of temporary credentials
};

} // namespace keyturn::local
