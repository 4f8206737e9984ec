#include "ui/detailspage.h"

#include "models/errorphrases.h"
#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/accesskeydelegate.h"
#include "ui/descriptionfield.h"
#include "ui/innertabledelegate.h"
#include "ui/rotationprogresscard.h"
#include "ui/secretactions.h"
#include "ui/secretedits.h"
#include "ui/secretnamelabel.h"
#include "ui/statuslook.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/summarycard.h"
#include "ui/tagswidget.h"
#include "ui/timelinecard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/foldingrow.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace keyturn {

DetailsPage::DetailsPage(Workspace *workspace, SecretActions *actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_details(new SecretDetails(&workspace->session, &workspace->secrets, this))
    , m_edits(new SecretEdits(workspace, this))
    , m_banner(new Banner(Banner::Kind::Warning, {}, this))
{
    m_banner->setObjectName(u"detailsBanner"_s);
    auto *bannerRow = new QVBoxLayout;
    bannerRow->setContentsMargins(24, 0, 24, 12);
    bannerRow->addWidget(m_banner);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    auto *columns = makeColumns();
    scroll->setWidget(columns);
    columns->setAutoFillBackground(false); // after setWidget, which turns it on

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addLayout(bannerRow);
    layout->addWidget(scroll, 1);

    connectEdits();
    connect(m_details, &SecretDetails::changed, this, &DetailsPage::update);
    connect(m_summary, &SummaryCard::copyRequested, this, &DetailsPage::copyRequested);
    connect(m_summary, &SummaryCard::notice, this, &DetailsPage::notice);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        const auto *row = m_workspace->secrets.find(secretName());
        if (row && row->secret.isPendingDeletion())
            m_actions->action(SecretActions::Restore)->trigger();
        else
            refresh();
    });
}

void DetailsPage::connectEdits()
{
    connect(m_summary->description(), &DescriptionField::saveRequested, this,
        [this](const QString &text) { m_edits->setDescription(secretName(), text); });
    connect(m_summary->tags(), &TagsWidget::addRequested, this,
        [this](const Tag &tag) { m_edits->addTag(secretName(), tag); });
    connect(m_summary->tags(), &TagsWidget::removeRequested, this,
        [this](const Tag &tag) { m_edits->removeTag(secretName(), tag); });
    connect(m_edits, &SecretEdits::done, this, &DetailsPage::undoableNotice);
    connect(m_edits, &SecretEdits::failed, this,
        [this](const QString &text) { emit undoableNotice(text, {}); });
    connect(m_timeline, &TimelineCard::notice, this, &DetailsPage::notice);
}

void DetailsPage::edit()
{
    m_summary->description()->startEditing();
}

QWidget *DetailsPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setMinimumHeight(metrics::pageHeadHeight);
    auto *place = new QWidget(head);
    auto *deeds = new QWidget(head);
    auto *back = new QToolButton(place);
    back->setObjectName(u"backButton"_s);
    back->setIcon(icon(Icon::Back));
    back->setAccessibleName(tr("Back"));
    back->setToolTip(tr("Back"));
    auto *path = new QPushButton(tr("Secrets"), place);
    path->setProperty("kt-role", u"link"_s);
    path->setObjectName(u"pathButton"_s);
    m_name = new SecretNameLabel(TextRole::Title, place);
    m_name->setMinimumWidth(scaled(160));
    m_name->setObjectName(u"detailsNameLabel"_s);
    m_status = new StatusChip(place);
    m_rotate =
        new QPushButton(icon(Icon::Rotate, Token::TextPrimary), tr("Rotate Immediately"), deeds);
    m_configure =
        new QPushButton(icon(Icon::Clock, Token::TextPrimary), tr("Configuration rotation"), deeds);
    m_more = new QPushButton(tr("More"), deeds);
    m_rotate->setObjectName(u"detailsRotateButton"_s);
    m_configure->setObjectName(u"detailsConfigureButton"_s);
    m_more->setObjectName(u"detailsMoreButton"_s);
    m_more->setIcon(icon(Icon::ChevronDown));
    m_more->setLayoutDirection(Qt::RightToLeft);

    auto *placeRow = new QHBoxLayout(place);
    placeRow->addWidget(back);
    placeRow->addWidget(path);
    placeRow->addWidget(new Label(u"/"_s, TextRole::Body, Token::TextTertiary, place));
    placeRow->addWidget(m_name);
    placeRow->addWidget(m_status);
    placeRow->addStretch(1);
    auto *deedsRow = new QHBoxLayout(deeds);
    for (QPushButton *button : {m_rotate, m_configure, m_more})
        deedsRow->addWidget(button);
    for (QHBoxLayout *row : {placeRow, deedsRow}) {
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(10);
    }
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(24, 8, 24, 8);
    layout->addWidget(new FoldingRow(place, deeds, 10, head));
    connect(back, &QToolButton::clicked, this, &DetailsPage::backRequested);
    connect(path, &QPushButton::clicked, this, &DetailsPage::backRequested);
    connect(m_rotate, &QPushButton::clicked, m_actions->action(SecretActions::Rotate),
        &QAction::trigger);
    connect(m_configure, &QPushButton::clicked, m_actions->action(SecretActions::ConfigureRotation),
        &QAction::trigger);
    connect(m_more, &QPushButton::clicked, this, [this] {
        emit moreRequested(m_more->mapToGlobal(QPoint(m_more->width(), m_more->height() + 4)));
    });
    return head;
}

QWidget *DetailsPage::makeColumns()
{
    auto *columns = new QWidget(this);
    m_versionsCard = new Card(tr("Versions"), columns);
    m_keysCard = new Card(tr("AccessKeys"), columns);
    m_versions = makeTable(m_details->versions(), "versionsTable", tr("Versions"));
    m_keys = makeTable(m_details->accessKeys(), "accessKeysTable", tr("AccessKeys"));
    for (Card *card : {m_versionsCard, m_keysCard}) {
        card->setBodyMargins({0, 0, 0, 6});
        card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    }
    m_versions->setItemDelegate(
        new InnerTableDelegate(VersionsModel::Stage, VersionsModel::AccessKeyId, m_versions));
    m_versions->horizontalHeader()->setSectionResizeMode(
        VersionsModel::AccessKeyId, QHeaderView::ResizeToContents);
    m_keys->setItemDelegate(new AccessKeyDelegate(m_keys));
    m_keys->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_keys->horizontalHeader()->setSectionResizeMode(
        AccessKeysModel::LastUsed, QHeaderView::Stretch);
    m_versionsCard->body()->addWidget(m_versions);
    m_keysCard->body()->addWidget(m_keys);
    m_summary = new SummaryCard(m_workspace, m_details, columns);

    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_versionsCard);
    left->addWidget(m_keysCard);
    left->addStretch();
    m_progress = new RotationProgressCard(columns);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_progress);
    right->addWidget(m_summary);
    right->addStretch();
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(16);
    m_columns->addLayout(left, 616);
    m_columns->addLayout(right, 392);
    m_timeline = new TimelineCard(columns);
    auto *all = new QVBoxLayout(columns);
    all->setContentsMargins(24, 4, 24, 16);
    all->setSpacing(12);
    all->addWidget(m_timeline);
    all->addLayout(m_columns, 1);
    return columns;
}

QTableView *DetailsPage::makeTable(
    QAbstractItemModel *model, const char *objectName, const QString &name)
{
    auto *table = new QTableView(this);
    table->setObjectName(QLatin1StringView(objectName));
    table->setAccessibleName(name);
    table->setModel(model);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setProperty("kt-first-padding", 16);
    connect(model, &QAbstractItemModel::modelReset, this, &DetailsPage::fitTables);
    return table;
}

void DetailsPage::fitTables()
{
    fitTable(m_versions);
    fitTable(m_keys);
}

void DetailsPage::fitTable(QTableView *table) const
{
    const int row = metrics::row(table->fontMetrics(), metrics::innerRowHeight);
    table->verticalHeader()->setDefaultSectionSize(row);
    const int rows = std::max(1, table->model()->rowCount());
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + rows * row);
    if (table != m_keys)
        return;
    table->clearSpans();
    for (int i = 0; i < table->model()->rowCount(); ++i)
        if (table->model()->index(i, 0).data(AccessKeysModel::FreeRole).toBool())
            table->setSpan(i, 0, 1, AccessKeysModel::ColumnCount);
}

void DetailsPage::open(const QString &name)
{
    m_shown = name;
    m_actions->setSecret(name);
    m_details->open(name);
    m_timeline->reset();
    m_summary->open(name);
    fitTables();
    update();
}

void DetailsPage::leave()
{
    m_summary->hideValue();
    m_summary->description()->revert();
    m_summary->tags()->stopAdding();
}

void DetailsPage::update()
{
    const auto *row = m_workspace->secrets.find(secretName());
    if (!row) {
        if (!secretName().isEmpty() && isVisible())
            emit backRequested(); // it was deleted, or the region was left
        return;
    }
    const SecretStatus status = m_workspace->secrets.status(*row);
    m_name->setName(row->secret.name);
    ChipLook look = statusLook(status);
    if (status == SecretStatus::OnSchedule) {
        look.tint = Token::SuccessTint;
        look.text = Token::SuccessText;
    }
    m_status->setVisible(status != SecretStatus::Unknown);
    m_status->setStatus(
        look, phrase::status(status, row->secret, m_workspace->session.now(), row->rotationEnds));
    for (const auto &[button, id] : {std::pair(m_rotate, SecretActions::Rotate),
             std::pair(m_configure, SecretActions::ConfigureRotation)}) {
        button->setEnabled(m_actions->action(id)->isEnabled());
        button->setToolTip(m_actions->action(id)->statusTip());
    }
    m_versionsCard->setSubtitle(QString::number(m_details->versions()->rowCount()));
    m_keysCard->setTitle(
        tr("AccessKeys of RAM user %1").arg(phrase::oneLine(row->secret.userName)));
    if (const auto &keys = m_details->keys())
        m_keysCard->setSubtitle(tr("%1 of 2 in use").arg(keys->size()));
    m_summary->update();
    updateTimeline();
    updateBanner();
}

void DetailsPage::updateTimeline()
{
    const std::optional<SecretFacts> facts = m_details->facts();
    if (!facts)
        return;
    const QDateTime now = m_workspace->session.now();
    m_timeline->show(*facts, m_details->evidence(), now);
    m_progress->show(*facts, now);
}

//! The old pair was used after the new one had become current: somebody will lose access.
bool DetailsPage::warnOfOldKey()
{
    const std::optional<SecretFacts> facts = m_details->facts();
    const QString old = facts ? keyRoles(*facts).key(KeyRole::Leaving) : QString();
    const std::optional<AccessKeyUse> use = m_details->evidence().uses().use(old);
    if (!use || !use->time.isValid() || use->time <= facts->secret.lastRotation)
        return false;
    const QDateTime now = m_workspace->session.now();
    const QString when = phrase::ago(use->time, now);
    const QString left = phrase::timeLeft(now, *facts->rotationEnds);
    const QString id = phrase::oneLine(old);
    m_banner->setKind(Banner::Kind::Warning);
    m_banner->setText(use->address.isEmpty() || use->service.isEmpty()
            ? tr("The old AccessKey pair is still in use. %1 was used %2. It will be deleted in "
                 "about %3. Usage data can be up to 1 hour old.")
                  .arg(id, when, left)
            : tr("The old AccessKey pair is still in use. %1 was used %2 by %3 from %4. It will be "
                 "deleted in about %5. Usage data can be up to 1 hour old.")
                  .arg(id, when, phrase::service(use->service), phrase::oneLine(use->address),
                      left));
    return true;
}

void DetailsPage::updateBanner()
{
    const auto *row = m_workspace->secrets.find(secretName());
    const SecretStatus status = m_workspace->secrets.status(*row);
    m_banner->setVisible(true);
    m_banner->setActions({});
    m_banner->setKind(Banner::Kind::Warning);
    if (status == SecretStatus::PendingDeletion) {
        m_banner->setText(tr("This secret is deleted on %1. Restore it any time before then.")
                              .arg(phrase::dateTime(row->secret.plannedDeletion)));
        m_banner->setActions({tr("Restore Secret")});
    } else if (status == SecretStatus::RotationFailed) {
        m_banner->setKind(Banner::Kind::Danger);
        m_banner->setText(tr("KMS cannot rotate this secret. Check that the RAM user exists, that "
                             "it holds no more than one AccessKey, and that Secrets Manager is "
                             "authorized. Then choose Rotate Immediately."));
    } else if (status == SecretStatus::Rotating && warnOfOldKey()) {
        return;
    } else if (status == SecretStatus::Rotating) {
        m_banner->setKind(Banner::Kind::Info);
        m_banner->setText(
            tr("A rotation is running. The old AccessKey pair is deleted in about %1; "
               "applications must read the secret again before then.")
                .arg(phrase::timeLeft(m_workspace->session.now(), *row->rotationEnds)));
    } else if (m_details->error()) {
        m_banner->setText(
            phrase::error(*m_details->error(), secretName(), m_workspace->session.kmsHost()));
        m_banner->setActions({tr("Try Again")});
    } else {
        m_banner->hide();
    }
}

void DetailsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Somewhat larger text leaves two columns in a window of the usual width.
    constexpr int columnsNeed = 1040;
    const bool narrow = window()->width() < std::max(metrics::narrowWindow, scaled(columnsNeed));
    m_configure->setVisible(!narrow);
    // In one column the summary, and with it the value, comes first.
    m_columns->setDirection(narrow ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
}

void DetailsPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().color(Token::BgSurface));
}

} // namespace keyturn
