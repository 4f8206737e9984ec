#include "services/local/ramparameters.h"

#include "services/local/limits.h"
#include "services/local/ramtable.h"
#include "services/local/refusal.h"

#include <QRegularExpression>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

const QString userNamePattern = u"[A-Za-z0-9._-]+"_s;

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

void checkName(const QString &name, const QString &parameter, int length, const QString &pattern)
{
    if (name.size() > length)
        throw tooLong(parameter);
    if (!matches(name, pattern))
        throw Refusal{400, u"InvalidParameter.%1.InvalidChars"_s.arg(parameter),
            u"The parameter - \"%1\" contains invalid chars."_s.arg(parameter)};
}

std::optional<QString> wishOf(const Call &call, const QString &parameter)
{
    if (!call.parameters.has(parameter))
        return std::nullopt;
    return shortTextOf(call, parameter, 128);
}

//! An empty text takes the value away.
std::optional<QString> formattedWishOf(
    const Call &call, const QString &parameter, const QString &pattern)
{
    auto wish = wishOf(call, parameter);
    if (wish && !wish->isEmpty() && !matches(*wish, pattern))
        throw Refusal{400, u"InvalidParameter.%1.Format"_s.arg(parameter),
            u"The format of the parameter - \"%1\" is incorrect."_s.arg(parameter)};
    return wish;
}

} // namespace

Refusal tooLong(const QString &parameter)
{
    return {400, u"InvalidParameter.%1.Length"_s.arg(parameter),
        u"The parameter - \"%1\" beyond the length limit."_s.arg(parameter)};
}

Refusal deleteConflict(const QString &what, const QString &sentence)
{
    return {409, u"DeleteConflict."_s + what, sentence};
}

Refusal limitExceeded(const QString &what, const QString &sentence)
{
    return {409, u"LimitExceeded."_s + what, sentence};
}

QString nameOf(const Call &call, const QString &parameter, int length, const QString &pattern)
{
    QString name = call.parameters.required(parameter);
    checkName(name, parameter, length, pattern);
    return name;
}

QString userNameOf(const Call &call, const QString &parameter)
{
    return nameOf(call, parameter, limits::userNameLength, userNamePattern);
}

void checkUserName(const QString &name, const QString &parameter)
{
    checkName(name, parameter, limits::userNameLength, userNamePattern);
}

QString roleNameOf(const Call &call)
{
    return nameOf(call, u"RoleName"_s, 64, u"[A-Za-z0-9.-]+"_s);
}

QString shortTextOf(const Call &call, const QString &parameter, int length)
{
    QString text = call.parameters.text(parameter);
    if (text.size() > length)
        throw tooLong(parameter);
    return text;
}

QString policyTypeOf(const Call &call)
{
    QString type = call.parameters.required(u"PolicyType"_s);
    if (type != "System"_L1 && type != "Custom"_L1)
        throw Refusal{400, u"InvalidParameter.PolicyType"_s,
            u"The parameter - \"PolicyType\" is neither System nor Custom."_s};
    return type;
}

bool statusOf(const Call &call)
{
    const QString status = call.parameters.required(u"Status"_s);
    if (status != "Active"_L1 && status != "Inactive"_L1)
        throw Refusal{400, u"InvalidParameter.Status"_s,
            u"The parameter - \"Status\" is neither Active nor Inactive."_s};
    return status == "Active"_L1;
}

UserWishes UserWishes::of(const Call &call, const QString &prefix)
{
    return {wishOf(call, prefix + u"DisplayName"_s), wishOf(call, prefix + u"Comments"_s),
        formattedWishOf(call, prefix + u"Email"_s, u"[^@\\s]+@[^@\\s]+"_s),
        formattedWishOf(call, prefix + u"MobilePhone"_s, u"[0-9]+-[0-9]+"_s)};
}

void UserWishes::applyTo(RamUserRow &user) const
{
    user.displayName = displayName.value_or(user.displayName);
    user.comments = comments.value_or(user.comments);
    user.email = email.value_or(user.email);
    user.mobilePhone = mobilePhone.value_or(user.mobilePhone);
}

PageWish PageWish::of(const Call &call, int defaultCount)
{
    const int count = call.parameters.number(u"MaxItems"_s, 1, 1000, defaultCount);
    const QByteArray marker = call.parameters.text(u"Marker"_s).toLatin1();
    const auto after = QByteArray::fromBase64Encoding(
        marker, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!after)
        throw invalidParameter(u"Marker"_s);
    return {QString::fromUtf8(*after), count};
}

QJsonObject PageWish::reply(
    const QString &outer, const QString &inner, QJsonArray rows, const QStringList &names) const
{
    const bool isTruncated = rows.size() > count;
    if (isTruncated)
        rows.removeLast();
    QJsonObject reply{{outer, QJsonObject{{inner, rows}}}, {u"IsTruncated"_s, isTruncated}};
    if (isTruncated)
        reply[u"Marker"_s] =
            QString::fromLatin1(names[count - 1].toUtf8().toBase64(QByteArray::Base64UrlEncoding));
    return reply;
}

} // namespace keyturn::local
