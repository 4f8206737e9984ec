#include "tests/app/screenwalk.h"

#include "tests/app/sampleuse.h"
#include "ui/evidencepanel.h"
#include "ui/secretstable.h"
#include "ui/widgets/rotationtimeline.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/toasthost.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;

namespace keyturn::test {

namespace {
constexpr int patience = 20'000;
} // namespace

ScreenWalk::ScreenWalk(QSize size, Visit visit)
    : m_visit(std::move(visit))
    , m_window(&m_backend.workspace(), {m_backend.account()})
    , m_pilot(&m_window)
{
    m_window.resize(size);
    m_window.show();
}

void ScreenWalk::walk()
{
    must("use secrets", useSecretsForAWeek(m_backend));
    m_backend.session().restart();
    until("the list", [this] { return m_backend.isListed() && !checks().isRunning(); });
    list();
    columns();
    menus();
    palette();
    rotation();
    details();
    create();
    remove();
    restore();
    several();
    activity();
    sandbox();
    prerequisites();
    help();
    stale();
    emptyAndFailed();
}

void ScreenWalk::until(const char *what, const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition, patience))
        qFatal("The walk waited in vain for %s", what);
}

void ScreenWalk::must(const char *what, bool done)
{
    if (!done)
        qFatal("The walk could not do: %s", what);
}

void ScreenWalk::stop(const QString &screen)
{
    // Layouts that were just changed settle in the event loop.
    int turns = 0;
    until("the layout", [&turns] { return ++turns > 5; });
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // of the last tick
    m_visit(screen);
}

void ScreenWalk::act(const char *actionName)
{
    auto *action = m_window.findChild<QAction *>(QLatin1StringView(actionName));
    must(actionName, action && action->isEnabled());
    action->trigger();
}

void ScreenWalk::closePopup()
{
    must("close a popup", QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
}

void ScreenWalk::closeDialog(const char *objectName)
{
    auto *dialog = qobject_cast<QDialog *>(m_pilot.dialog(QLatin1StringView(objectName)));
    must(objectName, dialog);
    dialog->reject();
    until("the dialog to close",
        [this, objectName] { return !m_pilot.dialog(QLatin1StringView(objectName)); });
}

void ScreenWalk::menus()
{
    must("open the accounts", m_pilot.click(u"accountButton"_s));
    stop(u"16-account-menu"_s);
    closePopup();
    must("open the regions", m_pilot.click(u"regionButton"_s));
    stop(u"16-region-popup"_s);
    closePopup();
    must("search", m_pilot.type(u"searchEdit"_s, u"no such secret"_s));
    stop(u"13-list-no-match"_s);
    must("show all", m_pilot.click(u"clearFiltersButton"_s));
}

void ScreenWalk::palette()
{
    act("paletteAction");
    stop(u"17-command-palette"_s);
    must("search the palette", m_pilot.type(u"paletteEdit"_s, u"re"_s));
    stop(u"17-command-palette-search"_s);
    must("search the palette", m_pilot.type(u"paletteEdit"_s, u"no such thing"_s));
    stop(u"17-command-palette-nothing"_s);
    closePopup();
}

void ScreenWalk::rotation()
{
    const QString name = u"acs/ram/user/order-service"_s;
    must("choose rotation", m_pilot.choose(name, u"rotateAction"_s));
    untilEvidence();
    stop(u"18-rotate-immediately"_s);
    closeDialog("rotateDialog");
    must("choose the configuration", m_pilot.choose(name, u"configureRotationAction"_s));
    stop(u"18-configuration-rotation"_s);
    closeDialog("rotationDialog");
}

void ScreenWalk::help()
{
    act("helpAction");
    stop(u"19-help"_s);
    closeDialog("helpSheet");
    act("shortcutsAction");
    stop(u"19-keyboard-shortcuts"_s);
    closeDialog("shortcutSheet");
    act("aboutAction");
    stop(u"19-about"_s);
    closeDialog("aboutDialog");
}

void ScreenWalk::stale()
{
    m_backend.service().reset(local::Sample::Demo);
    m_backend.session().restart();
    until("the list", [this] { return m_backend.isListed() && !checks().isRunning(); });
    m_window.showPage(Navigation::Secrets);
    m_backend.plan(u"ListSecrets"_s, local::Fault::Kind::ServerError, 3);
    m_backend.secrets().refresh();
    until("the old list", [this] { return m_backend.secrets().isStale(); });
    stop(u"13-list-stale"_s);
    m_window.openDetails(u"acs/ram/user/promo-2024"_s);
    must("settle", m_backend.settle());
    stop(u"08-secret-details-pending"_s);
    m_window.openDetails(u"acs/ram/user/checkout-api"_s);
    must("settle", m_backend.settle());
    stop(u"08-secret-details-failed"_s);
    m_backend.service().reset(local::Sample::Empty);
    m_backend.session().restart();
    until("the empty list", [this] { return m_backend.isListed() && !checks().isRunning(); });
}

void ScreenWalk::list()
{
    stop(u"01-secrets-list"_s);
    auto *table = m_pilot.find<SecretsTable>(u"secretsTable"_s);
    table->selectSecret(u"acs/ram/user/search-indexer"_s);
    emit table->moreRequested(table->currentSecret(), table->menuPosition());
    until("the menu", [this] { return m_pilot.dialog(u"moreMenu"_s); });
    stop(u"01-secrets-list-more"_s);
    QApplication::activePopupWidget()->close();
}

void ScreenWalk::columns()
{
    must("find a secret", m_pilot.type(u"searchEdit"_s, u"tag:env=production cat"_s));
    stop(u"01-secrets-list-search"_s);
    must("find the others again", m_pilot.type(u"searchEdit"_s, u"prod"_s));
    m_window.findChild<QAction *>(u"tagsColumnAction"_s)->trigger();
    must("choose columns", m_pilot.click(u"columnsButton"_s));
    stop(u"01-secrets-list-columns"_s);
    QApplication::activePopupWidget()->close();
    m_window.findChild<QAction *>(u"resetColumnsAction"_s)->trigger();
    m_window.findChild<ToastHost *>()->dropUndo(); // it would stay on the next pictures
    QTest::keyClick(m_pilot.find(u"searchEdit"_s), Qt::Key_Escape);
}

//! Several secrets at once, one of which is refused.
void ScreenWalk::several()
{
    auto *table = m_pilot.find<SecretsTable>(u"secretsTable"_s);
    table->selectSecret(u"acs/ram/user/mail-relay"_s);
    const int row = table->currentIndex().row();
    const QItemSelection rows(table->model()->index(row, 0), table->model()->index(row + 3, 0));
    table->selectionModel()->select(rows, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_window.findChild<QAction *>(u"planDeletionAction"_s)->trigger();
    until("the dialog", [this] { return m_pilot.dialog(u"bulkDialog"_s); });
    stop(u"06-delete-several"_s);
    m_backend.plan(u"DeleteSecret"_s, local::Fault::Kind::Expired);
    must("confirm", m_pilot.click(u"okButton"_s));
    until("the end", [this] { return !m_pilot.find(u"okButton"_s); });
    stop(u"06-delete-several-results"_s);
    must("close", m_pilot.click(u"cancelButton"_s));
    until("the list", [this] { return m_backend.isListed(); });
    stop(u"06-deleted-several"_s);
}

void ScreenWalk::untilEvidence()
{
    until("the evidence", [this] {
        const auto *panel = m_pilot.find<EvidencePanel>(u"evidencePanel"_s);
        return panel && panel->evidence().reads() != Evidence::Reads::Looking && m_backend.settle();
    });
}

void ScreenWalk::create()
{
    must("open the wizard", m_pilot.click(u"createSecretButton"_s));
    until("RAM users",
        [this] { return m_backend.workspace().users.state() == RamUsersModel::State::Ready; });
    must("search", m_pilot.type(u"userSearchEdit"_s, u"re"_s));
    auto *users = m_pilot.find<QListView>(u"userList"_s);
    const auto found = users->model()->match(
        users->model()->index(0, 0), RamUsersModel::NameRole, u"report-builder"_s);
    must("find the user", !found.isEmpty());
    users->setCurrentIndex(found.first());
    must("choose the AccessKey in use", m_pilot.click(u"accessKeyRadio0"_s));
    must("type the secret", m_pilot.type(u"secretValueEdit0"_s, u"not-a-real-secret-0021"_s));
    must("type the other secret", m_pilot.type(u"secretValueEdit1"_s, u"not-a-real-secret-0022"_s));
    must("verify", m_pilot.click(u"verifyButton0"_s));
    must("describe",
        m_pilot.type(u"descriptionEdit"_s, u"Reporting jobs: reads OSS and MaxCompute"_s));
    until("the verdict", [this] {
        auto *line = m_pilot.find(u"verifyResultLabel"_s);
        return line && m_backend.actions().contains(u"GetCallerIdentity"_s) && m_backend.settle();
    });
    stop(u"02-create-select-type"_s);
    must("go on", m_pilot.click(u"nextButton"_s));
    stop(u"03-create-configuration-rotation"_s);
    must("go on", m_pilot.click(u"nextButton"_s));
    stop(u"04-create-review-and-confirm"_s);
    must("confirm", m_pilot.click(u"okButton"_s));
    until("the result", [this] { return m_pilot.dialog(u"createdDialog"_s); });
    stop(u"05-created-successfully"_s);
    must("close", m_pilot.click(u"closeButton"_s));
    until("the new row", [this] { return m_backend.isListed(); });
    stop(u"05-list-with-new-secret"_s);
}

void ScreenWalk::remove()
{
    const QString name = u"acs/ram/user/order-service"_s;
    must("choose deletion", m_pilot.choose(name, u"planDeletionAction"_s));
    until("the dialog", [this] { return m_pilot.dialog(u"deleteSecretDialog"_s); });
    untilEvidence();
    stop(u"06-delete-secret-plan"_s);
    must("choose at once", m_pilot.click(u"immediateRadio"_s));
    must("type half", m_pilot.type(u"confirmEdit"_s, u"order-serv"_s));
    stop(u"06-delete-secret-immediately"_s);
    must("choose the plan", m_pilot.click(u"planRadio"_s));
    must("confirm", m_pilot.click(u"okButton"_s));
    until("the deletion", [this] {
        const auto *row = m_backend.row(u"order-service"_s);
        return row && row->secret.isPendingDeletion();
    });
    stop(u"06-planned-with-undo"_s);
}

void ScreenWalk::restore()
{
    const QString name = u"acs/ram/user/old-crm-sync"_s;
    must("choose restore", m_pilot.choose(name, u"restoreAction"_s));
    until("the message", [this] { return m_pilot.dialog(u"restoreSecretDialog"_s); });
    stop(u"07-restore-secret"_s);
    must("confirm", m_pilot.click(u"okButton"_s));
    until("the secret back", [this] {
        const auto *row = m_backend.row(u"old-crm-sync"_s);
        return row && !row->secret.isPendingDeletion();
    });
}

void ScreenWalk::details()
{
    m_window.openDetails(u"acs/ram/user/order-service"_s);
    until("the details",
        [this] { return m_pilot.find(u"detailsNameLabel"_s) && m_backend.settle(); });
    auto *timeline = m_pilot.find<RotationTimeline>(u"rotationTimeline"_s);
    until("the timeline", [timeline] { return timeline->partCount() > 5; });
    m_pilot.find(u"valueEdit"_s)->setFocus();
    emit m_pilot.find<SecretEdit>(u"valueEdit"_s)->eyeClicked();
    until("the value", [this] { return !m_pilot.find<SecretEdit>(u"valueEdit"_s)->isMasked(); });
    stop(u"08-secret-details"_s);
    must("ask who read it", m_pilot.click(u"readByButton"_s));
    untilEvidence();
    stop(u"08-secret-details-readers"_s);
    closeDialog("readersDialog");
    m_window.openDetails(u"acs/ram/user/media-transcoder"_s);
    until("the use of the old pair", [this] {
        return m_pilot.find(u"rotationProgressCard"_s)
            && m_pilot.textOf(u"detailsBanner"_s).contains(u"LTAI5tSANDBOX0000032"_s);
    });
    stop(u"14-secret-details-rotating"_s);
    m_window.openDetails(u"acs/ram/user/order-service"_s);
    must("edit the description", m_pilot.click(u"editDescriptionButton"_s));
    must("add a tag", m_pilot.click(u"addTagButton"_s));
    must("type a key", m_pilot.type(u"tagKeyEdit"_s, u"acs:team"_s));
    QTest::keyClick(m_pilot.find(u"tagKeyEdit"_s), Qt::Key_Return);
    stop(u"08-secret-details-editing"_s);
    m_window.showPage(Navigation::Secrets);
}

void ScreenWalk::activity()
{
    // As the clock of the sandbox stands still, only the order of the calls tells their time.
    m_backend.service().setTrouble(Trouble::NoServiceRole, true);
    m_backend.session().kms().rotateSecret(
        u"acs/ram/user/checkout-api"_s, u"kt-000009"_s, {&m_window, [](const Result<Done> &) {}});
    until("the refusal", [this] { return m_backend.workspace().activity.counts().failed > 0; });
    m_backend.service().setTrouble(Trouble::NoServiceRole, false);
    m_backend.plan(u"DescribeSecret"_s, local::Fault::Kind::Silent);
    m_backend.session().kms().describeSecret(
        u"acs/ram/user/edge-cache"_s, {&m_window, [](const Result<Secret> &) {}});
    until(
        "a running call", [this] { return m_backend.workspace().activity.counts().running == 1; });
    m_window.showPage(Navigation::Activity);
    stop(u"11-activity"_s);
    auto *table = m_pilot.find<QAbstractItemView>(u"activityTable"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    stop(u"11-activity-failed"_s);
    must("search", m_pilot.type(u"activitySearchEdit"_s, u"no such call"_s));
    stop(u"11-activity-no-match"_s);
    must("search", m_pilot.type(u"activitySearchEdit"_s, u""_s));
    QTest::keyClick(m_pilot.find(u"activitySearchEdit"_s), Qt::Key_Backspace);
    m_backend.service().setFaults({{u"DescribeSecret"_s, local::Fault::Kind::Slow, 8, 1500}});
    m_backend.session().restart();
    until("the progress", [this] { return m_pilot.find(u"loadingCard"_s); });
    stop(u"11-activity-loading"_s);
    m_backend.service().setFaults({});
    until("the list", [this] { return m_backend.isListed(); });
}

void ScreenWalk::prerequisites()
{
    m_window.showPage(Navigation::Prerequisites);
    stop(u"09-prerequisites"_s);
    m_backend.service().reset(local::Sample::Empty);
    m_backend.session().restart();
    until("the checks", [this] { return !checks().isRunning() && m_backend.isListed(); });
    stop(u"09-prerequisites-authorize"_s);
}

void ScreenWalk::sandbox()
{
    m_window.showPage(Navigation::Secrets);
    // The port is another one each time; the picture shall not be.
    m_backend.workspace().sandbox.endpoint = u"http://127.0.0.1:8080"_s;
    m_pilot.click(u"sandboxTimeButton"_s);
    stop(u"15-sandbox-panel"_s);
    QApplication::activePopupWidget()->close();
}

void ScreenWalk::emptyAndFailed()
{
    m_window.showPage(Navigation::Secrets);
    stop(u"13-list-empty"_s);
    m_backend.plan(u"ListSecrets"_s, local::Fault::Kind::ServerError, 3);
    m_backend.secrets().refresh();
    until("the failure",
        [this] { return m_backend.secrets().state() == SecretListModel::State::Failed; });
    stop(u"13-list-failed"_s);
    incomplete();
}

void ScreenWalk::incomplete()
{
    m_backend.service().reset(local::Sample::fleet(431));
    const auto second = QObject::connect(
        &m_backend.secrets(), &QAbstractItemModel::rowsInserted, &m_window, [this] {
            // Each of the four other pages is asked for three times.
            if (m_backend.secrets().rowCount() == 100)
                m_backend.plan(u"ListSecrets"_s, local::Fault::Kind::ServerError, 12);
        });
    m_backend.session().restart();
    until("an incomplete list", [this] { return m_backend.secrets().isIncomplete(); });
    QObject::disconnect(second);
    m_backend.secrets().stopDescribing(); // so that the counts stand still
    stop(u"13-list-incomplete"_s);
}

QString designName(const QString &screen)
{
    // The first picture of a number is what the design's picture of that number shows.
    static const QHash<QString, QString> other{
        {u"01-secrets-list-more"_s, u"01-secrets-list"_s},
        {u"13-list-empty"_s, u"13-list-states"_s},
        {u"13-list-incomplete"_s, u"13-list-states"_s},
        {u"13-list-failed"_s, u"13-list-states"_s},
        {u"13-list-stale"_s, u"13-list-states"_s},
        {u"13-list-no-match"_s, u"13-list-states"_s},
    };
    static const QSet<QString> same{u"02-create-select-type"_s,
        u"03-create-configuration-rotation"_s, u"04-create-review-and-confirm"_s,
        u"05-created-successfully"_s, u"06-delete-secret-immediately"_s, u"06-delete-secret-plan"_s,
        u"07-restore-secret"_s, u"08-secret-details"_s, u"09-prerequisites"_s, u"10-account"_s,
        u"11-activity"_s, u"14-secret-details-rotating"_s};
    return same.contains(screen) ? screen : other.value(screen);
}

} // namespace keyturn::test
