#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace keyturn::local {

class SecretTable;
struct SecretRow;

//! The Filters of ListSecrets: one key is met by any of its values, all keys must be met. Made for
//! one call, on the stack.
class SecretFilter
{
public:
    //! Throws if the filters are not as documented.
    explicit SecretFilter(const QJsonArray &filters);
    [[nodiscard]] bool accepts(const SecretRow &secret, const SecretTable &secrets) const;

private:
    struct Rule
    {
        QString key;
        QStringList values;
    };

    QList<Rule> m_rules;
};

} // namespace keyturn::local
