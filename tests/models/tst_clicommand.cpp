#include "models/clicommand.h"

#include <QProcess>
#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

const QString name = u"acs/ram/user/alice"_s;

//! The words that a shell makes of a command.
QStringList shellWords(const QString &command)
{
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"aliyun() { printf '%s\\0' \"$@\"; }\n"_s + command});
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return {u"failed"_s, QString::fromUtf8(shell.readAllStandardError())};
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar(0));
    words.removeLast();
    return words;
}

RotationPolicy weekly()
{
    return RotationPolicy::every(*RotationInterval::parse(u"7d"));
}

CreateSecretRequest request(
    const QString &versionId, const QString &description, const RotationPolicy &rotation)
{
    CreateSecretRequest request{u"alice"_s, versionId, description, {}, rotation, {}};
    request.accessKeys.push_back({u"key"_s, SecretBytes::copyOf("very-secret")});
    return request;
}

} // namespace

class TstCliCommand : public QObject
{
    Q_OBJECT

private slots:
    void describes();
    void readsTheValue();
    void creates();
    void createsWithoutRotation();
    void createsInAnInstance();
    void quotes_data();
    void quotes();
    void neverHoldsASecret();
    void authorizes();
    void anyCall();
    void anyCallQuoted_data();
    void anyCallQuoted();
    void powerShell_data();
    void powerShell();
};

void TstCliCommand::describes()
{
    QCOMPARE(cli::describeSecret(name, u"cn-hangzhou"_s),
        u"aliyun kms DescribeSecret \\\n  --RegionId cn-hangzhou \\\n  --SecretName acs/ram/user/alice"_s);
}

void TstCliCommand::readsTheValue()
{
    QCOMPARE(shellWords(cli::getSecretValue(name)),
        (QStringList{u"kms"_s, u"GetSecretValue"_s, u"--SecretName"_s, name}));
}

void TstCliCommand::creates()
{
    const QStringList words = shellWords(
        cli::createSecret(request(u"v-1"_s, u"Bob's 数据"_s, weekly()), u"cn-hangzhou"_s));
    const QStringList expected{u"kms"_s, u"CreateSecret"_s, u"--RegionId"_s, u"cn-hangzhou"_s,
        u"--SecretName"_s, u"$Auto"_s, u"--SecretType"_s, u"RAMCredentials"_s, u"--VersionId"_s,
        u"v-1"_s, u"--SecretData"_s, QString(), u"--ExtendedConfig"_s,
        uR"({"SecretSubType":"RamUserAccessKey","UserName":"alice"})"_s,
        u"--EnableAutomaticRotation"_s, u"true"_s, u"--RotationInterval"_s, u"7d"_s,
        u"--Description"_s, u"Bob's 数据"_s};
    QCOMPARE(words, expected); // $SECRET_DATA is not set in this shell
}

void TstCliCommand::createsWithoutRotation()
{
    const QString command =
        cli::createSecret(request(u"v-1"_s, {}, RotationPolicy::off()), u"cn-hangzhou"_s);
    QVERIFY(command.contains(u"--EnableAutomaticRotation false"_s));
    QVERIFY(!command.contains(u"RotationInterval"_s));
    QVERIFY(!command.contains(u"Description"_s));
    QVERIFY(!command.contains(u"DKMSInstanceId"_s));
}

void TstCliCommand::createsInAnInstance()
{
    CreateSecretRequest inside = request(u"v-1"_s, {}, RotationPolicy::off());
    inside.place = {u"kst-1"_s, u"key-1"_s};
    const QStringList words = shellWords(cli::createSecret(inside, u"cn-hangzhou"_s));
    QCOMPARE(words.last(4),
        (QStringList{u"--DKMSInstanceId"_s, u"kst-1"_s, u"--EncryptionKeyId"_s, u"key-1"_s}));
}

void TstCliCommand::quotes_data()
{
    QTest::addColumn<QString>("text");
    int row = 0;
    for (const auto &text : {u"plain"_s, u"two words"_s, u"it's"_s, u"''"_s, u"\"double\""_s,
             u"$(touch /tmp/x)"_s, u"`id`"_s, u"$HOME"_s, u"a;b|c&d>e<f"_s, u"back\\slash"_s,
             u"~"_s, u"*?[a]"_s, u"#no comment"_s, u"!history"_s, u"line\nbreak"_s, u"tail\n"_s,
             u"\ttab"_s, u"中文"_s, u"{a,b}"_s, u"a=b"_s, u"'; rm -rf x; '"_s})
        QTest::addRow("%d", row++) << text;
}

void TstCliCommand::quotes()
{
    QFETCH(const QString, text);
    // In the middle of a command as well as at its end.
    QCOMPARE(shellWords(cli::describeSecret(text, text)),
        (QStringList{
            u"kms"_s, u"DescribeSecret"_s, u"--RegionId"_s, text, u"--SecretName"_s, text}));
}

void TstCliCommand::neverHoldsASecret()
{
    const QString command = cli::createSecret(request(u"v"_s, {}, weekly()), u"cn-hangzhou"_s);
    QVERIFY(!command.contains(u"very-secret"_s));
    QVERIFY(command.contains(u"--SecretData \"$SECRET_DATA\""_s));
    QVERIFY(!command.contains(u"AccessKeySecret"_s));
}

void TstCliCommand::authorizes()
{
    const QString command = cli::authorize(u"Role"_s, u"{\"a\":\"b c\"}"_s, u"Policy"_s, u"{}"_s);
    const QStringList expected{u"ram"_s, u"CreateRole"_s, u"--RoleName"_s, u"Role"_s,
        u"--AssumeRolePolicyDocument"_s, u"{\"a\":\"b c\"}"_s, u"ram"_s, u"CreatePolicy"_s,
        u"--PolicyName"_s, u"Policy"_s, u"--PolicyDocument"_s, u"{}"_s, u"ram"_s,
        u"AttachPolicyToRole"_s, u"--PolicyType"_s, u"Custom"_s, u"--PolicyName"_s, u"Policy"_s,
        u"--RoleName"_s, u"Role"_s};
    QCOMPARE(shellWords(command), expected);
}

namespace {

ApiCallRecord callWith(const QString &value)
{
    ApiCallRecord call;
    call.product = u"kms"_s;
    call.action = u"UpdateSecret"_s;
    call.parameters = {{u"SecretName"_s, name, false}, {u"Description"_s, value, false},
        {u"SecretData"_s, {}, true}};
    return call;
}

} // namespace

void TstCliCommand::anyCall()
{
    QCOMPARE(cli::command(callWith(u"plain"_s)),
        u"aliyun kms UpdateSecret \\\n  --SecretName acs/ram/user/alice \\\n  --Description plain "
        "\\\n  --SecretData \"$SECRET_DATA\""_s);
}

void TstCliCommand::anyCallQuoted_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("quotes") << u"it's \"quoted\""_s;
    QTest::newRow("substitution") << u"$(touch /tmp/x) `id` $HOME ${x} !!"_s;
    QTest::newRow("separators") << u"a; b & c | d > e < f (g) # h * ? ~"_s;
    QTest::newRow("backslashes") << u"a\\b\\\\' \\"_s;
    QTest::newRow("new line") << u"one\ntwo\n"_s;
    QTest::newRow("controls") << u"\u001b[31mred\u0007\t\r\u009b end"_s;
    QTest::newRow("Chinese") << u"备份：每天"_s;
    QTest::newRow("beyond the first plane") << u"\U0001F511 key"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("JSON") << uR"([{"Key":"SecretType","Values":["it's"]}])"_s;
}

void TstCliCommand::anyCallQuoted()
{
    QFETCH(const QString, value);
    const QString command = cli::command(callWith(value));
    for (const QChar c : command)
        QVERIFY(c == u'\n' || c.category() != QChar::Other_Control);
    const QStringList expected{u"kms"_s, u"UpdateSecret"_s, u"--SecretName"_s, name,
        u"--Description"_s, value, u"--SecretData"_s, u"the value"_s};
    QCOMPARE(shellWords(u"SECRET_DATA='the value'\n"_s + command), expected);
    // What begins like an option is joined to its name.
    const QStringList words = shellWords(cli::command(callWith(u"--"_s + value)));
    QCOMPARE(words.value(4), QString(u"--Description=--"_s + value));
}

void TstCliCommand::powerShell_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << u"cn-hangzhou"_s << u"cn-hangzhou"_s;
    QTest::newRow("variable") << u"$HOME $(id)"_s << u"'$HOME $(id)'"_s;
    QTest::newRow("quotes") << u"it's \"so\""_s << u"'it''s \"so\"'"_s;
    QTest::newRow("typographic") << u"it\u2019s"_s << u"'it\u2019\u2019s'"_s;
    QTest::newRow("list") << u"a,b"_s << u"'a,b'"_s;
    QTest::newRow("splat") << u"@x"_s << u"'@x'"_s;
    QTest::newRow("controls") << u"a\n$b`\"\u001b"_s << u"\"a$([char]10)`$b```\"$([char]27)\""_s;
    QTest::newRow("empty") << u""_s << u"''"_s;
}

void TstCliCommand::powerShell()
{
    QFETCH(const QString, value);
    QFETCH(const QString, quoted);
    QCOMPARE(cli::command(callWith(value), cli::Shell::PowerShell),
        u"aliyun kms UpdateSecret `\n  --SecretName acs/ram/user/alice `\n  --Description "_s
            + quoted + u" `\n  --SecretData \"$SECRET_DATA\""_s);
}

QTEST_GUILESS_MAIN(TstCliCommand)
#include "tst_clicommand.moc"
