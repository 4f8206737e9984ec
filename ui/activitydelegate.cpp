#include "ui/activitydelegate.h"

#include "models/activitymodel.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"

#include <QPainter>

namespace keyturn {

namespace {

using State = ApiCallRecord::State;

constexpr int firstColumnPadding = 24;

TextRole roleOf(int column)
{
    switch (column) {
    case ActivityModel::Operation:
        return TextRole::Medium;
    case ActivityModel::RequestId:
        return TextRole::Mono;
    default:
        return TextRole::Body;
    }
}

} // namespace

ChipLook callLook(State state)
{
    switch (state) {
    case State::Running:
        return {Icon::Load, Token::AccentText, Token::AccentText, Token::AccentTint};
    case State::Retrying:
        return {Icon::Rotate, Token::WarningText, Token::WarningText, Token::WarningTint};
    case State::Done:
        return {Icon::CheckCircle, Token::TextSecondary, Token::SuccessIcon, std::nullopt};
    case State::Failed:
        return {Icon::Bang, Token::DangerText, Token::DangerText, Token::DangerTint};
    case State::Unknown:
        return {Icon::Help, Token::WarningText, Token::WarningText, Token::WarningTint};
    case State::Canceled:
        return {Icon::Minus, Token::NeutralText, Token::NeutralText, Token::NeutralTint};
    }
    Q_UNREACHABLE();
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, metrics::row(option.fontMetrics, metrics::innerRowHeight)};
}

void ActivityDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(row, theme.color(Token::BgSelected));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, theme.color(Token::BgHover));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), metrics::line),
        theme.color(Token::BorderSubtle));
    const bool first = index.column() == ActivityModel::Time;
    const QRect cell = row.adjusted(first ? firstColumnPadding : 0, 0, -metrics::space3, 0);
    if (index.column() == ActivityModel::Status)
        paintChip(painter, cell,
            callLook(static_cast<State>(index.data(ActivityModel::StateRole).toInt())),
            index.data().toString(), option.direction);
    else if (index.column() == ActivityModel::Command)
        paintCommand(painter, option);
    else
        paintText(
            painter, QStyle::visualRect(option.direction, row, cell), index, option.direction);
    painter->restore();
}

void ActivityDelegate::paintText(
    QPainter *painter, const QRect &cell, const QModelIndex &index, Qt::LayoutDirection direction)
{
    const bool operation = index.column() == ActivityModel::Operation;
    painter->setFont(font(roleOf(index.column())));
    painter->setPen(Theme::current().color(operation ? Token::TextPrimary : Token::TextSecondary));
    const QString shown = painter->fontMetrics().elidedText(
        index.data().toString(), Qt::ElideMiddle, cell.width() + 1);
    painter->drawText(cell,
        int(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter
            | Qt::TextSingleLine,
        shown);
}

void ActivityDelegate::paintCommand(QPainter *painter, const QStyleOptionViewItem &option)
{
    const Theme &theme = Theme::current();
    QRect glyph(0, 0, metrics::buttonIcon, metrics::buttonIcon);
    glyph.moveCenter(option.rect.center());
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.color(Token::FocusRing), 2));
        painter->drawRoundedRect(glyph.adjusted(-4, -4, 4, 4), 5, 5);
    }
    const bool strong = option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
    paintIcon(painter, glyph, Icon::Terminal,
        theme.color(strong ? Token::AccentText : Token::TextSecondary));
}

} // namespace keyturn
