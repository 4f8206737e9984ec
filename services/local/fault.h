#pragma once

#include <QString>

namespace keyturn::local {

//! A misfortune of the next `count` requests of `action` ("*": of any).
struct Fault
{
    enum class Kind {
        Silent, //!< no answer, no effect
        Slow, //!< `delayMs` later, as if nothing were wrong
        CutBeforeEffect,
        CutAfterEffect,
        CutMidReply, //!< the effect, and half of the answer
        Throttled,
        ServerError, //!< 500
        Unavailable, //!< 503
        GarbageJson, //!< the effect, and an answer that is not JSON
        TruncatedJson, //!< the effect, and well-formed HTTP around half of the answer
        HugeReply, //!< the effect, and 16 MiB of answer
        WrongContentType, //!< the effect, and the answer as text/html
        Redirect, //!< no effect
        EmptyBody, //!< the effect, and an answer without a body
        Expired //!< InvalidTimeStamp.Expired
    };
    QString action = {};
    Kind kind = Kind::Silent;
    int count = 1;
    int delayMs = 300;
};

} // namespace keyturn::local
