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
    return {{u"HttpStatus"_s, refusal.status}, {u"Code"_s, refusal.code},
        {u"Message"_s, refusal.message}, {u"RequestId"_s, requestId}};
}

QJsonObject gatewayEnvelope(const Refusal &refusal, const QString &host, const QString &requestId)
{
    return {{u"RequestId"_s, requestId}, {u"HostId"_s, host}, {u"Code"_s, refusal.code},
        {u"Message"_s, refusal.message},
        {u"Recommend"_s,
            u"https://api.aliyun.com/troubleshoot?q=%1&requestId=%2"_s.arg(
                refusal.code, requestId)}};
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
    , m_localRam(ram)
    , m_operations{{kmsVersion, m_kms.operations()}, {ramVersion, m_localRam.operations()},
          {stsVersion, stsOperations(ram)}}
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
        const Operation &operation = operationOf(record);
        reachedKms = record.version == kmsVersion;
        checkPermission(operation, signature, record.version);
        writes = operation.writes;
        const Call call{parameters, signature.userName, m_clock.now().toUTC()};
        QJsonObject body = runInTransaction(operation, call, signature);
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

const Operation &Gateway::operationOf(const RequestRecord &record) const
{
    const auto table = m_operations.constFind(record.version);
    if (table == m_operations.constEnd())
        throw apiNotFound();
    const auto operation = table->constFind(record.action);
    if (operation == table->constEnd())
        throw apiNotFound();
    return *operation;
}

void Gateway::checkPermission(
    const Operation &operation, const Signature &signature, const QString &product) const
{
    if (operation.allowedBy.isEmpty())
        return;
    const auto policies = m_ram.policiesOf(RamTable::Principal::User, signature.userName);
    const bool allowed =
        std::any_of(policies.begin(), policies.end(), [&operation](const PolicyRow &policy) {
            return operation.allowedBy.contains(policy.name);
        });
    if (allowed)
        return;
    if (product == kmsVersion)
        throw Refusal{403, u"Forbidden.NoPermission"_s,
            u"This operation is forbidden by permission system."_s};
    throw Refusal{403, u"NoPermission"_s, u"You are not authorized to do this action."_s};
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
