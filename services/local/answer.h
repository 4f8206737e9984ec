#pragma once

#include "services/local/httpserver.h"
#include "services/local/refusal.h"

#include <QJsonObject>
#include <QString>

namespace keyturn::local {

//! How the answer to one request is written: as JSON or XML, and in whose envelope.
struct Answer
{
    QString requestId;
    QString host; //!< as the client called us
    QString rootElement; //!< of XML: KMS, or ListUsersResponse
    bool isXml = false;
    QString product = {}; //!< Kms; empty while it is not known
    bool reachedKms =
        false; //!< KMS refuses in an envelope of its own, unlike the gateway before it

    [[nodiscard]] HttpReply success(QJsonObject body) const;
    //! The same with a body that is written already: a JSON object with members.
    [[nodiscard]] HttpReply success(const QByteArray &body) const;
    [[nodiscard]] HttpReply failure(const Refusal &refusal) const;

private:
    [[nodiscard]] HttpReply reply(int status, const QString &root, const QJsonObject &body) const;
    [[nodiscard]] QJsonObject envelope(const Refusal &refusal) const;
};

//! Elements named by the members; an array is its element as often as it has items.
[[nodiscard]] QByteArray xmlOf(const QString &root, const QJsonObject &body);

} // namespace keyturn::local
