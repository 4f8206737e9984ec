#include "tests/support/wirerequest.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace keyturn::test {

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

//! The text between `before` and the next `end` (or the end of all).
QByteArray part(const QByteArray &text, const QByteArray &before, char end)
{
    const qsizetype start = text.indexOf(before);
    if (start < 0)
        return {};
    const qsizetype from = start + before.size();
    const qsizetype to = text.indexOf(end, from);
    return to < 0 ? text.sliced(from) : text.sliced(from, to - from);
}

} // namespace

QByteArray WireRequest::requestLine() const
{
    return head.first(head.indexOf("\r\n"));
}

QByteArray WireRequest::header(const QByteArray &name) const
{
    const QByteArrayList lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

QByteArray WireRequest::field(const QByteArray &name) const
{
    const QByteArrayList pairs = body.split('&');
    for (const QByteArray &pair : pairs) {
        if (pair.startsWith(name + '='))
            return QByteArray::fromPercentEncoding(pair.sliced(name.size() + 1));
    }
    return {};
}

bool WireRequest::isSignedWith(const QByteArray &accessKeyId, const QByteArray &secret) const
{
    const QByteArray authorization = header("Authorization");
    if (part(authorization, "Credential=", ',') != accessKeyId
        || header("x-acs-content-sha256") != sha256(body) || !requestLine().startsWith("POST / "))
        return false;
    const QByteArray names = part(authorization, "SignedHeaders=", ',');
    const QByteArrayList list = names.split(';');
    for (const char *needed : {"host", "x-acs-action", "x-acs-version", "x-acs-date",
             "x-acs-signature-nonce", "x-acs-content-sha256", "content-type"}) {
        if (!list.contains(needed))
            return false;
    }
    QByteArray canonical = "POST\n/\n\n";
    for (const QByteArray &name : list)
        canonical += name + ':' + header(name) + '\n';
    canonical += '\n' + names + '\n' + sha256(body);
    const QByteArray expected = QMessageAuthenticationCode::hash(
        "ACS3-HMAC-SHA256\n" + sha256(canonical), secret, QCryptographicHash::Sha256)
                                    .toHex();
    return part(authorization, "Signature=", ',') == expected;
}

} // namespace keyturn::test
