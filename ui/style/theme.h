#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace keyturn {

//! The names of all colours; widgets paint with tokens and hold no literal colour.
enum class Token {
    BgWindow,
    BgSurface,
    BgSidebar,
    BgChrome,
    BgSunken,
    BgHover,
    BgSelected,
    BgPressed,
    BorderSubtle,
    BorderDefault,
    BorderControl,
    TextPrimary,
    TextSecondary,
    TextTertiary,
    TextDisabled,
    TextOnAccent,
    AccentFill,
    AccentHover,
    AccentPressed,
    AccentText,
    AccentTint,
    AccentLine,
    SuccessText,
    SuccessIcon,
    SuccessTint,
    SuccessLine,
    WarningText,
    WarningIcon,
    WarningTint,
    WarningLine,
    DangerText,
    DangerIcon,
    DangerTint,
    DangerLine,
    DangerFill,
    DangerHover,
    VioletText,
    VioletIcon,
    VioletTint,
    VioletLine,
    NeutralText,
    NeutralTint,
    NeutralLine,
    SandboxText,
    SandboxTint,
    SandboxLine,
    FocusRing,
    ToastBg,
    ToastText,
    ToastMuted,
    ToastAction,
    ToastLine
};

//! The colours of one scheme: a plain value, owned by whoever holds it (the style holds the live
//! one).
class Theme
{
public:
    enum class Scheme { Light, Dark };

    explicit Theme(Scheme scheme)
        : m_scheme(scheme)
    {}

    [[nodiscard]] QColor color(Token token) const;
    [[nodiscard]] QColor scrim() const;
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] Scheme scheme() const { return m_scheme; }

    //! The theme of the application's KeyturnStyle; the light one when no such style is installed.
    [[nodiscard]] static const Theme &current();

private:
    Scheme m_scheme;
};

enum class TextRole {
    Title,
    Heading,
    Body,
    Strong,
    Medium,
    Small,
    SmallMedium,
    SmallStrong,
    Caption,
    CaptionMedium,
    Mono,
    MonoMedium
};

//! A font relative to the application font. The application property "kt-mono-family" replaces the
//! system's fixed font.
[[nodiscard]] QFont font(TextRole role);
//! The distance of two base lines of a role in device-independent pixels.
[[nodiscard]] int lineHeight(TextRole role);
//! A width or height made for the standard font size, larger when the application font is larger.
[[nodiscard]] int scaled(int pixels);
//! A colour between two: share 1 is all of the first.
[[nodiscard]] QColor mix(QColor first, QColor second, double share);

} // namespace keyturn
