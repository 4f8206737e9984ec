#pragma once

#include <QString>

namespace keyturn::local {

//! Throws if it is not a policy as secrets of an instance carry it.
void checkSecretPolicy(const QString &policy);
//! What a secret of an instance has until another is set: it leaves all to RAM.
[[nodiscard]] QString defaultSecretPolicy();
//! The policy without its permissions to the whole account. They hand the decision to RAM and let
//! nobody in by themselves. Empty if nothing remains.
[[nodiscard]] QString decidingPart(const QString &policy);

} // namespace keyturn::local
