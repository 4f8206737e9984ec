#include "ui/createsecret/selecttypepage.h"

#include "models/errorphrases.h"
#include "models/workspace.h"
#include "ui/createsecret/placepart.h"
#include "ui/createsecret/ramuserpicker.h"
#include "ui/createsecret/secretvaluepart.h"
#include "ui/style/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/secretclipboard.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

QWidget *rowLabel(const QString &text, int top, QWidget *parent)
{
    auto *label = new Label(text, TextRole::Medium, Token::TextPrimary, parent);
    label->setFixedWidth(scaled(metrics::labelColumn));
    label->setContentsMargins(0, top, 0, 0);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    return label;
}

} // namespace

SelectTypePage::SelectTypePage(Workspace *workspace, SecretDraft *draft, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_draft(draft)
    , m_picker(new RamUserPicker(&workspace->users, this))
    , m_nameHint(new Label({}, TextRole::Small, Token::TextTertiary, this))
    , m_userBanner(new Banner(Banner::Kind::Info, {}, this))
    , m_valueLabel(rowLabel(tr("Set secret value"), 12, this))
    , m_value(new SecretValuePart(&workspace->session, draft, this))
    , m_description(new QLineEdit(this))
    , m_counter(new Label({}, TextRole::Small, Token::TextTertiary, m_description))
    , m_clipboard(new SecretClipboard(this))
{
    m_userBanner->hide();
    m_nameHint->setObjectName(u"nameHint"_s);
    m_userBanner->setObjectName(u"userBanner"_s);
    makeRows();
    connect(m_picker, &RamUserPicker::userSelected, this, &SelectTypePage::userSelected);
    connect(&workspace->users, &RamUsersModel::keysChanged, this, &SelectTypePage::keysChanged);
    connect(m_userBanner, &Banner::actionTriggered, this, [this] {
        if (m_createdKey && m_bannerUser == m_draft->user().name)
            copyCreated();
        else if (m_workspace->users.userState(
                     m_workspace->users.user(m_workspace->users.indexOf(m_bannerUser)))
            == RamUsersModel::UserState::PendingDeletion)
            emit restoreRequested(SecretOperations::expectedName(m_bannerUser));
        else
            createAccessKey();
    });
    userSelected({});
}

void SelectTypePage::makeRows()
{
    auto *type = new OptionCard(tr("Managed RAM secret"),
        tr("Stores the AccessKey pair of a RAM user and rotates it on a schedule."),
        OptionCard::Kind::Normal, this);
    type->setInline(true);
    type->radio()->setObjectName(u"typeRamRadio"_s);
    auto *group = new QButtonGroup(this);
    type->setGroup(group);
    type->setSelected();

    auto *user = new QVBoxLayout;
    user->setSpacing(4);
    user->addWidget(m_picker);
    user->addWidget(m_nameHint);
    user->addWidget(m_userBanner);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(13);
    grid->setColumnStretch(1, 1);
    grid->addWidget(rowLabel(tr("Select Type"), 12, this), 0, 0);
    grid->addWidget(type, 0, 1);
    grid->addWidget(rowLabel(tr("Select RAM User"), 6, this), 1, 0);
    grid->addLayout(user, 1, 1);
    grid->addWidget(m_valueLabel, 2, 0);
    grid->addWidget(m_value, 2, 1);
    grid->addWidget(rowLabel(tr("Secret Description"), 6, this), 3, 0);
    grid->addWidget(makeDescription(), 3, 1);
    grid->addWidget(new PlacePart(&m_workspace->session, m_draft, this), 4, 1);
    grid->setRowStretch(5, 1);
    m_picker->searchField()->setAccessibleName(tr("Select RAM User"));
}

QWidget *SelectTypePage::makeDescription()
{
    m_description->setObjectName(u"descriptionEdit"_s);
    m_description->setAccessibleName(tr("Secret Description"));
    const bool reverse = layoutDirection() == Qt::RightToLeft;
    m_description->setTextMargins(reverse ? scaled(72) : 0, 0, reverse ? 0 : scaled(72), 0);
    auto *layout = new QHBoxLayout(m_description);
    layout->setContentsMargins(0, 0, 10, 0);
    layout->addStretch();
    layout->addWidget(m_counter);
    connect(m_description, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_draft->setDescription(text);
        const bool tooLong = text.size() > SecretDraft::longestDescription;
        m_counter->setText(u"%1 / %2"_s.arg(text.size()).arg(SecretDraft::longestDescription));
        m_counter->setToken(tooLong ? Token::DangerText : Token::TextTertiary);
        m_description->setProperty("kt-error", tooLong);
        m_description->update();
    });
    m_description->setText(m_draft->description());
    m_counter->setText(u"0 / %1"_s.arg(SecretDraft::longestDescription));
    return m_description;
}

void SelectTypePage::userSelected(const QString &userName)
{
    const int row = m_workspace->users.indexOf(userName);
    const bool selectable = row >= 0
        && m_workspace->users.userState(m_workspace->users.user(row))
            == RamUsersModel::UserState::Selectable;
    if (userName == m_draft->user().name && selectable)
        return;
    m_userBanner->hide();
    if (selectable)
        return useUser(row);
    m_draft->clearUser();
    m_value->rebuild();
    m_value->hide();
    m_valueLabel->hide();
    m_nameHint->setToken(Token::TextTertiary);
    m_nameHint->setText(tr("KMS names the secret after the RAM user."));
    if (row >= 0)
        showUnselectable(row);
}

void SelectTypePage::useUser(int row)
{
    const RamUsersModel::User &user = m_workspace->users.user(row);
    m_createdKey = false;
    m_draft->setUser(user.user, *user.keys);
    m_value->rebuild();
    m_value->show();
    m_valueLabel->show();
    m_nameHint->setToken(Token::TextTertiary);
    m_nameHint->setText(tr("KMS names the secret after the RAM user: %1")
                            .arg(SecretOperations::expectedName(user.user.name)));
}

void SelectTypePage::showUnselectable(int row)
{
    const RamUsersModel::User &user = m_workspace->users.user(row);
    m_bannerUser = user.user.name;
    m_userBanner->setKind(Banner::Kind::Info);
    switch (m_workspace->users.userState(user)) {
    case RamUsersModel::UserState::NoAccessKey:
        m_userBanner->setText(
            tr("%1 has no AccessKey. Create an AccessKey for this RAM user first.")
                .arg(m_bannerUser));
        m_userBanner->setActions({tr("Create AccessKey")});
        break;
    case RamUsersModel::UserState::Managed:
        m_userBanner->setText(tr("%1 already exists in this region.")
                                  .arg(SecretOperations::expectedName(m_bannerUser)));
        m_userBanner->setActions({});
        break;
    case RamUsersModel::UserState::PendingDeletion:
        m_userBanner->setText(tr("The secret of %1 is pending deletion. Restore it instead of "
                                 "creating it again.")
                                  .arg(m_bannerUser));
        m_userBanner->setActions({tr("Restore Secret")});
        break;
    default:
        m_userBanner->setText(tr("Reading the AccessKeys of %1…").arg(m_bannerUser));
        m_userBanner->setActions({});
    }
    m_userBanner->show();
}

void SelectTypePage::keysChanged(const QString &userName)
{
    if (userName == m_picker->selectedUser() && m_draft->user().name != userName && !m_creating)
        userSelected(userName);
}

void SelectTypePage::createAccessKey()
{
    if (m_creating)
        return;
    m_creating = true;
    const QString userName = m_bannerUser;
    m_userBanner->setActions({});
    m_userBanner->setText(tr("Creating an AccessKey for %1…").arg(userName));
    m_workspace->session.ram().createAccessKey(
        userName, {this, [this, userName](Result<CreatedAccessKey> created) {
                       m_creating = false;
                       accessKeyCreated(userName, std::move(created));
                   }});
}

void SelectTypePage::accessKeyCreated(const QString &userName, Result<CreatedAccessKey> created)
{
    m_workspace->users.refreshKeys(userName);
    if (!created) {
        const bool unknown = created.error().outcome == Outcome::Unknown;
        m_userBanner->setKind(Banner::Kind::Danger);
        m_userBanner->setText(unknown
                ? tr("The request was sent but the answer did not arrive. If %1 holds an AccessKey "
                     "now, its secret is lost: delete that AccessKey in RAM before you create "
                     "another one.")
                      .arg(userName)
                : phrase::error(created.error(), userName, u"RAM"_s));
        if (!unknown)
            m_userBanner->setActions({tr("Create AccessKey")});
        return;
    }
    const int row = m_workspace->users.indexOf(userName);
    m_draft->setUser(m_workspace->users.user(row).user, {created->key});
    m_value->rebuild();
    m_value->show();
    m_valueLabel->show();
    m_value->fill(created->key.id, std::move(created->secret));
    m_createdKey = true;
    m_nameHint->setText(tr("KMS names the secret after the RAM user: %1")
                            .arg(SecretOperations::expectedName(userName)));
    m_userBanner->setKind(Banner::Kind::Success);
    m_userBanner->setText(tr("AccessKey %1 is created and its secret is filled in below. RAM shows "
                             "it only this once.")
                              .arg(created->key.id));
    m_userBanner->setActions({tr("Copy AccessKey secret")});
    m_userBanner->show();
}

void SelectTypePage::copyCreated()
{
    if (const SecretDraft::Pair *pair = m_draft->currentPair())
        m_clipboard->copy(pair->secret.clone());
}

bool SelectTypePage::validate()
{
    const QString problem = m_draft->problemText();
    switch (m_draft->problem()) {
    case SecretDraft::Problem::None:
        return true;
    case SecretDraft::Problem::NoUser:
    case SecretDraft::Problem::NoAccessKey:
        m_nameHint->setToken(Token::DangerText);
        m_nameHint->setText(problem);
        m_picker->searchField()->setFocus();
        break;
    case SecretDraft::Problem::EmptySecret:
    case SecretDraft::Problem::SecretTooLong:
        m_value->showProblem(problem);
        m_value->focusFirst();
        break;
    case SecretDraft::Problem::DescriptionTooLong:
        m_description->setToolTip(problem);
        m_description->setFocus();
        break;
    }
    return false;
}

void SelectTypePage::focusFirst()
{
    m_picker->searchField()->setFocus();
}

void SelectTypePage::selectUser(const QString &userName)
{
    m_picker->select(userName);
}

} // namespace keyturn
