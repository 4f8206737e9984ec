#include "services/clients/kmsclient.h"
#include "services/local/localservice.h"
#include "services/openapi/apiclient.h"
#include "services/openapi/replyreader.h"
#include "services/types/clock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

using Parameter = std::pair<const char *, QString>;
using ParameterList = QList<Parameter>;

QJsonObject sample(const QString &name)
{
    QFile file(QStringLiteral(KEYTURN_TEST_DATA "/api/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

//! One item that has the members of all.
QJsonValue allOf(const QJsonArray &items)
{
    if (!items.first().isObject())
        return items.first();
    QJsonObject all;
    for (const QJsonValue &item : items) {
        const QJsonObject object = item.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            all.insert(it.key(), it.value());
    }
    return all;
}

//! Members of `answer` that the sample does not have, or has as another type.
QStringList strange(const QJsonValue &answer, const QJsonValue &sample, const QString &path)
{
    if (answer.type() != sample.type())
        return {path};
    QStringList found;
    if (answer.isArray() && !sample.toArray().isEmpty()) {
        const QJsonArray items = answer.toArray();
        for (const QJsonValue &item : items)
            found += strange(item, allOf(sample.toArray()), path + u"[]"_s);
    }
    const QJsonObject object = answer.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        found += strange(it.value(), sample.toObject()[it.key()], path + u'.' + it.key());
    found.removeDuplicates();
    return found;
}

} // namespace

// The local service answers in the very fields of the recorded samples, which the clients decode.
class TstSamples : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void local_data();
    void local();
    void errors();

private:
    [[nodiscard]] ApiRequest request(
        Product product, const QByteArray &action, const ParameterList &parameters) const;

    ManualClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC)};
    local::LocalService m_service{m_clock};
    std::unique_ptr<ApiClient> m_api;
};

void TstSamples::initTestCase()
{
    Result<local::Access> access = m_service.start({});
    QVERIFY(access);
    auto credentials = std::make_shared<Credentials>();
    credentials->accessKeyId = access->accessKeyId;
    credentials->accessKeySecret = access->accessKeySecret.clone();
    m_api = std::make_unique<ApiClient>(Endpoints::local(access->port), credentials);
}

ApiRequest TstSamples::request(
    Product product, const QByteArray &action, const ParameterList &parameters) const
{
    ApiRequest request{product, action, Effect::Write, u"cn-hangzhou"_s, {}};
    for (const auto &[name, value] : parameters)
        request.parameters.add(name, value);
    return request;
}

void TstSamples::local_data()
{
    QTest::addColumn<Product>("product");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<ParameterList>("parameters");
    QTest::addColumn<QString>("file");
    const auto row = [](Product product, const char *action, const QString &file,
                         const ParameterList &parameters) {
        QTest::newRow(action) << product << QByteArray(action) << parameters << file;
    };
    const Parameter name{"SecretName", u"acs/ram/user/order-service"_s};
    row(Product::Kms, "ListSecrets", u"list-secrets.json"_s, {{"FetchTags", u"true"_s}});
    row(Product::Kms, "DescribeSecret", u"describe-secret.json"_s,
        {name, {"FetchTags", u"true"_s}});
    row(Product::Kms, "GetSecretValue", u"get-secret-value.json"_s, {name});
    row(Product::Kms, "ListSecretVersionIds", u"list-secret-version-ids.json"_s,
        {name, {"IncludeDeprecated", u"true"_s}});
    row(Product::Kms, "DescribeRegions", u"describe-regions.json"_s, {});
    row(Product::Kms, "CreateSecret", u"create-secret.json"_s,
        {{"SecretName", u"$Auto"_s}, {"SecretType", u"RAMCredentials"_s}, {"VersionId", u"v1"_s},
            {"SecretData",
                uR"({"AccessKeys":[{"AccessKeyId":"LTAI5tSANDBOX0000023","AccessKeySecret":"s"}]})"_s},
            {"ExtendedConfig",
                uR"({"SecretSubType":"RamUserAccessKey","UserName":"reconcile-job"})"_s},
            {"EnableAutomaticRotation", u"true"_s}, {"RotationInterval", u"7d"_s}});
    row(Product::Kms, "ListKmsInstances", u"list-kms-instances.json"_s, {});
    row(Product::Kms, "GetKmsInstance", u"get-kms-instance.json"_s,
        {{"KmsInstanceId", u"kst-hzz65sandboxdemo00001"_s}});
    row(Product::Kms, "ListKeys", u"list-keys.json"_s, {});
    row(Product::Kms, "DeleteSecret", u"delete-secret.json"_s, {name});
    row(Product::Kms, "TagResource", u"tag-resource.json"_s,
        {{"SecretName", u"acs/ram/user/edge-cache"_s},
            {"Tags", uR"([{"TagKey":"team","TagValue":"edge"}])"_s}});
    row(Product::Kms, "UntagResource", u"tag-resource.json"_s,
        {{"SecretName", u"acs/ram/user/edge-cache"_s}, {"TagKeys", uR"(["team"])"_s}});
    row(Product::Ram, "GetAccessKeyLastUsed", u"get-access-key-last-used.json"_s,
        {{"UserName", u"mail-relay"_s}, {"UserAccessKeyId", u"LTAI5tSANDBOX0000056"_s}});
    row(Product::ActionTrail, "LookupEvents", u"lookup-events.json"_s,
        {{"LookupAttribute.1.Key", u"EventName"_s},
            {"LookupAttribute.1.Value", u"GetSecretValue"_s}});
    row(Product::ActionTrail, "GetAccessKeyLastUsedInfo", u"get-access-key-last-used-info.json"_s,
        {{"AccessKey", u"LTAI5tSANDBOX0000056"_s}});
    row(Product::Ram, "ListUsers", u"list-users.json"_s, {{"MaxItems", u"5"_s}});
    row(Product::Ram, "GetUser", u"get-user.json"_s, {{"UserName", u"order-service"_s}});
    row(Product::Ram, "ListAccessKeys", u"list-access-keys.json"_s,
        {{"UserName", u"report-builder"_s}});
    row(Product::Ram, "CreateAccessKey", u"create-access-key.json"_s,
        {{"UserName", u"newsletter"_s}});
    row(Product::Ram, "ListPoliciesForRole", u"list-policies-for-role.json"_s,
        {{"RoleName", u"AliyunKMSManagedRAMCrendentialsRole"_s}});
    row(Product::Sts, "GetCallerIdentity", u"get-caller-identity.json"_s, {});
}

void TstSamples::local()
{
    QFETCH(const Product, product);
    QFETCH(const QByteArray, action);
    QFETCH(const ParameterList, parameters);
    QFETCH(const QString, file);
    QObject context;
    std::optional<Result<ApiReply>> reply;
    m_api->call(request(product, action, parameters),
        {&context, [&](Result<ApiReply> got) { reply.emplace(std::move(got)); }});
    QTRY_VERIFY(reply);
    QVERIFY2(reply->has_value(), reply->has_value() ? "" : qPrintable(reply->error().message));
    QVERIFY(!sample(file).isEmpty());
    QCOMPARE(strange((*reply)->object, sample(file), {}), QStringList());
}

void TstSamples::errors()
{
    // Codes and fields of an error are what the clients decide on.
    QObject context;
    std::optional<Error> error;
    m_api->call(request(Product::Kms, "DescribeSecret", {{"SecretName", u"acs/ram/user/none"_s}}),
        {&context, [&](const Result<ApiReply> &got) { error = got ? Error() : got.error(); }});
    QTRY_VERIFY(error);
    QCOMPARE(error->code, sample(u"error-kms.json"_s)["Code"_L1].toString());
    QCOMPARE(error->message, sample(u"error-kms.json"_s)["Message"_L1].toString());
    QVERIFY(!error->requestId.isEmpty());
}

QTEST_GUILESS_MAIN(TstSamples)
#include "tst_samples.moc"
