#include "ui/statusline.h"

#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QMenu>
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

QDateTime earliest(const SecretListModel &secrets, const QDateTime &now, bool deletions)
{
    QDateTime found;
    for (int i = 0; i < secrets.rowCount(); ++i) {
        const Secret &secret = secrets.row(i).secret;
        const QDateTime time = deletions ? secret.plannedDeletion
            : secret.isPendingDeletion() || secret.rotation != AutomaticRotation::Enabled
            ? QDateTime()
            : secret.nextRotation;
        if (time.isValid() && time > now && (!found.isValid() || time < found))
            found = time;
    }
    return found;
}

} // namespace

StatusLine::StatusLine(Workspace *workspace, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_dot(new Dot(this))
    , m_connection(new Label({}, TextRole::Small, Token::TextSecondary, this))
    , m_sandboxTime(new QToolButton(this))
    , m_zone(new Label({}, TextRole::Small, Token::TextSecondary, this))
{
    m_dot->setFixedSize(8, 8);
    m_connection->setObjectName(u"statusConnectionLabel"_s);
    m_sandboxTime->setObjectName(u"sandboxTimeButton"_s);
    m_sandboxTime->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sandboxTime->setIcon(icon(Icon::FastForward, Token::TextTertiary));
    m_sandboxTime->setIconSize({14, 14});
    m_sandboxTime->setPopupMode(QToolButton::InstantPopup);
    m_sandboxTime->setMenu(new QMenu(m_sandboxTime));
    m_sandboxTime->setProperty("kt-size", u"small"_s);
    m_sandboxTime->setProperty("kt-role", u"quiet"_s);
    m_sandboxTime->setFixedHeight(24);
    connect(m_sandboxTime->menu(), &QMenu::aboutToShow, this, &StatusLine::fillMenu);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 1, 14, 0);
    layout->setSpacing(8);
    layout->addWidget(m_dot);
    layout->addWidget(m_connection);
    layout->addStretch();
    layout->addWidget(m_sandboxTime);
    layout->addSpacing(8);
    layout->addWidget(m_zone);
    setFixedHeight(std::max(metrics::statusBarHeight, fontMetrics().height() + 10));
    connect(&workspace->session, &Session::changed, this, &StatusLine::tick);
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
    const int offset = now.toLocalTime().offsetFromUtc() / 60;
    m_zone->setText(u"UTC%1%2:%3"_s.arg(QLatin1Char(offset < 0 ? '-' : '+'))
                        .arg(std::abs(offset) / 60, 2, 10, QLatin1Char('0'))
                        .arg(std::abs(offset) % 60, 2, 10, QLatin1Char('0')));
}

QDateTime StatusLine::nextRotation() const
{
    return earliest(m_workspace->secrets, m_workspace->session.now(), false);
}

QDateTime StatusLine::nextDeletion() const
{
    return earliest(m_workspace->secrets, m_workspace->session.now(), true);
}

void StatusLine::fillMenu()
{
    QMenu *menu = m_sandboxTime->menu();
    menu->clear();
    const auto add = [this, menu](const QString &text, std::chrono::milliseconds by) {
        connect(menu->addAction(text), &QAction::triggered, this,
            [this, by] { emit advanceRequested(by); });
    };
    const auto addTo = [this, menu](const QString &text, const QDateTime &time) {
        QAction *action = menu->addAction(text);
        action->setEnabled(time.isValid());
        connect(action, &QAction::triggered, this, [this, time] { advanceTo(time); });
    };
    add(tr("Advance 1 Hour"), std::chrono::hours(1));
    add(tr("Advance 1 Day"), std::chrono::hours(24));
    addTo(tr("Advance to Next Rotation"), nextRotation());
    addTo(tr("Advance to Next Deletion"), nextDeletion());
    menu->addSeparator();
    QMenu *reset = menu->addMenu(tr("Reset Sandbox"));
    connect(reset->addAction(tr("Start with sample data")), &QAction::triggered, this,
        [this] { emit resetRequested(false); });
    connect(reset->addAction(tr("Start empty")), &QAction::triggered, this,
        [this] { emit resetRequested(true); });
}

void StatusLine::advanceTo(const QDateTime &time)
{
    const qint64 wait = m_workspace->session.now().msecsTo(time) + 1000;
    emit advanceRequested(std::chrono::milliseconds(std::max<qint64>(0, wait)));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::BgSidebar));
    painter.fillRect(QRect(0, 0, width(), 1), Theme::current().color(Token::BorderDefault));
}

} // namespace keyturn
