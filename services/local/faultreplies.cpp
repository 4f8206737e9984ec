#include "services/local/faultreplies.h"

#include "services/local/limits.h"

namespace keyturn::local {

using namespace Qt::StringLiterals;

Refusal passingRefusal(Fault::Kind kind, bool isOfKms)
{
    Refusal refusal;
    if (kind == Fault::Kind::Throttled)
        refusal = isOfKms
            ? throttled()
            : Refusal{400, u"Throttling.User"_s, u"Request was denied due to user flow control."_s};
    else if (kind == Fault::Kind::ServerError)
        refusal = isOfKms ? Refusal{500, u"InternalFailure"_s, u"Internal Failure."_s}
                          : Refusal{500, u"InternalError"_s, u"An internal error occurred."_s};
    else
        refusal = isOfKms
            ? Refusal{503, u"ServiceUnavailableTemporary"_s, u"Service Unavailable Temporary."_s}
            : Refusal{503, u"ServiceUnavailable"_s,
                u"The request has failed due to a temporary failure of the server."_s};
    refusal.isOfKms = isOfKms;
    return refusal;
}

void damage(HttpReply &reply, Fault::Kind kind)
{
    switch (kind) {
    case Fault::Kind::CutMidReply:
        reply.cutInHalf = true;
        break;
    case Fault::Kind::GarbageJson:
        reply.body = "<<< this is not JSON >>>"_ba;
        break;
    case Fault::Kind::TruncatedJson:
        reply.body.chop(reply.body.size() / 2);
        break;
    case Fault::Kind::HugeReply:
        reply.body.insert(1, QByteArray(limits::hugeReplyBytes, ' '));
        break;
    case Fault::Kind::WrongContentType:
        reply.contentType = "text/html;charset=utf-8"_ba;
        break;
    case Fault::Kind::EmptyBody:
        reply.body.clear();
        break;
    default:
        break;
    }
}

} // namespace keyturn::local
