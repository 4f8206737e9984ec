#pragma once

#include "services/local/fault.h"
#include "services/local/httpserver.h"
#include "services/local/refusal.h"

//! What a client sees of a fault.
namespace keyturn::local {

//! Throttled, ServerError or Unavailable: what comes and goes by itself, in the words of KMS or in
//! those of the other products.
[[nodiscard]] Refusal passingRefusal(Fault::Kind kind, bool isOfKms);
//! Spoils the answer; does nothing if the fault is none of the answer.
void damage(HttpReply &reply, Fault::Kind kind);

} // namespace keyturn::local
