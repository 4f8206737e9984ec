#include "tests/app/windowfixture.h"
#include "ui/widgets/secretedit.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QMimeData>

#include <memory>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

//! Secret details: versions, AccessKeys, and the value on request.
class TestDetailsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installStyle(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void versionsAndAccessKeys();
    void valueIsShownOnRequestAndHidden();
    void valueIsCopiedWithoutBeingShown();
    void valueOfAPendingSecretCannotBeRead();
    void rotateImmediately();
    void refusedRotationSaysWhatToDo();
    void changeOfRegionLeavesThePage();

private:
    GuiPilot &pilot() { return m_fixture->pilot; }
    LocalBackend &backend() { return m_fixture->backend; }
    SecretEdit *value() { return pilot().find<SecretEdit>(u"valueEdit"_s); }
    int rows(const QString &tableName)
    {
        return pilot().find<QAbstractItemView>(tableName)->model()->rowCount();
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestDetailsPage::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTRY_VERIFY(m_fixture->isReady());
    m_fixture->window.openDetails(u"acs/ram/user/order-service"_s);
    backend().forget();
}

void TestDetailsPage::versionsAndAccessKeys()
{
    QTRY_COMPARE(rows(u"versionsTable"_s), 5);
    QTRY_COMPARE(rows(u"accessKeysTable"_s), 2); // one, and a free place
    QCOMPARE(pilot().textOf(u"detailsNameLabel"_s), u"acs/ram/user/order-service"_s);
    QVERIFY(backend().settle());
    QVERIFY(backend().requests(u"GetSecretValue"_s).isEmpty());
}

void TestDetailsPage::valueIsShownOnRequestAndHidden()
{
    QVERIFY(value()->isMasked());
    emit value()->eyeClicked();
    QTRY_VERIFY(!value()->isMasked());
    QVERIFY(value()->value().equals(SecretBytes::copyOf("not-a-real-secret-0015")));
    QCOMPARE(backend().requests(u"GetSecretValue"_s).size(), 1);
    QVERIFY(pilot().click(u"backButton"_s));
    m_fixture->window.openDetails(u"acs/ram/user/order-service"_s);
    QVERIFY(value()->isMasked());
    QVERIFY(value()->value().isEmpty());
}

void TestDetailsPage::valueIsCopiedWithoutBeingShown()
{
    QVERIFY(pilot().click(u"copyValueButton"_s));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"not-a-real-secret-0015"_s);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
    QVERIFY(value()->isMasked());
}

void TestDetailsPage::valueOfAPendingSecretCannotBeRead()
{
    m_fixture->window.openDetails(u"acs/ram/user/promo-2024"_s);
    QVERIFY(!pilot().find<QAbstractButton>(u"copyValueButton"_s)->isEnabled());
    QVERIFY(!value()->isEnabled());
    QVERIFY(pilot().find(u"detailsBanner"_s));
}

void TestDetailsPage::rotateImmediately()
{
    QVERIFY(pilot().click(u"detailsRotateButton"_s));
    QTRY_VERIFY(pilot().dialog(u"rotateDialog"_s));
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY(!pilot().dialog(u"rotateDialog"_s));
    QTRY_COMPARE(
        backend().secrets().status(*backend().row(u"order-service"_s)), SecretStatus::Rotating);
    QTRY_COMPARE(rows(u"versionsTable"_s), 6);
    QTRY_COMPARE(rows(u"accessKeysTable"_s), 2);
    QVERIFY(!pilot().find<QAbstractButton>(u"detailsRotateButton"_s)->isEnabled());
    QCOMPARE(backend().requests(u"RotateSecret"_s).size(), 1);
}

void TestDetailsPage::refusedRotationSaysWhatToDo()
{
    backend().service().setTrouble(Trouble::NoServiceRole, true);
    QVERIFY(pilot().click(u"detailsRotateButton"_s));
    QTRY_VERIFY(pilot().dialog(u"rotateDialog"_s));
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_VERIFY(pilot().find(u"messageBanner"_s));
    QVERIFY(pilot().textOf(u"messageBanner"_s).contains(u"Secrets Manager is not authorized"_s));
    QVERIFY(pilot().click(u"cancelButton"_s));
}

void TestDetailsPage::changeOfRegionLeavesThePage()
{
    backend().session().setRegion(u"cn-shanghai"_s);
    QTRY_VERIFY(pilot().find(u"secretsTable"_s));
    QTRY_COMPARE(backend().secrets().rowCount(), 2);
}

QTEST_MAIN(TestDetailsPage)
#include "tst_detailspage.moc"
