#include "models/secretquery.h"

#include "models/secretlistmodel.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

struct StatusWord
{
    const char *word;
    SecretStatus status;
};

//! Never translated, so that a search can be handed on. The status in the list is found, too.
constexpr std::array statusWords{StatusWord{"failed", SecretStatus::RotationFailed},
    StatusWord{"overdue", SecretStatus::Overdue},
    StatusWord{"unavailable", SecretStatus::Unavailable},
    StatusWord{"rotating", SecretStatus::Rotating}, StatusWord{"due-soon", SecretStatus::DueSoon},
    StatusWord{"on-schedule", SecretStatus::OnSchedule},
    StatusWord{"off", SecretStatus::RotationOff},
    StatusWord{"pending-deletion", SecretStatus::PendingDeletion}};

bool hasStatus(const QString &value, SecretStatus status, const QString &shown)
{
    if (value == "attention"_L1)
        return needsAttention(status);
    const bool known = std::any_of(statusWords.cbegin(), statusWords.cend(), [&](const auto &word) {
        return word.status == status && QLatin1StringView(word.word).startsWith(value);
    });
    return known || shown.contains(value, Qt::CaseInsensitive);
}

//! With "=" the whole key and the beginning of the value, else a part of either.
bool hasTag(const Tag &tag, const QString &wanted)
{
    const qsizetype equals = wanted.indexOf(u'=');
    if (equals < 0)
        return tag.key.contains(wanted, Qt::CaseInsensitive)
            || tag.value.contains(wanted, Qt::CaseInsensitive);
    return tag.key.compare(QStringView(wanted).first(equals), Qt::CaseInsensitive) == 0
        && tag.value.startsWith(QStringView(wanted).sliced(equals + 1), Qt::CaseInsensitive);
}

QString pair(const Tag &tag)
{
    return tag.key + u'=' + tag.value;
}

} // namespace

SecretQuery::SecretQuery(const QString &text)
    : m_text(text)
{
    static constexpr std::array prefixes{std::pair("tag:", Kind::Tag),
        std::pair("user:", Kind::User), std::pair("status:", Kind::Status),
        std::pair("day:", Kind::Day)};
    QStringList words;
    const QStringList parts = text.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const auto prefix = std::find_if(prefixes.cbegin(), prefixes.cend(),
            [&](const auto &known) { return part.startsWith(QLatin1StringView(known.first)); });
        if (prefix == prefixes.cend())
            words << part;
        else if (const QString value = part.section(u':', 1); !value.isEmpty())
            m_terms << Term{prefix->second, value};
    }
    m_words = words.join(u' ');
}

bool SecretQuery::isMet(
    const Term &term, const Secret &secret, SecretStatus status, const QString &shown)
{
    switch (term.kind) {
    case Kind::Tag:
        return std::any_of(secret.tags.cbegin(), secret.tags.cend(),
            [&](const Tag &tag) { return hasTag(tag, term.value); });
    case Kind::User:
        return secret.name.section(u'/', -1).contains(term.value, Qt::CaseInsensitive)
            || secret.userName.contains(term.value, Qt::CaseInsensitive);
    case Kind::Status:
        return hasStatus(term.value, status, shown);
    case Kind::Day: {
        const QDateTime event = nextEvent(secret);
        return event.isValid()
            && event.toLocalTime().date() == QDate::fromString(term.value, Qt::ISODate);
    }
    }
    Q_UNREACHABLE();
}

bool SecretQuery::matchesTerms(
    const Secret &secret, SecretStatus status, const QString &shown) const
{
    return std::all_of(m_terms.cbegin(), m_terms.cend(),
        [&](const Term &term) { return isMet(term, secret, status, shown); });
}

QStringList SecretQuery::needles(int column) const
{
    const bool user = column == SecretListModel::Name || column == SecretListModel::UserName;
    const bool tags = column == SecretListModel::Tags;
    QStringList needles;
    if (user || tags || column == SecretListModel::Description)
        needles << m_words;
    for (const Term &term : m_terms) {
        if ((user && term.kind == Kind::User) || (tags && term.kind == Kind::Tag))
            needles << term.value;
    }
    needles.removeAll(QString());
    return needles;
}

QString SecretQuery::foundTag(const Secret &secret, bool byWords) const
{
    for (const Tag &tag : secret.tags) {
        if (byWords && !m_words.isEmpty() && pair(tag).contains(m_words, Qt::CaseInsensitive))
            return pair(tag);
        for (const Term &term : m_terms) {
            if (term.kind == Kind::Tag && hasTag(tag, term.value))
                return pair(tag);
        }
    }
    return {};
}

QString SecretQuery::dayTerm(const QDate &day)
{
    return u"day:"_s + day.toString(Qt::ISODate);
}

QDateTime nextEvent(const Secret &secret)
{
    return secret.isPendingDeletion() ? secret.plannedDeletion : secret.nextRotation;
}

} // namespace keyturn
