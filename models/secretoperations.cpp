#include "models/secretoperations.h"

#include "models/reconcile.h"
#include "models/secretlistmodel.h"
#include "models/session.h"

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

bool SecretOperations::isUnsure(const Error &error)
{
    if (error.outcome != Outcome::Unknown)
        return false;
    emit checking();
    return true;
}

void SecretOperations::create(const CreateSecretRequest &request, Callback<Secret> done)
{
    const QString name = expectedName(request.userName);
    const QString version = request.versionId;
    const Callback<Secret> finished(this, [this, done](const Result<Secret> &secret) {
        if (secret)
            m_list->upsert(*secret);
        done(secret);
    });
    m_session->kms().createSecret(request,
        {this, [this, name, version, finished](const Result<Secret> &secret) {
             if (!secret && isUnsure(secret.error()))
                 return reconcileVersion(m_session, name, version, secret.error(), finished);
             finished(secret);
         }});
}

void SecretOperations::remove(
    const QString &name, const Deletion &deletion, Callback<QDateTime> done)
{
    const Callback<QDateTime> finished(this, [=, this](const Result<QDateTime> &planned) {
        removed(name, deletion, planned);
        done(planned);
    });
    m_session->kms().deleteSecret(name, deletion,
        {this, [=, this](const Result<QDateTime> &planned) {
             if (planned || !isUnsure(planned.error()))
                 return finished(planned);
             const auto judge = [=](const Result<Secret> &now) -> Result<QDateTime> {
                 if (deletion.isImmediate() ? !now : now && now->isPendingDeletion())
                     return now ? now->plannedDeletion : QDateTime();
                 return withoutEffect(planned.error());
             };
             reconcile<QDateTime>(m_session, name, planned.error(), judge, finished);
         }});
}

void SecretOperations::removed(
    const QString &name, const Deletion &deletion, const Result<QDateTime> &planned)
{
    const bool gone =
        planned ? deletion.isImmediate() : planned.error().kind == ErrorKind::NotFound;
    if (gone)
        m_list->remove(name);
    else
        m_list->describeAgain(name);
}

void SecretOperations::restore(const QString &name, Callback<Done> done)
{
    const Callback<Done> finished(this, [=, this](const Result<Done> &restored) {
        m_list->describeAgain(name);
        const bool normal = !restored && restored.error().kind == ErrorKind::NotPendingDeletion;
        done(normal ? Result<Done>(Done()) : restored);
    });
    m_session->kms().restoreSecret(
        name, {this, [=, this](const Result<Done> &restored) {
                   if (restored || !isUnsure(restored.error()))
                       return finished(restored);
                   const auto judge = [=](const Result<Secret> &now) -> Result<Done> {
                       if (now && !now->isPendingDeletion())
                           return Done();
                       return now ? withoutEffect(restored.error()) : now.error();
                   };
                   reconcile<Done>(m_session, name, restored.error(), judge, finished);
               }});
}

void SecretOperations::rotate(const QString &name, Callback<Done> done)
{
    const QString version = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Callback<Secret> checked(this, [=, this](const Result<Secret> &truth) {
        rotated(name);
        done(truth ? Result<Done>(Done()) : Result<Done>(truth.error()));
    });
    m_session->kms().rotateSecret(name, version, {this, [=, this](const Result<Done> &accepted) {
                                                      if (!accepted && isUnsure(accepted.error()))
                                                          return reconcileVersion(m_session, name,
                                                              version, accepted.error(), checked);
                                                      rotated(name);
                                                      done(accepted);
                                                  }});
}

void SecretOperations::rotated(const QString &name)
{
    m_list->describeAgain(name);
}

void SecretOperations::setRotation(
    const QString &name, const RotationPolicy &policy, Callback<Done> done)
{
    const Callback<Done> finished(this, [=, this](const Result<Done> &changed) {
        m_list->describeAgain(name);
        done(changed);
    });
    m_session->kms().updateSecretRotationPolicy(name, policy,
        {this, [=, this](const Result<Done> &changed) {
             if (changed || !isUnsure(changed.error()))
                 return finished(changed);
             const auto judge = [=](const Result<Secret> &now) -> Result<Done> {
                 if (!now)
                     return now.error();
                 const bool on = now->rotation != AutomaticRotation::Disabled;
                 const bool same =
                     on == policy.isOn() && (!on || now->interval == policy.interval()->seconds());
                 return same ? Result<Done>(Done()) : withoutEffect(changed.error());
             };
             reconcile<Done>(m_session, name, changed.error(), judge, finished);
         }});
}

void SecretOperations::setDescription(
    const QString &name, const QString &description, Callback<Done> done)
{
    const Callback<Done> finished(this, [=, this](const Result<Done> &changed) {
        m_list->describeAgain(name);
        done(changed);
    });
    m_session->kms().updateSecret(name, description,
        {this, [=, this](const Result<Done> &changed) {
             if (changed || !isUnsure(changed.error()))
                 return finished(changed);
             const auto judge = [=](const Result<Secret> &now) -> Result<Done> {
                 if (!now)
                     return now.error();
                 return now->description == description ? Result<Done>(Done())
                                                        : withoutEffect(changed.error());
             };
             reconcile<Done>(m_session, name, changed.error(), judge, finished);
         }});
}

} // namespace keyturn
