#include "ui/widgets/keyvaluelist.h"

#include "ui/widgets/label.h"

#include <QGridLayout>

namespace keyturn {

KeyValueList::KeyValueList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::space3);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, m_keyWidth);
}

void KeyValueList::setKeyWidth(int width)
{
    m_keyWidth = width;
    m_grid->setColumnMinimumWidth(0, width);
}

void KeyValueList::setRowHeight(int height)
{
    m_rowHeight = height;
    for (int row = 0; row < m_rows; ++row)
        m_grid->setRowMinimumHeight(row, keyLabel(row)->isHidden() ? 0 : height);
}

Label *KeyValueList::addRow(const QString &key, const QString &value, TextRole role)
{
    auto *label = new Label(value, role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addRow(key, label);
    return label;
}

void KeyValueList::addRow(const QString &key, QWidget *value)
{
    auto *name = new Label(key, TextRole::Small, Token::TextTertiary);
    name->setBuddy(value);
    if (value->accessibleName().isEmpty() && !qobject_cast<QLabel *>(value))
        value->setAccessibleName(key);
    m_grid->addWidget(name, m_rows, 0, Qt::AlignVCenter);
    m_grid->addWidget(value, m_rows, 1);
    m_grid->setRowMinimumHeight(m_rows, m_rowHeight);
    ++m_rows;
}

Label *KeyValueList::keyLabel(int row) const
{
    const QLayoutItem *item = m_grid->itemAtPosition(row, 0);
    return item ? qobject_cast<Label *>(item->widget()) : nullptr;
}

void KeyValueList::setRowVisible(int row, bool visible)
{
    for (int column = 0; column < 2; ++column)
        if (QLayoutItem *item = m_grid->itemAtPosition(row, column))
            item->widget()->setVisible(visible);
    m_grid->setRowMinimumHeight(row, visible ? m_rowHeight : 0);
}

void KeyValueList::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int row = 0; row < m_rows; ++row)
        m_grid->setRowMinimumHeight(row, 0);
    m_rows = 0;
}

} // namespace keyturn
