// The tour: drives the real window on the sample account through creating, deleting and restoring a
// dynamic RAM secret, and saves a picture of each screen in light, dark and Chinese.
#include "app/language.h"
#include "tests/app/guipilot.h"
#include "tests/support/localbackend.h"
#include "ui/mainwindow.h"
#include "ui/secretstable.h"
#include "ui/style/keyturnstyle.h"
#include "ui/widgets/secretedit.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QListView>
#include <QMenu>
#include <QSpinBox>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

namespace {

constexpr int patience = 10'000;

//! KEYTURN_TOUR_SIZE=960x600 shows how the screens do in a small window.
QSize windowSize()
{
    const QStringList sides = qEnvironmentVariable("KEYTURN_TOUR_SIZE").split(u'x');
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize(1280, 768);
}

//! One walk in one theme and language. A step that fails ends the tour with its name.
class Tour
{
public:
    Tour(const QDir &folder, const QString &suffix)
        : m_folder(folder)
        , m_suffix(suffix)
        , m_window(&m_backend.workspace(), {m_backend.account()})
        , m_pilot(&m_window)
    {
        m_window.resize(windowSize());
        m_window.show();
    }

    void walk()
    {
        m_backend.session().restart();
        until("the list", [this] { return m_backend.isListed() && !checks().isRunning(); });
        list();
        create();
        remove();
        restore();
        details();
        activity();
        sandbox();
        prerequisites();
        emptyAndFailed();
    }

private:
    Prerequisites &checks() { return m_backend.workspace().prerequisites; }

    template<typename Condition> void until(const char *what, Condition condition)
    {
        if (!QTest::qWaitFor(condition, patience))
            qFatal("The tour waited in vain for %s", what);
    }
    void must(const char *what, bool done)
    {
        if (!done)
            qFatal("The tour could not do: %s", what);
    }
    void save(const QString &name)
    {
        // Layouts that were just changed settle in the event loop.
        int turns = 0;
        until("the layout", [&turns] { return ++turns > 5; });
        const QString file = m_folder.filePath(name + m_suffix + u".png"_s);
        must("save a picture", m_pilot.picture().save(file));
        std::printf("%s\n", qPrintable(file));
    }

    void list()
    {
        save(u"01-secrets-list"_s);
        auto *table = m_pilot.find<SecretsTable>(u"secretsTable"_s);
        table->selectSecret(u"acs/ram/user/search-indexer"_s);
        emit table->moreRequested(table->currentSecret(), table->menuPosition());
        until("the menu", [this] { return m_pilot.dialog(u"moreMenu"_s); });
        save(u"01-secrets-list-more"_s);
        QApplication::activePopupWidget()->close();
    }

    void create()
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
        must("type the other secret",
            m_pilot.type(u"secretValueEdit1"_s, u"not-a-real-secret-0022"_s));
        must("verify", m_pilot.click(u"verifyButton0"_s));
        must("describe",
            m_pilot.type(u"descriptionEdit"_s, u"Reporting jobs: reads OSS and MaxCompute"_s));
        until("the verdict", [this] {
            auto *line = m_pilot.find(u"verifyResultLabel"_s);
            return line && m_backend.actions().contains(u"GetCallerIdentity"_s)
                && m_backend.settle();
        });
        save(u"02-create-select-type"_s);
        must("go on", m_pilot.click(u"nextButton"_s));
        save(u"03-create-configuration-rotation"_s);
        must("go on", m_pilot.click(u"nextButton"_s));
        save(u"04-create-review-and-confirm"_s);
        must("confirm", m_pilot.click(u"okButton"_s));
        until("the result", [this] { return m_pilot.dialog(u"createdDialog"_s); });
        save(u"05-created-successfully"_s);
        must("close", m_pilot.click(u"closeButton"_s));
        until("the new row", [this] { return m_backend.isListed(); });
        save(u"05-list-with-new-secret"_s);
    }

    void remove()
    {
        const QString name = u"acs/ram/user/order-service"_s;
        must("choose deletion", m_pilot.choose(name, u"planDeletionAction"_s));
        until("the dialog", [this] { return m_pilot.dialog(u"deleteSecretDialog"_s); });
        save(u"06-delete-secret-plan"_s);
        must("choose at once", m_pilot.click(u"immediateRadio"_s));
        must("type half", m_pilot.type(u"confirmEdit"_s, u"order-serv"_s));
        save(u"06-delete-secret-immediately"_s);
        must("choose the plan", m_pilot.click(u"planRadio"_s));
        must("confirm", m_pilot.click(u"okButton"_s));
        until("the deletion", [this] {
            const auto *row = m_backend.row(u"order-service"_s);
            return row && row->secret.isPendingDeletion();
        });
        save(u"06-planned-with-undo"_s);
    }

    void restore()
    {
        const QString name = u"acs/ram/user/old-crm-sync"_s;
        must("choose restore", m_pilot.choose(name, u"restoreAction"_s));
        until("the message", [this] { return m_pilot.dialog(u"restoreSecretDialog"_s); });
        save(u"07-restore-secret"_s);
        must("confirm", m_pilot.click(u"okButton"_s));
        until("the secret back", [this] {
            const auto *row = m_backend.row(u"old-crm-sync"_s);
            return row && !row->secret.isPendingDeletion();
        });
    }

    void details()
    {
        m_window.openDetails(u"acs/ram/user/edge-cache"_s);
        until("the details",
            [this] { return m_pilot.find(u"detailsNameLabel"_s) && m_backend.settle(); });
        m_pilot.find(u"valueEdit"_s)->setFocus();
        emit m_pilot.find<SecretEdit>(u"valueEdit"_s)->eyeClicked();
        until(
            "the value", [this] { return !m_pilot.find<SecretEdit>(u"valueEdit"_s)->isMasked(); });
        save(u"08-secret-details"_s);
        m_window.openDetails(u"acs/ram/user/media-transcoder"_s);
        must("settle", m_backend.settle());
        save(u"14-secret-details-rotating"_s);
    }

    void activity()
    {
        // As the clock of the sandbox stands still, only the order of the calls tells their time.
        m_backend.service().setTrouble(Trouble::NoServiceRole, true);
        m_backend.session().kms().rotateSecret(u"acs/ram/user/checkout-api"_s, u"kt-000009"_s,
            {&m_window, [](const Result<Done> &) {}});
        until("the refusal", [this] { return m_backend.workspace().activity.counts().failed > 0; });
        m_backend.service().setTrouble(Trouble::NoServiceRole, false);
        m_backend.plan(u"DescribeSecret"_s, local::Fault::Kind::Silent);
        m_backend.session().kms().describeSecret(
            u"acs/ram/user/edge-cache"_s, {&m_window, [](const Result<Secret> &) {}});
        until("a running call",
            [this] { return m_backend.workspace().activity.counts().running == 1; });
        m_window.showPage(Navigation::Activity);
        save(u"11-activity"_s);
        auto *table = m_pilot.find<QAbstractItemView>(u"activityTable"_s);
        table->setCurrentIndex(table->model()->index(1, 0));
        save(u"11-activity-failed"_s);
        must("search", m_pilot.type(u"activitySearchEdit"_s, u"no such call"_s));
        save(u"11-activity-no-match"_s);
        must("search", m_pilot.type(u"activitySearchEdit"_s, u""_s));
        QTest::keyClick(m_pilot.find(u"activitySearchEdit"_s), Qt::Key_Backspace);
        m_backend.service().setFaults({{u"DescribeSecret"_s, local::Fault::Kind::Slow, 8, 1500}});
        m_backend.session().restart();
        until("the progress", [this] { return m_pilot.find(u"loadingCard"_s); });
        save(u"11-activity-loading"_s);
        m_backend.service().setFaults({});
        until("the list", [this] { return m_backend.isListed(); });
    }

    void prerequisites()
    {
        m_window.showPage(Navigation::Prerequisites);
        save(u"09-prerequisites"_s);
        m_backend.service().reset(local::Sample::Empty);
        m_backend.session().restart();
        until("the checks", [this] { return !checks().isRunning() && m_backend.isListed(); });
        save(u"09-prerequisites-authorize"_s);
    }

    void sandbox()
    {
        m_window.showPage(Navigation::Secrets);
        // The port is another one each time; the picture shall not be.
        m_backend.workspace().sandbox.endpoint = u"http://127.0.0.1:8080"_s;
        m_pilot.click(u"sandboxTimeButton"_s);
        save(u"15-sandbox-panel"_s);
        QApplication::activePopupWidget()->close();
    }

    void emptyAndFailed()
    {
        m_window.showPage(Navigation::Secrets);
        save(u"13-list-empty"_s);
        m_backend.plan(u"ListSecrets"_s, local::Fault::Kind::ServerError, 3);
        m_backend.secrets().refresh();
        until("the failure",
            [this] { return m_backend.secrets().state() == SecretListModel::State::Failed; });
        save(u"13-list-failed"_s);
    }

    QDir m_folder;
    QString m_suffix;
    LocalBackend m_backend;
    MainWindow m_window;
    GuiPilot m_pilot;
};

//! The same letters on every machine, as far as the fonts are there.
void chooseFonts()
{
    QFont font = QApplication::font();
    if (QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamilies({u"Inter"_s, u"Noto Sans CJK SC"_s});
    font.setPixelSize(13);
    QApplication::setFont(font);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString target = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"build/tour"_s;
    const QDir folder(target);
    if (!folder.mkpath(u"."_s))
        qFatal("Cannot make the folder %s", qPrintable(target));
    chooseFonts();
    auto *style = new KeyturnStyle(Theme::Scheme::Light);
    QApplication::setStyle(style);

    struct Look
    {
        QString suffix;
        Theme::Scheme scheme;
        QString language;
    };
    const QList<Look> looks{{u""_s, Theme::Scheme::Light, u"en"_s},
        {u"-dark"_s, Theme::Scheme::Dark, u"en"_s}, {u"-zh"_s, Theme::Scheme::Light, u"zh_CN"_s}};
    const QString only = qEnvironmentVariable("KEYTURN_TOUR_LOOK");
    for (const Look &look : looks) {
        if (!only.isNull() && only != look.suffix)
            continue;
        Language language;
        language.apply(look.language);
        style->setScheme(look.scheme);
        Tour(folder, look.suffix).walk();
    }
    return 0;
}
