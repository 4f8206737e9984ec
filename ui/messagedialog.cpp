#include "ui/messagedialog.h"

#include "ui/noteline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr int dialogWidth = 568;

//! A glyph in a tinted circle, beside the heading.
class Glyph : public QWidget
{
public:
    explicit Glyph(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(40, 40);
        hide();
    }
    Icon icon = Icon::Info;
    Token glyph = Token::AccentText;
    Token circle = Token::AccentTint;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().color(circle));
        painter.drawEllipse(rect());
        paintIcon(&painter, QRectF(10, 10, 20, 20), icon, Theme::current().color(glyph));
    }
};

} // namespace

MessageDialog::MessageDialog(
    const QString &title, const QString &heading, const QString &text, QWidget *parent)
    : DialogFrame(title, parent)
    , m_glyph(new Glyph(this))
    , m_texts(new QVBoxLayout)
    , m_note(new NoteLine(this))
    , m_banner(new Banner(Banner::Kind::Danger, {}, this))
    , m_ok(addButton(tr("OK"), ButtonRole::Primary))
    , m_cancel(addButton(tr("Cancel"), ButtonRole::Cancel))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *headingLabel = new Label(heading, TextRole::Heading, Token::TextPrimary, this);
    auto *textLabel = new Label(text, TextRole::Body, Token::TextSecondary, this);
    headingLabel->setWordWrap(true);
    textLabel->setWordWrap(true);
    m_texts->setSpacing(6);
    m_texts->addWidget(headingLabel);
    m_texts->addWidget(textLabel);
    m_texts->addWidget(m_note);
    m_note->hide();
    m_banner->hide();
    m_banner->setObjectName(u"messageBanner"_s);

    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_glyph, 0, Qt::AlignTop);
    row->addLayout(m_texts, 1);
    body()->addLayout(row);
    body()->addWidget(m_banner);
    body()->addStretch();
    setFixedBodyWidth(dialogWidth);
    setAccessibleDescription(heading + u' ' + text);

    m_ok->setObjectName(u"okButton"_s);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_ok->setDefault(true);
    m_ok->setFocus();
    connect(m_ok, &QPushButton::clicked, this, &MessageDialog::okClicked);
}

void MessageDialog::setGlyph(Icon icon, Token glyph, Token circle)
{
    auto *mark = static_cast<Glyph *>(m_glyph);
    mark->icon = icon;
    mark->glyph = glyph;
    mark->circle = circle;
    mark->show();
}

void MessageDialog::setNote(Icon icon, const QString &text)
{
    m_note->setNote(icon, Token::TextTertiary, Token::TextSecondary, text);
    m_note->show();
}

void MessageDialog::addContent(QWidget *content)
{
    m_texts->addWidget(content);
}

void MessageDialog::waitForAnswer()
{
    m_waits = true;
}

void MessageDialog::okClicked()
{
    if (!m_waits)
        return accept();
    if (m_busy)
        return;
    m_banner->hide();
    setBusy(true);
    emit confirmed();
}

void MessageDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_ok->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
}

void MessageDialog::showError(const QString &text)
{
    setBusy(false);
    m_banner->setKind(Banner::Kind::Danger);
    m_banner->setText(text);
    m_banner->show();
    m_ok->setFocus();
}

void MessageDialog::showProgress(const QString &text)
{
    m_banner->setKind(Banner::Kind::Info);
    m_banner->setText(text);
    m_banner->show();
}

void MessageDialog::reject()
{
    if (!m_busy)
        DialogFrame::reject();
}

void MessageDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::ControlModifier && m_ok->isEnabled())
        return m_ok->click();
    DialogFrame::keyPressEvent(event);
}

} // namespace keyturn
