#include "app/sandbox.h"

using namespace Qt::StringLiterals;

namespace keyturn {

Sandbox::Sandbox(QObject *parent)
    : QObject(parent)
    , m_service(m_clock)
{}

Result<Account> Sandbox::start(const QString &dataFolder)
{
    local::LocalServiceOptions options;
    options.dataFolder = dataFolder;
    options.keepsJournal = false;
    Result<local::Access> access = m_service.start(options);
    if (!access)
        return access.error();
    m_port = access->port;
    m_clock.setOffset(m_service.clockOffset());
    m_service.runDue();
    auto credentials = std::make_shared<Credentials>();
    credentials->accessKeyId = access->accessKeyId;
    credentials->accessKeySecret = std::move(access->accessKeySecret);
    return Account{Account::Kind::Sandbox, {}, Endpoints::local(access->port), credentials};
}

SandboxControls Sandbox::controls()
{
    return {u"http://127.0.0.1:%1"_s.arg(m_port),
        [this](std::chrono::milliseconds by) { advance(by); }, [this](bool empty) { reset(empty); },
        [this] { return m_service.troubles(); },
        [this](Trouble trouble, bool on) { m_service.setTrouble(trouble, on); }};
}

void Sandbox::advance(std::chrono::milliseconds by)
{
    m_clock.advance(by);
    m_service.setClockOffset(m_clock.offset());
    m_service.runDue();
}

void Sandbox::reset(bool empty)
{
    m_clock.setOffset(std::chrono::milliseconds(0));
    m_service.setClockOffset(m_clock.offset());
    m_service.reset(empty ? local::Sample::Empty : local::Sample::Demo);
}

} // namespace keyturn
