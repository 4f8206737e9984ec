#pragma once

#include "services/local/secrettable.h"
#include "services/types/rotationpolicy.h"
#include "services/types/secretbytes.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace keyturn::local {

class KeyTable;
class RamTable;
struct Call;

//! CreateSecret: reads what was asked for, holds it against RAM, instances and keys, and puts the
//! secret into the store.
//! Made for one call, on the stack.
class SecretCreation
{
public:
    SecretCreation(RamTable &ram, SecretTable &secrets, const KeyTable &keys, const Call &call);
    //! Throws the Refusal of the first rule that is broken.
    [[nodiscard]] QJsonObject run();

private:
    struct Pair
    {
        QString id;
        SecretBytes secret;
    };

    void readKind();
    void readName();
    void readOwner();
    void readAccessKeys();
    void readRotation();
    void readPlace();
    void readPolicy();
    void checkUser() const;
    void checkName() const;
    void checkAccessKeys() const;
    void insert();
    [[nodiscard]] QJsonObject answer() const;
    [[nodiscard]] bool isGeneric() const { return m_secret.type == SecretType::Generic; }

    RamTable &m_ram;
    SecretTable &m_secrets;
    const KeyTable &m_keys;
    const Call &m_call;
    SecretRow m_secret;
    QString m_versionId;
    QString m_policy;
    bool m_isBinary = false;
    SecretBytes m_value; //!< of a Generic secret
    std::vector<Pair> m_pairs; //!< of RAMCredentials
};

//! EnableAutomaticRotation and RotationInterval.
[[nodiscard]] RotationPolicy requestedRotation(const Call &call);
//! Custom data as it is stored; throws if it is not an object of at most ten texts.
[[nodiscard]] QString checkedCustomData(const QJsonObject &custom);

} // namespace keyturn::local
