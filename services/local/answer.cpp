#include "services/local/answer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QXmlStreamWriter>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

//! A JSON text may hold characters that XML 1.0 has no way to write.
QString writable(const QString &text)
{
    QString good;
    good.reserve(text.size());
    for (const QChar c : text) {
        const bool isControl = c < u' ' && c != u'\t' && c != u'\n' && c != u'\r';
        if (!isControl && c.unicode() < 0xFFFE)
            good.append(c);
    }
    return good;
}

//! The tree is as deep as our own answers, a few levels.
void write(QXmlStreamWriter &xml, const QString &name,
    const QJsonValue &value) // NOLINT(misc-no-recursion)
{
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            write(xml, name, item);
        return;
    }
    xml.writeStartElement(name);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            write(xml, member.key(), member.value());
    } else {
        xml.writeCharacters(writable(value.toVariant().toString()));
    }
    xml.writeEndElement();
}

} // namespace

HttpReply Answer::success(QJsonObject body) const
{
    constexpr int ok = 200;
    body[u"RequestId"_s] = requestId;
    return reply(ok, rootElement, body);
}

HttpReply Answer::success(const QByteArray &body) const
{
    HttpReply reply;
    reply.requestId = requestId.toLatin1();
    reply.body.reserve(body.size() + 64);
    reply.body += R"({"RequestId":")" + reply.requestId + R"(",)";
    reply.body.append(body.constData() + 1, body.size() - 1);
    return reply;
}

HttpReply Answer::failure(const Refusal &refusal) const
{
    return reply(refusal.status, reachedKms ? rootElement : u"Error"_s, envelope(refusal));
}

HttpReply Answer::reply(int status, const QString &root, const QJsonObject &body) const
{
    HttpReply reply;
    reply.status = status;
    reply.requestId = requestId.toLatin1();
    if (isXml) {
        reply.contentType = "text/xml;charset=utf-8"_ba;
        reply.body = xmlOf(root, body);
    } else {
        reply.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return reply;
}

QJsonObject Answer::envelope(const Refusal &refusal) const
{
    QJsonObject json{
        {u"RequestId"_s, requestId}, {u"Code"_s, refusal.code}, {u"Message"_s, refusal.message}};
    if (!refusal.accessDenied.isEmpty())
        json[u"AccessDeniedDetail"_s] = refusal.accessDenied;
    if (reachedKms) {
        json[u"HttpStatus"_s] = refusal.status;
    } else {
        json[u"HostId"_s] = host;
        json[u"Recommend"_s] =
            u"https://api.aliyun.com/troubleshoot?q=%1&product=%2&requestId=%3"_s.arg(
                refusal.code, product, requestId);
    }
    return json;
}

QByteArray xmlOf(const QString &root, const QJsonObject &body)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    write(xml, root, body);
    xml.writeEndDocument();
    return bytes;
}

} // namespace keyturn::local
