#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keyturn::local {

struct HttpHeader
{
    std::string name; //!< lower case
    std::string value; //!< without the white space around it
};

//! One request, its target and body byte for byte as they came: signatures are made over them.
struct HttpRequest
{
    std::string method;
    std::string target;
    int minorVersion = 1;
    std::vector<HttpHeader> headers;
    std::string body; //!< decoded from chunks if it came in chunks
    std::string peer = {}; //!< the client's address; set by the connection

    [[nodiscard]] const std::string *header(std::string_view lowerName) const;
    [[nodiscard]] bool keepAlive() const;
};

//! Reads HTTP/1.x requests from bytes as they arrive, within hard limits, and refuses whatever two
//! readers could read in two ways. Owned by a connection. Standard C++ only, so that it can be
//! fuzzed.
class HttpParser
{
public:
    static constexpr std::size_t requestLineLimit = 256 * 1024; //!< SDKs send all parameters in it
    static constexpr std::size_t headerLimit = 8 * 1024;
    static constexpr std::size_t headersLimit = 32 * 1024;
    static constexpr std::size_t headerCountLimit = 32;
    static constexpr std::size_t bodyLimit = 256 * 1024;

    enum class Progress { NeedMore, Complete, Failed };
    enum class Phase { Idle, Head, Body, Over };

    //! Bytes after a complete request are a failure: there is no pipelining.
    Progress feed(std::string_view bytes);
    [[nodiscard]] Phase phase() const;
    //! True once for a client that waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool takeExpectation() { return std::exchange(m_expectsContinue, false); }
    //! The HTTP status to answer a failure with.
    [[nodiscard]] int errorStatus() const { return m_errorStatus; }
    //! Hands the complete request over and makes the parser ready for the next one.
    [[nodiscard]] HttpRequest take();

private:
    enum class Step {
        RequestLine,
        Header,
        Body,
        ChunkSize,
        Chunk,
        ChunkEnd,
        Trailer,
        Done,
        Failed
    };

    bool fail(int status);
    bool takeLine(std::string_view &bytes);
    void takeBody(std::string_view &bytes);
    [[nodiscard]] bool readsLines() const;
    [[nodiscard]] std::size_t lineLimit() const;
    [[nodiscard]] int tooLongStatus() const;
    bool useLine();
    bool useRequestLine();
    bool useVersion(std::string_view version);
    bool useHeaderLine();
    bool endOfHead();
    bool useContentLength(const std::string &value);
    bool useChunkSize();

    Step m_step = Step::RequestLine;
    HttpRequest m_request;
    std::string m_line;
    bool m_sawCarriageReturn = false;
    std::size_t m_headerBytes = 0;
    std::size_t m_wanted = 0; //!< bytes of the body, or of the chunk, that are still to come
    int m_errorStatus = 0;
    bool m_expectsContinue = false;
};

} // namespace keyturn::local
