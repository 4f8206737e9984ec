#include "ui/widgets/optioncard.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QChildEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

namespace keyturn {

namespace {
constexpr int inlineHeight = 44;
}

OptionCard::OptionCard(const QString &title, const QString &explanation, Kind kind, QWidget *parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_radio(new QRadioButton(this))
    , m_title(new Label(title, TextRole::Strong))
    , m_explanation(new Label(explanation, TextRole::Small, Token::TextSecondary))
    , m_head(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_radioPlace(new QVBoxLayout)
    , m_bodyWidget(new QWidget)
    , m_body(new QVBoxLayout(m_bodyWidget))
{
    m_radio->setAccessibleName(title);
    m_radio->setAccessibleDescription(explanation);
    m_radio->setProperty("kt-danger", kind == Kind::Danger);
    m_radio->setAutoExclusive(false);
    m_explanation->setWordWrap(true);
    m_head->setSpacing(0);
    m_head->addWidget(m_title);
    m_head->addWidget(m_explanation);
    m_head->addWidget(m_bodyWidget);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(metrics::space2);
    m_row->setSpacing(metrics::space3);
    m_radioPlace->addWidget(m_radio);
    m_row->addLayout(m_radioPlace);
    m_row->setAlignment(m_radioPlace, Qt::AlignTop);
    m_row->addLayout(m_head, 1);
    m_bodyWidget->hide();
    m_bodyWidget->installEventFilter(this);
    updateMargins();
    connect(m_radio, &QRadioButton::toggled, this, [this](bool selected) {
        updateBody();
        update();
        emit selectedChanged(selected);
    });
    updateBody();
}

bool OptionCard::isSelected() const
{
    return m_radio->isChecked();
}

void OptionCard::setSelected()
{
    m_radio->setChecked(true);
}

void OptionCard::setGroup(QButtonGroup *group, int id)
{
    group->setExclusive(true);
    group->addButton(m_radio, id);
}

void OptionCard::setInline(bool isInline)
{
    m_inline = isInline;
    m_head->setDirection(isInline ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_head->setSpacing(isInline ? metrics::space3 : 0);
    m_head->setStretch(1, isInline ? 1 : 0);
    m_row->setAlignment(m_radioPlace, isInline ? Qt::AlignVCenter : Qt::AlignTop);
    setMinimumHeight(isInline ? inlineHeight : 0);
    updateMargins();
}

void OptionCard::setBodyVisibleWhenSelected(bool only)
{
    m_onlyWhenSelected = only;
    updateBody();
}

void OptionCard::setExplanation(const QString &explanation)
{
    m_explanation->setText(explanation);
    m_radio->setAccessibleDescription(explanation);
}

void OptionCard::updateMargins()
{
    const int vertical = m_inline ? 2 : metrics::space3;
    m_row->setContentsMargins(14, vertical, 14, vertical);
    // The radio button stands on the middle of the first line.
    const int drop = m_inline ? 0 : std::max(0, (lineHeight(TextRole::Strong) - 16) / 2);
    m_radioPlace->setContentsMargins(0, drop, 0, 0);
}

void OptionCard::updateBody()
{
    const bool selected = isSelected();
    m_bodyWidget->setEnabled(selected);
    m_bodyWidget->setVisible(m_hasBody && (selected || !m_onlyWhenSelected));
}

bool OptionCard::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_bodyWidget && event->type() == QEvent::ChildAdded && !m_hasBody) {
        m_hasBody = static_cast<QChildEvent *>(event)->child()->isWidgetType();
        m_body->setContentsMargins(0, 10, 0, 0);
        updateBody();
    }
    return QFrame::eventFilter(object, event);
}

void OptionCard::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton;
}

void OptionCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || !rect().contains(event->position().toPoint()))
        return;
    m_pressed = false;
    m_radio->setFocus(Qt::MouseFocusReason);
    m_radio->click();
}

void OptionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    const QColor surface = theme.color(Token::BgSurface);
    if (!isSelected())
        return paintBox(
            &painter, rect(), metrics::radiusLarge, surface, theme.color(Token::BorderDefault));
    const bool danger = m_kind == Kind::Danger;
    const QColor tint = theme.color(danger ? Token::DangerTint : Token::AccentTint);
    paintBox(&painter, rect(), metrics::radiusLarge, mix(tint, surface, 0.4),
        theme.color(danger ? Token::DangerFill : Token::AccentFill), 2);
}

void OptionCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateMargins();
}

} // namespace keyturn
