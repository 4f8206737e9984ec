#include "models/secrethistory.h"

#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC);

QDateTime at(double days)
{
    return now.addSecs(qRound64(days * 86400));
}

//! Three versions, 30 days apart; the youngest 11 days old.
SecretFacts threeVersions()
{
    SecretFacts facts;
    facts.secret.name = u"acs/ram/user/alice"_s;
    facts.secret.rotation = AutomaticRotation::Enabled;
    facts.secret.interval = std::chrono::hours(30 * 24);
    facts.secret.lastRotation = at(-11);
    facts.secret.nextRotation = at(19);
    facts.versions = {
        {u"v3"_s, at(-11), {u"ACSCurrent"_s}}, {u"v2"_s, at(-41), {}}, {u"v1"_s, at(-71), {}}};
    facts.keys = {{{u"key-3"_s, AccessKey::Status::Active, at(-11).addSecs(-2)}}};
    return facts;
}

} // namespace

class TstSecretHistory : public QObject
{
    Q_OBJECT

private slots:
    void pastAndPresent();
    void planned();
    void rotating();
    void offHasNoEnd();
    void failures_data();
    void failures();
    void roles();
    void doubtfulRolesAreNotTold();
};

void TstSecretHistory::pastAndPresent()
{
    const SecretHistory history = historyOf(threeVersions(), now);
    const PairLife &first = history.pairs.at(0);
    QCOMPARE(first.state, PairLife::Deleted);
    QCOMPARE(first.from, at(-71));
    QCOMPARE(first.to, at(-39)); // two days after the next one came
    QCOMPARE(first.versionId, u"v1"_s);
    QVERIFY(first.accessKeyId.isEmpty()); // KMS does not tell, and RAM has forgotten it
    const PairLife &current = history.pairs.at(2);
    QCOMPARE(current.state, PairLife::InUse);
    QCOMPARE(current.accessKeyId, u"key-3"_s);
    QCOMPARE(current.to, at(21));
    QVERIFY(!current.isOpen);
    QCOMPARE(history.pairs.at(1).lane, 1);
    QCOMPARE(current.lane, 0);
    QCOMPARE(history.rotations.at(0).at, at(-41)); // the first version was no rotation
    QCOMPARE(history.rotations.at(1).at, at(-11));
}

void TstSecretHistory::planned()
{
    const SecretHistory history = historyOf(threeVersions(), now);
    QCOMPARE(history.rotations.at(2).at, at(19));
    QVERIFY(history.rotations.at(2).isNext && history.rotations.at(2).isFuture);
    QCOMPARE(history.rotations.at(3).at, at(49));
    QVERIFY(!history.rotations.at(3).isNext);
    QCOMPARE(history.pairs.at(3).state, PairLife::Planned);
    QCOMPARE(history.pairs.at(3).lane, 1); // the place that is free by then
    QCOMPARE(history.pairs.at(4).lane, 0);
    SecretFacts pending = threeVersions();
    pending.secret.plannedDeletion = at(5);
    QCOMPARE(historyOf(pending, now).rotations.size(), 2);
    SecretFacts often = threeVersions();
    often.secret.interval = std::chrono::hours(6);
    QVERIFY(historyOf(often, now).rotations.size() < 100); // not without end
}

void TstSecretHistory::rotating()
{
    SecretFacts facts = threeVersions();
    facts.versions.first().created = at(-0.75);
    facts.rotationEnds = at(1.25);
    facts.keys = {{{u"key-2"_s, AccessKey::Status::Active, at(-41)},
        {u"key-3"_s, AccessKey::Status::Active, at(-0.75)}}};
    const SecretHistory history = historyOf(facts, now);
    QCOMPARE(history.pairs.at(1).state, PairLife::Leaving);
    QCOMPARE(history.pairs.at(1).to, at(1.25));
    QCOMPARE(history.pairs.at(1).accessKeyId, u"key-2"_s);
    QCOMPARE(history.pairs.at(2).accessKeyId, u"key-3"_s);
}

void TstSecretHistory::offHasNoEnd()
{
    SecretFacts facts = threeVersions();
    facts.secret.rotation = AutomaticRotation::Disabled;
    facts.secret.nextRotation = {};
    const SecretHistory history = historyOf(facts, now);
    QCOMPARE(history.pairs.size(), 3);
    QVERIFY(history.pairs.last().isOpen);
    QVERIFY(history.pairs.last().to > at(365));
}

void TstSecretHistory::failures_data()
{
    QTest::addColumn<AutomaticRotation>("rotation");
    QTest::addColumn<double>("next");
    QTest::addColumn<bool>("failed");
    QTest::newRow("invalid") << AutomaticRotation::Invalid << -2.0 << true;
    QTest::newRow("overdue") << AutomaticRotation::Enabled << -2.0 << true;
    QTest::newRow("just now") << AutomaticRotation::Enabled << -0.01 << false;
    QTest::newRow("on schedule") << AutomaticRotation::Enabled << 2.0 << false;
    QTest::newRow("off") << AutomaticRotation::Disabled << -2.0 << false;
}

void TstSecretHistory::failures()
{
    QFETCH(const AutomaticRotation, rotation);
    QFETCH(const double, next);
    QFETCH(const bool, failed);
    SecretFacts facts = threeVersions();
    facts.secret.rotation = rotation;
    facts.secret.nextRotation = at(next);
    QList<RotationMoment> marks = historyOf(facts, now).rotations;
    marks.removeIf([](const RotationMoment &moment) { return !moment.isFailed; });
    QCOMPARE(marks.size(), failed ? 1 : 0);
    if (failed)
        QCOMPARE(marks.first().at, at(next));
}

void TstSecretHistory::roles()
{
    SecretFacts facts = threeVersions();
    facts.keys = {{{u"key-3"_s, AccessKey::Status::Active, at(-11)},
        {u"mine"_s, AccessKey::Status::Active, at(-300)}}};
    QCOMPARE(keyRoles(facts), (QHash<QString, KeyRole>{{u"key-3"_s, KeyRole::InSecret}}));
    // The first version may hold an AccessKey that is older than the secret.
    facts.versions = {{u"v1"_s, at(-11), {u"ACSCurrent"_s}}};
    facts.keys = {{{u"old"_s, AccessKey::Status::Active, at(-300)}}};
    QCOMPARE(keyRoles(facts), (QHash<QString, KeyRole>{{u"old"_s, KeyRole::InSecret}}));
}

void TstSecretHistory::doubtfulRolesAreNotTold()
{
    SecretFacts facts = threeVersions();
    facts.keys = {{{u"a"_s, AccessKey::Status::Active, at(-11)},
        {u"b"_s, AccessKey::Status::Active, at(-11)}}};
    QVERIFY(keyRoles(facts).isEmpty()); // two fit
    facts.keys = {{{u"a"_s, AccessKey::Status::Active, at(-5)}}};
    QVERIFY(keyRoles(facts).isEmpty()); // none fits
    facts.keys.reset();
    QVERIFY(keyRoles(facts).isEmpty());
    QVERIFY(historyOf(facts, now).pairs.at(2).accessKeyId.isEmpty());
}

QTEST_GUILESS_MAIN(TstSecretHistory)
#include "tst_secrethistory.moc"
