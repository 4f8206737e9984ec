#include "tests/local/kmsbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

namespace {

const QString operatorKey = u"LTAI5tSANDBOX0000001"_s;
constexpr std::chrono::hours hour(1);

TestParameters attributes(const QList<std::pair<QString, QString>> &pairs)
{
    TestParameters parameters{{u"MaxResults"_s, u"50"_s}};
    for (int i = 0; i < pairs.size(); ++i) {
        parameters[u"LookupAttribute.%1.Key"_s.arg(i + 1)] = pairs[i].first;
        parameters[u"LookupAttribute.%1.Value"_s.arg(i + 1)] = pairs[i].second;
    }
    return parameters;
}

} // namespace

//! What the service remembers of calls: LookupEvents and the last use of AccessKeys.
class TstLocalActionTrail : public KmsBench
{
    Q_OBJECT

private slots:
    void recordsCalls();
    void recordsRefusals();
    void hidesSecretValues();
    void findsByAttributes();
    void keepsToTheSpan();
    void pages();
    void refusesParameters_data();
    void refusesParameters();
    void tellsTheLastUse();
    void listsLastUses();
    void outlivesARestart();

private:
    [[nodiscard]] QJsonArray events(const TestParameters &parameters);
    //! "name resource", youngest first.
    [[nodiscard]] QStringList names(const TestParameters &parameters);
};

QJsonArray TstLocalActionTrail::events(const TestParameters &parameters)
{
    return m_client->actionTrail(u"LookupEvents"_s, parameters).json()["Events"_L1].toArray();
}

QStringList TstLocalActionTrail::names(const TestParameters &parameters)
{
    QStringList all;
    for (const QJsonValue event : events(parameters))
        all.append(
            u"%1 %2"_s.arg(event["eventName"_L1].toString(), event["resourceName"_L1].toString())
                .trimmed());
    return all;
}

void TstLocalActionTrail::recordsCalls()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    const WireReply read = m_client->kms(u"GetSecretValue"_s, named(orderService));
    const QJsonArray found = events(attributes({{u"ServiceName"_s, u"Kms"_s}}));
    QCOMPARE(found.size(), 2);
    const QJsonValue event = found[0];
    QCOMPARE(event["eventName"_L1].toString(), u"GetSecretValue"_s);
    QCOMPARE(event["eventRW"_L1].toString(), u"Read"_s);
    QCOMPARE(event["eventTime"_L1].toString(), u"2026-06-16T02:24:00Z"_s);
    QCOMPARE(event["eventSource"_L1].toString(), u"kms.cn-hangzhou.aliyuncs.com"_s);
    QCOMPARE(event["acsRegion"_L1].toString(), u"cn-hangzhou"_s);
    QCOMPARE(event["requestId"_L1].toString(), read.json()["RequestId"_L1].toString());
    QCOMPARE(event["sourceIpAddress"_L1].toString(), u"127.0.0.1"_s);
    QCOMPARE(event["resourceType"_L1].toString(), u"ACS::KMS::Secret"_s);
    QCOMPARE(event["resourceName"_L1].toString(), orderService);
    QCOMPARE(event["requestParameters"_L1]["SecretName"_L1].toString(), orderService);
    const QJsonValue who = event["userIdentity"_L1];
    QCOMPARE(who["type"_L1].toString(), u"ram-user"_s);
    QCOMPARE(who["userName"_L1].toString(), u"kms-admin"_s);
    QCOMPARE(who["accessKeyId"_L1].toString(), operatorKey);
    QVERIFY(!event.toObject().contains("errorCode"_L1));
    // Of a creation, what the answer named.
    QCOMPARE(found[1]["eventName"_L1].toString(), u"CreateSecret"_s);
    QCOMPARE(found[1]["eventRW"_L1].toString(), u"Write"_s);
    QCOMPARE(found[1]["resourceName"_L1].toString(), orderService);
}

void TstLocalActionTrail::recordsRefusals()
{
    QCOMPARE(code(u"DeleteSecret"_s, named(u"acs/ram/user/nobody"_s)),
        u"404 Forbidden.ResourceNotFound"_s);
    const QJsonArray found = events(attributes({{u"EventName"_s, u"DeleteSecret"_s}}));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0]["errorCode"_L1].toString(), u"Forbidden.ResourceNotFound"_s);
    QCOMPARE(found[0]["errorMessage"_L1].toString(), u"Resource not found."_s);
    // Nobody's call is nobody's event.
    const SignedClient stranger(m_port, u"LTAI5tSTRANGER000001"_s, "nothing");
    QCOMPARE(stranger.kms(u"ListSecrets"_s).status, 404);
    QCOMPARE(names(attributes({{u"EventName"_s, u"ListSecrets"_s}})), QStringList());
}

void TstLocalActionTrail::hidesSecretValues()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    const QByteArray all =
        m_client->actionTrail(u"LookupEvents"_s, {{u"MaxResults"_s, u"50"_s}}).body;
    QVERIFY(all.contains("CreateSecret"));
    QVERIFY(all.contains("LTAI5tSANDBOX0000015"));
    QVERIFY(!all.contains("given-secret"));
}

void TstLocalActionTrail::findsByAttributes()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    (void)m_client->kms(u"GetSecretValue"_s,
        named(u"acs:kms:cn-hangzhou:1000000000000001:secret/"_s + orderService));
    (void)m_client->kms(u"ListSecrets"_s);
    (void)m_client->kms(u"ListSecrets"_s, {{u"RegionId"_s, u"cn-beijing"_s}});
    m_client->ram(u"GetUser"_s, {{u"UserName"_s, u"newsletter"_s}});
    QCOMPARE(names(attributes({{u"ServiceName"_s, u"Kms"_s}})),
        QStringList({u"ListSecrets"_s, u"GetSecretValue "_s + orderService,
            u"CreateSecret "_s + orderService}));
    QCOMPARE(
        names(attributes({{u"ServiceName"_s, u"Kms"_s}, {u"EventName"_s, u"GetSecretValue"_s}})),
        QStringList({u"GetSecretValue "_s + orderService}));
    QCOMPARE(names(attributes(
                 {{u"ResourceName"_s, orderService}, {u"ResourceType"_s, u"ACS::KMS::Secret"_s}})),
        QStringList({u"GetSecretValue "_s + orderService, u"CreateSecret "_s + orderService}));
    QCOMPARE(names(attributes({{u"ServiceName"_s, u"Kms"_s}, {u"EventRW"_s, u"Write"_s}})),
        QStringList({u"CreateSecret "_s + orderService}));
    QCOMPARE(names(attributes({{u"ServiceName"_s, u"Ram"_s}, {u"EventRW"_s, u"Read"_s}})),
        QStringList({u"GetUser newsletter"_s}));
    QCOMPARE(names(attributes({{u"EventName"_s, u"listsecrets"_s}})), QStringList());
    TestParameters beijing = attributes({{u"ServiceName"_s, u"Kms"_s}});
    beijing[u"RegionId"_s] = u"cn-beijing"_s;
    QCOMPARE(names(beijing), QStringList({u"ListSecrets"_s}));
    // The same key twice: the second counts; a third attribute does not.
    QCOMPARE(names(attributes({{u"EventName"_s, u"GetUser"_s}, {u"EventName"_s, u"ListSecrets"_s},
                 {u"ServiceName"_s, u"Ram"_s}})),
        QStringList({u"ListSecrets"_s}));
}

void TstLocalActionTrail::keepsToTheSpan()
{
    (void)m_client->kms(u"DescribeRegions"_s);
    pass(8 * day);
    (void)m_client->kms(u"ListSecrets"_s);
    const auto kms = attributes({{u"ServiceName"_s, u"Kms"_s}});
    QCOMPARE(names(kms), QStringList({u"ListSecrets"_s}));
    TestParameters earlier = kms;
    earlier[u"StartTime"_s] = u"2026-06-16T00:00:00Z"_s;
    earlier[u"EndTime"_s] = u"2026-06-17T00:00:00Z"_s;
    QCOMPARE(names(earlier), QStringList({u"DescribeRegions"_s}));
    earlier[u"EndTime"_s] = u"2026-06-30T00:00:00Z"_s;
    QCOMPARE(names(earlier), QStringList({u"ListSecrets"_s, u"DescribeRegions"_s}));
    earlier[u"Direction"_s] = u"FORWARD"_s;
    QCOMPARE(names(earlier), QStringList({u"DescribeRegions"_s, u"ListSecrets"_s}));
}

void TstLocalActionTrail::pages()
{
    for (int i = 0; i < 5; ++i)
        (void)m_client->kms(u"DescribeRegions"_s);
    TestParameters parameters = attributes({{u"ServiceName"_s, u"Kms"_s}});
    parameters[u"MaxResults"_s] = u"2"_s;
    QList<qsizetype> sizes;
    QString token;
    do {
        parameters[u"NextToken"_s] = token;
        const QJsonObject page = m_client->actionTrail(u"LookupEvents"_s, parameters).json();
        sizes.append(page["Events"_L1].toArray().size());
        token = page["NextToken"_L1].toString();
        // What happens meanwhile moves no page.
        pass(hour);
        (void)m_client->kms(u"DescribeRegions"_s);
    } while (!token.isEmpty() && sizes.size() < 10);
    QCOMPARE(sizes, QList<qsizetype>({2, 2, 1}));
}

void TstLocalActionTrail::refusesParameters_data()
{
    QTest::addColumn<TestParameters>("parameters");
    QTest::newRow("start without end")
        << TestParameters{{u"StartTime"_s, u"2026-06-16T00:00:00Z"_s}};
    QTest::newRow("no time") << TestParameters{
        {u"StartTime"_s, u"yesterday"_s}, {u"EndTime"_s, u"2026-06-16T00:00:00Z"_s}};
    QTest::newRow("end before start") << TestParameters{
        {u"StartTime"_s, u"2026-06-17T00:00:00Z"_s}, {u"EndTime"_s, u"2026-06-16T00:00:00Z"_s}};
    QTest::newRow("page too large") << TestParameters{{u"MaxResults"_s, u"51"_s}};
    QTest::newRow("no page") << TestParameters{{u"MaxResults"_s, u"0"_s}};
    QTest::newRow("direction") << TestParameters{{u"Direction"_s, u"UP"_s}};
    QTest::newRow("token") << TestParameters{{u"NextToken"_s, u"more"_s}};
    QTest::newRow("unknown key") << attributes({{u"Colour"_s, u"red"_s}});
    QTest::newRow("keys that do not go together")
        << attributes({{u"EventName"_s, u"a"_s}, {u"User"_s, u"b"_s}});
}

void TstLocalActionTrail::refusesParameters()
{
    QFETCH(const TestParameters, parameters);
    QCOMPARE(m_client->actionTrail(u"LookupEvents"_s, parameters).status, 400);
}

void TstLocalActionTrail::tellsTheLastUse()
{
    pass(hour);
    (void)m_client->kms(u"DescribeRegions"_s);
    const QJsonObject info =
        m_client->actionTrail(u"GetAccessKeyLastUsedInfo"_s, {{u"AccessKey"_s, operatorKey}})
            .json();
    QCOMPARE(info["UserName"_L1].toString(), u"kms-admin"_s);
    QCOMPARE(info["ServiceName"_L1].toString(), u"Kms"_s);
    QCOMPARE(info["ServiceNameEn"_L1].toString(), u"Key Management Service"_s);
    QCOMPARE(info["UsedTimestamp"_L1].toInteger(), m_clock->now().toMSecsSinceEpoch());
    const QJsonDocument detail = QJsonDocument::fromJson(info["Detail"_L1].toString().toUtf8());
    QCOMPARE(detail["eventName"_L1].toString(), u"DescribeRegions"_s);
    const QJsonObject never = m_client
                                  ->actionTrail(u"GetAccessKeyLastUsedInfo"_s,
                                      {{u"AccessKey"_s, u"LTAI5tSANDBOX0000023"_s}})
                                  .json();
    QCOMPARE(never["UserName"_L1].toString(), u"reconcile-job"_s);
    QVERIFY(!never.contains("UsedTimestamp"_L1));
    QCOMPARE(
        m_client->actionTrail(u"GetAccessKeyLastUsedInfo"_s, {{u"AccessKey"_s, u"none"_s}}).status,
        404);
}

void TstLocalActionTrail::listsLastUses()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    (void)m_client->kms(u"GetSecretValue"_s, named(orderService));
    (void)m_client->kms(u"GetSecretValue"_s, named(orderService));
    const auto list = [this](const QString &what, const QString &member, const QString &service,
                          const TestParameters &more = {}) {
        TestParameters parameters{{u"AccessKey"_s, operatorKey}};
        parameters.insert(more);
        if (!service.isEmpty())
            parameters[u"ServiceName"_s] = service;
        const QJsonObject reply =
            m_client->actionTrail(u"GetAccessKeyLastUsed"_s + what, parameters).json();
        QStringList all;
        for (const QJsonValue use : reply[what].toArray())
            all.append(use[member].toString());
        return all;
    };
    QCOMPARE(list(u"Events"_s, u"EventName"_s, u"Kms"_s),
        QStringList({u"GetSecretValue"_s, u"CreateSecret"_s}));
    QCOMPARE(list(u"Resources"_s, u"ResourceName"_s, u"Kms"_s), QStringList({orderService}));
    QCOMPARE(list(u"Ips"_s, u"Ip"_s, {}), QStringList({u"127.0.0.1"_s}));
    QCOMPARE(list(u"Products"_s, u"ServiceName"_s, {}),
        QStringList({u"Actiontrail"_s, u"Kms"_s, u"Ram"_s}));
    // Page by page, each once, although each page is a use itself.
    QStringList pages;
    QString token;
    do {
        const QJsonObject page = m_client
                                     ->actionTrail(u"GetAccessKeyLastUsedProducts"_s,
                                         {{u"AccessKey"_s, operatorKey}, {u"PageSize"_s, u"1"_s},
                                             {u"NextToken"_s, token}})
                                     .json();
        for (const QJsonValue use : page[u"Products"_s].toArray())
            pages.append(use["ServiceName"_L1].toString());
        token = page["NextToken"_L1].toString();
    } while (!token.isEmpty() && pages.size() < 10);
    QCOMPARE(pages, QStringList({u"Actiontrail"_s, u"Kms"_s, u"Ram"_s}));
    QVERIFY(m_client
                ->actionTrail(u"GetAccessKeyLastUsedProducts"_s,
                    {{u"AccessKey"_s, operatorKey}, {u"PageSize"_s, u"0"_s}})
                .json()["NextToken"_L1]
                .toString()
                .isEmpty());
    QCOMPARE(m_client->actionTrail(u"GetAccessKeyLastUsedEvents"_s, {{u"AccessKey"_s, operatorKey}})
                 .code(),
        u"MissingServiceName"_s);
}

void TstLocalActionTrail::outlivesARestart()
{
    const QTemporaryDir folder;
    LocalServiceOptions options{.sample = Sample::Empty};
    options.dataFolder = folder.filePath(u"store"_s);
    start(options);
    (void)m_client->kms(u"DescribeRegions"_s);
    m_service->stop();
    start(options);
    QCOMPARE(
        names(attributes({{u"ServiceName"_s, u"Kms"_s}})), QStringList({u"DescribeRegions"_s}));
}

QTEST_GUILESS_MAIN(TstLocalActionTrail)
#include "tst_localactiontrail.moc"
