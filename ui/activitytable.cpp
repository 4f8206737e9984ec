#include "ui/activitytable.h"

#include "models/activitymodel.h"
#include "models/activityphrases.h"
#include "ui/activitydelegate.h"
#include "ui/style/metrics.h"
#include "ui/style/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
constexpr int commandWidth = 56;
constexpr int widestRequestId = 296; // 36 characters
} // namespace

ActivityTable::ActivityTable(QWidget *parent)
    : QTableView(parent)
{
    setObjectName(QLatin1StringView("activityTable"));
    setAccessibleName(tr("Activity"));
    setItemDelegate(new ActivityDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setProperty("kt-first-padding", 24);
    header->setProperty("kt-padding", 0);
    header->setMinimumSectionSize(40);
    header->setSortIndicator(ActivityModel::Time, Qt::DescendingOrder);
    header->setSortIndicatorShown(true);
    fitRows();
}

void ActivityTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(ActivityModel::Target, QHeaderView::Stretch);
    fitColumns();
}

void ActivityTable::fitRows()
{
    verticalHeader()->setDefaultSectionSize(metrics::row(fontMetrics(), metrics::innerRowHeight));
}

void ActivityTable::fitColumns()
{
    if (!model())
        return;
    const int width = viewport()->width();
    const bool narrow = width < scaled(900);
    ApiCallRecord longest;
    longest.state = ApiCallRecord::State::Retrying;
    const QFontMetrics medium(keyturn::font(TextRole::Medium));
    setColumnWidth(ActivityModel::Time, fontMetrics().horizontalAdvance(u"28 Mmm, 00:00"_s) + 44);
    // A common name must not be cut short where the font of the system runs wider than ours.
    setColumnWidth(ActivityModel::Operation,
        std::max(scaled(narrow ? 150 : 214),
            medium.horizontalAdvance(QLatin1StringView("UpdateSecretRotationPolicy")) + 16));
    setColumnWidth(ActivityModel::Status, chipSize(phrase::callState(longest)).width() + 20);
    setColumnWidth(ActivityModel::Duration, scaled(84));
    const int request =
        QFontMetrics(keyturn::font(TextRole::Mono)).horizontalAdvance(u'0') * 36 + 16;
    setColumnWidth(ActivityModel::RequestId,
        std::clamp(width - scaled(880), scaled(120), std::min(request, scaled(widestRequestId))));
    setColumnWidth(ActivityModel::Command, scaled(commandWidth));
    setColumnHidden(ActivityModel::RequestId, width < scaled(860));
}

void ActivityTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit currentCallChanged();
}

bool ActivityTable::event(QEvent *event)
{
    // Ctrl+C of the Secret menu is about a secret.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        event->accept();
    return QTableView::event(event);
}

void ActivityTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        emit copyRequestIdRequested(currentIndex());
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space;
    if (enter && currentIndex().column() == ActivityModel::Command) {
        emit copyCommandRequested(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void ActivityTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.column() == ActivityModel::Command
        && index == currentIndex())
        emit copyCommandRequested(index);
}

void ActivityTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ActivityTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows();
        fitColumns();
    }
}

} // namespace keyturn
