#include "ui/style/theme.h"

#include "ui/style/keyturnstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QLocale>
#include <QVariant>

#include <algorithm>
#include <iterator>

namespace keyturn {

namespace {
struct ColorPair
{
    QRgb light;
    QRgb dark;
};

constexpr ColorPair colors[] = {
    {0xf5f6f8, 0x16181d}, // BgWindow
    {0xffffff, 0x1c1f25}, // BgSurface
    {0xedeff3, 0x121419}, // BgSidebar
    {0xe6e9ee, 0x0e1014}, // BgChrome
    {0xf8f9fb, 0x181b20}, // BgSunken
    {0xf0f3f8, 0x242830}, // BgHover
    {0xe4ecfc, 0x21304f}, // BgSelected
    {0xd6e2fa, 0x2a3d66}, // BgPressed
    {0xe4e7ec, 0x282c34}, // BorderSubtle
    {0xd3d8e0, 0x363b46}, // BorderDefault
    {0x858d9b, 0x737c8c}, // BorderControl
    {0x191d25, 0xe8ebf0}, // TextPrimary
    {0x4a5262, 0xb0b7c4}, // TextSecondary
    {0x5f6877, 0x919aa9}, // TextTertiary
    {0x9aa1ad, 0x5c6472}, // TextDisabled
    {0xffffff, 0xffffff}, // TextOnAccent
    {0x2a5bd7, 0x3c6ae0}, // AccentFill
    {0x224cb8, 0x3562d6}, // AccentHover
    {0x1b3e98, 0x2f58c4}, // AccentPressed
    {0x2452c4, 0x8fb1ff}, // AccentText
    {0xe8effd, 0x1e2c4a}, // AccentTint
    {0xb9cdf7, 0x3a5490}, // AccentLine
    {0x146c43, 0x6fcb9b}, // SuccessText
    {0x1e8a57, 0x4db583}, // SuccessIcon
    {0xe3f4ea, 0x17301f}, // SuccessTint
    {0xb4dfc6, 0x2b573c}, // SuccessLine
    {0x855000, 0xebb765}, // WarningText
    {0xb26a00, 0xdda047}, // WarningIcon
    {0xfcf0da, 0x36290f}, // WarningTint
    {0xebcf9b, 0x64501f}, // WarningLine
    {0xb3231b, 0xff9b91}, // DangerText
    {0xd0342b, 0xf2736a}, // DangerIcon
    {0xfce9e7, 0x3d1c1a}, // DangerTint
    {0xf2bdb8, 0x73322d}, // DangerLine
    {0xc42b22, 0xcc3d33}, // DangerFill
    {0xa8231b, 0xba352c}, // DangerHover
    {0x66399e, 0xc8a9f7}, // VioletText
    {0x7e4cc0, 0xad85ec}, // VioletIcon
    {0xf1eafb, 0x2b2140}, // VioletTint
    {0xd6c2f0, 0x4f3b75}, // VioletLine
    {0x4a5262, 0xb0b7c4}, // NeutralText
    {0xeceef2, 0x2a2e37}, // NeutralTint
    {0xd3d8e0, 0x3a404b}, // NeutralLine
    {0x7a4600, 0xf3c474}, // SandboxText
    {0xffe9c2, 0x3a2c0e}, // SandboxTint
    {0xdfa94f, 0x8a6a26}, // SandboxLine
    {0x2a5bd7, 0x8fb1ff}, // FocusRing
    {0x20252f, 0x2b313c}, // ToastBg
    {0xf2f4f8, 0xf2f4f8}, // ToastText
    {0xb4bccb, 0xb4bccb}, // ToastMuted
    {0x9dbbff, 0x9dbbff}, // ToastAction
    {0x343b49, 0x454d5c}, // ToastLine
};
static_assert(std::size(colors) == static_cast<std::size_t>(Token::ToastLine) + 1);

struct TextMetrics
{
    double ratio;
    double lineRatio; // line height to font size
    QFont::Weight weight;
    bool fixed;
};

TextMetrics metricsOf(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return {1.54, 1.4, QFont::DemiBold, false};
    case TextRole::Heading:
        return {1.23, 1.5, QFont::DemiBold, false};
    case TextRole::Body:
        return {1.0, 1.54, QFont::Normal, false};
    case TextRole::Strong:
        return {1.0, 1.54, QFont::DemiBold, false};
    case TextRole::Medium:
        return {1.0, 1.54, QFont::Medium, false};
    case TextRole::Small:
        return {0.92, 1.5, QFont::Normal, false};
    case TextRole::SmallMedium:
        return {0.92, 1.5, QFont::Medium, false};
    case TextRole::SmallStrong:
        return {0.92, 1.5, QFont::DemiBold, false};
    case TextRole::Caption:
        return {0.85, 1.45, QFont::Normal, false};
    case TextRole::CaptionMedium:
        return {0.85, 1.45, QFont::Medium, false};
    case TextRole::Mono:
        return {0.92, 1.5, QFont::Normal, true};
    case TextRole::MonoMedium:
        return {0.92, 1.5, QFont::Medium, true};
    }
    return {1.0, 1.54, QFont::Normal, false};
}

QFont scaled(QFont font, const QFont &base, double ratio)
{
    if (base.pixelSize() > 0)
        font.setPixelSize(std::max(1, qRound(base.pixelSize() * ratio)));
    else
        font.setPointSizeF(std::max(1.0, base.pointSizeF() * ratio));
    return font;
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QString family = qApp->property("kt-mono-family").toString();
    if (!family.isEmpty())
        font.setFamilies({family});
    return font;
}

double readableRatio(double ratio)
{
    // Chinese characters are not set smaller than the small role.
    return QLocale().language() == QLocale::Chinese ? std::max(ratio, 0.92) : ratio;
}

void setGroup(QPalette *palette, QPalette::ColorGroup group, const Theme &theme, Token text)
{
    const QColor color = theme.color(text);
    palette->setColor(group, QPalette::WindowText, color);
    palette->setColor(group, QPalette::Text, color);
    palette->setColor(group, QPalette::ButtonText, color);
}

const Theme &lightTheme()
{
    static const Theme theme(Theme::Scheme::Light);
    return theme;
}
} // namespace

QColor Theme::color(Token token) const
{
    const ColorPair &pair = colors[static_cast<std::size_t>(token)];
    return QColor::fromRgb(m_scheme == Scheme::Dark ? pair.dark : pair.light);
}

QColor Theme::scrim() const
{
    return m_scheme == Scheme::Dark ? QColor(0, 0, 0, 133) : QColor(18, 22, 32, 87);
}

QPalette Theme::palette() const
{
    // Fusion derives lines from Light, Midlight, Mid, Dark and Shadow: all of them are set, or a
    // dark palette gets white rules.
    QPalette palette(color(Token::TextPrimary), color(Token::BgSurface), color(Token::BorderSubtle),
        color(Token::BorderControl), color(Token::BorderDefault), color(Token::TextPrimary),
        color(Token::TextOnAccent), color(Token::BgSurface), color(Token::BgWindow));
    palette.setColor(QPalette::Midlight, color(Token::BorderSubtle));
    palette.setColor(QPalette::Shadow, color(Token::BorderDefault));
    palette.setColor(QPalette::AlternateBase, color(Token::BgSunken));
    palette.setColor(QPalette::PlaceholderText, color(Token::TextTertiary));
    palette.setColor(QPalette::Highlight, color(Token::AccentFill));
    palette.setColor(QPalette::HighlightedText, color(Token::TextOnAccent));
    palette.setColor(QPalette::Link, color(Token::AccentText));
    palette.setColor(QPalette::LinkVisited, color(Token::AccentText));
    palette.setColor(QPalette::ToolTipBase, color(Token::ToastBg));
    palette.setColor(QPalette::ToolTipText, color(Token::ToastText));
    setGroup(&palette, QPalette::Active, *this, Token::TextPrimary);
    setGroup(&palette, QPalette::Inactive, *this, Token::TextPrimary);
    setGroup(&palette, QPalette::Disabled, *this, Token::TextDisabled);
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, color(Token::TextDisabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Token::NeutralTint));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, color(Token::TextDisabled));
    palette.setColor(QPalette::Disabled, QPalette::Link, color(Token::TextDisabled));
    return palette;
}

const Theme &Theme::current()
{
    const auto *style = qApp ? qobject_cast<const KeyturnStyle *>(QApplication::style()) : nullptr;
    return style ? style->theme() : lightTheme();
}

QFont font(TextRole role)
{
    const TextMetrics metrics = metricsOf(role);
    const QFont base = QApplication::font();
    QFont font = scaled(metrics.fixed ? fixedFont() : base, base, readableRatio(metrics.ratio));
    font.setWeight(metrics.weight);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

int lineHeight(TextRole role)
{
    const QFont roleFont = font(role);
    const int wanted = qRound(QFontInfo(roleFont).pixelSize() * metricsOf(role).lineRatio);
    return std::max(wanted, QFontMetrics(roleFont).height());
}

int scaled(int pixels)
{
    constexpr double standard = 13; // pixels
    const int size = QFontInfo(QApplication::font()).pixelSize();
    return std::max(pixels, qRound(pixels * size / standard));
}

QColor mix(QColor first, QColor second, double share)
{
    const auto blend = [share](float a, float b) {
        return static_cast<float>(a * share + b * (1.0 - share));
    };
    return QColor::fromRgbF(blend(first.redF(), second.redF()),
        blend(first.greenF(), second.greenF()), blend(first.blueF(), second.blueF()),
        blend(first.alphaF(), second.alphaF()));
}

} // namespace keyturn
