#include "models/secretdraft.h"

#include <QSignalSpy>
#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

using Problem = SecretDraft::Problem;

const QDateTime june(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC);
const RamUser alice{u"alice"_s, u"Alice"_s, {}, june};

AccessKey key(
    const QString &id, int ageInDays, AccessKey::Status status = AccessKey::Status::Active)
{
    return {id, status, june.addDays(-ageInDays)};
}

SecretBytes secret(const std::string &text)
{
    return SecretBytes::copyOf(text);
}

} // namespace

class TstSecretDraft : public QObject
{
    Q_OBJECT

private slots:
    void problemsInOrder();
    void secretLength_data();
    void secretLength();
    void secretLengthCountsEveryKey();
    void descriptionLength_data();
    void descriptionLength();
    void likelyInUse_data();
    void likelyInUse();
    void requestPutsTheCurrentKeyFirst();
    void requestHoldsEverything();
    void everySecretIsNeeded();
    void versionIsChosenOnce();
    void newUserForgetsTheOldSecrets();
    void changedSecretIsNotVerified();
    void lateVerdictIsDropped();
    void untouched();
    void tellsChanges();
};

void TstSecretDraft::problemsInOrder()
{
    SecretDraft draft;
    QCOMPARE(draft.problem(), Problem::NoUser);
    QVERIFY(!draft.problemText().isEmpty());
    QVERIFY(!draft.currentPair());
    draft.setUser(alice, {});
    QCOMPARE(draft.problem(), Problem::NoAccessKey);
    QVERIFY(!draft.problemText().isEmpty());
    draft.setUser(alice, {key(u"key-1"_s, 10)});
    QCOMPARE(draft.problem(), Problem::EmptySecret);
    QVERIFY(draft.problemText().contains(u"key-1"_s));
    draft.setSecret(0, secret("value"));
    QCOMPARE(draft.problem(), Problem::None);
    QCOMPARE(draft.problemText(), QString());
    draft.clearUser();
    QCOMPARE(draft.problem(), Problem::NoUser);
}

void TstSecretDraft::secretLength_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("filling");
    QTest::addColumn<Problem>("problem");
    // {"AccessKeys":[{"AccessKeyId":"key-1","AccessKeySecret":""}]} takes 61 bytes.
    QTest::newRow("30 characters") << 30 << "x"_ba << Problem::None;
    QTest::newRow("as long as KMS takes") << 30'720 - 61 << "x"_ba << Problem::None;
    QTest::newRow("a byte more") << 30'720 - 60 << "x"_ba << Problem::SecretTooLong;
    QTest::newRow("31 KB") << 31 * 1024 << "x"_ba << Problem::SecretTooLong;
    QTest::newRow("quotes count twice") << 16'000 << "\""_ba << Problem::SecretTooLong;
    QTest::newRow("bytes, not characters") << 11'000 << "中"_ba << Problem::SecretTooLong;
}

void TstSecretDraft::secretLength()
{
    QFETCH(const int, size);
    QFETCH(const QByteArray, filling);
    QFETCH(const Problem, problem);
    SecretDraft draft;
    draft.setUser(alice, {key(u"key-1"_s, 10)});
    draft.setSecret(0, secret(filling.repeated(size).toStdString()));
    QCOMPARE(draft.problem(), problem);
    QCOMPARE(draft.problemText().isEmpty(), problem == Problem::None);
}

void TstSecretDraft::secretLengthCountsEveryKey()
{
    SecretDraft draft;
    draft.setUser(alice, {key(u"key-1"_s, 10), key(u"key-2"_s, 5)});
    draft.setSecret(0, secret(std::string(20'000, 'x')));
    draft.setSecret(1, secret("short"));
    QCOMPARE(draft.problem(), Problem::None);
    draft.setSecret(1, secret(std::string(20'000, 'x')));
    QCOMPARE(draft.problem(), Problem::SecretTooLong);
}

void TstSecretDraft::descriptionLength_data()
{
    QTest::addColumn<QString>("description");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("none") << QString() << Problem::None;
    QTest::newRow("256") << QString(256, u'x') << Problem::None;
    QTest::newRow("257") << QString(257, u'x') << Problem::DescriptionTooLong;
    QTest::newRow("256 Chinese") << QString(256, u'中') << Problem::None;
    QTest::newRow("257 Chinese") << QString(257, u'中') << Problem::DescriptionTooLong;
}

void TstSecretDraft::descriptionLength()
{
    QFETCH(const QString, description);
    QFETCH(const Problem, problem);
    SecretDraft draft;
    draft.setUser(alice, {key(u"key-1"_s, 10)});
    draft.setSecret(0, secret("value"));
    draft.setDescription(description);
    QCOMPARE(draft.problem(), problem);
}

void TstSecretDraft::likelyInUse_data()
{
    using enum AccessKey::Status;
    QTest::addColumn<QList<AccessKey>>("keys");
    QTest::addColumn<QString>("current");
    QTest::newRow("one") << QList{key(u"a"_s, 9)} << u"a"_s;
    QTest::newRow("newer second") << QList{key(u"a"_s, 9), key(u"b"_s, 1)} << u"b"_s;
    QTest::newRow("newer first") << QList{key(u"a"_s, 1), key(u"b"_s, 9)} << u"a"_s;
    QTest::newRow("newer one disabled")
        << QList{key(u"a"_s, 9), key(u"b"_s, 1, Inactive)} << u"a"_s;
    QTest::newRow("older one disabled")
        << QList{key(u"a"_s, 9, Inactive), key(u"b"_s, 1)} << u"b"_s;
    QTest::newRow("both disabled")
        << QList{key(u"a"_s, 9, Inactive), key(u"b"_s, 1, Inactive)} << u"b"_s;
}

void TstSecretDraft::likelyInUse()
{
    QFETCH(const QList<AccessKey>, keys);
    QFETCH(const QString, current);
    SecretDraft draft;
    draft.setUser(alice, keys);
    QCOMPARE(draft.pairs().size(), static_cast<std::size_t>(keys.size()));
    QCOMPARE(draft.currentPair()->key.id, current);
    QCOMPARE(draft.pairs().front().key.id, current); // and it stands first
}

void TstSecretDraft::requestPutsTheCurrentKeyFirst()
{
    SecretDraft draft;
    draft.setUser(alice, {key(u"key-1"_s, 5), key(u"key-2"_s, 10)});
    draft.setSecret(0, secret("one"));
    draft.setSecret(1, secret("two"));
    for (const std::size_t current : {std::size_t(0), std::size_t(1)}) {
        draft.setCurrent(current);
        const CreateSecretRequest request = draft.request();
        QCOMPARE(request.accessKeys.size(), std::size_t(2));
        QCOMPARE(request.accessKeys.at(0).id, current == 0 ? u"key-1"_s : u"key-2"_s);
        QVERIFY(request.accessKeys.at(0).secret.equals(secret(current == 0 ? "one" : "two")));
        QCOMPARE(request.accessKeys.at(1).id, current == 0 ? u"key-2"_s : u"key-1"_s);
        QVERIFY(request.accessKeys.at(1).secret.equals(secret(current == 0 ? "two" : "one")));
    }
}

void TstSecretDraft::requestHoldsEverything()
{
    SecretDraft draft;
    draft.setUser(alice, {key(u"key-1"_s, 10)});
    draft.setSecret(0, secret("value"));
    draft.setDescription(u"数据库 备份"_s);
    draft.setRotation(RotationPolicy::every(*RotationInterval::parse(u"7d")));
    const CreateSecretRequest request = draft.request();
    QCOMPARE(request.userName, u"alice"_s);
    QCOMPARE(request.description, u"数据库 备份"_s);
    QCOMPARE(request.rotation.interval()->toParameter(), u"7d"_s);
    QCOMPARE(request.versionId, draft.versionId());
    QVERIFY(draft.pairs().at(0).secret.equals(secret("value"))); // it keeps its own
    QCOMPARE(SecretDraft().rotation(), RotationPolicy::every(RotationInterval()));
}

void TstSecretDraft::everySecretIsNeeded()
{
    SecretDraft draft;
    draft.setUser(alice, {key(u"key-1"_s, 10), key(u"key-2"_s, 5)});
    draft.setSecret(draft.current(), secret("one"));
    QCOMPARE(draft.problem(), Problem::EmptySecret);
    const std::size_t other = 1 - draft.current();
    QCOMPARE(draft.firstWithoutSecret(), std::optional(other));
    QVERIFY(draft.problemText().contains(draft.pairs().at(other).key.id));
    draft.setSecret(other, secret("two"));
    QCOMPARE(draft.problem(), Problem::None);
    QCOMPARE(draft.request().accessKeys.size(), std::size_t(2)); // KMS wants all of them
}

void TstSecretDraft::versionIsChosenOnce()
{
    SecretDraft draft;
    const QString version = draft.versionId();
    QVERIFY(version.size() > 20);
    QVERIFY(version.size() <= 64);
    draft.setUser(alice, {key(u"key-1"_s, 10)});
    QCOMPARE(draft.request().versionId, version);
    QCOMPARE(draft.request().versionId, version);
    QVERIFY(SecretDraft().versionId() != version);
}

void TstSecretDraft::newUserForgetsTheOldSecrets()
{
    SecretDraft draft;
    draft.setUser(alice, {key(u"key-1"_s, 10), key(u"key-2"_s, 5)});
    draft.setSecret(0, secret("one"));
    draft.setUser({u"bob"_s, {}, {}, june}, {key(u"key-3"_s, 1)});
    QCOMPARE(draft.pairs().size(), std::size_t(1));
    QVERIFY(draft.currentPair()->secret.isEmpty());
    QCOMPARE(draft.problem(), Problem::EmptySecret);
}

void TstSecretDraft::changedSecretIsNotVerified()
{
    SecretDraft draft;
    draft.setUser(alice, {key(u"key-1"_s, 10)});
    QCOMPARE(draft.currentPair()->verdict, KeyVerdict::NotVerified);
    draft.setSecret(0, secret("value"));
    draft.setVerdict(0, KeyVerdict::Valid);
    QCOMPARE(draft.currentPair()->verdict, KeyVerdict::Valid);
    draft.setSecret(0, secret("other"));
    QCOMPARE(draft.currentPair()->verdict, KeyVerdict::NotVerified);
}

void TstSecretDraft::lateVerdictIsDropped()
{
    SecretDraft draft;
    draft.setVerdict(0, KeyVerdict::Valid);
    draft.setUser(alice, {key(u"key-1"_s, 10)});
    draft.setVerdict(1, KeyVerdict::Valid);
    QCOMPARE(draft.currentPair()->verdict, KeyVerdict::NotVerified);
}

void TstSecretDraft::untouched()
{
    SecretDraft draft;
    QVERIFY(draft.isUntouched());
    draft.setRotation(RotationPolicy::off());
    QVERIFY(draft.isUntouched());
    draft.setDescription(u"x"_s);
    QVERIFY(!draft.isUntouched());
    draft.setDescription({});
    draft.setUser(alice, {key(u"key-1"_s, 10)});
    QVERIFY(!draft.isUntouched());
}

void TstSecretDraft::tellsChanges()
{
    SecretDraft draft;
    const QSignalSpy spy(&draft, &SecretDraft::changed);
    draft.setUser(alice, {key(u"key-1"_s, 10)});
    draft.setSecret(0, secret("value"));
    draft.setVerdict(0, KeyVerdict::Valid);
    draft.setCurrent(0);
    draft.setDescription(u"x"_s);
    draft.setRotation(RotationPolicy::off());
    draft.clearUser();
    QCOMPARE(spy.count(), 7);
}

QTEST_GUILESS_MAIN(TstSecretDraft)
#include "tst_secretdraft.moc"
