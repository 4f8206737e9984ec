#include "services/openapi/callreport.h"

#include <QRandomGenerator>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

QString productName(Product product)
{
    switch (product) {
    case Product::Kms:
        return u"kms"_s;
    case Product::Ram:
        return u"ram"_s;
    case Product::Sts:
        return u"sts"_s;
    case Product::ActionTrail:
        return u"actiontrail"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

CallReport::CallReport(CallObserver observer)
    : m_observer(std::move(observer))
{}

CallReport::~CallReport()
{
    if (!m_time.isValid() || !m_record.isRunning())
        return;
    m_record.state = ApiCallRecord::State::Canceled;
    m_record.duration = static_cast<int>(m_time.elapsed());
    tell();
}

void CallReport::begin(const ApiRequest &request, const QUrl &url, const QString &accessKeyId)
{
    if (!m_observer)
        return;
    m_time.start();
    m_record.id = QRandomGenerator::global()->generate64();
    m_record.changes = request.effect == Effect::Write;
    m_record.product = productName(request.product);
    m_record.action = QString::fromLatin1(request.action);
    m_record.region = request.region;
    m_record.endpoint = url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery);
    m_record.accessKeyId = accessKeyId;
    m_record.parameters = request.parameters.toTell();
    m_record.started = QDateTime::currentDateTimeUtc();
    m_holdsSecrets = !request.secretMembers.empty();
    for (const CallParameter &parameter : std::as_const(m_record.parameters))
        m_holdsSecrets = m_holdsSecrets || parameter.secret;
    tell();
}

void CallReport::attempt()
{
    if (!m_time.isValid())
        return;
    m_record.attempts << static_cast<int>(m_time.elapsed());
    if (m_record.attempts.size() > 1)
        tell();
}

void CallReport::waits(const Error &error)
{
    if (!m_time.isValid())
        return;
    m_record.state = ApiCallRecord::State::Retrying;
    takeError(error);
    tell();
}

void CallReport::end(const Result<ApiReply> &result)
{
    if (!m_time.isValid())
        return;
    m_record.duration = static_cast<int>(m_time.elapsed());
    if (result) {
        m_record.state = ApiCallRecord::State::Done;
        m_record.requestId = result->requestId();
        m_record.error.reset();
    } else {
        const bool unknown = m_record.changes && result.error().outcome == Outcome::Unknown;
        m_record.state = unknown ? ApiCallRecord::State::Unknown : ApiCallRecord::State::Failed;
        takeError(result.error());
    }
    tell();
}

void CallReport::takeError(const Error &error)
{
    m_record.error = error;
    m_record.requestId = error.requestId;
    // A service may quote in its message what it was sent.
    if (m_holdsSecrets && error.kind != ErrorKind::Refused)
        m_record.error->message.clear();
}

void CallReport::tell()
{
    if (m_observer)
        m_observer(m_record);
}

} // namespace keyturn
