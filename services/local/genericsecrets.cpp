#include "services/local/choices.h"
#include "services/local/kmscall.h"
#include "services/local/limits.h"
#include "services/local/localkms.h"
#include "services/local/operation.h"
#include "services/local/refusal.h"
#include "services/local/secretpolicy.h"

#include <QJsonArray>
#include <QRegularExpression>

// The operations of LocalKms on Generic secrets alone, and on the policies of secrets.
namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

void checkStage(const QString &stage, const QString &parameter)
{
    static const QRegularExpression form(
        u"^[A-Za-z0-9_/+=.@-]{1,%1}\\z"_s.arg(limits::stageLength));
    if (!form.match(stage).hasMatch())
        throw invalidParameter(parameter,
            u"A stage has 1 to %1 letters, digits and _/+=.@-"_s.arg(limits::stageLength));
}

//! VersionStages of a new version.
QStringList requestedStages(const Call &call)
{
    const QString name = u"VersionStages"_s;
    if (call.parameters.text(name).isEmpty())
        return {stageCurrent};
    QStringList stages;
    for (const QJsonValue stage : call.parameters.array(name)) {
        stages.append(stage.toString());
        checkStage(stages.last(), name);
    }
    // What was current becomes ACSPrevious by itself.
    if (stages.isEmpty() || stages.contains(stagePrevious) || stages.removeDuplicates() > 0)
        throw invalidParameter(name, u"It wants different stages, ACSPrevious not among them."_s);
    return stages;
}

QJsonObject versionJson(const SecretRow &secret, const VersionRow &version)
{
    return {{u"SecretName"_s, secret.name}, {u"VersionId"_s, version.id},
        {u"VersionStages"_s,
            QJsonObject{{u"VersionStage"_s, QJsonArray::fromStringList(version.stages)}}}};
}

//! Only secrets in an instance have policies, and each has one.
void requirePolicy(const SecretRow &secret, const Call &call)
{
    const QString name = call.parameters.text(u"PolicyName"_s);
    if (secret.instanceId.isEmpty() || (!name.isEmpty() && name != "default"_L1))
        throw secretNotFound();
}

} // namespace

QJsonObject LocalKms::putSecretValue(const Call &call)
{
    SecretRow secret = requireUsableSecret(m_secrets, call);
    requireType(secret, SecretType::Generic);
    const VersionRow version{
        requestedVersionId(call), call.now, {}, requestsBinary(call), requestedStages(call)};
    const SecretBytes value = requestedValue(call);
    if (m_keys.hasEnded(secret.instanceId, call.now))
        throw instanceExpired();
    if (const auto existing = m_secrets.version(secret.id, version.id)) {
        // The name of the version is the idempotency token.
        if (existing->isBinary == version.isBinary
            && m_secrets.value(secret.id, version.id).equals(value))
            return versionJson(secret, *existing);
        throw Refusal{
            409, choices::versionExists, u"The version exists already and has another value."_s};
    }
    m_secrets.addVersion(secret.id, version, value);
    checkStages(secret.id);
    m_secrets.dropOldVersions(secret.id, limits::versionsOfGeneric);
    secret.updated = call.now;
    m_secrets.update(secret);
    return versionJson(secret, version);
}

QJsonObject LocalKms::updateSecretVersionStage(const Call &call)
{
    SecretRow secret = requireUsableSecret(m_secrets, call);
    requireType(secret, SecretType::Generic);
    const QString stage = call.parameters.required(u"VersionStage"_s);
    const QString to = call.parameters.text(u"MoveToVersion"_s);
    const QString from = call.parameters.text(u"RemoveFromVersion"_s);
    checkStage(stage, u"VersionStage"_s);
    const bool isBuiltIn = stage == stageCurrent || stage == stagePrevious;
    if (to.isEmpty() && (isBuiltIn || from.isEmpty()))
        throw missingParameter(u"MoveToVersion"_s);
    for (const QString &version : {to, from}) {
        if (!version.isEmpty() && !m_secrets.version(secret.id, version))
            throw secretNotFound();
    }
    const auto holder = m_secrets.staged(secret.id, stage);
    if (!from.isEmpty() && (!holder || holder->id != from))
        throw invalidParameter(u"RemoveFromVersion"_s, u"The version does not have the stage."_s);
    if (to.isEmpty())
        m_secrets.removeStage(secret.id, stage);
    else
        m_secrets.moveStage(secret.id, stage, to);
    checkStages(secret.id);
    secret.updated = call.now;
    m_secrets.update(secret);
    return {{u"SecretName"_s, secret.name}};
}

//! After a change: there may be too many now.
void LocalKms::checkStages(qint64 secret) const
{
    if (m_secrets.stages(secret).size() > limits::stagesOfSecret)
        throw Refusal{400, u"Rejected.LimitExceeded"_s,
            u"The request was rejected because user create resource limit was exceeded."_s};
}

QJsonObject LocalKms::getSecretPolicy(const Call &call) const
{
    const SecretRow secret = requireSecret(m_secrets, call);
    requirePolicy(secret, call);
    const QString policy = m_secrets.policy(secret.id);
    return {{u"Policy"_s, policy.isEmpty() ? defaultSecretPolicy() : policy}};
}

QJsonObject LocalKms::setSecretPolicy(const Call &call)
{
    SecretRow secret = requireUsableSecret(m_secrets, call);
    requirePolicy(secret, call);
    const QString policy = call.parameters.required(u"Policy"_s);
    checkSecretPolicy(policy);
    m_secrets.setPolicy(secret.id, policy);
    secret.updated = call.now;
    m_secrets.update(secret);
    return {};
}

} // namespace keyturn::local
