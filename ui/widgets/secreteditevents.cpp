// What SecretEdit answers to; the editing is in secretedit.cpp.
#include "ui/widgets/secretedit.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStyleHints>

namespace keyturn {

namespace {
bool isTyping(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers keys = event.modifiers() & ~Qt::KeypadModifier;
    // Ctrl with Alt is AltGr, which types characters; Ctrl alone never does.
    const bool command =
        (keys & (Qt::ControlModifier | Qt::MetaModifier)) && !(keys & Qt::AltModifier);
    return !command && !event.text().isEmpty() && event.text().front().isPrint();
}

bool isEditingKey(const QKeyEvent &event)
{
    static const QList<int> keys = {
        Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_Backspace, Qt::Key_Delete};
    return isTyping(event) || event.matches(QKeySequence::Paste)
        || event.matches(QKeySequence::SelectAll) || event.matches(QKeySequence::Copy)
        || event.matches(QKeySequence::Cut) || event.matches(QKeySequence::Undo)
        || keys.contains(event.key());
}
} // namespace

bool SecretEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !m_readOnly
        && isEditingKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void SecretEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_readOnly)
        return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit returnPressed();
        return event->ignore();
    }
    if (event->matches(QKeySequence::Paste))
        return paste();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut))
        return;
    if (remove(event->key()) || moveTo(event->key()))
        return;
    if (isTyping(*event))
        return insertText(event->text());
    QWidget::keyPressEvent(event);
}

void SecretEdit::inputMethodEvent(QInputMethodEvent *event)
{
    // Text in composition is not shown; only what is committed counts.
    if (!m_readOnly && !event->commitString().isEmpty())
        insertText(event->commitString());
    event->accept();
}

QVariant SecretEdit::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled:
        return isEnabled() && !m_readOnly;
    case Qt::ImHints:
        return static_cast<int>(inputMethodHints());
    case Qt::ImSurroundingText:
    case Qt::ImCurrentSelection:
    case Qt::ImTextBeforeCursor:
    case Qt::ImTextAfterCursor:
        return QString();
    default:
        return QWidget::inputMethodQuery(query);
    }
}

void SecretEdit::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_readOnly)
        setCaret(positionAt(event->position().x()));
}

void SecretEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        selectAll();
}

void SecretEdit::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_readOnly)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Paste"), QKeySequence::Paste, this, &SecretEdit::paste);
    menu->addAction(tr("Select All"), QKeySequence::SelectAll, this, &SecretEdit::selectAll);
    menu->popup(event->globalPos());
}

void SecretEdit::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_caretOn = true;
    const int flash = QApplication::styleHints()->cursorFlashTime();
    if (flash > 0)
        m_blink.start(flash / 2);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
}

void SecretEdit::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_blink.stop();
    m_caretOn = false;
    if (event->reason() != Qt::PopupFocusReason)
        m_allSelected = false;
    update();
}

void SecretEdit::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scrollToCaret();
}

void SecretEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        scrollToCaret();
        updateGeometry();
    }
}

} // namespace keyturn
