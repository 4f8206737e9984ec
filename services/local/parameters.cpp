#include "services/local/parameters.h"

#include "services/local/canonicalrequest.h"
#include "services/local/refusal.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

QString fromUtf8(const std::string &bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (!view.isValidUtf8() || view.contains('\0'))
        throw Refusal{400, u"ParseRequestParameterException"_s,
            u"Server parse parameters exception. Please check your input params."_s};
    return QString::fromUtf8(view);
}

//! The form of a RAM secret shows which AccessKeys it was; of any other value nothing is shown.
QString withoutSecrets(const QString &secretData)
{
    static const QRegularExpression value(uR"re(("AccessKeySecret"\s*:\s*)"(?:[^"\\]|\\.)*")re"_s);
    const QJsonDocument document = QJsonDocument::fromJson(secretData.toUtf8());
    const bool isOfRam = document.object().keys() == QStringList{u"AccessKeys"_s};
    return isOfRam ? QString(secretData).replace(value, uR"(\1"***")"_s) : u"***"_s;
}

} // namespace

Parameters::Parameters(const HttpRequest &request)
{
    add(queryOf(request));
    add(formOf(request));
}

void Parameters::add(std::string_view encoded)
{
    const auto pairs = decodedPairs(encoded);
    if (!pairs)
        throw Refusal{400, u"ParseRequestParameterException"_s,
            u"The parameters cannot be read: a percent escape is broken."_s};
    for (const auto &[name, value] : *pairs) {
        const QString key = fromUtf8(name);
        if (m_values.contains(key))
            throw invalidParameter(key, u"It was sent twice."_s);
        m_values.insert(key, fromUtf8(value));
    }
}

QString Parameters::required(const QString &name) const
{
    QString value = text(name);
    if (value.isEmpty())
        throw missingParameter(name);
    return value;
}

QString Parameters::limited(const QString &name, qsizetype length) const
{
    QString value = text(name);
    if (value.size() > length)
        throw invalidParameter(name, u"It is longer than %1 characters."_s.arg(length));
    return value;
}

bool Parameters::flag(const QString &name, bool fallback) const
{
    const QString value = text(name).toLower();
    if (value.isEmpty())
        return fallback;
    if (value != "true"_L1 && value != "false"_L1)
        throw invalidParameter(name);
    return value == "true"_L1;
}

QList<int> Parameters::numbersOf(const QString &name) const
{
    const QString prefix = name + u'.';
    QList<int> numbers;
    for (auto it = m_values.lowerBound(prefix); it != m_values.end(); ++it) {
        if (!it.key().startsWith(prefix))
            break;
        bool good = false;
        const int number = it.key().mid(prefix.size()).section(u'.', 0, 0).toInt(&good);
        if (good && number > 0 && !numbers.contains(number))
            numbers.append(number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

int Parameters::number(const QString &name, int minimum, int maximum, int fallback) const
{
    const QString value = text(name);
    if (value.isEmpty())
        return fallback;
    bool good = false;
    const int number = value.toInt(&good);
    if (!good || number < minimum || number > maximum)
        throw invalidParameter(name);
    return number;
}

QJsonObject Parameters::object(const QString &name) const
{
    if (text(name).isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(text(name).toUtf8());
    if (!document.isObject())
        throw invalidParameter(name, u"It is not a JSON object."_s);
    return document.object();
}

QJsonArray Parameters::array(const QString &name) const
{
    if (text(name).isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(text(name).toUtf8());
    if (!document.isArray())
        throw invalidParameter(name, u"It is not a JSON array."_s);
    return document.array();
}

QMap<QString, QString> Parameters::redacted() const
{
    QMap<QString, QString> values = m_values;
    values.remove(u"SecurityToken"_s);
    const auto data = values.find(u"SecretData"_s);
    if (data != values.end())
        *data = withoutSecrets(*data);
    return values;
}

} // namespace keyturn::local
