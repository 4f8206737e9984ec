#include "ui/widgets/dialogframe.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/identitystrip.h"
#include "ui/widgets/scrim.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>

namespace keyturn {

DialogFrame::DialogFrame(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_layout(new QVBoxLayout(this))
    , m_scroll(new QScrollArea(this))
    , m_foot(new QWidget(this))
    , m_footLayout(new QHBoxLayout(m_foot))
    , m_buttons(new QHBoxLayout)
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setSizeGripEnabled(false);
    auto *content = new QWidget;
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(metrics::space6, 20, metrics::space6, 18);
    m_body->setSpacing(metrics::space3);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setBackgroundRole(QPalette::Base);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    // The dialog paints the background, for the palette of the area would have to follow the theme.
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    content->installEventFilter(this);
    m_buttons->setSpacing(metrics::space2);
    m_footLayout->setContentsMargins(metrics::space6, 1, metrics::space6, 0);
    m_footLayout->setSpacing(metrics::space4);
    m_footLayout->addStretch(1);
    m_footLayout->addLayout(m_buttons);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_scroll, 1);
    m_layout->addWidget(m_foot);
    m_foot->setFixedHeight(metrics::control(fontMetrics()) + metrics::space6);
}

DialogFrame::~DialogFrame()
{
    delete m_scrim;
}

QWidget *DialogFrame::bodyWidget() const
{
    return m_scroll->widget();
}

void DialogFrame::setTopWidget(QWidget *widget)
{
    delete m_top;
    m_top = widget;
    m_layout->insertWidget(0, widget);
}

void DialogFrame::setBottomWidget(QWidget *widget)
{
    delete m_bottom;
    m_bottom = widget;
    m_layout->insertWidget(m_layout->count() - 1, widget);
}

int DialogFrame::buttonPlace(ButtonRole role) const
{
    const auto rankOf = [](const QWidget *button) { return button->property("kt-place").toInt(); };
    int place = 0;
    while (place < m_buttons->count() && rankOf(m_buttons->itemAt(place)->widget()) <= int(role))
        ++place;
    return place;
}

QPushButton *DialogFrame::addButton(const QString &text, ButtonRole role)
{
    auto *button = new QPushButton(text, m_foot);
    const bool leading = role == ButtonRole::Primary || role == ButtonRole::Danger;
    button->setProperty("kt-place", int(role));
    button->setAutoDefault(leading);
    if (leading) {
        button->setProperty("kt-role",
            role == ButtonRole::Danger ? QStringLiteral("danger") : QStringLiteral("primary"));
        button->setMinimumWidth(metrics::primaryMinimumWidth);
        button->setDefault(role == ButtonRole::Primary);
        m_primary = button;
    }
    if (role == ButtonRole::Cancel)
        connect(button, &QPushButton::clicked, this, &QDialog::reject);
    m_buttons->insertWidget(buttonPlace(role), button);
    // Tab goes from the body to the buttons in their order, whatever the order they were added in.
    QWidget *last = nullptr;
    for (int i = 0; i < m_buttons->count(); ++i) {
        QWidget *next = m_buttons->itemAt(i)->widget();
        if (last)
            setTabOrder(last, next);
        last = next;
    }
    return button;
}

void DialogFrame::setIdentity(
    const QString &name, const QString &region, const QColor &swatch, Icon icon)
{
    if (m_identity)
        return m_identity->setIdentity(name, region, swatch, icon);
    m_identity = new IdentityStrip(name, region, swatch, icon, m_foot);
    m_footLayout->insertWidget(0, m_identity, 1);
    m_footLayout->setStretch(1, 0);
}

void DialogFrame::setFixedBodyWidth(int width)
{
    const QScreen *where = screen();
    const int most = where ? where->availableGeometry().width() : QWIDGETSIZE_MAX;
    m_bodyWidth = width;
    m_fixedWidth = std::min(scaled(width), most);
    setFixedWidth(m_fixedWidth);
    fitHeight();
}

int DialogFrame::wantedHeight(int width) const
{
    const QWidget *content = bodyWidget();
    int height = content->layout()->hasHeightForWidth() ? content->layout()->heightForWidth(width)
                                                        : content->sizeHint().height();
    height += m_foot->height();
    for (const QWidget *row : {m_top.data(), m_bottom.data()})
        if (row && !row->isHidden())
            height += row->sizeHint().height();
    return height;
}

QSize DialogFrame::sizeHint() const
{
    const int width = m_fixedWidth > 0
        ? m_fixedWidth
        : std::max(bodyWidget()->sizeHint().width(), m_foot->sizeHint().width());
    return {width, wantedHeight(width)};
}

void DialogFrame::fitHeight()
{
    if (m_fixedWidth <= 0 || minimumHeight() == maximumHeight())
        return;
    const QScreen *where = screen();
    const int most = where ? where->availableGeometry().height() - 48 : QWIDGETSIZE_MAX;
    resize(m_fixedWidth, std::min(wantedHeight(m_fixedWidth), most));
}

bool DialogFrame::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && object == bodyWidget())
        QMetaObject::invokeMethod(this, &DialogFrame::fitHeight, Qt::QueuedConnection);
    return QDialog::eventFilter(object, event);
}

void DialogFrame::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        if (m_primary && m_primary->isEnabled())
            m_primary->click();
        return;
    }
    if (event->matches(QKeySequence::HelpContents)) {
        emit helpRequested();
        return;
    }
    QDialog::keyPressEvent(event);
}

void DialogFrame::showEvent(QShowEvent *event)
{
    fitHeight();
    if (parentWidget() && !m_scrim) {
        m_scrim = new Scrim(parentWidget()->window());
        m_scrim->show();
    }
    QDialog::showEvent(event);
}

void DialogFrame::hideEvent(QHideEvent *event)
{
    delete m_scrim;
    QDialog::hideEvent(event);
}

void DialogFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.fillRect(rect(), theme.color(Token::BgSurface));
    painter.fillRect(m_foot->geometry(), theme.color(Token::BgSunken));
    paintHairline(&painter, m_foot->geometry(), Qt::TopEdge, theme.color(Token::BorderDefault));
}

void DialogFrame::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::StyleChange)
        return;
    m_foot->setFixedHeight(metrics::control(fontMetrics()) + metrics::space6);
    if (m_bodyWidth > 0)
        setFixedBodyWidth(m_bodyWidth);
}

} // namespace keyturn
