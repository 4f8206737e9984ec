#include "services/openapi/parameters.h"

#include "services/openapi/signature.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! Names that are never told, even if somebody adds them as plain text.
bool isSecretName(const QByteArray &name)
{
    constexpr std::array names = {"SecretData", "AccessKeySecret", "SecurityToken", "Password"};
    return std::any_of(names.begin(), names.end(),
        [&](const char *secret) { return name.contains(secret) && name != "SecretDataType"; });
}

} // namespace

void Parameters::add(const char *name, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    addBytes(name, SecretBytes::copyOf({utf8.constData(), static_cast<std::size_t>(utf8.size())}),
        isSecretName(name));
}

void Parameters::add(const char *name, bool value)
{
    add(name, value ? u"true"_s : u"false"_s);
}

void Parameters::addSecret(const char *name, SecretBytes value)
{
    addBytes(name, std::move(value), true);
}

void Parameters::addBytes(const char *name, SecretBytes value, bool secret)
{
    m_parameters.push_back({name, std::move(value), secret});
}

QList<CallParameter> Parameters::toTell() const
{
    QList<CallParameter> told;
    told.reserve(static_cast<qsizetype>(m_parameters.size()));
    for (const Parameter &parameter : m_parameters) {
        QString value;
        if (!parameter.secret)
            parameter.value.withView([&](std::string_view v) {
                value = QString::fromUtf8(v.data(), static_cast<qsizetype>(v.size()));
            });
        told << CallParameter{QString::fromLatin1(parameter.name), value, parameter.secret};
    }
    return told;
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
