#pragma once

#include "services/types/ram.h"
#include "services/types/secret.h"

#include <QHash>

#include <optional>

namespace keyturn {

//! What an AccessKey of the RAM user is to its secret, as far as it can be told without reading the
//! value: KMS does not say which AccessKey a version holds.
enum class KeyRole { NotKnown, InSecret, Leaving };

//! What is known of a secret and its RAM user, for looking back and ahead.
struct SecretFacts
{
    Secret secret;
    QList<SecretVersion> versions;
    std::optional<QList<AccessKey>> keys; //!< nothing while they are not known
    std::optional<QDateTime> rotationEnds;
};

[[nodiscard]] QHash<QString, KeyRole> keyRoles(const SecretFacts &facts);

//! The life of one AccessKey pair of a secret.
struct PairLife
{
    enum State { Deleted, InUse, Planned, Leaving };
    QDateTime from;
    QDateTime to;
    State state = Deleted;
    int lane = 0; //!< 0 or 1
    QString versionId = {}; //!< empty when planned
    QString accessKeyId = {}; //!< empty when it is not known
    bool isOpen = false; //!< its end is not known
};

struct RotationMoment
{
    QDateTime at;
    bool isFuture = false;
    bool isFailed = false;
    bool isNext = false;
};

//! Past AccessKey pairs and rotations from the versions, coming ones from the schedule.
struct SecretHistory
{
    QList<PairLife> pairs;
    QList<RotationMoment> rotations;
};

[[nodiscard]] SecretHistory historyOf(const SecretFacts &facts, const QDateTime &now);

} // namespace keyturn
