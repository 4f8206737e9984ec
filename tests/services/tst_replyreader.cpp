#include "services/openapi/replyreader.h"

#include <QElapsedTimer>
#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

class TstReplyReader : public QObject
{
    Q_OBJECT

private slots:
    void takesAnObjectAndItsSecrets();
    void refusesDamage_data();
    void refusesDamage();
    void refusesWhenTheHeapIsFull();
    void doesNotJoinSecretsOfOneName();
    void keepsSecretsThatAreNoStringsOutOfTheObject();
    void staysFastWithManyMembers();
};

void TstReplyReader::takesAnObjectAndItsSecrets()
{
    const auto reply =
        readReply(R"({"RequestId":"r","Key":{"Secret":"v","Id":"i"},"n":1.5})", {"Secret"});
    QVERIFY(reply);
    QCOMPARE(reply->requestId(), u"r"_s);
    QCOMPARE(reply->object["n"_L1].toDouble(), 1.5);
    QCOMPARE(reply->object["Key"_L1]["Id"_L1].toString(), u"i"_s);
    QCOMPARE(reply->object["Key"_L1]["Secret"_L1].toString(), QString());
    QCOMPARE(reply->secrets.size(), std::size_t(1));
    QVERIFY(reply->secrets.at("Secret").equals(SecretBytes::copyOf("v")));
}

void TstReplyReader::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("array") << "[]"_ba;
    QTest::newRow("truncated") << R"({"RequestId":"r")"_ba;
    QTest::newRow("twice") << R"({"RequestId":"r","RequestId":"s"})"_ba;
    QTest::newRow("too large a number") << R"({"n":1e999})"_ba;
    QTest::newRow("truncated secret") << R"({"Secret":"v)"_ba;
}

void TstReplyReader::refusesDamage()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!readReply(text.toStdString(), {"Secret"}));
}

void TstReplyReader::refusesWhenTheHeapIsFull()
{
    std::vector<SecretBytes> heap;
    for (std::size_t size = 256 * 1024; size >= 64; size /= 2) {
        SecretBytes block;
        for (block.reserve(size); block.isValid(); block.reserve(size))
            heap.push_back(std::move(block));
    }
    QVERIFY(!readReply(R"({"RequestId":"r","Secret":"v"})", {"Secret"}));
    QVERIFY(readReply(R"({"RequestId":"r"})", {"Secret"}));
    heap.clear();
    QVERIFY(readReply(R"({"RequestId":"r","Secret":"v"})", {"Secret"}));
}

void TstReplyReader::doesNotJoinSecretsOfOneName()
{
    // Two members of one name in two places: glued together they would be a wrong value that
    // looks like a right one.
    const auto reply = readReply(R"({"a":{"Secret":"one"},"b":{"Secret":"two"}})", {"Secret"});
    if (reply)
        QVERIFY(!reply->secrets.at("Secret").equals(SecretBytes::copyOf("onetwo")));
}

void TstReplyReader::keepsSecretsThatAreNoStringsOutOfTheObject()
{
    const auto reply = readReply(R"({"SecretData":{"AccessKeySecret":"v"}})", {"SecretData"});
    if (reply)
        QVERIFY(reply->object["SecretData"_L1]["AccessKeySecret"_L1].toString().isEmpty());
}

void TstReplyReader::staysFastWithManyMembers()
{
    QByteArray text = "{\"RequestId\":\"r\"";
    for (int i = 0; i < 20'000; ++i)
        text += ",\"member" + QByteArray::number(i) + "\":0";
    text += '}'; // a third of a MB; a reply may have 4
    QElapsedTimer timer;
    timer.start();
    QVERIFY(readReply(text.toStdString(), {}));
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TstReplyReader)
#include "tst_replyreader.moc"
