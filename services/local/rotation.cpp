#include "services/local/rotation.h"

#include "services/local/choices.h"
#include "services/local/ramtable.h"
#include "services/local/refusal.h"
#include "services/local/secrettable.h"
#include "services/local/servicerole.h"
#include "services/local/store.h"

#include <QUuid>

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

//! The next thing that time does to a secret; null if nothing.
QDateTime dueOf(const SecretRow &secret)
{
    if (secret.isPendingDeletion())
        return secret.plannedDeletion;
    if (secret.isRotating())
        return secret.handOverEnds;
    if (secret.rotation != AutomaticRotation::Enabled || !secret.nextRotation.isValid())
        return {};
    return secret.retryAt.isValid() ? std::max(secret.nextRotation, secret.retryAt)
                                    : secret.nextRotation;
}

bool isEarlier(const SecretRow &one, const SecretRow &other)
{
    const QDateTime first = dueOf(one);
    const QDateTime second = dueOf(other);
    return first.isValid() && (!second.isValid() || first < second);
}

} // namespace

Rotation::Rotation(Store &store, RamTable &ram, SecretTable &secrets)
    : m_store(store)
    , m_ram(ram)
    , m_secrets(secrets)
{}

void Rotation::rotate(SecretRow &secret, const QString &versionId, const QDateTime &now)
{
    try {
        checkRole();
        if (!m_ram.user(secret.userName))
            throw ramNotFound(u"User"_s, u"user"_s);
        if (m_ram.accessKeysOf(secret.userName).size() >= choices::accessKeysOfUser)
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
    if (!letsKmsManageAccessKeys(m_ram))
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
    if (const auto former = m_secrets.staged(secret.id, stageCurrent))
        m_secrets.setStage(secret.id, former->id, stagePrevious);
    m_secrets.addVersion(secret.id, {versionId, now, stageCurrent, key.id}, value);
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
        m_secrets.setStage(secret.id, former->id, {});
    }
    secret.handOverEnds = {};
    m_secrets.update(secret);
}

void Rotation::runOne(SecretRow &secret, const QDateTime &now)
{
    if (!m_store.begin())
        return;
    if (secret.isPendingDeletion())
        m_secrets.remove(secret.id);
    else if (secret.isRotating())
        endHandOver(secret);
    else
        rotateUnattended(secret, now);
    m_store.commit();
}

void Rotation::runDue(const QDateTime &now)
{
    // The end of a hand-over may lay a rotation open that fell due meanwhile. Every secret has at
    // most a few turns, so a store that cannot be written does not keep the engine here.
    constexpr qsizetype turnsOfSecret = 4;
    qsizetype turns = turnsOfSecret * m_secrets.all().size();
    while (turns-- > 0) {
        QList<SecretRow> secrets = m_secrets.all();
        const auto first = std::min_element(secrets.begin(), secrets.end(), isEarlier);
        if (first == secrets.end() || !dueOf(*first).isValid() || dueOf(*first) > now)
            return;
        runOne(*first, now);
    }
}

QDateTime Rotation::nextDue() const
{
    const QList<SecretRow> secrets = m_secrets.all();
    const auto first = std::min_element(secrets.begin(), secrets.end(), isEarlier);
    return first == secrets.end() ? QDateTime() : dueOf(*first);
}

} // namespace keyturn::local
