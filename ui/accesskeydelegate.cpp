#include "ui/accesskeydelegate.h"

#include "models/accesskeysmodel.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/tagchip.h"

#include <QPainter>

namespace keyturn {

namespace {

constexpr int firstPadding = 16;
constexpr int padding = 8;
constexpr int freeSide = 14;
constexpr int iconGap = 6;

bool isFree(const QModelIndex &index)
{
    return index.data(AccessKeysModel::FreeRole).toBool();
}

KeyRole placeOf(const QModelIndex &index)
{
    return static_cast<KeyRole>(index.data(AccessKeysModel::PlaceRole).toInt());
}

ChipLook leavingLook()
{
    return {Icon::Clock, Token::WarningText, Token::WarningIcon, Token::WarningTint};
}

TextRole roleOf(int column)
{
    return column == AccessKeysModel::Id ? TextRole::Mono : TextRole::Body;
}

void paintText(
    QPainter *painter, const QRect &cell, TextRole role, Token token, const QString &text)
{
    painter->setFont(font(role));
    painter->setPen(Theme::current().color(token));
    painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeading,
        painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
}

void paintFreePlace(QPainter *painter, const QRect &cell, const QString &text)
{
    const QRect square(cell.x(), cell.center().y() - freeSide / 2, freeSide, freeSide);
    paintBox(painter, square, 3, {}, Theme::current().color(Token::BorderControl), 1, Qt::DashLine);
    paintText(
        painter, cell.adjusted(freeSide + 10, 0, 0, 0), TextRole::Small, Token::TextTertiary, text);
}

void paintStatus(QPainter *painter, const QRect &cell, const QModelIndex &index)
{
    const bool active = index.data(AccessKeysModel::ActiveRole).toBool();
    const QRect place(
        cell.x(), cell.center().y() - metrics::chipIcon / 2, metrics::chipIcon, metrics::chipIcon);
    paintIcon(painter, place, active ? Icon::CheckCircle : Icon::Pause,
        Theme::current().color(active ? Token::SuccessIcon : Token::TextTertiary));
    paintText(painter, cell.adjusted(metrics::chipIcon + iconGap, 0, 0, 0), TextRole::Body,
        Token::TextSecondary, index.data().toString());
}

} // namespace

void AccessKeyDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const QRect row = option.rect;
    const int column = index.column();
    const QRect cell = row.adjusted(column == 0 ? firstPadding : padding, 0, -padding, 0);
    const QString text = index.data().toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(row, theme.color(Token::BgSelected));
    paintHairline(painter, row, Qt::BottomEdge, theme.color(Token::BorderSubtle));
    if (isFree(index)) {
        if (column == 0)
            paintFreePlace(painter, cell, text);
    } else if (column == AccessKeysModel::Status) {
        paintStatus(painter, cell, index);
    } else if (column == AccessKeysModel::Place) {
        if (placeOf(index) == KeyRole::InSecret)
            paintStage(painter, cell, true, text, option.direction);
        else if (placeOf(index) == KeyRole::Leaving)
            paintChip(painter, cell, leavingLook(), text, option.direction);
    } else {
        paintText(painter, cell, roleOf(column),
            column == 0 ? Token::TextPrimary : Token::TextSecondary, text);
    }
    painter->restore();
}

QSize AccessKeyDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize usual = QStyledItemDelegate::sizeHint(option, index);
    if (isFree(index))
        return {0, usual.height()}; // it goes over all columns
    const QString text = index.data().toString();
    int width = QFontMetrics(font(roleOf(index.column()))).horizontalAdvance(text) + 2;
    if (index.column() == AccessKeysModel::Status)
        width += metrics::chipIcon + iconGap;
    if (index.column() == AccessKeysModel::Place)
        width = placeOf(index) == KeyRole::Leaving ? chipSize(text).width()
            : text.isEmpty()                       ? 0
                                                   : stageSize(text).width();
    return {width + padding + (index.column() == 0 ? firstPadding : padding), usual.height()};
}

} // namespace keyturn
