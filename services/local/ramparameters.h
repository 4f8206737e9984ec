#pragma once

#include "services/local/operation.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

//! How RAM and IMS read their parameters and write their lists. Each reader throws the Refusal of
//! their documentation.
namespace keyturn::local {

struct Refusal;
struct RamUserRow;

[[nodiscard]] Refusal tooLong(const QString &parameter);
[[nodiscard]] Refusal deleteConflict(const QString &what, const QString &sentence);
[[nodiscard]] Refusal limitExceeded(const QString &what, const QString &sentence);

//! A name that must be there.
[[nodiscard]] QString nameOf(
    const Call &call, const QString &parameter, int length, const QString &pattern);
[[nodiscard]] QString userNameOf(const Call &call, const QString &parameter);
//! Throws InvalidParameter.<parameter>.Length or .InvalidChars.
void checkUserName(const QString &name, const QString &parameter);
[[nodiscard]] QString roleNameOf(const Call &call);
//! At most `length` characters; InvalidParameter.<parameter>.Length.
[[nodiscard]] QString shortTextOf(const Call &call, const QString &parameter, int length);
[[nodiscard]] QString policyTypeOf(const Call &call);
//! Active or Inactive: whether an AccessKey shall sign.
[[nodiscard]] bool statusOf(const Call &call);

//! What a call says of a user; `prefix` is New where it changes one. Nothing: not said.
struct UserWishes
{
    std::optional<QString> displayName;
    std::optional<QString> comments;
    std::optional<QString> email;
    std::optional<QString> mobilePhone;

    [[nodiscard]] static UserWishes of(const Call &call, const QString &prefix = {});
    void applyTo(RamUserRow &user) const;
};

//! Marker and MaxItems.
struct PageWish
{
    QString after; //!< name of the last row of the page before
    int count = 0;

    [[nodiscard]] static PageWish of(const Call &call, int defaultCount);
    //! {outer: {inner: rows}, IsTruncated, Marker} of rows of which there may be one too many.
    //! `names` are theirs.
    [[nodiscard]] QJsonObject reply(const QString &outer, const QString &inner, QJsonArray rows,
        const QStringList &names) const;
};

} // namespace keyturn::local
