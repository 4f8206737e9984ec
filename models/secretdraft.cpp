#include "models/secretdraft.h"

#include "services/clients/kmsjson.h"

#include <QUuid>

#include <algorithm>

namespace keyturn {

namespace {

//! The newest active AccessKey is most likely the one in use: it comes first.
bool likelierInUse(const AccessKey &a, const AccessKey &b)
{
    if (a.status != b.status)
        return a.status == AccessKey::Status::Active;
    return a.created > b.created;
}

} // namespace

SecretDraft::SecretDraft(QObject *parent)
    : QObject(parent)
    , m_rotation(RotationPolicy::every(RotationInterval()))
    , m_versionId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{}

void SecretDraft::setUser(const RamUser &user, const QList<AccessKey> &keys)
{
    m_user = user;
    m_pairs.clear();
    QList<AccessKey> sorted = keys;
    std::stable_sort(sorted.begin(), sorted.end(), likelierInUse);
    for (const AccessKey &key : std::as_const(sorted))
        m_pairs.push_back({key, {}, KeyVerdict::NotVerified});
    m_current = 0;
    emit changed();
}

void SecretDraft::clearUser()
{
    m_user = {};
    m_pairs.clear();
    m_current = 0;
    emit changed();
}

void SecretDraft::setSecret(std::size_t pair, SecretBytes secret)
{
    m_pairs.at(pair).secret = std::move(secret);
    m_pairs.at(pair).verdict = KeyVerdict::NotVerified;
    emit changed();
}

void SecretDraft::setVerdict(std::size_t pair, KeyVerdict verdict)
{
    if (pair >= m_pairs.size())
        return;
    m_pairs[pair].verdict = verdict;
    emit changed();
}

void SecretDraft::setCurrent(std::size_t pair)
{
    Q_ASSERT(pair < m_pairs.size());
    m_current = pair;
    emit changed();
}

void SecretDraft::setDescription(const QString &description)
{
    m_description = description;
    emit changed();
}

void SecretDraft::setRotation(const RotationPolicy &rotation)
{
    m_rotation = rotation;
    emit changed();
}

void SecretDraft::setPlace(const KmsPlace &place)
{
    m_place = place;
    emit changed();
}

const SecretDraft::Pair *SecretDraft::currentPair() const
{
    return m_pairs.empty() ? nullptr : &m_pairs.at(m_current);
}

std::optional<std::size_t> SecretDraft::firstWithoutSecret() const
{
    const auto empty = std::find_if(
        m_pairs.begin(), m_pairs.end(), [](const Pair &pair) { return pair.secret.isEmpty(); });
    if (empty == m_pairs.end())
        return std::nullopt;
    return static_cast<std::size_t>(empty - m_pairs.begin());
}

SecretDraft::Problem SecretDraft::problem() const
{
    if (m_user.name.isEmpty())
        return Problem::NoUser;
    if (m_pairs.empty())
        return Problem::NoAccessKey;
    if (firstWithoutSecret())
        return Problem::EmptySecret;
    if (!secretDataFits())
        return Problem::SecretTooLong;
    return m_description.size() > longestDescription ? Problem::DescriptionTooLong : Problem::None;
}

QString SecretDraft::problemText() const
{
    switch (problem()) {
    case Problem::None:
        return {};
    case Problem::NoUser:
        return tr("Select a RAM user.");
    case Problem::NoAccessKey:
        return tr("Create an AccessKey for this RAM user first.");
    case Problem::EmptySecret:
        return tr("Enter the AccessKey secret of %1.")
            .arg(m_pairs.at(*firstWithoutSecret()).key.id);
    case Problem::SecretTooLong:
        return tr("The secret value is longer than the 30,720 bytes that KMS takes. Enter only "
                  "the AccessKey secret.");
    case Problem::DescriptionTooLong:
        return tr("The description is longer than %n characters.", nullptr, longestDescription);
    }
    Q_UNREACHABLE();
}

bool SecretDraft::isUntouched() const
{
    const bool typed = std::any_of(
        m_pairs.begin(), m_pairs.end(), [](const Pair &pair) { return !pair.secret.isEmpty(); });
    return m_user.name.isEmpty() && m_description.isEmpty() && !typed;
}

CreateSecretRequest SecretDraft::request() const
{
    CreateSecretRequest request;
    request.userName = m_user.name;
    request.versionId = m_versionId;
    request.description = m_description;
    request.rotation = m_rotation;
    request.place = m_place;
    for (const Pair &pair : m_pairs)
        request.accessKeys.push_back({pair.key.id, pair.secret.clone()});
    // KMS makes the first one the current value.
    std::rotate(request.accessKeys.begin(),
        request.accessKeys.begin() + static_cast<std::ptrdiff_t>(m_current),
        request.accessKeys.end());
    return request;
}

bool SecretDraft::secretDataFits() const
{
    const SecretBytes data = kmsjson::secretData(request().accessKeys);
    return data.isValid() && data.size() <= largestSecretData;
}

} // namespace keyturn
