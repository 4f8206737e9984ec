#pragma once

#include "services/openapi/parameters.h"

#include <QByteArray>
#include <QJsonObject>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn {

//! The services that Keyturn calls.
enum class Product { Kms, Ram, Sts, ActionTrail };

//! Whether a call changes something. Only reads, and answers that say throttled, are repeated.
enum class Effect { Read, Write };

//! One call, described in one place.
struct ApiRequest
{
    Product product = Product::Kms;
    QByteArray action;
    Effect effect = Effect::Read;
    QString region; //!< of KMS and ActionTrail; chooses the endpoint
    Parameters parameters;
    //! String members of the answer that must stay in the secure heap.
    std::vector<std::string_view> secretMembers = {};
};

//! A good answer: the object without its secret members, and those by name.
struct ApiReply
{
    QJsonObject object;
    std::map<std::string, SecretBytes, std::less<>> secrets;

    [[nodiscard]] QString requestId() const
    {
        return object.value(QLatin1StringView("RequestId")).toString();
    }
};

} // namespace keyturn
