#include "ui/sandboxpanel.h"

#include "models/coming.h"
#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/secretclipboard.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! A line across the panel between two parts.
class Rule : public QWidget
{
public:
    explicit Rule(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(metrics::line);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), Theme::current().color(Token::BorderSubtle));
    }
};

Label *heading(const QString &text, QWidget *parent)
{
    return new Label(text, TextRole::SmallStrong, Token::TextSecondary, parent);
}

//! When something is to come, and to which secret.
QString comes(const QDateTime &now, const Coming &coming)
{
    if (!coming.time.isValid())
        return {};
    return phrase::timeUntil(now, coming.time) + u" · "_s + phrase::oneLine(coming.userName);
}

} // namespace

SandboxPanel::SandboxPanel(Workspace *workspace, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_workspace(workspace)
    , m_clipboard(new SecretClipboard(this))
{
    setObjectName(u"sandboxPanel"_s);
    setAccessibleName(tr("Sandbox"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space4, metrics::space3, metrics::space4, metrics::space3);
    layout->setSpacing(metrics::space2);
    makeTimePart(layout);
    layout->addWidget(new Rule(this));
    makeTroublePart(layout);
    layout->addWidget(new Rule(this));
    makeAccessPart(layout);
    layout->addWidget(new Rule(this));
    makeResetPart(layout);
    connect(m_clipboard, &SecretClipboard::remaining, this, [this](int seconds) {
        m_note->setText(
            tr("AccessKey secret copied. The clipboard is cleared in %n s.", nullptr, seconds));
    });
    connect(m_clipboard, &SecretClipboard::cleared, this,
        [this] { m_note->setText(tr("Clipboard cleared")); });
}

void SandboxPanel::makeTimePart(QVBoxLayout *layout)
{
    m_time = new Label({}, TextRole::Heading, Token::TextPrimary, this);
    m_time->setObjectName(u"sandboxClockLabel"_s);
    layout->addWidget(heading(tr("Sandbox time"), this));
    layout->addWidget(m_time);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(metrics::space2);
    const auto step = [this, steps](
                          const QString &text, const QString &name, std::chrono::hours hours) {
        QPushButton *button = addAdvance(text, name);
        connect(button, &QPushButton::clicked, this, [this, hours] { advance(hours); });
        steps->addWidget(button, 1);
    };
    constexpr std::chrono::hours day(24);
    step(tr("Advance 1 Hour"), u"advanceHourButton"_s, std::chrono::hours(1));
    step(tr("Advance 1 Day"), u"advanceDayButton"_s, day);
    step(tr("Advance 30 Days"), u"advanceMonthButton"_s, 30 * day);
    layout->addLayout(steps);

    m_toRotation = addAdvance(tr("Advance to Next Rotation"), u"advanceToRotationButton"_s);
    m_toDeletion = addAdvance(tr("Advance to Next Deletion"), u"advanceToDeletionButton"_s);
    m_rotation = new Label({}, TextRole::Small, Token::TextTertiary, this);
    m_deletion = new Label({}, TextRole::Small, Token::TextTertiary, this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::space3);
    grid->setVerticalSpacing(metrics::space2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_toRotation, 0, 0);
    grid->addWidget(m_rotation, 0, 1);
    grid->addWidget(m_toDeletion, 1, 0);
    grid->addWidget(m_deletion, 1, 1);
    layout->addLayout(grid);
    connect(m_toRotation, &QPushButton::clicked, this,
        [this] { advanceTo(nextRotation(m_workspace->secrets, m_workspace->session.now()).time); });
    connect(m_toDeletion, &QPushButton::clicked, this,
        [this] { advanceTo(nextDeletion(m_workspace->secrets, m_workspace->session.now()).time); });
}

QPushButton *SandboxPanel::addAdvance(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setProperty("kt-size", u"small"_s);
    button->setAutoDefault(false);
    return button;
}

void SandboxPanel::makeTroublePart(QVBoxLayout *layout)
{
    layout->addWidget(heading(tr("Simulate"), this));
    const auto add = [this](Trouble trouble, const QString &text, const QString &objectName) {
        auto *box = new QCheckBox(text, this);
        box->setObjectName(objectName);
        m_troubles.insert(trouble, box);
        connect(box, &QCheckBox::toggled, this, [this, trouble](bool on) {
            m_workspace->sandbox.setTrouble(trouble, on);
            showTroubles();
            emit acted();
        });
        return box;
    };
    layout->addWidget(
        add(Trouble::Throttling, tr("Throttled requests"), u"throttledRequestsCheck"_s));
    layout->addWidget(
        add(Trouble::NoServiceRole, tr("Service role missing"), u"serviceRoleMissingCheck"_s));
    auto *user = new QHBoxLayout;
    user->setSpacing(metrics::space2);
    user->addWidget(add(Trouble::NoRamUser, tr("RAM user deleted"), u"ramUserDeletedCheck"_s));
    m_user = new Label({}, TextRole::Small, Token::TextTertiary, this);
    user->addWidget(m_user, 1);
    layout->addLayout(user);
    layout->addWidget(add(Trouble::SlowNetwork, tr("Slow network"), u"slowNetworkCheck"_s));
    layout->addWidget(
        add(Trouble::InstanceExpired, tr("Expired KMS instance"), u"expiredInstanceCheck"_s));
}

void SandboxPanel::makeAccessPart(QVBoxLayout *layout)
{
    layout->addWidget(heading(tr("For other programs"), this));
    m_endpoint = new Label({}, TextRole::Mono, Token::TextPrimary, this);
    m_keyId = new Label({}, TextRole::Mono, Token::TextPrimary, this);
    auto *secret = new Label(QString(12, u'•'), TextRole::Mono, Token::TextSecondary, this);
    secret->setAccessibleName(tr("hidden"));
    QToolButton *copyEndpoint = copyButton(tr("Copy endpoint"), u"copyEndpointButton"_s);
    QToolButton *copyId = copyButton(tr("Copy AccessKey ID"), u"copySandboxKeyButton"_s);
    QToolButton *copySecretValue =
        copyButton(tr("Copy AccessKey secret"), u"copySandboxSecretButton"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::space3);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString &name, Label *value, QToolButton *copy) {
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(new Label(name, TextRole::Small, Token::TextTertiary, this), row, 0);
        grid->addWidget(value, row, 1);
        grid->addWidget(copy, row++, 2);
    };
    add(tr("Endpoint"), m_endpoint, copyEndpoint);
    add(tr("AccessKey ID"), m_keyId, copyId);
    add(tr("AccessKey Secret"), secret, copySecretValue);
    secret->setTextInteractionFlags(Qt::NoTextInteraction);
    layout->addLayout(grid);
    m_note = new Label({}, TextRole::Small, Token::TextTertiary, this);
    m_note->setObjectName(u"sandboxNoteLabel"_s);
    layout->addWidget(m_note);
    connect(copyEndpoint, &QToolButton::clicked, this,
        [this] { emit copyRequested(m_endpoint->text()); });
    connect(copyId, &QToolButton::clicked, this, [this] { emit copyRequested(m_keyId->text()); });
    connect(copySecretValue, &QToolButton::clicked, this, &SandboxPanel::copySecret);
}

QToolButton *SandboxPanel::copyButton(const QString &name, const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setIcon(icon(Icon::Copy));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void SandboxPanel::makeResetPart(QVBoxLayout *layout)
{
    auto *reset = new QPushButton(tr("Reset Sandbox"), this);
    reset->setObjectName(u"resetSandboxButton"_s);
    reset->setProperty("kt-size", u"small"_s);
    reset->setAutoDefault(false);
    auto *menu = new QMenu(reset);
    reset->setMenu(menu);
    const auto add = [this, menu](const QString &text, const QString &objectName, bool empty) {
        QAction *action = menu->addAction(text);
        action->setObjectName(objectName);
        connect(action, &QAction::triggered, this, [this, empty] {
            m_workspace->sandbox.reset(empty);
            m_workspace->session.restart();
            showTime();
            showTroubles();
        });
    };
    add(tr("Start with sample data"), u"resetSampleAction"_s, false);
    add(tr("Start empty"), u"resetEmptyAction"_s, true);
    layout->addWidget(reset, 0, Qt::AlignLeft);
}

void SandboxPanel::popUp(const QPoint &corner)
{
    showTime();
    showTroubles();
    showAccess();
    adjustSize();
    QPoint place = corner - QPoint(width(), height());
    if (const QScreen *screen = QGuiApplication::screenAt(corner))
        place = {std::max(place.x(), screen->availableGeometry().left()),
            std::max(place.y(), screen->availableGeometry().top())};
    move(place);
    show();
    setFocus();
}

void SandboxPanel::showTime()
{
    const QDateTime now = m_workspace->session.now();
    const Coming rotation = nextRotation(m_workspace->secrets, now);
    const Coming deletion = nextDeletion(m_workspace->secrets, now);
    m_time->setText(phrase::dateTime(now));
    m_toRotation->setEnabled(rotation.time.isValid());
    m_toDeletion->setEnabled(deletion.time.isValid());
    m_rotation->setText(comes(now, rotation));
    m_deletion->setText(comes(now, deletion));
}

void SandboxPanel::showAccess()
{
    const SharedCredentials &credentials = m_workspace->session.account().credentials;
    m_endpoint->setText(m_workspace->sandbox.endpoint);
    m_keyId->setText(credentials ? credentials->accessKeyId : QString());
    m_note->setText(tr("The endpoint changes with every start of Keyturn."));
}

void SandboxPanel::showTroubles()
{
    const TroubleState state =
        m_workspace->sandbox.troubles ? m_workspace->sandbox.troubles() : TroubleState();
    for (auto it = m_troubles.begin(); it != m_troubles.end(); ++it) {
        const QSignalBlocker quiet(it.value());
        it.value()->setChecked(state.on.testFlag(it.key()));
        it.value()->setEnabled(state.possible.testFlag(it.key()));
    }
    m_user->setText(phrase::oneLine(state.userName));
    m_troubles.value(Trouble::NoRamUser)->setAccessibleDescription(m_user->text());
}

void SandboxPanel::advance(std::chrono::milliseconds by)
{
    m_workspace->sandbox.advance(by);
    m_workspace->secrets.timePassed();
    showTime();
    showTroubles();
    emit acted();
}

void SandboxPanel::advanceTo(const QDateTime &time)
{
    // A second later, so that what falls due has been done.
    const qint64 wait = m_workspace->session.now().msecsTo(time) + 1000;
    advance(std::chrono::milliseconds(std::max<qint64>(0, wait)));
}

void SandboxPanel::copySecret()
{
    if (const SharedCredentials &credentials = m_workspace->session.account().credentials)
        m_clipboard->copy(credentials->accessKeySecret.clone());
}

void SandboxPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.setPen(theme.color(Token::BorderDefault));
    painter.setBrush(theme.color(Token::BgSurface));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace keyturn
