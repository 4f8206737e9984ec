#include "services/local/kmscall.h"
#include "services/local/limits.h"
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
    const QStringList keys = limited(call, u"Tag"_s, limits::tagsOfSecret, u".Key"_s);
    const QStringList values = numbered(call, u"Tag"_s, u".Value"_s);
    QList<Tag> tags;
    for (int i = 0; i < keys.size(); ++i)
        tags.append({keys[i], values[i]});
    for (const Tag &tag : tags)
        checkTag(tag, u"Tag"_s);
    return tags;
}

//! ResourceType: true for keys, false for secrets.
bool isAboutKeys(const Call &call)
{
    const QString type = call.parameters.required(u"ResourceType"_s);
    if (type != "key"_L1 && type != "secret"_L1)
        throw invalidParameter(u"ResourceType"_s, u"It is key or secret."_s);
    return type == "key"_L1;
}

bool hasTags(const QList<Tag> &tags, const QList<Tag> &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&tags](const Tag &one) {
        return std::any_of(tags.begin(), tags.end(), [&one](const Tag &tag) {
            return tag.key == one.key && (one.value.isEmpty() || tag.value == one.value);
        });
    });
}

//! NextToken names the last row of the page before.
QString tokenAfter(const TagRow &row)
{
    const QByteArray place = (row.resource + u'\n' + row.tag.key).toUtf8();
    return QString::fromLatin1(place.toBase64(QByteArray::Base64UrlEncoding));
}

TagPlace placeOfToken(const Call &call)
{
    const QString token = call.parameters.text(u"NextToken"_s);
    const QByteArray place =
        QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding);
    const QStringList parts = QString::fromUtf8(place).split(u'\n');
    if (!token.isEmpty() && parts.size() != 2)
        throw invalidParameter(u"NextToken"_s);
    return {parts.value(0), parts.value(1)};
}

QJsonObject rowJson(const TagRow &row, const QString &type)
{
    return {{u"ResourceId"_s, row.resource}, {u"ResourceType"_s, type}, {u"TagKey"_s, row.tag.key},
        {u"TagValue"_s, row.tag.value}};
}

} // namespace

//! The secret or key that SecretName or KeyId means.
LocalKms::Tagged LocalKms::namedResource(const Call &call) const
{
    int given = 0;
    for (const QString &name : {u"SecretName"_s, u"KeyId"_s, u"CertificateId"_s})
        given += call.parameters.text(name).isEmpty() ? 0 : 1;
    if (given == 0)
        throw missingParameter(u"SecretName"_s);
    if (given > 1)
        throw invalidParameter(
            u"SecretName"_s, u"Only one of SecretName, KeyId and CertificateId goes."_s);
    if (!call.parameters.text(u"CertificateId"_s).isEmpty())
        throw secretNotFound();
    if (!call.parameters.text(u"KeyId"_s).isEmpty())
        return {std::nullopt, requireKey(m_keys, call).id};
    return {requireUsableSecret(m_secrets, call), {}};
}

//! One of ResourceId.N.
LocalKms::Tagged LocalKms::resource(const Call &call, const QString &id) const
{
    if (!isAboutKeys(call))
        return {secretNamed(m_secrets, call, id), {}};
    const auto key = m_keys.key(regionOf(call), nameIn(call, u"key"_s, id));
    if (!key)
        throw secretNotFound();
    return {std::nullopt, key->id};
}

//! What ResourceId.N names, all of it or nothing.
QList<LocalKms::Tagged> LocalKms::numberedResources(const Call &call) const
{
    (void)isAboutKeys(call);
    const QStringList ids = limited(call, u"ResourceId"_s, limits::resourcesOfCall);
    if (ids.isEmpty())
        throw missingParameter(u"ResourceId.1"_s);
    QList<Tagged> resources;
    for (const QString &id : ids) {
        resources.append(resource(call, id));
        if (resources.last().secret && resources.last().secret->isPendingDeletion())
            throw secretInDeleteWindow();
    }
    return resources;
}

QList<Tag> LocalKms::tagsOf(const Tagged &resource) const
{
    return resource.secret ? m_secrets.tags(resource.secret->id) : m_keys.tags(resource.keyId);
}

void LocalKms::addTags(const Tagged &resource, const QList<Tag> &tags, const Call &call)
{
    for (const Tag &tag : tags) {
        if (resource.secret)
            m_secrets.setTag(resource.secret->id, tag);
        else
            m_keys.setTag(resource.keyId, tag);
    }
    if (tagsOf(resource).size() > limits::tagsOfSecret)
        throw invalidParameter(u"Tag"_s, u"The resource would have too many."_s);
    touch(resource, call);
}

void LocalKms::removeTags(const Tagged &resource, const QStringList &keys, const Call &call)
{
    for (const QString &key : keys) {
        if (resource.secret)
            m_secrets.removeTag(resource.secret->id, key);
        else
            m_keys.removeTag(resource.keyId, key);
    }
    touch(resource, call);
}

void LocalKms::touch(const Tagged &resource, const Call &call)
{
    if (!resource.secret)
        return;
    SecretRow secret = *resource.secret;
    secret.updated = call.now;
    m_secrets.update(secret);
}

QJsonObject LocalKms::tagResource(const Call &call)
{
    const Tagged resource = namedResource(call);
    (void)call.parameters.required(u"Tags"_s);
    addTags(resource, requestedTags(call, limits::tagsOfCall), call);
    return {};
}

QJsonObject LocalKms::untagResource(const Call &call)
{
    removeTags(namedResource(call), tagKeys(call), call);
    return {};
}

QJsonObject LocalKms::tagResources(const Call &call)
{
    const QList<Tag> tags = numberedTags(call);
    if (tags.isEmpty())
        throw missingParameter(u"Tag.1.Key"_s);
    for (const Tagged &resource : numberedResources(call))
        addTags(resource, tags, call);
    return {};
}

QJsonObject LocalKms::untagResources(const Call &call)
{
    const QStringList keys = limited(call, u"TagKey"_s, limits::tagsOfSecret);
    const bool all = call.parameters.flag(u"All"_s);
    if (all == !keys.isEmpty())
        throw invalidParameter(u"TagKey"_s, u"Either TagKey.1 or All=true is needed."_s);
    for (const Tagged &resource : numberedResources(call)) {
        QStringList removed = keys;
        for (const Tag &tag : all ? tagsOf(resource) : QList<Tag>())
            removed.append(tag.key);
        removeTags(resource, removed, call);
    }
    return {};
}

QJsonObject LocalKms::listTagResources(const Call &call) const
{
    const bool areKeys = isAboutKeys(call);
    const QStringList ids = limited(call, u"ResourceId"_s, limits::resourcesOfCall);
    const QList<Tag> wanted = numberedTags(call);
    const TagPlace after = placeOfToken(call);
    QStringList names;
    for (const QString &id : ids) {
        const Tagged found = resource(call, id);
        names.append(found.secret ? found.secret->name : found.keyId);
    }
    // One row more than a page tells whether there is a next one.
    QList<TagRow> rows = areKeys
        ? tagsOfKeys(call, names, wanted)
        : m_secrets.tagRows(regionOf(call), {names, wanted, after, tagRowsOfPage + 1});
    const bool isMore = rows.size() > tagRowsOfPage;
    QJsonArray page;
    for (const TagRow &row : rows.first(std::min<qsizetype>(rows.size(), tagRowsOfPage)))
        page.append(rowJson(row, areKeys ? u"key"_s : u"secret"_s));
    return {{u"TagResources"_s, QJsonObject{{u"TagResource"_s, page}}},
        {u"NextToken"_s, isMore ? tokenAfter(rows[tagRowsOfPage - 1]) : QString()}};
}

//! The sample has one key, with twenty tags at the most.
QList<TagRow> LocalKms::tagsOfKeys(
    const Call &call, const QStringList &ids, const QList<Tag> &wanted) const
{
    QList<TagRow> rows;
    for (const KeyRow &key : m_keys.keys(regionOf(call))) {
        const QList<Tag> tags = m_keys.tags(key.id);
        if ((!ids.isEmpty() && !ids.contains(key.id)) || !hasTags(tags, wanted))
            continue;
        for (const Tag &tag : tags)
            rows.append({key.id, tag});
    }
    return rows;
}

QJsonObject LocalKms::listResourceTags(const Call &call) const
{
    const KeyRow key = requireKey(m_keys, call);
    QJsonArray tags;
    for (const Tag &tag : m_keys.tags(key.id))
        tags.append(
            QJsonObject{{u"KeyId"_s, key.id}, {u"TagKey"_s, tag.key}, {u"TagValue"_s, tag.value}});
    return {{u"Tags"_s, QJsonObject{{u"Tag"_s, tags}}}};
}

} // namespace keyturn::local
