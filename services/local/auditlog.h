#pragma once

#include "services/local/operation.h"

#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>
#include <QVariant>

namespace keyturn::local {

class RamTable;
class Store;

//! One call, whatever became of it.
struct AuditEvent
{
    qint64 id = 0; //!< its place in the record, set when it is read from there
    QDateTime time; //!< of the sandbox
    QString region; //!< empty for a call that belongs to none
    QString service; //!< Kms
    QString version; //!< 2016-01-20
    QString name; //!< GetSecretValue
    bool isWrite = false;
    QString requestId;
    QString address;
    QString agent;
    Caller caller; //!< empty if nobody could be made out
    QString resource; //!< acs/ram/user/alice
    QString resourceType; //!< ACS::KMS::Secret
    QString parameters; //!< JSON object, without secret values
    QString code; //!< empty on success
    QString message;
};

//! The record of all calls, for ActionTrail and the last use of AccessKeys. Owned by the gateway.
//! The event of a write is stored in the write's own transaction; the others are stored together,
//! soon after, without waiting for the disk. The oldest go when there are too many.
class AuditLog
{
public:
    AuditLog(Store &store, RamTable &ram);

    //! Within the transaction of the effect.
    void insert(const AuditEvent &event);
    //! With the next flush, which comes by itself when many wait.
    void append(AuditEvent event);
    //! Outside of a transaction.
    void flush();
    void forget();

    enum class Order { OldestFirst, YoungestFirst };
    struct Query
    {
        QDateTime from;
        QDateTime to;
        QList<QPair<QString, QString>> equal = {}; //!< column and value
        QString region = {}; //!< with the events of no region; empty: all
        Order order = Order::YoungestFirst;
        //! The page before ended with the event of this time and ID; 0: this is the first page.
        QDateTime afterTime = {};
        qint64 afterId = 0;
        int limit = 20;
    };
    //! What is not flushed yet is not found.
    [[nodiscard]] QList<AuditEvent> find(const Query &query) const;

    struct Uses
    {
        QString accessKeyId;
        QString groupedBy; //!< column
        QString service = {}; //!< empty: all
        //! Of events up to this ID; 0: of all.
        qint64 upTo = 0;
        qint64 before = 0; //!< the ID that the page before ended with; 0: this is the first page
        int limit = 1;
    };
    [[nodiscard]] qint64 lastId() const;
    //! Of an AccessKey: the last event of each group, youngest first.
    [[nodiscard]] QList<AuditEvent> lastUses(const Uses &uses) const;

private:
    [[nodiscard]] QList<AuditEvent> select(const QString &rest, const QVariantList &values) const;

    Store &m_store;
    RamTable &m_ram;
    QList<AuditEvent> m_waiting;
};

} // namespace keyturn::local
