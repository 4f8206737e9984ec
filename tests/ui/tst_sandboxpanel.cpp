#include "tests/app/windowfixture.h"
#include "ui/navigation.h"
#include "ui/sandboxpanel.h"
#include "ui/widgets/secretclipboard.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

// What a person does to the sandbox: its time, what goes wrong in it, its use from elsewhere.
class TestSandboxPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installStyle(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void turnsTheTime();
    void goesToTheNextRotation();
    void goesToTheNextDeletion();
    void showsAYearOfRotations();
    void throttles();
    void takesTheServiceRole();
    void deletesAUserAndBringsHimBack();
    void expiresTheInstance();
    void givesTheAccessToOtherPrograms();
    void clearsTheClipboard();
    void beginsAnew();
    void anEmptySandboxOffersLess();
    void keysReachEverything();

private:
    GuiPilot &pilot() { return m_fixture->pilot; }
    LocalBackend &backend() { return m_fixture->backend; }
    [[nodiscard]] QDateTime now() { return backend().session().now(); }
    [[nodiscard]] bool check(const QString &name, bool on);
    [[nodiscard]] bool reset(const QString &action);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestSandboxPanel::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTRY_VERIFY(m_fixture->isReady());
    QVERIFY(pilot().click(u"sandboxTimeButton"_s));
    QVERIFY(pilot().dialog(u"sandboxPanel"_s));
}

bool TestSandboxPanel::check(const QString &name, bool on)
{
    auto *box = pilot().find<QCheckBox>(name);
    if (!box || !box->isEnabled() || box->isChecked() == on)
        return false;
    box->click();
    return box->isChecked() == on;
}

bool TestSandboxPanel::reset(const QString &action)
{
    auto *button = pilot().find<QPushButton>(u"resetSandboxButton"_s);
    auto *chosen = button ? button->menu()->findChild<QAction *>(action) : nullptr;
    if (chosen)
        chosen->trigger();
    return chosen;
}

void TestSandboxPanel::turnsTheTime()
{
    using std::chrono::hours;
    QDateTime before = now();
    const QString shown = pilot().textOf(u"sandboxClockLabel"_s);
    for (const auto &[name, time] :
        {std::pair(u"advanceHourButton"_s, hours(1)), std::pair(u"advanceDayButton"_s, hours(24)),
            std::pair(u"advanceMonthButton"_s, hours(24 * 30))}) {
        QVERIFY(pilot().click(name));
        QCOMPARE(before.secsTo(now()), std::chrono::seconds(time).count());
        before = now();
    }
    QVERIFY(pilot().textOf(u"sandboxClockLabel"_s) != shown);
    QVERIFY(pilot().dialog(u"sandboxPanel"_s)); // and stays open for the next step
}

void TestSandboxPanel::goesToTheNextRotation()
{
    const QDateTime due = backend().row(u"ci-deployer"_s)->secret.nextRotation;
    QVERIFY(pilot().click(u"advanceToRotationButton"_s));
    QVERIFY(now() >= due && now() < due.addSecs(60));
    QTRY_COMPARE(backend().row(u"ci-deployer"_s)->secret.lastRotation, due);
}

void TestSandboxPanel::goesToTheNextDeletion()
{
    QVERIFY(backend().row(u"old-crm-sync"_s));
    QVERIFY(pilot().click(u"advanceToDeletionButton"_s));
    QTRY_VERIFY(!backend().row(u"old-crm-sync"_s));
    QVERIFY(backend().row(u"promo-2024"_s));
    QVERIFY(pilot().click(u"advanceToDeletionButton"_s));
    QTRY_VERIFY(!backend().row(u"promo-2024"_s));
    QTRY_VERIFY(!pilot().find(u"advanceToDeletionButton"_s)->isEnabled());
}

void TestSandboxPanel::showsAYearOfRotations()
{
    const QDateTime before = backend().row(u"order-service"_s)->secret.lastRotation;
    for (int month = 0; month < 13; ++month)
        QVERIFY(pilot().click(u"advanceMonthButton"_s));
    QTRY_VERIFY(before.daysTo(backend().row(u"order-service"_s)->secret.lastRotation) > 360);
    QVERIFY(backend().row(u"order-service"_s)->secret.nextRotation > now());
}

void TestSandboxPanel::throttles()
{
    QVERIFY(check(u"throttledRequestsCheck"_s, true));
    // The client asks again, and waits longer each time, before it gives up.
    QTRY_COMPARE_WITH_TIMEOUT(backend().secrets().state(), SecretListModel::State::Failed, 30'000);
    QCOMPARE(backend().secrets().error().kind, ErrorKind::Throttled);
    QVERIFY(check(u"throttledRequestsCheck"_s, false));
    QTRY_COMPARE_WITH_TIMEOUT(backend().secrets().state(), SecretListModel::State::Ready, 30'000);
}

void TestSandboxPanel::takesTheServiceRole()
{
    const auto attention = [this] {
        return backend().workspace().prerequisites.isRunning()
            ? -1
            : backend().workspace().prerequisites.problemCount();
    };
    const int before = attention();
    QVERIFY(check(u"serviceRoleMissingCheck"_s, true));
    QTRY_COMPARE(attention(), before + 1);
    QVERIFY(check(u"serviceRoleMissingCheck"_s, false));
    QTRY_COMPARE(attention(), before);
}

void TestSandboxPanel::deletesAUserAndBringsHimBack()
{
    QVERIFY(check(u"ramUserDeletedCheck"_s, true));
    QCOMPARE(pilot().find(u"ramUserDeletedCheck"_s)->accessibleDescription(), u"ci-deployer"_s);
    QVERIFY(pilot().click(u"advanceToRotationButton"_s));
    QTRY_COMPARE(backend().row(u"ci-deployer"_s)->secret.rotation, AutomaticRotation::Invalid);
    QVERIFY(check(u"ramUserDeletedCheck"_s, false));
}

void TestSandboxPanel::expiresTheInstance()
{
    QVERIFY(check(u"expiredInstanceCheck"_s, true));
    QVERIFY(backend().service().troubles().on.testFlag(Trouble::InstanceExpired));
    QVERIFY(check(u"expiredInstanceCheck"_s, false));
    QVERIFY(!backend().service().troubles().on.testFlag(Trouble::InstanceExpired));
}

void TestSandboxPanel::givesTheAccessToOtherPrograms()
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    QVERIFY(pilot().click(u"copyEndpointButton"_s));
    QCOMPARE(clipboard->text(), backend().workspace().sandbox.endpoint);
    QVERIFY(clipboard->text().startsWith(u"http://127.0.0.1:"_s));
    QVERIFY(pilot().click(u"copySandboxKeyButton"_s));
    QCOMPARE(clipboard->text(), backend().account().credentials->accessKeyId);
    QVERIFY(pilot().click(u"copySandboxSecretButton"_s));
    QVERIFY(backend().account().credentials->accessKeySecret.equals(
        SecretBytes::copyOf(clipboard->text().toStdString())));
    // Nothing on the panel says it.
    for (const QLabel *label : pilot().dialog(u"sandboxPanel"_s)->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(clipboard->text()));
}

void TestSandboxPanel::clearsTheClipboard()
{
    auto *clipboard = pilot().dialog(u"sandboxPanel"_s)->findChild<SecretClipboard *>();
    clipboard->setLifetime(2, 20);
    QVERIFY(pilot().click(u"copySandboxSecretButton"_s));
    QVERIFY(clipboard->holdsValue());
    pilot().dialog(u"sandboxPanel"_s)->close();
    QTRY_VERIFY(!clipboard->holdsValue());
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void TestSandboxPanel::beginsAnew()
{
    const QDateTime before = now();
    QVERIFY(pilot().click(u"advanceMonthButton"_s));
    QVERIFY(check(u"serviceRoleMissingCheck"_s, true));
    QVERIFY(reset(u"resetSampleAction"_s));
    QCOMPARE(now(), before);
    QVERIFY(!pilot().find<QCheckBox>(u"serviceRoleMissingCheck"_s)->isChecked());
    QTRY_COMPARE(backend().secrets().rowCount(), 14);
}

void TestSandboxPanel::anEmptySandboxOffersLess()
{
    QVERIFY(reset(u"resetEmptyAction"_s));
    QTRY_COMPARE(backend().secrets().rowCount(), 0);
    QVERIFY(!pilot().find(u"expiredInstanceCheck"_s)->isEnabled());
    QVERIFY(!pilot().find(u"ramUserDeletedCheck"_s)->isEnabled());
    QTRY_VERIFY(!pilot().find(u"advanceToRotationButton"_s)->isEnabled());
    QVERIFY(pilot().find<QCheckBox>(u"serviceRoleMissingCheck"_s)->isChecked());
}

//! By Tab alone, and out by Escape.
void TestSandboxPanel::keysReachEverything()
{
    QWidget *panel = pilot().dialog(u"sandboxPanel"_s);
    QSet<QString> reached;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(panel, Qt::Key_Tab);
        if (const QWidget *focus = panel->focusWidget())
            reached.insert(focus->objectName());
    }
    for (const QAbstractButton *button : panel->findChildren<QAbstractButton *>()) {
        QVERIFY2(!button->isEnabled() || reached.contains(button->objectName()),
            qPrintable(button->objectName()));
        QVERIFY(!button->text().isEmpty() || !button->accessibleName().isEmpty());
    }
    QTest::keyClick(panel, Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
}

QTEST_MAIN(TestSandboxPanel)
#include "tst_sandboxpanel.moc"
