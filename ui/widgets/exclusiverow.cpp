#include "ui/widgets/exclusiverow.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLayout>

namespace keyturn {

ExclusiveRow::ExclusiveRow(QLayout *row, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_row(row)
{
    m_row->setContentsMargins(0, 0, 0, 0);
    setLayout(m_row);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        updateTabStop();
        if (on)
            emit currentChanged(id);
    });
    connect(m_group, &QButtonGroup::idClicked, this, &ExclusiveRow::activated);
}

int ExclusiveRow::addButton(QAbstractButton *button)
{
    const int index = count();
    button->setParent(this);
    button->setCheckable(true);
    button->installEventFilter(this);
    m_group->addButton(button, index);
    m_row->addWidget(button);
    updateTabStop();
    return index;
}

QAbstractButton *ExclusiveRow::button(int index) const
{
    return m_group->button(index);
}

int ExclusiveRow::count() const
{
    return int(m_group->buttons().size());
}

int ExclusiveRow::current() const
{
    return m_group->checkedId();
}

void ExclusiveRow::setCurrent(int index)
{
    if (QAbstractButton *next = m_group->button(index))
        return next->setChecked(true);
    if (QAbstractButton *checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
}

void ExclusiveRow::updateTabStop()
{
    const int stop = std::max(0, current());
    for (int i = 0; i < count(); ++i)
        button(i)->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

bool ExclusiveRow::move(int key)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int forward = mirrored ? Qt::Key_Left : Qt::Key_Right;
    const int here = std::max(0, current());
    int next = here + (key == forward ? 1 : -1);
    if (key == Qt::Key_Home)
        next = 0;
    else if (key == Qt::Key_End)
        next = count() - 1;
    QAbstractButton *target = button(next);
    if (!target || next == current())
        return true;
    target->setFocus(Qt::TabFocusReason);
    target->click();
    return true;
}

bool ExclusiveRow::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home
            || key == Qt::Key_End)
            return move(key);
    }
    return QWidget::eventFilter(object, event);
}

} // namespace keyturn
