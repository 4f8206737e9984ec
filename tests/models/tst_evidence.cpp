#include "models/evidence.h"
#include "models/rotationquota.h"
#include "tests/support/localbackend.h"

#include <QSignalSpy>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = local::Fault::Kind;
using Verdict = Evidence::Verdict;

const QString order = SecretOperations::expectedName(u"order-service"_s);
const QString mail = SecretOperations::expectedName(u"mail-relay"_s);

} // namespace

//! Who uses a secret, and how many rotations of the hour are used up.
class TstEvidence : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void noRecordIsNotUnused();
    void readersAreCounted();
    void refusedReadsDoNotCount();
    void oldReadsAreOutOfSight();
    void useOfTheAccessKey();
    void readsAreNotKnown();
    void keysAreNotKnown();
    void manyPages();
    void rotationsAreCounted();
    void rotationsAreNotKnown();

private:
    void read(const QString &name);
    Secret secret() { return m_backend->row(u"order-service"_s)->secret; }
    void look();
    void callAs(const QString &keyId, const std::string &keySecret);

    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<Evidence> m_evidence;
};

void TstEvidence::init()
{
    m_evidence.reset();
    m_backend = std::make_unique<LocalBackend>();
    m_evidence = std::make_unique<Evidence>(&m_backend->session());
    m_backend->secrets().refresh();
    QTRY_VERIFY(m_backend->isListed());
}

void TstEvidence::read(const QString &name)
{
    QObject context;
    bool answered = false;
    m_backend->session().kms().getSecretValue(name, VersionStage::Current,
        {&context, [&answered](const Result<SecretValue> &) { answered = true; }});
    QTRY_VERIFY(answered);
}

void TstEvidence::callAs(const QString &keyId, const std::string &keySecret)
{
    auto credentials = std::make_shared<Credentials>();
    credentials->accessKeyId = keyId;
    credentials->accessKeySecret = SecretBytes::copyOf(keySecret);
    ApiClient api(m_backend->account().endpoints, credentials);
    QObject context;
    bool answered = false;
    StsClient(api).getCallerIdentity(
        {&context, [&answered](const Result<CallerIdentity> &who) { answered = who.has_value(); }});
    QTRY_VERIFY(answered);
}

void TstEvidence::look()
{
    m_evidence->look(secret());
    QCOMPARE(m_evidence->verdict(), Verdict::Looking);
    QTRY_VERIFY(m_evidence->verdict() != Verdict::Looking);
}

void TstEvidence::noRecordIsNotUnused()
{
    look();
    QCOMPARE(m_evidence->verdict(), Verdict::NoneRecorded);
    QCOMPARE(m_evidence->quietDays(), 7);
    QCOMPARE(m_evidence->reads(), Evidence::Reads::Known);
}

void TstEvidence::readersAreCounted()
{
    read(order);
    read(order);
    read(mail);
    m_backend->advance(std::chrono::hours(2));
    look();
    QTRY_COMPARE(m_evidence->reads(), Evidence::Reads::Known);
    QCOMPARE(m_evidence->verdict(), Verdict::InUse);
    QCOMPARE(m_evidence->readers().size(), 1);
    const Reader &reader = m_evidence->readers().first();
    QCOMPARE(reader.caller, u"kms-admin"_s);
    QCOMPARE(reader.address, u"127.0.0.1"_s);
    QCOMPARE(reader.reads, 2);
    QCOMPARE(m_evidence->readsPerDay().size(), 1);
    QCOMPARE(m_evidence->readsPerDay().first(), 2);
    QVERIFY(!m_evidence->isPartial());
}

void TstEvidence::refusedReadsDoNotCount()
{
    auto credentials = std::make_shared<Credentials>();
    credentials->accessKeyId = u"LTAI5tSANDBOX0000015"_s;
    credentials->accessKeySecret = SecretBytes::copyOf("not-a-real-secret-0015");
    ApiClient api(m_backend->account().endpoints, credentials);
    QObject context;
    std::optional<ErrorKind> refused;
    KmsClient(api, u"cn-hangzhou"_s)
        .getSecretValue(order, VersionStage::Current,
            {&context, [&refused](const Result<SecretValue> &value) {
                 refused = value ? ErrorKind::Other : value.error().kind;
             }});
    QTRY_COMPARE(refused, std::optional(ErrorKind::Denied));
    look();
    QCOMPARE(m_evidence->readers().size(), 0);
}

void TstEvidence::oldReadsAreOutOfSight()
{
    read(order);
    m_backend->advance(std::chrono::hours(3 * 24));
    look();
    QCOMPARE(m_evidence->verdict(), Verdict::NoneRecorded);
    QCOMPARE(m_evidence->quietDays(), 3);
    QCOMPARE(m_evidence->readers().size(), 1);
    m_backend->advance(std::chrono::hours(5 * 24));
    look();
    QCOMPARE(m_evidence->readers().size(), 0);
}

void TstEvidence::useOfTheAccessKey()
{
    callAs(u"LTAI5tSANDBOX0000015"_s, "not-a-real-secret-0015");
    m_backend->advance(std::chrono::minutes(12));
    look();
    QCOMPARE(m_evidence->verdict(), Verdict::InUse);
    QTRY_VERIFY(!m_evidence->uses().isLooking());
    const auto use = m_evidence->uses().use(u"LTAI5tSANDBOX0000015"_s);
    QVERIFY(use);
    QCOMPARE(use->time.secsTo(m_backend->session().now()), 12 * 60);
    QCOMPARE(use->service, u"Sts"_s);
    QCOMPARE(use->address, u"127.0.0.1"_s);
}

void TstEvidence::readsAreNotKnown()
{
    m_backend->plan(u"LookupEvents"_s, Kind::Expired);
    look();
    QCOMPARE(m_evidence->verdict(), Verdict::NotKnown);
    QCOMPARE(m_evidence->reads(), Evidence::Reads::NotKnown);
}

void TstEvidence::keysAreNotKnown()
{
    m_backend->plan(u"ListAccessKeys"_s, Kind::Expired);
    look();
    QCOMPARE(m_evidence->reads(), Evidence::Reads::Known);
    QCOMPARE(m_evidence->verdict(), Verdict::NotKnown); // never "none recorded" on half of it
}

void TstEvidence::manyPages()
{
    for (int i = 0; i < 55; ++i)
        read(i < 52 ? mail : order);
    look();
    QTRY_COMPARE(m_evidence->reads(), Evidence::Reads::Known);
    QCOMPARE(m_evidence->readers().first().reads, 3);
    m_evidence->look(m_backend->row(u"mail-relay"_s)->secret);
    QTRY_COMPARE(m_evidence->reads(), Evidence::Reads::Known);
    QCOMPARE(m_evidence->readers().first().reads, 52);
}

void TstEvidence::rotationsAreCounted()
{
    RotationQuota quota(&m_backend->session());
    QVERIFY(!quota.used());
    quota.look();
    QTRY_COMPARE(quota.used(), std::optional(0));
    QObject context;
    int answered = 0;
    for (const QString &name : {order, u"acs/ram/user/nobody"_s, mail}) // one is refused
        m_backend->operations().rotate(
            name, {&context, [&answered](const Result<Done> &) { ++answered; }});
    QTRY_COMPARE(answered, 3);
    quota.look();
    QVERIFY(quota.isLooking());
    QTRY_COMPARE(quota.used(), std::optional(2));
    m_backend->advance(std::chrono::minutes(61));
    quota.look();
    QTRY_COMPARE(quota.used(), std::optional(0));
}

void TstEvidence::rotationsAreNotKnown()
{
    RotationQuota quota(&m_backend->session());
    m_backend->plan(u"LookupEvents"_s, Kind::Expired);
    quota.look();
    QTRY_VERIFY(!quota.isLooking());
    QVERIFY(!quota.used());
}

QTEST_GUILESS_MAIN(TstEvidence)
#include "tst_evidence.moc"
