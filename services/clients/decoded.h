#pragma once

#include "services/openapi/apirequest.h"
#include "services/openapi/errortable.h"
#include "services/types/callback.h"

#include <optional>
#include <utility>

namespace keyturn {

//! Turns a callback for a value into one for a reply. `decode` makes std::optional<T> of an
//! ApiReply &; no value means that the answer does not fit and is damaged.
template<typename T, typename Decode>
[[nodiscard]] Callback<ApiReply> decoded(Decode decode, Callback<T> done)
{
    QObject *context = done.context();
    return {context, [decode = std::move(decode), done = std::move(done)](Result<ApiReply> reply) {
                if (!reply)
                    return done(reply.error());
                std::optional<T> value = decode(*reply);
                done(value ? Result<T>(std::move(*value))
                           : Result<T>(damagedAnswer(reply->requestId())));
            }};
}

} // namespace keyturn
