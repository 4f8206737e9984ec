#pragma once

#include "services/types/secret.h"

#include <QString>

#include <optional>

//! The columns of the list (SecretListModel::Column): what they are called, and what the ones say
//! that a person adds.
namespace keyturn::column {

[[nodiscard]] QString title(int column);
//! The name in the settings: the same in every language and version.
[[nodiscard]] QString key(int column);
[[nodiscard]] std::optional<int> fromKey(QStringView key);

//! The text of an optional column.
[[nodiscard]] QString fact(const Secret &secret, int column);
//! What a column of texts is about, as KMS tells it; empty for other columns.
[[nodiscard]] QString text(const Secret &secret, int column);
//! The time that a column of times is about; null for other columns.
[[nodiscard]] QDateTime time(const Secret &secret, int column);

} // namespace keyturn::column
