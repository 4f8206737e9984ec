#include "tests/local/kmsbench.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(keyturn::local::TestParameters)

namespace {

const QString database = u"shop/database"_s;

TestParameters genericCreation()
{
    return named(database,
        {{u"VersionId"_s, u"v1"_s}, {u"SecretData"_s, uR"({"password":"given-secret-1"})"_s}});
}

TestParameters put(const QString &version, const QString &data, const QString &stages = {})
{
    return named(database,
        {{u"VersionId"_s, version}, {u"SecretData"_s, data}, {u"VersionStages"_s, stages}});
}

} // namespace

class TstGenericSecrets : public KmsBench
{
    Q_OBJECT

private slots:
    void creates();
    void refusesToCreate_data();
    void refusesToCreate();
    void isPlannedDeletedAndRestored();
    void putsValues();
    void putIsIdempotent();
    void keepsTenVersions();
    void refusesBadValues_data();
    void refusesBadValues();
    void movesStages();
    void refusesBadStages_data();
    void refusesBadStages();
    void holdsEightStages();
    void readsByVersionAndStage();
    void dryRunAlwaysFails();
    void readsInBatches();
    void keepsTypesApart_data();
    void keepsTypesApart();
    void survivesARestart();
    void journalHidesTheValue();
    void listsByType();

private:
    //! "id stage stage", youngest first.
    [[nodiscard]] QStringList allStages();
    [[nodiscard]] QString data(const TestParameters &parameters = {});
};

QStringList TstGenericSecrets::allStages()
{
    const QJsonObject list =
        m_client
            ->kms(u"ListSecretVersionIds"_s, named(database, {{u"IncludeDeprecated"_s, u"true"_s}}))
            .json();
    QStringList all;
    for (const QJsonValue version : list["VersionIds"_L1]["VersionId"_L1].toArray()) {
        QStringList words{version["VersionId"_L1].toString()};
        for (const QJsonValue stage : version["VersionStages"_L1]["VersionStage"_L1].toArray())
            words.append(stage.toString());
        all.append(words.join(u' '));
    }
    return all;
}

QString TstGenericSecrets::data(const TestParameters &parameters)
{
    const WireReply reply = m_client->kms(u"GetSecretValue"_s, named(database, parameters));
    return reply.status == 200 ? reply.json()["SecretData"_L1].toString()
                               : u"%1 %2"_s.arg(QString::number(reply.status), reply.code());
}

void TstGenericSecrets::creates()
{
    const WireReply reply = m_client->kms(u"CreateSecret"_s,
        with(with(genericCreation(), u"Description"_s, u"Database of the shop"_s), u"Tags"_s,
            uR"([{"TagKey":"env","TagValue":"prod"}])"_s));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json()["SecretType"_L1].toString(), u"Generic"_s);
    QCOMPARE(reply.json()["SecretName"_L1].toString(), database);
    QVERIFY(!reply.json().contains("ExtendedConfig"_L1));
    QVERIFY(!reply.json().contains("AutomaticRotation"_L1));
    const QJsonObject read = describe(database);
    QCOMPARE(read["SecretType"_L1].toString(), u"Generic"_s);
    QCOMPARE(read["Description"_L1].toString(), u"Database of the shop"_s);
    QCOMPARE(
        read["Arn"_L1].toString(), u"acs:kms:cn-hangzhou:1000000000000001:secret/shop/database"_s);
    QVERIFY(!read.contains("AutomaticRotation"_L1) && !read.contains("ExtendedConfig"_L1)
        && !read.contains("DKMSInstanceId"_L1));
    QCOMPARE(read["Tags"_L1]["Tag"_L1][0]["TagKey"_L1].toString(), u"env"_s);
    QCOMPARE(data(), uR"({"password":"given-secret-1"})"_s);
    QCOMPARE(allStages(), QStringList{u"v1 ACSCurrent"_s});
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), u"409 Rejected.ResourceExist"_s);
    QCOMPARE(code(u"UpdateSecret"_s, named(database, {{u"Description"_s, u"new"_s}})), QString());
    QCOMPARE(describe(database)["Description"_L1].toString(), u"new"_s);
}

void TstGenericSecrets::refusesToCreate_data()
{
    QTest::addColumn<TestParameters>("parameters");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const TestParameters &parameters,
                         const QString &expected) {
        QTest::newRow(name) << parameters << expected;
    };
    const auto change = [](const QString &name, const QString &value) {
        return with(genericCreation(), name, value);
    };
    const QString invalid = u"400 InvalidParameter"_s;
    const QString missing = u"400 MissingParameter"_s;
    row("no name", change(u"SecretName"_s, {}), missing);
    row("longest name", change(u"SecretName"_s, QString(192, u'n')), {});
    row("long name", change(u"SecretName"_s, QString(193, u'n')), invalid);
    row("all characters", change(u"SecretName"_s, u"aZ0_/+=.@-"_s), {});
    row("space", change(u"SecretName"_s, u"a b"_s), invalid);
    row("line end", change(u"SecretName"_s, u"a\n"_s), invalid);
    row("reserved name", change(u"SecretName"_s, u"acs/x"_s), invalid);
    row("automatic name", change(u"SecretName"_s, u"$Auto"_s), invalid);
    row("said to be generic", change(u"SecretType"_s, u"Generic"_s), {});
    for (const QString &type : {u"Rds"_s, u"Redis"_s, u"ECS"_s, u"PolarDB"_s, u"generic"_s})
        row(qPrintable(type), change(u"SecretType"_s, type), invalid);
    row("no version", change(u"VersionId"_s, {}), missing);
    row("long version", change(u"VersionId"_s, QString(65, u'v')), invalid);
    row("no data", change(u"SecretData"_s, {}), missing);
    row("most data", change(u"SecretData"_s, QString(30720, u'x')), {});
    row("too much data", change(u"SecretData"_s, QString(30721, u'x')), invalid);
    row("too many bytes", change(u"SecretData"_s, QString(10241, u'密')), invalid);
    row("binary", change(u"SecretDataType"_s, u"binary"_s), {});
    row("other kind of data", change(u"SecretDataType"_s, u"json"_s), invalid);
    row("config", change(u"ExtendedConfig"_s, u"{}"_s), invalid);
    row("rotation off", change(u"EnableAutomaticRotation"_s, u"false"_s), {});
    row("rotation",
        with(change(u"EnableAutomaticRotation"_s, u"true"_s), u"RotationInterval"_s, u"7d"_s),
        invalid);
    row("policy outside of an instance", change(u"Policy"_s, u"{}"_s), invalid);
    row("no such instance", change(u"DKMSInstanceId"_s, u"kst-1"_s),
        u"404 Forbidden.DKMSInstanceNotFound"_s);
    row("no such key", change(u"EncryptionKeyId"_s, u"key-1"_s), u"404 Forbidden.KeyNotFound"_s);
}

void TstGenericSecrets::refusesToCreate()
{
    QFETCH(TestParameters, parameters);
    QFETCH(QString, expected);
    QCOMPARE(code(u"CreateSecret"_s, parameters), expected);
    const int total = m_client->kms(u"ListSecrets"_s).json()["TotalCount"_L1].toInt();
    QCOMPARE(total, expected.isEmpty() ? 1 : 0);
}

void TstGenericSecrets::isPlannedDeletedAndRestored()
{
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    QCOMPARE(
        code(u"DeleteSecret"_s, named(database, {{u"RecoveryWindowInDays"_s, u"7"_s}})), QString());
    QCOMPARE(describe(database)["PlannedDeleteTime"_L1].toString(), u"2026-06-23T02:24:00Z"_s);
    QCOMPARE(data(), u"409 Rejected.ResourceInDeleteWindow"_s);
    QCOMPARE(
        code(u"PutSecretValue"_s, put(u"v2"_s, u"x"_s)), u"409 Rejected.ResourceInDeleteWindow"_s);
    QCOMPARE(code(u"RestoreSecret"_s, named(database)), QString());
    QCOMPARE(data(), uR"({"password":"given-secret-1"})"_s);
    QCOMPARE(
        code(u"DeleteSecret"_s, named(database, {{u"RecoveryWindowInDays"_s, u"7"_s}})), QString());
    pass(7 * day);
    QCOMPARE(code(u"DescribeSecret"_s, named(database)), u"404 Forbidden.ResourceNotFound"_s);
}

void TstGenericSecrets::putsValues()
{
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    m_clock->advance(1h);
    const WireReply reply = m_client->kms(u"PutSecretValue"_s, put(u"v2"_s, u"second"_s));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json()["SecretName"_L1].toString(), database);
    QCOMPARE(reply.json()["VersionId"_L1].toString(), u"v2"_s);
    QCOMPARE(
        reply.json()["VersionStages"_L1]["VersionStage"_L1].toArray(), QJsonArray{u"ACSCurrent"_s});
    QCOMPARE(allStages(), (QStringList{u"v2 ACSCurrent"_s, u"v1 ACSPrevious"_s}));
    QCOMPARE(data(), u"second"_s);
    QCOMPARE(data({{u"VersionStage"_s, u"ACSPrevious"_s}}), uR"({"password":"given-secret-1"})"_s);
    QCOMPARE(describe(database)["UpdateTime"_L1].toString(), u"2026-06-16T03:24:00Z"_s);
    QCOMPARE(code(u"PutSecretValue"_s, put(u"v3"_s, u"third"_s)), QString());
    QCOMPARE(allStages(), (QStringList{u"v3 ACSCurrent"_s, u"v2 ACSPrevious"_s, u"v1"_s}));
    // A stage of one's own leaves the current version alone.
    QCOMPARE(
        code(u"PutSecretValue"_s, put(u"v4"_s, u"fourth"_s, uR"(["next","canary"])"_s)), QString());
    QCOMPARE(allStages(),
        (QStringList{u"v4 canary next"_s, u"v3 ACSCurrent"_s, u"v2 ACSPrevious"_s, u"v1"_s}));
    QCOMPARE(data(), u"third"_s);
    QCOMPARE(data({{u"VersionStage"_s, u"next"_s}}), u"fourth"_s);
}

void TstGenericSecrets::putIsIdempotent()
{
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    QCOMPARE(code(u"PutSecretValue"_s, put(u"v2"_s, u"second"_s)), QString());
    QCOMPARE(code(u"PutSecretValue"_s, put(u"v3"_s, u"third"_s)), QString());
    const WireReply again = m_client->kms(u"PutSecretValue"_s, put(u"v2"_s, u"second"_s));
    QCOMPARE(again.status, 200);
    QCOMPARE(again.json()["VersionStages"_L1]["VersionStage"_L1].toArray(),
        QJsonArray{u"ACSPrevious"_s});
    QCOMPARE(data(), u"third"_s);
    QCOMPARE(code(u"PutSecretValue"_s, put(u"v2"_s, u"other"_s)), u"409 Rejected.ResourceExist"_s);
    QCOMPARE(code(u"PutSecretValue"_s,
                 with(put(u"v2"_s, u"second"_s), u"SecretDataType"_s, u"binary"_s)),
        u"409 Rejected.ResourceExist"_s);
    QCOMPARE(allStages().size(), 3);
}

void TstGenericSecrets::keepsTenVersions()
{
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    QCOMPARE(code(u"UpdateSecretVersionStage"_s,
                 named(database, {{u"VersionStage"_s, u"first"_s}, {u"MoveToVersion"_s, u"v1"_s}})),
        QString());
    for (int i = 2; i <= 12; ++i)
        QCOMPARE(code(u"PutSecretValue"_s, put(u"v%1"_s.arg(i), u"value %1"_s.arg(i))), QString());
    const QStringList all = allStages();
    QCOMPARE(all.size(), 10);
    // The oldest has a stage and stays; the next two are gone.
    QCOMPARE(all.last(), u"v1 first"_s);
    QCOMPARE(all[8], u"v4"_s);
    QCOMPARE(data({{u"VersionId"_s, u"v3"_s}}), u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(data({{u"VersionId"_s, u"v4"_s}}), u"value 4"_s);
}

void TstGenericSecrets::refusesBadValues_data()
{
    QTest::addColumn<TestParameters>("parameters");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const TestParameters &parameters,
                         const QString &expected) {
        QTest::newRow(name) << parameters << expected;
    };
    const QString invalid = u"400 InvalidParameter"_s;
    row("no version", put({}, u"x"_s), u"400 MissingParameter"_s);
    row("no data", put(u"v2"_s, {}), u"400 MissingParameter"_s);
    row("long version", put(QString(65, u'v'), u"x"_s), invalid);
    row("too much data", put(u"v2"_s, QString(30721, u'x')), invalid);
    row("stages that are none", put(u"v2"_s, u"x"_s, u"next"_s), invalid);
    row("no stage", put(u"v2"_s, u"x"_s, u"[]"_s), invalid);
    row("the same stage twice", put(u"v2"_s, u"x"_s, uR"(["a","a"])"_s), invalid);
    row("previous", put(u"v2"_s, u"x"_s, uR"(["ACSPrevious"])"_s), invalid);
    row("bad stage", put(u"v2"_s, u"x"_s, uR"(["a b"])"_s), invalid);
    row("nine stages", put(u"v2"_s, u"x"_s, uR"(["1","2","3","4","5","6","7","8"])"_s),
        u"400 Rejected.LimitExceeded"_s);
    row("no such secret", with(put(u"v2"_s, u"x"_s), u"SecretName"_s, u"nobody"_s),
        u"404 Forbidden.ResourceNotFound"_s);
}

void TstGenericSecrets::refusesBadValues()
{
    QFETCH(TestParameters, parameters);
    QFETCH(QString, expected);
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    QCOMPARE(code(u"PutSecretValue"_s, parameters), expected);
    QCOMPARE(allStages(), QStringList{u"v1 ACSCurrent"_s});
}

void TstGenericSecrets::movesStages()
{
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    QCOMPARE(code(u"PutSecretValue"_s, put(u"v2"_s, u"second"_s)), QString());
    const auto move = [this](const QString &stage, const QString &to, const QString &from = {}) {
        return code(u"UpdateSecretVersionStage"_s,
            named(database,
                {{u"VersionStage"_s, stage}, {u"MoveToVersion"_s, to},
                    {u"RemoveFromVersion"_s, from}}));
    };
    // Back to the former value: current and previous change places.
    QCOMPARE(move(u"ACSCurrent"_s, u"v1"_s), QString());
    QCOMPARE(allStages(), (QStringList{u"v2 ACSPrevious"_s, u"v1 ACSCurrent"_s}));
    QCOMPARE(data(), uR"({"password":"given-secret-1"})"_s);
    QCOMPARE(move(u"ACSCurrent"_s, u"v1"_s), QString());
    QCOMPARE(allStages(), (QStringList{u"v2 ACSPrevious"_s, u"v1 ACSCurrent"_s}));
    QCOMPARE(move(u"mine"_s, u"v1"_s), QString());
    QCOMPARE(move(u"mine"_s, u"v2"_s, u"v1"_s), QString());
    QCOMPARE(allStages(), (QStringList{u"v2 ACSPrevious mine"_s, u"v1 ACSCurrent"_s}));
    QCOMPARE(move(u"mine"_s, {}, u"v2"_s), QString());
    QCOMPARE(allStages(), (QStringList{u"v2 ACSPrevious"_s, u"v1 ACSCurrent"_s}));
}

void TstGenericSecrets::refusesBadStages_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QStringList &values, const QString &expected) {
        QTest::newRow(name) << values[0] << values[1] << values[2] << expected;
    };
    const QString invalid = u"400 InvalidParameter"_s;
    const QString missing = u"400 MissingParameter"_s;
    const QString unknown = u"404 Forbidden.ResourceNotFound"_s;
    row("no stage", {{}, u"v1"_s, {}}, missing);
    row("neither", {u"mine"_s, {}, {}}, missing);
    row("current cannot be removed", {u"ACSCurrent"_s, {}, u"v2"_s}, missing);
    row("previous cannot be removed", {u"ACSPrevious"_s, {}, u"v1"_s}, missing);
    row("to no such version", {u"mine"_s, u"v9"_s, {}}, unknown);
    row("from no such version", {u"mine"_s, {}, u"v9"_s}, unknown);
    row("from another version", {u"ACSCurrent"_s, u"v1"_s, u"v1"_s}, invalid);
    row("not there at all", {u"mine"_s, {}, u"v1"_s}, invalid);
    row("bad name", {u"my stage"_s, u"v1"_s, {}}, invalid);
    row("long name", {QString(65, u's'), u"v1"_s, {}}, invalid);
}

void TstGenericSecrets::refusesBadStages()
{
    QFETCH(const QString, stage);
    QFETCH(const QString, to);
    QFETCH(const QString, from);
    QFETCH(const QString, expected);
    QCOMPARE(KmsBench::code(u"CreateSecret"_s, genericCreation()), QString());
    QCOMPARE(KmsBench::code(u"PutSecretValue"_s, put(u"v2"_s, u"second"_s)), QString());
    const QStringList before = allStages();
    QCOMPARE(KmsBench::code(u"UpdateSecretVersionStage"_s,
                 named(database,
                     {{u"VersionStage"_s, stage}, {u"MoveToVersion"_s, to},
                         {u"RemoveFromVersion"_s, from}})),
        expected);
    QCOMPARE(allStages(), before);
}

void TstGenericSecrets::holdsEightStages()
{
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    const auto move = [this](int number) {
        return code(u"UpdateSecretVersionStage"_s,
            named(database,
                {{u"VersionStage"_s, u"stage-%1"_s.arg(number)}, {u"MoveToVersion"_s, u"v1"_s}}));
    };
    for (int i = 1; i <= 7; ++i)
        QCOMPARE(move(i), QString());
    QCOMPARE(move(8), u"400 Rejected.LimitExceeded"_s);
    QCOMPARE(move(7), QString());
    QCOMPARE(allStages().first().split(u' ').size(), 1 + 8);
}

void TstGenericSecrets::readsByVersionAndStage()
{
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    QCOMPARE(code(u"PutSecretValue"_s,
                 with(put(u"v2"_s, u"AAEC"_s, uR"(["next"])"_s), u"SecretDataType"_s, u"binary"_s)),
        QString());
    const QString version = u"VersionId"_s;
    const QString stage = u"VersionStage"_s;
    const QString unknown = u"404 Forbidden.ResourceNotFound"_s;
    QCOMPARE(data({{version, u"v2"_s}}), u"AAEC"_s);
    QCOMPARE(data({{version, u"v2"_s}, {stage, u"next"_s}}), u"AAEC"_s);
    QCOMPARE(data({{version, u"v2"_s}, {stage, u"ACSCurrent"_s}}), unknown);
    QCOMPARE(data({{version, u"v9"_s}}), unknown);
    QCOMPARE(data({{stage, u"ACSPrevious"_s}}), unknown);
    const QJsonObject read =
        m_client->kms(u"GetSecretValue"_s, named(database, {{stage, u"next"_s}})).json();
    QCOMPARE(read["SecretDataType"_L1].toString(), u"binary"_s);
    QCOMPARE(read["SecretType"_L1].toString(), u"Generic"_s);
    QCOMPARE(read["VersionStages"_L1]["VersionStage"_L1].toArray(), QJsonArray{u"next"_s});
    QVERIFY(!read.contains("AutomaticRotation"_L1) && !read.contains("ExtendedConfig"_L1));
}

void TstGenericSecrets::dryRunAlwaysFails()
{
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    const auto dryRun = [this](const TestParameters &parameters) {
        return code(u"GetSecretValue"_s, with(parameters, u"DryRun"_s, u"true"_s));
    };
    QCOMPARE(dryRun(named(database)), u"400 DryRunOperationError"_s);
    QCOMPARE(dryRun(named(database, {{u"VersionId"_s, u"v9"_s}})), u"400 ValidationError"_s);
    QCOMPARE(dryRun({}), u"400 ValidationError"_s);
    const WireReply reply =
        m_client->kms(u"GetSecretValue"_s, named(database, {{u"DryRun"_s, u"true"_s}}));
    QVERIFY(!reply.body.contains("given-secret"));
    QCOMPARE(code(u"GetSecretValue"_s, named(database, {{u"DryRun"_s, u"False"_s}})), QString());
}

void TstGenericSecrets::readsInBatches()
{
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    QCOMPARE(code(u"PutSecretValue"_s, put(u"v2"_s, u"second"_s, uR"(["next"])"_s)), QString());
    const QJsonObject reply =
        m_client
            ->kms(u"BatchGetSecretValue"_s,
                {{u"SecretsList"_s,
                    uR"([{"SecretName":"shop/database"},{"SecretName":"shop/database","VersionId":"v2"},)"
                    uR"({"SecretName":"shop/database","VersionStage":"next"},)"
                    uR"({"SecretName":"acs/ram/user/order-service","VersionId":"v7","FetchExtendedConfig":"true"},)"
                    uR"({"SecretName":"shop/database","VersionId":"v3"}])"_s}})
            .json();
    QStringList read;
    for (const QJsonValue value : reply["SecretValues"_L1].toArray())
        read.append(
            u"%1 %2"_s.arg(value["VersionId"_L1].toString(), value["SecretType"_L1].toString()));
    QCOMPARE(read,
        (QStringList{u"v1 Generic"_s, u"v2 Generic"_s, u"v2 Generic"_s, u"v1 RAMCredentials"_s}));
    QVERIFY(reply["SecretValues"_L1][3].toObject().contains("ExtendedConfig"_L1));
    QCOMPARE(reply["Errors"_L1].toArray().size(), 1);
}

void TstGenericSecrets::keepsTypesApart_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<TestParameters>("parameters");
    QTest::newRow("rotate") << u"RotateSecret"_s << named(database, {{u"VersionId"_s, u"v2"_s}});
    QTest::newRow("rotation policy")
        << u"UpdateSecretRotationPolicy"_s
        << named(database, {{u"EnableAutomaticRotation"_s, u"false"_s}});
    QTest::newRow("custom data") << u"UpdateSecret"_s
                                 << named(database, {{u"ExtendedConfig.CustomData"_s, u"{}"_s}});
    QTest::newRow("put") << u"PutSecretValue"_s
                         << named(orderService,
                                {{u"VersionId"_s, u"v2"_s}, {u"SecretData"_s, u"x"_s}});
    QTest::newRow("stage") << u"UpdateSecretVersionStage"_s
                           << named(orderService,
                                  {{u"VersionStage"_s, u"a"_s}, {u"MoveToVersion"_s, u"v1"_s}});
}

void TstGenericSecrets::keepsTypesApart()
{
    QFETCH(QString, action);
    QFETCH(TestParameters, parameters);
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    QCOMPARE(code(action, parameters), u"400 InvalidParameter"_s);
    QCOMPARE(allStages(), QStringList{u"v1 ACSCurrent"_s});
    QCOMPARE(versions(), QStringList{u"v1 ACSCurrent"_s});
}

void TstGenericSecrets::survivesARestart()
{
    const QTemporaryDir folder;
    m_service->stop();
    start({.dataFolder = folder.path(), .sample = Sample::Empty});
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    QCOMPARE(code(u"PutSecretValue"_s, put(u"v2"_s, u"very-own-value"_s)), QString());
    m_service->stop();
    QFile file(folder.filePath(u"local.db"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("very-own-value"));
    start({.dataFolder = folder.path()});
    QCOMPARE(data(), u"very-own-value"_s);
    QCOMPARE(allStages(), (QStringList{u"v2 ACSCurrent"_s, u"v1 ACSPrevious"_s}));
    m_service->stop();
}

void TstGenericSecrets::journalHidesTheValue()
{
    (void)m_service->takeJournal();
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    QCOMPARE(
        code(u"PutSecretValue"_s, put(u"v2"_s, uR"({"AccessKeys":"a","b":"c"})"_s)), QString());
    const QList<RequestRecord> journal = m_service->takeJournal();
    QCOMPARE(journal.size(), 2);
    for (const RequestRecord &record : journal)
        QCOMPARE(record.parameters[u"SecretData"_s], u"***"_s);
}

void TstGenericSecrets::listsByType()
{
    QCOMPARE(code(u"CreateSecret"_s, genericCreation()), QString());
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    const auto names = [this](const QString &filters) {
        const QJsonObject json = m_client->kms(u"ListSecrets"_s, {{u"Filters"_s, filters}}).json();
        QStringList all{QString::number(json["TotalCount"_L1].toInt())};
        for (const QJsonValue item : json["SecretList"_L1]["Secret"_L1].toArray())
            all.append(item["SecretName"_L1].toString());
        return all;
    };
    QCOMPARE(names({}), (QStringList{u"2"_s, orderService, database}));
    QCOMPARE(names(uR"([{"Key":"SecretType","Values":["Generic"]}])"_s),
        (QStringList{u"1"_s, database}));
    QCOMPARE(names(uR"([{"Key":"SecretType","Values":["ramcredentials","Rds"]}])"_s),
        (QStringList{u"1"_s, orderService}));
    QCOMPARE(names(uR"([{"Key":"SecretType","Values":["Generic","RAMCredentials"]}])"_s).first(),
        u"2"_s);
    QCOMPARE(
        names(
            uR"([{"Key":"SecretType","Values":["Generic"]},{"Key":"SecretType","Values":["RAMCredentials"]}])"_s),
        QStringList{u"0"_s});
    QCOMPARE(
        code(u"DeleteSecret"_s, named(database, {{u"ForceDeleteWithoutRecovery"_s, u"true"_s}})),
        QString());
    QCOMPARE(names(uR"([{"Key":"SecretType","Values":["Generic"]}])"_s), QStringList{u"0"_s});
    QCOMPARE(names({}).first(), u"1"_s);
}

QTEST_GUILESS_MAIN(TstGenericSecrets)
#include "tst_genericsecrets.moc"
