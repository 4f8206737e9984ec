#include "services/openapi/errortable.h"

#include <array>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

struct Row
{
    QLatin1StringView prefix; //!< of the code; the first match wins
    ErrorKind kind;
};

constexpr std::array table = {
    Row{"Rejected.Throttling"_L1, ErrorKind::Throttled},
    Row{"Throttling"_L1, ErrorKind::Throttled},
    Row{"Rejected.LimitExceeded"_L1, ErrorKind::Quota},
    Row{"LimitExceeded"_L1, ErrorKind::Quota},
    Row{"Rejected.ResourceExist"_L1, ErrorKind::AlreadyExists},
    Row{"EntityAlreadyExist"_L1, ErrorKind::AlreadyExists},
    Row{"Rejected.ResourceInDeleteWindow"_L1, ErrorKind::PendingDeletion},
    Row{"Rejected.ResourceInUse"_L1, ErrorKind::NotPendingDeletion},
    Row{"Rejected.SecretRotating"_L1, ErrorKind::Rotating},
    Row{"Rejected.Unavailable"_L1, ErrorKind::Unavailable},
    Row{"Rejected.Disabled"_L1, ErrorKind::Unavailable},
    Row{"Rejected.PendingDeletion"_L1, ErrorKind::Unavailable},
    Row{"Forbidden.ResourceNotFound"_L1, ErrorKind::NotFound},
    Row{"Forbidden.KeyNotFound"_L1, ErrorKind::Unavailable},
    Row{"Forbidden.DKMSInstance"_L1, ErrorKind::Unavailable},
    Row{"Forbidden.KMSInstance"_L1, ErrorKind::Unavailable},
    Row{"Forbidden.KmsServiceNotEnabled"_L1, ErrorKind::Unavailable},
    Row{"Forbidden.InDebt"_L1, ErrorKind::Unavailable},
    Row{"Forbidden.RamRoleNotFound"_L1, ErrorKind::Denied},
    Row{"EntityNotExist"_L1, ErrorKind::NotFound},
    Row{"Forbidden.AccessKey"_L1, ErrorKind::Credentials},
    Row{"Forbidden"_L1, ErrorKind::Denied},
    Row{"NoPermission"_L1, ErrorKind::Denied},
    Row{"InvalidAccessKeyId"_L1, ErrorKind::Credentials},
    Row{"SignatureDoesNotMatch"_L1, ErrorKind::Credentials},
    Row{"IncompleteSignature"_L1, ErrorKind::Credentials},
    Row{"InvalidSecurityToken"_L1, ErrorKind::Credentials},
    Row{"MissingSecurityToken"_L1, ErrorKind::Credentials},
    Row{"InvalidTimeStamp"_L1, ErrorKind::ClockSkew},
    Row{"IllegalTimestamp"_L1, ErrorKind::ClockSkew},
    Row{"InvalidParameter"_L1, ErrorKind::InvalidParameter},
    Row{"MissingParameter"_L1, ErrorKind::InvalidParameter},
    Row{"MalformedPolicyDocument"_L1, ErrorKind::InvalidParameter},
    Row{"ServiceUnavailable"_L1, ErrorKind::Server},
    Row{"InternalFailure"_L1, ErrorKind::Server},
    Row{"InternalError"_L1, ErrorKind::Server},
};

//! Codes whose message quotes the request and so may quote a secret.
bool quotesTheRequest(const QString &code)
{
    return code == "SignatureDoesNotMatch"_L1 || code == "IncompleteSignature"_L1;
}

} // namespace

ErrorKind errorKind(int httpStatus, const QString &code)
{
    for (const Row &row : table) {
        if (code.startsWith(row.prefix))
            return row.kind;
    }
    if (httpStatus == 429)
        return ErrorKind::Throttled;
    if (httpStatus == 403)
        return ErrorKind::Denied;
    return httpStatus >= 500 ? ErrorKind::Server : ErrorKind::Other;
}

Error serviceError(int httpStatus, const QJsonObject &body)
{
    Error error;
    error.code = body["Code"_L1].toString();
    error.requestId = body["RequestId"_L1].toString();
    error.kind = errorKind(httpStatus, error.code);
    if (!quotesTheRequest(error.code))
        error.message = body["Message"_L1].toString();
    const bool complete = !error.code.isEmpty() && !error.requestId.isEmpty();
    // A used nonce means that an earlier copy of this very request arrived.
    const bool rejected =
        httpStatus >= 400 && httpStatus < 500 && complete && error.code != "SignatureNonceUsed"_L1;
    error.outcome = rejected ? Outcome::Rejected : Outcome::Unknown;
    return error;
}

ErrorKind transportKind(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::Timeout;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return ErrorKind::Protocol;
    default:
        return ErrorKind::Network;
    }
}

Error damagedAnswer(const QString &requestId)
{
    return {ErrorKind::Protocol, Outcome::Unknown, {}, {}, requestId};
}

Error refused(const QString &message)
{
    return {ErrorKind::Refused, Outcome::NotSent, {}, message, {}};
}

} // namespace keyturn
