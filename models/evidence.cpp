#include "models/evidence.h"

#include "models/session.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr std::array reading = {u"GetSecretValue", u"BatchGetSecretValue"};
constexpr int mostPages = 20; // ActionTrail is not for being asked without end
constexpr qint64 recent = 24 * 3600;

bool isAbout(const Secret &secret, const TrailEvent &event)
{
    return event.errorCode.isEmpty()
        && (event.secretNames.contains(secret.name) || event.secretNames.contains(secret.arn));
}

} // namespace

Evidence::Evidence(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_uses(session)
{
    connect(&m_uses, &KeyUses::changed, this, &Evidence::changed);
}

void Evidence::clear()
{
    ++m_generation;
    m_uses.clear();
    m_readers.clear();
    m_readsPerDay.clear();
    m_reads = Reads::Looking;
    m_keysAreUnknown = false;
    m_isListingKeys = false;
    m_isPartial = false;
}

void Evidence::look(const Secret &secret)
{
    clear();
    lookForReads(secret);
    m_isListingKeys = true;
    m_session->ram().listAccessKeys(secret.userName,
        {this,
            [this, user = secret.userName, was = m_generation](
                const Result<QList<AccessKey>> &keys) {
                if (was != m_generation)
                    return;
                m_isListingKeys = false;
                m_keysAreUnknown = !keys;
                if (keys)
                    lookForUses(user, *keys);
                emit changed();
            }});
}

void Evidence::lookForUses(const QString &userName, const QList<AccessKey> &keys)
{
    QStringList ids;
    for (const AccessKey &key : keys)
        ids << key.id;
    m_uses.look(userName, ids);
}

void Evidence::lookForReads(const Secret &secret)
{
    m_readers.clear();
    m_readsPerDay.clear();
    m_isPartial = false;
    m_reads = Reads::Looking;
    m_until = m_session->now();
    lookPage(secret, 0, 1, {});
}

void Evidence::lookPage(const Secret &secret, int name, int page, const QString &token)
{
    const TrailQuery query{QString::fromUtf16(reading.at(static_cast<std::size_t>(name))),
        m_until.addDays(-days), m_until, token};
    m_session->trail().lookupEvents(
        query, {this, [=, this, was = m_generation](const Result<TrailPage> &found) {
                    if (was != m_generation)
                        return;
                    if (!found)
                        return finish(Reads::NotKnown);
                    takePage(secret, *found);
                    const bool more = !found->nextToken.isEmpty();
                    if (more && page < mostPages)
                        return lookPage(secret, name, page + 1, found->nextToken);
                    m_isPartial = m_isPartial || more;
                    if (name + 1 < static_cast<int>(reading.size()))
                        return lookPage(secret, name + 1, 1, {});
                    // What was not looked through may hold the readers that were not found.
                    finish(m_isPartial && m_readers.isEmpty() ? Reads::NotKnown : Reads::Known);
                }});
}

void Evidence::takePage(const Secret &secret, const TrailPage &found)
{
    for (const TrailEvent &event : found.events) {
        if (!isAbout(secret, event))
            continue;
        const auto same = [&event](const Reader &reader) {
            return reader.caller == event.caller && reader.address == event.address;
        };
        auto reader = std::find_if(m_readers.begin(), m_readers.end(), same);
        if (reader == m_readers.end())
            reader = m_readers.insert(reader, {event.caller, event.address, 0, event.time});
        ++reader->reads;
        reader->last = std::max(reader->last, event.time);
        ++m_readsPerDay[event.time.toLocalTime().date()];
    }
}

void Evidence::finish(Reads reads)
{
    m_reads = reads;
    std::stable_sort(m_readers.begin(), m_readers.end(),
        [](const Reader &a, const Reader &b) { return a.last > b.last; });
    emit changed();
}

QDateTime Evidence::lastRecord() const
{
    const std::optional<AccessKeyUse> use = m_uses.last();
    const QDateTime used = use ? use->time : QDateTime();
    const QDateTime read = m_readers.isEmpty() ? QDateTime() : m_readers.first().last;
    return !used.isValid() || (read.isValid() && read > used) ? read : used;
}

Evidence::Verdict Evidence::verdict() const
{
    const QDateTime last = lastRecord();
    if (last.isValid() && last.secsTo(m_session->now()) < recent)
        return Verdict::InUse;
    if (m_reads == Reads::Looking || m_isListingKeys || m_uses.isLooking())
        return Verdict::Looking;
    if (m_reads == Reads::NotKnown || m_keysAreUnknown || !m_uses.last())
        return Verdict::NotKnown;
    return Verdict::NoneRecorded;
}

int Evidence::quietDays() const
{
    const QDateTime last = lastRecord();
    if (!last.isValid())
        return days;
    return std::clamp<int>(static_cast<int>(last.daysTo(m_session->now())), 1, days);
}

} // namespace keyturn
