#include "services/types/rotationpolicy.h"

#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Seconds = std::optional<std::chrono::seconds>;

class TstRotationPolicy : public QObject
{
    Q_OBJECT

private slots:
    void parse_data();
    void parse();
    void intervals_data();
    void intervals();
    void rangeOfSeconds();
    void defaultIsThirtyDays();
    void policyHoldsItsInterval();
};

void TstRotationPolicy::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Seconds>("seconds");
    QTest::newRow("seconds") << u"604800s"_s << Seconds(604800s);
    QTest::newRow("minutes") << u"90m"_s << Seconds(90min);
    QTest::newRow("hours") << u"6h"_s << Seconds(6h);
    QTest::newRow("days") << u"365d"_s << Seconds(8760h);
    QTest::newRow("no range") << u"1s"_s << Seconds(1s);
    QTest::newRow("zero") << u"0d"_s << Seconds(0s);
    QTest::newRow("longest text") << u"99999999999d"_s
                                  << Seconds(std::chrono::hours(24 * 99999999999));
    for (const auto &bad : {u""_s, u"d"_s, u"7"_s, u"7D"_s, u"7w"_s, u" 7d"_s, u"7d "_s, u"7 d"_s,
             u"-7d"_s, u"+7d"_s, u"7.5d"_s, u"0x7d"_s, u"7dd"_s, u"seven d"_s, u"\u0667d"_s,
             u"\uff17d"_s, u"7d\n"_s, u"999999999999d"_s, u"99999999999999999999s"_s})
        QTest::addRow("bad: %s", qPrintable(bad)) << bad << Seconds();
}

void TstRotationPolicy::parse()
{
    QFETCH(const QString, text);
    QFETCH(const Seconds, seconds);
    QCOMPARE(parseInterval(text), seconds);
}

void TstRotationPolicy::intervals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parameter"); // empty: refused
    QTest::newRow("shortest") << u"6h"_s << u"6h"_s;
    QTest::newRow("a second less") << u"21599s"_s << QString();
    QTest::newRow("a second more") << u"21601s"_s << u"21601s"_s;
    QTest::newRow("a week in seconds") << u"604800s"_s << u"7d"_s;
    QTest::newRow("24 hours") << u"24h"_s << u"1d"_s;
    QTest::newRow("25 hours") << u"25h"_s << u"25h"_s;
    QTest::newRow("minutes") << u"1441m"_s << u"86460s"_s;
    QTest::newRow("longest") << u"365d"_s << u"365d"_s;
    QTest::newRow("longest in hours") << u"8760h"_s << u"365d"_s;
    QTest::newRow("366 days") << u"366d"_s << QString();
    QTest::newRow("a second too long") << u"31536001s"_s << QString();
    QTest::newRow("garbage") << u"often"_s << QString();
}

void TstRotationPolicy::intervals()
{
    QFETCH(const QString, text);
    QFETCH(const QString, parameter);
    const std::optional<RotationInterval> interval = RotationInterval::parse(text);
    QCOMPARE(interval.has_value(), !parameter.isEmpty());
    if (!interval)
        return;
    QCOMPARE(interval->toParameter(), parameter);
    // What goes on the wire means the same when it is read back.
    QCOMPARE(RotationInterval::parse(interval->toParameter()), interval);
}

void TstRotationPolicy::rangeOfSeconds()
{
    QVERIFY(!RotationInterval::fromSeconds(6h - 1s));
    QVERIFY(RotationInterval::fromSeconds(6h));
    QVERIFY(RotationInterval::fromSeconds(8760h));
    QVERIFY(!RotationInterval::fromSeconds(8760h + 1s));
    QVERIFY(!RotationInterval::fromSeconds(-24h));
}

void TstRotationPolicy::defaultIsThirtyDays()
{
    QCOMPARE(RotationInterval().toParameter(), u"30d"_s);
    QVERIFY(*RotationInterval::parse(u"7d") < RotationInterval());
}

void TstRotationPolicy::policyHoldsItsInterval()
{
    QVERIFY(!RotationPolicy::off().isOn());
    QVERIFY(!RotationPolicy::off().interval());
    const RotationPolicy weekly = RotationPolicy::every(*RotationInterval::parse(u"7d"));
    QVERIFY(weekly.isOn());
    QCOMPARE(weekly.interval()->seconds(), 168h);
    QVERIFY(weekly != RotationPolicy::off());
    QVERIFY(weekly != RotationPolicy::every({}));
}

QTEST_GUILESS_MAIN(TstRotationPolicy)
#include "tst_rotationpolicy.moc"
