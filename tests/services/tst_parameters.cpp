#include "services/openapi/parameters.h"

#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

QByteArray bodyOf(const Parameters &parameters)
{
    return parameters.toFormBody().withView([](std::string_view body) {
        return QByteArray(body.data(), static_cast<qsizetype>(body.size()));
    });
}

std::vector<SecretBytes> fullHeap()
{
    std::vector<SecretBytes> blocks;
    for (std::size_t size = 256 * 1024; size >= 64; size /= 2) {
        SecretBytes block;
        for (block.reserve(size); block.isValid(); block.reserve(size))
            blocks.push_back(std::move(block));
    }
    return blocks;
}

} // namespace

class TstParameters : public QObject
{
    Q_OBJECT

private slots:
    void encodes_data();
    void encodes();
    void keepsTheOrder();
    void isEmptyWithoutParameters();
    void takesSecrets();
    void canBeReadTwice();
    void isInvalidWhenTheHeapIsFull();
    void isInvalidWithASecretThatWasNotHeld();
};

void TstParameters::encodes_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("plain") << u"abc"_s << "Name=abc"_ba;
    QTest::newRow("empty") << QString() << "Name="_ba;
    QTest::newRow("space, plus, ampersand") << u"a b+c&d=e"_s << "Name=a%20b%2Bc%26d%3De"_ba;
    QTest::newRow("Chinese") << u"数据"_s << "Name=%E6%95%B0%E6%8D%AE"_ba;
    QTest::newRow("emoji") << u"\U0001F511"_s << "Name=%F0%9F%94%91"_ba;
    QTest::newRow("lines") << u"a\r\nb"_s << "Name=a%0D%0Ab"_ba;
    QTest::newRow("JSON") << uR"([{"Key":"a"}])"_s << "Name=%5B%7B%22Key%22%3A%22a%22%7D%5D"_ba;
    QTest::newRow("secret name of KMS") << u"$Auto"_s << "Name=%24Auto"_ba;
    QTest::newRow("path") << u"acs/ram/user/a.b-c_d"_s << "Name=acs%2Fram%2Fuser%2Fa.b-c_d"_ba;
}

void TstParameters::encodes()
{
    QFETCH(const QString, value);
    QFETCH(const QByteArray, body);
    Parameters parameters;
    parameters.add("Name", value);
    QCOMPARE(bodyOf(parameters), body);
}

void TstParameters::keepsTheOrder()
{
    Parameters parameters;
    parameters.add("b", u"text"_s);
    parameters.add("a", 12);
    parameters.add("yes", true);
    parameters.add("no", false);
    parameters.add("empty", QString());
    parameters.add("negative", -1);
    QCOMPARE(bodyOf(parameters), "b=text&a=12&yes=true&no=false&empty=&negative=-1"_ba);
}

void TstParameters::isEmptyWithoutParameters()
{
    QVERIFY(Parameters().toFormBody().isValid());
    QVERIFY(Parameters().toFormBody().isEmpty());
}

void TstParameters::takesSecrets()
{
    Parameters parameters;
    parameters.add("a", u"1"_s);
    parameters.addSecret("SecretData", SecretBytes::copyOf("{\"k\":\"+/=中\"}"));
    QCOMPARE(bodyOf(parameters), "a=1&SecretData=%7B%22k%22%3A%22%2B%2F%3D%E4%B8%AD%22%7D"_ba);
}

void TstParameters::canBeReadTwice()
{
    Parameters parameters;
    parameters.addSecret("SecretData", SecretBytes::copyOf("value"));
    QCOMPARE(bodyOf(parameters), bodyOf(parameters)); // a retry needs the same body
}

void TstParameters::isInvalidWhenTheHeapIsFull()
{
    Parameters parameters;
    parameters.add("Name", u"value"_s);
    std::vector<SecretBytes> heap = fullHeap();
    QVERIFY(!parameters.toFormBody().isValid());
    Parameters late;
    late.add("Name", u"value"_s);
    heap.clear();
    QVERIFY(parameters.toFormBody().isValid());
    // A parameter that was lost when it was added must not be sent as an empty one.
    QVERIFY(!late.toFormBody().isValid());
}

void TstParameters::isInvalidWithASecretThatWasNotHeld()
{
    SecretBytes lost;
    lost.invalidate();
    Parameters parameters;
    parameters.add("Name", u"value"_s);
    parameters.addSecret("SecretData", std::move(lost));
    parameters.add("Last", u"value"_s);
    QVERIFY(!parameters.toFormBody().isValid());
    QVERIFY(parameters.toFormBody().isEmpty());
}

QTEST_GUILESS_MAIN(TstParameters)
#include "tst_parameters.moc"
