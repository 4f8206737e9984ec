#include "models/tagrules.h"

#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

using Verdict = tagrules::Verdict;

class TstTagRules : public QObject
{
    Q_OBJECT

private slots:
    void tags_data();
    void tags();
    void atMostTwenty();
};

void TstTagRules::tags_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<tagrules::Verdict>("verdict");
    QTest::newRow("good") << u"team"_s << u"orders"_s << Verdict::Good;
    QTest::newRow("no value") << u"team"_s << QString() << Verdict::Good;
    QTest::newRow("Chinese") << u"部门"_s << u"订单"_s << Verdict::Good;
    QTest::newRow("new value") << u"env"_s << u"test"_s << Verdict::Good;
    QTest::newRow("same") << u"env"_s << u"production"_s << Verdict::Same;
    QTest::newRow("no key") << QString() << u"v"_s << Verdict::NoKey;
    QTest::newRow("128") << QString(128, u'k') << QString(128, u'v') << Verdict::Good;
    QTest::newRow("long key") << QString(129, u'k') << u"v"_s << Verdict::KeyTooLong;
    QTest::newRow("long value") << u"k"_s << QString(129, u'v') << Verdict::ValueTooLong;
    QTest::newRow("aliyun") << u"aliyunTeam"_s << u"v"_s << Verdict::Reserved;
    QTest::newRow("acs:") << u"acs:rm"_s << u"v"_s << Verdict::Reserved;
    QTest::newRow("acs") << u"acs"_s << u"v"_s << Verdict::Good;
    QTest::newRow("quote") << u"a\"b"_s << u"v"_s << Verdict::BadCharacter;
    QTest::newRow("line") << u"k"_s << u"a\nb"_s << Verdict::BadCharacter;
}

void TstTagRules::tags()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QFETCH(const tagrules::Verdict, verdict);
    QCOMPARE(tagrules::check({key, value}, {{u"env"_s, u"production"_s}}), verdict);
    QCOMPARE(tagrules::sentence(verdict).isEmpty(), verdict == Verdict::Good);
}

void TstTagRules::atMostTwenty()
{
    QList<Tag> tags;
    while (tags.size() < tagrules::mostTags)
        tags << Tag{QString::number(tags.size()), {}};
    QCOMPARE(tagrules::check({u"one more"_s, {}}, tags), Verdict::TooMany);
    QCOMPARE(tagrules::check({u"7"_s, u"changed"_s}, tags), Verdict::Good);
}

QTEST_GUILESS_MAIN(TstTagRules)
#include "tst_tagrules.moc"
