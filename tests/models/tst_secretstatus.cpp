#include "models/secretstatus.h"

#include <QTest>

using namespace keyturn;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC);

Secret rotating(std::chrono::seconds untilNext)
{
    Secret secret;
    secret.rotation = AutomaticRotation::Enabled;
    secret.interval = 30 * 24h;
    secret.nextRotation = now.addSecs(untilNext.count());
    return secret;
}

using Ends = std::optional<QDateTime>;

} // namespace

class TstSecretStatus : public QObject
{
    Q_OBJECT

private slots:
    void status_data();
    void status();
    void attention();
    void share_data();
    void share();
    void actions();
};

void TstSecretStatus::status_data()
{
    QTest::addColumn<Secret>("secret");
    QTest::addColumn<Ends>("rotationEnds");
    QTest::addColumn<SecretStatus>("expected");
    const auto row = [](const char *name, const Secret &secret, SecretStatus expected,
                         const Ends &ends = {}) {
        QTest::newRow(name) << secret << ends << expected;
    };
    using enum SecretStatus;
    row("an hour overdue is still due", rotating(-1h), DueSoon);
    row("more than an hour", rotating(-1h - 1s), Overdue);
    row("this second", rotating(0s), DueSoon);
    row("three days", rotating(72h), DueSoon);
    row("a second more", rotating(72h + 1s), OnSchedule);
    row("far away", rotating(8760h), OnSchedule);

    Secret secret = rotating(48h);
    secret.nextRotation = {};
    row("no time told", secret, OnSchedule);
    secret = rotating(48h);
    secret.rotation = AutomaticRotation::Disabled;
    row("off", secret, RotationOff);
    row("off, but being rotated", secret, Rotating, now.addSecs(60));
    secret.rotation = AutomaticRotation::Invalid;
    row("failed", secret, RotationFailed);
    row("failed beats rotating", secret, RotationFailed, now.addSecs(60));
    row("rotating", rotating(48h), Rotating, now.addSecs(1));
    row("rotating beats overdue", rotating(-48h), Rotating, now.addSecs(1));
    row("rotation just ended", rotating(48h), DueSoon, now);
    row("rotation ended long ago", rotating(100h), OnSchedule, now.addDays(-2));
    secret.plannedDeletion = now.addDays(5);
    row("deletion beats all", secret, PendingDeletion, now.addSecs(60));
    secret.plannedDeletion = now.addDays(-1);
    row("deletion is late", secret, PendingDeletion);
}

void TstSecretStatus::status()
{
    QFETCH(const Secret, secret);
    QFETCH(const Ends, rotationEnds);
    QFETCH(const SecretStatus, expected);
    QCOMPARE(statusOf(secret, now, rotationEnds), expected);
}

void TstSecretStatus::attention()
{
    using enum SecretStatus;
    for (const SecretStatus status : {RotationFailed, Overdue, Unavailable})
        QVERIFY(needsAttention(status));
    for (const SecretStatus status :
        {Rotating, DueSoon, OnSchedule, RotationOff, PendingDeletion, Unknown})
        QVERIFY(!needsAttention(status));
    // The list shows the most urgent first.
    QVERIFY(RotationFailed < Overdue && Overdue < Unavailable && Unavailable < Rotating
        && Rotating < DueSoon && DueSoon < OnSchedule && OnSchedule < RotationOff
        && RotationOff < PendingDeletion);
}

void TstSecretStatus::share_data()
{
    QTest::addColumn<Secret>("secret");
    QTest::addColumn<double>("expected");
    QTest::newRow("just rotated") << rotating(720h) << 0.0;
    QTest::newRow("half") << rotating(360h) << 0.5;
    QTest::newRow("nine tenths") << rotating(72h) << 0.9;
    QTest::newRow("due") << rotating(0s) << 1.0;
    QTest::newRow("overdue") << rotating(-100h) << 1.0;
    QTest::newRow("longer than the period") << rotating(2000h) << 0.0;
    Secret secret = rotating(360h);
    secret.interval.reset();
    QTest::newRow("no period") << secret << 0.0;
    secret.interval = 0s;
    QTest::newRow("period of nothing") << secret << 0.0;
    secret = rotating(360h);
    secret.nextRotation = {};
    QTest::newRow("no next rotation") << secret << 0.0;
}

void TstSecretStatus::share()
{
    QFETCH(const Secret, secret);
    QFETCH(const double, expected);
    QVERIFY(qAbs(rotationShare(secret, now) - expected) < 1e-9);
}

void TstSecretStatus::actions()
{
    using enum SecretStatus;
    const AllowedActions pending = allowedActions(PendingDeletion);
    QVERIFY(pending.restore);
    QVERIFY(!pending.rotate && !pending.configureRotation && !pending.edit && !pending.readValue
        && !pending.planDeletion);
    const AllowedActions unknown = allowedActions(Unknown);
    QVERIFY(!unknown.rotate && !unknown.restore && !unknown.planDeletion && !unknown.readValue);
    const AllowedActions rotating = allowedActions(Rotating);
    QVERIFY(!rotating.rotate && !rotating.configureRotation);
    QVERIFY(rotating.readValue && rotating.edit && rotating.planDeletion && !rotating.restore);
    for (const SecretStatus status :
        {RotationFailed, Overdue, Unavailable, DueSoon, OnSchedule, RotationOff}) {
        const AllowedActions actions = allowedActions(status);
        QVERIFY(actions.rotate && actions.configureRotation && actions.edit && actions.readValue
            && actions.planDeletion);
        QVERIFY(!actions.restore);
    }
}

QTEST_GUILESS_MAIN(TstSecretStatus)
#include "tst_secretstatus.moc"
