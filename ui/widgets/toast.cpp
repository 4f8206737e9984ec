#include "ui/widgets/toast.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/elidedlabel.h"

#include <QEnterEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace keyturn {

namespace {
//! A button in the colours of a toast; owned by its toast.
class ToastButton : public QToolButton
{
public:
    explicit ToastButton(QWidget *parent)
        : QToolButton(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics fm(keyturn::font(TextRole::Strong));
        if (text().isEmpty())
            return {28, 28};
        return {fm.horizontalAdvance(text()) + 16, std::max(28, fm.height() + 2)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::current();
        if (underMouse())
            paintBox(&painter, rect(), metrics::radiusMedium, theme.color(Token::ToastLine));
        if (hasVisibleFocus(this))
            paintBox(
                &painter, rect(), metrics::radiusMedium, {}, theme.color(Token::ToastAction), 2);
        if (text().isEmpty())
            return paintIcon(&painter, QRectF(7, 7, 14, 14), keyturn::Icon::Close,
                theme.color(Token::ToastMuted));
        painter.setFont(keyturn::font(TextRole::Strong));
        painter.setPen(theme.color(Token::ToastAction));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};
} // namespace

Toast::Toast(Icon icon, const QString &text, const QString &undoText, std::function<void()> undo,
    QWidget *parent)
    : QFrame(parent)
    , m_icon(icon)
    , m_text(new ElidedLabel(text, TextRole::Body, Token::ToastText, this))
    , m_undo(std::move(undo))
{
    auto *layout = new QHBoxLayout(this);
    const bool reverse = layoutDirection() == Qt::RightToLeft;
    layout->setContentsMargins(reverse ? 6 : 40, 0, reverse ? 40 : 6, 0);
    layout->setSpacing(metrics::space2);
    m_text->setElideMode(Qt::ElideMiddle);
    layout->addWidget(m_text);
    if (m_undo) {
        QToolButton *button = makeButton(undoText);
        button->setObjectName(QStringLiteral("undoButton"));
        connect(button, &QToolButton::clicked, this, &Toast::undo);
        layout->addWidget(button);
    }
    QToolButton *close = makeButton({});
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &Toast::finished);
    layout->addWidget(close);
    setMinimumHeight(std::max(metrics::toastHeight, fontMetrics().height() + 20));
    setAccessibleName(tr("Notification: %1").arg(text));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::finished);
}

QToolButton *Toast::makeButton(const QString &text)
{
    auto *button = new ToastButton(this);
    button->setText(text);
    button->setProperty("kt-ring", -1);
    button->installEventFilter(this);
    return button;
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::start(int lifetime)
{
    m_remaining = lifetime;
    resume();
}

void Toast::undo()
{
    // Closing must not run it again.
    if (const auto undo = std::exchange(m_undo, {}))
        undo();
    emit finished();
}

bool Toast::isHeld() const
{
    const QWidget *focus = focusWidget();
    return underMouse() || (focus && focus->hasFocus() && isAncestorOf(focus));
}

void Toast::pause()
{
    if (!m_timer.isActive())
        return;
    m_remaining = m_timer.remainingTime();
    m_timer.stop();
}

void Toast::resume()
{
    if (m_remaining > 0 && !m_timer.isActive() && !isHeld())
        m_timer.start(m_remaining);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    pause();
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    resume();
}

bool Toast::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        pause();
    else if (event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &Toast::resume, Qt::QueuedConnection);
    return QFrame::eventFilter(object, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    paintBox(&painter, rect(), metrics::radiusLarge, theme.color(Token::ToastBg),
        theme.color(Token::ToastLine));
    const QRect place(14, (height() - 16) / 2, 16, 16);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), place), m_icon,
        theme.color(Token::ToastMuted));
}

} // namespace keyturn
