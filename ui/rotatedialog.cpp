#include "ui/rotatedialog.h"

#include "models/phrases.h"
#include "models/rotationquota.h"
#include "models/workspace.h"
#include "ui/accountlook.h"
#include "ui/dialogs.h"
#include "ui/evidencepanel.h"
#include "ui/helpsheet.h"
#include "ui/noteline.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

RotateDialog::RotateDialog(Workspace *workspace, const QString &secretName, QWidget *parent)
    : MessageDialog(tr("Rotate Immediately"), tr("Rotate %1 now?").arg(phrase::oneLine(secretName)),
        tr("KMS creates a new AccessKey pair now. The current pair is deleted when the rotation "
           "ends."),
        parent)
    , m_workspace(workspace)
    , m_name(secretName)
    , m_evidence(new EvidencePanel(workspace, secretName, this))
    , m_quota(new RotationQuota(&workspace->session, this))
    , m_late(new NoteLine(this))
    , m_left(new NoteLine(this))
{
    setObjectName(u"rotateDialog"_s);
    setGlyph(Icon::Rotate, Token::AccentText, Token::AccentTint);
    setNote(Icon::Clock,
        workspace->session.isSandbox()
            ? tr("In the sandbox a rotation takes 2 days of sandbox time.")
            : tr("KMS sets the duration. It lies between 10 minutes and 2 days."));
    m_left->setObjectName(u"rotationsLeftLine"_s);
    m_late->setObjectName(u"lateReadersLine"_s);
    addContent(m_left);
    addContent(m_evidence);
    addContent(m_late);
    okButton()->setText(tr("Confirm rotation"));
    showIdentity(this, *workspace);
    offerHelp(this, HelpTopic::RotateNow);
    announceChecking(this, workspace);
    waitForAnswer();
    connect(this, &MessageDialog::confirmed, this, [this] {
        m_workspace->operations.rotate(m_name, {this, [this](const Result<Done> &rotated) {
                                                    showAnswer(this, *m_workspace, m_name, rotated);
                                                }});
    });
    connect(m_evidence, &EvidencePanel::changed, this, &RotateDialog::showLateReaders);
    connect(m_quota, &RotationQuota::changed, this, &RotateDialog::showQuota);
    m_quota->look();
    showQuota();
    showLateReaders();
}

void RotateDialog::showQuota()
{
    const std::optional<int> used = m_quota->used();
    const int left = RotationQuota::perHour - used.value_or(0);
    QString text =
        tr("KMS takes %1 immediate rotations in an hour. How many are left is not known.")
            .arg(RotationQuota::perHour);
    if (m_quota->isLooking())
        text = tr("Counting the rotations of this hour…");
    else if (used && left > 0)
        text =
            tr("%1 of %2 rotations of this hour are left.").arg(left).arg(RotationQuota::perHour);
    else if (used)
        text = tr("All %1 rotations of this hour are used up. KMS will refuse this one; try again "
                  "later.")
                   .arg(RotationQuota::perHour);
    const bool none = used && left <= 0;
    m_left->setNote(none ? Icon::Triangle : Icon::Info,
        none ? Token::WarningIcon : Token::TextTertiary,
        none ? Token::WarningText : Token::TextSecondary, text);
}

//! Who has not read the secret for longer than a hand-over will not read the new pair in time.
void RotateDialog::showLateReaders()
{
    const QDateTime from =
        m_workspace->session.now().addSecs(-std::chrono::seconds(handOverEstimate).count());
    const QList<Reader> &readers = m_evidence->evidence().readers();
    const auto late = std::count_if(readers.cbegin(), readers.cend(),
        [&from](const Reader &reader) { return reader.last < from; });
    m_late->setVisible(late > 0);
    m_late->setNote(Icon::Triangle, Token::WarningIcon, Token::WarningText,
        tr("%n callers last read the secret more than 2 days ago. They lose access when the old "
           "pair is deleted.",
            nullptr, static_cast<int>(late)));
}

} // namespace keyturn
