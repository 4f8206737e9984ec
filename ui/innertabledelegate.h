#pragma once

#include <QStyledItemDelegate>

namespace keyturn {

//! Paints the small tables of the details page: identifiers in the fixed font, stages as tags, a
//! hairline below each row. Owned by its table.
class InnerTableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    //! `tagColumn` holds tags, separated by commas; -1 for none. The first column is an identifier,
    //! and so is `keyColumn`.
    InnerTableDelegate(int tagColumn, int keyColumn, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    static void paintTag(QPainter *painter, const QRect &cell, const QString &text);

    int m_tagColumn;
    int m_keyColumn;
};

} // namespace keyturn
