#include "models/phrases.h"

#include "models/secretcolumns.h"
#include "models/secretlistmodel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn::phrase {

namespace {

struct Phrases
{
    Q_DECLARE_TR_FUNCTIONS(Phrases)
};

constexpr qint64 hour = 3600;
constexpr qint64 day = 86400;

QString formatted(const QDateTime &time, const QString &format)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), format) : u"–"_s;
}

int calendarDays(const QDateTime &now, const QDateTime &then)
{
    return static_cast<int>(now.toLocalTime().date().daysTo(then.toLocalTime().date()));
}

//! "2 days", "5 hours" or "10 min": the largest unit that says enough.
QString roughly(qint64 seconds)
{
    if (seconds < hour)
        return Phrases::tr("%n min", nullptr, static_cast<int>(std::max<qint64>(1, seconds / 60)));
    if (seconds < day)
        return Phrases::tr("%n hours", nullptr, static_cast<int>(seconds / hour));
    return days(static_cast<int>((seconds + day / 2) / day));
}

QString daysLeft(const QDateTime &now, const QDateTime &then)
{
    const qint64 seconds = std::max<qint64>(0, now.secsTo(then));
    return seconds < day ? roughly(seconds) : days(calendarDays(now, then));
}

QString dueSoon(const QDateTime &now, const QDateTime &next)
{
    const qint64 seconds = now.secsTo(next);
    if (seconds <= 60)
        return Phrases::tr("Due now");
    if (calendarDays(now, next) == 1 && seconds > 12 * hour)
        return Phrases::tr("Due tomorrow");
    return Phrases::tr("Due in %1").arg(daysLeft(now, next));
}

bool hides(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

} // namespace

QString dateTime(const QDateTime &time)
{
    return formatted(time, Phrases::tr("ddd d MMM yyyy, HH:mm", "date format of Qt"));
}

QString plainDateTime(const QDateTime &time)
{
    return formatted(time, Phrases::tr("d MMM yyyy, HH:mm", "date format of Qt"));
}

QString date(const QDateTime &time)
{
    return formatted(time, Phrases::tr("d MMM yyyy", "date format of Qt"));
}

QString shortDate(const QDateTime &time)
{
    return formatted(time, Phrases::tr("d MMM", "date format of Qt"));
}

QString dateTimeWithUtc(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QString utc = time.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
    return dateTime(time) + u'\n' + utc;
}

QString days(int count)
{
    return Phrases::tr("%n days", nullptr, count);
}

QString interval(std::chrono::seconds seconds)
{
    const qint64 count = seconds.count();
    if (count >= day && count % day == 0)
        return days(static_cast<int>(count / day));
    if (count % hour == 0)
        return Phrases::tr("%n hours", nullptr, static_cast<int>(count / hour));
    return Phrases::tr("%n min", nullptr, static_cast<int>(count / 60));
}

QString timeLeft(const QDateTime &now, const QDateTime &end)
{
    const qint64 seconds = std::max<qint64>(0, now.secsTo(end));
    if (seconds < hour)
        return Phrases::tr("%n min", nullptr, static_cast<int>(std::max<qint64>(1, seconds / 60)));
    if (seconds < 3 * day)
        return Phrases::tr("%n h", nullptr, static_cast<int>((seconds + hour / 2) / hour));
    return days(static_cast<int>((seconds + day / 2) / day));
}

QString timeUntil(const QDateTime &now, const QDateTime &then)
{
    const qint64 seconds = now.secsTo(then);
    if (seconds < 0)
        return Phrases::tr("due %1").arg(shortDate(then));
    if (seconds < hour)
        return Phrases::tr(
            "in %n min", nullptr, static_cast<int>(std::max<qint64>(1, seconds / 60)));
    const int count = calendarDays(now, then);
    if (count == 1 && seconds > 12 * hour)
        return Phrases::tr("tomorrow");
    if (seconds < day)
        return Phrases::tr("in %n hours", nullptr, static_cast<int>(seconds / hour));
    return Phrases::tr("in %n days", nullptr, count);
}

QString ago(const QDateTime &then, const QDateTime &now)
{
    const qint64 seconds = std::max<qint64>(0, then.secsTo(now));
    if (seconds < hour)
        return Phrases::tr(
            "%n min ago", nullptr, static_cast<int>(std::max<qint64>(1, seconds / 60)));
    if (seconds < day)
        return Phrases::tr("%n hours ago", nullptr, static_cast<int>(seconds / hour));
    if (seconds < 90 * day)
        return Phrases::tr("%n days ago", nullptr, static_cast<int>(seconds / day));
    return date(then);
}

QString service(const QString &name)
{
    // Short names are abbreviations, which ActionTrail writes as words: Kms, Ecs, Sts.
    constexpr int longestAbbreviation = 4;
    return oneLine(name.size() <= longestAbbreviation ? name.toUpper() : name);
}

QString use(const AccessKeyUse &use, const QDateTime &now)
{
    const QString when = ago(use.time, now);
    return use.service.isEmpty() ? when : when + u" · "_s + service(use.service);
}

QString elapsed(const QDateTime &since, const QDateTime &now)
{
    const qint64 seconds = std::max<qint64>(0, since.secsTo(now));
    if (seconds < 60)
        return Phrases::tr("%n s", nullptr, static_cast<int>(seconds));
    return roughly(seconds);
}

QString status(SecretStatus status, const Secret &secret, const QDateTime &now,
    const std::optional<QDateTime> &rotationEnds)
{
    switch (status) {
    case SecretStatus::RotationFailed:
        return Phrases::tr("Rotation failed");
    case SecretStatus::Overdue:
        return Phrases::tr("Overdue by %1").arg(daysLeft(secret.nextRotation, now));
    case SecretStatus::Unavailable:
        return Phrases::tr("Unavailable");
    case SecretStatus::Rotating:
        return Phrases::tr("Rotating · %1 left").arg(timeLeft(now, rotationEnds.value_or(now)));
    case SecretStatus::DueSoon:
        return dueSoon(now, secret.nextRotation);
    case SecretStatus::OnSchedule:
        return Phrases::tr("On schedule");
    case SecretStatus::RotationOff:
        return Phrases::tr("Rotation off");
    case SecretStatus::PendingDeletion:
        return Phrases::tr("Deletes in %1").arg(daysLeft(now, secret.plannedDeletion));
    case SecretStatus::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

QString period(const Secret &secret)
{
    const bool rotates = secret.rotation != AutomaticRotation::Disabled && secret.interval
        && !secret.isPendingDeletion();
    return rotates ? interval(*secret.interval) : u"–"_s;
}

QString nextRotation(const Secret &secret, const QDateTime &now)
{
    const bool rotates = secret.rotation != AutomaticRotation::Disabled
        && secret.nextRotation.isValid() && !secret.isPendingDeletion();
    return rotates ? timeUntil(now, secret.nextRotation) : u"–"_s;
}

QString toolTip(const Secret &secret, int column)
{
    switch (column) {
    case SecretListModel::Name:
        return oneLine(secret.name);
    case SecretListModel::Description:
        return oneLine(secret.description);
    case SecretListModel::Status:
        return secret.isPendingDeletion() ? dateTimeWithUtc(secret.plannedDeletion) : QString();
    case SecretListModel::Next:
        return secret.isPendingDeletion() ? QString() : dateTimeWithUtc(secret.nextRotation);
    case SecretListModel::Tags:
    case SecretListModel::Instance:
        return column::fact(secret, column);
    default:
        return dateTimeWithUtc(column::time(secret, column));
    }
}

QString oneLine(const QString &text)
{
    // Nearly every text is as it should be.
    if (std::none_of(text.cbegin(), text.cend(), [](QChar c) {
            return c == u'\n' || c == u'\t' || c.isSurrogate() || hides(c.unicode());
        }))
        return text;
    QString line;
    line.reserve(text.size());
    const QList<uint> points = text.toUcs4();
    for (const char32_t c : points) {
        if (c == u'\n' || c == u'\t')
            line += u' ';
        else if (hides(c))
            line += u"\\u%1"_s.arg(static_cast<uint>(c), 4, 16, QLatin1Char('0'));
        else
            line += QString::fromUcs4(&c, 1);
    }
    return line;
}

QString searchText(const Secret &secret)
{
    QStringList parts{secret.name, secret.description, secret.userName};
    for (const Tag &tag : secret.tags)
        parts << tag.key + u'=' + tag.value;
    return parts.join(u'\n').toLower();
}

} // namespace keyturn::phrase
