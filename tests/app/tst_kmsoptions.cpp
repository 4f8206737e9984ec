#include "app/kmsoptions.h"
#include "services/local/faultnames.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keyturn;

class TstKmsOptions : public QObject
{
    Q_OBJECT

private slots:
    void durations_data();
    void durations();
    void clocks_data();
    void clocks();
    void scaledClockRuns();
    void faults();
    void everyFaultHasAName();
    void takesAllOptions();
};

void TstKmsOptions::durations_data()
{
    QTest::addColumn<qint64>("seconds"); // 0: refused
    const auto row = [](const char *text, qint64 seconds) { QTest::newRow(text) << seconds; };
    row("90s", 90);
    row("30m", 1800);
    row("6h", 21600);
    row("2d", 172800);
    row("999999d", 86399913600);
    for (const char *text :
        {"", "2", "d", "0d", "-1d", "+1d", "1.5h", "2 d", "2D", "1000000d", "2dd"})
        row(text, 0);
}

void TstKmsOptions::durations()
{
    QFETCH(const qint64, seconds);
    const auto duration = parseDuration(QLatin1StringView(QTest::currentDataTag()));
    QCOMPARE(duration.has_value(), seconds != 0);
    if (duration)
        QCOMPARE(qint64(duration->count()), seconds);
}

void TstKmsOptions::clocks_data()
{
    QTest::addColumn<bool>("good");
    for (const char *text : {"real", "+7d", "+90s", "x3600", "x0.5", "fixed:2026-06-16T02:24:00Z"})
        QTest::newRow(text) << true;
    for (const char *text :
        {"", "now", "7d", "+", "-7d", "x", "x0", "x-1", "xnan", "x1e9", "fixed:", "fixed:tomorrow"})
        QTest::newRow(text) << false;
}

void TstKmsOptions::clocks()
{
    QFETCH(const bool, good);
    const QString text = QLatin1StringView(QTest::currentDataTag());
    const auto choice = ClockChoice::parse(text);
    QCOMPARE(choice.has_value(), good);
    if (!good)
        return;
    const QDateTime now = choice->make()->now();
    const qint64 ahead = QDateTime::currentDateTimeUtc().daysTo(now);
    if (text.startsWith("fixed:"_L1))
        QCOMPARE(now, QDateTime(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC));
    else
        QCOMPARE(ahead, text == "+7d"_L1 ? 7 : 0);
}

void TstKmsOptions::scaledClockRuns()
{
    const ScaledClock clock(1'000'000);
    const QDateTime start = clock.now();
    QTRY_VERIFY(start.daysTo(clock.now()) >= 1);
}

void TstKmsOptions::faults()
{
    const auto fault = parseFault(u"CreateSecret:cut-after:2"_s);
    QVERIFY(fault);
    QCOMPARE(fault->action, u"CreateSecret"_s);
    QCOMPARE(fault->kind, local::Fault::Kind::CutAfterEffect);
    QCOMPARE(fault->count, 2);
    QCOMPARE(parseFault(u"*:slow"_s)->count, 1);
    QCOMPARE(parseFault(u"*:slow:5:2s"_s)->delayMs, 2000);
    QCOMPARE(parseFault(u"*:slow:5:2s"_s)->count, 5);
    QCOMPARE(parseFault(u"*:slow:1:10m"_s)->delayMs, 600'000);
    for (const char *bad :
        {"", "CreateSecret", ":slow", "A:slow:", "A:slow:0", "A:slow:x", "A:other", "A:slow:1:1",
            "A:slow:1:", "A:slow:1:11m", "A:slow:1:1s:", "A:silent:1:1s", "A:slow:0:1s"})
        QVERIFY2(!parseFault(QLatin1StringView(bad)), bad);
}

void TstKmsOptions::everyFaultHasAName()
{
    const QStringList names = local::faultNames();
    QCOMPARE(names.size(), static_cast<int>(local::Fault::Kind::Expired) + 1);
    for (int i = 0; i < names.size(); ++i) {
        const auto kind = static_cast<local::Fault::Kind>(i);
        QVERIFY(names.contains(local::faultName(kind)));
        QVERIFY(local::faultKindOf(local::faultName(kind)) == kind);
    }
}

void TstKmsOptions::takesAllOptions()
{
    QCommandLineParser parser;
    const auto parsed = KmsOptions::parse(&parser,
        {u"keyturn-kms"_s, u"--data"_s, u"folder"_s, u"--listen"_s, u"127.0.0.1:8080"_s,
            u"--seed"_s, u"empty"_s, u"--clock"_s, u"+7d"_s, u"--rotation-window"_s, u"6h"_s,
            u"--fault"_s, u"*:slow"_s, u"--fault"_s, u"RotateSecret:throttled:3"_s});
    const auto *options = std::get_if<KmsOptions>(&parsed);
    QVERIFY(options);
    QCOMPARE(options->service.dataFolder, u"folder"_s);
    QCOMPARE(options->service.port, quint16(8080));
    QCOMPARE(options->service.sample, local::Sample::Empty);
    QCOMPARE(options->service.handOver, std::chrono::seconds(21600));
    QCOMPARE(options->faults.size(), 2);
    QVERIFY(options->clock);
    QVERIFY(!options->printCredentials);
    QVERIFY(options->service.accessKeyId.isEmpty());
}

QTEST_GUILESS_MAIN(TstKmsOptions)
#include "tst_kmsoptions.moc"
