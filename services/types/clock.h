#pragma once

#include <QDateTime>

#include <atomic>
#include <chrono>

namespace keyturn {

//! The time of the world that a session works in. Virtual, because rotations and deletion windows
//! are tested, and tried out in the sandbox, without waiting for them.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;
    //! UTC. May be called from any thread.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

//! The clock of this computer, put forward by an offset: the sandbox turns it, the cloud leaves
//! it at zero.
class OffsetClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    void advance(std::chrono::milliseconds by) { m_offset += by.count(); }
    void setOffset(std::chrono::milliseconds offset) { m_offset = offset.count(); }
    [[nodiscard]] std::chrono::milliseconds offset() const
    {
        return std::chrono::milliseconds(m_offset.load());
    }

private:
    std::atomic<qint64> m_offset = 0;
};

//! Starts at the computer's time and runs at a multiple of its speed.
class ScaledClock : public Clock
{
public:
    explicit ScaledClock(double rate);
    [[nodiscard]] QDateTime now() const override;

private:
    qint64 m_start;
    double m_rate;
};

//! Stands still until it is turned. For tests and for pictures that must not change.
class ManualClock : public Clock
{
public:
    explicit ManualClock(const QDateTime &start);
    [[nodiscard]] QDateTime now() const override;
    void advance(std::chrono::milliseconds by) { m_time += by.count(); }

private:
    std::atomic<qint64> m_time;
};

} // namespace keyturn
