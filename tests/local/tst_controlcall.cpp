#include "services/local/controlcall.h"
#include "services/local/faultplan.h"
#include "services/types/clock.h"
#include "tests/local/signedclient.h"

#include <QJsonArray>
#include <QTest>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

namespace {

const QDateTime today(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC);
const QByteArray token("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");

std::shared_ptr<const SecretBytes> sharedToken()
{
    return std::make_shared<SecretBytes>(
        SecretBytes::copyOf({token.constData(), static_cast<std::size_t>(token.size())}));
}

//! The answer without what differs in every answer.
QByteArray withoutIds(const WireReply &reply)
{
    QByteArray body = reply.body;
    const QByteArray id = reply.json()["RequestId"_L1].toString().toLatin1();
    return body.replace(id, "ID");
}

} // namespace

class TstControlCall : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsTheState();
    void switchesFaults();
    void isNotMetByFaults();
    void turnsTheClock();
    void doesWhatFallsDue();
    void leavesARunningClockAlone();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void isNotThereForOthers_data();
    void isNotThereForOthers();
    void isNotThereUnlessWanted();
    void isForThisComputerOnly();
    void tokensAreRandom();

private:
    void start(bool turnable = true, bool control = true);
    [[nodiscard]] WireReply call(const QByteArray &method, const QByteArray &path,
        const QByteArray &body = {}, const QByteArray &authorization = "Bearer " + token) const;

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<SignedClient> m_client;
    quint16 m_port = 0;
};

void TstControlCall::init()
{
    start();
}

void TstControlCall::start(bool turnable, bool control)
{
    m_service.reset();
    m_clock = std::make_unique<ManualClock>(today);
    m_service = std::make_unique<LocalService>(*m_clock);
    LocalServiceOptions options;
    if (control)
        options.control = ControlAccess{sharedToken(), {}};
    if (turnable && control)
        options.control->advance = [this](auto by) { m_clock->advance(by); };
    const auto access = m_service->start(options);
    QVERIFY(access);
    m_port = access->port;
    m_client = std::make_unique<SignedClient>(*access);
}

WireReply TstControlCall::call(const QByteArray &method, const QByteArray &path,
    const QByteArray &body, const QByteArray &authorization) const
{
    const QByteArray header =
        authorization.isEmpty() ? QByteArray() : "Authorization: " + authorization + "\r\n";
    return m_client->raw(method + ' ' + path
        + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n" + header
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void TstControlCall::tellsTheState()
{
    const WireReply reply = call("GET", "/control/state");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers["content-type"_ba], "application/json;charset=utf-8"_ba);
    QJsonObject state = reply.json();
    QVERIFY(!state.take(u"RequestId"_s).toString().isEmpty());
    const QJsonObject expected{{u"Time"_s, u"2026-06-16T02:24:00Z"_s}, {u"Port"_s, m_port},
        {u"TimeCanBeTurned"_s, true}, {u"Faults"_s, QJsonArray()}};
    QCOMPARE(state, expected);
    QVERIFY(m_service->takeJournal().isEmpty());
}

void TstControlCall::switchesFaults()
{
    const QByteArray body = R"([{"Action":"DescribeSecret","Kind":"throttled","Count":2},)"
                            R"({"Action":"*","Kind":"slow","Delay":"1s"}])";
    QJsonArray faults = call("POST", "/control/faults", body).json()["Faults"_L1].toArray();
    QCOMPARE(faults.size(), 2);
    QCOMPARE(faults[0]["Action"_L1].toString(), u"DescribeSecret"_s);
    QCOMPARE(faults[0]["Kind"_L1].toString(), u"throttled"_s);
    QCOMPARE(faults[0]["Count"_L1].toInt(), 2);
    QCOMPARE(faults[1]["Delay"_L1].toString(), u"1s"_s);
    QCOMPARE(m_client->kms(u"DescribeSecret"_s).status, 429);
    faults = call("GET", "/control/state").json()["Faults"_L1].toArray();
    QCOMPARE(faults[0]["Count"_L1].toInt(), 1);
    QCOMPARE(m_client->kms(u"DescribeSecret"_s).status, 429);
    QCOMPARE(call("GET", "/control/state").json()["Faults"_L1].toArray().size(), 1);
    QVERIFY(call("POST", "/control/faults", "[]").json()["Faults"_L1].toArray().isEmpty());
    QCOMPARE(m_client->sts(u"GetCallerIdentity"_s).status, 200);
}

void TstControlCall::isNotMetByFaults()
{
    QCOMPARE(
        call("POST", "/control/faults", R"([{"Action":"*","Kind":"silent","Count":9}])").status,
        200);
    QCOMPARE(call("GET", "/control/state").json()["Faults"_L1][0]["Count"_L1].toInt(), 9);
}

void TstControlCall::turnsTheClock()
{
    QCOMPARE(call("POST", "/control/clock", R"({"Advance":"36h"})").json()["Time"_L1].toString(),
        u"2026-06-17T14:24:00Z"_s);
    QCOMPARE(m_clock->now(), today.addSecs(36 * 3600));
    for (const char *time : {"2027-01-01T00:00:00Z", "2026-01-01T00:00:00Z"}) {
        const QByteArray body = R"({"To":")" + QByteArray(time) + R"("})";
        QCOMPARE(call("POST", "/control/clock", body).json()["Time"_L1].toString(),
            QString::fromLatin1(time));
    }
    const qint64 kept = m_service->clockOffset().count();
    const qint64 real = QDateTime::currentDateTimeUtc().msecsTo(m_clock->now());
    QVERIFY(qAbs(kept - real) < 60'000);
}

void TstControlCall::doesWhatFallsDue()
{
    const TestParameters secret{{u"SecretName"_s, u"acs/ram/user/order-service"_s}};
    TestParameters deletion = secret;
    deletion[u"RecoveryWindowInDays"_s] = u"7"_s;
    QCOMPARE(m_client->kms(u"DeleteSecret"_s, deletion).status, 200);
    QCOMPARE(call("POST", "/control/clock", R"({"Advance":"6d"})").status, 200);
    QCOMPARE(m_client->kms(u"DescribeSecret"_s, secret).status, 200);
    QCOMPARE(call("POST", "/control/clock", R"({"Advance":"2d"})").status, 200);
    QCOMPARE(m_client->kms(u"DescribeSecret"_s, secret).status, 404);
}

void TstControlCall::leavesARunningClockAlone()
{
    start(false);
    QCOMPARE(call("GET", "/control/state").json()["TimeCanBeTurned"_L1].toBool(true), false);
    const WireReply reply = call("POST", "/control/clock", R"({"Advance":"1d"})");
    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.code(), u"Rejected.ClockRuns"_s);
    QCOMPARE(m_clock->now(), today);
}

void TstControlCall::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto rows = [](const QByteArray &path, const QList<const char *> &bodies) {
        for (const char *body : bodies)
            QTest::newRow((path + ' ' + body).constData()) << path << QByteArray(body) << 400;
    };
    rows("/control/faults",
        {"", "{}", "x", "[1]", "[{}]", R"([{"Action":"*"}])", R"([{"Kind":"slow"}])",
            R"([{"Action":"","Kind":"slow"}])", R"([{"Action":"*","Kind":"explode"}])",
            R"([{"Action":"a b","Kind":"slow"}])", R"([{"Action":"*","Kind":"slow","Count":0}])",
            R"([{"Action":"*","Kind":"slow","Count":1.5}])",
            R"([{"Action":"*","Kind":"slow","Count":"2"}])",
            R"([{"Action":"*","Kind":"slow","Count":1e12}])",
            R"([{"Action":"*","Kind":"slow","count":2}])",
            R"([{"Action":"*","Kind":"slow","Delay":2}])",
            R"([{"Action":"*","Kind":"slow","Delay":""}])",
            R"([{"Action":"*","Kind":"slow","Delay":"1d"}])",
            R"([{"Action":"*","Kind":"silent","Delay":"1s"}])",
            R"([{"Action":"*","Kind":"slow"},{}])"});
    rows("/control/clock",
        {"", "[]", "{}", R"({"Advance":"-1d"})", R"({"Advance":7})", R"({"Advance":"7"})",
            R"({"To":"tomorrow"})", R"({"To":"2027-01-01"})", R"({"To":"2027-01-01T00:00:00"})",
            R"({"To":"1999-12-31T23:59:59Z"})", R"({"To":"9999-01-01T00:00:00Z"})",
            R"({"Advance":"1d","To":"2027-01-01T00:00:00Z"})", R"({"Advance":"1d","x":1})"});
    QTest::newRow("no such call") << "/control/other"_ba
                                  << "{}"_ba << 404;
    QTest::newRow("state is read") << "/control/state"_ba
                                   << "{}"_ba << 404;
}

void TstControlCall::refusesWhatItDoesNotUnderstand()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    const WireReply reply = call("POST", path, body);
    QCOMPARE(reply.status, status);
    QVERIFY(!reply.code().isEmpty());
    QVERIFY(call("GET", "/control/state").json()["Faults"_L1].toArray().isEmpty());
    QCOMPARE(m_clock->now(), today);
}

void TstControlCall::isNotThereForOthers_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("empty") << "Bearer "_ba;
    QTest::newRow("one digit less") << "Bearer " + token.chopped(1);
    QTest::newRow("one digit more") << "Bearer " + token + '0';
    QTest::newRow("another digit") << "Bearer " + token.chopped(1) + '0';
    QTest::newRow("capitals") << "Bearer " + token.toUpper();
    QTest::newRow("other scheme") << "Basic " + token;
    QTest::newRow("no scheme") << token;
}

//! The answer is that of any path that does not exist.
void TstControlCall::isNotThereForOthers()
{
    QFETCH(const QByteArray, authorization);
    const QByteArray body = R"([{"Action":"*","Kind":"silent"}])";
    const WireReply unknown = call("POST", "/nowhere", body, authorization);
    QCOMPARE(unknown.status, 404);
    for (const char *path : {"/control/faults", "/control/clock", "/control/other"}) {
        const WireReply reply = call("POST", path, body, authorization);
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.headers.keys(), unknown.headers.keys());
        QCOMPARE(withoutIds(reply), withoutIds(unknown));
    }
    QCOMPARE(call("GET", "/control/state", {}, authorization).status, 404);
    QVERIFY(call("GET", "/control/state").json()["Faults"_L1].toArray().isEmpty());
}

void TstControlCall::isNotThereUnlessWanted()
{
    start(true, false);
    QCOMPARE(call("GET", "/control/state").status, 404);
}

void TstControlCall::isForThisComputerOnly()
{
    FaultPlan faults;
    const ControlCall control({sharedToken(), {}}, faults, *m_clock, [] {});
    HttpRequest request;
    request.method = "GET";
    request.target = "/control/state";
    request.headers.push_back({"authorization", "Bearer " + token.toStdString()});
    const auto isAnswered = [&](const char *peer) {
        request.peer = peer;
        return control.answer(request, 1).has_value();
    };
    for (const char *peer : {"127.0.0.1", "127.0.0.2", "::1", "::ffff:127.0.0.1"})
        QVERIFY2(isAnswered(peer), peer);
    for (const char *peer : {"192.168.1.5", "::ffff:192.168.1.5", "2001:db8::5", "0.0.0.0", ""})
        QVERIFY2(!isAnswered(peer), peer);
}

void TstControlCall::tokensAreRandom()
{
    const auto one = newControlToken();
    const auto other = newControlToken();
    QVERIFY(one && other && !one->equals(*other));
    one->withView([](std::string_view text) {
        QCOMPARE(text.size(), std::size_t(64));
        QVERIFY(text.find_first_not_of("0123456789abcdef") == std::string_view::npos);
    });
}

QTEST_GUILESS_MAIN(TstControlCall)
#include "tst_controlcall.moc"
