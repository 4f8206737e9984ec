#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace keyturn {

//! Counts the seconds to the next try after a failure: 5, then 15, then always 60. Owned by the
//! page that shows them.
class RetryCountdown : public QObject
{
    Q_OBJECT

public:
    explicit RetryCountdown(QObject *parent = nullptr);

    //! How long a second is; tests have shorter ones.
    void setTick(std::chrono::milliseconds tick) { m_timer.setInterval(tick); }
    //! Begins the next wait.
    void failed();
    //! A try is under way, or none would help.
    void stop();
    //! The next wait is a short one again.
    void reset();
    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }
    [[nodiscard]] int secondsLeft() const { return m_left; }

signals:
    void ticked();
    void due();

private:
    void tick();

    QTimer m_timer;
    std::size_t m_failures = 0;
    int m_left = 0;
};

} // namespace keyturn
