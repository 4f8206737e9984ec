#pragma once

#include <QString>

#include <optional>

namespace keyturn::local {

//! What a new store holds: a lived-in account, RAM users only, or a fleet of secrets.
class Sample
{
public:
    static const Sample Demo;
    static const Sample Empty;
    static constexpr int largestFleet = 1'000'000;

    //! demo, empty or fleet:10000.
    [[nodiscard]] static std::optional<Sample> parse(const QString &text);
    //! 1 to largestFleet secrets of as many RAM users; a number out of range is brought into it.
    [[nodiscard]] static Sample fleet(int secrets);

    [[nodiscard]] bool isEmpty() const { return m_kind == Kind::Empty; }
    //! 0 if it is no fleet.
    [[nodiscard]] int fleetSize() const { return m_fleetSize; }
    bool operator==(const Sample &) const = default;

private:
    enum class Kind { Demo, Empty, Fleet };
    constexpr explicit Sample(Kind kind, int fleetSize = 0)
        : m_kind(kind)
        , m_fleetSize(fleetSize)
    {}

    Kind m_kind;
    int m_fleetSize;
};

inline constexpr Sample Sample::Demo{Kind::Demo};
inline constexpr Sample Sample::Empty{Kind::Empty};

} // namespace keyturn::local
