#include "ui/widgets/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keyturn;

class TestSecretClipboard : public QObject
{
    Q_OBJECT

private slots:
    void init() { clipboard()->clear(); }

    void copiesWithTheHint()
    {
        SecretClipboard secrets;
        secrets.copy(SecretBytes::copyOf("hush"));
        QCOMPARE(clipboard()->text(), u"hush"_s);
        const QMimeData *content = clipboard()->mimeData();
        QCOMPARE(content->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
        QVERIFY(secrets.holdsValue());
    }

    void neverTheSelection()
    {
        SecretClipboard secrets;
        secrets.copy(SecretBytes::copyOf("hush"));
        if (clipboard()->supportsSelection())
            QVERIFY(!clipboard()->text(QClipboard::Selection).contains(u"hush"_s));
        QVERIFY(clipboard()->text().contains(u"hush"_s));
    }

    void countsDownAndClears()
    {
        SecretClipboard secrets;
        secrets.setLifetime(3, 5);
        QSignalSpy cleared(&secrets, &SecretClipboard::cleared);
        const QSignalSpy remaining(&secrets, &SecretClipboard::remaining);
        secrets.copy(SecretBytes::copyOf("hush"));
        QVERIFY(cleared.wait());
        QCOMPARE(remaining.count(), 3);
        QCOMPARE(remaining.first().first().toInt(), 3);
        QCOMPARE(remaining.last().first().toInt(), 1);
        QCOMPARE(clipboard()->text(), QString());
        QVERIFY(!secrets.holdsValue());
    }

    void revokedDataGivesNothing()
    {
        SecretClipboard secrets;
        secrets.copy(SecretBytes::copyOf("hush"));
        // A clipboard manager that kept the object gets nothing from it any more.
        const QPointer<const QMimeData> kept = clipboard()->mimeData();
        secrets.revoke();
        QVERIFY(!kept || (kept->formats().isEmpty() && kept->text().isEmpty()));
        QCOMPARE(clipboard()->text(), QString());
    }

    void anotherTextStays()
    {
        SecretClipboard secrets;
        secrets.copy(SecretBytes::copyOf("hush"));
        clipboard()->setText(u"of the user"_s);
        QVERIFY(!secrets.holdsValue());
        secrets.revoke();
        QCOMPARE(clipboard()->text(), u"of the user"_s);
    }

    void theEndTakesItBack()
    {
        {
            SecretClipboard secrets;
            secrets.copy(SecretBytes::copyOf("hush"));
            QCOMPARE(clipboard()->text(), u"hush"_s);
        }
        QCOMPARE(clipboard()->text(), QString());
    }

    void aSecondCopyStartsAgain()
    {
        SecretClipboard secrets;
        secrets.setLifetime(20, 100000);
        const QSignalSpy remaining(&secrets, &SecretClipboard::remaining);
        secrets.copy(SecretBytes::copyOf("one"));
        secrets.copy(SecretBytes::copyOf("two"));
        QCOMPARE(clipboard()->text(), u"two"_s);
        QCOMPARE(remaining.count(), 2);
        QCOMPARE(remaining.last().first().toInt(), 20);
        QVERIFY(secrets.holdsValue());
    }

private:
    static QClipboard *clipboard() { return QGuiApplication::clipboard(); }
};

QTEST_MAIN(TestSecretClipboard)
#include "tst_secretclipboard.moc"
