#include "tests/app/guipilot.h"
#include "tests/support/localbackend.h"
#include "ui/mainwindow.h"
#include "ui/secretstable.h"
#include "ui/style/keyturnstyle.h"
#include "ui/widgets/secretedit.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSpinBox>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

namespace {

const QString user = u"order-service"_s;
const QString secretName = u"acs/ram/user/order-service"_s;

//! The writes among the actions: reads are repeated by the list as it likes.
QStringList writes(LocalBackend &backend)
{
    static const QStringList changing{u"CreateSecret"_s, u"DeleteSecret"_s, u"RestoreSecret"_s,
        u"RotateSecret"_s, u"UpdateSecret"_s, u"UpdateSecretRotationPolicy"_s, u"CreateRole"_s,
        u"CreatePolicy"_s, u"AttachPolicyToRole"_s, u"CreateAccessKey"_s, u"DeleteAccessKey"_s,
        u"UpdateAccessKey"_s};
    QStringList found;
    for (const QString &action : backend.actions()) {
        if (changing.contains(action))
            found << action;
    }
    return found;
}

} // namespace

//! The three procedures of the console, from an account without a service role to an AccessKey that
//! outlives its secret: through the widgets of the real window, over signed HTTP, on a clock that
//! the test turns. After every step the service's journal must hold that step and nothing more.
class TestWalkthrough : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theWholeWay();
    void immediateDeletion();
    void byKeyboardAlone();
    void secondClickOnOkSendsNothing();
    void lostAnswerIsFoundOut_data();
    void lostAnswerIsFoundOut();
    void accessKeyIsCreatedForAUserWithoutOne();
    void everyRegionHasItsOwnSecrets();

private:
    void authorise();
    void openWizardFor(const QString &userName);
    void createSecret(const QString &userName);
    void confirmCreation();
    [[nodiscard]] QStringList accessKeys(const QString &userName);
    [[nodiscard]] bool isListed() { return m_backend->isListed(); }
    [[nodiscard]] Prerequisites::State roleState()
    {
        return m_backend->workspace().prerequisites.check(Prerequisites::Id::ServiceRole).state;
    }

    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<GuiPilot> m_pilot;
};

void TestWalkthrough::initTestCase()
{
    QApplication::setStyle(new KeyturnStyle(Theme::Scheme::Light));
}

void TestWalkthrough::init()
{
    m_backend = std::make_unique<LocalBackend>(local::Sample::Empty);
    m_window =
        std::make_unique<MainWindow>(&m_backend->workspace(), QList<Account>{m_backend->account()});
    m_pilot = std::make_unique<GuiPilot>(m_window.get());
    m_window->show();
    m_backend->session().restart();
    QTRY_VERIFY(isListed());
    QTRY_VERIFY(!m_backend->workspace().prerequisites.isRunning());
    QVERIFY(m_backend->settle());
    m_backend->forget();
}

void TestWalkthrough::cleanup()
{
    m_pilot.reset();
    m_window.reset();
    m_backend.reset();
}

QStringList TestWalkthrough::accessKeys(const QString &userName)
{
    QStringList ids;
    bool answered = false;
    QObject context;
    m_backend->session().ram().listAccessKeys(
        userName, {&context, [&](const Result<QList<AccessKey>> &keys) {
                       answered = true;
                       if (keys) {
                           for (const AccessKey &key : *keys)
                               ids << key.id;
                       }
                   }});
    [[maybe_unused]] const bool done = QTest::qWaitFor([&] { return answered; }, 5000);
    return ids;
}

void TestWalkthrough::authorise()
{
    m_window->showPage(Navigation::Prerequisites);
    QCOMPARE(roleState(), Prerequisites::State::Failed);
    QVERIFY(m_pilot->click(u"authorizeButton"_s));
    QTRY_COMPARE(roleState(), Prerequisites::State::Passed);
    QVERIFY(m_backend->settle());
    QCOMPARE(writes(*m_backend),
        QStringList({u"CreateRole"_s, u"CreatePolicy"_s, u"AttachPolicyToRole"_s}));
    m_backend->forget();
    m_window->showPage(Navigation::Secrets);
}

void TestWalkthrough::openWizardFor(const QString &userName)
{
    m_window->showPage(Navigation::Secrets);
    QVERIFY(m_pilot->press(Qt::Key_N, Qt::ControlModifier));
    QTRY_VERIFY(m_pilot->dialog(u"createSecretDialog"_s));
    RamUsersModel &users = m_backend->workspace().users;
    QTRY_COMPARE(users.state(), RamUsersModel::State::Ready);
    QVERIFY(m_pilot->type(u"userSearchEdit"_s, userName));
    auto *list = m_pilot->find<QListView>(u"userList"_s);
    QVERIFY(list);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setCurrentIndex(list->model()->index(0, 0));
}

void TestWalkthrough::createSecret(const QString &userName)
{
    openWizardFor(userName);
    QVERIFY(m_pilot->type(u"secretValueEdit0"_s, u"a-secret-that-may-be-wrong"_s));
    QVERIFY(m_pilot->type(u"descriptionEdit"_s, u"Order archive in OSS, reports"_s));
    QVERIFY(m_pilot->click(u"nextButton"_s));
    auto *period = m_pilot->find<QSpinBox>(u"periodSpinBox"_s);
    QVERIFY(period);
    period->setValue(7);
    QVERIFY(m_pilot->click(u"nextButton"_s));
}

void TestWalkthrough::confirmCreation()
{
    QVERIFY(m_pilot->click(u"okButton"_s));
    QTRY_VERIFY(m_pilot->dialog(u"createdDialog"_s));
    QCOMPARE(m_pilot->textOf(u"createdNameLabel"_s), secretName);
    QVERIFY(m_pilot->click(u"closeButton"_s));
    QTRY_VERIFY(!m_pilot->dialog(u"createdDialog"_s));
    QTRY_VERIFY(isListed());
    QCOMPARE(m_pilot->find<SecretsTable>(u"secretsTable"_s)->currentSecret(), secretName);
}

void TestWalkthrough::theWholeWay()
{
    authorise();
    const QStringList before = accessKeys(user);
    QCOMPARE(before.size(), 1);

    // Create, with a rotation every 7 days.
    createSecret(user);
    confirmCreation();
    QVERIFY(m_backend->settle());
    QCOMPARE(writes(*m_backend), QStringList{u"CreateSecret"_s});
    const local::RequestRecord create = m_backend->requests(u"CreateSecret"_s).first();
    QCOMPARE(create.parameters.value(u"SecretName"_s), u"$Auto"_s);
    QCOMPARE(create.parameters.value(u"SecretType"_s), u"RAMCredentials"_s);
    QCOMPARE(create.parameters.value(u"EnableAutomaticRotation"_s), u"true"_s);
    QCOMPARE(create.parameters.value(u"RotationInterval"_s), u"7d"_s);
    QCOMPARE(create.parameters.value(u"Description"_s), u"Order archive in OSS, reports"_s);
    QVERIFY(create.parameters.value(u"SecretData"_s).contains(before.first()));
    QVERIFY(!create.target.contains("Secret"));
    m_backend->forget();

    // Details show the version and the AccessKey.
    m_window->openDetails(secretName);
    auto *versions = m_pilot->find<QAbstractItemView>(u"versionsTable"_s);
    auto *keys = m_pilot->find<QAbstractItemView>(u"accessKeysTable"_s);
    QVERIFY(versions && keys);
    QTRY_COMPARE(versions->model()->rowCount(), 1);
    QTRY_COMPARE(keys->model()->rowCount(), 2); // and the place for the next one
    QVERIFY(m_pilot->click(u"backButton"_s));

    // Seven days later the pair has really changed in RAM, and the hand-over runs.
    m_backend->advance(std::chrono::hours(7 * 24 + 1));
    const QStringList during = accessKeys(user);
    QCOMPARE(during.size(), 2);
    QVERIFY(during.contains(before.first()));
    m_backend->secrets().refresh();
    QTRY_COMPARE(m_backend->secrets().status(*m_backend->row(user)), SecretStatus::Rotating);

    // Two days more, and the old AccessKey is gone.
    m_backend->advance(std::chrono::hours(48));
    const QStringList after = accessKeys(user);
    QCOMPARE(after.size(), 1);
    QVERIFY(!after.contains(before.first()));
    m_backend->secrets().refresh();
    QTRY_VERIFY(m_backend->secrets().status(*m_backend->row(user)) == SecretStatus::OnSchedule);
    QVERIFY(m_backend->settle());
    QCOMPARE(writes(*m_backend), QStringList());
    m_backend->forget();

    // Plan Deletion Secret, with another number of days.
    QVERIFY(m_pilot->choose(secretName, u"planDeletionAction"_s));
    QTRY_VERIFY(m_pilot->dialog(u"deleteSecretDialog"_s));
    QCOMPARE(m_pilot->find<QSpinBox>(u"daysSpinBox"_s)->value(), 30);
    m_pilot->find<QSpinBox>(u"daysSpinBox"_s)->setValue(31);
    QVERIFY(!m_pilot->click(u"okButton"_s));
    m_pilot->find<QSpinBox>(u"daysSpinBox"_s)->setValue(6);
    QVERIFY(!m_pilot->click(u"okButton"_s));
    QVERIFY(!m_pilot->textOf(u"daysProblemLabel"_s).isEmpty());
    m_pilot->find<QSpinBox>(u"daysSpinBox"_s)->setValue(7);
    QVERIFY(m_pilot->click(u"okButton"_s));
    QTRY_VERIFY(m_backend->row(user)->secret.isPendingDeletion());
    QVERIFY(m_backend->settle());
    QCOMPARE(writes(*m_backend), QStringList{u"DeleteSecret"_s});
    const local::RequestRecord remove = m_backend->requests(u"DeleteSecret"_s).first();
    QCOMPARE(remove.parameters.value(u"RecoveryWindowInDays"_s), u"7"_s);
    QVERIFY(!remove.parameters.contains(u"ForceDeleteWithoutRecovery"_s));
    m_backend->forget();

    // Restore Secret: usable at once.
    QVERIFY(!m_pilot->choose(secretName, u"rotateAction"_s));
    QVERIFY(m_pilot->choose(secretName, u"restoreAction"_s));
    QTRY_VERIFY(m_pilot->dialog(u"restoreSecretDialog"_s));
    QVERIFY(m_pilot->click(u"okButton"_s));
    QTRY_VERIFY(!m_backend->row(user)->secret.isPendingDeletion());
    QTRY_VERIFY(!m_pilot->dialog(u"restoreSecretDialog"_s));
    QVERIFY(m_backend->settle());
    QCOMPARE(writes(*m_backend), QStringList{u"RestoreSecret"_s});
    m_backend->forget();

    // Plan again, let the window run out: gone, and the AccessKey is still in RAM.
    const QStringList held = accessKeys(user);
    QVERIFY(m_pilot->choose(secretName, u"planDeletionAction"_s));
    QTRY_VERIFY(m_pilot->dialog(u"deleteSecretDialog"_s));
    QVERIFY(m_pilot->click(u"okButton"_s));
    QTRY_VERIFY(m_backend->row(user)->secret.isPendingDeletion());
    m_backend->advance(std::chrono::hours(30 * 24 + 1));
    m_backend->secrets().refresh();
    QTRY_VERIFY(!m_backend->row(user));
    QCOMPARE(accessKeys(user), held);
    QVERIFY(m_backend->settle());
    QCOMPARE(writes(*m_backend), QStringList{u"DeleteSecret"_s});
    QCOMPARE(m_backend->truth(user).error().kind, ErrorKind::NotFound);
}

void TestWalkthrough::immediateDeletion()
{
    createSecret(user);
    confirmCreation();
    const QStringList held = accessKeys(user);
    m_backend->forget();

    QVERIFY(m_pilot->choose(secretName, u"planDeletionAction"_s));
    QTRY_VERIFY(m_pilot->dialog(u"deleteSecretDialog"_s));
    QVERIFY(m_pilot->click(u"immediateRadio"_s));
    QVERIFY(!m_pilot->click(u"okButton"_s));
    QVERIFY(m_pilot->type(u"confirmEdit"_s, u"order-serv"_s));
    QVERIFY(!m_pilot->click(u"okButton"_s));
    // Changing the method and changing back asks again.
    QVERIFY(m_pilot->type(u"confirmEdit"_s, user));
    QVERIFY(m_pilot->click(u"planRadio"_s));
    QVERIFY(m_pilot->click(u"immediateRadio"_s));
    QVERIFY(!m_pilot->click(u"okButton"_s));
    QVERIFY(m_pilot->type(u"confirmEdit"_s, user));
    QVERIFY(m_pilot->click(u"okButton"_s));
    QTRY_VERIFY(!m_backend->row(user));
    QTRY_VERIFY(!m_pilot->dialog(u"deleteSecretDialog"_s));

    QVERIFY(m_backend->settle());
    QCOMPARE(writes(*m_backend), QStringList{u"DeleteSecret"_s});
    const local::RequestRecord remove = m_backend->requests(u"DeleteSecret"_s).first();
    QCOMPARE(remove.parameters.value(u"ForceDeleteWithoutRecovery"_s), u"true"_s);
    QVERIFY(!remove.parameters.contains(u"RecoveryWindowInDays"_s));
    QCOMPARE(accessKeys(user), held);
}

void TestWalkthrough::byKeyboardAlone()
{
    openWizardFor(user);
    QWidget *wizard = m_pilot->dialog(u"createSecretDialog"_s);
    QVERIFY(m_pilot->type(u"secretValueEdit0"_s, u"typed-with-keys"_s));
    QTest::keyClick(wizard, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_pilot->find(u"periodSpinBox"_s));
    QTest::keyClick(wizard, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_pilot->find(u"reviewCopyCliButton"_s));
    QTest::keyClick(wizard, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_pilot->dialog(u"createdDialog"_s));
    QTest::keyClick(m_pilot->dialog(u"createdDialog"_s), Qt::Key_Return);
    QTRY_VERIFY(!m_pilot->dialog(u"createdDialog"_s));
    QTRY_VERIFY(isListed());

    auto *table = m_pilot->find<SecretsTable>(u"secretsTable"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(m_pilot->find(u"detailsNameLabel"_s));
    QVERIFY(m_pilot->press(Qt::Key_Left, Qt::AltModifier));
    QTRY_VERIFY(m_pilot->find(u"secretsTable"_s));
    QVERIFY(m_pilot->press(Qt::Key_Delete));
    QTRY_VERIFY(m_pilot->dialog(u"deleteSecretDialog"_s));
    QTest::keyClick(m_pilot->dialog(u"deleteSecretDialog"_s), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_backend->row(user)->secret.isPendingDeletion());
    QTRY_VERIFY(!m_pilot->dialog(u"deleteSecretDialog"_s));
    QVERIFY(m_pilot->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier));
    QTRY_VERIFY(m_pilot->dialog(u"restoreSecretDialog"_s));
    QTest::keyClick(m_pilot->dialog(u"restoreSecretDialog"_s), Qt::Key_Return);
    QTRY_VERIFY(!m_backend->row(user)->secret.isPendingDeletion());
}

void TestWalkthrough::secondClickOnOkSendsNothing()
{
    createSecret(user);
    m_backend->forget();
    m_backend->plan(u"CreateSecret"_s, local::Fault::Kind::Slow);
    auto *ok = m_pilot->find<QAbstractButton>(u"okButton"_s);
    QVERIFY(ok);
    ok->click();
    ok->click();
    QTest::keyClick(m_pilot->dialog(u"createSecretDialog"_s), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(m_pilot->dialog(u"createSecretDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(m_pilot->dialog(u"createdDialog"_s));
    QVERIFY(m_pilot->click(u"closeButton"_s));
    QVERIFY(m_backend->settle());
    QCOMPARE(m_backend->requests(u"CreateSecret"_s).size(), 1);
}

void TestWalkthrough::lostAnswerIsFoundOut_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("executed");
    using Kind = local::Fault::Kind;
    QTest::newRow("cut before the effect") << int(Kind::CutBeforeEffect) << false;
    QTest::newRow("cut after the effect") << int(Kind::CutAfterEffect) << true;
    QTest::newRow("cut in the answer") << int(Kind::CutMidReply) << true;
    QTest::newRow("garbage") << int(Kind::GarbageJson) << true;
    QTest::newRow("truncated") << int(Kind::TruncatedJson) << true;
    QTest::newRow("huge") << int(Kind::HugeReply) << true;
    QTest::newRow("wrong content type") << int(Kind::WrongContentType) << true;
    QTest::newRow("empty") << int(Kind::EmptyBody) << true;
}

void TestWalkthrough::lostAnswerIsFoundOut()
{
    QFETCH(int, fault);
    QFETCH(bool, executed);
    createSecret(user);
    m_backend->forget();
    m_backend->plan(u"CreateSecret"_s, static_cast<local::Fault::Kind>(fault));
    QVERIFY(m_pilot->click(u"okButton"_s));
    if (executed) {
        QTRY_VERIFY(m_pilot->dialog(u"createdDialog"_s));
    } else {
        // Nothing typed is lost, and OK can be chosen again.
        QTRY_VERIFY(m_pilot->find<QAbstractButton>(u"okButton"_s)->isEnabled());
        QVERIFY(m_pilot->dialog(u"createSecretDialog"_s));
        QVERIFY(m_pilot->find(u"reviewMessage"_s));
        QCOMPARE(m_backend->requests(u"CreateSecret"_s).size(), 1);
        QVERIFY(m_pilot->click(u"okButton"_s));
        QTRY_VERIFY(m_pilot->dialog(u"createdDialog"_s));
    }
    QVERIFY(m_pilot->click(u"closeButton"_s));
    QVERIFY(m_backend->settle());
    int executions = 0;
    for (const local::RequestRecord &record : m_backend->requests(u"CreateSecret"_s))
        executions += record.executed ? 1 : 0;
    QCOMPARE(executions, 1);
}

void TestWalkthrough::accessKeyIsCreatedForAUserWithoutOne()
{
    const QString bare = u"image-resizer"_s;
    QCOMPARE(accessKeys(bare), QStringList());
    openWizardFor(bare);
    QVERIFY(m_pilot->click(u"nextButton"_s));
    QVERIFY(!m_pilot->find(u"periodSpinBox"_s)); // a user without an AccessKey cannot be used
    m_backend->forget();
    QWidget *banner = m_pilot->find(u"userBanner"_s);
    QVERIFY(banner);
    const auto buttons = banner->findChildren<QAbstractButton *>();
    const auto create = std::find_if(buttons.begin(), buttons.end(),
        [](QAbstractButton *button) { return button->text() == u"Create AccessKey"_s; });
    QVERIFY(create != buttons.end());
    (*create)->click();
    QTRY_VERIFY(m_pilot->find(u"secretValueEdit0"_s));
    QVERIFY(!m_pilot->find<SecretEdit>(u"secretValueEdit0"_s)->isEmpty());
    QVERIFY(m_pilot->click(u"nextButton"_s));
    QVERIFY(m_pilot->click(u"nextButton"_s));
    QVERIFY(m_pilot->click(u"okButton"_s));
    QTRY_VERIFY(m_pilot->dialog(u"createdDialog"_s));
    QVERIFY(m_pilot->click(u"closeButton"_s));
    QVERIFY(m_backend->settle());
    QCOMPARE(writes(*m_backend), QStringList({u"CreateAccessKey"_s, u"CreateSecret"_s}));
    QCOMPARE(accessKeys(bare).size(), 1);
}

void TestWalkthrough::everyRegionHasItsOwnSecrets()
{
    createSecret(user);
    confirmCreation();
    m_backend->session().setRegion(u"cn-shanghai"_s);
    QTRY_COMPARE(m_backend->secrets().state(), SecretListModel::State::Ready);
    QCOMPARE(m_backend->secrets().rowCount(), 0);
    m_backend->session().setRegion(u"cn-hangzhou"_s);
    QTRY_VERIFY(m_backend->row(user));
}

QTEST_MAIN(TestWalkthrough)
#include "tst_walkthrough.moc"
