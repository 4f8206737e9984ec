#pragma once

#include "services/local/resource.h"

#include <QByteArray>

#include <string>
#include <unordered_map>

namespace keyturn::local {

//! What a caller was told when they last asked the same.
struct KnownAnswer
{
    QByteArray body; //!< JSON
    Subject subject;
};

//! Answers to reads that depend on nothing but who asks what and the secrets, for as long as no
//! secret and nobody's permissions change: a fleet is listed again and again. Who asks belongs to
//! the question, so that an answer is found only for those who were allowed to have it. Holds no
//! values. Owned by the gateway.
class AnswerCache
{
public:
    //! Null if it is not known. `changes` counts the changes of secrets.
    [[nodiscard]] const KnownAnswer *find(const std::string &question, quint64 changes);
    void insert(const std::string &question, const KnownAnswer &answer);
    void clear();

private:
    static constexpr std::size_t mostBytes = 32 * 1024 * 1024;

    std::unordered_map<std::string, KnownAnswer> m_answers;
    std::size_t m_bytes = 0;
    quint64 m_changes = 0;
};

} // namespace keyturn::local
