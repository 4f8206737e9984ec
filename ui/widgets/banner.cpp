#include "ui/widgets/banner.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace keyturn {

namespace {
struct BannerLook
{
    Icon icon;
    Token iconToken;
    Token text;
    Token tint;
    Token line;
};

BannerLook lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Info:
        return {Icon::Info, Token::AccentText, Token::TextSecondary, Token::AccentTint,
            Token::AccentLine};
    case Banner::Kind::Warning:
        return {Icon::Triangle, Token::WarningIcon, Token::TextPrimary, Token::WarningTint,
            Token::WarningLine};
    case Banner::Kind::Danger:
        return {Icon::Bang, Token::DangerIcon, Token::TextPrimary, Token::DangerTint,
            Token::DangerLine};
    case Banner::Kind::Success:
        break;
    }
    return {Icon::CheckCircle, Token::SuccessIcon, Token::TextPrimary, Token::SuccessTint,
        Token::SuccessLine};
}

constexpr int paddingX = 12;
constexpr int paddingY = 9;
constexpr int gap = 10;
} // namespace

Banner::Banner(Kind kind, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_text(new Label(text, TextRole::Small, lookOf(kind).text, this))
    , m_layout(new QHBoxLayout(this))
    , m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_close->setIcon(icon(Icon::Close));
    m_close->setIconSize({14, 14});
    m_close->setProperty("kt-size", QStringLiteral("small"));
    m_close->setFixedSize(24, 24);
    m_close->setAccessibleName(tr("Close"));
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, &Banner::closed);
    m_layout->setContentsMargins(
        paddingX + metrics::buttonIcon + gap, paddingY, paddingX, paddingY);
    m_layout->setSpacing(gap);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_close, 0, Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(text);
}

void Banner::setKind(Kind kind)
{
    m_kind = kind;
    m_text->setToken(lookOf(kind).text);
    update();
}

void Banner::setText(const QString &text)
{
    if (text == m_text->text())
        return;
    m_text->setText(text);
    setAccessibleName(text);
    announce();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::setActions(const QStringList &actions)
{
    qDeleteAll(std::exchange(m_actions, {}));
    for (const QString &text : actions) {
        auto *button = new QPushButton(text, this);
        button->setProperty("kt-role", QStringLiteral("link"));
        button->setProperty("kt-size", QStringLiteral("small"));
        button->setAutoDefault(false);
        button->setCursor(Qt::PointingHandCursor);
        const auto index = int(m_actions.size());
        connect(
            button, &QPushButton::clicked, this, [this, index] { emit actionTriggered(index); });
        m_layout->insertWidget(m_layout->count() - 1, button, 0, Qt::AlignVCenter);
        m_actions.append(button);
    }
    changeEvent(nullptr);
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
    changeEvent(nullptr);
}

QSize Banner::minimumSizeHint() const
{
    // The layout would ask for the height at its narrowest.
    const QMargins margins = m_layout->contentsMargins();
    return {160, margins.top() + lineHeight(TextRole::Small) + margins.bottom()};
}

void Banner::announce()
{
    if (!isVisible() || text().isEmpty())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    const BannerLook look = lookOf(m_kind);
    paintBox(
        &painter, rect(), metrics::radiusLarge, theme.color(look.tint), theme.color(look.line));
    const int line = lineHeight(TextRole::Small);
    const int lines = m_text->height() / line;
    const int middle = lines > 1 ? m_text->y() + line / 2 : m_text->geometry().center().y() + 1;
    const QRect place(
        paddingX, middle - metrics::buttonIcon / 2, metrics::buttonIcon, metrics::buttonIcon);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), place), look.icon,
        theme.color(look.iconToken));
}

void Banner::changeEvent(QEvent *event)
{
    if (event)
        QFrame::changeEvent(event);
    // Actions and the close button are 24 px high for the pointer but must not make the banner
    // higher.
    const bool controls = !m_actions.isEmpty() || !m_close->isHidden();
    m_layout->setContentsMargins(paddingX + metrics::buttonIcon + gap, controls ? 4 : paddingY,
        paddingX, controls ? 4 : paddingY);
}

} // namespace keyturn
