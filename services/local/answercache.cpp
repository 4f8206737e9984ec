#include "services/local/answercache.h"

namespace keyturn::local {

const KnownAnswer *AnswerCache::find(const std::string &question, quint64 changes)
{
    if (changes != m_changes)
        clear();
    m_changes = changes;
    const auto found = m_answers.find(question);
    return found == m_answers.end() ? nullptr : &found->second;
}

void AnswerCache::insert(const std::string &question, const KnownAnswer &answer)
{
    // The texts of the subject say what the question says.
    const std::size_t bytes = 3 * question.size() + static_cast<std::size_t>(answer.body.size());
    if (m_bytes + bytes > mostBytes)
        clear();
    m_answers.insert({question, answer});
    m_bytes += bytes;
}

void AnswerCache::clear()
{
    m_answers.clear();
    m_bytes = 0;
}

} // namespace keyturn::local
