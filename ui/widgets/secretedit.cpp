#include "ui/widgets/secretedit.h"

#include "ui/style/icon.h"
#include "ui/widgets/secretaccessible.h"
#include "ui/widgets/utf8.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMimeData>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
void wipe(QByteArray &bytes)
{
    // volatile, or the compiler leaves out writing to memory that is never read again.
    volatile char *data = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        data[i] = 0;
}

void wipe(QString &text)
{
    // A text that is shared belongs to the clipboard or to the event; it is theirs to keep.
    if (!text.isDetached())
        return;
    volatile QChar *data = text.data();
    for (qsizetype i = 0; i < text.size(); ++i)
        const_cast<QChar &>(data[i]) = QChar();
}
} // namespace

SecretEdit::SecretEdit(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_eye(new QToolButton(this))
    , m_showName(tr("Show AccessKey secret"))
    , m_hideName(tr("Hide AccessKey secret"))
{
    SecretAccessible::install();
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
        | Qt::ImhNoAutoUppercase);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAcceptDrops(false);
    setProperty("kt-ring", -1);
    m_eye->setObjectName(u"revealButton"_s);
    m_eye->setFixedSize(24, 24);
    m_eye->setFocusPolicy(Qt::TabFocus);
    connect(m_eye, &QToolButton::clicked, this, &SecretEdit::clickEye);
    m_layout->setContentsMargins(0, 0, 5, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    m_layout->addWidget(m_eye);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_caretOn = !m_caretOn;
        update();
    });
    applyMode();
}

SecretEdit::~SecretEdit() = default;

void SecretEdit::clear()
{
    m_value.clear();
    m_caret = 0;
    afterEdit();
}

void SecretEdit::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    if (accessibleName().isEmpty())
        setAccessibleName(text);
    update();
}

void SecretEdit::setMaximumSize(std::size_t bytes)
{
    m_maximum = bytes;
}

void SecretEdit::setRevealed(bool revealed)
{
    if (m_readOnly && revealed && m_value.isEmpty())
        return;
    m_revealed = revealed;
    applyMode();
}

void SecretEdit::setEyeNames(const QString &show, const QString &hide)
{
    m_showName = show;
    m_hideName = hide;
    applyMode();
}

void SecretEdit::addTrailingWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void SecretEdit::setError(bool error)
{
    m_error = error;
    update();
}

void SecretEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    hideValue();
}

void SecretEdit::showValue(SecretBytes &&value)
{
    m_value = std::move(value);
    m_caret = 0;
    m_scroll = 0;
    m_revealed = m_value.isValid() && !m_value.isEmpty();
    applyMode();
}

void SecretEdit::hideValue()
{
    m_revealed = false;
    if (m_readOnly)
        m_value.clear();
    m_caret = std::min(m_caret, m_value.size());
    m_allSelected = false;
    applyMode();
}

void SecretEdit::applyMode()
{
    setFocusPolicy(m_readOnly ? Qt::NoFocus : Qt::StrongFocus);
    setCursor(m_readOnly ? Qt::ArrowCursor : Qt::IBeamCursor);
    m_eye->setCursor(Qt::ArrowCursor);
    m_eye->setIcon(icon(m_revealed ? Icon::EyeOff : Icon::Eye));
    m_eye->setAccessibleName(m_revealed ? m_hideName : m_showName);
    scrollToCaret();
    update();
}

void SecretEdit::clickEye()
{
    if (!m_readOnly)
        setRevealed(!m_revealed);
    emit eyeClicked();
}

void SecretEdit::afterEdit()
{
    m_allSelected = false;
    m_caret = std::min(m_caret, m_value.size());
    scrollToCaret();
    m_caretOn = hasFocus();
    update();
    emit edited();
}

void SecretEdit::removeBytes(std::size_t from, std::size_t to)
{
    SecretBytes rest;
    rest.reserve(m_value.size());
    m_value.withView([&](std::string_view all) {
        rest.append(all.substr(0, from));
        rest.append(all.substr(to));
    });
    m_value = std::move(rest);
    m_caret = from;
}

QString SecretEdit::refusal(std::string_view utf8) const
{
    const std::size_t kept = hasSelection() ? 0 : m_value.size();
    if (kept + utf8.size() > m_maximum)
        return tr("The value is longer than %1 bytes.").arg(m_maximum);
    if (std::any_of(utf8.begin(), utf8.end(), utf8::isControl))
        return tr("The value contains a line break or a control character.");
    return {};
}

void SecretEdit::insert(std::string_view utf8)
{
    const QString reason = refusal(utf8);
    if (!reason.isEmpty())
        return emit rejected(reason);
    if (hasSelection())
        removeBytes(0, m_value.size());
    SecretBytes whole;
    whole.reserve(m_value.size() + utf8.size());
    m_value.withView([&](std::string_view all) {
        whole.append(all.substr(0, m_caret));
        whole.append(utf8);
        whole.append(all.substr(m_caret));
    });
    if (!whole.isValid())
        return emit rejected(tr("There is no protected memory left for this value."));
    m_value = std::move(whole);
    m_caret += utf8.size();
    afterEdit();
}

void SecretEdit::insertText(QString text)
{
    QByteArray bytes = text.toUtf8();
    insert({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    wipe(bytes);
    wipe(text);
}

void SecretEdit::paste()
{
    const QMimeData *content = m_readOnly ? nullptr : QApplication::clipboard()->mimeData();
    if (!content || !content->hasText())
        return;
    QString text = content->text();
    QByteArray bytes = text.toUtf8();
    // People copy a line break along with the value.
    const std::string_view value =
        utf8::trimmed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!value.empty())
        insert(value);
    wipe(bytes);
    wipe(text);
}

void SecretEdit::selectAll()
{
    m_allSelected = !m_readOnly && !m_value.isEmpty();
    m_caret = m_value.size();
    scrollToCaret();
    update();
}

bool SecretEdit::remove(int key)
{
    if (key != Qt::Key_Backspace && key != Qt::Key_Delete)
        return false;
    std::size_t from = m_caret;
    std::size_t to = m_caret;
    m_value.withView([&](std::string_view all) {
        if (key == Qt::Key_Backspace)
            from = utf8::previous(all, m_caret);
        else
            to = utf8::next(all, m_caret);
    });
    if (hasSelection()) {
        from = 0;
        to = m_value.size();
    }
    if (from == to)
        return true;
    removeBytes(from, to);
    afterEdit();
    return true;
}

bool SecretEdit::moveTo(int key)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    std::size_t target = m_caret;
    m_value.withView([&](std::string_view all) {
        if (key == (mirrored ? Qt::Key_Right : Qt::Key_Left))
            target = hasSelection() ? 0 : utf8::previous(all, m_caret);
        else if (key == (mirrored ? Qt::Key_Left : Qt::Key_Right))
            target = hasSelection() ? all.size() : utf8::next(all, m_caret);
        else if (key == Qt::Key_Home)
            target = 0;
        else if (key == Qt::Key_End)
            target = all.size();
    });
    const bool moving =
        key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    if (moving)
        setCaret(target);
    return moving;
}

void SecretEdit::setCaret(std::size_t position)
{
    m_caret = position;
    m_allSelected = false;
    m_caretOn = hasFocus();
    scrollToCaret();
    update();
}

} // namespace keyturn
