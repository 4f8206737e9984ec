#pragma once

#include "models/secretstatus.h"
#include "services/types/secret.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace keyturn {

//! What a person types into the search: words, and terms such as tag:env=production, user:order,
//! status:failed and day:2026-06-17. All of them must be met.
class SecretQuery
{
public:
    SecretQuery() = default;
    explicit SecretQuery(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty() && !hasTerms(); }
    //! The words, in lower case, as they follow each other.
    [[nodiscard]] const QString &words() const { return m_words; }
    [[nodiscard]] bool hasTerms() const { return !m_terms.isEmpty(); }
    //! `shown`: the words that the list has for the status.
    [[nodiscard]] bool matchesTerms(
        const Secret &secret, SecretStatus status, const QString &shown) const;
    //! What to look for in the text of a column (SecretListModel::Column).
    [[nodiscard]] QStringList needles(int column) const;
    //! The tag that a tag: term, or with `byWords` the words, are about.
    [[nodiscard]] QString foundTag(const Secret &secret, bool byWords) const;

    //! The term that finds what happens on a day.
    [[nodiscard]] static QString dayTerm(const QDate &day);

private:
    enum class Kind { Tag, User, Status, Day };
    struct Term
    {
        Kind kind;
        QString value; //!< in lower case
    };
    [[nodiscard]] static bool isMet(
        const Term &term, const Secret &secret, SecretStatus status, const QString &shown);

    QString m_text;
    QString m_words;
    QList<Term> m_terms;
};

//! When the next thing happens by itself: the planned deletion, else the next rotation.
[[nodiscard]] QDateTime nextEvent(const Secret &secret);

} // namespace keyturn
