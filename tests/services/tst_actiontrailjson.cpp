#include "services/clients/actiontrailjson.h"
#include "services/openapi/replyreader.h"

#include <QFile>
#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample(const char *name)
{
    QFile file(QStringLiteral(KEYTURN_TEST_DATA "/api/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ApiReply replyOf(const QByteArray &text)
{
    std::optional<ApiReply> reply = readReply(text.trimmed().toStdString(), {});
    return reply ? std::move(*reply) : ApiReply();
}

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

} // namespace

class TstActionTrailJson : public QObject
{
    Q_OBJECT

private slots:
    void events();
    void badEvents_data();
    void badEvents();
    void accessKeyUse();
};

void TstActionTrailJson::events()
{
    const auto page = actiontrailjson::trailPage(replyOf(sample("lookup-events.json")));
    QVERIFY(page);
    QVERIFY(page->nextToken.isEmpty());
    QCOMPARE(page->events.size(), 1);
    const TrailEvent event{utc("2026-01-15T07:21:32Z"), u"GetSecretValue"_s, u"app1"_s,
        u"example-app-key-1"_s, u"203.0.113.7"_s, u"example"_s, {u"acs/ram/user/alice"_s}, {}};
    QCOMPARE(page->events.first(), event);

    const auto more = actiontrailjson::trailPage(
        replyOf(R"({"Events":[{"eventName":"RotateSecret","eventTime":"2026-01-15T07:21:32Z",)"
                R"("userIdentity":{"type":"root-account","principalId":"1234"},)"
                R"("errorCode":"Rejected.Throttling","requestParameters":{"SecretsList":)"
                R"("[{\"SecretName\":\"a\"},{\"SecretName\":\"b\"}]"}}],"NextToken":"next"})"));
    QVERIFY(more);
    QCOMPARE(more->nextToken, u"next"_s);
    QCOMPARE(more->events.first().caller, u"1234"_s);
    QCOMPARE(more->events.first().secretNames, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(more->events.first().errorCode, u"Rejected.Throttling"_s);
    QVERIFY(actiontrailjson::trailPage(replyOf(R"({"Events":[]})")));
}

void TstActionTrailJson::badEvents_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no list") << QByteArray(R"({"NextToken":""})");
    QTest::newRow("an object") << QByteArray(R"({"Events":{}})");
    QTest::newRow("text") << QByteArray(R"({"Events":["{}"]})");
    QTest::newRow("no time") << QByteArray(R"({"Events":[{"eventName":"GetSecretValue"}]})");
    QTest::newRow("no name") << QByteArray(R"({"Events":[{"eventTime":"2026-01-15T07:21:32Z"}]})");
}

void TstActionTrailJson::badEvents()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!actiontrailjson::trailPage(replyOf(text)));
}

void TstActionTrailJson::accessKeyUse()
{
    const auto use =
        actiontrailjson::accessKeyUse(replyOf(sample("get-access-key-last-used-info.json")));
    QVERIFY(use);
    QCOMPARE(use->time, utc("2026-01-15T07:17:40Z"));
    QCOMPARE(use->service, u"Kms"_s);
    QCOMPARE(use->address, u"203.0.113.7"_s);
    const auto never = actiontrailjson::accessKeyUse(replyOf(R"({"AccessKeyId":"k"})"));
    QVERIFY(never);
    QVERIFY(!never->time.isValid());
    QVERIFY(!actiontrailjson::accessKeyUse(replyOf(R"({"UsedTimestamp":"soon"})")));
}

QTEST_GUILESS_MAIN(TstActionTrailJson)
#include "tst_actiontrailjson.moc"
