#include "services/local/localsts.h"

#include "services/local/choices.h"
#include "services/local/ramtable.h"

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

QJsonObject callerIdentity(const RamTable &ram, const Call &call)
{
    const RamUserRow user = ram.user(call.caller.name).value_or(RamUserRow());
    return {{u"AccountId"_s, choices::accountId},
        {u"Arn"_s, u"acs:ram::%1:user/%2"_s.arg(choices::accountId, user.name)},
        {u"IdentityType"_s, u"RAMUser"_s}, {u"PrincipalId"_s, user.id}, {u"UserId"_s, user.id}};
}

} // namespace

Product stsProduct(const RamTable &ram)
{
    const OperationTable operations{{u"GetCallerIdentity"_s,
        {[&ram](const Call &call) { return callerIdentity(ram, call); }, false, true}}};
    const auto permissions = [](const QString &action, const Call &call) {
        return QList<Permission>{{u"sts:"_s + action, call.parameters.text(u"RoleArn"_s)}};
    };
    return {u"Sts"_s, operations, permissions};
}

} // namespace keyturn::local
