#include "models/servicerole.h"

#include "models/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn::servicerole {

namespace {

void checkPolicies(Session *session, const RamRole &role, const Callback<bool> &done)
{
    session->ram().listPoliciesForRole(role.name,
        {done.context(), [role, done](const Result<QList<RamPolicy>> &policies) {
             if (!policies)
                 return done(policies.error());
             const QString expected = role.name + u"Policy"_s;
             done(std::any_of(policies->cbegin(), policies->cend(), [&](const RamPolicy &policy) {
                 return policy.name.compare(expected, Qt::CaseInsensitive) == 0;
             }));
         }});
}

void checkRole(Session *session, std::size_t generation, const Callback<bool> &done)
{
    if (generation == roleNames.size())
        return done(false);
    const QString name = QLatin1StringView(roleNames.at(generation));
    session->ram().getRole(
        name, {done.context(), [=](const Result<RamRole> &role) {
                   if (!role && role.error().kind != ErrorKind::NotFound)
                       return done(role.error());
                   if (!role || !role->trustPolicy.contains("kms.aliyuncs.com"_L1))
                       return checkRole(session, generation + 1, done);
                   checkPolicies(session, {name, role->arn, role->trustPolicy},
                       {done.context(), [=](const Result<bool> &attached) {
                            if (attached && !*attached)
                                return checkRole(session, generation + 1, done);
                            done(attached);
                        }});
               }});
}

bool mayGoOn(const Error &error)
{
    return error.kind == ErrorKind::AlreadyExists;
}

void attach(Session *session, const Callback<Done> &done)
{
    session->ram().attachPolicyToRole({policyName(), RamPolicy::Type::Custom}, roleName(),
        {done.context(), [=](const Result<Done> &attached) {
             const bool fine = attached || mayGoOn(attached.error());
             done(fine ? Result<Done>(Done()) : attached);
         }});
}

void createPolicy(Session *session, const Callback<Done> &done)
{
    session->ram().createPolicy(policyName(), policyDocument(),
        u"Lets KMS rotate AccessKey pairs of RAM users."_s,
        {done.context(), [=](const Result<Done> &created) {
             if (!created && !mayGoOn(created.error()))
                 return done(created);
             attach(session, done);
         }});
}

} // namespace

QString roleName()
{
    return QLatin1StringView(roleNames.front());
}

QString policyName()
{
    return roleName() + u"Policy"_s;
}

QString trustPolicy()
{
    return uR"({"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow",)"
           uR"("Principal":{"Service":["kms.aliyuncs.com"]}}],"Version":"1"})"_s;
}

QString policyDocument()
{
    return uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":["ram:ListAccessKeys",)"
           uR"("ram:CreateAccessKey","ram:DeleteAccessKey","ram:UpdateAccessKey"],)"
           uR"("Resource":"*"}]})"_s;
}

void check(Session *session, Callback<bool> done)
{
    checkRole(session, 0, done);
}

void authorize(Session *session, Callback<Done> done)
{
    session->ram().createRole(roleName(), trustPolicy(),
        u"Lets KMS manage AccessKey pairs of RAM users for dynamic RAM secrets."_s,
        {done.context(), [=](const Result<RamRole> &created) {
             if (!created && !mayGoOn(created.error()))
                 return done(created.error());
             createPolicy(session, done);
         }});
}

} // namespace keyturn::servicerole
