#include "models/errorphrases.h"

#include <QSet>
#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

const QString host = u"kms.cn-hangzhou.aliyuncs.com"_s;
const QString subject = u"acs/ram/user/alice"_s;

Error error(ErrorKind kind, Outcome outcome, const QString &code = {}, const QString &message = {})
{
    return {kind, outcome, code, message, u"r-1"_s};
}

} // namespace

class TstErrorPhrases : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasASentence();
    void nothingChangedIsSaidOnlyWhenTrue_data();
    void nothingChangedIsSaidOnlyWhenTrue();
    void namesTheSubject();
    void namesTheMissingPermissionOfKms();
    void saysWhatIsUnavailable();
    void showsUntrustedTextPlainly();
    void details();
};

void TstErrorPhrases::everyKindHasASentence()
{
    QSet<QString> sentences;
    for (int kind = 0; kind < static_cast<int>(ErrorKind::Other); ++kind) {
        const auto as = static_cast<ErrorKind>(kind);
        const QString text =
            phrase::error(error(as, Outcome::Unknown, {}, u"No memory."_s), subject, host);
        QVERIFY2(text.size() > 5, qPrintable(QString::number(kind)));
        if (as != ErrorKind::Network && as != ErrorKind::Timeout)
            QVERIFY2(!sentences.contains(text), qPrintable(text));
        sentences << text;
    }
    QCOMPARE(
        phrase::error(error(ErrorKind::Other, Outcome::Rejected, u"New.Code"_s), subject, host),
        u"KMS answered New.Code."_s);
}

void TstErrorPhrases::nothingChangedIsSaidOnlyWhenTrue_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Outcome>("outcome");
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Other); ++kind) {
        const auto as = static_cast<ErrorKind>(kind);
        // These two are never Unknown: the first needs an answer, the second no connection.
        if (as != ErrorKind::Credentials && as != ErrorKind::Tls)
            QTest::addRow("%d", kind) << as << Outcome::Unknown;
    }
}

void TstErrorPhrases::nothingChangedIsSaidOnlyWhenTrue()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const Outcome, outcome);
    const QString text = phrase::error(error(kind, outcome), subject, host);
    QVERIFY2(!text.contains(u"Nothing was"_s), qPrintable(text));
    const QString sure = phrase::error(error(ErrorKind::Network, Outcome::NotSent), subject, host);
    QVERIFY(sure.contains(u"Nothing was changed"_s));
    QVERIFY(sure.contains(host));
}

void TstErrorPhrases::namesTheSubject()
{
    for (const ErrorKind kind : {ErrorKind::NotFound, ErrorKind::AlreadyExists,
             ErrorKind::PendingDeletion, ErrorKind::NotPendingDeletion})
        QVERIFY(phrase::error(error(kind, Outcome::Rejected), subject, host).contains(subject));
    QVERIFY(phrase::error(error(ErrorKind::Tls, Outcome::NotSent), subject, host).contains(host));
}

void TstErrorPhrases::namesTheMissingPermissionOfKms()
{
    const QString role = phrase::error(
        error(ErrorKind::Denied, Outcome::Rejected, u"Forbidden.RamRoleNotFound"_s), subject, host);
    QVERIFY(role.contains(u"Prerequisites"_s));
    const QString own = phrase::error(
        error(ErrorKind::Denied, Outcome::Rejected, u"Forbidden.NoPermission"_s), subject, host);
    QVERIFY(own != role);
}

void TstErrorPhrases::saysWhatIsUnavailable()
{
    const auto text = [](const QString &code) {
        return phrase::error(error(ErrorKind::Unavailable, Outcome::Rejected, code), subject, host);
    };
    QVERIFY(text(u"Forbidden.KmsServiceNotEnabled"_s).contains(u"not activated"_s));
    QVERIFY(text(u"Forbidden.InDebtOverdue"_s).contains(u"overdue payment"_s));
    QVERIFY(text(u"Rejected.Disabled"_s).contains(u"instance or key"_s));
}

void TstErrorPhrases::showsUntrustedTextPlainly()
{
    const QString text = phrase::error(
        error(ErrorKind::InvalidParameter, Outcome::Rejected, {}, u"line\nbidi\u202Etxt"_s),
        subject, host);
    QVERIFY(!text.contains(u'\n'));
    QVERIFY(!text.contains(QChar(0x202E)));
    const QString other =
        phrase::error(error(ErrorKind::NotFound, Outcome::Rejected), u"a\u202Eb"_s, host);
    QVERIFY(!other.contains(QChar(0x202E)));
}

void TstErrorPhrases::details()
{
    QCOMPARE(phrase::errorDetails(error(ErrorKind::Other, Outcome::Rejected, u"Some.Code"_s)),
        u"Some.Code · Request ID r-1"_s);
    QCOMPARE(phrase::errorDetails({}), QString());
}

QTEST_GUILESS_MAIN(TstErrorPhrases)
#include "tst_errorphrases.moc"
