#include "ui/secretspage.h"

#include "models/errorphrases.h"
#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/secretstable.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr std::array retrySeconds = {5, 15, 60};

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
{
    m_filter->setSourceModel(&workspace->secrets);
    m_table->setModel(m_filter);

    auto *staleRow = new QVBoxLayout(m_staleRow);
    staleRow->setContentsMargins(24, 0, 24, 10);
    staleRow->addWidget(m_stale);
    m_stale->setActions({tr("Try Again")});

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
    connect(m_stale, &Banner::actionTriggered, &secrets, &SecretListModel::refresh);
    connect(m_table, &SecretsTable::visibleRowsChanged, this,
        [this] { m_workspace->secrets.preferVisible(m_table->visibleSecrets()); });
    auto *second = new QTimer(this);
    connect(second, &QTimer::timeout, this, &SecretsPage::updateRetry);
    second->start(std::chrono::seconds(1));
    update();
}

QWidget *SecretsPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(metrics::pageHeadHeight);
    auto *title = new Label(tr("Secrets"), TextRole::Title, Token::TextPrimary, head);
    m_count = new Label({}, TextRole::Body, Token::TextTertiary, head);
    m_create = new QPushButton(icon(Icon::Plus, Token::TextOnAccent), tr("Create Secret"), head);
    m_create->setObjectName(u"createSecretButton"_s);
    m_create->setProperty("kt-role", u"primary"_s);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(24, 0, 24, 0);
    layout->setSpacing(12);
    layout->addWidget(title);
    auto *countColumn = new QVBoxLayout;
    countColumn->setContentsMargins(0, 5, 0, 0);
    countColumn->addWidget(m_count);
    layout->addLayout(countColumn);
    layout->addStretch();
    layout->addWidget(m_create);
    connect(m_create, &QPushButton::clicked, this, &SecretsPage::createRequested);
    return head;
}

QWidget *SecretsPage::makeFilters()
{
    m_filters = new QWidget(this);
    m_search = new SearchField(tr("Search secrets"), m_filters);
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setShortcutHint(QKeySequence::Find);
    m_search->setMinimumWidth(150);
    m_search->setMaximumWidth(236);
    m_chips = new FilterChips({}, m_filters);
    m_chips->setObjectName(u"filterChips"_s);
    m_chips->setAccessibleName(tr("Filter"));
    m_chips->setAccessiblePattern(tr("%1, %2 secrets"));
    for (int i = 0; i < SecretFilterModel::filterCount; ++i)
        m_chips->addChip(SecretFilterModel::filterName(static_cast<SecretFilterModel::Filter>(i)));
    m_chips->setAttentionIndex(static_cast<int>(SecretFilterModel::Filter::NeedsAttention));
    m_chips->setCurrent(0);

    m_filterRow = new QBoxLayout(QBoxLayout::LeftToRight, m_filters);
    m_filterRow->setContentsMargins(24, 0, 24, 12);
    m_filterRow->setSpacing(14);
    m_filterRow->addWidget(m_search, 1);
    m_filterRow->addWidget(m_chips);
    m_filterRow->addStretch(0);
    connect(m_search, &QLineEdit::textChanged, this, &SecretsPage::search);
    connect(m_chips, &FilterChips::currentChanged, this, [this](int chip) {
        m_filter->setFilter(static_cast<SecretFilterModel::Filter>(chip));
        updateState();
    });
    return m_filters;
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
    connect(again, &QPushButton::clicked, &m_workspace->secrets, &SecretListModel::refresh);
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
    for (int i = 0; i < SecretFilterModel::filterCount; ++i)
        m_chips->setCount(i, m_filter->count(static_cast<SecretFilterModel::Filter>(i)));
    fitFilters();
    const SecretListModel &secrets = m_workspace->secrets;
    const int total = secrets.rowCount();
    const int described = secrets.describedCount();
    const bool loading = secrets.state() == SecretListModel::State::Loading || described < total;
    auto *progress = static_cast<ProgressLine *>(m_progress);
    progress->share = loading && total > 0 ? double(described) / total : 1;
    progress->update();
    if (total == 0)
        m_count->setText(loading ? tr("Loading secrets") : QString());
    else if (described < total)
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
    m_staleRow->setVisible(secrets.isStale());
    m_stale->setText(tr("You see the list as of %1. It cannot be refreshed right now.")
                         .arg(phrase::plainDateTime(secrets.loadedAt())));
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

void SecretsPage::setRetryTimer()
{
    const SecretListModel::State state = m_workspace->secrets.state();
    if (state == SecretListModel::State::Ready) {
        m_retries = 0;
        m_retryIn = 0;
    } else if (state == SecretListModel::State::Failed) {
        m_retryIn = retrySeconds.at(
            std::min<std::size_t>(static_cast<std::size_t>(m_retries), retrySeconds.size() - 1));
        ++m_retries;
    }
    updateRetry();
}

void SecretsPage::updateRetry()
{
    if (m_workspace->secrets.state() != SecretListModel::State::Failed)
        return;
    const Error &error = m_workspace->secrets.error();
    QString text = phrase::error(error, {}, m_workspace->session.kmsHost());
    // Another try mends no missing permission and no wrong AccessKey.
    const bool hopeful = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::Server || error.kind == ErrorKind::Throttled
        || error.kind == ErrorKind::Protocol;
    if (hopeful)
        text += u' ' + tr("Keyturn tries again in %n s.", nullptr, m_retryIn);
    m_failed->setText(text);
    if (hopeful && m_retryIn-- <= 0)
        m_workspace->secrets.refresh();
}

//! Where search and filters do not fit side by side, the filters go below.
void SecretsPage::fitFilters()
{
    const int side =
        m_search->minimumWidth() + m_filterRow->spacing() + m_chips->sizeHint().width();
    const QMargins margins = m_filterRow->contentsMargins();
    const bool fits = side <= width() - margins.left() - margins.right();
    m_filterRow->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_filterRow->setAlignment(m_chips, fits ? Qt::Alignment() : Qt::AlignLeading);
}

void SecretsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitFilters();
}

void SecretsPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().color(Token::BgSurface));
}

} // namespace keyturn
