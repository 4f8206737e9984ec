#include "tests/app/windowfixture.h"
#include "ui/secretstable.h"
#include "ui/widgets/filterchips.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

#include <memory>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

//! The window as a whole: list, filters, actions by state, names for screen readers.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installStyle(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void listHoldsTheSampleAccount();
    void actionsFollowTheState_data();
    void actionsFollowTheState();
    void searchAndFilters();
    void failureIsSaidAndMended();
    void staleListStays();
    void everyControlHasAName();
    void narrowWindowKeepsTheActions();
    void regionIsTypedFreely();

private:
    GuiPilot &pilot() { return m_fixture->pilot; }
    LocalBackend &backend() { return m_fixture->backend; }
    SecretsTable *table() { return pilot().find<SecretsTable>(u"secretsTable"_s); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestMainWindow::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTRY_VERIFY(m_fixture->isReady());
}

void TestMainWindow::listHoldsTheSampleAccount()
{
    QCOMPARE(table()->model()->rowCount(), 14);
    // What needs a person stands first.
    QCOMPARE(table()->model()->index(0, 0).data().toString(), u"acs/ram/user/checkout-api"_s);
    QCOMPARE(table()->model()->index(13, 0).data().toString(), u"acs/ram/user/promo-2024"_s);
    QCOMPARE(m_fixture->window.windowTitle(), u"Secrets — Keyturn"_s);
}

void TestMainWindow::actionsFollowTheState_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("rotate");
    QTest::addColumn<bool>("plan");
    QTest::addColumn<bool>("restore");
    QTest::newRow("normal") << u"search-indexer"_s << true << true << false;
    QTest::newRow("failed") << u"checkout-api"_s << true << true << false;
    QTest::newRow("rotating") << u"media-transcoder"_s << false << true << false;
    QTest::newRow("off") << u"legacy-batch"_s << true << true << false;
    QTest::newRow("pending") << u"promo-2024"_s << false << false << true;
}

void TestMainWindow::actionsFollowTheState()
{
    QFETCH(QString, user);
    QFETCH(bool, rotate);
    QFETCH(bool, plan);
    QFETCH(bool, restore);
    table()->selectSecret(u"acs/ram/user/"_s + user);
    const auto enabled = [this](const QString &name) {
        return m_fixture->window.findChild<QAction *>(name)->isEnabled();
    };
    QCOMPARE(enabled(u"rotateAction"_s), rotate);
    QCOMPARE(enabled(u"configureRotationAction"_s), rotate);
    QCOMPARE(enabled(u"planDeletionAction"_s), plan);
    QCOMPARE(enabled(u"restoreAction"_s), restore);
    QVERIFY(enabled(u"copyNameAction"_s));
    // What cannot be done says why.
    if (!restore)
        QVERIFY(!m_fixture->window.findChild<QAction *>(u"restoreAction"_s)->toolTip().isEmpty());
}

void TestMainWindow::searchAndFilters()
{
    auto *chips = pilot().find<FilterChips>(u"filterChips"_s);
    QVERIFY(chips);
    chips->setCurrent(1);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    chips->setCurrent(0);
    QTRY_COMPARE(table()->model()->rowCount(), 14);
    QVERIFY(pilot().type(u"searchEdit"_s, u"cdn"_s));
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(pilot().type(u"searchEdit"_s, u"no such thing"_s));
    QVERIFY(pilot().click(u"clearFiltersButton"_s));
    QCOMPARE(table()->model()->rowCount(), 14);
}

void TestMainWindow::failureIsSaidAndMended()
{
    backend().plan(u"ListSecrets"_s, local::Fault::Kind::ServerError, 3);
    backend().session().restart();
    QTRY_VERIFY(pilot().find(u"tryAgainButton"_s));
    QVERIFY(pilot().click(u"tryAgainButton"_s));
    QTRY_VERIFY(backend().isListed());
    QCOMPARE(table()->model()->rowCount(), 14);
}

void TestMainWindow::staleListStays()
{
    table()->selectSecret(u"acs/ram/user/mail-relay"_s);
    backend().plan(u"ListSecrets"_s, local::Fault::Kind::ServerError, 3);
    backend().secrets().refresh();
    QTRY_VERIFY(backend().secrets().isStale());
    QCOMPARE(table()->model()->rowCount(), 14);
    QCOMPARE(table()->currentSecret(), u"acs/ram/user/mail-relay"_s);
    backend().secrets().refresh();
    QTRY_VERIFY(!backend().secrets().isStale());
    QCOMPARE(table()->currentSecret(), u"acs/ram/user/mail-relay"_s);
}

void TestMainWindow::everyControlHasAName()
{
    m_fixture->window.openDetails(u"acs/ram/user/order-service"_s);
    m_fixture->window.showPage(Navigation::Prerequisites);
    m_fixture->window.showPage(Navigation::Secrets);
    QVERIFY(pilot().click(u"createSecretButton"_s));
    QTRY_VERIFY(pilot().dialog(u"createSecretDialog"_s));
    QStringList unnamed;
    for (const QWidget *widget : QApplication::allWidgets()) {
        const bool control =
            widget->focusPolicy() & Qt::TabFocus && !widget->objectName().startsWith(u"qt_"_s);
        if (!control || qobject_cast<const QMenu *>(widget)
            || qobject_cast<const QMenuBar *>(widget))
            continue;
        QAccessibleInterface *interface =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        // The line edit inside of a spin box speaks through the spin box.
        const bool part = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
        const bool area =
            widget->inherits("QAbstractScrollArea") && !widget->inherits("QAbstractItemView");
        if (!part && !area && interface && interface->text(QAccessible::Name).isEmpty())
            unnamed << QLatin1StringView(widget->metaObject()->className()) + u' '
                    + widget->objectName();
    }
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
}

void TestMainWindow::narrowWindowKeepsTheActions()
{
    m_fixture->window.resize(960, 600);
    QTRY_COMPARE(m_fixture->window.width(), 960);
    auto *list = table();
    const int right = list->columnViewportPosition(SecretListModel::Actions)
        + list->columnWidth(SecretListModel::Actions);
    QVERIFY(right <= list->viewport()->width());
    QVERIFY(!list->isColumnHidden(SecretListModel::Status));
}

void TestMainWindow::regionIsTypedFreely()
{
    QVERIFY(pilot().click(u"regionButton"_s));
    QTRY_VERIFY(pilot().find(u"regionSearchEdit"_s));
    QVERIFY(pilot().type(u"regionSearchEdit"_s, u"xx-new-region-9"_s));
    QTest::keyClick(pilot().find(u"regionSearchEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(backend().session().region(), u"xx-new-region-9"_s);
    QTRY_COMPARE(backend().secrets().state(), SecretListModel::State::Ready);
    QCOMPARE(backend().secrets().rowCount(), 0);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
