#include "ui/bulkdialog.h"

#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/accountlook.h"
#include "ui/bulkresultdelegate.h"
#include "ui/helpsheet.h"
#include "ui/noteline.h"
#include "ui/style/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr int dialogWidth = 760;
constexpr int nameWidth = 252;
constexpr int mostRows = 7;
constexpr int longestTag = 128;
constexpr int longestPeriod = 365;

QLineEdit *tagEdit(const char *objectName, const QString &name, QWidget *parent)
{
    // What KMS takes for tags.
    static const QRegularExpression letters(uR"([\p{L}\p{N}/\\_\-.+=:@]*)"_s);
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(QLatin1StringView(objectName));
    edit->setAccessibleName(name);
    edit->setMaxLength(longestTag);
    edit->setValidator(new QRegularExpressionValidator(letters, edit));
    return edit;
}

} // namespace

BulkDialog::BulkDialog(
    Workspace *workspace, BulkAction action, const QStringList &secretNames, QWidget *parent)
    : DialogFrame({}, parent)
    , m_workspace(workspace)
    , m_action(action)
    , m_names(allowing(action, secretNames, workspace->secrets))
    , m_note(new NoteLine(this))
    , m_summary(new Label({}, TextRole::Small, Token::TextSecondary, this))
    , m_cancel(addButton(tr("Cancel"), ButtonRole::Cancel))
    , m_ok(addButton(tr("OK"), ButtonRole::Primary))
{
    m_operation = new BulkOperation(workspace, m_names, this);
    setObjectName(u"bulkDialog"_s);
    setWindowTitle(title());
    setAttribute(Qt::WA_DeleteOnClose);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_ok->setObjectName(u"okButton"_s);
    m_summary->setObjectName(u"bulkSummaryLabel"_s);
    m_note->setObjectName(u"bulkNote"_s);
    body()->setSpacing(12);
    makeTexts(static_cast<int>(secretNames.size() - m_names.size()));
    m_inputs = makeInputs();
    body()->addWidget(m_inputs);
    body()->addWidget(m_note);
    body()->addWidget(makeTable());
    body()->addWidget(m_summary);
    body()->addStretch();
    showIdentity(this, *workspace);
    offerHelp(this, HelpTopic::Several);
    setFixedBodyWidth(dialogWidth);
    connect(m_ok, &QPushButton::clicked, this, &BulkDialog::start);
    connect(m_operation, &BulkOperation::progressed, this, &BulkDialog::progressed);
    connect(m_operation, &BulkOperation::finished, this, &BulkDialog::finished);
    inputChanged();
    for (QWidget *first : {static_cast<QWidget *>(m_days), static_cast<QWidget *>(m_key)}) {
        if (first)
            first->setFocus();
    }
}

QString BulkDialog::title() const
{
    switch (m_action) {
    case BulkAction::PlanDeletion:
        return tr("Plan Deletion Secret");
    case BulkAction::Restore:
        return tr("Restore Secret");
    case BulkAction::TurnOff:
        return tr("Turn off automatic rotation");
    case BulkAction::TurnOn:
        return tr("Turn on automatic rotation");
    case BulkAction::AddTag:
        return tr("Add Tag");
    }
    Q_UNREACHABLE();
}

QString BulkDialog::heading(int count) const
{
    switch (m_action) {
    case BulkAction::PlanDeletion:
        return tr("Plan the deletion of %n secrets?", nullptr, count);
    case BulkAction::Restore:
        return tr("Restore %n secrets?", nullptr, count);
    case BulkAction::TurnOff:
        return tr("Turn off automatic rotation of %n secrets?", nullptr, count);
    case BulkAction::TurnOn:
        return tr("Turn on automatic rotation of %n secrets?", nullptr, count);
    case BulkAction::AddTag:
        return tr("Add a tag to %n secrets?", nullptr, count);
    }
    Q_UNREACHABLE();
}

QString BulkDialog::sentence() const
{
    switch (m_action) {
    case BulkAction::PlanDeletion:
        return tr("KMS deletes the secrets after the days you set. Until then you can restore "
                  "them. The AccessKey pairs of the RAM users are not deleted.");
    case BulkAction::Restore:
        return tr("Their deletion is canceled. The secrets return to their normal state and can "
                  "be used immediately.");
    case BulkAction::TurnOff:
        return tr("The AccessKey pairs stay the same until you choose Rotate Immediately.");
    case BulkAction::TurnOn:
        return tr("KMS replaces the AccessKey pair of each secret each time the period ends.");
    case BulkAction::AddTag:
        return tr("A tag of the same key gets the new value.");
    }
    Q_UNREACHABLE();
}

void BulkDialog::makeTexts(int leftOut)
{
    const int count = static_cast<int>(m_names.size());
    auto *top = new Label(heading(count), TextRole::Heading, Token::TextPrimary, this);
    QString text = sentence();
    if (leftOut > 0)
        text += u' '
            + tr("%n of the selected secrets do not allow it and are left out.", nullptr, leftOut);
    auto *below = new Label(text, TextRole::Body, Token::TextSecondary, this);
    below->setObjectName(u"bulkTextLabel"_s);
    top->setWordWrap(true);
    below->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(top);
    texts->addWidget(below);
    body()->addLayout(texts);
    setAccessibleDescription(top->text() + u' ' + text);
}

QWidget *BulkDialog::makeInputs()
{
    auto *inputs = new QWidget(this);
    auto *form = new QFormLayout(inputs);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    if (m_action == BulkAction::PlanDeletion)
        addDays(form);
    else if (m_action == BulkAction::TurnOn)
        addPeriod(form);
    else if (m_action == BulkAction::AddTag)
        addTag(form);
    inputs->setVisible(form->rowCount() > 0);
    return inputs;
}

void BulkDialog::addDays(QFormLayout *form)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_days = new QSpinBox(this);
    m_days->setObjectName(u"daysSpinBox"_s);
    m_days->setRange(RecoveryWindow::minimumDays, RecoveryWindow::maximumDays);
    m_days->setValue(RecoveryWindow().days());
    m_days->setFixedWidth(scaled(84));
    m_date = new Label({}, TextRole::SmallMedium, Token::TextPrimary, this);
    m_date->setObjectName(u"deletionDateLabel"_s);
    row->addWidget(m_days);
    row->addWidget(m_date);
    row->addStretch();
    auto *label =
        new Label(tr("Delete In (7-30 days)"), TextRole::Medium, Token::TextPrimary, this);
    label->setBuddy(m_days);
    m_days->setAccessibleName(label->text());
    form->addRow(label, row);
    connect(m_days, &QSpinBox::valueChanged, this, &BulkDialog::inputChanged);
}

void BulkDialog::addPeriod(QFormLayout *form)
{
    m_days = new QSpinBox(this);
    m_days->setObjectName(u"periodSpinBox"_s);
    m_days->setRange(1, longestPeriod);
    m_days->setValue(30);
    m_days->setSuffix(u' ' + tr("Days"));
    m_days->setFixedWidth(scaled(112));
    auto *label = new Label(tr("Rotation Period"), TextRole::Medium, Token::TextPrimary, this);
    label->setBuddy(m_days);
    m_days->setAccessibleName(label->text());
    form->addRow(label, m_days);
    connect(m_days, &QSpinBox::valueChanged, this, &BulkDialog::inputChanged);
}

void BulkDialog::addTag(QFormLayout *form)
{
    m_key = tagEdit("tagKeyEdit", tr("Tag Key"), this);
    m_value = tagEdit("tagValueEdit", tr("Tag Value"), this);
    for (QLineEdit *edit : {m_key, m_value}) {
        auto *label = new Label(edit->accessibleName(), TextRole::Medium, Token::TextPrimary, this);
        label->setBuddy(edit);
        form->addRow(label, edit);
        connect(edit, &QLineEdit::textChanged, this, &BulkDialog::inputChanged);
    }
}

QWidget *BulkDialog::makeTable()
{
    auto *card = new Card({}, this);
    card->setBodyMargins({1, 1, 1, 1});
    m_table = new QTableView(card);
    m_table->setObjectName(u"bulkTable"_s);
    m_table->setAccessibleName(tr("Secrets"));
    m_table->setModel(m_operation);
    m_table->setItemDelegate(new BulkResultDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setProperty("kt-first-padding", 14);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->resizeSection(BulkOperation::Name, nameWidth);
    const int row = metrics::row(m_table->fontMetrics(), metrics::innerRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(row);
    const int rows = std::clamp(m_operation->rowCount(), 2, mostRows);
    m_table->setFixedHeight(header->sizeHint().height() + rows * row);
    card->body()->addWidget(m_table);
    return card;
}

std::optional<BulkChange> BulkDialog::change() const
{
    BulkChange change{m_action, {}, {}, {}};
    if (m_action == BulkAction::PlanDeletion) {
        const auto window = RecoveryWindow::fromDays(m_days->value());
        if (!window)
            return std::nullopt;
        change.window = *window;
    } else if (m_action == BulkAction::TurnOn) {
        const auto interval =
            RotationInterval::fromSeconds(std::chrono::hours(24 * m_days->value()));
        if (!interval)
            return std::nullopt;
        change.interval = *interval;
    } else if (m_action == BulkAction::AddTag) {
        const QString key = m_key->text();
        // KMS keeps these for itself.
        if (key.isEmpty() || key.startsWith("aliyun"_L1) || key.startsWith("acs:"_L1))
            return std::nullopt;
        change.tag = {key, m_value->text()};
    }
    return change;
}

//! Turning rotation on rotates at once what is past the period.
QString BulkDialog::periodWarning() const
{
    const QDateTime now = m_workspace->session.now();
    const auto late = [&](const QString &name) {
        const auto *row = m_workspace->secrets.find(name);
        if (!row)
            return false;
        const QDateTime since =
            row->secret.lastRotation.isValid() ? row->secret.lastRotation : row->secret.created;
        return since.isValid() && since.addDays(m_days->value()) <= now;
    };
    const int count = static_cast<int>(std::count_if(m_names.cbegin(), m_names.cend(), late));
    return count > 0 ? tr("%n secrets start rotating as soon as you click OK.", nullptr, count)
                     : QString();
}

void BulkDialog::inputChanged()
{
    if (m_date)
        m_date->setText(
            tr("Deleted on %1")
                .arg(phrase::dateTime(m_workspace->session.now().addDays(m_days->value()))));
    const QString warning = m_action == BulkAction::TurnOn ? periodWarning() : QString();
    m_note->setNote(Icon::Triangle, Token::WarningIcon, Token::WarningText, warning);
    m_note->setVisible(!warning.isEmpty());
    m_ok->setEnabled(change().has_value() && !m_names.isEmpty() && !m_started);
}

void BulkDialog::start()
{
    const std::optional<BulkChange> wanted = change();
    if (!wanted || m_started || m_names.isEmpty())
        return;
    m_started = true;
    m_ok->setEnabled(false);
    m_inputs->setEnabled(false);
    m_note->hide();
    m_cancel->setFocus();
    m_operation->start(*wanted);
}

void BulkDialog::progressed()
{
    if (!m_started)
        return;
    m_summary->setText(m_operation->isRunning() && m_operation->isCanceled()
            ? tr("Stops after this secret. %1 of %2")
                  .arg(m_operation->finishedCount())
                  .arg(m_operation->rowCount())
            : tr("%1 of %2").arg(m_operation->finishedCount()).arg(m_operation->rowCount()));
    const int row = std::min(m_operation->finishedCount(), m_operation->rowCount() - 1);
    m_table->scrollTo(m_operation->index(row, 0));
}

QString BulkDialog::summary() const
{
    const auto count = [this](BulkOperation::State state) { return m_operation->count(state); };
    QStringList parts;
    if (const int done = count(BulkOperation::State::Done))
        parts << tr("%n done", nullptr, done);
    if (const int refused = count(BulkOperation::State::Refused))
        parts << tr("%n refused", nullptr, refused);
    if (const int unknown = count(BulkOperation::State::Unknown))
        parts << tr("%n not known", nullptr, unknown);
    if (const int canceled = count(BulkOperation::State::Canceled))
        parts << tr("%n canceled", nullptr, canceled);
    return parts.join(u" · "_s);
}

void BulkDialog::finished()
{
    m_over = true;
    m_summary->setText(summary());
    m_table->resizeRowsToContents(); // a refusal may need more than a line
    m_ok->hide();
    m_cancel->setText(tr("Close"));
    m_cancel->setEnabled(true);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    QAccessibleEvent said(m_summary, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void BulkDialog::reject()
{
    if (m_started && !m_over) {
        m_cancel->setEnabled(false);
        return m_operation->cancel();
    }
    if (m_over)
        emit closed(m_action, m_operation->names(BulkOperation::State::Done));
    DialogFrame::reject();
}

} // namespace keyturn
