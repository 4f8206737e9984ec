#include "services/local/fleet.h"

#include "services/local/choices.h"
#include "services/local/limits.h"
#include "services/local/ramtable.h"
#include "services/local/secrettable.h"
#include "services/local/store.h"

#include <array>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 60 * 60;
constexpr qint64 day = 24 * hour;
constexpr qint64 handOver = 2 * day;
//! AccessKeys of the fleet are counted from here; those of samples and new ones are below and
//! above.
constexpr int firstKey = 1'000'000;

constexpr std::array intervals{7, 30, 30, 30, 60, 90};
const QStringList environments{
    u"production"_s, u"production"_s, u"production"_s, u"staging"_s, u"test"_s};
const QStringList teams{u"orders"_s, u"payments"_s, u"search"_s, u"data"_s, u"media"_s,
    u"platform"_s, u"shop"_s, u"logistics"_s};
const QStringList tasks{u"writes reports into OSS"_s, u"reads events from MNS"_s,
    u"ships logs to SLS"_s, u"exports tables to MaxCompute"_s, u"deploys to ACK"_s,
    u"purges the CDN"_s, u"backs up the archive"_s};

//! The same for every filling, and without a pattern that one would see in a list.
qint64 pick(int number, int purpose, qint64 bound)
{
    quint64 mixed = (quint64(number) << 8U) + quint64(purpose) + 0x9e3779b97f4a7c15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return qint64((mixed ^ (mixed >> 31U)) % quint64(bound));
}

template<typename List> auto pickFrom(const List &list, int number, int purpose)
{
    return list[static_cast<typename List::size_type>(pick(number, purpose, qint64(list.size())))];
}

QString keyId(int number, int which)
{
    return choices::accessKeyPrefix
        + u"%1"_s.arg(firstKey + 2 * number + which, limits::accessKeyDigits, 10, '0'_L1);
}

SecretBytes valueOf(const QString &keyId)
{
    return SecretBytes::copyOf("not-a-real-secret-" + keyId.right(7).toStdString());
}

} // namespace

Fleet::Fleet(Store &store, RamTable &ram, SecretTable &secrets, const QDateTime &now)
    : m_store(store)
    , m_ram(ram)
    , m_secrets(secrets)
    , m_now(now)
{}

void Fleet::add(int count)
{
    for (int number = 1; number <= count; ++number)
        addOne(number);
    // New AccessKeys come after those of the fleet.
    m_store.setMeta(u"counter.accessKey"_s, QString::number(firstKey + 2 * count + 1));
}

Fleet::State Fleet::stateOf(int number)
{
    const qint64 percent = pick(number, 0, 100);
    if (percent < 70)
        return State::OnSchedule;
    if (percent < 78)
        return State::DueSoon;
    if (percent < 90)
        return State::Off;
    if (percent < 93)
        return State::Invalid;
    return percent < 96 ? State::PendingDeletion : State::HandingOver;
}

void Fleet::addOne(int number)
{
    const QString team = pickFrom(teams, number, 1);
    SecretRow secret;
    secret.region = choices::defaultRegion;
    secret.userName = u"fleet-%1"_s.arg(number, 6, 10, '0'_L1);
    secret.name = choices::secretNamePrefix + secret.userName;
    secret.description = team + u": "_s + pickFrom(tasks, number, 2);
    secret.customData = u"{}"_s;
    schedule(secret, stateOf(number), number);
    addUser(secret.userName, number);
    m_secrets.insert(secret);
    addVersions(secret, number);
    m_secrets.setTag(secret.id, {u"env"_s, pickFrom(environments, number, 3)});
    m_secrets.setTag(secret.id, {u"team"_s, team});
}

void Fleet::schedule(SecretRow &secret, State state, int number) const
{
    const qint64 interval = pickFrom(intervals, number, 4) * day;
    const qint64 ageWithoutRotation = 100 * day + pick(number, 5, 900) * day;
    qint64 next = hour + pick(number, 6, interval - hour);
    if (state == State::DueSoon)
        next = hour / 6 + pick(number, 6, 3 * day);
    if (state == State::HandingOver)
        next = interval - hour - pick(number, 6, handOver - 2 * hour);
    if (state == State::Invalid)
        next = -hour - pick(number, 6, 20 * day);
    secret.created = m_now.addSecs(-ageWithoutRotation);
    if (state == State::Off || state == State::PendingDeletion) {
        secret.updated = secret.created;
        if (state == State::PendingDeletion)
            secret.plannedDeletion = m_now.addSecs(hour + pick(number, 7, 29 * day));
        return;
    }
    secret.rotation =
        state == State::Invalid ? AutomaticRotation::Invalid : AutomaticRotation::Enabled;
    secret.intervalSeconds = interval;
    secret.nextRotation = m_now.addSecs(next);
    secret.lastRotation = secret.nextRotation.addSecs(-interval);
    secret.updated = secret.lastRotation;
    if (state == State::HandingOver)
        secret.handOverEnds = secret.lastRotation.addSecs(handOver);
}

void Fleet::addUser(const QString &name, int number)
{
    const QDateTime created = m_now.addDays(-1001 - pick(number, 8, 900));
    m_ram.insertUser({name, m_ram.newUserId(), u"Fleet %1"_s.arg(number), {}, created, created});
}

//! The version that was there from the beginning, and the one of the last rotation.
void Fleet::addVersions(const SecretRow &secret, int number)
{
    const bool wasRotated = secret.lastRotation.isValid();
    const bool holdsBoth = secret.isRotating();
    for (const int which : {0, 1}) {
        const bool isCurrent = wasRotated == (which == 1);
        if (which == 1 && !wasRotated)
            break;
        QStringList stages;
        if (isCurrent || holdsBoth)
            stages.append(isCurrent ? stageCurrent : stagePrevious);
        const QString key = keyId(number, which);
        const QDateTime created = which == 1 ? secret.lastRotation : secret.created;
        const bool isHeld = !stages.isEmpty();
        m_secrets.addVersion(secret.id, {u"v%1"_s.arg(which + 1), created, key, false, stages},
            isHeld ? valueOf(key) : SecretBytes());
        // KMS cannot rotate where somebody made a second AccessKey.
        if (isHeld || secret.rotation == AutomaticRotation::Invalid)
            m_ram.insertAccessKey({key, secret.userName, true, created}, valueOf(key));
    }
}

} // namespace keyturn::local
