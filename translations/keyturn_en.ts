<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Account</name>
    <message>
        <source>Local sandbox</source>
        <translation>Local sandbox</translation>
    </message>
</context>
<context>
    <name>ActivityPhrases</name>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Retrying · %1 of %2</source>
        <translation>Retrying · %1 of %2</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Succeeded</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Outcome unknown</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Canceled</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Whether the change was made is not known. Look at the secret before you try again.</source>
        <translation>Whether the change was made is not known. Look at the secret before you try again.</translation>
    </message>
    <message>
        <source>The answer was not waited for: the page, account or region was left.</source>
        <translation>The answer was not waited for: the page, account or region was left.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Secret Name</source>
        <translation>Secret Name</translation>
    </message>
    <message>
        <source>Secret Description</source>
        <translation>Secret Description</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rotation Period</source>
        <translation>Rotation Period</translation>
    </message>
    <message>
        <source>Next Rotation</source>
        <translation>Next Rotation</translation>
    </message>
    <message>
        <source>RAM user</source>
        <translation>RAM user</translation>
    </message>
    <message>
        <source>Last Rotation</source>
        <translation>Last Rotation</translation>
    </message>
    <message>
        <source>Created At</source>
        <translation>Created At</translation>
    </message>
    <message>
        <source>Updated At</source>
        <translation>Updated At</translation>
    </message>
    <message>
        <source>Planned Deletion Time</source>
        <translation>Planned Deletion Time</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>Instance ID</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>The request was sent but the answer did not arrive. Checking what happened…</source>
        <translation>The request was sent but the answer did not arrive. Checking what happened…</translation>
    </message>
    <message>
        <source>Restore Secret</source>
        <translation>Restore Secret</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>Restore %1?</translation>
    </message>
    <message>
        <source>Its deletion on %1 is canceled. The secret returns to its normal state and can be used immediately.</source>
        <translation>Its deletion on %1 is canceled. The secret returns to its normal state and can be used immediately.</translation>
    </message>
    <message>
        <source>Check automatic rotation afterwards. It was set to every %1.</source>
        <translation>Check automatic rotation afterwards. It was set to every %1.</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Read by</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ErrorPhrases</name>
    <message>
        <source>Cannot reach %1. Nothing was changed.</source>
        <translation>Cannot reach %1. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 did not answer in time.</translation>
    </message>
    <message>
        <source>%1 broke off the connection before it answered.</source>
        <translation>%1 broke off the connection before it answered.</translation>
    </message>
    <message>
        <source>Secrets Manager is not authorized to manage AccessKeys. Open Prerequisites and authorize it.</source>
        <translation>Secrets Manager is not authorized to manage AccessKeys. Open Prerequisites and authorize it.</translation>
    </message>
    <message>
        <source>You have no permission for this operation.</source>
        <translation>You have no permission for this operation.</translation>
    </message>
    <message>
        <source>The RAM user already holds two AccessKeys. Delete the unused one first.</source>
        <translation>The RAM user already holds two AccessKeys. Delete the unused one first.</translation>
    </message>
    <message>
        <source>The secret quota of this account is used up.</source>
        <translation>The secret quota of this account is used up.</translation>
    </message>
    <message>
        <source>The certificate of %1 was refused. Nothing was sent.</source>
        <translation>The certificate of %1 was refused. Nothing was sent.</translation>
    </message>
    <message>
        <source>The answer of %1 was damaged or did not come from Alibaba Cloud.</source>
        <translation>The answer of %1 was damaged or did not come from Alibaba Cloud.</translation>
    </message>
    <message>
        <source>The AccessKey that Keyturn signs with is unknown, disabled or wrong. Nothing was changed.</source>
        <translation>The AccessKey that Keyturn signs with is unknown, disabled or wrong. Nothing was changed.</translation>
    </message>
    <message>
        <source>The clock of this computer is off by more than 15 minutes. Set it, then try again.</source>
        <translation>The clock of this computer is off by more than 15 minutes. Set it, then try again.</translation>
    </message>
    <message>
        <source>%1 no longer exists.</source>
        <translation>%1 no longer exists.</translation>
    </message>
    <message>
        <source>%1 already exists in this region.</source>
        <translation>%1 already exists in this region.</translation>
    </message>
    <message>
        <source>%1 is pending deletion.</source>
        <translation>%1 is pending deletion.</translation>
    </message>
    <message>
        <source>%1 is already in its normal state.</source>
        <translation>%1 is already in its normal state.</translation>
    </message>
    <message>
        <source>Your secret is being rotated, please try again later</source>
        <translation>Your secret is being rotated, please try again later</translation>
    </message>
    <message>
        <source>Too many requests. Try again in a minute.</source>
        <translation>Too many requests. Try again in a minute.</translation>
    </message>
    <message>
        <source>KMS did not accept the input.</source>
        <translation>KMS did not accept the input.</translation>
    </message>
    <message>
        <source>The KMS instance or key of this secret cannot be used.</source>
        <translation>The KMS instance or key of this secret cannot be used.</translation>
    </message>
    <message>
        <source>KMS reported an internal error.</source>
        <translation>KMS reported an internal error.</translation>
    </message>
    <message>
        <source>KMS answered %1.</source>
        <translation>KMS answered %1.</translation>
    </message>
    <message>
        <source>Request ID %1</source>
        <translation>Request ID %1</translation>
    </message>
    <message>
        <source>KMS is not activated for this account. Activate it in the Alibaba Cloud console, then refresh.</source>
        <translation>KMS is not activated for this account. Activate it in the Alibaba Cloud console, then refresh.</translation>
    </message>
    <message>
        <source>KMS is suspended: this account has an overdue payment.</source>
        <translation>KMS is suspended: this account has an overdue payment.</translation>
    </message>
    <message>
        <source>The KMS instance of this secret has expired.</source>
        <translation>The KMS instance of this secret has expired.</translation>
    </message>
</context>
<context>
    <name>HelpTopics</name>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>A dynamic RAM secret keeps the AccessKey pair of a RAM user in KMS and replaces it on a schedule, so that no application holds a long-lived key.</source>
        <translation>A dynamic RAM secret keeps the AccessKey pair of a RAM user in KMS and replaces it on a schedule, so that no application holds a long-lived key.</translation>
    </message>
    <message>
        <source>What needs attention comes first. Details shows when a secret was rotated and when it will be; More holds what can be done with it.</source>
        <translation>What needs attention comes first. Details shows when a secret was rotated and when it will be; More holds what can be done with it.</translation>
    </message>
    <message>
        <source>Deleted secrets stay in the list until KMS removes them. Until then they can be restored.</source>
        <translation>Deleted secrets stay in the list until KMS removes them. Until then they can be restored.</translation>
    </message>
    <message>
        <source>Details of a secret</source>
        <translation>Details of a secret</translation>
    </message>
    <message>
        <source>The timeline shows which AccessKey is or was in use. For about two days after a rotation the old and the new one are both valid: the hand-over, in which every application must read the secret again.</source>
        <translation>The timeline shows which AccessKey is or was in use. For about two days after a rotation the old and the new one are both valid: the hand-over, in which every application must read the secret again.</translation>
    </message>
    <message>
        <source>The AccessKey secret is shown only when you ask for it, and hides by itself.</source>
        <translation>The AccessKey secret is shown only when you ask for it, and hides by itself.</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Prerequisites</translation>
    </message>
    <message>
        <source>KMS rotates AccessKeys with a service role that you authorize once for an account. You yourself need the permissions to manage secrets and to read RAM users.</source>
        <translation>KMS rotates AccessKeys with a service role that you authorize once for an account. You yourself need the permissions to manage secrets and to read RAM users.</translation>
    </message>
    <message>
        <source>A check that could not be made is shown as not checked, never as passed. Nothing is changed before you choose it.</source>
        <translation>A check that could not be made is shown as not checked, never as passed. Nothing is changed before you choose it.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Every call that Keyturn makes, with its request ID, which the support of Alibaba Cloud asks for. Secret values are never kept here.</source>
        <translation>Every call that Keyturn makes, with its request ID, which the support of Alibaba Cloud asks for. Secret values are never kept here.</translation>
    </message>
    <message>
        <source>Copy as aliyun CLI Command gives the same call for a script, with placeholders where a secret belongs.</source>
        <translation>Copy as aliyun CLI Command gives the same call for a script, with placeholders where a secret belongs.</translation>
    </message>
    <message>
        <source>Select Type</source>
        <translation>Select Type</translation>
    </message>
    <message>
        <source>Choose the RAM user whose AccessKey the secret will keep. KMS names the secret after the user, and a user has one secret at most.</source>
        <translation>Choose the RAM user whose AccessKey the secret will keep. KMS names the secret after the user, and a user has one secret at most.</translation>
    </message>
    <message>
        <source>Enter the AccessKey secret of each AccessKey of the user, and select the one that applications use now. Verify asks Alibaba Cloud whether it is right before anything is created.</source>
        <translation>Enter the AccessKey secret of each AccessKey of the user, and select the one that applications use now. Verify asks Alibaba Cloud whether it is right before anything is created.</translation>
    </message>
    <message>
        <source>Configuration rotation</source>
        <translation>Configuration rotation</translation>
    </message>
    <message>
        <source>With automatic rotation KMS creates a new AccessKey each period, makes it the current version, and deletes the old one after about two days.</source>
        <translation>With automatic rotation KMS creates a new AccessKey each period, makes it the current version, and deletes the old one after about two days.</translation>
    </message>
    <message>
        <source>A shorter period can make a rotation due at once. Keyturn says so before you confirm.</source>
        <translation>A shorter period can make a rotation due at once. Keyturn says so before you confirm.</translation>
    </message>
    <message>
        <source>Review and confirm</source>
        <translation>Review and confirm</translation>
    </message>
    <message>
        <source>Nothing has been created yet. If the answer of KMS is lost, Keyturn looks whether the secret exists before it says what happened.</source>
        <translation>Nothing has been created yet. If the answer of KMS is lost, Keyturn looks whether the secret exists before it says what happened.</translation>
    </message>
    <message>
        <source>Rotate Immediately</source>
        <translation>Rotate Immediately</translation>
    </message>
    <message>
        <source>KMS creates a new AccessKey now and makes it the current version. Applications must read the secret again before the old AccessKey is deleted.</source>
        <translation>KMS creates a new AccessKey now and makes it the current version. Applications must read the secret again before the old AccessKey is deleted.</translation>
    </message>
    <message>
        <source>An account can start 50 rotations in an hour. A rotation cannot be taken back.</source>
        <translation>An account can start 50 rotations in an hour. A rotation cannot be taken back.</translation>
    </message>
    <message>
        <source>Delete a secret</source>
        <translation>Delete a secret</translation>
    </message>
    <message>
        <source>A planned deletion waits 7 to 30 days, in which nobody can read the secret and it can be restored. An immediate one cannot be undone.</source>
        <translation>A planned deletion waits 7 to 30 days, in which nobody can read the secret and it can be restored. An immediate one cannot be undone.</translation>
    </message>
    <message>
        <source>The AccessKey of the RAM user stays in RAM and goes on being valid. Disable it there when no application needs it.</source>
        <translation>The AccessKey of the RAM user stays in RAM and goes on being valid. Disable it there when no application needs it.</translation>
    </message>
    <message>
        <source>Restore a secret</source>
        <translation>Restore a secret</translation>
    </message>
    <message>
        <source>The deletion is canceled and the secret can be used again at once. Look at its automatic rotation afterwards.</source>
        <translation>The deletion is canceled and the secret can be used again at once. Look at its automatic rotation afterwards.</translation>
    </message>
    <message>
        <source>Several secrets</source>
        <translation>Several secrets</translation>
    </message>
    <message>
        <source>The secrets are changed one after the other, and each says how it ended. You can stop in between; what is done stays done.</source>
        <translation>The secrets are changed one after the other, and each says how it ended. You can stop in between; what is done stays done.</translation>
    </message>
</context>
<context>
    <name>KeyVerification</name>
    <message>
        <source>Not verified</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Valid. This AccessKey pair belongs to RAM user %1.</source>
        <translation>Valid. This AccessKey pair belongs to RAM user %1.</translation>
    </message>
    <message>
        <source>The AccessKey secret does not match %1.</source>
        <translation>The AccessKey secret does not match %1.</translation>
    </message>
    <message>
        <source>RAM does not know %1.</source>
        <translation>RAM does not know %1.</translation>
    </message>
    <message>
        <source>%1 is disabled. Enable it or choose the other AccessKey.</source>
        <translation>%1 is disabled. Enable it or choose the other AccessKey.</translation>
    </message>
    <message>
        <source>%1 belongs to another RAM user, not to %2.</source>
        <translation>%1 belongs to another RAM user, not to %2.</translation>
    </message>
    <message>
        <source>%1 belongs to another Alibaba Cloud account.</source>
        <translation>%1 belongs to another Alibaba Cloud account.</translation>
    </message>
    <message>
        <source>Could not check. The clock of this computer is wrong.</source>
        <translation>Could not check. The clock of this computer is wrong.</translation>
    </message>
    <message>
        <source>Could not check. %1 did not answer.</source>
        <translation>Could not check. %1 did not answer.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Details of the selected secret</source>
        <translation>Details of the selected secret</translation>
    </message>
    <message>
        <source>More menu</source>
        <translation>More menu</translation>
    </message>
    <message>
        <source>Next or OK in dialogs</source>
        <translation>Next or OK in dialogs</translation>
    </message>
    <message>
        <source>Close menu, popup or dialog; clear the search</source>
        <translation>Close menu, popup or dialog; clear the search</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Due now</translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation>Due tomorrow</translation>
    </message>
    <message>
        <source>Due in %1</source>
        <translation>Due in %1</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <comment>date format of Qt</comment>
        <translation>ddd d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>date format of Qt</comment>
        <translation>d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format of Qt</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format of Qt</comment>
        <translation>d MMM</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>due %1</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>tomorrow</translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotation failed</source>
        <translation>Rotation failed</translation>
    </message>
    <message>
        <source>Overdue by %1</source>
        <translation>Overdue by %1</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Unavailable</translation>
    </message>
    <message>
        <source>Rotating · %1 left</source>
        <translation>Rotating · %1 left</translation>
    </message>
    <message>
        <source>On schedule</source>
        <translation>On schedule</translation>
    </message>
    <message>
        <source>Rotation off</source>
        <translation>Rotation off</translation>
    </message>
    <message>
        <source>Deletes in %1</source>
        <translation>Deletes in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagRules</name>
    <message>
        <source>Enter a key.</source>
        <translation>Enter a key.</translation>
    </message>
    <message numerus="yes">
        <source>The key is longer than %n characters.</source>
        <translation>
            <numerusform>The key is longer than %n character.</numerusform>
            <numerusform>The key is longer than %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The value is longer than %n characters.</source>
        <translation>
            <numerusform>The value is longer than %n character.</numerusform>
            <numerusform>The value is longer than %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>A key cannot begin with aliyun or acs:.</source>
        <translation>A key cannot begin with aliyun or acs:.</translation>
    </message>
    <message>
        <source>Use letters, digits, spaces and / \ _ . + = : @ - only.</source>
        <translation>Use letters, digits, spaces and / \ _ . + = : @ - only.</translation>
    </message>
    <message numerus="yes">
        <source>A secret holds at most %n tags.</source>
        <translation>
            <numerusform>A secret holds at most %n tag.</numerusform>
            <numerusform>A secret holds at most %n tags.</numerusform>
        </translation>
    </message>
    <message>
        <source>The secret has this tag already.</source>
        <translation>The secret has this tag already.</translation>
    </message>
</context>
<context>
    <name>keyturn::AccessKeyRow</name>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Applications use AccessKey %1 now</source>
        <translation>Applications use AccessKey %1 now</translation>
    </message>
    <message>
        <source>AccessKey secret</source>
        <translation>AccessKey secret</translation>
    </message>
    <message>
        <source>AccessKey secret of %1</source>
        <translation>AccessKey secret of %1</translation>
    </message>
    <message>
        <source>Verify the AccessKey secret of %1</source>
        <translation>Verify the AccessKey secret of %1</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Created %1</translation>
    </message>
</context>
<context>
    <name>keyturn::AccessKeysModel</name>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Free. The next rotation uses this place.</source>
        <translation>Free. The next rotation uses this place.</translation>
    </message>
    <message>
        <source>In this secret</source>
        <translation>In this secret</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>Being deleted</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Never used</translation>
    </message>
    <message>
        <source>Last Used</source>
        <translation>Last Used</translation>
    </message>
</context>
<context>
    <name>keyturn::AccountMenu</name>
    <message>
        <source>For Alibaba Cloud, set ALIBABA_CLOUD_ACCESS_KEY_ID and _SECRET before the start</source>
        <translation>For Alibaba Cloud, set ALIBABA_CLOUD_ACCESS_KEY_ID and _SECRET before the start</translation>
    </message>
</context>
<context>
    <name>keyturn::ActivityDetail</name>
    <message>
        <source>Choose a call to see what became of it.</source>
        <translation>Choose a call to see what became of it.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Error code</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP status</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request ID</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Open Prerequisites</source>
        <translation>Open Prerequisites</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>aliyun CLI command</source>
        <translation>aliyun CLI command</translation>
    </message>
    <message>
        <source>Copy as aliyun CLI Command</source>
        <translation>Copy as aliyun CLI Command</translation>
    </message>
    <message>
        <source>Choose the shell to copy for</source>
        <translation>Choose the shell to copy for</translation>
    </message>
    <message>
        <source>Copy for POSIX Shell</source>
        <translation>Copy for POSIX Shell</translation>
    </message>
    <message>
        <source>Copy for PowerShell 7.3 or Newer</source>
        <translation>Copy for PowerShell 7.3 or Newer</translation>
    </message>
    <message>
        <source>Copy Request ID</source>
        <translation>Copy Request ID</translation>
    </message>
</context>
<context>
    <name>keyturn::ActivityFilterModel</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Changes only</source>
        <translation>Changes only</translation>
    </message>
</context>
<context>
    <name>keyturn::ActivityModel</name>
    <message>
        <source>Copy as aliyun CLI Command</source>
        <translation>Copy as aliyun CLI Command</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request ID</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>keyturn::ActivityPage</name>
    <message>
        <source>Export CSV</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>Export JSON</source>
        <translation>Export JSON</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Search operations</source>
        <translation>Search operations</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1, %2 operations</source>
        <translation>%1, %2 operations</translation>
    </message>
    <message>
        <source>Request ID copied</source>
        <translation>Request ID copied</translation>
    </message>
    <message numerus="yes">
        <source>%n operations today</source>
        <translation>
            <numerusform>%n operation today</numerusform>
            <numerusform>%n operations today</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 failed</translation>
    </message>
    <message>
        <source>No operations yet</source>
        <translation>No operations yet</translation>
    </message>
    <message>
        <source>No operation matches</source>
        <translation>No operation matches</translation>
    </message>
    <message>
        <source>Every call that Keyturn makes is listed here for 90 days.</source>
        <translation>Every call that Keyturn makes is listed here for 90 days.</translation>
    </message>
    <message>
        <source>Nothing matches “%1” and the filter %2.</source>
        <translation>Nothing matches “%1” and the filter %2.</translation>
    </message>
    <message>
        <source>Command copied. It holds no secret value.</source>
        <translation>Command copied. It holds no secret value.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON files (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n operations exported</source>
        <translation>
            <numerusform>%n operation exported</numerusform>
            <numerusform>%n operations exported</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>The file could not be written: %1</translation>
    </message>
</context>
<context>
    <name>keyturn::ActivityTable</name>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
</context>
<context>
    <name>keyturn::Banner</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>keyturn::BulkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Plan Deletion Secret</source>
        <translation>Plan Deletion Secret</translation>
    </message>
    <message>
        <source>Restore Secret</source>
        <translation>Restore Secret</translation>
    </message>
    <message>
        <source>Turn off automatic rotation</source>
        <translation>Turn off automatic rotation</translation>
    </message>
    <message>
        <source>Turn on automatic rotation</source>
        <translation>Turn on automatic rotation</translation>
    </message>
    <message>
        <source>Add Tag</source>
        <translation>Add Tag</translation>
    </message>
    <message numerus="yes">
        <source>Plan the deletion of %n secrets?</source>
        <translation>
            <numerusform>Plan the deletion of %n secret?</numerusform>
            <numerusform>Plan the deletion of %n secrets?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n secrets?</source>
        <translation>
            <numerusform>Restore %n secret?</numerusform>
            <numerusform>Restore %n secrets?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn off automatic rotation of %n secrets?</source>
        <translation>
            <numerusform>Turn off automatic rotation of %n secret?</numerusform>
            <numerusform>Turn off automatic rotation of %n secrets?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn on automatic rotation of %n secrets?</source>
        <translation>
            <numerusform>Turn on automatic rotation of %n secret?</numerusform>
            <numerusform>Turn on automatic rotation of %n secrets?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a tag to %n secrets?</source>
        <translation>
            <numerusform>Add a tag to %n secret?</numerusform>
            <numerusform>Add a tag to %n secrets?</numerusform>
        </translation>
    </message>
    <message>
        <source>KMS deletes the secrets after the days you set. Until then you can restore them. The AccessKey pairs of the RAM users are not deleted.</source>
        <translation>KMS deletes the secrets after the days you set. Until then you can restore them. The AccessKey pairs of the RAM users are not deleted.</translation>
    </message>
    <message>
        <source>Their deletion is canceled. The secrets return to their normal state and can be used immediately.</source>
        <translation>Their deletion is canceled. The secrets return to their normal state and can be used immediately.</translation>
    </message>
    <message>
        <source>The AccessKey pairs stay the same until you choose Rotate Immediately.</source>
        <translation>The AccessKey pairs stay the same until you choose Rotate Immediately.</translation>
    </message>
    <message>
        <source>KMS replaces the AccessKey pair of each secret each time the period ends.</source>
        <translation>KMS replaces the AccessKey pair of each secret each time the period ends.</translation>
    </message>
    <message>
        <source>A tag of the same key gets the new value.</source>
        <translation>A tag of the same key gets the new value.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected secrets do not allow it and are left out.</source>
        <translation>
            <numerusform>%n of the selected secrets does not allow it and is left out.</numerusform>
            <numerusform>%n of the selected secrets do not allow it and are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete In (7-30 days)</source>
        <translation>Delete In (7-30 days)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Rotation Period</source>
        <translation>Rotation Period</translation>
    </message>
    <message>
        <source>Tag Key</source>
        <translation>Tag Key</translation>
    </message>
    <message>
        <source>Tag Value</source>
        <translation>Tag Value</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets start rotating as soon as you click OK.</source>
        <translation>
            <numerusform>%n secret starts rotating as soon as you click OK.</numerusform>
            <numerusform>%n secrets start rotating as soon as you click OK.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted on %1</source>
        <translation>Deleted on %1</translation>
    </message>
    <message>
        <source>Stops after this secret. %1 of %2</source>
        <translation>Stops after this secret. %1 of %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n not known</numerusform>
            <numerusform>%n not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n canceled</source>
        <translation>
            <numerusform>%n canceled</numerusform>
            <numerusform>%n canceled</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>keyturn::BulkOperation</name>
    <message>
        <source>Secret Name</source>
        <translation>Secret Name</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Running…</translation>
    </message>
    <message>
        <source>The answer did not arrive. Checking what happened…</source>
        <translation>The answer did not arrive. Checking what happened…</translation>
    </message>
    <message>
        <source>Not done: canceled</source>
        <translation>Not done: canceled</translation>
    </message>
    <message>
        <source>Deleted on %1</source>
        <translation>Deleted on %1</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>Automatic rotation is off</source>
        <translation>Automatic rotation is off</translation>
    </message>
    <message>
        <source>Rotates every %1</source>
        <translation>Rotates every %1</translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation>Tag added</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Not known: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
</context>
<context>
    <name>keyturn::BusyRing</name>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
</context>
<context>
    <name>keyturn::CommandPalette</name>
    <message>
        <source>Search commands, secrets, accounts and regions</source>
        <translation>Search commands, secrets, accounts and regions</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nothing matches.</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>Command Palette</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
</context>
<context>
    <name>keyturn::CreateSecretWizard</name>
    <message>
        <source>Create Secret</source>
        <translation>Create Secret</translation>
    </message>
    <message>
        <source>Select Type</source>
        <translation>Select Type</translation>
    </message>
    <message>
        <source>Configuration rotation</source>
        <translation>Configuration rotation</translation>
    </message>
    <message>
        <source>Review and confirm</source>
        <translation>Review and confirm</translation>
    </message>
    <message>
        <source>KMS did not answer. Checking whether the secret was created…</source>
        <translation>KMS did not answer. Checking whether the secret was created…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>OK</source>
        <comment>confirms the creation of a secret</comment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Creating the secret…</source>
        <translation>Creating the secret…</translation>
    </message>
    <message>
        <source>RAM shows the secret of the new AccessKey only once. It is lost unless you copied it.</source>
        <translation>RAM shows the secret of the new AccessKey only once. It is lost unless you copied it.</translation>
    </message>
    <message>
        <source>What you entered is not kept.</source>
        <translation>What you entered is not kept.</translation>
    </message>
    <message>
        <source>Discard this secret?</source>
        <translation>Discard this secret?</translation>
    </message>
    <message>
        <source>Keep Editing</source>
        <translation>Keep Editing</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>keyturn::CreatedDialog</name>
    <message>
        <source>Create Secret</source>
        <translation>Create Secret</translation>
    </message>
    <message>
        <source>View secret details</source>
        <translation>View secret details</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Created successfully</source>
        <translation>Created successfully</translation>
    </message>
    <message>
        <source>KMS now stores the AccessKey pair of RAM user %1 and rotates it every %2.</source>
        <translation>KMS now stores the AccessKey pair of RAM user %1 and rotates it every %2.</translation>
    </message>
    <message>
        <source>KMS now stores the AccessKey pair of RAM user %1. Automatic rotation is off.</source>
        <translation>KMS now stores the AccessKey pair of RAM user %1. Automatic rotation is off.</translation>
    </message>
    <message>
        <source>Secret Name</source>
        <translation>Secret Name</translation>
    </message>
    <message>
        <source>Copy Secret Name</source>
        <translation>Copy Secret Name</translation>
    </message>
    <message>
        <source>First rotation</source>
        <translation>First rotation</translation>
    </message>
    <message>
        <source>Read it from an application</source>
        <translation>Read it from an application</translation>
    </message>
    <message>
        <source>Copy as aliyun CLI Command</source>
        <translation>Copy as aliyun CLI Command</translation>
    </message>
</context>
<context>
    <name>keyturn::DeleteSecretDialog</name>
    <message>
        <source>Delete Secret</source>
        <translation>Delete Secret</translation>
    </message>
    <message>
        <source>Plan Deletion Secret</source>
        <translation>Plan Deletion Secret</translation>
    </message>
    <message>
        <source>KMS deletes the secret after the days you set. Until then you can restore it.</source>
        <translation>KMS deletes the secret after the days you set. Until then you can restore it.</translation>
    </message>
    <message>
        <source>Delete Secret Immediately</source>
        <translation>Delete Secret Immediately</translation>
    </message>
    <message>
        <source>KMS deletes the secret right away. This cannot be undone.</source>
        <translation>KMS deletes the secret right away. This cannot be undone.</translation>
    </message>
    <message>
        <source>Enter a whole number from 7 to 30.</source>
        <translation>Enter a whole number from 7 to 30.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>A rotation is running. Two AccessKey pairs stay with the RAM user if you delete the secret now.</source>
        <translation>A rotation is running. Two AccessKey pairs stay with the RAM user if you delete the secret now.</translation>
    </message>
    <message>
        <source>Deleting a dynamic RAM secret does not delete the AccessKey pair of the associated RAM user.</source>
        <translation>Deleting a dynamic RAM secret does not delete the AccessKey pair of the associated RAM user.</translation>
    </message>
    <message>
        <source>Delete In (7-30 days)</source>
        <translation>Delete In (7-30 days)</translation>
    </message>
    <message>
        <source>Applications that read this secret fail at once.</source>
        <translation>Applications that read this secret fail at once.</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Type %1 to confirm</translation>
    </message>
    <message>
        <source>Deleted on %1</source>
        <translation>Deleted on %1</translation>
    </message>
</context>
<context>
    <name>keyturn::DescriptionField</name>
    <message>
        <source>Edit description</source>
        <translation>Edit description</translation>
    </message>
    <message>
        <source>Secret Description</source>
        <translation>Secret Description</translation>
    </message>
    <message numerus="yes">
        <source>The description is longer than %n characters.</source>
        <translation>
            <numerusform>The description is longer than %n character.</numerusform>
            <numerusform>The description is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyturn::DetailsPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Rotate Immediately</source>
        <translation>Rotate Immediately</translation>
    </message>
    <message>
        <source>Configuration rotation</source>
        <translation>Configuration rotation</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>AccessKeys</source>
        <translation>AccessKeys</translation>
    </message>
    <message>
        <source>AccessKeys of RAM user %1</source>
        <translation>AccessKeys of RAM user %1</translation>
    </message>
    <message>
        <source>%1 of 2 in use</source>
        <translation>%1 of 2 in use</translation>
    </message>
    <message>
        <source>This secret is deleted on %1. Restore it any time before then.</source>
        <translation>This secret is deleted on %1. Restore it any time before then.</translation>
    </message>
    <message>
        <source>Restore Secret</source>
        <translation>Restore Secret</translation>
    </message>
    <message>
        <source>KMS cannot rotate this secret. Check that the RAM user exists, that it holds no more than one AccessKey, and that Secrets Manager is authorized. Then choose Rotate Immediately.</source>
        <translation>KMS cannot rotate this secret. Check that the RAM user exists, that it holds no more than one AccessKey, and that Secrets Manager is authorized. Then choose Rotate Immediately.</translation>
    </message>
    <message>
        <source>A rotation is running. The old AccessKey pair is deleted in about %1; applications must read the secret again before then.</source>
        <translation>A rotation is running. The old AccessKey pair is deleted in about %1; applications must read the secret again before then.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>The old AccessKey pair is still in use. %1 was used %2. It will be deleted in about %3. Usage data can be up to 1 hour old.</source>
        <translation>The old AccessKey pair is still in use. %1 was used %2. It will be deleted in about %3. Usage data can be up to 1 hour old.</translation>
    </message>
    <message>
        <source>The old AccessKey pair is still in use. %1 was used %2 by %3 from %4. It will be deleted in about %5. Usage data can be up to 1 hour old.</source>
        <translation>The old AccessKey pair is still in use. %1 was used %2 by %3 from %4. It will be deleted in about %5. Usage data can be up to 1 hour old.</translation>
    </message>
</context>
<context>
    <name>keyturn::EvidencePanel</name>
    <message>
        <source>Looking for recent use…</source>
        <translation>Looking for recent use…</translation>
    </message>
    <message>
        <source>This secret is still in use</source>
        <translation>This secret is still in use</translation>
    </message>
    <message numerus="yes">
        <source>No use recorded in %n days</source>
        <translation>
            <numerusform>No use recorded in %n day</numerusform>
            <numerusform>No use recorded in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>No record does not mean unused. Data can be up to 1 hour old.</source>
        <translation>No record does not mean unused. Data can be up to 1 hour old.</translation>
    </message>
    <message>
        <source>Use is not known</source>
        <translation>Use is not known</translation>
    </message>
    <message>
        <source>Before deleting, confirm that no application is actively using the secret.</source>
        <translation>Before deleting, confirm that no application is actively using the secret.</translation>
    </message>
    <message>
        <source>AccessKey last used %1</source>
        <translation>AccessKey last used %1</translation>
    </message>
    <message>
        <source>AccessKey last used %1 by %2</source>
        <translation>AccessKey last used %1 by %2</translation>
    </message>
    <message>
        <source>Reads are not known: ActionTrail cannot be queried with this account</source>
        <translation>Reads are not known: ActionTrail cannot be queried with this account</translation>
    </message>
    <message numerus="yes">
        <source>No reads recorded in %n days</source>
        <translation>
            <numerusform>No reads recorded in %n day</numerusform>
            <numerusform>No reads recorded in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Secret read by at least %n callers in 7 days</source>
        <translation>
            <numerusform>Secret read by at least %n caller in 7 days</numerusform>
            <numerusform>Secret read by at least %n callers in 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Secret read by %n callers in 7 days</source>
        <translation>
            <numerusform>Secret read by %n caller in 7 days</numerusform>
            <numerusform>Secret read by %n callers in 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reads</source>
        <translation>
            <numerusform>%n read</numerusform>
            <numerusform>%n reads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyturn::FilterChips</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>keyturn::HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Documentation</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>keyturn::IdentityStrip</name>
    <message>
        <source>Account %1, region %2</source>
        <translation>Account %1, region %2</translation>
    </message>
</context>
<context>
    <name>keyturn::LoadingCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Loading secrets</source>
        <translation>Loading secrets</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 · about %2 left</source>
        <translation>%1 · about %2 left</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 secrets. Refresh to load the rest.</source>
        <translation>Stopped after %1 of %2 secrets. Refresh to load the rest.</translation>
    </message>
</context>
<context>
    <name>keyturn::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>&amp;Secret</translation>
    </message>
    <message>
        <source>Create Secret</source>
        <translation>Create Secret</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Follow System</source>
        <translation>Follow System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Prerequisites</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Search secrets</source>
        <translation>Search secrets</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>Next Pane</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>Previous Pane</translation>
    </message>
    <message>
        <source>Undo the Last Change</source>
        <translation>Undo the Last Change</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Documentation</translation>
    </message>
    <message>
        <source>About Keyturn</source>
        <translation>About Keyturn</translation>
    </message>
    <message>
        <source>Copy AccessKey secret</source>
        <translation>Copy AccessKey secret</translation>
    </message>
    <message>
        <source>Show or Hide AccessKey secret</source>
        <translation>Show or Hide AccessKey secret</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Reduce Motion</source>
        <translation>Reduce Motion</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>Command Palette</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>Open the details of a secret first.</source>
        <translation>Open the details of a secret first.</translation>
    </message>
    <message>
        <source>Nothing to go back to.</source>
        <translation>Nothing to go back to.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Help on This Page</source>
        <translation>Help on This Page</translation>
    </message>
</context>
<context>
    <name>keyturn::MainWindow</name>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Prerequisites</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Refreshed %1 ago</source>
        <translation>Refreshed %1 ago</translation>
    </message>
    <message>
        <source>About Keyturn</source>
        <translation>About Keyturn</translation>
    </message>
    <message>
        <source>A desktop console for dynamic RAM secrets of Alibaba Cloud KMS. Not a product of Alibaba Cloud. Apache License 2.0.</source>
        <translation>A desktop console for dynamic RAM secrets of Alibaba Cloud KMS. Not a product of Alibaba Cloud. Apache License 2.0.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Columns changed</source>
        <translation>Columns changed</translation>
    </message>
</context>
<context>
    <name>keyturn::MessageDialog</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>keyturn::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Prerequisites</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
</context>
<context>
    <name>keyturn::PaletteModel</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>keyturn::PlacePart</name>
    <message>
        <source>Advanced settings</source>
        <translation>Advanced settings</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>Instance ID</translation>
    </message>
    <message>
        <source>CMK</source>
        <translation>CMK</translation>
    </message>
    <message>
        <source>None: the shared KMS</source>
        <translation>None: the shared KMS</translation>
    </message>
    <message>
        <source>The KMS instance</source>
        <translation>The KMS instance</translation>
    </message>
    <message>
        <source>This instance has no enabled symmetric key. Create one in the KMS console, or choose another instance.</source>
        <translation>This instance has no enabled symmetric key. Create one in the KMS console, or choose another instance.</translation>
    </message>
</context>
<context>
    <name>keyturn::Prerequisites</name>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Signed-in identity</source>
        <translation>Signed-in identity</translation>
    </message>
    <message>
        <source>Secrets Manager</source>
        <translation>Secrets Manager</translation>
    </message>
    <message>
        <source>RAM users</source>
        <translation>RAM users</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Not signed in</translation>
    </message>
    <message>
        <source>STS does not accept the AccessKey that Keyturn signs with, or does not answer.</source>
        <translation>STS does not accept the AccessKey that Keyturn signs with, or does not answer.</translation>
    </message>
    <message>
        <source>Permissions are not known</source>
        <translation>Permissions are not known</translation>
    </message>
    <message>
        <source>Account %1, AccessKey %2</source>
        <translation>Account %1, AccessKey %2</translation>
    </message>
    <message>
        <source>Signed in as RAM user %1</source>
        <translation>Signed in as RAM user %1</translation>
    </message>
    <message>
        <source>Signed in as the Alibaba Cloud account itself</source>
        <translation>Signed in as the Alibaba Cloud account itself</translation>
    </message>
    <message>
        <source>This AccessKey belongs to an Alibaba Cloud account, not to a RAM user. Use a RAM user instead.</source>
        <translation>This AccessKey belongs to an Alibaba Cloud account, not to a RAM user. Use a RAM user instead.</translation>
    </message>
    <message>
        <source>Signed in as role %1</source>
        <translation>Signed in as role %1</translation>
    </message>
    <message>
        <source>Permissions of a role are not checked</source>
        <translation>Permissions of a role are not checked</translation>
    </message>
    <message>
        <source>Not checked. %1 is needed first.</source>
        <translation>Not checked. %1 is needed first.</translation>
    </message>
    <message>
        <source>%1 is attached</source>
        <translation>%1 is attached</translation>
    </message>
    <message>
        <source>%1 is not attached</source>
        <translation>%1 is not attached</translation>
    </message>
    <message>
        <source>Lets Keyturn list RAM users and their AccessKeys.</source>
        <translation>Lets Keyturn list RAM users and their AccessKeys.</translation>
    </message>
    <message>
        <source>Lets Keyturn create, rotate, delete, and restore secrets.</source>
        <translation>Lets Keyturn create, rotate, delete, and restore secrets.</translation>
    </message>
    <message>
        <source>Keyturn cannot create, rotate, delete, or restore secrets without it.</source>
        <translation>Keyturn cannot create, rotate, delete, or restore secrets without it.</translation>
    </message>
    <message>
        <source>The service role is not known</source>
        <translation>The service role is not known</translation>
    </message>
    <message>
        <source>Secrets Manager is authorized</source>
        <translation>Secrets Manager is authorized</translation>
    </message>
    <message>
        <source>Secrets Manager is not authorized</source>
        <translation>Secrets Manager is not authorized</translation>
    </message>
    <message>
        <source>It may create and delete AccessKeys of RAM users.</source>
        <translation>It may create and delete AccessKeys of RAM users.</translation>
    </message>
    <message>
        <source>It cannot create or delete AccessKeys, so no secret can rotate.</source>
        <translation>It cannot create or delete AccessKeys, so no secret can rotate.</translation>
    </message>
    <message>
        <source>RAM users are not known</source>
        <translation>RAM users are not known</translation>
    </message>
    <message>
        <source>There is no RAM user</source>
        <translation>There is no RAM user</translation>
    </message>
    <message>
        <source>Create a RAM user with an AccessKey in the RAM console first.</source>
        <translation>Create a RAM user with an AccessKey in the RAM console first.</translation>
    </message>
    <message>
        <source>Every RAM user has an AccessKey</source>
        <translation>Every RAM user has an AccessKey</translation>
    </message>
    <message numerus="yes">
        <source>%n RAM users</source>
        <translation>
            <numerusform>%n RAM user</numerusform>
            <numerusform>%n RAM users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 RAM users has no AccessKey</source>
        <translation>
            <numerusform>%n of %1 RAM users has no AccessKey</numerusform>
            <numerusform>%n of %1 RAM users have no AccessKey</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be selected when you create a secret.</source>
        <translation>%1 cannot be selected when you create a secret.</translation>
    </message>
</context>
<context>
    <name>keyturn::PrerequisitesPage</name>
    <message>
        <source>Run All Checks</source>
        <translation>Run All Checks</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Prerequisites</translation>
    </message>
    <message>
        <source>Create role %1, trusted by Key Management Service</source>
        <translation>Create role %1, trusted by Key Management Service</translation>
    </message>
    <message>
        <source>Create policy %1 with four actions on AccessKeys</source>
        <translation>Create policy %1 with four actions on AccessKeys</translation>
    </message>
    <message>
        <source>Attach the policy to the role</source>
        <translation>Attach the policy to the role</translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation>Authorize</translation>
    </message>
    <message>
        <source>Copy as aliyun CLI Command</source>
        <translation>Copy as aliyun CLI Command</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>All %1 checks passed</source>
        <translation>All %1 checks passed</translation>
    </message>
    <message>
        <source>%1 of %2 checks need attention</source>
        <translation>%1 of %2 checks need attention</translation>
    </message>
    <message>
        <source>Authorize makes these changes in account %1:</source>
        <translation>Authorize makes these changes in account %1:</translation>
    </message>
    <message>
        <source>Checked %1 ago</source>
        <translation>Checked %1 ago</translation>
    </message>
</context>
<context>
    <name>keyturn::RamUserPicker</name>
    <message>
        <source>Search by logon name or display name</source>
        <translation>Search by logon name or display name</translation>
    </message>
    <message>
        <source>RAM users</source>
        <translation>RAM users</translation>
    </message>
    <message>
        <source>%1 of %2 RAM users</source>
        <translation>%1 of %2 RAM users</translation>
    </message>
    <message>
        <source>Loading RAM users…</source>
        <translation>Loading RAM users…</translation>
    </message>
    <message>
        <source>No RAM user matches “%1”.</source>
        <translation>No RAM user matches “%1”.</translation>
    </message>
</context>
<context>
    <name>keyturn::RamUsersModel</name>
    <message>
        <source>Create an AccessKey for this RAM user first.</source>
        <translation>Create an AccessKey for this RAM user first.</translation>
    </message>
    <message>
        <source>No AccessKey</source>
        <translation>No AccessKey</translation>
    </message>
    <message numerus="yes">
        <source>%n AccessKeys</source>
        <translation>
            <numerusform>%n AccessKey</numerusform>
            <numerusform>%n AccessKeys</numerusform>
        </translation>
    </message>
    <message>
        <source>Already managed</source>
        <translation>Already managed</translation>
    </message>
    <message>
        <source>Pending deletion</source>
        <translation>Pending deletion</translation>
    </message>
</context>
<context>
    <name>keyturn::RegionPopup</name>
    <message>
        <source>Search regions</source>
        <translation>Search regions</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regions</translation>
    </message>
    <message>
        <source>%1 is not in the table. Press Enter to use it anyway.</source>
        <translation>%1 is not in the table. Press Enter to use it anyway.</translation>
    </message>
    <message>
        <source>No region matches. Enter a region ID such as cn-hangzhou.</source>
        <translation>No region matches. Enter a region ID such as cn-hangzhou.</translation>
    </message>
</context>
<context>
    <name>keyturn::ReviewPage</name>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Edit the secret</source>
        <translation>Edit the secret</translation>
    </message>
    <message>
        <source>Edit the rotation</source>
        <translation>Edit the rotation</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Managed RAM secret</source>
        <translation>Managed RAM secret</translation>
    </message>
    <message>
        <source>Secret Name</source>
        <translation>Secret Name</translation>
    </message>
    <message>
        <source>RAM user</source>
        <translation>RAM user</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Secret value</source>
        <translation>Secret value</translation>
    </message>
    <message>
        <source>Secret Description</source>
        <translation>Secret Description</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Automatic rotation</source>
        <translation>Automatic rotation</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Rotation Period</source>
        <translation>Rotation Period</translation>
    </message>
    <message>
        <source>First rotation</source>
        <translation>First rotation</translation>
    </message>
    <message>
        <source>Copy as aliyun CLI Command</source>
        <translation>Copy as aliyun CLI Command</translation>
    </message>
    <message>
        <source>Checking the prerequisites…</source>
        <translation>Checking the prerequisites…</translation>
    </message>
    <message>
        <source>Secrets Manager is not authorized, so the secret cannot rotate. Open Prerequisites to authorize it.</source>
        <translation>Secrets Manager is not authorized, so the secret cannot rotate. Open Prerequisites to authorize it.</translation>
    </message>
    <message>
        <source>Some prerequisites are not met. Open Prerequisites to see them.</source>
        <translation>Some prerequisites are not met. Open Prerequisites to see them.</translation>
    </message>
    <message>
        <source>All prerequisites are met.</source>
        <translation>All prerequisites are met.</translation>
    </message>
    <message>
        <source>The secret value is not verified and automatic rotation is off. If the value is wrong, it stays wrong.</source>
        <translation>The secret value is not verified and automatic rotation is off. If the value is wrong, it stays wrong.</translation>
    </message>
    <message>
        <source>Keep RAM user %1 while this secret exists. If the user is deleted, rotation fails.</source>
        <translation>Keep RAM user %1 while this secret exists. If the user is deleted, rotation fails.</translation>
    </message>
    <message>
        <source>%1 is pending deletion until %2. Restore it instead of creating it again.</source>
        <translation>%1 is pending deletion until %2. Restore it instead of creating it again.</translation>
    </message>
    <message>
        <source>Restore Secret</source>
        <translation>Restore Secret</translation>
    </message>
    <message>
        <source>View secret details</source>
        <translation>View secret details</translation>
    </message>
    <message>
        <source>Open Prerequisites</source>
        <translation>Open Prerequisites</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>Instance ID</translation>
    </message>
    <message>
        <source>CMK</source>
        <translation>CMK</translation>
    </message>
</context>
<context>
    <name>keyturn::RotateDialog</name>
    <message>
        <source>Rotate Immediately</source>
        <translation>Rotate Immediately</translation>
    </message>
    <message>
        <source>Rotate %1 now?</source>
        <translation>Rotate %1 now?</translation>
    </message>
    <message>
        <source>KMS creates a new AccessKey pair now. The current pair is deleted when the rotation ends.</source>
        <translation>KMS creates a new AccessKey pair now. The current pair is deleted when the rotation ends.</translation>
    </message>
    <message>
        <source>In the sandbox a rotation takes 2 days of sandbox time.</source>
        <translation>In the sandbox a rotation takes 2 days of sandbox time.</translation>
    </message>
    <message>
        <source>KMS sets the duration. It lies between 10 minutes and 2 days.</source>
        <translation>KMS sets the duration. It lies between 10 minutes and 2 days.</translation>
    </message>
    <message>
        <source>Confirm rotation</source>
        <translation>Confirm rotation</translation>
    </message>
    <message>
        <source>KMS takes %1 immediate rotations in an hour. How many are left is not known.</source>
        <translation>KMS takes %1 immediate rotations in an hour. How many are left is not known.</translation>
    </message>
    <message>
        <source>Counting the rotations of this hour…</source>
        <translation>Counting the rotations of this hour…</translation>
    </message>
    <message>
        <source>%1 of %2 rotations of this hour are left.</source>
        <translation>%1 of %2 rotations of this hour are left.</translation>
    </message>
    <message>
        <source>All %1 rotations of this hour are used up. KMS will refuse this one; try again later.</source>
        <translation>All %1 rotations of this hour are used up. KMS will refuse this one; try again later.</translation>
    </message>
    <message numerus="yes">
        <source>%n callers last read the secret more than 2 days ago. They lose access when the old pair is deleted.</source>
        <translation>
            <numerusform>%n caller last read the secret more than 2 days ago. It loses access when the old pair is deleted.</numerusform>
            <numerusform>%n callers last read the secret more than 2 days ago. They lose access when the old pair is deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyturn::RotationDialog</name>
    <message>
        <source>Configuration rotation</source>
        <translation>Configuration rotation</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>The last rotation was %n days ago. A rotation starts as soon as you click OK.</source>
        <translation>
            <numerusform>The last rotation was %n day ago. A rotation starts as soon as you click OK.</numerusform>
            <numerusform>The last rotation was %n days ago. A rotation starts as soon as you click OK.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyturn::RotationPolicyWidget</name>
    <message>
        <source>Turn on automatic rotation</source>
        <translation>Turn on automatic rotation</translation>
    </message>
    <message>
        <source>KMS replaces the AccessKey pair each time the period ends.</source>
        <translation>KMS replaces the AccessKey pair each time the period ends.</translation>
    </message>
    <message>
        <source>Turn off automatic rotation</source>
        <translation>Turn off automatic rotation</translation>
    </message>
    <message>
        <source>The AccessKey pair stays the same until you choose Rotate Immediately.</source>
        <translation>The AccessKey pair stays the same until you choose Rotate Immediately.</translation>
    </message>
    <message>
        <source>A rotation takes about 2 days. RAM creates a new AccessKey pair, KMS stores it as the current version, and then the old pair is deleted. Applications must read the secret again within that time.</source>
        <translation>A rotation takes about 2 days. RAM creates a new AccessKey pair, KMS stores it as the current version, and then the old pair is deleted. Applications must read the secret again within that time.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Unit of the rotation period</source>
        <translation>Unit of the rotation period</translation>
    </message>
    <message>
        <source>Rotation Period</source>
        <translation>Rotation Period</translation>
    </message>
    <message>
        <source>KMS may refuse a period below 7 days when you change it later. One rotation takes about 2 days.</source>
        <translation>KMS may refuse a period below 7 days when you change it later. One rotation takes about 2 days.</translation>
    </message>
    <message>
        <source>Longer than 90 days. Use 3 months or less to lower the risk of a leak.</source>
        <translation>Longer than 90 days. Use 3 months or less to lower the risk of a leak.</translation>
    </message>
    <message>
        <source>Enter a period from 6 hours to 365 days.</source>
        <translation>Enter a period from 6 hours to 365 days.</translation>
    </message>
    <message>
        <source>From 6 hours to 365 days. 90 days or less is recommended.</source>
        <translation>From 6 hours to 365 days. 90 days or less is recommended.</translation>
    </message>
</context>
<context>
    <name>keyturn::RotationPreview</name>
    <message>
        <source>AccessKey pair in use</source>
        <translation>AccessKey pair in use</translation>
    </message>
    <message>
        <source>Planned AccessKey pair</source>
        <translation>Planned AccessKey pair</translation>
    </message>
    <message>
        <source>Hand-over, about 2 days</source>
        <translation>Hand-over, about 2 days</translation>
    </message>
    <message>
        <source>Rotation off</source>
        <translation>Rotation off</translation>
    </message>
    <message>
        <source>First rotation on %1</source>
        <translation>First rotation on %1</translation>
    </message>
    <message>
        <source>Then every %1</source>
        <translation>Then every %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>In use · %1</source>
        <translation>In use · %1</translation>
    </message>
    <message>
        <source>New pair</source>
        <translation>New pair</translation>
    </message>
</context>
<context>
    <name>keyturn::RotationProgressCard</name>
    <message>
        <source>Hand-over</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>Rotation in progress</source>
        <translation>Rotation in progress</translation>
    </message>
    <message>
        <source>New AccessKey pair created</source>
        <translation>New AccessKey pair created</translation>
    </message>
    <message>
        <source>Stored as ACSCurrent</source>
        <translation>Stored as ACSCurrent</translation>
    </message>
    <message>
        <source>Old AccessKey pair is deleted in %1</source>
        <translation>Old AccessKey pair is deleted in %1</translation>
    </message>
    <message>
        <source>About then: KMS does not tell the exact time.
%1</source>
        <translation>About then: KMS does not tell the exact time.
%1</translation>
    </message>
</context>
<context>
    <name>keyturn::RotationTimeline</name>
    <message>
        <source>Deleted</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>Being deleted</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Rotation timeline. %1 past rotations, %2 failed. Next rotation %3.</source>
        <translation>Rotation timeline. %1 past rotations, %2 failed. Next rotation %3.</translation>
    </message>
    <message>
        <source>%1, %2, from %3 to %4</source>
        <translation>%1, %2, from %3 to %4</translation>
    </message>
    <message>
        <source>Rotation failed</source>
        <translation>Rotation failed</translation>
    </message>
    <message>
        <source>Planned rotation</source>
        <translation>Planned rotation</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>AccessKey %1</source>
        <translation>AccessKey %1</translation>
    </message>
    <message>
        <source>Reads per day</source>
        <translation>Reads per day</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>%1, %2, since %3</source>
        <translation>%1, %2, since %3</translation>
    </message>
</context>
<context>
    <name>keyturn::SandboxPanel</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message numerus="yes">
        <source>AccessKey secret copied. The clipboard is cleared in %n s.</source>
        <translation>
            <numerusform>AccessKey secret copied. The clipboard is cleared in %n s.</numerusform>
            <numerusform>AccessKey secret copied. The clipboard is cleared in %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clipboard cleared</source>
        <translation>Clipboard cleared</translation>
    </message>
    <message>
        <source>Sandbox time</source>
        <translation>Sandbox time</translation>
    </message>
    <message>
        <source>Advance 1 Hour</source>
        <translation>Advance 1 Hour</translation>
    </message>
    <message>
        <source>Advance 1 Day</source>
        <translation>Advance 1 Day</translation>
    </message>
    <message>
        <source>Advance 30 Days</source>
        <translation>Advance 30 Days</translation>
    </message>
    <message>
        <source>Advance to Next Rotation</source>
        <translation>Advance to Next Rotation</translation>
    </message>
    <message>
        <source>Advance to Next Deletion</source>
        <translation>Advance to Next Deletion</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulate</translation>
    </message>
    <message>
        <source>Throttled requests</source>
        <translation>Throttled requests</translation>
    </message>
    <message>
        <source>Service role missing</source>
        <translation>Service role missing</translation>
    </message>
    <message>
        <source>RAM user deleted</source>
        <translation>RAM user deleted</translation>
    </message>
    <message>
        <source>Slow network</source>
        <translation>Slow network</translation>
    </message>
    <message>
        <source>Expired KMS instance</source>
        <translation>Expired KMS instance</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>For other programs</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>Copy endpoint</source>
        <translation>Copy endpoint</translation>
    </message>
    <message>
        <source>Copy AccessKey ID</source>
        <translation>Copy AccessKey ID</translation>
    </message>
    <message>
        <source>Copy AccessKey secret</source>
        <translation>Copy AccessKey secret</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>AccessKey Secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>Reset Sandbox</source>
        <translation>Reset Sandbox</translation>
    </message>
    <message>
        <source>Start with sample data</source>
        <translation>Start with sample data</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Start empty</translation>
    </message>
    <message>
        <source>The endpoint changes with every start of Keyturn.</source>
        <translation>The endpoint changes with every start of Keyturn.</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretActions</name>
    <message>
        <source>Rotate Immediately</source>
        <translation>Rotate Immediately</translation>
    </message>
    <message>
        <source>Configuration rotation</source>
        <translation>Configuration rotation</translation>
    </message>
    <message>
        <source>Turn off automatic rotation</source>
        <translation>Turn off automatic rotation</translation>
    </message>
    <message>
        <source>Copy Secret Name</source>
        <translation>Copy Secret Name</translation>
    </message>
    <message>
        <source>Copy as aliyun CLI Command</source>
        <translation>Copy as aliyun CLI Command</translation>
    </message>
    <message>
        <source>Edit Description</source>
        <translation>Edit Description</translation>
    </message>
    <message>
        <source>Plan Deletion Secret</source>
        <translation>Plan Deletion Secret</translation>
    </message>
    <message>
        <source>Restore Secret</source>
        <translation>Restore Secret</translation>
    </message>
    <message>
        <source>This secret is pending deletion. Restore it first.</source>
        <translation>This secret is pending deletion. Restore it first.</translation>
    </message>
    <message>
        <source>Your secret is being rotated, please try again later</source>
        <translation>Your secret is being rotated, please try again later</translation>
    </message>
    <message>
        <source>Select a secret first.</source>
        <translation>Select a secret first.</translation>
    </message>
    <message>
        <source>Only a secret that is pending deletion can be restored.</source>
        <translation>Only a secret that is pending deletion can be restored.</translation>
    </message>
    <message>
        <source>Turn on automatic rotation</source>
        <translation>Turn on automatic rotation</translation>
    </message>
    <message>
        <source>Edit Description and Tags</source>
        <translation>Edit Description and Tags</translation>
    </message>
    <message>
        <source>Select one secret only.</source>
        <translation>Select one secret only.</translation>
    </message>
    <message>
        <source>None of the selected secrets allows it.</source>
        <translation>None of the selected secrets allows it.</translation>
    </message>
    <message>
        <source>Add Tag</source>
        <translation>Add Tag</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretDelegate</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretDraft</name>
    <message>
        <source>Select a RAM user.</source>
        <translation>Select a RAM user.</translation>
    </message>
    <message>
        <source>Create an AccessKey for this RAM user first.</source>
        <translation>Create an AccessKey for this RAM user first.</translation>
    </message>
    <message>
        <source>Enter the AccessKey secret of %1.</source>
        <translation>Enter the AccessKey secret of %1.</translation>
    </message>
    <message>
        <source>The secret value is longer than the 30,720 bytes that KMS takes. Enter only the AccessKey secret.</source>
        <translation>The secret value is longer than the 30,720 bytes that KMS takes. Enter only the AccessKey secret.</translation>
    </message>
    <message numerus="yes">
        <source>The description is longer than %n characters.</source>
        <translation>
            <numerusform>The description is longer than %n character.</numerusform>
            <numerusform>The description is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyturn::SecretEdit</name>
    <message>
        <source>Show AccessKey secret</source>
        <translation>Show AccessKey secret</translation>
    </message>
    <message>
        <source>Hide AccessKey secret</source>
        <translation>Hide AccessKey secret</translation>
    </message>
    <message>
        <source>The value is longer than %1 bytes.</source>
        <translation>The value is longer than %1 bytes.</translation>
    </message>
    <message>
        <source>The value contains a line break or a control character.</source>
        <translation>The value contains a line break or a control character.</translation>
    </message>
    <message>
        <source>There is no protected memory left for this value.</source>
        <translation>There is no protected memory left for this value.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Select All</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretEdits</name>
    <message>
        <source>The old description is back</source>
        <translation>The old description is back</translation>
    </message>
    <message>
        <source>Description saved</source>
        <translation>Description saved</translation>
    </message>
    <message>
        <source>Tag %1 is as before</source>
        <translation>Tag %1 is as before</translation>
    </message>
    <message>
        <source>Tag %1 is removed</source>
        <translation>Tag %1 is removed</translation>
    </message>
    <message>
        <source>Tag %1 is added</source>
        <translation>Tag %1 is added</translation>
    </message>
    <message>
        <source>Tag %1 is back</source>
        <translation>Tag %1 is back</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretFilterModel</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Rotating</source>
        <translation>Rotating</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>On schedule</source>
        <translation>On schedule</translation>
    </message>
    <message>
        <source>Rotation off</source>
        <translation>Rotation off</translation>
    </message>
    <message>
        <source>Pending deletion</source>
        <translation>Pending deletion</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretFlows</name>
    <message>
        <source>Secret name copied</source>
        <translation>Secret name copied</translation>
    </message>
    <message>
        <source>Command copied. It holds no secret value.</source>
        <translation>Command copied. It holds no secret value.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 is deleted</translation>
    </message>
    <message>
        <source>%1 will be deleted on %2</source>
        <translation>%1 will be deleted on %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>%1 is restored</source>
        <translation>%1 is restored</translation>
    </message>
    <message>
        <source>Rotation triggered</source>
        <translation>Rotation triggered</translation>
    </message>
    <message>
        <source>%1 rotates every %2</source>
        <translation>%1 rotates every %2</translation>
    </message>
    <message>
        <source>Automatic rotation of %1 is off</source>
        <translation>Automatic rotation of %1 is off</translation>
    </message>
    <message numerus="yes">
        <source>%n secret names copied</source>
        <translation>
            <numerusform>%n secret name copied</numerusform>
            <numerusform>%n secret names copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commands copied. They hold no secret value.</source>
        <translation>
            <numerusform>%n command copied. It holds no secret value.</numerusform>
            <numerusform>%n commands copied. They hold no secret value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deletion of %n secrets is planned</source>
        <translation>
            <numerusform>The deletion of %n secret is planned</numerusform>
            <numerusform>The deletion of %n secrets is planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyturn::SecretListModel</name>
    <message>
        <source>Details · More</source>
        <translation>Details · More</translation>
    </message>
    <message>
        <source>%1, %2, rotation period %3, next rotation %4</source>
        <translation>%1, %2, rotation period %3, next rotation %4</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Not known yet</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretValuePart</name>
    <message>
        <source>We recommend that you enter a valid AccessKey secret. If the secret is invalid, a new AccessKey ID and AccessKey secret are automatically generated after the first rotation.</source>
        <translation>We recommend that you enter a valid AccessKey secret. If the secret is invalid, a new AccessKey ID and AccessKey secret are automatically generated after the first rotation.</translation>
    </message>
    <message>
        <source>Both AccessKey places are taken. Rotation creates a new AccessKey, so delete the unused one first.</source>
        <translation>Both AccessKey places are taken. Rotation creates a new AccessKey, so delete the unused one first.</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretsPage</name>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Create Secret</source>
        <translation>Create Secret</translation>
    </message>
    <message>
        <source>Search secrets</source>
        <translation>Search secrets</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1, %2 secrets</source>
        <translation>%1, %2 secrets</translation>
    </message>
    <message>
        <source>No secrets in this region</source>
        <translation>No secrets in this region</translation>
    </message>
    <message>
        <source>Create a dynamic RAM secret to store the AccessKey pair of a RAM user and rotate it on a schedule.</source>
        <translation>Create a dynamic RAM secret to store the AccessKey pair of a RAM user and rotate it on a schedule.</translation>
    </message>
    <message>
        <source>No secret matches</source>
        <translation>No secret matches</translation>
    </message>
    <message>
        <source>Clear Search and Filters</source>
        <translation>Clear Search and Filters</translation>
    </message>
    <message>
        <source>Secrets could not be loaded</source>
        <translation>Secrets could not be loaded</translation>
    </message>
    <message>
        <source>Copy Error Details</source>
        <translation>Copy Error Details</translation>
    </message>
    <message>
        <source>Loading secrets</source>
        <translation>Loading secrets</translation>
    </message>
    <message>
        <source>Loading secrets · %1 of %2</source>
        <translation>Loading secrets · %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n dynamic RAM secrets</source>
        <translation>
            <numerusform>%n dynamic RAM secret</numerusform>
            <numerusform>%n dynamic RAM secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>You see the list as of %1. It cannot be refreshed right now.</source>
        <translation>You see the list as of %1. It cannot be refreshed right now.</translation>
    </message>
    <message>
        <source>Nothing in %1 matches “%2” and the filter %3.</source>
        <translation>Nothing in %1 matches “%2” and the filter %3.</translation>
    </message>
    <message numerus="yes">
        <source>Keyturn tries again in %n s.</source>
        <translation>
            <numerusform>Keyturn tries again in %n s.</numerusform>
            <numerusform>Keyturn tries again in %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Finds names, descriptions, RAM users and tags. Also: %1</source>
        <translation>Finds names, descriptions, RAM users and tags. Also: %1</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>Showing %1 of %2: the list is incomplete.</source>
        <translation>Showing %1 of %2: the list is incomplete.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Retry</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretsTable</name>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
</context>
<context>
    <name>keyturn::SelectTypePage</name>
    <message>
        <source>Set secret value</source>
        <translation>Set secret value</translation>
    </message>
    <message>
        <source>Managed RAM secret</source>
        <translation>Managed RAM secret</translation>
    </message>
    <message>
        <source>Stores the AccessKey pair of a RAM user and rotates it on a schedule.</source>
        <translation>Stores the AccessKey pair of a RAM user and rotates it on a schedule.</translation>
    </message>
    <message>
        <source>Select Type</source>
        <translation>Select Type</translation>
    </message>
    <message>
        <source>Select RAM User</source>
        <translation>Select RAM User</translation>
    </message>
    <message>
        <source>Secret Description</source>
        <translation>Secret Description</translation>
    </message>
    <message>
        <source>KMS names the secret after the RAM user.</source>
        <translation>KMS names the secret after the RAM user.</translation>
    </message>
    <message>
        <source>KMS names the secret after the RAM user: %1</source>
        <translation>KMS names the secret after the RAM user: %1</translation>
    </message>
    <message>
        <source>%1 has no AccessKey. Create an AccessKey for this RAM user first.</source>
        <translation>%1 has no AccessKey. Create an AccessKey for this RAM user first.</translation>
    </message>
    <message>
        <source>Create AccessKey</source>
        <translation>Create AccessKey</translation>
    </message>
    <message>
        <source>%1 already exists in this region.</source>
        <translation>%1 already exists in this region.</translation>
    </message>
    <message>
        <source>The secret of %1 is pending deletion. Restore it instead of creating it again.</source>
        <translation>The secret of %1 is pending deletion. Restore it instead of creating it again.</translation>
    </message>
    <message>
        <source>Restore Secret</source>
        <translation>Restore Secret</translation>
    </message>
    <message>
        <source>Reading the AccessKeys of %1…</source>
        <translation>Reading the AccessKeys of %1…</translation>
    </message>
    <message>
        <source>Creating an AccessKey for %1…</source>
        <translation>Creating an AccessKey for %1…</translation>
    </message>
    <message>
        <source>The request was sent but the answer did not arrive. If %1 holds an AccessKey now, its secret is lost: delete that AccessKey in RAM before you create another one.</source>
        <translation>The request was sent but the answer did not arrive. If %1 holds an AccessKey now, its secret is lost: delete that AccessKey in RAM before you create another one.</translation>
    </message>
    <message>
        <source>AccessKey %1 is created and its secret is filled in below. RAM shows it only this once.</source>
        <translation>AccessKey %1 is created and its secret is filled in below. RAM shows it only this once.</translation>
    </message>
    <message>
        <source>Copy AccessKey secret</source>
        <translation>Copy AccessKey secret</translation>
    </message>
</context>
<context>
    <name>keyturn::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>Lists and dialogs</source>
        <translation>Lists and dialogs</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>keyturn::StatusLine</name>
    <message>
        <source>Sandbox engine is running. No call leaves this computer.</source>
        <translation>Sandbox engine is running. No call leaves this computer.</translation>
    </message>
    <message>
        <source>No answer from %1</source>
        <translation>No answer from %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connected to %1</translation>
    </message>
    <message>
        <source>Sandbox time %1</source>
        <translation>Sandbox time %1</translation>
    </message>
    <message>
        <source>Rotations this hour: %1 of %2</source>
        <translation>Rotations this hour: %1 of %2</translation>
    </message>
</context>
<context>
    <name>keyturn::Stepper</name>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>current</source>
        <translation>current</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>not started</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, %4</source>
        <translation>Step %1 of %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>keyturn::SummaryCard</name>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message numerus="yes">
        <source>AccessKey secret copied. The clipboard is cleared in %n s.</source>
        <translation>
            <numerusform>AccessKey secret copied. The clipboard is cleared in %n s.</numerusform>
            <numerusform>AccessKey secret copied. The clipboard is cleared in %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clipboard cleared</source>
        <translation>Clipboard cleared</translation>
    </message>
    <message>
        <source>Copy AccessKey ID</source>
        <translation>Copy AccessKey ID</translation>
    </message>
    <message>
        <source>AccessKey secret</source>
        <translation>AccessKey secret</translation>
    </message>
    <message>
        <source>Copy AccessKey secret</source>
        <translation>Copy AccessKey secret</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>AccessKey Secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>Shown with the value</source>
        <translation>Shown with the value</translation>
    </message>
    <message numerus="yes">
        <source>Hides in %n s</source>
        <translation>
            <numerusform>Hides in %n s</numerusform>
            <numerusform>Hides in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the value…</source>
        <translation>Reading the value…</translation>
    </message>
    <message>
        <source>You have no permission to read this value.</source>
        <translation>You have no permission to read this value.</translation>
    </message>
    <message>
        <source>Restore the secret to read its value.</source>
        <translation>Restore the secret to read its value.</translation>
    </message>
    <message>
        <source>Reading the value is recorded in ActionTrail.</source>
        <translation>Reading the value is recorded in ActionTrail.</translation>
    </message>
    <message>
        <source>RAM user</source>
        <translation>RAM user</translation>
    </message>
    <message>
        <source>Secret Description</source>
        <translation>Secret Description</translation>
    </message>
    <message>
        <source>Rotation Period</source>
        <translation>Rotation Period</translation>
    </message>
    <message>
        <source>Last rotation</source>
        <translation>Last rotation</translation>
    </message>
    <message>
        <source>Planned Deletion Time</source>
        <translation>Planned Deletion Time</translation>
    </message>
    <message>
        <source>Next rotation</source>
        <translation>Next rotation</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>Copy ARN</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>Instance ID</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Read by</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message numerus="yes">
        <source>No reads recorded in %n days</source>
        <translation>
            <numerusform>No reads recorded in %n day</numerusform>
            <numerusform>No reads recorded in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n callers in 7 days</source>
        <translation>
            <numerusform>At least %n caller in 7 days</numerusform>
            <numerusform>At least %n callers in 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n callers in 7 days</source>
        <translation>
            <numerusform>%n caller in 7 days</numerusform>
            <numerusform>%n callers in 7 days</numerusform>
        </translation>
    </message>
    <message>
        <source>Show who read it</source>
        <translation>Show who read it</translation>
    </message>
</context>
<context>
    <name>keyturn::TableColumns</name>
    <message>
        <source>Reset to Default</source>
        <translation>Reset to Default</translation>
    </message>
</context>
<context>
    <name>keyturn::TagChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>keyturn::TagsWidget</name>
    <message>
        <source>Add Tag</source>
        <translation>Add Tag</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Key of the tag</source>
        <translation>Key of the tag</translation>
    </message>
    <message>
        <source>Value of the tag</source>
        <translation>Value of the tag</translation>
    </message>
    <message>
        <source>Save Tag</source>
        <translation>Save Tag</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Remove tag %1</source>
        <translation>Remove tag %1</translation>
    </message>
</context>
<context>
    <name>keyturn::TimelineCard</name>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>%1 · In use</source>
        <translation>%1 · In use</translation>
    </message>
    <message>
        <source>New pair</source>
        <translation>New pair</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>Being deleted</translation>
    </message>
    <message>
        <source>%1 · Being deleted</source>
        <translation>%1 · Being deleted</translation>
    </message>
    <message>
        <source>New AccessKey pair</source>
        <translation>New AccessKey pair</translation>
    </message>
    <message>
        <source>AccessKey pair of version %1</source>
        <translation>AccessKey pair of version %1</translation>
    </message>
    <message>
        <source>Rotation timeline</source>
        <translation>Rotation timeline</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 months</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 months</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 year</translation>
    </message>
    <message>
        <source>Range of the timeline</source>
        <translation>Range of the timeline</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>Export the timeline</translation>
    </message>
    <message>
        <source>Copy as PNG</source>
        <translation>Copy as PNG</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Save as PNG</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>date format of Qt</comment>
        <translation>d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>KMS can no longer rotate this secret by itself.</source>
        <translation>KMS can no longer rotate this secret by itself.</translation>
    </message>
    <message>
        <source>It was due then and has not happened yet.</source>
        <translation>It was due then and has not happened yet.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Picture copied</translation>
    </message>
    <message>
        <source>Picture saved</source>
        <translation>Picture saved</translation>
    </message>
    <message>
        <source>The picture could not be saved.</source>
        <translation>The picture could not be saved.</translation>
    </message>
</context>
<context>
    <name>keyturn::Toast</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Notification: %1</source>
        <translation>Notification: %1</translation>
    </message>
</context>
<context>
    <name>keyturn::ToastHost</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
</context>
<context>
    <name>keyturn::TopBar</name>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>Account: %1. Change account</source>
        <translation>Account: %1. Change account</translation>
    </message>
    <message>
        <source>Sandbox account. No call leaves this computer.</source>
        <translation>Sandbox account. No call leaves this computer.</translation>
    </message>
    <message>
        <source>Region: %1. Change region</source>
        <translation>Region: %1. Change region</translation>
    </message>
    <message>
        <source>Help on This Page</source>
        <translation>Help on This Page</translation>
    </message>
</context>
<context>
    <name>keyturn::VersionsModel</name>
    <message>
        <source>Version ID</source>
        <translation>Version ID</translation>
    </message>
    <message>
        <source>Version Stage</source>
        <translation>Version Stage</translation>
    </message>
    <message>
        <source>Created At</source>
        <translation>Created At</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
</context>
<context>
    <name>keyturn::WeekStrip</name>
    <message>
        <source>Next 7 days</source>
        <translation>Next 7 days</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rotation(s)</source>
        <translation>
            <numerusform>%n rotation</numerusform>
            <numerusform>%n rotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deletion(s)</source>
        <translation>
            <numerusform>%n deletion</numerusform>
            <numerusform>%n deletions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>2+</source>
        <translation>2+</translation>
    </message>
</context>
</TS>
