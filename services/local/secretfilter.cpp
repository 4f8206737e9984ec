#include "services/local/secretfilter.h"

#include "services/local/choices.h"
#include "services/local/refusal.h"
#include "services/local/secrettable.h"

#include <QHash>
#include <QJsonObject>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

constexpr int limit = 10; // of keys, and of values of a key

//! What one value of a key asks of a secret; types and creators are known without asking.
const QHash<QString, QString> &conditions()
{
    static const QHash<QString, QString> byKey{
        {u"SecretName"_s, u"instr(name,?)"_s},
        {u"Description"_s, u"instr(description,?)"_s},
        {u"TagKey"_s, u"EXISTS (SELECT 1 FROM tags WHERE secret=secrets.id AND key=?)"_s},
        {u"TagValue"_s, u"EXISTS (SELECT 1 FROM tags WHERE secret=secrets.id AND value=?)"_s},
        {u"DKMSInstanceId"_s, u"(instance<>'' AND instance=?)"_s},
        {u"SecretType"_s, {}},
        {u"Creator"_s, {}},
    };
    return byKey;
}

QString typeCondition(const QStringList &wanted)
{
    QStringList numbers;
    for (const SecretType type : {SecretType::RamCredentials, SecretType::Generic}) {
        if (wanted.contains(nameOf(type), Qt::CaseInsensitive))
            numbers.append(QString::number(static_cast<int>(type)));
    }
    return u"type IN (%1)"_s.arg(numbers.join(u','));
}

} // namespace

SecretFilter::SecretFilter(const QJsonArray &filters)
{
    if (filters.size() > limit)
        throw invalidParameter(u"Filters"_s);
    for (const QJsonValue filter : filters) {
        const QString key = filter["Key"_L1].toString();
        QStringList wanted;
        for (const QJsonValue value : filter["Values"_L1].toArray())
            wanted.append(value.toString());
        if (!conditions().contains(key) || wanted.isEmpty() || wanted.size() > limit)
            throw invalidParameter(u"Filters"_s);
        add(key, wanted);
    }
}

void SecretFilter::add(const QString &key, const QStringList &wanted)
{
    if (key == "SecretType"_L1) {
        m_condition += u" AND "_s + typeCondition(wanted);
        return;
    }
    m_isByTypeOnly = false;
    if (key == "Creator"_L1) {
        m_condition += wanted.contains(choices::accountId) ? QString() : u" AND 0"_s;
        return;
    }
    const QString one = conditions()[key];
    m_condition += u" AND ("_s + QStringList(wanted.size(), one).join(u" OR ") + u')';
    for (const QString &value : wanted)
        m_values.append(value);
}

} // namespace keyturn::local
