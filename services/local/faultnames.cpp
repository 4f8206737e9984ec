#include "services/local/faultnames.h"

#include "services/local/duration.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

using Kind = Fault::Kind;

constexpr std::array<std::pair<const char *, Kind>, 15> kinds = {{
    {"silent", Kind::Silent},
    {"slow", Kind::Slow},
    {"cut-before", Kind::CutBeforeEffect},
    {"cut-after", Kind::CutAfterEffect},
    {"cut-reply", Kind::CutMidReply},
    {"throttled", Kind::Throttled},
    {"server-error", Kind::ServerError},
    {"unavailable", Kind::Unavailable},
    {"garbage", Kind::GarbageJson},
    {"truncated", Kind::TruncatedJson},
    {"huge", Kind::HugeReply},
    {"content-type", Kind::WrongContentType},
    {"redirect", Kind::Redirect},
    {"empty", Kind::EmptyBody},
    {"expired", Kind::Expired},
}};

} // namespace

std::optional<Fault::Kind> faultKindOf(QStringView name)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(),
        [name](const auto &kind) { return name == QLatin1StringView(kind.first); });
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

QString faultName(Fault::Kind kind)
{
    const auto found = std::find_if(
        kinds.begin(), kinds.end(), [kind](const auto &named) { return named.second == kind; });
    return found == kinds.end() ? QString() : QString(QLatin1StringView(found->first));
}

QStringList faultNames()
{
    QStringList names;
    for (const auto &kind : kinds)
        names << QLatin1StringView(kind.first);
    return names;
}

std::optional<Fault> faultOf(
    const QString &action, QStringView kind, qint64 count, const QString &delay)
{
    static const QRegularExpression form(u"^(\\*|[A-Za-z0-9]{1,64})\\z"_s);
    constexpr qint64 most = 1'000'000;
    const auto known = faultKindOf(kind);
    if (!form.match(action).hasMatch() || !known || count < 1 || count > most)
        return std::nullopt;
    Fault fault{action, *known, static_cast<int>(count)};
    if (delay.isEmpty())
        return fault;
    const auto later = parseDuration(delay);
    if (fault.kind != Kind::Slow || !later || *later > longestFaultDelay)
        return std::nullopt;
    fault.delayMs = static_cast<int>(std::chrono::milliseconds(*later).count());
    return fault;
}

} // namespace keyturn::local
