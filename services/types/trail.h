#pragma once

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace keyturn {

//! One call in the record of ActionTrail. All texts are of the service.
struct TrailEvent
{
    QDateTime time;
    QString name; //!< GetSecretValue
    QString caller; //!< user name, or role and session
    QString accessKeyId;
    QString address;
    QString userAgent;
    QStringList secretNames; //!< from the parameters of the call; may be ARNs
    QString errorCode; //!< empty when the call succeeded
    bool operator==(const TrailEvent &) const = default;
};

//! What to look for among the calls of KMS. ActionTrail goes back 90 days.
struct TrailQuery
{
    QString eventName;
    QDateTime from;
    QDateTime to;
    QString nextToken = {};
};

//! One page of LookupEvents; `nextToken` is empty on the last.
struct TrailPage
{
    QList<TrailEvent> events;
    QString nextToken;
};

//! The last use of an AccessKey as ActionTrail knows it; a null time: none in 400 days.
struct AccessKeyUse
{
    QDateTime time;
    QString service; //!< as the service calls itself: Kms, Ecs
    QString address; //!< empty when the service does not tell
    bool operator==(const AccessKeyUse &) const = default;
};

} // namespace keyturn
