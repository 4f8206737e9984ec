#include "ui/createsecret/accesskeyrow.h"

#include "models/phrases.h"
#include "ui/widgets/label.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/statuschip.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
constexpr int rowHeight = 56;
constexpr int idWidth = 250;
constexpr std::size_t pasteLimit = 64 * 1024; // more than KMS takes, so that it can be said
} // namespace

AccessKeyRow::AccessKeyRow(const AccessKey &key, int index, QButtonGroup *group, QWidget *parent)
    : QWidget(parent)
    , m_radio(new QRadioButton(this))
    , m_edit(new SecretEdit(this))
    , m_verify(new QPushButton(tr("Verify"), this))
{
    const QString id = phrase::oneLine(key.id);
    m_radio->setObjectName(u"accessKeyRadio%1"_s.arg(index));
    m_radio->setAccessibleName(tr("Applications use AccessKey %1 now").arg(id));
    m_radio->setToolTip(m_radio->accessibleName());
    group->addButton(m_radio, index);
    m_edit->setObjectName(u"secretValueEdit%1"_s.arg(index));
    m_edit->setPlaceholderText(tr("AccessKey secret"));
    m_edit->setAccessibleName(tr("AccessKey secret of %1").arg(id));
    m_edit->setMaximumSize(pasteLimit);
    m_verify->setObjectName(u"verifyButton%1"_s.arg(index));
    m_verify->setAccessibleName(tr("Verify the AccessKey secret of %1").arg(id));
    m_verify->setFixedWidth(scaled(80));
    m_verify->setEnabled(false);

    auto *name = new Label(id, TextRole::Mono, Token::TextPrimary, this);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const bool active = key.status == AccessKey::Status::Active;
    auto *state = new StatusChip(this);
    state->setStatus({active ? Icon::CheckCircle : Icon::Pause, Token::TextSecondary,
                         active ? Token::SuccessIcon : Token::TextTertiary},
        active ? tr("Active") : tr("Disabled"));
    auto *created = new Label(tr("Created %1").arg(phrase::date(key.created)), TextRole::Small,
        Token::TextTertiary, this);
    created->setToolTip(phrase::dateTimeWithUtc(key.created));

    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(name);
    top->addWidget(state);
    top->addStretch();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch();
    texts->addLayout(top);
    texts->addWidget(created);
    texts->addStretch();
    auto *textBox = new QWidget(this);
    // Alike in both rows, whose AccessKey IDs are equally long.
    textBox->setFixedWidth(std::max(
        idWidth, name->sizeHint().width() + chipSize(tr("Disabled")).width() + top->spacing()));
    textBox->setLayout(texts);
    texts->setContentsMargins(0, 0, 0, 0);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(10);
    layout->addWidget(m_radio);
    layout->addWidget(textBox);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_verify);
    setFixedHeight(scaled(rowHeight));

    connect(m_verify, &QPushButton::clicked, this, &AccessKeyRow::verifyRequested);
    connect(
        m_edit, &SecretEdit::edited, this, [this] { m_verify->setEnabled(!m_edit->isEmpty()); });
}

void AccessKeyRow::setVerdict(KeyVerdict verdict)
{
    m_verify->setEnabled(!m_edit->isEmpty() && verdict != KeyVerdict::Checking);
    m_edit->setError(verdict == KeyVerdict::WrongSecret || verdict == KeyVerdict::UnknownKey
        || verdict == KeyVerdict::OtherUser || verdict == KeyVerdict::OtherAccount);
}

} // namespace keyturn
