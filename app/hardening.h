#pragma once

namespace keyturn {

//! Before anything else in main: files only for the owner, no core dumps, no looking into the
//! process by others of the same user, no end by a full disk, and no debug variables that could
//! make libraries write secrets.
void hardenProcess();

} // namespace keyturn
