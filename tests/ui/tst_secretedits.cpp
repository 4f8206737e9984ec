#include "tests/app/windowfixture.h"
#include "ui/widgets/toasthost.h"

#include <QLabel>
#include <QLineEdit>

#include <memory>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

using Kind = local::Fault::Kind;

//! Description and tags, changed in place on the details page, each with its Undo.
class TestSecretEdits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installStyle(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void descriptionIsSavedAndTakenBack();
    void descriptionIsReverted();
    void descriptionThatIsTooLong();
    void editOpensTheDetails();
    void tagIsAddedAndTakenBack();
    void tagIsReplacedAndTakenBack();
    void tagIsRemovedAndTakenBack();
    void tagThatKmsWouldRefuse();
    void refusalIsSaid();
    void lostAnswerIsFoundOut();
    void pendingDeletionCannotBeEdited();

private:
    GuiPilot &pilot() { return m_fixture->pilot; }
    LocalBackend &backend() { return m_fixture->backend; }
    ToastHost *toasts() { return m_fixture->window.findChild<ToastHost *>(); }
    const Secret &secret() { return backend().row(u"order-service"_s)->secret; }
    QLineEdit *edit() { return pilot().find<QLineEdit>(u"descriptionEdit"_s); }
    [[nodiscard]] bool addTag(const QString &key, const QString &value);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestSecretEdits::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTRY_VERIFY(m_fixture->isReady());
    m_fixture->window.openDetails(u"acs/ram/user/order-service"_s);
    QTRY_VERIFY(pilot().find(u"tagsWidget"_s));
    backend().forget();
}

bool TestSecretEdits::addTag(const QString &key, const QString &value)
{
    const bool typed = pilot().click(u"addTagButton"_s) && pilot().type(u"tagKeyEdit"_s, key)
        && pilot().type(u"tagValueEdit"_s, value);
    if (typed)
        QTest::keyClick(pilot().find(u"tagValueEdit"_s), Qt::Key_Return);
    return typed;
}

void TestSecretEdits::descriptionIsSavedAndTakenBack()
{
    const QString before = secret().description;
    const QString text = u"凭据 \u202Eabc <b>&amp;"_s;
    QVERIFY(pilot().click(u"editDescriptionButton"_s));
    QCOMPARE(edit()->text(), before);
    edit()->setText(text);
    QTest::keyClick(edit(), Qt::Key_Return);
    QTRY_COMPARE(secret().description, text);
    QTRY_COMPARE(pilot().textOf(u"descriptionLabel"_s), u"凭据 \\u202eabc <b>&amp;"_s);
    QTRY_COMPARE(toasts()->texts(), QStringList(u"Description saved"_s));
    QVERIFY(toasts()->undoNewest());
    QTRY_COMPARE(secret().description, before);
    QCOMPARE(backend().requests(u"UpdateSecret"_s).size(), 2);
}

void TestSecretEdits::descriptionIsReverted()
{
    QVERIFY(pilot().click(u"editDescriptionButton"_s));
    edit()->setText(u"never mind"_s);
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(!edit());
    QCOMPARE(pilot().textOf(u"descriptionLabel"_s), secret().description);
    QVERIFY(pilot().click(u"editDescriptionButton"_s)); // and Enter on the same text
    QTest::keyClick(edit(), Qt::Key_Return);
    QVERIFY(backend().settle());
    QVERIFY(backend().requests(u"UpdateSecret"_s).isEmpty());
}

void TestSecretEdits::descriptionThatIsTooLong()
{
    QVERIFY(pilot().click(u"editDescriptionButton"_s));
    QVERIFY(pilot().type(u"descriptionEdit"_s, QString(257, u'x')));
    QVERIFY(pilot().textOf(u"descriptionProblemLabel"_s).contains(u"256"_s));
    QTest::keyClick(edit(), Qt::Key_Return);
    QVERIFY(edit());
    QVERIFY(backend().settle());
    QVERIFY(backend().requests(u"UpdateSecret"_s).isEmpty());
}

void TestSecretEdits::editOpensTheDetails()
{
    QVERIFY(pilot().click(u"backButton"_s));
    QVERIFY(pilot().choose(u"acs/ram/user/mail-relay"_s, u"editAction"_s));
    QTRY_VERIFY(edit());
    QCOMPARE(edit()->text(), u"DirectMail notifications"_s);
    QVERIFY(edit()->hasFocus() || !m_fixture->window.isActiveWindow());
}

void TestSecretEdits::tagIsAddedAndTakenBack()
{
    QVERIFY(addTag(u"tier"_s, u"1"_s));
    QTRY_VERIFY(secret().tags.contains(Tag{u"tier"_s, u"1"_s}));
    QTRY_VERIFY(pilot().find(u"removeTagButton-tier"_s));
    QTRY_COMPARE(toasts()->texts(), QStringList(u"Tag tier is added"_s));
    QVERIFY(toasts()->undoNewest());
    QTRY_COMPARE(secret().tags.size(), 2);
    QCOMPARE(backend().requests(u"TagResource"_s).size(), 1);
    QCOMPARE(backend().requests(u"UntagResource"_s).size(), 1);
}

void TestSecretEdits::tagIsReplacedAndTakenBack()
{
    QVERIFY(addTag(u"env"_s, u"test"_s));
    QTRY_VERIFY(secret().tags.contains(Tag{u"env"_s, u"test"_s}));
    QTRY_COMPARE(toasts()->count(), 1);
    QVERIFY(toasts()->undoNewest());
    QTRY_VERIFY(secret().tags.contains(Tag{u"env"_s, u"production"_s}));
}

void TestSecretEdits::tagIsRemovedAndTakenBack()
{
    QTRY_VERIFY(pilot().find(u"removeTagButton-team"_s));
    QVERIFY(pilot().click(u"removeTagButton-team"_s));
    QTRY_COMPARE(secret().tags.size(), 1);
    QTRY_VERIFY(!pilot().find(u"removeTagButton-team"_s));
    QTRY_COMPARE(toasts()->count(), 1);
    QVERIFY(toasts()->undoNewest());
    QTRY_VERIFY(secret().tags.contains(Tag{u"team"_s, u"orders"_s}));
}

void TestSecretEdits::tagThatKmsWouldRefuse()
{
    QVERIFY(addTag(u"acs:team"_s, u"x"_s));
    QVERIFY(pilot().textOf(u"tagProblemLabel"_s).contains(u"acs:"_s));
    QVERIFY(pilot().find(u"tagKeyEdit"_s)); // what was typed is not lost
    QTest::keyClick(pilot().find(u"tagKeyEdit"_s), Qt::Key_Escape);
    QVERIFY(!pilot().find(u"tagKeyEdit"_s));
    QVERIFY(backend().settle());
    QVERIFY(backend().requests(u"TagResource"_s).isEmpty());
}

void TestSecretEdits::refusalIsSaid()
{
    backend().plan(u"TagResource"_s, Kind::Expired);
    QVERIFY(addTag(u"tier"_s, u"1"_s));
    QTRY_COMPARE(toasts()->count(), 1);
    QVERIFY(toasts()->texts().first().contains(u"clock of this computer"_s));
    QVERIFY(!toasts()->undoNewest());
}

void TestSecretEdits::lostAnswerIsFoundOut()
{
    backend().plan(u"TagResource"_s, Kind::CutAfterEffect);
    QVERIFY(addTag(u"tier"_s, u"1"_s));
    QTRY_COMPARE(toasts()->texts(), QStringList(u"Tag tier is added"_s));
    QCOMPARE(backend().requests(u"TagResource"_s).size(), 1); // never sent again
    backend().plan(u"UntagResource"_s, Kind::CutBeforeEffect);
    QTRY_VERIFY(pilot().find(u"removeTagButton-tier"_s));
    QVERIFY(pilot().click(u"removeTagButton-tier"_s));
    QTRY_COMPARE(toasts()->count(), 2);
    QVERIFY2(toasts()->texts().join(u' ').contains(u"Nothing was changed"_s),
        qPrintable(toasts()->texts().join(u" | "_s)));
}

void TestSecretEdits::pendingDeletionCannotBeEdited()
{
    m_fixture->window.openDetails(u"acs/ram/user/promo-2024"_s);
    QVERIFY(!pilot().find(u"addTagButton"_s));
    QVERIFY(!pilot().find<QAbstractButton>(u"editDescriptionButton"_s)->isEnabled());
}

QTEST_MAIN(TestSecretEdits)
#include "tst_secretedits.moc"
