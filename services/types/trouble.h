#pragma once

#include <QFlags>
#include <QString>

namespace keyturn {

//! What can be made to go wrong in the sandbox, until it is taken back.
enum class Trouble {
    Throttling = 1, //!< every request is refused as one too many
    NoServiceRole = 2, //!< KMS may no longer manage AccessKeys
    NoRamUser = 4, //!< the RAM user of a secret is deleted behind the back of KMS
    SlowNetwork = 8, //!< every answer is late
    InstanceExpired = 16 //!< the KMS instances are not paid for any more
};
Q_DECLARE_FLAGS(Troubles, Trouble)
Q_DECLARE_OPERATORS_FOR_FLAGS(Troubles)

//! The troubles of the sandbox as they are now.
struct TroubleState
{
    Troubles on;
    Troubles possible; //!< without the others there is nothing that could go wrong
    QString userName; //!< whom NoRamUser takes away, or has taken
};

} // namespace keyturn
