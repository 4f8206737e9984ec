#include "ui/evidencepanel.h"

#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/widgets/elidedlabel.h"

#include <QGridLayout>
#include <QLayoutItem>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr int mostReaders = 3;

Label *line(TextRole role, Token token, const char *name, QWidget *parent)
{
    auto *label = new Label({}, role, token, parent);
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    label->hide();
    return label;
}

} // namespace

EvidencePanel::EvidencePanel(Workspace *workspace, const QString &secretName, QWidget *parent)
    : Card(tr("Looking for recent use…"), parent)
    , m_workspace(workspace)
    , m_evidence(new Evidence(&workspace->session, this))
    , m_use(line(TextRole::Body, Token::TextPrimary, "evidenceUseLabel", this))
    , m_reads(line(TextRole::Body, Token::TextPrimary, "evidenceReadsLabel", this))
    , m_readers(new QGridLayout)
    , m_more(line(TextRole::Small, Token::TextTertiary, "evidenceMoreLabel", this))
    , m_note(line(TextRole::Small, Token::TextTertiary, "evidenceNoteLabel", this))
{
    setObjectName(u"evidencePanel"_s);
    setBodyMargins({14, 8, 14, 10});
    body()->setSpacing(4);
    m_readers->setContentsMargins(0, 0, 0, 0);
    m_readers->setHorizontalSpacing(16);
    m_readers->setVerticalSpacing(2);
    m_readers->setColumnStretch(0, 1);
    body()->addWidget(m_use);
    body()->addWidget(m_reads);
    body()->addLayout(m_readers);
    body()->addWidget(m_more);
    body()->addWidget(m_note);
    connect(m_evidence, &Evidence::changed, this, &EvidencePanel::update);
    if (const auto *row = workspace->secrets.find(secretName))
        m_evidence->look(row->secret);
    update();
}

void EvidencePanel::update()
{
    showHeader();
    showKeyUse();
    showReads();
    showReaders();
    emit changed();
}

void EvidencePanel::showEveryone()
{
    m_showsEveryone = true;
    showReaders();
}

void EvidencePanel::showHeader()
{
    const HeaderLook quiet{Icon::Help, Token::TextTertiary, Token::BgSunken, Token::BorderSubtle,
        Token::BorderDefault};
    m_note->hide();
    switch (m_evidence->verdict()) {
    case Evidence::Verdict::Looking:
        setHeaderLook({Icon::Load, Token::TextTertiary, Token::BgSunken, Token::BorderSubtle,
            Token::BorderDefault});
        return setTitle(tr("Looking for recent use…"));
    case Evidence::Verdict::InUse:
        setHeaderLook({Icon::Triangle, Token::WarningIcon, Token::WarningTint, Token::WarningLine,
            Token::WarningLine});
        return setTitle(tr("This secret is still in use"));
    case Evidence::Verdict::NoneRecorded:
        setHeaderLook({Icon::Info, Token::TextTertiary, Token::BgSunken, Token::BorderSubtle,
            Token::BorderDefault});
        setTitle(tr("No use recorded in %n days", nullptr, m_evidence->quietDays()));
        m_note->setText(tr("No record does not mean unused. Data can be up to 1 hour old."));
        return m_note->show();
    case Evidence::Verdict::NotKnown:
        setHeaderLook(quiet);
        setTitle(tr("Use is not known"));
        m_note->setText(tr("Before deleting, confirm that no application is actively using the "
                           "secret."));
        return m_note->show();
    }
}

void EvidencePanel::showKeyUse()
{
    const std::optional<AccessKeyUse> use = m_evidence->uses().last();
    const bool used = use && use->time.isValid();
    m_use->setVisible(used);
    if (!used)
        return;
    const QString when = phrase::ago(use->time, m_workspace->session.now());
    m_use->setText(use->service.isEmpty()
            ? tr("AccessKey last used %1").arg(when)
            : tr("AccessKey last used %1 by %2").arg(when, phrase::service(use->service)));
    m_use->setToolTip(phrase::dateTimeWithUtc(use->time));
}

void EvidencePanel::showReads()
{
    m_reads->setVisible(m_evidence->reads() != Evidence::Reads::Looking);
    const int readers = static_cast<int>(m_evidence->readers().size());
    if (m_evidence->reads() == Evidence::Reads::NotKnown)
        m_reads->setText(
            tr("Reads are not known: ActionTrail cannot be queried with this account"));
    else if (readers == 0)
        m_reads->setText(tr("No reads recorded in %n days", nullptr, Evidence::days));
    else if (m_evidence->isPartial())
        m_reads->setText(tr("Secret read by at least %n callers in 7 days", nullptr, readers));
    else
        m_reads->setText(tr("Secret read by %n callers in 7 days", nullptr, readers));
}

void EvidencePanel::showReaders()
{
    while (QLayoutItem *item = m_readers->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QList<Reader> &readers = m_evidence->readers();
    const int all = static_cast<int>(readers.size());
    const int shown = m_showsEveryone ? all : std::min(mostReaders, all);
    for (int i = 0; i < shown; ++i)
        addLine(readers.at(i), i);
    const int more = all - shown;
    m_more->setVisible(more > 0);
    m_more->setText(tr("and %n more", nullptr, more));
}

void EvidencePanel::addLine(const Reader &reader, int row)
{
    auto *caller = new ElidedLabel(
        phrase::oneLine(reader.caller), TextRole::Small, Token::TextSecondary, this);
    auto *address =
        new Label(phrase::oneLine(reader.address), TextRole::Mono, Token::TextSecondary, this);
    auto *reads = new Label(
        tr("%n reads", nullptr, reader.reads), TextRole::Small, Token::TextSecondary, this);
    auto *last = new Label(phrase::ago(reader.last, m_workspace->session.now()), TextRole::Small,
        Token::TextTertiary, this);
    last->setToolTip(phrase::dateTimeWithUtc(reader.last));
    m_readers->addWidget(caller, row, 0);
    m_readers->addWidget(address, row, 1);
    m_readers->addWidget(reads, row, 2, Qt::AlignTrailing);
    m_readers->addWidget(last, row, 3, Qt::AlignTrailing);
}

} // namespace keyturn
