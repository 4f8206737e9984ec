#include "services/local/httpparser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace keyturn::local {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isTokenCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isVisible(char c)
{
    return c > 0x20 && c < 0x7f;
}

bool isValueCharacter(char c)
{
    return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

//! Whether a header of words with commas between them has this one.
bool lists(std::string_view words, std::string_view wanted)
{
    while (true) {
        const auto comma = words.find(',');
        if (lowered(trimmed(words.substr(0, comma))) == wanted)
            return true;
        if (comma == std::string_view::npos)
            return false;
        words.remove_prefix(comma + 1);
    }
}

//! Headers that mean something here: two of them could be read in two ways.
bool mustBeSingle(std::string_view name)
{
    constexpr std::array<std::string_view, 7> names{"host", "content-length", "transfer-encoding",
        "content-type", "authorization", "connection", "expect"};
    return name.starts_with("x-acs-") || std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

const std::string *HttpRequest::header(std::string_view lowerName) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
        [lowerName](const HttpHeader &header) { return header.name == lowerName; });
    return found == headers.end() ? nullptr : &found->value;
}

bool HttpRequest::keepAlive() const
{
    const std::string *connection = header("connection");
    return minorVersion >= 1 && !(connection && lists(*connection, "close"));
}

HttpParser::Progress HttpParser::feed(std::string_view bytes)
{
    while (!bytes.empty() && m_step != Step::Failed) {
        if (m_step == Step::Done)
            fail(400);
        else if (!readsLines())
            takeBody(bytes);
        else if (takeLine(bytes))
            useLine();
    }
    if (m_step == Step::Failed)
        return Progress::Failed;
    return m_step == Step::Done ? Progress::Complete : Progress::NeedMore;
}

HttpParser::Phase HttpParser::phase() const
{
    switch (m_step) {
    case Step::RequestLine:
        return m_line.empty() && !m_sawCarriageReturn ? Phase::Idle : Phase::Head;
    case Step::Header:
        return Phase::Head;
    case Step::Done:
    case Step::Failed:
        return Phase::Over;
    default:
        return Phase::Body;
    }
}

HttpRequest HttpParser::take()
{
    HttpRequest request = std::move(m_request);
    *this = HttpParser();
    return request;
}

bool HttpParser::fail(int status)
{
    m_step = Step::Failed;
    m_errorStatus = status;
    return false;
}

bool HttpParser::readsLines() const
{
    return m_step != Step::Body && m_step != Step::Chunk;
}

std::size_t HttpParser::lineLimit() const
{
    constexpr std::size_t chunkLineLimit = 8;
    if (m_step == Step::RequestLine)
        return requestLineLimit;
    return m_step == Step::Header ? headerLimit : chunkLineLimit;
}

int HttpParser::tooLongStatus() const
{
    if (m_step == Step::RequestLine)
        return 414;
    return m_step == Step::Header ? 431 : 400;
}

//! True when a whole line lies in m_line. A line ends in CR LF and in nothing else.
bool HttpParser::takeLine(std::string_view &bytes)
{
    while (!bytes.empty()) {
        const char c = bytes.front();
        bytes.remove_prefix(1);
        if (m_sawCarriageReturn) {
            m_sawCarriageReturn = false;
            return c == '\n' || fail(400);
        }
        if (c == '\n')
            return fail(400);
        if (c == '\r')
            m_sawCarriageReturn = true;
        else if (m_line.size() >= lineLimit())
            return fail(tooLongStatus());
        else
            m_line += c;
    }
    return false;
}

void HttpParser::takeBody(std::string_view &bytes)
{
    const std::size_t count = std::min(bytes.size(), m_wanted);
    m_request.body.append(bytes.substr(0, count));
    bytes.remove_prefix(count);
    m_wanted -= count;
    if (m_wanted == 0)
        m_step = m_step == Step::Chunk ? Step::ChunkEnd : Step::Done;
}

bool HttpParser::useLine()
{
    bool good = true;
    switch (m_step) {
    case Step::RequestLine: // RFC 9112, 2.2: an empty line before it means nothing
        good = m_line.empty() || useRequestLine();
        break;
    case Step::Header:
        good = m_line.empty() ? endOfHead() : useHeaderLine();
        break;
    case Step::ChunkSize:
        good = useChunkSize();
        break;
    case Step::ChunkEnd:
        good = m_line.empty() || fail(400);
        m_step = good ? Step::ChunkSize : Step::Failed;
        break;
    default: // after the last chunk: no trailers
        good = m_line.empty() || fail(400);
        m_step = good ? Step::Done : Step::Failed;
    }
    m_line.clear();
    return good;
}

bool HttpParser::useRequestLine()
{
    const std::string_view line = m_line;
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return fail(400);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    m_request.method = line.substr(0, first);
    m_request.target = target;
    if (!isToken(m_request.method) || target.empty()
        || !std::all_of(target.begin(), target.end(), isVisible))
        return fail(400);
    if (target.front() != '/' && !(target == "*" && m_request.method == "OPTIONS"))
        return fail(400);
    return useVersion(line.substr(last + 1));
}

bool HttpParser::useVersion(std::string_view version)
{
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return fail(version.starts_with("HTTP/") ? 505 : 400);
    m_request.minorVersion = version.back() - '0';
    m_step = Step::Header;
    return true;
}

bool HttpParser::useHeaderLine()
{
    m_headerBytes += m_line.size() + 2;
    if (m_headerBytes > headersLimit || m_request.headers.size() >= headerCountLimit)
        return fail(431);
    const std::string_view line = m_line;
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        return fail(400);
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (!std::all_of(value.begin(), value.end(), isValueCharacter))
        return fail(400);
    std::string name = lowered(line.substr(0, colon));
    if (mustBeSingle(name) && m_request.header(name))
        return fail(400);
    m_request.headers.push_back({std::move(name), std::string(value)});
    return true;
}

bool HttpParser::endOfHead()
{
    const std::string *length = m_request.header("content-length");
    const std::string *encoding = m_request.header("transfer-encoding");
    if ((m_request.minorVersion >= 1 && !m_request.header("host")) || (length && encoding))
        return fail(400);
    const std::string *expectation = m_request.header("expect");
    if (expectation && lowered(*expectation) != "100-continue")
        return fail(417);
    m_expectsContinue = expectation && m_request.minorVersion >= 1;
    if (encoding) {
        if (lowered(*encoding) != "chunked" || m_request.minorVersion == 0)
            return fail(400);
        m_step = Step::ChunkSize;
        return true;
    }
    if (length && !useContentLength(*length))
        return false;
    m_step = m_wanted > 0 ? Step::Body : Step::Done;
    return true;
}

bool HttpParser::useContentLength(const std::string &value)
{
    if (value.empty() || !std::all_of(value.begin(), value.end(), isDigit))
        return fail(400);
    const auto read = std::from_chars(value.data(), value.data() + value.size(), m_wanted);
    if (read.ec != std::errc() || m_wanted > bodyLimit)
        return fail(413);
    return true;
}

bool HttpParser::useChunkSize()
{
    const auto read = std::from_chars(m_line.data(), m_line.data() + m_line.size(), m_wanted, 16);
    if (read.ec != std::errc() || read.ptr != m_line.data() + m_line.size())
        return fail(400);
    if (m_wanted > bodyLimit - m_request.body.size())
        return fail(413);
    m_step = m_wanted > 0 ? Step::Chunk : Step::Trailer;
    return true;
}

} // namespace keyturn::local
