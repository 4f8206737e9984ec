#include "services/local/sampleaccount.h"

#include "services/local/choices.h"
#include "services/local/fleet.h"
#include "services/local/keytable.h"
#include "services/local/limits.h"
#include "services/local/ramtable.h"
#include "services/local/secrettable.h"
#include "services/local/servicerole.h"
#include "services/local/systempolicies.h"

#include <array>

namespace keyturn::local {

using namespace Qt::StringLiterals;

//! A RAM user and the AccessKeys that no secret manages.
struct SampleUser
{
    const char16_t *name;
    const char16_t *displayName;
    double age; //!< days
    int key = 0; //!< number of the AccessKey, 0 for none
    double keyAge = 0;
    int secondKey = 0;
    double secondKeyAge = 0;
};

//! A secret, told in days from now. Its versions are `interval` days apart, the youngest is
//! current.
struct SampleSecret
{
    const char16_t *user;
    const char16_t *description;
    AutomaticRotation rotation;
    int interval;
    double next; //!< days until the next rotation
    int firstKey; //!< AccessKey number of the oldest version
    int versions;
    int firstVersion;
    int versionStep = 1;
    double handOver = 0; //!< days left of it
    double retry = 0; //!< days until KMS tries again
    double deletion = 0; //!< days until the planned deletion
    bool keyIsGone = false; //!< somebody deleted the current AccessKey in RAM
    const char16_t *region = u"cn-hangzhou";
    const char16_t *team = nullptr;
    bool isInInstance = false;
};

namespace {

constexpr auto enabled = AutomaticRotation::Enabled;
constexpr auto disabled = AutomaticRotation::Disabled;
constexpr auto invalid = AutomaticRotation::Invalid;

//! Rotations of the sample fall on full hours of a morning that began 24 minutes before now.
constexpr double morning = -24.0 / (24 * 60);
constexpr double hour = 1.0 / 24;

constexpr std::array managedUsers{
    SampleUser{u"checkout-api", u"Checkout API", 610, 42, 34, 43, 33},
    SampleUser{u"iot-ingest", u"IoT ingest", 540},
    SampleUser{u"media-transcoder", u"Media transcoder", 410},
    SampleUser{u"ci-deployer", u"CI deployer", 720},
    SampleUser{u"bi-exporter", u"BI exporter", 655},
    SampleUser{u"search-indexer", u"Search indexer", 380},
    SampleUser{u"log-shipper", u"Log shipper", 690},
    SampleUser{u"order-service", u"Order service", 505},
    SampleUser{u"mail-relay", u"Mail relay", 470},
    SampleUser{u"edge-cache", u"Edge cache", 330},
    SampleUser{u"oss-backup", u"OSS backup", 700},
    SampleUser{u"legacy-batch", u"Month-end batch", 1400},
    SampleUser{u"old-crm-sync", u"CRM sync (old)", 1100},
    SampleUser{u"promo-2024", u"Campaign 2024", 800},
    SampleUser{u"sg-gateway", u"Singapore gateway", 260},
};

constexpr std::array plainUsers{
    SampleUser{u"report-builder", u"Report builder", 850, 21, 155, 22, 835},
    SampleUser{u"reconcile-job", u"Daily reconciliation", 420, 23, 120},
    SampleUser{u"image-resizer", u"Image resizer", 90},
    SampleUser{u"data-sync", u"Data sync", 600, 73, 400, 74, 20},
    SampleUser{u"newsletter", u"Newsletter", 45},
};

//! Managed by secrets of another region in the demo, by nobody in the empty account.
constexpr std::array regionalUsers{
    SampleUser{u"crm-bridge", u"CRM bridge", 200, 71, 190},
    SampleUser{u"audit-reader", u"Audit reader", 365, 72, 300},
};

constexpr SampleUser unmanagedOrderService{u"order-service", u"Order service", 505, 15, 11};

constexpr std::array secrets{
    SampleSecret{u"checkout-api", u"Checkout: OSS receipts, MNS events", invalid, 30, -2 + morning,
        41, 1, 41, 1, 0, 0, 0, true},
    SampleSecret{u"iot-ingest", u"Device telemetry into Tablestore", enabled, 7, -3 + morning, 44,
        2, 44, 1, 0, 7},
    SampleSecret{u"media-transcoder", u"Transcoding workers, two zones", enabled, 30, 29 + 6 * hour,
        31, 3, 6, 3, 30 * hour},
    SampleSecret{
        u"ci-deployer", u"Pipeline deployments to ACK", enabled, 7, 1 + morning, 46, 3, 46},
    SampleSecret{
        u"bi-exporter", u"Nightly exports to MaxCompute", enabled, 30, 2 + morning, 49, 2, 49},
    SampleSecret{u"search-indexer", u"Catalog index builder", enabled, 30, 6 + morning, 51, 2, 51},
    SampleSecret{u"log-shipper", u"Host logs into SLS", enabled, 30, 11 + morning, 53, 2, 53},
    SampleSecret{u"order-service", u"Order archive in OSS, reports", enabled, 30, 19 + morning, 11,
        5, 1, 1, 0, 0, 0, false, u"cn-hangzhou", u"orders"},
    SampleSecret{u"mail-relay", u"DirectMail notifications", enabled, 60, 24 + morning, 55, 2, 55},
    SampleSecret{u"edge-cache", u"CDN purge and prefetch jobs", enabled, 90, 41 + morning, 57, 2,
        57, 1, 0, 0, 0, false, u"cn-hangzhou", nullptr, true},
    SampleSecret{u"oss-backup", u"Weekly bucket backup", enabled, 90, 73 + morning, 59, 2, 59},
    SampleSecret{u"legacy-batch", u"Month-end batch, moves in Q4", disabled, 0, 0, 61, 1, 61},
    SampleSecret{u"old-crm-sync", u"Replaced by crm-bridge", disabled, 0, 0, 62, 1, 62, 1, 0, 0,
        5 + morning},
    SampleSecret{
        u"promo-2024", u"Campaign ended", disabled, 0, 0, 63, 1, 63, 1, 0, 0, 23 + morning},
    SampleSecret{u"crm-bridge", u"CRM events into the order archive", enabled, 30, 9 + morning, 70,
        2, 70, 1, 0, 0, 0, false, u"cn-shanghai"},
    SampleSecret{u"audit-reader", u"ActionTrail exports for the auditors", disabled, 0, 0, 72, 1,
        72, 1, 0, 0, 0, false, u"cn-shanghai"},
    SampleSecret{u"sg-gateway", u"Gateway of the Singapore shop", enabled, 90, 33 + morning, 75, 2,
        75, 1, 0, 0, 0, false, u"ap-southeast-1"},
};

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

QString keyId(int number)
{
    return choices::accessKeyPrefix + u"%1"_s.arg(number, limits::accessKeyDigits, 10, '0'_L1);
}

SecretBytes sampleValue(const QString &keyId)
{
    return SecretBytes::copyOf("not-a-real-secret-" + keyId.right(4).toStdString());
}

} // namespace

SampleAccount::SampleAccount(
    Store &store, RamTable &ram, SecretTable &secrets, const QDateTime &now)
    : m_store(store)
    , m_ram(ram)
    , m_secrets(secrets)
    , m_now(now)
{}

QDateTime SampleAccount::ago(double days) const
{
    return m_now.addSecs(-qRound64(days * 24 * 60 * 60));
}

void SampleAccount::fill(
    Sample sample, const QString &operatorKeyId, const SecretBytes &operatorSecret)
{
    KeyTable(m_store).clear();
    addSystemPolicies();
    addOperator(operatorKeyId, operatorSecret);
    for (const SampleUser &user : plainUsers)
        addUser(user);
    if (sample.fleetSize() > 0) {
        addServiceRole();
        Fleet(m_store, m_ram, m_secrets, m_now).add(sample.fleetSize());
        return;
    }
    if (sample.isEmpty()) {
        addUser(unmanagedOrderService);
        for (const SampleUser &user : regionalUsers)
            addUser(user);
        return;
    }
    addServiceRole();
    addInstance();
    for (const SampleUser &user : managedUsers)
        addUser(user);
    for (SampleUser user : regionalUsers) {
        user.key = 0;
        addUser(user);
    }
    for (const SampleSecret &secret : secrets)
        addSecret(secret);
}

void SampleAccount::addOperator(const QString &keyId, const SecretBytes &secret)
{
    if (!m_ram.user(choices::operatorName))
        addUser({u"kms-admin", u"KMS administrator", 900});
    if (!m_ram.accessKey(keyId))
        m_ram.insertAccessKey({keyId, choices::operatorName, true, ago(30)}, secret);
    for (const auto *const name : {u"AliyunKMSSecretAdminAccess", u"AliyunRAMFullAccess",
             u"AliyunSTSAssumeRoleAccess", u"AliyunActionTrailReadOnlyAccess"}) {
        if (const auto policy = m_ram.policy(text(name), u"System"_s))
            m_ram.attach(RamTable::Principal::User, choices::operatorName, *policy, ago(30));
    }
}

void SampleAccount::addSystemPolicies()
{
    for (const SystemPolicy &policy : systemPolicies())
        m_ram.putPolicy({policy.name, u"System"_s, policy.document, policy.description, ago(2000)});
}

void SampleAccount::addServiceRole()
{
    const PolicyRow policy{handmadePolicy, u"Custom"_s, servicePolicyDocument(),
        u"Lets KMS manage AccessKeys."_s, ago(700)};
    m_ram.putPolicy(policy);
    m_ram.insertRole({handmadeRole, m_ram.newUserId(), serviceTrustDocument(),
        u"KMS manages the AccessKeys of RAM users with it."_s, 3600, ago(700)});
    m_ram.attach(RamTable::Principal::Role, handmadeRole, policy, ago(700));
}

//! One of the sample secrets is in it; the others are in the shared KMS.
void SampleAccount::addInstance()
{
    KeyTable keys(m_store);
    keys.insertInstance({choices::sampleInstance, choices::defaultRegion, u"sandbox"_s, ago(300),
        ago(300).addYears(limits::yearsOfInstance)});
    keys.insertKey({choices::sampleKey, choices::sampleInstance, choices::defaultRegion,
        u"Encrypts secrets"_s, ago(300)});
}

void SampleAccount::addUser(const SampleUser &user)
{
    const QString name = text(user.name);
    m_ram.insertUser(
        {name, m_ram.newUserId(), text(user.displayName), {}, ago(user.age), ago(user.age)});
    if (user.key > 0)
        addAccessKey(name, user.key, ago(user.keyAge));
    if (user.secondKey > 0)
        addAccessKey(name, user.secondKey, ago(user.secondKeyAge));
}

void SampleAccount::addAccessKey(const QString &user, int number, const QDateTime &created)
{
    m_ram.insertAccessKey({keyId(number), user, true, created}, sampleValue(keyId(number)));
}

void SampleAccount::addSecret(const SampleSecret &sample)
{
    constexpr double ageOfUnrotated = 240;
    constexpr double window = 30;
    SecretRow secret;
    secret.region = text(sample.region);
    secret.userName = text(sample.user);
    secret.name = choices::secretNamePrefix + secret.userName;
    secret.description = text(sample.description);
    secret.customData = u"{}"_s;
    secret.rotation = sample.rotation;
    secret.intervalSeconds = qint64(sample.interval) * 24 * 60 * 60;
    secret.created = ago(ageOfUnrotated);
    if (sample.rotation != disabled) {
        secret.created = ago(sample.interval * sample.versions - sample.next);
        secret.nextRotation = ago(-sample.next);
        if (sample.versions > 1)
            secret.lastRotation = ago(sample.interval - sample.next);
    }
    secret.updated = secret.lastRotation.isValid() ? secret.lastRotation : secret.created;
    if (sample.handOver > 0)
        secret.handOverEnds = ago(-sample.handOver);
    if (sample.retry > 0)
        secret.retryAt = ago(-sample.retry);
    if (sample.deletion > 0) {
        secret.plannedDeletion = ago(-sample.deletion);
        secret.updated = ago(window - sample.deletion);
    }
    if (sample.isInInstance) {
        secret.instanceId = choices::sampleInstance;
        secret.keyId = choices::sampleKey;
    }
    m_secrets.insert(secret);
    addVersions(sample, secret.id);
    m_secrets.setTag(secret.id, {u"env"_s, u"production"_s});
    if (sample.team)
        m_secrets.setTag(secret.id, {u"team"_s, text(sample.team)});
}

void SampleAccount::addVersions(const SampleSecret &sample, qint64 secret)
{
    for (int i = 0; i < sample.versions; ++i) {
        const bool isCurrent = i == sample.versions - 1;
        const bool isPrevious = i == sample.versions - 2 && sample.handOver > 0;
        const int key = sample.firstKey + i;
        const double age = sample.rotation == disabled
            ? 240
            : sample.interval * (sample.versions - i) - sample.next;
        const QString id =
            u"sbx-%1"_s.arg(sample.firstVersion + i * sample.versionStep, 6, 10, '0'_L1);
        const bool isHeld = isCurrent || isPrevious;
        QStringList stages;
        if (isHeld)
            stages.append(isCurrent ? stageCurrent : stagePrevious);
        m_secrets.addVersion(secret, {id, ago(age), keyId(key), false, stages},
            isHeld ? sampleValue(keyId(key)) : SecretBytes());
        if (isHeld && !sample.keyIsGone)
            addAccessKey(text(sample.user), key, ago(age));
    }
}

} // namespace keyturn::local
