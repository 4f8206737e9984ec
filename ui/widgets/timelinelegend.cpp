#include "ui/widgets/timelinelegend.h"

#include "ui/style/paint.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace keyturn {

namespace {

//! A sample of a bar or band; owned by the legend.
class Sample : public QWidget
{
public:
    Sample(TimelineLegend::Mark mark, QWidget *parent)
        : QWidget(parent)
        , m_mark(mark)
    {
        setFixedSize(mark == TimelineLegend::HandOver ? 8 : 14, 12);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::current();
        const QRectF bar = QRectF(rect()).adjusted(0, 1, 0, -1);
        QColor band = theme.color(Token::AccentFill);
        band.setAlphaF(0.3F);
        switch (m_mark) {
        case TimelineLegend::Deleted:
            return paintBox(
                &painter, bar, 3, theme.color(Token::BgSunken), theme.color(Token::BorderControl));
        case TimelineLegend::InUse:
            return paintBox(&painter, bar, 3, theme.color(Token::AccentFill));
        case TimelineLegend::Leaving:
            return paintBox(
                &painter, bar, 3, theme.color(Token::WarningTint), theme.color(Token::WarningIcon));
        case TimelineLegend::Planned:
            return paintBox(&painter, bar, 3, {}, theme.color(Token::AccentText), 1, Qt::DashLine);
        case TimelineLegend::HandOver:
            return paintBox(&painter, rect(), 2, band);
        }
    }

private:
    TimelineLegend::Mark m_mark;
};

} // namespace

TimelineLegend::TimelineLegend(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
}

void TimelineLegend::setEntries(const QList<std::pair<Mark, QString>> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    auto *row = static_cast<QHBoxLayout *>(layout());
    for (const auto &[mark, text] : entries) {
        if (row->count() > 0)
            row->addSpacing(12);
        row->addWidget(new Sample(mark, this));
        row->addWidget(new Label(text, TextRole::Small, Token::TextSecondary, this));
    }
}

} // namespace keyturn
