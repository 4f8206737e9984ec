#include "services/local/authorization.h"

#include "services/local/choices.h"
#include "services/local/ramtable.h"
#include "services/local/refusal.h"
#include "services/local/store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

const QString identityPolicy = u"AccountLevelIdentityBasedPolicy"_s;
const QString sessionPolicy = u"SessionPolicy"_s;

QByteArray diagnosticPlace()
{
    return "diagnostic"_ba;
}

Refusal noPermission(const Product &product)
{
    if (product.name == "Kms"_L1)
        return {403, u"Forbidden.NoPermission"_s,
            u"This operation is forbidden by permission system."_s};
    const QString sentence = u"You are not authorized to do this action."_s;
    const bool isOfSts = product.name == "Sts"_L1;
    return {403, u"NoPermission"_s,
        isOfSts ? sentence + u" You should be authorized by RAM."_s : sentence};
}

QString principalType(const Caller &caller)
{
    return caller.kind == Caller::Kind::RamUser ? u"SubUser"_s : u"AssumedRoleUser"_s;
}

QString principalName(const Caller &caller)
{
    return caller.kind == Caller::Kind::RamUser ? caller.id : caller.id + u':' + caller.session;
}

} // namespace

Authorization::Authorization(Store &store, const RamTable &ram)
    : m_store(store)
    , m_ram(ram)
{}

const QList<PolicyDocument> &Authorization::policiesOf(const Caller &caller) const
{
    const QString arn = arnOf(caller);
    const auto known = m_policies.constFind(arn);
    if (known != m_policies.constEnd())
        return *known;
    const auto kind = caller.kind == Caller::Kind::RamUser ? RamTable::Principal::User
                                                           : RamTable::Principal::Role;
    QList<PolicyDocument> policies;
    for (const PolicyRow &row : m_ram.policiesOf(kind, caller.name)) {
        if (const auto policy = PolicyDocument::parse(row.document))
            policies.append(*policy);
    }
    return *m_policies.insert(arn, policies);
}

Verdict Authorization::identityVerdict(const Caller &caller, const Permission &permission) const
{
    Verdict verdict = Verdict::Unmentioned;
    for (const PolicyDocument &policy : policiesOf(caller))
        verdict = stronger(verdict, policy.verdict(permission));
    return verdict;
}

void Authorization::check(const Product &product, const QString &action, const Call &call) const
{
    for (const Permission &permission : product.permissions(action, call)) {
        Verdict verdict = identityVerdict(call.caller, permission);
        QString policyType = identityPolicy;
        if (product.resourcePolicy) {
            const auto policy = PolicyDocument::parse(product.resourcePolicy(permission, call));
            if (policy)
                verdict = stronger(verdict, policy->verdict(permission, {arnOf(call.caller)}));
        }
        // A session policy can only take away.
        if (verdict == Verdict::Allowed && !call.caller.sessionPolicy.isEmpty()) {
            const auto session = PolicyDocument::parse(call.caller.sessionPolicy);
            verdict = session ? session->verdict(permission) : Verdict::Denied;
            policyType = sessionPolicy;
        }
        if (verdict == Verdict::Allowed)
            continue;
        Refusal refusal = noPermission(product);
        refusal.accessDenied = detail(call.caller, {permission, verdict, policyType});
        throw refusal;
    }
}

QJsonObject Authorization::detail(const Caller &caller, const Denial &denial) const
{
    const bool isExplicit = denial.verdict == Verdict::Denied;
    const QString denialType = isExplicit ? u"ExplicitDeny"_s : u"ImplicitDeny"_s;
    const QJsonObject principal{{u"AuthPrincipalType"_s, principalType(caller)},
        {u"AuthPrincipalDisplayName"_s, principalName(caller)},
        {u"AuthPrincipalOwnerId"_s, choices::accountId}};
    const QJsonObject diagnosis{{u"AuthAction"_s, denial.permission.action},
        {u"AuthResource"_s, denial.permission.resource}, {u"AuthPrincipal"_s, principal},
        {u"AuthConditions"_s, QJsonArray()}, {u"ExplicitDeny"_s, isExplicit},
        {u"NoPermissionPolicyType"_s, denial.policyType}, {u"MatchedPolicies"_s, QJsonArray()}};
    const QByteArray text = QJsonDocument(diagnosis).toJson(QJsonDocument::Compact);
    const QByteArray sealed = m_store.cipher().seal(diagnosticPlace(),
        SecretBytes::copyOf({text.constData(), static_cast<std::size_t>(text.size())}));
    QJsonObject json = principal;
    json[u"AuthAction"_s] = denial.permission.action;
    json[u"NoPermissionType"_s] = denialType;
    json[u"PolicyType"_s] = denial.policyType;
    json[u"EncodedDiagnosticMessage"_s] = QString::fromLatin1(sealed.toBase64());
    return json;
}

QJsonObject Authorization::decoded(const QString &message) const
{
    const QByteArray sealed = QByteArray::fromBase64(message.toLatin1());
    const SecretBytes text = m_store.cipher().unseal(diagnosticPlace(), sealed);
    return text.withView([](std::string_view bytes) {
        return QJsonDocument::fromJson(
            QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())))
            .object();
    });
}

QString arnOf(const Caller &caller)
{
    return ramArn(caller.kind == Caller::Kind::RamUser ? u"user"_s : u"role"_s, caller.name);
}

QString ramArn(const QString &kind, const QString &name)
{
    return u"acs:ram::%1:%2/%3"_s.arg(choices::accountId, kind, name);
}

} // namespace keyturn::local
