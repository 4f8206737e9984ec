#pragma once

#include "services/local/fault.h"
#include "services/local/sample.h"
#include "services/types/clock.h"
#include "services/types/result.h"
#include "services/types/secretbytes.h"
#include "services/types/trouble.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QThread>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace keyturn::local {

class Engine;

//! One request as the service saw it: for tests ("exactly these requests and nothing more").
struct RequestRecord
{
    QString action; //!< "CreateSecret"
    QString version; //!< "2016-01-20"
    QByteArray target; //!< the raw request target, to prove that no secret is in a URL
    //! Decoded query and form; the AccessKeySecret values inside SecretData are replaced by "***".
    QMap<QString, QString> parameters;
    int status = 0; //!< HTTP status answered, 0 when cut or silent
    QString code; //!< error code, empty on success
    bool executed = false; //!< the effect took place, also when the answer was then cut
    QString accessKeyId; //!< who signed
};

//! A certificate, with those that vouch for it, and its key: files in PEM form.
struct TlsFiles
{
    QString certificate;
    QString key;
};

//! Lets programs on this computer that have the token switch faults and turn the clock of the
//! running service.
struct ControlAccess
{
    std::shared_ptr<const SecretBytes> token;
    //! Puts the service's clock forward, or back if negative, in any thread; empty: it cannot be.
    std::function<void(std::chrono::milliseconds)> advance = {};
};

struct LocalServiceOptions
{
    QString dataFolder = {}; //!< empty: in memory. Else made with mode 0700, its files 0600
    Sample sample = Sample::Demo; //!< what a new store holds
    std::chrono::seconds handOver =
        std::chrono::hours(48); //!< from a new AccessKey to the end of the old
    quint16 port = 0; //!< 0: any free one
    bool keepsJournal = true; //!< for takeJournal()
    //! Only over TLS may it be another than a loopback address.
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    std::optional<TlsFiles> tls = {};
    //! The operator's AccessKey of a new store; empty: an ID of the sample account, a secret made
    //! up. A store that has another one is refused.
    QString accessKeyId = {};
    std::shared_ptr<const SecretBytes> accessKeySecret = {};
    std::optional<ControlAccess> control = {}; //!< nothing: there is no control call
};

//! How to reach the service: the operator's identity in it.
struct Access
{
    quint16 port = 0;
    QString accountId;
    QString accessKeyId;
    SecretBytes accessKeySecret;
};

//! A KMS, RAM and STS of one's own, on loopback unless told otherwise. Owned by the application or
//! a test, which lends it the clock; the engine runs in a thread of its own. start() and stop()
//! belong to the owner's thread; every other function may be called from any thread between them,
//! and blocks for the short time that the engine needs.
class LocalService : public QObject
{
    Q_OBJECT

public:
    //! `clock` must outlive the service.
    explicit LocalService(const Clock &clock, QObject *parent = nullptr);
    ~LocalService() override;

    //! The error says what to do: folder not writable, store of a newer program, store in use …
    Result<Access> start(const LocalServiceOptions &options);
    void stop();

    //! Everything anew; the operator's AccessKey stays.
    void reset(Sample sample);
    //! Rotates, ends hand-overs and purges what is due at clock.now(). To be called when the clock
    //! was turned; the first call, or 2 seconds after start, begins the engine's own watch. Waits
    //! for it, but not for ever: a year of a large fleet goes on behind it, and stop() ends it.
    void runDue();
    //! The requests since the last call (at most the last 10,000), oldest first.
    QList<RequestRecord> takeJournal();
    void setFaults(const QList<Fault> &faults);
    [[nodiscard]] TroubleState troubles();
    //! Until it is taken back, the account is made anew, or the service ends.
    void setTrouble(Trouble trouble, bool on);
    //! Takes a user out of RAM, AccessKeys and all, behind the back of KMS.
    void removeRamUser(const QString &userName);
    //! Calls of RotateSecret within the last hour of the clock.
    int rotationsThisHour();

    //! Kept in the store, so that a turned clock is found again at the next start.
    std::chrono::milliseconds clockOffset();
    void setClockOffset(std::chrono::milliseconds offset);

private:
    template<typename F> void inEngine(F &&work);

    const Clock &m_clock;
    QThread m_thread;
    Engine *m_engine = nullptr;
};

} // namespace keyturn::local
