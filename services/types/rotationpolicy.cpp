#include "services/types/rotationpolicy.h"

using namespace Qt::StringLiterals;

namespace keyturn {

std::optional<std::chrono::seconds> parseInterval(QStringView text)
{
    if (text.size() < 2 || text.size() > 12)
        return std::nullopt;
    qint64 number = 0;
    for (const QChar c : text.chopped(1)) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        number = number * 10 + (c.unicode() - u'0');
    }
    switch (text.back().unicode()) {
    case u'd':
        return std::chrono::hours(number * 24);
    case u'h':
        return std::chrono::hours(number);
    case u'm':
        return std::chrono::minutes(number);
    case u's':
        return std::chrono::seconds(number);
    default:
        return std::nullopt;
    }
}

std::optional<RotationInterval> RotationInterval::fromSeconds(std::chrono::seconds seconds)
{
    if (seconds < minimum || seconds > maximum)
        return std::nullopt;
    return RotationInterval(seconds);
}

std::optional<RotationInterval> RotationInterval::parse(QStringView text)
{
    const auto seconds = parseInterval(text);
    return seconds ? fromSeconds(*seconds) : std::nullopt;
}

QString RotationInterval::toParameter() const
{
    const qint64 count = m_seconds.count();
    if (count % 86400 == 0)
        return QString::number(count / 86400) + u'd';
    if (count % 3600 == 0)
        return QString::number(count / 3600) + u'h';
    return QString::number(count) + u's';
}

} // namespace keyturn
