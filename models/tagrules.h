#pragma once

#include "services/types/secret.h"

namespace keyturn::tagrules {

//! What KMS takes as tags of a secret.
inline constexpr int mostTags = 20;
inline constexpr int longestText = 128;

enum class Verdict { Good, NoKey, KeyTooLong, ValueTooLong, Reserved, BadCharacter, TooMany, Same };

//! Whether a tag can be set beside those that are there.
[[nodiscard]] Verdict check(const Tag &tag, const QList<Tag> &present);
//! Why not, in words; empty when it is good.
[[nodiscard]] QString sentence(Verdict verdict);

} // namespace keyturn::tagrules
