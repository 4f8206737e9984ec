#pragma once

#include "services/local/httpparser.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace keyturn::local {

//! The parameters of one call: query and form together. Its readers throw the Refusal that the
//! documentation names for a parameter that is missing or wrong.
class Parameters
{
public:
    Parameters() = default;
    explicit Parameters(const HttpRequest &request);

    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    //! Empty when absent.
    [[nodiscard]] QString text(const QString &name) const { return m_values.value(name); }
    [[nodiscard]] QString required(const QString &name) const;
    //! At most `length` characters.
    [[nodiscard]] QString limited(const QString &name, qsizetype length) const;
    [[nodiscard]] bool flag(const QString &name, bool fallback = false) const;
    //! The numbers N of the parameters name.N and name.N.something, in order.
    [[nodiscard]] QList<int> numbersOf(const QString &name) const;
    [[nodiscard]] int number(const QString &name, int minimum, int maximum, int fallback) const;
    [[nodiscard]] QJsonObject object(const QString &name) const;
    [[nodiscard]] QJsonArray array(const QString &name) const;

    //! All of them, the values of AccessKeySecret inside SecretData replaced by "***".
    [[nodiscard]] QMap<QString, QString> redacted() const;

private:
    void add(std::string_view encoded);

    QMap<QString, QString> m_values;
};

} // namespace keyturn::local
