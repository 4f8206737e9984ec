#include "ui/summarycard.h"

#include "models/errorphrases.h"
#include "models/phrases.h"
#include "models/secretdetails.h"
#include "models/workspace.h"
#include "ui/descriptionfield.h"
#include "ui/dialogs.h"
#include "ui/style/metrics.h"
#include "ui/tagswidget.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/secretclipboard.h"
#include "ui/widgets/secretedit.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
constexpr int keyWidth = 112;
}

SummaryCard::SummaryCard(Workspace *workspace, SecretDetails *details, QWidget *parent)
    : Card(tr("Summary"), parent)
    , m_workspace(workspace)
    , m_details(details)
    , m_value(new RevealedValue(&workspace->session, this))
    , m_clipboard(new SecretClipboard(this))
    , m_valuePart(makeValuePart())
    , m_facts(new KeyValueList(this))
    , m_editable(new KeyValueList(this))
    , m_description(new DescriptionField(m_editable))
    , m_tags(new TagsWidget(m_editable))
{
    setHeaderLook({});
    setBodyMargins({0, 0, 0, 8});
    m_facts->setKeyWidth(keyWidth);
    m_facts->setContentsMargins(16, 6, 8, 0);
    body()->setSpacing(0);
    body()->addWidget(m_valuePart);
    m_editable->setKeyWidth(keyWidth);
    m_editable->setContentsMargins(16, 0, 8, 0);
    m_editable->addRow(tr("Secret Description"), m_description);
    m_editable->addRow(tr("Tags"), m_tags);
    body()->addWidget(m_facts);
    body()->addWidget(m_editable);
    body()->addStretch();
    connect(m_value, &RevealedValue::changed, this, &SummaryCard::showValue);
    connect(m_value, &RevealedValue::fetched, this, [this] {
        m_clipboard->copy(m_value->takeFetched());
        emit notice(tr("AccessKey secret copied. The clipboard is cleared in %n s.", nullptr,
            m_clipboard->lifetime()));
    });
    connect(m_clipboard, &SecretClipboard::cleared, this,
        [this] { emit notice(tr("Clipboard cleared")); });
}

QToolButton *SummaryCard::copyButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(Icon::Copy));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

QWidget *SummaryCard::makeValuePart()
{
    auto *part = new QWidget(this);
    m_keyId = new Label({}, TextRole::Mono, Token::TextPrimary, part);
    m_keyId->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copyId = copyButton(tr("Copy AccessKey ID"), part);
    m_edit = new SecretEdit(part);
    m_edit->setObjectName(u"valueEdit"_s);
    m_edit->setReadOnly(true);
    m_edit->setAccessibleName(tr("AccessKey secret"));
    m_copy = copyButton(tr("Copy AccessKey secret"), part);
    m_copy->setObjectName(u"copyValueButton"_s);
    m_line = new Label({}, TextRole::Small, Token::TextTertiary, part);
    m_line->setObjectName(u"valueLine"_s);
    m_line->setWordWrap(true);

    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(16, 8, 8, 10);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, keyWidth);
    grid->setColumnStretch(1, 1);
    grid->addWidget(
        new Label(tr("AccessKey ID"), TextRole::Small, Token::TextTertiary, part), 0, 0);
    grid->addWidget(m_keyId, 0, 1);
    grid->addWidget(m_copyId, 0, 2);
    grid->addWidget(
        new Label(tr("AccessKey Secret"), TextRole::Small, Token::TextTertiary, part), 1, 0);
    grid->addWidget(m_edit, 1, 1);
    grid->addWidget(m_copy, 1, 2);
    grid->addWidget(m_line, 2, 1, 1, 2);
    connect(m_edit, &SecretEdit::eyeClicked, this, &SummaryCard::toggleValue);
    connect(m_copy, &QToolButton::clicked, this, &SummaryCard::copyValue);
    connect(m_copyId, &QToolButton::clicked, this, [this] { emit copyRequested(m_keyId->text()); });
    return part;
}

void SummaryCard::open(const QString &name)
{
    m_value->setSecret(name);
    m_description->revert();
    m_tags->stopAdding();
    update();
}

void SummaryCard::hideValue()
{
    m_value->hide();
}

void SummaryCard::toggleValue()
{
    if (m_value->state() == RevealedValue::State::Shown)
        m_value->hide();
    else
        m_value->reveal();
}

void SummaryCard::copyValue()
{
    m_value->fetch();
}

void SummaryCard::update()
{
    showValue();
    showFacts();
    showEditable();
}

QString SummaryCard::knownAccessKeyId() const
{
    return m_value->accessKeyId().isEmpty() ? m_details->currentAccessKeyId()
                                            : m_value->accessKeyId();
}

void SummaryCard::showValue()
{
    const auto *row = m_workspace->secrets.find(m_details->name());
    const bool readable = row && allowedActions(m_workspace->secrets.status(*row)).readValue;
    const QString id = knownAccessKeyId();
    m_keyId->setText(id.isEmpty() ? tr("Shown with the value") : id);
    m_keyId->setToken(id.isEmpty() ? Token::TextTertiary : Token::TextPrimary);
    m_copyId->setVisible(!id.isEmpty());
    m_edit->setEnabled(readable && m_value->state() != RevealedValue::State::Loading);
    m_copy->setEnabled(readable);
    m_line->setToken(Token::TextTertiary);
    switch (m_value->state()) {
    case RevealedValue::State::Shown:
        if (m_edit->isMasked())
            m_edit->showValue(m_value->accessKeySecret().clone());
        m_line->setText(tr("Hides in %n s", nullptr, m_value->secondsLeft()));
        return;
    case RevealedValue::State::Loading:
        m_line->setText(tr("Reading the value…"));
        break;
    case RevealedValue::State::Refused:
        m_line->setToken(Token::DangerText);
        m_line->setText(m_value->error()->kind == ErrorKind::Denied
                ? tr("You have no permission to read this value.")
                : phrase::error(
                    *m_value->error(), m_details->name(), m_workspace->session.kmsHost()));
        break;
    case RevealedValue::State::Hidden:
        const bool pending = row && row->secret.isPendingDeletion();
        m_line->setText(pending ? tr("Restore the secret to read its value.")
                                : tr("Reading the value is recorded in ActionTrail."));
    }
    m_edit->hideValue();
}

void SummaryCard::showFacts()
{
    m_facts->clear();
    const auto *row = m_workspace->secrets.find(m_details->name());
    if (!row)
        return;
    const Secret &secret = row->secret;
    const QDateTime now = m_workspace->session.now();
    const auto add = [this](const QString &key, const QString &value, const QString &toolTip = {}) {
        m_facts->addRow(key, value)->setToolTip(toolTip);
    };
    const auto addTime = [&](const QString &key, const QDateTime &time) {
        add(key, phrase::plainDateTime(time), phrase::dateTimeWithUtc(time));
    };
    add(tr("RAM user"), phrase::oneLine(secret.userName));
    add(tr("Rotation Period"), phrase::period(secret));
    addTime(tr("Last rotation"), secret.lastRotation);
    if (secret.isPendingDeletion())
        addTime(tr("Planned Deletion Time"), secret.plannedDeletion);
    else if (secret.nextRotation.isValid() && secret.rotation != AutomaticRotation::Disabled)
        add(tr("Next rotation"),
            phrase::plainDateTime(secret.nextRotation) + u" · "_s
                + phrase::timeUntil(now, secret.nextRotation),
            phrase::dateTimeWithUtc(secret.nextRotation));
    addTime(tr("Created"), secret.created);
    if (!secret.instanceId.isEmpty())
        add(tr("Instance ID"), phrase::oneLine(secret.instanceId));

    addReadBy();
    addArn(secret.arn);
}

//! Opens who they are.
void SummaryCard::addReadBy()
{
    if (m_details->evidence().readers().isEmpty()) {
        m_facts->addRow(tr("Read by"), readBy());
        return;
    }
    auto *link = new QPushButton(readBy(), m_facts);
    link->setObjectName(u"readByButton"_s);
    link->setProperty("kt-role", u"link"_s);
    link->setToolTip(tr("Show who read it"));
    link->setAccessibleDescription(link->toolTip());
    connect(link, &QPushButton::clicked, this,
        [this] { openReaders(m_workspace, m_details->name(), window()); });
    auto *row = new QWidget(m_facts);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(link);
    layout->addStretch();
    m_facts->addRow(tr("Read by"), row);
}

void SummaryCard::addArn(const QString &arn)
{
    auto *row = new QWidget(m_facts);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *text = new ElidedLabel(arn, TextRole::Mono, Token::TextSecondary, row);
    text->setElideMode(Qt::ElideMiddle);
    QToolButton *copy = copyButton(tr("Copy ARN"), row);
    connect(copy, &QToolButton::clicked, this, [this, arn] { emit copyRequested(arn); });
    layout->addWidget(text, 1);
    layout->addWidget(copy);
    m_facts->addRow(tr("ARN"), row);
}

void SummaryCard::showEditable()
{
    const auto *row = m_workspace->secrets.find(m_details->name());
    m_editable->setVisible(row != nullptr);
    if (!row)
        return;
    const bool editable = allowedActions(m_workspace->secrets.status(*row)).edit;
    m_description->setDescription(row->secret.description, editable);
    m_tags->setTags(row->secret.tags, editable);
}

QString SummaryCard::readBy() const
{
    const Evidence &evidence = m_details->evidence();
    const int readers = static_cast<int>(evidence.readers().size());
    switch (evidence.reads()) {
    case Evidence::Reads::Looking:
        return tr("Looking…");
    case Evidence::Reads::NotKnown:
        return tr("Not known");
    case Evidence::Reads::Known:
        break;
    }
    if (readers == 0)
        return tr("No reads recorded in %n days", nullptr, Evidence::days);
    return evidence.isPartial() ? tr("At least %n callers in 7 days", nullptr, readers)
                                : tr("%n callers in 7 days", nullptr, readers);
}

void SummaryCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    const QRect part = m_valuePart->geometry().adjusted(1, 0, -1, 0);
    painter.fillRect(part, Theme::current().color(Token::BgSunken));
    painter.fillRect(QRect(part.left(), part.bottom(), part.width(), 1),
        Theme::current().color(Token::BorderSubtle));
}

} // namespace keyturn
