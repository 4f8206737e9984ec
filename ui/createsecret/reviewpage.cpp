#include "ui/createsecret/reviewpage.h"

#include "models/clicommand.h"
#include "models/errorphrases.h"
#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/noteline.h"
#include "ui/style/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuschip.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
constexpr int keyWidth = 148;
const QString bullets(17, u'•');
} // namespace

ReviewPage::ReviewPage(Workspace *workspace, SecretDraft *draft, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_draft(draft)
    , m_layout(new QVBoxLayout(this))
    , m_message(new Banner(Banner::Kind::Danger, {}, this))
    , m_keep(new Banner(Banner::Kind::Warning, {}, this))
{
    m_message->setObjectName(u"reviewMessage"_s);
    m_message->hide();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
    m_layout->addWidget(m_message);
    m_layout->addWidget(m_keep);
    m_layout->addStretch();
    connect(m_message, &Banner::actionTriggered, this,
        [this](int index) { emit remedyChosen(m_remedies.value(index)); });
    connect(&workspace->prerequisites, &Prerequisites::changed, this, &ReviewPage::showChecks);
}

void ReviewPage::rebuild()
{
    clearMessage();
    delete m_content;
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeSecretCard());
    layout->addWidget(makeRotationCard());
    layout->addWidget(makeChecks());
    m_layout->insertWidget(0, m_content);
    showChecks();
    showNotes();
}

QPushButton *ReviewPage::makeEdit(int step, QWidget *parent)
{
    auto *edit = new QPushButton(tr("Edit"), parent);
    edit->setProperty("kt-role", u"link"_s);
    edit->setAccessibleName(step == 0 ? tr("Edit the secret") : tr("Edit the rotation"));
    edit->setObjectName(step == 0 ? u"editSecretButton"_s : u"editRotationButton"_s);
    connect(edit, &QPushButton::clicked, this, [this, step] { emit editRequested(step); });
    return edit;
}

QWidget *ReviewPage::makeSecretCard()
{
    auto *card = new Card(tr("Secret"), m_content);
    card->setHeaderLook({});
    card->headerLayout()->addWidget(makeEdit(0, card));
    auto *list = new KeyValueList(card);
    list->setKeyWidth(keyWidth);
    const RamUser &user = m_draft->user();
    const QString display = phrase::oneLine(user.displayName);
    list->addRow(tr("Type"), tr("Managed RAM secret"));
    list->addRow(tr("Secret Name"), SecretOperations::expectedName(user.name), TextRole::Mono);
    list->addRow(tr("RAM user"), display.isEmpty() ? user.name : user.name + u" · "_s + display);
    QStringList ids;
    for (const SecretDraft::Pair &pair : m_draft->pairs())
        ids << pair.key.id;
    ids.move(static_cast<qsizetype>(m_draft->current()), 0);
    list->addRow(tr("AccessKey ID"), ids.join(u", "_s), TextRole::Mono);
    list->addRow(tr("Secret value"), makeValue());
    const QString text = phrase::oneLine(m_draft->description());
    list->addRow(tr("Secret Description"), text.isEmpty() ? u"–"_s : text);
    if (!m_draft->place().isShared()) {
        list->addRow(tr("Instance ID"), m_draft->place().instanceId, TextRole::Mono);
        list->addRow(tr("CMK"), m_draft->place().keyId, TextRole::Mono);
    }
    card->setBodyMargins({16, 5, 16, 6});
    card->body()->addWidget(list);
    return card;
}

QWidget *ReviewPage::makeValue()
{
    auto *value = new QWidget(m_content);
    auto *layout = new QHBoxLayout(value);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *dots = new Label(bullets, TextRole::Small, Token::TextPrimary, value);
    QFont spaced = dots->font();
    spaced.setLetterSpacing(QFont::AbsoluteSpacing, 2);
    dots->setFont(spaced);
    dots->setAccessibleName(tr("Secret value"));
    const SecretDraft::Pair *pair = m_draft->currentPair();
    const bool verified = pair && pair->verdict == KeyVerdict::Valid;
    const ChipLook good{
        Icon::CheckCircle, Token::SuccessText, Token::SuccessText, Token::SuccessTint};
    const ChipLook open{Icon::Triangle, Token::WarningText, Token::WarningText, Token::WarningTint};
    layout->addWidget(dots);
    layout->addWidget(new StatusChip(
        verified ? good : open, verified ? tr("Verified") : tr("Not verified"), value));
    layout->addStretch();
    return value;
}

QWidget *ReviewPage::makeRotationCard()
{
    auto *card = new Card(tr("Rotation"), m_content);
    card->setHeaderLook({});
    card->headerLayout()->addWidget(makeEdit(1, card));
    auto *list = new KeyValueList(card);
    list->setKeyWidth(keyWidth);
    const RotationPolicy &policy = m_draft->rotation();
    list->addRow(tr("Automatic rotation"), policy.isOn() ? tr("On") : tr("Off"));
    if (policy.isOn()) {
        const auto seconds = policy.interval()->seconds();
        const QDateTime now = m_workspace->session.now();
        const QDateTime first = now.addSecs(seconds.count());
        list->addRow(tr("Rotation Period"), phrase::interval(seconds));
        list->addRow(tr("First rotation"),
            phrase::dateTime(first) + u" · "_s + phrase::timeUntil(now, first));
    }
    card->setBodyMargins({16, 5, 16, 6});
    card->body()->addWidget(list);
    return card;
}

QWidget *ReviewPage::makeChecks()
{
    auto *row = new QWidget(m_content);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 0, 8, 0);
    m_checks = new NoteLine(row);
    m_checks->setObjectName(u"reviewChecks"_s);
    auto *copy = new QPushButton(icon(Icon::Terminal), tr("Copy as aliyun CLI Command"), row);
    copy->setObjectName(u"reviewCopyCliButton"_s);
    copy->setProperty("kt-role", u"ghost"_s);
    copy->setProperty("kt-size", u"small"_s);
    connect(copy, &QPushButton::clicked, this, [this] {
        emit copyRequested(cli::createSecret(m_draft->request(), m_workspace->session.region()));
    });
    layout->addWidget(m_checks, 1);
    layout->addWidget(copy);
    return row;
}

void ReviewPage::showChecks()
{
    if (!m_checks || !m_content)
        return;
    const Prerequisites &checks = m_workspace->prerequisites;
    if (checks.isRunning())
        m_checks->setNote(Icon::Load, Token::TextTertiary, Token::TextTertiary,
            tr("Checking the prerequisites…"));
    else if (checks.check(Prerequisites::Id::ServiceRole).state == Prerequisites::State::Failed)
        m_checks->setNote(Icon::Triangle, Token::WarningIcon, Token::WarningText,
            tr("Secrets Manager is not authorized, so the secret cannot rotate. Open "
               "Prerequisites to authorize it."));
    else if (checks.hasFailure())
        m_checks->setNote(Icon::Triangle, Token::WarningIcon, Token::WarningText,
            tr("Some prerequisites are not met. Open Prerequisites to see them."));
    else
        m_checks->setNote(Icon::CheckCircle, Token::SuccessIcon, Token::SuccessText,
            tr("All prerequisites are met."));
}

void ReviewPage::showNotes()
{
    const SecretDraft::Pair *pair = m_draft->currentPair();
    const bool verified = pair && pair->verdict == KeyVerdict::Valid;
    if (!verified && !m_draft->rotation().isOn())
        m_keep->setText(tr("The secret value is not verified and automatic rotation is off. If the "
                           "value is wrong, it stays wrong."));
    else
        m_keep->setText(tr("Keep RAM user %1 while this secret exists. If the user is deleted, "
                           "rotation fails.")
                            .arg(m_draft->user().name));
}

void ReviewPage::showBusy(const QString &text)
{
    m_message->setKind(Banner::Kind::Info);
    m_message->setText(text);
    setRemedies({});
    m_message->show();
    m_keep->hide();
    m_content->setEnabled(false);
}

void ReviewPage::clearMessage()
{
    m_message->hide();
    m_keep->show();
    if (m_content)
        m_content->setEnabled(true);
}

void ReviewPage::showError(const Error &error)
{
    const QString name = SecretOperations::expectedName(m_draft->user().name);
    QString text = phrase::error(error, name, m_workspace->session.kmsHost());
    switch (error.kind) {
    case ErrorKind::PendingDeletion: {
        const auto *row = m_workspace->secrets.find(name);
        const QDateTime planned = row ? row->secret.plannedDeletion : QDateTime();
        text = tr("%1 is pending deletion until %2. Restore it instead of creating it again.")
                   .arg(name, phrase::dateTime(planned));
        setRemedies({{Remedy::Restore, tr("Restore Secret")},
            {Remedy::ViewDetails, tr("View secret details")}});
        break;
    }
    case ErrorKind::AlreadyExists:
        setRemedies({{Remedy::ViewDetails, tr("View secret details")}});
        break;
    case ErrorKind::Denied:
        setRemedies({{Remedy::OpenPrerequisites, tr("Open Prerequisites")}});
        break;
    default:
        setRemedies({{Remedy::TryAgain, tr("Try Again")}});
    }
    const QString details = phrase::errorDetails(error);
    m_content->setEnabled(true);
    m_keep->hide();
    m_message->setKind(Banner::Kind::Danger);
    m_message->setText(details.isEmpty() ? text : text + u'\n' + details);
    m_message->show();
}

void ReviewPage::setRemedies(const QList<std::pair<Remedy, QString>> &remedies)
{
    m_remedies.clear();
    QStringList texts;
    for (const auto &[remedy, text] : remedies) {
        m_remedies << remedy;
        texts << text;
    }
    m_message->setActions(texts);
}

} // namespace keyturn
