#include "ui/regionpopup.h"

#include "models/regionsmodel.h"
#include "ui/style/metrics.h"
#include "ui/style/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace keyturn {

namespace {

//! Paints a region: its name, and its ID in tertiary at the right.
class RegionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, metrics::control(option.fontMetrics, metrics::menuItemHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const QRect text = option.rect.adjusted(10, 0, -10, 0);
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.color(Token::BgSelected));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme.color(Token::BgHover));
        painter->setFont(font(TextRole::Body));
        painter->setPen(theme.color(Token::TextPrimary));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
        painter->setFont(font(TextRole::Small));
        painter->setPen(theme.color(Token::TextTertiary));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignTrailing,
            index.data(RegionsModel::IdRole).toString());
        painter->restore();
    }
};

} // namespace

RegionPopup::RegionPopup(RegionsModel *regions, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new SearchField(tr("Search regions"), this))
    , m_list(new QListView(this))
    , m_hint(new Label({}, TextRole::Small, Token::TextTertiary, this))
{
    setObjectName(QLatin1StringView("regionPopup"));
    m_search->setObjectName(QLatin1StringView("regionSearchEdit"));
    m_list->setObjectName(QLatin1StringView("regionList"));
    m_list->setAccessibleName(tr("Regions"));
    m_list->setFrameShape(NoFrame);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new RegionDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_filter->setSourceModel(regions);
    m_filter->setFilterRole(RegionsModel::SearchRole);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_filter);
    m_hint->setWordWrap(true);
    m_hint->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space2, metrics::space2, metrics::space2, metrics::space2);
    layout->setSpacing(metrics::space2);
    layout->addWidget(m_search);
    layout->addWidget(m_hint);
    layout->addWidget(m_list);
    setFixedSize(scaled(360), scaled(400));

    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &RegionPopup::search);
    connect(m_search, &QLineEdit::returnPressed, this, &RegionPopup::choose);
    connect(m_list, &QListView::clicked, this, &RegionPopup::choose);
    connect(m_list, &QListView::activated, this, &RegionPopup::choose);
}

void RegionPopup::popUp(const QPoint &position, const QString &currentRegion)
{
    m_search->clear();
    search({});
    const QModelIndexList current = m_filter->match(
        m_filter->index(0, 0), RegionsModel::IdRole, currentRegion, 1, Qt::MatchExactly);
    if (!current.isEmpty())
        m_list->setCurrentIndex(current.first());
    move(position);
    show();
    m_search->setFocus();
    if (!current.isEmpty())
        m_list->scrollTo(current.first(), QListView::PositionAtCenter);
}

void RegionPopup::search(const QString &text)
{
    const QString wanted = text.trimmed().toLower();
    m_filter->setFilterFixedString(wanted);
    m_list->setCurrentIndex(wanted.isEmpty() ? QModelIndex() : m_filter->index(0, 0));
    const bool none = m_filter->rowCount() == 0;
    m_hint->setVisible(none);
    m_hint->setText(RegionsModel::isRegionId(wanted)
            ? tr("%1 is not in the table. Press Enter to use it anyway.").arg(wanted)
            : tr("No region matches. Enter a region ID such as cn-hangzhou."));
}

void RegionPopup::choose()
{
    const QString wanted = m_search->text().trimmed().toLower();
    const QModelIndex current = m_list->currentIndex();
    const QString chosen =
        current.isValid() ? current.data(RegionsModel::IdRole).toString() : wanted;
    if (!current.isValid() && !RegionsModel::isRegionId(wanted))
        return;
    hide();
    emit regionChosen(chosen);
}

bool RegionPopup::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            const int row = std::clamp(
                m_list->currentIndex().row() + step, 0, std::max(0, m_filter->rowCount() - 1));
            m_list->setCurrentIndex(m_filter->index(row, 0));
            return true;
        }
    }
    return QFrame::eventFilter(object, event);
}

void RegionPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.setPen(theme.color(Token::BorderDefault));
    painter.setBrush(theme.color(Token::BgSurface));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace keyturn
