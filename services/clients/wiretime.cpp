#include "services/clients/wiretime.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace keyturn {

QDateTime fromWireTime(QStringView text)
{
    static const QRegularExpression pattern(
        u"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d{1,12})?(Z|[+-]\\d{2}:\\d{2})\\z"_s);
    const QRegularExpressionMatch match = pattern.match(text.toString());
    if (!match.hasMatch())
        return {};
    return QDateTime::fromString(match.captured(1) + match.captured(2), Qt::ISODate).toUTC();
}

} // namespace keyturn
