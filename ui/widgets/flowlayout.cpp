#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace keyturn {

namespace {
constexpr int gap = 6;
}

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items << item;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size(-gap, 0);
    for (const QLayoutItem *item : m_items) {
        const QSize one = item->isEmpty() ? QSize(-gap, 0) : item->sizeHint();
        size = {size.width() + one.width() + gap, std::max(size.height(), one.height())};
    }
    return size.expandedTo({0, 0});
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(QSize(0, item->minimumSize().height()));
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

//! Gives the height; an item that is wider than the row is squeezed into it.
int FlowLayout::place(const QRect &rect, bool move) const
{
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = 0;
    int y = 0;
    int row = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo(QSize(rect.width(), QWIDGETSIZE_MAX));
        if (x > 0 && x + size.width() > rect.width()) {
            x = 0;
            y += row + gap;
            row = 0;
        }
        if (move) {
            const QRect box(rect.x() + x, rect.y() + y, size.width(), size.height());
            item->setGeometry(QStyle::visualRect(direction, rect, box));
        }
        x += size.width() + gap;
        row = std::max(row, size.height());
    }
    return y + row;
}

} // namespace keyturn
