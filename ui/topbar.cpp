#include "ui/topbar.h"

#include "models/workspace.h"
#include "ui/accountlook.h"
#include "ui/accountmenu.h"
#include "ui/regionpopup.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/swatch.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! A flat button that paints account or region: a glyph, a name, a second text or badge, an arrow.
class PlaceButton : public QToolButton
{
public:
    std::function<void(QPainter *, const QRect &)> paintGlyph;
    QString name;
    QString second;
    QString badge;

    using QToolButton::QToolButton;

    QSize sizeHint() const override
    {
        int width = glyphWidth() + 8
            + QFontMetrics(keyturn::font(TextRole::Strong)).horizontalAdvance(name);
        if (!second.isEmpty())
            width += 8 + QFontMetrics(keyturn::font(TextRole::Small)).horizontalAdvance(second);
        if (!badge.isEmpty())
            width += 8 + badgeWidth();
        return {width + 16 + 22, 36};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::current();
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(isDown() ? Token::BgPressed : Token::BgHover));
            painter.drawRoundedRect(rect(), metrics::radiusMedium, metrics::radiusMedium);
        }
        const QRect glyph(8, (height() - glyphWidth()) / 2, glyphWidth(), glyphWidth());
        paintGlyph(&painter, glyph);
        int x = glyph.right() + 9;
        x = draw(&painter, x, name, badge.isEmpty() ? TextRole::Medium : TextRole::Strong,
            Token::TextPrimary);
        if (!second.isEmpty())
            x = draw(&painter, x, second, TextRole::Small, Token::TextTertiary);
        if (!badge.isEmpty())
            paintBadge(&painter, x);
        const int middle = height() / 2;
        const QRectF arrow(width() - 22, middle - 7, 14, 14);
        paintIcon(&painter, arrow, Icon::ChevronDown, theme.color(Token::TextTertiary));
        if (hasFocus())
            paintFocus(&painter);
    }

private:
    int glyphWidth() const { return badge.isEmpty() && second.contains(u'-') ? 16 : 22; }

    static QFont badgeFont()
    {
        QFont small = keyturn::font(TextRole::Caption);
        small.setPixelSize(std::max(10, QFontMetrics(small).height() * 10 / 15));
        small.setBold(true);
        small.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
        return small;
    }
    int badgeWidth() const { return QFontMetrics(badgeFont()).horizontalAdvance(badge) + 13; }

    int draw(QPainter *painter, int x, const QString &text, TextRole role, Token token) const
    {
        painter->setFont(keyturn::font(role));
        painter->setPen(Theme::current().color(token));
        const int width = painter->fontMetrics().horizontalAdvance(text);
        painter->drawText(QRect(x, 0, width + 2, height()), Qt::AlignVCenter, text);
        return x + width + 8;
    }

    void paintBadge(QPainter *painter, int x) const
    {
        const Theme &theme = Theme::current();
        const QRectF box(x + 0.5, height() / 2.0 - 8.5, badgeWidth(), 17);
        painter->setPen(theme.color(Token::SandboxLine));
        painter->setBrush(theme.color(Token::SandboxTint));
        painter->drawRoundedRect(box, metrics::radiusSmall, metrics::radiusSmall);
        painter->setFont(badgeFont());
        painter->setPen(theme.color(Token::SandboxText));
        painter->drawText(box, Qt::AlignCenter, badge);
    }

    void paintFocus(QPainter *painter) const
    {
        QStyleOption option;
        option.initFrom(this);
        if (!(option.state & QStyle::State_KeyboardFocusChange))
            return;
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(Theme::current().color(Token::FocusRing), 2));
        painter->drawRoundedRect(rect().adjusted(1, 1, -1, -1), 6, 6);
    }
};

QToolButton *iconButton(const char *objectName, Icon id, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1StringView(objectName));
    button->setIcon(icon(id));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFixedSize(32, 32);
    return button;
}

} // namespace

TopBar::TopBar(Workspace *workspace, const QList<Account> &accounts, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_accounts(accounts)
    , m_account(new PlaceButton(this))
    , m_region(new PlaceButton(this))
    , m_refreshed(new Label({}, TextRole::Small, Token::TextTertiary, this))
    , m_popup(new RegionPopup(&workspace->regions, this))
{
    m_account->setObjectName(u"accountButton"_s);
    m_region->setObjectName(u"regionButton"_s);
    m_account->setFocusPolicy(Qt::TabFocus);
    m_region->setFocusPolicy(Qt::TabFocus);
    auto *refresh = iconButton("refreshButton", Icon::Refresh, tr("Refresh"), this);
    auto *help = iconButton("helpButton", Icon::Help, tr("Help on This Page"), this);
    auto *rule = new QFrame(this);
    rule->setFixedSize(1, 20);
    rule->setAutoFillBackground(true);
    rule->setBackgroundRole(QPalette::Mid);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 16, 1);
    layout->setSpacing(4);
    layout->addWidget(m_account);
    layout->addSpacing(6);
    layout->addWidget(rule);
    layout->addSpacing(6);
    layout->addWidget(m_region);
    layout->addStretch();
    layout->addWidget(m_refreshed);
    layout->addSpacing(4);
    layout->addWidget(refresh);
    layout->addWidget(help);
    setFixedHeight(std::max(metrics::toolBarHeight, metrics::control(fontMetrics()) + 12));

    connect(m_account, &QToolButton::clicked, this, &TopBar::openAccountMenu);
    connect(m_region, &QToolButton::clicked, this, &TopBar::openRegionPopup);
    connect(refresh, &QToolButton::clicked, this, &TopBar::refreshRequested);
    connect(help, &QToolButton::clicked, this, &TopBar::helpRequested);
    connect(m_popup, &RegionPopup::regionChosen, this, &TopBar::regionChosen);
    connect(&workspace->session, &Session::changed, this, &TopBar::showPlace);
    showPlace();
}

void TopBar::showPlace()
{
    const Session &session = m_workspace->session;
    const AccountLook look = accountLook(session.account().kind);
    auto *account = static_cast<PlaceButton *>(m_account);
    account->name = accountName(session.account());
    account->badge = session.isSandbox() ? tr("SANDBOX") : QString();
    account->paintGlyph = [look](QPainter *painter, const QRect &rect) {
        paintSwatch(painter, rect, look.swatch, look.icon);
    };
    account->setAccessibleName(tr("Account: %1. Change account").arg(account->name));
    account->setAccessibleDescription(
        session.isSandbox() ? tr("Sandbox account. No call leaves this computer.") : QString());
    account->setMinimumWidth(scaled(236));
    account->updateGeometry();
    account->update();

    auto *region = static_cast<PlaceButton *>(m_region);
    region->name = m_workspace->regionName();
    region->second = session.region();
    region->paintGlyph = [](QPainter *painter, const QRect &rect) {
        paintIcon(painter, rect, Icon::Pin, Theme::current().color(Token::TextTertiary));
    };
    region->setAccessibleName(tr("Region: %1. Change region").arg(region->name));
    region->updateGeometry();
    region->update();
}

void TopBar::openAccountMenu()
{
    auto *menu = new AccountMenu(m_accounts, m_workspace->session.account().kind, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &AccountMenu::accountChosen, this, &TopBar::accountChosen);
    menu->popup(m_account->mapToGlobal(QPoint(0, m_account->height() + 2)));
}

void TopBar::openRegionPopup()
{
    m_popup->popUp(
        m_region->mapToGlobal(QPoint(0, m_region->height() + 2)), m_workspace->session.region());
}

void TopBar::setRefreshedText(const QString &text)
{
    m_refreshed->setText(text);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::BgSidebar));
    painter.fillRect(
        QRect(0, height() - 1, width(), 1), Theme::current().color(Token::BorderDefault));
}

} // namespace keyturn
