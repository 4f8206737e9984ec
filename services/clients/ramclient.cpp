#include "services/clients/ramclient.h"

#include "services/clients/decoded.h"
#include "services/clients/ramjson.h"
#include "services/openapi/apiclient.h"

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

ApiRequest request(const char *action, Effect effect)
{
    return {Product::Ram, action, effect, {}, {}};
}

ApiRequest request(const char *action, Effect effect, const char *name, const QString &value)
{
    ApiRequest named = request(action, effect);
    named.parameters.add(name, value);
    return named;
}

Callback<ApiReply> acknowledged(Callback<Done> done)
{
    return decoded<Done>([](const ApiReply &) { return std::optional(Done()); }, std::move(done));
}

} // namespace

RamClient::RamClient(ApiClient &api)
    : m_api(api)
{}

void RamClient::listUsers(const QString &marker, Callback<RamUserPage> done)
{
    ApiRequest list = request("ListUsers", Effect::Read);
    list.parameters.add("MaxItems", 100);
    if (!marker.isEmpty())
        list.parameters.add("Marker", marker);
    m_api.call(std::move(list), decoded<RamUserPage>(ramjson::userPage, std::move(done)));
}

void RamClient::getUser(const QString &userName, Callback<RamUser> done)
{
    m_api.call(request("GetUser", Effect::Read, "UserName", userName),
        decoded<RamUser>(ramjson::user, std::move(done)));
}

void RamClient::listAccessKeys(const QString &userName, Callback<QList<AccessKey>> done)
{
    m_api.call(request("ListAccessKeys", Effect::Read, "UserName", userName),
        decoded<QList<AccessKey>>(ramjson::accessKeys, std::move(done)));
}

void RamClient::getAccessKeyLastUsed(
    const QString &userName, const QString &accessKeyId, Callback<QDateTime> done)
{
    ApiRequest get = request("GetAccessKeyLastUsed", Effect::Read, "UserName", userName);
    get.parameters.add("UserAccessKeyId", accessKeyId);
    m_api.call(std::move(get), decoded<QDateTime>(ramjson::lastUsed, std::move(done)));
}

void RamClient::createAccessKey(const QString &userName, Callback<CreatedAccessKey> done)
{
    ApiRequest create = request("CreateAccessKey", Effect::Write, "UserName", userName);
    create.secretMembers = {"AccessKeySecret"};
    m_api.call(
        std::move(create), decoded<CreatedAccessKey>(ramjson::createdAccessKey, std::move(done)));
}

void RamClient::getRole(const QString &roleName, Callback<RamRole> done)
{
    m_api.call(request("GetRole", Effect::Read, "RoleName", roleName),
        decoded<RamRole>(ramjson::role, std::move(done)));
}

void RamClient::createRole(const QString &roleName, const QString &trustPolicy,
    const QString &description, Callback<RamRole> done)
{
    ApiRequest create = request("CreateRole", Effect::Write, "RoleName", roleName);
    create.parameters.add("AssumeRolePolicyDocument", trustPolicy);
    create.parameters.add("Description", description);
    m_api.call(std::move(create), decoded<RamRole>(ramjson::role, std::move(done)));
}

void RamClient::createPolicy(const QString &policyName, const QString &document,
    const QString &description, Callback<Done> done)
{
    ApiRequest create = request("CreatePolicy", Effect::Write, "PolicyName", policyName);
    create.parameters.add("PolicyDocument", document);
    create.parameters.add("Description", description);
    m_api.call(std::move(create), acknowledged(std::move(done)));
}

void RamClient::attachPolicyToRole(
    const RamPolicy &policy, const QString &roleName, Callback<Done> done)
{
    ApiRequest attach = request("AttachPolicyToRole", Effect::Write, "PolicyName", policy.name);
    attach.parameters.add("PolicyType", ramjson::policyType(policy.type));
    attach.parameters.add("RoleName", roleName);
    m_api.call(std::move(attach), acknowledged(std::move(done)));
}

void RamClient::listPoliciesForRole(const QString &roleName, Callback<QList<RamPolicy>> done)
{
    m_api.call(request("ListPoliciesForRole", Effect::Read, "RoleName", roleName),
        decoded<QList<RamPolicy>>(ramjson::policies, std::move(done)));
}

void RamClient::listPoliciesForUser(const QString &userName, Callback<QList<RamPolicy>> done)
{
    m_api.call(request("ListPoliciesForUser", Effect::Read, "UserName", userName),
        decoded<QList<RamPolicy>>(ramjson::policies, std::move(done)));
}

} // namespace keyturn
