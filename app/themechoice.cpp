#include "app/themechoice.h"

namespace keyturn {

Theme::Scheme schemeOf(const QPalette &systemPalette)
{
    const bool dark = systemPalette.color(QPalette::Window).lightness()
        < systemPalette.color(QPalette::WindowText).lightness();
    return dark ? Theme::Scheme::Dark : Theme::Scheme::Light;
}

Theme::Scheme schemeFor(ThemeChoice choice, Theme::Scheme desktop)
{
    switch (choice) {
    case ThemeChoice::Light:
        return Theme::Scheme::Light;
    case ThemeChoice::Dark:
        return Theme::Scheme::Dark;
    case ThemeChoice::System:
        break;
    }
    return desktop;
}

} // namespace keyturn
