#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn {

//! Reads an answer strictly: one JSON object in valid UTF-8, at most 32 levels deep, no member
//! twice, nothing behind it. Text without Qt types, so that it can be fuzzed. String members that
//! are named secret are handed over by themselves and are empty in the text that remains.
class StrictJson
{
public:
    //! Takes pieces of an unescaped secret string, in order; `member` is the same for all pieces.
    using SecretSink = std::function<void(std::string_view member, std::string_view piece)>;

    StrictJson(std::vector<std::string_view> secretMembers, SecretSink sink);

    //! False when the text is not what it must be; then nothing of it may be used.
    [[nodiscard]] bool read(std::string_view text);
    //! The object without its secrets. Valid after a read that returned true.
    [[nodiscard]] const std::string &publicText() const { return m_public; }

private:
    bool value(int depth);
    bool object(int depth);
    bool array(int depth);
    bool string(const std::function<void(std::string_view)> &unescaped, bool copy);
    bool escape(const std::function<void(std::string_view)> &unescaped, bool copy);
    bool utf8(const std::function<void(std::string_view)> &unescaped, bool copy);
    bool hexUnit(unsigned &unit, bool copy);
    bool number();
    bool digits();
    bool literal(std::string_view word);
    using Names = std::set<std::string>;
    bool member(int depth, Names &names);

    void skipSpace();
    [[nodiscard]] bool at(char c) const
    {
        return m_position < m_text.size() && m_text[m_position] == c;
    }
    bool take(char c, bool copy = true);
    void advance(std::size_t count, bool copy);

    std::vector<std::string_view> m_secretMembers;
    SecretSink m_sink;
    std::string_view m_text;
    std::size_t m_position = 0;
    std::string m_public;
};

} // namespace keyturn
