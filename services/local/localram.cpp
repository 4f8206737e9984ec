#include "services/local/localram.h"

#include "services/local/authorization.h"
#include "services/local/choices.h"
#include "services/local/refusal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

using Principal = RamTable::Principal;

QJsonObject json(const RamUserRow &user)
{
    return {{u"UserId"_s, user.id}, {u"UserName"_s, user.name},
        {u"DisplayName"_s, user.displayName}, {u"Comments"_s, user.comments},
        {u"CreateDate"_s, apiTime(user.created)}, {u"UpdateDate"_s, apiTime(user.updated)}};
}

QJsonObject json(const AccessKeyRow &key)
{
    return {{u"AccessKeyId"_s, key.id}, {u"Status"_s, key.active ? u"Active"_s : u"Inactive"_s},
        {u"CreateDate"_s, apiTime(key.created)}};
}

QJsonObject json(const RoleRow &role)
{
    return {{u"RoleId"_s, role.id}, {u"RoleName"_s, role.name},
        {u"Arn"_s, u"acs:ram::%1:role/%2"_s.arg(choices::accountId, role.name.toLower())},
        {u"Description"_s, role.description}, {u"AssumeRolePolicyDocument"_s, role.trust},
        {u"MaxSessionDuration"_s, role.sessionSeconds}, {u"CreateDate"_s, apiTime(role.created)},
        {u"UpdateDate"_s, apiTime(role.created)}};
}

QJsonObject json(const PolicyRow &policy, const QString &timeName)
{
    return {{u"PolicyName"_s, policy.name}, {u"PolicyType"_s, policy.type},
        {u"Description"_s, policy.description}, {u"DefaultVersion"_s, u"v1"_s},
        {timeName, apiTime(policy.created)}};
}

QJsonObject policyList(const QList<PolicyRow> &policies)
{
    QJsonArray list;
    for (const PolicyRow &policy : policies)
        list.append(json(policy, u"AttachDate"_s));
    return {{u"Policies"_s, QJsonObject{{u"Policy"_s, list}}}};
}

//! A name of `name`'s kind; throws InvalidParameter.<name>.Length or .InvalidChars.
QString requiredName(const Call &call, const QString &name, int length, const QString &pattern)
{
    const QString value = call.parameters.required(name);
    if (value.size() > length)
        throw Refusal{400, u"InvalidParameter.%1.Length"_s.arg(name),
            u"The parameter - \"%1\" beyond the length limit."_s.arg(name)};
    if (!QRegularExpression(pattern).match(value).hasMatch())
        throw Refusal{400, u"InvalidParameter.%1.InvalidChars"_s.arg(name),
            u"The parameter - \"%1\" contains invalid chars."_s.arg(name)};
    return value;
}

QString userNameOf(const Call &call)
{
    return requiredName(call, u"UserName"_s, 64, u"^[A-Za-z0-9._-]+$"_s);
}

QString policyTypeOf(const Call &call)
{
    const QString type = call.parameters.required(u"PolicyType"_s);
    if (type != "System"_L1 && type != "Custom"_L1)
        throw Refusal{400, u"InvalidParameter.PolicyType"_s,
            u"The parameter - \"PolicyType\" is neither System nor Custom."_s};
    return type;
}

QString requiredDocument(const Call &call, const QString &name, int length)
{
    const QString text = call.parameters.required(name);
    if (text.size() > length)
        throw Refusal{400, u"InvalidParameter.%1.Length"_s.arg(name),
            u"The parameter - \"%1\" beyond the length limit."_s.arg(name)};
    if (!PolicyDocument::parse(text))
        throw Refusal{400, u"MalformedPolicyDocument"_s, u"The policy document is malformed."_s};
    return text;
}

Refusal conflict(const QString &what, const QString &sentence)
{
    return {409, u"DeleteConflict."_s + what, sentence};
}

//! On the user, role or policy that the call names; on all of them if it names none.
QList<Permission> ramPermissions(const QString &action, const Call &call)
{
    QString resource = u"*"_s;
    for (const auto &[parameter, kind] : {std::pair(u"PolicyName"_s, u"policy"_s),
             std::pair(u"RoleName"_s, u"role"_s), std::pair(u"UserName"_s, u"user"_s)}) {
        if (call.parameters.has(parameter))
            resource = ramArn(kind, call.parameters.text(parameter));
    }
    return {{u"ram:"_s + action, resource}};
}

} // namespace

LocalRam::LocalRam(RamTable &ram)
    : m_ram(ram)
{}

Product LocalRam::product()
{
    return {u"Ram"_s, operations(), &ramPermissions};
}

OperationTable LocalRam::operations()
{
    const auto read = [this](QJsonObject (LocalRam::*run)(const Call &) const) {
        return Operation{[this, run](const Call &call) { return (this->*run)(call); }};
    };
    const auto write = [this](QJsonObject (LocalRam::*run)(const Call &)) {
        return Operation{[this, run](const Call &call) { return (this->*run)(call); }, true};
    };
    return {
        {u"AttachPolicyToRole"_s, write(&LocalRam::attachPolicyToRole)},
        {u"AttachPolicyToUser"_s, write(&LocalRam::attachPolicyToUser)},
        {u"CreateAccessKey"_s, write(&LocalRam::createAccessKey)},
        {u"CreatePolicy"_s, write(&LocalRam::createPolicy)},
        {u"CreateRole"_s, write(&LocalRam::createRole)},
        {u"CreateUser"_s, write(&LocalRam::createUser)},
        {u"DeleteAccessKey"_s, write(&LocalRam::deleteAccessKey)},
        {u"DeleteRole"_s, write(&LocalRam::deleteRole)},
        {u"DeleteUser"_s, write(&LocalRam::deleteUser)},
        {u"DetachPolicyFromRole"_s, write(&LocalRam::detachPolicyFromRole)},
        {u"GetPolicy"_s, read(&LocalRam::getPolicy)},
        {u"GetRole"_s, read(&LocalRam::getRole)},
        {u"GetUser"_s, read(&LocalRam::getUser)},
        {u"ListAccessKeys"_s, read(&LocalRam::listAccessKeys)},
        {u"ListPoliciesForRole"_s, read(&LocalRam::listPoliciesForRole)},
        {u"ListPoliciesForUser"_s, read(&LocalRam::listPoliciesForUser)},
        {u"ListUsers"_s, read(&LocalRam::listUsers)},
        {u"UpdateAccessKey"_s, write(&LocalRam::updateAccessKey)},
    };
}

RamUserRow LocalRam::requireUser(const Call &call) const
{
    const auto user = m_ram.user(userNameOf(call));
    if (!user)
        throw ramNotFound(u"User"_s, u"user"_s);
    return *user;
}

RamUserRow LocalRam::userOrCaller(const Call &call) const
{
    if (call.parameters.has(u"UserName"_s))
        return requireUser(call);
    return m_ram.user(call.caller.name).value_or(RamUserRow());
}

AccessKeyRow LocalRam::requireAccessKey(const Call &call) const
{
    const RamUserRow user = userOrCaller(call);
    const auto key = m_ram.accessKey(call.parameters.required(u"UserAccessKeyId"_s));
    if (!key || key->userName != user.name)
        throw ramNotFound(u"User.AccessKey"_s, u"user access key"_s);
    return *key;
}

RoleRow LocalRam::requireRole(const Call &call) const
{
    const auto role = m_ram.role(call.parameters.required(u"RoleName"_s));
    if (!role)
        throw ramNotFound(u"Role"_s, u"role"_s);
    return *role;
}

PolicyRow LocalRam::requirePolicy(const Call &call) const
{
    const QString type = policyTypeOf(call);
    const auto policy = m_ram.policy(call.parameters.required(u"PolicyName"_s), type);
    if (!policy)
        throw ramNotFound(u"Policy"_s, u"policy"_s);
    return *policy;
}

QJsonObject LocalRam::listUsers(const Call &call) const
{
    const int count = call.parameters.number(u"MaxItems"_s, 1, 1000, 100);
    const QByteArray marker = call.parameters.text(u"Marker"_s).toLatin1();
    const auto after = QByteArray::fromBase64Encoding(
        marker, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!after)
        throw invalidParameter(u"Marker"_s);
    QList<RamUserRow> users = m_ram.usersAfter(QString::fromUtf8(*after), count + 1);
    const bool truncated = users.size() > count;
    if (truncated)
        users.removeLast();
    QJsonArray list;
    for (const RamUserRow &user : users)
        list.append(json(user));
    QJsonObject reply{{u"Users"_s, QJsonObject{{u"User"_s, list}}}, {u"IsTruncated"_s, truncated}};
    if (truncated)
        reply[u"Marker"_s] =
            QString::fromLatin1(users.last().name.toUtf8().toBase64(QByteArray::Base64UrlEncoding));
    return reply;
}

QJsonObject LocalRam::getUser(const Call &call) const
{
    return {{u"User"_s, json(requireUser(call))}};
}

QJsonObject LocalRam::listAccessKeys(const Call &call) const
{
    QJsonArray list;
    for (const AccessKeyRow &key : m_ram.accessKeysOf(userOrCaller(call).name))
        list.append(json(key));
    return {{u"AccessKeys"_s, QJsonObject{{u"AccessKey"_s, list}}}};
}

QJsonObject LocalRam::getRole(const Call &call) const
{
    return {{u"Role"_s, json(requireRole(call))}};
}

QJsonObject LocalRam::getPolicy(const Call &call) const
{
    const PolicyRow policy = requirePolicy(call);
    QJsonObject body = json(policy, u"CreateDate"_s);
    body[u"AttachmentCount"_s] = m_ram.attachmentCount(policy.name, policy.type);
    const QJsonObject version{{u"VersionId"_s, u"v1"_s}, {u"IsDefaultVersion"_s, true},
        {u"PolicyDocument"_s, policy.document}, {u"CreateDate"_s, apiTime(policy.created)}};
    return {{u"Policy"_s, body}, {u"DefaultPolicyVersion"_s, version}};
}

QJsonObject LocalRam::listPoliciesForUser(const Call &call) const
{
    return policyList(m_ram.policiesOf(Principal::User, requireUser(call).name));
}

QJsonObject LocalRam::listPoliciesForRole(const Call &call) const
{
    return policyList(m_ram.policiesOf(Principal::Role, requireRole(call).name));
}

QJsonObject LocalRam::createUser(const Call &call)
{
    const QString name = userNameOf(call);
    if (m_ram.user(name))
        throw ramExists(u"User"_s, u"user"_s);
    const RamUserRow user{name, m_ram.newUserId(), call.parameters.limited(u"DisplayName"_s, 128),
        call.parameters.limited(u"Comments"_s, 128), call.now, call.now};
    m_ram.insertUser(user);
    return {{u"User"_s, json(user)}};
}

QJsonObject LocalRam::deleteUser(const Call &call)
{
    const RamUserRow user = requireUser(call);
    if (!m_ram.accessKeysOf(user.name).isEmpty())
        throw conflict(
            u"User.AccessKey"_s, u"The user CAN NOT has any access key while deleting the user."_s);
    if (!m_ram.policiesOf(Principal::User, user.name).isEmpty())
        throw conflict(
            u"User.Policy"_s, u"The user CAN NOT has any policy while deleting the user."_s);
    m_ram.removeUser(user.name);
    return {};
}

QJsonObject LocalRam::createAccessKey(const Call &call)
{
    const RamUserRow user = userOrCaller(call);
    if (m_ram.accessKeysOf(user.name).size() >= choices::accessKeysOfUser)
        throw accessKeyLimit();
    const AccessKeyRow key{m_ram.newAccessKeyId(), user.name, true, call.now};
    const SecretBytes secret = RamTable::newAccessKeySecret();
    m_ram.insertAccessKey(key, secret);
    QJsonObject body = json(key);
    secret.withView([&body](std::string_view bytes) {
        body[u"AccessKeySecret"_s] =
            QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()));
    });
    return {{u"AccessKey"_s, body}};
}

QJsonObject LocalRam::updateAccessKey(const Call &call)
{
    const QString status = call.parameters.required(u"Status"_s);
    if (status != "Active"_L1 && status != "Inactive"_L1)
        throw Refusal{400, u"InvalidParameter.Status"_s,
            u"The parameter - \"Status\" is neither Active nor Inactive."_s};
    m_ram.setActive(requireAccessKey(call).id, status == "Active"_L1);
    return {};
}

QJsonObject LocalRam::deleteAccessKey(const Call &call)
{
    m_ram.removeAccessKey(requireAccessKey(call).id);
    return {};
}

QJsonObject LocalRam::createRole(const Call &call)
{
    const QString name = requiredName(call, u"RoleName"_s, 64, u"^[A-Za-z0-9.-]+$"_s);
    const QString trust = requiredDocument(call, u"AssumeRolePolicyDocument"_s, 2048);
    if (m_ram.role(name))
        throw ramExists(u"Role"_s, u"role"_s);
    const RoleRow role{name, m_ram.newUserId(), trust,
        call.parameters.limited(u"Description"_s, 1024),
        call.parameters.number(u"MaxSessionDuration"_s, 3600, 43200, 3600), call.now};
    m_ram.insertRole(role);
    return {{u"Role"_s, json(role)}};
}

QJsonObject LocalRam::deleteRole(const Call &call)
{
    const RoleRow role = requireRole(call);
    if (!m_ram.policiesOf(Principal::Role, role.name).isEmpty())
        throw conflict(
            u"Role.Policy"_s, u"The role CAN NOT has any policy while deleting the role."_s);
    m_ram.removeRole(role.name);
    return {};
}

QJsonObject LocalRam::createPolicy(const Call &call)
{
    const QString name = requiredName(call, u"PolicyName"_s, 128, u"^[A-Za-z0-9-]+$"_s);
    const QString document = requiredDocument(call, u"PolicyDocument"_s, 6144);
    if (m_ram.policy(name, u"Custom"_s) || m_ram.policy(name, u"System"_s))
        throw ramExists(u"Policy"_s, u"policy"_s);
    const PolicyRow policy{
        name, u"Custom"_s, document, call.parameters.limited(u"Description"_s, 1024), call.now};
    m_ram.putPolicy(policy);
    return {{u"Policy"_s, json(policy, u"CreateDate"_s)}};
}

QJsonObject LocalRam::attachPolicyToRole(const Call &call)
{
    const RoleRow role = requireRole(call);
    if (!m_ram.attach(Principal::Role, role.name, requirePolicy(call), call.now))
        throw ramExists(u"Role.Policy"_s, u"role policy"_s);
    return {};
}

QJsonObject LocalRam::detachPolicyFromRole(const Call &call)
{
    const RoleRow role = requireRole(call);
    const PolicyRow policy = requirePolicy(call);
    if (!m_ram.detach(Principal::Role, role.name, policy.name, policy.type))
        throw ramNotFound(u"Role.Policy"_s, u"role policy"_s);
    return {};
}

QJsonObject LocalRam::attachPolicyToUser(const Call &call)
{
    const RamUserRow user = requireUser(call);
    if (!m_ram.attach(Principal::User, user.name, requirePolicy(call), call.now))
        throw ramExists(u"User.Policy"_s, u"user policy"_s);
    return {};
}

} // namespace keyturn::local
