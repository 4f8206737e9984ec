#include "ui/rotationpreview.h"

#include "models/phrases.h"
#include "models/secretstatus.h"
#include "ui/style/metrics.h"
#include "ui/style/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rotationtimeline.h"
#include "ui/widgets/timelinelegend.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr int rotationsShown = 5;

} // namespace

RotationPreview::RotationPreview(QWidget *parent)
    : QFrame(parent)
    , m_heading(new Label({}, TextRole::Heading, Token::TextPrimary, this))
    , m_then(new Label({}, TextRole::Small, Token::TextTertiary, this))
    , m_timeline(new RotationTimeline(this))
    , m_legend(new TimelineLegend(this))
{
    setObjectName(u"rotationPreview"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading);
    head->addStretch();
    head->addWidget(m_then);

    m_legend->setEntries({{TimelineLegend::InUse, tr("AccessKey pair in use")},
        {TimelineLegend::Planned, tr("Planned AccessKey pair")},
        {TimelineLegend::HandOver, tr("Hand-over, about 2 days")}});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_timeline);
    layout->addWidget(m_legend, 0, Qt::AlignLeading);
}

void RotationPreview::show(
    const RotationPolicy &policy, const QDateTime &last, const QDateTime &now, const QString &keyId)
{
    if (!policy.isOn()) {
        m_heading->setText(tr("Rotation off"));
        m_then->clear();
        return draw(policy, {}, now, keyId);
    }
    const QDateTime due = last.addSecs(policy.interval()->seconds().count());
    const QDateTime first = std::max(due, now);
    m_heading->setText(tr("First rotation on %1").arg(phrase::dateTime(first)));
    m_then->setText(tr("Then every %1").arg(phrase::interval(policy.interval()->seconds())));
    draw(policy, first, now, keyId);
}

void RotationPreview::draw(const RotationPolicy &policy, const QDateTime &first,
    const QDateTime &now, const QString &keyId)
{
    const qint64 period = policy.isOn() ? policy.interval()->seconds().count() : qint64(30) * 86400;
    const qint64 handOver =
        std::min<qint64>(std::chrono::seconds(handOverEstimate).count(), period);
    const QDateTime from = now.addSecs(-period / 5);
    const QDateTime to = (policy.isOn() ? first : now).addSecs(period * 4 + period * 2 / 5);

    QList<TimelineRotation> rotations;
    QList<TimelineKey> keys;
    const QString shortId = keyId.right(4);
    const QDateTime end = policy.isOn() ? first.addSecs(handOver) : to.addSecs(period);
    keys << TimelineKey{from, end, TimelineKey::InUse,
        shortId.isEmpty() ? tr("In use") : tr("In use · %1").arg(u'…' + shortId), 0, keyId};
    for (int i = 0; policy.isOn() && i < rotationsShown; ++i) {
        const QDateTime at = first.addSecs(period * i);
        rotations << TimelineRotation{at, true, false, i == 0, phrase::shortDate(at)};
        keys << TimelineKey{
            at, at.addSecs(period + handOver), TimelineKey::Planned, tr("New pair"), (i + 1) % 2};
    }
    m_timeline->setRange(from, to);
    m_timeline->setNow(now);
    m_timeline->setKeys(keys);
    m_timeline->setRotations(rotations);
}

void RotationPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::current();
    painter.setPen(theme.color(Token::BorderDefault));
    painter.setBrush(theme.color(Token::BgSurface));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radiusLarge, metrics::radiusLarge);
}

} // namespace keyturn
