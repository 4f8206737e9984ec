#include "services/openapi/retrytable.h"

#include <QTest>

using namespace keyturn;
using namespace std::chrono_literals;

class TstRetryTable : public QObject
{
    Q_OBJECT

private slots:
    void whatIsRepeated_data();
    void whatIsRepeated();
    void threeAttempts();
    void waits_data();
    void waits();
    void neverLongerThanTheLongest();
};

void TstRetryTable::whatIsRepeated_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("read");
    QTest::addColumn<bool>("write");
    const auto row = [](const char *name, ErrorKind kind, Outcome outcome, bool read, bool write) {
        QTest::newRow(name) << kind << outcome << read << write;
    };
    using enum ErrorKind;
    row("throttled", Throttled, Outcome::Rejected, true, true);
    // As of a gateway that sheds load with 503, or of one that leaves out the RequestId.
    row("throttled, not well-formed", Throttled, Outcome::Unknown, true, false);
    row("network, nothing sent", Network, Outcome::NotSent, true, false);
    row("network, cut", Network, Outcome::Unknown, true, false);
    row("timeout", Timeout, Outcome::Unknown, true, false);
    row("timeout of connecting", Timeout, Outcome::NotSent, true, false);
    row("server", Server, Outcome::Unknown, true, false);
    row("damaged", Protocol, Outcome::Unknown, true, false);
    row("certificate", Tls, Outcome::NotSent, false, false);
    row("denied", Denied, Outcome::Rejected, false, false);
    row("credentials", Credentials, Outcome::Rejected, false, false);
    row("clock", ClockSkew, Outcome::Rejected, false, false);
    row("not found", NotFound, Outcome::Rejected, false, false);
    row("exists", AlreadyExists, Outcome::Rejected, false, false);
    row("pending deletion", PendingDeletion, Outcome::Rejected, false, false);
    row("not pending deletion", NotPendingDeletion, Outcome::Rejected, false, false);
    row("rotating", Rotating, Outcome::Rejected, false, false);
    row("quota", Quota, Outcome::Rejected, false, false);
    row("parameter", InvalidParameter, Outcome::Rejected, false, false);
    row("unavailable", Unavailable, Outcome::Rejected, false, false);
    row("refused by us", Refused, Outcome::NotSent, false, false);
    row("other", Other, Outcome::Rejected, false, false);
    row("other, unknown", Other, Outcome::Unknown, false, false);
}

void TstRetryTable::whatIsRepeated()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const Outcome, outcome);
    QFETCH(const bool, read);
    QFETCH(const bool, write);
    const Error error{kind, outcome, {}, {}, {}};
    QCOMPARE(waitBeforeRetry(error, Effect::Read, 1, {}, 0.5).has_value(), read);
    QCOMPARE(waitBeforeRetry(error, Effect::Write, 1, {}, 0.5).has_value(), write);
    // A throttled answer that was not well-formed proves nothing.
    const Error unsure{kind, Outcome::Unknown, {}, {}, {}};
    QVERIFY(!waitBeforeRetry(unsure, Effect::Write, 1, {}, 0.5));
}

void TstRetryTable::threeAttempts()
{
    const Error network{ErrorKind::Network, Outcome::Unknown, {}, {}, {}};
    const Error throttled{ErrorKind::Throttled, Outcome::Rejected, {}, {}, {}};
    for (const Error &error : {network, throttled}) {
        QVERIFY(waitBeforeRetry(error, Effect::Read, 1, {}, 0));
        QVERIFY(waitBeforeRetry(error, Effect::Read, 2, {}, 0));
        QVERIFY(!waitBeforeRetry(error, Effect::Read, 3, {}, 0));
        QVERIFY(!waitBeforeRetry(error, Effect::Read, 100, {}, 0));
    }
    QVERIFY(!waitBeforeRetry(throttled, Effect::Write, 3, {}, 0));
}

void TstRetryTable::waits_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<qint64>("longest");
    QTest::newRow("transient, first") << ErrorKind::Network << 1 << qint64(200);
    QTest::newRow("transient, second") << ErrorKind::Network << 2 << qint64(400);
    QTest::newRow("throttled, first") << ErrorKind::Throttled << 1 << qint64(2000);
    QTest::newRow("throttled, second") << ErrorKind::Throttled << 2 << qint64(4000);
}

void TstRetryTable::waits()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const int, attempt);
    QFETCH(const qint64, longest);
    const Error error{kind, Outcome::Rejected, {}, {}, {}};
    const auto wait = [&](double random) {
        return waitBeforeRetry(error, Effect::Read, attempt, {}, random)->count();
    };
    QCOMPARE(wait(0), qint64(0)); // full jitter
    QCOMPARE(wait(0.5), longest / 2);
    QVERIFY(wait(0.999) < longest);
    QVERIFY(wait(0.999) > longest * 99 / 100);
}

void TstRetryTable::neverLongerThanTheLongest()
{
    CallTiming timing;
    timing.throttledBase = 1h;
    timing.transientBase = 1h;
    for (const ErrorKind kind : {ErrorKind::Throttled, ErrorKind::Timeout}) {
        const Error error{kind, Outcome::Rejected, {}, {}, {}};
        const auto wait = waitBeforeRetry(error, Effect::Read, 2, timing, 0.999);
        QVERIFY(wait);
        QVERIFY(*wait < 20s);
        QVERIFY(*wait > 19s);
    }
}

QTEST_GUILESS_MAIN(TstRetryTable)
#include "tst_retrytable.moc"
