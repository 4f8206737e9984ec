#include "models/activityfiltermodel.h"
#include "models/activityhistory.h"
#include "models/activityjson.h"
#include "models/activityphrases.h"
#include "models/keyverification.h"
#include "tests/support/localbackend.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

namespace {

using Filter = ActivityFilterModel::Filter;
using Kind = local::Fault::Kind;
using State = ApiCallRecord::State;

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr int patience = 20'000;
const QString order = u"acs/ram/user/order-service"_s;

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeLast();
    return lines;
}

ApiCallRecord oldCall(quint64 id, const QDateTime &started, bool changes = false)
{
    ApiCallRecord call;
    call.id = id;
    call.state = State::Done;
    call.changes = changes;
    call.action = changes ? u"RotateSecret"_s : u"DescribeSecret"_s;
    call.started = started;
    return call;
}

QByteArray lineOf(const ApiCallRecord &call)
{
    return QJsonDocument(activityjson::object(call)).toJson(QJsonDocument::Compact) + '\n';
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class TstActivityModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void newestFirst();
    void failuresInWords();
    void unknownOutcomes();
    void running();
    void retrying();
    void canceledWithThePage();
    void otherKeysAreTargets();
    void filtersAndSearches();
    void repeatsOnlyReads();
    void holdsNoMoreThanItMay();
    void keepsTheHistory();
    void changesAreWrittenBeforeTheirAnswer();
    void tornAndOldLinesGo();
    void changesOutliveReads();
    void neverWritesSecrets();
    void stopsDescribing();

private:
    ActivityModel &activity() { return m_backend->workspace().activity; }
    void rotate(const QString &name)
    {
        m_backend->session().kms().rotateSecret(
            name, u"v-1"_s, {&m_context, [](const Result<Done> &) {}});
    }
    void describe(const QString &name)
    {
        m_backend->session().kms().describeSecret(
            name, {&m_context, [](const Result<Secret> &) {}});
    }
    //! Without the session, whose identity others wait for.
    void callerIdentity()
    {
        m_backend->session().sts().getCallerIdentity(
            {&m_context, [](const Result<CallerIdentity> &) {}});
    }
    [[nodiscard]] QString file() const { return m_folder->filePath(u"sandbox.jsonl"_s); }

    QObject m_context;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TstActivityModel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TstActivityModel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_backend = std::make_unique<LocalBackend>();
    m_tester = std::make_unique<QAbstractItemModelTester>(&activity(), strict);
}

void TstActivityModel::cleanup()
{
    m_tester.reset();
    m_backend.reset();
}

void TstActivityModel::newestFirst()
{
    describe(order);
    QTRY_COMPARE(activity().counts().all, 1);
    QTRY_COMPARE(activity().counts().running, 0);
    callerIdentity();
    QTRY_COMPARE(activity().counts().all, 2);
    QTRY_COMPARE(activity().counts().running, 0);
    QCOMPARE(cell(activity(), 0, ActivityModel::Operation), u"GetCallerIdentity"_s);
    QCOMPARE(cell(activity(), 1, ActivityModel::Operation), u"DescribeSecret"_s);
    QCOMPARE(cell(activity(), 1, ActivityModel::Target), order);
    QCOMPARE(cell(activity(), 1, ActivityModel::Status), u"Succeeded"_s);
    QCOMPARE(cell(activity(), 1, ActivityModel::Time), u"10:24:00"_s);
    QCOMPARE(cell(activity(), 1, ActivityModel::RequestId), activity().call(1).requestId);
    QVERIFY(!activity().call(1).requestId.isEmpty());
    QVERIFY(cell(activity(), 1, ActivityModel::Duration).contains(u's'));
    QCOMPARE(activity().counts().today, 2);
    QVERIFY(activity().index(1, 0).data(Qt::AccessibleTextRole).toString().contains(order));
}

void TstActivityModel::failuresInWords()
{
    rotate(u"acs/ram/user/nobody"_s);
    QTRY_COMPARE(activity().counts().failed, 1);
    const ApiCallRecord &call = activity().call(0);
    QCOMPARE(call.state, State::Failed);
    QCOMPARE(call.error->kind, ErrorKind::NotFound);
    QCOMPARE(phrase::callStory(call, activity().target(call)),
        u"acs/ram/user/nobody no longer exists."_s);
    QCOMPARE(activity().counts().failedToday, 1);
    QCOMPARE(activity().counts().changes, 1);
}

void TstActivityModel::unknownOutcomes()
{
    m_backend->plan(u"RotateSecret"_s, Kind::CutAfterEffect);
    rotate(order);
    QTRY_COMPARE(activity().counts().failed, 1);
    QCOMPARE(activity().call(0).state, State::Unknown);
    QCOMPARE(cell(activity(), 0, ActivityModel::Status), u"Outcome unknown"_s);
    QVERIFY(phrase::callStory(activity().call(0), order).contains(u"not known"_s));
}

void TstActivityModel::running()
{
    m_backend->plan(u"DescribeSecret"_s, Kind::Silent);
    describe(order);
    QTRY_COMPARE(activity().counts().running, 1);
    QCOMPARE(cell(activity(), 0, ActivityModel::Status), u"Running"_s);
    QCOMPARE(cell(activity(), 0, ActivityModel::Duration), u"–"_s);
}

void TstActivityModel::retrying()
{
    m_backend->plan(u"DescribeSecret"_s, Kind::Throttled, 2);
    describe(order);
    QTRY_COMPARE_WITH_TIMEOUT(activity().counts().all, 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(activity().call(0).state, State::Done, patience);
    QCOMPARE(activity().call(0).attempts.size(), 3);
    QVERIFY(phrase::callAttempts(activity().call(0)).startsWith(u"3 (10:24:0"_s));
}

void TstActivityModel::canceledWithThePage()
{
    m_backend->plan(u"DescribeSecret"_s, Kind::Silent);
    auto page = std::make_unique<QObject>();
    m_backend->session().kms().describeSecret(order, {page.get(), [](const Result<Secret> &) {}});
    QTRY_COMPARE(activity().counts().running, 1);
    page.reset();
    QTRY_COMPARE(activity().counts().running, 0);
    QCOMPARE(cell(activity(), 0, ActivityModel::Status), u"Canceled"_s);
    QCOMPARE(cell(activity(), 0, ActivityModel::Duration), u"–"_s);
    QCOMPARE(activity().counts().failed, 0);
}

void TstActivityModel::otherKeysAreTargets()
{
    KeyVerification verification(&m_backend->session());
    verification.verify({u"LTAI5tSANDBOX0000015"_s, SecretBytes::copyOf("not-a-real-secret-0015")},
        u"order-service"_s);
    QTRY_VERIFY(activity().counts().all >= 1);
    const int last = activity().rowCount() - 1;
    QTRY_COMPARE(activity().call(last).state, State::Done);
    QCOMPARE(cell(activity(), last, ActivityModel::Target), u"LTAI5tSANDBOX0000015"_s);
    // It was signed with a key that is not at hand any more.
    QVERIFY(!activity().canRepeat(activity().call(last)));
}

void TstActivityModel::filtersAndSearches()
{
    ActivityFilterModel filter(&activity());
    const QAbstractItemModelTester tester(&filter, strict);
    describe(order);
    describe(u"acs/ram/user/nobody"_s);
    m_backend->session().kms().updateSecret(
        order, u"new words"_s, {&m_context, [](const Result<Done> &) {}});
    QTRY_COMPARE(activity().counts().all, 3);
    QTRY_COMPARE(activity().counts().running, 0);
    QCOMPARE(filter.rowCount(), 3);
    filter.setFilter(Filter::Failed);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.calls().first().error->kind, ErrorKind::NotFound);
    filter.setFilter(Filter::ChangesOnly);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.calls().first().action, u"UpdateSecret"_s);
    filter.setFilter(Filter::Running);
    QCOMPARE(filter.rowCount(), 0);
    filter.setFilter(Filter::All);
    filter.setSearch(u" NOBODY "_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setSearch(u"updatesec"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setSearch(activity().call(0).requestId);
    QCOMPARE(filter.rowCount(), 1);
    for (const Filter each : {Filter::All, Filter::Running, Filter::Failed, Filter::ChangesOnly}) {
        filter.setSearch({});
        filter.setFilter(each);
        QCOMPARE(filter.count(each), filter.rowCount());
    }
}

void TstActivityModel::repeatsOnlyReads()
{
    describe(u"acs/ram/user/nobody"_s);
    rotate(u"acs/ram/user/nobody"_s);
    m_backend->session().kms().getSecretValue(u"acs/ram/user/nobody"_s, VersionStage::Current,
        {&m_context, [](const Result<SecretValue> &) {}});
    QTRY_COMPARE(activity().counts().failed, 3);
    m_backend->forget();
    for (int row = 2; row >= 0; --row) {
        const ApiCallRecord call = activity().call(row);
        QCOMPARE(activity().canRepeat(call), call.action == u"DescribeSecret"_s);
        activity().repeat(call);
    }
    QTRY_COMPARE(activity().counts().failed, 4);
    QVERIFY(m_backend->settle());
    QCOMPARE(m_backend->actions(), QStringList{u"DescribeSecret"_s});
    QCOMPARE(activity().call(0).parameters, activity().call(3).parameters);
}

void TstActivityModel::holdsNoMoreThanItMay()
{
    QByteArray text;
    for (int i = 0; i < ActivityModel::mostCalls; ++i)
        text += lineOf(oldCall(static_cast<quint64>(i) + 1, LocalBackend::start().addSecs(-i)));
    write(file(), text);
    activity().keepIn(m_folder->path());
    QTRY_COMPARE_WITH_TIMEOUT(activity().rowCount(), ActivityModel::mostCalls, patience);
    for (int i = 0; i < 8; ++i)
        describe(order);
    QTRY_COMPARE(cell(activity(), 7, ActivityModel::Target), order);
    QTRY_COMPARE(activity().counts().running, 0);
    QCOMPARE(activity().rowCount(), ActivityModel::mostCalls);
    QCOMPARE(activity().call(0).state, State::Done);
    QCOMPARE(activity().call(8).id, quint64(ActivityModel::mostCalls));
}

void TstActivityModel::keepsTheHistory()
{
    activity().keepIn(m_folder->path());
    describe(order);
    rotate(u"acs/ram/user/nobody"_s);
    QTRY_COMPARE(activity().counts().all, 2);
    QTRY_COMPARE(activity().counts().running, 0);
    const ApiCallRecord first = activity().call(1);
    const ApiCallRecord second = activity().call(0);
    m_tester.reset();
    m_backend.reset();
    QCOMPARE(QFileInfo(file()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
    init();
    // The folder is a new one; the old file is what a later start finds.
    m_backend->advance(std::chrono::hours(24));
    callerIdentity();
    QTRY_COMPARE(activity().counts().all, 1);
    write(file(), lineOf(first) + lineOf(second));
    activity().keepIn(m_folder->path());
    QTRY_COMPARE(activity().counts().all, 3);
    QCOMPARE(activity().call(1), second);
    QCOMPARE(activity().call(2), first);
    QCOMPARE(activity().counts().today, 1);
    QCOMPARE(cell(activity(), 2, ActivityModel::Time), u"16 Jun, 10:24"_s);
}

void TstActivityModel::changesAreWrittenBeforeTheirAnswer()
{
    activity().keepIn(m_folder->path());
    m_backend->plan(u"RotateSecret"_s, Kind::Silent);
    rotate(order);
    QTRY_COMPARE(linesOf(file()).size(), 1);
    QVERIFY(linesOf(file()).first().contains("\"Running\""));
    const QByteArray line = linesOf(file()).first();
    m_tester.reset();
    m_backend.reset();
    init();
    write(file(), line + '\n'); // as after a crash
    activity().keepIn(m_folder->path());
    QTRY_COMPARE(activity().counts().all, 1);
    QCOMPARE(activity().call(0).state, State::Unknown);
}

void TstActivityModel::tornAndOldLinesGo()
{
    const QDateTime now = LocalBackend::start();
    const ApiCallRecord kept = oldCall(2, now.addDays(-89));
    const QByteArray torn = lineOf(oldCall(3, now)).left(50);
    write(file(), lineOf(oldCall(1, now.addDays(-91))) + "rubbish\n" + lineOf(kept) + torn);
    activity().keepIn(m_folder->path());
    QTRY_COMPARE(activity().counts().all, 1);
    QCOMPARE(activity().call(0), kept);
    describe(order);
    QTRY_COMPARE(linesOf(file()).size(), 2);
    QCOMPARE(linesOf(file()).first() + '\n', lineOf(kept));
    QVERIFY(activityjson::call(QJsonDocument::fromJson(linesOf(file()).last()).object()));
}

void TstActivityModel::changesOutliveReads()
{
    QByteArray text = lineOf(oldCall(1, LocalBackend::start().addDays(-2), true));
    for (int i = 0; i < ActivityHistory::mostKept; ++i)
        text += lineOf(oldCall(static_cast<quint64>(i) + 2, LocalBackend::start()));
    write(file(), text);
    activity().keepIn(m_folder->path());
    QTRY_COMPARE_WITH_TIMEOUT(activity().rowCount(), ActivityModel::mostCalls, patience);
    QCOMPARE(activity().counts().changes, 1);
    QTRY_COMPARE(linesOf(file()).size(), ActivityHistory::mostKept);
}

void TstActivityModel::neverWritesSecrets()
{
    activity().keepIn(m_folder->path());
    m_backend->session().kms().getSecretValue(
        order, VersionStage::Current, {&m_context, [](const Result<SecretValue> &) {}});
    CreateSecretRequest create;
    create.userName = u"report-builder"_s;
    create.versionId = u"v-1"_s;
    create.accessKeys.push_back(
        {u"LTAI5tSANDBOX0000021"_s, SecretBytes::copyOf("not-a-real-secret-0021")});
    m_backend->session().kms().createSecret(create, {&m_context, [](const Result<Secret> &) {}});
    QTRY_COMPARE(activity().counts().all, 2);
    QTRY_COMPARE(activity().counts().running, 0);
    QCOMPARE(cell(activity(), 0, ActivityModel::Target), u"acs/ram/user/report-builder"_s);
    m_tester.reset();
    m_backend.reset();
    const QByteArray all = linesOf(file()).join('\n');
    QVERIFY(all.contains("GetSecretValue") && all.contains("CreateSecret"));
    QVERIFY(!all.contains("not-a-real-secret"));
    QVERIFY(!all.contains("Authorization") && !all.contains("ignature"));
}

void TstActivityModel::stopsDescribing()
{
    m_backend->session().restart();
    m_backend->service().setFaults({{u"DescribeSecret"_s, Kind::Slow, 100, 200}});
    QTRY_VERIFY(m_backend->secrets().isDescribing());
    m_backend->secrets().stopDescribing();
    QTRY_VERIFY(!m_backend->secrets().isDescribing());
    QVERIFY(m_backend->secrets().describedCount() < m_backend->secrets().rowCount());
    m_backend->service().setFaults({});
    m_backend->secrets().refresh();
    QTRY_VERIFY(m_backend->isListed());
}

QTEST_GUILESS_MAIN(TstActivityModel)
#include "tst_activitymodel.moc"
