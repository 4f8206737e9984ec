#include "services/local/ramtable.h"
#include "services/local/rotation.h"
#include "services/local/sampleaccount.h"
#include "services/local/secretfilter.h"
#include "services/local/secrettable.h"
#include "services/local/store.h"
#include "tests/local/kmsbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <atomic>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

namespace {

constexpr int size = 1000;

QDateTime today()
{
    return {QDate(2026, 6, 16), QTime(2, 24), Qt::UTC};
}

//! The tables of a store with a fleet, without a server in front of them.
struct Account
{
    explicit Account(Sample sample)
    {
        if (store.open({}) && store.begin()) {
            SampleAccount(store, ram, secrets, today())
                .fill(sample, u"LTAI5tSANDBOX0000001"_s, SecretBytes::copyOf("operator"));
            isGood = store.commit();
        }
    }

    [[nodiscard]] QList<SecretRow> all() const
    {
        return secrets.page(u"cn-hangzhou"_s, SecretFilter({}), 0, 1'000'000).rows;
    }

    Store store;
    RamTable ram{store};
    SecretTable secrets{store};
    Rotation rotation{store, ram, secrets};
    bool isGood = false;
};

QString described(const SecretRow &secret, const SecretTable &secrets)
{
    QStringList words{secret.name, secret.description,
        QString::number(static_cast<int>(secret.rotation)), QString::number(secret.intervalSeconds),
        secret.nextRotation.toString(Qt::ISODate), secret.plannedDeletion.toString(Qt::ISODate),
        secret.handOverEnds.toString(Qt::ISODate)};
    for (const Tag &tag : secrets.tags(secret.id))
        words << tag.key << tag.value;
    for (const VersionRow &version : secrets.versions(secret.id))
        words << version.id << version.accessKeyId << version.stages;
    return words.join(u' ');
}

} // namespace

//! Accounts with very many secrets.
class TstFleet : public KmsBench
{
    Q_OBJECT

private slots:
    void readsItsName_data();
    void readsItsName();
    void isTheSameEachTime();
    void hasSecretsInAllStates();
    void worksOverTheWire();
    void pagesThroughAll();
    void pagesInAnyOrder();
    void filtersAsOneByOne_data();
    void filtersAsOneByOne();
    void passesAQuarter();
    void stopsInTheMiddle();
};

void TstFleet::readsItsName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("secrets"); // -1: not understood
    QTest::newRow("demo") << u"demo"_s << 0;
    QTest::newRow("empty") << u"empty"_s << 0;
    QTest::newRow("one") << u"fleet:1"_s << 1;
    QTest::newRow("most") << u"fleet:1000000"_s << 1'000'000;
    for (const QString &text : {u"fleet:1000001"_s, u"fleet:0"_s, u"fleet:01"_s, u"fleet:-1"_s,
             u"fleet:"_s, u"fleet"_s, u"fleet:10 "_s, u"Demo"_s, QString()})
        QTest::newRow(qPrintable(u"bad: "_s + text)) << text << -1;
}

void TstFleet::readsItsName()
{
    QFETCH(QString, text);
    QFETCH(int, secrets);
    const auto sample = Sample::parse(text);
    QCOMPARE(sample.has_value(), secrets >= 0);
    QCOMPARE(sample ? sample->fleetSize() : -1, secrets);
    QCOMPARE(sample == Sample::Empty, text == "empty"_L1);
}

void TstFleet::isTheSameEachTime()
{
    const Account one(Sample::fleet(300));
    const Account two(Sample::fleet(300));
    QVERIFY(one.isGood && two.isGood);
    const QList<SecretRow> first = one.all();
    const QList<SecretRow> second = two.all();
    QCOMPARE(first.size(), 300);
    QCOMPARE(second.size(), 300);
    for (int i = 0; i < first.size(); ++i)
        QCOMPARE(described(first[i], one.secrets), described(second[i], two.secrets));
}

void TstFleet::hasSecretsInAllStates()
{
    const Account account(Sample::fleet(size));
    QVERIFY(account.isGood);
    int enabled = 0;
    int soon = 0;
    int off = 0;
    int invalid = 0;
    int pending = 0;
    int handingOver = 0;
    for (const SecretRow &secret : account.all()) {
        QVERIFY(!secret.due.isValid() || secret.due > today());
        enabled += secret.rotation == AutomaticRotation::Enabled ? 1 : 0;
        off += secret.rotation == AutomaticRotation::Disabled ? 1 : 0;
        invalid += secret.rotation == AutomaticRotation::Invalid ? 1 : 0;
        pending += secret.isPendingDeletion() ? 1 : 0;
        handingOver += secret.isRotating() ? 1 : 0;
        soon += secret.due.isValid() && secret.due < today().addDays(3) ? 1 : 0;
        const auto keys = account.ram.accessKeysOf(secret.userName).size();
        const bool wantsTwo = secret.isRotating() || secret.rotation == AutomaticRotation::Invalid;
        QCOMPARE(keys, wantsTwo ? 2 : 1);
        QVERIFY(account.secrets.staged(secret.id, stageCurrent));
        QCOMPARE(account.secrets.staged(secret.id, stagePrevious).has_value(), secret.isRotating());
        QVERIFY(secret.updated <= today() && secret.created < secret.updated.addSecs(1));
    }
    QVERIFY(enabled > size / 2 && off > size / 20 && invalid > size / 100);
    QVERIFY(pending > size / 100 && handingOver > size / 100 && soon > size / 20);
}

void TstFleet::worksOverTheWire()
{
    m_service->reset(Sample::fleet(500));
    QCOMPARE(m_client->kms(u"ListSecrets"_s).json()["TotalCount"_L1].toInt(), 500);
    const QString name = u"acs/ram/user/fleet-000001"_s;
    QCOMPARE(describe(name)["Tags"_L1]["Tag"_L1].toArray().size(), 2);
    QVERIFY(value({}, name).contains(u"not-a-real-secret"_s));
    m_service->reset(Sample::Empty);
    QCOMPARE(m_client->kms(u"ListSecrets"_s).json()["TotalCount"_L1].toInt(-1), 0);
}

void TstFleet::pagesThroughAll()
{
    m_service->reset(Sample::fleet(250));
    QStringList names;
    for (int page = 1; page <= 4; ++page) {
        const QJsonObject json =
            m_client
                ->kms(u"ListSecrets"_s,
                    {{u"PageSize"_s, u"100"_s}, {u"PageNumber"_s, QString::number(page)}})
                .json();
        QCOMPARE(json["TotalCount"_L1].toInt(), 250);
        for (const QJsonValue item : json["SecretList"_L1]["Secret"_L1].toArray())
            names.append(item["SecretName"_L1].toString());
    }
    QCOMPARE(names.size(), 250);
    QVERIFY(std::is_sorted(names.begin(), names.end()));
    QCOMPARE(names.removeDuplicates(), 0);
}

//! Pages in any order, and while secrets come and go, are what the whole list says.
void TstFleet::pagesInAnyOrder()
{
    Account account(Sample::fleet(200));
    int made = 0;
    const QString region = u"cn-hangzhou"_s;
    for (const QString &filters :
        {u"[]"_s, uR"([{"Key":"SecretType","Values":["RAMCredentials"]}])"_s,
            uR"([{"Key":"SecretType","Values":["Generic"]}])"_s,
            uR"([{"Key":"SecretName","Values":["3"]}])"_s}) {
        const SecretFilter filter(QJsonDocument::fromJson(filters.toUtf8()).array());
        for (const int skipped : {0, 150, 30, 60, 90, 45, 191, 200, 1000, 0, 3, 150}) {
            QStringList expected;
            for (const SecretRow &secret : account.secrets.page(region, filter, 0, 1000).rows)
                expected.append(secret.name);
            const SecretRows part = account.secrets.page(region, filter, skipped, 30);
            QStringList names;
            for (const SecretRow &secret : part.rows)
                names.append(secret.name);
            QCOMPARE(names, expected.mid(skipped, 30));
            QCOMPARE(part.total, expected.size());
            // One goes at the front and one comes at the end.
            if (skipped == 90 || skipped == 191) {
                account.secrets.remove(account.all().first().id);
                SecretRow secret;
                secret.region = region;
                secret.name = u"z/%1"_s.arg(++made);
                secret.created = secret.updated = today();
                secret.type = skipped == 90 ? SecretType::Generic : SecretType::RamCredentials;
                account.secrets.insert(secret);
            }
        }
    }
}

void TstFleet::filtersAsOneByOne_data()
{
    QTest::addColumn<QString>("filters");
    const auto one = [](const QString &key, const QString &values) {
        return uR"({"Key":"%1","Values":[%2]})"_s.arg(key, values);
    };
    const QString name = one(u"SecretName"_s, uR"("0001","-00002")"_s);
    const QString upper = one(u"SecretName"_s, uR"("FLEET")"_s);
    const QString description = one(u"Description"_s, uR"("orders: ","CDN")"_s);
    const QString tagKey = one(u"TagKey"_s, uR"("env","x")"_s);
    const QString tagValue = one(u"TagValue"_s, uR"("staging","payments")"_s);
    const QString wildcard = one(u"SecretName"_s, uR"("fleet%","_","'")"_s);
    for (const QString &filters : {QString(), name, upper, description, tagKey, tagValue, wildcard,
             name + u',' + tagValue, description + u',' + tagValue + u',' + name,
             one(u"SecretName"_s, uR"("")"_s), one(u"SecretType"_s, uR"("RAMCREDENTIALS")"_s),
             one(u"Creator"_s, uR"("1000000000000001")"_s), one(u"Creator"_s, uR"("x")"_s)})
        QTest::newRow(qPrintable(filters)) << u'[' + filters + u']';
}

//! What SQL finds is what one finds by looking at each secret.
void TstFleet::filtersAsOneByOne()
{
    QFETCH(QString, filters);
    const Account account(Sample::fleet(200));
    const QJsonArray rules = QJsonDocument::fromJson(filters.toUtf8()).array();
    const auto meets = [&](const SecretRow &secret, const QString &key, const QString &value) {
        const QList<Tag> tags = account.secrets.tags(secret.id);
        const auto hasTag = [&](QString Tag::*part) {
            return std::any_of(
                tags.begin(), tags.end(), [&](const Tag &tag) { return tag.*part == value; });
        };
        if (key == "SecretName"_L1)
            return secret.name.contains(value);
        if (key == "Description"_L1)
            return secret.description.contains(value);
        if (key == "SecretType"_L1)
            return value.compare("RAMCredentials"_L1, Qt::CaseInsensitive) == 0;
        if (key == "Creator"_L1)
            return value == "1000000000000001"_L1;
        return hasTag(key == "TagKey"_L1 ? &Tag::key : &Tag::value);
    };
    QStringList expected;
    for (const SecretRow &secret : account.all()) {
        const bool isWanted = std::all_of(rules.begin(), rules.end(), [&](const QJsonValue &rule) {
            const QJsonArray values = rule["Values"_L1].toArray();
            return std::any_of(values.begin(), values.end(), [&](const QJsonValue &value) {
                return meets(secret, rule["Key"_L1].toString(), value.toString());
            });
        });
        if (isWanted)
            expected.append(secret.name);
    }
    const SecretFilter filter(rules);
    QStringList found;
    const SecretRows rows = account.secrets.page(u"cn-hangzhou"_s, filter, 0, 1000);
    for (const SecretRow &secret : rows.rows)
        found.append(secret.name);
    QCOMPARE(found, expected);
    QCOMPARE(rows.total, expected.size());
}

void TstFleet::passesAQuarter()
{
    Account account(Sample::fleet(300));
    const QDateTime end = today().addDays(90);
    const std::atomic_bool stops = false;
    account.rotation.runDue(end, stops);
    QVERIFY(!account.secrets.nextDue().isValid() || account.secrets.nextDue() > end);
    for (const SecretRow &secret : account.all()) {
        if (secret.rotation == AutomaticRotation::Enabled)
            QVERIFY2(secret.lastRotation <= end && secret.nextRotation > end
                    && secret.lastRotation.secsTo(secret.nextRotation) == secret.intervalSeconds,
                qPrintable(described(secret, account.secrets)));
        QVERIFY(!secret.isPendingDeletion());
    }
}

void TstFleet::stopsInTheMiddle()
{
    Account account(Sample::fleet(300));
    const QDateTime end = today().addDays(90);
    const std::atomic_bool stops = true;
    account.rotation.runDue(end, stops);
    QVERIFY(account.secrets.nextDue() < end);
}

QTEST_GUILESS_MAIN(TstFleet)
#include "tst_fleet.moc"
