#pragma once

#include <optional>

namespace keyturn {

//! Days between the planning of a deletion and the deletion: 7 to 30, and nothing else.
class RecoveryWindow
{
public:
    static constexpr int minimumDays = 7;
    static constexpr int maximumDays = 30;

    RecoveryWindow() = default; //!< 30 days, as KMS
    [[nodiscard]] static std::optional<RecoveryWindow> fromDays(int days);
    [[nodiscard]] int days() const { return m_days; }
    bool operator==(const RecoveryWindow &) const = default;

private:
    explicit RecoveryWindow(int days)
        : m_days(days)
    {}
    int m_days = maximumDays;
};

//! How a secret is deleted. Cannot hold a window together with an immediate deletion, which KMS
//! refuses.
class Deletion
{
public:
    [[nodiscard]] static Deletion planned(RecoveryWindow window) { return Deletion(window); }
    [[nodiscard]] static Deletion immediate() { return Deletion(std::nullopt); }

    [[nodiscard]] bool isImmediate() const { return !m_window; }
    //! The window of a planned deletion.
    [[nodiscard]] std::optional<RecoveryWindow> window() const { return m_window; }
    bool operator==(const Deletion &) const = default;

private:
    explicit Deletion(std::optional<RecoveryWindow> window)
        : m_window(window)
    {}
    std::optional<RecoveryWindow> m_window;
};

} // namespace keyturn
