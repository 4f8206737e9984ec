#include "app/themechoice.h"

namespace keyturn {

Theme::Scheme schemeFor(ThemeChoice choice, const QPalette &systemPalette)
{
    switch (choice) {
    case ThemeChoice::Light:
        return Theme::Scheme::Light;
    case ThemeChoice::Dark:
        return Theme::Scheme::Dark;
    case ThemeChoice::System:
        break;
    }
    const bool dark = systemPalette.color(QPalette::Window).lightness()
        < systemPalette.color(QPalette::WindowText).lightness();
    return dark ? Theme::Scheme::Dark : Theme::Scheme::Light;
}

} // namespace keyturn
