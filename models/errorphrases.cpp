#include "models/errorphrases.h"

#include "models/phrases.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace keyturn::phrase {

namespace {

struct ErrorPhrases
{
    Q_DECLARE_TR_FUNCTIONS(ErrorPhrases)
};

QString noAnswer(const Error &error, const QString &host)
{
    if (error.outcome == Outcome::NotSent)
        return ErrorPhrases::tr("Cannot reach %1. Nothing was changed.").arg(host);
    if (error.kind == ErrorKind::Timeout)
        return ErrorPhrases::tr("%1 did not answer in time.").arg(host);
    return ErrorPhrases::tr("%1 broke off the connection before it answered.").arg(host);
}

QString denied(const Error &error)
{
    if (error.code == "Forbidden.RamRoleNotFound"_L1)
        return ErrorPhrases::tr("Secrets Manager is not authorized to manage AccessKeys. Open "
                                "Prerequisites and authorize it.");
    return ErrorPhrases::tr("You have no permission for this operation.");
}

QString quota(const Error &error)
{
    if (error.code == "LimitExceeded.User.AccessKey"_L1)
        return ErrorPhrases::tr("The RAM user already holds two AccessKeys. Delete the unused one "
                                "first.");
    return ErrorPhrases::tr("The secret quota of this account is used up.");
}

QString unavailable(const Error &error)
{
    if (error.code == "Forbidden.KmsServiceNotEnabled"_L1)
        return ErrorPhrases::tr("KMS is not activated for this account. Activate it in the Alibaba "
                                "Cloud console, then refresh.");
    if (error.code.startsWith("Forbidden.InDebt"_L1))
        return ErrorPhrases::tr("KMS is suspended: this account has an overdue payment.");
    if (error.code == "Rejected.Unavailable"_L1)
        return ErrorPhrases::tr("The KMS instance of this secret has expired.");
    return ErrorPhrases::tr("The KMS instance or key of this secret cannot be used.");
}

QString withMessage(const QString &sentence, const Error &error)
{
    return error.message.isEmpty() ? sentence : sentence + u' ' + oneLine(error.message);
}

} // namespace

QString error(const Error &error, const QString &subject, const QString &host)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
        return noAnswer(error, host);
    case ErrorKind::Tls:
        return ErrorPhrases::tr("The certificate of %1 was refused. Nothing was sent.").arg(host);
    case ErrorKind::Protocol:
        return ErrorPhrases::tr("The answer of %1 was damaged or did not come from Alibaba Cloud.")
            .arg(host);
    case ErrorKind::Denied:
        return denied(error);
    case ErrorKind::Credentials:
        return ErrorPhrases::tr("The AccessKey that Keyturn signs with is unknown, disabled or "
                                "wrong. Nothing was changed.");
    case ErrorKind::ClockSkew:
        return ErrorPhrases::tr("The clock of this computer is off by more than 15 minutes. Set "
                                "it, then try again.");
    case ErrorKind::NotFound:
        return ErrorPhrases::tr("%1 no longer exists.").arg(oneLine(subject));
    case ErrorKind::AlreadyExists:
        return ErrorPhrases::tr("%1 already exists in this region.").arg(oneLine(subject));
    case ErrorKind::PendingDeletion:
        return ErrorPhrases::tr("%1 is pending deletion.").arg(oneLine(subject));
    case ErrorKind::NotPendingDeletion:
        return ErrorPhrases::tr("%1 is already in its normal state.").arg(oneLine(subject));
    case ErrorKind::Rotating:
        return ErrorPhrases::tr("Your secret is being rotated, please try again later");
    case ErrorKind::Throttled:
        return ErrorPhrases::tr("Too many requests. Try again in a minute.");
    case ErrorKind::Quota:
        return quota(error);
    case ErrorKind::InvalidParameter:
        return withMessage(ErrorPhrases::tr("KMS did not accept the input."), error);
    case ErrorKind::Unavailable:
        return unavailable(error);
    case ErrorKind::Server:
        return ErrorPhrases::tr("KMS reported an internal error.");
    case ErrorKind::Refused:
        return oneLine(error.message);
    case ErrorKind::Other:
        break;
    }
    return withMessage(ErrorPhrases::tr("KMS answered %1.").arg(oneLine(error.code)), error);
}

QString errorDetails(const Error &error)
{
    QStringList parts;
    if (!error.code.isEmpty())
        parts << oneLine(error.code);
    if (!error.requestId.isEmpty())
        parts << ErrorPhrases::tr("Request ID %1").arg(oneLine(error.requestId));
    return parts.join(u" · "_s);
}

} // namespace keyturn::phrase
