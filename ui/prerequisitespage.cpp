#include "ui/prerequisitespage.h"

#include "models/clicommand.h"
#include "models/phrases.h"
#include "models/servicerole.h"
#include "models/workspace.h"
#include "ui/pagehead.h"
#include "ui/prerequisiterow.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! One small bar for each check, in its colour.
class Segments : public QWidget
{
public:
    explicit Segments(const Prerequisites &checks, QWidget *parent)
        : QWidget(parent)
        , m_checks(checks)
    {
        setFixedSize(static_cast<int>(checks.checks().size()) * 21, 6);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        int x = 0;
        for (const auto &check : m_checks.checks()) {
            painter.setBrush(Theme::current().color(stateToken(check.state)));
            painter.drawRoundedRect(x, 0, 18, 6, 3, 3);
            x += 21;
        }
    }

private:
    const Prerequisites &m_checks;
};

} // namespace

PrerequisitesPage::PrerequisitesPage(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    auto *content = new QWidget(this);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(24, 0, 24, 16);
    contentLayout->addWidget(makeChecks());
    contentLayout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(scroll, 1);
    connect(&workspace->prerequisites, &Prerequisites::changed, this, &PrerequisitesPage::update);
    connect(&workspace->prerequisites, &Prerequisites::authorized, this,
        &PrerequisitesPage::authorized);
    update();
}

QWidget *PrerequisitesPage::makeHead()
{
    auto *head = new PageHead(tr("Prerequisites"), Token::TextSecondary, this);
    m_segments = new Segments(m_workspace->prerequisites, head);
    m_summary = head->summary();
    m_summary->setObjectName(u"checksSummaryLabel"_s);
    m_checked = new Label({}, TextRole::Small, Token::TextTertiary, head);
    m_run = new QPushButton(icon(Icon::Refresh, Token::TextPrimary), tr("Run All Checks"), head);
    m_run->setObjectName(u"runChecksButton"_s);
    head->addBesideTitle(m_segments);
    head->addAtEnd(m_checked);
    head->addAtEnd(m_run);
    connect(m_run, &QPushButton::clicked, &m_workspace->prerequisites, &Prerequisites::run);
    return head;
}

QWidget *PrerequisitesPage::makeChecks()
{
    auto *card = new Card({}, this);
    card->setObjectName(u"checksList"_s);
    card->setBodyMargins({1, 1, 1, 1});
    card->body()->setSpacing(0);
    QString lastGroup;
    for (const auto &check : m_workspace->prerequisites.checks()) {
        const QString group = Prerequisites::groupName(check.id);
        auto *row = new PrerequisiteRow(check.id, group != lastGroup, card);
        lastGroup = group;
        m_rows << row;
        card->body()->addWidget(row);
        if (check.id == Prerequisites::Id::ServiceRole)
            card->body()->addWidget(makeAuthorize());
    }
    return card;
}

QWidget *PrerequisitesPage::makeAuthorize()
{
    m_authorizePanel = new QWidget(this);
    auto *frame = new Card({}, m_authorizePanel);
    frame->setBodyMargins({14, 10, 14, 12});
    frame->body()->setSpacing(4);
    m_authorizeHeading = new Label({}, TextRole::SmallMedium, Token::TextPrimary, frame);
    frame->body()->addWidget(m_authorizeHeading);
    const QStringList changes{
        tr("Create role %1, trusted by Key Management Service").arg(servicerole::roleName()),
        tr("Create policy %1 with four actions on AccessKeys").arg(servicerole::policyName()),
        tr("Attach the policy to the role")};
    int number = 0;
    for (const QString &change : changes)
        frame->body()->addWidget(new Label(QString::number(++number) + u"   "_s + change,
            TextRole::Small, Token::TextSecondary, frame));
    m_problem = new Banner(Banner::Kind::Danger, {}, frame);
    m_problem->setObjectName(u"authorizeBanner"_s);
    m_problem->hide();
    frame->body()->addWidget(m_problem);

    m_authorize = new QPushButton(tr("Authorize"), frame);
    m_authorize->setObjectName(u"authorizeButton"_s);
    m_authorize->setProperty("kt-role", u"primary"_s);
    m_authorize->setProperty("kt-size", u"small"_s);
    auto *copy = new QPushButton(icon(Icon::Terminal), tr("Copy as aliyun CLI Command"), frame);
    copy->setProperty("kt-size", u"small"_s);
    copy->setObjectName(u"authorizeCopyCliButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 6, 0, 0);
    buttons->addWidget(m_authorize);
    buttons->addWidget(copy);
    buttons->addStretch();
    frame->body()->addLayout(buttons);

    auto *layout = new QHBoxLayout(m_authorizePanel);
    layout->setContentsMargins(190, 0, 16, 14);
    layout->addWidget(frame);
    connect(
        m_authorize, &QPushButton::clicked, &m_workspace->prerequisites, &Prerequisites::authorize);
    connect(copy, &QPushButton::clicked, this, [this] {
        emit copyRequested(cli::authorize(servicerole::roleName(), servicerole::trustPolicy(),
            servicerole::policyName(), servicerole::policyDocument()));
    });
    return m_authorizePanel;
}

void PrerequisitesPage::update()
{
    const Prerequisites &checks = m_workspace->prerequisites;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->show(checks.checks().at(i));
    m_segments->update();
    const int total = static_cast<int>(checks.checks().size());
    const int problems = checks.problemCount();
    if (checks.isRunning())
        m_summary->setText(tr("Checking…"));
    else if (problems == 0)
        m_summary->setText(tr("All %1 checks passed").arg(total));
    else
        m_summary->setText(tr("%1 of %2 checks need attention").arg(problems).arg(total));
    const bool missing =
        checks.check(Prerequisites::Id::ServiceRole).state == Prerequisites::State::Failed;
    m_authorizePanel->setVisible(missing);
    m_authorize->setEnabled(!checks.isAuthorizing());
    m_authorizeHeading->setText(
        tr("Authorize makes these changes in account %1:").arg(checks.accountId()));
    m_run->setEnabled(!checks.isRunning() && !checks.isAuthorizing());
    tick();
}

void PrerequisitesPage::tick()
{
    const QDateTime checked = m_workspace->prerequisites.checkedAt();
    m_checked->setVisible(checked.isValid());
    m_checked->setText(
        tr("Checked %1 ago").arg(phrase::elapsed(checked, m_workspace->session.now())));
}

void PrerequisitesPage::authorized(const QString &error)
{
    m_problem->setText(error);
    m_problem->setVisible(!error.isEmpty());
}

void PrerequisitesPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().color(Token::BgSurface));
}

} // namespace keyturn
