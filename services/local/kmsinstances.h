#pragma once

#include "services/local/operation.h"

namespace keyturn::local {

class KeyTable;
class SecretTable;

//! The reads of KMS on instances and keys. Both tables must outlive what is returned.
[[nodiscard]] OperationTable instanceOperations(const KeyTable &keys, const SecretTable &secrets);

} // namespace keyturn::local
