#include "ui/secretspage.h"

#include "models/errorphrases.h"
#include "models/phrases.h"
#include "models/retrycountdown.h"
#include "models/workspace.h"
#include "ui/pagehead.h"
#include "ui/secretstable.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/tablecolumns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/foldingrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! The thin line under the head while rows are still being described.
class ProgressLine : public QWidget
{
public:
    explicit ProgressLine(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(2);
    }
    double share = 1;

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (share >= 1)
            return;
        QPainter painter(this);
        painter.fillRect(rect(), Theme::current().color(Token::BorderSubtle));
        painter.fillRect(
            QRectF(0, 0, width() * share, height()), Theme::current().color(Token::AccentFill));
    }
};

} // namespace

SecretsPage::SecretsPage(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_filter(new SecretFilterModel(this))
    , m_staleRow(new QWidget(this))
    , m_stale(new Banner(Banner::Kind::Warning, {}, m_staleRow))
    , m_progress(new ProgressLine(this))
    , m_body(new QWidget(this))
    , m_stack(new QStackedLayout(m_body))
    , m_table(new SecretsTable(this))
    , m_retry(new RetryCountdown(this))
{
    m_filter->setSourceModel(&workspace->secrets);
    m_table->setModel(m_filter);

    auto *staleRow = new QVBoxLayout(m_staleRow);
    staleRow->setContentsMargins(24, 0, 24, 10);
    staleRow->addWidget(m_stale);
    m_stale->setObjectName(u"listBanner"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeFilters());
    layout->addWidget(m_staleRow);
    layout->addWidget(m_progress);
    layout->addWidget(m_body, 1);
    makeStates();

    SecretListModel &secrets = workspace->secrets;
    connect(&secrets, &SecretListModel::factsChanged, this, &SecretsPage::update);
    connect(&secrets, &SecretListModel::stateChanged, this, &SecretsPage::setRetryTimer);
    connect(&secrets, &SecretListModel::stateChanged, this, &SecretsPage::update);
    connect(m_stale, &Banner::actionTriggered, &secrets, &SecretListModel::retry);
    connect(m_table, &SecretsTable::visibleRowsChanged, this,
        [this] { m_workspace->secrets.preferVisible(m_table->visibleSecrets()); });
    connect(&workspace->session, &Session::changed, m_retry, &RetryCountdown::reset);
    connect(m_retry, &RetryCountdown::ticked, this, &SecretsPage::updateRetry);
    connect(m_retry, &RetryCountdown::due, &secrets, &SecretListModel::retry);
    update();
}

QWidget *SecretsPage::makeHead()
{
    auto *head = new PageHead(tr("Secrets"), Token::TextTertiary, this);
    m_count = head->summary();
    m_count->setObjectName(u"secretCountLabel"_s);
    m_create = new QPushButton(icon(Icon::Plus, Token::TextOnAccent), tr("Create Secret"), head);
    m_create->setObjectName(u"createSecretButton"_s);
    m_create->setProperty("kt-role", u"primary"_s);
    head->addAtEnd(m_create);
    connect(m_create, &QPushButton::clicked, this, &SecretsPage::createRequested);
    return head;
}

QWidget *SecretsPage::makeFilters()
{
    m_filters = new QWidget(this);
    m_search = new SearchField(tr("Search secrets"), m_filters);
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setShortcutHint(QKeySequence::Find);
    m_search->setMinimumWidth(scaled(150));
    m_search->setMaximumWidth(scaled(236));
    m_search->setToolTip(tr("Finds names, descriptions, RAM users and tags. Also: %1")
                             .arg(u"tag:env=production, user:order, status:failed"_s));
    m_chips = new FilterChips({}, m_filters);
    m_chips->setObjectName(u"filterChips"_s);
    m_chips->setAccessibleName(tr("Filter"));
    m_chips->setAccessiblePattern(tr("%1, %2 secrets"));
    for (int i = 0; i < SecretFilterModel::filterCount; ++i)
        m_chips->addChip(SecretFilterModel::filterName(static_cast<SecretFilterModel::Filter>(i)));
    m_chips->setAttentionIndex(static_cast<int>(SecretFilterModel::Filter::NeedsAttention));
    m_chips->setCurrent(0);

    makeColumnsButton();
    auto *row = new QHBoxLayout(m_filters);
    row->setContentsMargins(24, 0, 24, 12);
    row->setSpacing(14);
    row->addWidget(new FoldingRow(m_search, m_chips, 14, m_filters), 1);
    row->addWidget(m_columnsButton, 0, Qt::AlignTop);
    connect(m_search, &QLineEdit::textChanged, this, &SecretsPage::search);
    connect(m_chips, &FilterChips::currentChanged, this, [this](int chip) {
        m_filter->setFilter(static_cast<SecretFilterModel::Filter>(chip));
        updateState();
    });
    return m_filters;
}

void SecretsPage::makeColumnsButton()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columnsMenu"_s);
    menu->addActions(m_table->columns()->actions());
    m_columnsButton = new QToolButton(m_filters);
    m_columnsButton->setObjectName(u"columnsButton"_s);
    m_columnsButton->setIcon(icon(Icon::Columns));
    m_columnsButton->setToolTip(tr("Choose columns"));
    m_columnsButton->setAccessibleName(tr("Choose columns"));
    m_columnsButton->setFixedSize(32, 32);
    m_columnsButton->setFocusPolicy(Qt::TabFocus);
    connect(m_columnsButton, &QToolButton::clicked, menu, [this, menu] {
        const QPoint corner = m_columnsButton->mapToGlobal(m_columnsButton->rect().bottomRight());
        menu->popup(corner - QPoint(menu->sizeHint().width() - 1, -4));
    });
}

void SecretsPage::makeStates()
{
    m_empty = new EmptyState(EmptyState::Drawing::TwoLanes, tr("No secrets in this region"),
        tr("Create a dynamic RAM secret to store the AccessKey pair of a RAM user and rotate it on "
           "a schedule."),
        this);
    auto *create = m_empty->addButton(Icon::Plus, tr("Create Secret"));
    create->setObjectName(u"emptyCreateButton"_s);
    connect(create, &QPushButton::clicked, this, &SecretsPage::createRequested);

    m_noMatch = new EmptyState(EmptyState::Drawing::Nothing, tr("No secret matches"), {}, this);
    auto *clear = m_noMatch->addButton(tr("Clear Search and Filters"));
    clear->setObjectName(u"clearFiltersButton"_s);
    connect(clear, &QPushButton::clicked, this, &SecretsPage::showAll);

    m_failed =
        new EmptyState(EmptyState::Drawing::Problem, tr("Secrets could not be loaded"), {}, this);
    auto *again = m_failed->addButton(Icon::Refresh, tr("Try Again"));
    again->setObjectName(u"tryAgainButton"_s);
    connect(again, &QPushButton::clicked, &m_workspace->secrets, &SecretListModel::retry);
    auto *copy = m_failed->addButton(Icon::Copy, tr("Copy Error Details"));
    connect(copy, &QPushButton::clicked, this, [this] {
        const Error &error = m_workspace->secrets.error();
        emit copyErrorRequested(phrase::error(error, {}, m_workspace->session.kmsHost()) + u'\n'
            + phrase::errorDetails(error));
    });

    for (QWidget *state : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty),
             static_cast<QWidget *>(m_noMatch), static_cast<QWidget *>(m_failed)})
        m_stack->addWidget(state);
}

void SecretsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SecretsPage::showAll()
{
    m_search->clear();
    m_chips->setCurrent(0);
    m_filter->setFilter(SecretFilterModel::Filter::All);
    updateState();
}

void SecretsPage::showDay(const QDate &day)
{
    const QString term = SecretQuery::dayTerm(day);
    const bool again = m_search->text() == term;
    showAll();
    if (!again)
        m_search->setText(term);
}

void SecretsPage::search(const QString &text)
{
    m_filter->setSearch(text);
    updateState();
}

void SecretsPage::update()
{
    updateCounts();
    updateState();
}

void SecretsPage::updateCounts()
{
    const auto counts = m_filter->counts();
    for (int i = 0; i < SecretFilterModel::filterCount; ++i)
        m_chips->setCount(i, counts.at(static_cast<std::size_t>(i)));
    const SecretListModel &secrets = m_workspace->secrets;
    const int total = secrets.rowCount();
    const int described = secrets.describedCount();
    m_table->columns()->offerInstances(secrets.hasInstances());
    const bool loading =
        secrets.state() == SecretListModel::State::Loading || secrets.isDescribing();
    auto *progress = static_cast<ProgressLine *>(m_progress);
    progress->share = loading && total > 0 ? double(described) / total : 1;
    progress->update();
    if (total == 0)
        m_count->setText(loading ? tr("Loading secrets") : QString());
    else if (loading && described < total)
        m_count->setText(tr("Loading secrets · %1 of %2").arg(described).arg(total));
    else
        m_count->setText(tr("%n dynamic RAM secrets", nullptr, total));
}

void SecretsPage::updateState()
{
    const SecretListModel &secrets = m_workspace->secrets;
    const bool none = secrets.rowCount() == 0;
    const bool failed = none && secrets.state() == SecretListModel::State::Failed;
    const bool ready = secrets.state() == SecretListModel::State::Ready;
    updateStale();
    m_filters->setVisible(!none);
    m_noMatch->setText(tr("Nothing in %1 matches “%2” and the filter %3.")
                           .arg(m_workspace->regionName(), m_search->text(),
                               SecretFilterModel::filterName(m_filter->filter())));
    QWidget *shown = m_table;
    if (failed)
        shown = m_failed;
    else if (none && ready)
        shown = m_empty;
    else if (!none && m_filter->rowCount() == 0)
        shown = m_noMatch;
    m_stack->setCurrentWidget(shown);
    if (m_table->isVisible())
        m_workspace->secrets.preferVisible(m_table->visibleSecrets());
}

void SecretsPage::updateStale()
{
    const SecretListModel &secrets = m_workspace->secrets;
    m_staleRow->setVisible(secrets.isStale() || secrets.isIncomplete());
    if (m_staleRow->isHidden())
        return;
    const QString text = secrets.isIncomplete()
        ? tr("Showing %1 of %2: the list is incomplete.")
              .arg(secrets.rowCount())
              .arg(secrets.total())
        : tr("You see the list as of %1. It cannot be refreshed right now.")
              .arg(phrase::plainDateTime(secrets.loadedAt()));
    if (text == m_stale->text())
        return;
    m_stale->setText(text);
    m_stale->setActions({secrets.isIncomplete() ? tr("Retry") : tr("Try Again")});
}

void SecretsPage::setRetryTimer()
{
    const SecretListModel &secrets = m_workspace->secrets;
    m_retry->stop();
    if (secrets.state() == SecretListModel::State::Ready)
        m_retry->reset();
    // Another try mends no missing permission and no wrong AccessKey.
    const ErrorKind kind = secrets.error().kind;
    const bool hopeful = kind == ErrorKind::Network || kind == ErrorKind::Timeout
        || kind == ErrorKind::Server || kind == ErrorKind::Throttled || kind == ErrorKind::Protocol;
    if (secrets.state() == SecretListModel::State::Failed && hopeful)
        m_retry->failed();
    updateRetry();
}

void SecretsPage::updateRetry()
{
    const SecretListModel &secrets = m_workspace->secrets;
    if (secrets.state() != SecretListModel::State::Failed)
        return;
    QString text = phrase::error(secrets.error(), {}, m_workspace->session.kmsHost());
    if (m_retry->isWaiting())
        text += u' ' + tr("Keyturn tries again in %n s.", nullptr, m_retry->secondsLeft());
    m_failed->setText(text);
}

void SecretsPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().color(Token::BgSurface));
}

} // namespace keyturn
