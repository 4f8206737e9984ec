#pragma once

#include "models/session.h"
#include "services/types/callback.h"
#include "services/types/secret.h"

#include <functional>

namespace keyturn {

//! Reads that find out what is true after the answer to a write was lost. The write itself is
//! never made again. Each ends in Done, or in an error that says NotSent ("nothing changed, may be
//! made again"), or in the original one when KMS cannot be asked either. They ask with the clients
//! that the write was sent with.

//! `judge` decides from the secret as it is now, or from NotFound (asked twice).
template<typename T> using Judge = std::function<Result<T>(const Result<Secret> &now)>;

void describeForTruth(const SharedClients &clients, const QString &name, Callback<Secret> done);

template<typename T>
void reconcile(const SharedClients &clients, const QString &name, const Error &original,
    Judge<T> judge, Callback<T> done)
{
    QObject *context = done.context();
    describeForTruth(clients, name, {context, [=](const Result<Secret> &now) {
                                         const bool known =
                                             now || now.error().kind == ErrorKind::NotFound;
                                         done(known ? judge(now) : Result<T>(original));
                                     }});
}

//! Whether the version that a lost CreateSecret or RotateSecret carried is there.
void reconcileVersion(const SharedClients &clients, const QString &name, const QString &versionId,
    const Error &original, Callback<Secret> done);

//! The original error, now known to have changed nothing.
[[nodiscard]] Error withoutEffect(const Error &original);

} // namespace keyturn
