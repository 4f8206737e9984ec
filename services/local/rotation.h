#pragma once

#include <QDateTime>
#include <QString>

#include <atomic>
#include <chrono>
#include <optional>

namespace keyturn::local {

class RamTable;
class SecretTable;
class Store;
struct SecretRow;

//! Turns the AccessKeys of secrets: a new key now, the end of the old one after the hand-over; and
//! purges what was planned to be deleted. Owned by the engine; moves only on the times it is given.
class Rotation
{
public:
    Rotation(Store &store, RamTable &ram, SecretTable &secrets);
    void setHandOver(std::chrono::seconds handOver) { m_handOver = handOver; }

    //! Throws the Refusal of what stands in the way, after the secret was marked Invalid.
    void rotate(SecretRow &secret, const QString &versionId, const QDateTime &now);
    //! The same under a version of its own name; a failure leaves nothing but the mark.
    void rotateUnattended(SecretRow &secret, const QDateTime &now);
    //! All that is due, in the order in which it fell due and at the times when it did: a rotation
    //! sets the moment of the next, so that a year passes in its twelve months. `stops` ends it
    //! early; what is left stays due.
    void runDue(const QDateTime &now, const std::atomic_bool &stops);
    //! Null if nothing will ever be due.
    [[nodiscard]] QDateTime nextDue() const;

private:
    void checkRole() const;
    void markInvalid(SecretRow &secret, const QDateTime &now);
    void replaceKey(SecretRow &secret, const QString &versionId, const QDateTime &now);
    void endHandOver(SecretRow &secret);
    void runOne(SecretRow &secret);
    bool runBatch(const QDateTime &now);

    Store &m_store;
    RamTable &m_ram;
    SecretTable &m_secrets;
    std::chrono::seconds m_handOver = std::chrono::hours(48);
    std::optional<bool> m_roleIsGood; //!< while a batch runs, which changes no role
};

} // namespace keyturn::local
