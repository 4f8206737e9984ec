#pragma once

#include "services/openapi/endpoints.h"
#include "services/types/credentials.h"

#include <QString>

namespace keyturn {

//! An account that Keyturn can work in: where it is, and the AccessKey for it.
struct Account
{
    enum class Kind { Sandbox, Cloud };
    Kind kind = Kind::Sandbox;
    QString name;
    Endpoints endpoints;
    SharedCredentials credentials;
};

} // namespace keyturn
