#include "tests/app/windowfixture.h"
#include "ui/evidencepanel.h"
#include "ui/noteline.h"

#include <QLabel>
#include <QPushButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

using Kind = local::Fault::Kind;

//! Who uses a secret, shown where it is deleted or rotated, and the rotations of the hour.
class TestEvidencePanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installStyle(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void okDoesNotWait();
    void stillInUse();
    void noRecord();
    void notKnown();
    void rotateTellsLateReaders();
    void rotationsLeft();
    void rotationsLeftNotKnown();
    void statusBarCounts();
    void readByInTheSummary();

private:
    GuiPilot &pilot() { return m_fixture->pilot; }
    LocalBackend &backend() { return m_fixture->backend; }
    EvidencePanel *panel() { return pilot().find<EvidencePanel>(u"evidencePanel"_s); }
    QString title() { return panel()->accessibleName(); }
    QString left()
    {
        auto *line = dynamic_cast<NoteLine *>(pilot().find(u"rotationsLeftLine"_s));
        return line ? line->text() : QString();
    }
    [[nodiscard]] bool open(const QString &action);
    void read();

    std::unique_ptr<WindowFixture> m_fixture;
    const QString m_name = u"acs/ram/user/order-service"_s;
};

void TestEvidencePanel::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTRY_VERIFY(m_fixture->isReady());
    backend().forget();
}

bool TestEvidencePanel::open(const QString &action)
{
    return pilot().choose(m_name, action) && panel();
}

void TestEvidencePanel::read()
{
    QObject context;
    bool answered = false;
    backend().session().kms().getSecretValue(m_name, VersionStage::Current,
        {&context, [&answered](const Result<SecretValue> &) { answered = true; }});
    QTRY_VERIFY(answered);
}

void TestEvidencePanel::okDoesNotWait()
{
    backend().plan(u"LookupEvents"_s, Kind::Silent);
    QVERIFY(open(u"planDeletionAction"_s));
    QCOMPARE(title(), u"Looking for recent use…"_s);
    QVERIFY(pilot().find<QAbstractButton>(u"okButton"_s)->isEnabled());
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY(backend().row(u"order-service"_s)->secret.isPendingDeletion());
    QTRY_VERIFY(!pilot().dialog(u"deleteSecretDialog"_s));
}

void TestEvidencePanel::stillInUse()
{
    read();
    read();
    backend().advance(std::chrono::minutes(12));
    QVERIFY(open(u"planDeletionAction"_s));
    QTRY_COMPARE(title(), u"This secret is still in use"_s);
    QTRY_COMPARE(pilot().textOf(u"evidenceReadsLabel"_s), u"Secret read by 1 callers in 7 days"_s);
    QVERIFY(pilot().find(u"okButton"_s)->isEnabled());
}

void TestEvidencePanel::noRecord()
{
    QVERIFY(open(u"planDeletionAction"_s));
    QTRY_COMPARE(title(), u"No use recorded in 7 days"_s);
    QVERIFY(pilot().textOf(u"evidenceNoteLabel"_s).startsWith(u"No record does not mean unused"_s));
}

void TestEvidencePanel::notKnown()
{
    backend().plan(u"LookupEvents"_s, Kind::Expired, 3);
    QVERIFY(open(u"planDeletionAction"_s));
    QTRY_COMPARE(title(), u"Use is not known"_s);
    QVERIFY(pilot().textOf(u"evidenceReadsLabel"_s).startsWith(u"Reads are not known"_s));
    QVERIFY(pilot().textOf(u"evidenceNoteLabel"_s).startsWith(u"Before deleting"_s));
}

void TestEvidencePanel::rotateTellsLateReaders()
{
    read();
    backend().advance(std::chrono::hours(3 * 24));
    QVERIFY(open(u"rotateAction"_s));
    QTRY_COMPARE(title(), u"No use recorded in 3 days"_s);
    QTRY_VERIFY(pilot().find(u"lateReadersLine"_s));
}

void TestEvidencePanel::rotationsLeft()
{
    QVERIFY(open(u"rotateAction"_s));
    QTRY_COMPARE(left(), u"50 of 50 rotations of this hour are left."_s);
    QVERIFY(!pilot().find(u"lateReadersLine"_s));
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY(!pilot().dialog(u"rotateDialog"_s));
    QVERIFY(pilot().choose(u"acs/ram/user/mail-relay"_s, u"rotateAction"_s));
    QTRY_COMPARE(left(), u"49 of 50 rotations of this hour are left."_s);
}

void TestEvidencePanel::rotationsLeftNotKnown()
{
    backend().plan(u"LookupEvents"_s, Kind::Expired, 3);
    QVERIFY(open(u"rotateAction"_s));
    QTRY_VERIFY(left().endsWith(u"How many are left is not known."_s));
}

void TestEvidencePanel::statusBarCounts()
{
    QTRY_COMPARE(pilot().textOf(u"rotationsThisHourLabel"_s), u"Rotations this hour: 0 of 50"_s);
    QVERIFY(open(u"rotateAction"_s));
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY(!pilot().dialog(u"rotateDialog"_s));
    QTRY_COMPARE(pilot().textOf(u"rotationsThisHourLabel"_s), u"Rotations this hour: 1 of 50"_s);
    backend().plan(u"LookupEvents"_s, Kind::Expired, 5);
    backend().session().restart();
    QTRY_VERIFY(!pilot().find(u"rotationsThisHourLabel"_s)); // not known is not a number
}

void TestEvidencePanel::readByInTheSummary()
{
    read();
    backend().advance(std::chrono::minutes(1));
    m_fixture->window.openDetails(m_name);
    QTRY_VERIFY(pilot().find(u"readByButton"_s));
    QCOMPARE(pilot().find<QPushButton>(u"readByButton"_s)->text(), u"1 callers in 7 days"_s);
    QVERIFY(pilot().click(u"readByButton"_s));
    QTRY_VERIFY(pilot().dialog(u"readersDialog"_s));
    const QWidget *dialog = pilot().dialog(u"readersDialog"_s);
    const auto tells = [dialog](const QString &text) {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [&text](const QLabel *label) { return label->text() == text; });
    };
    QTRY_VERIFY(tells(u"127.0.0.1"_s));
}

QTEST_MAIN(TestEvidencePanel)
#include "tst_evidencepanel.moc"
