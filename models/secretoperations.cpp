#include "models/secretoperations.h"

#include "models/secretlistmodel.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace keyturn {

SecretOperations::SecretOperations(Session *session, SecretListModel *list, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_list(list)
{}

QString SecretOperations::expectedName(const QString &userName)
{
    return u"acs/ram/user/"_s + userName;
}

template<typename T> void SecretOperations::run(const Write<T> &write, const Callback<T> &done)
{
    const SharedClients clients = m_session->clients();
    const Callback<T> finished(this, [=, this](const Result<T> &result) {
        if (clients == m_session->clients())
            write.learn(result);
        done(result);
    });
    write.send(clients->kms, {this, [=, this](const Result<T> &answer) {
                                  if (answer || answer.error().outcome != Outcome::Unknown)
                                      return finished(answer);
                                  emit checking();
                                  write.findOut(clients, answer.error(), finished);
                              }});
}

void SecretOperations::create(const CreateSecretRequest &request, Callback<Secret> done)
{
    const QString name = expectedName(request.userName);
    const QString version = request.versionId;
    const auto send = [&](KmsClient &kms, Callback<Secret> answer) {
        kms.createSecret(request, answer);
    };
    const auto findOut = [=](const SharedClients &clients, const Error &lost,
                             Callback<Secret> truth) {
        reconcileVersion(clients, name, version, lost, truth);
    };
    const auto learn = [this](const Result<Secret> &secret) {
        if (secret)
            m_list->upsert(*secret);
    };
    run<Secret>({send, findOut, learn}, done);
}

void SecretOperations::remove(
    const QString &name, const Deletion &deletion, Callback<QDateTime> done)
{
    const auto send = [&](KmsClient &kms, Callback<QDateTime> answer) {
        kms.deleteSecret(name, deletion, answer);
    };
    const auto findOut = [=](const SharedClients &clients, const Error &lost,
                             Callback<QDateTime> truth) {
        const auto judge = [=](const Result<Secret> &now) -> Result<QDateTime> {
            if (!now) // a planned deletion takes days: somebody else deleted it
                return deletion.isImmediate() ? Result(QDateTime()) : now.error();
            if (!deletion.isImmediate() && now->isPendingDeletion())
                return now->plannedDeletion;
            return withoutEffect(lost);
        };
        reconcile<QDateTime>(clients, name, lost, judge, truth);
    };
    const auto learn = [=, this](const Result<QDateTime> &planned) {
        const bool gone =
            planned ? deletion.isImmediate() : planned.error().kind == ErrorKind::NotFound;
        if (gone)
            m_list->remove(name);
        else
            m_list->describeAgain(name);
    };
    run<QDateTime>({send, findOut, learn}, done);
}

//! A write that ends in a secret which describeSecret tells from the one before.
void SecretOperations::change(const QString &name,
    const std::function<void(KmsClient &, Callback<Done>)> &send,
    const std::function<bool(const Secret &)> &took, const Callback<Done> &done)
{
    const auto findOut = [=](const SharedClients &clients, const Error &lost,
                             Callback<Done> truth) {
        const auto judge = [=](const Result<Secret> &now) -> Result<Done> {
            if (!now)
                return now.error();
            return took(*now) ? Result<Done>(Done()) : withoutEffect(lost);
        };
        reconcile<Done>(clients, name, lost, judge, truth);
    };
    const auto learn = [=, this](const Result<Done> &) { m_list->describeAgain(name); };
    run<Done>({send, findOut, learn}, done);
}

void SecretOperations::restore(const QString &name, Callback<Done> done)
{
    const Callback<Done> finished(this, [done](const Result<Done> &restored) {
        const bool normal = !restored && restored.error().kind == ErrorKind::NotPendingDeletion;
        done(normal ? Result<Done>(Done()) : restored);
    });
    change(
        name, [&](KmsClient &kms, Callback<Done> answer) { kms.restoreSecret(name, answer); },
        [](const Secret &now) { return !now.isPendingDeletion(); }, finished);
}

void SecretOperations::rotate(const QString &name, Callback<Done> done)
{
    const QString version = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto send = [&](KmsClient &kms, Callback<Done> answer) {
        kms.rotateSecret(name, version, answer);
    };
    const auto findOut = [=](const SharedClients &clients, const Error &lost,
                             Callback<Done> truth) {
        reconcileVersion(
            clients, name, version, lost, {truth.context(), [truth](const Result<Secret> &secret) {
                                               truth(secret ? Result(Done()) : secret.error());
                                           }});
    };
    const auto learn = [=, this](const Result<Done> &) { m_list->describeAgain(name); };
    run<Done>({send, findOut, learn}, done);
}

void SecretOperations::setRotation(
    const QString &name, const RotationPolicy &policy, Callback<Done> done)
{
    const auto took = [policy](const Secret &now) {
        const bool on = now.rotation != AutomaticRotation::Disabled;
        return on == policy.isOn() && (!on || now.interval == policy.interval()->seconds());
    };
    change(
        name,
        [&](KmsClient &kms, Callback<Done> answer) {
            kms.updateSecretRotationPolicy(name, policy, answer);
        },
        took, done);
}

void SecretOperations::setDescription(
    const QString &name, const QString &description, Callback<Done> done)
{
    change(
        name,
        [&](KmsClient &kms, Callback<Done> answer) { kms.updateSecret(name, description, answer); },
        [description](const Secret &now) { return now.description == description; }, done);
}

void SecretOperations::addTag(const QString &name, const Tag &tag, Callback<Done> done)
{
    change(
        name, [&](KmsClient &kms, Callback<Done> answer) { kms.tagResource(name, {tag}, answer); },
        [tag](const Secret &now) { return now.tags.contains(tag); }, done);
}

} // namespace keyturn
