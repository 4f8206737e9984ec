#include "ui/rotationdialog.h"

#include "models/workspace.h"
#include "ui/accountlook.h"
#include "ui/dialogs.h"
#include "ui/helpsheet.h"
#include "ui/rotationpolicywidget.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

QDateTime countedFrom(const SecretListModel::Row *row)
{
    if (!row)
        return {};
    return row->secret.lastRotation.isValid() ? row->secret.lastRotation : row->secret.created;
}

} // namespace

RotationDialog::RotationDialog(Workspace *workspace, const QString &secretName, QWidget *parent)
    : DialogFrame(tr("Configuration rotation"), parent)
    , m_workspace(workspace)
    , m_name(secretName)
    , m_last(countedFrom(workspace->secrets.find(secretName)))
    , m_policy(new RotationPolicyWidget(m_last, workspace->session.now(), this))
    , m_banner(new Banner(Banner::Kind::Warning, {}, this))
    , m_ok(addButton(tr("OK"), ButtonRole::Primary))
{
    setObjectName(u"rotationDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ok->setObjectName(u"okButton"_s);
    addButton(tr("Cancel"), ButtonRole::Cancel)->setObjectName(u"cancelButton"_s);
    m_banner->setObjectName(u"rotationBanner"_s);
    body()->setSpacing(12);
    body()->addWidget(m_policy);
    body()->addWidget(m_banner);
    showIdentity(this, *workspace);
    offerHelp(this, HelpTopic::Rotation);
    setFixedBodyWidth(840);

    const auto *row = workspace->secrets.find(secretName);
    if (row && row->secret.interval) {
        if (const auto interval = RotationInterval::fromSeconds(*row->secret.interval))
            m_policy->setPolicy(RotationPolicy::every(*interval));
    }
    if (row && row->secret.rotation == AutomaticRotation::Disabled)
        m_policy->setPolicy(RotationPolicy::off());
    connect(m_policy, &RotationPolicyWidget::changed, this, &RotationDialog::policyChanged);
    connect(m_ok, &QPushButton::clicked, this, &RotationDialog::save);
    connect(&workspace->operations, &SecretOperations::checking, this, [this] {
        if (m_busy)
            showBanner(Banner::Kind::Info, checkingText());
    });
    policyChanged();
}

void RotationDialog::policyChanged()
{
    const auto policy = m_policy->policy();
    m_ok->setEnabled(policy.has_value() && !m_busy);
    const QDateTime now = m_workspace->session.now();
    const bool atOnce = policy && policy->isOn() && m_last.isValid()
        && m_last.addSecs(policy->interval()->seconds().count()) <= now;
    showBanner(Banner::Kind::Warning,
        tr("The last rotation was %n days ago. A rotation starts as soon as you click OK.", nullptr,
            static_cast<int>(m_last.daysTo(now))));
    m_banner->setVisible(atOnce);
}

void RotationDialog::showBanner(Banner::Kind kind, const QString &text)
{
    m_banner->setKind(kind);
    m_banner->setText(text);
    m_banner->show();
}

void RotationDialog::save()
{
    const auto policy = m_policy->policy();
    if (!policy || m_busy)
        return;
    setBusy(true);
    m_workspace->operations.setRotation(m_name, *policy,
        {this, [this, policy](const Result<Done> &changed) {
             setBusy(false);
             if (changed) {
                 emit saved(m_name, *policy);
                 return done(Accepted);
             }
             showBanner(Banner::Kind::Danger, errorText(*m_workspace, changed.error(), m_name));
         }});
}

void RotationDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_ok->setEnabled(!busy);
    m_policy->setEnabled(!busy);
}

void RotationDialog::reject()
{
    if (!m_busy)
        DialogFrame::reject();
}

} // namespace keyturn
