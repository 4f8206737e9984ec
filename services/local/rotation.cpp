#include "services/local/rotation.h"

#include "services/local/choices.h"
#include "services/local/keytable.h"
#include "services/local/kmscall.h"
#include "services/local/limits.h"
#include "services/local/ramtable.h"
#include "services/local/refusal.h"
#include "services/local/secrettable.h"
#include "services/local/servicerole.h"
#include "services/local/store.h"

#include <QUuid>

namespace keyturn::local {

using namespace Qt::StringLiterals;

Rotation::Rotation(Store &store, RamTable &ram, SecretTable &secrets)
    : m_store(store)
    , m_ram(ram)
    , m_secrets(secrets)
{}

void Rotation::rotate(SecretRow &secret, const QString &versionId, const QDateTime &now)
{
    try {
        checkRole();
        if (KeyTable(m_store).hasEnded(secret.instanceId, now))
            throw instanceExpired();
        if (!m_ram.user(secret.userName))
            throw ramNotFound(u"User"_s, u"user"_s);
        if (m_ram.accessKeysOf(secret.userName).size() >= limits::accessKeysOfUser)
            throw accessKeyLimit();
    } catch (Refusal &refusal) {
        markInvalid(secret, now);
        refusal.keepsChanges = true;
        throw;
    }
    replaceKey(secret, versionId, now);
}

void Rotation::rotateUnattended(SecretRow &secret, const QDateTime &now)
{
    try {
        rotate(secret, QUuid::createUuid().toString(QUuid::WithoutBraces), now);
    } catch (const Refusal &) {
        // What remains of it is AutomaticRotation: Invalid.
    }
}

void Rotation::checkRole() const
{
    if (!(m_roleIsGood ? *m_roleIsGood : letsKmsManageAccessKeys(m_ram)))
        throw Refusal{403, choices::roleMissing,
            u"The service role that lets KMS manage AccessKeys is missing or lacks permissions."_s};
}

void Rotation::markInvalid(SecretRow &secret, const QDateTime &now)
{
    if (secret.rotation != AutomaticRotation::Enabled)
        return;
    secret.rotation = AutomaticRotation::Invalid;
    secret.retryAt = {};
    secret.updated = now;
    m_secrets.update(secret);
}

void Rotation::replaceKey(SecretRow &secret, const QString &versionId, const QDateTime &now)
{
    const AccessKeyRow key{m_ram.newAccessKeyId(), secret.userName, true, now};
    const SecretBytes value = RamTable::newAccessKeySecret();
    m_ram.insertAccessKey(key, value);
    m_secrets.addVersion(secret.id, {versionId, now, key.id, false, {stageCurrent}}, value);
    m_secrets.dropOldVersions(secret.id, limits::versionsOfRam);
    secret.lastRotation = now;
    secret.updated = now;
    secret.retryAt = {};
    secret.handOverEnds = now.addSecs(m_handOver.count());
    if (secret.rotation != AutomaticRotation::Disabled) {
        secret.rotation = AutomaticRotation::Enabled;
        secret.nextRotation = now.addSecs(secret.intervalSeconds);
    }
    m_secrets.update(secret);
}

void Rotation::endHandOver(SecretRow &secret)
{
    if (const auto former = m_secrets.staged(secret.id, stagePrevious)) {
        const auto key = m_ram.accessKey(former->accessKeyId);
        if (key && key->userName == secret.userName) {
            m_ram.setActive(key->id, false);
            m_ram.removeAccessKey(key->id);
        }
        m_secrets.dropValue(secret.id, former->id);
        m_secrets.removeStage(secret.id, stagePrevious);
    }
    // A rotation that fell due meanwhile had to wait until now.
    if (secret.nextRotation.isValid() && secret.nextRotation < secret.handOverEnds)
        secret.retryAt = secret.handOverEnds;
    secret.handOverEnds = {};
    m_secrets.update(secret);
}

void Rotation::runOne(SecretRow &secret)
{
    if (secret.isPendingDeletion())
        m_secrets.remove(secret.id);
    else if (secret.isRotating())
        endHandOver(secret);
    else
        rotateUnattended(secret, secret.due);
}

//! False if there is no more to do, or the store cannot be written.
bool Rotation::runBatch(const QDateTime &now)
{
    if (!m_store.begin())
        return false;
    m_roleIsGood = letsKmsManageAccessKeys(m_ram);
    int done = 0;
    while (done < limits::dueOfTransaction) {
        std::optional<SecretRow> secret = m_secrets.firstDue(now);
        if (!secret)
            break;
        runOne(*secret);
        ++done;
    }
    m_roleIsGood.reset();
    return m_store.commit() && done == limits::dueOfTransaction;
}

void Rotation::runDue(const QDateTime &now, const std::atomic_bool &stops)
{
    const QDateTime first = nextDue();
    if (!first.isValid() || first > now)
        return;
    bool isMore = true;
    while (isMore && !stops)
        isMore = runBatch(now);
}

QDateTime Rotation::nextDue() const
{
    return m_secrets.nextDue();
}

} // namespace keyturn::local
