#include "models/activityexport.h"
#include "models/activityjson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

ApiCallRecord failedCall()
{
    ApiCallRecord call;
    call.id = 0xfedcba9876543210;
    call.state = ApiCallRecord::State::Failed;
    call.changes = true;
    call.product = u"kms"_s;
    call.action = u"UpdateSecret"_s;
    call.region = u"cn-hangzhou"_s;
    call.endpoint = u"https://kms.cn-hangzhou.aliyuncs.com"_s;
    call.accessKeyId = u"example-key-id"_s;
    call.parameters = {
        {u"SecretName"_s, u"=HYPERLINK(\"http://evil\")"_s, false}, {u"SecretData"_s, {}, true}};
    call.started = QDateTime(QDate(2026, 6, 16), QTime(2, 24, 6, 7), Qt::UTC);
    call.attempts = {0, 900};
    call.duration = 1200;
    call.httpStatus = 403;
    call.requestId = u"r-1"_s;
    call.error =
        Error{ErrorKind::Denied, Outcome::Rejected, u"Forbidden.NoPermission"_s, u"no"_s, u"r-1"_s};
    return call;
}

//! Reads RFC 4180, apart from the code that writes it.
QList<QStringList> parse(const QByteArray &csv)
{
    QList<QStringList> lines;
    QStringList line;
    QByteArray field;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const char c = csv.at(i);
        if (quoted && c == '"' && i + 1 < csv.size() && csv.at(i + 1) == '"')
            field += csv.at(++i);
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            line << QString::fromUtf8(std::exchange(field, {}));
        else if (!quoted && c == '\r' && csv.mid(i, 2) == "\r\n") {
            line << QString::fromUtf8(std::exchange(field, {}));
            lines << std::exchange(line, {});
            ++i;
        } else
            field += c;
    }
    return lines;
}

} // namespace

class TstActivityExport : public QObject
{
    Q_OBJECT

private slots:
    void csv();
    void formulas_data();
    void formulas();
    void json();
    void damagedObjects();
    void saves();
};

void TstActivityExport::csv()
{
    const QList<QStringList> lines = parse(activityexport::csv({failedCall()}));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].size(), lines[1].size());
    const auto cell = [&](const QString &heading) { return lines[1][lines[0].indexOf(heading)]; };
    QCOMPARE(cell(u"Time"_s), u"2026-06-16T02:24:06.007Z"_s);
    QCOMPARE(cell(u"Operation"_s), u"UpdateSecret"_s);
    QCOMPARE(cell(u"HTTP status"_s), u"403"_s);
    QCOMPARE(cell(u"Error code"_s), u"Forbidden.NoPermission"_s);
    QCOMPARE(cell(u"Attempts"_s), u"2"_s);
    QVERIFY(cell(u"Command"_s).contains(u"--SecretData \"$SECRET_DATA\""_s));
}

void TstActivityExport::formulas_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "|x", "a\",=1+1,\"b"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TstActivityExport::formulas()
{
    QFETCH(const QString, name);
    ApiCallRecord call = failedCall();
    call.parameters[0].value = name;
    const QList<QStringList> lines = parse(activityexport::csv({call}));
    const QString target = lines[1][lines[0].indexOf(u"Target"_s)];
    QVERIFY(target.endsWith(name));
    QVERIFY(!u"=+-@\t\r|"_s.contains(target.at(0)));
    QCOMPARE(lines[1].size(), lines[0].size());
}

void TstActivityExport::json()
{
    const QJsonArray array = QJsonDocument::fromJson(activityexport::json({failedCall()})).array();
    QCOMPARE(array.size(), 1);
    QCOMPARE(activityjson::call(array[0].toObject()), std::optional(failedCall()));
    QVERIFY(!array[0]["Parameters"_L1][1].toObject().contains("Value"_L1));
}

void TstActivityExport::damagedObjects()
{
    for (const char *field : {"Id", "Started", "Status", "Operation"}) {
        QJsonObject object = activityjson::object(failedCall());
        object[QLatin1StringView(field)] = u"?"_s;
        if (qstrcmp(field, "Operation") == 0)
            object.remove(QLatin1StringView(field));
        QVERIFY2(!activityjson::call(object), field);
    }
}

void TstActivityExport::saves()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"calls.csv"_s);
    const QList calls{failedCall()};
    QCOMPARE(activityexport::save(path, activityexport::Format::Csv, calls), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), activityexport::csv(calls));
    QVERIFY(!activityexport::save(
        folder.filePath(u"none/calls.csv"_s), activityexport::Format::Csv, calls)
                 .isEmpty());
}

QTEST_GUILESS_MAIN(TstActivityExport)
#include "tst_activityexport.moc"
