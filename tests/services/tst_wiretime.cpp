#include "services/clients/wiretime.h"

#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

class TstWireTime : public QObject
{
    Q_OBJECT

private slots:
    void good_data();
    void good();
    void bad_data();
    void bad();
};

void TstWireTime::good_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("UTC") << u"2026-01-15T08:00:00Z"_s << u"2026-01-15T08:00:00Z"_s;
    QTest::newRow("without seconds") << u"2026-01-15T08:00Z"_s << u"2026-01-15T08:00:00Z"_s;
    QTest::newRow("offset") << u"2026-01-15T08:00:00+08:00"_s << u"2026-01-15T00:00:00Z"_s;
    QTest::newRow("offset into the day before")
        << u"2026-01-01T07:59:59+08:00"_s << u"2025-12-31T23:59:59Z"_s;
    QTest::newRow("offset to the west")
        << u"2026-01-15T23:30:00-05:30"_s << u"2026-01-16T05:00:00Z"_s;
    QTest::newRow("offset of nothing")
        << u"2026-01-15T08:00:00+00:00"_s << u"2026-01-15T08:00:00Z"_s;
    QTest::newRow("milliseconds") << u"2026-01-15T08:00:00.123Z"_s << u"2026-01-15T08:00:00Z"_s;
    QTest::newRow("nanoseconds and offset")
        << u"2020-02-21T23:36:07.713703651+08:00"_s << u"2020-02-21T15:36:07Z"_s;
    QTest::newRow("fraction is not rounded up")
        << u"2026-01-15T08:00:00.999999999Z"_s << u"2026-01-15T08:00:00Z"_s;
    QTest::newRow("leap day") << u"2028-02-29T00:00:00Z"_s << u"2028-02-29T00:00:00Z"_s;
}

void TstWireTime::good()
{
    QFETCH(const QString, text);
    QFETCH(const QString, utc);
    const QDateTime time = fromWireTime(text);
    QVERIFY(time.isValid());
    QCOMPARE(time.timeSpec(), Qt::UTC);
    QCOMPARE(time.toString(Qt::ISODate), utc);
}

void TstWireTime::bad_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text : {u""_s, u"garbage"_s, u"2026-01-15"_s, u"2026-01-15T08:00:00"_s,
             u"2026-01-15 08:00:00Z"_s, u"2026-01-15t08:00:00z"_s, u"2026-13-15T08:00:00Z"_s,
             u"2026-02-29T08:00:00Z"_s, u"2026-01-15T25:00:00Z"_s, u"2026-01-15T08:61:00Z"_s,
             u"2026-01-15T08:00:00.Z"_s, u"2026-01-15T08:00:00+0800"_s, u"2026-01-15T08:00:00+8"_s,
             u" 2026-01-15T08:00:00Z"_s, u"2026-01-15T08:00:00Z "_s, u"2026-01-15T08:00:00Z\n"_s,
             u"1768464000"_s, u"Thu, 15 Jan 2026 08:00:00 GMT"_s, u"20260115T080000Z"_s,
             u"２０２６-01-15T08:00:00Z"_s, u"2026-01-15T08:00:00Zx"_s})
        QTest::addRow("%s", qPrintable(text)) << text;
}

void TstWireTime::bad()
{
    QFETCH(const QString, text);
    QVERIFY(!fromWireTime(text).isValid());
}

QTEST_GUILESS_MAIN(TstWireTime)
#include "tst_wiretime.moc"
