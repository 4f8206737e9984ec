#include "ui/deletesecretdialog.h"

#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/accountlook.h"
#include "ui/dialogs.h"
#include "ui/evidencepanel.h"
#include "ui/helpsheet.h"
#include "ui/iconlabel.h"
#include "ui/secretnamelabel.h"
#include "ui/style/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/optioncard.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

DeleteSecretDialog::DeleteSecretDialog(
    Workspace *workspace, const QString &secretName, QWidget *parent)
    : DialogFrame(tr("Delete Secret"), parent)
    , m_workspace(workspace)
    , m_name(secretName)
    , m_confirmation(secretName.section(u'/', -1))
    , m_plan(new OptionCard(tr("Plan Deletion Secret"),
          tr("KMS deletes the secret after the days you set. Until then you can restore it."),
          OptionCard::Kind::Normal, this))
    , m_immediate(new OptionCard(tr("Delete Secret Immediately"),
          tr("KMS deletes the secret right away. This cannot be undone."), OptionCard::Kind::Danger,
          this))
    , m_days(new QSpinBox(this))
    , m_date(new Label({}, TextRole::SmallMedium, Token::TextPrimary, this))
    , m_daysProblem(new Label(
          tr("Enter a whole number from 7 to 30."), TextRole::Small, Token::DangerText, this))
    , m_confirm(new QLineEdit(this))
    , m_banner(new Banner(Banner::Kind::Warning, {}, this))
    , m_cancel(addButton(tr("Cancel"), ButtonRole::Cancel))
    , m_ok(addButton(tr("OK"), ButtonRole::Primary))
{
    setObjectName(u"deleteSecretDialog"_s);
    offerHelp(this, HelpTopic::Deletion);
    setAttribute(Qt::WA_DeleteOnClose);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_ok->setObjectName(u"okButton"_s);
    m_banner->setObjectName(u"deleteBanner"_s);
    auto *group = new QButtonGroup(this);
    m_plan->setGroup(group);
    m_immediate->setGroup(group);
    m_plan->radio()->setObjectName(u"planRadio"_s);
    m_immediate->radio()->setObjectName(u"immediateRadio"_s);
    makePlanCard();
    makeImmediateCard();
    m_plan->setSelected();

    body()->setSpacing(12);
    body()->addWidget(makeHead());
    body()->addWidget(new EvidencePanel(workspace, secretName, this));
    body()->addWidget(m_plan);
    body()->addWidget(m_immediate);
    body()->addWidget(m_banner);
    body()->addStretch();
    showIdentity(this, *workspace);
    setFixedBodyWidth(680);

    connect(m_plan, &OptionCard::selectedChanged, this, &DeleteSecretDialog::methodChanged);
    connect(m_ok, &QPushButton::clicked, this, &DeleteSecretDialog::submit);
    connect(&workspace->operations, &SecretOperations::checking, this, [this] {
        if (!m_busy)
            return;
        m_banner->setKind(Banner::Kind::Info);
        m_banner->setText(checkingText());
        m_banner->show();
    });
    const auto *row = workspace->secrets.find(secretName);
    const bool rotating = row && workspace->secrets.status(*row) == SecretStatus::Rotating;
    m_banner->setVisible(rotating);
    m_banner->setText(tr("A rotation is running. Two AccessKey pairs stay with the RAM user if you "
                         "delete the secret now."));
    methodChanged();
    m_days->setFocus();
}

QWidget *DeleteSecretDialog::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *name = new SecretNameLabel(TextRole::Heading, head);
    name->setName(m_name);
    auto *note = new Label(tr("Deleting a dynamic RAM secret does not delete the AccessKey pair of "
                              "the associated RAM user."),
        TextRole::Small, Token::TextSecondary, head);
    note->setObjectName(u"accessKeyStaysLabel"_s);
    note->setWordWrap(true);
    layout->addWidget(name);
    layout->addWidget(note);
    return head;
}

void DeleteSecretDialog::makePlanCard()
{
    auto *label =
        new Label(tr("Delete In (7-30 days)"), TextRole::Medium, Token::TextPrimary, this);
    label->setBuddy(m_days);
    m_days->setObjectName(u"daysSpinBox"_s);
    m_days->setAccessibleName(label->text());
    // Wider than what KMS takes: a wrong number is answered, not changed behind one's back.
    m_days->setRange(0, 999);
    m_days->setValue(RecoveryWindow().days());
    m_days->setFixedWidth(scaled(72));
    m_date->setObjectName(u"deletionDateLabel"_s);
    m_daysProblem->setObjectName(u"daysProblemLabel"_s);
    m_daysProblem->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(label);
    row->addWidget(m_days);
    row->addStretch();
    row->addWidget(new IconLabel(Icon::Calendar, Token::VioletIcon, this));
    row->addWidget(m_date);
    m_plan->body()->addLayout(row);
    m_plan->body()->addWidget(m_daysProblem);
    connect(m_days, &QSpinBox::valueChanged, this, &DeleteSecretDialog::update);
}

void DeleteSecretDialog::makeImmediateCard()
{
    m_immediate->setBodyVisibleWhenSelected(true);
    auto *consequence = new Label(tr("Applications that read this secret fail at once."),
        TextRole::SmallMedium, Token::DangerText, this);
    auto *label = new Label(tr("Type %1 to confirm").arg(phrase::oneLine(m_confirmation)),
        TextRole::Medium, Token::TextPrimary, this);
    label->setBuddy(m_confirm);
    m_confirm->setObjectName(u"confirmEdit"_s);
    m_confirm->setAccessibleName(label->text());
    m_confirm->setProperty("kt-error", true);
    m_confirm->setFont(keyturn::font(TextRole::Mono));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(label);
    row->addWidget(m_confirm, 1);
    m_immediate->body()->addWidget(consequence);
    m_immediate->body()->addLayout(row);
    connect(m_confirm, &QLineEdit::textChanged, this, &DeleteSecretDialog::update);
}

void DeleteSecretDialog::methodChanged()
{
    m_confirm->clear(); // asked for again when the method is changed and changed back
    const bool immediate = m_immediate->isSelected();
    m_ok->setProperty("kt-role", immediate ? u"danger"_s : u"primary"_s);
    m_ok->update();
    // Enter must not delete at once by itself.
    m_ok->setDefault(!immediate);
    m_ok->setAutoDefault(!immediate);
    m_cancel->setDefault(immediate);
    if (immediate)
        m_confirm->setFocus();
    update();
}

std::optional<Deletion> DeleteSecretDialog::deletion() const
{
    if (m_immediate->isSelected()) {
        const bool typed = m_confirm->text().trimmed() == m_confirmation;
        return typed ? std::optional(Deletion::immediate()) : std::nullopt;
    }
    const auto window = RecoveryWindow::fromDays(m_days->value());
    return window ? std::optional(Deletion::planned(*window)) : std::nullopt;
}

void DeleteSecretDialog::update()
{
    const bool planned = m_plan->isSelected();
    const bool valid = RecoveryWindow::fromDays(m_days->value()).has_value();
    m_daysProblem->setVisible(planned && !valid);
    m_days->setProperty("kt-error", planned && !valid);
    m_days->update();
    m_date->setVisible(valid);
    m_date->setText(
        tr("Deleted on %1")
            .arg(phrase::dateTime(m_workspace->session.now().addDays(m_days->value()))));
    m_ok->setEnabled(deletion().has_value() && !m_busy);
}

void DeleteSecretDialog::submit()
{
    const std::optional<Deletion> wanted = deletion();
    if (!wanted || m_busy)
        return;
    setBusy(true);
    m_banner->hide();
    m_workspace->operations.remove(
        m_name, *wanted, {this, [this](const Result<QDateTime> &planned) { submitted(planned); }});
}

void DeleteSecretDialog::submitted(const Result<QDateTime> &planned)
{
    setBusy(false);
    // Gone is what an immediate deletion wanted, whoever did it.
    const bool gone = !planned && planned.error().kind == ErrorKind::NotFound;
    if (planned || gone) {
        emit deleted(m_name, planned ? *planned : QDateTime());
        return done(Accepted);
    }
    m_banner->setKind(Banner::Kind::Danger);
    m_banner->setText(errorText(*m_workspace, planned.error(), m_name));
    m_banner->show();
    m_confirm->clear(); // a deletion is confirmed from scratch
}

void DeleteSecretDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_cancel->setEnabled(!busy);
    m_plan->setEnabled(!busy);
    m_immediate->setEnabled(!busy);
    update();
}

void DeleteSecretDialog::reject()
{
    if (!m_busy)
        DialogFrame::reject();
}

void DeleteSecretDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (m_confirm->hasFocus() || event->modifiers() == Qt::ControlModifier))
        return submit();
    DialogFrame::keyPressEvent(event);
}

} // namespace keyturn
