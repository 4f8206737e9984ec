#include "ui/style/keyturnstyle.h"
#include "ui/widgets/secretedit.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMetaProperty>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace keyturn;

namespace {
QByteArray bytesOf(const SecretEdit &edit)
{
    return edit.value().withView(
        [](std::string_view bytes) { return QByteArray(bytes.data(), qsizetype(bytes.size())); });
}

QString everythingTold(SecretEdit *edit)
{
    QString told;
    const QMetaObject *meta = edit->metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i)
        told += meta->property(i).read(edit).toString() + u'\n';
    for (const QByteArray &name : edit->dynamicPropertyNames())
        told += edit->property(name.constData()).toString() + u'\n';
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(edit);
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
             QAccessible::Help, QAccessible::Accelerator})
        told += accessible->text(kind) + u'\n';
    for (const auto query : {Qt::ImSurroundingText, Qt::ImCurrentSelection, Qt::ImTextBeforeCursor,
             Qt::ImTextAfterCursor})
        told += edit->inputMethodQuery(query).toString() + u'\n';
    return told;
}
} // namespace

class TestSecretEdit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new KeyturnStyle(Theme::Scheme::Light)); }
    void init()
    {
        m_edit = std::make_unique<SecretEdit>();
        m_edit->setPlaceholderText(u"AccessKey secret"_s);
        m_edit->resize(300, 32);
        m_edit->show();
        m_edit->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_edit.get()));
        QApplication::clipboard()->clear();
    }
    void cleanup() { m_edit.reset(); }

    void typing()
    {
        const QSignalSpy edited(m_edit.get(), &SecretEdit::edited);
        type(u"aB3é"_s);
        QCOMPARE(bytesOf(*m_edit), u"aB3é"_s.toUtf8());
        QCOMPARE(edited.count(), 4);
    }

    void movingAndDeleting()
    {
        type(u"aébc"_s);
        QTest::keyClick(m_edit.get(), Qt::Key_Home);
        QTest::keyClick(m_edit.get(), Qt::Key_Right);
        QTest::keyClick(m_edit.get(), Qt::Key_Delete); // the two bytes of é
        QCOMPARE(bytesOf(*m_edit), QByteArray("abc"));
        QTest::keyClick(m_edit.get(), Qt::Key_End);
        QTest::keyClick(m_edit.get(), Qt::Key_Left);
        QTest::keyClick(m_edit.get(), Qt::Key_Backspace);
        QCOMPARE(bytesOf(*m_edit), QByteArray("ac"));
        QTest::keyClick(m_edit.get(), Qt::Key_X);
        QCOMPARE(bytesOf(*m_edit), QByteArray("axc"));
    }

    void selectAllIsReplaced()
    {
        type(u"old"_s);
        QTest::keyClick(m_edit.get(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(m_edit->hasSelection());
        QTest::keyClick(m_edit.get(), Qt::Key_N);
        QCOMPARE(bytesOf(*m_edit), QByteArray("n"));
        QTest::keyClick(m_edit.get(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_edit.get(), Qt::Key_Backspace);
        QVERIFY(m_edit->isEmpty());
    }

    void pasteTrimsTheEnds()
    {
        QApplication::clipboard()->setText(u" \tsome+Value/=\r\n"_s);
        QTest::keyClick(m_edit.get(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(bytesOf(*m_edit), QByteArray("some+Value/="));
    }

    void pasteRefusesLineBreaksInside()
    {
        const QSignalSpy rejected(m_edit.get(), &SecretEdit::rejected);
        type(u"kept"_s);
        QApplication::clipboard()->setText(u"one\ntwo"_s);
        QTest::keyClick(m_edit.get(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(rejected.count(), 1);
        QVERIFY(!rejected.first().first().toString().isEmpty());
        QCOMPARE(bytesOf(*m_edit), QByteArray("kept"));
    }

    void tooLongIsRefused()
    {
        const QSignalSpy rejected(m_edit.get(), &SecretEdit::rejected);
        m_edit->setMaximumSize(std::size_t(4));
        type(u"abcdef"_s);
        QCOMPARE(rejected.count(), 2);
        QCOMPARE(bytesOf(*m_edit), QByteArray("abcd"));
    }

    void nothingIsCopied()
    {
        type(u"hush-hush"_s);
        QApplication::clipboard()->setText(u"before"_s);
        QTest::keyClick(m_edit.get(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_edit.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        QTest::keyClick(m_edit.get(), Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        QCOMPARE(bytesOf(*m_edit), QByteArray("hush-hush"));
        QTest::keyClick(m_edit.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bytesOf(*m_edit), QByteArray("hush-hush"));
    }

    void tellsNobodyWhileMasked()
    {
        type(u"hush-hush"_s);
        QVERIFY(m_edit->isMasked());
        QVERIFY(!everythingTold(m_edit.get()).contains(u"hush"_s));
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_edit.get());
        QCOMPARE(accessible->role(), QAccessible::EditableText);
        QVERIFY(accessible->state().passwordEdit);
        QVERIFY(!accessible->textInterface());
        QCOMPARE(accessible->text(QAccessible::Name), u"AccessKey secret"_s);
    }

    void accessibleValueOnlyWhileRevealed()
    {
        type(u"hush"_s);
        const auto value = [this] {
            return QAccessible::queryAccessibleInterface(m_edit.get())->text(QAccessible::Value);
        };
        QCOMPARE(value(), QString());
        m_edit->setRevealed(true);
        QCOMPARE(value(), u"hush"_s);
        m_edit->setRevealed(false);
        QCOMPARE(value(), QString());
    }

    void maskedPictureDependsOnTheLengthOnly()
    {
        m_edit->clearFocus();
        type(u"abcd"_s);
        const QImage first = m_edit->grab().toImage();
        m_edit->clear();
        type(u"WXYZ"_s);
        QCOMPARE(m_edit->grab().toImage(), first);
        m_edit->setRevealed(true);
        QVERIFY(m_edit->grab().toImage() != first);
    }

    void eyeShowsAndHides()
    {
        const QSignalSpy clicked(m_edit.get(), &SecretEdit::eyeClicked);
        QCOMPARE(m_edit->eyeButton()->accessibleName(), u"Show AccessKey secret"_s);
        QTest::mouseClick(m_edit->eyeButton(), Qt::LeftButton);
        QVERIFY(m_edit->isRevealed());
        QCOMPARE(m_edit->eyeButton()->accessibleName(), u"Hide AccessKey secret"_s);
        QTest::mouseClick(m_edit->eyeButton(), Qt::LeftButton);
        QVERIFY(!m_edit->isRevealed());
        QCOMPARE(clicked.count(), 2);
    }

    void readOnlyHidesTheLength()
    {
        m_edit->setReadOnly(true);
        const QImage hidden = m_edit->grab().toImage();
        m_edit->showValue(SecretBytes::copyOf("value"));
        QVERIFY(m_edit->isRevealed());
        QVERIFY(m_edit->grab().toImage() != hidden);
        type(u"x"_s);
        QCOMPARE(bytesOf(*m_edit), QByteArray("value"));
        QTest::mouseClick(m_edit->eyeButton(), Qt::LeftButton); // the page decides
        QVERIFY(m_edit->isRevealed());
        m_edit->hideValue();
        QVERIFY(m_edit->isEmpty());
        QCOMPARE(m_edit->grab().toImage(), hidden);
    }

    void enterIsPassedOn()
    {
        const QSignalSpy enter(m_edit.get(), &SecretEdit::returnPressed);
        type(u"a"_s);
        QTest::keyClick(m_edit.get(), Qt::Key_Return);
        QCOMPARE(enter.count(), 1);
        QCOMPARE(bytesOf(*m_edit), QByteArray("a"));
    }

    void inputMethodCommits()
    {
        QInputMethodEvent composing(u"中"_s, {});
        QApplication::sendEvent(m_edit.get(), &composing);
        QVERIFY(m_edit->isEmpty());
        QInputMethodEvent commit;
        commit.setCommitString(u"中"_s);
        QApplication::sendEvent(m_edit.get(), &commit);
        QCOMPARE(bytesOf(*m_edit), u"中"_s.toUtf8());
        const auto hints = Qt::InputMethodHints(m_edit->inputMethodQuery(Qt::ImHints).toInt());
        QVERIFY(hints.testFlag(Qt::ImhHiddenText));
        QVERIFY(hints.testFlag(Qt::ImhSensitiveData));
        QVERIFY(hints.testFlag(Qt::ImhNoPredictiveText));
    }

    void clearEmpties()
    {
        type(u"abc"_s);
        const QSignalSpy edited(m_edit.get(), &SecretEdit::edited);
        m_edit->clear();
        QVERIFY(m_edit->isEmpty());
        QVERIFY(m_edit->value().isEmpty());
        QCOMPARE(edited.count(), 1);
    }

private:
    // QTest::keyClicks knows no characters beyond Latin 1.
    void type(const QString &text)
    {
        for (const QChar character : text)
            QTest::sendKeyEvent(
                QTest::Click, m_edit.get(), Qt::Key_unknown, QString(character), Qt::NoModifier);
    }

    std::unique_ptr<SecretEdit> m_edit;
};

QTEST_MAIN(TestSecretEdit)
#include "tst_secretedit.moc"
