#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace keyturn::local {

//! An action on a resource: kms:DescribeSecret on acs:kms:cn-hangzhou:1…1:secret/acs/ram/user/a.
struct Permission
{
    QString action;
    QString resource;
};

//! What policies say of a permission. A denial beats every allowance.
enum class Verdict { Unmentioned, Allowed, Denied };
[[nodiscard]] Verdict stronger(Verdict one, Verdict other);

//! A policy of RAM or of a secret: statements that allow or deny actions on resources, with `*` and
//! `?` in both. A statement with a Condition allows nothing and denies always: this service knows
//! no condition keys.
class PolicyDocument
{
public:
    //! Nothing if the text is not a policy as RAM wants it.
    [[nodiscard]] static std::optional<PolicyDocument> parse(const QString &text);

    [[nodiscard]] Verdict verdict(const Permission &permission) const;
    //! The same of the statements whose principals include one of these: a user's or role's ARN, or
    //! a service such as kms.aliyuncs.com. For trust policies and policies of secrets.
    [[nodiscard]] Verdict verdict(
        const Permission &permission, const QStringList &principals) const;

private:
    struct Statement
    {
        bool allows = true;
        bool isConditional = false;
        bool exceptActions = false; //!< NotAction
        bool exceptResources = false; //!< NotResource
        QStringList actions;
        QStringList resources;
        QStringList principals; //!< of RAM and Service; empty in a policy of RAM
    };

    [[nodiscard]] static Verdict verdict(const Statement &statement, const Permission &permission);

    QList<Statement> m_statements;
};

//! `*` stands for any text, `?` for any one character.
[[nodiscard]] bool matchesWildcard(QStringView pattern, QStringView text);

} // namespace keyturn::local
