#include "services/local/canonicalrequest.h"
#include "services/local/refusal.h"
#include "services/local/requestverifier.h"

#include <QTest>

#include <functional>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

namespace {

constexpr auto exampleSecret = "example-access-key-secret";
const QDateTime vectorTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);

struct Vector
{
    std::string method = "POST";
    std::string host = {};
    std::string action = {};
    std::string version = {};
    std::string nonce = {};
    std::string query = {};
    std::string body = {};
    std::string accessKeyId = "example-access-key-id";
    std::string securityToken = {};
    std::string credentialsProvider = {};
    std::string date = "2026-01-15T08:00:00Z";
};

std::string joined(const std::vector<std::string> &names)
{
    std::string all;
    for (const std::string &name : names)
        all += (all.empty() ? "" : ";") + name;
    return all;
}

//! The request of a vector with this signature, and the names under it.
HttpRequest requestOf(
    const Vector &vector, const std::string &signature, std::vector<std::string> *names = nullptr)
{
    HttpRequest request;
    request.method = vector.method;
    request.target = vector.query.empty() ? "/" : "/?" + vector.query;
    request.body = vector.body;
    // In the order of their names: that is also the order in which they are signed.
    const std::vector<HttpHeader> headers{
        {"content-type", vector.body.empty() ? "" : "application/x-www-form-urlencoded"},
        {"host", vector.host},
        {"x-acs-accesskey-id", vector.securityToken.empty() ? "" : vector.accessKeyId},
        {"x-acs-action", vector.action}, {"x-acs-content-sha256", sha256Hex(vector.body)},
        {"x-acs-credentials-provider", vector.credentialsProvider}, {"x-acs-date", vector.date},
        {"x-acs-security-token", vector.securityToken}, {"x-acs-signature-nonce", vector.nonce},
        {"x-acs-version", vector.version}};
    std::vector<std::string> present;
    for (const HttpHeader &header : headers) {
        if (header.value.empty())
            continue;
        request.headers.push_back(header);
        present.push_back(header.name);
    }
    request.headers.push_back({"authorization",
        "ACS3-HMAC-SHA256 Credential=" + vector.accessKeyId + ",SignedHeaders=" + joined(present)
            + ",Signature=" + signature});
    if (names)
        *names = present;
    return request;
}

RequestVerifier verifierAt(const QDateTime &time, bool active = true)
{
    const auto key = std::make_shared<RequestVerifier::Key>();
    const auto lookup = [active, key](const QString &id, const QString &) {
        const char *secret = id == "YourAccessKeyId"_L1 ? "YourAccessKeySecret" : exampleSecret;
        *key = {SecretBytes::copyOf(secret), {.accessKeyId = id, .name = u"alice"_s}, active};
        return id == "unknown"_L1 ? nullptr : key.get();
    };
    return RequestVerifier(lookup, [time] { return time; });
}

QString codeOf(const RequestVerifier &verifier, const HttpRequest &request)
{
    try {
        (void)verifier.verify(ReceivedRequest(request));
    } catch (const Refusal &refusal) {
        return refusal.code;
    }
    return {};
}

const Vector listSecrets{.host = "kms.cn-hangzhou.aliyuncs.com",
    .action = "ListSecrets",
    .version = "2016-01-20",
    .nonce = std::string(32, '2'),
    .query = "FetchTags=true&Filters=%5B%7B%22Key%22%3A%22SecretType%22%2C%22Values%22%3A%5B%22"
             "RAMCredentials%22%5D%7D%5D&PageNumber=1&PageSize=100"};
const std::string listSecretsSignature =
    "f23c8224e3eded8d35f6a9a3113c3eff001a23f7c0cb09bc008c5d7dac74cef5";

const Vector assumeRole{.host = "sts.aliyuncs.com",
    .action = "AssumeRole",
    .version = "2015-04-01",
    .nonce = std::string(32, '5'),
    .body = "DurationSeconds=3600&RoleArn=acs%3Aram%3A%3A1234567890123456%3Arole%2Fdemo"
            "&RoleSessionName=kms-desktop"};
const std::string assumeRoleSignature =
    "d548028214eed66e71279fa71932e41061dd2d2a159ef9bbbf578846fe808c6a";

} // namespace

Q_DECLARE_METATYPE(Vector)
Q_DECLARE_METATYPE(std::string)

class TstRequestVerifier : public QObject
{
    Q_OBJECT

private slots:
    void encodes();
    void decodes();
    void agreesWithPublishedVectors_data();
    void agreesWithPublishedVectors();
    void tellsWhoSigned();
    void refusesWhatWasChanged_data();
    void refusesWhatWasChanged();
    void refusesUnknownAndDisabledKeys();
    void keepsToTheTime_data();
    void keepsToTheTime();
    void keepsToTheLengthOfANonce();
    void saysNothingOfTheParameters();
};

void TstRequestVerifier::encodes()
{
    QCOMPARE(percentEncoded("aZ09-_.~"), "aZ09-_.~");
    QCOMPARE(percentEncoded("!*'() +/=%&"), "%21%2A%27%28%29%20%2B%2F%3D%25%26");
    QCOMPARE(percentEncoded("\xe4\xb8\xad"), "%E4%B8%AD");
}

void TstRequestVerifier::decodes()
{
    QCOMPARE(percentDecoded("a+b%2bc%2C"), "a b+c,");
    QVERIFY(!percentDecoded("%"));
    QVERIFY(!percentDecoded("a%2"));
    QVERIFY(!percentDecoded("%zz"));
    const NamedValues expected{{"b", "1"}, {"a", ""}, {"c", "x=y"}};
    QCOMPARE(*decodedPairs("b=1&a&&c=x=y"), expected);
    QCOMPARE(canonicalQuery(expected), "a=&b=1&c=x%3Dy");
}

void TstRequestVerifier::agreesWithPublishedVectors_data()
{
    QTest::addColumn<Vector>("vector");
    QTest::addColumn<std::string>("canonical");
    QTest::addColumn<std::string>("signature");
    const auto row = [](const char *name, const Vector &vector, const std::string &canonical,
                         const std::string &signature) {
        QTest::newRow(name) << vector << canonical << signature;
    };
    row("official",
        {.host = "ecs.cn-shanghai.aliyuncs.com",
            .action = "RunInstances",
            .version = "2014-05-26",
            .nonce = "3156853299f313e23d1673dc12e1703d",
            .query = "RegionId=cn-shanghai&ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_"
                     "20230811.vhd",
            .accessKeyId = "YourAccessKeyId",
            .date = "2023-10-26T10:22:32Z"},
        "7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259",
        "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    row("no parameters",
        {.host = "kms.cn-hangzhou.aliyuncs.com",
            .action = "DescribeRegions",
            .version = "2016-01-20",
            .nonce = std::string(32, '1')},
        "fbf4430de036abacc983dfc682faec3c644583c72f6ac35993dcc6e5a583f0d9",
        "a2227882278364734e8b4eaa074b41da50790100349bdce9c7b6d25cfc458e89");
    row("JSON in the query", listSecrets,
        "0549aa8a86c1186ae3c279fcdcfdd50d5635ad9c18930eb13066e7a06649ce76", listSecretsSignature);
    row("Chinese text and marks",
        {.host = "kms.cn-hangzhou.aliyuncs.com",
            .action = "CreateSecret",
            .version = "2016-01-20",
            .nonce = std::string(32, '3'),
            .query =
                "SecretName=%24Auto&VersionId=v1&SecretType=RAMCredentials&SecretDataType=text&"
                "SecretData=%7B%22AccessKeys%22%3A%5B%7B%22AccessKeyId%22%3A%22managed-key-id-1"
                "%22%2C%22AccessKeySecret%22%3A%22abc%2B%2F%3D~!*'()%20%25%22%7D%5D%7D&Extended"
                "Config=%7B%22SecretSubType%22%3A%22RamUserAccessKey%22%2C%22UserName%22%3A%22a"
                "lice%22%7D&EnableAutomaticRotation=true&RotationInterval=7d&Description=%E6%95"
                "%B0%E6%8D%AE%E5%BA%93%20%E5%A4%87%E4%BB%BD"},
        "db03cdda140d4ac5843d12d467d3849f90ae03adef964e1187fa5a230f88f46e",
        "51ab1061de57d48e00920b03158bb401e71dca209f895411c61b2b6949e3457a");
    row("temporary key",
        {.host = "kms.cn-hangzhou.aliyuncs.com",
            .action = "DescribeSecret",
            .version = "2016-01-20",
            .nonce = std::string(32, '4'),
            .query = "SecretName=acs/ram/user/alice&FetchTags=true",
            .accessKeyId = "STS.ExampleTempKey01",
            .securityToken = "CAIS-example/token+with=chars"},
        "b760e2be3c709663093e622939c3202458b4ed46c0d2c60460266d8cfa193d95",
        "7715232941699717ebb89c5ebab3866926ed04c7563152044d65c645f1f9e476");
    row("form body", assumeRole, "1f00bd6ba49ca3b0d0760e3df6365602f4c8d498b4f704fd4ce17e9a046ece94",
        assumeRoleSignature);
    row("GET with an empty value",
        {.method = "GET",
            .host = "ram.aliyuncs.com",
            .action = "ListUsers",
            .version = "2015-05-01",
            .nonce = std::string(32, '6'),
            .query = "MaxItems=100&Marker="},
        "a5b807d31c4e223f5cbdea8babab4ebba1bbcfa1eff251013098711ae21ef025",
        "038ebd99eec7379bb0fc0bf50aab9de21602abe0fe8a2daed98a070ce8540ac0");
    row("port and arrays",
        {.host = "127.0.0.1:18080",
            .action = "TagResources",
            .version = "2016-01-20",
            .nonce = std::string(32, '7'),
            .query = "RegionId=cn-hangzhou&ResourceType=secret&ResourceId.1=acs/ram/user/alice"
                     "&Tag.1.Key=env&Tag.1.Value=prod&Tag.10.Key=k10&Tag.2.Key=team"
                     "&Tag.2.Value=Sec%20%26%20Ops"},
        "b135c65c9ef7d058fb88dfa870ec4f5c7ee4ebea314f72fa7596e33000e89b7c",
        "d3c419a8ec330b4f7974382bb903996c88371b1ef2eadea616e767c20f2e6a69");
    row("query as an SDK sends it",
        {.host = "127.0.0.1:18099",
            .action = "ListSecrets",
            .version = "2016-01-20",
            .nonce = std::string(32, '1'),
            .query = "Filters=%5B%7B%22Key%22%3A%22SecretType%22%2C%22Values%22%3A%5B%22"
                     "RAMCredentials%22%5D%7D%5D&FetchTags=true"
                     "&x=a!b%27c(d)e*f~g%20h%2B%E4%B8%AD",
            .credentialsProvider = "static_ak"},
        {}, "c4b4b5a008fea87c7bd2c1f30e7c7394e8672e8e7823980682093bf296e0d41a");
    row("form as an SDK sends it",
        {.host = "127.0.0.1:18099",
            .action = "AssumeRole",
            .version = "2015-04-01",
            .nonce = std::string(32, '1'),
            .body = "RoleArn=acs%3Aram%3A%3A1%3Arole%2Fdemo&RoleSessionName=a%20b'(c)*~",
            .credentialsProvider = "static_ak"},
        {}, "97643410634e3721c38960295b99035c663520608df0bd421b7011ef2223bf97");
}

void TstRequestVerifier::agreesWithPublishedVectors()
{
    QFETCH(Vector, vector);
    QFETCH(std::string, canonical);
    QFETCH(std::string, signature);
    std::vector<std::string> names;
    const HttpRequest request = requestOf(vector, signature, &names);
    const auto text =
        canonicalRequest(request, {names.begin(), names.end()}, sha256Hex(request.body));
    QVERIFY(text);
    if (!canonical.empty())
        QCOMPARE(sha256Hex(*text), canonical);
    const bool isOfficial = vector.accessKeyId == "YourAccessKeyId";
    const RequestVerifier verifier = verifierAt(
        isOfficial ? QDateTime(QDate(2023, 10, 26), QTime(10, 22, 32), Qt::UTC) : vectorTime);
    QCOMPARE(codeOf(verifier, request), QString());
}

void TstRequestVerifier::tellsWhoSigned()
{
    const RequestVerifier verifier = verifierAt(vectorTime);
    const HttpRequest request = requestOf(listSecrets, listSecretsSignature);
    const Signature signature = verifier.verify(ReceivedRequest(request));
    QCOMPARE(signature.caller.accessKeyId, u"example-access-key-id"_s);
    QCOMPARE(signature.caller.name, u"alice"_s);
    QCOMPARE(signature.expires, vectorTime.addSecs(15 * 60));
    QCOMPARE(signature.nonce, QString(32, u'2'));
}

void TstRequestVerifier::refusesWhatWasChanged_data()
{
    using Change = std::function<void(HttpRequest &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &code, const Change &change) {
        QTest::newRow(name) << change << code;
    };
    const auto setHeader = [](const std::string &name, const std::string &value) {
        return [=](HttpRequest &request) {
            std::erase_if(
                request.headers, [&name](const HttpHeader &header) { return header.name == name; });
            if (!value.empty())
                request.headers.push_back({name, value});
        };
    };
    const auto editAuthorization = [](const std::string &from, const std::string &to) {
        return [=](HttpRequest &request) {
            std::string &value = request.headers.back().value;
            value.replace(value.find(from), from.size(), to);
        };
    };
    const QString mismatch = u"SignatureDoesNotMatch"_s;
    const QString incomplete = u"IncompleteSignature"_s;
    row("nothing", {}, [](HttpRequest &) {});
    row("body", mismatch, [](HttpRequest &request) { request.body[0] = 'd'; });
    row("body and hash", mismatch, [setHeader](HttpRequest &request) {
        request.body[0] = 'd';
        const std::string authorization = request.headers.back().value;
        setHeader("x-acs-content-sha256", sha256Hex(request.body))(request);
        request.headers.push_back({"authorization", authorization});
    });
    row("hash", mismatch, setHeader("x-acs-content-sha256", sha256Hex("other")));
    row("query", mismatch, [](HttpRequest &request) { request.target = "/?a=b"; });
    row("method", mismatch, [](HttpRequest &request) { request.method = "GET"; });
    row("path", mismatch, [](HttpRequest &request) { request.target = "/other"; });
    row("action", mismatch, setHeader("x-acs-action", "DeleteSecret"));
    row("host", mismatch, setHeader("host", "other"));
    row("broken query", incomplete, [](HttpRequest &request) { request.target = "/?a=%2"; });
    row("host dropped", incomplete, setHeader("host", {}));
    row("action dropped", u"MissingAction"_s, setHeader("x-acs-action", {}));
    row("version dropped", u"MissingVersion"_s, setHeader("x-acs-version", {}));
    row("date dropped", u"MissingTimestamp"_s, setHeader("x-acs-date", {}));
    row("nonce dropped", u"MissingSignatureNonce"_s, setHeader("x-acs-signature-nonce", {}));
    row("no authorization", incomplete, setHeader("authorization", {}));
    row("unsigned addition", incomplete, setHeader("x-acs-security-token", "token"));
    row("host not signed", incomplete, editAuthorization("host;", ""));
    row("action not signed", incomplete, editAuthorization("x-acs-action;", ""));
    row("type not signed", incomplete, editAuthorization("content-type;", ""));
    row("order of the names", mismatch,
        editAuthorization("content-type;host;", "host;content-type;"));
    row("signature", mismatch, editAuthorization("Signature=d", "Signature=e"));
    row("short signature", incomplete, editAuthorization("8c6a", ""));
    row("algorithm", incomplete, editAuthorization("SHA256", "SM3"));
    row("spaces", incomplete, editAuthorization(",SignedHeaders", ", SignedHeaders"));
}

void TstRequestVerifier::refusesWhatWasChanged()
{
    QFETCH(std::function<void(HttpRequest &)>, change);
    QFETCH(QString, code);
    HttpRequest request = requestOf(assumeRole, assumeRoleSignature);
    change(request);
    const RequestVerifier verifier = verifierAt(vectorTime);
    QCOMPARE(codeOf(verifier, request), code);
}

void TstRequestVerifier::refusesUnknownAndDisabledKeys()
{
    Vector vector = listSecrets;
    vector.accessKeyId = "unknown";
    const RequestVerifier verifier = verifierAt(vectorTime);
    QCOMPARE(codeOf(verifier, requestOf(vector, listSecretsSignature)),
        u"InvalidAccessKeyId.NotFound"_s);
    const RequestVerifier disabled = verifierAt(vectorTime, false);
    QCOMPARE(codeOf(disabled, requestOf(listSecrets, listSecretsSignature)),
        u"InvalidAccessKeyId.Inactive"_s);
}

void TstRequestVerifier::keepsToTheTime_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("code");
    QTest::newRow("15 minutes late") << 15 * 60 << QString();
    QTest::newRow("15 minutes early") << -15 * 60 << QString();
    QTest::newRow("a second too late") << 15 * 60 + 1 << u"InvalidTimeStamp.Expired"_s;
    QTest::newRow("16 minutes late") << 16 * 60 << u"InvalidTimeStamp.Expired"_s;
    QTest::newRow("16 minutes early") << -16 * 60 << u"InvalidTimeStamp.Expired"_s;
}

void TstRequestVerifier::keepsToTheTime()
{
    QFETCH(int, seconds);
    QFETCH(QString, code);
    const RequestVerifier verifier = verifierAt(vectorTime.addSecs(seconds));
    QCOMPARE(codeOf(verifier, requestOf(listSecrets, listSecretsSignature)), code);
}

void TstRequestVerifier::keepsToTheLengthOfANonce()
{
    const RequestVerifier verifier = verifierAt(vectorTime);
    for (const auto &[nonce, code] :
        {std::pair(std::string("1"), QString()), std::pair(std::string(128, 'n'), QString()),
            std::pair(std::string(129, 'n'), u"InvalidParameter.SignatureNonce"_s)}) {
        Vector vector = listSecrets;
        vector.nonce = nonce;
        std::vector<std::string> names;
        const HttpRequest request = requestOf(vector, {}, &names);
        const auto canonical =
            canonicalRequest(request, {names.begin(), names.end()}, sha256Hex(request.body));
        QVERIFY(canonical);
        const std::string signature = hmacSha256Hex(exampleSecret, stringToSign(*canonical));
        QCOMPARE(codeOf(verifier, requestOf(vector, signature)), code);
    }
}

void TstRequestVerifier::saysNothingOfTheParameters()
{
    Vector vector = listSecrets;
    vector.query += "&SecretData=very-secret";
    const RequestVerifier verifier = verifierAt(vectorTime);
    try {
        const HttpRequest request = requestOf(vector, listSecretsSignature);
        (void)verifier.verify(ReceivedRequest(request));
        QFAIL("the signature is wrong");
    } catch (const Refusal &refusal) {
        QCOMPARE(refusal.code, u"SignatureDoesNotMatch"_s);
        QVERIFY(refusal.message.contains(u"server StringToSign is [ACS3-HMAC-SHA256\n"_s));
        QVERIFY(!refusal.message.contains(u"secret"_s, Qt::CaseInsensitive));
    }
}

QTEST_APPLESS_MAIN(TstRequestVerifier)
#include "tst_requestverifier.moc"
