#include "services/local/sessions.h"

#include "services/local/operation.h"
#include "services/local/ramtable.h"
#include "services/local/refusal.h"
#include "services/local/store.h"

#include <QJsonDocument>
#include <QUuid>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

const QString keyPrefix = u"STS.NU"_s;
const QString tokenPrefix = u"CAIS"_s;

//! Tokens of an account that was reset since are not read any more.
QByteArray placeOf(Store &store)
{
    return "sessions/" + store.meta(u"accountSerial"_s).toLatin1();
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray describe(const Session &session)
{
    const QJsonObject json{{u"id"_s, session.accessKeyId}, {u"role"_s, session.roleName},
        {u"roleId"_s, session.roleId}, {u"name"_s, session.name}, {u"policy"_s, session.policy},
        {u"expires"_s, session.expires.toSecsSinceEpoch()}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Refusal badToken(const QString &kind, const QString &sentence)
{
    return {400, u"InvalidSecurityToken."_s + kind, u"Specified SecurityToken "_s + sentence};
}

} // namespace

Sessions::Sessions(Store &store)
    : m_store(store)
{}

bool Sessions::isTemporary(const QString &accessKeyId)
{
    return accessKeyId.startsWith("STS."_L1);
}

//! The sealed text is the secret, a line end and the description.
QString Sessions::begin(Session &session)
{
    session.accessKeyId =
        keyPrefix + QString::fromLatin1(QUuid::createUuid().toByteArray(QUuid::Id128));
    session.secret = RamTable::newAccessKeySecret();
    SecretBytes text = session.secret.clone();
    text.append("\n");
    text.append(viewOf(describe(session)));
    const QByteArray sealed = m_store.cipher().seal(placeOf(m_store), text);
    return sealed.isEmpty() ? QString() : tokenPrefix + QString::fromLatin1(sealed.toBase64());
}

Session Sessions::find(const QString &accessKeyId, const QString &token, const QDateTime &now) const
{
    if (token.isEmpty())
        throw Refusal{
            400, u"MissingSecurityToken"_s, u"SecurityToken is mandatory for this action."_s};
    const auto sealed = QByteArray::fromBase64Encoding(
        token.mid(tokenPrefix.size()).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const SecretBytes text = sealed && token.startsWith(tokenPrefix)
        ? m_store.cipher().unseal(placeOf(m_store), *sealed)
        : SecretBytes();
    if (!text.isValid() || text.isEmpty())
        throw badToken(u"Malformed"_s, u"is malformed."_s);
    Session session;
    text.withView([&session](std::string_view bytes) {
        const auto end = bytes.find('\n');
        session.secret = SecretBytes::copyOf(bytes.substr(0, end));
        const std::string_view rest = bytes.substr(end + 1);
        const QJsonDocument json =
            QJsonDocument::fromJson(QByteArray(rest.data(), static_cast<qsizetype>(rest.size())));
        session.accessKeyId = json["id"_L1].toString();
        session.roleName = json["role"_L1].toString();
        session.roleId = json["roleId"_L1].toString();
        session.name = json["name"_L1].toString();
        session.policy = json["policy"_L1].toString();
        session.expires = QDateTime::fromSecsSinceEpoch(json["expires"_L1].toInteger(), Qt::UTC);
    });
    if (session.accessKeyId != accessKeyId)
        throw badToken(u"MismatchWithAccessKey"_s, u"mismatch with the AccessKey."_s);
    if (session.expires <= now)
        throw badToken(u"Expired"_s, u"is expired."_s);
    return session;
}

} // namespace keyturn::local
