#include "app/sandbox.h"

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
    m_clock.setOffset(m_service.clockOffset());
    m_service.runDue();
    auto credentials = std::make_shared<Credentials>();
    credentials->accessKeyId = access->accessKeyId;
    credentials->accessKeySecret = std::move(access->accessKeySecret);
    return Account{Account::Kind::Sandbox, {}, Endpoints::local(access->port), credentials};
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
