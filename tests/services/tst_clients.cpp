#include "services/clients/kmsclient.h"
#include "services/clients/ramclient.h"
#include "services/clients/stsclient.h"
#include "services/openapi/apiclient.h"
#include "tests/support/scriptedserver.h"

#include <QFile>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

namespace {

using Fields = QMap<QByteArray, QByteArray>;

QByteArray sample(const char *name)
{
    QFile file(QStringLiteral(KEYTURN_TEST_DATA "/api/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

Fields fieldsOf(const WireRequest &request)
{
    Fields fields;
    const QByteArrayList pairs =
        request.body.isEmpty() ? QByteArrayList() : request.body.split('&');
    for (const QByteArray &pair : pairs)
        fields.insert(pair.first(pair.indexOf('=')), request.field(pair.first(pair.indexOf('='))));
    return fields;
}

const QString alice = u"acs/ram/user/alice"_s;

struct Clients
{
    explicit Clients(quint16 port)
        : api(Endpoints::local(port), credentials())
        , kms(api, u"cn-hangzhou"_s)
        , ram(api)
        , sts(api)
    {}

    static SharedCredentials credentials()
    {
        auto credentials = std::make_shared<Credentials>();
        credentials->accessKeyId = u"example-id"_s;
        credentials->accessKeySecret = SecretBytes::copyOf("example-secret");
        return credentials;
    }

    ApiClient api;
    KmsClient kms;
    RamClient ram;
    StsClient sts;
};

using Ask = std::function<void(Clients &, QObject *, int &ended)>;

//! A callback that only counts that it was called.
template<typename T> Callback<T> counted(QObject *context, int &ended)
{
    return {context, [&ended](const Result<T> &) { ++ended; }};
}

CreateSecretRequest aliceWithTwoKeys()
{
    CreateSecretRequest request{u"alice"_s, u"version-1"_s, u"数据库 备份"_s, {},
        RotationPolicy::every(*RotationInterval::parse(u"7d"))};
    request.accessKeys.push_back({u"key-1"_s, SecretBytes::copyOf("s1+/=")});
    request.accessKeys.push_back({u"key-2"_s, SecretBytes::copyOf("s2\"")});
    return request;
}

} // namespace

class TstClients : public QObject
{
    Q_OBJECT

private slots:
    void requests_data();
    void requests();
    void createsAndDecodes();
    void refusesAnswersAboutSomethingElse_data();
    void refusesAnswersAboutSomethingElse();
    void decodesTheDeletion();
    void identities_data();
    void identities();
};

void TstClients::requests_data()
{
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<Fields>("fields");
    const Fields region{{"RegionId", "cn-hangzhou"}};
    const auto row = [](const char *action, const char *version, Fields fields, Ask ask) {
        QTest::addRow("%s %d", action, static_cast<int>(fields.size()))
            << std::move(ask) << QByteArray(action) << QByteArray(version) << fields;
    };
    const auto kms = [&](const char *action, Fields fields, Ask ask) {
        fields.insert(region);
        row(action, "2016-01-20", fields, std::move(ask));
    };
    const auto ram = [&](const char *action, const Fields &fields, Ask ask) {
        row(action, "2015-05-01", fields, std::move(ask));
    };
    const Fields name{{"SecretName", "acs/ram/user/alice"}};
    const auto with = [](Fields fields, const Fields &more) {
        fields.insert(more);
        return fields;
    };

    kms("CreateSecret",
        {{"SecretName", "$Auto"}, {"SecretType", "RAMCredentials"}, {"VersionId", "version-1"},
            {"SecretDataType", "text"},
            {"SecretData",
                R"({"AccessKeys":[{"AccessKeyId":"key-1","AccessKeySecret":"s1+/="},{"AccessKeyId":"key-2","AccessKeySecret":"s2\""}]})"},
            {"ExtendedConfig",
                R"({"CustomData":{},"SecretSubType":"RamUserAccessKey","UserName":"alice"})"},
            {"EnableAutomaticRotation", "true"}, {"RotationInterval", "7d"},
            {"Description", "数据库 备份"}},
        [](Clients &c, QObject *o, int &ended) {
            c.kms.createSecret(aliceWithTwoKeys(), counted<Secret>(o, ended));
        });
    kms("CreateSecret",
        {{"SecretName", "$Auto"}, {"SecretType", "RAMCredentials"}, {"VersionId", "v"},
            {"SecretDataType", "text"}, {"SecretData", R"({"AccessKeys":[]})"},
            {"ExtendedConfig",
                R"({"CustomData":{},"SecretSubType":"RamUserAccessKey","UserName":"bob"})"},
            {"EnableAutomaticRotation", "false"}},
        [](Clients &c, QObject *o, int &ended) {
            c.kms.createSecret(
                {u"bob"_s, u"v"_s, {}, {}, RotationPolicy::off()}, counted<Secret>(o, ended));
        });
    kms("ListSecrets",
        {{"Filters", R"([{"Key":"SecretType","Values":["RAMCredentials"]}])"},
            {"FetchTags", "true"}, {"PageNumber", "3"}, {"PageSize", "100"}},
        [](Clients &c, QObject *o, int &ended) {
            c.kms.listSecrets(3, 100, counted<SecretPage>(o, ended));
        });
    kms("DescribeSecret", with(name, {{"FetchTags", "true"}}),
        [](Clients &c, QObject *o, int &ended) {
            c.kms.describeSecret(alice, counted<Secret>(o, ended));
        });
    kms("GetSecretValue", with(name, {{"VersionStage", "ACSPrevious"}}),
        [](Clients &c, QObject *o, int &ended) {
            c.kms.getSecretValue(alice, VersionStage::Previous, counted<SecretValue>(o, ended));
        });
    kms("ListSecretVersionIds",
        with(name, {{"IncludeDeprecated", "true"}, {"PageNumber", "1"}, {"PageSize", "100"}}),
        [](Clients &c, QObject *o, int &ended) {
            c.kms.listSecretVersionIds(alice, counted<QList<SecretVersion>>(o, ended));
        });
    kms("RotateSecret", with(name, {{"VersionId", "v2"}}), [](Clients &c, QObject *o, int &ended) {
        c.kms.rotateSecret(alice, u"v2"_s, counted<Done>(o, ended));
    });
    kms("UpdateSecret", with(name, {{"Description", ""}}), [](Clients &c, QObject *o, int &ended) {
        c.kms.updateSecret(alice, {}, counted<Done>(o, ended));
    });
    kms("UpdateSecretRotationPolicy", with(name, {{"EnableAutomaticRotation", "false"}}),
        [](Clients &c, QObject *o, int &ended) {
            c.kms.updateSecretRotationPolicy(alice, RotationPolicy::off(), counted<Done>(o, ended));
        });
    kms("UpdateSecretRotationPolicy",
        with(name, {{"EnableAutomaticRotation", "true"}, {"RotationInterval", "30d"}}),
        [](Clients &c, QObject *o, int &ended) {
            c.kms.updateSecretRotationPolicy(
                alice, RotationPolicy::every({}), counted<Done>(o, ended));
        });
    kms("DeleteSecret", with(name, {{"RecoveryWindowInDays", "7"}}),
        [](Clients &c, QObject *o, int &ended) {
            c.kms.deleteSecret(alice, Deletion::planned(*RecoveryWindow::fromDays(7)),
                counted<QDateTime>(o, ended));
        });
    kms("DeleteSecret", with(with(name, {{"ForceDeleteWithoutRecovery", "true"}}), {}),
        [](Clients &c, QObject *o, int &ended) {
            c.kms.deleteSecret(alice, Deletion::immediate(), counted<QDateTime>(o, ended));
        });
    kms("TagResource", with(name, {{"Tags", R"([{"TagKey":"env","TagValue":"prod"}])"}}),
        [](Clients &c, QObject *o, int &ended) {
            c.kms.tagResource(alice, {{u"env"_s, u"prod"_s}}, counted<Done>(o, ended));
        });
    kms("RestoreSecret", name, [](Clients &c, QObject *o, int &ended) {
        c.kms.restoreSecret(alice, counted<Done>(o, ended));
    });
    ram("ListUsers", {{"MaxItems", "100"}}, [](Clients &c, QObject *o, int &ended) {
        c.ram.listUsers({}, counted<RamUserPage>(o, ended));
    });
    ram("ListUsers", {{"MaxItems", "100"}, {"Marker", "m"}},
        [](Clients &c, QObject *o, int &ended) {
            c.ram.listUsers(u"m"_s, counted<RamUserPage>(o, ended));
        });
    ram("ListAccessKeys", {{"UserName", "alice"}}, [](Clients &c, QObject *o, int &ended) {
        c.ram.listAccessKeys(u"alice"_s, counted<QList<AccessKey>>(o, ended));
    });
    ram("CreateAccessKey", {{"UserName", "alice"}}, [](Clients &c, QObject *o, int &ended) {
        c.ram.createAccessKey(u"alice"_s, counted<CreatedAccessKey>(o, ended));
    });
    ram("CreateRole", {{"RoleName", "r"}, {"AssumeRolePolicyDocument", "{}"}, {"Description", "d"}},
        [](Clients &c, QObject *o, int &ended) {
            c.ram.createRole(u"r"_s, u"{}"_s, u"d"_s, counted<RamRole>(o, ended));
        });
    ram("CreatePolicy", {{"PolicyName", "p"}, {"PolicyDocument", "{}"}, {"Description", "d"}},
        [](Clients &c, QObject *o, int &ended) {
            c.ram.createPolicy(u"p"_s, u"{}"_s, u"d"_s, counted<Done>(o, ended));
        });
    ram("AttachPolicyToRole", {{"PolicyName", "p"}, {"PolicyType", "Custom"}, {"RoleName", "r"}},
        [](Clients &c, QObject *o, int &ended) {
            c.ram.attachPolicyToRole(
                {u"p"_s, RamPolicy::Type::Custom}, u"r"_s, counted<Done>(o, ended));
        });
    row("GetCallerIdentity", "2015-04-01", {}, [](Clients &c, QObject *o, int &ended) {
        c.sts.getCallerIdentity(counted<CallerIdentity>(o, ended));
    });
}

void TstClients::requests()
{
    QFETCH(const Ask, ask);
    QFETCH(const QByteArray, action);
    QFETCH(const QByteArray, version);
    QFETCH(const Fields, fields);
    ScriptedServer server;
    // A refusal fits every operation and is never repeated.
    server.play({Answer::json(R"({"Code":"InvalidParameter","RequestId":"r"})", 400)});
    Clients clients(server.port());
    QObject context;
    int ended = 0;
    ask(clients, &context, ended);
    QTRY_COMPARE(ended, 1);
    QCOMPARE(server.requests().size(), 1);
    const WireRequest &request = server.requests().first();
    QCOMPARE(request.requestLine(), "POST / HTTP/1.1"_ba);
    QCOMPARE(request.header("x-acs-action"), action);
    QCOMPARE(request.header("x-acs-version"), version);
    QCOMPARE(fieldsOf(request), fields);
    QVERIFY(request.isSignedWith("example-id", "example-secret"));
}

void TstClients::createsAndDecodes()
{
    ScriptedServer server;
    server.play({Answer::json(sample("create-secret.json"))});
    Clients clients(server.port());
    QObject context;
    std::optional<Result<Secret>> got;
    CreateSecretRequest request = aliceWithTwoKeys();
    request.versionId = u"v1"_s; // the one of the sample
    clients.kms.createSecret(request, {&context, [&](const Result<Secret> &s) { got.emplace(s); }});
    QTRY_VERIFY(got);
    QVERIFY(got->has_value());
    QCOMPARE((*got)->name, alice);
}

void TstClients::refusesAnswersAboutSomethingElse_data()
{
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray bob = R"({"SecretName":"acs/ram/user/bob","VersionId":"v2","RequestId":"r"})";
    const auto row = [](const char *name, const QByteArray &answer, Ask ask) {
        QTest::newRow(name) << std::move(ask) << answer;
    };
    row("create, other version", sample("create-secret.json"),
        [](Clients &c, QObject *o, int &damaged) {
            c.kms.createSecret(aliceWithTwoKeys(),
                {o, [&](const Result<Secret> &r) {
                     damaged += !r && r.error().kind == ErrorKind::Protocol ? 1 : 0;
                 }});
        });
    row("restore", bob, [](Clients &c, QObject *o, int &damaged) {
        c.kms.restoreSecret(alice, {o, [&](const Result<Done> &r) {
                                        damaged +=
                                            !r && r.error().kind == ErrorKind::Protocol ? 1 : 0;
                                    }});
    });
    row("delete", bob, [](Clients &c, QObject *o, int &damaged) {
        c.kms.deleteSecret(alice, Deletion::immediate(),
            {o, [&](const Result<QDateTime> &r) {
                 damaged += !r && r.error().kind == ErrorKind::Protocol ? 1 : 0;
             }});
    });
    row("rotate", bob, [](Clients &c, QObject *o, int &damaged) {
        c.kms.rotateSecret(
            alice, u"v2"_s, {o, [&](const Result<Done> &r) {
                                 damaged += !r && r.error().kind == ErrorKind::Protocol ? 1 : 0;
                             }});
    });
    row("describe", bob, [](Clients &c, QObject *o, int &damaged) {
        c.kms.describeSecret(alice, {o, [&](const Result<Secret> &r) {
                                         damaged +=
                                             !r && r.error().kind == ErrorKind::Protocol ? 1 : 0;
                                     }});
    });
    QByteArray value = sample("get-secret-value.json");
    value.replace("user/alice", "user/bob");
    row("value", value, [](Clients &c, QObject *o, int &damaged) {
        c.kms.getSecretValue(alice, VersionStage::Current,
            {o, [&](const Result<SecretValue> &r) {
                 damaged += !r && r.error().kind == ErrorKind::Protocol ? 1 : 0;
             }});
    });
    QByteArray versions = sample("list-secret-version-ids.json");
    versions.replace("user/alice", "user/bob");
    row("versions", versions, [](Clients &c, QObject *o, int &damaged) {
        c.kms.listSecretVersionIds(
            alice, {o, [&](const Result<QList<SecretVersion>> &r) {
                        damaged += !r && r.error().kind == ErrorKind::Protocol ? 1 : 0;
                    }});
    });
}

void TstClients::refusesAnswersAboutSomethingElse()
{
    QFETCH(const Ask, ask);
    QFETCH(const QByteArray, answer);
    ScriptedServer server;
    server.play(QList<Answer>(3, Answer::json(answer)));
    Clients clients(server.port());
    QObject context;
    int damaged = 0;
    ask(clients, &context, damaged);
    QTRY_COMPARE(damaged, 1);
}

void TstClients::decodesTheDeletion()
{
    ScriptedServer server;
    server.play({Answer::json(sample("delete-secret.json")),
        Answer::json(R"({"SecretName":"acs/ram/user/alice","RequestId":"r"})")});
    Clients clients(server.port());
    QObject context;
    QList<Result<QDateTime>> got;
    const auto take = [&](const Result<QDateTime> &time) { got << time; };
    clients.kms.deleteSecret(alice, Deletion::planned({}), {&context, take});
    QTRY_COMPARE(got.size(), 1);
    QVERIFY(got.last());
    QCOMPARE(got.last()->toString(Qt::ISODate), u"2020-02-21T15:36:07Z"_s);
    clients.kms.deleteSecret(alice, Deletion::immediate(), {&context, take});
    QTRY_COMPARE(got.size(), 2);
    QVERIFY(got.last()); // KMS may send no time
    QVERIFY(!got.last()->isValid());
}

void TstClients::identities_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<CallerIdentity::Type>("type");
    QTest::addColumn<QString>("name");
    QTest::newRow("RAM user") << sample("get-caller-identity.json") << CallerIdentity::Type::RamUser
                              << u"admin"_s;
    QTest::newRow("account")
        << R"({"AccountId":"1","Arn":"acs:ram::1:root","IdentityType":"Account","RequestId":"r"})"_ba
        << CallerIdentity::Type::Account << QString();
    QTest::newRow("role")
        << R"({"AccountId":"1","Arn":"acs:ram::1:assumed-role/ops/me","IdentityType":"AssumedRoleUser","RequestId":"r"})"_ba
        << CallerIdentity::Type::AssumedRole << u"ops/me"_s;
}

void TstClients::identities()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const CallerIdentity::Type, type);
    QFETCH(const QString, name);
    ScriptedServer server;
    server.play({Answer::json(answer)});
    Clients clients(server.port());
    QObject context;
    std::optional<Result<CallerIdentity>> got;
    clients.sts.getCallerIdentity({&context, [&](const auto &caller) { got.emplace(caller); }});
    QTRY_VERIFY(got);
    QVERIFY(got->has_value());
    QCOMPARE((*got)->type, type);
    QCOMPARE((*got)->name(), name);
}

QTEST_GUILESS_MAIN(TstClients)
#include "tst_clients.moc"
