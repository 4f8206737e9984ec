#include "services/local/duration.h"

#include <QRegularExpression>

namespace keyturn::local {

using namespace Qt::StringLiterals;

std::optional<std::chrono::seconds> parseDuration(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,6})([smhd])$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const qint64 count = match.captured(1).toLongLong();
    if (!match.hasMatch() || count == 0)
        return std::nullopt;
    switch (match.captured(2).front().toLatin1()) {
    case 's':
        return std::chrono::seconds(count);
    case 'm':
        return std::chrono::minutes(count);
    case 'h':
        return std::chrono::hours(count);
    default:
        return std::chrono::hours(24 * count);
    }
}

} // namespace keyturn::local
