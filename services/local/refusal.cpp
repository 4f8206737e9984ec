#include "services/local/refusal.h"

#include "services/local/choices.h"

namespace keyturn::local {

using namespace Qt::StringLiterals;

Refusal missingParameter(const QString &name)
{
    return {400, u"MissingParameter"_s,
        u"The parameter \"%1\" is needed but not provided."_s.arg(name), false, {}, name};
}

Refusal missingPart(const QString &name)
{
    return {400, u"Missing"_s + name, u"%1 is mandatory for this action."_s.arg(name)};
}

Refusal invalidParameter(const QString &name, const QString &why)
{
    const QString sentence = u"The specified parameter \"%1\" is not valid."_s.arg(name);
    return {400, u"InvalidParameter"_s, why.isEmpty() ? sentence : sentence + u' ' + why};
}

Refusal secretNotFound()
{
    return {404, u"Forbidden.ResourceNotFound"_s, u"Resource not found."_s};
}

Refusal secretInDeleteWindow()
{
    return {409, u"Rejected.ResourceInDeleteWindow"_s, u"The secret is planned to be deleted."_s};
}

Refusal secretRotating()
{
    return {409, choices::rotating, u"The secret is being rotated. Try again later."_s};
}

Refusal throttled()
{
    return {429, u"Rejected.Throttling"_s, u"QPS Limit Exceeded"_s};
}

Refusal apiNotFound()
{
    return {404, u"InvalidApi.NotFound"_s,
        u"Specified api is not found,please check your url and method."_s};
}

Refusal ramNotFound(const QString &what, const QString &sentenceName)
{
    return {404, u"EntityNotExist."_s + what, u"The %1 does not exist."_s.arg(sentenceName)};
}

Refusal ramExists(const QString &what, const QString &sentenceName)
{
    return {
        409, u"EntityAlreadyExists."_s + what, u"The %1 does already EXIST."_s.arg(sentenceName)};
}

Refusal accessKeyLimit()
{
    return {409, u"LimitExceeded.User.AccessKey"_s,
        u"The access key count of the user access keys beyond the current limits."_s};
}

} // namespace keyturn::local
