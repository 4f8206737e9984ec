#pragma once

#include "models/keyverification.h"
#include "services/types/createsecretrequest.h"
#include "services/types/ram.h"

#include <QObject>

#include <optional>
#include <vector>

namespace keyturn {

//! What the wizard collects for a new secret, and what is still wrong with it. Owned by the wizard.
class SecretDraft : public QObject
{
    Q_OBJECT

public:
    static constexpr int longestDescription = 256;
    static constexpr std::size_t largestSecretData = 30'720; //!< bytes of SecretData, as KMS

    enum class Problem {
        None,
        NoUser,
        NoAccessKey,
        EmptySecret,
        SecretTooLong,
        DescriptionTooLong
    };

    //! An AccessKey of the user, and what was typed for it.
    struct Pair
    {
        AccessKey key;
        SecretBytes secret;
        KeyVerdict verdict = KeyVerdict::NotVerified;
    };

    explicit SecretDraft(QObject *parent = nullptr);

    //! The AccessKey that is most likely in use, the newest active one, comes first and is current.
    void setUser(const RamUser &user, const QList<AccessKey> &keys);
    void clearUser();
    void setSecret(std::size_t pair, SecretBytes secret);
    void setVerdict(std::size_t pair, KeyVerdict verdict);
    //! The AccessKey that applications use now: it becomes the current value.
    void setCurrent(std::size_t pair);
    void setDescription(const QString &description);
    void setRotation(const RotationPolicy &rotation);
    void setPlace(const KmsPlace &place);

    [[nodiscard]] const RamUser &user() const { return m_user; }
    [[nodiscard]] const std::vector<Pair> &pairs() const { return m_pairs; }
    [[nodiscard]] std::size_t current() const { return m_current; }
    [[nodiscard]] const Pair *currentPair() const;
    [[nodiscard]] QString description() const { return m_description; }
    [[nodiscard]] const RotationPolicy &rotation() const { return m_rotation; }
    [[nodiscard]] const KmsPlace &place() const { return m_place; }
    //! Chosen once for the wizard run, so that the secret can be found again after a lost answer.
    [[nodiscard]] QString versionId() const { return m_versionId; }

    //! KMS wants every AccessKey pair of the user, so no field may stay empty.
    [[nodiscard]] std::optional<std::size_t> firstWithoutSecret() const;
    [[nodiscard]] Problem problem() const;
    //! A sentence that says what to do; empty without a problem.
    [[nodiscard]] QString problemText() const;
    //! Nothing was entered that closing the wizard would lose.
    [[nodiscard]] bool isUntouched() const;
    [[nodiscard]] CreateSecretRequest request() const;

signals:
    void changed();

private:
    [[nodiscard]] bool secretDataFits() const;

    RamUser m_user;
    std::vector<Pair> m_pairs;
    std::size_t m_current = 0;
    QString m_description;
    RotationPolicy m_rotation;
    KmsPlace m_place;
    QString m_versionId;
};

} // namespace keyturn
