#include "ui/innertabledelegate.h"

#include "ui/style/metrics.h"
#include "ui/style/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace keyturn {

InnerTableDelegate::InnerTableDelegate(int tagColumn, int keyColumn, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_tagColumn(tagColumn)
    , m_keyColumn(keyColumn)
{}

void InnerTableDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(row, theme.color(Token::BgSelected));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), metrics::line),
        theme.color(Token::BorderSubtle));
    const bool identifier = index.column() == 0 || index.column() == m_keyColumn;
    const QRect cell = row.adjusted(index.column() == 0 ? 16 : 8, 0, -8, 0);
    const QString text = index.data().toString();
    if (index.column() == m_tagColumn && text != u"–"_s) {
        paintTag(painter, cell, text);
    } else {
        painter->setFont(font(identifier ? TextRole::Mono : TextRole::Body));
        painter->setPen(theme.color(identifier ? Token::TextPrimary : Token::TextSecondary));
        painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeading,
            painter->fontMetrics().elidedText(text, Qt::ElideMiddle, cell.width()));
    }
    painter->restore();
}

void InnerTableDelegate::paintTag(QPainter *painter, const QRect &cell, const QString &text)
{
    const Theme &theme = Theme::current();
    const bool current = text.contains("ACSCurrent"_L1);
    painter->setFont(font(TextRole::CaptionMedium));
    const int width = std::min(cell.width(), painter->fontMetrics().horizontalAdvance(text) + 16);
    const int height = metrics::chipHeight;
    const QRectF box(cell.x() + 0.5, cell.center().y() - height / 2.0 + 0.5, width - 1, height - 1);
    painter->setPen(theme.color(current ? Token::AccentLine : Token::NeutralLine));
    painter->setBrush(theme.color(current ? Token::AccentTint : Token::BgSurface));
    painter->drawRoundedRect(box, metrics::radiusSmall, metrics::radiusSmall);
    painter->setPen(theme.color(current ? Token::AccentText : Token::NeutralText));
    painter->drawText(box, Qt::AlignCenter, text);
}

} // namespace keyturn
