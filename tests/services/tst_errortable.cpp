#include "services/openapi/errortable.h"

#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

class TstErrorTable : public QObject
{
    Q_OBJECT

private slots:
    void kinds_data();
    void kinds();
    void outcomes_data();
    void outcomes();
    void tellsWhatTheServiceSaid();
    void hidesMessagesThatQuoteTheRequest_data();
    void hidesMessagesThatQuoteTheRequest();
    void transport_data();
    void transport();
    void damagedIsUnknown();
    void refusedIsNotSent();
};

void TstErrorTable::kinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](int status, const char *code, ErrorKind kind) {
        QTest::addRow("%d %s", status, code) << status << QString::fromLatin1(code) << kind;
    };
    using enum ErrorKind;
    row(429, "Rejected.Throttling", Throttled);
    row(400, "Throttling", Throttled);
    row(400, "Throttling.User", Throttled);
    row(503, "Throttling.Api", Throttled);
    row(429, "", Throttled);
    row(400, "Rejected.LimitExceeded", Quota);
    row(409, "LimitExceeded.User.AccessKey", Quota);
    row(409, "Rejected.ResourceExist", AlreadyExists);
    row(409, "EntityAlreadyExists.Role", AlreadyExists);
    row(409, "EntityAlreadyExists.Role.Policy", AlreadyExists);
    row(409, "Rejected.ResourceInDeleteWindow", PendingDeletion);
    row(409, "Rejected.ResourceInUse", NotPendingDeletion);
    row(409, "Rejected.Unavailable", Unavailable);
    row(409, "Rejected.Disabled", Unavailable);
    row(409, "Rejected.PendingDeletion", Unavailable);
    row(404, "Forbidden.ResourceNotFound", NotFound);
    row(404, "Forbidden.KeyNotFound", Unavailable);
    row(403, "Forbidden.DKMSInstanceNotFound", Unavailable);
    row(403, "Forbidden.DKMSInstanceStateInvalid", Unavailable);
    row(403, "Forbidden.KMSInstanceInUpgrade", Unavailable);
    row(403, "Forbidden.KmsServiceNotEnabled", Unavailable);
    row(403, "Forbidden.InDebt", Unavailable);
    row(403, "Forbidden.InDebtOverdue", Unavailable);
    row(404, "EntityNotExist.User", NotFound);
    row(404, "EntityNotExist.User.AccessKey", NotFound);
    row(404, "EntityNotExist.Role", NotFound);
    row(403, "Forbidden.NoPermission", Denied);
    row(403, "Forbidden.RamRoleNotFound", Denied);
    row(403, "NoPermission", Denied);
    row(403, "", Denied);
    row(403, "Forbidden.AccessKey", Credentials);
    row(404, "InvalidAccessKeyId.NotFound", Credentials);
    row(400, "InvalidAccessKeyId.Inactive", Credentials);
    row(400, "SignatureDoesNotMatch", Credentials);
    row(400, "IncompleteSignature", Credentials);
    row(400, "InvalidSecurityToken.Expired", Credentials);
    row(400, "InvalidSecurityToken.MismatchWithAccessKey", Credentials);
    row(400, "MissingSecurityToken", Credentials);
    row(400, "InvalidTimeStamp.Expired", ClockSkew);
    row(400, "InvalidTimeStamp.Format", ClockSkew);
    row(400, "IllegalTimestamp", ClockSkew);
    row(400, "InvalidParameter", InvalidParameter);
    row(400, "InvalidParameter.UserName.InvalidChars", InvalidParameter);
    row(400, "MissingParameter", InvalidParameter);
    row(400, "MalformedPolicyDocument", InvalidParameter);
    row(500, "InternalFailure", Server);
    row(500, "InternalError", Server);
    row(503, "ServiceUnavailable", Server);
    row(503, "ServiceUnavailableTemporary", Server);
    row(502, "", Server);
    row(500, "SomethingNew", Server);
    row(400, "SomethingNew", Other);
    row(409, "SomethingNew", Other);
    row(400, "SignatureNonceUsed", Other);
    // "Not found" makes the list drop a row and an immediate deletion count as done. Only the
    // secret's own code may say that, not a gateway that does not know an operation or a path.
    row(404, "InvalidApi.NotFound", Other);
    row(404, "InvalidProduct.NotFound", Other);
    row(404, "", Other);
}

void TstErrorTable::kinds()
{
    QFETCH(const int, status);
    QFETCH(const QString, code);
    QFETCH(const ErrorKind, kind);
    QCOMPARE(errorKind(status, code), kind);
}

void TstErrorTable::outcomes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("requestId");
    QTest::addColumn<Outcome>("outcome");
    const auto row = [](const char *name, int status, const QString &code, const QString &id,
                         Outcome outcome) {
        QTest::newRow(name) << status << code << id << outcome;
    };
    row("400", 400, u"InvalidParameter"_s, u"r"_s, Outcome::Rejected);
    row("404", 404, u"Forbidden.ResourceNotFound"_s, u"r"_s, Outcome::Rejected);
    row("429", 429, u"Rejected.Throttling"_s, u"r"_s, Outcome::Rejected);
    row("499", 499, u"New"_s, u"r"_s, Outcome::Rejected);
    row("500", 500, u"InternalFailure"_s, u"r"_s, Outcome::Unknown);
    row("503 throttled", 503, u"Throttling"_s, u"r"_s, Outcome::Unknown);
    row("no code", 400, {}, u"r"_s, Outcome::Unknown);
    row("no RequestId", 400, u"InvalidParameter"_s, {}, Outcome::Unknown);
    row("nonce used", 400, u"SignatureNonceUsed"_s, u"r"_s, Outcome::Unknown);
    row("no error at all", 200, u"x"_s, u"r"_s, Outcome::Unknown);
}

void TstErrorTable::outcomes()
{
    QFETCH(const int, status);
    QFETCH(const QString, code);
    QFETCH(const QString, requestId);
    QFETCH(const Outcome, outcome);
    const Error error = serviceError(status, {{u"Code"_s, code}, {u"RequestId"_s, requestId}});
    QCOMPARE(error.outcome, outcome);
}

void TstErrorTable::tellsWhatTheServiceSaid()
{
    const Error error = serviceError(409,
        {{u"Code"_s, u"Rejected.ResourceExist"_s}, {u"Message"_s, u"It exists."_s},
            {u"RequestId"_s, u"id-1"_s}, {u"HttpStatus"_s, 409}});
    QCOMPARE(error.code, u"Rejected.ResourceExist"_s);
    QCOMPARE(error.message, u"It exists."_s);
    QCOMPARE(error.requestId, u"id-1"_s);
    QCOMPARE(error.kind, ErrorKind::AlreadyExists);
}

void TstErrorTable::hidesMessagesThatQuoteTheRequest_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"SignatureDoesNotMatch", "IncompleteSignature"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TstErrorTable::hidesMessagesThatQuoteTheRequest()
{
    QFETCH(const QString, code);
    const Error error = serviceError(400,
        {{u"Code"_s, code}, {u"RequestId"_s, u"r"_s},
            {u"Message"_s, u"server StringToSign is [SecretData=...]"_s}});
    QCOMPARE(error.message, QString());
    QCOMPARE(error.code, code);
}

void TstErrorTable::transport_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, QNetworkReply::NetworkError error, ErrorKind kind) {
        QTest::newRow(name) << error << kind;
    };
    row("refused", QNetworkReply::ConnectionRefusedError, ErrorKind::Network);
    row("closed", QNetworkReply::RemoteHostClosedError, ErrorKind::Network);
    row("no such host", QNetworkReply::HostNotFoundError, ErrorKind::Network);
    row("sent twice", QNetworkReply::ContentReSendError, ErrorKind::Network);
    row("timeout", QNetworkReply::TimeoutError, ErrorKind::Timeout);
    row("proxy timeout", QNetworkReply::ProxyTimeoutError, ErrorKind::Timeout);
    row("proxy", QNetworkReply::ProxyConnectionRefusedError, ErrorKind::Network);
    row("certificate", QNetworkReply::SslHandshakeFailedError, ErrorKind::Tls);
    row("not HTTP", QNetworkReply::ProtocolFailure, ErrorKind::Protocol);
    row("unknown scheme", QNetworkReply::ProtocolUnknownError, ErrorKind::Protocol);
}

void TstErrorTable::transport()
{
    QFETCH(const QNetworkReply::NetworkError, error);
    QFETCH(const ErrorKind, kind);
    QCOMPARE(transportKind(error), kind);
}

void TstErrorTable::damagedIsUnknown()
{
    QCOMPARE(damagedAnswer(u"r"_s), (Error{ErrorKind::Protocol, Outcome::Unknown, {}, {}, u"r"_s}));
}

void TstErrorTable::refusedIsNotSent()
{
    QCOMPARE(refused(u"why"_s), (Error{ErrorKind::Refused, Outcome::NotSent, {}, u"why"_s, {}}));
}

QTEST_GUILESS_MAIN(TstErrorTable)
#include "tst_errortable.moc"
