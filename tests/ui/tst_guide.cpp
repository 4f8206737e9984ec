#include "tests/app/windowfixture.h"
#include "ui/commandpalette.h"
#include "ui/secretstable.h"
#include "ui/shortcutsheet.h"
#include "ui/widgets/label.h"
#include "ui/widgets/secretedit.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSpinBox>

#include <memory>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

//! The command palette, the map of keys and the sheet that shows it.
class TestGuide : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installStyle(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void paletteOpensAtTheTop();
    void paletteRunsACommand();
    void paletteSaysWhyNot();
    void paletteOpensASecret();
    void paletteChangesTheRegion();
    void paletteFindsNothing();
    void paletteSpeaks();
    void keysAreThoseOfTheDesign();
    void noKeyIsGivenTwice();
    void sheetShowsEveryKey();
    void sheetFollowsTheActions();
    void panesGoRound();
    void undoByKey();
    void valueByKeys();
    void dialogsTakeControlEnter();
    void helpIsAboutThePage();
    void helpIsAboutTheDialog();

private:
    [[nodiscard]] GuiPilot &pilot() { return m_fixture->pilot; }
    [[nodiscard]] LocalBackend &backend() { return m_fixture->backend; }
    [[nodiscard]] QAction *action(const QString &name)
    {
        return m_fixture->window.findChild<QAction *>(name);
    }
    [[nodiscard]] QLineEdit *openPalette();
    [[nodiscard]] QString current();
    [[nodiscard]] QStringList capsOfSheet();
    //! What the open sheet is about; closes it.
    [[nodiscard]] QString helpTitle();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestGuide::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTRY_VERIFY(m_fixture->isReady());
    m_fixture->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window));
}

QLineEdit *TestGuide::openPalette()
{
    if (!pilot().press(Qt::Key_K, Qt::ControlModifier))
        return nullptr;
    return pilot().find<QLineEdit>(u"paletteEdit"_s);
}

QString TestGuide::current()
{
    auto *list = pilot().find<QAbstractItemView>(u"paletteList"_s);
    return list ? list->currentIndex().data().toString() : QString();
}

void TestGuide::paletteOpensAtTheTop()
{
    QVERIFY(openPalette());
    const QWidget *palette = pilot().dialog(u"commandPalette"_s);
    const QWidget *content = pilot().find(u"pageStack"_s);
    QCOMPARE(palette->width(), scaled(560));
    const QPoint at = palette->pos() - content->mapToGlobal(QPoint());
    QVERIFY(at.y() >= 0 && at.y() <= 16);
    // Centred; the frame of the window may shift it by its width.
    QVERIFY(std::abs(at.x() - (content->width() - palette->width()) / 2) <= 4);
    QVERIFY(pilot().find(u"paletteEdit"_s)->hasFocus());
    QTest::keyClick(pilot().find(u"paletteEdit"_s), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void TestGuide::paletteRunsACommand()
{
    QLineEdit *edit = openPalette();
    QVERIFY(edit);
    QTest::keyClicks(edit, u"prereq"_s);
    QCOMPARE(current(), u"Prerequisites"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_fixture->window.page(), Navigation::Prerequisites);
    QVERIFY(!edit->isVisible());
    // And a command that opens a dialog, reached by the arrows.
    edit = openPalette();
    QVERIFY(edit);
    QTest::keyClicks(edit, u"about"_s);
    QTest::keyClick(edit, Qt::Key_Up);
    QTest::keyClick(edit, Qt::Key_Down);
    QCOMPARE(current(), u"About Keyturn"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(pilot().dialog(u"aboutDialog"_s));
}

void TestGuide::paletteSaysWhyNot()
{
    pilot().find<SecretsTable>(u"secretsTable"_s)->selectSecret(u"acs/ram/user/search-indexer"_s);
    QLineEdit *edit = openPalette();
    QVERIFY(edit);
    QTest::keyClicks(edit, u"restore secret"_s);
    QCOMPARE(current(), u"Restore Secret"_s);
    const QModelIndex row = pilot().find<QAbstractItemView>(u"paletteList"_s)->currentIndex();
    QVERIFY(!row.data(PaletteModel::EnabledRole).toBool());
    QCOMPARE(row.data(PaletteModel::DetailRole).toString(),
        u"Only a secret that is pending deletion can be restored."_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(edit->isVisible());
    QVERIFY(!pilot().dialog(u"restoreSecretDialog"_s));
}

void TestGuide::paletteOpensASecret()
{
    QLineEdit *edit = openPalette();
    QVERIFY(edit);
    QTest::keyClicks(edit, u"mail-rel"_s);
    QCOMPARE(current(), u"acs/ram/user/mail-relay"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_fixture->window.windowTitle(), u"acs/ram/user/mail-relay — Keyturn"_s);
}

void TestGuide::paletteChangesTheRegion()
{
    QLineEdit *edit = openPalette();
    QVERIFY(edit);
    QTest::keyClicks(edit, u"cn-shanghai"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(backend().session().region(), u"cn-shanghai"_s);
}

void TestGuide::paletteFindsNothing()
{
    QLineEdit *edit = openPalette();
    QVERIFY(edit);
    QTest::keyClicks(edit, u"no such thing"_s);
    QVERIFY(!pilot().find(u"paletteList"_s));
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(edit->isVisible());
    QTest::keyClick(edit, Qt::Key_Escape); // clears first
    QVERIFY(edit->text().isEmpty());
    QVERIFY(pilot().find(u"paletteList"_s));
}

void TestGuide::paletteSpeaks()
{
    QLineEdit *edit = openPalette();
    QVERIFY(edit);
    QTest::keyClicks(edit, u"dark"_s);
    const QModelIndex row = pilot().find<QAbstractItemView>(u"paletteList"_s)->currentIndex();
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"Dark, View › Theme"_s);
}

void TestGuide::keysAreThoseOfTheDesign()
{
    const QList<std::pair<QString, QString>> map{{u"goSecretsAction"_s, u"Ctrl+1"_s},
        {u"goPrerequisitesAction"_s, u"Ctrl+2"_s}, {u"createSecretAction"_s, u"Ctrl+N"_s},
        {u"findAction"_s, u"Ctrl+F"_s}, {u"refreshAction"_s, u"F5"_s},
        {u"paletteAction"_s, u"Ctrl+K"_s}, {u"accountAction"_s, u"Ctrl+L"_s},
        {u"regionAction"_s, u"Ctrl+Shift+L"_s}, {u"rotateAction"_s, u"Ctrl+T"_s},
        {u"configureRotationAction"_s, u"Ctrl+E"_s}, {u"editAction"_s, u"F2"_s},
        {u"planDeletionAction"_s, u"Del"_s}, {u"restoreAction"_s, u"Ctrl+Shift+R"_s},
        {u"copyNameAction"_s, u"Ctrl+C"_s}, {u"copyValueAction"_s, u"Ctrl+Shift+C"_s},
        {u"revealValueAction"_s, u"Ctrl+Shift+V"_s}, {u"backAction"_s, u"Alt+Left"_s},
        {u"undoAction"_s, u"Alt+Z"_s}, {u"nextPaneAction"_s, u"F6"_s},
        {u"previousPaneAction"_s, u"Shift+F6"_s}, {u"shortcutsAction"_s, u"Ctrl+?"_s},
        {u"quitAction"_s, u"Ctrl+Q"_s}};
    for (const auto &[name, keys] : map) {
        const QAction *found = action(name);
        QVERIFY2(found, qPrintable(name));
        QCOMPARE(found->shortcut().toString(QKeySequence::PortableText), keys);
    }
}

void TestGuide::noKeyIsGivenTwice()
{
    QHash<QString, QString> owners;
    for (const QAction *one : m_fixture->window.findChildren<QAction *>()) {
        for (const QKeySequence &keys : one->shortcuts()) {
            const QString text = keys.toString();
            QVERIFY2(!owners.contains(text),
                qPrintable(text + u": "_s + owners.value(text) + u", "_s + one->objectName()));
            owners.insert(text, one->objectName());
        }
    }
}

QStringList TestGuide::capsOfSheet()
{
    QStringList caps;
    for (const Label *label : pilot().dialog(u"shortcutSheet"_s)->findChildren<Label *>())
        caps << label->text();
    return caps;
}

void TestGuide::sheetShowsEveryKey()
{
    QVERIFY(pilot().press(Qt::Key_Question, Qt::ControlModifier));
    QTRY_VERIFY(pilot().dialog(u"shortcutSheet"_s));
    const QStringList shown = capsOfSheet();
    int keys = 0;
    for (const QAction *one : m_fixture->window.findChildren<QAction *>()) {
        if (one->shortcut().isEmpty())
            continue;
        ++keys;
        const QString text = one->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(shown.contains(text), qPrintable(one->objectName()));
    }
    QVERIFY(keys >= 20);
    for (const WidgetKeys &row : widgetKeys())
        QVERIFY(shown.contains(row.keys.toString(QKeySequence::NativeText)));
    QTest::keyClick(pilot().dialog(u"shortcutSheet"_s), Qt::Key_Escape);
    QTRY_VERIFY(!pilot().dialog(u"shortcutSheet"_s));
}

void TestGuide::sheetFollowsTheActions()
{
    action(u"refreshAction"_s)->setShortcut(u"F9"_s);
    action(u"shortcutsAction"_s)->trigger();
    const QStringList shown = capsOfSheet();
    QVERIFY(shown.contains(u"F9"_s));
    QVERIFY(!shown.contains(u"F5"_s));
}

void TestGuide::panesGoRound()
{
    const auto paneOf = [this](const QString &name) {
        const QWidget *pane = m_fixture->window.findChild<QWidget *>(name);
        const QWidget *focus = QApplication::focusWidget();
        return focus && focus->isVisible() && (pane == focus || pane->isAncestorOf(focus));
    };
    const auto go = [this](const QString &name) { action(name)->trigger(); };
    m_fixture->window.findChild<QWidget *>(u"navigationList"_s)->setFocus();
    go(u"nextPaneAction"_s);
    QVERIFY(paneOf(u"secretsTable"_s));
    go(u"nextPaneAction"_s);
    QVERIFY(paneOf(u"accountButton"_s));
    go(u"nextPaneAction"_s);
    QVERIFY(paneOf(u"navigationList"_s));
    go(u"previousPaneAction"_s);
    QVERIFY(paneOf(u"accountButton"_s));
    m_fixture->window.openDetails(u"acs/ram/user/edge-cache"_s);
    go(u"previousPaneAction"_s);
    QVERIFY(paneOf(u"pageStack"_s));
    m_fixture->window.showPage(Navigation::Prerequisites);
    m_fixture->window.findChild<QWidget *>(u"navigationList"_s)->setFocus();
    go(u"nextPaneAction"_s);
    QVERIFY(paneOf(u"pageStack"_s));
}

void TestGuide::undoByKey()
{
    QVERIFY(pilot().choose(u"acs/ram/user/order-service"_s, u"planDeletionAction"_s));
    QTRY_VERIFY(pilot().dialog(u"deleteSecretDialog"_s));
    QTest::keyClick(pilot().dialog(u"deleteSecretDialog"_s), Qt::Key_Return, Qt::ControlModifier);
    const auto pending = [this] {
        const auto *row = backend().row(u"order-service"_s);
        return row && row->secret.isPendingDeletion();
    };
    QTRY_VERIFY(pending());
    QTRY_VERIFY(!pilot().dialog(u"deleteSecretDialog"_s));
    QVERIFY(pilot().press(Qt::Key_Z, Qt::AltModifier));
    QTRY_VERIFY(!pending());
}

void TestGuide::valueByKeys()
{
    QVERIFY(!action(u"revealValueAction"_s)->isEnabled());
    QVERIFY(!action(u"revealValueAction"_s)->statusTip().isEmpty());
    m_fixture->window.openDetails(u"acs/ram/user/edge-cache"_s);
    QTRY_VERIFY(pilot().find(u"valueEdit"_s));
    QVERIFY(backend().settle());
    auto *value = pilot().find<SecretEdit>(u"valueEdit"_s);
    QVERIFY(pilot().press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier));
    QTRY_VERIFY(!value->isMasked());
    QVERIFY(pilot().press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier));
    QTRY_VERIFY(value->isMasked());
    m_fixture->window.showPage(Navigation::Secrets);
    QVERIFY(!action(u"revealValueAction"_s)->isEnabled());
}

void TestGuide::dialogsTakeControlEnter()
{
    QVERIFY(pilot().choose(u"acs/ram/user/search-indexer"_s, u"configureRotationAction"_s));
    QTRY_VERIFY(pilot().dialog(u"rotationDialog"_s));
    auto *days = pilot().find<QSpinBox>(u"periodSpinBox"_s);
    days->setValue(60);
    QTest::keyClick(days, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!pilot().dialog(u"rotationDialog"_s));
    QTRY_COMPARE(backend().row(u"search-indexer"_s)->secret.interval,
        std::optional<std::chrono::seconds>(std::chrono::hours(24 * 60)));
}

QString TestGuide::helpTitle()
{
    QWidget *sheet = pilot().dialog(u"helpSheet"_s);
    if (!sheet)
        return {};
    const auto labels = sheet->findChildren<Label *>();
    const bool hasTexts = labels.size() >= 2 && labels.at(1)->text().size() > 80;
    const bool closes = QTest::qWaitFor([sheet] { return sheet->isActiveWindow(); });
    QTest::keyClick(sheet, Qt::Key_Escape);
    return hasTexts && closes ? labels.first()->text() : QString();
}

void TestGuide::helpIsAboutThePage()
{
    const QList<std::pair<Navigation::Page, QString>> pages{{Navigation::Secrets, u"Secrets"_s},
        {Navigation::Prerequisites, u"Prerequisites"_s}, {Navigation::Activity, u"Activity"_s}};
    for (const auto &[page, title] : pages) {
        m_fixture->window.showPage(page);
        QVERIFY(pilot().press(Qt::Key_F1));
        QCOMPARE(helpTitle(), title);
        QTRY_VERIFY(!pilot().dialog(u"helpSheet"_s));
    }
    m_fixture->window.openDetails(u"acs/ram/user/edge-cache"_s);
    QVERIFY(pilot().click(u"helpButton"_s));
    QCOMPARE(helpTitle(), u"Details of a secret"_s);
}

void TestGuide::helpIsAboutTheDialog()
{
    const QList<std::pair<QString, QString>> dialogs{
        {u"planDeletionAction"_s, u"Delete a secret"_s},
        {u"rotateAction"_s, u"Rotate Immediately"_s},
        {u"configureRotationAction"_s, u"Configuration rotation"_s},
    };
    for (const auto &[action, title] : dialogs) {
        QVERIFY(pilot().choose(u"acs/ram/user/search-indexer"_s, action));
        QTRY_VERIFY(QApplication::activeModalWidget());
        QWidget *dialog = QApplication::activeModalWidget();
        QTest::keyClick(dialog, Qt::Key_F1);
        QCOMPARE(helpTitle(), title);
        QTRY_COMPARE(QApplication::activeModalWidget(), dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }
    QVERIFY(pilot().click(u"createSecretButton"_s));
    QTRY_VERIFY(pilot().dialog(u"createSecretDialog"_s));
    QTest::keyClick(pilot().dialog(u"createSecretDialog"_s), Qt::Key_F1);
    QCOMPARE(helpTitle(), u"Select Type"_s);
}

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
