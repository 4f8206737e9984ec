#include "services/local/policydocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

//! A policy may hold one text where it could hold a list; nothing if it is neither.
std::optional<QStringList> texts(const QJsonValue &value)
{
    if (value.isString())
        return QStringList{value.toString()};
    QStringList list;
    for (const QJsonValue item : value.toArray()) {
        if (!item.isString())
            return std::nullopt;
        list.append(item.toString());
    }
    return list.isEmpty() ? std::nullopt : std::optional(list);
}

bool matchesAny(const QStringList &patterns, const QString &text)
{
    return std::any_of(patterns.begin(), patterns.end(),
        [&text](const QString &pattern) { return matchesWildcard(pattern, text); });
}

//! RAM does not tell role names in ARNs apart by their capitals.
bool isRole(const QString &resource)
{
    return resource.startsWith("acs:ram:"_L1) && resource.contains(":role/"_L1);
}

bool matchesResource(const QStringList &patterns, const QString &resource)
{
    if (!isRole(resource))
        return matchesAny(patterns, resource);
    const QString small = resource.toLower();
    return std::any_of(patterns.begin(), patterns.end(),
        [&small](const QString &pattern) { return matchesWildcard(pattern.toLower(), small); });
}

//! Reads `name` or, turned round, Not`name`; a statement has exactly one of them.
std::optional<QStringList> readEither(const QJsonObject &json, const QString &name, bool *isExcept)
{
    const QString except = u"Not"_s + name;
    *isExcept = json.contains(except);
    if (*isExcept == json.contains(name))
        return std::nullopt;
    return texts(json[*isExcept ? except : name]);
}

} // namespace

Verdict stronger(Verdict one, Verdict other)
{
    return std::max(one, other);
}

std::optional<PolicyDocument> PolicyDocument::parse(const QString &text)
{
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    const QJsonValue all = json.object()["Statement"_L1];
    if (json["Version"_L1].toString() != "1"_L1 || !all.isArray() || all.toArray().isEmpty())
        return std::nullopt;
    PolicyDocument policy;
    for (const QJsonValue item : all.toArray()) {
        const QJsonObject object = item.toObject();
        Statement statement;
        const QString effect = object["Effect"_L1].toString();
        statement.allows = effect == "Allow"_L1;
        statement.isConditional = !object["Condition"_L1].toObject().isEmpty();
        const auto actions = readEither(object, u"Action"_s, &statement.exceptActions);
        if (!actions || (!statement.allows && effect != "Deny"_L1))
            return std::nullopt;
        statement.actions = *actions;
        const QJsonObject principals = object["Principal"_L1].toObject();
        for (const auto kind : {"RAM"_L1, "Service"_L1, "Federated"_L1}) {
            if (principals.contains(kind))
                statement.principals += texts(principals[kind]).value_or(QStringList());
        }
        // A trust policy names who, and leaves out on what.
        const bool isTrust = !statement.principals.isEmpty() && !object.contains("Resource"_L1);
        const auto resources = isTrust
            ? std::optional(QStringList{u"*"_s})
            : readEither(object, u"Resource"_s, &statement.exceptResources);
        if (!resources)
            return std::nullopt;
        statement.resources = *resources;
        policy.m_statements.append(statement);
    }
    return policy;
}

Verdict PolicyDocument::verdict(const Statement &statement, const Permission &permission)
{
    const bool applies = matchesAny(statement.actions, permission.action) != statement.exceptActions
        && matchesResource(statement.resources, permission.resource) != statement.exceptResources;
    if (!applies || (statement.allows && statement.isConditional))
        return Verdict::Unmentioned;
    return statement.allows ? Verdict::Allowed : Verdict::Denied;
}

Verdict PolicyDocument::verdict(const Permission &permission) const
{
    Verdict all = Verdict::Unmentioned;
    for (const Statement &statement : m_statements)
        all = stronger(all, verdict(statement, permission));
    return all;
}

Verdict PolicyDocument::verdict(const Permission &permission, const QStringList &principals) const
{
    Verdict all = Verdict::Unmentioned;
    for (const Statement &statement : m_statements) {
        const bool isMeant = std::any_of(principals.begin(), principals.end(),
            [&statement](const QString &one) { return matchesAny(statement.principals, one); });
        if (isMeant)
            all = stronger(all, verdict(statement, permission));
    }
    return all;
}

bool matchesWildcard(QStringView pattern, QStringView text)
{
    // The classic walk: after a star, try the rest at each place, without recursion.
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype resumeAt = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resumeAt = t;
        } else if (p < pattern.size() && (pattern[p] == u'?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resumeAt;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

} // namespace keyturn::local
