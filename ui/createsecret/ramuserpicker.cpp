#include "ui/createsecret/ramuserpicker.h"

#include "models/errorphrases.h"
#include "models/ramusersmodel.h"
#include "ui/createsecret/ramuserdelegate.h"
#include "ui/style/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
constexpr int rowsShown = 4;
}

RamUserPicker::RamUserPicker(RamUsersModel *users, QWidget *parent)
    : QFrame(parent)
    , m_users(users)
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new SearchField(tr("Search by logon name or display name"), this))
    , m_list(new QListView(this))
    , m_delegate(new RamUserDelegate(m_list))
    , m_message(new Label({}, TextRole::Small, Token::TextTertiary, m_list))
{
    m_filter->setSourceModel(users);
    m_filter->setFilterRole(RamUsersModel::SearchRole);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setObjectName(u"userSearchEdit"_s);
    m_search->setProperty("kt-frame", u"none"_s);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"userList"_s);
    m_list->setAccessibleName(tr("RAM users"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(m_delegate);
    m_list->setModel(m_filter);
    m_list->setFixedHeight(rowsShown * metrics::control(m_list->fontMetrics()));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    auto *over = new QVBoxLayout(m_list);
    over->addWidget(m_message);

    connect(m_search, &QLineEdit::textChanged, this, &RamUserPicker::search);
    connect(
        m_search, &QLineEdit::returnPressed, this, [this] { emit userSelected(selectedUser()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this] { emit userSelected(selectedUser()); });
    connect(users, &RamUsersModel::stateChanged, this, &RamUserPicker::updateCount);
    connect(users, &QAbstractItemModel::rowsInserted, this, &RamUserPicker::updateCount);
    updateCount();
}

QString RamUserPicker::selectedUser() const
{
    return m_list->currentIndex().data(RamUsersModel::NameRole).toString();
}

void RamUserPicker::select(const QString &userName)
{
    const QModelIndexList found = m_filter->match(
        m_filter->index(0, 0), RamUsersModel::NameRole, userName, 1, Qt::MatchExactly);
    if (!found.isEmpty())
        m_list->setCurrentIndex(found.first());
}

void RamUserPicker::search(const QString &text)
{
    const QString wanted = text.trimmed();
    m_delegate->setMatch(wanted);
    m_filter->setFilterFixedString(wanted.toLower());
    m_list->viewport()->update();
    updateCount();
}

void RamUserPicker::updateCount()
{
    const int total = m_users->rowCount();
    const int shown = m_filter->rowCount();
    m_search->setTrailingText(tr("%1 of %2 RAM users").arg(shown).arg(total));
    m_message->setVisible(shown == 0);
    if (m_users->state() == RamUsersModel::State::Failed)
        m_message->setText(phrase::error(m_users->error(), {}, u"RAM"_s));
    else if (total == 0 && m_users->state() == RamUsersModel::State::Loading)
        m_message->setText(tr("Loading RAM users…"));
    else
        m_message->setText(tr("No RAM user matches “%1”.").arg(m_search->text().trimmed()));
}

bool RamUserPicker::eventFilter(QObject *object, QEvent *event)
{
    const bool down = object == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down;
    if (!down || m_filter->rowCount() == 0)
        return QFrame::eventFilter(object, event);
    m_list->setFocus(Qt::TabFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filter->index(0, 0));
    return true;
}

void RamUserPicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::current();
    const bool focused = m_search->hasFocus() || m_list->hasFocus();
    painter.setPen(theme.color(focused ? Token::FocusRing : Token::BorderControl));
    painter.setBrush(theme.color(Token::BgSurface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radiusMedium,
        metrics::radiusMedium);
}

} // namespace keyturn
