#include "models/activityexport.h"

#include "models/activityjson.h"
#include "models/activityphrases.h"
#include "models/clicommand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace keyturn::activityexport {

namespace {

QByteArray field(const QString &text)
{
    // Spreadsheets take these for the beginning of a formula.
    const bool formula = !text.isEmpty() && u"=+-@\t\r\n|"_s.contains(text.at(0));
    QByteArray value = (formula ? u'\'' + text : text).toUtf8();
    value.replace("\"", "\"\"");
    return '"' + value + '"';
}

QByteArray line(const QStringList &values)
{
    QByteArrayList fields;
    for (const QString &value : values)
        fields << field(value);
    return fields.join(',') + "\r\n";
}

QString number(int value)
{
    return value > 0 ? QString::number(value) : QString();
}

} // namespace

QByteArray csv(const QList<ApiCallRecord> &calls)
{
    QByteArray text = line({u"Time"_s, u"Operation"_s, u"Target"_s, u"Region"_s, u"Changes"_s,
        u"Status"_s, u"Duration in ms"_s, u"HTTP status"_s, u"Request ID"_s, u"Error code"_s,
        u"Explanation"_s, u"Attempts"_s, u"Endpoint"_s, u"Command"_s});
    for (const ApiCallRecord &call : calls) {
        const QString target = phrase::callTarget(call);
        text += line({call.started.toUTC().toString(Qt::ISODateWithMs), call.action, target,
            call.region, call.changes ? u"yes"_s : u"no"_s, phrase::callState(call),
            call.duration < 0 ? QString() : QString::number(call.duration), number(call.httpStatus),
            call.requestId, call.error ? call.error->code : QString(),
            phrase::callStory(call, target), number(static_cast<int>(call.attempts.size())),
            call.endpoint, cli::command(call)});
    }
    return text;
}

QByteArray json(const QList<ApiCallRecord> &calls)
{
    QJsonArray array;
    for (const ApiCallRecord &call : calls)
        array << activityjson::object(call);
    return QJsonDocument(array).toJson();
}

QString save(const QString &fileName, Format format, const QList<ApiCallRecord> &calls)
{
    QSaveFile file(fileName);
    const QByteArray text = format == Format::Csv ? csv(calls) : json(calls);
    const bool saved =
        file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    return saved ? QString() : file.errorString();
}

} // namespace keyturn::activityexport
