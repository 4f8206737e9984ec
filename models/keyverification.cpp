#include "models/keyverification.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

KeyVerdict verdictOf(const Error &error)
{
    if (error.code == "SignatureDoesNotMatch"_L1)
        return KeyVerdict::WrongSecret;
    if (error.code.startsWith("InvalidAccessKeyId.Inactive"_L1)
        || error.code == "Forbidden.AccessKey"_L1)
        return KeyVerdict::Disabled;
    if (error.code.startsWith("InvalidAccessKeyId"_L1))
        return KeyVerdict::UnknownKey;
    return error.kind == ErrorKind::ClockSkew ? KeyVerdict::ClockWrong : KeyVerdict::NoAnswer;
}

KeyVerdict judge(const CallerIdentity &caller, const CallerIdentity &own, const QString &userName)
{
    if (own.accountId != caller.accountId)
        return KeyVerdict::OtherAccount;
    return caller.name() == userName ? KeyVerdict::Valid : KeyVerdict::OtherUser;
}

struct Verdict
{
    Q_DECLARE_TR_FUNCTIONS(KeyVerification)
};

} // namespace

KeyVerification::KeyVerification(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

void KeyVerification::verify(const AccessKeyPair &pair, const QString &userName)
{
    auto credentials = std::make_shared<Credentials>();
    credentials->accessKeyId = pair.id;
    credentials->accessKeySecret = pair.secret.clone();
    m_api = std::make_unique<ApiClient>(m_session->account().endpoints, std::move(credentials));
    m_api->setObserver(m_session->callObserver());
    StsClient(*m_api).getCallerIdentity(
        {this, [this, userName](const Result<CallerIdentity> &caller) {
             if (!caller)
                 emit verified(verdictOf(caller.error()));
             else
                 compareWithOwn(*caller, userName);
         }});
}

//! RAM user names repeat in other accounts, so nothing is judged before the own account is known.
void KeyVerification::compareWithOwn(const CallerIdentity &caller, const QString &userName)
{
    if (const auto &own = m_session->identity()) {
        emit verified(judge(caller, *own, userName));
        return;
    }
    m_session->sts().getCallerIdentity(
        {this, [this, caller, userName](const Result<CallerIdentity> &own) {
             emit verified(own ? judge(caller, *own, userName) : KeyVerdict::NoAnswer);
         }});
}

QString verdictText(
    KeyVerdict verdict, const QString &accessKeyId, const QString &userName, const QString &host)
{
    switch (verdict) {
    case KeyVerdict::NotVerified:
        return Verdict::tr("Not verified");
    case KeyVerdict::Checking:
        return Verdict::tr("Checking…");
    case KeyVerdict::Valid:
        return Verdict::tr("Valid. This AccessKey pair belongs to RAM user %1.").arg(userName);
    case KeyVerdict::WrongSecret:
        return Verdict::tr("The AccessKey secret does not match %1.").arg(accessKeyId);
    case KeyVerdict::UnknownKey:
        return Verdict::tr("RAM does not know %1.").arg(accessKeyId);
    case KeyVerdict::Disabled:
        return Verdict::tr("%1 is disabled. Enable it or choose the other AccessKey.")
            .arg(accessKeyId);
    case KeyVerdict::OtherUser:
        return Verdict::tr("%1 belongs to another RAM user, not to %2.").arg(accessKeyId, userName);
    case KeyVerdict::OtherAccount:
        return Verdict::tr("%1 belongs to another Alibaba Cloud account.").arg(accessKeyId);
    case KeyVerdict::ClockWrong:
        return Verdict::tr("Could not check. The clock of this computer is wrong.");
    case KeyVerdict::NoAnswer:
        return Verdict::tr("Could not check. %1 did not answer.").arg(host);
    }
    Q_UNREACHABLE();
}

} // namespace keyturn
