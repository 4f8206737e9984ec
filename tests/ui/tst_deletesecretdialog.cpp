#include "tests/app/windowfixture.h"

#include <QLabel>
#include <QSpinBox>

#include <memory>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

//! Delete Secret under each method, and under misfortune.
class TestDeleteSecretDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installStyle(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void defaultsAreTheSafeOnes();
    void dateFollowsTheDays();
    void enterDoesNotDeleteAtOnceByItself();
    void undoRestores();
    void immediateDeletionIsNeverSentTwice_data();
    void immediateDeletionIsNeverSentTwice();

private:
    GuiPilot &pilot() { return m_fixture->pilot; }
    LocalBackend &backend() { return m_fixture->backend; }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestDeleteSecretDialog::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTRY_VERIFY(m_fixture->isReady());
    QVERIFY(pilot().choose(u"acs/ram/user/order-service"_s, u"planDeletionAction"_s));
    QTRY_VERIFY(pilot().dialog(u"deleteSecretDialog"_s));
    backend().forget();
}

void TestDeleteSecretDialog::defaultsAreTheSafeOnes()
{
    QVERIFY(pilot().find<QAbstractButton>(u"planRadio"_s)->isChecked());
    QCOMPARE(pilot().find<QSpinBox>(u"daysSpinBox"_s)->value(), 30);
    QVERIFY(
        pilot().textOf(u"accessKeyStaysLabel"_s).contains(u"does not delete the AccessKey pair"_s));
    QVERIFY(!pilot().find(u"confirmEdit"_s));
}

void TestDeleteSecretDialog::dateFollowsTheDays()
{
    QCOMPARE(pilot().textOf(u"deletionDateLabel"_s), u"Deleted on Thu 16 Jul 2026, 10:24"_s);
    pilot().find<QSpinBox>(u"daysSpinBox"_s)->setValue(7);
    QCOMPARE(pilot().textOf(u"deletionDateLabel"_s), u"Deleted on Tue 23 Jun 2026, 10:24"_s);
}

void TestDeleteSecretDialog::enterDoesNotDeleteAtOnceByItself()
{
    QVERIFY(pilot().click(u"immediateRadio"_s));
    QTest::keyClick(pilot().find(u"confirmEdit"_s), Qt::Key_Return);
    QVERIFY(backend().settle());
    QVERIFY(backend().requests(u"DeleteSecret"_s).isEmpty());
    QVERIFY(backend().row(u"order-service"_s));
}

void TestDeleteSecretDialog::undoRestores()
{
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY(backend().row(u"order-service"_s)->secret.isPendingDeletion());
    QTRY_VERIFY(!pilot().dialog(u"deleteSecretDialog"_s));
    QVERIFY(pilot().press(Qt::Key_Z, Qt::AltModifier));
    QTRY_VERIFY(!backend().row(u"order-service"_s)->secret.isPendingDeletion());
    QCOMPARE(backend().requests(u"RestoreSecret"_s).size(), 1);
}

void TestDeleteSecretDialog::immediateDeletionIsNeverSentTwice_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("executed");
    using Kind = local::Fault::Kind;
    QTest::newRow("cut before the effect") << int(Kind::CutBeforeEffect) << false;
    QTest::newRow("cut after the effect") << int(Kind::CutAfterEffect) << true;
    QTest::newRow("garbage") << int(Kind::GarbageJson) << true;
    QTest::newRow("server error") << int(Kind::ServerError) << false;
}

void TestDeleteSecretDialog::immediateDeletionIsNeverSentTwice()
{
    QFETCH(int, fault);
    QFETCH(bool, executed);
    QVERIFY(pilot().click(u"immediateRadio"_s));
    QVERIFY(pilot().type(u"confirmEdit"_s, u"order-service"_s));
    backend().plan(u"DeleteSecret"_s, static_cast<local::Fault::Kind>(fault));
    QVERIFY(pilot().click(u"okButton"_s));
    if (executed) {
        QTRY_VERIFY(!pilot().dialog(u"deleteSecretDialog"_s));
        QTRY_VERIFY(!backend().row(u"order-service"_s));
    } else {
        QTRY_VERIFY(pilot().find(u"deleteBanner"_s)
            && pilot().find<QAbstractButton>(u"cancelButton"_s)->isEnabled());
        // To try again, it is confirmed from scratch.
        QVERIFY(!pilot().find<QAbstractButton>(u"okButton"_s)->isEnabled());
        QVERIFY(backend().row(u"order-service"_s));
    }
    QVERIFY(backend().settle());
    QCOMPARE(backend().requests(u"DeleteSecret"_s).size(), 1);
}

QTEST_MAIN(TestDeleteSecretDialog)
#include "tst_deletesecretdialog.moc"
