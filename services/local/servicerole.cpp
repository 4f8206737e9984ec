#include "services/local/servicerole.h"

#include "services/local/ramtable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

const QString kmsPrincipal = u"kms.aliyuncs.com"_s;
const QStringList neededActions{u"ram:ListAccessKeys"_s, u"ram:CreateAccessKey"_s,
    u"ram:DeleteAccessKey"_s, u"ram:UpdateAccessKey"_s};

//! A policy may hold one text where it could hold a list.
QStringList texts(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list.append(item.toString());
    return list;
}

QList<QJsonObject> allowingStatements(const QString &document)
{
    QList<QJsonObject> statements;
    const QJsonValue all = QJsonDocument::fromJson(document.toUtf8()).object()["Statement"_L1];
    for (const QJsonValue statement : all.toArray()) {
        if (statement["Effect"_L1].toString() == "Allow"_L1)
            statements.append(statement.toObject());
    }
    return statements;
}

bool trustsKms(const QString &trust)
{
    const auto statements = allowingStatements(trust);
    return std::any_of(statements.begin(), statements.end(), [](const QJsonObject &statement) {
        return texts(statement["Principal"_L1]["Service"_L1]).contains(kmsPrincipal)
            && texts(statement["Action"_L1]).contains("sts:AssumeRole"_L1);
    });
}

bool allowsKeyManagement(const QString &document)
{
    QStringList allowed;
    for (const QJsonObject &statement : allowingStatements(document))
        allowed += texts(statement["Action"_L1]);
    return allowed.contains("ram:*"_L1) || allowed.contains("*"_L1)
        || std::all_of(neededActions.begin(), neededActions.end(),
            [&allowed](const QString &action) { return allowed.contains(action); });
}

bool isComplete(const RamTable &ram, const QString &roleName)
{
    const auto role = ram.role(roleName);
    if (!role || !trustsKms(role->trust))
        return false;
    const auto policies = ram.policiesOf(RamTable::Principal::Role, roleName);
    return std::any_of(policies.begin(), policies.end(),
        [](const PolicyRow &policy) { return allowsKeyManagement(policy.document); });
}

} // namespace

QString serviceTrustDocument()
{
    return uR"({"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Service":["kms.aliyuncs.com"]}}],"Version":"1"})"_s;
}

QString servicePolicyDocument()
{
    return uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":["ram:ListAccessKeys","ram:CreateAccessKey","ram:DeleteAccessKey","ram:UpdateAccessKey"],"Resource":"*"}]})"_s;
}

bool letsKmsManageAccessKeys(const RamTable &ram)
{
    return isComplete(ram, handmadeRole) || isComplete(ram, consoleRole);
}

} // namespace keyturn::local
