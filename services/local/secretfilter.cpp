#include "services/local/secretfilter.h"

#include "services/local/choices.h"
#include "services/local/refusal.h"
#include "services/local/secrettable.h"

#include <QJsonObject>

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

constexpr int limit = 10; // of keys, and of values of a key

const QStringList keys{u"SecretName"_s, u"Description"_s, u"TagKey"_s, u"TagValue"_s,
    u"DKMSInstanceId"_s, u"SecretType"_s, u"Creator"_s};

bool hasTag(const QList<Tag> &tags, QString Tag::*part, const QString &value)
{
    return std::any_of(
        tags.begin(), tags.end(), [part, &value](const Tag &tag) { return tag.*part == value; });
}

bool meets(
    const SecretRow &secret, const QList<Tag> &tags, const QString &key, const QString &value)
{
    if (key == "SecretName"_L1)
        return secret.name.contains(value);
    if (key == "Description"_L1)
        return secret.description.contains(value);
    if (key == "SecretType"_L1)
        return value.compare("RAMCredentials"_L1, Qt::CaseInsensitive) == 0;
    if (key == "TagKey"_L1)
        return hasTag(tags, &Tag::key, value);
    if (key == "TagValue"_L1)
        return hasTag(tags, &Tag::value, value);
    return key == "Creator"_L1 && value == choices::accountId;
}

} // namespace

SecretFilter::SecretFilter(const QJsonArray &filters)
{
    for (const QJsonValue filter : filters) {
        Rule rule{filter["Key"_L1].toString(), {}};
        for (const QJsonValue value : filter["Values"_L1].toArray())
            rule.values.append(value.toString());
        if (!keys.contains(rule.key) || rule.values.isEmpty() || rule.values.size() > limit)
            throw invalidParameter(u"Filters"_s);
        m_rules.append(rule);
    }
    if (m_rules.size() > limit)
        throw invalidParameter(u"Filters"_s);
}

bool SecretFilter::accepts(const SecretRow &secret, const SecretTable &secrets) const
{
    if (m_rules.isEmpty())
        return true;
    const QList<Tag> tags = secrets.tags(secret.id);
    return std::all_of(m_rules.begin(), m_rules.end(), [&](const Rule &rule) {
        return std::any_of(rule.values.begin(), rule.values.end(),
            [&](const QString &value) { return meets(secret, tags, rule.key, value); });
    });
}

} // namespace keyturn::local
