#pragma once

#include "services/types/apicallrecord.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <deque>
#include <memory>

namespace keyturn {

class ActivityHistory;
class RegionsModel;
class Session;
struct Account;

//! Every call of this run in the session's account, and its history; the newest first. What the
//! network reports is gathered and shown a few times a second. Owned by the application.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Operation, Target, Status, Duration, RequestId, Command, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole, //!< int of ApiCallRecord::State
        FixedRole //!< the text in the fixed font
    };
    //! Rows that are held; the oldest go first.
    static constexpr int mostCalls = 20'000;

    struct Counts
    {
        int all = 0;
        int running = 0;
        int failed = 0;
        int changes = 0;
        int today = 0;
        int failedToday = 0;
    };

    ActivityModel(Session *session, const RegionsModel *regions, QObject *parent = nullptr);
    ~ActivityModel() override;

    //! Keeps the calls of each account in a folder and shows what is there.
    void keepIn(const QString &folder);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const ApiCallRecord &call(int row) const;
    //! The secret, RAM user, … or else the region.
    [[nodiscard]] QString target(const ApiCallRecord &call) const;
    [[nodiscard]] QString accessibleText(const ApiCallRecord &call) const;
    [[nodiscard]] const Counts &counts() const { return m_counts; }

    //! Whether a call that ended can be made again without harm: a read that shows no secret.
    [[nodiscard]] bool canRepeat(const ApiCallRecord &call) const;
    void repeat(const ApiCallRecord &call);

signals:
    void countsChanged();

private:
    void report(const Account &account, const ApiCallRecord &call);
    void takeNew(ApiCallRecord *call);
    void sessionChanged();
    void loaded(const QString &account, const QList<ApiCallRecord> &calls);
    void flush();
    void insertPending();
    void tellChanges();
    void dropOldest();
    void count();
    //! Texts that return in thousands of calls are held once.
    void share(ApiCallRecord *call);
    [[nodiscard]] QVariant display(const ApiCallRecord &call, int column) const;

    Session *m_session;
    const RegionsModel *m_regions;
    std::unique_ptr<ActivityHistory> m_history;
    QString m_account;
    std::deque<ApiCallRecord> m_calls; //!< the oldest first
    qint64 m_first = 0; //!< number of the oldest
    QHash<quint64, qint64> m_numbers; //!< of the calls that are running
    QList<ApiCallRecord> m_pending; //!< begun since the last flush
    QHash<quint64, qsizetype> m_pendingPlaces;
    QSet<qint64> m_changed; //!< numbers
    QSet<QString> m_texts;
    QTimer m_flush;
    Counts m_counts;
};

} // namespace keyturn
