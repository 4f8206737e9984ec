#include "services/local/answer.h"
#include "tests/local/kmsbench.h"

#include <QJsonArray>
#include <QTest>
#include <QXmlStreamReader>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

//! The two forms of an answer and the two envelopes of a refusal.
class TstAnswer : public KmsBench
{
    Q_OBJECT

private slots:
    void writesXml();
    void writesWhatXmlCannotHold();
    void answersInXmlWhereAsked();
    void refusesInXml();
};

void TstAnswer::writesXml()
{
    const QJsonObject body{{u"A"_s, 1}, {u"B"_s, true},
        {u"C"_s, QJsonObject{{u"D"_s, QJsonArray{u"x"_s, QJsonObject{{u"E"_s, u"<&>"_s}}}}}}};
    QCOMPARE(xmlOf(u"KMS"_s, body),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><KMS><A>1</A><B>true</B><C><D>x</D>"
        "<D><E>&lt;&amp;&gt;</E></D></C></KMS>\n"_ba);
    QCOMPARE(xmlOf(u"KMS"_s, {{u"List"_s, QJsonObject{{u"Item"_s, QJsonArray()}}}}),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><KMS><List/></KMS>\n"_ba);
}

void TstAnswer::writesWhatXmlCannotHold()
{
    const QByteArray xml = xmlOf(u"KMS"_s, {{u"A"_s, QString::fromUtf8("a\x01\x1f z\t数据库")}});
    QXmlStreamReader reader(xml);
    QVERIFY(reader.readNextStartElement());
    QVERIFY(reader.readNextStartElement());
    QCOMPARE(reader.readElementText(), u"a z\t数据库"_s);
    QVERIFY(!reader.hasError());
}

void TstAnswer::answersInXmlWhereAsked()
{
    const WireReply xml = m_client->kms(u"DescribeRegions"_s, {{u"Format"_s, u"XML"_s}});
    QCOMPARE(xml.status, 200);
    QCOMPARE(xml.headers["content-type"_ba], "text/xml;charset=utf-8"_ba);
    QVERIFY(xml.body.contains("<KMS><Regions><Region><RegionId>cn-qingdao</RegionId></Region>"));
    QVERIFY(xml.body.contains("<RequestId>"));
    const WireReply users = m_client->ram(u"ListUsers"_s, {{u"Format"_s, u"xml"_s}});
    QVERIFY(users.body.contains("<ListUsersResponse>"));
    const WireReply json = m_client->kms(u"DescribeRegions"_s, {{u"Format"_s, u"JSON"_s}});
    QVERIFY(json.body.startsWith('{'));
}

void TstAnswer::refusesInXml()
{
    const WireReply kms = m_client->kms(
        u"DescribeSecret"_s, {{u"Format"_s, u"XML"_s}, {u"SecretName"_s, u"nothing"_s}});
    QCOMPARE(kms.status, 404);
    QVERIFY(kms.body.contains("<KMS>"));
    QVERIFY(kms.body.contains("<HttpStatus>404</HttpStatus>"));
    QVERIFY(kms.body.contains("<Code>Forbidden.ResourceNotFound</Code>"));
    const WireReply gateway = m_client->kms(u"NoSuchAction"_s, {{u"Format"_s, u"XML"_s}});
    QVERIFY(gateway.body.contains("<Error>"));
    QVERIFY(gateway.body.contains("<Code>InvalidApi.NotFound</Code>"));
    QVERIFY(gateway.body.contains("<HostId>127.0.0.1:"));
}

QTEST_GUILESS_MAIN(TstAnswer)
#include "tst_answer.moc"
