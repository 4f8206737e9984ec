#pragma once

#include "services/types/rotationpolicy.h"
#include "services/types/secretbytes.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace keyturn::local {

class RamTable;
class SecretTable;
struct Call;
struct SecretRow;

//! CreateSecret: reads what was asked for, holds it against RAM and puts the secret into the store.
//! Made for one call, on the stack.
class SecretCreation
{
public:
    SecretCreation(RamTable &ram, SecretTable &secrets, const Call &call);
    //! Throws the Refusal of the first rule that is broken.
    [[nodiscard]] QJsonObject run();

private:
    struct Pair
    {
        QString id;
        SecretBytes secret;
    };

    void readKind();
    void readOwner();
    void readAccessKeys();
    void readRotation();
    void checkUser() const;
    void checkName() const;
    void checkAccessKeys() const;
    SecretRow insert(const QString &description);

    RamTable &m_ram;
    SecretTable &m_secrets;
    const Call &m_call;
    QString m_userName;
    QString m_customData;
    std::vector<Pair> m_pairs;
    RotationPolicy m_rotation = RotationPolicy::off();
};

//! EnableAutomaticRotation and RotationInterval.
[[nodiscard]] RotationPolicy requestedRotation(const Call &call);
//! Custom data as it is stored; throws if it is not an object of at most ten texts.
[[nodiscard]] QString checkedCustomData(const QJsonObject &custom);

} // namespace keyturn::local
