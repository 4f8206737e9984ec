#include "services/openapi/parameters.h"

#include "services/openapi/signature.h"

using namespace Qt::StringLiterals;

namespace keyturn {

void Parameters::add(const char *name, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    addSecret(name, SecretBytes::copyOf({utf8.constData(), static_cast<std::size_t>(utf8.size())}));
}

void Parameters::add(const char *name, bool value)
{
    add(name, value ? u"true"_s : u"false"_s);
}

void Parameters::addSecret(const char *name, SecretBytes value)
{
    m_parameters.push_back({name, std::move(value)});
}

SecretBytes Parameters::toFormBody() const
{
    SecretBytes body;
    bool heapFull = false;
    std::size_t size = 0;
    for (const Parameter &parameter : m_parameters)
        size += static_cast<std::size_t>(parameter.name.size()) + 3 * parameter.value.size() + 2;
    body.reserve(size);
    for (const Parameter &parameter : m_parameters) {
        if (!body.isEmpty())
            body.append("&");
        body.append({parameter.name.constData(), static_cast<std::size_t>(parameter.name.size())});
        body.append("=");
        parameter.value.withView([&](std::string_view v) { appendPercentEncoded(body, v); });
        heapFull = heapFull || !parameter.value.isValid();
    }
    // A parameter that did not fit into the heap must not be sent as an empty one.
    if (heapFull)
        body.invalidate();
    return body;
}

} // namespace keyturn
