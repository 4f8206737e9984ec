#include "models/clicommand.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn::cli {

namespace {

QString quoted(const QString &text)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_@%+=:,./-]+\\z"_s);
    if (plain.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

//! A terminal acts on control characters even between quotes, so printf writes them.
QString posixQuoted(const QString &text)
{
    QString all = quoted(text);
    for (qsizetype i = all.size() - 1; i >= 0; --i) {
        const QChar c = all.at(i);
        if (!isControl(c) || c == u'\n')
            continue;
        QString octal;
        for (const char byte : QString(c).toUtf8())
            octal += u"\\%1"_s.arg(static_cast<uchar>(byte), 3, 8, QLatin1Char('0'));
        all.replace(i, 1, c.isNull() ? QString() : u"'\"$(printf '%1')\"'"_s.arg(octal));
    }
    return all;
}

QString powerShellQuoted(const QString &text)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./:][A-Za-z0-9_./:-]*\\z"_s);
    if (plain.match(text).hasMatch())
        return text;
    // PowerShell takes the typographic quotes for the plain ones.
    static const QRegularExpression single(u"(['\u2018\u2019\u201a\u201b])"_s);
    if (std::none_of(text.begin(), text.end(), isControl))
        return u'\'' + QString(text).replace(single, u"\\1\\1"_s) + u'\'';
    QString all;
    for (const QChar c : text) {
        if (isControl(c))
            all += u"$([char]%1)"_s.arg(c.unicode());
        else if (u"`$\"\u201c\u201d\u201e"_s.contains(c))
            all += u'`' + QString(c);
        else
            all += c;
    }
    return u'"' + all + u'"';
}

//! One parameter. A value that begins like an option is joined to its name.
QString argument(const CallParameter &parameter, Shell shell)
{
    const QString name = u"--"_s + parameter.name;
    if (parameter.secret)
        return name + u" \"$SECRET_DATA\""_s;
    const auto quote = shell == Shell::Posix ? posixQuoted : powerShellQuoted;
    if (parameter.value.startsWith(u'-'))
        return quote(name + u'=' + parameter.value);
    return name + u' ' + quote(parameter.value);
}

QString option(QLatin1StringView name, const QString &value)
{
    return " \\\n  --"_L1 + name + u' ' + quoted(value);
}

} // namespace

QString command(const ApiCallRecord &call, Shell shell)
{
    QString text = u"aliyun %1 %2"_s.arg(call.product, call.action);
    for (const CallParameter &parameter : call.parameters)
        text += (shell == Shell::Posix ? u" \\\n  "_s : u" `\n  "_s) + argument(parameter, shell);
    return text;
}

QString describeSecret(const QString &name, const QString &region)
{
    return u"aliyun kms DescribeSecret"_s + option("RegionId"_L1, region)
        + option("SecretName"_L1, name);
}

QString getSecretValue(const QString &name)
{
    return u"aliyun kms GetSecretValue"_s + option("SecretName"_L1, name);
}

QString createSecret(const CreateSecretRequest &request, const QString &region)
{
    const RotationPolicy &rotation = request.rotation;
    const QJsonObject config{
        {u"SecretSubType"_s, u"RamUserAccessKey"_s}, {u"UserName"_s, request.userName}};
    QString command = u"aliyun kms CreateSecret"_s + option("RegionId"_L1, region)
        + option("SecretName"_L1, u"$Auto"_s) + option("SecretType"_L1, u"RAMCredentials"_s)
        + option("VersionId"_L1, request.versionId) + u" \\\n  --SecretData \"$SECRET_DATA\""_s
        + option("ExtendedConfig"_L1,
            QString::fromUtf8(QJsonDocument(config).toJson(QJsonDocument::Compact)));
    command += option("EnableAutomaticRotation"_L1, rotation.isOn() ? u"true"_s : u"false"_s);
    if (rotation.isOn())
        command += option("RotationInterval"_L1, rotation.interval()->toParameter());
    if (!request.description.isEmpty())
        command += option("Description"_L1, request.description);
    if (!request.place.isShared())
        command += option("DKMSInstanceId"_L1, request.place.instanceId)
            + option("EncryptionKeyId"_L1, request.place.keyId);
    return command;
}

QString authorize(const QString &roleName, const QString &trustPolicy, const QString &policyName,
    const QString &policyDocument)
{
    return u"aliyun ram CreateRole"_s + option("RoleName"_L1, roleName)
        + option("AssumeRolePolicyDocument"_L1, trustPolicy) + u"\naliyun ram CreatePolicy"_s
        + option("PolicyName"_L1, policyName) + option("PolicyDocument"_L1, policyDocument)
        + u"\naliyun ram AttachPolicyToRole"_s + option("PolicyType"_L1, u"Custom"_s)
        + option("PolicyName"_L1, policyName) + option("RoleName"_L1, roleName);
}

} // namespace keyturn::cli
