#pragma once

#include "services/types/trouble.h"

#include <QString>

#include <chrono>
#include <functional>

namespace keyturn {

//! What a person can do to the sandbox besides calling it. Filled in by whoever owns the sandbox;
//! all of them are there, or none.
struct SandboxControls
{
    QString endpoint = {}; //!< as other programs on this computer write it
    //! Puts its time forward and does what falls due until then.
    std::function<void(std::chrono::milliseconds)> advance = {};
    //! Everything anew, with sample data or without.
    std::function<void(bool empty)> reset = {};
    std::function<TroubleState()> troubles = {};
    std::function<void(Trouble, bool on)> setTrouble = {};
};

} // namespace keyturn
