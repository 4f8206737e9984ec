#include "models/activityphrases.h"

#include "models/errorphrases.h"
#include "models/phrases.h"
#include "models/secretoperations.h"
#include "services/openapi/retrytable.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace keyturn::phrase {

namespace {

using State = ApiCallRecord::State;

struct ActivityPhrases
{
    Q_DECLARE_TR_FUNCTIONS(ActivityPhrases)
};

QString parameter(const ApiCallRecord &call, QLatin1StringView name)
{
    for (const CallParameter &parameter : call.parameters) {
        if (parameter.name == name)
            return parameter.value;
    }
    return {};
}

QString clockTime(const QDateTime &time)
{
    return time.toLocalTime().toString(u"HH:mm:ss"_s);
}

//! KMS names a new secret after the RAM user in its configuration.
QString createdName(const ApiCallRecord &call)
{
    const QByteArray config = parameter(call, "ExtendedConfig"_L1).toUtf8();
    const QString user = QJsonDocument::fromJson(config)["UserName"_L1].toString();
    return user.isEmpty() ? QString() : SecretOperations::expectedName(user);
}

} // namespace

QString callState(const ApiCallRecord &call)
{
    switch (call.state) {
    case State::Running:
        return ActivityPhrases::tr("Running");
    case State::Retrying:
        return ActivityPhrases::tr("Retrying · %1 of %2")
            .arg(std::max<qsizetype>(2, call.attempts.size()))
            .arg(mostAttempts);
    case State::Done:
        return ActivityPhrases::tr("Succeeded");
    case State::Failed:
        return ActivityPhrases::tr("Failed");
    case State::Unknown:
        return ActivityPhrases::tr("Outcome unknown");
    case State::Canceled:
        return ActivityPhrases::tr("Canceled");
    }
    Q_UNREACHABLE();
}

QString callDuration(const ApiCallRecord &call)
{
    if (call.duration < 0 || call.state == State::Canceled)
        return u"–"_s;
    if (call.duration < 1000)
        return ActivityPhrases::tr("%1 ms").arg(call.duration);
    return ActivityPhrases::tr("%1 s").arg(QLocale().toString(call.duration / 1000.0, 'f', 1));
}

QString callTime(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return clockTime(time);
    return ActivityPhrases::tr("%1, %2").arg(shortDate(time), local.toString(u"HH:mm"_s));
}

QString callAttempts(const ApiCallRecord &call)
{
    QStringList times;
    for (const int attempt : call.attempts)
        times << clockTime(call.started.addMSecs(attempt));
    if (times.isEmpty())
        return u"–"_s;
    return ActivityPhrases::tr("%1 (%2)").arg(times.size()).arg(times.join(u", "_s));
}

QString callStory(const ApiCallRecord &call, const QString &target)
{
    const QString host = QUrl(call.endpoint).host();
    QString story;
    if (call.error)
        story = error(*call.error, target, host);
    switch (call.state) {
    case State::Unknown:
        return (story.isEmpty() ? QString() : story + u' ')
            + ActivityPhrases::tr("Whether the change was made is not known. Look at the secret "
                                  "before you try again.");
    case State::Canceled:
        return ActivityPhrases::tr("The answer was not waited for: the page, account or region "
                                   "was left.");
    case State::Running:
    case State::Done:
        return {};
    case State::Retrying:
    case State::Failed:
        break;
    }
    return story;
}

QString shownCommand(const QString &command)
{
    QStringList lines;
    for (const QString &line : command.split(u'\n'))
        lines << oneLine(line);
    return lines.join(u'\n');
}

QString callTarget(const ApiCallRecord &call)
{
    if (call.action == "GetCallerIdentity"_L1)
        return call.accessKeyId;
    if (call.action == "CreateSecret"_L1)
        return createdName(call);
    for (const QLatin1StringView name :
        {"SecretName"_L1, "UserName"_L1, "RoleName"_L1, "PolicyName"_L1, "KmsInstanceId"_L1}) {
        if (QString value = parameter(call, name); !value.isEmpty())
            return value;
    }
    return {};
}

} // namespace keyturn::phrase
