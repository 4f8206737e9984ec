#include "services/clients/wiretime.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! Below zero if there is something else than digits.
int number(QStringView digits)
{
    int number = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

//! The form that KMS and RAM use nearly always: 2026-01-15T08:00:00Z. Null if it is another.
QDateTime fromUsualTime(QStringView text)
{
    constexpr QStringView form(u"0000-00-00T00:00:00Z");
    if (text.size() != form.size())
        return {};
    for (qsizetype i = 0; i < form.size(); ++i) {
        if (form[i] != u'0' && form[i] != text[i])
            return {};
    }
    const int year = number(text.sliced(0, 4));
    const QDate date(year, number(text.sliced(5, 2)), number(text.sliced(8, 2)));
    const QTime time(
        number(text.sliced(11, 2)), number(text.sliced(14, 2)), number(text.sliced(17, 2)));
    return year >= 0 && date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC)
                                                         : QDateTime();
}

} // namespace

QDateTime fromWireTime(QStringView text)
{
    if (QDateTime usual = fromUsualTime(text); usual.isValid())
        return usual;
    static const QRegularExpression pattern(
        u"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d{1,12})?(Z|[+-]\\d{2}:\\d{2})\\z"_s);
    const QRegularExpressionMatch match = pattern.match(text.toString());
    if (!match.hasMatch())
        return {};
    return QDateTime::fromString(match.captured(1) + match.captured(2), Qt::ISODate).toUTC();
}

} // namespace keyturn
