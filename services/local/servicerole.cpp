#include "services/local/servicerole.h"

#include "services/local/choices.h"
#include "services/local/policydocument.h"
#include "services/local/ramtable.h"

#include <QStringList>

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

const QString kmsPrincipal = u"kms.aliyuncs.com"_s;
const QStringList neededActions{u"ram:ListAccessKeys"_s, u"ram:CreateAccessKey"_s,
    u"ram:DeleteAccessKey"_s, u"ram:UpdateAccessKey"_s};

bool trustsKms(const QString &trust)
{
    const auto policy = PolicyDocument::parse(trust);
    return policy && policy->verdict({u"sts:AssumeRole"_s, {}}, {kmsPrincipal}) == Verdict::Allowed;
}

//! On a user of any name: KMS must be able to help all of them.
bool allowsKeyManagement(const QString &document)
{
    const auto policy = PolicyDocument::parse(document);
    return policy
        && std::all_of(
            neededActions.begin(), neededActions.end(), [&policy](const QString &action) {
                const QString anyUser = u"acs:ram::%1:user/*"_s.arg(choices::accountId);
                return policy->verdict({action, anyUser}) == Verdict::Allowed;
            });
}

bool isComplete(const RamTable &ram, const QString &roleName)
{
    const auto role = ram.role(roleName);
    if (!role || !trustsKms(role->trust))
        return false;
    const auto policies = ram.policiesOf(RamTable::Principal::Role, roleName);
    return std::any_of(policies.begin(), policies.end(),
        [](const PolicyRow &policy) { return allowsKeyManagement(policy.document); });
}

} // namespace

QString serviceTrustDocument()
{
    return uR"({"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Service":["kms.aliyuncs.com"]}}],"Version":"1"})"_s;
}

QString servicePolicyDocument()
{
    return uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":["ram:ListAccessKeys","ram:CreateAccessKey","ram:DeleteAccessKey","ram:UpdateAccessKey"],"Resource":"*"}]})"_s;
}

bool letsKmsManageAccessKeys(const RamTable &ram)
{
    return isComplete(ram, handmadeRole) || isComplete(ram, consoleRole);
}

void removeServiceRoles(RamTable &ram)
{
    ram.removeRole(handmadeRole);
    ram.removeRole(consoleRole);
}

} // namespace keyturn::local
