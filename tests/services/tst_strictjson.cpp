#include "services/openapi/strictjson.h"

#include <QTest>

#include <map>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

using Secrets = std::map<std::string, std::string>;

struct Reading
{
    bool good = false;
    std::string publicText;
    Secrets secrets;
};

Reading reading(const std::string &text)
{
    Reading reading;
    StrictJson json(
        {"Secret", "Other"}, [&reading](std::string_view member, std::string_view piece) {
            reading.secrets[std::string(member)] += piece;
        });
    reading.good = json.read(text);
    if (reading.good)
        reading.publicText = json.publicText();
    return reading;
}

//! {"a":{"a":… of so many levels.
QByteArray nestedObjects(int levels)
{
    return QByteArray("{\"a\":").repeated(levels - 1) + "{}" + QByteArray("}").repeated(levels - 1);
}

//! An object around arrays, of so many levels in all.
QByteArray nestedArrays(int levels)
{
    return "{\"a\":" + QByteArray("[").repeated(levels - 1) + QByteArray("]").repeated(levels - 1)
        + "}";
}

void row(const char *name, const QByteArray &text)
{
    QTest::newRow(name) << text;
}

} // namespace

class TstStrictJson : public QObject
{
    Q_OBJECT

private slots:
    void good_data();
    void good();
    void bad_data();
    void bad();
    void refusesEveryTruncation();
    void refusesEveryForeignByte();
    void secrets_data();
    void secrets();
    void stopsInTheMiddleOfASecret();
    void handsSecretsOverInPieces();
    void forgetsTheTextBefore();
};

void TstStrictJson::good_data()
{
    QTest::addColumn<QByteArray>("text");
    row("empty object", "{}");
    row("space everywhere", " \t\r\n{ \"a\" : 1 , \"b\" : [ 1 , 2 ] }\n ");
    row("all kinds", R"({"a":"x","b":1,"c":true,"d":false,"e":null,"f":{},"g":[]})");
    row("same name on two levels", R"({"a":{"a":1},"b":{"a":2}})");
    row("names in two cases", R"({"a":1,"A":2})");
    row("empty name", R"({"":1})");
    row("empty string", R"({"a":""})");
    row("escapes", R"({"a":"\"\\\/\b\f\n\r\t"})");
    row("unicode escape", R"({"a":"\u4e2d\u00E9\u0000"})");
    row("surrogate pair", R"({"a":"\ud83d\udd11"})");
    row("two pairs", R"({"a":"\ud83d\udd11\uD83D\uDD11"})");
    row("last character", R"({"a":"\udbff\udfff"})");
    row("UTF-8 of 2, 3 and 4 bytes", "{\"a\":\"é中\xF0\x9F\x94\x91\"}");
    row("borders of UTF-8",
        "{\"a\":"
        "\"\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xF0\x90\x80\x80\xF4\x8F\xBF\xBF\""
        "}");
    row("delete is no control character", "{\"a\":\"\x7f\"}");
    row("zero", R"({"a":0})");
    row("minus zero", R"({"a":-0})");
    row("fraction", R"({"a":0.5,"b":-12.25})");
    row("exponents", R"({"a":1e5,"b":1E+5,"c":1.5e-10})");
    row("large number", R"({"a":123456789012345678901234567890})");
    row("32 objects", nestedObjects(32));
    row("object and 31 arrays", nestedArrays(32));
    row("UTF-8 in a name", "{\"中\":1}");
}

void TstStrictJson::good()
{
    QFETCH(const QByteArray, text);
    QVERIFY(reading(text.toStdString()).good);
}

void TstStrictJson::bad_data()
{
    QTest::addColumn<QByteArray>("text");
    row("nothing", "");
    row("space only", "  \n");
    row("array at the top", "[]");
    row("array around", "[{}]");
    row("string at the top", "\"a\"");
    row("number at the top", "1");
    row("null at the top", "null");
    row("two objects", "{}{}");
    row("text behind", "{} x");
    row("comma behind", "{},");
    row("NUL behind", QByteArray("{}\0", 3));
    row("BOM", "\xEF\xBB\xBF{}");
    row("HTML", "<html></html>");
    row("comment", "{/* no */}");
    row("line comment", "{} // no");
    row("name twice", R"({"a":1,"a":2})");
    row("name twice, with others between", R"({"a":1,"b":2,"c":3,"a":1})");
    row("name twice, one escaped", R"({"a":1,"\u0061":2})");
    row("name twice, deeper", R"({"x":[{"a":1,"a":1}]})");
    row("name twice, secret", R"({"Secret":"a","Secret":"b"})");
    row("name without quotes", "{a:1}");
    row("name in single quotes", "{'a':1}");
    row("number as name", "{1:1}");
    row("no value", R"({"a"})");
    row("no value behind the colon", R"({"a":})");
    row("no colon", R"({"a" 1})");
    row("comma at the end", R"({"a":1,})");
    row("comma at the front", R"({,"a":1})");
    row("no comma", R"({"a":1 "b":2})");
    row("two commas", R"({"a":1,,"b":2})");
    row("array, comma at the end", R"({"a":[1,]})");
    row("array, comma only", R"({"a":[,]})");
    row("array closed as object", R"({"a":[1}})");
    row("object closed as array", R"({"a":1])");
    row("33 objects", nestedObjects(33));
    row("object and 32 arrays", nestedArrays(33));
    row("10000 levels", nestedArrays(10000));
    row("10000 open arrays", "{\"a\":" + QByteArray("[").repeated(10000));
    row("NaN", R"({"a":NaN})");
    row("Infinity", R"({"a":Infinity})");
    row("-Infinity", R"({"a":-Infinity})");
    row("capital True", R"({"a":True})");
    row("half a word", R"({"a":tru})");
    row("word with a tail", R"({"a":nullx})");
    row("undefined", R"({"a":undefined})");
    row("leading zero", R"({"a":01})");
    row("leading plus", R"({"a":+1})");
    row("minus only", R"({"a":-})");
    row("point at the front", R"({"a":.5})");
    row("point at the end", R"({"a":1.})");
    row("no exponent", R"({"a":1e})");
    row("two signs", R"({"a":1e+-5})");
    row("hexadecimal", R"({"a":0x10})");
    row("two numbers", R"({"a":1 2})");
    row("string without an end", R"({"a":"x)");
    row("line feed in a string", "{\"a\":\"x\ny\"}");
    row("tab in a string", "{\"a\":\"x\ty\"}");
    row("NUL in a string", QByteArray("{\"a\":\"x\0y\"}", 11));
    row("control character 1F", "{\"a\":\"\x1f\"}");
    row("control character in a name", "{\"a\nb\":1}");
    row("unknown escape", R"({"a":"\x41"})");
    row("escaped quote", R"({"a":"\'"})");
    row("escape at the end", R"({"a":"\)");
    row("short unicode escape", R"({"a":"\u12"})");
    row("unicode escape, no hex", R"({"a":"\u12g4"})");
    row("capital U", R"({"a":"\U0001f511"})");
    row("lone high surrogate", R"({"a":"\ud83d"})");
    row("lone low surrogate", R"({"a":"\udd11"})");
    row("high surrogate, then text", R"({"a":"\ud83dx"})");
    row("high surrogate, then line feed", R"({"a":"\ud83d\n"})");
    row("two high surrogates", R"({"a":"\ud83d\ud83d"})");
    row("surrogates turned round", R"({"a":"\udd11\ud83d"})");
    row("lone continuation", "{\"a\":\"\x80\"}");
    row("cut sequence", "{\"a\":\"\xE4\xB8\"}");
    row("overlong of 2", "{\"a\":\"\xC0\xAF\"}");
    row("overlong of 3", "{\"a\":\"\xE0\x80\xAF\"}");
    row("overlong of 4", "{\"a\":\"\xF0\x80\x80\xAF\"}");
    row("surrogate in UTF-8", "{\"a\":\"\xED\xA0\x80\"}");
    row("beyond Unicode", "{\"a\":\"\xF4\x90\x80\x80\"}");
    row("lead of 5 bytes", "{\"a\":\"\xF8\x88\x80\x80\x80\"}");
    row("FF", "{\"a\":\"\xFF\"}");
    row("Latin-1", "{\"a\":\"\xE9t\xE9\"}");
    row("bad UTF-8 in a name", "{\"\xFF\":1}");
    row("bad UTF-8 between", "{\"a\":1\xC2\xA0}");
    row("vertical tab between", "{\"a\":1\v}");
    row("UTF-16", QByteArray("{\0}\0", 4));
}

void TstStrictJson::bad()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!reading(text.toStdString()).good);
}

void TstStrictJson::refusesEveryTruncation()
{
    const std::string sample =
        "{\"a\":[1.5e3,true,null,{\"b\":\"\\u4e2d\\n\"}],\"Secret\":\"x\\ud83d\\udd11中\"}";
    QVERIFY(reading(sample).good);
    for (std::size_t length = 0; length < sample.size(); ++length) {
        if (reading(sample.substr(0, length)).good)
            QFAIL(qPrintable(u"Accepted its first %1 bytes"_s.arg(length)));
    }
}

void TstStrictJson::refusesEveryForeignByte()
{
    const std::string sample = "{\"a\":1,\"b\":\"\"}";
    for (std::size_t place = 0; place <= sample.size(); ++place) {
        std::string changed = sample;
        changed.insert(place, 1, '\x01');
        QVERIFY(!reading(changed).good);
    }
}

void TstStrictJson::secrets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("publicText");
    QTest::addColumn<Secrets>("secrets");
    QTest::newRow("one") << R"({"Secret":"abc","a":1})"_ba
                         << R"({"Secret":"","a":1})"_ba << Secrets{{"Secret", "abc"}};
    QTest::newRow("two") << R"({"Secret":"abc","Other":"d"})"_ba
                         << R"({"Secret":"","Other":""})"_ba
                         << Secrets{{"Secret", "abc"}, {"Other", "d"}};
    QTest::newRow("deep") << R"({"a":{"b":[{"Secret":"abc"}]}})"_ba
                          << R"({"a":{"b":[{"Secret":""}]}})"_ba << Secrets{{"Secret", "abc"}};
    QTest::newRow("empty") << R"({"Secret":""})"_ba
                           << R"({"Secret":""})"_ba << Secrets{{"Secret", ""}};
    QTest::newRow("escaped") << R"({"Secret":"\"\\\/\b\f\n\r\t\u4e2d\ud83d\udd11"})"_ba
                             << R"({"Secret":""})"_ba
                             << Secrets{{"Secret", "\"\\/\b\f\n\r\t中\xF0\x9F\x94\x91"}};
    QTest::newRow("NUL inside") << R"({"Secret":"a\u0000b"})"_ba
                                << R"({"Secret":""})"_ba
                                << Secrets{{"Secret", std::string("a\0b", 3)}};
    QTest::newRow("name escaped") << R"({"Secre\u0074":"abc"})"_ba
                                  << R"({"Secre\u0074":""})"_ba << Secrets{{"Secret", "abc"}};
    QTest::newRow("other case is another name") << R"({"secret":"abc"})"_ba
                                                << R"({"secret":"abc"})"_ba << Secrets();
    QTest::newRow("as a value") << R"({"a":"Secret"})"_ba
                                << R"({"a":"Secret"})"_ba << Secrets();
    QTest::newRow("JSON in a secret")
        << R"({"Secret":"{\"k\":\"v\"}"})"_ba
        << R"({"Secret":""})"_ba << Secrets{{"Secret", R"({"k":"v"})"}};
    QTest::newRow("number") << R"({"Secret":5})"_ba
                            << R"({"Secret":5})"_ba << Secrets();
    QTest::newRow("null") << R"({"Secret":null})"_ba
                          << R"({"Secret":null})"_ba << Secrets();
    QTest::newRow("space is dropped") << "{ \"Secret\" :\n \"abc\" }"_ba
                                      << R"({"Secret":""})"_ba << Secrets{{"Secret", "abc"}};
}

void TstStrictJson::secrets()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, publicText);
    QFETCH(const Secrets, secrets);
    const Reading result = reading(text.toStdString());
    QVERIFY(result.good);
    QCOMPARE(QByteArray::fromStdString(result.publicText), publicText);
    QVERIFY(result.secrets == secrets);
}

void TstStrictJson::stopsInTheMiddleOfASecret()
{
    QVERIFY(!reading(R"({"Secret":"abc)").good);
    QVERIFY(!reading(R"({"Secret":"abc\ud83d"})").good);
    QVERIFY(!reading("{\"Secret\":\"abc\xFF\"}").good);
    QVERIFY(!reading("{\"Secret\":\"abc\n\"}").good);
}

void TstStrictJson::handsSecretsOverInPieces()
{
    // The sink puts them together in locked memory; no piece may hold what is not its own.
    std::string all;
    StrictJson json({"Secret"}, [&all](std::string_view member, std::string_view piece) {
        QCOMPARE(member, std::string_view("Secret"));
        QVERIFY(piece.size() <= 4);
        all += piece;
    });
    QVERIFY(json.read(R"({"b":"public","Secret":"a\nb中","c":"public"})"));
    QCOMPARE(all, std::string("a\nb中"));
    QVERIFY(json.publicText().find("中") == std::string::npos);
}

void TstStrictJson::forgetsTheTextBefore()
{
    StrictJson json({}, [](std::string_view, std::string_view) {});
    QVERIFY(json.read(R"({"first":1})"));
    QVERIFY(!json.read(R"({"second":)"));
    QVERIFY(json.read(R"({"third":3})"));
    QCOMPARE(json.publicText(), std::string(R"({"third":3})"));
}

QTEST_GUILESS_MAIN(TstStrictJson)
#include "tst_strictjson.moc"
