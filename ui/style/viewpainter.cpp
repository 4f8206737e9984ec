#include "ui/style/viewpainter.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QDateTime>
#include <QPainter>
#include <QStyleOption>
#include <QTimer>
#include <QVariant>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace keyturn::views {

namespace {
constexpr int arrowSide = 12;

int headerPadding(const QStyleOptionHeader *option, const QWidget *widget)
{
    const auto beginning = option->direction == Qt::RightToLeft ? QStyleOptionHeader::End
                                                                : QStyleOptionHeader::Beginning;
    const bool first =
        option->position == beginning || option->position == QStyleOptionHeader::OnlyOneSection;
    const auto read = [widget](const char *name) {
        return widget ? widget->property(name) : QVariant();
    };
    const QVariant own = read(first ? "kt-first-padding" : "kt-padding");
    const QVariant value = own.isValid() ? own : read("kt-padding");
    return value.isValid() ? value.toInt() : metrics::space2;
}
} // namespace

void paintHeaderBackground(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    painter->fillRect(option->rect, theme.color(Token::BgSunken));
    paintHairline(painter, option->rect, Qt::TopEdge, theme.color(Token::BorderSubtle));
    paintHairline(painter, option->rect, Qt::BottomEdge, theme.color(Token::BorderDefault));
}

void paintHeader(const QStyleOptionHeader *option, QPainter *painter, const QWidget *widget)
{
    paintHeaderBackground(option, painter);
    const QFont text = font(TextRole::SmallMedium);
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    const int padding = headerPadding(option, widget);
    const int space = option->rect.width() - padding - 4 - (sorted ? arrowSide + 6 : 0);
    const QFontMetrics fm(text);
    const QString shown = fm.elidedText(option->text, Qt::ElideRight, space);
    const bool trailing = option->textAlignment & Qt::AlignRight;
    const int width = fm.horizontalAdvance(shown);
    const int x = trailing ? option->rect.right() - 8 - width : option->rect.x() + padding;
    const auto visual = [option](const QRect &rect) {
        return QStyle::visualRect(option->direction, option->rect, rect);
    };
    painter->save();
    painter->setFont(text);
    painter->setPen(Theme::current().color(Token::TextTertiary));
    painter->drawText(visual({x, option->rect.y(), width + 1, option->rect.height()}),
        Qt::AlignVCenter | Qt::AlignLeading, shown);
    painter->restore();
    if (!sorted)
        return;
    const QRect arrow(x + width + 5, option->rect.center().y() - 5, arrowSide, arrowSide);
    // Qt's SortDown stands for ascending order, drawn as an arrow that points down.
    const bool down = option->sortIndicator == QStyleOptionHeader::SortDown;
    paintIcon(painter, visual(arrow), down ? Icon::ChevronDown : Icon::ChevronUp,
        Theme::current().color(Token::TextTertiary));
}

QSize headerSize(const QStyleOptionHeader *option, const QWidget *widget)
{
    const QFontMetrics fm(font(TextRole::SmallMedium));
    const bool small = widget && widget->property("kt-size").toString() == u"small"_s;
    const int token = small ? metrics::innerHeaderHeight : metrics::tableHeaderHeight;
    const int width = fm.horizontalAdvance(option->text) + headerPadding(option, widget) + 8;
    return {width + arrowSide + 6, std::max(token, fm.height() + 12)};
}

void paintRow(const QStyleOptionViewItem *option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    if (option->state & QStyle::State_Selected)
        painter->fillRect(option->rect, theme.color(Token::BgSelected));
    else if ((option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled))
        painter->fillRect(option->rect, theme.color(Token::BgHover));
    else if (option->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, option->backgroundBrush);
}

void paintBranch(const QStyleOption *option, QPainter *painter)
{
    if (!(option->state & QStyle::State_Children))
        return;
    QRectF place(0, 0, 14, 14);
    place.moveCenter(QRectF(option->rect).center());
    const bool open = option->state & QStyle::State_Open;
    paintIcon(painter, place, open ? Icon::ChevronDown : Icon::ChevronRight,
        Theme::current().color(Token::TextTertiary));
}

QRect scrollBarRect(const QStyleOptionSlider *option, QStyle::SubControl part)
{
    const QRect all = option->rect;
    const bool horizontal = option->orientation == Qt::Horizontal;
    const int length = horizontal ? all.width() : all.height();
    if (part == QStyle::SC_ScrollBarGroove)
        return all;
    if (part == QStyle::SC_ScrollBarAddLine || part == QStyle::SC_ScrollBarSubLine)
        return {};
    const qint64 range = qint64(option->maximum) - option->minimum;
    int slider = length;
    if (range > 0)
        slider = std::clamp(int(qint64(option->pageStep) * length / (range + option->pageStep)),
            std::min(32, length), length);
    const int start = QStyle::sliderPositionFromValue(option->minimum, option->maximum,
        option->sliderPosition, length - slider, option->upsideDown);
    const auto span = [&](int from, int size) {
        return horizontal ? QRect(all.x() + from, all.y(), size, all.height())
                          : QRect(all.x(), all.y() + from, all.width(), size);
    };
    QRect rect;
    if (part == QStyle::SC_ScrollBarSlider)
        rect = span(start, slider);
    else if (part == QStyle::SC_ScrollBarSubPage)
        rect = span(0, start);
    else if (part == QStyle::SC_ScrollBarAddPage)
        rect = span(start + slider, length - start - slider);
    return QStyle::visualRect(option->direction, all, rect);
}

void paintScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::current();
    // Inside a scroll area the bar lies on the surface that scrolls.
    const QWidget *around = widget ? widget->parentWidget() : nullptr;
    const auto role = around && around->parentWidget() ? around->parentWidget()->backgroundRole()
                                                       : QPalette::Window;
    painter->fillRect(option->rect, option->palette.color(role));
    if (option->minimum == option->maximum)
        return;
    const bool active = (option->state & QStyle::State_Sunken)
        || ((option->state & QStyle::State_MouseOver)
            && (option->activeSubControls & QStyle::SC_ScrollBarSlider));
    const QRectF slider = scrollBarRect(option, QStyle::SC_ScrollBarSlider);
    const QColor surface = theme.color(Token::BgSurface);
    paintBox(painter, slider.adjusted(2, 2, -2, -2), 3,
        mix(theme.color(Token::BorderControl), surface, active ? 1.0 : 0.55));
}

void paintProgress(const QStyleOptionProgressBar *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::current();
    const QRectF all = option->rect;
    const qreal radius = all.height() <= 2 ? 0 : all.height() / 2;
    paintBox(painter, all, radius, theme.color(Token::NeutralTint));
    QRectF bar = all;
    if (option->maximum > option->minimum) {
        const qreal share =
            qreal(option->progress - option->minimum) / qreal(option->maximum - option->minimum);
        bar.setWidth(all.width() * std::clamp<qreal>(share, 0, 1));
    } else {
        const auto phase = qreal(QDateTime::currentMSecsSinceEpoch() % 1600) / 1600;
        bar.setWidth(all.width() * 0.3);
        bar.moveLeft(all.left() + (all.width() * 1.3) * phase - bar.width());
        bar = bar.intersected(all);
        // Qt animates a busy bar only in its own styles; the next frame is asked for here, so it
        // stops as soon as the bar is no longer painted.
        if (widget && widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0)
            QTimer::singleShot(40, widget, [widget] { const_cast<QWidget *>(widget)->update(); });
    }
    if (option->direction == Qt::RightToLeft)
        bar.moveLeft(all.right() - (bar.left() - all.left()) - bar.width());
    if (bar.width() > 0)
        paintBox(painter, bar, radius, theme.color(Token::AccentFill));
}

void paintToolTip(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::current();
    const bool round = widget && widget->testAttribute(Qt::WA_TranslucentBackground);
    paintBox(painter, option->rect, round ? metrics::radiusMedium : 0, theme.color(Token::ToastBg),
        theme.color(Token::ToastLine));
}

void paintFrame(const QStyleOptionFrame *option, QPainter *painter)
{
    if (option->lineWidth > 0)
        paintBox(painter, option->rect, 0, {}, Theme::current().color(Token::BorderDefault));
}

void paintSplitter(const QStyleOption *option, QPainter *painter)
{
    QRect line = option->rect;
    if (option->state & QStyle::State_Horizontal)
        line = QRect(line.center().x(), line.y(), 1, line.height());
    else
        line = QRect(line.x(), line.center().y(), line.width(), 1);
    const bool hovered = option->state & QStyle::State_MouseOver;
    painter->fillRect(
        line, Theme::current().color(hovered ? Token::AccentFill : Token::BorderDefault));
}

} // namespace keyturn::views
