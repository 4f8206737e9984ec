#include "models/helptopic.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace keyturn {

namespace {

struct Entry
{
    HelpTopic topic;
    const char *title;
    std::array<const char *, 3> paragraphs; //!< null at the end
};

constexpr std::array entries{
    Entry{HelpTopic::Secrets, QT_TRANSLATE_NOOP("HelpTopics", "Secrets"),
        {QT_TRANSLATE_NOOP("HelpTopics",
             "A dynamic RAM secret keeps the AccessKey pair of a RAM user in KMS and "
             "replaces it on a schedule, so that no application holds a long-lived key."),
            QT_TRANSLATE_NOOP("HelpTopics",
                "What needs attention comes first. Details shows when a secret was rotated and "
                "when it will be; More holds what can be done with it."),
            QT_TRANSLATE_NOOP("HelpTopics",
                "Deleted secrets stay in the list until KMS removes them. Until then they can "
                "be restored.")}},
    Entry{HelpTopic::Details, QT_TRANSLATE_NOOP("HelpTopics", "Details of a secret"),
        {QT_TRANSLATE_NOOP("HelpTopics",
             "The timeline shows which AccessKey is or was in use. For about two days after "
             "a rotation the old and the new one are both valid: the hand-over, in which "
             "every application must read the secret again."),
            QT_TRANSLATE_NOOP("HelpTopics",
                "The AccessKey secret is shown only when you ask for it, and hides by itself.")}},
    Entry{HelpTopic::Prerequisites, QT_TRANSLATE_NOOP("HelpTopics", "Prerequisites"),
        {QT_TRANSLATE_NOOP("HelpTopics",
             "KMS rotates AccessKeys with a service role that you authorize once for an "
             "account. You yourself need the permissions to manage secrets and to read RAM "
             "users."),
            QT_TRANSLATE_NOOP("HelpTopics",
                "A check that could not be made is shown as not checked, never as passed. "
                "Nothing is changed before you choose it.")}},
    Entry{HelpTopic::Activity, QT_TRANSLATE_NOOP("HelpTopics", "Activity"),
        {QT_TRANSLATE_NOOP("HelpTopics",
             "Every call that Keyturn makes, with its request ID, which the support of "
             "Alibaba Cloud asks for. Secret values are never kept here."),
            QT_TRANSLATE_NOOP("HelpTopics",
                "Copy as aliyun CLI Command gives the same call for a script, with "
                "placeholders where a secret belongs.")}},
    Entry{HelpTopic::SelectType, QT_TRANSLATE_NOOP("HelpTopics", "Select Type"),
        {QT_TRANSLATE_NOOP("HelpTopics",
             "Choose the RAM user whose AccessKey the secret will keep. KMS names the "
             "secret after the user, and a user has one secret at most."),
            QT_TRANSLATE_NOOP("HelpTopics",
                "Enter the AccessKey secret of each AccessKey of the user, and select the one "
                "that applications use now. Verify asks Alibaba Cloud whether it is right "
                "before anything is created.")}},
    Entry{HelpTopic::Rotation, QT_TRANSLATE_NOOP("HelpTopics", "Configuration rotation"),
        {QT_TRANSLATE_NOOP("HelpTopics",
             "With automatic rotation KMS creates a new AccessKey each period, makes it the "
             "current version, and deletes the old one after about two days."),
            QT_TRANSLATE_NOOP("HelpTopics",
                "A shorter period can make a rotation due at once. Keyturn says so before you "
                "confirm.")}},
    Entry{HelpTopic::Review, QT_TRANSLATE_NOOP("HelpTopics", "Review and confirm"),
        {QT_TRANSLATE_NOOP("HelpTopics",
            "Nothing has been created yet. If the answer of KMS is lost, Keyturn looks "
            "whether the secret exists before it says what happened.")}},
    Entry{HelpTopic::RotateNow, QT_TRANSLATE_NOOP("HelpTopics", "Rotate Immediately"),
        {QT_TRANSLATE_NOOP("HelpTopics",
             "KMS creates a new AccessKey now and makes it the current version. "
             "Applications must read the secret again before the old AccessKey is deleted."),
            QT_TRANSLATE_NOOP("HelpTopics",
                "An account can start 50 rotations in an hour. A rotation cannot be taken back.")}},
    Entry{HelpTopic::Deletion, QT_TRANSLATE_NOOP("HelpTopics", "Delete a secret"),
        {QT_TRANSLATE_NOOP("HelpTopics",
             "A planned deletion waits 7 to 30 days, in which nobody can read the secret "
             "and it can be restored. An immediate one cannot be undone."),
            QT_TRANSLATE_NOOP("HelpTopics",
                "The AccessKey of the RAM user stays in RAM and goes on being valid. Disable "
                "it there when no application needs it.")}},
    Entry{HelpTopic::Restore, QT_TRANSLATE_NOOP("HelpTopics", "Restore a secret"),
        {QT_TRANSLATE_NOOP("HelpTopics",
            "The deletion is canceled and the secret can be used again at once. Look at "
            "its automatic rotation afterwards.")}},
    Entry{HelpTopic::Several, QT_TRANSLATE_NOOP("HelpTopics", "Several secrets"),
        {QT_TRANSLATE_NOOP("HelpTopics",
            "The secrets are changed one after the other, and each says how it ended. You "
            "can stop in between; what is done stays done.")}},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("HelpTopics", text);
}

} // namespace

Help helpOn(HelpTopic topic)
{
    const auto *const found = std::find_if(entries.begin(), entries.end(),
        [topic](const Entry &entry) { return entry.topic == topic; });
    Q_ASSERT(found != entries.end());
    QStringList paragraphs;
    for (const char *paragraph : found->paragraphs) {
        if (paragraph)
            paragraphs << translated(paragraph);
    }
    return {translated(found->title), paragraphs.join(QLatin1StringView("\n\n"))};
}

} // namespace keyturn
