#pragma once

#include "services/openapi/apirequest.h"
#include "services/types/apicallrecord.h"
#include "services/types/result.h"

#include <QElapsedTimer>

QT_BEGIN_NAMESPACE
class QUrl;
QT_END_NAMESPACE

namespace keyturn {

//! Tells an observer what becomes of one call. Owned by the ApiCall; when it goes before the end,
//! the call was canceled.
class CallReport
{
public:
    explicit CallReport(CallObserver observer = {});
    ~CallReport();
    CallReport(const CallReport &) = delete;
    CallReport &operator=(const CallReport &) = delete;

    void observe(CallObserver observer) { m_observer = std::move(observer); }
    void begin(const ApiRequest &request, const QUrl &url, const QString &accessKeyId);
    void attempt();
    //! The HTTP status of the attempt that has just ended; 0 when there was no answer.
    void answered(int httpStatus) { m_record.httpStatus = httpStatus; }
    //! The attempt failed; another one follows.
    void waits(const Error &error);
    void end(const Result<ApiReply> &result);

private:
    void takeError(const Error &error);
    void tell();

    CallObserver m_observer;
    ApiCallRecord m_record;
    QElapsedTimer m_time;
    bool m_holdsSecrets = false;
};

} // namespace keyturn
