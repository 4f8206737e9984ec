#include "ui/activitydetail.h"

#include "models/activityphrases.h"
#include "models/clicommand.h"
#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/activitydelegate.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/keyvaluelist.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr int codeRow = 0;
constexpr int wide = 720;

//! Changes that are tried again in their own dialog, which looks at the secret first.
bool hasDialog(const QString &operation)
{
    constexpr std::array dialogs = {"RotateSecret"_L1, "UpdateSecretRotationPolicy"_L1,
        "UpdateSecret"_L1, "DeleteSecret"_L1, "RestoreSecret"_L1, "CreateSecret"_L1};
    return std::find(dialogs.begin(), dialogs.end(), operation) != dialogs.end();
}

bool lacksPermission(const ApiCallRecord &call)
{
    return call.error
        && (call.error->kind == ErrorKind::Denied || call.error->kind == ErrorKind::Unavailable);
}

Banner::Kind storyKind(ApiCallRecord::State state)
{
    switch (state) {
    case ApiCallRecord::State::Failed:
        return Banner::Kind::Danger;
    case ApiCallRecord::State::Canceled:
        return Banner::Kind::Info;
    default:
        return Banner::Kind::Warning;
    }
}

} // namespace

ActivityDetail::ActivityDetail(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_hint(new Label(
          tr("Choose a call to see what became of it."), TextRole::Body, Token::TextTertiary, this))
    , m_all(new QWidget(this))
{
    setObjectName(QLatin1StringView("activityDetail"));
    setAccessibleName(tr("Details"));
    m_hint->setAlignment(Qt::AlignCenter);
    m_story = new Banner(Banner::Kind::Danger, {}, m_all);
    m_story->setObjectName(u"activityStoryBanner"_s);
    m_facts = new KeyValueList(m_all);
    m_facts->setKeyWidth(100);
    m_facts->setRowHeight(26);
    const auto fact = [this](const QString &key, TextRole role, Token token) {
        auto *label = new ElidedLabel({}, role, token, m_facts);
        label->setElideMode(Qt::ElideMiddle);
        m_facts->addRow(key, label);
        return label;
    };
    m_code = fact(tr("Error code"), TextRole::Mono, Token::DangerText);
    m_http = fact(tr("HTTP status"), TextRole::Body, Token::TextPrimary);
    m_facts->addRow(tr("Request ID"), makeRequestId());
    m_endpoint = fact(tr("Endpoint"), TextRole::Mono, Token::TextPrimary);
    m_attempts = new Label({}, TextRole::Body, Token::TextPrimary, m_facts);
    m_attempts->setWordWrap(true);
    m_facts->addRow(tr("Attempts"), m_attempts);
    m_code->setObjectName(u"activityCodeLabel"_s);

    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_story);
    left->addWidget(makeCommand());
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->addWidget(m_facts);
    right->addStretch();
    auto *body = new QWidget(m_all);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_columns->setContentsMargins(24, 0, 24, 12);
    m_columns->setSpacing(24);
    m_columns->addLayout(left, 600);
    m_columns->addLayout(right, 400);
    auto *scroll = new QScrollArea(m_all);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(body);
    body->setAutoFillBackground(false); // after setWidget, which turns it on
    auto *all = new QVBoxLayout(m_all);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(makeHead());
    all->addWidget(scroll, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_hint);
    layout->addWidget(m_all);
    update();
}

QWidget *ActivityDetail::makeHead()
{
    auto *head = new QWidget(m_all);
    m_operation = new Label({}, TextRole::Strong, Token::TextPrimary, head);
    m_operation->setObjectName(u"activityOperationLabel"_s);
    m_target = new ElidedLabel({}, TextRole::Body, Token::TextSecondary, head);
    m_target->setElideMode(Qt::ElideMiddle);
    m_status = new StatusChip(head);
    m_status->setObjectName(u"activityStatusChip"_s);
    m_prerequisites = new QPushButton(tr("Open Prerequisites"), head);
    m_prerequisites->setObjectName(u"activityPrerequisitesButton"_s);
    m_again = new QPushButton(icon(Icon::Refresh, Token::TextPrimary), tr("Try Again"), head);
    m_again->setObjectName(u"activityAgainButton"_s);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(24, 8, 24, 8);
    layout->setSpacing(10);
    layout->addWidget(m_operation);
    layout->addWidget(m_target);
    layout->addWidget(m_status);
    layout->addStretch(1);
    for (QPushButton *button : {m_prerequisites, m_again}) {
        button->setProperty("kt-size", u"small"_s);
        layout->addWidget(button);
    }
    head->setMinimumHeight(46);
    connect(m_prerequisites, &QPushButton::clicked, this, &ActivityDetail::prerequisitesRequested);
    connect(m_again, &QPushButton::clicked, this, [this] { emit againRequested(*m_call); });
    return head;
}

QWidget *ActivityDetail::makeCommand()
{
    auto *part = new QWidget(m_all);
    auto *heading =
        new Label(tr("aliyun CLI command"), TextRole::SmallMedium, Token::TextSecondary, part);
    auto *copy = new QPushButton(
        icon(Icon::Copy, Token::AccentText), tr("Copy as aliyun CLI Command"), part);
    copy->setObjectName(u"copyCliButton"_s);
    copy->setProperty("kt-role", u"link"_s);
    auto *choose = new QToolButton(part);
    choose->setObjectName(u"copyCliMenuButton"_s);
    choose->setIcon(icon(Icon::ChevronDown, Token::AccentText));
    choose->setAccessibleName(tr("Choose the shell to copy for"));
    choose->setToolTip(choose->accessibleName());
    const auto copyFor = [this](cli::Shell shell) {
        emit commandCopyRequested(cli::command(*m_call, shell));
    };
    auto *menu = new QMenu(choose);
    menu->addAction(tr("Copy for POSIX Shell"), this, [=] { copyFor(cli::Shell::Posix); })
        ->setObjectName(u"copyPosixAction"_s);
    menu->addAction(
            tr("Copy for PowerShell 7.3 or Newer"), this, [=] { copyFor(cli::Shell::PowerShell); })
        ->setObjectName(u"copyPowerShellAction"_s);
    connect(copy, &QPushButton::clicked, this, [=] { copyFor(cli::Shell::Posix); });
    connect(choose, &QToolButton::clicked, menu, [choose, menu] {
        menu->popup(choose->mapToGlobal(
            QPoint(choose->width() - menu->sizeHint().width(), choose->height() + 4)));
    });
    auto *line = new QHBoxLayout;
    line->setSpacing(2);
    line->addWidget(heading);
    line->addStretch();
    line->addWidget(copy);
    line->addWidget(choose);

    auto *box = new Card({}, part);
    box->setBodyMargins({10, 8, 10, 8});
    m_command = new Label({}, TextRole::Mono, Token::TextPrimary, box);
    m_command->setObjectName(u"activityCommandLabel"_s);
    m_command->setWordWrap(true);
    box->body()->addWidget(m_command);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(box);
    return part;
}

QWidget *ActivityDetail::makeRequestId()
{
    auto *part = new QWidget(m_facts);
    m_requestId = new ElidedLabel({}, TextRole::Mono, Token::TextPrimary, part);
    m_requestId->setElideMode(Qt::ElideMiddle);
    m_copyRequestId = new QToolButton(part);
    m_copyRequestId->setObjectName(u"copyRequestIdButton"_s);
    m_copyRequestId->setIcon(icon(Icon::Copy));
    m_copyRequestId->setAccessibleName(tr("Copy Request ID"));
    m_copyRequestId->setToolTip(tr("Copy Request ID"));
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_requestId, 0);
    layout->addWidget(m_copyRequestId);
    layout->addStretch(1);
    connect(m_copyRequestId, &QToolButton::clicked, this,
        [this] { emit copyRequested(m_call->requestId); });
    return part;
}

void ActivityDetail::show(const std::optional<ApiCallRecord> &call)
{
    if (call == m_call)
        return;
    m_call = call;
    update();
}

void ActivityDetail::update()
{
    m_hint->setVisible(!m_call);
    m_all->setVisible(m_call.has_value());
    if (!m_call)
        return;
    m_operation->setText(m_call->action);
    m_target->setText(m_workspace->activity.target(*m_call));
    ChipLook look = callLook(m_call->state);
    if (m_call->state == ApiCallRecord::State::Done) {
        look.tint = Token::SuccessTint;
        look.text = Token::SuccessText;
    }
    m_status->setStatus(look, phrase::callState(*m_call));
    m_prerequisites->setVisible(lacksPermission(*m_call));
    m_again->setVisible(canTryAgain());
    m_command->setText(phrase::shownCommand(cli::command(*m_call)));
    updateStory();
    updateFacts();
}

bool ActivityDetail::canTryAgain() const
{
    if (!m_call->hasFailed() && m_call->state != ApiCallRecord::State::Canceled)
        return false;
    if (!m_call->changes)
        return m_workspace->activity.canRepeat(*m_call);
    const bool here = m_call->region == m_workspace->session.region();
    const bool creates = m_call->action == "CreateSecret"_L1;
    const QString name = phrase::callTarget(*m_call);
    return here && hasDialog(m_call->action) && (creates || m_workspace->secrets.find(name));
}

void ActivityDetail::updateStory()
{
    const QString story = phrase::callStory(*m_call, m_workspace->activity.target(*m_call));
    m_story->setVisible(!story.isEmpty());
    if (story.isEmpty())
        return;
    m_story->setKind(storyKind(m_call->state));
    m_story->setText(story);
}

void ActivityDetail::updateFacts()
{
    const QString code = m_call->error ? phrase::oneLine(m_call->error->code) : QString();
    m_code->setText(code);
    m_facts->setRowVisible(codeRow, !code.isEmpty());
    m_http->setText(m_call->httpStatus > 0 ? QString::number(m_call->httpStatus) : u"–"_s);
    m_requestId->setText(m_call->requestId.isEmpty() ? u"–"_s : phrase::oneLine(m_call->requestId));
    m_copyRequestId->setVisible(!m_call->requestId.isEmpty());
    m_endpoint->setText(m_call->endpoint);
    m_attempts->setText(phrase::callAttempts(*m_call));
}

void ActivityDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_columns->setDirection(width() < wide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ActivityDetail::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().color(Token::BgSunken));
}

} // namespace keyturn
