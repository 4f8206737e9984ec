#pragma once

#include <cstddef>
#include <string_view>

//! Walks through the characters of UTF-8 text without turning it into a string.
namespace keyturn::utf8 {

inline bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

inline std::size_t next(std::string_view text, std::size_t position)
{
    if (position >= text.size())
        return text.size();
    ++position;
    while (position < text.size() && isContinuation(text[position]))
        ++position;
    return position;
}

inline std::size_t previous(std::string_view text, std::size_t position)
{
    if (position == 0)
        return 0;
    --position;
    while (position > 0 && isContinuation(text[position]))
        --position;
    return position;
}

inline std::size_t length(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at = next(text, at))
        ++count;
    return count;
}

inline bool isControl(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x20U || code == 0x7FU;
}

//! Without spaces and control characters at both ends.
inline std::string_view trimmed(std::string_view text)
{
    const auto drops = [](char byte) { return isControl(byte) || byte == ' '; };
    while (!text.empty() && drops(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && drops(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace keyturn::utf8
