#include "services/local/limits.h"
#include "services/local/localram.h"
#include "services/local/refusal.h"

#include <QJsonDocument>

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const PolicyRow &policy, const QString &timeName)
{
    return {{u"PolicyName"_s, policy.name}, {u"PolicyType"_s, policy.type},
        {u"Description"_s, policy.description}, {u"DefaultVersion"_s, u"v1"_s},
        {timeName, apiTime(policy.created)}};
}

QJsonObject attachedList(const QList<PolicyRow> &policies)
{
    QJsonArray list;
    for (const PolicyRow &policy : policies)
        list.append(json(policy, u"AttachDate"_s));
    return {{u"Policies"_s, QJsonObject{{u"Policy"_s, list}}}};
}

//! A policy of RAM says what is allowed, and leaves to its attachment to whom.
bool namesNobody(const QString &document)
{
    const QJsonArray statements =
        QJsonDocument::fromJson(document.toUtf8())["Statement"_L1].toArray();
    return std::none_of(statements.begin(), statements.end(),
        [](const QJsonValue &statement) { return statement.toObject().contains("Principal"_L1); });
}

QString documentOf(const Call &call)
{
    const QString parameter = u"PolicyDocument"_s;
    QString document = call.parameters.required(parameter);
    if (document.size() > limits::policyLength)
        throw tooLong(parameter);
    if (!PolicyDocument::parse(document) || !namesNobody(document))
        throw Refusal{400, u"MalformedPolicyDocument"_s, u"The policy document is malformed."_s};
    return document;
}

QString kindOf(RamTable::Principal kind)
{
    return kind == RamTable::Principal::User ? u"User"_s : u"Role"_s;
}

int quotaOf(RamTable::Principal kind, const QString &policyType)
{
    if (policyType == "System"_L1)
        return limits::systemPoliciesOfPrincipal;
    return kind == RamTable::Principal::User ? limits::customPoliciesOfUser
                                             : limits::customPoliciesOfRole;
}

} // namespace

void LocalRam::addPolicyOperations(OperationTable &table)
{
    table[u"AttachPolicyToRole"_s] = writing(&LocalRam::attachPolicyToRole);
    table[u"AttachPolicyToUser"_s] = writing(&LocalRam::attachPolicyToUser);
    table[u"CreatePolicy"_s] = writing(&LocalRam::createPolicy);
    table[u"DeletePolicy"_s] = writing(&LocalRam::deletePolicy);
    table[u"DetachPolicyFromRole"_s] = writing(&LocalRam::detachPolicyFromRole);
    table[u"DetachPolicyFromUser"_s] = writing(&LocalRam::detachPolicyFromUser);
    table[u"GetPolicy"_s] = reading(&LocalRam::getPolicy);
    table[u"ListEntitiesForPolicy"_s] = reading(&LocalRam::listEntitiesForPolicy);
    table[u"ListPolicies"_s] = reading(&LocalRam::listPolicies);
    table[u"ListPoliciesForRole"_s] = reading(&LocalRam::listPoliciesForRole);
    table[u"ListPoliciesForUser"_s] = reading(&LocalRam::listPoliciesForUser);
}

PolicyRow LocalRam::requirePolicy(const Call &call) const
{
    const QString type = policyTypeOf(call);
    const auto policy = m_ram.policy(call.parameters.required(u"PolicyName"_s), type);
    if (!policy)
        throw ramNotFound(u"Policy"_s, u"policy"_s);
    return *policy;
}

QJsonObject LocalRam::listPolicies(const Call &call) const
{
    const PageWish wish = PageWish::of(call, 100);
    const QString type =
        call.parameters.text(u"PolicyType"_s).isEmpty() ? QString() : policyTypeOf(call);
    QJsonArray rows;
    QStringList names;
    for (const PolicyRow &policy : m_ram.policiesAfter(wish.after, type, wish.count + 1)) {
        QJsonObject row = json(policy, u"CreateDate"_s);
        row[u"UpdateDate"_s] = row[u"CreateDate"_s];
        row[u"AttachmentCount"_s] = m_ram.attachmentCount(policy.name, policy.type);
        rows.append(row);
        names.append(policy.name);
    }
    return wish.reply(u"Policies"_s, u"Policy"_s, rows, names);
}

QJsonObject LocalRam::getPolicy(const Call &call) const
{
    const PolicyRow policy = requirePolicy(call);
    QJsonObject body = json(policy, u"CreateDate"_s);
    body[u"UpdateDate"_s] = body[u"CreateDate"_s];
    body[u"AttachmentCount"_s] = m_ram.attachmentCount(policy.name, policy.type);
    const QJsonObject version{{u"VersionId"_s, u"v1"_s}, {u"IsDefaultVersion"_s, true},
        {u"PolicyDocument"_s, policy.document}, {u"CreateDate"_s, apiTime(policy.created)}};
    return {{u"Policy"_s, body}, {u"DefaultPolicyVersion"_s, version}};
}

QJsonObject LocalRam::listEntitiesForPolicy(const Call &call) const
{
    const PolicyRow policy = requirePolicy(call);
    QJsonArray users;
    for (const AttachmentRow &attachment : m_ram.attachmentsOf(policy, Principal::User)) {
        const RamUserRow user = m_users.named(attachment.principal);
        users.append(QJsonObject{{u"UserId"_s, user.id}, {u"UserName"_s, user.name},
            {u"DisplayName"_s, user.displayName}, {u"AttachDate"_s, apiTime(attachment.attached)}});
    }
    QJsonArray roles;
    for (const AttachmentRow &attachment : m_ram.attachmentsOf(policy, Principal::Role)) {
        const QJsonObject role = roleJson(m_ram.role(attachment.principal).value_or(RoleRow()));
        roles.append(
            QJsonObject{{u"RoleId"_s, role["RoleId"_L1]}, {u"RoleName"_s, role["RoleName"_L1]},
                {u"Arn"_s, role["Arn"_L1]}, {u"Description"_s, role["Description"_L1]},
                {u"AttachDate"_s, apiTime(attachment.attached)}});
    }
    return {{u"Users"_s, QJsonObject{{u"User"_s, users}}},
        {u"Roles"_s, QJsonObject{{u"Role"_s, roles}}},
        {u"Groups"_s, QJsonObject{{u"Group"_s, QJsonArray()}}}};
}

QJsonObject LocalRam::listPoliciesForUser(const Call &call) const
{
    return attachedList(m_ram.policiesOf(Principal::User, requireUser(call).name));
}

QJsonObject LocalRam::listPoliciesForRole(const Call &call) const
{
    return attachedList(m_ram.policiesOf(Principal::Role, requireRole(call).name));
}

QJsonObject LocalRam::createPolicy(const Call &call)
{
    const QString name = nameOf(call, u"PolicyName"_s, 128, u"[A-Za-z0-9-]+"_s);
    const QString document = documentOf(call);
    const QString description = shortTextOf(call, u"Description"_s, 1024);
    if (m_ram.policy(name, u"Custom"_s) || m_ram.policy(name, u"System"_s))
        throw ramExists(u"Policy"_s, u"policy"_s);
    if (m_ram.customPolicyCount() >= limits::policiesOfAccount)
        throw limitExceeded(u"Policy"_s, u"The count of policies beyond the current limits."_s);
    const PolicyRow policy{name, u"Custom"_s, document, description, call.now};
    m_ram.putPolicy(policy);
    return {{u"Policy"_s, json(policy, u"CreateDate"_s)}};
}

QJsonObject LocalRam::deletePolicy(const Call &call)
{
    // A system policy has another type, and is not found.
    const auto policy = m_ram.policy(call.parameters.required(u"PolicyName"_s), u"Custom"_s);
    if (!policy)
        throw ramNotFound(u"Policy"_s, u"policy"_s);
    if (!m_ram.attachmentsOf(*policy, Principal::User).isEmpty())
        throw deleteConflict(u"Policy.User"_s,
            u"The policy CAN NOT been attached to any user while deleting the policy."_s);
    if (!m_ram.attachmentsOf(*policy, Principal::Role).isEmpty())
        throw deleteConflict(u"Role.Policy"_s,
            u"The policy CAN NOT been attached to any role while deleting the policy."_s);
    m_ram.removeCustomPolicy(policy->name);
    return {};
}

void LocalRam::attach(Principal kind, const QString &name, const Call &call)
{
    const PolicyRow policy = requirePolicy(call);
    const QList<PolicyRow> attached = m_ram.policiesOf(kind, name);
    const auto countIf = [&attached](const auto &isMeant) {
        return std::count_if(attached.begin(), attached.end(), isMeant);
    };
    const QString what = kindOf(kind) + u".Policy"_s;
    const QString word = kindOf(kind).toLower();
    if (countIf([&policy](const PolicyRow &other) {
            return other.name == policy.name && other.type == policy.type;
        })
        > 0)
        throw ramExists(what, word + u" policy"_s);
    if (countIf([&policy](const PolicyRow &other) { return other.type == policy.type; })
        >= quotaOf(kind, policy.type))
        throw limitExceeded(what,
            u"The policy count of the %1 attached policies beyond the current limits."_s.arg(word));
    m_ram.attach(kind, name, policy, call.now);
}

void LocalRam::detach(Principal kind, const QString &name, const Call &call)
{
    const PolicyRow policy = requirePolicy(call);
    if (!m_ram.detach(kind, name, policy.name, policy.type))
        throw ramNotFound(kindOf(kind) + u".Policy"_s, kindOf(kind).toLower() + u" policy"_s);
}

QJsonObject LocalRam::attachPolicyToUser(const Call &call)
{
    attach(Principal::User, requireUser(call).name, call);
    return {};
}

QJsonObject LocalRam::attachPolicyToRole(const Call &call)
{
    attach(Principal::Role, requireRole(call).name, call);
    return {};
}

QJsonObject LocalRam::detachPolicyFromUser(const Call &call)
{
    detach(Principal::User, requireUser(call).name, call);
    return {};
}

QJsonObject LocalRam::detachPolicyFromRole(const Call &call)
{
    detach(Principal::Role, requireRole(call).name, call);
    return {};
}

} // namespace keyturn::local
