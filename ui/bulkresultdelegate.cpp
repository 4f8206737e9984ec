#include "ui/bulkresultdelegate.h"

#include "models/bulkoperation.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"

#include <QPainter>
#include <QTableView>

#include <algorithm>
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

constexpr int beside = metrics::chipIcon + 8; // glyph and gap, left of the words

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
    painter->setFont(font(TextRole::Medium));
    painter->setPen(theme.color(Token::TextPrimary));
    const QRect name = option.rect.adjusted(14, 0, -8, 0);
    if (index.column() == BulkOperation::Name)
        painter->drawText(name, Qt::AlignLeading | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(
                index.data().toString(), Qt::ElideMiddle, name.width() + 1));
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
        paintIcon(painter, QRectF(cell.x(), cell.center().y() - side / 2.0, side, side), *look.icon,
            Theme::current().color(look.iconToken));
    painter->setFont(font(TextRole::Body));
    painter->setPen(Theme::current().color(look.text));
    painter->drawText(cell.adjusted(beside, 0, 0, 0),
        Qt::AlignLeading | Qt::AlignVCenter | Qt::TextWordWrap, index.data().toString());
}

QSize BulkResultDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int least = metrics::row(option.fontMetrics, metrics::innerRowHeight);
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!table || index.column() == BulkOperation::Name)
        return {0, least};
    const int width = table->columnWidth(index.column()) - 8 - 12 - beside;
    const QRect words = QFontMetrics(font(TextRole::Body))
                            .boundingRect(QRect(0, 0, width, 1000),
                                Qt::AlignLeading | Qt::TextWordWrap, index.data().toString());
    return {0, std::max(least, words.height() + 12)};
}

} // namespace keyturn
