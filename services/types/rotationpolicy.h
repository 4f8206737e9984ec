#pragma once

#include <QString>
#include <QStringView>

#include <chrono>
#include <optional>

namespace keyturn {

//! Time between two automatic rotations: 6 hours to 365 days, whole seconds.
class RotationInterval
{
public:
    static constexpr std::chrono::seconds minimum = std::chrono::hours(6);
    static constexpr std::chrono::seconds maximum = std::chrono::hours(8760);

    RotationInterval() = default; //!< 30 days
    [[nodiscard]] static std::optional<RotationInterval> fromSeconds(std::chrono::seconds seconds);
    //! Reads KMS's form: a whole number and one of d, h, m, s ("7d", "604800s").
    [[nodiscard]] static std::optional<RotationInterval> parse(QStringView text);

    [[nodiscard]] std::chrono::seconds seconds() const { return m_seconds; }
    //! As a parameter of KMS, in the largest unit that fits: "30d", "6h".
    [[nodiscard]] QString toParameter() const;
    auto operator<=>(const RotationInterval &) const = default;

private:
    explicit RotationInterval(std::chrono::seconds seconds)
        : m_seconds(seconds)
    {}
    std::chrono::seconds m_seconds = std::chrono::hours(30 * 24);
};

//! Automatic rotation: off, or on with an interval.
class RotationPolicy
{
public:
    [[nodiscard]] static RotationPolicy off() { return RotationPolicy(std::nullopt); }
    [[nodiscard]] static RotationPolicy every(RotationInterval interval)
    {
        return RotationPolicy(interval);
    }

    [[nodiscard]] bool isOn() const { return m_interval.has_value(); }
    [[nodiscard]] std::optional<RotationInterval> interval() const { return m_interval; }
    bool operator==(const RotationPolicy &) const = default;

private:
    explicit RotationPolicy(std::optional<RotationInterval> interval)
        : m_interval(interval)
    {}
    std::optional<RotationInterval> m_interval;
};

//! Reads "604800s" and its like without a range: answers of KMS are shown as they are.
[[nodiscard]] std::optional<std::chrono::seconds> parseInterval(QStringView text);

} // namespace keyturn
