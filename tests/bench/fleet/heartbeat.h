#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace keyturn::bench {

//! How long the event loop of the window leaves a timer waiting that is always due.
class Heartbeat
{
public:
    Heartbeat();

    //! Begins anew.
    void start();
    void stop() { m_timer.stop(); }
    //! Milliseconds between two beats, the longest, and the longest of 99 in 100.
    [[nodiscard]] double longest() const;
    [[nodiscard]] double p99() const;

private:
    [[nodiscard]] std::vector<double> sorted() const;

    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_gaps;
};

} // namespace keyturn::bench
