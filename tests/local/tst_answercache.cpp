#include "services/local/answercache.h"
#include "tests/local/kmsbench.h"

#include <QJsonArray>
#include <QTest>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Answers that are kept ready are never older than what they tell of.
class TstAnswerCache : public KmsBench
{
    Q_OBJECT

private slots:
    void forgetsWithTheFirstChange();
    void holdsNoMoreThanItMay();
    void everyChangeShows_data();
    void everyChangeShows();
    void timeShows();
    void aResetShows();
    void tellsQuestionsApart();
    void asksForPermissionEachTime();
    void losesAPermissionAtOnce();
    void isOnRecordEachTime();

private:
    [[nodiscard]] QJsonObject listed() const;
    //! With a new AccessKey of a RAM user who may do nothing yet.
    [[nodiscard]] SignedClient stranger() const;
};

void TstAnswerCache::forgetsWithTheFirstChange()
{
    AnswerCache cache;
    QVERIFY(!cache.find("one", 1));
    cache.insert("one", {"answer"_ba, {}});
    QVERIFY(cache.find("one", 1));
    QCOMPARE(cache.find("one", 1)->body, "answer"_ba);
    QVERIFY(!cache.find("two", 1));
    QVERIFY(!cache.find("one", 2));
    QVERIFY(!cache.find("one", 1));
}

void TstAnswerCache::holdsNoMoreThanItMay()
{
    AnswerCache cache;
    (void)cache.find("", 1);
    const QByteArray large(1024 * 1024, 'x');
    for (int i = 0; i < 40; ++i)
        cache.insert(std::to_string(i), {large, {}});
    int held = 0;
    for (int i = 0; i < 40; ++i)
        held += cache.find(std::to_string(i), 1) ? 1 : 0;
    QVERIFY(held > 0 && held <= 32);
    QVERIFY(cache.find("39", 1));
}

//! ListSecrets and DescribeSecret of the one secret there is, without what differs each time.
QJsonObject TstAnswerCache::listed() const
{
    QJsonObject all{
        {u"List"_s,
            m_client->kms(u"ListSecrets"_s, {{u"FetchTags"_s, u"true"_s}}).json()["SecretList"_L1]},
        {u"Secret"_s,
            m_client->kms(u"DescribeSecret"_s, named(orderService, {{u"FetchTags"_s, u"true"_s}}))
                .json()}};
    QJsonObject secret = all[u"Secret"_s].toObject();
    secret.remove(u"RequestId"_s);
    all[u"Secret"_s] = secret;
    return all;
}

void TstAnswerCache::everyChangeShows_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QStringList>("parameters");
    const auto row = [](const QString &action, const QStringList &parameters) {
        QTest::newRow(qPrintable(action)) << action << parameters;
    };
    row(u"UpdateSecret"_s, {u"Description"_s, u"another"_s});
    row(u"TagResource"_s, {u"Tags"_s, uR"([{"TagKey":"a","TagValue":"b"}])"_s});
    row(u"RotateSecret"_s, {u"VersionId"_s, u"v2"_s});
    row(u"UpdateSecretRotationPolicy"_s, {u"EnableAutomaticRotation"_s, u"false"_s});
    row(u"DeleteSecret"_s, {u"RecoveryWindowInDays"_s, u"7"_s});
    row(u"DeleteSecret"_s, {u"ForceDeleteWithoutRecovery"_s, u"true"_s});
}

void TstAnswerCache::everyChangeShows()
{
    QFETCH(QString, action);
    QFETCH(QStringList, parameters);
    QCOMPARE(code(u"CreateSecret"_s, rotatingEvery(u"7d"_s)), QString());
    m_clock->advance(1s); // for UpdateTime
    const QJsonObject before = listed();
    QCOMPARE(listed(), before);
    QCOMPARE(code(action, named(orderService, {{parameters[0], parameters[1]}})), QString());
    QVERIFY(listed() != before);
}

void TstAnswerCache::timeShows()
{
    QCOMPARE(code(u"CreateSecret"_s, rotatingEvery(u"7d"_s)), QString());
    const QJsonObject before = listed();
    pass(7 * day);
    const QJsonObject after = listed();
    QVERIFY(after != before);
    QCOMPARE(after["Secret"_L1]["LastRotationDate"_L1].toString(), u"2026-06-23T02:24:00Z"_s);
}

void TstAnswerCache::aResetShows()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    (void)listed();
    m_service->reset(Sample::Demo);
    QCOMPARE(listed()["List"_L1]["Secret"_L1].toArray().size(), 10);
    m_service->reset(Sample::Empty);
    QCOMPARE(listed()["List"_L1]["Secret"_L1].toArray().size(), 0);
}

void TstAnswerCache::tellsQuestionsApart()
{
    m_service->reset(Sample::Demo);
    const auto count = [this](const TestParameters &parameters) {
        return m_client->kms(u"ListSecrets"_s, parameters)
            .json()["SecretList"_L1]["Secret"_L1]
            .toArray()
            .size();
    };
    for (int twice = 0; twice < 2; ++twice) {
        QCOMPARE(count({{u"PageSize"_s, u"3"_s}}), 3);
        QCOMPARE(count({{u"PageSize"_s, u"100"_s}}), 14);
        QCOMPARE(count({{u"PageSize"_s, u"100"_s}, {u"RegionId"_s, u"cn-shanghai"_s}}), 2);
        QCOMPARE(
            describe(u"acs/ram/user/mail-relay"_s)["SecretName"_L1], u"acs/ram/user/mail-relay"_s);
        QCOMPARE(describe(orderService)["SecretName"_L1], orderService);
    }
    const QJsonObject first = m_client->kms(u"ListSecrets"_s).json();
    const QJsonObject second = m_client->kms(u"ListSecrets"_s).json();
    QVERIFY(first["RequestId"_L1] != second["RequestId"_L1]);
}

SignedClient TstAnswerCache::stranger() const
{
    const QJsonObject key =
        m_client->ram(u"CreateAccessKey"_s, {{u"UserName"_s, u"image-resizer"_s}})
            .json()["AccessKey"_L1]
            .toObject();
    return SignedClient(
        m_port, key["AccessKeyId"_L1].toString(), key["AccessKeySecret"_L1].toString().toLatin1());
}

void TstAnswerCache::asksForPermissionEachTime()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    QCOMPARE(code(u"DescribeSecret"_s, named(orderService)), QString());
    QCOMPARE(stranger().kms(u"DescribeSecret"_s, named(orderService)).code(),
        u"Forbidden.NoPermission"_s);
}

void TstAnswerCache::losesAPermissionAtOnce()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    const TestParameters grant{{u"UserName"_s, u"image-resizer"_s},
        {u"PolicyName"_s, u"AliyunKMSReadOnlyAccess"_s}, {u"PolicyType"_s, u"System"_s}};
    QCOMPARE(m_client->ram(u"AttachPolicyToUser"_s, grant).code(), QString());
    const SignedClient reader = stranger();
    for (int twice = 0; twice < 2; ++twice)
        QCOMPARE(reader.kms(u"DescribeSecret"_s, named(orderService)).code(), QString());
    QCOMPARE(m_client->ram(u"DetachPolicyFromUser"_s, grant).code(), QString());
    QCOMPARE(
        reader.kms(u"DescribeSecret"_s, named(orderService)).code(), u"Forbidden.NoPermission"_s);
}

void TstAnswerCache::isOnRecordEachTime()
{
    QCOMPARE(code(u"CreateSecret"_s, orderCreation()), QString());
    for (int twice = 0; twice < 2; ++twice)
        (void)describe(orderService);
    const QJsonArray events = m_client
                                  ->actionTrail(u"LookupEvents"_s,
                                      {{u"LookupAttribute.1.Key"_s, u"EventName"_s},
                                          {u"LookupAttribute.1.Value"_s, u"DescribeSecret"_s}})
                                  .json()["Events"_L1]
                                  .toArray();
    QCOMPARE(events.size(), 2);
    QStringList requestIds;
    for (const QJsonValue event : events) {
        QCOMPARE(event["requestParameters"_L1]["SecretName"_L1].toString(), orderService);
        QCOMPARE(event["resourceName"_L1].toString(), orderService);
        requestIds << event["requestId"_L1].toString();
    }
    QVERIFY(requestIds[0] != requestIds[1]);
}

QTEST_MAIN(TstAnswerCache)
#include "tst_answercache.moc"
