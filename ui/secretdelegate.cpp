#include "ui/secretdelegate.h"

#include "models/secretfiltermodel.h"
#include "models/secretlistmodel.h"
#include "ui/statuslook.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QTableView>

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

//! Part of a text, in letters.
struct Span
{
    qsizetype from = 0;
    qsizetype size = 0;
};

QList<Span> matches(const QString &text, const QStringList &needles)
{
    QList<Span> spans;
    for (const QString &needle : needles) {
        const qsizetype at = text.indexOf(needle, 0, Qt::CaseInsensitive);
        if (at >= 0)
            spans << Span{at, needle.size()};
    }
    return spans;
}

//! The tint behind what the search found.
void drawMatches(QPainter *painter, const QRect &rect, const QString &shown,
    const QList<Span> &spans, bool selected)
{
    const QFontMetricsF metrics(painter->font());
    const bool reverse = painter->layoutDirection() == Qt::RightToLeft;
    const qreal start =
        reverse ? rect.right() + 1 - metrics.horizontalAdvance(shown) : qreal(rect.x());
    for (const Span &span : spans) {
        const qsizetype from = std::clamp<qsizetype>(span.from, 0, shown.size());
        const qsizetype end = std::clamp<qsizetype>(span.from + span.size, from, shown.size());
        if (from == end)
            continue;
        const qreal left = metrics.horizontalAdvance(shown.first(from));
        const qreal width = metrics.horizontalAdvance(shown.first(end)) - left;
        const qreal height = metrics.height() + 2;
        const QRectF box(start + left - 1, rect.center().y() + 1 - height / 2, width + 2, height);
        paintBox(painter, box, 3,
            Theme::current().color(selected ? Token::BgPressed : Token::AccentTint),
            Theme::current().color(Token::AccentLine));
    }
}

void drawText(QPainter *painter, const QRect &rect, const QString &text, TextRole role, Token token,
    Qt::TextElideMode elide = Qt::ElideRight, const QList<Span> &spans = {}, bool selected = false)
{
    painter->setFont(font(role));
    // Widths are whole pixels, and elidedText compares fractions: one pixel to spare.
    const QString shown = painter->fontMetrics().elidedText(text, elide, rect.width() + 1);
    if (elide == Qt::ElideRight || shown == text)
        drawMatches(painter, rect, shown, spans, selected);
    painter->setPen(Theme::current().color(token));
    painter->drawText(rect, Qt::AlignLeading | Qt::AlignVCenter, shown);
}

QStringList needlesAt(const QModelIndex &index)
{
    return index.data(SecretFilterModel::NeedlesRole).toStringList();
}

void drawBar(QPainter *painter, const QRectF &rect, Token token)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::current().color(token));
    painter->drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
}

//! Where a part of the cell is in the direction of the layout.
QRect mirrored(const QStyleOptionViewItem &option, const QRect &cell, const QRect &part)
{
    return QStyle::visualRect(option.direction, cell, part);
}

//! Shown in the place of a fact that has not arrived.
void drawSkeleton(
    QPainter *painter, const QStyleOptionViewItem &option, const QRect &cell, int width)
{
    const QRect bar(cell.x(), cell.center().y() - 4, std::min(width, cell.width()), 10);
    drawBar(painter, mirrored(option, cell, bar), Token::NeutralTint);
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
    const QRect cell =
        mirrored(option, option.rect, option.rect.adjusted(left, 0, -metrics::space4, 0));
    const bool pending = statusAt(index) == SecretStatus::PendingDeletion;
    const QString text = index.data().toString();
    switch (index.column()) {
    case SecretListModel::Name:
        paintName(painter, option, cell, index);
        break;
    case SecretListModel::Description:
        paintDescription(painter, option, cell, index);
        break;
    case SecretListModel::Status:
        paintStatus(painter, option, cell, index);
        break;
    case SecretListModel::Next:
        paintNext(painter, option, cell, index);
        break;
    case SecretListModel::Actions:
        paintActions(painter, option, option.rect, index);
        break;
    default:
        drawText(painter, cell, text, TextRole::Body,
            pending || text == u"–"_s ? Token::TextTertiary : Token::TextSecondary, Qt::ElideRight,
            matches(text, needlesAt(index)), option.state & QStyle::State_Selected);
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

void SecretDelegate::paintName(QPainter *painter, const QStyleOptionViewItem &option,
    const QRect &cell, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QString name = index.data().toString();
    const qsizetype slash = name.lastIndexOf(u'/') + 1;
    const QString prefix = name.left(slash);
    const bool pending = statusAt(index) == SecretStatus::PendingDeletion;
    const int rest = textWidth(TextRole::Medium, name.mid(slash));
    const int prefixWidth = std::min(
        textWidth(TextRole::Body, prefix), std::max(cell.width() - rest, cell.width() / 2));
    // A name is read from the left in every language.
    const int whole = std::min(cell.width(), prefixWidth + rest + 1);
    const QRect place = mirrored(option, cell, {cell.x(), cell.y(), whole, cell.height()});
    painter->setLayoutDirection(Qt::LeftToRight);
    // What was found may lie in both parts.
    const QList<Span> found = matches(name, needlesAt(index));
    QList<Span> foundBehind;
    for (const Span &span : found)
        foundBehind << Span{std::max<qsizetype>(0, span.from - slash),
            span.size - std::max<qsizetype>(0, slash - span.from)};
    foundBehind.removeIf([](const Span &span) { return span.size <= 0; });
    drawText(painter, {place.x(), place.y(), prefixWidth, place.height()}, prefix, TextRole::Body,
        Token::TextTertiary, Qt::ElideMiddle, found, selected);
    drawText(painter, place.adjusted(prefixWidth, 0, 0, 0), name.mid(slash), TextRole::Medium,
        pending ? Token::TextSecondary : Token::TextPrimary, Qt::ElideMiddle, foundBehind,
        selected);
}

//! Behind the description stands the tag that was found, unless the tags have a column.
void SecretDelegate::paintDescription(QPainter *painter, const QStyleOptionViewItem &option,
    const QRect &cell, const QModelIndex &index)
{
    const bool pending = statusAt(index) == SecretStatus::PendingDeletion;
    const bool selected = option.state & QStyle::State_Selected;
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const bool tagsShown = table && !table->isColumnHidden(SecretListModel::Tags);
    const QString tag =
        tagsShown ? QString() : index.data(SecretFilterModel::FoundTagRole).toString();
    const int tagWidth =
        tag.isEmpty() ? 0 : std::min(textWidth(TextRole::Small, tag) + 2, cell.width() * 2 / 3);
    const QString text = index.data().toString();
    const int gap = tag.isEmpty() ? 0 : metrics::space2;
    const int rest = std::min(cell.width() - tagWidth - gap, textWidth(TextRole::Body, text) + 1);
    drawText(painter, mirrored(option, cell, {cell.x(), cell.y(), rest, cell.height()}), text,
        TextRole::Body, pending ? Token::TextTertiary : Token::TextSecondary, Qt::ElideRight,
        matches(text, needlesAt(index)), selected);
    if (!tag.isEmpty())
        drawText(painter,
            mirrored(option, cell, {cell.x() + rest + gap, cell.y(), tagWidth, cell.height()}), tag,
            TextRole::Small, Token::TextSecondary, Qt::ElideRight, {{0, tag.size()}}, selected);
}

void SecretDelegate::paintStatus(QPainter *painter, const QStyleOptionViewItem &option,
    const QRect &cell, const QModelIndex &index) const
{
    const SecretStatus status = statusAt(index);
    if (status == SecretStatus::Unknown)
        return drawSkeleton(painter, option, cell, 96);
    paintChip(painter, cell, statusLook(status), index.data().toString(), option.direction);
}

void SecretDelegate::paintNext(QPainter *painter, const QStyleOptionViewItem &option,
    const QRect &cell, const QModelIndex &index) const
{
    const SecretStatus status = statusAt(index);
    if (status == SecretStatus::Unknown)
        return drawSkeleton(painter, option, cell, 72);
    const QString text = index.data().toString();
    if (text == u"–"_s)
        return drawText(painter, cell, text, TextRole::Body, Token::TextTertiary);
    const QRect track =
        mirrored(option, cell, {cell.x(), cell.center().y() - 1, barWidth, barHeight});
    drawBar(painter, track, Token::NeutralTint);
    const double share = index.data(SecretListModel::ShareRole).toDouble();
    QRectF done(track.x(), track.y(), barWidth * share, barHeight);
    if (option.direction == Qt::RightToLeft)
        done.moveRight(track.x() + track.width());
    if (share > 0)
        drawBar(painter, done, rotationBarToken(status));
    const bool late = status == SecretStatus::RotationFailed || status == SecretStatus::Overdue;
    drawText(painter, mirrored(option, cell, cell.adjusted(barWidth + 10, 0, 0, 0)), text,
        TextRole::Body, late ? Token::DangerText : Token::TextSecondary);
}

QRect SecretDelegate::partRect(const QRect &cell, Part part) const
{
    const int details = textWidth(TextRole::Medium, tr("Details"));
    const int more = textWidth(TextRole::Medium, tr("More")) + chevron + 12;
    const int height = 24;
    const int y = cell.y() + (cell.height() - height) / 2;
    const auto *view = qobject_cast<const QWidget *>(parent());
    const auto direction = view ? view->layoutDirection() : Qt::LeftToRight;
    if (part == Part::Details)
        return QStyle::visualRect(direction, cell, {cell.x(), y, details, height});
    const int separator = textWidth(TextRole::Medium, u"·"_s);
    return QStyle::visualRect(
        direction, cell, {cell.x() + details + 10 + separator, y, more, height});
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
    const bool reverse = option.direction == Qt::RightToLeft;
    drawText(painter, reverse ? details.adjusted(-4, 0, 0, 0) : details.adjusted(0, 0, 4, 0),
        tr("Details"), TextRole::Medium, Token::AccentText);
    const int dot = reverse ? details.x() - 17 : details.right() + 6;
    drawText(painter, {dot, details.y(), 12, details.height()}, u"·"_s, TextRole::Medium,
        Token::TextTertiary);
    drawText(painter, mirrored(option, more, more.adjusted(6, 0, 0, 0)), tr("More"),
        TextRole::Medium, Token::AccentText);
    const QRect arrow(
        more.right() - chevron - 3, more.center().y() - chevron / 2 + 1, chevron, chevron);
    paintIcon(
        painter, mirrored(option, more, arrow), Icon::ChevronDown, theme.color(Token::AccentText));
}

} // namespace keyturn
