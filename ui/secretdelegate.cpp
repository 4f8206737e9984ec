#include "ui/secretdelegate.h"

#include "models/secretlistmodel.h"
#include "ui/statuslook.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr int firstColumnPadding = 24;
constexpr int barWidth = 44;
constexpr int barHeight = 4;
constexpr int chevron = 14;

SecretStatus statusAt(const QModelIndex &index)
{
    return static_cast<SecretStatus>(index.data(SecretListModel::StatusRole).toInt());
}

void drawText(QPainter *painter, const QRect &rect, const QString &text, TextRole role, Token token,
    Qt::TextElideMode elide = Qt::ElideRight)
{
    painter->setFont(font(role));
    painter->setPen(Theme::current().color(token));
    // Widths are whole pixels, and elidedText compares fractions: one pixel to spare.
    const QString shown = painter->fontMetrics().elidedText(text, elide, rect.width() + 1);
    painter->drawText(rect, Qt::AlignLeading | Qt::AlignVCenter, shown);
}

void drawBar(QPainter *painter, const QRectF &rect, Token token)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::current().color(token));
    painter->drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
}

//! Shown in the place of a fact that has not arrived.
void drawSkeleton(QPainter *painter, const QRect &cell, int width)
{
    const QRectF bar(cell.x(), cell.center().y() - 4, std::min(width, cell.width()), 10);
    drawBar(painter, bar, Token::NeutralTint);
}

int textWidth(TextRole role, const QString &text)
{
    return QFontMetrics(font(role)).horizontalAdvance(text);
}

} // namespace

QSize SecretDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, metrics::row(option.fontMetrics)};
}

void SecretDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(painter, option, index);
    const int left = index.column() == SecretListModel::Name ? firstColumnPadding : 0;
    const QRect cell = option.rect.adjusted(left, 0, -metrics::space4, 0);
    const bool pending = statusAt(index) == SecretStatus::PendingDeletion;
    const QString text = index.data().toString();
    switch (index.column()) {
    case SecretListModel::Name:
        paintName(painter, cell, index);
        break;
    case SecretListModel::Status:
        paintStatus(painter, option, cell, index);
        break;
    case SecretListModel::Next:
        paintNext(painter, cell, index);
        break;
    case SecretListModel::Actions:
        paintActions(painter, option, option.rect, index);
        break;
    default:
        drawText(painter, cell, text, TextRole::Body,
            pending || text == u"–"_s ? Token::TextTertiary : Token::TextSecondary);
    }
    painter->restore();
}

void SecretDelegate::paintBackground(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &theme = Theme::current();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.color(Token::BgSelected));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.color(Token::BgHover));
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), metrics::line),
        theme.color(Token::BorderSubtle));
}

void SecretDelegate::paintName(QPainter *painter, const QRect &cell, const QModelIndex &index) const
{
    const QString name = index.data().toString();
    const qsizetype slash = name.lastIndexOf(u'/') + 1;
    const QString prefix = name.left(slash);
    const bool pending = statusAt(index) == SecretStatus::PendingDeletion;
    const int left = cell.width() - textWidth(TextRole::Medium, name.mid(slash));
    const int prefixWidth =
        std::min(textWidth(TextRole::Body, prefix), std::max(left, cell.width() / 2));
    drawText(painter, {cell.x(), cell.y(), prefixWidth, cell.height()}, prefix, TextRole::Body,
        Token::TextTertiary, Qt::ElideMiddle);
    drawText(painter, cell.adjusted(prefixWidth, 0, 0, 0), name.mid(slash), TextRole::Medium,
        pending ? Token::TextSecondary : Token::TextPrimary, Qt::ElideMiddle);
}

void SecretDelegate::paintStatus(QPainter *painter, const QStyleOptionViewItem &option,
    const QRect &cell, const QModelIndex &index) const
{
    const SecretStatus status = statusAt(index);
    if (status == SecretStatus::Unknown)
        return drawSkeleton(painter, cell, 96);
    paintChip(painter, cell, statusLook(status), index.data().toString(), option.direction);
}

void SecretDelegate::paintNext(QPainter *painter, const QRect &cell, const QModelIndex &index) const
{
    const SecretStatus status = statusAt(index);
    if (status == SecretStatus::Unknown)
        return drawSkeleton(painter, cell, 72);
    const QString text = index.data().toString();
    if (text == u"–"_s)
        return drawText(painter, cell, text, TextRole::Body, Token::TextTertiary);
    const QRectF track(cell.x(), cell.center().y() - 1, barWidth, barHeight);
    drawBar(painter, track, Token::NeutralTint);
    const double share = index.data(SecretListModel::ShareRole).toDouble();
    if (share > 0)
        drawBar(painter, {track.topLeft(), QSizeF(barWidth * share, barHeight)},
            rotationBarToken(status));
    const bool late = status == SecretStatus::RotationFailed || status == SecretStatus::Overdue;
    drawText(painter, cell.adjusted(barWidth + 10, 0, 0, 0), text, TextRole::Body,
        late ? Token::DangerText : Token::TextSecondary);
}

QRect SecretDelegate::partRect(const QRect &cell, Part part) const
{
    const int details = textWidth(TextRole::Medium, tr("Details"));
    const int more = textWidth(TextRole::Medium, tr("More")) + chevron + 12;
    const int height = 24;
    const int y = cell.y() + (cell.height() - height) / 2;
    if (part == Part::Details)
        return {cell.x(), y, details, height};
    const int separator = textWidth(TextRole::Medium, u"·"_s);
    return {cell.x() + details + 10 + separator, y, more, height};
}

SecretDelegate::Part SecretDelegate::partAt(const QRect &cell, QPoint position) const
{
    for (const Part part : {Part::Details, Part::More}) {
        if (partRect(cell, part).adjusted(-2, -6, 2, 6).contains(position))
            return part;
    }
    return Part::None;
}

void SecretDelegate::paintActions(QPainter *painter, const QStyleOptionViewItem &option,
    const QRect &cell, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const QRect details = partRect(cell, Part::Details);
    const QRect more = partRect(cell, Part::More);
    if (m_openMenu.isValid() && m_openMenu.row() == index.row()) {
        painter->setBrush(theme.color(Token::BgSurface));
        painter->setPen(theme.color(Token::AccentLine));
        painter->drawRoundedRect(QRectF(more).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    const bool focused = (option.state & QStyle::State_HasFocus) && m_focused != Part::None;
    if (focused) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.color(Token::FocusRing), 2));
        painter->drawRoundedRect(partRect(cell, m_focused).adjusted(-3, 1, 3, -1), 5, 5);
    }
    drawText(
        painter, details.adjusted(0, 0, 4, 0), tr("Details"), TextRole::Medium, Token::AccentText);
    drawText(painter, {details.right() + 6, details.y(), 12, details.height()}, u"·"_s,
        TextRole::Medium, Token::TextTertiary);
    drawText(painter, more.adjusted(6, 0, 0, 0), tr("More"), TextRole::Medium, Token::AccentText);
    const QRect arrow(
        more.right() - chevron - 3, more.center().y() - chevron / 2 + 1, chevron, chevron);
    paintIcon(painter, arrow, Icon::ChevronDown, theme.color(Token::AccentText));
}

} // namespace keyturn
