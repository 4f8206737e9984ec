#include "ui/rotationprogresscard.h"

#include "models/phrases.h"
#include "models/secretstatus.h"
#include "ui/iconlabel.h"
#include "ui/style/paint.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! The share of a hand-over that has passed; owned by the card.
class ShareBar : public QWidget
{
public:
    explicit ShareBar(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(4);
        setAccessibleName(RotationProgressCard::tr("Hand-over"));
    }
    void setShare(double share)
    {
        m_share = share;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::current();
        paintBox(&painter, rect(), 2, theme.color(Token::NeutralTint));
        const qreal passed = width() * m_share;
        const qreal from = layoutDirection() == Qt::RightToLeft ? width() - passed : 0;
        paintBox(&painter, QRectF(from, 0, passed, height()), 2, theme.color(Token::AccentFill));
    }

private:
    double m_share = 0;
};

QString when(const QDateTime &time)
{
    return phrase::plainDateTime(time);
}

} // namespace

RotationProgressCard::RotationProgressCard(QWidget *parent)
    : Card(tr("Rotation in progress"), parent)
    , m_bar(new ShareBar(this))
{
    setObjectName(u"rotationProgressCard"_s);
    setHeaderLook({{}, Token::TextSecondary, Token::BgSurface});
    setBodyMargins({16, 10, 16, 12});
    body()->setSpacing(8);
    for (int i = 0; i < 3; ++i)
        m_steps.at(static_cast<std::size_t>(i)) = makeStep(i, i < 2);
    body()->addWidget(m_bar);
}

RotationProgressCard::Step RotationProgressCard::makeStep(int number, bool done)
{
    Step step;
    step.text = new Label({}, done ? TextRole::Body : TextRole::Medium, Token::TextPrimary, this);
    step.time = new Label({}, TextRole::Small, Token::TextTertiary, this);
    step.text->setObjectName(u"rotationStep%1"_s.arg(number));
    step.text->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(new IconLabel(done ? Icon::CheckCircle : Icon::Clock,
                       done ? Token::SuccessIcon : Token::AccentText, this),
        0, Qt::AlignTop);
    row->addWidget(step.text, 1);
    row->addWidget(step.time, 0, Qt::AlignTop);
    body()->addLayout(row);
    return step;
}

void RotationProgressCard::show(const SecretFacts &facts, const QDateTime &now)
{
    setVisible(facts.rotationEnds.has_value());
    if (!facts.rotationEnds)
        return;
    const QDateTime began = facts.secret.lastRotation;
    const QString current = keyRoles(facts).key(KeyRole::InSecret);
    QDateTime created = began;
    for (const AccessKey &key : facts.keys.value_or(QList<AccessKey>()))
        created = key.id == current ? key.created : created;
    m_steps[0].text->setText(tr("New AccessKey pair created"));
    m_steps[1].text->setText(tr("Stored as ACSCurrent"));
    m_steps[2].text->setText(
        tr("Old AccessKey pair is deleted in %1").arg(phrase::timeLeft(now, *facts.rotationEnds)));
    m_steps[0].time->setText(when(created));
    m_steps[1].time->setText(when(began));
    m_steps[2].time->setText(when(*facts.rotationEnds));
    m_steps[2].time->setToolTip(tr("About then: KMS does not tell the exact time.\n%1")
                                    .arg(phrase::dateTimeWithUtc(*facts.rotationEnds)));
    const auto all = static_cast<double>(std::chrono::seconds(handOverEstimate).count());
    const auto left = static_cast<double>(now.secsTo(*facts.rotationEnds));
    static_cast<ShareBar *>(m_bar)->setShare(std::clamp(1 - left / all, 0.0, 1.0));
}

} // namespace keyturn
