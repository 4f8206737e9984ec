#include "ui/createsecret/secretvaluepart.h"

#include "models/session.h"
#include "ui/createsecret/accesskeyrow.h"
#include "ui/noteline.h"
#include "ui/style/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/secretedit.h"

#include <QButtonGroup>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! The frame around the rows, with a hairline between them.
class RowsFrame : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::current();
        painter.setPen(theme.color(Token::BorderDefault));
        painter.setBrush(theme.color(Token::BgSurface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5),
            metrics::radiusMedium, metrics::radiusMedium);
        for (const QObject *child : children()) {
            const auto *row = qobject_cast<const AccessKeyRow *>(child);
            if (row && row->y() > 4)
                painter.fillRect(1, row->y(), width() - 2, 1, theme.color(Token::BorderSubtle));
        }
    }
};

struct NoteLook
{
    Icon icon;
    Token icons;
    Token text;
};

NoteLook look(KeyVerdict verdict)
{
    switch (verdict) {
    case KeyVerdict::Valid:
        return {Icon::CheckCircle, Token::SuccessIcon, Token::SuccessText};
    case KeyVerdict::NotVerified:
    case KeyVerdict::Checking:
        return {Icon::Info, Token::TextTertiary, Token::TextTertiary};
    case KeyVerdict::ClockWrong:
    case KeyVerdict::NoAnswer:
    case KeyVerdict::Disabled:
        return {Icon::Triangle, Token::WarningIcon, Token::WarningText};
    default:
        return {Icon::Bang, Token::DangerIcon, Token::DangerText};
    }
}

} // namespace

SecretValuePart::SecretValuePart(Session *session, SecretDraft *draft, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_draft(draft)
    , m_frame(new RowsFrame(this))
    , m_rowLayout(new QVBoxLayout(m_frame))
    , m_verdict(new NoteLine(this))
    , m_full(new NoteLine(this))
    , m_hint(new Label({}, TextRole::Small, Token::TextTertiary, this))
{
    m_verdict->setObjectName(u"verifyResultLabel"_s);
    m_hint->setWordWrap(true);
    m_hint->setText(tr("We recommend that you enter a valid AccessKey secret. If the secret is "
                       "invalid, a new AccessKey ID and AccessKey secret are automatically "
                       "generated after the first rotation."));
    m_full->setNote(Icon::Triangle, Token::WarningIcon, Token::WarningText,
        tr("Both AccessKey places are taken. Rotation creates a new AccessKey, so delete the "
           "unused one first."));
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_frame);
    layout->addWidget(m_verdict);
    layout->addWidget(m_full);
    layout->addWidget(m_hint);
    rebuild();
}

void SecretValuePart::rebuild()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    delete m_group;
    m_group = new QButtonGroup(this);
    m_problem.clear();
    const auto &pairs = m_draft->pairs();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        auto *row = new AccessKeyRow(pairs[i].key, static_cast<int>(i), m_group, m_frame);
        row->radio()->setChecked(i == m_draft->current());
        row->radio()->setVisible(pairs.size() > 1);
        connect(row->edit(), &SecretEdit::edited, this, [this, i] { edited(i); });
        connect(row->edit(), &SecretEdit::rejected, this, &SecretValuePart::showProblem);
        connect(row, &AccessKeyRow::verifyRequested, this, [this, i] { verify(i); });
        m_rowLayout->addWidget(row);
        m_rows << row;
    }
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        m_draft->setCurrent(static_cast<std::size_t>(id));
        update();
    });
    m_frame->setVisible(!m_rows.isEmpty());
    update();
}

void SecretValuePart::fill(const QString &accessKeyId, SecretBytes secret)
{
    const auto &pairs = m_draft->pairs();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i].key.id != accessKeyId)
            continue;
        SecretEdit *edit = m_rows.at(static_cast<qsizetype>(i))->edit();
        edit->showValue(secret.clone());
        edit->setRevealed(false);
        m_draft->setSecret(i, std::move(secret));
        m_draft->setVerdict(i, KeyVerdict::Valid); // RAM has just handed it out
        return update();
    }
}

void SecretValuePart::edited(std::size_t pair)
{
    m_problem.clear();
    m_draft->setSecret(pair, m_rows.at(static_cast<qsizetype>(pair))->edit()->value());
    update();
}

void SecretValuePart::verify(std::size_t pair)
{
    const SecretDraft::Pair &typed = m_draft->pairs().at(pair);
    m_draft->setVerdict(pair, KeyVerdict::Checking);
    update();
    // A new check for each click; an edit or a rebuild in between drops the late result.
    auto *check = new KeyVerification(m_session, m_rows.at(static_cast<qsizetype>(pair)));
    connect(check, &KeyVerification::verified, this, [this, pair, check](KeyVerdict verdict) {
        check->deleteLater();
        verified(pair, verdict);
    });
    check->verify({typed.key.id, typed.secret.clone()}, m_draft->user().name);
}

void SecretValuePart::verified(std::size_t pair, KeyVerdict verdict)
{
    if (pair >= m_draft->pairs().size()
        || m_draft->pairs().at(pair).verdict != KeyVerdict::Checking)
        return;
    m_draft->setVerdict(pair, verdict);
    update();
}

void SecretValuePart::showProblem(const QString &text)
{
    m_problem = text;
    update();
}

void SecretValuePart::focusFirst()
{
    if (m_rows.isEmpty())
        return;
    const std::size_t row = m_draft->firstWithoutSecret().value_or(m_draft->current());
    m_rows.at(static_cast<qsizetype>(row))->edit()->setFocus();
}

void SecretValuePart::update()
{
    const SecretDraft::Pair *pair = m_draft->currentPair();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setVerdict(m_draft->pairs().at(static_cast<std::size_t>(i)).verdict);
    const bool judged = pair && pair->verdict != KeyVerdict::NotVerified;
    m_verdict->setVisible(judged || !m_problem.isEmpty());
    if (!m_problem.isEmpty()) {
        m_verdict->setNote(Icon::Bang, Token::DangerIcon, Token::DangerText, m_problem);
    } else if (judged) {
        const NoteLook note = look(pair->verdict);
        m_verdict->setNote(note.icon, note.icons, note.text,
            verdictText(pair->verdict, pair->key.id, m_draft->user().name, u"STS"_s));
    }
    m_full->setVisible(m_draft->pairs().size() > 1);
    const bool verified = pair && pair->verdict == KeyVerdict::Valid;
    m_hint->setVisible(pair && !verified);
}

} // namespace keyturn
