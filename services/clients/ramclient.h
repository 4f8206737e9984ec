#pragma once

#include "services/openapi/apirequest.h"
#include "services/types/callback.h"
#include "services/types/ram.h"

namespace keyturn {

class ApiClient;

//! RAM 2015-05-01: the users whose AccessKeys are managed, and the role that lets KMS manage them.
class RamClient
{
public:
    explicit RamClient(ApiClient &api);

    //! One page of up to 100 users; `marker` is empty for the first.
    void listUsers(const QString &marker, Callback<RamUserPage> done);
    void getUser(const QString &userName, Callback<RamUser> done);
    void listAccessKeys(const QString &userName, Callback<QList<AccessKey>> done);
    //! Null when the AccessKey was never used. RAM may be an hour behind.
    void getAccessKeyLastUsed(
        const QString &userName, const QString &accessKeyId, Callback<QDateTime> done);
    //! Shows the secret once. Never repeated: a lost answer is a lost secret.
    void createAccessKey(const QString &userName, Callback<CreatedAccessKey> done);
    void getRole(const QString &roleName, Callback<RamRole> done);
    void createRole(const QString &roleName, const QString &trustPolicy, const QString &description,
        Callback<RamRole> done);
    void createPolicy(const QString &policyName, const QString &document,
        const QString &description, Callback<Done> done);
    void attachPolicyToRole(const RamPolicy &policy, const QString &roleName, Callback<Done> done);
    void listPoliciesForRole(const QString &roleName, Callback<QList<RamPolicy>> done);
    void listPoliciesForUser(const QString &userName, Callback<QList<RamPolicy>> done);

private:
    ApiClient &m_api;
};

} // namespace keyturn
