#include "ui/createsecret/ramuserdelegate.h"

#include "models/ramusersmodel.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"

#include <QPainter>
#include <QStyle>

namespace keyturn {

namespace {

constexpr int nameWidth = 148;

int draw(QPainter *painter, QRect cell, const QString &text, TextRole role, Token token,
    Qt::Alignment alignment = Qt::AlignLeading)
{
    painter->setFont(font(role));
    painter->setPen(Theme::current().color(token));
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width());
    painter->drawText(cell, int(alignment | Qt::AlignVCenter), shown);
    return painter->fontMetrics().horizontalAdvance(shown);
}

} // namespace

QSize RamUserDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, metrics::control(option.fontMetrics)};
}

void RamUserDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const bool selected = option.state & QStyle::State_Selected;
    const auto state =
        static_cast<RamUsersModel::UserState>(index.data(RamUsersModel::StateRole).toInt());
    const bool selectable = state == RamUsersModel::UserState::Selectable;
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected)
        painter->fillRect(row, theme.color(Token::BgSelected));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, theme.color(Token::BgHover));
    painter->fillRect(QRect(row.x(), row.y(), row.width(), 1), theme.color(Token::BorderSubtle));

    const Token glyph = !selectable ? Token::TextDisabled
        : selected                  ? Token::AccentText
                                    : Token::TextTertiary;
    const auto mirrored = [&option, &row](const QRect &part) {
        return QStyle::visualRect(option.direction, row, part);
    };
    paintIcon(painter, mirrored({row.x() + 10, row.center().y() - 7, 16, 16}), Icon::User,
        theme.color(glyph));
    const QRect name = mirrored({row.x() + 36, row.y(), scaled(nameWidth), row.height()});
    paintName(painter, name, index.data(RamUsersModel::NameRole).toString(), selected, selectable);
    const QRect rest = row.adjusted(36 + scaled(nameWidth) + 10, 0, -36, 0);
    const int stateWidth = draw(painter, mirrored(rest),
        index.data(RamUsersModel::StateTextRole).toString(), TextRole::Small,
        selectable ? Token::TextSecondary : Token::TextTertiary, Qt::AlignTrailing);
    draw(painter, mirrored(rest.adjusted(0, 0, -stateWidth - 10, 0)),
        index.data(RamUsersModel::DisplayNameRole).toString(), TextRole::Small,
        Token::TextTertiary);
    if (selected && selectable)
        paintIcon(painter, mirrored({row.right() - 25, row.center().y() - 7, 16, 16}), Icon::Check,
            theme.color(Token::AccentText));
    painter->restore();
}

void RamUserDelegate::paintName(
    QPainter *painter, const QRect &cell, const QString &name, bool selected, bool selectable) const
{
    const TextRole role = selected ? TextRole::Strong
        : selectable               ? TextRole::Medium
                                   : TextRole::Body;
    const Token token = selectable ? Token::TextPrimary : Token::TextTertiary;
    const qsizetype at = m_match.isEmpty() ? -1 : name.indexOf(m_match, 0, Qt::CaseInsensitive);
    if (at < 0) {
        draw(painter, cell, name, role, token);
        return;
    }
    painter->save();
    QRect rest = cell;
    if (painter->layoutDirection() == Qt::RightToLeft) // a name is read from the left
        rest.setLeft(std::max(cell.left(),
            cell.right() - QFontMetrics(font(TextRole::Strong)).horizontalAdvance(name)));
    painter->setLayoutDirection(Qt::LeftToRight);
    rest.setLeft(rest.left() + draw(painter, rest, name.left(at), role, token));
    rest.setLeft(rest.left()
        + draw(painter, rest, name.mid(at, m_match.size()), TextRole::Strong, Token::AccentText));
    draw(painter, rest, name.mid(at + m_match.size()), role, token);
    painter->restore();
}

} // namespace keyturn
