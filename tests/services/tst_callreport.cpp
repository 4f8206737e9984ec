#include "tests/services/apifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

namespace {

using State = ApiCallRecord::State;

const QByteArray refusal =
    R"({"RequestId":"r-403","Code":"Forbidden.NoPermission","Message":"No. Tr0ub4dor&3"})";

//! A client whose calls are reported.
struct ReportedFixture : ApiFixture
{
    explicit ReportedFixture(const QList<Answer> &script = {})
        : ApiFixture(script)
    {
        observe();
    }
    void observe()
    {
        api->setObserver([this](const ApiCallRecord &call) { reports << call; });
    }
    QList<ApiCallRecord> reports;
};

//! Everything that a record says, as text.
QString allOf(const ApiCallRecord &call)
{
    QStringList texts{
        call.product, call.action, call.region, call.endpoint, call.accessKeyId, call.requestId};
    for (const CallParameter &parameter : call.parameters)
        texts << parameter.name << parameter.value;
    if (call.error)
        texts << call.error->code << call.error->message;
    return texts.join(u'\n');
}

} // namespace

// What an observer hears of a call, and what it never hears.
class TstCallReport : public QObject
{
    Q_OBJECT

private slots:
    void tellsBeginAndEnd();
    void tellsEachAttempt();
    void tellsRefusals();
    void tellsLostAnswersOfChanges();
    void tellsLostAnswersOfReads();
    void tellsOfCanceledCalls();
    void neverTellsSecrets();
};

void TstCallReport::tellsBeginAndEnd()
{
    ReportedFixture fixture;
    fixture.call(Effect::Write);
    QCOMPARE(fixture.reports.size(), 1);
    const ApiCallRecord begun = fixture.reports.first();
    QCOMPARE(begun.state, State::Running);
    QVERIFY(begun.attempts.isEmpty());
    QVERIFY(begun.changes);
    QCOMPARE(begun.product, u"kms"_s);
    QCOMPARE(begun.action, u"TestAction"_s);
    QCOMPARE(begun.region, u"cn-hangzhou"_s);
    QCOMPARE(begun.endpoint, u"http://127.0.0.1:%1"_s.arg(fixture.server.port()));
    QCOMPARE(begun.accessKeyId, QString::fromLatin1(ApiFixture::keyId));
    QCOMPARE(begun.parameters,
        (QList<CallParameter>{
            {u"Name"_s, u"a b&c=中"_s, false}, {u"SecretData"_s, QString(), true}}));
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QCOMPARE(fixture.reports.size(), 2);
    const ApiCallRecord ended = fixture.reports.last();
    QCOMPARE(ended.id, begun.id);
    QCOMPARE(ended.state, State::Done);
    QCOMPARE(ended.attempts.size(), 1);
    QCOMPARE(ended.httpStatus, 200);
    QCOMPARE(ended.requestId, fixture.results.front()->requestId());
    QVERIFY(ended.duration >= 0);
    QVERIFY(!ended.error);
}

void TstCallReport::tellsEachAttempt()
{
    ReportedFixture fixture({Answer::json(R"({"RequestId":"r1","Code":"Busy"})", 500)});
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QList<State> states;
    for (const ApiCallRecord &call : std::as_const(fixture.reports))
        states << call.state;
    QCOMPARE(states, (QList{State::Running, State::Retrying, State::Retrying, State::Done}));
    QCOMPARE(fixture.reports.at(1).httpStatus, 500);
    QCOMPARE(fixture.reports.at(1).error->code, u"Busy"_s);
    QCOMPARE(fixture.reports.last().attempts.size(), 2);
    QVERIFY(fixture.reports.last().attempts.at(0) <= fixture.reports.last().attempts.at(1));
    QVERIFY(!fixture.reports.last().error);
}

void TstCallReport::tellsRefusals()
{
    ReportedFixture fixture({Answer::json(refusal, 403)});
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    const ApiCallRecord call = fixture.reports.last();
    QCOMPARE(call.state, State::Failed);
    QCOMPARE(call.httpStatus, 403);
    QCOMPARE(call.requestId, u"r-403"_s);
    QCOMPARE(call.error->code, u"Forbidden.NoPermission"_s);
}

void TstCallReport::tellsLostAnswersOfChanges()
{
    ReportedFixture fixture({Answer::drop(Answer::End::Close)});
    fixture.call(Effect::Write);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QCOMPARE(fixture.reports.last().state, State::Unknown);
    QCOMPARE(fixture.reports.last().httpStatus, 0);
}

void TstCallReport::tellsLostAnswersOfReads()
{
    ReportedFixture fixture(QList<Answer>(3, Answer::drop(Answer::End::Close)));
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QCOMPARE(fixture.reports.last().state, State::Failed);
    QCOMPARE(fixture.reports.last().attempts.size(), 3);
}

void TstCallReport::tellsOfCanceledCalls()
{
    ReportedFixture fixture({Answer::silent()});
    fixture.call(Effect::Read);
    QTRY_COMPARE(fixture.server.requests().size(), 1);
    fixture.context.reset();
    QCOMPARE(fixture.reports.last().state, State::Canceled);
    QCOMPARE(fixture.reports.size(), 2);
}

void TstCallReport::neverTellsSecrets()
{
    ReportedFixture fixture({Answer::json(refusal, 403)});
    fixture.reconnect(ApiFixture::shortTimes(), u"a-session-token"_s);
    fixture.observe();
    ApiRequest request = ApiFixture::request(Effect::Write);
    request.parameters.add("AccessKeySecret", u"typed-as-text"_s); // as it should never be
    fixture.call(std::move(request));
    QTRY_COMPARE(fixture.told(), std::size_t(1));
    QVERIFY(fixture.results.front().error().message.contains(u"Tr0ub4dor"_s));
    for (const ApiCallRecord &call : std::as_const(fixture.reports)) {
        const QString all = allOf(call);
        for (const char *secret :
            {"Tr0ub4dor", "typed-as-text", ApiFixture::keySecret, "a-session-token"})
            QVERIFY2(!all.contains(QLatin1StringView(secret)), secret);
    }
}

QTEST_GUILESS_MAIN(TstCallReport)
#include "tst_callreport.moc"
