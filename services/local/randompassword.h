#pragma once

#include <QJsonObject>

namespace keyturn::local {

struct Call;

//! GetRandomPassword: every password that meets what was asked for is as likely as any other.
[[nodiscard]] QJsonObject randomPassword(const Call &call);

} // namespace keyturn::local
