#include "ui/style/buttonpainter.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QVariant>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace keyturn::buttons {

namespace {
constexpr int gap = 6;
constexpr int chevron = 14;

enum class Role { Standard, Primary, Danger, Ghost, Link, Quiet };

Role roleOf(const QWidget *widget)
{
    const QString role = widget ? widget->property("kt-role").toString() : QString();
    if (role == u"primary"_s)
        return Role::Primary;
    if (role == u"danger"_s)
        return Role::Danger;
    if (role == u"ghost"_s)
        return Role::Ghost;
    if (role == u"quiet"_s)
        return Role::Quiet;
    return role == u"link"_s ? Role::Link : Role::Standard;
}

bool isFilled(Role role)
{
    return role == Role::Primary || role == Role::Danger;
}

bool isSmall(const QWidget *widget)
{
    return widget && widget->property("kt-size").toString() == u"small"_s;
}

bool isBusy(const QWidget *widget)
{
    return widget && widget->property("kt-busy").toBool();
}

QFont textFont(const QWidget *widget)
{
    if (roleOf(widget) == Role::Quiet)
        return font(TextRole::Small);
    if (isSmall(widget))
        return font(TextRole::SmallMedium);
    return font(isFilled(roleOf(widget)) ? TextRole::Strong : TextRole::Medium);
}

int paddingOf(const QWidget *widget)
{
    if (roleOf(widget) == Role::Link)
        return 1; // glyphs may reach over their advance
    return isSmall(widget) ? 10 : 12;
}

QColor fillOf(Role role, const QStyle::State &state)
{
    const Theme &theme = Theme::current();
    const bool down = state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = state & QStyle::State_MouseOver;
    if (!(state & QStyle::State_Enabled)) {
        if (isFilled(role))
            return theme.color(Token::NeutralTint);
        return role == Role::Standard ? theme.color(Token::BgSunken) : QColor();
    }
    if (role == Role::Primary)
        return theme.color(down ? Token::AccentPressed
                : hovered       ? Token::AccentHover
                                : Token::AccentFill);
    if (role == Role::Danger)
        return theme.color(down || hovered ? Token::DangerHover : Token::DangerFill);
    if (role == Role::Link)
        return {};
    if (down)
        return theme.color(Token::BgPressed);
    if (hovered)
        return theme.color(Token::BgHover);
    return role == Role::Standard ? theme.color(Token::BgSurface) : QColor();
}

QColor borderOf(Role role, bool enabled)
{
    if (role != Role::Standard)
        return {};
    return Theme::current().color(enabled ? Token::BorderDefault : Token::BorderSubtle);
}

QColor textColor(Role role, const QStyle::State &state)
{
    const Theme &theme = Theme::current();
    if (!(state & QStyle::State_Enabled))
        return theme.color(Token::TextDisabled);
    switch (role) {
    case Role::Primary:
    case Role::Danger:
        return theme.color(Token::TextOnAccent);
    case Role::Ghost:
    case Role::Quiet:
        return theme.color(Token::TextSecondary);
    case Role::Link:
        return theme.color(Token::AccentText);
    case Role::Standard:
        break;
    }
    return theme.color(Token::TextPrimary);
}

QIcon::Mode iconMode(Role role, const QStyle::State &state)
{
    if (!(state & QStyle::State_Enabled))
        return QIcon::Disabled;
    return isFilled(role) ? QIcon::Selected : QIcon::Normal;
}

QString plainText(QString text)
{
    return text.remove(u'&');
}

int iconSide(const QStyleOptionButton *option, const QWidget *widget)
{
    if (option->icon.isNull() && !isBusy(widget))
        return 0;
    return isSmall(widget) ? 14 : metrics::buttonIcon;
}

//! Where the parts of a push button stand.
struct Parts
{
    QRect icon;
    QRect text;
    QRect chevron;
};

Parts partsOf(const QStyleOptionButton *option, const QWidget *widget)
{
    const QFontMetrics fm(textFont(widget));
    const int side = iconSide(option, widget);
    const bool menu = option->features & QStyleOptionButton::HasMenu;
    const bool hasText = !option->text.isEmpty();
    const int text = hasText ? fm.horizontalAdvance(plainText(option->text)) : 0;
    const int total = side + (side && hasText ? gap : 0) + text + (menu ? gap + chevron : 0);
    const int middle = option->rect.center().y() + 1;
    int x = option->rect.x() + std::max(0, (option->rect.width() - total) / 2);
    Parts parts;
    parts.icon = QRect(x, middle - side / 2, side, side);
    x += side + (side && hasText ? gap : 0);
    parts.text = QRect(x, option->rect.y(), text, option->rect.height());
    parts.chevron = QRect(x + text + gap, middle - chevron / 2, menu ? chevron : 0, chevron);
    for (QRect *rect : {&parts.icon, &parts.text, &parts.chevron})
        *rect = QStyle::visualRect(option->direction, option->rect, *rect);
    return parts;
}
} // namespace

void paintPanel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget)
{
    const Role role = roleOf(widget);
    paintBox(painter, option->rect, metrics::radiusMedium, fillOf(role, option->state),
        borderOf(role, option->state & QStyle::State_Enabled));
}

void paintLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget)
{
    const Role role = roleOf(widget);
    const Parts parts = partsOf(option, widget);
    const QColor color = textColor(role, option->state);
    if (!option->icon.isNull() && !isBusy(widget))
        option->icon.paint(painter, parts.icon, Qt::AlignCenter, iconMode(role, option->state));
    painter->save();
    QFont text = textFont(widget);
    const bool hovered = option->state & QStyle::State_MouseOver;
    text.setUnderline(role == Role::Link && hovered && (option->state & QStyle::State_Enabled));
    painter->setFont(text);
    painter->setPen(color);
    painter->drawText(
        parts.text, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextDontClip, option->text);
    painter->restore();
    if (parts.chevron.width() > 0)
        paintIcon(painter, parts.chevron, Icon::ChevronDown, color);
}

QSize pushSize(const QStyleOptionButton *option, const QWidget *widget)
{
    const Role role = roleOf(widget);
    const QFontMetrics fm(textFont(widget));
    // A busy button keeps its width.
    const int side = option->icon.isNull() ? 0 : iconSide(option, widget);
    const int token = isSmall(widget) ? metrics::smallControlHeight : metrics::controlHeight;
    const int height =
        role == Role::Link ? std::max(24, fm.height() + 4) : metrics::control(fm, token);
    if (option->text.isEmpty())
        return {height, height};
    int width = 2 * paddingOf(widget) + fm.horizontalAdvance(plainText(option->text))
        + (side ? side + gap : 0);
    if (option->features & QStyleOptionButton::HasMenu)
        width += gap + chevron;
    const bool plain = role != Role::Link && role != Role::Ghost && !isSmall(widget);
    return {plain ? std::max(width, metrics::buttonMinimumWidth - 8) : width, height};
}

QRect iconRect(const QStyleOptionButton *option, const QWidget *widget)
{
    return partsOf(option, widget).icon;
}

namespace {
bool showsText(const QStyleOptionToolButton *option)
{
    return option->toolButtonStyle != Qt::ToolButtonIconOnly && !option->text.isEmpty();
}

bool showsIcon(const QStyleOptionToolButton *option)
{
    return option->toolButtonStyle != Qt::ToolButtonTextOnly && !option->icon.isNull();
}

bool showsChevron(const QStyleOptionToolButton *option)
{
    return showsText(option)
        && (option->features
            & (QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::MenuButtonPopup));
}

void paintToolPanel(const QStyleOptionToolButton *option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    if (!(option->state & QStyle::State_Enabled))
        return;
    QColor fill;
    if (option->state & QStyle::State_Sunken)
        fill = theme.color(Token::BgPressed);
    else if (option->state & QStyle::State_On)
        fill = theme.color(Token::AccentTint);
    else if (option->state & QStyle::State_MouseOver)
        fill = theme.color(Token::BgHover);
    if (fill.isValid())
        paintBox(painter, option->rect, metrics::radiusMedium, fill);
}
} // namespace

void paintTool(const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget)
{
    paintToolPanel(option, painter);
    const bool enabled = option->state & QStyle::State_Enabled;
    const Theme &theme = Theme::current();
    const QSize icon = showsIcon(option) ? option->iconSize : QSize(0, 0);
    const bool hasText = showsText(option);
    int x = hasText ? option->rect.x() + 8 : option->rect.center().x() - icon.width() / 2 + 1;
    const int middle = option->rect.center().y() + 1;
    const auto visual = [option](const QRect &rect) {
        return QStyle::visualRect(option->direction, option->rect, rect);
    };
    if (!icon.isEmpty()) {
        const QRect place(x, middle - icon.height() / 2, icon.width(), icon.height());
        option->icon.paint(
            painter, visual(place), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        x += icon.width() + 8;
    }
    if (!hasText)
        return;
    const int end = option->rect.right() - 8 - (showsChevron(option) ? chevron + 4 : 0);
    const QRect text(x, option->rect.y(), end - x + 1, option->rect.height());
    painter->save();
    painter->setFont(textFont(widget));
    const bool on = enabled && option->state & QStyle::State_On;
    painter->setPen(on ? theme.color(Token::AccentText) : textColor(roleOf(widget), option->state));
    painter->drawText(
        visual(text), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextHideMnemonic, option->text);
    painter->restore();
    if (showsChevron(option))
        paintIcon(painter, visual({end + 4, middle - chevron / 2, chevron, chevron}),
            Icon::ChevronDown, theme.color(enabled ? Token::TextTertiary : Token::TextDisabled));
}

QSize toolSize(const QStyleOptionToolButton *option, const QWidget *widget)
{
    const QFontMetrics fm(textFont(widget));
    const int token = isSmall(widget) ? metrics::smallControlHeight : metrics::controlHeight;
    const int height = std::max(metrics::control(fm, token), option->iconSize.height() + 8);
    if (!showsText(option))
        return {height, height};
    int width = 16 + fm.horizontalAdvance(plainText(option->text));
    if (showsIcon(option))
        width += option->iconSize.width() + 8;
    if (showsChevron(option))
        width += chevron + 4;
    return {width, height};
}

void paintRadio(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::current();
    const bool enabled = option->state & QStyle::State_Enabled;
    const qreal side = std::min(option->rect.width(), option->rect.height());
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(option->rect).center());
    if (option->state & QStyle::State_On) {
        const bool danger = widget && widget->property("kt-danger").toBool();
        const QColor fill = theme.color(!enabled ? Token::TextDisabled
                : danger                         ? Token::DangerFill
                                                 : Token::AccentFill);
        paintBox(painter, circle, side / 2, fill);
        const qreal inset = side * 5 / 16;
        paintBox(painter, circle.adjusted(inset, inset, -inset, -inset), side / 2,
            theme.color(Token::TextOnAccent));
        return;
    }
    const bool hovered = option->state & QStyle::State_MouseOver;
    paintBox(painter, circle, side / 2,
        theme.color(!enabled ? Token::BgSunken
                : hovered    ? Token::BgHover
                             : Token::BgSurface),
        theme.color(enabled ? Token::BorderControl : Token::BorderDefault));
}

void paintCheck(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    const bool enabled = option->state & QStyle::State_Enabled;
    const qreal side = std::min(option->rect.width(), option->rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    const bool partly = option->state & QStyle::State_NoChange;
    if (partly || (option->state & QStyle::State_On)) {
        paintBox(painter, box, metrics::radiusSmall,
            theme.color(enabled ? Token::AccentFill : Token::TextDisabled));
        const QRectF mark = box.adjusted(1, 1, -1, -1);
        paintIcon(
            painter, mark, partly ? Icon::Minus : Icon::Check, theme.color(Token::TextOnAccent));
        return;
    }
    const bool hovered = option->state & QStyle::State_MouseOver;
    paintBox(painter, box, metrics::radiusSmall,
        theme.color(!enabled ? Token::BgSunken
                : hovered    ? Token::BgHover
                             : Token::BgSurface),
        theme.color(enabled ? Token::BorderControl : Token::BorderDefault));
}

} // namespace keyturn::buttons
