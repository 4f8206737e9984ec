#include "services/clients/stsclient.h"

#include "services/clients/decoded.h"
#include "services/openapi/apiclient.h"

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

std::optional<CallerIdentity> identity(const ApiReply &reply)
{
    CallerIdentity caller;
    caller.accountId = reply.object["AccountId"_L1].toString();
    caller.arn = reply.object["Arn"_L1].toString();
    const QString type = reply.object["IdentityType"_L1].toString();
    if (caller.accountId.isEmpty() || caller.arn.isEmpty())
        return std::nullopt;
    if (type == "Account"_L1)
        caller.type = CallerIdentity::Type::Account;
    else if (type == "AssumedRoleUser"_L1)
        caller.type = CallerIdentity::Type::AssumedRole;
    return caller;
}

} // namespace

StsClient::StsClient(ApiClient &api)
    : m_api(api)
{}

void StsClient::getCallerIdentity(Callback<CallerIdentity> done)
{
    m_api.call({Product::Sts, "GetCallerIdentity", Effect::Read, {}, {}},
        decoded<CallerIdentity>(identity, std::move(done)));
}

} // namespace keyturn
