#include "services/local/sample.h"

#include <QRegularExpression>

#include <algorithm>

namespace keyturn::local {

using namespace Qt::StringLiterals;

std::optional<Sample> Sample::parse(const QString &text)
{
    if (text == "demo"_L1)
        return Demo;
    if (text == "empty"_L1)
        return Empty;
    static const QRegularExpression form(u"^fleet:([1-9][0-9]{0,6})\\z"_s);
    const auto match = form.match(text);
    const int secrets = match.captured(1).toInt();
    if (!match.hasMatch() || secrets > largestFleet)
        return std::nullopt;
    return fleet(secrets);
}

Sample Sample::fleet(int secrets)
{
    return Sample(Kind::Fleet, std::clamp(secrets, 1, largestFleet));
}

} // namespace keyturn::local
