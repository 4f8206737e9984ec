#include "ui/bulkresultdelegate.h"

#include "models/bulkoperation.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"

#include <QPainter>

#include <optional>

namespace keyturn {

namespace {

struct ResultLook
{
    std::optional<Icon> icon;
    Token iconToken = Token::TextTertiary;
    Token text = Token::TextTertiary;
};

ResultLook lookOf(BulkOperation::State state)
{
    switch (state) {
    case BulkOperation::State::Waiting:
        return {};
    case BulkOperation::State::Running:
    case BulkOperation::State::Checking:
        return {Icon::Load, Token::AccentText, Token::TextSecondary};
    case BulkOperation::State::Done:
        return {Icon::CheckCircle, Token::SuccessIcon, Token::TextSecondary};
    case BulkOperation::State::Refused:
        return {Icon::Bang, Token::DangerIcon, Token::DangerText};
    case BulkOperation::State::Unknown:
        return {Icon::Help, Token::WarningIcon, Token::WarningText};
    case BulkOperation::State::Canceled:
        return {Icon::Minus, Token::TextTertiary, Token::TextTertiary};
    }
    Q_UNREACHABLE();
}

void drawText(QPainter *painter, const QRect &rect, const QString &text, TextRole role, Token token,
    Qt::TextElideMode elide)
{
    painter->setFont(font(role));
    painter->setPen(Theme::current().color(token));
    painter->drawText(rect, Qt::AlignLeading | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(text, elide, rect.width() + 1));
}

} // namespace

void BulkResultDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.color(Token::BgSelected));
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), metrics::line),
        theme.color(Token::BorderSubtle));
    if (index.column() == BulkOperation::Name)
        drawText(painter, option.rect.adjusted(14, 0, -8, 0), index.data().toString(),
            TextRole::Medium, Token::TextPrimary, Qt::ElideMiddle);
    else
        paintResult(painter, option.rect.adjusted(8, 0, -12, 0), index);
    painter->restore();
}

void BulkResultDelegate::paintResult(QPainter *painter, const QRect &cell, const QModelIndex &index)
{
    const auto state =
        static_cast<BulkOperation::State>(index.data(BulkOperation::StateRole).toInt());
    const ResultLook look = lookOf(state);
    const int side = metrics::chipIcon;
    if (look.icon)
        paintIcon(painter, QRectF(cell.x(), cell.center().y() - side / 2, side, side), *look.icon,
            Theme::current().color(look.iconToken));
    drawText(painter, cell.adjusted(side + 8, 0, 0, 0), index.data().toString(), TextRole::Body,
        look.text, Qt::ElideRight);
}

} // namespace keyturn
