#pragma once

#include <QByteArray>

#include <string>
#include <unordered_map>

namespace keyturn::local {

//! Answers to reads that depend on nothing but the question and the secrets, for as long as no
//! secret changes: a fleet is listed again and again. Holds no values. Owned by the gateway.
class AnswerCache
{
public:
    //! Null if it is not known. `changes` counts the changes of secrets.
    [[nodiscard]] const QByteArray *find(const std::string &question, quint64 changes);
    void insert(const std::string &question, const QByteArray &answer);
    void clear();

private:
    static constexpr std::size_t mostBytes = 32 * 1024 * 1024;

    std::unordered_map<std::string, QByteArray> m_answers;
    std::size_t m_bytes = 0;
    quint64 m_changes = 0;
};

} // namespace keyturn::local
