#pragma once

#include "services/types/callback.h"
#include "services/types/trail.h"

namespace keyturn {

class ApiClient;

//! ActionTrail 2020-07-06 in one region: who called KMS. It may be an hour behind, and wants to be
//! asked seldom.
class ActionTrailClient
{
public:
    ActionTrailClient(ApiClient &api, QString region);

    //! Calls of KMS by the name of their operation, youngest first, 50 a page.
    void lookupEvents(const TrailQuery &query, Callback<TrailPage> done);
    void getAccessKeyLastUsedInfo(const QString &accessKeyId, Callback<AccessKeyUse> done);

private:
    ApiClient &m_api;
    QString m_region;
};

} // namespace keyturn
