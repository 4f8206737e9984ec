#include "services/clients/actiontrailclient.h"

#include "services/clients/actiontrailjson.h"
#include "services/clients/decoded.h"
#include "services/openapi/apiclient.h"

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
constexpr int largestPage = 50;
}

ActionTrailClient::ActionTrailClient(ApiClient &api, QString region)
    : m_api(api)
    , m_region(std::move(region))
{}

void ActionTrailClient::lookupEvents(const TrailQuery &query, Callback<TrailPage> done)
{
    ApiRequest lookup{Product::ActionTrail, "LookupEvents", Effect::Read, m_region, {}};
    lookup.parameters.add("RegionId", m_region);
    lookup.parameters.add("LookupAttribute.1.Key", u"ServiceName"_s);
    lookup.parameters.add("LookupAttribute.1.Value", u"Kms"_s);
    lookup.parameters.add("LookupAttribute.2.Key", u"EventName"_s);
    lookup.parameters.add("LookupAttribute.2.Value", query.eventName);
    lookup.parameters.add("StartTime", query.from.toUTC().toString(Qt::ISODate));
    lookup.parameters.add("EndTime", query.to.toUTC().toString(Qt::ISODate));
    lookup.parameters.add("Direction", u"BACKWARD"_s);
    lookup.parameters.add("MaxResults", largestPage);
    if (!query.nextToken.isEmpty())
        lookup.parameters.add("NextToken", query.nextToken);
    m_api.call(std::move(lookup), decoded<TrailPage>(actiontrailjson::trailPage, std::move(done)));
}

void ActionTrailClient::getAccessKeyLastUsedInfo(
    const QString &accessKeyId, Callback<AccessKeyUse> done)
{
    ApiRequest get{Product::ActionTrail, "GetAccessKeyLastUsedInfo", Effect::Read, m_region, {}};
    get.parameters.add("RegionId", m_region);
    get.parameters.add("AccessKey", accessKeyId);
    const auto decode = [accessKeyId](const ApiReply &reply) {
        const bool same = reply.object["AccessKeyId"_L1].toString() == accessKeyId;
        return same ? actiontrailjson::accessKeyUse(reply) : std::nullopt;
    };
    m_api.call(std::move(get), decoded<AccessKeyUse>(decode, std::move(done)));
}

} // namespace keyturn
