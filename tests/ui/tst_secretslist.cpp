#include "models/retrycountdown.h"
#include "tests/app/windowfixture.h"
#include "ui/secretstable.h"
#include "ui/tablecolumns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toasthost.h"
#include "ui/widgets/weekstrip.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>

#include <memory>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;
using namespace std::chrono_literals;

using Kind = local::Fault::Kind;
using Column = SecretListModel::Column;

namespace {
constexpr int patience = 20'000;
} // namespace

//! The list: columns, selection, search, and what is said when it is incomplete.
class TestSecretsList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installStyle(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void columnsAreChosen();
    void columnsAreRemembered();
    void nonsenseIsLeftOut_data();
    void nonsenseIsLeftOut();
    void nameAndActionsKeepTheirPlaces();
    void narrowTableDropsColumns();
    void timesAreExactInTheToolTip();

    void actionsFollowTheSelection();
    void moreKeepsTheSelection();
    void plansSeveralDeletions();
    void refusalsAreListed();
    void cancelStops();
    void turnsOnSeveral();
    void tagsSeveral();

    void searchPaintsWhatItFound();
    void weekFiltersToADay();
    void cancelledLoadingIsOver();
    void incompleteListIsSaid();
    void failureCountsDown();
    void refreshKeepsItsPlace();

private:
    GuiPilot &pilot() { return m_fixture->pilot; }
    LocalBackend &backend() { return m_fixture->backend; }
    SecretsTable *table() { return pilot().find<SecretsTable>(u"secretsTable"_s); }
    void open(local::Sample sample);
    void select(const QStringList &users);
    [[nodiscard]] QAction *action(const QString &name)
    {
        return m_fixture->window.findChild<QAction *>(name);
    }
    [[nodiscard]] QString result(int row);
    [[nodiscard]] QImage rowImage(int row);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestSecretsList::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTRY_VERIFY(m_fixture->isReady());
    m_fixture->window.resize(1280, 768);
    backend().forget();
}

void TestSecretsList::open(local::Sample sample)
{
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(sample);
    m_fixture->window.resize(1280, 768);
}

void TestSecretsList::select(const QStringList &users)
{
    QItemSelectionModel *selection = table()->selectionModel();
    selection->clear();
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        const QModelIndex index = table()->model()->index(row, 0);
        if (users.contains(index.data().toString().section(u'/', -1)))
            selection->setCurrentIndex(
                index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QCOMPARE(table()->selectedSecrets().size(), users.size());
}

QString TestSecretsList::result(int row)
{
    auto *results = pilot().find<QTableView>(u"bulkTable"_s);
    return results ? results->model()->index(row, 1).data().toString() : QString();
}

void TestSecretsList::columnsAreChosen()
{
    QVERIFY(pilot().click(u"columnsButton"_s));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->close();
    QVERIFY(table()->isColumnHidden(Column::Tags));
    action(u"tagsColumnAction"_s)->trigger();
    action(u"lastColumnAction"_s)->trigger();
    action(u"periodColumnAction"_s)->trigger();
    QVERIFY(!table()->isColumnHidden(Column::Tags));
    QVERIFY(!table()->isColumnHidden(Column::LastRotation));
    QVERIFY(table()->isColumnHidden(Column::Period));
    table()->selectSecret(u"acs/ram/user/order-service"_s);
    const QModelIndex tags = table()->currentIndex().siblingAtColumn(Column::Tags);
    QVERIFY2(
        tags.data().toString().contains(u"env=production"_s), qPrintable(tags.data().toString()));
    action(u"resetColumnsAction"_s)->trigger();
    QVERIFY(table()->isColumnHidden(Column::Tags));
    QVERIFY(!table()->isColumnHidden(Column::Period));
    QVERIFY(action(u"periodColumnAction"_s)->isChecked());
    action(u"undoAction"_s)->trigger();
    QVERIFY(!table()->isColumnHidden(Column::Tags));
    QVERIFY(!table()->isColumnHidden(Column::LastRotation));
    QVERIFY(table()->isColumnHidden(Column::Period));
}

void TestSecretsList::columnsAreRemembered()
{
    TableColumns *columns = table()->columns();
    QHeaderView *header = table()->horizontalHeader();
    action(u"userColumnAction"_s)->trigger();
    header->moveSection(header->visualIndex(Column::UserName), 1);
    header->resizeSection(Column::Status, 201);
    table()->sortByColumn(Column::Next, Qt::DescendingOrder);
    const QString state = columns->state();
    QCOMPARE(state, u"sort:next:descending name user description status:201 period next actions"_s);
    columns->reset();
    QCOMPARE(columns->state(), u"sort:status name description status period next actions"_s);
    columns->restore(state);
    QCOMPARE(columns->state(), state);
    QCOMPARE(table()->columnWidth(Column::Status), 201);
    QCOMPARE(header->visualIndex(Column::UserName), 1);
    QVERIFY(!state.contains(u"acs"_s)); // nothing of any secret
}

void TestSecretsList::nonsenseIsLeftOut_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("became");
    const QString first = u"sort:status name description status period next actions"_s;
    QTest::newRow("nothing") << QString() << first;
    QTest::newRow("unknown") << u"name price:3 tags tags"_s
                             << u"sort:status name tags status actions"_s;
    QTest::newRow("widths") << u"name:-3 tags:99999 status:80 actions:900"_s
                            << u"sort:status name tags status:80 actions"_s;
    QTest::newRow("sort") << u"sort:price sort:actions name next"_s
                          << u"sort:status name next status actions"_s;
}

void TestSecretsList::nonsenseIsLeftOut()
{
    QFETCH(const QString, state);
    QFETCH(const QString, became);
    table()->columns()->restore(state);
    QCOMPARE(table()->columns()->state(), became);
}

void TestSecretsList::nameAndActionsKeepTheirPlaces()
{
    QHeaderView *header = table()->horizontalHeader();
    header->moveSection(header->visualIndex(Column::Actions), 2);
    header->moveSection(header->visualIndex(Column::Next), 0);
    QCOMPARE(header->logicalIndex(0), int(Column::Name));
    QCOMPARE(header->logicalIndex(header->count() - 1), int(Column::Actions));
}

void TestSecretsList::narrowTableDropsColumns()
{
    QVERIFY(!table()->isColumnHidden(Column::Description));
    m_fixture->window.resize(960, 600);
    QTRY_VERIFY(table()->isColumnHidden(Column::Description));
    action(u"tagsColumnAction"_s)->trigger();
    QVERIFY(table()->isColumnHidden(Column::Period));
    QVERIFY(!table()->isColumnHidden(Column::Tags)); // what was chosen stays
    m_fixture->window.resize(1280, 768);
    QTRY_VERIFY(!table()->isColumnHidden(Column::Period));
}

void TestSecretsList::timesAreExactInTheToolTip()
{
    table()->selectSecret(u"acs/ram/user/order-service"_s);
    for (const int column : {Column::Next, Column::Created, Column::LastRotation}) {
        const QString tip =
            table()->currentIndex().siblingAtColumn(column).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"UTC"_s) && tip.contains(u'\n'), qPrintable(tip));
    }
}

void TestSecretsList::actionsFollowTheSelection()
{
    select({u"order-service"_s, u"promo-2024"_s});
    QVERIFY(!action(u"rotateAction"_s)->isEnabled());
    QVERIFY(!action(u"rotateAction"_s)->toolTip().isEmpty());
    QVERIFY(action(u"planDeletionAction"_s)->isEnabled());
    QVERIFY(action(u"restoreAction"_s)->isEnabled());
    QCOMPARE(action(u"editAction"_s)->text(), u"Add Tag"_s);
    QCOMPARE(action(u"toggleRotationAction"_s)->text(), u"Turn off automatic rotation"_s);
    select({u"promo-2024"_s, u"old-crm-sync"_s});
    QVERIFY(!action(u"planDeletionAction"_s)->isEnabled());
    QVERIFY(!action(u"toggleRotationAction"_s)->isEnabled());
    select({u"order-service"_s});
    QVERIFY(action(u"rotateAction"_s)->isEnabled());
    table()->selectionModel()->clear();
    QVERIFY(!action(u"copyNameAction"_s)->isEnabled());
}

void TestSecretsList::moreKeepsTheSelection()
{
    select({u"order-service"_s, u"mail-relay"_s});
    const QRect cell =
        table()->visualRect(table()->currentIndex().siblingAtColumn(Column::Actions));
    const QPoint more = cell.center() + QPoint(20, 0);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, more);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->close();
    QCOMPARE(table()->selectedSecrets().size(), 2);
    // In another row it selects that row.
    const QRect first = table()->visualRect(table()->model()->index(0, Column::Actions));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, first.center() + QPoint(20, 0));
    QVERIFY(QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
    QCOMPARE(table()->selectedSecrets(), QStringList{u"acs/ram/user/checkout-api"_s});
}

void TestSecretsList::plansSeveralDeletions()
{
    select({u"order-service"_s, u"mail-relay"_s, u"promo-2024"_s});
    action(u"planDeletionAction"_s)->trigger();
    QTRY_VERIFY(pilot().dialog(u"bulkDialog"_s));
    QVERIFY(pilot().textOf(u"bulkTextLabel"_s).contains(u"left out"_s));
    QVERIFY(!pilot().find(u"immediateRadio"_s));
    pilot().find<QSpinBox>(u"daysSpinBox"_s)->setValue(9);
    QVERIFY(pilot().textOf(u"deletionDateLabel"_s).contains(u"25 Jun 2026"_s));
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_COMPARE_WITH_TIMEOUT(pilot().textOf(u"cancelButton"_s), u"Close"_s, patience);
    QVERIFY2(result(0).contains(u"25 Jun 2026"_s), qPrintable(result(0)));
    QVERIFY(pilot().textOf(u"bulkSummaryLabel"_s).startsWith(u"2 "_s));
    QVERIFY(pilot().click(u"cancelButton"_s));
    QVERIFY(backend().truth(u"mail-relay"_s)->isPendingDeletion());
    QCOMPARE(backend().requests(u"DeleteSecret"_s).size(), 2);

    auto *toasts = m_fixture->window.findChild<ToastHost *>();
    QVERIFY(toasts->undoNewest());
    QTRY_VERIFY(pilot().dialog(u"bulkDialog"_s));
    QTRY_COMPARE_WITH_TIMEOUT(pilot().textOf(u"cancelButton"_s), u"Close"_s, patience);
    QVERIFY(!backend().truth(u"mail-relay"_s)->isPendingDeletion());
    QVERIFY(!backend().truth(u"order-service"_s)->isPendingDeletion());
}

void TestSecretsList::refusalsAreListed()
{
    select({u"order-service"_s, u"mail-relay"_s});
    action(u"toggleRotationAction"_s)->trigger();
    QTRY_VERIFY(pilot().dialog(u"bulkDialog"_s));
    backend().plan(u"UpdateSecretRotationPolicy"_s, Kind::Expired);
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_COMPARE_WITH_TIMEOUT(pilot().textOf(u"cancelButton"_s), u"Close"_s, patience);
    QVERIFY2(result(0).startsWith(u"Refused"_s), qPrintable(result(0)));
    QCOMPARE(result(1), u"Automatic rotation is off"_s);
}

void TestSecretsList::cancelStops()
{
    select({u"order-service"_s, u"mail-relay"_s, u"edge-cache"_s});
    action(u"toggleRotationAction"_s)->trigger();
    QTRY_VERIFY(pilot().dialog(u"bulkDialog"_s));
    backend().plan(u"UpdateSecretRotationPolicy"_s, Kind::Slow);
    QVERIFY(pilot().click(u"okButton"_s));
    QVERIFY(pilot().click(u"cancelButton"_s));
    QVERIFY(pilot().dialog(u"bulkDialog"_s)); // the one under way is waited for
    QTRY_COMPARE_WITH_TIMEOUT(pilot().textOf(u"cancelButton"_s), u"Close"_s, patience);
    QCOMPARE(result(0), u"Automatic rotation is off"_s);
    QCOMPARE(result(2), u"Not done: canceled"_s);
    QVERIFY(backend().settle());
    QCOMPARE(backend().requests(u"UpdateSecretRotationPolicy"_s).size(), 1);
}

void TestSecretsList::turnsOnSeveral()
{
    for (const QString &user : {u"order-service"_s, u"mail-relay"_s})
        backend().operations().setRotation(SecretOperations::expectedName(user),
            RotationPolicy::off(), {this, [](const Result<Done> &) {}});
    QTRY_VERIFY_WITH_TIMEOUT(
        backend().row(u"mail-relay"_s)->secret.rotation == AutomaticRotation::Disabled
            && backend().row(u"order-service"_s)->secret.rotation == AutomaticRotation::Disabled,
        patience);
    select({u"order-service"_s, u"mail-relay"_s});
    QCOMPARE(action(u"toggleRotationAction"_s)->text(), u"Turn on automatic rotation"_s);
    action(u"toggleRotationAction"_s)->trigger();
    QTRY_VERIFY(pilot().dialog(u"bulkDialog"_s));
    pilot().find<QSpinBox>(u"periodSpinBox"_s)->setValue(1);
    QVERIFY(pilot().find(u"bulkNote"_s)); // says that they rotate at once
    pilot().find<QSpinBox>(u"periodSpinBox"_s)->setValue(300);
    QVERIFY(!pilot().find(u"bulkNote"_s));
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_COMPARE_WITH_TIMEOUT(pilot().textOf(u"cancelButton"_s), u"Close"_s, patience);
    QVERIFY(backend().truth(u"mail-relay"_s)->interval == 300 * 24h);
}

void TestSecretsList::tagsSeveral()
{
    select({u"order-service"_s, u"mail-relay"_s});
    action(u"editAction"_s)->trigger();
    QTRY_VERIFY(pilot().dialog(u"bulkDialog"_s));
    QVERIFY(!pilot().find(u"okButton"_s)->isEnabled());
    QVERIFY(pilot().type(u"tagKeyEdit"_s, u"acs:owner"_s)); // KMS keeps these for itself
    QVERIFY(!pilot().find(u"okButton"_s)->isEnabled());
    QVERIFY(pilot().type(u"tagKeyEdit"_s, u"owner"_s));
    QVERIFY(pilot().type(u"tagValueEdit"_s, u"payments"_s));
    QVERIFY(pilot().click(u"okButton"_s));
    QTRY_COMPARE_WITH_TIMEOUT(pilot().textOf(u"cancelButton"_s), u"Close"_s, patience);
    QVERIFY(pilot().click(u"cancelButton"_s));
    QTRY_VERIFY(
        backend().row(u"mail-relay"_s)->secret.tags.contains(Tag{u"owner"_s, u"payments"_s}));
    QVERIFY(pilot().type(u"searchEdit"_s, u"tag:owner=payments"_s));
    QCOMPARE(table()->model()->rowCount(), 2);
}

QImage TestSecretsList::rowImage(int row)
{
    const QRect name = table()->visualRect(table()->model()->index(row, Column::Name));
    const QRect text = table()->visualRect(table()->model()->index(row, Column::Description));
    return table()->viewport()->grab(name.united(text)).toImage();
}

void TestSecretsList::searchPaintsWhatItFound()
{
    const auto tinted = [this] {
        const QImage image = rowImage(0);
        const QRgb tint = Theme::current().color(Token::AccentTint).rgb();
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                pixels += (image.pixel(x, y) | 0xff000000) == tint ? 1 : 0;
        }
        return pixels;
    };
    QCOMPARE(tinted(), 0);
    // In the name, in the description, and in a tag that no column shows.
    for (const QString &text : {u"user/mail"_s, u"transcoding work"_s, u"tag:env=production"_s}) {
        QVERIFY(pilot().type(u"searchEdit"_s, text));
        QVERIFY2(tinted() > 100, qPrintable(text));
    }
    QTest::keyClick(pilot().find(u"searchEdit"_s), Qt::Key_Escape);
    QCOMPARE(table()->model()->rowCount(), 14);
    QCOMPARE(tinted(), 0);
}

void TestSecretsList::weekFiltersToADay()
{
    auto *week = pilot().find<WeekStrip>(u"weekStrip"_s);
    QVERIFY(week);
    m_fixture->window.showPage(Navigation::Prerequisites);
    // Tomorrow: ci-deployer rotates.
    QTest::mouseClick(week, Qt::LeftButton, {}, week->partRect(1).center());
    QVERIFY(pilot().find(u"secretsTable"_s));
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(table()->model()->index(0, 0).data().toString().endsWith(u"ci-deployer"_s));
    QCOMPARE(pilot().find<QLineEdit>(u"searchEdit"_s)->text(), u"day:2026-06-17"_s);
    QTest::mouseClick(week, Qt::LeftButton, {}, week->partRect(1).center());
    QCOMPARE(table()->model()->rowCount(), 14);
}

void TestSecretsList::cancelledLoadingIsOver()
{
    backend().service().setFaults({{u"DescribeSecret"_s, Kind::Slow, 100, 200}});
    backend().session().restart();
    QTRY_VERIFY(backend().secrets().isDescribing());
    QTRY_VERIFY(pilot().textOf(u"secretCountLabel"_s).startsWith(u"Loading secrets"_s));
    backend().secrets().stopDescribing();
    QTRY_COMPARE(pilot().textOf(u"secretCountLabel"_s), u"14 dynamic RAM secrets"_s);
    QVERIFY(backend().secrets().describedCount() < backend().secrets().rowCount());
}

void TestSecretsList::incompleteListIsSaid()
{
    open(local::Sample::fleet(431));
    SecretListModel &model = backend().secrets();
    connect(&model, &QAbstractItemModel::rowsInserted, this, [&] {
        if (model.rowCount() == 100) // each of the four other pages is asked for three times
            backend().plan(u"ListSecrets"_s, Kind::ServerError, 12);
    });
    int failures = 0;
    connect(&model, &SecretListModel::stateChanged, this,
        [&] { failures += model.state() == SecretListModel::State::Failed ? 1 : 0; });
    QTRY_VERIFY_WITH_TIMEOUT(model.isIncomplete(), patience);
    QVERIFY(backend().settle());
    QCOMPARE(failures, 1); // though four pages failed
    auto *banner = pilot().find<Banner>(u"listBanner"_s);
    QVERIFY(banner);
    QCOMPARE(banner->text(), u"Showing 100 of 431: the list is incomplete."_s);
    QCOMPARE(table()->model()->rowCount(), 100);
    QCOMPARE(banner->actionButton(0)->text(), u"Retry"_s);
    banner->actionButton(0)->click();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 431, patience);
    QTRY_VERIFY(!pilot().find(u"listBanner"_s));
}

void TestSecretsList::failureCountsDown()
{
    auto *countdown = m_fixture->window.findChild<RetryCountdown *>();
    QVERIFY(countdown);
    countdown->setTick(1h);
    backend().plan(u"ListSecrets"_s, Kind::ServerError, 3);
    backend().session().restart();
    QTRY_VERIFY(pilot().find(u"tryAgainButton"_s));
    QCOMPARE(countdown->secondsLeft(), 5);
    QVERIFY(countdown->isWaiting());
    countdown->setTick(1ms);
    QTRY_COMPARE_WITH_TIMEOUT(table() ? table()->model()->rowCount() : 0, 14, patience);
    QVERIFY(!countdown->isWaiting());
    // Another try mends no wrong clock.
    backend().plan(u"ListSecrets"_s, Kind::Expired);
    backend().session().restart();
    QTRY_VERIFY(pilot().find(u"tryAgainButton"_s));
    QVERIFY(!countdown->isWaiting());
}

void TestSecretsList::refreshKeepsItsPlace()
{
    open(local::Sample::fleet(231));
    SecretListModel &model = backend().secrets();
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), SecretListModel::State::Ready, patience);
    table()->sortByColumn(Column::Name, Qt::AscendingOrder);
    table()->scrollTo(table()->model()->index(120, 0), QAbstractItemView::PositionAtTop);
    const QModelIndex first = table()->model()->index(121, 0);
    table()->selectionModel()->select(QItemSelection(first, first.sibling(123, 0)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QStringList selected = table()->selectedSecrets();
    const int place = table()->verticalScrollBar()->value();
    QCOMPARE(selected.size(), 3);
    QVERIFY(place > 0);
    model.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), SecretListModel::State::Ready, patience);
    QCOMPARE(table()->selectedSecrets(), selected);
    QCOMPARE(table()->verticalScrollBar()->value(), place);
}

QTEST_MAIN(TestSecretsList)
#include "tst_secretslist.moc"
