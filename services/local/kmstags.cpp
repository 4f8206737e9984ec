#include "services/local/choices.h"
#include "services/local/kmscall.h"
#include "services/local/localkms.h"
#include "services/local/refusal.h"
#include "services/local/secrettable.h"

#include <QJsonArray>

#include <algorithm>

// The operations of LocalKms on tags.
namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

constexpr int tagRowsOfPage = 200;

//! TagKeys as a JSON array or with commas: the documentation shows both.
QStringList tagKeys(const Call &call)
{
    const QString text = call.parameters.required(u"TagKeys"_s);
    if (!text.startsWith('['_L1))
        return text.split(','_L1, Qt::SkipEmptyParts);
    QStringList keys;
    for (const QJsonValue key : call.parameters.array(u"TagKeys"_s))
        keys.append(key.toString());
    return keys;
}

//! numbered() with a limit.
QStringList limited(const Call &call, const QString &name, int limit, const QString &suffix = {})
{
    QStringList values = numbered(call, name, suffix);
    if (values.size() > limit)
        throw invalidParameter(name, u"There are more than %1."_s.arg(limit));
    return values;
}

//! Tag.N.Key and Tag.N.Value; a value that is not there is empty.
QList<Tag> numberedTags(const Call &call)
{
    const QStringList keys = limited(call, u"Tag"_s, choices::tagsOfSecret, u".Key"_s);
    QList<Tag> tags;
    for (int i = 0; i < keys.size(); ++i)
        tags.append({keys[i], call.parameters.text(u"Tag.%1.Value"_s.arg(i + 1))});
    for (const Tag &tag : tags)
        checkTag(tag, u"Tag"_s);
    return tags;
}

//! Only secrets: the sandbox has no keys.
void checkResourceType(const Call &call)
{
    const QString type = call.parameters.required(u"ResourceType"_s);
    if (type == "key"_L1)
        throw secretNotFound();
    if (type != "secret"_L1)
        throw invalidParameter(u"ResourceType"_s, u"It is key or secret."_s);
}

//! The secrets that ResourceId.N names, all of them or none.
QList<SecretRow> resources(const SecretTable &secrets, const Call &call)
{
    checkResourceType(call);
    const QStringList ids = limited(call, u"ResourceId"_s, choices::resourcesOfCall);
    if (ids.isEmpty())
        throw missingParameter(u"ResourceId.1"_s);
    QList<SecretRow> rows;
    for (const QString &id : ids) {
        rows.append(secretNamed(secrets, call, id));
        if (rows.last().isPendingDeletion())
            throw secretInDeleteWindow();
    }
    return rows;
}

bool hasTags(const QList<Tag> &tags, const QList<Tag> &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&tags](const Tag &one) {
        return std::any_of(tags.begin(), tags.end(), [&one](const Tag &tag) {
            return tag.key == one.key && (one.value.isEmpty() || tag.value == one.value);
        });
    });
}

} // namespace

//! After a change: there may be too many now.
void LocalKms::touchTags(SecretRow &secret, const Call &call, const QString &parameter)
{
    if (m_secrets.tags(secret.id).size() > choices::tagsOfSecret)
        throw invalidParameter(parameter, u"The secret would have too many."_s);
    secret.updated = call.now;
    m_secrets.update(secret);
}

QJsonObject LocalKms::tagResource(const Call &call)
{
    SecretRow secret = requireUsableSecret(m_secrets, call);
    (void)call.parameters.required(u"Tags"_s);
    for (const Tag &tag : requestedTags(call, choices::tagsOfCall))
        m_secrets.setTag(secret.id, tag);
    touchTags(secret, call, u"Tags"_s);
    return {};
}

QJsonObject LocalKms::untagResource(const Call &call)
{
    SecretRow secret = requireUsableSecret(m_secrets, call);
    for (const QString &key : tagKeys(call))
        m_secrets.removeTag(secret.id, key);
    touchTags(secret, call, u"TagKeys"_s);
    return {};
}

QJsonObject LocalKms::tagResources(const Call &call)
{
    const QList<Tag> tags = numberedTags(call);
    if (tags.isEmpty())
        throw missingParameter(u"Tag.1.Key"_s);
    for (SecretRow &secret : resources(m_secrets, call)) {
        for (const Tag &tag : tags)
            m_secrets.setTag(secret.id, tag);
        touchTags(secret, call, u"Tag"_s);
    }
    return {};
}

QJsonObject LocalKms::untagResources(const Call &call)
{
    const QStringList keys = limited(call, u"TagKey"_s, choices::tagsOfSecret);
    const bool all = call.parameters.flag(u"All"_s);
    if (all == !keys.isEmpty())
        throw invalidParameter(u"TagKey"_s, u"Either TagKey.1 or All=true is needed."_s);
    for (SecretRow &secret : resources(m_secrets, call)) {
        for (const Tag &tag : m_secrets.tags(secret.id)) {
            if (all || keys.contains(tag.key))
                m_secrets.removeTag(secret.id, tag.key);
        }
        touchTags(secret, call, u"TagKey"_s);
    }
    return {};
}

QJsonObject LocalKms::listTagResources(const Call &call) const
{
    checkResourceType(call);
    const QStringList ids = limited(call, u"ResourceId"_s, choices::resourcesOfCall);
    const QList<Tag> wanted = numberedTags(call);
    QList<SecretRow> secrets;
    for (const QString &id : ids)
        secrets.append(secretNamed(m_secrets, call, id));
    if (ids.isEmpty())
        secrets = m_secrets.inRegion(regionOf(call));
    QJsonArray rows;
    for (const SecretRow &secret : secrets) {
        const QList<Tag> tags = m_secrets.tags(secret.id);
        for (const Tag &tag : hasTags(tags, wanted) ? tags : QList<Tag>())
            rows.append(
                QJsonObject{{u"ResourceId"_s, secret.name}, {u"ResourceType"_s, u"secret"_s},
                    {u"TagKey"_s, tag.key}, {u"TagValue"_s, tag.value}});
    }
    const QString token = call.parameters.text(u"NextToken"_s);
    bool counted = true;
    const int first = token.isEmpty() ? 0 : token.toInt(&counted);
    if (!counted || first < 0 || first > rows.size())
        throw invalidParameter(u"NextToken"_s);
    QJsonArray page;
    for (int i = first; i < rows.size() && page.size() < tagRowsOfPage; ++i)
        page.append(rows[i]);
    const int next = first + static_cast<int>(page.size());
    return {{u"TagResources"_s, QJsonObject{{u"TagResource"_s, page}}},
        {u"NextToken"_s, next < rows.size() ? QString::number(next) : QString()}};
}

} // namespace keyturn::local
