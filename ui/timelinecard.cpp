#include "ui/timelinecard.h"

#include "models/evidence.h"
#include "models/phrases.h"
#include "ui/style/metrics.h"
#include "ui/widgets/rotationtimeline.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/timelinelegend.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr std::array months = {3, 6, 12};
constexpr int daysOfMonth = 30;
constexpr double nowAt = 0.59; //!< share of the range that has passed

TimelineKey::State stateOf(PairLife::State state)
{
    switch (state) {
    case PairLife::Deleted:
        return TimelineKey::Deleted;
    case PairLife::InUse:
        return TimelineKey::InUse;
    case PairLife::Planned:
        return TimelineKey::Planned;
    case PairLife::Leaving:
        break;
    }
    return TimelineKey::Leaving;
}

QString labelOf(const PairLife &pair, bool rotating)
{
    const QString id =
        pair.accessKeyId.isEmpty() ? QString() : u'…' + phrase::oneLine(pair.accessKeyId).right(4);
    switch (pair.state) {
    case PairLife::Deleted:
        return phrase::oneLine(pair.versionId);
    case PairLife::InUse:
        if (id.isEmpty())
            return TimelineCard::tr("In use");
        return rotating ? TimelineCard::tr("%1 · In use").arg(id) : id;
    case PairLife::Planned:
        return TimelineCard::tr("New pair");
    case PairLife::Leaving:
        break;
    }
    return id.isEmpty() ? TimelineCard::tr("Being deleted")
                        : TimelineCard::tr("%1 · Being deleted").arg(id);
}

QString nameOf(const PairLife &pair)
{
    if (!pair.accessKeyId.isEmpty())
        return phrase::oneLine(pair.accessKeyId);
    if (pair.versionId.isEmpty())
        return TimelineCard::tr("New AccessKey pair");
    return TimelineCard::tr("AccessKey pair of version %1").arg(phrase::oneLine(pair.versionId));
}

} // namespace

TimelineCard::TimelineCard(QWidget *parent)
    : Card(tr("Rotation timeline"), parent)
    , m_timeline(new RotationTimeline(this))
    , m_legend(new TimelineLegend(m_timeline))
    , m_range(new SegmentedControl({tr("3 months"), tr("6 months"), tr("1 year")}, this))
    , m_export(new QToolButton(this))
{
    setObjectName(u"timelineCard"_s);
    m_timeline->setObjectName(u"rotationTimeline"_s);
    m_timeline->setMonthsShown(true);
    m_timeline->setLaneNamesShown(true);
    m_timeline->setInteractive(true);
    m_range->setObjectName(u"timelineRange"_s);
    m_range->setAccessibleName(tr("Range of the timeline"));
    addExport();
    headerLayout()->addWidget(m_export);
    headerLayout()->addWidget(m_range);
    setBodyMargins({15, 0, 15, 10});
    m_timeline->setLayoutDirection(Qt::LeftToRight); // as time runs, in every language
    // The legend stands in the corner below the planned rotations, where they leave it room.
    auto *corner = new QVBoxLayout(m_timeline);
    corner->setContentsMargins(0, 0, 0, 8);
    corner->addStretch();
    corner->addWidget(m_legend, 0, Qt::AlignTrailing);
    body()->addWidget(m_timeline);
    connect(m_range, &ExclusiveRow::activated, this, [this] {
        m_isFree = false;
        m_isChosen = true;
        showRange();
    });
    connect(m_timeline, &RotationTimeline::rangeChanged, this, [this] {
        m_isFree = true;
        m_range->setCurrent(-1);
    });
    connect(m_timeline, &RotationTimeline::nowRequested, this, [this] {
        m_isFree = false;
        m_range->setCurrent(1);
        showRange();
    });
}

void TimelineCard::addExport()
{
    m_export->setObjectName(u"timelineExportButton"_s);
    m_export->setIcon(icon(Icon::Download));
    m_export->setToolTip(tr("Export the timeline"));
    m_export->setAccessibleName(tr("Export the timeline"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto *copy = new QAction(icon(Icon::Copy), tr("Copy as PNG"), this);
    auto *save = new QAction(icon(Icon::Download), tr("Save as PNG"), this);
    copy->setObjectName(u"copyTimelineAction"_s);
    save->setObjectName(u"saveTimelineAction"_s);
    connect(copy, &QAction::triggered, this, &TimelineCard::copyPicture);
    connect(save, &QAction::triggered, this, &TimelineCard::savePicture);
    auto *menu = new QMenu(m_export);
    menu->addActions({copy, save});
    m_export->setMenu(menu);
    addActions({copy, save});
}

void TimelineCard::contextMenuEvent(QContextMenuEvent *event)
{
    m_export->menu()->popup(event->globalPos());
}

void TimelineCard::reset()
{
    m_isFree = false;
    m_isChosen = false;
}

void TimelineCard::show(const SecretFacts &facts, const Evidence &evidence, const QDateTime &now)
{
    m_name = facts.secret.name;
    m_now = now;
    const bool rotating = facts.rotationEnds.has_value();
    const SecretHistory history = historyOf(facts, now);
    m_timeline->setDateFormat(tr("d MMM yyyy, HH:mm", "date format of Qt"));
    showPairs(history, rotating);
    showRotations(history, facts.secret);
    showReads(evidence);
    showLegend(history);
    fitLegend();
    m_timeline->setNow(now.toLocalTime());
    if (!m_isChosen && !m_isFree)
        m_range->setCurrent(rotating ? 0 : 1);
    if (!m_isFree)
        showRange();
}

void TimelineCard::showPairs(const SecretHistory &history, bool rotating)
{
    QList<TimelineKey> keys;
    for (const PairLife &pair : history.pairs)
        keys << TimelineKey{pair.from.toLocalTime(), pair.to.toLocalTime(), stateOf(pair.state),
            labelOf(pair, rotating), pair.lane, nameOf(pair), pair.isOpen};
    m_timeline->setKeys(keys);
}

void TimelineCard::showRotations(const SecretHistory &history, const Secret &secret)
{
    QList<TimelineRotation> rotations;
    for (const RotationMoment &moment : history.rotations) {
        const QString detail = !moment.isFailed ? QString()
            : secret.rotation == AutomaticRotation::Invalid
            ? tr("KMS can no longer rotate this secret by itself.")
            : tr("It was due then and has not happened yet.");
        rotations << TimelineRotation{moment.at.toLocalTime(), moment.isFuture, moment.isFailed,
            moment.isNext, phrase::shortDate(moment.at), detail};
    }
    m_timeline->setRotations(rotations);
}

void TimelineCard::showReads(const Evidence &evidence)
{
    QList<TimelineReads> reads;
    const QMap<QDate, int> &perDay = evidence.readsPerDay();
    for (auto day = perDay.cbegin(); day != perDay.cend(); ++day)
        reads << TimelineReads{day.key(), day.value()};
    m_timeline->setReads(reads);
    m_hasReads = !reads.isEmpty();
}

//! Behind now there are no reads; a legend that needs more room gets a line of its own.
void TimelineCard::fitLegend()
{
    const QSize legend = m_legend->sizeHint();
    const double ahead = m_timeline->laneWidth() * (1 - nowAt);
    const bool fits = m_hasReads && legend.width() + 8 <= ahead;
    m_timeline->setFixedHeight(m_timeline->sizeHint().height() + (fits ? 0 : legend.height() + 8));
}

void TimelineCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitLegend();
}

void TimelineCard::showLegend(const SecretHistory &history)
{
    const auto has = [&history](PairLife::State state) {
        return std::any_of(history.pairs.cbegin(), history.pairs.cend(),
            [state](const PairLife &pair) { return pair.state == state; });
    };
    QList<std::pair<TimelineLegend::Mark, QString>> entries;
    if (has(PairLife::Deleted))
        entries << std::pair(TimelineLegend::Deleted, tr("Deleted"));
    entries << std::pair(TimelineLegend::InUse, tr("In use"));
    if (has(PairLife::Leaving))
        entries << std::pair(TimelineLegend::Leaving, tr("Being deleted"));
    if (has(PairLife::Planned))
        entries << std::pair(TimelineLegend::Planned, tr("Planned"));
    entries << std::pair(TimelineLegend::HandOver, tr("Hand-over"));
    m_legend->setEntries(entries);
}

void TimelineCard::showRange()
{
    const int chosen = std::clamp(m_range->current(), 0, static_cast<int>(months.size()) - 1);
    // Half as long again: the months are those behind, and there is something ahead.
    const qint64 length =
        qint64(months.at(static_cast<std::size_t>(chosen))) * daysOfMonth * 86400 * 4 / 3;
    const QDateTime from =
        m_now.toLocalTime().addSecs(-static_cast<qint64>(static_cast<double>(length) * nowAt));
    m_timeline->setRange(from, from.addSecs(length));
}

QPixmap TimelineCard::picture() const
{
    constexpr int margin = 16;
    constexpr int fine = 2;
    const QSize inner = m_timeline->size();
    const int head = lineHeight(TextRole::Strong) + margin;
    QPixmap pixmap(QSize(inner.width() + 2 * margin, inner.height() + head + 2 * margin) * fine);
    pixmap.setDevicePixelRatio(fine);
    pixmap.fill(Theme::current().color(Token::BgSurface));
    QPainter painter(&pixmap);
    painter.setFont(keyturn::font(TextRole::Strong));
    painter.setPen(Theme::current().color(Token::TextPrimary));
    painter.drawText(QRect(margin, margin, inner.width(), lineHeight(TextRole::Strong)),
        Qt::AlignLeading | Qt::AlignVCenter, phrase::oneLine(m_name));
    painter.end();
    m_timeline->render(&pixmap, QPoint(margin, margin + head), {}, QWidget::DrawChildren);
    return pixmap;
}

void TimelineCard::copyPicture()
{
    QGuiApplication::clipboard()->setPixmap(picture());
    emit notice(tr("Picture copied"));
}

void TimelineCard::savePicture()
{
    auto *dialog = new QFileDialog(this, tr("Save as PNG"));
    dialog->setObjectName(u"saveTimelineDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(u"PNG (*.png)"_s);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(m_name.section(u'/', -1) + u".png"_s);
    const QPixmap pixmap = picture(); // as it is now, not when the dialog is closed
    connect(dialog, &QFileDialog::fileSelected, this, [this, pixmap](const QString &file) {
        emit notice(
            pixmap.save(file, "PNG") ? tr("Picture saved") : tr("The picture could not be saved."));
    });
    dialog->open();
}

} // namespace keyturn
