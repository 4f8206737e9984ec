#pragma once

#include <QString>

namespace keyturn {

//! Who signs: the answer of STS GetCallerIdentity.
struct CallerIdentity
{
    enum class Type { Account, RamUser, AssumedRole };
    QString accountId;
    QString arn;
    Type type = Type::RamUser;

    //! The last part of the ARN: user name, or role and session.
    [[nodiscard]] QString name() const { return arn.section(u'/', 1); }
    bool operator==(const CallerIdentity &) const = default;
};

} // namespace keyturn
