#pragma once

#include "services/types/callback.h"
#include "services/types/deletion.h"
#include "services/types/rotationpolicy.h"
#include "services/types/secret.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>

namespace keyturn {

class SecretListModel;
struct Workspace;

//! What can be done to several secrets at once. Rotations are not among it.
enum class BulkAction { PlanDeletion, Restore, TurnOff, TurnOn, AddTag };

//! Those of the secrets that allow it, in their order.
[[nodiscard]] QStringList allowing(
    BulkAction action, const QStringList &names, const SecretListModel &secrets);

//! A change with what it needs to know.
struct BulkChange
{
    BulkAction action = BulkAction::PlanDeletion;
    RecoveryWindow window = {}; //!< of a planned deletion
    RotationInterval interval = {}; //!< of automatic rotation that is turned on
    Tag tag = {};
};

//! One change to several secrets, one after the other, and how each of them ended. Owned by the
//! dialog that shows it. When that goes away, nothing more begins, but the write under way is
//! carried through by SecretOperations.
class BulkOperation : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Outcome, ColumnCount };
    enum class State {
        Waiting,
        Running,
        Checking, //!< the answer was lost, what happened is being found out
        Done,
        Refused, //!< nothing was changed
        Unknown, //!< it could not be found out
        Canceled
    };
    enum Role { StateRole = Qt::UserRole };

    BulkOperation(Workspace *workspace, const QStringList &names, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

    void start(const BulkChange &change);
    //! What runs is carried through; what waits is not begun.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running >= 0; }
    [[nodiscard]] bool isCanceled() const { return m_canceled; }
    [[nodiscard]] int count(State state) const;
    //! How many are over, whichever way.
    [[nodiscard]] int finishedCount() const;
    [[nodiscard]] QStringList names(State state) const;

signals:
    void progressed();
    void finished();

private:
    struct Item
    {
        QString name;
        State state = State::Waiting;
        QString text;
    };

    void next();
    void write(const QString &name);
    void ended(const QString &text, const std::optional<Error> &error);
    void set(int row, State state, const QString &text);
    [[nodiscard]] QString words(const Item &item) const;

    Workspace *m_workspace;
    QList<Item> m_items;
    BulkChange m_change;
    int m_running = -1; //!< the row
    bool m_canceled = false;
};

} // namespace keyturn
