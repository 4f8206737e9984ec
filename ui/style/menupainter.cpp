#include "ui/style/menupainter.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QAction>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace keyturn::menus {

namespace {
constexpr int inset = 9;
constexpr int iconGap = 10;
constexpr int separatorHeight = 11;

bool isDanger(const QStyleOptionMenuItem *option, const QWidget *widget)
{
    const auto *menu = qobject_cast<const QMenu *>(widget);
    const QAction *action = menu ? menu->actionAt(option->rect.center()) : nullptr;
    return action && action->property("kt-danger").toBool();
}

bool hasIconColumn(const QStyleOptionMenuItem *option)
{
    return option->maxIconWidth > 0 || option->menuHasCheckableItems;
}

int textStart(const QStyleOptionMenuItem *option)
{
    return inset + (hasIconColumn(option) ? metrics::buttonIcon + iconGap : 0);
}

Token textToken(const QStyleOptionMenuItem *option, const QWidget *widget)
{
    if (!(option->state & QStyle::State_Enabled))
        return Token::TextDisabled;
    if (option->state & QStyle::State_Selected)
        return Token::TextOnAccent;
    return isDanger(option, widget) ? Token::DangerText : Token::TextPrimary;
}

void paintMark(const QStyleOptionMenuItem *option, QPainter *painter, const QRect &place)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool selected = enabled && (option->state & QStyle::State_Selected);
    if (option->checkType != QStyleOptionMenuItem::NotCheckable && option->checked) {
        paintIcon(painter, place, Icon::Check,
            Theme::current().color(selected ? Token::TextOnAccent
                    : enabled               ? Token::AccentText
                                            : Token::TextDisabled));
        return;
    }
    const QIcon::Mode mode = !enabled ? QIcon::Disabled
        : selected                    ? QIcon::Selected
                                      : QIcon::Normal;
    if (!option->icon.isNull())
        option->icon.paint(painter, place, Qt::AlignCenter, mode);
}

void paintTexts(
    const QStyleOptionMenuItem *option, QPainter *painter, const QRect &place, Token token)
{
    const QStringList texts = option->text.split(u'\t');
    const Theme &theme = Theme::current();
    painter->setFont(option->font);
    painter->setPen(theme.color(token));
    painter->drawText(place,
        Qt::AlignVCenter | Qt::AlignLeading | Qt::TextHideMnemonic | Qt::TextSingleLine,
        texts.first());
    if (texts.size() < 2)
        return;
    painter->setFont(font(TextRole::Small));
    const bool plain = token == Token::TextPrimary || token == Token::DangerText;
    painter->setPen(theme.color(plain ? Token::TextTertiary : token));
    painter->drawText(
        place, Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine, texts.at(1));
}
} // namespace

bool canBeTranslucent()
{
    // Under X11 a compositor may be missing, and then the corners would be black.
    return QGuiApplication::platformName() != u"xcb"_s;
}

void paintPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::current();
    const bool round = widget && widget->testAttribute(Qt::WA_TranslucentBackground);
    paintBox(painter, option->rect, round ? metrics::radiusLarge : 0, theme.color(Token::BgSurface),
        theme.color(Token::BorderDefault));
}

void paintItem(const QStyleOptionMenuItem *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::current();
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(
            QRect(option->rect.x() + 4, option->rect.center().y(), option->rect.width() - 8, 1),
            theme.color(Token::BorderSubtle));
        return;
    }
    const bool enabled = option->state & QStyle::State_Enabled;
    if (enabled && (option->state & QStyle::State_Selected))
        paintBox(painter, option->rect, 5, theme.color(Token::AccentFill));
    const auto visual = [option](const QRect &rect) {
        return QStyle::visualRect(option->direction, option->rect, rect);
    };
    const int middle = option->rect.center().y() + 1;
    const int side = metrics::buttonIcon;
    paintMark(option, painter, visual({option->rect.x() + inset, middle - side / 2, side, side}));
    const bool submenu = option->menuItemType == QStyleOptionMenuItem::SubMenu;
    const Token token = textToken(option, widget);
    painter->save();
    const int end = inset + (submenu ? side : 0);
    paintTexts(
        option, painter, visual(option->rect.adjusted(textStart(option), 0, -end, 0)), token);
    painter->restore();
    if (submenu)
        paintIcon(painter, visual({option->rect.right() - inset - 13, middle - 7, 14, 14}),
            option->direction == Qt::RightToLeft ? Icon::ChevronLeft : Icon::ChevronRight,
            theme.color(token == Token::TextPrimary ? Token::TextTertiary : token));
}

QSize itemSize(const QStyleOptionMenuItem *option, const QSize &contents)
{
    if (option->menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), separatorHeight};
    const int height = std::max(metrics::menuItemHeight, option->fontMetrics.height() + 12);
    const bool shortcut = option->text.contains(u'\t');
    const bool submenu = option->menuItemType == QStyleOptionMenuItem::SubMenu;
    const int extra = (shortcut ? 24 : 8) + (submenu ? metrics::buttonIcon : 0);
    return {textStart(option) + contents.width() + extra + inset, height};
}

void paintBarItem(const QStyleOptionMenuItem *option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    painter->fillRect(option->rect, theme.color(Token::BgChrome));
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool open = option->state & QStyle::State_Sunken;
    if (enabled && (open || (option->state & QStyle::State_Selected)))
        paintBox(painter, option->rect, metrics::radiusSmall,
            theme.color(open ? Token::BgPressed : Token::BgHover));
    painter->save();
    painter->setPen(theme.color(enabled ? Token::TextPrimary : Token::TextDisabled));
    painter->drawText(
        option->rect, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, option->text);
    painter->restore();
}

void paintBarBackground(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    painter->fillRect(option->rect, theme.color(Token::BgChrome));
    paintHairline(painter, option->rect, Qt::BottomEdge, theme.color(Token::BorderDefault));
}

QSize barItemSize(const QStyleOptionMenuItem *option)
{
    const QString text = QString(option->text).remove(u'&');
    return {option->fontMetrics.horizontalAdvance(text) + 18,
        std::max(22, option->fontMetrics.height() + 6)};
}

} // namespace keyturn::menus
