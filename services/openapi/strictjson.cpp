#include "services/openapi/strictjson.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keyturn {

namespace {

constexpr int deepest = 32;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

//! ASCII that stands for itself in a string.
bool isPlain(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20U && byte < 0x80U && c != '"' && c != '\\';
}

std::string utf8Of(unsigned point)
{
    const auto byte = [](unsigned bits) { return static_cast<char>(bits); };
    if (point < 0x80U)
        return {byte(point)};
    if (point < 0x800U)
        return {byte(0xC0U | point >> 6U), byte(0x80U | (point & 0x3FU))};
    if (point < 0x10000U)
        return {byte(0xE0U | point >> 12U), byte(0x80U | (point >> 6U & 0x3FU)),
            byte(0x80U | (point & 0x3FU))};
    return {byte(0xF0U | point >> 18U), byte(0x80U | (point >> 12U & 0x3FU)),
        byte(0x80U | (point >> 6U & 0x3FU)), byte(0x80U | (point & 0x3FU))};
}

//! Length of the well-formed UTF-8 sequence at the front, 0 when there is none.
std::size_t sequenceLength(std::string_view text)
{
    const auto at = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto continues = [&](std::size_t i) { return (at(i) & 0xC0U) == 0x80U; };
    const unsigned lead = at(0);
    if (lead >= 0xC2U && lead <= 0xDFU)
        return continues(1) ? 2 : 0;
    if (lead >= 0xE0U && lead <= 0xEFU) {
        const bool overlong = lead == 0xE0U && at(1) < 0xA0U;
        const bool surrogate = lead == 0xEDU && at(1) > 0x9FU;
        return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0U && lead <= 0xF4U) {
        const bool overlong = lead == 0xF0U && at(1) < 0x90U;
        const bool beyond = lead == 0xF4U && at(1) > 0x8FU;
        return continues(1) && continues(2) && continues(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

} // namespace

StrictJson::StrictJson(std::vector<std::string_view> secretMembers, SecretSink sink)
    : m_secretMembers(std::move(secretMembers))
    , m_sink(std::move(sink))
{}

bool StrictJson::read(std::string_view text)
{
    m_text = text;
    m_position = 0;
    m_public.clear();
    m_public.reserve(text.size());
    skipSpace();
    if (!at('{') || !object(1))
        return false;
    skipSpace();
    return m_position == m_text.size();
}

bool StrictJson::value(int depth)
{
    skipSpace();
    if (at('{'))
        return object(depth + 1);
    if (at('['))
        return array(depth + 1);
    if (at('"'))
        return string([](std::string_view) {}, true);
    return literal("true") || literal("false") || literal("null") || number();
}

bool StrictJson::object(int depth)
{
    if (depth > deepest || !take('{'))
        return false;
    Names names;
    skipSpace();
    if (take('}'))
        return true;
    do {
        if (!member(depth, names))
            return false;
        skipSpace();
    } while (take(','));
    return take('}');
}

bool StrictJson::member(int depth, Names &names)
{
    std::string name;
    skipSpace();
    if (!string([&name](std::string_view piece) { name += piece; }, true))
        return false;
    if (!names.insert(name).second)
        return false;
    skipSpace();
    if (!take(':'))
        return false;
    skipSpace();
    const auto secret = std::find(m_secretMembers.begin(), m_secretMembers.end(), name);
    if (secret != m_secretMembers.end() && (at('{') || at('[')))
        return false; // a secret in another shape must not become public
    if (secret == m_secretMembers.end() || !at('"'))
        return value(depth);
    m_public += "\"\"";
    m_sink(*secret, {});
    return string([&](std::string_view piece) { m_sink(*secret, piece); }, false);
}

bool StrictJson::array(int depth)
{
    if (depth > deepest || !take('['))
        return false;
    skipSpace();
    if (take(']'))
        return true;
    do {
        if (!value(depth))
            return false;
        skipSpace();
    } while (take(','));
    return take(']');
}

bool StrictJson::string(const std::function<void(std::string_view)> &unescaped, bool copy)
{
    if (!take('"', copy))
        return false;
    while (m_position < m_text.size()) {
        const char c = m_text[m_position];
        if (c == '"')
            return take('"', copy);
        if (static_cast<unsigned char>(c) < 0x20U)
            return false;
        if (c == '\\' ? !escape(unescaped, copy) : !utf8(unescaped, copy))
            return false;
    }
    return false;
}

bool StrictJson::utf8(const std::function<void(std::string_view)> &unescaped, bool copy)
{
    std::size_t length = 0;
    while (m_position + length < m_text.size() && isPlain(m_text[m_position + length]))
        ++length;
    if (length == 0)
        length = sequenceLength(m_text.substr(m_position));
    if (length == 0)
        return false;
    unescaped(m_text.substr(m_position, length));
    advance(length, copy);
    return true;
}

bool StrictJson::escape(const std::function<void(std::string_view)> &unescaped, bool copy)
{
    static constexpr std::array<std::pair<char, char>, 8> plain = {{{'"', '"'}, {'\\', '\\'},
        {'/', '/'}, {'b', '\b'}, {'f', '\f'}, {'n', '\n'}, {'r', '\r'}, {'t', '\t'}}};
    if (m_position + 1 >= m_text.size())
        return false;
    const char kind = m_text[m_position + 1];
    advance(2, copy);
    for (const auto &[letter, meaning] : plain) {
        if (kind == letter) {
            unescaped(std::string_view(&meaning, 1));
            return true;
        }
    }
    unsigned unit = 0;
    if (kind != 'u' || !hexUnit(unit, copy) || (unit >= 0xDC00U && unit <= 0xDFFFU))
        return false;
    if (unit >= 0xD800U && unit <= 0xDBFFU) {
        unsigned low = 0;
        if (!take('\\', copy) || !take('u', copy) || !hexUnit(low, copy) || low < 0xDC00U
            || low > 0xDFFFU)
            return false; // half a character is not text
        unit = 0x10000U + ((unit - 0xD800U) << 10U) + (low - 0xDC00U);
    }
    unescaped(utf8Of(unit));
    return true;
}

bool StrictJson::hexUnit(unsigned &unit, bool copy)
{
    if (m_position + 4 > m_text.size())
        return false;
    unit = 0;
    for (const char c : m_text.substr(m_position, 4)) {
        const int digit = hexValue(c);
        if (digit < 0)
            return false;
        unit = unit * 16 + static_cast<unsigned>(digit);
    }
    advance(4, copy);
    return true;
}

bool StrictJson::number()
{
    take('-');
    if (at('0'))
        take('0');
    else if (!digits())
        return false;
    if (take('.') && !digits())
        return false;
    if (take('e') || take('E')) {
        if (!take('+'))
            take('-');
        return digits();
    }
    return true;
}

bool StrictJson::digits()
{
    const std::size_t start = m_position;
    while (m_position < m_text.size() && isDigit(m_text[m_position]))
        advance(1, true);
    return m_position > start;
}

bool StrictJson::literal(std::string_view word)
{
    if (m_text.substr(m_position, word.size()) != word)
        return false;
    advance(word.size(), true);
    return true;
}

void StrictJson::skipSpace()
{
    while (at(' ') || at('\t') || at('\n') || at('\r'))
        advance(1, false);
}

bool StrictJson::take(char c, bool copy)
{
    if (!at(c))
        return false;
    advance(1, copy);
    return true;
}

void StrictJson::advance(std::size_t count, bool copy)
{
    if (copy)
        m_public.append(m_text.substr(m_position, count));
    m_position += count;
}

} // namespace keyturn
