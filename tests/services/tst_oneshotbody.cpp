#include "services/openapi/oneshotbody.h"

#include <QSignalSpy>
#include <QTest>

using namespace keyturn;

class TstOneShotBody : public QObject
{
    Q_OBJECT

private slots:
    void readsOnce();
    void readsInPieces();
    void cannotBeRewound();
    void cannotBeWritten();
    void tellsTheFirstRead();
    void isAtItsEndWhenEmpty();
};

void TstOneShotBody::readsOnce()
{
    OneShotBody body(SecretBytes::copyOf("a=1&b=2"), this);
    QVERIFY(body.isOpen());
    QVERIFY(body.isSequential());
    QVERIFY(!body.wasRead());
    QCOMPARE(body.bytesAvailable(), 7);
    QCOMPARE(body.readAll(), QByteArray("a=1&b=2"));
    QVERIFY(body.wasRead());
    QVERIFY(body.atEnd());
    QCOMPARE(body.bytesAvailable(), 0);
    QCOMPARE(body.readAll(), QByteArray());
    char more = 0;
    QCOMPARE(body.read(&more, 1), -1);
}

void TstOneShotBody::readsInPieces()
{
    OneShotBody body(SecretBytes::copyOf("abcdefgh"), this);
    QCOMPARE(body.read(3), QByteArray("abc"));
    QVERIFY(!body.atEnd());
    QCOMPARE(body.bytesAvailable(), 5);
    QCOMPARE(body.read(100), QByteArray("defgh"));
    QVERIFY(body.atEnd());
}

void TstOneShotBody::cannotBeRewound()
{
    OneShotBody body(SecretBytes::copyOf("abc"), this);
    QVERIFY(!body.reset()); // not even before the first byte: once is once
    QCOMPARE(body.readAll(), QByteArray("abc"));
    QVERIFY(!body.reset());
    QVERIFY(!body.seek(0));
    QCOMPARE(body.readAll(), QByteArray());
}

void TstOneShotBody::cannotBeWritten()
{
    OneShotBody body(SecretBytes::copyOf("abc"), this);
    QVERIFY(!body.isWritable());
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (keyturn::OneShotBody): ReadOnly device");
    QCOMPARE(body.write("x"), -1);
}

void TstOneShotBody::tellsTheFirstRead()
{
    OneShotBody body(SecretBytes::copyOf("abcdef"), this);
    const QSignalSpy spy(&body, &OneShotBody::firstRead);
    QCOMPARE(spy.count(), 0);
    (void)body.read(2);
    QCOMPARE(spy.count(), 1);
    (void)body.readAll();
    QCOMPARE(spy.count(), 1);
}

void TstOneShotBody::isAtItsEndWhenEmpty()
{
    OneShotBody body({}, this);
    QVERIFY(body.atEnd());
    QCOMPARE(body.bytesAvailable(), 0);
    QVERIFY(!body.wasRead());
}

QTEST_GUILESS_MAIN(TstOneShotBody)
#include "tst_oneshotbody.moc"
