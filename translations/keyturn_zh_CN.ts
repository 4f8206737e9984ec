<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Account</name>
    <message>
        <source>Local sandbox</source>
        <translation>本地沙箱</translation>
    </message>
</context>
<context>
    <name>ActivityPhrases</name>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Retrying · %1 of %2</source>
        <translation>重试中 · %1/%2</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Whether the change was made is not known. Look at the secret before you try again.</source>
        <translation>无法确定变更是否已生效。重试前请先查看凭据。</translation>
    </message>
    <message>
        <source>The answer was not waited for: the page, account or region was left.</source>
        <translation>未等待响应：已离开页面、账号或地域。</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Secret Name</source>
        <translation>凭据名称</translation>
    </message>
    <message>
        <source>Secret Description</source>
        <translation>描述信息</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rotation Period</source>
        <translation>轮转周期</translation>
    </message>
    <message>
        <source>Next Rotation</source>
        <translation>下次轮转</translation>
    </message>
    <message>
        <source>RAM user</source>
        <translation>RAM用户</translation>
    </message>
    <message>
        <source>Last Rotation</source>
        <translation>上次轮转</translation>
    </message>
    <message>
        <source>Created At</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Updated At</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Planned Deletion Time</source>
        <translation>计划删除时间</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>实例ID</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>The request was sent but the answer did not arrive. Checking what happened…</source>
        <translation>请求已发送，但未收到应答，正在确认结果…</translation>
    </message>
    <message>
        <source>Restore Secret</source>
        <translation>还原凭据</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>是否还原 %1？</translation>
    </message>
    <message>
        <source>Its deletion on %1 is canceled. The secret returns to its normal state and can be used immediately.</source>
        <translation>将取消原定于 %1 的删除。还原后，凭据恢复正常状态，可立即使用。</translation>
    </message>
    <message>
        <source>Check automatic rotation afterwards. It was set to every %1.</source>
        <translation>还原后请检查自动轮转，原设置为每 %1一次。</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>读取方</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ErrorPhrases</name>
    <message>
        <source>Cannot reach %1. Nothing was changed.</source>
        <translation>无法连接 %1，未做任何更改。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 未及时响应。</translation>
    </message>
    <message>
        <source>%1 broke off the connection before it answered.</source>
        <translation>%1 在应答前断开了连接。</translation>
    </message>
    <message>
        <source>Secrets Manager is not authorized to manage AccessKeys. Open Prerequisites and authorize it.</source>
        <translation>凭据管家未获授权管理AccessKey，请打开前提条件进行授权。</translation>
    </message>
    <message>
        <source>You have no permission for this operation.</source>
        <translation>操作无权限。</translation>
    </message>
    <message>
        <source>The RAM user already holds two AccessKeys. Delete the unused one first.</source>
        <translation>该RAM用户已持有两个AccessKey，请先删除未使用的AccessKey。</translation>
    </message>
    <message>
        <source>The secret quota of this account is used up.</source>
        <translation>凭据超出配额。</translation>
    </message>
    <message>
        <source>The certificate of %1 was refused. Nothing was sent.</source>
        <translation>%1 的证书未通过验证，未发送任何内容。</translation>
    </message>
    <message>
        <source>The answer of %1 was damaged or did not come from Alibaba Cloud.</source>
        <translation>%1 的应答已损坏，或并非来自阿里云。</translation>
    </message>
    <message>
        <source>The AccessKey that Keyturn signs with is unknown, disabled or wrong. Nothing was changed.</source>
        <translation>Keyturn使用的AccessKey不存在、已禁用或不正确，未做任何更改。</translation>
    </message>
    <message>
        <source>The clock of this computer is off by more than 15 minutes. Set it, then try again.</source>
        <translation>本机时钟偏差超过 15 分钟，请校准后重试。</translation>
    </message>
    <message>
        <source>%1 no longer exists.</source>
        <translation>资源不存在：%1</translation>
    </message>
    <message>
        <source>%1 already exists in this region.</source>
        <translation>%1 在此地域已存在。</translation>
    </message>
    <message>
        <source>%1 is pending deletion.</source>
        <translation>此凭据在计划删除中：%1</translation>
    </message>
    <message>
        <source>%1 is already in its normal state.</source>
        <translation>%1 已处于正常状态。</translation>
    </message>
    <message>
        <source>Your secret is being rotated, please try again later</source>
        <translation>凭据正在轮转，请稍后再试</translation>
    </message>
    <message>
        <source>Too many requests. Try again in a minute.</source>
        <translation>限流达到上限，请在一分钟后重试。</translation>
    </message>
    <message>
        <source>KMS did not accept the input.</source>
        <translation>KMS不接受该输入。</translation>
    </message>
    <message>
        <source>The KMS instance or key of this secret cannot be used.</source>
        <translation>此凭据的KMS实例或密钥不可用。</translation>
    </message>
    <message>
        <source>KMS reported an internal error.</source>
        <translation>KMS内部错误。</translation>
    </message>
    <message>
        <source>KMS answered %1.</source>
        <translation>KMS返回 %1。</translation>
    </message>
    <message>
        <source>Request ID %1</source>
        <translation>请求 ID %1</translation>
    </message>
    <message>
        <source>KMS is not activated for this account. Activate it in the Alibaba Cloud console, then refresh.</source>
        <translation>此账号尚未开通KMS。请在阿里云控制台开通后刷新。</translation>
    </message>
    <message>
        <source>KMS is suspended: this account has an overdue payment.</source>
        <translation>KMS已停用：此账号已欠费。</translation>
    </message>
    <message>
        <source>The KMS instance of this secret has expired.</source>
        <translation>此凭据所在的KMS实例已过期。</translation>
    </message>
</context>
<context>
    <name>HelpTopics</name>
    <message>
        <source>Secrets</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>A dynamic RAM secret keeps the AccessKey pair of a RAM user in KMS and replaces it on a schedule, so that no application holds a long-lived key.</source>
        <translation>动态RAM凭据将RAM用户的AccessKey保存在KMS中，并按计划更换，因此应用无需持有长期有效的密钥。</translation>
    </message>
    <message>
        <source>What needs attention comes first. Details shows when a secret was rotated and when it will be; More holds what can be done with it.</source>
        <translation>需要处理的凭据排在最前。“详情”显示凭据的历史轮转和计划轮转，“更多”包含可执行的操作。</translation>
    </message>
    <message>
        <source>Deleted secrets stay in the list until KMS removes them. Until then they can be restored.</source>
        <translation>计划删除的凭据会保留在列表中，直到KMS将其删除。在此之前都可以还原。</translation>
    </message>
    <message>
        <source>Details of a secret</source>
        <translation>凭据详情</translation>
    </message>
    <message>
        <source>The timeline shows which AccessKey is or was in use. For about two days after a rotation the old and the new one are both valid: the hand-over, in which every application must read the secret again.</source>
        <translation>时间线显示当前和曾经使用的AccessKey。轮转后约两天内，新旧AccessKey同时有效，即交接期，所有应用须在此期间重新读取凭据。</translation>
    </message>
    <message>
        <source>The AccessKey secret is shown only when you ask for it, and hides by itself.</source>
        <translation>AccessKey Secret仅在您要求时显示，并会自动隐藏。</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>前提条件</translation>
    </message>
    <message>
        <source>KMS rotates AccessKeys with a service role that you authorize once for an account. You yourself need the permissions to manage secrets and to read RAM users.</source>
        <translation>KMS通过服务角色轮转AccessKey，每个账号只需授权一次。您本人还需要管理凭据和读取RAM用户的权限。</translation>
    </message>
    <message>
        <source>A check that could not be made is shown as not checked, never as passed. Nothing is changed before you choose it.</source>
        <translation>无法完成的检查显示为未检查，绝不会显示为通过。在您做出选择之前，不会做任何更改。</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Every call that Keyturn makes, with its request ID, which the support of Alibaba Cloud asks for. Secret values are never kept here.</source>
        <translation>Keyturn发起的每次调用及其请求ID，阿里云技术支持会用到该ID。此处不保存任何凭据值。</translation>
    </message>
    <message>
        <source>Copy as aliyun CLI Command gives the same call for a script, with placeholders where a secret belongs.</source>
        <translation>“复制为 aliyun CLI 命令”给出可用于脚本的同一调用，其中的密钥以占位符代替。</translation>
    </message>
    <message>
        <source>Select Type</source>
        <translation>选择凭据类型</translation>
    </message>
    <message>
        <source>Choose the RAM user whose AccessKey the secret will keep. KMS names the secret after the user, and a user has one secret at most.</source>
        <translation>请选择由凭据保存其AccessKey的RAM用户。KMS按RAM用户命名凭据，每个用户最多有一个凭据。</translation>
    </message>
    <message>
        <source>Enter the AccessKey secret of each AccessKey of the user, and select the one that applications use now. Verify asks Alibaba Cloud whether it is right before anything is created.</source>
        <translation>请输入该用户每个AccessKey的AccessKey Secret，并选择应用当前使用的那一个。单击“验证”，可在创建之前向阿里云确认其是否正确。</translation>
    </message>
    <message>
        <source>Configuration rotation</source>
        <translation>配置轮转</translation>
    </message>
    <message>
        <source>With automatic rotation KMS creates a new AccessKey each period, makes it the current version, and deletes the old one after about two days.</source>
        <translation>开启自动轮转后，KMS在每个周期创建新的AccessKey并设为当前版本，约两天后删除旧的AccessKey。</translation>
    </message>
    <message>
        <source>A shorter period can make a rotation due at once. Keyturn says so before you confirm.</source>
        <translation>缩短轮转周期可能会立即触发一次轮转。Keyturn会在您确认之前提示。</translation>
    </message>
    <message>
        <source>Review and confirm</source>
        <translation>审核确认</translation>
    </message>
    <message>
        <source>Nothing has been created yet. If the answer of KMS is lost, Keyturn looks whether the secret exists before it says what happened.</source>
        <translation>此时尚未创建任何内容。如果没有收到KMS的响应，Keyturn会先查询凭据是否存在，再告知结果。</translation>
    </message>
    <message>
        <source>Rotate Immediately</source>
        <translation>立即轮转</translation>
    </message>
    <message>
        <source>KMS creates a new AccessKey now and makes it the current version. Applications must read the secret again before the old AccessKey is deleted.</source>
        <translation>KMS立即创建新的AccessKey并将其设为当前版本。应用必须在旧AccessKey被删除之前重新读取凭据。</translation>
    </message>
    <message>
        <source>An account can start 50 rotations in an hour. A rotation cannot be taken back.</source>
        <translation>一个账号每小时最多可发起 50 次轮转。轮转无法撤销。</translation>
    </message>
    <message>
        <source>Delete a secret</source>
        <translation>删除凭据</translation>
    </message>
    <message>
        <source>A planned deletion waits 7 to 30 days, in which nobody can read the secret and it can be restored. An immediate one cannot be undone.</source>
        <translation>计划删除的等待期为 7~30 天，期间无法读取凭据，但可以还原。立即删除无法恢复。</translation>
    </message>
    <message>
        <source>The AccessKey of the RAM user stays in RAM and goes on being valid. Disable it there when no application needs it.</source>
        <translation>RAM用户的AccessKey仍保留在RAM中并继续有效。当没有应用需要它时，请在RAM中将其禁用。</translation>
    </message>
    <message>
        <source>Restore a secret</source>
        <translation>还原凭据</translation>
    </message>
    <message>
        <source>The deletion is canceled and the secret can be used again at once. Look at its automatic rotation afterwards.</source>
        <translation>删除计划将被取消，凭据可立即恢复使用。还原后请检查其自动轮转设置。</translation>
    </message>
    <message>
        <source>Several secrets</source>
        <translation>多个凭据</translation>
    </message>
    <message>
        <source>The secrets are changed one after the other, and each says how it ended. You can stop in between; what is done stays done.</source>
        <translation>凭据将逐个更改，并分别显示结果。您可以中途停止，已完成的更改不会撤销。</translation>
    </message>
</context>
<context>
    <name>KeyVerification</name>
    <message>
        <source>Not verified</source>
        <translation>未验证</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在验证…</translation>
    </message>
    <message>
        <source>Valid. This AccessKey pair belongs to RAM user %1.</source>
        <translation>有效。此AccessKey属于RAM用户 %1。</translation>
    </message>
    <message>
        <source>The AccessKey secret does not match %1.</source>
        <translation>AccessKey Secret与 %1 不匹配。</translation>
    </message>
    <message>
        <source>RAM does not know %1.</source>
        <translation>RAM中不存在 %1。</translation>
    </message>
    <message>
        <source>%1 is disabled. Enable it or choose the other AccessKey.</source>
        <translation>%1 已禁用，请启用或选择另一个AccessKey。</translation>
    </message>
    <message>
        <source>%1 belongs to another RAM user, not to %2.</source>
        <translation>%1 属于其他RAM用户，而不是 %2。</translation>
    </message>
    <message>
        <source>%1 belongs to another Alibaba Cloud account.</source>
        <translation>%1 属于其他阿里云账号。</translation>
    </message>
    <message>
        <source>Could not check. The clock of this computer is wrong.</source>
        <translation>无法验证：本机时钟不正确。</translation>
    </message>
    <message>
        <source>Could not check. %1 did not answer.</source>
        <translation>无法验证：%1 未响应。</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Details of the selected secret</source>
        <translation>查看所选凭据的详情</translation>
    </message>
    <message>
        <source>More menu</source>
        <translation>更多菜单</translation>
    </message>
    <message>
        <source>Next or OK in dialogs</source>
        <translation>对话框中的下一步或确定</translation>
    </message>
    <message>
        <source>Close menu, popup or dialog; clear the search</source>
        <translation>关闭菜单、弹窗或对话框；清除搜索</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>即将轮转</translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation>明天轮转</translation>
    </message>
    <message>
        <source>Due in %1</source>
        <translation>%1后轮转</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <comment>date format of Qt</comment>
        <translation>yyyy年M月d日（ddd）HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>date format of Qt</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format of Qt</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format of Qt</comment>
        <translation>M月d日</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>应于 %1</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>%n 小时后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotation failed</source>
        <translation>轮转状态异常</translation>
    </message>
    <message>
        <source>Overdue by %1</source>
        <translation>已逾期 %1</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Rotating · %1 left</source>
        <translation>轮转中 · 剩余 %1</translation>
    </message>
    <message>
        <source>On schedule</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>Rotation off</source>
        <translation>未开启轮转</translation>
    </message>
    <message>
        <source>Deletes in %1</source>
        <translation>%1后删除</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagRules</name>
    <message>
        <source>Enter a key.</source>
        <translation>请输入标签键。</translation>
    </message>
    <message numerus="yes">
        <source>The key is longer than %n characters.</source>
        <translation>
            <numerusform>标签键超过 %n 个字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The value is longer than %n characters.</source>
        <translation>
            <numerusform>标签值超过 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>A key cannot begin with aliyun or acs:.</source>
        <translation>标签键不能以 aliyun 或 acs: 开头。</translation>
    </message>
    <message>
        <source>Use letters, digits, spaces and / \ _ . + = : @ - only.</source>
        <translation>只能使用文字、数字、空格和 / \ _ . + = : @ -。</translation>
    </message>
    <message numerus="yes">
        <source>A secret holds at most %n tags.</source>
        <translation>
            <numerusform>一个凭据最多有 %n 个标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>The secret has this tag already.</source>
        <translation>此凭据已有该标签。</translation>
    </message>
</context>
<context>
    <name>keyturn::AccessKeyRow</name>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Applications use AccessKey %1 now</source>
        <translation>应用当前使用AccessKey %1</translation>
    </message>
    <message>
        <source>AccessKey secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>AccessKey secret of %1</source>
        <translation>%1 的AccessKey Secret</translation>
    </message>
    <message>
        <source>Verify the AccessKey secret of %1</source>
        <translation>验证 %1 的AccessKey Secret</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已禁用</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>创建于 %1</translation>
    </message>
</context>
<context>
    <name>keyturn::AccessKeysModel</name>
    <message>
        <source>Active</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已禁用</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Free. The next rotation uses this place.</source>
        <translation>空闲，下次轮转将使用此位置。</translation>
    </message>
    <message>
        <source>In this secret</source>
        <translation>在此凭据中</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>即将删除</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>从未使用</translation>
    </message>
    <message>
        <source>Last Used</source>
        <translation>最后使用</translation>
    </message>
</context>
<context>
    <name>keyturn::AccountMenu</name>
    <message>
        <source>For Alibaba Cloud, set ALIBABA_CLOUD_ACCESS_KEY_ID and _SECRET before the start</source>
        <translation>如需连接阿里云，请在启动前设置 ALIBABA_CLOUD_ACCESS_KEY_ID 和 _SECRET</translation>
    </message>
</context>
<context>
    <name>keyturn::ActivityDetail</name>
    <message>
        <source>Choose a call to see what became of it.</source>
        <translation>选择一次调用以查看其结果。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>服务接入点</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Open Prerequisites</source>
        <translation>打开前提条件</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>aliyun CLI command</source>
        <translation>aliyun CLI 命令</translation>
    </message>
    <message>
        <source>Copy as aliyun CLI Command</source>
        <translation>复制为 aliyun CLI 命令</translation>
    </message>
    <message>
        <source>Choose the shell to copy for</source>
        <translation>选择要复制的 Shell 格式</translation>
    </message>
    <message>
        <source>Copy for POSIX Shell</source>
        <translation>复制为 POSIX Shell 命令</translation>
    </message>
    <message>
        <source>Copy for PowerShell 7.3 or Newer</source>
        <translation>复制为 PowerShell 7.3 及以上版本命令</translation>
    </message>
    <message>
        <source>Copy Request ID</source>
        <translation>复制请求 ID</translation>
    </message>
</context>
<context>
    <name>keyturn::ActivityFilterModel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Changes only</source>
        <translation>仅变更</translation>
    </message>
</context>
<context>
    <name>keyturn::ActivityModel</name>
    <message>
        <source>Copy as aliyun CLI Command</source>
        <translation>复制为 aliyun CLI 命令</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1，%2，%3，%4</translation>
    </message>
</context>
<context>
    <name>keyturn::ActivityPage</name>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Export JSON</source>
        <translation>导出 JSON</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Search operations</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>%1, %2 operations</source>
        <translation>%1，%2 次操作</translation>
    </message>
    <message>
        <source>Request ID copied</source>
        <translation>请求 ID 已复制</translation>
    </message>
    <message numerus="yes">
        <source>%n operations today</source>
        <translation>
            <numerusform>今天 %n 次操作</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1，%2 次失败</translation>
    </message>
    <message>
        <source>No operations yet</source>
        <translation>暂无操作</translation>
    </message>
    <message>
        <source>No operation matches</source>
        <translation>没有匹配的操作</translation>
    </message>
    <message>
        <source>Every call that Keyturn makes is listed here for 90 days.</source>
        <translation>Keyturn发出的每次调用都会在此保留 90 天。</translation>
    </message>
    <message>
        <source>Nothing matches “%1” and the filter %2.</source>
        <translation>没有匹配“%1”且符合筛选条件“%2”的操作。</translation>
    </message>
    <message>
        <source>Command copied. It holds no secret value.</source>
        <translation>命令已复制，不包含凭据值。</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n operations exported</source>
        <translation>
            <numerusform>已导出 %n 次操作</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
</context>
<context>
    <name>keyturn::ActivityTable</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>keyturn::Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>keyturn::BulkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Plan Deletion Secret</source>
        <translation>计划删除凭据</translation>
    </message>
    <message>
        <source>Restore Secret</source>
        <translation>还原凭据</translation>
    </message>
    <message>
        <source>Turn off automatic rotation</source>
        <translation>关闭自动轮转</translation>
    </message>
    <message>
        <source>Turn on automatic rotation</source>
        <translation>开启自动轮转</translation>
    </message>
    <message>
        <source>Add Tag</source>
        <translation>添加标签</translation>
    </message>
    <message numerus="yes">
        <source>Plan the deletion of %n secrets?</source>
        <translation>
            <numerusform>是否计划删除 %n 个凭据？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n secrets?</source>
        <translation>
            <numerusform>是否还原 %n 个凭据？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn off automatic rotation of %n secrets?</source>
        <translation>
            <numerusform>是否关闭 %n 个凭据的自动轮转？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn on automatic rotation of %n secrets?</source>
        <translation>
            <numerusform>是否开启 %n 个凭据的自动轮转？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a tag to %n secrets?</source>
        <translation>
            <numerusform>是否为 %n 个凭据添加标签？</numerusform>
        </translation>
    </message>
    <message>
        <source>KMS deletes the secrets after the days you set. Until then you can restore them. The AccessKey pairs of the RAM users are not deleted.</source>
        <translation>KMS将在预删除周期后删除这些凭据。在此之前，您可以还原凭据。RAM用户的AccessKey不会被删除。</translation>
    </message>
    <message>
        <source>Their deletion is canceled. The secrets return to their normal state and can be used immediately.</source>
        <translation>将取消这些凭据的删除。还原后，凭据恢复正常状态，可立即使用。</translation>
    </message>
    <message>
        <source>The AccessKey pairs stay the same until you choose Rotate Immediately.</source>
        <translation>AccessKey保持不变，直到您选择立即轮转。</translation>
    </message>
    <message>
        <source>KMS replaces the AccessKey pair of each secret each time the period ends.</source>
        <translation>每个周期结束时，KMS会替换每个凭据的AccessKey。</translation>
    </message>
    <message>
        <source>A tag of the same key gets the new value.</source>
        <translation>如果已有相同的标签键，其值将被更新。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected secrets do not allow it and are left out.</source>
        <translation>
            <numerusform>所选凭据中有 %n 个不允许此操作，将被略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete In (7-30 days)</source>
        <translation>预删除周期（7~30天）</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Rotation Period</source>
        <translation>轮转周期</translation>
    </message>
    <message>
        <source>Tag Key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>Tag Value</source>
        <translation>标签值</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>凭据</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets start rotating as soon as you click OK.</source>
        <translation>
            <numerusform>单击确定后，%n 个凭据将立即开始轮转。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted on %1</source>
        <translation>删除时间：%1</translation>
    </message>
    <message>
        <source>Stops after this secret. %1 of %2</source>
        <translation>当前凭据完成后停止。%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n 个已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 个被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n 个结果未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n canceled</source>
        <translation>
            <numerusform>%n 个已取消</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>keyturn::BulkOperation</name>
    <message>
        <source>Secret Name</source>
        <translation>凭据名称</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在执行…</translation>
    </message>
    <message>
        <source>The answer did not arrive. Checking what happened…</source>
        <translation>未收到响应，正在确认结果…</translation>
    </message>
    <message>
        <source>Not done: canceled</source>
        <translation>未执行：已取消</translation>
    </message>
    <message>
        <source>Deleted on %1</source>
        <translation>删除时间：%1</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已还原</translation>
    </message>
    <message>
        <source>Automatic rotation is off</source>
        <translation>自动轮转已关闭</translation>
    </message>
    <message>
        <source>Rotates every %1</source>
        <translation>每 %1 轮转一次</translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation>已添加标签</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>结果未知：%1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
</context>
<context>
    <name>keyturn::BusyRing</name>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>keyturn::CommandPalette</name>
    <message>
        <source>Search commands, secrets, accounts and regions</source>
        <translation>搜索命令、凭据、账号和地域</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>keyturn::CreateSecretWizard</name>
    <message>
        <source>Create Secret</source>
        <translation>创建凭据</translation>
    </message>
    <message>
        <source>Select Type</source>
        <translation>选择凭据类型</translation>
    </message>
    <message>
        <source>Configuration rotation</source>
        <translation>配置轮转</translation>
    </message>
    <message>
        <source>Review and confirm</source>
        <translation>审核确认</translation>
    </message>
    <message>
        <source>KMS did not answer. Checking whether the secret was created…</source>
        <translation>KMS未响应，正在确认凭据是否已创建…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>OK</source>
        <comment>confirms the creation of a secret</comment>
        <translation>确认</translation>
    </message>
    <message>
        <source>Creating the secret…</source>
        <translation>正在创建凭据…</translation>
    </message>
    <message>
        <source>RAM shows the secret of the new AccessKey only once. It is lost unless you copied it.</source>
        <translation>RAM仅显示一次新AccessKey的Secret。如果您未复制，它将丢失。</translation>
    </message>
    <message>
        <source>What you entered is not kept.</source>
        <translation>已输入的内容不会保留。</translation>
    </message>
    <message>
        <source>Discard this secret?</source>
        <translation>放弃创建此凭据？</translation>
    </message>
    <message>
        <source>Keep Editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>keyturn::CreatedDialog</name>
    <message>
        <source>Create Secret</source>
        <translation>创建凭据</translation>
    </message>
    <message>
        <source>View secret details</source>
        <translation>查看凭据详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Created successfully</source>
        <translation>创建成功</translation>
    </message>
    <message>
        <source>KMS now stores the AccessKey pair of RAM user %1 and rotates it every %2.</source>
        <translation>KMS已存储RAM用户 %1 的AccessKey，并每 %2轮转一次。</translation>
    </message>
    <message>
        <source>KMS now stores the AccessKey pair of RAM user %1. Automatic rotation is off.</source>
        <translation>KMS已存储RAM用户 %1 的AccessKey，自动轮转已关闭。</translation>
    </message>
    <message>
        <source>Secret Name</source>
        <translation>凭据名称</translation>
    </message>
    <message>
        <source>Copy Secret Name</source>
        <translation>复制凭据名称</translation>
    </message>
    <message>
        <source>First rotation</source>
        <translation>首次轮转</translation>
    </message>
    <message>
        <source>Read it from an application</source>
        <translation>在应用中读取</translation>
    </message>
    <message>
        <source>Copy as aliyun CLI Command</source>
        <translation>复制为 aliyun CLI 命令</translation>
    </message>
</context>
<context>
    <name>keyturn::DeleteSecretDialog</name>
    <message>
        <source>Delete Secret</source>
        <translation>删除凭据</translation>
    </message>
    <message>
        <source>Plan Deletion Secret</source>
        <translation>计划删除凭据</translation>
    </message>
    <message>
        <source>KMS deletes the secret after the days you set. Until then you can restore it.</source>
        <translation>KMS将在预删除周期后删除凭据。在此之前，您可以还原凭据。</translation>
    </message>
    <message>
        <source>Delete Secret Immediately</source>
        <translation>立即删除凭据</translation>
    </message>
    <message>
        <source>KMS deletes the secret right away. This cannot be undone.</source>
        <translation>KMS将立即删除凭据，且无法恢复。</translation>
    </message>
    <message>
        <source>Enter a whole number from 7 to 30.</source>
        <translation>请输入 7～30 的整数。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>A rotation is running. Two AccessKey pairs stay with the RAM user if you delete the secret now.</source>
        <translation>正在轮转。如果现在删除凭据，RAM用户将保留两个AccessKey。</translation>
    </message>
    <message>
        <source>Deleting a dynamic RAM secret does not delete the AccessKey pair of the associated RAM user.</source>
        <translation>删除动态RAM凭据不会删除RAM用户的AccessKey。</translation>
    </message>
    <message>
        <source>Delete In (7-30 days)</source>
        <translation>预删除周期（7~30天）</translation>
    </message>
    <message>
        <source>Applications that read this secret fail at once.</source>
        <translation>读取此凭据的应用会立即失败。</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>请输入 %1 以确认</translation>
    </message>
    <message>
        <source>Deleted on %1</source>
        <translation>删除时间：%1</translation>
    </message>
</context>
<context>
    <name>keyturn::DescriptionField</name>
    <message>
        <source>Edit description</source>
        <translation>编辑描述</translation>
    </message>
    <message>
        <source>Secret Description</source>
        <translation>描述信息</translation>
    </message>
    <message numerus="yes">
        <source>The description is longer than %n characters.</source>
        <translation>
            <numerusform>描述超过 %n 个字符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyturn::DetailsPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Rotate Immediately</source>
        <translation>立即轮转</translation>
    </message>
    <message>
        <source>Configuration rotation</source>
        <translation>配置轮转</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>AccessKeys</source>
        <translation>AccessKey</translation>
    </message>
    <message>
        <source>AccessKeys of RAM user %1</source>
        <translation>RAM用户 %1 的AccessKey</translation>
    </message>
    <message>
        <source>%1 of 2 in use</source>
        <translation>已用 %1/2</translation>
    </message>
    <message>
        <source>This secret is deleted on %1. Restore it any time before then.</source>
        <translation>此凭据将于 %1 删除，在此之前可随时还原。</translation>
    </message>
    <message>
        <source>Restore Secret</source>
        <translation>还原凭据</translation>
    </message>
    <message>
        <source>KMS cannot rotate this secret. Check that the RAM user exists, that it holds no more than one AccessKey, and that Secrets Manager is authorized. Then choose Rotate Immediately.</source>
        <translation>KMS无法轮转此凭据。请确认RAM用户存在、该用户最多持有一个AccessKey，且凭据管家已获授权，然后选择立即轮转。</translation>
    </message>
    <message>
        <source>A rotation is running. The old AccessKey pair is deleted in about %1; applications must read the secret again before then.</source>
        <translation>正在轮转。旧的AccessKey将在约 %1后删除，应用须在此之前重新读取凭据。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The old AccessKey pair is still in use. %1 was used %2. It will be deleted in about %3. Usage data can be up to 1 hour old.</source>
        <translation>旧的AccessKey仍在使用。%1 于%2被使用，将在约 %3 后删除。使用数据最多可能有 1 小时延迟。</translation>
    </message>
    <message>
        <source>The old AccessKey pair is still in use. %1 was used %2 by %3 from %4. It will be deleted in about %5. Usage data can be up to 1 hour old.</source>
        <translation>旧的AccessKey仍在使用。%1 %2由 %3 从 %4 使用，将在约 %5 后删除。使用数据最多可能有 1 小时延迟。</translation>
    </message>
</context>
<context>
    <name>keyturn::EvidencePanel</name>
    <message>
        <source>Looking for recent use…</source>
        <translation>正在查询最近使用情况…</translation>
    </message>
    <message>
        <source>This secret is still in use</source>
        <translation>此凭据仍在使用中</translation>
    </message>
    <message numerus="yes">
        <source>No use recorded in %n days</source>
        <translation>
            <numerusform>%n 天内无使用记录</numerusform>
        </translation>
    </message>
    <message>
        <source>No record does not mean unused. Data can be up to 1 hour old.</source>
        <translation>无记录并不代表未使用，数据最多可能有 1 小时延迟。</translation>
    </message>
    <message>
        <source>Use is not known</source>
        <translation>使用情况未知</translation>
    </message>
    <message>
        <source>Before deleting, confirm that no application is actively using the secret.</source>
        <translation>删除RAM凭据前，请确认该RAM凭据已不被使用。</translation>
    </message>
    <message>
        <source>AccessKey last used %1</source>
        <translation>AccessKey 最后使用于%1</translation>
    </message>
    <message>
        <source>AccessKey last used %1 by %2</source>
        <translation>AccessKey %1由 %2 使用</translation>
    </message>
    <message>
        <source>Reads are not known: ActionTrail cannot be queried with this account</source>
        <translation>无法获知读取情况：当前账号无法查询操作审计</translation>
    </message>
    <message numerus="yes">
        <source>No reads recorded in %n days</source>
        <translation>
            <numerusform>%n 天内无读取记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Secret read by at least %n callers in 7 days</source>
        <translation>
            <numerusform>7 天内至少有 %n 个调用方读取此凭据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Secret read by %n callers in 7 days</source>
        <translation>
            <numerusform>7 天内有 %n 个调用方读取此凭据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reads</source>
        <translation>
            <numerusform>%n 次读取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyturn::FilterChips</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>keyturn::HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>帮助文档</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>keyturn::IdentityStrip</name>
    <message>
        <source>Account %1, region %2</source>
        <translation>账号 %1，地域 %2</translation>
    </message>
</context>
<context>
    <name>keyturn::LoadingCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Loading secrets</source>
        <translation>正在加载凭据</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 · about %2 left</source>
        <translation>%1 · 约剩 %2</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 secrets. Refresh to load the rest.</source>
        <translation>已在第 %1/%2 个凭据后停止。刷新可加载其余凭据。</translation>
    </message>
</context>
<context>
    <name>keyturn::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>凭据(&amp;S)</translation>
    </message>
    <message>
        <source>Create Secret</source>
        <translation>创建凭据</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Follow System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>前提条件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Search secrets</source>
        <translation>搜索凭据</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Undo the Last Change</source>
        <translation>撤销上次更改</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>About Keyturn</source>
        <translation>关于Keyturn</translation>
    </message>
    <message>
        <source>Copy AccessKey secret</source>
        <translation>复制AccessKey Secret</translation>
    </message>
    <message>
        <source>Show or Hide AccessKey secret</source>
        <translation>显示或隐藏AccessKey Secret</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reduce Motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Open the details of a secret first.</source>
        <translation>请先打开凭据详情。</translation>
    </message>
    <message>
        <source>Nothing to go back to.</source>
        <translation>没有可返回的页面。</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Help on This Page</source>
        <translation>本页帮助</translation>
    </message>
</context>
<context>
    <name>keyturn::MainWindow</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>前提条件</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Refreshed %1 ago</source>
        <translation>%1前刷新</translation>
    </message>
    <message>
        <source>About Keyturn</source>
        <translation>关于Keyturn</translation>
    </message>
    <message>
        <source>A desktop console for dynamic RAM secrets of Alibaba Cloud KMS. Not a product of Alibaba Cloud. Apache License 2.0.</source>
        <translation>阿里云KMS动态RAM凭据的桌面控制台，并非阿里云的产品。Apache 许可证 2.0。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Columns changed</source>
        <translation>已更改列</translation>
    </message>
</context>
<context>
    <name>keyturn::MessageDialog</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>keyturn::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>前提条件</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>keyturn::PaletteModel</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>keyturn::PlacePart</name>
    <message>
        <source>Advanced settings</source>
        <translation>高级设置</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>实例ID</translation>
    </message>
    <message>
        <source>CMK</source>
        <translation>加密主密钥</translation>
    </message>
    <message>
        <source>None: the shared KMS</source>
        <translation>无：使用共享KMS</translation>
    </message>
    <message>
        <source>The KMS instance</source>
        <translation>KMS实例</translation>
    </message>
    <message>
        <source>This instance has no enabled symmetric key. Create one in the KMS console, or choose another instance.</source>
        <translation>该实例没有已启用的对称密钥。请在KMS控制台创建密钥，或选择其他实例。</translation>
    </message>
</context>
<context>
    <name>keyturn::Prerequisites</name>
    <message>
        <source>Checking…</source>
        <translation>正在验证…</translation>
    </message>
    <message>
        <source>Signed-in identity</source>
        <translation>登录身份</translation>
    </message>
    <message>
        <source>Secrets Manager</source>
        <translation>凭据管家</translation>
    </message>
    <message>
        <source>RAM users</source>
        <translation>RAM用户</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>STS does not accept the AccessKey that Keyturn signs with, or does not answer.</source>
        <translation>STS不接受Keyturn使用的AccessKey，或未响应。</translation>
    </message>
    <message>
        <source>Permissions are not known</source>
        <translation>权限未知</translation>
    </message>
    <message>
        <source>Account %1, AccessKey %2</source>
        <translation>账号 %1，AccessKey %2</translation>
    </message>
    <message>
        <source>Signed in as RAM user %1</source>
        <translation>已登录为RAM用户 %1</translation>
    </message>
    <message>
        <source>Signed in as the Alibaba Cloud account itself</source>
        <translation>已登录为阿里云账号本身</translation>
    </message>
    <message>
        <source>This AccessKey belongs to an Alibaba Cloud account, not to a RAM user. Use a RAM user instead.</source>
        <translation>此AccessKey属于阿里云账号，而不是RAM用户。请改用RAM用户。</translation>
    </message>
    <message>
        <source>Signed in as role %1</source>
        <translation>已登录为角色 %1</translation>
    </message>
    <message>
        <source>Permissions of a role are not checked</source>
        <translation>不检查角色的权限</translation>
    </message>
    <message>
        <source>Not checked. %1 is needed first.</source>
        <translation>未检查，需要先授权 %1。</translation>
    </message>
    <message>
        <source>%1 is attached</source>
        <translation>已授权 %1</translation>
    </message>
    <message>
        <source>%1 is not attached</source>
        <translation>未授权 %1</translation>
    </message>
    <message>
        <source>Lets Keyturn list RAM users and their AccessKeys.</source>
        <translation>允许Keyturn列出RAM用户及其AccessKey。</translation>
    </message>
    <message>
        <source>Lets Keyturn create, rotate, delete, and restore secrets.</source>
        <translation>允许Keyturn创建、轮转、删除和还原凭据。</translation>
    </message>
    <message>
        <source>Keyturn cannot create, rotate, delete, or restore secrets without it.</source>
        <translation>缺少此策略时，Keyturn无法创建、轮转、删除和还原凭据。</translation>
    </message>
    <message>
        <source>The service role is not known</source>
        <translation>服务角色状态未知</translation>
    </message>
    <message>
        <source>Secrets Manager is authorized</source>
        <translation>凭据管家已获授权</translation>
    </message>
    <message>
        <source>Secrets Manager is not authorized</source>
        <translation>凭据管家未获授权</translation>
    </message>
    <message>
        <source>It may create and delete AccessKeys of RAM users.</source>
        <translation>可以创建和删除RAM用户的AccessKey。</translation>
    </message>
    <message>
        <source>It cannot create or delete AccessKeys, so no secret can rotate.</source>
        <translation>凭据管家无法创建或删除AccessKey，因此凭据无法轮转。</translation>
    </message>
    <message>
        <source>RAM users are not known</source>
        <translation>RAM用户未知</translation>
    </message>
    <message>
        <source>There is no RAM user</source>
        <translation>没有RAM用户</translation>
    </message>
    <message>
        <source>Create a RAM user with an AccessKey in the RAM console first.</source>
        <translation>请先在RAM控制台创建带有AccessKey的RAM用户。</translation>
    </message>
    <message>
        <source>Every RAM user has an AccessKey</source>
        <translation>所有RAM用户都有AccessKey</translation>
    </message>
    <message numerus="yes">
        <source>%n RAM users</source>
        <translation>
            <numerusform>%n 个RAM用户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 RAM users has no AccessKey</source>
        <translation>
            <numerusform>%1 个RAM用户中有 %n 个没有AccessKey</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be selected when you create a secret.</source>
        <translation>创建凭据时无法选择 %1。</translation>
    </message>
</context>
<context>
    <name>keyturn::PrerequisitesPage</name>
    <message>
        <source>Run All Checks</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>前提条件</translation>
    </message>
    <message>
        <source>Create role %1, trusted by Key Management Service</source>
        <translation>创建可信实体为密钥管理服务的角色 %1</translation>
    </message>
    <message>
        <source>Create policy %1 with four actions on AccessKeys</source>
        <translation>创建包含四项AccessKey操作的策略 %1</translation>
    </message>
    <message>
        <source>Attach the policy to the role</source>
        <translation>将策略授权给角色</translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Copy as aliyun CLI Command</source>
        <translation>复制为 aliyun CLI 命令</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在验证…</translation>
    </message>
    <message>
        <source>All %1 checks passed</source>
        <translation>%1 项检查全部通过</translation>
    </message>
    <message>
        <source>%1 of %2 checks need attention</source>
        <translation>%2 项检查中有 %1 项需要处理</translation>
    </message>
    <message>
        <source>Authorize makes these changes in account %1:</source>
        <translation>授权将在账号 %1 中进行以下更改：</translation>
    </message>
    <message>
        <source>Checked %1 ago</source>
        <translation>%1前检查</translation>
    </message>
</context>
<context>
    <name>keyturn::RamUserPicker</name>
    <message>
        <source>Search by logon name or display name</source>
        <translation>按登录名称或显示名称搜索</translation>
    </message>
    <message>
        <source>RAM users</source>
        <translation>RAM用户</translation>
    </message>
    <message>
        <source>%1 of %2 RAM users</source>
        <translation>%1/%2 个RAM用户</translation>
    </message>
    <message>
        <source>Loading RAM users…</source>
        <translation>正在加载RAM用户…</translation>
    </message>
    <message>
        <source>No RAM user matches “%1”.</source>
        <translation>没有匹配“%1”的RAM用户。</translation>
    </message>
</context>
<context>
    <name>keyturn::RamUsersModel</name>
    <message>
        <source>Create an AccessKey for this RAM user first.</source>
        <translation>请先为该RAM用户创建AccessKey。</translation>
    </message>
    <message>
        <source>No AccessKey</source>
        <translation>无AccessKey</translation>
    </message>
    <message numerus="yes">
        <source>%n AccessKeys</source>
        <translation>
            <numerusform>%n 个AccessKey</numerusform>
        </translation>
    </message>
    <message>
        <source>Already managed</source>
        <translation>已托管</translation>
    </message>
    <message>
        <source>Pending deletion</source>
        <translation>待删除</translation>
    </message>
</context>
<context>
    <name>keyturn::RegionPopup</name>
    <message>
        <source>Search regions</source>
        <translation>搜索地域</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>%1 is not in the table. Press Enter to use it anyway.</source>
        <translation>列表中没有 %1。按 Enter 仍可使用。</translation>
    </message>
    <message>
        <source>No region matches. Enter a region ID such as cn-hangzhou.</source>
        <translation>没有匹配的地域。请输入地域 ID，例如 cn-hangzhou。</translation>
    </message>
</context>
<context>
    <name>keyturn::ReviewPage</name>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit the secret</source>
        <translation>修改凭据</translation>
    </message>
    <message>
        <source>Edit the rotation</source>
        <translation>修改轮转</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>凭据类型</translation>
    </message>
    <message>
        <source>Managed RAM secret</source>
        <translation>托管RAM凭据</translation>
    </message>
    <message>
        <source>Secret Name</source>
        <translation>凭据名称</translation>
    </message>
    <message>
        <source>RAM user</source>
        <translation>RAM用户</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Secret value</source>
        <translation>凭据值</translation>
    </message>
    <message>
        <source>Secret Description</source>
        <translation>描述信息</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未验证</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>轮转</translation>
    </message>
    <message>
        <source>Automatic rotation</source>
        <translation>自动轮转</translation>
    </message>
    <message>
        <source>On</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Rotation Period</source>
        <translation>轮转周期</translation>
    </message>
    <message>
        <source>First rotation</source>
        <translation>首次轮转</translation>
    </message>
    <message>
        <source>Copy as aliyun CLI Command</source>
        <translation>复制为 aliyun CLI 命令</translation>
    </message>
    <message>
        <source>Checking the prerequisites…</source>
        <translation>正在检查前提条件…</translation>
    </message>
    <message>
        <source>Secrets Manager is not authorized, so the secret cannot rotate. Open Prerequisites to authorize it.</source>
        <translation>凭据管家未获授权，凭据无法轮转。请打开前提条件进行授权。</translation>
    </message>
    <message>
        <source>Some prerequisites are not met. Open Prerequisites to see them.</source>
        <translation>部分前提条件未满足，请打开前提条件查看。</translation>
    </message>
    <message>
        <source>All prerequisites are met.</source>
        <translation>所有前提条件均已满足。</translation>
    </message>
    <message>
        <source>The secret value is not verified and automatic rotation is off. If the value is wrong, it stays wrong.</source>
        <translation>凭据值未验证且已关闭自动轮转。如果凭据值不正确，将一直不可用。</translation>
    </message>
    <message>
        <source>Keep RAM user %1 while this secret exists. If the user is deleted, rotation fails.</source>
        <translation>凭据存在期间请保留RAM用户 %1。如果删除该用户，轮转会失败。</translation>
    </message>
    <message>
        <source>%1 is pending deletion until %2. Restore it instead of creating it again.</source>
        <translation>%1 在计划删除中，将于 %2 删除。请还原该凭据，而不是重新创建。</translation>
    </message>
    <message>
        <source>Restore Secret</source>
        <translation>还原凭据</translation>
    </message>
    <message>
        <source>View secret details</source>
        <translation>查看凭据详情</translation>
    </message>
    <message>
        <source>Open Prerequisites</source>
        <translation>打开前提条件</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>实例ID</translation>
    </message>
    <message>
        <source>CMK</source>
        <translation>加密主密钥</translation>
    </message>
</context>
<context>
    <name>keyturn::RotateDialog</name>
    <message>
        <source>Rotate Immediately</source>
        <translation>立即轮转</translation>
    </message>
    <message>
        <source>Rotate %1 now?</source>
        <translation>是否立即轮转 %1？</translation>
    </message>
    <message>
        <source>KMS creates a new AccessKey pair now. The current pair is deleted when the rotation ends.</source>
        <translation>KMS将立即创建新的AccessKey。轮转结束时，当前的AccessKey会被删除。</translation>
    </message>
    <message>
        <source>In the sandbox a rotation takes 2 days of sandbox time.</source>
        <translation>在沙箱中，一次轮转需要 2 天的沙箱时间。</translation>
    </message>
    <message>
        <source>KMS sets the duration. It lies between 10 minutes and 2 days.</source>
        <translation>轮转时长由KMS确定，为 10 分钟～2 天。</translation>
    </message>
    <message>
        <source>Confirm rotation</source>
        <translation>确认轮转</translation>
    </message>
    <message>
        <source>KMS takes %1 immediate rotations in an hour. How many are left is not known.</source>
        <translation>KMS每小时最多接受 %1 次立即轮转，剩余次数未知。</translation>
    </message>
    <message>
        <source>Counting the rotations of this hour…</source>
        <translation>正在统计本小时的轮转次数…</translation>
    </message>
    <message>
        <source>%1 of %2 rotations of this hour are left.</source>
        <translation>本小时还可轮转 %1/%2 次。</translation>
    </message>
    <message>
        <source>All %1 rotations of this hour are used up. KMS will refuse this one; try again later.</source>
        <translation>本小时的 %1 次轮转已用完，KMS会拒绝此次轮转，请稍后再试。</translation>
    </message>
    <message numerus="yes">
        <source>%n callers last read the secret more than 2 days ago. They lose access when the old pair is deleted.</source>
        <translation>
            <numerusform>有 %n 个调用方上次读取凭据是在 2 天之前，旧的AccessKey删除后将无法访问。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyturn::RotationDialog</name>
    <message>
        <source>Configuration rotation</source>
        <translation>配置轮转</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>The last rotation was %n days ago. A rotation starts as soon as you click OK.</source>
        <translation>
            <numerusform>上次轮转是 %n 天前，单击确定后将立即开始轮转。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyturn::RotationPolicyWidget</name>
    <message>
        <source>Turn on automatic rotation</source>
        <translation>开启自动轮转</translation>
    </message>
    <message>
        <source>KMS replaces the AccessKey pair each time the period ends.</source>
        <translation>每个周期结束时，KMS会替换AccessKey。</translation>
    </message>
    <message>
        <source>Turn off automatic rotation</source>
        <translation>关闭自动轮转</translation>
    </message>
    <message>
        <source>The AccessKey pair stays the same until you choose Rotate Immediately.</source>
        <translation>AccessKey保持不变，直到您选择立即轮转。</translation>
    </message>
    <message>
        <source>A rotation takes about 2 days. RAM creates a new AccessKey pair, KMS stores it as the current version, and then the old pair is deleted. Applications must read the secret again within that time.</source>
        <translation>一次轮转约需 2 天：RAM先创建新的AccessKey，KMS将其写入为当前版本，随后删除旧的AccessKey。应用须在此期间重新读取凭据。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Unit of the rotation period</source>
        <translation>轮转周期的单位</translation>
    </message>
    <message>
        <source>Rotation Period</source>
        <translation>轮转周期</translation>
    </message>
    <message>
        <source>KMS may refuse a period below 7 days when you change it later. One rotation takes about 2 days.</source>
        <translation>低于 7 天的周期在后续修改时可能被拒绝；一次轮转约需 2 天。</translation>
    </message>
    <message>
        <source>Longer than 90 days. Use 3 months or less to lower the risk of a leak.</source>
        <translation>超过 90 天。建议不超过 3 个月，以降低泄露风险。</translation>
    </message>
    <message>
        <source>Enter a period from 6 hours to 365 days.</source>
        <translation>请输入 6 小时～365 天的周期。</translation>
    </message>
    <message>
        <source>From 6 hours to 365 days. 90 days or less is recommended.</source>
        <translation>6 小时～365 天，建议不超过 90 天。</translation>
    </message>
</context>
<context>
    <name>keyturn::RotationPreview</name>
    <message>
        <source>AccessKey pair in use</source>
        <translation>使用中的AccessKey</translation>
    </message>
    <message>
        <source>Planned AccessKey pair</source>
        <translation>计划创建的AccessKey</translation>
    </message>
    <message>
        <source>Hand-over, about 2 days</source>
        <translation>交接期，约 2 天</translation>
    </message>
    <message>
        <source>Rotation off</source>
        <translation>未开启轮转</translation>
    </message>
    <message>
        <source>First rotation on %1</source>
        <translation>首次轮转时间：%1</translation>
    </message>
    <message>
        <source>Then every %1</source>
        <translation>之后每 %1一次</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>In use · %1</source>
        <translation>使用中 · %1</translation>
    </message>
    <message>
        <source>New pair</source>
        <translation>新AccessKey</translation>
    </message>
</context>
<context>
    <name>keyturn::RotationProgressCard</name>
    <message>
        <source>Hand-over</source>
        <translation>交接期</translation>
    </message>
    <message>
        <source>Rotation in progress</source>
        <translation>正在轮转</translation>
    </message>
    <message>
        <source>New AccessKey pair created</source>
        <translation>已创建新的AccessKey</translation>
    </message>
    <message>
        <source>Stored as ACSCurrent</source>
        <translation>已写入为ACSCurrent</translation>
    </message>
    <message>
        <source>Old AccessKey pair is deleted in %1</source>
        <translation>旧的AccessKey将在 %1 后删除</translation>
    </message>
    <message>
        <source>About then: KMS does not tell the exact time.
%1</source>
        <translation>大约此时：KMS不提供准确时间。
%1</translation>
    </message>
</context>
<context>
    <name>keyturn::RotationTimeline</name>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>即将删除</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Rotation timeline. %1 past rotations, %2 failed. Next rotation %3.</source>
        <translation>轮转时间线：%1 次已轮转，%2 次失败，下次轮转 %3。</translation>
    </message>
    <message>
        <source>%1, %2, from %3 to %4</source>
        <translation>%1，%2，%3 至 %4</translation>
    </message>
    <message>
        <source>Rotation failed</source>
        <translation>轮转状态异常</translation>
    </message>
    <message>
        <source>Planned rotation</source>
        <translation>计划的轮转</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>轮转</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>AccessKey %1</source>
        <translation>AccessKey %1</translation>
    </message>
    <message>
        <source>Reads per day</source>
        <translation>每日读取</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1, %2, since %3</source>
        <translation>%1，%2，自 %3 起</translation>
    </message>
</context>
<context>
    <name>keyturn::SandboxPanel</name>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message numerus="yes">
        <source>AccessKey secret copied. The clipboard is cleared in %n s.</source>
        <translation>
            <numerusform>AccessKey Secret已复制，剪贴板将在 %n 秒后清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clipboard cleared</source>
        <translation>剪贴板已清除</translation>
    </message>
    <message>
        <source>Sandbox time</source>
        <translation>沙箱时间</translation>
    </message>
    <message>
        <source>Advance 1 Hour</source>
        <translation>前进 1 小时</translation>
    </message>
    <message>
        <source>Advance 1 Day</source>
        <translation>前进 1 天</translation>
    </message>
    <message>
        <source>Advance 30 Days</source>
        <translation>前进 30 天</translation>
    </message>
    <message>
        <source>Advance to Next Rotation</source>
        <translation>前进到下次轮转</translation>
    </message>
    <message>
        <source>Advance to Next Deletion</source>
        <translation>前进到下次删除</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Throttled requests</source>
        <translation>请求限流</translation>
    </message>
    <message>
        <source>Service role missing</source>
        <translation>缺少服务角色</translation>
    </message>
    <message>
        <source>RAM user deleted</source>
        <translation>RAM用户已删除</translation>
    </message>
    <message>
        <source>Slow network</source>
        <translation>网络缓慢</translation>
    </message>
    <message>
        <source>Expired KMS instance</source>
        <translation>KMS实例已过期</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>供其他程序使用</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Copy endpoint</source>
        <translation>复制服务接入点</translation>
    </message>
    <message>
        <source>Copy AccessKey ID</source>
        <translation>复制AccessKey ID</translation>
    </message>
    <message>
        <source>Copy AccessKey secret</source>
        <translation>复制AccessKey Secret</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>服务接入点</translation>
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
        <translation>重置沙箱</translation>
    </message>
    <message>
        <source>Start with sample data</source>
        <translation>使用示例数据</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>The endpoint changes with every start of Keyturn.</source>
        <translation>每次启动Keyturn后，服务接入点都会变化。</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretActions</name>
    <message>
        <source>Rotate Immediately</source>
        <translation>立即轮转</translation>
    </message>
    <message>
        <source>Configuration rotation</source>
        <translation>配置轮转</translation>
    </message>
    <message>
        <source>Turn off automatic rotation</source>
        <translation>关闭自动轮转</translation>
    </message>
    <message>
        <source>Copy Secret Name</source>
        <translation>复制凭据名称</translation>
    </message>
    <message>
        <source>Copy as aliyun CLI Command</source>
        <translation>复制为 aliyun CLI 命令</translation>
    </message>
    <message>
        <source>Edit Description</source>
        <translation>编辑描述</translation>
    </message>
    <message>
        <source>Plan Deletion Secret</source>
        <translation>计划删除凭据</translation>
    </message>
    <message>
        <source>Restore Secret</source>
        <translation>还原凭据</translation>
    </message>
    <message>
        <source>This secret is pending deletion. Restore it first.</source>
        <translation>此凭据待删除，请先还原。</translation>
    </message>
    <message>
        <source>Your secret is being rotated, please try again later</source>
        <translation>凭据正在轮转，请稍后再试</translation>
    </message>
    <message>
        <source>Select a secret first.</source>
        <translation>请先选择凭据。</translation>
    </message>
    <message>
        <source>Only a secret that is pending deletion can be restored.</source>
        <translation>只能还原待删除的凭据。</translation>
    </message>
    <message>
        <source>Turn on automatic rotation</source>
        <translation>开启自动轮转</translation>
    </message>
    <message>
        <source>Edit Description and Tags</source>
        <translation>编辑描述和标签</translation>
    </message>
    <message>
        <source>Select one secret only.</source>
        <translation>请只选择一个凭据。</translation>
    </message>
    <message>
        <source>None of the selected secrets allows it.</source>
        <translation>所选凭据均不允许此操作。</translation>
    </message>
    <message>
        <source>Add Tag</source>
        <translation>添加标签</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretDelegate</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretDraft</name>
    <message>
        <source>Select a RAM user.</source>
        <translation>请选择RAM用户。</translation>
    </message>
    <message>
        <source>Create an AccessKey for this RAM user first.</source>
        <translation>请先为该RAM用户创建AccessKey。</translation>
    </message>
    <message>
        <source>Enter the AccessKey secret of %1.</source>
        <translation>请输入 %1 的AccessKey Secret。</translation>
    </message>
    <message>
        <source>The secret value is longer than the 30,720 bytes that KMS takes. Enter only the AccessKey secret.</source>
        <translation>凭据值超过KMS允许的 30,720 字节，请只输入AccessKey Secret。</translation>
    </message>
    <message numerus="yes">
        <source>The description is longer than %n characters.</source>
        <translation>
            <numerusform>描述超过 %n 个字符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyturn::SecretEdit</name>
    <message>
        <source>Show AccessKey secret</source>
        <translation>显示AccessKey Secret</translation>
    </message>
    <message>
        <source>Hide AccessKey secret</source>
        <translation>隐藏AccessKey Secret</translation>
    </message>
    <message>
        <source>The value is longer than %1 bytes.</source>
        <translation>值超过 %1 字节。</translation>
    </message>
    <message>
        <source>The value contains a line break or a control character.</source>
        <translation>值包含换行符或控制字符。</translation>
    </message>
    <message>
        <source>There is no protected memory left for this value.</source>
        <translation>没有足够的受保护内存保存此值。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretEdits</name>
    <message>
        <source>The old description is back</source>
        <translation>已恢复原来的描述</translation>
    </message>
    <message>
        <source>Description saved</source>
        <translation>描述已保存</translation>
    </message>
    <message>
        <source>Tag %1 is as before</source>
        <translation>标签 %1 已恢复原值</translation>
    </message>
    <message>
        <source>Tag %1 is removed</source>
        <translation>标签 %1 已移除</translation>
    </message>
    <message>
        <source>Tag %1 is added</source>
        <translation>标签 %1 已添加</translation>
    </message>
    <message>
        <source>Tag %1 is back</source>
        <translation>标签 %1 已恢复</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretFilterModel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Rotating</source>
        <translation>轮转中</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将轮转</translation>
    </message>
    <message>
        <source>On schedule</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>Rotation off</source>
        <translation>未开启轮转</translation>
    </message>
    <message>
        <source>Pending deletion</source>
        <translation>待删除</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretFlows</name>
    <message>
        <source>Secret name copied</source>
        <translation>凭据名称已复制</translation>
    </message>
    <message>
        <source>Command copied. It holds no secret value.</source>
        <translation>命令已复制，不包含凭据值。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 已删除</translation>
    </message>
    <message>
        <source>%1 will be deleted on %2</source>
        <translation>%1 将于 %2 删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 is restored</source>
        <translation>%1 已还原</translation>
    </message>
    <message>
        <source>Rotation triggered</source>
        <translation>已触发轮转</translation>
    </message>
    <message>
        <source>%1 rotates every %2</source>
        <translation>%1 每 %2 轮转一次</translation>
    </message>
    <message>
        <source>Automatic rotation of %1 is off</source>
        <translation>%1 的自动轮转已关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n secret names copied</source>
        <translation>
            <numerusform>已复制 %n 个凭据名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commands copied. They hold no secret value.</source>
        <translation>
            <numerusform>已复制 %n 条命令，不包含凭据值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deletion of %n secrets is planned</source>
        <translation>
            <numerusform>已计划删除 %n 个凭据</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyturn::SecretListModel</name>
    <message>
        <source>Details · More</source>
        <translation>详情 · 更多</translation>
    </message>
    <message>
        <source>%1, %2, rotation period %3, next rotation %4</source>
        <translation>%1，%2，轮转周期 %3，下次轮转 %4</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚未获知</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretValuePart</name>
    <message>
        <source>We recommend that you enter a valid AccessKey secret. If the secret is invalid, a new AccessKey ID and AccessKey secret are automatically generated after the first rotation.</source>
        <translation>建议您输入正确的AccessKey Secret。如果AccessKey Secret不正确，您将在RAM凭据首次轮转后获取一组新的AccessKey ID和AccessKey Secret。</translation>
    </message>
    <message>
        <source>Both AccessKey places are taken. Rotation creates a new AccessKey, so delete the unused one first.</source>
        <translation>两个AccessKey位置均已占用。轮转会创建新的AccessKey，请先删除未使用的AccessKey。</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretsPage</name>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Create Secret</source>
        <translation>创建凭据</translation>
    </message>
    <message>
        <source>Search secrets</source>
        <translation>搜索凭据</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>%1, %2 secrets</source>
        <translation>%1，%2 个凭据</translation>
    </message>
    <message>
        <source>No secrets in this region</source>
        <translation>此地域暂无凭据</translation>
    </message>
    <message>
        <source>Create a dynamic RAM secret to store the AccessKey pair of a RAM user and rotate it on a schedule.</source>
        <translation>创建动态RAM凭据，即可存储RAM用户的AccessKey并按计划轮转。</translation>
    </message>
    <message>
        <source>No secret matches</source>
        <translation>没有匹配的凭据</translation>
    </message>
    <message>
        <source>Clear Search and Filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Secrets could not be loaded</source>
        <translation>无法加载凭据</translation>
    </message>
    <message>
        <source>Copy Error Details</source>
        <translation>复制错误详情</translation>
    </message>
    <message>
        <source>Loading secrets</source>
        <translation>正在加载凭据</translation>
    </message>
    <message>
        <source>Loading secrets · %1 of %2</source>
        <translation>正在加载凭据 · %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n dynamic RAM secrets</source>
        <translation>
            <numerusform>%n 个动态RAM凭据</numerusform>
        </translation>
    </message>
    <message>
        <source>You see the list as of %1. It cannot be refreshed right now.</source>
        <translation>当前显示 %1 的列表，暂时无法刷新。</translation>
    </message>
    <message>
        <source>Nothing in %1 matches “%2” and the filter %3.</source>
        <translation>%1 中没有匹配“%2”且符合筛选条件“%3”的凭据。</translation>
    </message>
    <message numerus="yes">
        <source>Keyturn tries again in %n s.</source>
        <translation>
            <numerusform>Keyturn将在 %n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Finds names, descriptions, RAM users and tags. Also: %1</source>
        <translation>可搜索名称、描述、RAM用户和标签，还可以使用：%1</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Showing %1 of %2: the list is incomplete.</source>
        <translation>显示 %1/%2 个：列表不完整。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>keyturn::SecretsTable</name>
    <message>
        <source>Secrets</source>
        <translation>凭据</translation>
    </message>
</context>
<context>
    <name>keyturn::SelectTypePage</name>
    <message>
        <source>Set secret value</source>
        <translation>设置凭据值</translation>
    </message>
    <message>
        <source>Managed RAM secret</source>
        <translation>托管RAM凭据</translation>
    </message>
    <message>
        <source>Stores the AccessKey pair of a RAM user and rotates it on a schedule.</source>
        <translation>存储RAM用户的AccessKey，并按计划自动轮转。</translation>
    </message>
    <message>
        <source>Select Type</source>
        <translation>选择凭据类型</translation>
    </message>
    <message>
        <source>Select RAM User</source>
        <translation>选择RAM用户</translation>
    </message>
    <message>
        <source>Secret Description</source>
        <translation>描述信息</translation>
    </message>
    <message>
        <source>KMS names the secret after the RAM user.</source>
        <translation>KMS按RAM用户命名凭据。</translation>
    </message>
    <message>
        <source>KMS names the secret after the RAM user: %1</source>
        <translation>KMS按RAM用户命名凭据：%1</translation>
    </message>
    <message>
        <source>%1 has no AccessKey. Create an AccessKey for this RAM user first.</source>
        <translation>%1 没有AccessKey。请先为该RAM用户创建AccessKey。</translation>
    </message>
    <message>
        <source>Create AccessKey</source>
        <translation>创建AccessKey</translation>
    </message>
    <message>
        <source>%1 already exists in this region.</source>
        <translation>%1 在此地域已存在。</translation>
    </message>
    <message>
        <source>The secret of %1 is pending deletion. Restore it instead of creating it again.</source>
        <translation>%1 的凭据待删除。请还原该凭据，而不是重新创建。</translation>
    </message>
    <message>
        <source>Restore Secret</source>
        <translation>还原凭据</translation>
    </message>
    <message>
        <source>Reading the AccessKeys of %1…</source>
        <translation>正在读取 %1 的AccessKey…</translation>
    </message>
    <message>
        <source>Creating an AccessKey for %1…</source>
        <translation>正在为 %1 创建AccessKey…</translation>
    </message>
    <message>
        <source>The request was sent but the answer did not arrive. If %1 holds an AccessKey now, its secret is lost: delete that AccessKey in RAM before you create another one.</source>
        <translation>请求已发送，但未收到应答。如果 %1 现在持有AccessKey，则其Secret已丢失：请先在RAM中删除该AccessKey，再重新创建。</translation>
    </message>
    <message>
        <source>AccessKey %1 is created and its secret is filled in below. RAM shows it only this once.</source>
        <translation>AccessKey %1 已创建，其Secret已填入下方。RAM仅显示这一次。</translation>
    </message>
    <message>
        <source>Copy AccessKey secret</source>
        <translation>复制AccessKey Secret</translation>
    </message>
</context>
<context>
    <name>keyturn::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Lists and dialogs</source>
        <translation>列表和对话框</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>keyturn::StatusLine</name>
    <message>
        <source>Sandbox engine is running. No call leaves this computer.</source>
        <translation>沙箱引擎正在运行，任何调用都不会离开本机。</translation>
    </message>
    <message>
        <source>No answer from %1</source>
        <translation>%1 未响应</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>已连接 %1</translation>
    </message>
    <message>
        <source>Sandbox time %1</source>
        <translation>沙箱时间 %1</translation>
    </message>
    <message>
        <source>Rotations this hour: %1 of %2</source>
        <translation>本小时轮转：%1/%2</translation>
    </message>
</context>
<context>
    <name>keyturn::Stepper</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, %4</source>
        <translation>第 %1 步，共 %2 步：%3，%4</translation>
    </message>
</context>
<context>
    <name>keyturn::SummaryCard</name>
    <message>
        <source>Summary</source>
        <translation>基本信息</translation>
    </message>
    <message numerus="yes">
        <source>AccessKey secret copied. The clipboard is cleared in %n s.</source>
        <translation>
            <numerusform>AccessKey Secret已复制，剪贴板将在 %n 秒后清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clipboard cleared</source>
        <translation>剪贴板已清除</translation>
    </message>
    <message>
        <source>Copy AccessKey ID</source>
        <translation>复制AccessKey ID</translation>
    </message>
    <message>
        <source>AccessKey secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>Copy AccessKey secret</source>
        <translation>复制AccessKey Secret</translation>
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
        <translation>显示凭据值后可见</translation>
    </message>
    <message numerus="yes">
        <source>Hides in %n s</source>
        <translation>
            <numerusform>%n 秒后隐藏</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the value…</source>
        <translation>正在读取凭据值…</translation>
    </message>
    <message>
        <source>You have no permission to read this value.</source>
        <translation>您没有读取此凭据值的权限。</translation>
    </message>
    <message>
        <source>Restore the secret to read its value.</source>
        <translation>请先还原凭据，再读取凭据值。</translation>
    </message>
    <message>
        <source>Reading the value is recorded in ActionTrail.</source>
        <translation>读取凭据值会记录在操作审计中。</translation>
    </message>
    <message>
        <source>RAM user</source>
        <translation>RAM用户</translation>
    </message>
    <message>
        <source>Secret Description</source>
        <translation>描述信息</translation>
    </message>
    <message>
        <source>Rotation Period</source>
        <translation>轮转周期</translation>
    </message>
    <message>
        <source>Last rotation</source>
        <translation>上次轮转</translation>
    </message>
    <message>
        <source>Planned Deletion Time</source>
        <translation>计划删除时间</translation>
    </message>
    <message>
        <source>Next rotation</source>
        <translation>下次轮转</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>复制 ARN</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>实例ID</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>读取方</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>No reads recorded in %n days</source>
        <translation>
            <numerusform>%n 天内无读取记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n callers in 7 days</source>
        <translation>
            <numerusform>7 天内至少 %n 个调用方</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n callers in 7 days</source>
        <translation>
            <numerusform>7 天内 %n 个调用方</numerusform>
        </translation>
    </message>
    <message>
        <source>Show who read it</source>
        <translation>查看读取方</translation>
    </message>
</context>
<context>
    <name>keyturn::TableColumns</name>
    <message>
        <source>Reset to Default</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>keyturn::TagChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>keyturn::TagsWidget</name>
    <message>
        <source>Add Tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>标签值</translation>
    </message>
    <message>
        <source>Key of the tag</source>
        <translation>标签的键</translation>
    </message>
    <message>
        <source>Value of the tag</source>
        <translation>标签的值</translation>
    </message>
    <message>
        <source>Save Tag</source>
        <translation>保存标签</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove tag %1</source>
        <translation>移除标签 %1</translation>
    </message>
</context>
<context>
    <name>keyturn::TimelineCard</name>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>%1 · In use</source>
        <translation>%1 · 使用中</translation>
    </message>
    <message>
        <source>New pair</source>
        <translation>新AccessKey</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>即将删除</translation>
    </message>
    <message>
        <source>%1 · Being deleted</source>
        <translation>%1 · 即将删除</translation>
    </message>
    <message>
        <source>New AccessKey pair</source>
        <translation>新的AccessKey</translation>
    </message>
    <message>
        <source>AccessKey pair of version %1</source>
        <translation>版本 %1 的AccessKey</translation>
    </message>
    <message>
        <source>Rotation timeline</source>
        <translation>轮转时间线</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 个月</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 个月</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>Range of the timeline</source>
        <translation>时间线的范围</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>导出时间线</translation>
    </message>
    <message>
        <source>Copy as PNG</source>
        <translation>复制为 PNG</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>保存为 PNG</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>date format of Qt</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>KMS can no longer rotate this secret by itself.</source>
        <translation>KMS已无法自动轮转此凭据。</translation>
    </message>
    <message>
        <source>It was due then and has not happened yet.</source>
        <translation>应于该时间轮转，但尚未进行。</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>交接期</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
    <message>
        <source>Picture saved</source>
        <translation>图片已保存</translation>
    </message>
    <message>
        <source>The picture could not be saved.</source>
        <translation>无法保存图片。</translation>
    </message>
</context>
<context>
    <name>keyturn::Toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Notification: %1</source>
        <translation>通知：%1</translation>
    </message>
</context>
<context>
    <name>keyturn::ToastHost</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
</context>
<context>
    <name>keyturn::TopBar</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Account: %1. Change account</source>
        <translation>账号：%1，切换账号</translation>
    </message>
    <message>
        <source>Sandbox account. No call leaves this computer.</source>
        <translation>沙箱账号，任何调用都不会离开本机。</translation>
    </message>
    <message>
        <source>Region: %1. Change region</source>
        <translation>地域：%1，切换地域</translation>
    </message>
    <message>
        <source>Help on This Page</source>
        <translation>本页帮助</translation>
    </message>
</context>
<context>
    <name>keyturn::VersionsModel</name>
    <message>
        <source>Version ID</source>
        <translation>版本号</translation>
    </message>
    <message>
        <source>Version Stage</source>
        <translation>版本状态</translation>
    </message>
    <message>
        <source>Created At</source>
        <translation>创建时间</translation>
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
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n rotation(s)</source>
        <translation>
            <numerusform>%n 次轮转</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deletion(s)</source>
        <translation>
            <numerusform>%n 次删除</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>2+</source>
        <translation>2+</translation>
    </message>
</context>
</TS>
