// The sizes of KeyturnStyle; what it draws is in keyturnstyle.cpp.
#include "ui/style/buttonpainter.h"
#include "ui/style/fieldpainter.h"
#include "ui/style/focusring.h"
#include "ui/style/keyturnstyle.h"
#include "ui/style/menupainter.h"
#include "ui/style/metrics.h"
#include "ui/style/viewpainter.h"

#include <QAbstractItemView>
#include <QHash>
#include <QStyleOption>
#include <QVariant>
#include <QWidget>

namespace keyturn {

namespace {
bool isThin(const QWidget *widget)
{
    return widget && widget->property("kt-thin").toBool();
}
} // namespace

QSize KeyturnStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
    const QSize &contents, const QWidget *widget) const
{
    const QSize base = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttons::pushSize(button, widget);
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return buttons::toolSize(button, widget);
        break;
    case CT_LineEdit:
        return {contents.width() + 18, metrics::control(option->fontMetrics)};
    case CT_SpinBox:
        return {contents.width() + fields::spinColumn + 18, metrics::control(option->fontMetrics)};
    case CT_ComboBox:
        return {contents.width() + fields::comboColumn + 12, metrics::control(option->fontMetrics)};
    case CT_RadioButton:
    case CT_CheckBox: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        return button && button->text.isEmpty() ? QSize(16, 16)
                                                : base.expandedTo({0, metrics::space6});
    }
    case CT_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return views::headerSize(header, widget);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menus::itemSize(item, contents);
        break;
    case CT_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menus::barItemSize(item);
        break;
    case CT_ItemViewItem:
        return base.expandedTo({0,
            std::max(metrics::menuItemHeight, // in lists and pop-ups
                option->fontMetrics.height() + 12)});
    case CT_ProgressBar:
        return {base.width(), isThin(widget) ? 2 : 4};
    default:
        break;
    }
    return base;
}

int KeyturnStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    // Item views take the distance of their text from the width of a focus frame.
    if (metric == PM_FocusFrameHMargin)
        return qobject_cast<const QAbstractItemView *>(widget) ? 7 : FocusRing::margin;
    static const QHash<PixelMetric, int> own = {
        {PM_ButtonDefaultIndicator, 0},
        {PM_ButtonShiftHorizontal, 0},
        {PM_ButtonShiftVertical, 0},
        {PM_MenuBarPanelWidth, 0},
        {PM_MenuBarItemSpacing, 0},
        {PM_ScrollView_ScrollBarSpacing, 0},
        {PM_DefaultFrameWidth, 1},
        {PM_SpinBoxFrameWidth, 1},
        {PM_ComboBoxFrameWidth, 1},
        {PM_MenuPanelWidth, 1},
        {PM_TextCursorWidth, 1},
        {PM_MenuHMargin, 5},
        {PM_MenuVMargin, 5},
        {PM_MenuBarHMargin, 4},
        {PM_MenuBarVMargin, 3},
        {PM_SmallIconSize, metrics::buttonIcon},
        {PM_ButtonIconSize, metrics::buttonIcon},
        {PM_ToolBarIconSize, metrics::buttonIcon},
        {PM_ListViewIconSize, metrics::buttonIcon},
        {PM_LineEditIconSize, metrics::buttonIcon},
        {PM_IndicatorWidth, metrics::buttonIcon},
        {PM_IndicatorHeight, metrics::buttonIcon},
        {PM_ExclusiveIndicatorWidth, metrics::buttonIcon},
        {PM_ExclusiveIndicatorHeight, metrics::buttonIcon},
        {PM_RadioButtonLabelSpacing, metrics::space2},
        {PM_CheckBoxLabelSpacing, metrics::space2},
        {PM_LineEditIconMargin, metrics::space2},
        {PM_LayoutHorizontalSpacing, metrics::space2},
        {PM_LayoutVerticalSpacing, metrics::space2},
        {PM_HeaderMargin, metrics::space2},
        {PM_SplitterWidth, metrics::space2},
        {PM_ScrollBarExtent, 10},
        {PM_ScrollBarSliderMin, 32},
        {PM_HeaderMarkSize, 12},
        {PM_ToolTipLabelFrameWidth, 7},
        {PM_FocusFrameVMargin, FocusRing::margin},
    };
    const auto found = own.constFind(metric);
    return found != own.constEnd() ? *found : QProxyStyle::pixelMetric(metric, option, widget);
}

int KeyturnStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_FocusFrame_Mask:
    case SH_ToolTip_Mask:
    case SH_Menu_Mask:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
        return 0;
    case SH_FocusFrame_AboveWidget:
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    case SH_Widget_Animation_Duration:
        return m_motionReduced ? 0 : QProxyStyle::styleHint(hint, option, widget, returnData);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace keyturn
