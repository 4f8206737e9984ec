#include "app/application.h"
#include "models/phrases.h"
#include "tests/app/guipilot.h"
#include "ui/style/theme.h"
#include "ui/widgets/busyring.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

// The program as a person starts it: on a new machine, again, and twice at once.
class TstApplication : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void firstRunAsksNothing();
    void remembersItsPlace();
    void remembersThePage();
    void remembersNothingElse();
    void standsStillWhenTold();
    void resetsTheSandbox();
    void timeStaysTurned();
    void secondStartSaysWhy();
    void speaksEveryLanguage_data();
    void speaksEveryLanguage();
    void changesLanguageAtOnce();

private:
    [[nodiscard]] QString store() const { return m_folder->filePath(u"data/sandbox"_s); }
    [[nodiscard]] bool start();
    [[nodiscard]] int shownSecrets() const;
    [[nodiscard]] bool reset(const QString &action);
    [[nodiscard]] GuiPilot pilot() const { return GuiPilot(m_application->window()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_application;
};

void TstApplication::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->filePath(u"config"_s));
}

void TstApplication::cleanup()
{
    m_application.reset();
    m_folder.reset();
}

bool TstApplication::start()
{
    m_application.reset();
    m_application = std::make_unique<Application>(store());
    return !m_application->start();
}

//! By the panel, as a person does it.
bool TstApplication::reset(const QString &action)
{
    if (!pilot().click(u"sandboxTimeButton"_s))
        return false;
    auto *button = pilot().find<QPushButton>(u"resetSandboxButton"_s);
    auto *chosen = button ? button->menu()->findChild<QAction *>(action) : nullptr;
    if (!chosen)
        return false;
    chosen->trigger();
    QApplication::activePopupWidget()->close();
    return true;
}

//! What the navigation says; -1 while it says nothing.
int TstApplication::shownSecrets() const
{
    const auto *table = m_application->window()->findChild<QAbstractItemView *>(u"secretsTable"_s);
    return table && table->model() ? table->model()->rowCount() : -1;
}

void TstApplication::firstRunAsksNothing()
{
    QVERIFY(start());
    QVERIFY(m_application->window()->isVisible());
    QVERIFY(!QApplication::activeModalWidget());
    QTRY_COMPARE(shownSecrets(), 14);
    QVERIFY(!QApplication::activeModalWidget());
    const QFileInfo folder(store());
    QVERIFY(folder.isDir());
    QCOMPARE(folder.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TstApplication::remembersItsPlace()
{
    QVERIFY(start());
    QTRY_COMPARE(shownSecrets(), 14);
    emit m_application->window()->themeChosen(ThemeChoice::Dark);
    m_application->window()->setColumns(u"sort:name:descending name:300 tags status actions"_s);
    QVERIFY(pilot().click(u"regionButton"_s));
    QVERIFY(pilot().type(u"regionSearchEdit"_s, u"cn-shanghai"_s));
    QTest::keyClick(pilot().find(u"regionSearchEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(shownSecrets(), 2);
    QVERIFY(start());
    QTRY_COMPARE(shownSecrets(), 2);
    QCOMPARE(Theme::current().scheme(), Theme::Scheme::Dark);
    QCOMPARE(
        m_application->window()->columns(), u"sort:name:descending name:300 tags status actions"_s);
}

void TstApplication::remembersThePage()
{
    QVERIFY(start());
    QCOMPARE(m_application->window()->page(), Navigation::Secrets);
    m_application->window()->showPage(Navigation::Prerequisites);
    m_application->window()->resize(1000, 640);
    QVERIFY(start());
    QCOMPARE(m_application->window()->page(), Navigation::Prerequisites);
    QCOMPARE(m_application->window()->size(), QSize(1000, 640));
    emit m_application->window()->languageChosen(u"zh_CN"_s);
    QTRY_COMPARE(pilot().textOf(u"runChecksButton"_s), u"重新检查"_s);
    QCOMPARE(m_application->window()->page(), Navigation::Prerequisites);
}

void TstApplication::remembersNothingElse()
{
    QVERIFY(start());
    QTRY_COMPARE(shownSecrets(), 14);
    m_application->window()->openDetails(u"acs/ram/user/edge-cache"_s);
    m_application.reset();
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"Keyturn"_s, u"keyturn"_s);
    const QStringList known{u"columns"_s, u"geometry"_s, u"language"_s, u"page"_s,
        u"reducedMotion"_s, u"region"_s, u"theme"_s};
    for (const QString &key : settings.allKeys()) {
        QVERIFY2(known.contains(key), qPrintable(key));
        QVERIFY(!settings.value(key).toString().contains(u"edge-cache"_s));
    }
}

void TstApplication::standsStillWhenTold()
{
    QVERIFY(start());
    BusyRing ring;
    ring.setBusy();
    ring.show();
    QVERIFY(ring.isTurning());
    auto *action = m_application->window()->findChild<QAction *>(u"reduceMotionAction"_s);
    QVERIFY(action && !action->isChecked());
    action->trigger();
    QVERIFY(!ring.isTurning());
    action->trigger();
    QVERIFY(ring.isTurning());
    action->trigger();
    QVERIFY(start()); // and remembers it
    QVERIFY(m_application->window()->findChild<QAction *>(u"reduceMotionAction"_s)->isChecked());
    BusyRing other;
    other.setBusy();
    other.show();
    QVERIFY(!other.isTurning());
}

void TstApplication::resetsTheSandbox()
{
    QVERIFY(start());
    QTRY_COMPARE(shownSecrets(), 14);
    QVERIFY(reset(u"resetEmptyAction"_s));
    QTRY_COMPARE(shownSecrets(), 0);
    QVERIFY(start()); // and stays empty
    QTRY_VERIFY(pilot().find(u"emptyCreateButton"_s));
    QVERIFY(reset(u"resetSampleAction"_s));
    QTRY_COMPARE(shownSecrets(), 14);
}

void TstApplication::timeStaysTurned()
{
    QVERIFY(start());
    const QString today = pilot().textOf(u"sandboxTimeButton"_s);
    QVERIFY(pilot().click(u"sandboxTimeButton"_s));
    QVERIFY(pilot().click(u"advanceMonthButton"_s));
    QTRY_VERIFY(pilot().textOf(u"sandboxTimeButton"_s) != today);
    const QString later = pilot().textOf(u"sandboxTimeButton"_s).section(u',', 0, 0);
    QVERIFY(start());
    QCOMPARE(pilot().textOf(u"sandboxTimeButton"_s).section(u',', 0, 0), later);
    QVERIFY(reset(u"resetSampleAction"_s));
    QTRY_COMPARE(
        pilot().textOf(u"sandboxTimeButton"_s).section(u',', 0, 0), today.section(u',', 0, 0));
}

void TstApplication::secondStartSaysWhy()
{
    QVERIFY(start());
    Application second(store());
    const std::optional<QString> problem = second.start();
    QVERIFY(problem);
    QVERIFY2(problem->contains(store()), qPrintable(*problem));
    QVERIFY(!second.window());
}

void TstApplication::speaksEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    QTest::addColumn<QString>("create");
    QTest::newRow("English") << u"en"_s << u"1 day"_s << u"30 days"_s << u"Create Secret"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"1 天"_s << u"30 天"_s << u"创建凭据"_s;
    QTest::newRow("unknown") << u"xx"_s << u"1 day"_s << u"30 days"_s << u"Create Secret"_s;
}

void TstApplication::speaksEveryLanguage()
{
    QFETCH(const QString, language);
    QFETCH(const QString, one);
    QFETCH(const QString, many);
    QFETCH(const QString, create);
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"Keyturn"_s, u"keyturn"_s)
        .setValue("language"_L1, language);
    QVERIFY(start());
    QCOMPARE(phrase::interval(std::chrono::hours(24)), one);
    QCOMPARE(phrase::interval(std::chrono::hours(24 * 30)), many);
    QTRY_COMPARE(pilot().textOf(u"createSecretButton"_s), create);
}

void TstApplication::changesLanguageAtOnce()
{
    QVERIFY(start());
    QTRY_COMPARE(shownSecrets(), 14);
    emit m_application->window()->languageChosen(u"zh_CN"_s);
    QTRY_COMPARE(pilot().textOf(u"createSecretButton"_s), u"创建凭据"_s);
    QTRY_COMPARE(shownSecrets(), 14);
    emit m_application->window()->languageChosen(u"en"_s);
    QTRY_COMPARE(pilot().textOf(u"createSecretButton"_s), u"Create Secret"_s);
}

QTEST_MAIN(TstApplication)
#include "tst_application.moc"
