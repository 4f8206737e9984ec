#include "tests/support/localbackend.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace keyturn::test {

namespace {

constexpr int patience = 10'000;

Account accountOf(local::LocalService &service, local::Sample sample)
{
    Result<local::Access> access = service.start({.sample = sample});
    if (!access)
        qFatal("The local service does not start: %s", qPrintable(access.error().message));
    auto credentials = std::make_shared<Credentials>();
    credentials->accessKeyId = access->accessKeyId;
    credentials->accessKeySecret = access->accessKeySecret.clone();
    return {Account::Kind::Sandbox, u"Sandbox"_s, Endpoints::local(access->port), credentials};
}

} // namespace

LocalBackend::LocalBackend(local::Sample sample, const QString &region)
    : m_clock(start())
    , m_service(m_clock)
    , m_account(accountOf(m_service, sample))
    , m_workspace(std::make_unique<Workspace>(m_account, region, m_clock))
{
    m_service.runDue();
    m_workspace->sandbox = {m_account.endpoints.url(Product::Kms, region).toString(),
        [this](std::chrono::milliseconds by) { advance(by); },
        [this](bool empty) {
            m_clock.advance(std::chrono::milliseconds(m_clock.now().msecsTo(start())));
            m_service.reset(empty ? local::Sample::Empty : local::Sample::Demo);
        },
        [this] { return m_service.troubles(); },
        [this](Trouble trouble, bool on) { m_service.setTrouble(trouble, on); }};
}

LocalBackend::~LocalBackend() = default;

QDateTime LocalBackend::start()
{
    return QDateTime(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC);
}

void LocalBackend::advance(std::chrono::milliseconds by)
{
    m_clock.advance(by);
    m_service.runDue();
}

void LocalBackend::plan(const QString &action, local::Fault::Kind kind, int count)
{
    m_service.setFaults({{action, kind, count}});
}

const QList<local::RequestRecord> &LocalBackend::journal()
{
    m_journal += m_service.takeJournal();
    return m_journal;
}

QStringList LocalBackend::actions()
{
    QStringList actions;
    for (const local::RequestRecord &record : journal())
        actions << record.action;
    return actions;
}

QList<local::RequestRecord> LocalBackend::requests(const QString &action)
{
    QList<local::RequestRecord> found = journal();
    found.removeIf([&](const local::RequestRecord &record) { return record.action != action; });
    return found;
}

void LocalBackend::forget()
{
    (void)journal();
    m_journal.clear();
}

bool LocalBackend::settle()
{
    QObject context;
    bool answered = false;
    session().kms().describeRegions(
        {&context, [&answered](const Result<QStringList> &) { answered = true; }});
    const bool inTime = QTest::qWaitFor([&] { return answered; }, patience);
    (void)journal();
    m_journal.removeIf(
        [](const local::RequestRecord &record) { return record.action == "DescribeRegions"_L1; });
    return inTime;
}

bool LocalBackend::isListed()
{
    return secrets().state() == SecretListModel::State::Ready
        && secrets().describedCount() == secrets().rowCount();
}

const SecretListModel::Row *LocalBackend::row(const QString &userName)
{
    return secrets().find(SecretOperations::expectedName(userName));
}

Result<Secret> LocalBackend::truth(const QString &userName)
{
    ApiClient api(m_account.endpoints, m_account.credentials);
    QObject context;
    std::optional<Result<Secret>> truth;
    KmsClient(api, session().region())
        .describeSecret(SecretOperations::expectedName(userName),
            {&context, [&truth](const Result<Secret> &now) { truth.emplace(now); }});
    if (!QTest::qWaitFor([&] { return truth.has_value(); }, patience))
        return Error{ErrorKind::Timeout, Outcome::Unknown, {}, {}, {}};
    return *truth;
}

} // namespace keyturn::test
