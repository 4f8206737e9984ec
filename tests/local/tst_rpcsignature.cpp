#include "services/local/canonicalrequest.h"
#include "services/local/refusal.h"
#include "services/local/requesthead.h"
#include "services/local/requestverifier.h"

#include <QTest>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

namespace {

const std::string describeSecret =
    "AccessKeyId=testid&Action=DescribeSecret&FetchTags=true&Format=JSON"
    "&SecretName=acs%2Fram%2Fuser%2Falice&SecurityToken=tok%2Fen%2B%3D%3D"
    "&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&Timestamp=2026-11-23T18%3A27%3A43Z"
    "&Version=2016-01-20&SignatureNonce=";
const QDateTime captureTime(QDate(2026, 11, 23), QTime(18, 30), Qt::UTC);

HttpRequest get(const std::string &query)
{
    HttpRequest request;
    request.method = "GET";
    request.target = "/?" + query;
    return request;
}

HttpRequest post(const std::string &query, const std::string &form)
{
    HttpRequest request;
    request.method = "POST";
    request.target = query.empty() ? "/" : "/?" + query;
    request.headers.push_back({"content-type", "application/x-www-form-urlencoded"});
    request.body = form;
    return request;
}

RequestVerifier verifierAt(const QDateTime &time)
{
    const auto key = std::make_shared<RequestVerifier::Key>();
    const auto lookup = [key](const QString &id, const QString &) {
        *key = {SecretBytes::copyOf("testsecret"), {.accessKeyId = id, .name = u"alice"_s}};
        return id == "testid"_L1 ? key.get() : nullptr;
    };
    return RequestVerifier(lookup, [time] { return time; });
}

QString codeOf(const HttpRequest &request, const QDateTime &time = captureTime)
{
    const RequestVerifier verifier = verifierAt(time);
    try {
        const ReceivedRequest received(request);
        (void)received.parameters();
        (void)verifier.verify(received);
    } catch (const Refusal &refusal) {
        return refusal.code;
    }
    return {};
}

//! What the capture of a GET holds, with this signature.
HttpRequest captured(const std::string &signature)
{
    return get(describeSecret + "e9b118c739493c63b580ce7e469366e2&Signature=" + signature);
}

} // namespace

Q_DECLARE_METATYPE(HttpRequest)
Q_DECLARE_METATYPE(std::string)

// The older RPC signature: HMAC-SHA1 over all parameters, wherever they travel.
class TstRpcSignature : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithPublishedVectors_data();
    void agreesWithPublishedVectors();
    void verifies_data();
    void verifies();
    void signatureDecidesNotTheHeaders();
    void refuses_data();
    void refuses();
    void saysNothingOfTheParameters();
};

void TstRpcSignature::agreesWithPublishedVectors_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<std::string>("signature");
    QTest::newRow("S1 official") << get(
        "AccessKeyId=testid&Action=DescribeDedicatedHosts&Format=JSON&RegionId=cn-beijing"
        "&SignatureMethod=HMAC-SHA1&SignatureNonce=edb2b34af0af9a6d14deaf7c1a5315eb"
        "&SignatureVersion=1.0&Timestamp=2023-03-13T08%3A34%3A30Z&Version=2014-05-26")
                                 << std::string("9NaGiOspFP5UPcwX8Iwt2YJXXuk=");
    QTest::newRow("S2 official, classic") << get(
        "Timestamp=2016-02-23T12%3A46%3A24Z&Format=XML&AccessKeyId=testid"
        "&Action=DescribeRegions&SignatureMethod=HMAC-SHA1"
        "&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&Version=2014-05-26"
        "&SignatureVersion=1.0") << std::string("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
    QTest::newRow("S3 KMS page") << get(
        "AccessKeyId=testid&Action=CreateKey&Format=json&SignatureMethod=HMAC-SHA1"
        "&SignatureVersion=1.0&Timestamp=2016-03-28T03%3A13%3A08Z&Version=2016-01-20")
                                 << std::string("41wk2SSX1GJh7fwnc5eqOfiJPFg=");
    QTest::newRow("S4 GET") << get(describeSecret + "e9b118c739493c63b580ce7e469366e2")
                            << std::string("B0WXMCLO5C4eWbdBbcawKkW4KoI=");
    QTest::newRow("S5 form") << post({}, describeSecret + "f8f8d67259a4f7e3902627a5e7ff19c5")
                             << std::string("u7wdbBxJFjWC6d1XZWgejNT8qnU=");
}

void TstRpcSignature::agreesWithPublishedVectors()
{
    QFETCH(const HttpRequest, request);
    QFETCH(const std::string, signature);
    QCOMPARE(hmacSha1Base64("testsecret&", *rpcStringToSign(request)), signature);
}

void TstRpcSignature::verifies_data()
{
    QTest::addColumn<HttpRequest>("request");
    const std::string nonce = "f8f8d67259a4f7e3902627a5e7ff19c5";
    const std::string signature = "&Signature=u7wdbBxJFjWC6d1XZWgejNT8qnU%3D";
    QTest::newRow("GET") << captured("B0WXMCLO5C4eWbdBbcawKkW4KoI%3D");
    QTest::newRow("form") << post({}, describeSecret + nonce + signature);
    QTest::newRow("query and form") << post(
        "SignatureNonce=" + nonce + signature, describeSecret.substr(0, describeSecret.rfind('&')));
    QTest::newRow("query of a POST") << post(describeSecret + nonce + signature, {});
}

void TstRpcSignature::verifies()
{
    QFETCH(const HttpRequest, request);
    const RequestVerifier verifier = verifierAt(captureTime);
    const Signature signature = verifier.verify(ReceivedRequest(request));
    QCOMPARE(signature.caller.accessKeyId, u"testid"_s);
    QCOMPARE(signature.caller.name, u"alice"_s);
    QCOMPARE(signature.nonce.size(), 32);
}

void TstRpcSignature::signatureDecidesNotTheHeaders()
{
    // The older SDK sends these headers, too, and does not sign them.
    HttpRequest request = captured("B0WXMCLO5C4eWbdBbcawKkW4KoI%3D");
    request.headers.push_back({"x-acs-action", "DeleteSecret"});
    request.headers.push_back({"x-acs-version", "2015-05-01"});
    QCOMPARE(codeOf(request), QString());
    const RequestHead head = ReceivedRequest(request).head();
    QVERIFY(head.isRpc);
    QCOMPARE(head.action, u"DescribeSecret"_s);
    QCOMPARE(head.version, u"2016-01-20"_s);

    request.headers.push_back({"authorization", "ACS3-HMAC-SHA256 Credential=a"});
    QVERIFY(!ReceivedRequest(request).head().isRpc);
    QCOMPARE(codeOf(request), u"IncompleteSignature"_s);
}

void TstRpcSignature::refuses_data()
{
    QTest::addColumn<std::string>("from");
    QTest::addColumn<std::string>("to");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *from, const char *to, const QString &code) {
        QTest::newRow(name) << std::string(from) << std::string(to) << code;
    };
    const QString mismatch = u"SignatureDoesNotMatch"_s;
    row("other action", "DescribeSecret", "DeleteSecret", mismatch);
    row("other value", "alice", "mallory", mismatch);
    row("added parameter", "&FetchTags", "&Force=true&FetchTags", mismatch);
    row("other signature", "B0WX", "B0WY", mismatch);
    row("empty signature", "B0WXMCLO5C4eWbdBbcawKkW4KoI%3D", "", u"IncompleteSignature"_s);
    row("unknown key", "testid", "nobody", u"InvalidAccessKeyId.NotFound"_s);
    row("no key", "AccessKeyId=testid", "A=b", u"MissingAccessKeyId"_s);
    row("no nonce", "SignatureNonce", "Other", u"MissingSignatureNonce"_s);
    row("other method", "HMAC-SHA1", "HMAC-MD5", u"InvalidSignatureMethod"_s);
    row("other version", "SignatureVersion=1.0", "SignatureVersion=2.0", u"IncompleteSignature"_s);
    row("broken escape", "alice", "%zz", u"ParseRequestParameterException"_s);
    row("sent twice", "FetchTags=true", "Action=DescribeSecret", u"InvalidParameter"_s);
}

void TstRpcSignature::refuses()
{
    QFETCH(const std::string, from);
    QFETCH(const std::string, to);
    QFETCH(const QString, code);
    HttpRequest request = captured("B0WXMCLO5C4eWbdBbcawKkW4KoI%3D");
    request.target.replace(request.target.find(from), from.size(), to);
    QCOMPARE(codeOf(request), code);
    const QDateTime late = captureTime.addSecs(13 * 60);
    QCOMPARE(
        codeOf(captured("B0WXMCLO5C4eWbdBbcawKkW4KoI%3D"), late), u"InvalidTimeStamp.Expired"_s);
}

void TstRpcSignature::saysNothingOfTheParameters()
{
    const RequestVerifier verifier = verifierAt(captureTime);
    try {
        const HttpRequest request = captured("wrong");
        (void)verifier.verify(ReceivedRequest(request));
        QFAIL("it was taken");
    } catch (const Refusal &refusal) {
        QVERIFY(!refusal.message.contains(u"alice"_s));
        QVERIFY(!refusal.message.contains(u"tok"_s));
    }
}

QTEST_GUILESS_MAIN(TstRpcSignature)
#include "tst_rpcsignature.moc"
