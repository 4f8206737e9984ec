#include "ui/pagehead.h"

#include "ui/style/metrics.h"
#include "ui/widgets/foldingrow.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace keyturn {

PageHead::PageHead(const QString &title, Token summary, QWidget *parent)
    : QWidget(parent)
    , m_start(new QHBoxLayout)
    , m_end(new QHBoxLayout)
    , m_summary(new Label({}, TextRole::Body, summary, this))
{
    auto *start = new QWidget(this);
    auto *end = new QWidget(this);
    m_start->setContentsMargins(0, 0, 0, 0);
    m_start->setSpacing(12);
    m_start->addWidget(new Label(title, TextRole::Title, Token::TextPrimary, start));
    m_start->addWidget(m_summary, 1);
    m_summary->setContentsMargins(0, 5, 0, 0); // nearly on the line of the title
    start->setLayout(m_start);
    m_end->setContentsMargins(0, 0, 0, 0);
    m_end->setSpacing(12);
    end->setLayout(m_end);
    auto *row = new FoldingRow(start, end, 12, this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 8);
    layout->addWidget(row);
    setMinimumHeight(metrics::pageHeadHeight);
}

void PageHead::addBesideTitle(QWidget *widget)
{
    m_summary->setContentsMargins({});
    m_start->insertSpacing(1, 6);
    m_start->insertWidget(2, widget);
}

void PageHead::addAtEnd(QWidget *widget)
{
    m_end->addWidget(widget);
}

} // namespace keyturn
