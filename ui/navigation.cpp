#include "ui/navigation.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyle>
#include <QStyledItemDelegate>

namespace keyturn {

namespace {

enum Role { IconRole = Qt::UserRole, CountRole, MarkRole };

Token markToken(Navigation::Mark mark)
{
    switch (mark) {
    case Navigation::Mark::Warning:
        return Token::WarningText;
    case Navigation::Mark::Danger:
        return Token::DangerText;
    case Navigation::Mark::Busy:
        return Token::AccentText;
    default:
        return Token::TextTertiary;
    }
}

//! Below an entry there is a gap.
QRect itemOf(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(0, 0, 0, -2);
}

//! Where a part of an entry is in the direction of the layout.
QRect mirrored(const QStyleOptionViewItem &option, const QRect &part)
{
    return QStyle::visualRect(option.direction, itemOf(option), part);
}

//! Paints one entry: icon, name, and count or mark at the right.
class NavigationDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {80, metrics::control(option.fontMetrics, metrics::navigationItemHeight) + 2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const bool current = option.state & QStyle::State_Selected;
        const QRect item = itemOf(option);
        const Token text = current ? Token::AccentText : Token::TextSecondary;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(current ? Token::BgPressed : Token::BgHover));
            painter->drawRoundedRect(item, metrics::radiusMedium, metrics::radiusMedium);
        }
        const QRect glyph = mirrored(option, {item.x() + 10, item.center().y() - 7, 16, 16});
        paintIcon(
            painter, glyph, static_cast<Icon>(index.data(IconRole).toInt()), theme.color(text));
        if (item.width() > 80) {
            painter->setFont(font(current ? TextRole::Strong : TextRole::Medium));
            painter->setPen(theme.color(text));
            painter->drawText(mirrored(option, item.adjusted(36, 0, -40, 0)), Qt::AlignVCenter,
                index.data().toString());
            paintMark(painter, option, index, current);
        }
        painter->restore();
    }

private:
    static void paintMark(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index, bool current)
    {
        const QRect item = itemOf(option);
        const auto mark = static_cast<Navigation::Mark>(index.data(MarkRole).toInt());
        const Theme &theme = Theme::current();
        if (mark == Navigation::Mark::Check) {
            const QRect check(item.right() - 24, item.center().y() - 6, 14, 14);
            return paintIcon(
                painter, mirrored(option, check), Icon::Check, theme.color(Token::SuccessIcon));
        }
        const bool urgent = mark != Navigation::Mark::None;
        painter->setFont(font(urgent ? TextRole::SmallStrong : TextRole::SmallMedium));
        painter->setPen(theme.color(current && !urgent ? Token::AccentText : markToken(mark)));
        painter->drawText(mirrored(option, item.adjusted(0, 0, -10, 0)),
            Qt::AlignVCenter | Qt::AlignTrailing, index.data(CountRole).toString());
        if (mark == Navigation::Mark::Busy) {
            const int number =
                painter->fontMetrics().horizontalAdvance(index.data(CountRole).toString());
            paintIcon(painter,
                mirrored(option, {item.right() - number - 30, item.center().y() - 6, 14, 14}),
                Icon::Load, theme.color(Token::AccentText));
        }
    }
};

} // namespace

Navigation::Navigation(QWidget *parent)
    : QListView(parent)
    , m_pages(new QStandardItemModel(this))
{
    setObjectName(QLatin1StringView("navigationList"));
    setAccessibleName(tr("Pages"));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
    setItemDelegate(new NavigationDelegate(this));

    const auto add = [this](const QString &name, Icon icon) {
        auto *item = new QStandardItem(name);
        item->setData(static_cast<int>(icon), IconRole);
        item->setToolTip(name);
        m_pages->appendRow(item);
    };
    add(tr("Secrets"), Icon::Key);
    add(tr("Prerequisites"), Icon::ShieldCheck);
    add(tr("Activity"), Icon::Pulse);
    setModel(m_pages);
    setPage(Secrets);
}

void Navigation::setPage(Page page)
{
    setCurrentIndex(m_pages->index(page, 0));
}

Navigation::Page Navigation::page() const
{
    return static_cast<Page>(std::max(0, currentIndex().row()));
}

void Navigation::setCount(Page page, const QString &count, Mark mark)
{
    QStandardItem *item = m_pages->item(page);
    item->setData(count, CountRole);
    item->setData(static_cast<int>(mark), MarkRole);
    item->setData(count.isEmpty() ? item->text() : item->text() + QLatin1StringView(", ") + count,
        Qt::AccessibleTextRole);
}

void Navigation::setCompact(bool compact)
{
    setFixedWidth(compact ? 36 : scaled(metrics::navigationWidth) - 17);
}

void Navigation::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && current != previous)
        emit pageRequested(static_cast<Page>(current.row()));
}

} // namespace keyturn
