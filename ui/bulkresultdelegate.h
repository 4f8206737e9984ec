#pragma once

#include <QStyledItemDelegate>

namespace keyturn {

//! Paints what became of each secret: its name, and a glyph with words. Owned by its table.
class BulkResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    //! As high as the words need.
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintResult(QPainter *painter, const QRect &cell, const QModelIndex &index);
};

} // namespace keyturn
