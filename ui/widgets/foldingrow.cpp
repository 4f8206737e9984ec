#include "ui/widgets/foldingrow.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace keyturn {

FoldingRow::FoldingRow(QWidget *first, QWidget *second, int spacing, QWidget *parent)
    : QWidget(parent)
    , m_first(first)
    , m_second(second)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(spacing);
    m_row->addWidget(m_first, 1);
    m_row->addWidget(m_second);
    m_row->addStretch(0);
    m_row->setAlignment(m_second, Qt::AlignVCenter);
}

//! A part that grows asks for a new layout.
bool FoldingRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fold();
    return QWidget::event(event);
}

void FoldingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void FoldingRow::fold()
{
    const int first = std::max(m_first->minimumWidth(), m_first->minimumSizeHint().width());
    const bool fits = first + m_row->spacing() + m_second->sizeHint().width() <= width();
    const auto direction = fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction == m_row->direction())
        return; // to set it once more would ask for another layout, for ever
    m_row->setDirection(direction);
    m_row->setAlignment(m_second, fits ? Qt::AlignVCenter : Qt::Alignment());
}

} // namespace keyturn
