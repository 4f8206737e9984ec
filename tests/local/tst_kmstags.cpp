#include "tests/local/kmsbench.h"

#include <QJsonArray>
#include <QTest>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(keyturn::local::TestParameters)

namespace {

const QString reportBuilder = u"acs/ram/user/report-builder"_s;

//! Of the secret type, on these secrets.
TestParameters on(const QStringList &ids, TestParameters parameters = {})
{
    parameters[u"ResourceType"_s] = u"secret"_s;
    for (int i = 0; i < ids.size(); ++i)
        parameters[u"ResourceId.%1"_s.arg(i + 1)] = ids[i];
    return parameters;
}

TestParameters tag(const QString &key, const QString &value)
{
    return {{u"Tag.1.Key"_s, key}, {u"Tag.1.Value"_s, value}};
}

} // namespace

// Operations on several secrets at once: tags, and values.
class TstKmsTags : public KmsBench
{
    Q_OBJECT

private slots:
    void tagsSeveral();
    void changesAllOrNone();
    void untags();
    void listsPageByPage();
    void refuses_data();
    void refuses();
    void readsValuesTogether();
    void refusesBadBatches();

private:
    void createTwo();
    //! "secret key=value" of every row.
    [[nodiscard]] QStringList tags(const TestParameters &parameters);
};

void TstKmsTags::createTwo()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    QCOMPARE(code(u"CreateSecret"_s, creation(u"report-builder"_s, {u"0000022"_s, u"0000021"_s})),
        QString());
}

QStringList TstKmsTags::tags(const TestParameters &parameters)
{
    QStringList rows;
    const WireReply reply = m_client->kms(u"ListTagResources"_s, parameters);
    for (const QJsonValue row : reply.json()["TagResources"_L1]["TagResource"_L1].toArray())
        rows.append(u"%1 %2=%3"_s.arg(row["ResourceId"_L1].toString().section(u'/', -1),
            row["TagKey"_L1].toString(), row["TagValue"_L1].toString()));
    return rows;
}

void TstKmsTags::tagsSeveral()
{
    createTwo();
    const QString arn = describe(reportBuilder)["Arn"_L1].toString();
    QCOMPARE(code(u"TagResources"_s, on({orderService, arn}, tag(u"env"_s, u"prod"_s))), QString());
    QCOMPARE(code(u"TagResource"_s,
                 named(orderService, {{u"Tags"_s, uR"([{"TagKey":"team","TagValue":"a"}])"_s}})),
        QString());
    const QStringList all{
        u"order-service env=prod"_s, u"order-service team=a"_s, u"report-builder env=prod"_s};
    QCOMPARE(tags(on({})), all);
    QCOMPARE(tags(on({arn})), all.mid(2));
    QCOMPARE(tags(on({}, tag(u"team"_s, {}))), all.mid(0, 2));
    QCOMPARE(tags(on({}, tag(u"env"_s, u"test"_s))), QStringList());
    QCOMPARE(tags(with(on({}), u"RegionId"_s, u"cn-shanghai"_s)), QStringList());
    QCOMPARE(describe()["Tags"_L1]["Tag"_L1].toArray().size(), 2);
}

void TstKmsTags::changesAllOrNone()
{
    createTwo();
    QCOMPARE(code(u"TagResources"_s,
                 on({orderService, u"acs/ram/user/nobody"_s}, tag(u"env"_s, u"prod"_s))),
        u"404 Forbidden.ResourceNotFound"_s);
    QCOMPARE(tags(on({})), QStringList());
    QCOMPARE(code(u"DeleteSecret"_s, named(reportBuilder)), QString());
    QCOMPARE(code(u"TagResources"_s, on({orderService, reportBuilder}, tag(u"env"_s, u"prod"_s))),
        u"409 Rejected.ResourceInDeleteWindow"_s);
    QCOMPARE(tags(on({})), QStringList());
    // Twenty tags are the most, over several calls.
    TestParameters twenty;
    for (int i = 1; i <= 20; ++i)
        twenty[u"Tag.%1.Key"_s.arg(i)] = u"key%1"_s.arg(i);
    QCOMPARE(code(u"TagResources"_s, on({orderService}, twenty)), QString());
    QCOMPARE(code(u"TagResources"_s, on({orderService}, tag(u"one-more"_s, {}))),
        u"400 InvalidParameter"_s);
    QCOMPARE(tags(on({})).size(), 20);
}

void TstKmsTags::untags()
{
    createTwo();
    TestParameters two = tag(u"a"_s, u"1"_s);
    two[u"Tag.2.Key"_s] = u"b"_s;
    QCOMPARE(code(u"TagResources"_s, on({orderService, reportBuilder}, two)), QString());
    QCOMPARE(code(u"UntagResources"_s,
                 on({orderService}, {{u"TagKey.1"_s, u"a"_s}, {u"TagKey.2"_s, u"missing"_s}})),
        QString());
    QCOMPARE(tags(on({orderService})), QStringList(u"order-service b="_s));
    QCOMPARE(code(u"UntagResources"_s, on({reportBuilder}, {{u"All"_s, u"true"_s}})), QString());
    QCOMPARE(tags(on({})), QStringList(u"order-service b="_s));
}

void TstKmsTags::listsPageByPage()
{
    // Demo: 14 secrets; 20 tags each make more than one page of 200 rows.
    m_client.reset();
    start({.sample = Sample::Demo});
    QStringList names;
    const WireReply listed = m_client->kms(u"ListSecrets"_s, {{u"PageSize"_s, u"100"_s}});
    for (const QJsonValue item : listed.json()["SecretList"_L1]["Secret"_L1].toArray()) {
        if (!item["PlannedDeleteTime"_L1].isString())
            names.append(item["SecretName"_L1].toString());
    }
    QVERIFY(names.size() > 10);
    QCOMPARE(code(u"UntagResources"_s, on(names, {{u"All"_s, u"true"_s}})), QString());
    TestParameters twenty;
    for (int i = 1; i <= 20; ++i)
        twenty[u"Tag.%1.Key"_s.arg(i)] = u"key%1"_s.arg(i);
    QCOMPARE(code(u"TagResources"_s, on(names, twenty)), QString());
    QStringList rows;
    QString token;
    int pages = 0;
    do {
        const QJsonObject page =
            m_client->kms(u"ListTagResources"_s, with(on(names), u"NextToken"_s, token)).json();
        const QStringList found = tags(with(on(names), u"NextToken"_s, token));
        QVERIFY(found.size() <= 200 && !found.isEmpty());
        rows += found;
        token = page["NextToken"_L1].toString();
    } while (!token.isEmpty() && ++pages < 10);
    QCOMPARE(rows.size(), names.size() * 20);
    QCOMPARE(rows.removeDuplicates(), 0);
}

void TstKmsTags::refuses_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<TestParameters>("parameters");
    QTest::addColumn<QString>("code");
    const QString tagging = u"TagResources"_s;
    const QString untagging = u"UntagResources"_s;
    const QString invalid = u"400 InvalidParameter"_s;
    const QString missing = u"400 MissingParameter"_s;
    const auto row = [](const char *name, const QString &action, const TestParameters &parameters,
                         const QString &code) {
        QTest::newRow(name) << action << parameters << code;
    };
    row("no type", tagging, {{u"ResourceId.1"_s, orderService}, {u"Tag.1.Key"_s, u"a"_s}}, missing);
    row("other type", tagging,
        with(on({orderService}, tag(u"a"_s, {})), u"ResourceType"_s, u"bucket"_s), invalid);
    row("key type", tagging, with(on({orderService}, tag(u"a"_s, {})), u"ResourceType"_s, u"key"_s),
        u"404 Forbidden.ResourceNotFound"_s);
    row("no secret", tagging, on({}, tag(u"a"_s, {})), missing);
    row("51 secrets", tagging, on(QStringList(51, orderService), tag(u"a"_s, {})), invalid);
    row("no tag", tagging, on({orderService}), missing);
    row("reserved", tagging, on({orderService}, tag(u"acs:a"_s, {})), invalid);
    row("empty key", tagging, on({orderService}, tag({}, {})), invalid);
    row("long value", tagging, on({orderService}, tag(u"a"_s, QString(129, u'x'))), invalid);
    row("bad letter", tagging, on({orderService}, tag(u"a"_s, u"<b>"_s)), invalid);
    row("untag nothing", untagging, on({orderService}), invalid);
    row("untag both", untagging,
        on({orderService}, {{u"TagKey.1"_s, u"a"_s}, {u"All"_s, u"true"_s}}), invalid);
    row("bad token", u"ListTagResources"_s, on({}, {{u"NextToken"_s, u"x"_s}}), invalid);
    row("far token", u"ListTagResources"_s, on({}, {{u"NextToken"_s, u"999"_s}}), invalid);
}

void TstKmsTags::refuses()
{
    QFETCH(const QString, action);
    QFETCH(const TestParameters, parameters);
    QFETCH(const QString, code);
    createTwo();
    QCOMPARE(KmsBench::code(action, parameters), code);
    QCOMPARE(tags(on({})), QStringList());
}

void TstKmsTags::readsValuesTogether()
{
    createTwo();
    QCOMPARE(code(u"DeleteSecret"_s, named(reportBuilder)), QString());
    const WireReply reply = m_client->kms(u"BatchGetSecretValue"_s,
        {{u"SecretsList"_s,
            uR"([{"SecretName":"acs/ram/user/order-service","FetchExtendedConfig":true},)"
            uR"({"SecretName":"acs/ram/user/report-builder"},{"SecretName":"acs/ram/user/nobody"},)"
            uR"({"SecretName":"acs/ram/user/order-service","VersionStage":"ACSPrevious"}])"_s}});
    QCOMPARE(reply.status, 200);
    const QJsonArray values = reply.json()["SecretValues"_L1].toArray();
    QCOMPARE(values.size(), 1);
    QCOMPARE(values[0]["SecretName"_L1].toString(), orderService);
    QVERIFY(values[0]["SecretData"_L1].toString().contains(u"given-secret-0000015"_s));
    QVERIFY(values[0]["ExtendedConfig"_L1].isString());
    QStringList errors;
    for (const QJsonValue error : reply.json()["Errors"_L1].toArray())
        errors.append(u"%1 %2 %3"_s.arg(error["SecretName"_L1].toString().section(u'/', -1),
            QString::number(error["HttpStatus"_L1].toInt()), error["Code"_L1].toString()));
    const QStringList expected{u"report-builder 409 Rejected.ResourceInDeleteWindow"_s,
        u"nobody 404 Forbidden.ResourceNotFound"_s,
        u"order-service 404 Forbidden.ResourceNotFound"_s};
    QCOMPARE(errors, expected);
}

void TstKmsTags::refusesBadBatches()
{
    const auto batch = [this](const QString &list) {
        return code(u"BatchGetSecretValue"_s, {{u"SecretsList"_s, list}});
    };
    QCOMPARE(batch({}), u"400 MissingParameter"_s);
    for (const QString &list : {u"[]"_s, u"{}"_s, u"not JSON"_s,
             u'[' + QStringList(21, uR"({"SecretName":"a"})"_s).join(u',') + u']'})
        QCOMPARE(batch(list), u"400 InvalidParameter"_s);
    QCOMPARE(batch(uR"([{"Name":"a"}])"_s), u"400 MissingParameter"_s);
}

QTEST_GUILESS_MAIN(TstKmsTags)
#include "tst_kmstags.moc"
