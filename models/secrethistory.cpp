#include "models/secrethistory.h"

#include "models/secretstatus.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr qint64 hour = 3600;
constexpr int yearsOpen = 3; // longer than any range that can be shown
constexpr int daysAhead = 400;
constexpr int mostPlanned = 80;

QList<SecretVersion> oldestFirst(QList<SecretVersion> versions)
{
    std::stable_sort(versions.begin(), versions.end(),
        [](const SecretVersion &a, const SecretVersion &b) { return a.created < b.created; });
    return versions;
}

qint64 handOver(const Secret &secret)
{
    const qint64 estimate = std::chrono::seconds(handOverEstimate).count();
    return secret.interval && secret.interval->count() > 0
        ? std::min<qint64>(estimate, secret.interval->count())
        : estimate;
}

bool rotates(const Secret &secret, const QDateTime &now)
{
    return secret.rotation == AutomaticRotation::Enabled && !secret.isPendingDeletion()
        && secret.interval && secret.interval->count() > 0 && secret.nextRotation.isValid()
        && secret.nextRotation > now;
}

QString keyWith(const QHash<QString, KeyRole> &roles, KeyRole role)
{
    return roles.key(role);
}

//! Its place was taken by the next pair, and it went at the end of the hand-over.
PairLife pastPair(const SecretFacts &facts, const QDateTime &from, const QDateTime &replaced,
    const QDateTime &now)
{
    const QDateTime end = replaced.addSecs(handOver(facts.secret));
    return {from, std::min(end, now), PairLife::Deleted};
}

void addPast(SecretHistory &history, const SecretFacts &facts, const QDateTime &now)
{
    const QList<SecretVersion> versions = oldestFirst(facts.versions);
    const QHash<QString, KeyRole> roles = keyRoles(facts);
    const qsizetype count = versions.size();
    for (qsizetype i = 0; i < count; ++i) {
        PairLife pair{versions.at(i).created, {}, PairLife::InUse};
        if (i < count - 1)
            pair = pastPair(facts, pair.from, versions.at(i + 1).created, now);
        if (i == count - 2 && facts.rotationEnds) {
            pair.state = PairLife::Leaving;
            pair.to = *facts.rotationEnds;
            pair.accessKeyId = keyWith(roles, KeyRole::Leaving);
        }
        if (i == count - 1) {
            pair.isOpen = !rotates(facts.secret, now);
            pair.to = pair.isOpen ? now.addYears(yearsOpen)
                                  : facts.secret.nextRotation.addSecs(handOver(facts.secret));
            pair.accessKeyId = keyWith(roles, KeyRole::InSecret);
        }
        pair.versionId = versions.at(i).id;
        pair.lane = static_cast<int>(i % 2);
        history.pairs << pair;
        if (i > 0)
            history.rotations << RotationMoment{versions.at(i).created};
    }
}

void addPlanned(SecretHistory &history, const SecretFacts &facts, const QDateTime &now)
{
    const Secret &secret = facts.secret;
    const qint64 overdue = secret.nextRotation.isValid() ? secret.nextRotation.secsTo(now) : 0;
    const bool failed = secret.rotation == AutomaticRotation::Invalid
        || (secret.rotation == AutomaticRotation::Enabled && overdue > hour);
    if (failed && secret.nextRotation.isValid() && !secret.isPendingDeletion())
        history.rotations << RotationMoment{secret.nextRotation, false, true, false};
    if (!rotates(secret, now))
        return;
    const qint64 interval = secret.interval->count();
    const auto lane = history.pairs.size();
    for (int i = 0; i < mostPlanned; ++i) {
        const QDateTime at = secret.nextRotation.addSecs(interval * i);
        if (at > now.addDays(daysAhead))
            break;
        history.rotations << RotationMoment{at, true, false, i == 0};
        history.pairs << PairLife{at, at.addSecs(interval + handOver(secret)), PairLife::Planned,
            static_cast<int>((lane + i) % 2)};
    }
}

} // namespace

QHash<QString, KeyRole> keyRoles(const SecretFacts &facts)
{
    QHash<QString, KeyRole> roles;
    if (!facts.keys || facts.versions.isEmpty())
        return roles;
    QList<AccessKey> keys = *facts.keys;
    std::stable_sort(keys.begin(), keys.end(),
        [](const AccessKey &a, const AccessKey &b) { return a.created > b.created; });
    if (facts.rotationEnds && keys.size() == 2)
        return {{keys.first().id, KeyRole::InSecret}, {keys.last().id, KeyRole::Leaving}};
    // A rotation makes the AccessKey and the version together. The first version may hold an
    // AccessKey that is older than the secret.
    const SecretVersion current = oldestFirst(facts.versions).last();
    const bool isFirst = facts.versions.size() == 1;
    const auto fits = [&](const AccessKey &key) {
        const qint64 apart = key.created.secsTo(current.created);
        return isFirst ? apart > -hour : std::abs(apart) < hour;
    };
    if (std::count_if(keys.cbegin(), keys.cend(), fits) == 1)
        roles.insert(std::find_if(keys.cbegin(), keys.cend(), fits)->id, KeyRole::InSecret);
    return roles;
}

SecretHistory historyOf(const SecretFacts &facts, const QDateTime &now)
{
    SecretHistory history;
    addPast(history, facts, now);
    addPlanned(history, facts, now);
    return history;
}

} // namespace keyturn
