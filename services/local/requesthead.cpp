#include "services/local/requesthead.h"

#include "services/local/canonicalrequest.h"

#include <algorithm>

namespace keyturn::local {

namespace {

QString headerText(const HttpRequest &request, std::string_view name)
{
    const std::string *value = request.header(name);
    return value ? QString::fromStdString(*value) : QString();
}

QString valueOf(const NamedValues &pairs, std::string_view name)
{
    const auto found = std::find_if(
        pairs.begin(), pairs.end(), [name](const auto &pair) { return pair.first == name; });
    return found == pairs.end() ? QString() : QString::fromStdString(found->second);
}

} // namespace

RequestHead RequestHead::of(const HttpRequest &request)
{
    if (!request.header("authorization")) {
        const NamedValues pairs = allPairs(request).value_or(NamedValues());
        if (!valueOf(pairs, "Signature").isEmpty())
            return {true, valueOf(pairs, "Action"), valueOf(pairs, "Version"),
                valueOf(pairs, "Timestamp"), valueOf(pairs, "SignatureNonce")};
    }
    return {false, headerText(request, "x-acs-action"), headerText(request, "x-acs-version"),
        headerText(request, "x-acs-date"), headerText(request, "x-acs-signature-nonce")};
}

} // namespace keyturn::local
