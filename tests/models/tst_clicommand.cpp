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

QTEST_GUILESS_MAIN(TstCliCommand)
#include "tst_clicommand.moc"
