#include "tests/app/windowfixture.h"
#include "ui/secretstable.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toasthost.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

using Kind = local::Fault::Kind;

// The smaller dialogs of the More menu.
class TestDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installStyle(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void everyDialogNamesItsControls_data();
    void everyDialogNamesItsControls();
    void changesThePeriod();
    void warnsBeforeARotationAtOnce();
    void periodOutOfRangeCannotBeSaved();
    void turnsOffWithoutADialog();
    void turningOnAsksForThePeriod();
    void refusalKeepsTheDialog_data();
    void refusalKeepsTheDialog();
    void lostAnswerIsSaidWhileItIsFoundOut();
    void restoreIsSaidAndShown();

private:
    GuiPilot &pilot() { return m_fixture->pilot; }
    LocalBackend &backend() { return m_fixture->backend; }
    QStringList toasts() { return m_fixture->window.findChild<ToastHost *>()->texts(); }
    //! What was sent that could change something.
    QStringList changes()
    {
        static const QRegularExpression reads(u"^(Get|List|Lookup|Describe)"_s);
        QStringList sent = backend().actions();
        sent.removeIf([](const QString &action) { return action.contains(reads); });
        return sent;
    }
    [[nodiscard]] bool open(const QString &user, const QString &action, const QString &dialog);
    [[nodiscard]] const Secret &secret(const QString &user) { return backend().row(user)->secret; }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestDialogs::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTRY_VERIFY(m_fixture->isReady());
    backend().forget();
}

bool TestDialogs::open(const QString &user, const QString &action, const QString &dialog)
{
    return pilot().choose(u"acs/ram/user/"_s + user, action) && pilot().dialog(dialog);
}

void TestDialogs::everyDialogNamesItsControls_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("dialog");
    const auto row = [](const char *user, const char *action, const char *dialog) {
        QTest::newRow(action) << QString::fromLatin1(user) << QString::fromLatin1(action)
                              << QString::fromLatin1(dialog);
    };
    row("order-service", "rotateAction", "rotateDialog");
    row("order-service", "configureRotationAction", "rotationDialog");
    row("order-service", "planDeletionAction", "deleteSecretDialog");
    row("promo-2024", "restoreAction", "restoreSecretDialog");
}

void TestDialogs::everyDialogNamesItsControls()
{
    QFETCH(const QString, user);
    QFETCH(const QString, action);
    QFETCH(const QString, dialog);
    QVERIFY(open(user, action, dialog));
    QWidget *opened = pilot().dialog(dialog);
    QVERIFY(!opened->windowTitle().isEmpty());
    int controls = 0;
    for (QWidget *widget : opened->findChildren<QWidget *>()) {
        const bool control = widget->isVisible() && widget->focusPolicy() & Qt::TabFocus;
        const bool part = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
        if (!control || part || widget->inherits("QAbstractScrollArea"))
            continue;
        ++controls;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(interface);
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(controls >= 2); // OK and Cancel
    QTest::keyClick(opened, Qt::Key_Escape);
    QTRY_VERIFY(!pilot().dialog(dialog));
    QVERIFY(backend().settle());
    QCOMPARE(changes(), QStringList());
}

void TestDialogs::changesThePeriod()
{
    QVERIFY(open(u"order-service"_s, u"configureRotationAction"_s, u"rotationDialog"_s));
    QCOMPARE(pilot().find<QSpinBox>(u"periodSpinBox"_s)->value(), 30);
    QVERIFY(pilot().click(u"preset60Button"_s));
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY(!pilot().dialog(u"rotationDialog"_s));
    QTRY_COMPARE(secret(u"order-service"_s).interval, std::chrono::hours(24 * 60));
    const auto sent = backend().requests(u"UpdateSecretRotationPolicy"_s);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().parameters.value(u"RotationInterval"_s), u"60d"_s);
    QCOMPARE(toasts().size(), 1);
    QVERIFY(toasts().first().contains(u"60 days"_s));
}

void TestDialogs::warnsBeforeARotationAtOnce()
{
    // The last rotation of order-service is 11 days ago.
    QVERIFY(open(u"order-service"_s, u"configureRotationAction"_s, u"rotationDialog"_s));
    QVERIFY(!pilot().find(u"rotationBanner"_s));
    QVERIFY(pilot().click(u"preset7Button"_s));
    QTRY_VERIFY(pilot().find(u"rotationBanner"_s));
    QVERIFY(pilot().textOf(u"rotationBanner"_s).contains(u"as soon as you click OK"_s));
    QVERIFY(pilot().click(u"preset90Button"_s));
    QTRY_VERIFY(!pilot().find(u"rotationBanner"_s));
}

void TestDialogs::periodOutOfRangeCannotBeSaved()
{
    QVERIFY(open(u"order-service"_s, u"configureRotationAction"_s, u"rotationDialog"_s));
    auto *number = pilot().find<QSpinBox>(u"periodSpinBox"_s);
    auto *ok = pilot().find<QAbstractButton>(u"okButton"_s);
    QVERIFY(ok->isEnabled());
    number->setValue(366);
    QVERIFY(!ok->isEnabled());
    number->setValue(365);
    QVERIFY(ok->isEnabled());
}

void TestDialogs::turnsOffWithoutADialog()
{
    QVERIFY(pilot().choose(u"acs/ram/user/order-service"_s, u"toggleRotationAction"_s));
    QTRY_COMPARE(secret(u"order-service"_s).rotation, AutomaticRotation::Disabled);
    QTRY_COMPARE(
        toasts(), QStringList(u"Automatic rotation of acs/ram/user/order-service is off"_s));
    QCOMPARE(backend().requests(u"UpdateSecretRotationPolicy"_s).size(), 1);
}

void TestDialogs::turningOnAsksForThePeriod()
{
    QVERIFY(open(u"legacy-batch"_s, u"toggleRotationAction"_s, u"rotationDialog"_s));
    QVERIFY(backend().settle());
    QCOMPARE(backend().actions(), QStringList());
    QVERIFY(pilot().find<QAbstractButton>(u"rotationOffRadio"_s)->isChecked());
}

void TestDialogs::refusalKeepsTheDialog_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("menu");
    QTest::addColumn<QString>("dialog");
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("banner");
    QTest::newRow("rotation") << u"order-service"_s << u"configureRotationAction"_s
                              << u"rotationDialog"_s << u"UpdateSecretRotationPolicy"_s
                              << u"rotationBanner"_s;
    QTest::newRow("restore") << u"promo-2024"_s << u"restoreAction"_s << u"restoreSecretDialog"_s
                             << u"RestoreSecret"_s << u"messageBanner"_s;
}

void TestDialogs::refusalKeepsTheDialog()
{
    QFETCH(const QString, user);
    QFETCH(const QString, menu);
    QFETCH(const QString, dialog);
    QFETCH(const QString, call);
    QFETCH(const QString, banner);
    backend().plan(call, Kind::Expired);
    QVERIFY(open(user, menu, dialog));
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY(pilot().textOf(banner).contains(u"clock of this computer"_s));
    QVERIFY(pilot().dialog(dialog));
    QCOMPARE(backend().requests(call).size(), 1);
    QVERIFY(pilot().click(u"okButton"_s)); // and again, now it works
    QTRY_VERIFY(!pilot().dialog(dialog));
    QCOMPARE(backend().requests(call).size(), 2);
}

void TestDialogs::lostAnswerIsSaidWhileItIsFoundOut()
{
    backend().service().setFaults({{u"UpdateSecretRotationPolicy"_s, Kind::CutAfterEffect, 1},
        {u"DescribeSecret"_s, Kind::Slow, 1}});
    QVERIFY(open(u"order-service"_s, u"configureRotationAction"_s, u"rotationDialog"_s));
    QVERIFY(pilot().click(u"preset60Button"_s));
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY(pilot().textOf(u"rotationBanner"_s).contains(u"Checking what happened"_s));
    QTRY_VERIFY(!pilot().dialog(u"rotationDialog"_s));
    QCOMPARE(backend().requests(u"UpdateSecretRotationPolicy"_s).size(), 1);
}

void TestDialogs::restoreIsSaidAndShown()
{
    QVERIFY(open(u"promo-2024"_s, u"restoreAction"_s, u"restoreSecretDialog"_s));
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_COMPARE(toasts(), QStringList(u"acs/ram/user/promo-2024 is restored"_s));
    QTRY_VERIFY(!secret(u"promo-2024"_s).isPendingDeletion());
    QCOMPARE(pilot().find<SecretsTable>(u"secretsTable"_s)->currentSecret(),
        u"acs/ram/user/promo-2024"_s);
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
