#pragma once

#include "ui/mainmenus.h"
#include "ui/style/theme.h"

#include <QPalette>

namespace keyturn {

//! The scheme for a choice. Qt 6.4 does not tell what the desktop prefers; the lightness of the
//! palette it starts with does.
[[nodiscard]] Theme::Scheme schemeFor(ThemeChoice choice, const QPalette &systemPalette);

} // namespace keyturn
