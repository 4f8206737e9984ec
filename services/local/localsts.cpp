#include "services/local/localsts.h"

#include "services/local/authorization.h"
#include "services/local/choices.h"
#include "services/local/limits.h"
#include "services/local/ramtable.h"
#include "services/local/refusal.h"
#include "services/local/sessions.h"

#include <QRegularExpression>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

QString sessionArn(const QString &role, const QString &session)
{
    return u"acs:ram::%1:assumed-role/%2/%3"_s.arg(choices::accountId, role, session);
}

QJsonObject callerIdentity(const Call &call)
{
    const Caller &caller = call.caller;
    QJsonObject json{{u"AccountId"_s, choices::accountId}};
    if (caller.kind == Caller::Kind::RamUser) {
        json[u"IdentityType"_s] = u"RAMUser"_s;
        json[u"Arn"_s] = ramArn(u"user"_s, caller.name);
        json[u"PrincipalId"_s] = caller.id;
        json[u"UserId"_s] = caller.id;
    } else {
        json[u"IdentityType"_s] = u"AssumedRoleUser"_s;
        json[u"Arn"_s] = sessionArn(caller.name, caller.session);
        json[u"PrincipalId"_s] = caller.id + u':' + caller.session;
        json[u"RoleId"_s] = caller.id;
    }
    return json;
}

Refusal invalid(const QString &name, const QString &sentence)
{
    return {400, u"InvalidParameter."_s + name, sentence};
}

//! The role of RoleArn; role names in ARNs are not held to their capitals.
RoleRow requireRole(const RamTable &ram, const Call &call)
{
    static const QRegularExpression arn(u"^acs:ram::(\\d+):role/([A-Za-z0-9.-]{1,64})\\z"_s);
    const auto match = arn.match(call.parameters.required(u"RoleArn"_s));
    if (!match.hasMatch())
        throw invalid(u"RoleArn"_s, u"The parameter RoleArn is wrongly formed."_s);
    const auto role = match.captured(1) == choices::accountId ? ram.roleInAnyCase(match.captured(2))
                                                              : std::nullopt;
    if (!role)
        throw Refusal{404, u"EntityNotExist.Role"_s, u"The specified Role not exists."_s};
    return *role;
}

QString requiredSessionName(const Call &call)
{
    static const QRegularExpression form(u"^[A-Za-z0-9.@_-]{2,64}\\z"_s);
    QString name = call.parameters.required(u"RoleSessionName"_s);
    if (!form.match(name).hasMatch())
        throw invalid(u"RoleSessionName"_s, u"The parameter RoleSessionName is wrongly formed."_s);
    return name;
}

int durationOf(const Call &call, const RoleRow &role)
{
    const QString text = call.parameters.text(u"DurationSeconds"_s);
    bool good = true;
    const int seconds = text.isEmpty() ? limits::sessionSeconds : text.toInt(&good);
    if (!good || seconds < limits::shortestSession || seconds > role.sessionSeconds)
        throw invalid(u"DurationSeconds"_s,
            u"The Min/Max value of DurationSeconds is 15min/%1hr."_s.arg(
                role.sessionSeconds / 3600));
    return seconds;
}

QString policyOf(const Call &call)
{
    QString policy = call.parameters.text(u"Policy"_s);
    if (policy.size() > limits::sessionPolicyLength)
        throw invalid(u"PolicySize"_s, u"The size of Policy must be smaller than 2048 bytes."_s);
    if (!policy.isEmpty() && !PolicyDocument::parse(policy))
        throw invalid(u"PolicyGrammar"_s, u"The parameter Policy has not passed grammar check."_s);
    return policy;
}

void checkExternalId(const Call &call)
{
    static const QRegularExpression form(u"^[\\w+=,.@:/-]{2,1224}\\z"_s);
    const QString id = call.parameters.text(u"ExternalId"_s);
    if (!id.isEmpty() && !form.match(id).hasMatch())
        throw invalid(u"ExternalId"_s, u"The parameter ExternalId is wrongly formed."_s);
}

//! The permission to assume roles is half of it: the role must trust the caller, too. A principal
//! of the whole account, `root`, trusts all its users and roles.
void checkTrust(const RoleRow &role, const Caller &caller)
{
    const auto trust = PolicyDocument::parse(role.trust);
    const Permission assume{u"sts:AssumeRole"_s, ramArn(u"role"_s, role.name)};
    const QStringList principals{arnOf(caller), u"acs:ram::%1:root"_s.arg(choices::accountId)};
    if (!trust || trust->verdict(assume, principals) != Verdict::Allowed)
        throw Refusal{403, u"NoPermission"_s,
            u"You are not authorized to do this action. You should be authorized by RAM."_s};
}

QJsonObject assumeRole(const RamTable &ram, Sessions &sessions, const Call &call)
{
    const RoleRow role = requireRole(ram, call);
    Session session;
    session.name = requiredSessionName(call);
    session.policy = policyOf(call);
    session.expires = call.now.addSecs(durationOf(call, role));
    checkExternalId(call);
    checkTrust(role, call.caller);
    session.roleName = role.name;
    session.roleId = role.id;
    const QString token = sessions.begin(session);
    if (token.isEmpty())
        throw Refusal{500, u"InternalError"_s, u"STS Server Internal Error happened."_s};
    const QString secret = session.secret.withView([](std::string_view bytes) {
        return QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()));
    });
    return {{u"Credentials"_s,
                QJsonObject{{u"AccessKeyId"_s, session.accessKeyId}, {u"AccessKeySecret"_s, secret},
                    {u"SecurityToken"_s, token}, {u"Expiration"_s, apiTime(session.expires)}}},
        {u"AssumedRoleUser"_s,
            QJsonObject{{u"Arn"_s, ramArn(u"role"_s, role.name) + u'/' + session.name},
                {u"AssumedRoleId"_s, role.id + u':' + session.name}}}};
}

} // namespace

Product stsProduct(const RamTable &ram, Sessions &sessions)
{
    const OperationTable operations{{u"AssumeRole"_s, {[&ram, &sessions](const Call &call) {
                                         return assumeRole(ram, sessions, call);
                                     }}},
        {u"GetCallerIdentity"_s, {&callerIdentity, false, true}}};
    const auto permissions = [](const QString &action, const Call &call) {
        return QList<Permission>{{u"sts:"_s + action, call.parameters.text(u"RoleArn"_s)}};
    };
    return {u"Sts"_s, operations, permissions};
}

} // namespace keyturn::local
