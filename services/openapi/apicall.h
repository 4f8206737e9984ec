#pragma once

#include "services/openapi/apirequest.h"
#include "services/openapi/callreport.h"
#include "services/openapi/retrytable.h"
#include "services/types/callback.h"
#include "services/types/credentials.h"

#include <QBasicTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QUrl>

#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace keyturn {

class OneShotBody;

//! One request, from signing to its end: Done, or an Error that says whether anything can have
//! happened. A child of its callback's context: when the context dies, the request is aborted and
//! nobody is told. Deletes itself after its end.
class ApiCall : public QObject
{
    Q_OBJECT

public:
    //! Bytes of an answer that are read before it is refused.
    static constexpr qsizetype largestReply = 4 * 1024 * 1024;

    ApiCall(QNetworkAccessManager *network, SharedCredentials credentials, QUrl url,
        ApiRequest request, const CallTiming &timing, Callback<ApiReply> done);
    ~ApiCall() override;

    //! Tells from the start what becomes of the call.
    void observe(CallObserver observer) { m_report.observe(std::move(observer)); }
    //! The first attempt starts with the next turn of the event loop, so that the callback is
    //! never called before the caller returned.
    void start();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void send();
    void post(const SecretBytes &body);
    void watch();
    void arm(QBasicTimer &timer, std::chrono::milliseconds time);
    void readMore();
    void stop(ErrorKind why);
    void replyFinished();
    [[nodiscard]] Result<ApiReply> outcome();
    [[nodiscard]] Result<ApiReply> answer(int status);
    [[nodiscard]] Error transportError(ErrorKind kind) const;
    [[nodiscard]] bool anythingLeft() const;
    void finish(Result<ApiReply> result);

    QPointer<QNetworkAccessManager> m_network; //!< goes with its ApiClient
    SharedCredentials m_credentials;
    QUrl m_url;
    ApiRequest m_request;
    CallTiming m_timing;
    Callback<ApiReply> m_done;

    CallReport m_report;
    int m_attempt = 0;
    QPointer<OneShotBody> m_body; //!< owned by its reply
    QPointer<QNetworkReply> m_reply; //!< owned by the access manager, which may go first
    bool m_requestSent = false;
    std::optional<ErrorKind> m_stopped; //!< why we ended the attempt ourselves
    QByteArray m_text; //!< the answer, when it holds no secret
    SecretBytes m_secretText; //!< the answer, when it holds one
    QBasicTimer m_stepTimer; //!< until there is a connection, then until the first byte
    QBasicTimer m_totalTimer;
};

} // namespace keyturn
