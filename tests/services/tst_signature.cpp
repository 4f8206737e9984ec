#include "services/openapi/signature.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

struct Vector
{
    SigningInput input;
    QByteArray body;
    QByteArray accessKeyId;
    QByteArray accessKeySecret;
    QJsonObject expected;

    [[nodiscard]] Signature signature() const
    {
        return sign(input, SecretBytes::copyOf(body.toStdString()), accessKeyId,
            SecretBytes::copyOf(accessKeySecret.toStdString()));
    }
};

QByteArray bytes(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

NameValues nameValues(const QJsonValue &value)
{
    NameValues list;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        list << std::pair(it.key().toUtf8(), bytes(it.value()));
    return list;
}

Vector vectorOf(const QJsonObject &json)
{
    Vector vector;
    vector.input = {bytes(json["method"_L1]), bytes(json["host"_L1]), bytes(json["action"_L1]),
        bytes(json["version"_L1]), bytes(json["date"_L1]), bytes(json["nonce"_L1]),
        nameValues(json["query"_L1]), bytes(json["contentType"_L1]),
        nameValues(json["extraHeaders"_L1])};
    vector.body = bytes(json["body"_L1]);
    vector.accessKeyId = bytes(json["accessKeyId"_L1]);
    vector.accessKeySecret = bytes(json["accessKeySecret"_L1]);
    vector.expected = json;
    return vector;
}

QList<Vector> publishedVectors()
{
    QFile file(QStringLiteral(KEYTURN_TEST_DATA "/api/signature-vectors.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Vector> vectors;
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &json : array)
        vectors << vectorOf(json.toObject());
    return vectors;
}

const Vector &rich()
{
    static const Vector vector = publishedVectors().at(3); // C, the one with everything in it
    return vector;
}

using Change = std::function<void(Vector &)>;

} // namespace

class TstSignature : public QObject
{
    Q_OBJECT

private slots:
    void published_data();
    void published();
    void oneChangedByte_data();
    void oneChangedByte();
    void isTheSameAgain();
    void doesNotSignTheAccessKeyId();
    void orderDoesNotMatter();
    void sortsByUnencodedName();
    void trimsHeaders();
    void percentEncoding_data();
    void percentEncoding();
    void encodesEveryOtherByte();
    void encodesIntoSecrets();
};

void TstSignature::published_data()
{
    QTest::addColumn<Vector>("vector");
    const QList<Vector> vectors = publishedVectors();
    QCOMPARE(vectors.size(), 10);
    for (const Vector &vector : vectors)
        QTest::newRow(qPrintable(vector.expected["id"_L1].toString())) << vector;
}

void TstSignature::published()
{
    QFETCH(const Vector, vector);
    const Signature signature = vector.signature();
    const QByteArray names = bytes(vector.expected["signedHeaders"_L1]);
    if (vector.expected.contains("contentSha256"_L1))
        QCOMPARE(signature.contentSha256, bytes(vector.expected["contentSha256"_L1]));
    QCOMPARE(signature.signedHeaders, names);
    if (vector.expected.contains("canonicalSha256"_L1))
        QCOMPARE(signature.canonicalRequestSha256, bytes(vector.expected["canonicalSha256"_L1]));
    QCOMPARE(signature.value, bytes(vector.expected["signature"_L1]));
    QCOMPARE(signature.authorization,
        "ACS3-HMAC-SHA256 Credential=" + vector.accessKeyId + ",SignedHeaders=" + names
            + ",Signature=" + bytes(vector.expected["signature"_L1]));
}

void TstSignature::oneChangedByte_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) {
        QTest::newRow(name) << std::move(change);
    };
    row("secret", [](Vector &v) { v.accessKeySecret[3] = '_'; });
    row("secret, longer", [](Vector &v) { v.accessKeySecret += '&'; });
    row("method", [](Vector &v) { v.input.method = "GET"; });
    row("host", [](Vector &v) { v.input.host[0] = 'K'; });
    row("port", [](Vector &v) { v.input.host += ":443"; });
    row("action", [](Vector &v) { v.input.action[0] = 'c'; });
    row("version", [](Vector &v) { v.input.version[9] = '1'; });
    row("date", [](Vector &v) { v.input.date[18] = '1'; });
    row("nonce", [](Vector &v) { v.input.nonce[31] = '4'; });
    row("query value", [](Vector &v) { v.input.query[0].second += 'x'; });
    row("query name", [](Vector &v) { v.input.query[0].first += 'x'; });
    row("query, one more", [](Vector &v) { v.input.query << std::pair("a"_ba, ""_ba); });
    row("query, one less", [](Vector &v) { v.input.query.removeLast(); });
    row("body", [](Vector &v) { v.body = "x"; });
    row("content type", [](Vector &v) { v.input.contentType = "text/plain"; });
    row("header", [](Vector &v) { v.input.extraHeaders << std::pair("x-acs-a"_ba, ""_ba); });
}

void TstSignature::oneChangedByte()
{
    QFETCH(const Change, change);
    Vector changed = rich();
    change(changed);
    QVERIFY(changed.signature().value != rich().signature().value);
    QCOMPARE(changed.signature().value.size(), 64);
}

void TstSignature::isTheSameAgain()
{
    QCOMPARE(rich().signature().authorization, rich().signature().authorization);
}

void TstSignature::doesNotSignTheAccessKeyId()
{
    Vector other = rich();
    other.accessKeyId = "another";
    QCOMPARE(other.signature().value, rich().signature().value);
    QVERIFY(other.signature().authorization.contains("Credential=another,"));
}

void TstSignature::orderDoesNotMatter()
{
    Vector turned = rich();
    std::reverse(turned.input.query.begin(), turned.input.query.end());
    QCOMPARE(turned.signature().value, rich().signature().value);
}

void TstSignature::sortsByUnencodedName()
{
    // "a-" before "a/" before "a0": encoded, "a%2F" would come first.
    Vector vector = rich();
    vector.input.query = {{"a0", "1"}, {"a/", "2"}, {"a-", "3"}};
    const QByteArray before = vector.signature().canonicalRequestSha256;
    std::reverse(vector.input.query.begin(), vector.input.query.end());
    QCOMPARE(vector.signature().canonicalRequestSha256, before);
}

void TstSignature::trimsHeaders()
{
    Vector spaced = rich();
    spaced.input.nonce = "  " + spaced.input.nonce + ' ';
    QCOMPARE(spaced.signature().value, rich().signature().value);
}

void TstSignature::percentEncoding_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const QByteArray &plain, const QByteArray &encoded) {
        QTest::newRow(name) << plain << encoded;
    };
    row("nothing", "", "");
    row("unreserved", "AZaz09-_.~", "AZaz09-_.~");
    row("space", "a b", "a%20b");
    row("plus", "a+b", "a%2Bb");
    row("star and tilde", "*~", "%2A~");
    row("what scripts leave out", "!'()", "%21%27%28%29");
    row("reserved", ":/?#[]@$&,;=", "%3A%2F%3F%23%5B%5D%40%24%26%2C%3B%3D");
    row("percent", "100%", "100%25");
    row("already encoded", "%2F", "%252F");
    row("quotes", "\"{}\\", "%22%7B%7D%5C");
    row("Chinese", "中", "%E4%B8%AD");
    row("emoji", "\xF0\x9F\x94\x91", "%F0%9F%94%91");
    row("control", QByteArray("\0\n\x7f", 3), "%00%0A%7F");
    row("not UTF-8", "\xff\xfe", "%FF%FE");
}

void TstSignature::percentEncoding()
{
    QFETCH(const QByteArray, plain);
    QFETCH(const QByteArray, encoded);
    QCOMPARE(percentEncoded(plain.toStdString()), encoded);
}

void TstSignature::encodesEveryOtherByte()
{
    for (int i = 0; i < 256; ++i) {
        const char byte = static_cast<char>(i);
        const bool stays =
            QByteArrayView("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~")
                .contains(byte);
        const QByteArray expected =
            stays ? QByteArray(1, byte) : '%' + QByteArray(1, byte).toHex().toUpper();
        QCOMPARE(percentEncoded({&byte, 1}), expected);
    }
}

void TstSignature::encodesIntoSecrets()
{
    SecretBytes body = SecretBytes::copyOf("a=");
    appendPercentEncoded(body, "b c中");
    QVERIFY(body.equals(SecretBytes::copyOf("a=b%20c%E4%B8%AD")));
}

QTEST_GUILESS_MAIN(TstSignature)
#include "tst_signature.moc"
