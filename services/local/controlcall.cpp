#include "services/local/controlcall.h"

#include "services/local/duration.h"
#include "services/local/faultnames.h"
#include "services/local/faultplan.h"
#include "services/local/refusal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <array>
#include <openssl/rand.h>
#include <utility>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view prefix = "/control/";

Refusal notUnderstood(const QString &why)
{
    return {400, u"InvalidParameter"_s, why};
}

QByteArray bodyOf(const HttpRequest &request)
{
    return QByteArray::fromStdString(request.body);
}

QJsonObject jsonOf(const Fault &fault)
{
    QJsonObject json{
        {u"Action"_s, fault.action}, {u"Kind"_s, faultName(fault.kind)}, {u"Count"_s, fault.count}};
    constexpr int second = 1000;
    if (fault.kind == Fault::Kind::Slow && fault.delayMs % second == 0)
        json[u"Delay"_s] = u"%1s"_s.arg(fault.delayMs / second);
    return json;
}

//! Like an option of the command line: {"Action":"CreateSecret","Kind":"slow","Count":2}.
Fault faultFrom(const QJsonValue &value)
{
    static const QStringList known{u"Action"_s, u"Kind"_s, u"Count"_s, u"Delay"_s};
    const QJsonObject object = value.toObject();
    const QStringList names = object.keys();
    const bool isKnown = std::all_of(
        names.begin(), names.end(), [](const QString &name) { return known.contains(name); });
    const QJsonValue delay = object.value("Delay"_L1);
    const bool isText = delay.isUndefined() || delay.isString();
    const auto fault = faultOf(object.value("Action"_L1).toString(),
        object.value("Kind"_L1).toString(),
        object.contains("Count"_L1) ? object.value("Count"_L1).toInteger() : 1, delay.toString());
    if (!fault || !isKnown || !isText || (delay.isString() && delay.toString().isEmpty()))
        throw notUnderstood(
            u"A fault has an Action, a Kind, and as you like a Count and, if slow, a Delay."_s);
    return *fault;
}

//! The moment that the clock shall show.
QDateTime wantedTime(const QJsonObject &object, const QDateTime &now)
{
    const QString to = object.value("To"_L1).toString();
    const auto ahead = parseDuration(object.value("Advance"_L1).toString());
    const QDateTime given = QDateTime::fromString(to, Qt::ISODate);
    QDateTime time = ahead ? now.addSecs(ahead->count()) : given;
    // Beyond these a date no longer has four digits in every answer.
    const QDateTime first(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime last(QDate(9000, 1, 1), QTime(0, 0), Qt::UTC);
    const bool isGood = object.size() == 1 && (ahead || (given.isValid() && to.endsWith(u'Z')))
        && time >= first && time <= last;
    if (!isGood)
        throw notUnderstood(
            u"Say either Advance, such as 7d, or To, such as 2027-01-01T00:00:00Z."_s);
    return time;
}

HttpReply replyOf(QJsonObject body)
{
    const QString requestId = QUuid::createUuid().toString(QUuid::WithoutBraces).toUpper();
    body[u"RequestId"_s] = requestId;
    HttpReply reply;
    reply.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    reply.requestId = requestId.toLatin1();
    return reply;
}

} // namespace

ControlCall::ControlCall(
    ControlAccess access, FaultPlan &faults, const Clock &clock, std::function<void()> turned)
    : m_access(std::move(access))
    , m_faults(faults)
    , m_clock(clock)
    , m_turned(std::move(turned))
{}

std::optional<HttpReply> ControlCall::answer(const HttpRequest &request, quint16 port) const
{
    if (!request.target.starts_with(prefix) || !isEntitled(request))
        return std::nullopt;
    try {
        return replyOf(run(request, port));
    } catch (const Refusal &refusal) {
        return plainRefusal(refusal.status, refusal.code, refusal.message);
    }
}

//! From this computer, and with the token; SecretBytes are compared in constant time.
bool ControlCall::isEntitled(const HttpRequest &request) const
{
    constexpr std::string_view scheme = "Bearer ";
    const QHostAddress peer(QString::fromStdString(request.peer));
    const std::string *header = request.header("authorization");
    if (!peer.isLoopback() || !header || !header->starts_with(scheme))
        return false;
    const SecretBytes given = SecretBytes::copyOf(std::string_view(*header).substr(scheme.size()));
    return given.isValid() && !given.isEmpty() && given.equals(*m_access.token);
}

QJsonObject ControlCall::run(const HttpRequest &request, quint16 port) const
{
    const std::string call = request.method + ' ' + request.target.substr(prefix.size());
    const QJsonDocument body = QJsonDocument::fromJson(bodyOf(request));
    if (call == "POST faults")
        setFaults(body);
    else if (call == "POST clock")
        turnClock(body);
    else if (call != "GET state")
        throw Refusal{404, u"InvalidApi.NotFound"_s,
            u"There are GET /control/state, POST /control/faults and POST /control/clock."_s};
    QJsonObject json = state();
    json[u"Port"_s] = port;
    return json;
}

QJsonObject ControlCall::state() const
{
    QJsonArray faults;
    for (const Fault &fault : m_faults.left())
        faults.append(jsonOf(fault));
    return {{u"Time"_s, m_clock.now().toUTC().toString(Qt::ISODate)},
        {u"TimeCanBeTurned"_s, bool(m_access.advance)}, {u"Faults"_s, faults}};
}

void ControlCall::setFaults(const QJsonDocument &body) const
{
    if (!body.isArray())
        throw notUnderstood(u"The body is no JSON array of faults."_s);
    QList<Fault> faults;
    for (const QJsonValue value : body.array())
        faults.append(faultFrom(value));
    m_faults.set(faults);
}

void ControlCall::turnClock(const QJsonDocument &body) const
{
    if (!m_access.advance)
        throw Refusal{409, u"Rejected.ClockRuns"_s,
            u"This clock runs faster than time does, and cannot be turned."_s};
    const QDateTime now = m_clock.now().toUTC();
    m_access.advance(std::chrono::milliseconds(now.msecsTo(wantedTime(body.object(), now))));
    m_turned();
}

std::shared_ptr<const SecretBytes> newControlToken()
{
    constexpr int bytes = 32;
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, bytes> random{};
    if (RAND_bytes(random.data(), bytes) != 1)
        return nullptr;
    auto token = std::make_shared<SecretBytes>();
    token->reserve(2 * random.size());
    for (unsigned char &byte : random) {
        token->append(digits.substr(byte >> 4U, 1));
        token->append(digits.substr(byte & 15U, 1));
    }
    explicit_bzero(random.data(), random.size());
    return token->isValid() ? token : nullptr;
}

} // namespace keyturn::local
