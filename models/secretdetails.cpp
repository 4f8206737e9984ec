#include "models/secretdetails.h"

#include "models/secretlistmodel.h"
#include "models/session.h"

namespace keyturn {

SecretDetails::SecretDetails(Session *session, SecretListModel *list, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_list(list)
{
    connect(list, &SecretListModel::factsChanged, this, &SecretDetails::listChanged);
}

void SecretDetails::open(const QString &name)
{
    m_name = name;
    m_versions.setVersions({});
    m_accessKeys.setKeys({});
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
    }
    emit changed();
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
    emit changed();
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
             emit changed();
         }});
}

void SecretDetails::readKeys()
{
    const QString user = m_list->find(m_name)->secret.userName;
    if (user.isEmpty())
        return;
    m_keysAsked = true; // listChanged() must not ask again
    m_session->ram().listAccessKeys(
        user, {this, [this, generation = m_generation](const Result<QList<AccessKey>> &keys) {
                   if (generation != m_generation)
                       return;
                   if (keys) {
                       m_keys = *keys;
                       m_accessKeys.setKeys(*keys);
                   } else {
                       m_error = keys.error();
                   }
                   emit changed();
               }});
}

} // namespace keyturn
