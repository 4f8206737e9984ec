#include "services/openapi/replyreader.h"

#include "services/openapi/strictjson.h"

#include <QJsonDocument>

#include <algorithm>

namespace keyturn {

std::optional<ApiReply> readReply(
    std::string_view text, const std::vector<std::string_view> &secretMembers)
{
    ApiReply reply;
    bool twice = false; // in two places; an empty piece begins a secret
    StrictJson json(secretMembers, [&](std::string_view member, std::string_view piece) {
        const auto [secret, isNew] = reply.secrets.try_emplace(std::string(member));
        twice = twice || (piece.empty() && !isNew);
        secret->second.append(piece);
    });
    if (!json.read(text) || twice)
        return std::nullopt;
    const bool held = std::all_of(reply.secrets.begin(), reply.secrets.end(),
        [](const auto &secret) { return secret.second.isValid(); });
    const std::string &publicText = json.publicText();
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(publicText.data(), static_cast<qsizetype>(publicText.size())));
    if (!held || !document.isObject())
        return std::nullopt;
    reply.object = document.object();
    return reply;
}

} // namespace keyturn
