#include "models/secretlistmodel.h"
#include "tests/app/windowfixture.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/secretedit.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QSpinBox>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

//! The wizard under good and bad input, on the sample account.
class TestCreateSecretWizard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installStyle(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void usersSayWhyTheyCannotBeChosen_data();
    void usersSayWhyTheyCannotBeChosen();
    void allAccessKeysAreSentTheCurrentOneFirst();
    void aSecretMayLieInAnInstance();
    void anExpiredInstanceIsSaidInWords();
    void accountsWithoutInstancesSeeNone();
    void badInputIsAnswered_data();
    void badInputIsAnswered();
    void periodOutOfRange_data();
    void periodOutOfRange();
    void verifyTellsRightFromWrong_data();
    void verifyTellsRightFromWrong();
    void anErrorKeepsEverythingTyped_data();
    void anErrorKeepsEverythingTyped();
    void commandHoldsNoSecret();
    void discardAsksFirst();
    void turnedOffRotationIsSentAsOff();

private:
    bool choose(const QString &userName);
    GuiPilot &pilot() { return m_fixture->pilot; }
    LocalBackend &backend() { return m_fixture->backend; }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestCreateSecretWizard::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTRY_VERIFY(m_fixture->isReady());
    QVERIFY(pilot().click(u"createSecretButton"_s));
    QTRY_VERIFY(pilot().dialog(u"createSecretDialog"_s));
    QTRY_COMPARE(backend().workspace().users.state(), RamUsersModel::State::Ready);
}

bool TestCreateSecretWizard::choose(const QString &userName)
{
    if (!pilot().type(u"userSearchEdit"_s, userName))
        return false;
    auto *list = pilot().find<QListView>(u"userList"_s);
    const auto found = list->model()->match(
        list->model()->index(0, 0), RamUsersModel::NameRole, userName, 1, Qt::MatchExactly);
    if (found.isEmpty())
        return false;
    list->setCurrentIndex(found.first());
    return true;
}

void TestCreateSecretWizard::usersSayWhyTheyCannotBeChosen_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("state");
    QTest::newRow("none") << u"image-resizer"_s << u"No AccessKey"_s;
    QTest::newRow("managed") << u"order-service"_s << u"Already managed"_s;
    QTest::newRow("pending") << u"old-crm-sync"_s << u"Pending deletion"_s;
}

void TestCreateSecretWizard::usersSayWhyTheyCannotBeChosen()
{
    QFETCH(QString, user);
    QFETCH(QString, state);
    QVERIFY(choose(user));
    auto *list = pilot().find<QListView>(u"userList"_s);
    QCOMPARE(list->currentIndex().data(RamUsersModel::StateTextRole).toString(), state);
    QVERIFY(pilot().find(u"userBanner"_s));
    QVERIFY(!pilot().find(u"secretValueEdit0"_s));
    QVERIFY(pilot().click(u"nextButton"_s));
    QVERIFY(!pilot().find(u"periodSpinBox"_s));
    QVERIFY(pilot().find(u"userList"_s));
}

void TestCreateSecretWizard::allAccessKeysAreSentTheCurrentOneFirst()
{
    QVERIFY(choose(u"report-builder"_s));
    QVERIFY(pilot().type(u"secretValueEdit0"_s, u"first"_s));
    QVERIFY(pilot().type(u"secretValueEdit1"_s, u"second"_s));
    const int row = backend().workspace().users.indexOf(u"report-builder"_s);
    auto keys = *backend().workspace().users.user(row).keys;
    // The newest stands first, as the one that is likely in use.
    std::sort(keys.begin(), keys.end(),
        [](const AccessKey &a, const AccessKey &b) { return a.created > b.created; });
    QCOMPARE(keys.size(), 2);
    for (const int current : {1, 0}) {
        QVERIFY(pilot().find<QRadioButton>(u"accessKeyRadio%1"_s.arg(current)));
        QVERIFY(pilot().click(u"accessKeyRadio%1"_s.arg(current)));
    }
    QVERIFY(pilot().click(u"accessKeyRadio1"_s));
    QVERIFY(pilot().click(u"nextButton"_s));
    QVERIFY(pilot().click(u"nextButton"_s));
    backend().forget();
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY(pilot().dialog(u"createdDialog"_s));
    const auto sent = backend().requests(u"CreateSecret"_s);
    QCOMPARE(sent.size(), 1);
    const QString data = sent.first().parameters.value(u"SecretData"_s);
    const qsizetype first = data.indexOf(keys.at(1).id);
    const qsizetype second = data.indexOf(keys.at(0).id);
    QVERIFY(first >= 0 && second > first);
}

void TestCreateSecretWizard::aSecretMayLieInAnInstance()
{
    QVERIFY(choose(u"reconcile-job"_s));
    QVERIFY(pilot().type(u"secretValueEdit0"_s, u"not-a-real-secret-0023"_s));
    QTRY_VERIFY(pilot().find(u"advancedSettingsButton"_s));
    QVERIFY(!pilot().find(u"instanceCombo"_s));
    QVERIFY(pilot().click(u"advancedSettingsButton"_s));
    auto *instances = pilot().find<QComboBox>(u"instanceCombo"_s);
    QVERIFY(instances);
    QCOMPARE(instances->count(), 2);
    QCOMPARE(instances->currentIndex(), 0);
    QVERIFY(!pilot().find(u"keyCombo"_s)->isEnabled());
    instances->setCurrentIndex(1);
    QCOMPARE(pilot().find<QComboBox>(u"keyCombo"_s)->count(), 1);
    const QString key = pilot().find<QComboBox>(u"keyCombo"_s)->currentText();
    QVERIFY(pilot().click(u"nextButton"_s));
    QVERIFY(pilot().click(u"nextButton"_s));
    backend().forget();
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY(pilot().dialog(u"createdDialog"_s));
    const auto sent = backend().requests(u"CreateSecret"_s);
    QCOMPARE(sent.size(), 1);
    QVERIFY(sent.first().parameters.value(u"DKMSInstanceId"_s).startsWith(u"kst-"_s));
    QCOMPARE(sent.first().parameters.value(u"EncryptionKeyId"_s), key);
    QVERIFY(pilot().click(u"viewDetailsButton"_s));
    QTRY_COMPARE(backend().truth(u"reconcile-job"_s)->instanceId,
        sent.first().parameters.value(u"DKMSInstanceId"_s));
    QVERIFY(m_fixture->window.findChild<QAction *>(u"instanceColumnAction"_s)->isVisible());
    const SecretListModel &list = backend().secrets();
    const QModelIndexList found = list.match(
        list.index(0, 0), Qt::DisplayRole, u"acs/ram/user/reconcile-job"_s, 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().siblingAtColumn(SecretListModel::Instance).data().toString(),
        sent.first().parameters.value(u"DKMSInstanceId"_s));
}

void TestCreateSecretWizard::anExpiredInstanceIsSaidInWords()
{
    backend().service().setTrouble(Trouble::InstanceExpired, true);
    QVERIFY(choose(u"reconcile-job"_s));
    QVERIFY(pilot().type(u"secretValueEdit0"_s, u"not-a-real-secret-0023"_s));
    QTRY_VERIFY(pilot().find(u"advancedSettingsButton"_s));
    QVERIFY(pilot().click(u"advancedSettingsButton"_s));
    pilot().find<QComboBox>(u"instanceCombo"_s)->setCurrentIndex(1);
    QVERIFY(pilot().click(u"nextButton"_s));
    QVERIFY(pilot().click(u"nextButton"_s));
    QVERIFY(pilot().click(u"okButton"_s));
    const auto message = [this] {
        const auto *banner = pilot().find<Banner>(u"reviewMessage"_s);
        return banner ? banner->text() : QString();
    };
    QTRY_VERIFY2(message().contains(u"has expired"_s), qPrintable(message()));
}

//! Somewhere without instances nobody learns of them.
void TestCreateSecretWizard::accountsWithoutInstancesSeeNone()
{
    m_fixture = std::make_unique<WindowFixture>(local::Sample::Empty);
    QTRY_VERIFY(m_fixture->isReady());
    QVERIFY(!m_fixture->window.findChild<QAction *>(u"instanceColumnAction"_s)->isVisible());
    backend().forget();
    QVERIFY(pilot().click(u"emptyCreateButton"_s));
    QVERIFY(pilot().dialog(u"createSecretDialog"_s));
    QTRY_VERIFY(backend().actions().contains(u"ListKmsInstances"_s));
    QVERIFY(backend().settle());
    QVERIFY(!pilot().find(u"advancedSettingsButton"_s));
}

void TestCreateSecretWizard::badInputIsAnswered_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("secretBytes");
    QTest::addColumn<int>("descriptionLength");
    QTest::newRow("no user") << QString() << 0 << 0;
    QTest::newRow("empty secret") << u"reconcile-job"_s << 0 << 0;
    QTest::newRow("31 KB secret") << u"reconcile-job"_s << 31 * 1024 << 0;
    QTest::newRow("description") << u"reconcile-job"_s << 20 << 257;
}

void TestCreateSecretWizard::badInputIsAnswered()
{
    QFETCH(QString, user);
    QFETCH(int, secretBytes);
    QFETCH(int, descriptionLength);
    if (!user.isEmpty())
        QVERIFY(choose(user));
    if (secretBytes > 0) {
        QGuiApplication::clipboard()->setText(QString(secretBytes, u'k'));
        auto *field = pilot().find<SecretEdit>(u"secretValueEdit0"_s);
        QVERIFY(field);
        field->paste();
        QCOMPARE(field->value().size(), std::size_t(secretBytes));
    }
    const QString description(descriptionLength, u'd');
    pilot().find<QLineEdit>(u"descriptionEdit"_s)->setText(description);
    backend().forget();
    QVERIFY(pilot().click(u"nextButton"_s));
    QVERIFY(!pilot().find(u"periodSpinBox"_s));
    // Nothing was lost and nothing was sent.
    QCOMPARE(pilot().find<QLineEdit>(u"descriptionEdit"_s)->text(), description);
    if (secretBytes > 0)
        QCOMPARE(pilot().find<SecretEdit>(u"secretValueEdit0"_s)->value().size(),
            std::size_t(secretBytes));
    QVERIFY(backend().settle());
    QVERIFY(backend().requests(u"CreateSecret"_s).isEmpty());
}

void TestCreateSecretWizard::periodOutOfRange_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("0 days") << 0 << u"Days"_s << false;
    QTest::newRow("5 hours") << 5 << u"Hours"_s << false;
    QTest::newRow("6 hours") << 6 << u"Hours"_s << true;
    QTest::newRow("365 days") << 365 << u"Days"_s << true;
    QTest::newRow("366 days") << 366 << u"Days"_s << false;
    QTest::newRow("8761 hours") << 8761 << u"Hours"_s << false;
}

void TestCreateSecretWizard::periodOutOfRange()
{
    QFETCH(int, number);
    QFETCH(QString, unit);
    QFETCH(bool, accepted);
    QVERIFY(choose(u"reconcile-job"_s));
    QVERIFY(pilot().type(u"secretValueEdit0"_s, u"value"_s));
    QVERIFY(pilot().click(u"nextButton"_s));
    pilot().find<QComboBox>(u"periodUnitCombo"_s)->setCurrentText(unit);
    pilot().find<QSpinBox>(u"periodSpinBox"_s)->setValue(number);
    QCOMPARE(pilot().find<QAbstractButton>(u"nextButton"_s)->isEnabled(), accepted);
    QCOMPARE(pilot().textOf(u"periodHint"_s) == u"Enter a period from 6 hours to 365 days."_s,
        !accepted);
}

void TestCreateSecretWizard::verifyTellsRightFromWrong_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("right") << u"right"_s
                           << u"Valid. This AccessKey pair belongs to RAM user reconcile-job."_s;
    QTest::newRow("wrong") << u"wrong"_s << u"The AccessKey secret does not match"_s;
}

void TestCreateSecretWizard::verifyTellsRightFromWrong()
{
    QFETCH(QString, secret);
    QFETCH(QString, verdict);
    QVERIFY(choose(u"reconcile-job"_s));
    const int row = backend().workspace().users.indexOf(u"reconcile-job"_s);
    const QString id = backend().workspace().users.user(row).keys->first().id;
    const QString typed = secret == u"right"_s ? u"not-a-real-secret-"_s + id.right(4) : secret;
    QVERIFY(pilot().type(u"secretValueEdit0"_s, typed));
    QVERIFY(pilot().click(u"verifyButton0"_s));
    QTRY_VERIFY(pilot().textOf(u"verifyResultLabel"_s).startsWith(verdict));
    // Changing the text clears the result.
    QTest::keyClick(pilot().find(u"secretValueEdit0"_s), Qt::Key_Backspace);
    QVERIFY(!pilot().find(u"verifyResultLabel"_s));
}

void TestCreateSecretWizard::anErrorKeepsEverythingTyped_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("said");
    using Kind = local::Fault::Kind;
    QTest::newRow("throttled for long") << int(Kind::Throttled) << u"Too many requests."_s;
    QTest::newRow("redirected") << int(Kind::Redirect) << u"Cannot reach"_s;
    QTest::newRow("expired") << int(Kind::Expired) << u"The clock of this computer"_s;
}

void TestCreateSecretWizard::anErrorKeepsEverythingTyped()
{
    QFETCH(int, fault);
    QFETCH(QString, said);
    QVERIFY(choose(u"reconcile-job"_s));
    QVERIFY(pilot().type(u"secretValueEdit0"_s, u"kept"_s));
    const QString description = u"备份 \u202Egnp.exe <b>bold</b>"_s;
    pilot().find<QLineEdit>(u"descriptionEdit"_s)->setText(description);
    QVERIFY(pilot().click(u"nextButton"_s));
    QVERIFY(pilot().click(u"nextButton"_s));
    backend().plan(u"CreateSecret"_s, static_cast<local::Fault::Kind>(fault), 3);
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(pilot().find<QAbstractButton>(u"okButton"_s)->isEnabled(), 20'000);
    QVERIFY2(pilot().textOf(u"reviewMessage"_s).startsWith(said),
        qPrintable(pilot().textOf(u"reviewMessage"_s)));
    QVERIFY(pilot().click(u"previousButton"_s));
    QVERIFY(pilot().click(u"previousButton"_s));
    QCOMPARE(pilot().find<QLineEdit>(u"descriptionEdit"_s)->text(), description);
    QVERIFY(pilot()
                .find<SecretEdit>(u"secretValueEdit0"_s)
                ->value()
                .equals(SecretBytes::copyOf("kept")));
}

void TestCreateSecretWizard::commandHoldsNoSecret()
{
    QVERIFY(choose(u"reconcile-job"_s));
    QVERIFY(pilot().type(u"secretValueEdit0"_s, u"canary-value"_s));
    QVERIFY(pilot().click(u"nextButton"_s));
    QVERIFY(pilot().click(u"nextButton"_s));
    QTRY_VERIFY(pilot().find(u"reviewCopyCliButton"_s));
    QVERIFY(pilot().click(u"reviewCopyCliButton"_s));
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY(command.contains(u"\"$SECRET_DATA\""_s));
    QVERIFY(!command.contains(u"canary-value"_s));
    for (const QWidget *widget : pilot().dialog(u"createSecretDialog"_s)->findChildren<QWidget *>())
        QVERIFY(!widget->accessibleName().contains(u"canary-value"_s));
}

void TestCreateSecretWizard::discardAsksFirst()
{
    QVERIFY(choose(u"reconcile-job"_s));
    QTest::keyClick(pilot().dialog(u"createSecretDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(pilot().dialog(u"discardDialog"_s));
    QVERIFY(pilot().click(u"cancelButton"_s));
    QTRY_VERIFY(!pilot().dialog(u"discardDialog"_s));
    QVERIFY(pilot().dialog(u"createSecretDialog"_s));
    QVERIFY(pilot().click(u"cancelButton"_s));
    QTRY_VERIFY(pilot().dialog(u"discardDialog"_s));
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY(!pilot().dialog(u"createSecretDialog"_s));
}

void TestCreateSecretWizard::turnedOffRotationIsSentAsOff()
{
    QVERIFY(choose(u"reconcile-job"_s));
    QVERIFY(pilot().type(u"secretValueEdit0"_s, u"value"_s));
    QVERIFY(pilot().click(u"nextButton"_s));
    QVERIFY(pilot().click(u"rotationOffRadio"_s));
    QVERIFY(pilot().click(u"nextButton"_s));
    backend().forget();
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY(pilot().dialog(u"createdDialog"_s));
    const auto sent = backend().requests(u"CreateSecret"_s);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().parameters.value(u"EnableAutomaticRotation"_s), u"false"_s);
    QVERIFY(!sent.first().parameters.contains(u"RotationInterval"_s));
}

QTEST_MAIN(TestCreateSecretWizard)
#include "tst_createsecretwizard.moc"
