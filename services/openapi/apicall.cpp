#include "services/openapi/apicall.h"

#include "services/openapi/endpoints.h"
#include "services/openapi/errortable.h"
#include "services/openapi/oneshotbody.h"
#include "services/openapi/replyreader.h"
#include "services/openapi/signature.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QSslConfiguration>
#include <QTimer>
#include <QTimerEvent>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr std::size_t largestSecretReply = 256 * 1024;
constexpr const char *formType = "application/x-www-form-urlencoded";

SigningInput signingInput(
    const ApiRequest &request, const QUrl &url, const Credentials &credentials)
{
    SigningInput input;
    input.host = Endpoints::hostHeader(url);
    input.action = request.action;
    input.version = Endpoints::version(request.product);
    input.date = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s).toLatin1();
    input.nonce = QUuid::createUuid().toByteArray(QUuid::Id128);
    input.contentType = formType;
    if (!credentials.securityToken.isEmpty())
        input.extraHeaders << std::pair{"x-acs-security-token", credentials.securityToken.toUtf8()};
    return input;
}

//! Nothing that Qt adds by itself may change what is sent, follow a redirect or keep a trace.
QNetworkRequest networkRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    if (url.scheme() == "https"_L1) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        request.setSslConfiguration(tls);
    }
    return request;
}

bool mayHaveConnected(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::ConnectionRefusedError
        && error != QNetworkReply::HostNotFoundError
        && error != QNetworkReply::SslHandshakeFailedError;
}

} // namespace

ApiCall::ApiCall(QNetworkAccessManager *network, SharedCredentials credentials, QUrl url,
    ApiRequest request, const CallTiming &timing, Callback<ApiReply> done)
    : QObject(done.context())
    , m_network(network)
    , m_credentials(std::move(credentials))
    , m_url(std::move(url))
    , m_request(std::move(request))
    , m_timing(timing)
    , m_done(std::move(done))
{}

ApiCall::~ApiCall()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void ApiCall::start()
{
    m_report.begin(m_request, m_url, m_credentials ? m_credentials->accessKeyId : QString());
    QTimer::singleShot(0, this, &ApiCall::send);
}

void ApiCall::send()
{
    if (!m_network)
        return deleteLater(); // the account was left; nobody waits any more
    ++m_attempt;
    m_report.attempt();
    m_stopped.reset();
    m_requestSent = false;
    m_text.clear();
    m_secretText.clear();
    const SecretBytes body = m_request.parameters.toFormBody();
    if (!body.isValid() || !m_credentials || !m_credentials->accessKeySecret.isValid())
        return finish(refused(u"The memory for secret values is full."_s));
    post(body);
}

void ApiCall::post(const SecretBytes &body)
{
    const SigningInput input = signingInput(m_request, m_url, *m_credentials);
    const Signature signature =
        sign(input, body, m_credentials->accessKeyId.toUtf8(), m_credentials->accessKeySecret);

    QNetworkRequest request = networkRequest(m_url);
    // What somebody does comes before the hundreds of reads of a list that may be waiting.
    if (m_request.effect == Effect::Write)
        request.setPriority(QNetworkRequest::HighPriority);
    const std::array<std::pair<QByteArray, QByteArray>, 9> headers = {{
        {"x-acs-action", input.action},
        {"x-acs-version", input.version},
        {"x-acs-date", input.date},
        {"x-acs-signature-nonce", input.nonce},
        {"x-acs-content-sha256", signature.contentSha256},
        {"Authorization", signature.authorization},
        {"Accept", "application/json"},
        {"Accept-Encoding", "identity"},
        {"User-Agent", "Keyturn"},
    }};
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    for (const auto &[name, value] : input.extraHeaders)
        request.setRawHeader(name, value);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QLatin1StringView(formType));
    request.setHeader(QNetworkRequest::ContentLengthHeader, static_cast<qlonglong>(body.size()));

    m_body = new OneShotBody(body.clone(), this);
    connect(
        m_body, &OneShotBody::firstRead, this, [this] { arm(m_stepTimer, m_timing.firstByte); });
    m_reply = m_network->post(request, m_body);
    // Qt reads from the body in turns of the event loop still to come, even after an abort.
    m_body->setParent(m_reply);
    watch();
}

void ApiCall::watch()
{
    m_reply->setReadBufferSize(1024 * 1024);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_requestSent = true; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { m_stepTimer.stop(); });
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiCall::readMore);
    // Queued: the callback may be the last to hold the access manager, which takes the reply along.
    connect(m_reply, &QNetworkReply::finished, this, &ApiCall::replyFinished, Qt::QueuedConnection);
    connect(m_reply, &QObject::destroyed, this, &QObject::deleteLater);
    // Of an empty body Qt tells neither that it was read nor that the request was sent.
    arm(m_stepTimer, m_body->isEmpty() ? m_timing.firstByte : m_timing.connect);
    arm(m_totalTimer, m_timing.total);
}

void ApiCall::readMore()
{
    std::array<char, 16 * 1024> piece{};
    const auto wipe = qScopeGuard([&] { explicit_bzero(piece.data(), piece.size()); });
    qint64 count = 0;
    while ((count = m_reply->read(piece.data(), piece.size())) > 0) {
        const std::string_view bytes(piece.data(), static_cast<std::size_t>(count));
        if (m_request.secretMembers.empty())
            m_text.append(bytes.data(), count);
        else
            m_secretText.append(bytes);
        const bool tooLarge =
            m_text.size() > largestReply || m_secretText.size() > largestSecretReply;
        if (tooLarge || !m_secretText.isValid())
            return stop(ErrorKind::Protocol);
    }
}

void ApiCall::arm(QBasicTimer &timer, std::chrono::milliseconds time)
{
    timer.start(static_cast<int>(time.count()), this);
}

void ApiCall::timerEvent(QTimerEvent *event)
{
    for (QBasicTimer *timer : {&m_stepTimer, &m_totalTimer}) {
        if (timer->timerId() == event->timerId())
            timer->stop();
    }
    if (m_reply && !m_reply->isFinished())
        stop(ErrorKind::Timeout);
}

void ApiCall::stop(ErrorKind why)
{
    if (m_stopped || !m_reply)
        return;
    m_stopped = why;
    m_reply->abort(); // replyFinished follows
}

void ApiCall::replyFinished()
{
    if (!m_reply)
        return; // the account was left in between
    m_stepTimer.stop();
    m_totalTimer.stop();
    Result<ApiReply> result = outcome();
    m_report.answered(m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt());
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
    m_body = nullptr;
    m_secretText.clear();

    if (!result) {
        const auto wait = waitBeforeRetry(result.error(), m_request.effect, m_attempt, m_timing,
            QRandomGenerator::global()->generateDouble());
        if (wait) {
            m_report.waits(result.error());
            QTimer::singleShot(*wait, this, &ApiCall::send);
            return;
        }
    }
    finish(std::move(result));
}

Result<ApiReply> ApiCall::outcome()
{
    if (m_stopped)
        return transportError(*m_stopped);
    readMore();
    if (m_stopped)
        return transportError(*m_stopped);
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300 && status < 400)
        return damagedAnswer(); // of 307 Qt says that it could not send the body again
    // 4xx and 5xx are errors to Qt as well; only an answer that broke off has a lower code.
    const bool cut = m_reply->error() != QNetworkReply::NoError
        && m_reply->error() < QNetworkReply::ContentAccessDenied;
    const bool resent = m_reply->error() == QNetworkReply::ContentReSendError;
    if (status == 0 || cut || resent)
        return transportError(transportKind(m_reply->error()));
    return answer(status);
}

Result<ApiReply> ApiCall::answer(int status)
{
    const bool json = m_reply->header(QNetworkRequest::ContentTypeHeader)
                          .toString()
                          .startsWith("application/json"_L1, Qt::CaseInsensitive);
    if (!json)
        return damagedAnswer();
    const auto read = [&](std::string_view text) {
        return readReply(text, m_request.secretMembers);
    };
    std::optional<ApiReply> reply = m_request.secretMembers.empty()
        ? read({m_text.constData(), static_cast<std::size_t>(m_text.size())})
        : m_secretText.withView(read);
    if (!reply)
        return damagedAnswer();
    if (status >= 400)
        return serviceError(status, reply->object);
    if (reply->requestId().isEmpty())
        return damagedAnswer();
    return std::move(*reply);
}

Error ApiCall::transportError(ErrorKind kind) const
{
    return {kind, anythingLeft() ? Outcome::Unknown : Outcome::NotSent, {}, {}, {}};
}

bool ApiCall::anythingLeft() const
{
    return m_requestSent || m_body->wasRead()
        || (m_body->isEmpty() && mayHaveConnected(m_reply->error()));
}

void ApiCall::finish(Result<ApiReply> result)
{
    deleteLater();
    m_report.end(result);
    // On the stack: the callback may delete its context, and so this call.
    const Callback<ApiReply> done = m_done;
    done(std::move(result));
}

} // namespace keyturn
