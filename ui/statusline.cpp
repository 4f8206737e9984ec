#include "ui/statusline.h"

#include "models/phrases.h"
#include "models/rotationquota.h"
#include "models/workspace.h"
#include "ui/sandboxpanel.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTimeZone>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! The dot of the connection: amber in the sandbox, green when connected, red after a failure.
class Dot : public QWidget
{
public:
    using QWidget::QWidget;
    Token token = Token::WarningIcon;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().color(token));
        painter.drawEllipse(rect());
    }
};

} // namespace

StatusLine::StatusLine(Workspace *workspace, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_dot(new Dot(this))
    , m_connection(new ElidedLabel({}, TextRole::Small, Token::TextSecondary, this))
    , m_quota(new RotationQuota(&workspace->session, this))
    , m_rotations(new Label({}, TextRole::Small, Token::TextSecondary, this))
    , m_sandboxTime(new QToolButton(this))
    , m_panel(new SandboxPanel(workspace, this))
    , m_zone(new Label({}, TextRole::Small, Token::TextSecondary, this))
{
    m_dot->setFixedSize(8, 8);
    m_connection->setObjectName(u"statusConnectionLabel"_s);
    m_rotations->setObjectName(u"rotationsThisHourLabel"_s);
    m_rotations->hide(); // until they are known
    m_sandboxTime->setObjectName(u"sandboxTimeButton"_s);
    m_sandboxTime->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sandboxTime->setIcon(icon(Icon::FastForward, Token::TextTertiary));
    m_sandboxTime->setIconSize({14, 14});
    m_sandboxTime->setProperty("kt-size", u"small"_s);
    m_sandboxTime->setProperty("kt-role", u"quiet"_s);
    m_sandboxTime->setFixedHeight(std::max(24, m_sandboxTime->fontMetrics().height() + 4));
    connect(m_sandboxTime, &QToolButton::clicked, this, &StatusLine::openPanel);
    connect(m_panel, &SandboxPanel::acted, this, &StatusLine::sandboxChanged);
    connect(m_panel, &SandboxPanel::copyRequested, this, &StatusLine::copyRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 1, 14, 0);
    layout->setSpacing(8);
    layout->addWidget(m_dot);
    layout->addWidget(m_connection);
    layout->addStretch();
    layout->addWidget(m_rotations);
    layout->addSpacing(8);
    layout->addWidget(m_sandboxTime);
    layout->addSpacing(8);
    layout->addWidget(m_zone);
    setFixedHeight(std::max(metrics::statusBarHeight, fontMetrics().height() + 10));
    connect(&workspace->session, &Session::changed, this, &StatusLine::tick);
    connect(&workspace->session, &Session::changed, m_quota, &RotationQuota::look);
    connect(&workspace->operations, &SecretOperations::rotated, m_quota, &RotationQuota::look);
    connect(m_quota, &RotationQuota::changed, this, &StatusLine::showRotations);
    connect(&workspace->secrets, &SecretListModel::stateChanged, this, &StatusLine::tick);
    tick();
}

void StatusLine::tick()
{
    const Session &session = m_workspace->session;
    const QDateTime now = session.now();
    const bool failed = m_workspace->secrets.state() == SecretListModel::State::Failed;
    auto *dot = static_cast<Dot *>(m_dot);
    dot->token = failed       ? Token::DangerIcon
        : session.isSandbox() ? Token::WarningIcon
                              : Token::SuccessIcon;
    dot->update();
    if (session.isSandbox())
        m_connection->setText(tr("Sandbox engine is running. No call leaves this computer."));
    else
        m_connection->setText(failed ? tr("No answer from %1").arg(session.kmsHost())
                                     : tr("Connected to %1").arg(session.kmsHost()));
    m_sandboxTime->setVisible(session.isSandbox());
    m_sandboxTime->setText(tr("Sandbox time %1").arg(phrase::plainDateTime(now)));
    if (m_panel->isVisible())
        m_panel->showTime();
    const int offset = now.toLocalTime().offsetFromUtc() / 60;
    m_zone->setText(u"UTC%1%2:%3"_s.arg(QLatin1Char(offset < 0 ? '-' : '+'))
                        .arg(std::abs(offset) / 60, 2, 10, QLatin1Char('0'))
                        .arg(std::abs(offset) % 60, 2, 10, QLatin1Char('0')));
}

//! What is not known is not shown: a wrong number would be believed.
void StatusLine::showRotations()
{
    const std::optional<int> used = m_quota->used();
    m_rotations->setVisible(used.has_value());
    m_rotations->setText(
        tr("Rotations this hour: %1 of %2").arg(used.value_or(0)).arg(RotationQuota::perHour));
}

void StatusLine::openPanel()
{
    m_panel->popUp(m_sandboxTime->mapToGlobal(QPoint(m_sandboxTime->width(), -2)));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::BgSidebar));
    painter.fillRect(QRect(0, 0, width(), 1), Theme::current().color(Token::BorderDefault));
}

} // namespace keyturn
