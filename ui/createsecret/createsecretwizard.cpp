#include "ui/createsecret/createsecretwizard.h"

#include "models/workspace.h"
#include "ui/accountlook.h"
#include "ui/createsecret/selecttypepage.h"
#include "ui/helpsheet.h"
#include "ui/messagedialog.h"
#include "ui/rotationpolicywidget.h"
#include "ui/widgets/stepper.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
constexpr int dialogWidth = 840;
constexpr int dialogHeight = 604; // 640 with the title bar of the window manager
} // namespace

CreateSecretWizard::CreateSecretWizard(Workspace *workspace, QWidget *parent)
    : DialogFrame(tr("Create Secret"), parent)
    , m_workspace(workspace)
    , m_stepper(new Stepper(
          {tr("Select Type"), tr("Configuration rotation"), tr("Review and confirm")}, this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"createSecretDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_stepper->setObjectName(u"stepper"_s);
    setTopWidget(m_stepper);
    makePages();
    makeButtons();
    showIdentity(this, *workspace);
    connect(this, &DialogFrame::helpRequested, this, [this] {
        const HelpTopic topic = step() == SelectType ? HelpTopic::SelectType
            : step() == ConfigureRotation            ? HelpTopic::Rotation
                                                     : HelpTopic::Review;
        (new HelpSheet(topic, this))->open();
    });
    setFixedBodyWidth(dialogWidth);
    const int most = screen() ? screen()->availableGeometry().height() - 48 : QWIDGETSIZE_MAX;
    setFixedHeight(std::min(scaled(dialogHeight), std::max(dialogHeight, most)));
    connect(m_stepper, &Stepper::stepClicked, this, [this](int step) {
        if (!m_busy)
            goTo(static_cast<Step>(step));
    });
    connect(&workspace->operations, &SecretOperations::checking, this, [this] {
        if (m_busy)
            m_reviewPage->showBusy(
                tr("KMS did not answer. Checking whether the secret was created…"));
    });
    workspace->users.refresh();
    goTo(SelectType);
}

void CreateSecretWizard::makePages()
{
    const QDateTime now = m_workspace->session.now();
    m_typePage = new SelectTypePage(m_workspace, &m_draft, m_pages);
    m_rotationPage = new RotationPolicyWidget(now, now, m_pages);
    m_reviewPage = new ReviewPage(m_workspace, &m_draft, m_pages);
    m_pages->addWidget(m_typePage);
    m_pages->addWidget(m_rotationPage);
    m_pages->addWidget(m_reviewPage);
    body()->addWidget(m_pages);

    connect(m_typePage, &SelectTypePage::restoreRequested, this, [this](const QString &name) {
        emit restoreRequested(name);
        done(Rejected);
    });
    connect(m_rotationPage, &RotationPolicyWidget::changed, this, [this] {
        if (const auto policy = m_rotationPage->policy())
            m_draft.setRotation(*policy);
        m_next->setEnabled(step() != ConfigureRotation || m_rotationPage->policy());
    });
    connect(m_reviewPage, &ReviewPage::editRequested, this,
        [this](int step) { goTo(static_cast<Step>(step)); });
    connect(m_reviewPage, &ReviewPage::remedyChosen, this, &CreateSecretWizard::remedy);
    connect(m_reviewPage, &ReviewPage::copyRequested, this, &CreateSecretWizard::copyRequested);
}

void CreateSecretWizard::makeButtons()
{
    m_cancel = addButton(tr("Cancel"), ButtonRole::Cancel);
    m_previous = addButton(tr("Previous"), ButtonRole::Previous);
    m_next = addButton(tr("Next"), ButtonRole::Primary);
    m_ok = addButton(tr("OK", "confirms the creation of a secret"), ButtonRole::Primary);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_previous->setObjectName(u"previousButton"_s);
    m_next->setObjectName(u"nextButton"_s);
    m_ok->setObjectName(u"okButton"_s);
    for (QPushButton *button : {m_cancel, m_previous, m_next, m_ok})
        button->setAutoDefault(false);
    connect(
        m_previous, &QPushButton::clicked, this, [this] { goTo(static_cast<Step>(step() - 1)); });
    connect(m_next, &QPushButton::clicked, this, &CreateSecretWizard::next);
    connect(m_ok, &QPushButton::clicked, this, &CreateSecretWizard::submit);
}

CreateSecretWizard::Step CreateSecretWizard::step() const
{
    return static_cast<Step>(m_pages->currentIndex());
}

void CreateSecretWizard::selectUser(const QString &userName)
{
    m_typePage->selectUser(userName);
}

void CreateSecretWizard::goTo(Step step)
{
    m_pages->setCurrentIndex(step);
    m_stepper->setCurrent(step);
    m_previous->setVisible(step != SelectType);
    m_next->setVisible(step != Review);
    m_ok->setVisible(step == Review);
    m_next->setDefault(step != Review);
    m_ok->setDefault(step == Review);
    m_next->setEnabled(step != ConfigureRotation || m_rotationPage->policy());
    switch (step) {
    case SelectType:
        m_typePage->focusFirst();
        break;
    case ConfigureRotation:
        if (const SecretDraft::Pair *pair = m_draft.currentPair())
            m_rotationPage->setAccessKeyId(pair->key.id);
        m_rotationPage->setFocus();
        break;
    case Review:
    case StepCount:
        m_reviewPage->rebuild();
        m_ok->setFocus();
    }
}

void CreateSecretWizard::next()
{
    if (step() == SelectType && !m_typePage->validate())
        return;
    if (step() == ConfigureRotation && !m_rotationPage->policy())
        return;
    goTo(static_cast<Step>(step() + 1));
}

void CreateSecretWizard::submit()
{
    if (m_busy || step() != Review)
        return; // a second click sends nothing
    setBusy(true);
    m_reviewPage->showBusy(tr("Creating the secret…"));
    m_workspace->operations.create(
        m_draft.request(), {this, [this](const Result<Secret> &secret) { submitted(secret); }});
}

void CreateSecretWizard::submitted(const Result<Secret> &secret)
{
    setBusy(false);
    if (!secret)
        return m_reviewPage->showError(secret.error());
    emit created(secret->name, m_draft.user().name, m_draft.rotation());
    done(Accepted);
}

void CreateSecretWizard::setBusy(bool busy)
{
    m_busy = busy;
    m_ok->setEnabled(!busy);
    m_previous->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
}

void CreateSecretWizard::remedy(ReviewPage::Remedy remedy)
{
    const QString name = SecretOperations::expectedName(m_draft.user().name);
    switch (remedy) {
    case ReviewPage::Remedy::TryAgain:
        return submit();
    case ReviewPage::Remedy::Restore:
        emit restoreRequested(name);
        break;
    case ReviewPage::Remedy::ViewDetails:
        emit detailsRequested(name);
        break;
    case ReviewPage::Remedy::OpenPrerequisites:
        emit prerequisitesRequested();
        break;
    }
    done(Rejected);
}

void CreateSecretWizard::reject()
{
    if (m_busy)
        return; // the write goes on; its end closes or explains
    if (m_draft.isUntouched())
        return done(Rejected);
    askDiscard();
}

void CreateSecretWizard::askDiscard()
{
    const QString loss = m_typePage->holdsNewSecret()
        ? tr(
            "RAM shows the secret of the new AccessKey only once. It is lost unless you copied it.")
        : tr("What you entered is not kept.");
    auto *question = new MessageDialog(tr("Create Secret"), tr("Discard this secret?"), loss, this);
    question->setObjectName(u"discardDialog"_s);
    question->cancelButton()->setText(tr("Keep Editing"));
    question->okButton()->setText(tr("Discard"));
    connect(question, &QDialog::accepted, this, [this] { done(Rejected); });
    question->open();
}

void CreateSecretWizard::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::ControlModifier)
        return step() == Review ? submit() : next();
    DialogFrame::keyPressEvent(event);
}

} // namespace keyturn
