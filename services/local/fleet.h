#pragma once

#include <QDateTime>
#include <QString>

namespace keyturn::local {

class RamTable;
class SecretTable;
class Store;
struct SecretRow;

//! Fills an account with very many RAM users and their secrets, in all states that a real fleet
//! has. The same number gives the same fleet. Made for one filling, on the stack.
class Fleet
{
public:
    Fleet(Store &store, RamTable &ram, SecretTable &secrets, const QDateTime &now);
    void add(int count);

private:
    //! The states that time brings about, and how a secret got there.
    enum class State { OnSchedule, DueSoon, Off, Invalid, PendingDeletion, HandingOver };

    void addOne(int number);
    void schedule(SecretRow &secret, State state, int number) const;
    void addUser(const QString &name, int number);
    void addVersions(const SecretRow &secret, int number);
    [[nodiscard]] static State stateOf(int number);

    Store &m_store;
    RamTable &m_ram;
    SecretTable &m_secrets;
    QDateTime m_now;
};

} // namespace keyturn::local
