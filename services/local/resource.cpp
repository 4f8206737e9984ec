#include "services/local/resource.h"

#include "services/local/choices.h"
#include "services/local/requesthead.h"

#include <QJsonDocument>
#include <QStringList>

#include <array>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

struct Rule
{
    QLatin1StringView product;
    QLatin1StringView parameter;
    QLatin1StringView type;
};

//! The first that fits counts.
constexpr std::array rules{Rule{"Kms"_L1, "SecretName"_L1, "ACS::KMS::Secret"_L1},
    Rule{"Kms"_L1, "KeyId"_L1, "ACS::KMS::Key"_L1},
    Rule{"Kms"_L1, "KmsInstanceId"_L1, "ACS::KMS::Instance"_L1},
    Rule{"Ram"_L1, "UserName"_L1, "ACS::RAM::User"_L1},
    Rule{"Ram"_L1, "RoleName"_L1, "ACS::RAM::Role"_L1},
    Rule{"Ram"_L1, "PolicyName"_L1, "ACS::RAM::Policy"_L1},
    Rule{"Ims"_L1, "UserPrincipalName"_L1, "ACS::RAM::User"_L1},
    Rule{"Sts"_L1, "RoleArn"_L1, "ACS::RAM::Role"_L1}};

//! acs/ram/user/alice of acs:kms:cn-hangzhou:1000000000000001:secret/acs/ram/user/alice
QString withoutArn(const QString &name)
{
    const QString mark = u":secret/"_s;
    const qsizetype at = name.startsWith("acs:kms:"_L1) ? name.indexOf(mark) : -1;
    return at < 0 ? name : name.mid(at + mark.size());
}

} // namespace

Resource resourceOf(const QString &product, const ReceivedRequest &request, const QJsonObject &body)
{
    const Parameters &parameters = request.readableParameters();
    Resource resource;
    if (product == "Kms"_L1) {
        const QString region = parameters.text(u"RegionId"_s);
        const QString &ofHost = request.head().hostRegion;
        resource.region = !region.isEmpty() ? region
            : !ofHost.isEmpty()             ? ofHost
                                            : choices::defaultRegion;
    }
    for (const Rule &rule : rules) {
        const QString made = body[rule.parameter].toString();
        const QString name = made.isEmpty() ? parameters.text(rule.parameter) : made;
        if (product == rule.product && !name.isEmpty()) {
            resource.type = rule.type;
            resource.name = withoutArn(name);
            break;
        }
    }
    return resource;
}

QString auditedParameters(const QMap<QString, QString> &redacted)
{
    static const QStringList signing{u"Action"_s, u"Version"_s, u"Format"_s, u"AccessKeyId"_s,
        u"Signature"_s, u"SignatureMethod"_s, u"SignatureNonce"_s, u"SignatureVersion"_s,
        u"SignatureType"_s, u"Timestamp"_s};
    QJsonObject json;
    for (auto parameter = redacted.begin(); parameter != redacted.end(); ++parameter) {
        if (!signing.contains(parameter.key()))
            json[parameter.key()] = parameter.value();
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace keyturn::local
