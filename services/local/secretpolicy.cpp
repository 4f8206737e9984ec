#include "services/local/secretpolicy.h"

#include "services/local/choices.h"
#include "services/local/limits.h"
#include "services/local/policydocument.h"
#include "services/local/refusal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

//! A policy may hold one text where it could hold a list.
QJsonArray listOf(const QJsonValue &value)
{
    return value.isString() ? QJsonArray{value} : value.toArray();
}

QJsonArray principalsOf(const QJsonValue &statement)
{
    return listOf(statement["Principal"_L1]["RAM"_L1]);
}

bool isWhole(const QString &principal)
{
    const QString account = u"acs:ram::%1:"_s.arg(choices::accountId);
    return principal == account + u'*' || principal == account + u"root"_s;
}

bool isGoodStatement(const QJsonValue &statement)
{
    static const QRegularExpression sid(u"^[A-Za-z0-9_/+=.@ -]{0,128}\\z"_s);
    const QJsonArray actions = listOf(statement["Action"_L1]);
    const QJsonArray principals = principalsOf(statement);
    return sid.match(statement["Sid"_L1].toString()).hasMatch() && !principals.isEmpty()
        && std::all_of(principals.begin(), principals.end(),
            [](const QJsonValue &one) { return one.toString().startsWith("acs:ram::"_L1); })
        && !actions.isEmpty()
        && std::all_of(actions.begin(), actions.end(),
            [](const QJsonValue &one) { return one.toString().startsWith("kms:"_L1); });
}

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

void checkSecretPolicy(const QString &policy)
{
    const QString name = u"Policy"_s;
    const QByteArray bytes = policy.toUtf8();
    if (bytes.size() > limits::policyBytes)
        throw invalidParameter(name, u"It is longer than %1 bytes."_s.arg(limits::policyBytes));
    const QJsonArray all = QJsonDocument::fromJson(bytes).object()["Statement"_L1].toArray();
    if (!PolicyDocument::parse(policy) || !std::all_of(all.begin(), all.end(), isGoodStatement))
        throw invalidParameter(name, u"It is not a policy of a secret."_s);
}

QString defaultSecretPolicy()
{
    const QString account = u"acs:ram::%1:*"_s.arg(choices::accountId);
    const QJsonObject statement{{u"Sid"_s, u"kms default secret policy"_s},
        {u"Effect"_s, u"Allow"_s}, {u"Principal"_s, QJsonObject{{u"RAM"_s, QJsonArray{account}}}},
        {u"Action"_s, QJsonArray{u"kms:*"_s}}, {u"Resource"_s, QJsonArray{u"*"_s}}};
    return compact({{u"Version"_s, u"1"_s}, {u"Statement"_s, QJsonArray{statement}}});
}

QString decidingPart(const QString &policy)
{
    const QJsonObject document = QJsonDocument::fromJson(policy.toUtf8()).object();
    QJsonArray kept;
    for (const QJsonValue item : document["Statement"_L1].toArray()) {
        QJsonObject statement = item.toObject();
        QJsonArray principals;
        for (const QJsonValue principal : principalsOf(item)) {
            if (statement["Effect"_L1].toString() == "Deny"_L1 || !isWhole(principal.toString()))
                principals.append(principal);
        }
        statement[u"Principal"_s] = QJsonObject{{u"RAM"_s, principals}};
        if (!principals.isEmpty())
            kept.append(statement);
    }
    return kept.isEmpty() ? QString() : compact({{u"Version"_s, u"1"_s}, {u"Statement"_s, kept}});
}

} // namespace keyturn::local
