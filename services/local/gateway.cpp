#include "services/local/gateway.h"

#include "services/local/choices.h"
#include "services/local/localsts.h"
#include "services/local/requesthead.h"
#include "services/local/store.h"
#include "services/types/clock.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

const QString kmsVersion = u"2016-01-20"_s;
const QString ramVersion = u"2015-05-01"_s;
const QString imsVersion = u"2019-08-15"_s;
const QString stsVersion = u"2015-04-01"_s;

QString headerText(const HttpRequest &request, std::string_view name)
{
    const std::string *value = request.header(name);
    return value ? QString::fromStdString(*value) : QString();
}

//! KMS writes its request IDs in small letters, the others in capitals.
QString newRequestId(const QString &version)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return version == kmsVersion ? id : id.toUpper();
}

HttpReply httpReply(int status, const QJsonObject &body, const QString &requestId)
{
    HttpReply reply;
    reply.status = status;
    reply.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    reply.requestId = requestId.toLatin1();
    return reply;
}

//! The envelope of KMS itself, which the gateway in front of it does not use.
QJsonObject kmsEnvelope(const Refusal &refusal, const QString &requestId)
{
    QJsonObject json{{u"HttpStatus"_s, refusal.status}, {u"Code"_s, refusal.code},
        {u"Message"_s, refusal.message}, {u"RequestId"_s, requestId}};
    if (!refusal.accessDenied.isEmpty())
        json[u"AccessDeniedDetail"_s] = refusal.accessDenied;
    return json;
}

QJsonObject gatewayEnvelope(const Refusal &refusal, const QString &host, const QString &requestId)
{
    QJsonObject json{{u"RequestId"_s, requestId}, {u"HostId"_s, host}, {u"Code"_s, refusal.code},
        {u"Message"_s, refusal.message},
        {u"Recommend"_s,
            u"https://api.aliyun.com/troubleshoot?q=%1&requestId=%2"_s.arg(
                refusal.code, requestId)}};
    if (!refusal.accessDenied.isEmpty())
        json[u"AccessDeniedDetail"_s] = refusal.accessDenied;
    return json;
}

Refusal internalFailure()
{
    return {500, u"InternalFailure"_s, u"Internal Failure."_s};
}

} // namespace

Gateway::Gateway(
    Store &store, RamTable &ram, SecretTable &secrets, Rotation &rotation, const Clock &clock)
    : m_store(store)
    , m_ram(ram)
    , m_clock(clock)
    , m_verifier([&ram](const QString &id) -> std::optional<RequestVerifier::Key> {
        const auto key = ram.accessKey(id);
        if (!key)
            return std::nullopt;
        return RequestVerifier::Key{ram.secretOf(id), key->userName, key->active};
    })
    , m_kms(store, ram, secrets, rotation)
    , m_localRam(
          store, ram, [this](const QString &message) { return m_authorization.decoded(message); })
    , m_ims(store, ram)
    , m_authorization(store, ram)
    , m_products{{kmsVersion, m_kms.product()}, {ramVersion, m_localRam.product()},
          {imsVersion, m_ims.product()}, {stsVersion, stsProduct(ram)}}
{}

QString Gateway::actionOf(const HttpRequest &request)
{
    return RequestHead::of(request).action;
}

RequestRecord Gateway::describe(const HttpRequest &request)
{
    RequestRecord record;
    const RequestHead head = RequestHead::of(request);
    record.action = head.action;
    record.version = head.version;
    record.target = QByteArray::fromStdString(request.target);
    try {
        record.parameters = Parameters(request).redacted();
    } catch (const Refusal &) {
        // They cannot be read; run() refuses the request for it.
    }
    return record;
}

Gateway::Reply Gateway::run(const HttpRequest &request)
{
    RequestRecord record = describe(request);
    const QString requestId = newRequestId(record.version);
    bool reachedKms = false;
    bool writes = false;
    try {
        if (request.target != "/" && !request.target.starts_with("/?"))
            throw apiNotFound();
        const Parameters parameters(request);
        const Signature signature = m_verifier.verify(request);
        record.accessKeyId = signature.accessKeyId;
        const Product &product = productOf(record);
        const Operation &operation = operationOf(product, record);
        reachedKms = record.version == kmsVersion;
        const Call call{parameters, callerOf(signature), m_clock.now().toUTC()};
        if (!operation.isFree)
            m_authorization.check(product, record.action, call);
        writes = operation.writes;
        QJsonObject body = runInTransaction(operation, call, signature);
        if (writes && record.version != kmsVersion)
            m_authorization.forget();
        body[u"RequestId"_s] = requestId;
        record.status = 200;
        record.executed = true;
        return {httpReply(200, body, requestId), record, writes};
    } catch (const Refusal &refusal) {
        record.status = refusal.status;
        record.code = refusal.code;
        const QJsonObject envelope = reachedKms
            ? kmsEnvelope(refusal, requestId)
            : gatewayEnvelope(refusal, headerText(request, "host"), requestId);
        return {httpReply(refusal.status, envelope, requestId), record, writes};
    }
}

Gateway::Reply Gateway::refuse(const HttpRequest &request, const Refusal &refusal) const
{
    RequestRecord record = describe(request);
    record.status = refusal.status;
    record.code = refusal.code;
    const QString requestId = newRequestId(record.version);
    const QString host = headerText(request, "host");
    return {
        httpReply(refusal.status, gatewayEnvelope(refusal, host, requestId), requestId), record};
}

const Product &Gateway::productOf(const RequestRecord &record) const
{
    const auto product = m_products.constFind(record.version);
    if (product == m_products.constEnd())
        throw apiNotFound();
    return *product;
}

const Operation &Gateway::operationOf(const Product &product, const RequestRecord &record)
{
    const auto operation = product.operations.constFind(record.action);
    if (operation == product.operations.constEnd())
        throw apiNotFound();
    return *operation;
}

Caller Gateway::callerOf(const Signature &signature) const
{
    const auto user = m_ram.user(signature.userName);
    return {Caller::Kind::RamUser, signature.accessKeyId, signature.userName,
        user ? user->id : QString(), {}, {}};
}

QJsonObject Gateway::runInTransaction(
    const Operation &operation, const Call &call, const Signature &signature)
{
    if (!operation.writes)
        return operation.run(call);
    if (!m_store.begin())
        throw internalFailure();
    try {
        rememberNonce(signature);
        QJsonObject body = operation.run(call);
        if (!m_store.commit())
            throw internalFailure();
        return body;
    } catch (const Refusal &refusal) {
        if (!refusal.keepsChanges)
            m_store.rollback();
        else
            (void)m_store.commit();
        throw;
    }
}

//! In the transaction of the effect, so that a request takes effect once even if the program ends
//! between the effect and the answer.
void Gateway::rememberNonce(const Signature &signature)
{
    const QDateTime now = m_verifier.wallTime();
    const QDateTime oldest = now.addSecs(-std::chrono::seconds(choices::nonceMemory).count());
    const Statement forgotten(m_store, u"DELETE FROM nonces WHERE used<?"_s, {sqlTime(oldest)});
    const Statement inserted(m_store, u"INSERT OR IGNORE INTO nonces VALUES (?,?,?)"_s,
        {signature.accessKeyId, signature.nonce, sqlTime(now)});
    if (inserted.changed() == 0)
        throw Refusal{
            400, u"SignatureNonceUsed"_s, u"Specified signature nonce was used already."_s};
}

} // namespace keyturn::local
