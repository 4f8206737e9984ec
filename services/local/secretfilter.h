#pragma once

#include <QJsonArray>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace keyturn::local {

//! The Filters of ListSecrets: one key is met by any of its values, all keys must be met. Made for
//! one call, on the stack.
class SecretFilter
{
public:
    //! Throws if the filters are not as documented.
    explicit SecretFilter(const QJsonArray &filters);

    //! For the end of a WHERE on the secrets; empty if there is nothing to filter.
    [[nodiscard]] QString condition() const { return m_condition; }
    [[nodiscard]] QVariantList values() const { return m_values; }
    //! The condition is on nothing but the column `type`.
    [[nodiscard]] bool isByTypeOnly() const { return m_isByTypeOnly; }

private:
    void add(const QString &key, const QStringList &wanted);

    QString m_condition;
    QVariantList m_values;
    bool m_isByTypeOnly = true;
};

} // namespace keyturn::local
