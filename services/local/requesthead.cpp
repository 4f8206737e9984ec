#include "services/local/requesthead.h"

#include <QRegularExpression>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

std::variant<Parameters, Refusal> read(const HttpRequest &request)
{
    try {
        return Parameters(request);
    } catch (const Refusal &refusal) {
        return refusal;
    }
}

//! JSON unless XML is asked for; of the documentation's two defaults it is the one of KMS and RAM.
bool wantsXml(const HttpRequest &http, const Parameters &parameters)
{
    const QString format = parameters.text(u"Format"_s);
    if (!format.isEmpty())
        return format.compare("XML"_L1, Qt::CaseInsensitive) == 0;
    const QString accepted = headerText(http, "accept");
    return accepted.contains("/xml"_L1) && !accepted.contains("json"_L1);
}

//! SDKs choose a region by the name of the host.
QString regionOfHost(const HttpRequest &http)
{
    static const QRegularExpression form(u"^[a-z]+\\.([a-z0-9-]+)\\.localhost(:[0-9]+)?\\z"_s);
    const QString host = headerText(http, "host");
    return host.contains(".localhost"_L1) ? form.match(host).captured(1) : QString();
}

RequestHead rpcHead(const Parameters &parameters)
{
    RequestHead head;
    head.isRpc = true;
    head.action = parameters.text(u"Action"_s);
    head.version = parameters.text(u"Version"_s);
    head.date = parameters.text(u"Timestamp"_s);
    head.nonce = parameters.text(u"SignatureNonce"_s);
    head.securityToken = parameters.text(u"SecurityToken"_s);
    return head;
}

RequestHead acs3Head(const HttpRequest &http)
{
    RequestHead head;
    head.action = headerText(http, "x-acs-action");
    head.version = headerText(http, "x-acs-version");
    head.date = headerText(http, "x-acs-date");
    head.nonce = headerText(http, "x-acs-signature-nonce");
    head.securityToken = headerText(http, "x-acs-security-token");
    return head;
}

} // namespace

ReceivedRequest::ReceivedRequest(const HttpRequest &http)
    : m_http(http)
    , m_parameters(read(http))
{
    const Parameters &parameters = readableParameters();
    const bool isRpc = !http.header("authorization") && !parameters.text(u"Signature"_s).isEmpty();
    m_head = isRpc ? rpcHead(parameters) : acs3Head(http);
    m_head.wantsXml = wantsXml(http, parameters);
    m_head.hostRegion = regionOfHost(http);
}

const Parameters &ReceivedRequest::parameters() const
{
    if (const Refusal *refusal = std::get_if<Refusal>(&m_parameters))
        throw *refusal;
    return std::get<Parameters>(m_parameters);
}

const Parameters &ReceivedRequest::readableParameters() const
{
    static const Parameters none;
    const auto *parameters = std::get_if<Parameters>(&m_parameters);
    return parameters ? *parameters : none;
}

QString headerText(const HttpRequest &request, std::string_view name)
{
    const std::string *value = request.header(name);
    return value ? QString::fromStdString(*value) : QString();
}

} // namespace keyturn::local
