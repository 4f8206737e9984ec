#include "services/local/gateway.h"

#include "services/local/answer.h"
#include "services/local/choices.h"
#include "services/local/localactiontrail.h"
#include "services/local/localsts.h"
#include "services/local/requesthead.h"
#include "services/local/resource.h"
#include "services/local/store.h"
#include "services/types/clock.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUuid>
#include <QtEndian>

#include <array>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

const QString kmsVersion = u"2016-01-20"_s;
const QString ramVersion = u"2015-05-01"_s;
const QString imsVersion = u"2019-08-15"_s;
const QString stsVersion = u"2015-04-01"_s;
const QString actionTrailVersion = u"2020-07-06"_s;

//! KMS writes its request IDs in small letters, the others in capitals.
QString newRequestId(const QString &version)
{
    // Nobody is kept out by an ID that cannot be guessed: the system is not asked for each.
    QRandomGenerator &dice = *QRandomGenerator::global();
    const quint64 high = (dice.generate64() & ~0xf000ULL) | 0x4000ULL;
    const quint64 low = (dice.generate64() & ~(3ULL << 62U)) | (2ULL << 62U);
    std::array<char, 16> bytes{};
    qToBigEndian(high, bytes.data());
    qToBigEndian(low, bytes.data() + sizeof high);
    const QString id = QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
    return version == kmsVersion ? id : id.toUpper();
}

Answer answerTo(const ReceivedRequest &request)
{
    const RequestHead &head = request.head();
    return {newRequestId(head.version), headerText(request.http(), "host"),
        head.version == kmsVersion ? u"KMS"_s : head.action + u"Response"_s, head.wantsXml};
}

RequestRecord recordOf(const ReceivedRequest &request)
{
    RequestRecord record;
    record.action = request.head().action;
    record.version = request.head().version;
    record.target = QByteArray::fromStdString(request.http().target);
    record.parameters = request.readableParameters().redacted();
    return record;
}

Refusal internalFailure()
{
    return {500, u"InternalFailure"_s, u"Internal Failure."_s};
}

Refusal productNotFound()
{
    return {404, u"InvalidProduct.NotFound"_s, u"Cannot find product according to your version."_s};
}

Refusal nonceUsed()
{
    return {400, u"SignatureNonceUsed"_s, u"Specified signature nonce was used already."_s};
}

} // namespace

struct Gateway::Passage
{
    const ReceivedRequest &request;
    Answer answer;
    RequestRecord record;
    QDateTime now;
    const Product *product = nullptr;
    const Operation *operation = nullptr;
    Signature signature = {};
    std::optional<NonceMemory::Nonce> nonce = {}; //!< once it is used
    std::optional<Subject> subject = {}; //!< where it is known from before
    bool isRecorded = false; //!< in the transaction of the effect

    [[nodiscard]] Refusal inWordsOfProduct(const Refusal &refusal) const
    {
        const bool isOfKms = request.head().version == kmsVersion;
        return refusal.missing.isEmpty() || isOfKms ? refusal : missingPart(refusal.missing);
    }

    [[nodiscard]] Subject subjectOf(const QJsonObject &body) const
    {
        return {product ? resourceOf(product->name, request, body) : Resource(),
            auditedParameters(record.parameters)};
    }

    [[nodiscard]] AuditEvent event(const Refusal *refusal, const QJsonObject &body) const
    {
        const RequestHead &head = request.head();
        const auto [resource, parameters] = subject ? *subject : subjectOf(body);
        AuditEvent event;
        event.time = now;
        event.region = resource.region;
        event.service = product ? product->name : QString();
        event.version = head.version;
        event.name = head.action;
        event.isWrite = operation && operation->writes;
        event.requestId = answer.requestId;
        event.address = QString::fromStdString(request.http().peer);
        event.agent = headerText(request.http(), "user-agent");
        event.caller = signature.caller;
        event.resource = resource.name;
        event.resourceType = resource.type;
        event.parameters = parameters;
        if (refusal) {
            event.code = refusal->code;
            event.message = refusal->message;
        }
        return event;
    }
};

Gateway::Gateway(
    Store &store, RamTable &ram, SecretTable &secrets, Rotation &rotation, const Clock &clock)
    : m_store(store)
    , m_ram(ram)
    , m_clock(clock)
    , m_sessions(store)
    , m_verifier([this](const QString &id, const QString &token) { return keyOf(id, token); })
    , m_authorization(store, ram)
    , m_audit(store, ram)
    , m_kms(store, ram, secrets, rotation)
    , m_localRam(
          store, ram, [this](const QString &message) { return m_authorization.decoded(message); })
    , m_ims(store, ram)
    , m_products{{kmsVersion, m_kms.product()}, {ramVersion, m_localRam.product()},
          {imsVersion, m_ims.product()}, {stsVersion, stsProduct(ram, m_sessions)},
          {actionTrailVersion, actionTrailProduct(m_audit, ram)}}
{}

bool Gateway::open(const QString &folder)
{
    return m_nonces.open(folder, m_verifier.wallTime());
}

void Gateway::close()
{
    m_audit.flush();
    m_nonces.close();
    forgetAccount();
}

void Gateway::forgetAccount()
{
    m_audit.forget();
    forgetIdentities();
}

void Gateway::forgetIdentities()
{
    m_authorization.forget();
    m_keys.clear();
    m_answers.clear();
}

QString Gateway::actionOf(const HttpRequest &http)
{
    return ReceivedRequest(http).head().action;
}

RequestRecord Gateway::describe(const HttpRequest &http)
{
    return recordOf(ReceivedRequest(http));
}

Gateway::Reply Gateway::refuse(const HttpRequest &http, const Refusal &refusal)
{
    const ReceivedRequest request(http);
    RequestRecord record = recordOf(request);
    record.status = refusal.status;
    record.code = refusal.code;
    Answer answer = answerTo(request);
    answer.reachedKms = refusal.isOfKms;
    return {answer.failure(refusal), record};
}

bool Gateway::isForKms(const HttpRequest &http)
{
    return ReceivedRequest(http).head().version == kmsVersion;
}

Gateway::Reply Gateway::run(const HttpRequest &http)
{
    const ReceivedRequest request(http);
    Passage passage{request, answerTo(request), recordOf(request), m_clock.now().toUTC()};
    RequestRecord &record = passage.record;
    try {
        admit(passage);
        const HttpReply reply = execute(passage);
        if (!passage.isRecorded)
            m_audit.append(passage.event(nullptr, {}));
        record.status = 200;
        record.executed = true;
        return {reply, record, passage.operation->writes};
    } catch (const Refusal &thrown) {
        const Refusal refusal = passage.inWordsOfProduct(thrown);
        keepNonce(passage);
        if (!passage.isRecorded)
            m_audit.append(passage.event(&refusal, {}));
        record.status = refusal.status;
        record.code = refusal.code;
        const bool writes = passage.operation && passage.operation->writes;
        return {passage.answer.failure(refusal), record, writes};
    }
}

//! Everything that comes before the operation itself.
void Gateway::admit(Passage &passage)
{
    const std::string &target = passage.request.http().target;
    if (target != "/" && !target.starts_with("/?"))
        throw apiNotFound();
    (void)passage.request.parameters();
    passage.signature = m_verifier.verify(passage.request);
    passage.record.accessKeyId = passage.signature.caller.accessKeyId;
    const RequestHead &head = passage.request.head();
    if (const auto product = m_products.constFind(head.version); product != m_products.constEnd()) {
        passage.product = &*product;
        const auto operation = product->operations.constFind(head.action);
        if (operation != product->operations.constEnd())
            passage.operation = &*operation;
    }
    useNonce(passage);
    if (!passage.product)
        throw productNotFound();
    passage.answer.product = passage.product->name;
    if (!passage.operation)
        throw apiNotFound();
    passage.answer.reachedKms = head.version == kmsVersion;
}

HttpReply Gateway::execute(Passage &passage)
{
    const Operation &operation = *passage.operation;
    // In the older signature's parameters each request is another question.
    if (operation.isStable && !passage.answer.isXml && !passage.request.head().isRpc)
        return recall(passage);
    const Call call = allowedCall(passage);
    if (!operation.writes)
        return passage.answer.success(operation.run(call));
    const QJsonObject body = runInTransaction(passage, call);
    forgetIdentities();
    return passage.answer.success(body);
}

//! What the caller was told when they asked the same, if nothing changed since.
HttpReply Gateway::recall(Passage &passage)
{
    const HttpRequest &http = passage.request.http();
    const std::string *type = http.header("content-type");
    const std::string question = passage.signature.caller.accessKeyId.toStdString() + '\n'
        + passage.request.head().action.toStdString() + '\n'
        + passage.request.head().hostRegion.toStdString() + '\n' + http.target + '\n'
        + (type ? *type : std::string()) + '\n' + http.body;
    if (const KnownAnswer *known = m_answers.find(question, m_store.secretChanges())) {
        passage.subject = known->subject;
        return passage.answer.success(known->body);
    }
    const Call call = allowedCall(passage);
    const Operation &operation = *passage.operation;
    const QByteArray body = operation.text
        ? operation.text(call)
        : QJsonDocument(operation.run(call)).toJson(QJsonDocument::Compact);
    passage.subject = passage.subjectOf({});
    m_answers.insert(question, {body, *passage.subject});
    return passage.answer.success(body);
}

//! Throws if the caller may not.
Call Gateway::allowedCall(const Passage &passage) const
{
    Call call{passage.request.parameters(), passage.signature.caller, passage.now,
        passage.request.head().hostRegion};
    if (!passage.operation->isFree)
        authorize(passage, call);
    return call;
}

//! A dry run tells of its own accord that it would not be allowed.
void Gateway::authorize(const Passage &passage, const Call &call) const
{
    const QString &action = passage.request.head().action;
    try {
        m_authorization.check(*passage.product, action, call);
    } catch (Refusal &refusal) {
        if (action == "GetSecretValue"_L1 && call.parameters.flag(u"DryRun"_s))
            refusal.code = u"AccessDeniedError"_s;
        throw;
    }
}

QJsonObject Gateway::runInTransaction(Passage &passage, const Call &call)
{
    if (!m_store.begin())
        throw internalFailure();
    try {
        rememberInStore(passage.signature);
        QJsonObject body = passage.operation->run(call);
        m_audit.insert(passage.event(nullptr, body));
        if (!m_store.commit())
            throw internalFailure();
        passage.isRecorded = true;
        return body;
    } catch (const Refusal &refusal) {
        // What was not found because nothing could be read is not missing.
        const bool isBroken = m_store.hasFailed();
        if (isBroken || !refusal.keepsChanges)
            m_store.rollback();
        else
            (void)m_store.commit();
        if (isBroken)
            throw internalFailure();
        throw;
    }
}

void Gateway::useNonce(Passage &passage)
{
    const Signature &signature = passage.signature;
    const auto nonce =
        NonceMemory::nonceOf(signature.caller.accessKeyId, signature.nonce, signature.expires);
    if (!m_nonces.use(nonce, m_verifier.wallTime()))
        throw nonceUsed();
    if (!passage.operation || !passage.operation->writes)
        m_nonces.keep(nonce);
    passage.nonce = nonce;
}

//! A write that is refused leaves nothing in the store that would refuse its replay.
void Gateway::keepNonce(const Passage &passage)
{
    if (passage.nonce && passage.operation && passage.operation->writes)
        m_nonces.keep(*passage.nonce);
}

//! In the transaction of the effect, so that a request takes effect once even if the program ends
//! between the effect and the answer.
void Gateway::rememberInStore(const Signature &signature)
{
    const QDateTime now = m_verifier.wallTime();
    const QDateTime oldest = now.addSecs(-std::chrono::seconds(choices::nonceMemory).count());
    m_store.run(u"DELETE FROM nonces WHERE used<?"_s, {sqlTime(oldest)});
    const int isNew = m_store.run(u"INSERT OR IGNORE INTO nonces VALUES (?,?,?)"_s,
        {signature.caller.accessKeyId, signature.nonce, sqlTime(now)});
    if (isNew == 0)
        throw nonceUsed();
}

const RequestVerifier::Key *Gateway::keyOf(const QString &accessKeyId, const QString &securityToken)
{
    constexpr std::size_t keysKept = 64;
    if (Sessions::isTemporary(accessKeyId))
        return sessionKeyOf(accessKeyId, securityToken);
    if (!securityToken.isEmpty())
        throw Refusal{400, u"InvalidSecurityToken.MismatchWithAccessKey"_s,
            u"Specified SecurityToken mismatch with the AccessKey."_s};
    const auto known = m_keys.find(accessKeyId);
    if (known != m_keys.end())
        return &known->second;
    auto found = m_ram.signingKey(accessKeyId);
    if (!found)
        return nullptr;
    if (m_keys.size() >= keysKept)
        m_keys.clear();
    const Caller caller{Caller::Kind::RamUser, accessKeyId, found->userName, found->userId, {}, {}};
    RequestVerifier::Key &key = m_keys[accessKeyId];
    key = {std::move(found->secret), caller, found->active};
    return &key;
}

const RequestVerifier::Key *Gateway::sessionKeyOf(
    const QString &accessKeyId, const QString &securityToken)
{
    Session session = m_sessions.find(accessKeyId, securityToken, m_clock.now().toUTC());
    const Caller caller{Caller::Kind::AssumedRole, accessKeyId, session.roleName, session.roleId,
        session.name, session.policy};
    m_sessionKey = {std::move(session.secret), caller};
    return &m_sessionKey;
}

} // namespace keyturn::local
