#pragma once

#include "services/types/callback.h"
#include "services/types/identity.h"

namespace keyturn {

class ApiClient;

//! STS 2015-04-01: who signs.
class StsClient
{
public:
    explicit StsClient(ApiClient &api);

    //! Needs no permission, changes nothing: also the check of a typed AccessKey pair.
    void getCallerIdentity(Callback<CallerIdentity> done);

private:
    ApiClient &m_api;
};

} // namespace keyturn
