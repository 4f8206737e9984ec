#pragma once

#include <QStyledItemDelegate>

namespace keyturn {

//! Paints the AccessKeys of a RAM user: their state with its icon, what they are to the secret as a
//! tag or chip, and a free place as a dashed square. Owned by its table.
class AccessKeyDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace keyturn
