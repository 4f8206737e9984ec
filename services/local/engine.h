#pragma once

#include "services/local/controlcall.h"
#include "services/local/faultplan.h"
#include "services/local/gateway.h"
#include "services/local/httpserver.h"
#include "services/local/localservice.h"
#include "services/local/ramtable.h"
#include "services/local/rotation.h"
#include "services/local/sampleaccount.h"
#include "services/local/secrettable.h"
#include "services/local/store.h"
#include "services/local/troublemaker.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace keyturn::local {

//! Everything behind LocalService: store, rules, HTTP and the watch over what falls due. Lives in
//! the service's thread, and so do all calls to it; owned by LocalService.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(const Clock &clock);

    Result<Access> open(const LocalServiceOptions &options);
    void close();

    void reset(Sample sample);
    void runDue();
    //! From any thread: what runDue() has not done yet stays due, so that close() need not wait.
    void interrupt() { m_stops = true; }
    QList<RequestRecord> takeJournal();
    TroubleState troubles() { return m_troubles.state(m_clock.now().toUTC()); }
    void setTrouble(Trouble trouble, bool on);
    void setFaults(const QList<Fault> &faults) { m_faults.set(faults); }
    void removeRamUser(const QString &userName);
    int rotationsThisHour();
    std::chrono::milliseconds clockOffset();
    void setClockOffset(std::chrono::milliseconds offset);

private:
    void clockTurned();
    void handle(const HttpRequest &request, const HttpExchange &exchange);
    void meet(const Fault &fault, const HttpRequest &request, const HttpExchange &exchange);
    //! Without an effect: true if the fault is of that kind and was dealt with.
    bool meetBeforeEffect(
        const Fault &fault, const HttpRequest &request, const HttpExchange &exchange);
    void meetAfterEffect(
        const Fault &fault, const HttpRequest &request, const HttpExchange &exchange);
    Gateway::Reply serve(const HttpRequest &request);
    void note(const RequestRecord &record);
    void watch();
    [[nodiscard]] Result<Done> prepareTls(const LocalServiceOptions &options);
    [[nodiscard]] Result<Done> listen(const LocalServiceOptions &options);
    [[nodiscard]] SampleAccount sampleAccount();
    void fill(Sample sample);
    [[nodiscard]] Result<Done> openStore(const LocalServiceOptions &options);
    [[nodiscard]] bool ensureOperator(const LocalServiceOptions &options);
    [[nodiscard]] bool refreshSystemPolicies();
    [[nodiscard]] bool hasOperator(const LocalServiceOptions &options) const;

    const Clock &m_clock;
    Store m_store;
    RamTable m_ram;
    SecretTable m_secrets;
    Rotation m_rotation;
    Gateway m_gateway;
    HttpServer m_server;
    FaultPlan m_faults;
    TroubleMaker m_troubles;
    std::optional<ControlCall> m_control;
    QList<RequestRecord> m_journal;
    QTimer m_watch;
    QTimer m_flush;
    QString m_operatorKeyId;
    SecretBytes m_operatorSecret; //!< kept for a reset, should the key be deleted meanwhile
    QDateTime m_nextDue;
    bool m_watching = false;
    bool m_keepsJournal = false;
    std::atomic_bool m_stops = false;
};

} // namespace keyturn::local
