#pragma once

#include "ui/mainmenus.h"
#include "ui/style/theme.h"

#include <QPalette>

namespace keyturn {

//! Qt 6.4 does not tell what the desktop prefers; the lightness of the palette it starts with does.
[[nodiscard]] Theme::Scheme schemeOf(const QPalette &systemPalette);
//! The scheme for a choice; the desktop's when it shall be followed.
[[nodiscard]] Theme::Scheme schemeFor(ThemeChoice choice, Theme::Scheme desktop);

} // namespace keyturn
