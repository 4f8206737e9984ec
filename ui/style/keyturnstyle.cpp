#include "ui/style/keyturnstyle.h"

#include "ui/style/buttonpainter.h"
#include "ui/style/fieldpainter.h"
#include "ui/style/focustracker.h"
#include "ui/style/menupainter.h"
#include "ui/style/viewpainter.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOption>
#include <QToolTip>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
bool isPopup(const QWidget *widget)
{
    return qobject_cast<const QMenu *>(widget) || widget->inherits("QTipLabel");
}

bool isThin(const QWidget *widget)
{
    return widget && widget->property("kt-thin").toBool();
}

QStyleOptionViewItem forView(const QStyleOptionViewItem &option, const Theme &theme)
{
    // The palette's Highlight is the one of menus and of selected text.
    QStyleOptionViewItem item = option;
    item.palette.setColor(QPalette::Highlight, theme.color(Token::BgSelected));
    item.palette.setColor(QPalette::HighlightedText, theme.color(Token::TextPrimary));
    return item;
}
} // namespace

KeyturnStyle::KeyturnStyle(Theme::Scheme scheme)
    : QProxyStyle(u"fusion"_s)
    , m_theme(scheme)
    , m_focus(new FocusTracker(this))
{
    connect(m_focus, &FocusTracker::fontChanged, this, &KeyturnStyle::restyleAll);
}

KeyturnStyle::~KeyturnStyle() = default;

void KeyturnStyle::setScheme(Theme::Scheme scheme)
{
    if (m_theme.scheme() == scheme)
        return;
    m_theme = Theme(scheme);
    if (QApplication::style() != this)
        return;
    QApplication::setPalette(m_theme.palette());
    QToolTip::setPalette(m_theme.palette());
    restyleAll();
}

void KeyturnStyle::setMotionReduced(bool reduced)
{
    if (m_motionReduced == reduced)
        return;
    m_motionReduced = reduced;
    if (QApplication::style() == this)
        restyleAll();
}

void KeyturnStyle::restyleAll()
{
    QToolTip::setFont(font(TextRole::Small));
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (widget->style() != this)
            continue;
        unpolish(widget);
        polish(widget);
        QEvent change(QEvent::StyleChange);
        QApplication::sendEvent(widget, &change);
        widget->updateGeometry();
        widget->update();
    }
}

void KeyturnStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (isPopup(widget) && menus::canBeTranslucent())
        widget->setAttribute(Qt::WA_TranslucentBackground);
    if (auto *bar = qobject_cast<QProgressBar *>(widget)) {
        // QProgressBar wants the height of its text, whatever the style says.
        bar->setTextVisible(false);
        bar->setFixedHeight(isThin(bar) ? 2 : 4);
    }
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QScrollBar *>(widget)
        || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void KeyturnStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(m_focus);
    QToolTip::setPalette(m_theme.palette());
    QToolTip::setFont(font(TextRole::Small));
}

void KeyturnStyle::polish(QPalette &palette)
{
    palette = m_theme.palette();
}

void KeyturnStyle::unpolish(QApplication *application)
{
    application->removeEventFilter(m_focus);
    QProxyStyle::unpolish(application);
}

QPalette KeyturnStyle::standardPalette() const
{
    return m_theme.palette();
}

void KeyturnStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttons::paintPanel(button, painter, widget);
        break;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option))
            return fields::paintLineEdit(frame, painter, widget);
        break;
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option))
            return views::paintFrame(frame, painter);
        break;
    case PE_IndicatorRadioButton:
        return buttons::paintRadio(option, painter, widget);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return buttons::paintCheck(option, painter);
    case PE_PanelMenu:
        return menus::paintPanel(option, painter, widget);
    case PE_PanelTipLabel:
        return views::paintToolTip(option, painter, widget);
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return views::paintRow(item, painter);
        break;
    case PE_IndicatorBranch:
        return views::paintBranch(option, painter);
    case PE_FrameFocusRect: // the ring outside the control, see FocusRing
    case PE_FrameDefaultButton:
    case PE_FrameLineEdit:
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
    case PE_PanelScrollAreaCorner:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void KeyturnStyle::drawControl(ControlElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        return proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttons::paintLabel(button, painter, widget);
        break;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return views::paintHeader(header, painter, widget);
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return views::paintHeaderBackground(option, painter);
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menus::paintItem(item, painter, widget);
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menus::paintBarItem(item, painter);
        break;
    case CE_MenuBarEmptyArea:
        return menus::paintBarBackground(option, painter);
    case CE_MenuEmptyArea:
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return views::paintProgress(bar, painter, widget);
        break;
    case CE_Splitter:
        return views::paintSplitter(option, painter);
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const QStyleOptionViewItem own = forView(*item, m_theme);
            return QProxyStyle::drawControl(element, &own, painter, widget);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void KeyturnStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return buttons::paintTool(button, painter, widget);
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return fields::paintSpinBox(spin, painter, widget);
        break;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return fields::paintComboBox(combo, painter, widget);
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return views::paintScrollBar(bar, painter, widget);
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect KeyturnStyle::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const bool framed = frame && frame->lineWidth > 0;
        const QRect inner = framed ? option->rect.adjusted(8, 1, -8, -1) : option->rect;
        return visualRect(option->direction, option->rect, inner);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect KeyturnStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl subControl, const QWidget *widget) const
{
    if (control == CC_SpinBox)
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return fields::spinBoxRect(spin, subControl);
    if (control == CC_ComboBox && subControl != SC_ComboBoxListBoxPopup)
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return fields::comboBoxRect(combo, subControl);
    if (control == CC_ScrollBar)
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return views::scrollBarRect(bar, subControl);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace keyturn
