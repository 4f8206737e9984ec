#include "models/reconcile.h"

#include <QTimer>

#include <algorithm>

namespace keyturn {

namespace {

//! Between two reads that say "not found", before it is believed.
constexpr std::chrono::milliseconds secondLook = std::chrono::seconds(1);

void checkVersion(const SharedClients &clients, const Secret &secret, const QString &versionId,
    const Error &original, const Callback<Secret> &done)
{
    clients->kms.listSecretVersionIds(secret.name,
        {done.context(), [=](const Result<QList<SecretVersion>> &versions) {
             if (!versions)
                 return done(original);
             const bool ours = std::any_of(versions->cbegin(), versions->cend(),
                 [&](const SecretVersion &version) { return version.id == versionId; });
             done(ours ? Result<Secret>(secret) : Result<Secret>(withoutEffect(original)));
         }});
}

} // namespace

Error withoutEffect(const Error &original)
{
    Error error = original;
    error.outcome = Outcome::NotSent;
    if (error.kind == ErrorKind::Protocol || error.kind == ErrorKind::Server)
        error.kind = ErrorKind::Network;
    return error;
}

void describeForTruth(const SharedClients &clients, const QString &name, Callback<Secret> done)
{
    QObject *context = done.context();
    clients->kms.describeSecret(name, {context, [=](const Result<Secret> &first) {
                                           if (first || first.error().kind != ErrorKind::NotFound)
                                               return done(first);
                                           QTimer::singleShot(secondLook, context,
                                               [=] { clients->kms.describeSecret(name, done); });
                                       }});
}

void reconcileVersion(const SharedClients &clients, const QString &name, const QString &versionId,
    const Error &original, Callback<Secret> done)
{
    describeForTruth(clients, name, {done.context(), [=](const Result<Secret> &now) {
                                         if (now)
                                             return checkVersion(
                                                 clients, *now, versionId, original, done);
                                         const bool gone = now.error().kind == ErrorKind::NotFound;
                                         done(gone ? withoutEffect(original) : original);
                                     }});
}

} // namespace keyturn
