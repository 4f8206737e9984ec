#pragma once

#include "services/local/localservice.h"
#include "services/types/clock.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace keyturn {

//! A clock, and how it is turned.
struct KmsClock
{
    std::unique_ptr<Clock> clock;
    //! In any thread; empty: it cannot be turned.
    std::function<void(std::chrono::milliseconds)> advance;
};

//! How the time of keyturn-kms goes: `real`, `+7d`, `x3600` or `fixed:2026-06-16T02:24:00Z`.
struct ClockChoice
{
    enum class Kind { Real, Ahead, Scaled, Fixed };
    Kind kind = Kind::Real;
    std::chrono::milliseconds ahead{0};
    double rate = 1;
    QDateTime fixed = {};

    [[nodiscard]] static std::optional<ClockChoice> parse(const QString &text);
    [[nodiscard]] KmsClock make() const;
};

//! What keyturn-kms was told on its command line.
struct KmsOptions
{
    local::LocalServiceOptions service;
    //! Nothing: the time that the store was left at.
    std::optional<ClockChoice> clock;
    QList<local::Fault> faults;
    bool printCredentials = false;
    QString hostName = {}; //!< how programs on this computer call the address
    QString secretFile; //!< where the first AccessKey's secret is to be found; may be empty

    //! The options, or a sentence that says what is wrong. `parser` has the texts of the help.
    [[nodiscard]] static std::variant<KmsOptions, QString> parse(
        QCommandLineParser *parser, const QStringList &arguments);
};

//! An action (or *), what happens to it, how often, and for slow how late: CreateSecret:slow:2:5s
[[nodiscard]] std::optional<local::Fault> parseFault(const QString &text);

} // namespace keyturn
