#include "ui/activitypage.h"

#include "models/activityfiltermodel.h"
#include "models/activityphrases.h"
#include "models/clicommand.h"
#include "models/workspace.h"
#include "ui/activitydetail.h"
#include "ui/activitytable.h"
#include "ui/loadingcard.h"
#include "ui/pagehead.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/foldingrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr int detailHeight = 222;

std::optional<SecretActions::Id> dialogOf(const QString &operation)
{
    if (operation == "RotateSecret"_L1)
        return SecretActions::Rotate;
    if (operation == "UpdateSecretRotationPolicy"_L1)
        return SecretActions::ConfigureRotation;
    if (operation == "UpdateSecret"_L1)
        return SecretActions::Edit;
    if (operation == "DeleteSecret"_L1)
        return SecretActions::PlanDeletion;
    if (operation == "RestoreSecret"_L1)
        return SecretActions::Restore;
    return std::nullopt;
}

} // namespace

ActivityPage::ActivityPage(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_filter(new ActivityFilterModel(&workspace->activity, this))
    , m_loading(new LoadingCard(workspace, this))
    , m_table(new ActivityTable(this))
    , m_detail(new ActivityDetail(workspace, this))
{
    m_table->setModel(m_filter);
    auto *loadingRow = new QWidget(this);
    auto *loading = new QVBoxLayout(loadingRow);
    loading->setContentsMargins(24, 0, 24, 12);
    loading->addWidget(m_loading);
    loadingRow->setVisible(!m_loading->isHidden());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeFilters());
    layout->addWidget(loadingRow);
    layout->addWidget(makeBody(), 1);
    connectParts();
    connect(m_loading, &LoadingCard::visibilityChanged, loadingRow,
        [this, loadingRow] { loadingRow->setVisible(!m_loading->isHidden()); });
    update();
}

QWidget *ActivityPage::makeHead()
{
    auto *head = new PageHead(tr("Activity"), Token::TextTertiary, this);
    m_summary = head->summary();
    m_summary->setObjectName(u"activitySummaryLabel"_s);
    m_exports = {makeExport(tr("Export CSV"), "exportCsvButton", activityexport::Format::Csv),
        makeExport(tr("Export JSON"), "exportJsonButton", activityexport::Format::Json)};
    for (QPushButton *button : std::as_const(m_exports))
        head->addAtEnd(button);
    return head;
}

QPushButton *ActivityPage::makeExport(
    const QString &text, const char *name, activityexport::Format format)
{
    auto *button = new QPushButton(icon(Icon::Download, Token::TextPrimary), text, this);
    button->setObjectName(QLatin1StringView(name));
    connect(button, &QPushButton::clicked, this, [this, format] { chooseFile(format); });
    return button;
}

QWidget *ActivityPage::makeFilters()
{
    auto *filters = new QWidget(this);
    m_search = new SearchField(tr("Search operations"), filters);
    m_search->setObjectName(u"activitySearchEdit"_s);
    m_search->setShortcutHint(QKeySequence::Find);
    m_search->setMinimumWidth(scaled(150));
    m_search->setMaximumWidth(scaled(236));
    m_chips = new FilterChips({}, filters);
    m_chips->setObjectName(u"activityFilterChips"_s);
    m_chips->setAccessibleName(tr("Filter"));
    m_chips->setAccessiblePattern(tr("%1, %2 operations"));
    for (int i = 0; i < ActivityFilterModel::filterCount; ++i)
        m_chips->addChip(
            ActivityFilterModel::filterName(static_cast<ActivityFilterModel::Filter>(i)));
    m_chips->setAttentionIndex(static_cast<int>(ActivityFilterModel::Filter::Failed));
    m_chips->setCurrent(0);
    auto *row = new QHBoxLayout(filters);
    row->setContentsMargins(24, 0, 24, 12);
    row->addWidget(new FoldingRow(m_search, m_chips, 14, filters));
    return filters;
}

QWidget *ActivityPage::makeBody()
{
    m_list = new QWidget(this);
    m_stack = new QStackedLayout(m_list);
    m_none = new EmptyState(EmptyState::Drawing::Nothing, {}, {}, m_list);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_none);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"activitySplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({10 * detailHeight, detailHeight});
    m_list->setMinimumHeight(120);
    m_detail->setMinimumHeight(120);
    return splitter;
}

void ActivityPage::connectParts()
{
    connect(&m_workspace->activity, &ActivityModel::countsChanged, this, &ActivityPage::update);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        updateState();
    });
    connect(m_chips, &FilterChips::currentChanged, this, [this](int chip) {
        m_filter->setFilter(static_cast<ActivityFilterModel::Filter>(chip));
        updateState();
    });
    connect(m_table, &ActivityTable::currentCallChanged, this, &ActivityPage::updateDetail);
    connect(m_table, &ActivityTable::copyCommandRequested, this,
        [this](const QModelIndex &index) { copyCommand(cli::command(m_filter->call(index))); });
    connect(
        m_table, &ActivityTable::copyRequestIdRequested, this, [this](const QModelIndex &index) {
            if (const QString id = m_filter->call(index).requestId; !id.isEmpty())
                emit copyRequested(id, tr("Request ID copied"));
        });
    connect(m_detail, &ActivityDetail::prerequisitesRequested, this,
        &ActivityPage::prerequisitesRequested);
    connect(m_detail, &ActivityDetail::copyRequested, this,
        [this](const QString &id) { emit copyRequested(id, tr("Request ID copied")); });
    connect(m_detail, &ActivityDetail::commandCopyRequested, this, &ActivityPage::copyCommand);
    connect(m_detail, &ActivityDetail::againRequested, this, &ActivityPage::again);
    connect(m_loading, &LoadingCard::stopped, this,
        [this](const QString &text) { emit notice(Icon::Info, text); });
}

void ActivityPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

//! While nobody sees it, nothing is laid out anew for each call.
void ActivityPage::update()
{
    if (!isVisible())
        return;
    for (int i = 0; i < ActivityFilterModel::filterCount; ++i)
        m_chips->setCount(i, m_filter->count(static_cast<ActivityFilterModel::Filter>(i)));
    const ActivityModel::Counts &counts = m_workspace->activity.counts();
    const QString today = tr("%n operations today", nullptr, counts.today);
    m_summary->setText(tr("%1, %2 failed").arg(today, locale().toString(counts.failedToday)));
    updateState();
    updateDetail();
}

void ActivityPage::updateState()
{
    const bool none = m_filter->rowCount() == 0;
    const bool never = m_workspace->activity.rowCount() == 0;
    m_none->setHeading(never ? tr("No operations yet") : tr("No operation matches"));
    m_none->setText(never
            ? tr("Every call that Keyturn makes is listed here for 90 days.")
            : tr("Nothing matches “%1” and the filter %2.")
                  .arg(m_search->text(), ActivityFilterModel::filterName(m_filter->filter())));
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_none) : m_table);
    for (QPushButton *button : std::as_const(m_exports))
        button->setEnabled(!none);
}

void ActivityPage::updateDetail()
{
    const QModelIndex current = m_table->currentIndex();
    m_detail->show(current.isValid() ? std::optional(m_filter->call(current)) : std::nullopt);
}

void ActivityPage::copyCommand(const QString &command)
{
    emit copyRequested(command, tr("Command copied. It holds no secret value."));
}

void ActivityPage::again(const ApiCallRecord &call)
{
    if (!call.changes) {
        m_workspace->activity.repeat(call);
        m_table->scrollToTop();
    } else if (const auto action = dialogOf(call.action)) {
        emit actionRequested(*action, phrase::callTarget(call));
    } else {
        emit createRequested();
    }
}

void ActivityPage::chooseFile(activityexport::Format format)
{
    const bool csv = format == activityexport::Format::Csv;
    auto *dialog = new QFileDialog(this, csv ? tr("Export CSV") : tr("Export JSON"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(csv ? tr("CSV files (*.csv)") : tr("JSON files (*.json)"));
    dialog->setDefaultSuffix(csv ? u"csv"_s : u"json"_s);
    dialog->selectFile(csv ? u"keyturn-activity.csv"_s : u"keyturn-activity.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, format](const QString &fileName) { exportTo(fileName, format); });
    dialog->open();
}

void ActivityPage::exportTo(const QString &fileName, activityexport::Format format)
{
    const QList<ApiCallRecord> calls = m_filter->calls();
    const QString problem = activityexport::save(fileName, format, calls);
    if (problem.isEmpty())
        emit notice(
            Icon::Download, tr("%n operations exported", nullptr, static_cast<int>(calls.size())));
    else
        emit notice(Icon::Bang, tr("The file could not be written: %1").arg(problem));
}

void ActivityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    update();
}

void ActivityPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().color(Token::BgSurface));
}

} // namespace keyturn
