#include "models/activitymodel.h"
#include "tests/app/windowfixture.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/statuschip.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QTemporaryDir>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

namespace {
const QString checkout = u"acs/ram/user/checkout-api"_s;
} // namespace

//! Activity: what was called, and what became of it.
class TestActivityPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installStyle(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void opensByKeyAndMenu();
    void navigationShowsWhatRuns();
    void failureInFull();
    void triesReadsAgain();
    void triesChangesAgainInTheirDialog();
    void copiesCommands();
    void copiesRequestIds();
    void filtersAndSearches();
    void exportsWhatIsShown_data();
    void exportsWhatIsShown();
    void longLoadingCanBeStopped();

private:
    GuiPilot &pilot() { return m_fixture->pilot; }
    LocalBackend &backend() { return m_fixture->backend; }
    ActivityModel &activity() { return backend().workspace().activity; }
    QAbstractItemView *table() { return pilot().find<QAbstractItemView>(u"activityTable"_s); }
    //! Rotates with a refusal, and selects the call.
    void failRotation();
    void describeNobody();

    QObject m_context;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestActivityPage::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTRY_VERIFY(m_fixture->isReady());
    QTRY_COMPARE(activity().counts().running, 0);
    m_fixture->window.showPage(Navigation::Activity);
}

void TestActivityPage::failRotation()
{
    backend().service().setTrouble(Trouble::NoServiceRole, true);
    const int failed = activity().counts().failed;
    backend().session().kms().rotateSecret(
        checkout, u"v-9"_s, {&m_context, [](const Result<Done> &) {}});
    QTRY_COMPARE(activity().counts().failed, failed + 1);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QCOMPARE(pilot().textOf(u"activityOperationLabel"_s), u"RotateSecret"_s);
}

void TestActivityPage::describeNobody()
{
    const int failed = activity().counts().failed;
    backend().session().kms().describeSecret(
        u"acs/ram/user/nobody"_s, {&m_context, [](const Result<Secret> &) {}});
    QTRY_COMPARE(activity().counts().failed, failed + 1);
    table()->setCurrentIndex(table()->model()->index(0, 0));
}

void TestActivityPage::opensByKeyAndMenu()
{
    QVERIFY(table());
    QCOMPARE(m_fixture->window.windowTitle(), u"Activity — Keyturn"_s);
    QVERIFY(!pilot().find(u"activityStoryBanner"_s)); // nothing is chosen
    m_fixture->window.showPage(Navigation::Secrets);
    QVERIFY(!table());
    QVERIFY(pilot().press(Qt::Key_3, Qt::ControlModifier));
    QVERIFY(table());
    m_fixture->window.showPage(Navigation::Secrets);
    m_fixture->window.findChild<QAction *>(u"goActivityAction"_s)->trigger();
    QVERIFY(table());
    QVERIFY(pilot().press(Qt::Key_F, Qt::ControlModifier));
    QVERIFY(pilot().find(u"activitySearchEdit"_s)->hasFocus());
}

void TestActivityPage::navigationShowsWhatRuns()
{
    const QModelIndex entry =
        pilot().find<QAbstractItemView>(u"navigationList"_s)->model()->index(2, 0);
    QCOMPARE(entry.data(Qt::AccessibleTextRole).toString(), u"Activity"_s);
    backend().plan(u"DescribeSecret"_s, local::Fault::Kind::Silent, 2);
    for (int i = 0; i < 2; ++i)
        backend().session().kms().describeSecret(
            checkout, {&m_context, [](const Result<Secret> &) {}});
    QTRY_COMPARE(entry.data(Qt::AccessibleTextRole).toString(), u"Activity, 2"_s);
}

void TestActivityPage::failureInFull()
{
    failRotation();
    auto *story = pilot().find<Banner>(u"activityStoryBanner"_s);
    QVERIFY(story);
    QCOMPARE(story->kind(), Banner::Kind::Danger);
    QVERIFY(story->text().contains(u"authorize"_s));
    QCOMPARE(pilot().find<StatusChip>(u"activityStatusChip"_s)->text(), u"Failed"_s);
    QVERIFY(!pilot().textOf(u"activityCodeLabel"_s).isEmpty());
    QCOMPARE(pilot().textOf(u"activityCommandLabel"_s),
        u"aliyun kms RotateSecret \\\n  --RegionId cn-hangzhou \\\n  --SecretName "
        "acs/ram/user/checkout-api \\\n  --VersionId v-9"_s);
    QVERIFY(pilot().textOf(u"activitySummaryLabel"_s).endsWith(u", 1 failed"_s));
    QVERIFY(pilot().click(u"activityPrerequisitesButton"_s));
    QVERIFY(pilot().find(u"checksList"_s));
}

void TestActivityPage::triesReadsAgain()
{
    describeNobody();
    backend().forget();
    QVERIFY(pilot().click(u"activityAgainButton"_s));
    QTRY_COMPARE(activity().counts().failed, 2);
    QCOMPARE(backend().requests(u"DescribeSecret"_s).size(), 1);
}

void TestActivityPage::triesChangesAgainInTheirDialog()
{
    failRotation();
    backend().forget();
    QVERIFY(pilot().click(u"activityAgainButton"_s));
    QVERIFY(QApplication::activeModalWidget());
    QVERIFY(backend().settle());
    QVERIFY(backend().requests(u"RotateSecret"_s).isEmpty()); // asks first
    QApplication::activeModalWidget()->close();
}

void TestActivityPage::copiesCommands()
{
    describeNobody();
    QVERIFY(pilot().click(u"copyCliButton"_s));
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(
        u"aliyun kms DescribeSecret \\\n  --RegionId"_s));
    QVERIFY(pilot().click(u"copyCliMenuButton"_s));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->actions().last()->trigger();
    menu->close();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(
        u"aliyun kms DescribeSecret `\n  --RegionId"_s));
    QGuiApplication::clipboard()->clear();
    const QModelIndex command = table()->model()->index(0, ActivityModel::Command);
    QTest::mouseClick(
        table()->viewport(), Qt::LeftButton, {}, table()->visualRect(command).center());
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"aliyun kms DescribeSecret \\"_s));
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(table(), Qt::Key_Return); // the cell has the focus now
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"aliyun kms DescribeSecret \\"_s));
}

void TestActivityPage::copiesRequestIds()
{
    describeNobody();
    const QString id = activity().call(0).requestId;
    QVERIFY(!id.isEmpty());
    QVERIFY(pilot().click(u"copyRequestIdButton"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), id);
    QGuiApplication::clipboard()->clear();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), id);
}

void TestActivityPage::filtersAndSearches()
{
    describeNobody();
    auto *chips = pilot().find<FilterChips>(u"activityFilterChips"_s);
    QCOMPARE(chips->chip(0)->count(), activity().rowCount());
    QCOMPARE(chips->chip(2)->count(), 1);
    chips->chip(2)->click();
    QCOMPARE(table()->model()->rowCount(), 1);
    chips->chip(3)->click(); // nothing was changed
    QVERIFY(!table());
    QVERIFY(!pilot().click(u"exportCsvButton"_s));
    chips->chip(0)->click();
    QVERIFY(pilot().type(u"activitySearchEdit"_s, u"nobody"_s));
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(pilot().type(u"activitySearchEdit"_s, u"nothing like that"_s));
    QVERIFY(!table());
}

void TestActivityPage::exportsWhatIsShown_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("CSV") << u"exportCsvButton"_s << u"csv"_s;
    QTest::newRow("JSON") << u"exportJsonButton"_s << u"json"_s;
}

void TestActivityPage::exportsWhatIsShown()
{
    QFETCH(const QString, button);
    QFETCH(const QString, suffix);
    const QTemporaryDir folder;
    describeNobody();
    QVERIFY(pilot().type(u"activitySearchEdit"_s, u"nobody"_s));
    QVERIFY(pilot().click(button));
    auto *dialog = qobject_cast<QFileDialog *>(pilot().dialog(u"exportDialog"_s));
    QVERIFY(dialog);
    QVERIFY(dialog->selectedFiles().first().endsWith(u"keyturn-activity."_s + suffix));
    const QString path = folder.filePath(u"calls."_s + suffix);
    dialog->setDirectory(folder.path());
    dialog->selectFile(path);
    QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("nobody"));
    QVERIFY(!text.contains("ListSecrets"));
}

void TestActivityPage::longLoadingCanBeStopped()
{
    QVERIFY(!pilot().find(u"loadingCard"_s));
    backend().service().setFaults({{u"DescribeSecret"_s, local::Fault::Kind::Slow, 100, 1500}});
    backend().session().restart();
    QTRY_VERIFY(pilot().find(u"loadingCard"_s));
    QTRY_VERIFY(pilot().textOf(u"loadingLabel"_s).contains(u" of 14"_s));
    QVERIFY(pilot().click(u"cancelLoadingButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!pilot().find(u"loadingCard"_s), 20'000);
    QVERIFY(backend().secrets().describedCount() < 14);
}

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
