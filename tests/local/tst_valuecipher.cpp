#include "services/local/valuecipher.h"

#include <QTest>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

class TstValueCipher : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void neverSealsTheSameWayTwice();
    void refusesWhatWasChanged();
    void refusesAnotherPlaceOrKey();
    void doesNothingWithoutAKey();

private:
    ValueCipher m_cipher;
};

void TstValueCipher::init()
{
    m_cipher.setKey(ValueCipher::newKey());
}

void TstValueCipher::opensWhatItSealed_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("one byte") << "x"_ba;
    QTest::newRow("a secret") << "not-a-real-secret"_ba;
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("long") << QByteArray(30720, 'x');
}

void TstValueCipher::opensWhatItSealed()
{
    QFETCH(QByteArray, value);
    const SecretBytes secret = SecretBytes::copyOf(value.toStdString());
    const QByteArray sealed = m_cipher.seal("row"_ba, secret);
    QCOMPARE(sealed.size(), value.size() + 28);
    QVERIFY(value.size() < 8 || !sealed.contains(value.first(8)));
    QVERIFY(m_cipher.unseal("row"_ba, sealed).equals(secret));
}

void TstValueCipher::neverSealsTheSameWayTwice()
{
    const SecretBytes secret = SecretBytes::copyOf("secret");
    QSet<QByteArray> nonces;
    for (int i = 0; i < 100; ++i)
        nonces.insert(m_cipher.seal("row"_ba, secret).first(12));
    QCOMPARE(nonces.size(), 100);
}

void TstValueCipher::refusesWhatWasChanged()
{
    const QByteArray sealed = m_cipher.seal("row"_ba, SecretBytes::copyOf("secret"));
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        QVERIFY(m_cipher.unseal("row"_ba, changed).isEmpty());
    }
    QVERIFY(m_cipher.unseal("row"_ba, sealed.chopped(1)).isEmpty());
    QVERIFY(m_cipher.unseal("row"_ba, "short"_ba).isEmpty());
    QVERIFY(m_cipher.unseal("row"_ba, {}).isEmpty());
}

void TstValueCipher::refusesAnotherPlaceOrKey()
{
    const QByteArray sealed = m_cipher.seal("row/1"_ba, SecretBytes::copyOf("secret"));
    QVERIFY(!m_cipher.unseal("row/1"_ba, sealed).isEmpty());
    QVERIFY(m_cipher.unseal("row/2"_ba, sealed).isEmpty());
    m_cipher.setKey(ValueCipher::newKey());
    QVERIFY(m_cipher.unseal("row/1"_ba, sealed).isEmpty());
}

void TstValueCipher::doesNothingWithoutAKey()
{
    const ValueCipher none;
    QVERIFY(none.seal("row"_ba, SecretBytes::copyOf("secret")).isEmpty());
    QVERIFY(none.unseal("row"_ba, QByteArray(40, 'x')).isEmpty());
}

QTEST_APPLESS_MAIN(TstValueCipher)
#include "tst_valuecipher.moc"
