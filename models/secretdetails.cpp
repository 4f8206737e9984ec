#include "models/secretdetails.h"

#include "models/secrethistory.h"
#include "models/secretlistmodel.h"
#include "models/session.h"

namespace keyturn {

namespace {

//! By version, where it is known.
QHash<QString, QString> accessKeysOf(const SecretHistory &history)
{
    QHash<QString, QString> ids;
    for (const PairLife &pair : history.pairs) {
        if (!pair.versionId.isEmpty() && !pair.accessKeyId.isEmpty())
            ids.insert(pair.versionId, pair.accessKeyId);
    }
    return ids;
}

} // namespace

SecretDetails::SecretDetails(Session *session, SecretListModel *list, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_list(list)
    , m_evidence(session)
{
    connect(&m_evidence, &Evidence::changed, this, &SecretDetails::tell);
    connect(list, &SecretListModel::factsChanged, this, &SecretDetails::listChanged);
}

void SecretDetails::open(const QString &name)
{
    m_name = name;
    m_versions.setVersions({});
    m_accessKeys.clear();
    m_evidence.clear();
    m_evidenceOf = {};
    m_keys.reset();
    m_keysAsked = false;
    refresh();
}

void SecretDetails::refresh()
{
    ++m_generation;
    m_error.reset();
    const SecretListModel::Row *row = m_list->find(m_name);
    m_seenRotation = row ? row->secret.lastRotation : QDateTime();
    if (row) {
        readVersions();
        readKeys();
        readEvidence();
    }
    tell();
}

void SecretDetails::listChanged()
{
    if (m_name.isEmpty())
        return;
    const SecretListModel::Row *row = m_list->find(m_name);
    const bool rotated = row && row->secret.lastRotation != m_seenRotation;
    const bool known = row && !m_keysAsked && !row->secret.userName.isEmpty();
    if (rotated || known)
        return refresh();
    tell();
}

void SecretDetails::readVersions()
{
    m_session->kms().listSecretVersionIds(m_name,
        {this, [this, generation = m_generation](const Result<QList<SecretVersion>> &versions) {
             if (generation != m_generation)
                 return;
             if (versions)
                 m_versions.setVersions(*versions);
             else
                 m_error = versions.error();
             tell();
         }});
}

void SecretDetails::readKeys()
{
    const QString user = m_list->find(m_name)->secret.userName;
    if (user.isEmpty())
        return;
    m_keysAsked = true; // listChanged() must not ask again
    m_session->ram().listAccessKeys(
        user, {this, [this, user, generation = m_generation](const Result<QList<AccessKey>> &keys) {
                   if (generation != m_generation)
                       return;
                   if (keys) {
                       m_keys = *keys;
                       m_accessKeys.setKeys(*keys);
                       m_evidence.lookForUses(user, *keys);
                   } else {
                       m_error = keys.error();
                   }
                   tell();
               }});
}

//! ActionTrail wants to be asked seldom: not again within a few minutes.
void SecretDetails::readEvidence()
{
    constexpr qint64 freshSeconds = 300;
    const QDateTime now = m_session->now();
    if (m_evidenceOf.isValid() && m_evidenceOf.secsTo(now) < freshSeconds)
        return;
    m_evidenceOf = now;
    m_evidence.lookForReads(m_list->find(m_name)->secret);
}

std::optional<SecretFacts> SecretDetails::facts() const
{
    const SecretListModel::Row *row = m_list->find(m_name);
    if (!row)
        return std::nullopt;
    const bool rotating = row->rotationEnds && *row->rotationEnds > m_session->now();
    return SecretFacts{
        row->secret, m_versions.versions(), m_keys, rotating ? row->rotationEnds : std::nullopt};
}

QString SecretDetails::currentAccessKeyId() const
{
    const std::optional<SecretFacts> known = facts();
    return known ? keyRoles(*known).key(KeyRole::InSecret) : QString();
}

//! What hangs together is told together: AccessKeys, what they are to the secret, and their use.
void SecretDetails::tell()
{
    if (const std::optional<SecretFacts> known = facts()) {
        m_accessKeys.setRoles(keyRoles(*known));
        m_versions.setAccessKeys(accessKeysOf(historyOf(*known, m_session->now())));
        QHash<QString, AccessKeyUse> uses;
        for (const AccessKey &key : m_keys.value_or(QList<AccessKey>())) {
            if (const auto use = m_evidence.uses().use(key.id))
                uses.insert(key.id, *use);
        }
        m_accessKeys.setUses(uses, m_session->now());
    }
    emit changed();
}

} // namespace keyturn
