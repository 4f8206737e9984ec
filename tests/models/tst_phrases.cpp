#include "models/phrases.h"

#include <QLocale>
#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// 10:24 in Shanghai, where these tests are.
const QDateTime now(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC);

QDateTime in(std::chrono::seconds seconds)
{
    return now.addSecs(seconds.count());
}

void row(const char *name, std::chrono::seconds seconds, const char *text)
{
    QTest::newRow(name) << in(seconds) << QString::fromUtf8(text);
}

} // namespace

class TstPhrases : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void dates();
    void datesInChinese();
    void noDate();
    void intervals_data();
    void intervals();
    void timeLeft_data();
    void timeLeft();
    void timeUntil_data();
    void timeUntil();
    void elapsed_data();
    void elapsed();
    void statuses_data();
    void statuses();
    void dueSoon_data();
    void dueSoon();
    void rowsWithoutRotation();
    void oneLine_data();
    void oneLine();
    void hiddenBeyondTheFirstPlane();
    void searchText();
};

void TstPhrases::initTestCase()
{
    QCOMPARE(now.toLocalTime().time(), QTime(10, 24)); // TZ of the test
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TstPhrases::cleanup()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TstPhrases::dates()
{
    QCOMPARE(phrase::dateTime(now), u"Tue 16 Jun 2026, 10:24"_s);
    QCOMPARE(phrase::plainDateTime(now), u"16 Jun 2026, 10:24"_s);
    QCOMPARE(phrase::date(now), u"16 Jun 2026"_s);
    QCOMPARE(phrase::shortDate(now), u"16 Jun"_s);
    QCOMPARE(phrase::dateTimeWithUtc(now), u"Tue 16 Jun 2026, 10:24\n2026-06-16 02:24 UTC"_s);
    // Shanghai is a day ahead in the evening of UTC; 24 hours, not a.m. and p.m.
    const QDateTime evening(QDate(2026, 12, 31), QTime(16, 5), Qt::UTC);
    QCOMPARE(phrase::dateTime(evening), u"Fri 1 Jan 2027, 00:05"_s);
    QCOMPARE(phrase::plainDateTime(evening.addSecs(13 * 3600)), u"1 Jan 2027, 13:05"_s);
    QCOMPARE(phrase::dateTimeWithUtc(evening), u"Fri 1 Jan 2027, 00:05\n2026-12-31 16:05 UTC"_s);
}

void TstPhrases::datesInChinese()
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    // The order of the parts is the translation's; names of months and days are the locale's.
    QVERIFY(phrase::dateTime(now).contains(u"10:24"_s));
    QVERIFY(phrase::dateTime(now).contains(u"周二"_s));
    QVERIFY(phrase::date(now).contains(u"6月"_s));
    QVERIFY(!phrase::dateTime(now).contains(u"Jun"_s));
    QVERIFY(phrase::dateTimeWithUtc(now).endsWith(u"\n2026-06-16 02:24 UTC"_s));
}

void TstPhrases::noDate()
{
    for (const QString &text :
        {phrase::dateTime({}), phrase::plainDateTime({}), phrase::date({}), phrase::shortDate({})})
        QCOMPARE(text, u"–"_s);
    QCOMPARE(phrase::dateTimeWithUtc({}), QString());
}

void TstPhrases::intervals_data()
{
    QTest::addColumn<std::chrono::seconds>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("a month") << std::chrono::seconds(720h) << u"30 days"_s;
    QTest::newRow("two days") << std::chrono::seconds(48h) << u"2 days"_s;
    QTest::newRow("25 hours") << std::chrono::seconds(25h) << u"25 hours"_s;
    QTest::newRow("six hours") << std::chrono::seconds(6h) << u"6 hours"_s;
    QTest::newRow("90 minutes") << std::chrono::seconds(90min) << u"90 min"_s;
    QTest::newRow("crooked") << std::chrono::seconds(48h + 120s) << u"2882 min"_s;
}

void TstPhrases::intervals()
{
    QFETCH(const std::chrono::seconds, seconds);
    QFETCH(const QString, text);
    QCOMPARE(phrase::interval(seconds), text);
}

void TstPhrases::timeLeft_data()
{
    QTest::addColumn<QDateTime>("end");
    QTest::addColumn<QString>("text");
    row("past", -5h, "1 min");
    row("now", 0s, "1 min");
    row("59 seconds", 59s, "1 min");
    row("two minutes", 120s, "2 min");
    row("59 minutes 59", 3599s, "59 min");
    row("30 hours", 30h, "30 h");
    row("29 hours 31 minutes", 29h + 31min, "30 h");
    row("29 hours 29 minutes", 29h + 29min, "29 h");
    row("two days", 48h, "48 h");
    row("three days less a second", 72h - 1s, "72 h");
    row("three days", 72h, "3 days");
    row("four days and 13 hours", 109h, "5 days");
}

void TstPhrases::timeLeft()
{
    QFETCH(const QDateTime, end);
    QFETCH(const QString, text);
    QCOMPARE(phrase::timeLeft(now, end), text);
}

void TstPhrases::timeUntil_data()
{
    QTest::addColumn<QDateTime>("then");
    QTest::addColumn<QString>("text");
    row("just past", -1s, "due 16 Jun");
    row("three days past", -72h, "due 13 Jun");
    row("now", 0s, "in 1 min");
    row("59 minutes", 59min, "in 59 min");
    row("two hours", 2h, "in 2 hours");
    row("until midnight", 13h + 35min, "in 13 hours");
    row("midnight", 13h + 36min, "tomorrow");
    row("tomorrow, this time", 24h, "tomorrow");
    row("tomorrow, last minute", 37h + 35min, "tomorrow");
    row("the day after", 37h + 36min, "in 2 days");
    row("six days", 144h, "in 6 days");
    row("six days, late", 144h + 13h, "in 6 days");
    row("seven days, early", 144h + 14h, "in 7 days");
}

void TstPhrases::timeUntil()
{
    QFETCH(const QDateTime, then);
    QFETCH(const QString, text);
    QCOMPARE(phrase::timeUntil(now, then), text);
}

void TstPhrases::elapsed_data()
{
    QTest::addColumn<QDateTime>("since");
    QTest::addColumn<QString>("text");
    row("the future", 5s, "0 s");
    row("now", 0s, "0 s");
    row("12 seconds", -12s, "12 s");
    row("59 seconds", -59s, "59 s");
    row("three minutes", -239s, "3 min");
    row("59 minutes", -3599s, "59 min");
    row("two hours", -2h, "2 hours");
    row("23 hours", -24h + 1s, "23 hours");
    row("two days", -48h, "2 days");
}

void TstPhrases::elapsed()
{
    QFETCH(const QDateTime, since);
    QFETCH(const QString, text);
    QCOMPARE(phrase::elapsed(since, now), text);
}

void TstPhrases::statuses_data()
{
    QTest::addColumn<SecretStatus>("status");
    QTest::addColumn<QString>("text");
    QTest::newRow("failed") << SecretStatus::RotationFailed << u"Rotation failed"_s;
    QTest::newRow("overdue") << SecretStatus::Overdue << u"Overdue by 3 days"_s;
    QTest::newRow("unavailable") << SecretStatus::Unavailable << u"Unavailable"_s;
    QTest::newRow("rotating") << SecretStatus::Rotating << u"Rotating · 30 h left"_s;
    QTest::newRow("on schedule") << SecretStatus::OnSchedule << u"On schedule"_s;
    QTest::newRow("off") << SecretStatus::RotationOff << u"Rotation off"_s;
    QTest::newRow("pending") << SecretStatus::PendingDeletion << u"Deletes in 5 days"_s;
    QTest::newRow("unknown") << SecretStatus::Unknown << QString();
}

void TstPhrases::statuses()
{
    QFETCH(const SecretStatus, status);
    QFETCH(const QString, text);
    Secret secret;
    secret.nextRotation = in(-72h);
    secret.plannedDeletion = in(120h);
    QCOMPARE(phrase::status(status, secret, now, in(30h)), text);
}

void TstPhrases::dueSoon_data()
{
    QTest::addColumn<QDateTime>("next");
    QTest::addColumn<QString>("text");
    row("late", -30min, "Due now");
    row("in a minute", 60s, "Due now");
    row("in more", 61s, "Due in 1 min");
    row("in five hours", 5h, "Due in 5 hours");
    row("tomorrow", 24h, "Due tomorrow");
    row("in two days", 48h, "Due in 2 days");
    row("in three days", 72h, "Due in 3 days");
}

void TstPhrases::dueSoon()
{
    QFETCH(const QDateTime, next);
    QFETCH(const QString, text);
    Secret secret;
    secret.nextRotation = next;
    QCOMPARE(phrase::status(SecretStatus::DueSoon, secret, now, {}), text);
}

void TstPhrases::rowsWithoutRotation()
{
    Secret secret;
    secret.rotation = AutomaticRotation::Enabled;
    secret.interval = 168h;
    secret.nextRotation = in(144h);
    QCOMPARE(phrase::period(secret), u"7 days"_s);
    QCOMPARE(phrase::nextRotation(secret, now), u"in 6 days"_s);
    Secret off = secret;
    off.rotation = AutomaticRotation::Disabled;
    Secret deleted = secret;
    deleted.plannedDeletion = in(48h);
    for (const Secret &other : {off, deleted, Secret()}) {
        QCOMPARE(phrase::period(other), u"–"_s);
        QCOMPARE(phrase::nextRotation(other, now), u"–"_s);
    }
}

void TstPhrases::oneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"Order archive, 数据 é"_s << u"Order archive, 数据 é"_s;
    QTest::newRow("line feed and tab") << u"a\nb\tc"_s << u"a b c"_s;
    QTest::newRow("carriage return") << u"a\rb"_s << u"a\\u000db"_s;
    QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u'b') << u"a\\u0000b"_s;
    QTest::newRow("escape") << u"\u001b[31m"_s << u"\\u001b[31m"_s;
    QTest::newRow("right to left override") << u"a\u202Egnp.exe"_s << u"a\\u202egnp.exe"_s;
    QTest::newRow("isolate") << u"\u2066x\u2069"_s << u"\\u2066x\\u2069"_s;
    QTest::newRow("zero width") << u"ad\u200Bmin\uFEFF"_s << u"ad\\u200bmin\\ufeff"_s;
    QTest::newRow("soft hyphen") << u"ad\u00ADmin"_s << u"ad\\u00admin"_s;
    QTest::newRow("line separator") << u"a\u2028b\u2029c"_s << u"a\\u2028b\\u2029c"_s;
    QTest::newRow("C1 control") << u"a\u0085b"_s << u"a\\u0085b"_s;
    QTest::newRow("emoji stays") << u"\U0001F511 key"_s << u"\U0001F511 key"_s;
    QTest::newRow("markup stays text") << u"<b>x</b>&amp;"_s << u"<b>x</b>&amp;"_s;
    QTest::newRow("Arabic stays") << u"مرحبا"_s << u"مرحبا"_s;
}

void TstPhrases::oneLine()
{
    QFETCH(const QString, text);
    QFETCH(const QString, line);
    QCOMPARE(phrase::oneLine(text), line);
}

void TstPhrases::hiddenBeyondTheFirstPlane()
{
    // Tag characters can write a whole text that nobody sees.
    const QString line = phrase::oneLine(u"a\U000E0041b"_s);
    QVERIFY(!line.contains(u"\U000E0041"_s));
    QVERIFY(line.startsWith(u"a\\u"_s));
    QVERIFY(line.endsWith(u'b'));
}

void TstPhrases::searchText()
{
    Secret secret;
    secret.name = u"acs/ram/user/Order"_s;
    secret.description = u"ÉTÉ 数据"_s;
    secret.userName = u"Order"_s;
    secret.tags = {{u"Team"_s, u"Payments"_s}};
    const QString text = phrase::searchText(secret);
    QCOMPARE(text, text.toLower());
    for (const QString &part : {u"user/order"_s, u"été"_s, u"数据"_s, u"team=payments"_s})
        QVERIFY(text.contains(part));
}

QTEST_GUILESS_MAIN(TstPhrases)
#include "tst_phrases.moc"
