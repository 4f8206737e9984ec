#include "app/kmsoptions.h"
#include "services/local/duration.h"
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
    void addresses_data();
    void addresses();
    void tlsFilesGoTogether();
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
    const auto duration = local::parseDuration(QLatin1StringView(QTest::currentDataTag()));
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
    const QDateTime now = choice->make().clock->now();
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

void TstKmsOptions::addresses_data()
{
    QTest::addColumn<QString>("address"); // empty: refused
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("onlyRemote");
    const auto row = [](const char *text, const char *address, const char *name, bool onlyRemote) {
        QTest::newRow(text) << QString::fromLatin1(address) << QString::fromLatin1(name)
                            << onlyRemote;
    };
    row("127.0.0.1:8080", "127.0.0.1", "127.0.0.1", false);
    row("localhost:8080", "127.0.0.1", "localhost", false);
    row("[::1]:8080", "::1", "[::1]", false);
    row("127.0.0.2:8080", "127.0.0.2", "127.0.0.2", true);
    row("192.168.1.5:8080", "192.168.1.5", "192.168.1.5", true);
    row("0.0.0.0:8080", "0.0.0.0", "localhost", true);
    row("[::]:8080", "::", "localhost", true);
    row("[2001:db8::5]:8080", "2001:db8::5", "[2001:db8::5]", true);
    for (const char *bad : {"", "8080", ":8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:70000",
             "::1:8080", "[::1]", "[]:1", "[zz]:1", "1.2.3:80", "1.2.3.400:80", "example.com:80",
             "http://127.0.0.1:80", "127.0.0.1:80 ", "[127.0.0.1]:80x"})
        row(bad, "", "", false);
}

void TstKmsOptions::addresses()
{
    QFETCH(const QString, address);
    QFETCH(const QString, name);
    QFETCH(const bool, onlyRemote);
    const QStringList local{u"keyturn-kms"_s, u"--data"_s, u"folder"_s, u"--listen"_s,
        QString::fromLatin1(QTest::currentDataTag())};
    const QStringList tls{u"--tls-cert"_s, u"a"_s, u"--tls-key"_s, u"b"_s};
    const QStringList remote{u"--allow-remote"_s};
    const auto outcome = [](const QStringList &arguments) {
        QCommandLineParser parser;
        return KmsOptions::parse(&parser, arguments);
    };
    for (const QStringList &arguments : {local, local + tls, local + remote}) {
        const auto parsed = outcome(arguments);
        QCOMPARE(parsed.index(), address.isEmpty() || onlyRemote ? 1U : 0U);
        if (onlyRemote)
            QVERIFY(std::get<QString>(parsed).contains("--allow-remote"_L1));
    }
    const auto parsed = outcome(local + tls + remote);
    const auto *options = std::get_if<KmsOptions>(&parsed);
    QCOMPARE(options != nullptr, !address.isEmpty());
    if (!options)
        return;
    QCOMPARE(options->service.address, QHostAddress(address));
    QCOMPARE(options->service.port, quint16(8080));
    QCOMPARE(options->hostName, name);
    QCOMPARE(options->service.tls->certificate, u"a"_s);
    QCOMPARE(options->service.tls->key, u"b"_s);
}

void TstKmsOptions::tlsFilesGoTogether()
{
    for (const QString &option : {u"--tls-cert"_s, u"--tls-key"_s}) {
        QCommandLineParser parser;
        const auto parsed = KmsOptions::parse(
            &parser, {u"keyturn-kms"_s, u"--data"_s, u"folder"_s, option, u"file"_s});
        QCOMPARE(std::get<QString>(parsed), u"--tls-cert and --tls-key go together."_s);
    }
}

QTEST_GUILESS_MAIN(TstKmsOptions)
#include "tst_kmsoptions.moc"
