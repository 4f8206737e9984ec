#include "models/helptopic.h"

#include <QCoreApplication>
#include <QStringList>

namespace keyturn {

namespace {

struct HelpTopics
{
    Q_DECLARE_TR_FUNCTIONS(HelpTopics)
};

QString paragraphs(const QStringList &texts)
{
    return texts.join(QLatin1StringView("\n\n"));
}

} // namespace

Help helpOn(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::Secrets:
        return {HelpTopics::tr("Secrets"),
            paragraphs({HelpTopics::tr("A dynamic RAM secret keeps the AccessKey pair of a RAM user"
                                       " in KMS and replaces it on a schedule, so that no "
                                       "application holds a long-lived key."),
                HelpTopics::tr("What needs attention comes first. Details shows when a secret was "
                               "rotated and when it will be; More holds what can be done with it."),
                HelpTopics::tr("Deleted secrets stay in the list until KMS removes them. Until "
                               "then they can be restored.")})};
    case HelpTopic::Details:
        return {HelpTopics::tr("Details of a secret"),
            paragraphs({HelpTopics::tr("The timeline shows which AccessKey is or was in use. For "
                                       "about two days after a rotation the old and the new one "
                                       "are both valid: the hand-over, in which every application "
                                       "must read the secret again."),
                HelpTopics::tr("The AccessKey secret is shown only when you ask for it, and "
                               "hides by itself.")})};
    case HelpTopic::Prerequisites:
        return {HelpTopics::tr("Prerequisites"),
            paragraphs({HelpTopics::tr("KMS rotates AccessKeys with a service role that you "
                                       "authorize once for an account. You yourself need the "
                                       "permissions to manage secrets and to read RAM users."),
                HelpTopics::tr("A check that could not be made is shown as not checked, never as "
                               "passed. Nothing is changed before you choose it.")})};
    case HelpTopic::Activity:
        return {HelpTopics::tr("Activity"),
            paragraphs({HelpTopics::tr("Every call that Keyturn makes, with its request ID, which "
                                       "the support of Alibaba Cloud asks for. Secret values are "
                                       "never kept here."),
                HelpTopics::tr("Copy as aliyun CLI Command gives the same call for a script, with "
                               "placeholders where a secret belongs.")})};
    case HelpTopic::SelectType:
        return {HelpTopics::tr("Select Type"),
            paragraphs({HelpTopics::tr("Choose the RAM user whose AccessKey the secret will keep. "
                                       "KMS names the secret after the user, and a user has one "
                                       "secret at most."),
                HelpTopics::tr("Enter the AccessKey secret of each AccessKey of the user, and "
                               "select the one that applications use now. Verify asks Alibaba "
                               "Cloud whether it is right before anything is created.")})};
    case HelpTopic::Rotation:
        return {HelpTopics::tr("Configuration rotation"),
            paragraphs({HelpTopics::tr("With automatic rotation KMS creates a new AccessKey each "
                                       "period, makes it the current version, and deletes the old "
                                       "one after about two days."),
                HelpTopics::tr("A shorter period can make a rotation due at once. Keyturn says so "
                               "before you confirm.")})};
    case HelpTopic::Review:
        return {HelpTopics::tr("Review and confirm"),
            paragraphs({HelpTopics::tr("Nothing has been created yet. If the answer of KMS is "
                                       "lost, Keyturn looks whether the secret exists before it "
                                       "says what happened.")})};
    case HelpTopic::RotateNow:
        return {HelpTopics::tr("Rotate Immediately"),
            paragraphs({HelpTopics::tr("KMS creates a new AccessKey now and makes it the current "
                                       "version. Applications must read the secret again before "
                                       "the old AccessKey is deleted."),
                HelpTopics::tr("An account can start 50 rotations in an hour. A rotation cannot be "
                               "taken back.")})};
    case HelpTopic::Deletion:
        return {HelpTopics::tr("Delete a secret"),
            paragraphs({HelpTopics::tr("A planned deletion waits 7 to 30 days, in which nobody can "
                                       "read the secret and it can be restored. An immediate one "
                                       "cannot be undone."),
                HelpTopics::tr("The AccessKey of the RAM user stays in RAM and goes on being "
                               "valid. Disable it there when no application needs it.")})};
    case HelpTopic::Restore:
        return {HelpTopics::tr("Restore a secret"),
            paragraphs({HelpTopics::tr("The deletion is canceled and the secret can be used again "
                                       "at once. Look at its automatic rotation afterwards.")})};
    case HelpTopic::Several:
        return {HelpTopics::tr("Several secrets"),
            paragraphs({HelpTopics::tr("The secrets are changed one after the other, and each "
                                       "says how it ended. You can stop in between; what is done "
                                       "stays done.")})};
    }
    Q_UNREACHABLE();
}

} // namespace keyturn
