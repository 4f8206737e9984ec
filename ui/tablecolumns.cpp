#include "ui/tablecolumns.h"

#include "models/secretcolumns.h"
#include "models/secretlistmodel.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <array>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

using Column = SecretListModel::Column;

//! Widths of the design, in the order of SecretListModel::Column.
constexpr std::array<int, Column::ColumnCount> standardWidths{
    252, 244, 172, 112, 160, 140, 152, 152, 152, 172, 200, 208, 132};
constexpr int nameInNarrowWindow = 228;
constexpr int leastName = 184;
constexpr int leastDescription = 160;
constexpr int narrowTable = 1072;
constexpr int smallest = 64;
constexpr int largest = 2000;
constexpr std::array firstColumns{Column::Name, Column::Description, Column::Status, Column::Period,
    Column::Next, Column::Actions};

bool mayGo(int column)
{
    return column != Column::Name && column != Column::Status && column != Column::Actions;
}

} // namespace

TableColumns::TableColumns(QTableView *table)
    : QObject(table)
    , m_table(table)
{
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setMinimumSectionSize(smallest);
    connect(header(), &QHeaderView::sectionMoved, this, &TableColumns::sectionMoved);
    connect(header(), &QHeaderView::sectionResized, this,
        [this](int column, int, int width) { sectionResized(column, width); });
    makeActions();
}

QHeaderView *TableColumns::header() const
{
    return m_table->horizontalHeader();
}

void TableColumns::makeActions()
{
    for (int column = 0; column < Column::ColumnCount; ++column) {
        if (!mayGo(column))
            continue;
        auto *action = new QAction(column::title(column), this);
        action->setObjectName(column::key(column) + u"ColumnAction"_s);
        action->setCheckable(true);
        action->setData(column);
        connect(action, &QAction::triggered, this, [this, column](bool chosen) {
            act([this, column, chosen] { setChosen(column, chosen); });
        });
        m_actions << action;
    }
    auto *line = new QAction(this);
    line->setSeparator(true);
    auto *defaults = new QAction(tr("Reset to Default"), this);
    defaults->setObjectName(u"resetColumnsAction"_s);
    connect(defaults, &QAction::triggered, this, [this] { act([this] { reset(); }); });
    m_actions << line << defaults;
}

void TableColumns::act(const std::function<void()> &change)
{
    const QString before = state();
    change();
    if (state() != before)
        emit changed(before);
}

void TableColumns::reset()
{
    m_chosen = {firstColumns.cbegin(), firstColumns.cend()};
    m_widths.clear();
    placeInOrder({});
    m_table->sortByColumn(Column::Status, Qt::AscendingOrder);
    fit();
}

void TableColumns::setChosen(int column, bool chosen)
{
    if (chosen)
        m_chosen.insert(column);
    else if (mayGo(column))
        m_chosen.remove(column);
    fit();
}

void TableColumns::offerInstances(bool offered)
{
    for (QAction *action : std::as_const(m_actions)) {
        if (action->isCheckable() && action->data().toInt() == Column::Instance)
            action->setVisible(offered || isChosen(Column::Instance));
    }
}

int TableColumns::width(int column) const
{
    if (const auto own = m_widths.constFind(column); own != m_widths.cend())
        return *own;
    const int standard = scaled(standardWidths.at(static_cast<std::size_t>(column)));
    if (column != Column::Name)
        return standard;
    // A common name must not be cut short where the font of the system runs wider than ours.
    const QFontMetrics font = m_table->fontMetrics();
    const int common = font.horizontalAdvance(u"acs/ram/user/media-transcoder"_s) + 44;
    const bool narrow = m_table->viewport()->width() < scaled(narrowTable);
    return std::max(common, narrow ? scaled(nameInNarrowWindow) : standard);
}

//! What the chosen columns need, with or without the two that give way.
int TableColumns::leastWidth(bool description, bool period) const
{
    int sum = 0;
    for (const int column : m_chosen) {
        if (column == Column::Name)
            sum += m_widths.value(column, scaled(leastName));
        else if (column == Column::Description)
            sum += description ? scaled(leastDescription) : 0;
        else if (column != Column::Period || period)
            sum += width(column);
    }
    return sum;
}

void TableColumns::fit()
{
    if (!m_table->model() || m_working)
        return;
    const QScopedValueRollback working(m_working, true);
    const int space = m_table->viewport()->width();
    const bool description = isChosen(Column::Description) && leastWidth(true, true) <= space;
    const bool period = isChosen(Column::Period) && leastWidth(false, true) <= space;
    const bool tight = leastWidth(description, period) > space;
    for (int column = 0; column < Column::ColumnCount; ++column) {
        bool shown = isChosen(column);
        if (column == Column::Description)
            shown = description;
        else if (column == Column::Period)
            shown = period;
        m_table->setColumnHidden(column, !shown);
        // What is left over goes to the description, without it to the name.
        const bool takesRest = column == (description ? Column::Description : Column::Name);
        header()->setSectionResizeMode(column,
            takesRest && !tight             ? QHeaderView::Stretch
                : column == Column::Actions ? QHeaderView::Fixed
                                            : QHeaderView::Interactive);
        if (!takesRest || tight)
            m_table->setColumnWidth(column, width(column));
    }
    for (QAction *action : std::as_const(m_actions))
        action->setChecked(action->isCheckable() && isChosen(action->data().toInt()));
}

void TableColumns::sectionMoved()
{
    if (m_working)
        return;
    const QScopedValueRollback working(m_working, true);
    header()->moveSection(header()->visualIndex(Column::Name), 0);
    header()->moveSection(header()->visualIndex(Column::Actions), header()->count() - 1);
}

void TableColumns::sectionResized(int column, int width)
{
    const bool byHand =
        !m_working && header()->sectionResizeMode(column) == QHeaderView::Interactive;
    if (byHand && width > 0)
        m_widths.insert(column, width);
}

//! The given columns first, the others behind them as they are counted, Actions last.
void TableColumns::placeInOrder(const QList<int> &order)
{
    QList<int> all = order;
    for (int column = 0; column < Column::ColumnCount; ++column) {
        if (!all.contains(column))
            all << column;
    }
    all.removeOne(Column::Name);
    all.prepend(Column::Name);
    all.removeOne(Column::Actions);
    all << Column::Actions;
    const QScopedValueRollback working(m_working, true);
    for (int place = 0; place < all.size(); ++place)
        header()->moveSection(header()->visualIndex(all.at(place)), place);
}

QString TableColumns::state() const
{
    const bool down = header()->sortIndicatorOrder() == Qt::DescendingOrder;
    QStringList tokens{u"sort:"_s + column::key(header()->sortIndicatorSection())
        + (down ? u":descending"_s : u""_s)};
    for (int place = 0; place < header()->count(); ++place) {
        const int column = header()->logicalIndex(place);
        if (!isChosen(column))
            continue;
        const auto own = m_widths.constFind(column);
        tokens << column::key(column)
                + (own == m_widths.cend() ? QString() : u':' + QString::number(*own));
    }
    return tokens.join(u' ');
}

void TableColumns::restore(const QString &state)
{
    const QStringList tokens = state.split(u' ', Qt::SkipEmptyParts);
    if (tokens.isEmpty())
        return;
    m_chosen = {Column::Name, Column::Status, Column::Actions};
    m_widths.clear();
    QList<int> order;
    for (const QString &token : tokens) {
        if (token.startsWith("sort:"_L1)) {
            restoreSort(token);
            continue;
        }
        const auto column = column::fromKey(token.section(u':', 0, 0));
        if (!column || order.contains(*column))
            continue;
        order << *column;
        m_chosen.insert(*column);
        const int width = token.section(u':', 1, 1).toInt();
        if (width >= smallest && width <= largest && *column != Column::Actions)
            m_widths.insert(*column, width);
    }
    placeInOrder(order);
    fit();
}

void TableColumns::restoreSort(const QString &token)
{
    const auto column = column::fromKey(token.section(u':', 1, 1));
    if (column && *column != Column::Actions)
        m_table->sortByColumn(
            *column, token.endsWith(":descending"_L1) ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace keyturn
