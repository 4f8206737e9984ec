#pragma once

#include <QString>

namespace keyturn {

//! What code decides on. One table (services/openapi/errortable) maps HTTP status and code to it.
enum class ErrorKind {
    Network, //!< no connection could be made
    Timeout,
    Tls,
    Protocol, //!< the answer was damaged, too large, or not from Alibaba Cloud
    Denied, //!< the identity lacks a permission
    Credentials, //!< the AccessKey that Keyturn signs with is unknown, disabled or wrong
    ClockSkew, //!< this computer's clock is off by more than 15 minutes
    NotFound,
    AlreadyExists, //!< Rejected.ResourceExist, EntityAlreadyExists.*
    PendingDeletion, //!< Rejected.ResourceInDeleteWindow
    NotPendingDeletion, //!< Rejected.ResourceInUse, the answer to restoring a normal secret
    Rotating, //!< a rotation of this secret is running
    Throttled,
    Quota, //!< a limit of the account or of the RAM user is reached
    InvalidParameter,
    Unavailable, //!< KMS, or the key or instance behind the secret, cannot be used
    Server, //!< 5xx
    Refused, //!< Keyturn itself did not start the call (no memory for a secret, bad input)
    Other //!< a code that is not in the table
};

//! What is known about the effect of a call that did not end in Done.
enum class Outcome {
    NotSent, //!< not one byte of the request left; the call may be made again
    Rejected, //!< the service refused it in a well-formed answer; nothing changed
    Unknown //!< bytes left and no good answer came: read the truth before anything else
};

//! The end of a call that did not succeed. `message` is text of the service (untrusted, plain
//! text only) or empty; people see the sentence that models/presentation makes of `kind`.
struct Error
{
    ErrorKind kind = ErrorKind::Other;
    Outcome outcome = Outcome::Unknown;
    QString code; //!< KMS's own text, such as Rejected.ResourceExist
    QString message;
    QString requestId;

    bool operator==(const Error &) const = default;
};

} // namespace keyturn
