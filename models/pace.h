#pragma once

#include <chrono>

namespace keyturn {

//! How fast many reads of one kind follow each other: without a pause on this computer. The cloud
//! counts them against a quota that applications share, so there they begin at ten a second; each
//! refusal halves that, and it grows again slowly while all goes well.
class Pace
{
public:
    Pace() = default;
    [[nodiscard]] static Pace ofTheCloud();

    //! To be kept before the next.
    [[nodiscard]] std::chrono::milliseconds pause() const;
    void speedUp();
    //! False if it is as slow as it gets already.
    [[nodiscard]] bool slowDown();

private:
    double m_perSecond = 0; //!< 0: no pause
};

} // namespace keyturn
