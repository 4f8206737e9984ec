#include "ui/widgets/segmentedcontrol.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace keyturn {

namespace {
//! One segment; owned by its control, which paints the frame.
class Segment : public QAbstractButton
{
public:
    explicit Segment(const QString &label)
    {
        setText(label);
        setAttribute(Qt::WA_Hover);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics fm(keyturn::font(TextRole::SmallStrong));
        return {fm.horizontalAdvance(text()) + 22,
            std::max(metrics::smallControlHeight, fm.height() + 10)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::current();
        painter.setFont(keyturn::font(isChecked() ? TextRole::SmallStrong : TextRole::SmallMedium));
        painter.setPen(theme.color(isChecked() ? Token::AccentText : Token::TextSecondary));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};
} // namespace

SegmentedControl::SegmentedControl(const QStringList &labels, QWidget *parent)
    : ExclusiveRow(new QHBoxLayout, parent)
{
    layout()->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (const QString &label : labels)
        addButton(new Segment(label));
    setCurrent(0);
    connect(this, &ExclusiveRow::currentChanged, this, qOverload<>(&QWidget::update));
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    paintBox(&painter, rect(), metrics::radiusMedium, theme.color(Token::BgSurface));
    for (int i = 0; i < count(); ++i) {
        const QAbstractButton *segment = button(i);
        if (segment->isChecked()) {
            painter.save();
            painter.setClipRect(segment->geometry());
            paintBox(&painter, rect(), metrics::radiusMedium, theme.color(Token::AccentTint));
            painter.restore();
        }
        if (i > 0)
            painter.fillRect(
                QRect(segment->x(), 0, 1, height()), theme.color(Token::BorderDefault));
    }
    paintBox(&painter, rect(), metrics::radiusMedium, {}, theme.color(Token::BorderDefault));
}

} // namespace keyturn
