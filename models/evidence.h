#pragma once

#include "models/keyuses.h"
#include "services/types/callback.h"
#include "services/types/ram.h"
#include "services/types/secret.h"

#include <QDate>
#include <QMap>

namespace keyturn {

//! Who read a secret in the last days.
struct Reader
{
    QString caller;
    QString address;
    int reads = 0;
    QDateTime last;
};

//! What is known of the use of a secret: who read it in 7 days (ActionTrail), and when the
//! AccessKeys of its RAM user were used. No record never counts as unused. Owned by who shows it.
class Evidence : public QObject
{
    Q_OBJECT

public:
    static constexpr int days = 7;
    enum class Reads { Looking, Known, NotKnown };
    enum class Verdict { Looking, InUse, NoneRecorded, NotKnown };

    explicit Evidence(Session *session, QObject *parent = nullptr);

    //! Everything about a secret: reads, AccessKeys and their uses.
    void look(const Secret &secret);
    void lookForReads(const Secret &secret);
    void lookForUses(const QString &userName, const QList<AccessKey> &keys);
    void clear();

    [[nodiscard]] Reads reads() const { return m_reads; }
    //! Who read last comes first.
    [[nodiscard]] const QList<Reader> &readers() const { return m_readers; }
    //! There were more calls than were looked through.
    [[nodiscard]] bool isPartial() const { return m_isPartial; }
    [[nodiscard]] const QMap<QDate, int> &readsPerDay() const { return m_readsPerDay; }
    [[nodiscard]] const KeyUses &uses() const { return m_uses; }
    [[nodiscard]] Verdict verdict() const;
    //! Days without a record, of 7 at most; of NoneRecorded.
    [[nodiscard]] int quietDays() const;

signals:
    void changed();

private:
    void lookPage(const Secret &secret, int name, int page, const QString &token);
    void takePage(const Secret &secret, const TrailPage &found);
    void finish(Reads reads);
    [[nodiscard]] QDateTime lastRecord() const;

    Session *m_session;
    KeyUses m_uses;
    QList<Reader> m_readers;
    QMap<QDate, int> m_readsPerDay;
    QDateTime m_until;
    Reads m_reads = Reads::Looking;
    bool m_keysAreUnknown = false;
    bool m_isListingKeys = false;
    bool m_isPartial = false;
    int m_generation = 0;
};

} // namespace keyturn
