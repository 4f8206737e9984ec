#include "ui/style/fieldpainter.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QStyleOption>
#include <QVariant>
#include <QWidget>

namespace keyturn::fields {

namespace {
bool isWrong(const QWidget *widget)
{
    return widget && widget->property("kt-error").toBool();
}

bool isEnabled(const QStyleOption *option)
{
    return option->state & QStyle::State_Enabled;
}

bool isFocused(const QStyleOption *option)
{
    return option->state & QStyle::State_HasFocus;
}

void paintStep(const QStyleOptionSpinBox *option, QPainter *painter, QStyle::SubControl part)
{
    const Theme &theme = Theme::current();
    const bool up = part == QStyle::SC_SpinBoxUp;
    const auto step = up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled;
    const bool enabled = isEnabled(option) && (option->stepEnabled & step);
    const QRect rect = spinBoxRect(option, part);
    if (enabled && option->activeSubControls == part && (option->state & QStyle::State_MouseOver)) {
        const bool down = option->state & QStyle::State_Sunken;
        painter->fillRect(rect.adjusted(1, up ? 1 : 0, -1, up ? 0 : -1),
            theme.color(down ? Token::BgPressed : Token::BgHover));
    }
    QRectF arrow(0, 0, 12, 12);
    // The two arrows stand close to the middle line.
    const qreal middle = option->rect.center().y() + 1;
    arrow.moveCenter({QRectF(rect).center().x(), middle + (up ? -5 : 5)});
    paintIcon(painter, arrow, up ? Icon::ChevronUp : Icon::ChevronDown,
        theme.color(enabled ? Token::TextSecondary : Token::TextDisabled));
}
} // namespace

void paintFrame(QPainter *painter, const QRect &rect, bool enabled, bool focused, bool error)
{
    const Theme &theme = Theme::current();
    const QColor fill = theme.color(enabled ? Token::BgSurface : Token::BgSunken);
    QColor border = theme.color(enabled ? Token::BorderControl : Token::BorderDefault);
    if (enabled && error)
        border = theme.color(Token::DangerFill);
    else if (enabled && focused)
        border = theme.color(Token::FocusRing);
    paintBox(painter, rect, metrics::radiusMedium, fill, border, enabled && focused ? 2 : 1);
}

void paintLineEdit(const QStyleOptionFrame *option, QPainter *painter, const QWidget *widget)
{
    const bool frameless =
        widget && widget->property("kt-frame").toString() == QLatin1String("none");
    if (option->lineWidth > 0 && !frameless)
        paintFrame(painter, option->rect, isEnabled(option), isFocused(option), isWrong(widget));
}

void paintSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget)
{
    paintFrame(painter, option->rect, isEnabled(option), isFocused(option), isWrong(widget));
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const QRect up = spinBoxRect(option, QStyle::SC_SpinBoxUp);
    const bool left = option->direction == Qt::RightToLeft;
    const int inset = isFocused(option) ? 2 : 1;
    painter->fillRect(QRect(left ? up.right() : up.left(), option->rect.y() + inset, 1,
                          option->rect.height() - 2 * inset),
        Theme::current().color(Token::BorderSubtle));
    paintStep(option, painter, QStyle::SC_SpinBoxUp);
    paintStep(option, painter, QStyle::SC_SpinBoxDown);
}

void paintComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget)
{
    paintFrame(painter, option->rect, isEnabled(option), isFocused(option), isWrong(widget));
    QRectF arrow(0, 0, 14, 14);
    arrow.moveCenter(QRectF(comboBoxRect(option, QStyle::SC_ComboBoxArrow)).center());
    paintIcon(painter, arrow, Icon::ChevronDown,
        Theme::current().color(isEnabled(option) ? Token::TextTertiary : Token::TextDisabled));
}

QRect spinBoxRect(const QStyleOptionSpinBox *option, QStyle::SubControl part)
{
    const QRect all = option->rect;
    const int column = option->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : spinColumn;
    const int half = all.height() / 2;
    const int x = all.right() - column;
    QRect rect = all;
    if (part == QStyle::SC_SpinBoxUp)
        rect = QRect(x, all.y() + 1, column, half - 1);
    else if (part == QStyle::SC_SpinBoxDown)
        rect = QRect(x, all.y() + half, column, all.height() - half - 1);
    else if (part == QStyle::SC_SpinBoxEditField)
        rect = all.adjusted(8, 2, -column - 4, -2);
    return QStyle::visualRect(option->direction, all, rect);
}

QRect comboBoxRect(const QStyleOptionComboBox *option, QStyle::SubControl part)
{
    const QRect all = option->rect;
    QRect rect = all;
    if (part == QStyle::SC_ComboBoxArrow)
        rect = QRect(all.right() - comboColumn + 1, all.y(), comboColumn, all.height());
    else if (part == QStyle::SC_ComboBoxEditField)
        rect = all.adjusted(option->editable ? 8 : 9, 2, -comboColumn, -2);
    return QStyle::visualRect(option->direction, all, rect);
}

} // namespace keyturn::fields
