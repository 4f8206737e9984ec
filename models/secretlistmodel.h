#pragma once

#include "models/describequeue.h"
#include "models/secretlisting.h"
#include "models/secretstatus.h"
#include "models/sortkey.h"
#include "services/types/error.h"
#include "services/types/secret.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

namespace keyturn {

class Session;

//! The dynamic RAM secrets of the session's region: names first, the facts of each row as they
//! arrive, told of several times a second. Owned by the application.
class SecretListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Description,
        Status,
        Period,
        Next,
        UserName, //!< from here to Instance: shown when a person chooses them
        LastRotation,
        Created,
        Updated,
        PlannedDeletion,
        Tags,
        Instance,
        Actions,
        ColumnCount
    };
    enum Role {
        NameRole = Qt::UserRole,
        StatusRole, //!< int of SecretStatus
        ShareRole //!< double, passed share of the rotation period
    };
    enum class State { Loading, Ready, Failed };

    struct Row
    {
        Secret secret;
        bool described = false;
        //! Why it could not be described; of nearly all rows there is none.
        std::shared_ptr<const Error> error;
        std::optional<QDateTime> rotationEnds;
        QString search = {}; //!< lower-case text that the search looks into
    };

    explicit SecretListModel(Session *session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const Row &row(int row) const { return m_rows.at(row); }
    //! Null when there is no secret of this name.
    [[nodiscard]] const Row *find(const QString &name) const;
    [[nodiscard]] SecretStatus status(const Row &row) const;
    [[nodiscard]] SortKey sortKey(const Row &row, int column) const;
    [[nodiscard]] QString accessibleText(const Row &row) const;

    [[nodiscard]] State state() const { return m_state; }
    //! Failed, although older rows are still there.
    [[nodiscard]] bool isStale() const
    {
        return m_state == State::Failed && !m_rows.isEmpty() && !isIncomplete();
    }
    //! Failed on the way: rows of some pages have never come.
    [[nodiscard]] bool isIncomplete() const
    {
        return m_state == State::Failed && !m_rows.isEmpty() && m_rows.size() < m_total;
    }
    //! Pages are on their way.
    [[nodiscard]] bool isListing() const { return m_listing.isRunning(); }
    //! How many secrets there are, as KMS counts them.
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] QDateTime loadedAt() const { return m_loadedAt; }
    [[nodiscard]] int describedCount() const;
    //! Some secret lies in a KMS instance, as far as is known.
    [[nodiscard]] bool hasInstances() const;

    //! Lists again; rows, and with them selection and scroll position, survive.
    void refresh();
    //! After a failure: goes on with the page that failed.
    void retry();
    //! Leaves the rest undescribed until the next refresh.
    void stopDescribing() { m_queue.stop(); }
    [[nodiscard]] bool isDescribing() const { return !m_queue.isIdle(); }
    //! Rows that a person sees are described first.
    void preferVisible(const QStringList &names) { m_queue.prefer(names); }
    //! Takes over what an operation has learnt, and asks KMS for the rest.
    void upsert(const Secret &secret);
    void describeAgain(const QString &name) { m_queue.add({name}); }
    void setRotating(const QString &name, const QDateTime &ends);
    void remove(const QString &name);
    //! Words that depend on the time are told anew.
    void timePassed();

signals:
    void stateChanged();
    //! Numbers behind filters and the week may have changed.
    void factsChanged();

private:
    void start();
    void setLoading();
    void finishListing();
    void takeIn(const QList<Secret> &secrets);
    void append(const QList<Secret> &secrets);
    void appendFresh();
    void update(int row, const Secret &listed);
    void fail(const Error &error);
    void describedOne(const Secret &secret, const QDateTime &rotationEnds);
    void describeFailed(const QString &name, const Error &error);
    [[nodiscard]] int indexOf(const QString &name) const;
    void rowChanged(int row);
    void rowChangedLater(int row);
    void tellLater();
    void tellChanges();
    [[nodiscard]] QVariant display(const Row &row, int column) const;

    Session *m_session;
    SecretListing m_listing;
    DescribeQueue m_queue;
    QList<Row> m_rows;
    QHash<QString, int> m_indexes;
    QSet<QString> m_listed; //!< names in the pages of the listing that runs
    QList<Secret> m_fresh; //!< listed, but not among the rows yet
    QSet<QString> m_changed; //!< names of rows whose change nobody was told of yet
    QTimer m_tell;
    int m_total = 0;
    State m_state = State::Loading;
    Error m_error;
    QDateTime m_loadedAt;
};

} // namespace keyturn
