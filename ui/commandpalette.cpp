#include "ui/commandpalette.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr int paletteWidth = 560;
constexpr int rowsShown = 10;
constexpr int page = 8;

Icon iconOf(PaletteModel::Kind kind)
{
    switch (kind) {
    case PaletteModel::Kind::Secret:
        return Icon::Key;
    case PaletteModel::Kind::Account:
        return Icon::Cloud;
    case PaletteModel::Kind::Region:
        return Icon::Pin;
    case PaletteModel::Kind::Command:
        break;
    }
    return Icon::ChevronRight;
}

//! Paints an entry: glyph, name, the menu it stands in, and at the right keys, reason or ID.
class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, metrics::row(option.fontMetrics)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const bool enabled = index.data(PaletteModel::EnabledRole).toBool();
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.color(Token::BgSelected));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme.color(Token::BgHover));
        const auto visual = [&option](const QRect &part) {
            return QStyle::visualRect(option.direction, option.rect, part);
        };
        const QRect row = option.rect.adjusted(12, 0, -12, 0);
        const int side = metrics::chipIcon;
        paintIcon(painter, visual({row.left(), row.center().y() - side / 2, side, side}),
            iconOf(static_cast<PaletteModel::Kind>(index.data(PaletteModel::KindRole).toInt())),
            theme.color(enabled ? Token::TextTertiary : Token::TextDisabled));
        const int detail = paintDetail(painter, row, index, visual);
        paintName(painter, row.adjusted(side + 10, 0, -detail, 0), index, visual);
        painter->restore();
    }

private:
    template<typename Visual>
    static int paintDetail(
        QPainter *painter, const QRect &row, const QModelIndex &index, Visual visual)
    {
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        if (detail.isEmpty())
            return 0;
        painter->setFont(font(TextRole::Small));
        painter->setPen(Theme::current().color(Token::TextTertiary));
        const QFontMetrics fm = painter->fontMetrics();
        const int width = std::min(fm.horizontalAdvance(detail) + 2, row.width() * 3 / 5);
        const QRect place(row.right() - width + 1, row.top(), width, row.height());
        painter->drawText(visual(place), Qt::AlignVCenter | Qt::AlignTrailing,
            fm.elidedText(detail, Qt::ElideRight, width));
        return width + 16;
    }

    template<typename Visual>
    static void paintName(
        QPainter *painter, const QRect &place, const QModelIndex &index, Visual visual)
    {
        const bool enabled = index.data(PaletteModel::EnabledRole).toBool();
        const Theme &theme = Theme::current();
        painter->setFont(font(TextRole::Medium));
        painter->setPen(theme.color(enabled ? Token::TextPrimary : Token::TextDisabled));
        const QString name = painter->fontMetrics().elidedText(
            index.data().toString(), Qt::ElideMiddle, place.width());
        painter->drawText(visual(place), Qt::AlignVCenter | Qt::AlignLeading, name);
        const int used = painter->fontMetrics().horizontalAdvance(name) + 10;
        const QString menu = index.data(PaletteModel::MenuRole).toString();
        painter->setFont(font(TextRole::Small));
        if (painter->fontMetrics().horizontalAdvance(menu) > place.width() - used)
            return;
        painter->setPen(theme.color(Token::TextTertiary));
        painter->drawText(
            visual(place.adjusted(used, 0, 0, 0)), Qt::AlignVCenter | Qt::AlignLeading, menu);
    }
};

} // namespace

CommandPalette::CommandPalette(
    Workspace *workspace, const QList<Account> &accounts, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_accounts(accounts)
    , m_model(new PaletteModel(workspace, accounts, this))
    , m_search(new SearchField(tr("Search commands, secrets, accounts and regions"), this))
    , m_list(new QListView(this))
    , m_hint(new Label(tr("Nothing matches."), TextRole::Small, Token::TextTertiary, this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Command Palette"));
    setWindowTitle(tr("Command Palette"));
    m_search->setObjectName(u"paletteEdit"_s);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setFrameShape(NoFrame);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows in the field move in it
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setModel(m_model);
    m_hint->setContentsMargins(12, 0, 12, metrics::space2);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space2, metrics::space2, metrics::space2, metrics::space2);
    layout->setSpacing(metrics::space2);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint, 0, Qt::AlignTop);

    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
}

void CommandPalette::popUp(const QList<Command> &commands, const QWidget *place)
{
    m_model->setCommands(commands);
    m_search->clear();
    search({});
    const int width = std::min(scaled(paletteWidth), place->width() - 2 * metrics::space4);
    const int rows = rowsShown * m_list->sizeHintForRow(0);
    const int height = std::min(rows + m_search->sizeHint().height() + 3 * metrics::space2,
        place->height() - 2 * metrics::space4);
    setFixedSize(width, height);
    move(place->mapToGlobal(QPoint((place->width() - width) / 2, metrics::space2)));
    show();
    m_search->setFocus();
}

void CommandPalette::search(const QString &text)
{
    m_model->search(text);
    const bool found = m_model->rowCount() > 0;
    m_list->setVisible(found);
    m_hint->setVisible(!found);
    if (found)
        select(0);
}

void CommandPalette::select(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
    // The focus stays in the field; a screen reader hears where the arrows have gone.
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

bool CommandPalette::moveBy(int key)
{
    const int last = m_model->rowCount() - 1;
    const int row = m_list->currentIndex().row();
    if (last < 0)
        return false;
    if (key == Qt::Key_Down || key == Qt::Key_Up)
        select((row + (key == Qt::Key_Down ? 1 : last)) % (last + 1));
    else if (key == Qt::Key_PageDown || key == Qt::Key_PageUp)
        select(std::clamp(row + (key == Qt::Key_PageDown ? page : -page), 0, last));
    else
        return false;
    return true;
}

void CommandPalette::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !current.data(PaletteModel::EnabledRole).toBool())
        return;
    const auto kind = static_cast<PaletteModel::Kind>(current.data(PaletteModel::KindRole).toInt());
    const QVariant key = current.data(PaletteModel::KeyRole);
    const QPointer<QAction> action = m_model->action(current.row());
    hide(); // before: what is chosen may open a dialog
    if (action)
        action->trigger();
    else if (kind == PaletteModel::Kind::Secret)
        emit secretChosen(key.toString());
    else if (kind == PaletteModel::Kind::Region)
        emit regionChosen(key.toString());
    else if (kind == PaletteModel::Kind::Account)
        emit accountChosen(m_accounts.at(key.toLongLong()));
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_search && event->type() == QEvent::KeyPress
        && moveBy(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QFrame::eventFilter(object, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.setPen(theme.color(Token::BorderDefault));
    painter.setBrush(theme.color(Token::BgSurface));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace keyturn
