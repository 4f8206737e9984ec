#pragma once

#include "services/local/sample.h"
#include "services/types/secretbytes.h"

#include <QDateTime>

namespace keyturn::local {

class RamTable;
class SecretTable;
class Store;
struct SampleSecret;
struct SampleUser;

//! Fills an empty store with an account to try things out in. Made for one filling, on the stack.
//! All its times are told from the moment of the filling.
class SampleAccount
{
public:
    SampleAccount(Store &store, RamTable &ram, SecretTable &secrets, const QDateTime &now);
    void fill(Sample sample, const QString &operatorKeyId, const SecretBytes &operatorSecret);
    //! The operator alone; also repairs an account whose operator was deleted.
    void addOperator(const QString &keyId, const SecretBytes &secret);
    //! As this program knows them, also over those of an older one.
    void addSystemPolicies();
    void addServiceRole();

private:
    void addInstance();
    void addUser(const SampleUser &user);
    void addAccessKey(const QString &user, int number, const QDateTime &created);
    void addSecret(const SampleSecret &sample);
    void addVersions(const SampleSecret &sample, qint64 secret);
    [[nodiscard]] QDateTime ago(double days) const;

    Store &m_store;
    RamTable &m_ram;
    SecretTable &m_secrets;
    QDateTime m_now;
};

} // namespace keyturn::local
