#pragma once

#include "services/types/kmsinstance.h"
#include "services/types/rotationpolicy.h"
#include "services/types/secretbytes.h"

#include <QString>

#include <vector>

namespace keyturn {

//! An AccessKey pair that is handed to KMS.
struct AccessKeyPair
{
    QString id;
    SecretBytes secret; //!< may be wrong: KMS accepts it and repairs it at the first rotation
};

//! What CreateSecret needs for a managed RAM secret. KMS names the secret itself.
struct CreateSecretRequest
{
    QString userName;
    QString versionId; //!< chosen by the client, up to 64 characters: finds the secret again
    QString description;
    //! Every AccessKey pair of the RAM user; the first becomes the current value.
    std::vector<AccessKeyPair> accessKeys;
    RotationPolicy rotation = RotationPolicy::off();
    KmsPlace place = {};
};

} // namespace keyturn
