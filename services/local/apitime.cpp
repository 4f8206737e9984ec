#include "services/local/apitime.h"

#include <array>
#include <chrono>

namespace keyturn::local {

namespace {

constexpr qsizetype length = 20;

//! A number at its place in the form. `last` is where its last digit stands.
struct Field
{
    qsizetype first;
    qsizetype last;
};

constexpr std::array fields{
    Field{0, 3}, Field{5, 6}, Field{8, 9}, Field{11, 12}, Field{14, 15}, Field{17, 18}};

void write(QChar *text, const Field &field, int number)
{
    for (qsizetype at = field.last; at >= field.first; --at, number /= 10)
        text[at] = QChar(u'0' + number % 10);
}

//! Below zero if there is something else than digits.
int read(const QString &text, const Field &field)
{
    int number = 0;
    for (qsizetype at = field.first; at <= field.last; ++at) {
        const int digit = text[at].unicode() - u'0';
        if (digit < 0 || digit > 9)
            return -1;
        number = number * 10 + digit;
    }
    return number;
}

} // namespace

QString apiTime(const QDateTime &time)
{
    using namespace std::chrono;
    const sys_seconds moment{seconds(time.toSecsSinceEpoch())};
    const sys_days day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss clock(moment - day);
    QString text = QStringLiteral("0000-00-00T00:00:00Z");
    QChar *const letters = text.data();
    write(letters, fields[0], int(date.year()));
    write(letters, fields[1], static_cast<int>(unsigned(date.month())));
    write(letters, fields[2], static_cast<int>(unsigned(date.day())));
    write(letters, fields[3], static_cast<int>(clock.hours().count()));
    write(letters, fields[4], static_cast<int>(clock.minutes().count()));
    write(letters, fields[5], static_cast<int>(clock.seconds().count()));
    return text;
}

QDateTime parseApiTime(const QString &text)
{
    using namespace std::chrono;
    if (text.size() != length || text[4] != u'-' || text[7] != u'-' || text[10] != u'T'
        || text[13] != u':' || text[16] != u':' || text[19] != u'Z')
        return {};
    std::array<int, fields.size()> numbers{};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        numbers.at(i) = read(text, fields.at(i));
        if (numbers.at(i) < 0)
            return {};
    }
    const auto [y, mo, d, h, mi, s] = numbers;
    const year_month_day date{
        year(y), month(static_cast<unsigned>(mo)), std::chrono::day(static_cast<unsigned>(d))};
    if (!date.ok() || h > 23 || mi > 59 || s > 59)
        return {};
    const sys_seconds moment = sys_days(date) + hours(h) + minutes(mi) + seconds(s);
    return QDateTime::fromSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC);
}

} // namespace keyturn::local
