#include "ui/secretstable.h"

#include "models/secretlistmodel.h"
#include "ui/style/metrics.h"
#include "ui/tablecolumns.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

SecretsTable::SecretsTable(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new SecretDelegate(this))
    , m_columns(new TableColumns(this))
{
    setObjectName(QLatin1StringView("secretsTable"));
    setAccessibleName(tr("Secrets"));
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSortingEnabled(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setProperty("kt-first-padding", 24);
    horizontalHeader()->setProperty("kt-padding", 0);
    horizontalHeader()->setMinimumSectionSize(64);
    fitRows();
}

void SecretsTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_columns->reset();
}

void SecretsTable::fitRows()
{
    verticalHeader()->setDefaultSectionSize(metrics::row(fontMetrics()));
}

QString SecretsTable::currentSecret() const
{
    return currentIndex().data(SecretListModel::NameRole).toString();
}

QStringList SecretsTable::selectedSecrets() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList names;
    for (const QModelIndex &row : std::as_const(rows))
        names << row.data(SecretListModel::NameRole).toString();
    return names;
}

void SecretsTable::selectSecret(const QString &name)
{
    const QModelIndexList found =
        model()->match(model()->index(0, 0), SecretListModel::NameRole, name, 1, Qt::MatchExactly);
    if (found.isEmpty())
        return;
    setCurrentIndex(found.first());
    scrollTo(found.first());
}

QStringList SecretsTable::visibleSecrets() const
{
    QStringList names;
    const int first = std::max(0, rowAt(0));
    const int last = rowAt(viewport()->height() - 1);
    const int end = last < 0 ? model()->rowCount() - 1 : last;
    for (int row = first; row <= end; ++row)
        names << model()->index(row, 0).data(SecretListModel::NameRole).toString();
    return names;
}

QPoint SecretsTable::menuPosition() const
{
    const QModelIndex actions = currentIndex().siblingAtColumn(SecretListModel::Actions);
    const QRect more = m_delegate->partRect(visualRect(actions), SecretDelegate::Part::More);
    return viewport()->mapToGlobal(QPoint(more.right(), more.bottom() + 4));
}

void SecretsTable::setMenuOpen(bool open)
{
    m_delegate->setOpenMenu(open ? currentIndex() : QModelIndex());
    viewport()->update();
}

SecretDelegate::Part SecretsTable::partAt(QPoint position, QModelIndex *index) const
{
    *index = indexAt(position);
    if (!index->isValid() || index->column() != SecretListModel::Actions)
        return SecretDelegate::Part::None;
    return m_delegate->partAt(visualRect(*index), position);
}

void SecretsTable::mousePressEvent(QMouseEvent *event)
{
    QModelIndex index;
    m_pressedPart = event->button() == Qt::LeftButton ? partAt(event->pos(), &index)
                                                      : SecretDelegate::Part::None;
    m_pressed = index;
    // A link acts on what is selected: pressing it must not select anew.
    if (m_pressedPart != SecretDelegate::Part::None)
        return makeCurrent(index);
    QTableView::mousePressEvent(event);
}

void SecretsTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    QModelIndex index;
    const bool link = partAt(event->pos(), &index) != SecretDelegate::Part::None;
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SecretsTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    QModelIndex index;
    const SecretDelegate::Part part = partAt(event->pos(), &index);
    if (part != SecretDelegate::Part::None && part == m_pressedPart && m_pressed == index)
        activatePart(index, part);
    m_pressedPart = SecretDelegate::Part::None;
}

void SecretsTable::activatePart(const QModelIndex &index, SecretDelegate::Part part)
{
    const QString name = index.data(SecretListModel::NameRole).toString();
    makeCurrent(index);
    if (part == SecretDelegate::Part::Details)
        emit detailsRequested(name);
    else
        emit moreRequested(name, menuPosition());
}

bool SecretsTable::moveBetweenLinks(int key)
{
    if (currentIndex().column() != SecretListModel::Actions)
        return false;
    const SecretDelegate::Part focused = m_delegate->focusedPart();
    if (key == Qt::Key_Right && focused == SecretDelegate::Part::Details)
        m_delegate->setFocusedPart(SecretDelegate::Part::More);
    else if (key == Qt::Key_Left && focused == SecretDelegate::Part::More)
        m_delegate->setFocusedPart(SecretDelegate::Part::Details);
    else
        return false;
    viewport()->update();
    return true;
}

void SecretsTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool links = currentIndex().column() == SecretListModel::Actions;
    if (moveBetweenLinks(event->key()))
        return;
    if (links && (enter || event->key() == Qt::Key_Space))
        return activatePart(currentIndex(), m_delegate->focusedPart());
    if (enter && currentIndex().isValid() && event->modifiers() == Qt::NoModifier) {
        emit detailsRequested(currentSecret());
        return;
    }
    QTableView::keyPressEvent(event);
}

void SecretsTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (currentIndex().isValid())
            emit moreRequested(currentSecret(), menuPosition());
        return;
    }
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid())
        return;
    makeCurrent(index);
    emit contextMenuRequested(currentSecret(), event->globalPos());
}

void SecretsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const bool links = current.column() == SecretListModel::Actions;
    m_delegate->setFocusedPart(links ? SecretDelegate::Part::Details : SecretDelegate::Part::None);
}

void SecretsTable::selectionChanged(
    const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectedSecretsChanged(selectedSecrets());
}

void SecretsTable::makeCurrent(const QModelIndex &index)
{
    const bool among = selectionModel()->isSelected(index);
    selectionModel()->setCurrentIndex(index,
        among ? QItemSelectionModel::NoUpdate
              : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void SecretsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns->fit();
    emit visibleRowsChanged();
}

void SecretsTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        emit visibleRowsChanged();
}

//! Qt paints everything anew, whichever rows changed; in a fleet nearly all are out of sight.
void SecretsTable::dataChanged(
    const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    const int top = rowAt(0);
    const int bottom = rowAt(viewport()->height() - 1);
    const bool isInSight = (bottom < 0 || first.row() <= bottom) && last.row() >= top;
    if (isInSight || !first.isValid())
        QTableView::dataChanged(first, last, roles);
}

void SecretsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

} // namespace keyturn
